"""From what was typed and chosen to the conditions of a query."""

import unicodedata
from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, exists, func, select, union

from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.storage.conditions import (
    alone,
    asks_days_only,
    asks_facts,
    chosen,
    of_kinds,
    of_responses,
    parts,
    plus,
    with_kinds,
    with_responses,
    within,
)
from samensociaal_desktop.storage.rows import ATTACHMENTS, DAY, ENCOUNTERS, EVIDENCE, FACTS, KINDS, RESPONSES, WORDS
from samensociaal_desktop.storage.schema import FACET, FACETS

_OLD: Final = unicodedata.ucd_3_2_0
"""The Unicode of 2002: what was another thing than a letter then, SQLite's tokeniser may still take for that."""

_LETTERS_SINCE: Final = frozenset(map(chr, (*range(0x19B0, 0x19CA), 0x1CF2, 0x1CF3)))
"""Letters of today that were signs on a letter in the Unicode of 2012, which is the one SQLite knows."""

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
    asks = [words, *(" OR ".join(_facet(name, one) for one in ids) for name, ids in asked.items())]
    return " AND ".join(f"({part})" for part in asks if part)


def _facet(column: str, value: object) -> str:
    return f'"{FACET}{FACETS[column]}{str(value).encode(errors="surrogatepass").hex()}"'


def rare_kinds(connection: Connection, wanted: EncounterFilter) -> bool:
    """Return whether so few moments have the wanted kinds that it pays to begin with them.

    Walking down from the newest finds a page of a common kind at once, and passes everything for a rare one.
    """
    if not wanted.kinds:
        return False
    some = select(KINDS.c.encounter).where(of_kinds(wanted)).limit(_RARE).subquery()
    return connection.execute(select(func.count()).select_from(some)).scalar_one() < _RARE


def only(query: Select[Any], wanted: EncounterFilter, match: str, rare: bool) -> Select[Any]:
    """Return a query that has columns of ENCOUNTERS narrowed to the moments that the filter lets through.

    `match` is what to ask the search index ("" for nothing), `rare` the answer of `rare_kinds`.
    """
    number = key(wanted, match)
    if match:
        query = query.where(_found(match))
        if asks_facts(wanted):
            query = query.where(FACTS.c.number == plus(number))
    if number is not ENCOUNTERS.c.number:
        query = query.where(ENCOUNTERS.c.number == plus(number))
    return _narrowed(query, wanted, number, rare)


def counted(wanted: EncounterFilter, match: str, rare: bool) -> Select[int]:
    """Return the query that counts the moments that the filter lets through: indexes alone know that."""
    query = select(func.count())
    return _of_words(query, wanted, match, rare) if match else by_day(query, wanted)


def daily(wanted: EncounterFilter, match: str, rare: bool) -> Select[Any]:
    """Return the query that counts them by day, as `date.toordinal` gives it or as ISO 8601 writes it."""
    if not match:
        day = day_of(wanted)
        return by_day(select(day, func.count()), wanted).group_by(day)
    ordinal: ColumnElement[Any] = (WORDS.c.rowid // DAY).label("day")
    return _of_words(select(ordinal, func.count()), wanted, match, rare).group_by(ordinal)


def day_of(wanted: EncounterFilter) -> ColumnElement[Any]:
    """Return the column of the day that `by_day` has: the index of days has it in order where nothing else is asked."""
    return ENCOUNTERS.c.day if asks_days_only(wanted) else (FACTS.c.number // DAY).label("day")


def by_day(query: Select[Any], wanted: EncounterFilter) -> Select[Any]:
    """Return a query with columns of `day_of`, or of no table at all, narrowed: no moment is read for it."""
    if not asks_days_only(wanted):
        return of_facts(query, wanted)
    query = query.select_from(ENCOUNTERS)
    if wanted.since is not None:
        query = query.where(ENCOUNTERS.c.day >= wanted.since.isoformat())
    if wanted.until is not None:
        query = query.where(ENCOUNTERS.c.day <= wanted.until.isoformat())
    return query


def of_facts(query: Select[Any], wanted: EncounterFilter) -> Select[Any]:
    """Return a query with columns of FACTS narrowed to the moments that the filter lets through; none is read."""
    query = query.select_from(FACTS)
    if expression(wanted.words):
        query = query.where(_found(matching(wanted)), FACTS.c.number == plus(WORDS.c.rowid))
    else:
        query = query.where(*chosen(wanted))
    query = query.where(*within(FACTS.c.number, wanted), *parts(wanted, FACTS.c.number))
    if wanted.has_evidence:
        query = query.where(FACTS.c.number.in_(_WITH_EVIDENCE))
    # All that have it, at once: looking through the lists of one moment after another takes five times as long.
    if wanted.kinds:
        query = query.where(FACTS.c.number.in_(with_kinds(wanted)))
    if wanted.responses and not wanted.main_only:
        query = query.where(FACTS.c.number.in_(with_responses(wanted)))
    return query


def _of_words(query: Select[Any], wanted: EncounterFilter, match: str, rare: bool) -> Select[Any]:
    query = query.where(_found(match))
    if asks_facts(wanted):
        query = query.where(FACTS.c.number == plus(WORDS.c.rowid))
    return _narrowed(query, wanted, WORDS.c.rowid, rare)


def _narrowed(query: Select[Any], wanted: EncounterFilter, number: ColumnElement[int], rare: bool) -> Select[Any]:
    """Return a query narrowed by what the search index does not know."""
    query = query.where(*within(number, wanted), *parts(wanted, number))
    if wanted.has_evidence:
        query = query.where(alone(number).in_(_WITH_EVIDENCE))
    if wanted.kinds and rare:
        query = query.where(alone(number).in_(with_kinds(wanted)))
    elif wanted.kinds:
        # The plus lets SQLite look through the few kinds of a moment, not for the moment under every wanted kind.
        query = query.where(exists().where(KINDS.c.encounter == number, plus(KINDS.c.kind).in_(sorted(wanted.kinds))))
    if wanted.responses and not wanted.main_only:
        query = query.where(exists().where(RESPONSES.c.encounter == number, of_responses(wanted)))
    return query


def _found(match: str) -> ColumnElement[bool]:
    # A full-text table has a hidden column of its own name, which stands for all of them.
    return WORDS.c.words.op("MATCH", is_comparison=True)(match)


def key(wanted: EncounterFilter, match: str) -> ColumnElement[int]:
    """Return the column that `only` goes along, newest first."""
    if match:
        return WORDS.c.rowid
    return FACTS.c.number if asks_facts(wanted) else ENCOUNTERS.c.number
