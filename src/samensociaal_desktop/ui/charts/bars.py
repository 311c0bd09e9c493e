"""Bars over time that one can look at closer: by days, weeks, months or years."""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from samensociaal_desktop.domain.patterns.shapes import Stack
from samensociaal_desktop.ui.charts import words
from samensociaal_desktop.ui.charts.chart import Place
from samensociaal_desktop.ui.charts.colours import ChartColours
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.charts.standing import StandingBars

_STEP: Final = 1.5  # how much closer one key press goes
_NOTCH: Final = 120  # what a wheel says of one notch; fine ones say less, more often
_ZOOM_KEYS: Final[Mapping[int, float]] = {Qt.Key.Key_Plus: _STEP, Qt.Key.Key_Equal: _STEP, Qt.Key.Key_Minus: 1 / _STEP}
_WINDOW_KEYS: Final[Mapping[int, int]] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_SIDES: Final[Mapping[int, int]] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TimeBars(StandingBars):
    """Draws a `Stack`, closer if asked.

    Plus and minus, or the wheel with Ctrl, look closer and from further; then Shift with an arrow, PageUp and
    PageDown, or dragging, go back and on in time, and 0 or Home shows everything again. The wheel alone is the page's.
    """

    looked = Signal(object)
    """The person looks at other days: a `Span`."""

    def __init__(self, colours: ChartColours, locale: QLocale, parent: QWidget | None = None) -> None:
        self._pressed: tuple[float, int] | None = None
        self._is_dragged = False
        self._turned = 0
        self._described = ""
        super().__init__(colours, locale, parent)

    def present(self, stack: Stack, naming: Naming, *, as_share: bool = False) -> None:
        self._pressed = None
        self._is_dragged = False
        super().present(stack, naming, as_share=as_share)
        self._describe()

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Look closer (a factor over 1) or from further, around a point (0 left, 1 right) or the bar with the focus."""
        if self._sight is None:
            return
        if at is None:
            last = len(self._sight.stack.bars) - 1
            at = 0.5 if self._focused is None or not last else self._focused[0] / last
        self._look(partial(self._sight.zoom, factor, min(max(at, 0.0), 1.0)))

    def pan(self, bars: int) -> None:
        """Go so many bars on in time, or back, as far as there are days."""
        if self._sight is not None:
            self._look(partial(self._sight.pan, bars))

    def show_all(self) -> None:
        """Look at all days again."""
        if self._sight is not None:
            self._look(self._sight.show_all)

    def setAccessibleDescription(self, description: str) -> None:
        """Take what is said of the chart; which days one looks at is added to it."""
        self._described = description
        self._describe()

    def _describe(self) -> None:
        text = f"{self._described} {self._looked_at()}" if self.is_part else self._described
        super().setAccessibleDescription(text.strip())

    def _looked_at(self) -> str:
        stack = self._stack
        return words.looked_at(stack.span, stack.unit, self.locale())

    def _look(self, move: Callable[[], bool]) -> None:
        """Look elsewhere; the focus stays at its day, or at the nearest that is in sight."""
        stack = self._stack
        focused = self._focused
        day = stack.bars[focused[0]].span.since if focused is not None else None
        if not move():
            return
        self.lay_out()
        if focused is not None and day is not None:
            self._focused = self._nearest(day, focused[1])
        self._describe()
        self.looked.emit(self._stack.span)
        self._point(self._focused if self.hasFocus() else None)
        if QAccessible.isActive() and not self._is_dragged:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._looked_at()))

    def _nearest(self, day: date, row: int) -> Place | None:
        ends = [bar.span.until for bar in self._stack.bars]
        column = min(bisect_left(ends, day), len(ends) - 1)
        rows = [there for n, there in self._marks if n == column]
        nearest = min(rows, key=lambda there: abs(there - row), default=None)
        return None if nearest is None else (column, nearest)

    # Keys, wheel and mouse.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _ZOOM_KEYS:
            self.zoom(_ZOOM_KEYS[key])
        elif key == Qt.Key.Key_0 or (key == Qt.Key.Key_Home and self.is_part):
            self.show_all()
        elif self.is_part and key in _WINDOW_KEYS:
            self.pan(_WINDOW_KEYS[key] * len(self._stack.bars))
        elif self.is_part and key in _SIDES and is_shift:
            self.pan(_SIDES[key])
        else:
            if self.is_part and key in _SIDES and self._focused is not None:
                self._make_room(self._focused[0] + _SIDES[key], _SIDES[key])
            super().keyPressEvent(event)

    def _make_room(self, column: int, side: int) -> None:
        """Pan where the next bar is out of sight: who walks on sees more."""
        if not 0 <= column < len(self._stack.bars):
            self.pan(side)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._layout is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        event.accept()
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= _NOTCH // 2:
            left, right = self._layout.columns[0].left(), self._layout.columns[-1].right()
            factor = _STEP ** (self._turned / _NOTCH)
            self._turned = 0
            self.zoom(factor, (event.position().x() - left) / (right - left))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._sight is not None and self.is_part and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = (event.position().x(), self._sight.first)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event.position().x())
            return
        super().mouseMoveEvent(event)
        if self._hovered is None and self.is_part:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def _drag(self, x: float) -> None:
        """Pan along with the mouse, bar by bar."""
        assert self._pressed is not None  # it is held
        assert self._sight is not None
        assert self._layout is not None
        start, first = self._pressed
        if not self._is_dragged and abs(x - start) < QApplication.startDragDistance():
            return
        self._is_dragged = True
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._look(partial(self._sight.go_to, first + round((start - x) / self._layout.columns[0].width())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragged, self._is_dragged, self._pressed = self._is_dragged, False, None
        if was_dragged:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            super().mouseReleaseEvent(event)
