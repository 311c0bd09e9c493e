"""Which part of all bars one looks at: closer by days, further by months and years, never beyond the days there are."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from samensociaal_desktop.domain.patterns.shapes import Stack, stack
from samensociaal_desktop.domain.patterns.spans import Span, Unit, unit_of

_UNITS: Final = tuple(Unit)
_FEWEST: Final = {Unit.DAY: 7, Unit.WEEK: 4, Unit.MONTH: 4, Unit.YEAR: 7}
_MOST: Final = {Unit.DAY: 21, Unit.WEEK: 14, Unit.MONTH: 72}
"""How many bars of each there may be: those for which `unit_of` chooses that unit."""

_DAYS: Final = {Unit.DAY: 1.0, Unit.WEEK: 7.0, Unit.MONTH: 30.44, Unit.YEAR: 365.25}


class Sight:
    """A window of whole bars over a stack: a week or month is never shown in part, save where the days end."""

    def __init__(self, whole: Stack) -> None:
        self.whole = whole
        self.stack = whole
        self._begins: dict[Unit, Sequence[int]] = {}
        self._highest = {whole.unit: whole.highest}
        self._unit, self._first, self._count = whole.unit, 0, len(whole.bars)

    @property
    def is_part(self) -> bool:
        """Whether one looks closer than at everything."""
        return self.stack is not self.whole

    @property
    def first(self) -> int:
        """How many bars there are before those in sight."""
        return self._first

    @property
    def highest(self) -> int:
        """The fullest bar of all days: the scale stays as it is while one pans."""
        if self._unit not in self._highest:
            days, begins = self.whole.days, self._all(self._unit)
            origin = days.span.since.toordinal()
            places = [begin - origin for begin in begins]
            rows = days.sums if days.apart else (days.totals,)
            self._highest[self._unit] = max(row[high] - row[low] for row in rows for low, high in pairwise(places))
        return self._highest[self._unit]

    @property
    def shares(self) -> tuple[float, float]:
        """Where the window begins and ends, as parts of all days."""
        whole, span = self.whole.span, self.stack.span
        begin = (span.since - whole.since).days / whole.days
        return begin, begin + span.days / whole.days

    def zoom(self, factor: float, at: float = 0.5) -> bool:
        """Look closer (a factor over 1) or from further, around a point from 0 (left) to 1; return if that did it."""
        span, whole = self.stack.span, self.whole.span
        wanted = max(round(span.days / factor), _FEWEST[Unit.DAY])
        if factor < 1 and wanted >= whole.days:
            return self.show_all()
        wanted = min(wanted, whole.days)
        unit, count = self._bars(wanted, closer=factor > 1)
        begins = self._all(unit)
        day = span.since.toordinal() + min(int(at * span.days), span.days - 1)  # stays where it is
        first = bisect_right(begins, day) - 1 - round(at * (count - 1))
        return self._go(unit, first, count)

    def _bars(self, wanted: int, *, closer: bool) -> tuple[Unit, int]:
        """Return bars of about so many days: at least one less or more than now, or one would stand still."""
        unit = unit_of(Span(date.min, date.fromordinal(wanted)), close=True)
        # Where bars are cut off by an end, fewer days may be more bars: never back to what one came from.
        unit = (min if closer else max)(unit, self._unit, key=_UNITS.index)
        count = round(wanted / _DAYS[unit])
        if unit is self._unit:
            count = min(count, self._count - 1) if closer else max(count, self._count + 1)
        if count >= _FEWEST[unit]:
            if count <= _MOST.get(unit, count):
                return unit, count
            unit = _UNITS[_UNITS.index(unit) + 1]
        elif closer and unit is not Unit.DAY:
            unit = _UNITS[_UNITS.index(unit) - 1]
            return unit, _MOST[unit]
        return unit, _FEWEST[unit]

    def pan(self, bars: int) -> bool:
        """Go so many bars on, or back; return if that did it."""
        return self.go_to(self._first + bars)

    def go_to(self, first: int) -> bool:
        """Begin at a bar, or as near as the days allow; return if that did it."""
        return self._go(self._unit, first, self._count)

    def show_all(self) -> bool:
        """Look at everything again; return if that did it."""
        return self._go(self.whole.unit, 0, len(self.whole.bars))

    def as_in(self, other: "Sight") -> None:
        """Look at what another one looks at, if both are of the same days."""
        if (other.whole.span, other.whole.unit) == (self.whole.span, self.whole.unit):
            self._go(other._unit, other._first, other._count)  # noqa: SLF001  # of its own kind

    def _go(self, unit: Unit, first: int, count: int) -> bool:
        begins = self._all(unit)
        count = min(count, len(begins) - 1)
        first = min(max(first, 0), len(begins) - 1 - count)
        if (unit, first, count) == (self._unit, self._first, self._count):
            return False
        self._unit, self._first, self._count = unit, first, count
        if unit is self.whole.unit and count == len(self.whole.bars):
            self.stack = self.whole
        else:
            span = Span(date.fromordinal(begins[first]), date.fromordinal(begins[first + count] - 1))
            self.stack = stack(self.whole.days, span, unit)
        return True

    def _all(self, unit: Unit) -> Sequence[int]:
        """Return the first day of every bar there could be, and the day after the last; single days are a range."""
        if unit not in self._begins:
            whole = self.whole.span
            since, end = whole.since.toordinal(), whole.until.toordinal() + 1
            if unit is Unit.DAY:
                self._begins[unit] = range(since, end + 1)
            else:
                self._begins[unit] = (*(part.since.toordinal() for part in whole.cut(unit)), end)
        return self._begins[unit]
