"""Responses per week, month or year as stacked bars: "Wat doe ik als ik iets tegenkom?"."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.encounters import EncounterFilter
from samensociaal_desktop.domain.patterns import ORDER, Stack
from samensociaal_desktop.ui.charts import words
from samensociaal_desktop.ui.charts.bar_layout import BarLayout, Label, Words, lay_out
from samensociaal_desktop.ui.charts.chart import Chart, Place
from samensociaal_desktop.ui.charts.colours import ChartColours
from samensociaal_desktop.ui.charts.fills import Fills


class ResponsesChart(Chart):
    """Draws a `Stack`. Left and right go from bar to bar, up and down through the responses of one."""

    def __init__(self, colours: ChartColours, locale: QLocale, parent: QWidget | None = None) -> None:
        self._stack: Stack | None = None
        self._layout: BarLayout | None = None
        self._words: Words | None = None
        self._fills = Fills(colours)
        super().__init__(colours, locale, parent)

    def present(self, stack: Stack) -> None:
        """Show other bars."""
        self._stack = stack
        self._words = Words(
            long=words.ticks(stack.bars, stack.unit, self.locale(), short=False),
            short=words.ticks(stack.bars, stack.unit, self.locale(), short=True),
            groups=words.groups(stack.bars, stack.unit, self.locale()),
            names={response: words.response(response) for response in ORDER},
        )
        self._focused = None
        self.lay_out()

    def _height_for(self, width: int) -> int:
        if self._stack is None or self._words is None:
            return round(self.metrics.height() * 12)
        strong = QFontMetricsF(self.strong)
        self._layout = lay_out(self._stack, self._words, width, strong.height(), strong.horizontalAdvance)
        return round(self._layout.height + 0.5)

    def says(self, place: Place) -> str:
        assert self._stack is not None  # there are places
        bar = self._stack.bars[place[0]]
        response = ORDER[-place[1]]
        what = f"{words.response(response)} {bar.of(response)}" if bar.total else words.nothing_known()
        name = words.bar(bar, self._stack.unit, self.locale())
        return f"{name}: {what}"

    def behind(self, place: Place) -> EncounterFilter | None:
        assert self._stack is not None  # there are places
        bar = self._stack.bars[place[0]]
        response = ORDER[-place[1]]
        if not bar.total:
            return None
        whole = EncounterFilter(since=bar.span.since, until=bar.span.until)
        return whole if response is None else replace(whole, responses=frozenset({response}), main_only=True)

    def _measure(self, width: float, height: float) -> Mapping[Place, QRectF]:
        if self._stack is None or self._layout is None:
            return {}
        marks = {(part.bar, -ORDER.index(part.response)): part.rect for part in self._layout.parts}
        for n, column in enumerate(self._layout.columns):
            if not self._stack.bars[n].total:
                marks[n, 0] = column.adjusted(2, column.height() * 0.75, -2, 0)
        return marks

    def _start(self) -> Place | None:
        if not self._marks:
            return None
        last = max(self._marks)[0]
        return max(place for place in self._marks if place[0] == last)

    def _beside(self, place: Place, side: Place) -> Place | None:
        """Return the next bar at the same response or the nearest, or the next part of the same bar."""
        if side[0]:
            rows = [row for column, row in self._marks if column == place[0] + side[0]]
            nearest = min(rows, key=lambda row: abs(row - place[1]), default=None)
            return None if nearest is None else (place[0] + side[0], nearest)
        rows = [row for column, row in self._marks if column == place[0] and (row - place[1]) * side[1] > 0]
        nearest = min(rows, key=lambda row: abs(row - place[1]), default=None)
        return None if nearest is None else (place[0], nearest)

    def _paint(self, painter: QPainter) -> None:
        layout = self._layout
        if layout is None:
            return
        self._paint_scale(painter, layout)
        for part in layout.parts:
            self._fills.part(painter, part.response, part.rect)
        painter.setPen(QColor(self.colours.soft))
        for tick in (*layout.ticks, *layout.totals):
            painter.drawText(tick.rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, tick.text)
        painter.setFont(self.strong)
        for label in layout.labels:
            self._paint_label(painter, label)

    def _paint_scale(self, painter: QPainter, layout: BarLayout) -> None:
        for tick in layout.scale:
            painter.setPen(QPen(QColor(self.colours.line), 1))
            y = round(tick.rect.center().y()) + 0.5
            painter.drawLine(QPointF(layout.columns[0].left(), y), QPointF(layout.columns[-1].right(), y))
            painter.setPen(QColor(self.colours.soft))
            painter.drawText(tick.rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tick.text)

    def _paint_label(self, painter: QPainter, label: Label) -> None:
        rect = label.rect
        hue = QColor(self.colours.of(label.response))
        if label.anchor is not None:
            painter.setPen(QPen(hue, 1))
            painter.drawLine(label.anchor + QPointF(2, 0), QPointF(rect.left() - 3, rect.center().y()))
        size = rect.height() * 0.68
        self._fills.shape(painter, label.response, QRectF(rect.left(), rect.center().y() - size / 2, size, size))
        painter.setPen(hue)
        painter.drawText(
            rect.adjusted(rect.height() * 1.05, 0, 4, 0),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip,
            label.text,
        )
