"""One habit: what it is, one day of it with plus and minus, and its last fourteen days."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.domain.habits import Direction, HabitDay, HabitView, stepped
from samensociaal_desktop.ui.components.habits import words
from samensociaal_desktop.ui.components.habits.squares import DayStrip
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, announce, sized, small

_MORE_KEYS = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_CLEAR_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class HabitHead(QWidget):
    """The name of a habit, and under it whether one wants more of it or less: an arrow, and words."""

    def __init__(self, view: HabitView, look: Look, *beside: QWidget) -> None:
        """Show them, and other widgets at the end of the line."""
        super().__init__()
        habit = view.habit
        arrow = QLabel()
        side = self.fontMetrics().ascent()
        meaning = "more" if habit.direction is Direction.MORE else "less"
        arrow.setPixmap(look.icon(meaning, "text").pixmap(side, side))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Heading(habit.name, 3), 1)
        for widget in beside:
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        under = QHBoxLayout()
        under.setSpacing(6)
        under.addWidget(arrow, 0, Qt.AlignmentFlag.AlignTop)
        under.addWidget(small(words.wanted(habit)), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addLayout(under)


class HabitRow(QFrame):
    """Plus and minus count the day that is shown, wherever the focus is in the row; Delete forgets what was said.

    The short one has no squares and no sentences: which day is counted is said elsewhere.
    """

    stepped = Signal(int)
    """The day is to have one more, or one less."""

    skipped = Signal()
    cleared = Signal()
    change_requested = Signal()

    def __init__(self, view: HabitView, look: Look, *, is_short: bool, is_read_only: bool = False) -> None:
        super().__init__()
        self._look, self._is_read_only = look, is_read_only
        self._view, self._chosen = view, view.today
        name = view.habit.name
        self.setAccessibleName(f"{name}. {words.wanted(view.habit)}")
        self.change_button = button(self.tr("Change"), "quiet")
        self.change_button.setAccessibleName(self.tr("Change {habit}").format(habit=name))
        self.change_button.clicked.connect(lambda _on: self.change_requested.emit())
        if is_short or is_read_only:
            self.change_button.hide()
        self.strip: DayStrip | None = None
        self._sentences = small("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(HabitHead(view, look, self.change_button))
        column.addWidget(self._counter())
        if is_short:
            self._day_name.hide()
        else:
            self.strip = DayStrip(self.tr("The last 14 days"), name, look)
            self.strip.day_chosen.connect(self.choose)
            column.addWidget(self.strip)
            column.addWidget(self._sentences)
        self.present(view)

    @property
    def view(self) -> HabitView:
        """What is shown."""
        return self._view

    @property
    def day(self) -> HabitDay:
        """The day that is counted, and what is known of it."""
        return self._view.day(self._chosen)

    @property
    def said(self) -> str:
        """The day that is counted and what is known of it, in words."""
        return f"{words.day_name(self._chosen, self._view.today, self._look)}: {words.state(self.day)}"

    def present(self, view: HabitView) -> None:
        """Show what is known now of the same habit; the day that is counted stays."""
        self._view = view
        if self.strip is not None:
            self.strip.present(view.days, self._chosen)
        self._sentences.setText(" ".join(filter(None, (words.lately(view), words.week(view)))))
        self._show_day()

    def choose(self, day: date) -> None:
        """Count another day, one that is shown."""
        self._chosen = day
        if self.strip is not None:
            self.strip.present(self._view.days, day)
        self._show_day()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if self._is_read_only:
            super().keyPressEvent(event)
        elif event.key() in _MORE_KEYS:
            self._step(1)
        elif event.key() == Qt.Key.Key_Minus:
            self._step(-1)
        elif event.key() in _CLEAR_KEYS and self.day.is_known:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def tell(self) -> None:
        """Have a screen reader say what the day is now."""
        announce(self, self.said)

    def _counter(self) -> Flow:
        icon = self._look.icon
        self._day_name = QLabel()
        self._day_name.setTextFormat(Qt.TextFormat.PlainText)
        self.minus_button = self._sign(icon("less-by-one", "accent"), -1)
        self._state = QLabel()
        self._state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._state.setFont(sized(1.0, bold=True))
        nothing = words.state(HabitDay(self._view.today, is_known=False))
        self._state.setMinimumWidth(self._state.fontMetrics().horizontalAdvance(nothing) + self._look.px(8))
        self.plus_button = self._sign(icon("add", "accent"), 1)
        self.skip_button = button("", "quiet")
        self.skip_button.clicked.connect(lambda _on: self.skipped.emit())
        self.clear_button = button(self.tr("Clear"), "quiet")
        self.clear_button.clicked.connect(lambda _on: self.cleared.emit())
        for label in (self._day_name, self._state):  # in the middle of what stands beside it, or would
            label.setMinimumHeight(self.plus_button.sizeHint().height())
        for one in (self.skip_button, self.clear_button):
            one.setAccessibleDescription(self._view.habit.name)
        flow = Flow()
        for widget in (self._day_name, self._bound(self.minus_button, self._state, self.plus_button)):
            flow.add(widget)
        flow.add(self.skip_button)
        flow.add(self.clear_button)
        return flow

    def _bound(self, *widgets: QWidget) -> QWidget:
        """Return a widget in which others stand beside each other, whatever the room."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for widget in widgets:
            line.addWidget(widget)
        return holder

    def _sign(self, icon: QIcon, step: int) -> QPushButton:
        sign = button("", "", icon, self._look.icon_size)
        sign.clicked.connect(lambda _on: self._step(step))
        return sign

    def _step(self, step: int) -> None:
        if self.day.count != stepped(self.day, step):
            self.stepped.emit(step)

    def _show_day(self) -> None:
        day, name = self.day, words.day_name(self._chosen, self._view.today, self._look)
        habit = self._view.habit.name
        self._day_name.setText(name)
        self._state.setText(words.state(day))
        self.minus_button.setAccessibleName(self.tr("{habit}: one less. {said}").format(habit=habit, said=self.said))
        self.plus_button.setAccessibleName(self.tr("{habit}: one more. {said}").format(habit=habit, said=self.said))
        is_today = self._chosen == self._view.today
        self.skip_button.setText(self.tr("Skip today") if is_today else self.tr("Skip this day"))
        had_focus = self.skip_button.hasFocus() or self.clear_button.hasFocus()
        for widget in (self.minus_button, self.plus_button):
            widget.setVisible(not self._is_read_only)
        self.skip_button.setVisible(not self._is_read_only and not day.is_skipped)
        self.clear_button.setVisible(not self._is_read_only and day.is_known)
        if had_focus and not (self.skip_button.hasFocus() or self.clear_button.hasFocus()):
            self.plus_button.setFocus()
