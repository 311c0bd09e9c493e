"""Text that stands in both languages side by side, as the packs hold it."""

from dataclasses import dataclass
from enum import StrEnum
from unicodedata import combining, normalize


class Language(StrEnum):
    """The languages that the program and every pack speak."""

    NL = "nl"
    EN = "en"


@dataclass(frozen=True, slots=True)
class LocalisedText:
    """One text in Dutch and in English."""

    nl: str
    en: str

    def pick(self, language: Language) -> str:
        """Return the text in `language`."""
        return self.en if language is Language.EN else self.nl


def folded(text: str) -> str:
    """Return text without case, marks and accents, for finding one word in another."""
    return "".join(letter for letter in normalize("NFKD", text) if not combining(letter)).casefold()
