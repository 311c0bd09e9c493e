"""Ways to say it: forms that build a text from what a person fills in. Nothing is sent, nothing is kept."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.localised import Language, LocalisedText

GAP: Final = re.compile(r"\{([a-z]+)\}")
"""A gap in a line, named after the field that fills it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WayField:
    """Something to fill in; `is_long` where more than a line may be needed."""

    id: str
    label: LocalisedText
    example: LocalisedText
    is_long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A form: fields, and the lines of the text they make. A line stands on its own or runs on."""

    id: str
    title: LocalisedText
    intro: LocalisedText
    fits: LocalisedText
    response: Response | None
    fields: tuple[WayField, ...]
    lines: tuple[LocalisedText, ...]
    is_list: bool = False
    sources: tuple[str, ...] = ()

    def text(self, filled: Mapping[str, str], language: Language) -> str:
        """Return the text that `filled` makes: a line with a gap nobody filled is left out.

        Lines are joined to one paragraph, or stand below each other where `is_list`.
        """
        words = {name: " ".join(text.split()) for name, text in filled.items()}
        lines = (line.pick(language) for line in self.lines)
        whole = [line for line in lines if all(words.get(gap, "").strip(".") for gap in GAP.findall(line))]
        joined = ("\n" if self.is_list else " ").join(whole)
        return GAP.sub(lambda gap: _trimmed(words.get(gap[1], ""), joined[gap.end() : gap.end() + 1]), joined)


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseQuestion:
    """A question to oneself before posting, and what may help where one hesitates."""

    id: str
    ask: LocalisedText
    hint: LocalisedText


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseCheck:
    """The check before posting: questions to oneself, and what one can do then."""

    title: LocalisedText
    intro: LocalisedText
    questions: tuple[PauseQuestion, ...]
    outcomes: tuple[PauseQuestion, ...]
    sources: tuple[str, ...] = ()


def _trimmed(words: str, after: str) -> str:
    """Return words without the full stop that the line has itself."""
    return words.rstrip(".") if after in {".", "?", "!", ","} else words
