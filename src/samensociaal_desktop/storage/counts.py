"""What charts count, out of indexes alone: hours, lists, places, what came of it, feelings, plans and the draft pad."""

import json
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Final, Literal, TypeVar

from sqlalchemy import ColumnElement, Connection, Engine, Function, Select, distinct, func, select, true

from samensociaal_desktop.domain.encounters import Outcome, PlanResult, Precision, Response
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.pad import Decision, Posted
from samensociaal_desktop.storage.conditions import AFTER, BEFORE, HOUR, asks_days_only, kept, plus, twice
from samensociaal_desktop.storage.rows import (
    CHOICES,
    DAY,
    FACTS,
    KINDS,
    RESPONSES,
    Row,
    first_number,
    last_number,
)
from samensociaal_desktop.storage.search import of_facts
from samensociaal_desktop.storage.signs import code, gathered, meanings
from samensociaal_desktop.storage.store import Store

E = TypeVar("E", bound=StrEnum)

_CACHE: Final = 16_000
"""KiB of pages kept in memory from the first count on: most of counting is deciphering the same pages again."""

_USUAL_CACHE: Final = 2_000

Listed = Literal["held_back", "own_post"]
"""The lists of which several can be chosen, and that charts count; kinds beside."""


@dataclass(frozen=True, slots=True)
class ItemCounts:
    """How many moments have each item of a list, and how many have any of them."""

    counts: dict[str, int]
    moments: int


@dataclass(frozen=True, slots=True)
class KindCounts:
    """How many moments have each kind, and how many any of them, any of the `good` ones, and any of the others."""

    counts: dict[str, int]
    moments: int
    good: int
    others: int


@dataclass(frozen=True, slots=True)
class Felt:
    """How often each feeling went from one strength to another, and how many moments have a feeling said twice."""

    counts: dict[tuple[str, int, int], int]
    moments: int


@dataclass(frozen=True, slots=True)
class GoodCounts:
    """How many moments of each day have any of some kinds, support given, or any of some ways; `moments` any of all."""

    kinds: dict[date, int]
    support: dict[date, int]
    ways: dict[date, int]
    moments: int


class Counts:
    """What charts count in an open vault: the moments that a filter lets through, one by one or by what they have."""

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def hours(self, filter: EncounterFilter) -> dict[tuple[int, int], int]:
        """Return how many there are by weekday (0 is Monday) and hour, of those whose time is known exactly."""
        signs = self._signs(of_facts(_HOURS, filter))
        return {divmod(ord(sign) - 1, _HOURS_A_DAY): count for sign, count in signs.items()}

    def items(self, filter: EncounterFilter, list: Listed) -> ItemCounts:
        """Return how many have each item of a list, and how many have any."""
        numbers = _gathered(CHOICES.c.encounter)
        rows = self._rows(_by_item(CHOICES.c.item, CHOICES.c.encounter, numbers, filter, CHOICES.c.list == list))
        found = {id: moments for id, moments in ((id, _read(numbers)) for id, numbers in rows) if moments}
        return ItemCounts({id: len(moments) for id, moments in found.items()}, _any_of(found.values()))

    def kinds(self, filter: EncounterFilter, is_good: Callable[[str], bool]) -> KindCounts:
        """Return how many have each kind, any of them, any good one, and any that is not."""
        moments = func.count(distinct(KINDS.c.encounter))
        rows = self._rows(_by_item(KINDS.c.kind, KINDS.c.encounter, moments, filter, true()))
        counts = {kind: count for kind, count in rows if count}
        good = [kind for kind in counts if is_good(kind)]
        ((signs,),) = self._rows(_signs_of_kinds(good).where(_is_wanted(KINDS.c.encounter, filter)))
        return KindCounts(counts, *_told_apart(signs or ""))

    def good(self, filter: EncounterFilter, kinds: Collection[str], ways: Collection[str]) -> GoodCounts:
        """Return on which days there are any of some kinds, support in whatever place, and any ways of responding."""
        ((of_kinds,),) = self._rows(_numbers_of_kinds(filter, kinds))
        ((support, of_ways),) = self._rows(_numbers_of_responses(filter, ways))
        lanes = tuple(map(_read, (of_kinds, support, of_ways)))
        kinds_by_day, support_by_day, ways_by_day = map(_by_day, lanes)
        return GoodCounts(kinds_by_day, support_by_day, ways_by_day, _any_of(lanes))

    def places(self, filter: EncounterFilter) -> dict[str | None, int]:
        """Return how many there are at each place; None is where none was said."""
        ((places,),) = self._rows(of_facts(_PLACES, filter))
        return Counter(json.loads(places))

    def outcomes(self, filter: EncounterFilter) -> dict[tuple[Response | None, Outcome | None], int]:
        """Return how many there are by main response and what came of it."""
        return {_OUTCOME_OF[sign]: count for sign, count in self._signs(of_facts(_OUTCOMES, filter)).items()}

    def feelings(self, filter: EncounterFilter) -> Felt:
        """Return how each feeling (id) went from before to after, where both were said."""
        rows = self._rows(_FEELINGS.where(_is_wanted(AFTER.c.encounter, filter)))
        moments = _any_of(_read(numbers) for *_, numbers in rows)
        return Felt({(feeling, before, after): n for feeling, before, after, n, _ in rows}, moments)

    def plans(self, filter: EncounterFilter) -> dict[tuple[str, PlanResult | None], int]:
        """Return how many there are for each plan (id), and how it fared."""
        rows = self._rows(of_facts(_PLANS, filter))
        return {(plan, _member(PlanResult, fared)): count for plan, fared, count in rows}

    def pad(self, since: date, until: date) -> dict[tuple[Decision, Posted | None], int]:
        """Return how many texts on the draft pad were decided about in a period, and what became of them."""
        ends = (datetime.combine(since, time.min).isoformat(), datetime.combine(until, time.max).isoformat())
        rows = self._store.read(lambda connection: connection.exec_driver_sql(_PAD, ends).all())
        return {(Decision(decision), _member(Posted, posted)): count for decision, posted, count in rows}

    def let_go(self) -> None:
        """Give back the memory that counting took, when charts are no longer looked at."""
        self._store.read(lambda connection: connection.exec_driver_sql(f"PRAGMA cache_size=-{_USUAL_CACHE}"))

    def _signs(self, query: Select[Any]) -> Counter[str]:
        ((signs,),) = self._rows(query)
        return Counter(signs or "")

    def _rows(self, query: Select[Any]) -> Sequence[Row]:
        def work(connection: Connection) -> Sequence[Row]:
            connection.exec_driver_sql(f"PRAGMA cache_size=-{_CACHE}")
            return connection.execute(query).all()

        return self._store.read(work)


_HOURS_A_DAY: Final = 24
_HOURS_A_WEEK: Final = 7 * 24

# The first of January of the year 1 was a Monday, and is day 1.
_HOUR_OF_WEEK: Final = (FACTS.c.number // HOUR + _HOURS_A_WEEK - _HOURS_A_DAY) % _HOURS_A_WEEK
_HOURS: Final = select(gathered(_HOUR_OF_WEEK)).where(FACTS.c.precision == Precision.MOMENT.value)


def _gathered(column: ColumnElement[Any]) -> Function[str]:
    """Return all of a column as one text, that `_read` takes apart: a third of the time rows take."""
    return func.json_group_array(column)


def _selected(*columns: ColumnElement[Any]) -> Select[Any]:
    return select(*columns)


def _by(*columns: ColumnElement[Any]) -> Select[Any]:
    return select(*columns, func.count()).group_by(*columns)


_NUMBERS: Final = select(FACTS.c.number)
_PLACES: Final = select(_gathered(FACTS.c.place))  # sorting them takes three times as long
_OUTCOMES: Final = select(gathered(code(FACTS.c.response, FACTS.c.outcome)))
_OUTCOME_OF: Final = meanings(Response, Outcome)
_PLANS: Final = _by(FACTS.c.plan_id, FACTS.c.plan_result).where(FACTS.c.plan_id.is_not(None))
_FEELINGS: Final = twice(
    _by(BEFORE.c.feeling, BEFORE.c.strength, AFTER.c.strength).add_columns(_gathered(AFTER.c.encounter))
)
_PAD: Final = (
    "SELECT decision, posted, count(*) FROM pad"
    " WHERE decision IS NOT NULL AND decided_at BETWEEN ? AND ? GROUP BY decision, posted"
)


def _is_wanted(number: ColumnElement[int], filter: EncounterFilter) -> ColumnElement[bool]:
    """Return the condition on the number that a list's row has; a period alone the lists know themselves."""
    if asks_days_only(filter):
        return number.between(first_number(filter.since or date.min), last_number(filter.until or date.max))
    return number.in_(of_facts(_NUMBERS, filter))


def _by_item(
    item: ColumnElement[str],
    encounter: ColumnElement[int],
    counted: ColumnElement[Any],
    filter: EncounterFilter,
    condition: ColumnElement[bool],
) -> Select[Any]:
    """Return what is counted of the rows with each item.

    For a period it leaps through the index from one item to the next, and nothing is sorted: a skip-scan
    (https://wiki.postgresql.org/wiki/Loose_indexscan), which SQLite does not come to by itself.
    """
    if not asks_days_only(filter):
        return _selected(item, counted).where(condition, _is_wanted(encounter, filter)).group_by(item)
    each = select(func.min(item).label("item")).where(condition).cte("each", recursive=True)
    later = select(func.min(item)).where(condition, item > each.c.item).correlate(each).scalar_subquery()
    each = each.union_all(select(later).where(each.c.item.is_not(None)))
    of_item = select(counted).where(condition, item == each.c.item, _is_wanted(encounter, filter))
    return _selected(each.c.item, of_item.correlate(each).scalar_subquery()).where(each.c.item.is_not(None))


def _signs_of_kinds(good: Collection[str]) -> Select[Any]:
    """Return the query for a text with a sign for each kind, moment after moment: they are read along the key.

    "g" is a good kind, "o" another one; the first of a moment is a capital.
    """
    is_later = KINDS.c.position
    is_good = plus(KINDS.c.kind).in_(kept(good))
    sign = func.iif(is_good, func.iif(is_later, "g", "G"), func.iif(is_later, "o", "O"))
    return _selected(func.group_concat(sign, ""))


def _told_apart(signs: str) -> tuple[int, int, int]:
    """Return how many moments have any kind, a good one, and one that is not good."""
    good, other = signs.count("G"), signs.count("O")
    return good + other, good + len(_GOOD_LATER.findall(signs)), other + len(_OTHER_LATER.findall(signs))


_GOOD_LATER: Final = re.compile("Oo*g")
_OTHER_LATER: Final = re.compile("Gg*o")


def _numbers_of_kinds(filter: EncounterFilter, kinds: Collection[str]) -> Select[Any]:
    # Few kinds are looked up where they lie together, unless the moments are known already.
    kind = KINDS.c.kind if asks_days_only(filter) else plus(KINDS.c.kind)
    query = select(_gathered(KINDS.c.encounter))
    return query.where(kind.in_(kept(kinds)), _is_wanted(KINDS.c.encounter, filter))


def _numbers_of_responses(filter: EncounterFilter, ways: Collection[str]) -> Select[Any]:
    # Many moments share few texts of options: only these are taken apart, and once.
    wanted = _is_wanted(RESPONSES.c.encounter, filter)
    texts = select(RESPONSES.c.options).where(wanted).distinct().cte("said").prefix_with("MATERIALIZED")
    way = func.json_each(texts.c.options).table_valued("value").alias("way")
    with_way = select(texts.c.options).select_from(texts.join(way, true())).where(way.c.value.in_(kept(ways)))
    numbers = _gathered(RESPONSES.c.encounter)
    support = numbers.filter(RESPONSES.c.response == Response.SUPPORT.value)
    return _selected(support, numbers.filter(RESPONSES.c.options.in_(with_way))).where(wanted)


def _read(numbers: str) -> frozenset[int]:
    return frozenset(json.loads(numbers))


def _any_of(numbers: Iterable[frozenset[int]]) -> int:
    return len(frozenset[int]().union(*numbers))


def _by_day(numbers: Iterable[int]) -> dict[date, int]:
    days = Counter(number // DAY for number in numbers)
    return {date.fromordinal(day): count for day, count in days.items()}


def _member(members: type[E], value: str | None) -> E | None:
    return None if value is None else members(value)
