"""A line between two poles with one dot to put somewhere: a slider that says nothing until it is touched."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from samensociaal_desktop.domain.dialogues import LINE
from samensociaal_desktop.ui.look import Look

STEP: Final = 5
PAGE: Final = 20
MIDDLE: Final = sum(LINE) // 2
DOT: Final = 11
"""Radius of the dot at 100 %."""

RING: Final = 15
"""Radius of the ring around an earlier place: it is seen around the dot too."""


class PoleLine(QSlider):
    """0 to 100. Arrow keys, a click and a drag put the dot; Space or Enter leaves it in the middle."""

    touched = Signal()

    def __init__(self, name: str, look: Look, first: int | None = None) -> None:
        """Make a line; `first` is where the dot was put an earlier time, shown as a ring."""
        super().__init__(Qt.Orientation.Horizontal)
        self._look, self._first = look, first
        self._number: int | None = None
        self.setAccessibleName(name)
        self.setRange(*LINE)
        self.setValue(MIDDLE)
        self.setSingleStep(STEP)
        self.setPageStep(PAGE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._put)

    @property
    def number(self) -> int | None:
        """Where the dot was put; None while it was not touched."""
        return self._number

    @number.setter
    def number(self, number: int | None) -> None:
        """Show a dot, without saying that anything changed."""
        self.blockSignals(True)
        self.setValue(MIDDLE if number is None else number)
        self.blockSignals(False)
        self._number = number
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), self._look.px(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(44))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._put(self.value())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()  # else scrolling the page would answer the question

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        start, end, middle = self._left, self.width() - self._left, self.height() / 2
        painter.setPen(QPen(self._look.colour("edge"), self._look.px(2)))
        painter.drawLine(QPointF(start, middle), QPointF(end, middle))
        tick = self._look.px(6)
        for x in (start, (start + end) / 2, end):
            painter.drawLine(QPointF(x, middle - tick), QPointF(x, middle + tick))
        self._paint_dot(painter, QPointF(start + (end - start) * self.value() / LINE[1], middle))
        if self._first is not None:
            self._paint_ring(painter, QPointF(start + (end - start) * self._first / LINE[1], middle))
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("text"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _paint_dot(self, painter: QPainter, at: QPointF) -> None:
        radius = self._look.px(DOT)
        is_put = self._number is not None
        pen = QPen(self._look.colour("accent"), 2, Qt.PenStyle.SolidLine if is_put else Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(self._look.colour("accent" if is_put else "card"))
        painter.drawEllipse(at, radius, radius)

    def _paint_ring(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(QPen(self._look.colour("text"), self._look.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, self._look.px(RING), self._look.px(RING))

    @property
    def _left(self) -> float:
        return float(self._look.px(RING) + 4)

    def _go(self, x: float) -> None:
        span = max(self.width() - 2 * self._left, 1)
        number = round((x - self._left) / span * LINE[1])
        number = min(max(number, LINE[0]), LINE[1])
        if number == self.value():
            self._put(number)
        else:
            self.setValue(number)

    def _put(self, number: int) -> None:
        self._number = number
        self.update()
        self.touched.emit()
