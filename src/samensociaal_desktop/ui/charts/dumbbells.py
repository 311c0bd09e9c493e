"""Before and after of several things on one scale: a hollow dot, an arrow, and a filled dot."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QLineF, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.patterns.cards import RowPart
from samensociaal_desktop.domain.patterns.shapes import Pair, Pairs
from samensociaal_desktop.ui.charts import writing
from samensociaal_desktop.ui.charts.chart import Chart, Place
from samensociaal_desktop.ui.charts.colours import ChartColours
from samensociaal_desktop.ui.charts.dumbbell_layout import AFTER, BEFORE, DumbbellLayout, LaidTwin, Scale, Twin, lay_out
from samensociaal_desktop.ui.charts.fills import mixed
from samensociaal_desktop.ui.charts.folding import folding
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.charts.row_layout import Room, Word

translate = QCoreApplication.translate

SHOWN: Final = 20
"""Rows that are drawn; the table has all. One more than this is drawn too: “1 more” takes as much room."""

_SIDE: Final = 1.5  # pixels: the ring of the focus keeps that far from words
_ARROW_FROM: Final = 5.0  # times the radius of a dot: nearer to each other there is no room for it
_FAINT: Final = 0.35  # of the second voice: the scale stays behind what stands on it


class Dumbbells(Chart):
    """Draws `Pairs`. Arrow keys go up and down by row. More and less have no colour: which is better is not said."""

    def __init__(self, colours: ChartColours, locale: QLocale, parent: QWidget | None = None) -> None:
        self._pairs: tuple[Pair, ...] = ()
        self._naming = Naming()
        self._scale: Scale | None = None
        self._layout: DumbbellLayout | None = None
        super().__init__(colours, locale, parent)

    def present(self, pairs: Pairs, naming: Naming, ends: tuple[str, str], sides: tuple[str, str]) -> None:
        """Show other pairs; `ends` are the words of the scale, `sides` those for before and after."""
        self._pairs = pairs.pairs
        self._naming = naming
        self._scale = Scale(pairs.low, pairs.high, ends, sides)
        self._focused = None
        self.lay_out()

    # What is written.

    @property
    def _shown(self) -> int:
        return len(self._pairs) if len(self._pairs) <= SHOWN + 1 else SHOWN

    @property
    def _rest(self) -> str:
        hidden = len(self._pairs) - self._shown
        return translate("Charts", "and {count} more").format(count=self.locale().toString(hidden)) if hidden else ""

    def _twin(self, pair: Pair) -> Twin:
        return Twin(self._naming.row(pair.id), pair.before, pair.after, self._often(pair))

    def _often(self, pair: Pair) -> str:
        if pair.n == 1:
            return translate("Charts", "1 time")
        return translate("Charts", "{count} times").format(count=self.locale().toString(pair.n))

    def _value(self, value: float) -> str:
        return str(self.locale().toString(float(value), "f", 0 if value == round(value) else 1))

    # What a chart says for itself.

    def _height_for(self, width: int) -> int:
        if self._scale is None:
            return round(self.metrics.height())
        room = Room(self.metrics.height(), self._measure_text, folding(self.font()), folding(self.strong))
        twins = [self._twin(pair) for pair in self._pairs[: self._shown]]
        self._layout = lay_out(twins, self._rest, self._scale, float(width), room)
        return round(self._layout.height + 0.5)

    def _measure_text(self, text: str) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(text)

    def _measure(self, width: float, height: float) -> Mapping[Place, QRectF]:
        if self._layout is None:
            return {}
        rects = [row.rect for row in self._layout.rows]
        if self._layout.rest is not None:
            rects.append(self._layout.rest.rect)
        return {(0, n): rect.adjusted(-_SIDE, 0, _SIDE, 0) for n, rect in enumerate(rects)}

    def part(self, place: Place) -> RowPart | None:
        return RowPart(self._pairs[place[1]].id) if place[1] < self._shown else None

    def says(self, place: Place) -> str:
        assert self._scale is not None  # there are places
        if place[1] >= self._shown:
            return writing.rest(self._rest)
        pair = self._pairs[place[1]]
        before, after = self._scale.sides
        said = f"{before} {self._value(pair.before)}, {after} {self._value(pair.after)}"
        return f"{self._naming.row(pair.id)}: {said}. {self._often(pair)}"

    # Walking.

    def _start(self) -> Place | None:
        """Return where the focus is at first: the first row."""
        return min(self._marks, default=None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_End:
            self._go(max(self._marks, default=None))
        else:
            super().keyPressEvent(event)

    def _beside(self, place: Place, side: Place) -> Place | None:
        return (place[0] + side[0], place[1] + side[1])

    # Painting.

    def _paint(self, painter: QPainter) -> None:
        layout, line = self._layout, self.metrics.height()
        if layout is None:
            return
        self._paint_scale(painter, layout)
        for row in layout.rows:
            writing.paint(painter, row.name, self.colours.text, line)
            writing.paint(painter, row.often, self.colours.soft, line)
            self._paint_dots(painter, row, layout.radius)
        if layout.rest is not None:
            writing.paint(painter, layout.rest, self.colours.soft, line)
        for word in layout.words:
            self._paint_word(painter, word, layout.radius)

    def _paint_scale(self, painter: QPainter, layout: DumbbellLayout) -> None:
        faint = mixed(self.colours.soft, self.colours.card, _FAINT)
        for text, rect in layout.ticks:
            painter.setPen(QPen(faint, 1))
            x = round(rect.center().x()) + 0.5
            for top, bottom in layout.stretches:
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))
            painter.setPen(QColor(self.colours.soft))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)
        for end in layout.ends:
            writing.paint(painter, end, self.colours.soft, self.metrics.height())

    def _paint_dots(self, painter: QPainter, row: LaidTwin, radius: float) -> None:
        """Paint a hollow dot before and a filled one after; where both are the same, or nearly, a dot in a ring."""
        way = QLineF(row.before, row.after)
        is_same = way.length() < radius
        if way.length() > 2 * radius:
            painter.setPen(QPen(QColor(self.colours.accent), max(2.0, radius * 0.4)))
            painter.drawLine(QPointF(way.pointAt(0)), QPointF(way.pointAt(1 - radius / way.length())))
        if way.length() > _ARROW_FROM * radius:
            self._paint_arrow(painter, way, radius)
        self._paint_dot(painter, row.before, radius, is_filled=False)
        self._paint_dot(painter, row.after, radius * (0.5 if is_same else 1.0), is_filled=True)

    def _paint_arrow(self, painter: QPainter, way: QLineF, radius: float) -> None:
        """Paint which way it went, in the middle between the dots."""
        along = way.unitVector()
        step = QPointF(along.dx(), along.dy()) * radius
        aside = QPointF(-step.y(), step.x()) * 0.8
        point = way.center() + step * 0.7
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colours.accent))
        painter.drawPolygon([point, point - step * 1.4 + aside, point - step * 1.4 - aside])

    def _paint_dot(self, painter: QPainter, at: QPointF, radius: float, *, is_filled: bool) -> None:
        hue = QColor(self.colours.accent)
        broad = max(1.6, radius * 0.3)
        painter.setPen(QPen(hue, broad))
        painter.setBrush(hue if is_filled else QColor(self.colours.card))
        painter.drawEllipse(at, radius - broad / 2, radius - broad / 2)

    def _paint_word(self, painter: QPainter, word: Word, radius: float) -> None:
        rect = word.rect
        middle = QPointF(rect.left() + radius, rect.center().y())
        assert word.key in (BEFORE, AFTER)  # the layout knows no other
        self._paint_dot(painter, middle, radius, is_filled=word.key == AFTER)
        writing.paint_text(painter, word.text, rect.adjusted(rect.height(), 0, 4, 0), self.colours.text)
