"""Counts of days as running sums: any week, month or year of them is one subtraction for each key."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Final, NamedTuple

from samensociaal_desktop.domain.encounters import OnPurpose, Response
from samensociaal_desktop.domain.patterns.spans import Span

UNSAID: Final = ""
"""The key of what was not filled in."""


class DayCount(NamedTuple):
    """How many moments of one day had the same main response, chosen the same way."""

    day: date
    response: Response | None
    on_purpose: OnPurpose | None
    n: int


class DayOf(NamedTuple):
    """How many moments of one day count for a key."""

    day: date
    key: str
    n: int


@dataclass(frozen=True, slots=True)
class Days:
    """How many moments count for each key on each day of `span`.

    `sums` has for each of `keys` as many numbers as the span has days and one more, `totals` likewise for the
    moments themselves: where one moment may count for several keys, or for none (`apart`), these are no sum of those.
    """

    span: Span
    keys: tuple[str, ...]
    sums: tuple[tuple[int, ...], ...]
    totals: tuple[int, ...]
    apart: bool = False

    def counts(self, part: Span) -> tuple[int, ...]:
        """Return how many moments count for each key in a part of the span."""
        low, high = self._ends(part)
        return tuple(sums[high] - sums[low] for sums in self.sums)

    def total(self, part: Span) -> int:
        """Return how many moments there are in a part of the span."""
        low, high = self._ends(part)
        return self.totals[high] - self.totals[low]

    def _ends(self, part: Span) -> tuple[int, int]:
        last = self.span.days
        low, high = ((day - self.span.since).days for day in (part.since, part.until))
        return min(max(low, 0), last), min(max(high + 1, 0), last)


def days_of(
    found: Iterable[DayOf], span: Span, keys: tuple[str, ...], totals: Mapping[date, int] | None = None
) -> Days:
    """Return the days of a span. `totals` says how many moments each has, where one may count for several keys."""
    rows = {key: row for row, key in enumerate(keys)}
    cells = [[0] * span.days for _ in keys]
    whole = [0] * span.days
    first = span.since.toordinal()
    for day, key, count in found:
        if span.since <= day <= span.until:
            place = day.toordinal() - first
            cells[rows[key]][place] += count
            whole[place] += count
    if totals is not None:
        whole = [totals.get(date.fromordinal(first + place), 0) for place in range(span.days)]
    return Days(
        span,
        keys,
        tuple(tuple(accumulate(row, initial=0)) for row in cells),
        tuple(accumulate(whole, initial=0)),
        apart=totals is not None,
    )
