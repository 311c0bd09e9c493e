"""What charts count, out of indexes alone: hours, lists, places, what came of it, feelings, plans and the draft pad."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Final, Literal, TypeVar

from sqlalchemy import ColumnElement, Connection, Engine, Select, distinct, func, select

from samensociaal_desktop.domain.encounters import EncounterFilter, Outcome, PlanResult, Precision, Response
from samensociaal_desktop.domain.pad import Decision, Posted
from samensociaal_desktop.storage.conditions import AFTER, BEFORE, HOUR, asks_days_only, twice, within
from samensociaal_desktop.storage.rows import CHOICES, FACTS, KINDS, Row
from samensociaal_desktop.storage.search import of_facts
from samensociaal_desktop.storage.signs import code, gathered, meanings
from samensociaal_desktop.storage.store import Store

E = TypeVar("E", bound=StrEnum)

_CACHE: Final = 16_000
"""KiB of pages kept in memory from the first count on: most of counting is deciphering the same pages again."""

_USUAL_CACHE: Final = 2_000

Listed = Literal["kinds", "held_back", "own_post"]
"""The lists of which several can be chosen, and that charts count."""


@dataclass(frozen=True, slots=True)
class ItemCounts:
    """How many moments have each item of a list, and how many have any of them."""

    counts: dict[str, int]
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
        each, any_of, encounter = _ITEMS[list]
        counts = _pairs(self._rows(_of_lists(each, encounter, filter)))
        ((moments,),) = self._rows(_of_lists(any_of, encounter, filter))
        return ItemCounts(counts, moments)

    def places(self, filter: EncounterFilter) -> dict[str | None, int]:
        """Return how many there are at each place; None is where none was said."""
        return _pairs(self._rows(of_facts(_PLACES, filter)))

    def outcomes(self, filter: EncounterFilter) -> dict[tuple[Response | None, Outcome | None], int]:
        """Return how many there are by main response and what came of it."""
        return {_OUTCOME_OF[sign]: count for sign, count in self._signs(of_facts(_OUTCOMES, filter)).items()}

    def feelings(self, filter: EncounterFilter) -> dict[tuple[str, int, int], int]:
        """Return how often each feeling (id) went from one strength before to another after, where both were said."""
        rows = self._rows(_of_lists(_FEELINGS, BEFORE.c.encounter, filter))
        return {(feeling, before, after): count for feeling, before, after, count in rows}

    def felt(self, filter: EncounterFilter) -> int:
        """Return how many have a feeling that was said both before and after."""
        ((moments,),) = self._rows(_of_lists(_FELT, BEFORE.c.encounter, filter))
        return int(moments)

    def plans(self, filter: EncounterFilter) -> dict[tuple[str, PlanResult | None], int]:
        """Return how many there are for each plan (id), and how it fared."""
        rows = self._rows(of_facts(_PLANS, filter))
        return {(plan, _member(PlanResult, fared)): count for plan, fared, count in rows}

    def pad(self, since: date, until: date) -> dict[tuple[Decision, Posted | None], int]:
        """Return how many texts on the draft pad were decided about in a period, and what became of them."""
        ends = (datetime.combine(since, time.min).isoformat(), datetime.combine(until, time.max).isoformat())
        rows = self._store.read(lambda connection: connection.exec_driver_sql(_PAD, ends).all())
        return {(Decision(decision), _member(Posted, posted)): count for decision, posted, count in rows}

    def _signs(self, query: Select[Any]) -> Counter[str]:
        ((signs,),) = self._rows(query)
        return Counter(signs or "")

    def let_go(self) -> None:
        """Give back the memory that counting took, when charts are no longer looked at."""
        self._store.read(lambda connection: connection.exec_driver_sql(f"PRAGMA cache_size=-{_USUAL_CACHE}"))

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


def _by(*columns: ColumnElement[Any]) -> Select[Any]:
    return select(*columns, func.count()).group_by(*columns)


_NUMBERS: Final = select(FACTS.c.number)
_PLACES: Final = _by(FACTS.c.place)
_OUTCOMES: Final = select(gathered(code(FACTS.c.response, FACTS.c.outcome)))
_OUTCOME_OF: Final = meanings(Response, Outcome)
_PLANS: Final = _by(FACTS.c.plan_id, FACTS.c.plan_result).where(FACTS.c.plan_id.is_not(None))
_FEELINGS: Final = twice(_by(BEFORE.c.feeling, BEFORE.c.strength, AFTER.c.strength))
_FELT: Final = twice(select(func.count(distinct(BEFORE.c.encounter))))
_PAD: Final = (
    "SELECT decision, posted, count(*) FROM pad"
    " WHERE decision IS NOT NULL AND decided_at BETWEEN ? AND ? GROUP BY decision, posted"
)


def _listed(list: Listed) -> tuple[Select[Any], Select[Any], ColumnElement[int]]:
    """Return how to count each item of a list, how to count the moments, and the column to narrow both by."""
    item, encounter = (KINDS.c.kind, KINDS.c.encounter) if list == "kinds" else (CHOICES.c.item, CHOICES.c.encounter)
    moments = func.count(distinct(encounter))
    each, any_of = select(item, moments).group_by(item), select(moments)
    if list != "kinds":
        each, any_of = each.where(CHOICES.c.list == list), any_of.where(CHOICES.c.list == list)
    return each, any_of, encounter


_LISTS: Final[tuple[Listed, ...]] = ("kinds", "held_back", "own_post")
_ITEMS: Final = {list: _listed(list) for list in _LISTS}


def _of_lists(query: Select[Any], encounter: ColumnElement[int], filter: EncounterFilter) -> Select[Any]:
    """Return a query about the lists of moments, narrowed; a period alone the lists know themselves."""
    if asks_days_only(filter):
        return query.where(*within(encounter, filter))
    return query.where(encounter.in_(of_facts(_NUMBERS, filter)))


def _pairs(rows: Sequence[Row]) -> dict[Any, int]:
    return {key: count for key, count in rows}  # noqa: C416 - dict() knows no rows


def _member(members: type[E], value: str | None) -> E | None:
    return None if value is None else members(value)
