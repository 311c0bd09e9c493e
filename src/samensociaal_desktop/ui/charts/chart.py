"""What all charts share: painted by hand, with parts that can be pointed at, walked through and opened."""

from collections.abc import Callable, Mapping
from typing import Final

import pyqtgraph as pg
from pyqtgraph.exceptionHandling import handler
from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.patterns.cards import Part
from samensociaal_desktop.ui.charts import spoken
from samensociaal_desktop.ui.charts.colours import ChartColours
from samensociaal_desktop.ui.charts.scrolling import bring_in_sight, wanted_in_sight

# Importing pyqtgraph wraps the program's own crash handler; a library for charts has no say in that.
handler.remove()

Place = tuple[int, int]
"""Column and row of a part of the chart."""

SIDE_KEYS: Final[Mapping[int, Place]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_OPEN_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class _Drawing(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """The one item of a chart's scene; its coordinates are the chart's pixels."""

    def __init__(self, chart: "Chart") -> None:
        super().__init__()
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # or all of it counts as exposed
        self._chart = chart
        self._rect = QRectF()

    def fill(self, rect: QRectF) -> None:
        """Take up the whole chart and draw it anew."""
        self.prepareGeometryChange()
        self._rect = rect
        self.update()

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.exposedRect)
        self._chart.paint_on(painter)


class Chart(pg.GraphicsView):  # type: ignore[misc]
    """A chart of one value. Arrow keys move a visible focus over its parts, Enter or a click opens one.

    It never scrolls, and leaves the wheel to the page around it.
    """

    moments_requested = Signal(object)
    """The person wants to see the moments behind a part: an `EncounterFilter`."""

    pointed = Signal(str)
    """What the part under the mouse or the keyboard's focus says; empty when there is none."""

    def __init__(self, colours: ChartColours, locale: QLocale, parent: QWidget | None = None) -> None:
        self._drawing: _Drawing | None = None
        self._marks: Mapping[Place, QRectF] = {}
        self._focused: Place | None = None
        self._hovered: Place | None = None
        super().__init__(parent, useOpenGL=False, background=colours.card)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Qt gives it the focus as well: a thing without a name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCentralItem(None)
        self.setLocale(locale)
        self.colours = colours
        self.behind_of: Callable[[Part], EncounterFilter | None] = _nothing_behind
        self._drawing = _Drawing(self)
        self.addItem(self._drawing)

    @property
    def marks(self) -> Mapping[Place, QRectF]:
        """Where the parts are that can be pointed at, by column and row."""
        return self._marks

    @property
    def metrics(self) -> QFontMetricsF:
        """The measure of plain text."""
        return QFontMetricsF(self.font())

    @property
    def strong(self) -> QFont:
        """The font of names in the chart."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def paint_on(self, painter: QPainter) -> None:
        """Paint everything, then the ring around the part that has the focus or the mouse."""
        self.paint_plain(painter)
        place = self._focused if self.hasFocus() else self._hovered
        if place is not None and place in self._marks:
            self._paint_ring(painter, self._marks[place])

    def paint_plain(self, painter: QPainter) -> None:
        """Paint everything but where the person is in it: what a picture of the chart shows."""
        painter.setFont(self.font())
        self._paint(painter)

    def lay_out(self) -> None:
        """Measure again: after a new value, a new size or another font."""
        if self._drawing is None:
            return
        height = self._height_for(self.width())
        if height != self.height():
            self.setFixedHeight(height)
            # Within an event of this kind Qt sends no other: what shows the scene would keep its height, and cut it.
            self.viewport().setGeometry(self.rect())
            super().resizeEvent(None)
        self._marks = self._measure(float(self.width()), float(height))
        if self._focused not in self._marks:
            self._focused = self._start()
        self._hovered = None
        self._drawing.fill(QRectF(0, 0, self.width(), height))

    def close(self) -> bool:
        """Close as any widget does; pyqtgraph's own way takes the scene from under what is still drawn."""
        return QWidget.close(self)

    # What a chart says for itself.

    def _height_for(self, width: int) -> int:
        raise NotImplementedError

    def says(self, place: Place) -> str:
        """Return what a part says: when, and how many."""
        raise NotImplementedError

    def part(self, place: Place) -> Part | None:
        """Return what a place stands for; None where there is nothing to open, as in a gap."""
        raise NotImplementedError

    def behind(self, place: Place) -> EncounterFilter | None:
        """Return which moments are behind a place, if any."""
        part = self.part(place)
        return None if part is None else self.behind_of(part)

    def _measure(self, width: float, height: float) -> Mapping[Place, QRectF]:
        raise NotImplementedError

    def _paint(self, painter: QPainter) -> None:
        raise NotImplementedError

    def _start(self) -> Place | None:
        """Return where the focus is at first: what is most recent."""
        raise NotImplementedError

    def _beside(self, place: Place, side: Place) -> Place | None:
        """Return the place one key press further."""
        raise NotImplementedError

    # Pointing and opening.

    def _paint_ring(self, painter: QPainter, rect: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((self.colours.card, 5.0), (self.colours.text, 2.0)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4)

    def _point(self, place: Place | None) -> None:
        self.pointed.emit(self.says(place) if place is not None and place in self._marks else "")
        self._refresh()

    def _refresh(self) -> None:
        if self._drawing is not None:
            self._drawing.update()

    def _open(self, place: Place | None) -> None:
        behind = self.behind(place) if place is not None and place in self._marks else None
        if behind is not None:
            self.moments_requested.emit(behind)

    def _place_at(self, point: QPointF) -> Place | None:
        """Return the part under a point; thin parts can be hit a little beside them."""
        near = [
            (abs(rect.center().y() - point.y()), place)
            for place, rect in self._marks.items()
            if rect.adjusted(-1, -3, 1, 3).contains(point)
        ]
        return min(near)[1] if near else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._focused is not None and key in SIDE_KEYS:
            self._go(self._beside(self._focused, SIDE_KEYS[key]))
        elif key == Qt.Key.Key_Home:
            self._go(min(self._marks, default=None))
        elif key == Qt.Key.Key_End:
            self._go(self._start())
        elif key in _OPEN_KEYS:
            self._open(self._focused)
        else:
            event.ignore()

    def _go(self, place: Place | None) -> None:
        if place is None or place not in self._marks:
            return
        self._focused = place
        bring_in_sight(self, self._marks[place])
        self._point(place)
        spoken.tell(self, self.says(place))

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Say what a page scrolls to when Tab comes here; Qt would take it for a point at the top."""
        if query != Qt.InputMethodQuery.ImCursorRectangle:
            return super().inputMethodQuery(query)
        return wanted_in_sight(self, self._marks.get(self._focused) if self._focused is not None else None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place == self._hovered:
            return
        self._hovered = place
        opens = place is not None and self.behind(place) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self._point(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self._focused = place
            self._point(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._place_at(event.position()) == self._focused:
            self._open(self._focused)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click is a click and nothing more."""

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self._point(self._focused if self.hasFocus() else None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._point(self._focused)
        if self._focused is not None and self._focused in self._marks:
            spoken.tell_of_focus(self, self.says(self._focused))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.lay_out()


def _nothing_behind(_part: Part) -> None:
    return None
