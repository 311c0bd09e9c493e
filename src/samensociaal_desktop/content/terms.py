"""Reading the words of a pack that not everybody knows."""

from pathlib import Path
from typing import Final

from samensociaal_desktop.content.faults import Faults
from samensociaal_desktop.content.reading import read_each
from samensociaal_desktop.content.table import NAME, Table
from samensociaal_desktop.content.texts import faults_of_words
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.terms import Term

_LONGEST: Final = 60
"""Characters in one form of a word."""

_MOST: Final = 20
"""Forms of one word: every text is searched for all of them."""


def read_terms(path: Path, faults: Faults) -> tuple[Term, ...]:
    """Return the terms of a file, without those that have a fault."""
    return read_each(path, faults, "term", _term)


def _term(table: Table) -> Term:
    """Return one term. In a pack of one language its forms stand for both, as its words do."""
    forms = {language: _forms(table, language) for language in table.faults.languages}
    sides = tuple(forms.values())
    return Term(
        id=table.text("id", NAME),
        word=table.words("word"),
        forms_nl=sides[0],
        forms_en=sides[-1],
        meaning=table.words("meaning"),
        origin=table.faults.origin,
    )


def _forms(table: Table, language: Language) -> tuple[str, ...]:
    forms = table.strings(f"forms_{language}")
    if len(forms) > _MOST:
        table.note(f"forms_{language} names more than {_MOST}")
    for form in forms:
        if faults_of_words(form) or len(form) > _LONGEST:
            table.note(f"forms_{language}: one is not a plain word of at most {_LONGEST} characters")
    return forms
