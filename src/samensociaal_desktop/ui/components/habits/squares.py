"""The last fourteen days of a habit, a square each: arrow keys go along them, and the one chosen is counted."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy

from samensociaal_desktop.domain.habits import DAYS_OF_WEEK, DAYS_SHOWN, HabitDay
from samensociaal_desktop.ui.components.habits import words
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.month_paint import Tone, readable
from samensociaal_desktop.ui.widgets.text import sized

_GAP: Final = 4
_CORNER: Final = 6.0
_SMALL: Final = 0.85
_SKIPPED: Final = "–"


class DaySquare(QAbstractButton):
    """One day: its number, a dash where it was skipped, a dotted edge where nothing is known; below, its weekday.

    Any number has one and the same tone: a lot is neither praised nor blamed.
    """

    def __init__(self, look: Look, parent: "DayStrip") -> None:
        super().__init__(parent)
        self._look = look
        self._strip = parent
        self._day = HabitDay(date.min)
        self._letter = ""
        self.is_chosen = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def day(self) -> HabitDay:
        """What is shown."""
        return self._day

    def present(self, day: HabitDay) -> None:
        """Show what is known of a day."""
        self._day = day
        locale = self._look.locale
        self._letter = locale.standaloneDayName(day.day.isoweekday(), locale.FormatType.NarrowFormat)
        said = words.square(day, self._look)
        self.setAccessibleName(said)
        self.setAccessibleDescription(self._strip.habit)  # else the tip is read, which says the same once more
        self.setToolTip(said)
        self.update()

    def choose(self, *, is_chosen: bool) -> None:
        """Show whether this is the day that is counted; Tab comes to that one."""
        self.is_chosen = is_chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -DAYS_SHOWN, Qt.Key.Key_End: DAYS_SHOWN}
        step = next((step for key, step in steps.items() if key == event.key()), 0)
        if step:
            self._strip.go(step)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # Qt would go to whatever stands above
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letter = self._strip.letter_height
        around = QRectF(self.rect()).adjusted(2, 2, -2, -2 - letter)
        box = around.adjusted(4, 4, -4, -4) if self.is_chosen else around
        tone = self._strip.tone
        is_counted = bool(self._day.count)
        painter.setPen(self._edge())
        painter.setBrush(tone.fill if is_counted else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        painter.setPen(tone.ink if is_counted else self._look.colour("text"))
        painter.setFont(self._fitting(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text())
        painter.setFont(sized(_SMALL, bold=self.is_chosen))
        painter.setPen(self._look.colour("text" if self.is_chosen else "soft"))
        below = QRectF(0, self.height() - letter, self.width(), letter)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._letter)
        if self.is_chosen:
            self._paint_ring(painter, around)
        painter.end()

    def _edge(self) -> QPen:
        style = Qt.PenStyle.SolidLine if self._day.is_known else Qt.PenStyle.DotLine
        width = (1.0 if self._day.is_known else 1.5) * self._look.text_size / 100
        return QPen(self._look.colour("edge"), width, style)

    def _text(self) -> str:
        if self._day.is_skipped:
            return _SKIPPED
        return "" if self._day.count is None else str(self._day.count)

    def _fitting(self, width: float) -> QFont:
        font = sized(1.0)
        needed = QFontMetrics(font).horizontalAdvance(self._text()) + 4
        return font if needed <= width else sized(max(width / needed, 0.4))

    def _paint_ring(self, painter: QPainter, around: QRectF) -> None:
        """Paint the ring around the day that is counted; where the focus is, it is thicker and of the ink."""
        has_focus = self.hasFocus()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour("text" if has_focus else "accent"), 3.5 if has_focus else 2.5))
        painter.drawRoundedRect(around, _CORNER + 2, _CORNER + 2)


class DayStrip(QFrame):
    """Fourteen squares beside each other, or seven above seven where there is less room. Tab stops here once."""

    day_chosen = Signal(object)
    """Another `date` is to be counted."""

    went = Signal(object)
    """The keys put the focus on another square, which may be out of sight."""

    def __init__(self, name: str, habit: str, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.habit = habit
        self._look = look
        self.tone = _tone(look)
        metrics = QFontMetrics(sized(1.0))
        self.letter_height = QFontMetrics(sized(_SMALL)).height()
        self._side = max(metrics.horizontalAdvance("00") + look.px(16), metrics.height() + look.px(14))
        self._days: tuple[HabitDay, ...] = ()
        self.squares = tuple(DaySquare(look, self) for _ in range(DAYS_SHOWN))
        for square in self.squares:
            square.clicked.connect(lambda _on, one=square: self._choose(one))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chosen(self) -> DaySquare:
        """The square of the day that is counted."""
        return next(square for square in self.squares if square.is_chosen)

    def present(self, days: Sequence[HabitDay], chosen: date) -> None:
        """Show days, one of them chosen."""
        for square, day in zip(self.squares, days, strict=True):
            square.present(day)
            square.choose(is_chosen=day.day == chosen)

    def go(self, step: int) -> None:
        """Choose a day so many steps further, and put the focus on it."""
        place = self.squares.index(self.chosen) + step
        square = self.squares[min(max(place, 0), len(self.squares) - 1)]
        self._choose(square)
        square.setFocus()
        self.went.emit(square)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        rows = DAYS_SHOWN // self._columns(width)
        return rows * (self._side + self.letter_height + _GAP) - _GAP

    def sizeHint(self) -> QSize:
        width = DAYS_SHOWN * (self._side + _GAP) - _GAP
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = DAYS_OF_WEEK * (self._side // 2 + _GAP)
        return QSize(width, self._side + self.letter_height)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        columns = self._columns(self.width())
        side = min(self._side, (self.width() + _GAP) // columns - _GAP)
        height = self._side + self.letter_height
        for number, square in enumerate(self.squares):
            row, column = divmod(number, columns)
            square.setGeometry(column * (side + _GAP), row * (height + _GAP), side, height)

    def _columns(self, width: int) -> int:
        return DAYS_SHOWN if width >= DAYS_SHOWN * (self._side + _GAP) - _GAP else DAYS_OF_WEEK

    def _choose(self, chosen: DaySquare) -> None:
        for square in self.squares:
            square.choose(is_chosen=square is chosen)
        self.day_chosen.emit(chosen.day.day)


def _tone(look: Look) -> Tone:
    """Return the one tone that a counted day has, with an ink that can be read on it."""
    fills = [QColor(look.theme.calendar[1])]
    return next(iter(readable(fills, (look.colour("text"), look.colour("card")))))
