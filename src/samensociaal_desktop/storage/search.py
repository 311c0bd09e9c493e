"""From what was typed and chosen to the conditions of a query."""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, UnaryExpression, exists, func, select, union
from sqlalchemy.sql.operators import custom_op

from samensociaal_desktop.domain.encounters import EncounterFilter
from samensociaal_desktop.storage.rows import (
    ATTACHMENTS,
    DAY,
    ENCOUNTERS,
    EVIDENCE,
    KINDS,
    RESPONSES,
    WORDS,
    first_number,
    last_number,
)
from samensociaal_desktop.storage.schema import FACET, FACETS

_OLD: Final = unicodedata.ucd_3_2_0
"""The Unicode of 2002: what was another thing than a letter then, SQLite's tokeniser may still take for that."""

_LETTERS_SINCE: Final = frozenset(map(chr, (*range(0x19B0, 0x19CA), 0x1CF2, 0x1CF3)))
"""Letters of today that were signs on a letter in the Unicode of 2012, which is the one SQLite knows."""

_T = TypeVar("_T")

_RARE: Final = 2000
"""Moments up to which a kind counts as rare."""

_WITH_EVIDENCE: Final = select(ENCOUNTERS.c.number).where(
    ENCOUNTERS.c.id.in_(
        union(select(EVIDENCE.c.moment), select(ATTACHMENTS.c.moment).where(ATTACHMENTS.c.removed_at.is_(None)))
    )
)


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
    if sign in _LETTERS_SINCE:
        return False
    return unicodedata.category(sign)[0] in "LN" and _OLD.category(sign)[0] in "LNC"


def matching(wanted: EncounterFilter) -> str:
    """Return the search expression for all of a filter that the search index knows: words, and what was chosen once."""
    words = expression(wanted.words)
    asked: dict[str, Iterable[object]] = {
        "role": wanted.roles,
        "place": wanted.places,
        "weight": wanted.weights,
        "plan_id": wanted.plans,
        "on_purpose": () if wanted.on_purpose is None else (wanted.on_purpose.value,),
        "response": wanted.responses if wanted.main_only else (),
    }
    parts = [words, *(" OR ".join(_facet(name, one) for one in ids) for name, ids in asked.items())]
    return " AND ".join(f"({part})" for part in parts if part)


def _facet(column: str, value: object) -> str:
    return f'"{FACET}{FACETS[column]}{str(value).encode(errors="surrogatepass").hex()}"'


def rare_kinds(connection: Connection, wanted: EncounterFilter) -> bool:
    """Return whether so few moments have the wanted kinds that it pays to begin with them.

    Walking down from the newest finds a page of a common kind at once, and passes everything for a rare one.
    """
    if not wanted.kinds:
        return False
    some = select(KINDS.c.encounter).where(_kinds(wanted.kinds)).limit(_RARE).subquery()
    return connection.execute(select(func.count()).select_from(some)).scalar_one() < _RARE


def only(query: Select[Any], wanted: EncounterFilter, match: str, rare: bool) -> Select[Any]:
    """Return a query that has columns of ENCOUNTERS narrowed to the moments that the filter lets through.

    `match` is what to ask the search index ("" for nothing), `rare` the answer of `rare_kinds`.
    """
    if match:
        query = query.where(_found(match), ENCOUNTERS.c.number == _alone(WORDS.c.rowid))
    return _narrowed(query, wanted, key(match), rare)


def counted(wanted: EncounterFilter, match: str, rare: bool) -> Select[int]:
    """Return the query that counts the moments that the filter lets through: indexes alone know that."""
    query = select(func.count())
    return _narrowed(query.where(_found(match)), wanted, WORDS.c.rowid, rare) if match else by_day(query, wanted, rare)


def daily(wanted: EncounterFilter, match: str, rare: bool) -> Select[Any]:
    """Return the query that counts them by day: by what `date.toordinal` gives where `match` is asked, else by ISO."""
    if not match:
        day = ENCOUNTERS.c.day
        return by_day(select(day, func.count()), wanted, rare).group_by(day)
    number = key(match)
    ordinal: ColumnElement[Any] = (number // DAY).label("day")
    query = select(ordinal, func.count()).where(_found(match))
    return _narrowed(query, wanted, number, rare).group_by(ordinal)


def by_day(query: Select[Any], wanted: EncounterFilter, rare: bool) -> Select[Any]:
    """Return a query of days and main responses, narrowed; the index of days knows those without reading a moment."""
    query = query.select_from(ENCOUNTERS)
    if wanted.since is not None:
        query = query.where(ENCOUNTERS.c.day >= wanted.since.isoformat())
    if wanted.until is not None:
        query = query.where(ENCOUNTERS.c.day <= wanted.until.isoformat())
    return _narrowed(query, replace(wanted, since=None, until=None), ENCOUNTERS.c.number, rare)


def _narrowed(query: Select[Any], wanted: EncounterFilter, number: ColumnElement[int], rare: bool) -> Select[Any]:
    """Return a query narrowed by what the search index does not know."""
    if wanted.since is not None:
        query = query.where(number >= first_number(wanted.since))
    if wanted.until is not None:
        query = query.where(number <= last_number(wanted.until))
    if wanted.has_evidence:
        query = query.where(_alone(number).in_(_WITH_EVIDENCE))
    if wanted.kinds and rare:
        query = query.where(_alone(number).in_(select(KINDS.c.encounter).where(_kinds(wanted.kinds))))
    elif wanted.kinds:
        # The plus lets SQLite look through the few kinds of a moment, not for the moment under every wanted kind.
        query = query.where(exists().where(KINDS.c.encounter == number, _plus(KINDS.c.kind).in_(sorted(wanted.kinds))))
    if wanted.responses and not wanted.main_only:
        chosen = RESPONSES.c.response.in_(sorted(wanted.responses))
        query = query.where(exists().where(RESPONSES.c.encounter == number, chosen))
    return query


def _found(match: str) -> ColumnElement[bool]:
    # A full-text table has a hidden column of its own name, which stands for all of them.
    return WORDS.c.words.op("MATCH", is_comparison=True)(match)


def _alone(number: ColumnElement[int]) -> ColumnElement[int]:
    # The plus keeps SQLite from asking the search index about one moment after another.
    return _plus(number) if number is WORDS.c.rowid else number


def _plus(column: ColumnElement[_T]) -> ColumnElement[_T]:
    """Return a column that no index is used for."""
    return UnaryExpression(column, operator=custom_op("+"))


def key(match: str) -> ColumnElement[int]:
    """Return the column that a query goes along, newest first."""
    return WORDS.c.rowid if match else ENCOUNTERS.c.number


def _kinds(kinds: frozenset[str]) -> ColumnElement[bool]:
    return KINDS.c.kind.in_(sorted(kinds))
