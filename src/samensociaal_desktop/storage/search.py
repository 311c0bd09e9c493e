"""From what was typed and chosen to the conditions of a query."""

import unicodedata
from typing import Final

from sqlalchemy import ColumnElement, exists, or_, select

from samensociaal_desktop.domain.encounters import EncounterFilter
from samensociaal_desktop.storage.rows import ENCOUNTERS, KINDS, RESPONSES, WORDS, first_number, last_number

_OLD: Final = unicodedata.ucd_3_2_0
"""The Unicode of 2002. SQLite's tokeniser knows that of 2012; what is a letter in both of Python's two is one there."""


def expression(typed: str) -> str:
    """Return the search expression for what was typed: every word, in any order, the last one as a beginning.

    Words are cut where the index cuts them, so that no sign typed can mean something to the search language,
    or ask for neighbouring words, which this index cannot. "" means that nothing in it can be searched for.
    """
    text = unicodedata.normalize("NFC", typed)
    words = "".join(sign if _in_word(sign) else " " for sign in text).split()
    if not words:
        return ""
    # Blank or sign behind it: the word is finished.
    last = "*" if _in_word(text[-1]) else ""
    return " ".join(f'"{word}"' for word in words) + last


def _in_word(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LN" and _OLD.category(sign)[0] in "LNC"


def conditions(wanted: EncounterFilter, match: str) -> list[ColumnElement[bool]]:
    """Return the conditions of a filter on ENCOUNTERS, joined with WORDS if `match` says what to search for."""
    found: list[ColumnElement[bool]] = []
    number = key(match)
    if match:
        found += [_match(match), ENCOUNTERS.c.number == WORDS.c.rowid]
    if wanted.since is not None:
        found.append(number >= first_number(wanted.since))
    if wanted.until is not None:
        found.append(number <= last_number(wanted.until))
    if wanted.on_purpose is not None:
        found.append(ENCOUNTERS.c.on_purpose == wanted.on_purpose.value)
    if wanted.responses:
        chosen = RESPONSES.c.response.in_(sorted(wanted.responses))
        found.append(exists().where(RESPONSES.c.encounter == ENCOUNTERS.c.number, chosen))
    if wanted.kinds:
        found.append(ENCOUNTERS.c.number.in_(select(KINDS.c.encounter).where(_kinds(wanted.kinds))))
    return found


def key(match: str) -> ColumnElement[int]:
    """Return the column that a query goes along, newest first."""
    return WORDS.c.rowid if match else ENCOUNTERS.c.number


def _match(match: str) -> ColumnElement[bool]:
    # A full-text table has a hidden column of its own name, which stands for all of them.
    return WORDS.c.words.op("MATCH", is_comparison=True)(match)


def _kinds(kinds: frozenset[str]) -> ColumnElement[bool]:
    alone = sorted(kinds)
    # "kind.T" stands for "kind.T1" and on: what comes between its first digit and the sign after 9.
    groups = [
        KINDS.c.kind.between(f"{kind}0", f"{kind}:") for kind in alone if not kind[-1:].isdigit()
    ]
    return or_(KINDS.c.kind.in_(alone), *groups)
