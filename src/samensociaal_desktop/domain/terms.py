"""Words that not everybody knows, and what they mean; wherever one is used, its meaning is in reach."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from samensociaal_desktop.domain.localised import Language, LocalisedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word, the other forms it takes in the texts, and its meaning. Forms are whole words, any case.

    `origin` is the title of the person's pack that explains it so.
    """

    id: str
    word: LocalisedText
    forms_nl: tuple[str, ...] = ()
    forms_en: tuple[str, ...] = ()
    meaning: LocalisedText
    origin: LocalisedText | None = None

    def forms(self, language: Language) -> tuple[str, ...]:
        """Return every form of the word in a language."""
        return (self.word.pick(language), *(self.forms_en if language is Language.EN else self.forms_nl))


class Glossary:
    """All terms, and the way to find those a text uses."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms = tuple(terms)
        self._patterns = {language: [(term, _pattern(term, language)) for term in self.terms] for language in Language}

    def used_in(self, text: str, language: Language) -> tuple[Term, ...]:
        """Return the terms that a text uses, in the order in which it first does."""
        found = ((pattern.search(text), term) for term, pattern in self._patterns[language])
        hits = [(hit.start(), term) for hit, term in found if hit is not None]
        return tuple(term for _, term in sorted(hits, key=lambda each: each[0]))


def _pattern(term: Term, language: Language) -> re.Pattern[str]:
    forms = sorted(term.forms(language), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b", re.IGNORECASE)
