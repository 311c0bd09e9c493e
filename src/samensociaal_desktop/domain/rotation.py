"""Which backups stay: the last of each of seven days, four weeks and twelve months."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup that is there: its number, which only ever grows, and the day that the clock showed."""

    number: int
    day: date


def superfluous(kept: Sequence[Kept]) -> frozenset[int]:
    """Return the numbers of the backups that may go.

    Of each day, ISO week and month the newest stands for all; of those the latest seven, four and twelve stay. What is
    newest and what is latest the numbers say, not the clock: one that is wrong for a day may put a backup under a wrong
    day, but can never make the newest look old, nor hold the place of a day that comes after.
    """
    newest_first = sorted(kept, key=lambda one: one.number, reverse=True)
    periods: tuple[tuple[int, Callable[[date], object]], ...] = ((DAYS, _day), (WEEKS, _week), (MONTHS, _month))
    stay: set[int] = set()
    for most, period in periods:
        standing: dict[object, int] = {}
        for one in newest_first:
            standing.setdefault(period(one.day), one.number)
        stay.update(list(standing.values())[:most])
    return frozenset(one.number for one in kept) - stay


def _day(day: date) -> object:
    return day


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return day.year, day.month
