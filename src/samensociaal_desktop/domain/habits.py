"""Habits that a person names, to do more or less of: counted by day, never a streak.

What is shown are plain facts: how often, on how many days. A day that was skipped takes no part, and of a day without
a word nothing is known: neither is a lapse, and nothing here counts them against anyone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from samensociaal_desktop.domain.encounters import new_id
from samensociaal_desktop.domain.lists import tidy

LONGEST_NAME: Final = 60
MOST_A_DAY: Final = 999
LARGEST_GOAL: Final = 999

MOST_ACTIVE: Final = 12
"""Habits that are asked for at a time: who keeps track of very much soon stops."""

DAYS_SHOWN: Final = 14
DAYS_OF_WEEK: Final = 7

NIGHT: Final = 3
"""The hour until which a day runs on: whoever counts at half past one has not slept yet, and means the day before."""


class Direction(StrEnum):
    """Whether one wants more of it or less; a goal is then at least, or at most."""

    MORE = "more"
    LESS = "less"


class Refusal(StrEnum):
    """Why a habit is not taken in like this."""

    EMPTY = "empty"
    LONG = "long"
    SAME = "same"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """Something one wants to do more, or less. `goal` is how often in a week, at least or at most; it need not be.

    One that rests is not asked for any more, and keeps its days.
    """

    id: str = field(default_factory=new_id)
    name: str = field(repr=False)
    direction: Direction
    goal: int | None = None
    made_at: datetime
    is_resting: bool = False

    def __post_init__(self) -> None:
        """Refuse what could not be shown.

        Raises:
            ValueError: the name or the goal is not one that a habit can have.
        """
        if self.name != tidy(self.name) or not 0 < len(self.name) <= LONGEST_NAME:
            raise ValueError("a name that cannot be shown")
        if self.goal is not None and not 1 <= self.goal <= LARGEST_GOAL:
            raise ValueError("no such goal")


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitDays:
    """The days of a habit of which something is known: how often, or None where the day was skipped.

    A day that is not there is unknown, neither nothing nor a lapse. Nought is an answer: not once that day.
    """

    habit: str
    counts: Mapping[date, int | None]

    def __post_init__(self) -> None:
        """Refuse what nobody counts.

        Raises:
            ValueError: a count is below nought, or larger than a day can have.
        """
        for count in self.counts.values():
            must_be_count(count)


@dataclass(frozen=True, slots=True)
class HabitDay:
    """What is known of one day: `count` is how often; None where the day was skipped, or nothing is known of it."""

    day: date
    count: int | None = None
    is_known: bool = True

    @property
    def is_skipped(self) -> bool:
        """Whether one said that this day takes no part."""
        return self.is_known and self.count is None


@dataclass(frozen=True, slots=True)
class Tally:
    """Days taken together: how often in all, on how many days one said so, how many were skipped or are unknown."""

    total: int
    noted: int
    skipped: int
    unknown: int

    @classmethod
    def of(cls, days: Iterable[HabitDay]) -> "Tally":
        """Return what days are together."""
        found = tuple(days)
        counts = [day.count for day in found if day.count is not None]
        skipped = sum(day.is_skipped for day in found)
        return cls(sum(counts), len(counts), skipped, len(found) - len(counts) - skipped)


@dataclass(frozen=True, slots=True)
class HabitView:
    """A habit as it is shown: the last fourteen days, the oldest first, and this week so far, from Monday."""

    habit: Habit
    days: tuple[HabitDay, ...]

    @property
    def today(self) -> date:
        """The day that goes on."""
        return self.days[-1].day

    @property
    def lately(self) -> Tally:
        """All days that are shown."""
        return Tally.of(self.days)

    @property
    def week(self) -> Tally:
        """This week so far: the days to come are not in it."""
        return Tally.of(self.days[-self.today.isoweekday() :])

    def day(self, day: date) -> HabitDay:
        """Return what is known of a day that is shown.

        Raises:
            KeyError: it is not shown; a bug.
        """
        place = (day - self.days[0].day).days
        if not 0 <= place < len(self.days):
            raise KeyError(day)
        return self.days[place]


def day_of(now: datetime) -> date:
    """Return the day a wall-clock time belongs to: until three at night that is the day before."""
    return (now - timedelta(hours=NIGHT)).date()


def runs_on(now: datetime) -> bool:
    """Return whether it is past midnight, and the day before still goes on."""
    return now.hour < NIGHT


def first_shown(today: date) -> date:
    """Return the first of the days that are shown; the Monday of this week is always among them."""
    return today - timedelta(days=DAYS_SHOWN - 1)


def view_of(habit: Habit, days: HabitDays | None, today: date) -> HabitView:
    """Return a habit as it is shown on a day."""
    counts = days.counts if days is not None else {}
    shown = (first_shown(today) + timedelta(days=number) for number in range(DAYS_SHOWN))
    return HabitView(habit, tuple(HabitDay(day, counts.get(day), day in counts) for day in shown))


def stepped(day: HabitDay, step: int) -> int:
    """Return the count of a day after one more or one less.

    One less where nothing was said is nought: not once. It is the answer “I did not”, which no other key gives.
    """
    return min(max((day.count or 0) + step, 0), MOST_A_DAY)


def must_be_count(count: int | None) -> None:
    """Check that a day can have this count; None is a day that was skipped.

    Raises:
        ValueError: it cannot.
    """
    if count is not None and not 0 <= count <= MOST_A_DAY:
        raise ValueError("no such count")


def refusal(name: str, others: Iterable[Habit], *, is_resting: bool = False) -> Refusal | None:
    """Return why a habit with this name cannot be taken in beside the others; None where it can.

    Two names are one whatever their capitals: chosen from the examples twice, it would be counted in two places.
    """
    found = tuple(others)
    tidied = tidy(name)
    if not tidied:
        return Refusal.EMPTY
    if len(tidied) > LONGEST_NAME:
        return Refusal.LONG
    if any(other.name.casefold() == tidied.casefold() for other in found):
        return Refusal.SAME
    if not is_resting and sum(not other.is_resting for other in found) >= MOST_ACTIVE:
        return Refusal.FULL
    return None
