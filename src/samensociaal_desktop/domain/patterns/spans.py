"""The days a chart is about, and how they are cut into weeks, months and years."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(weeks=1)
_DAYS_UP_TO: Final = 3 * 7  # days: only who looks closer sees single days
_WEEKS_UP_TO: Final = 14 * 7  # days: a quarter and a bit still reads well in weeks
_MONTHS_UP_TO: Final = 6 * 366  # days: more months than 72 are bars too thin to tell their patterns


class Period(StrEnum):
    """How far back charts look."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"
    OWN = "own"


class Compare(StrEnum):
    """What a period is laid beside: one's own earlier time, never others."""

    NOTHING = "nothing"
    BEFORE = "before"
    LAST_YEAR = "last-year"


class Unit(StrEnum):
    """What one bar stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, order=True)
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

    def cut(self, unit: Unit) -> Iterator["Span"]:
        """Give its days, weeks (from Monday, as ISO 8601 counts them), months or years, cut off where it ends."""
        since = self.since
        while True:
            until = min(_end_of(unit, since), self.until)
            yield Span(since, until)
            if until == self.until:
                return
            since = until + _DAY


def span_of(
    period: Period, today: date, first: date | None, own: tuple[date | None, date | None] = (None, None)
) -> Span:
    """Return the days a period stands for, beginning no sooner than the oldest moment.

    Month and quarter are this week and the 4 or 12 before it, whole weeks each: a calendar month would
    be empty on its first day. The year is the calendar's. `own` are the days of `Period.OWN`, in either order and
    each left open if it is None; where all lie before the oldest moment it is the last of them, on which nothing is.
    """
    monday = today - today.weekday() * _DAY
    oldest = min(first or today, today)
    if period is Period.OWN:
        since, until = own[0] or min(oldest, own[1] or today), own[1] or today
        since, until = min(since, until), max(since, until)
        return Span(min(max(since, oldest), until), until)
    since = {
        Period.MONTH: monday - 4 * _WEEK,
        Period.QUARTER: monday - 12 * _WEEK,
        Period.YEAR: date(today.year, 1, 1),
        Period.ALL: date.min,
    }[period]
    return Span(min(max(since, oldest), today), today)


def unit_of(span: Span, *, close: bool = False) -> Unit:
    """Return what one bar is to stand for, so that they are neither few nor too thin; `close` allows single days."""
    if close and span.days <= _DAYS_UP_TO:
        return Unit.DAY
    if span.days <= _WEEKS_UP_TO:
        return Unit.WEEK
    return Unit.MONTH if span.days <= _MONTHS_UP_TO else Unit.YEAR


def earlier(span: Span, compare: Compare, first: date | None) -> Span | None:
    """Return the days a span is laid beside; None where there are none, or all lie before the oldest moment.

    Before is the same number of days right before it, last year the same days of the calendar. A span of more than a
    year would be laid beside days of its own: what stands on both sides says nothing of a difference.
    """
    if compare is Compare.NOTHING or first is None:
        return None
    if compare is Compare.BEFORE:
        days = timedelta(days=span.days)
        if span.since.toordinal() <= span.days:  # there was no such time
            return None
        found = Span(span.since - days, span.until - days)
    elif span.since.year == 1:
        return None
    else:
        found = Span(_year_before(span.since), _year_before(span.until))
    return found if first <= found.until < span.since else None


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year - 1, day=28)


def _end_of(unit: Unit, day: date) -> date:
    if unit is Unit.DAY:
        return day
    if unit is Unit.WEEK:
        left = min(6 - day.weekday(), (date.max - day).days)
        return day + left * _DAY
    if unit is Unit.YEAR or day.month == 12:
        return date(day.year, 12, 31)
    return day.replace(month=day.month + 1, day=1) - _DAY
