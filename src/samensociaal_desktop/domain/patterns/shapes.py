"""The shapes that charts draw: bars over time, rows, a week of hours, years of days, pairs.

Each is a plain value. Its keys and ids are those of the lists and enums; words for them are given at the edge.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from samensociaal_desktop.domain.patterns.days import Days
from samensociaal_desktop.domain.patterns.spans import Span, Unit, unit_of

STEPS: Final = 5
"""How many tones the calendar and the grid have."""

WEEKDAYS: Final = 7
HOURS: Final = 24


@dataclass(frozen=True, slots=True)
class Bar:
    """One day, week, month or year, cut off where the span ends; `counts` go by the keys of its stack.

    `total` is how many moments it holds; none means unknown, not zero.
    """

    span: Span
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Stack:
    """Bars over time. Where one moment may count for several keys (`apart`) they stand in lanes, not on each other."""

    unit: Unit
    span: Span
    days: Days
    bars: tuple[Bar, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """What is counted, from the bottom of a bar; `UNSAID` last where it is there."""
        return self.days.keys

    @property
    def apart(self) -> bool:
        """Whether one moment may count for several keys."""
        return self.days.apart

    @property
    def total(self) -> int:
        """How many moments it rests on."""
        return self.days.total(self.span)

    @property
    def highest(self) -> int:
        """The number of moments in its fullest bar; in lanes, in the fullest part of one."""
        if self.apart:
            return max(max(bar.counts) for bar in self.bars)
        return max(bar.total for bar in self.bars)

    def of(self, key: str) -> int:
        """Return how many moments count for a key."""
        return self.days.counts(self.span)[self.keys.index(key)]

    def within(self, span: Span) -> "Stack":
        """Return the same looked at closer, or from further away: another span of the same days."""
        return stack(self.days, span, unit_of(span, close=True))


def stack(days: Days, span: Span | None = None, unit: Unit | None = None) -> Stack:
    """Return the bars of a span (all days, unless said), one for each part of it, with or without moments."""
    span = span or days.span
    unit = unit or unit_of(span)
    bars = tuple(Bar(part, days.counts(part), days.total(part)) for part in span.cut(unit))
    return Stack(unit, span, days, bars)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing and how often it was so; `counts` go by the keys of the rows, `of` is how many it could have been."""

    id: str
    counts: tuple[int, ...]
    of: int

    @property
    def total(self) -> int:
        """All its counts together."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Panel:
    """Rows that belong together, the longest first; `n` is how many moments have any of them. "" has no title."""

    id: str
    rows: tuple[Row, ...]
    n: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Bars that lie: one panel, or two beside each other on the same scale. One key is a bar without parts.

    `is_split` says that the parts of a row make a whole, of which shares can be said.
    """

    keys: tuple[str, ...]
    panels: tuple[Panel, ...]
    is_split: bool = False

    @property
    def highest(self) -> int:
        """The longest row of all panels."""
        return max((row.total for panel in self.panels for row in panel.rows), default=0)

    def row(self, id: str) -> Row | None:
        """Return the row of a thing."""
        return next((row for panel in self.panels for row in panel.rows if row.id == id), None)


@dataclass(frozen=True, slots=True)
class Grid:
    """A week of hours: `counts[weekday][hour]`, Monday is 0. Only moments whose time is known exactly."""

    counts: tuple[tuple[int, ...], ...]

    @property
    def total(self) -> int:
        """How many moments it rests on."""
        return sum(map(sum, self.counts))

    def of_day(self, weekday: int) -> int:
        """Return how many were on a day of the week."""
        return sum(self.counts[weekday])

    def of_hour(self, hour: int) -> int:
        """Return how many were in an hour of the day."""
        return sum(day[hour] for day in self.counts)

    def bounds(self) -> tuple[int, ...]:
        """Return the highest number of each tone."""
        return bounds_of(count for day in self.counts for count in day)


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """The days of one year, each with its number of moments; `counts` begin at 1 January.

    `first` is the day of the oldest moment of all: what lies before it was not yet kept. Days after
    `today` are still to come. All other days without a moment are unknown, not zero.
    """

    year: int
    counts: tuple[int, ...]
    first: date | None
    today: date

    @property
    def span(self) -> Span:
        """From 1 January to 31 December."""
        return Span(date(self.year, 1, 1), date(self.year, 12, 31))

    @property
    def total(self) -> int:
        """How many moments the year holds."""
        return sum(self.counts)

    @property
    def written(self) -> int:
        """On how many days there is a moment."""
        return sum(1 for count in self.counts if count)

    @property
    def columns(self) -> int:
        """How many weeks, whole or not, the year touches: 53 or 54."""
        return self.place(self.span.until)[0] + 1

    def count(self, day: date) -> int:
        """Return how many moments a day of this year holds."""
        return self.counts[(day - self.span.since).days]

    def days(self) -> Iterator[date]:
        """Give the days of the year in their order."""
        return (self.span.since + timedelta(days=n) for n in range(len(self.counts)))

    def place(self, day: date) -> tuple[int, int]:
        """Return column (weeks from the one that holds 1 January) and row (0 is Monday) of a day."""
        first = self.span.since
        return ((day - first).days + first.weekday()) // 7, day.weekday()

    def is_before(self, day: date) -> bool:
        """Whether there was no journal yet on that day."""
        return self.first is None or day < self.first


@dataclass(frozen=True, slots=True)
class Calendar:
    """Years of days, the latest first, all on one scale of tones."""

    years: tuple[CalendarYear, ...]

    @property
    def total(self) -> int:
        """How many moments it rests on."""
        return sum(year.total for year in self.years)

    @property
    def written(self) -> int:
        """On how many days there is a moment."""
        return sum(year.written for year in self.years)

    def bounds(self) -> tuple[int, ...]:
        """Return the highest number of moments of each tone."""
        return bounds_of(count for year in self.years for count in year.counts)


def calendar(counts: Mapping[date, int], years: range, first: date | None, today: date) -> Calendar:
    """Return the calendars of some years, the latest first."""
    return Calendar(tuple(_year(counts, year, first, today) for year in sorted(years, reverse=True)))


def _year(counts: Mapping[date, int], year: int, first: date | None, today: date) -> CalendarYear:
    begin, end = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    days = tuple(counts.get(date.fromordinal(day), 0) for day in range(begin, end + 1))
    return CalendarYear(year, days, first, today)


@dataclass(frozen=True, slots=True)
class Pair:
    """Before and after of one thing on a scale; `n` is how often both were said."""

    id: str
    before: float
    after: float
    n: int


@dataclass(frozen=True, slots=True)
class Pairs:
    """Before and after of several things, on a scale from `low` to `high`."""

    pairs: tuple[Pair, ...]
    low: int
    high: int


Shape = Stack | Rows | Grid | Calendar | Pairs


def bounds_of(counts: Iterator[int]) -> tuple[int, ...]:
    """Return the highest number of moments of each tone; the last tone also takes all that is more.

    One day with very many does not make all others pale: the scale ends where 19 of 20 end.
    """
    busy = sorted(count for count in counts if count)
    top = max(busy[(len(busy) - 1) * 19 // 20] if busy else 0, STEPS)
    return tuple(-(-top * step // STEPS) for step in range(1, STEPS + 1))


def tone_of(count: int, bounds: tuple[int, ...]) -> int | None:
    """Return the tone of a number, 0 (light) to 4; None where there is nothing, of which nothing is known."""
    return min(bisect_left(bounds, count), STEPS - 1) if count else None
