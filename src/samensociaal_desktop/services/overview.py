"""All that the patterns page shows, read from the journal in one go."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from samensociaal_desktop.domain.encounters import EncounterFilter
from samensociaal_desktop.domain.patterns import (
    ENOUGH,
    CalendarYear,
    Period,
    Stack,
    calendar_year,
    span_of,
    stack,
)

if TYPE_CHECKING:
    from samensociaal_desktop.storage.journal import Journal

MOST_YEARS: Final = 60
"""How far back charts go: longer than there has been anything to be online with."""


@dataclass(frozen=True, slots=True)
class OverviewState:
    """The chart values of a period, and how far the journal is from having enough for any.

    `missing` is how many moments the whole journal is short of `ENOUGH`; `years` are those with a calendar.
    """

    period: Period
    missing: int
    responses: Stack
    calendar: CalendarYear
    years: range


def overview(journal: "Journal", period: Period, today: date, year: int | None = None) -> OverviewState:
    """Return what the patterns page shows for a period; the calendar is this year's unless another is asked for."""
    first = journal.first_day()
    if first is not None:  # one slip of the pen ("226-05-01") would draw two thousand years
        first = max(first, date(today.year - MOST_YEARS, 1, 1))
    years = range(min(first or today, today).year, today.year + 1)
    shown = year if year in years and year is not None else today.year
    span = span_of(period, today, first)
    counts = journal.day_counts(EncounterFilter(since=min(span.since, date(shown, 1, 1))))
    return OverviewState(
        period=period,
        missing=max(0, ENOUGH - len(journal.latest(ENOUGH))),
        responses=stack(counts, span),
        calendar=calendar_year(counts, shown, first, today),
        years=years,
    )
