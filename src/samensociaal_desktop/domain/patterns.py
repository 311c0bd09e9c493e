"""Charts as values: counts per day in, bars and a calendar out. What is drawn, before anyone draws it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from samensociaal_desktop.domain.encounters import OnPurpose, Response

ENOUGH: Final = 5
"""Under so many moments a chart would show chance, not a pattern."""

ORDER: Final[tuple[Response | None, ...]] = (*Response, None)
"""How a bar is stacked, from the bottom: the four responses, then what was kept without one."""

STEPS: Final = 5
"""How many tones the calendar has."""

_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(weeks=1)
_WEEKS_UP_TO: Final = 14 * 7  # days: a quarter and a bit still reads well in weeks
_MONTHS_UP_TO: Final = 10 * 366  # days: 120 bars are the most that fit a column of text


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many moments of one day had the same main response, chosen the same way."""

    day: date
    response: Response | None
    on_purpose: OnPurpose | None
    count: int


class Period(StrEnum):
    """How far back a chart looks."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"


class Unit(StrEnum):
    """What one bar stands for."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `since` to `until`, both inclusive."""

    since: date
    until: date

    def __post_init__(self) -> None:
        """Refuse a span that ends before it begins.

        Raises:
            ValueError: `until` lies before `since`.
        """
        if self.until < self.since:
            raise ValueError("a span does not end before it begins")

    @property
    def days(self) -> int:
        """How many days it is long."""
        return (self.until - self.since).days + 1


@dataclass(frozen=True, slots=True)
class Bar:
    """One week, month or year, cut off where the span ends; `counts` go by `ORDER`."""

    span: Span
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many moments it holds; none means unknown, not zero."""
        return sum(self.counts)

    def of(self, response: Response | None) -> int:
        """Return how many of its moments had this main response."""
        return self.counts[ORDER.index(response)]


@dataclass(frozen=True, slots=True)
class Stack:
    """Responses over time: the bars of "Wat doe ik als ik iets tegenkom?".

    `unaware` is how many times ignoring was said not to be on purpose.
    """

    unit: Unit
    span: Span
    bars: tuple[Bar, ...]
    unaware: int

    @property
    def total(self) -> int:
        """How many moments it rests on."""
        return sum(bar.total for bar in self.bars)

    @property
    def highest(self) -> int:
        """The number of moments in its fullest bar."""
        return max(bar.total for bar in self.bars)

    @property
    def is_enough(self) -> bool:
        """Whether there is something to see rather than chance."""
        return self.total >= ENOUGH

    def of(self, response: Response | None) -> int:
        """Return how many of all moments had this main response."""
        return sum(bar.of(response) for bar in self.bars)

    @property
    def most(self) -> Response | None:
        """The response chosen most often; the first of `ORDER` among equals, None where there is none at all."""
        best = max(Response, key=self.of)
        return best if self.of(best) else None


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

    def bounds(self) -> tuple[int, ...]:
        """Return the highest number of moments of each tone; the last tone also takes all that is more.

        One day with very many does not make all others pale: the scale ends where 19 of 20 days end.
        """
        busy = sorted(count for count in self.counts if count)
        top = max(busy[(len(busy) - 1) * 19 // 20] if busy else 0, STEPS)
        return tuple(-(-top * step // STEPS) for step in range(1, STEPS + 1))

    def tones(self) -> tuple[int | None, ...]:
        """Return the tone of every day, 0 (light) to 4; None for a day of which nothing is known."""
        bounds = self.bounds()
        return tuple(min(bisect_left(bounds, count), STEPS - 1) if count else None for count in self.counts)


def span_of(period: Period, today: date, first: date | None) -> Span:
    """Return the days a period stands for, beginning no sooner than the oldest moment.

    Month and quarter are this week and the 4 or 12 before it, whole weeks each: a calendar month would
    be empty on its first day. The year is the calendar's.
    """
    monday = today - today.weekday() * _DAY
    since = {
        Period.MONTH: monday - 4 * _WEEK,
        Period.QUARTER: monday - 12 * _WEEK,
        Period.YEAR: date(today.year, 1, 1),
        Period.ALL: date.min,
    }[period]
    return Span(min(max(since, first or today), today), today)


def unit_of(span: Span) -> Unit:
    """Return what one bar is to stand for, so that they are neither few nor too thin."""
    if span.days <= _WEEKS_UP_TO:
        return Unit.WEEK
    return Unit.MONTH if span.days <= _MONTHS_UP_TO else Unit.YEAR


def stack(counts: Iterable[DayCount], span: Span, unit: Unit | None = None) -> Stack:
    """Return the bars of a span, one for each week, month or year of it, with or without moments."""
    unit = unit or unit_of(span)
    spans = tuple(_cut(span, unit))
    begins = [part.since for part in spans]
    rows = {response: row for row, response in enumerate(ORDER)}
    cells = [[0] * len(ORDER) for _ in spans]
    unaware = 0
    for found in counts:
        if span.since <= found.day <= span.until:
            cells[bisect_right(begins, found.day) - 1][rows[found.response]] += found.count
            if found.on_purpose is OnPurpose.NO and found.response is Response.IGNORE:
                unaware += found.count
    bars = (Bar(part, tuple(row)) for part, row in zip(spans, cells, strict=True))
    return Stack(unit, span, tuple(bars), unaware)


def calendar_year(counts: Iterable[DayCount], year: int, first: date | None, today: date) -> CalendarYear:
    """Return the calendar of a year."""
    begin = date(year, 1, 1)
    days = [0] * ((date(year, 12, 31) - begin).days + 1)
    for found in counts:
        if found.day.year == year:
            days[(found.day - begin).days] += found.count
    return CalendarYear(year, tuple(days), first, today)


def _cut(span: Span, unit: Unit) -> Iterator[Span]:
    since = span.since
    while since <= span.until:
        until = min(_end_of(unit, since), span.until)
        yield Span(since, until)
        since = until + _DAY


def _end_of(unit: Unit, day: date) -> date:
    if unit is Unit.WEEK:
        return day + (6 - day.weekday()) * _DAY
    if unit is Unit.MONTH:
        following = day.replace(day=28) + 4 * _DAY
        return following - following.day * _DAY
    return date(day.year, 12, 31)
