"""Counts of days as running sums: any week, month or year of them is one subtraction for each key."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Final, NamedTuple

from samensociaal_desktop.domain.encounters import OnPurpose, Response
from samensociaal_desktop.domain.patterns.spans import Span

UNSAID: Final = ""
"""The key of what was not filled in."""


@dataclass(frozen=True, slots=True)
class DayCounts:
    """How many moments there were on each of `days`, the oldest first, by main response and purpose.

    `counts` has as many numbers for each pair as there are days: half as much work as a value for each of them.
    """

    days: tuple[date, ...]
    counts: Mapping[tuple[Response | None, OnPurpose | None], tuple[int, ...]]

    def of(self, response: Response | None, on_purpose: OnPurpose | None, span: Span) -> int:
        """Return how many of a span had this response and this purpose."""
        return sum(self.counts.get((response, on_purpose), ())[self._part(span)])

    def by_response(self, span: Span, keys: tuple[str, ...]) -> "Days":
        """Return the days of a span by main response; `keys` are those of responses, and `UNSAID`."""
        return self._by(span, keys, lambda response, _: response or UNSAID)

    def by_purpose(self, span: Span, keys: tuple[str, ...]) -> "Days":
        """Return the days of a span by purpose; `keys` are those of purposes, and `UNSAID`."""
        return self._by(span, keys, lambda _, on_purpose: on_purpose or UNSAID)

    def _by(
        self, span: Span, keys: tuple[str, ...], key_of: Callable[[Response | None, OnPurpose | None], str]
    ) -> "Days":
        part, first = self._part(span), span.since.toordinal()
        places = [day.toordinal() - first for day in self.days[part]]
        cells = {key: [0] * span.days for key in keys}
        for pair, counts in self.counts.items():
            cell = cells[key_of(*pair)]
            for place, count in zip(places, counts[part], strict=True):
                cell[place] += count
        totals = map(sum, zip(*cells.values(), strict=True))
        return Days(span, keys, tuple(map(_running, cells.values())), _running(totals))

    def _part(self, span: Span) -> slice:
        return slice(bisect_left(self.days, span.since), bisect_right(self.days, span.until))


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
        tuple(map(_running, cells)),
        _running(whole),
        apart=totals is not None,
    )


def _running(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(accumulate(numbers, initial=0))
