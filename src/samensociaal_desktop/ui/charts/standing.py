"""Bars that stand beside each other in time, stacked or in lanes, as counts or as shares."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QLocale, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.patterns.cards import BarPart
from samensociaal_desktop.domain.patterns.shapes import Bar, Stack
from samensociaal_desktop.domain.patterns.spans import Span
from samensociaal_desktop.ui.charts import words
from samensociaal_desktop.ui.charts.axes import Words
from samensociaal_desktop.ui.charts.bar_layout import BarLayout, Scale, lay_out, scale_of
from samensociaal_desktop.ui.charts.bar_painting import BarPainting, Ruler
from samensociaal_desktop.ui.charts.chart import Chart, Place
from samensociaal_desktop.ui.charts.colours import ChartColours
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.charts.sight import Sight

_LEAST_MARK: Final = 3.0  # pixels


class StandingBars(Chart):
    """Draws what one looks at of a `Stack`. Left and right go from bar to bar, up and down through one's parts."""

    def __init__(self, colours: ChartColours, locale: QLocale, parent: QWidget | None = None) -> None:
        self._sight: Sight | None = None
        self._names: dict[str, str] = {}
        self._whole: Scale | None = None
        self._natural: tuple[int, int] | None = None
        self._layout: BarLayout | None = None
        self._ruler: Ruler | None = None
        self._painting = BarPainting(colours)
        super().__init__(colours, locale, parent)

    def present(self, stack: Stack, naming: Naming, *, as_share: bool = False) -> None:
        """Show other bars; where one looked at a part of the same days, one still does."""
        before, self._sight = self._sight, Sight(stack)
        if before is not None and before.is_part:
            self._sight.as_in(before)
        self._names = {key: naming.key(key) for key in stack.keys}
        self._whole = scale_of(stack, as_share=as_share)
        self._natural = self._focused = None
        self.lay_out()

    @property
    def span(self) -> Span | None:
        """The days one looks at; None while there is nothing to look at."""
        return None if self._sight is None else self._sight.stack.span

    @property
    def is_part(self) -> bool:
        """Whether one looks at some of the days only."""
        return self._sight is not None and self._sight.is_part

    @property
    def _stack(self) -> Stack:
        assert self._sight is not None  # there is something to look at
        return self._sight.stack

    # What the chart says and stands for.

    def says(self, place: Place) -> str:
        bar, key = self._bar(place), self._key(place)
        name = words.bar(bar, self._stack.unit, self.locale())
        if not bar.total:
            return f"{name}: {words.nothing_known()}"
        assert self._whole is not None  # there are places
        count = bar.counts[self._stack.keys.index(key)]
        if not self._whole.as_share:
            return f"{name}: {self._names[key]} {count}"
        return f"{name}: {self._names[key]} {words.part_of(count, bar.total)}"

    def part(self, place: Place) -> BarPart | None:
        bar, key = self._bar(place), self._key(place)
        return BarPart(bar.span, key) if bar.counts[self._stack.keys.index(key)] else None

    def _bar(self, place: Place) -> Bar:
        return self._stack.bars[place[0]]

    def _key(self, place: Place) -> str:
        """Return the key of a row: 0 is the one at the bottom, those above it are less; lanes go down."""
        keys = self._stack.keys
        return keys[place[1]] if self._stack.apart else keys[-place[1]]

    # Where everything goes.

    def _height_for(self, width: int) -> int:
        if self._sight is None or self._whole is None:
            return round(self.metrics.height() * 12)
        whole = self._whole
        if self._natural is None or self._natural[0] != width:
            self._layout = self._laid_out(self._sight.whole, whole, width)
            self._natural = (width, round(self._layout.height + 0.5))
            if not self._sight.is_part:
                return self._natural[1]
        height = self._natural[1]
        scale = replace(whole, highest=self._sight.highest, height=float(height))
        self._layout = self._laid_out(self._sight.stack, scale, width)
        return height

    def _laid_out(self, stack: Stack, scale: Scale, width: int) -> BarLayout:
        locale, unit = self.locale(), stack.unit
        assert self._sight is not None  # it is laid out
        span = self._sight.whole.span
        with_year = span.since.year != span.until.year
        text = Words(
            long=words.ticks(stack.bars, unit, locale, short=False),
            short=words.ticks(stack.bars, unit, locale, short=True),
            groups=words.groups(stack.bars, unit, locale, with_year=with_year),
            short_groups=words.groups(stack.bars, unit, locale, with_year=with_year, short=True),
            names=self._names,
            share=words.share,
            number=locale.toString,
            together=words.together(),
        )
        if self._ruler is None:
            self._ruler = Ruler(self.strong)
        return lay_out(stack, text, scale, width, self._ruler.line, self._ruler)

    def _measure(self, width: float, height: float) -> Mapping[Place, QRectF]:
        if self._sight is None or self._layout is None:
            return {}
        stack, layout = self._stack, self._layout
        rows = {key: n if stack.apart else -n for n, key in enumerate(stack.keys)}
        marks = {(part.bar, rows[part.key]): _seen(part.rect) for part in layout.parts}
        for n, column in enumerate(layout.columns):
            if not stack.bars[n].total:
                marks[n, 0] = column.adjusted(2, column.height() * 0.75, -2, 0)
        return marks

    def _start(self) -> Place | None:
        if not self._marks:
            return None
        last = max(self._marks)[0]
        return max(place for place in self._marks if place[0] == last)

    def _beside(self, place: Place, side: Place) -> Place | None:
        """Return the next bar at the same key or the nearest, or the next part of the same bar."""
        if side[0]:
            rows = [row for column, row in self._marks if column == place[0] + side[0]]
        else:
            rows = [row for column, row in self._marks if column == place[0] and (row - place[1]) * side[1] > 0]
        nearest = min(rows, key=lambda row: abs(row - place[1]), default=None)
        return None if nearest is None else (place[0] + side[0], nearest)

    def _paint(self, painter: QPainter) -> None:
        if self._layout is not None and self._sight is not None:
            shares = self._sight.shares if self._sight.is_part else None
            self._painting.paint(painter, self._layout, self.strong, shares)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._natural = self._ruler = None
        super().changeEvent(event)


def _seen(rect: QRectF) -> QRectF:
    """Return where a part can be pointed at: none of something has no height, but a place."""
    return rect if rect.height() >= _LEAST_MARK else rect.adjusted(0, rect.height() - _LEAST_MARK, 0, 0)
