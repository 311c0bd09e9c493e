"""The card of one's own habits: below the charts in full, and on Vandaag with today and yesterday alone."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.habits import Habit, HabitView, Refusal, day_of, runs_on
from samensociaal_desktop.services.habits import Dropped, OwnHabits
from samensociaal_desktop.ui.components.habits import words
from samensociaal_desktop.ui.components.habits.form import HabitForm
from samensociaal_desktop.ui.components.habits.row import HabitHead, HabitRow
from samensociaal_desktop.ui.edits import tried
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.tab_order import take_place
from samensociaal_desktop.ui.widgets.text import Text, rule, small

if TYPE_CHECKING:  # it brings SQLAlchemy along
    from samensociaal_desktop.services.open_vault import OpenVault

Say = Callable[..., None]

MOST_ROWS: Final = 3
"""Habits on the short card; the others are a button away."""

_NO_FOCUS: Final = Qt.FocusPolicy.NoFocus
_TODAY, _YESTERDAY = "today", "yesterday"


class HabitsCard(Card):
    """Counts by the day, and keeps each step at once. Call `refresh` whenever the page around it is entered.

    In a journal that can only be read nothing is counted, and without habits it is hidden there.
    """

    all_requested = Signal()
    """The person wants to see all of their habits; the short card alone asks for that."""

    began = Signal(object)
    """The focus went to a widget that may be new, and out of sight."""

    def __init__(self, vault: "OpenVault", look: Look, clock: Clock, say: Say, *, is_short: bool = False) -> None:
        super().__init__(self.tr("My habits"))
        self._own, self._look, self._clock, self._say = OwnHabits(vault), look, clock, say
        self._is_short, self._is_read_only = is_short, vault.is_read_only
        self._views: tuple[HabitView, ...] = ()
        self._today = day_of(clock())
        self.rows: dict[str, HabitRow] = {}
        self.form: HabitForm | None = None
        self.days: Chips | None = None
        self.add_button: QPushButton | None = None
        self.all_button: QPushButton | None = None
        self._night = small("")
        self._body = QWidget()
        self.column.addWidget(self._night)
        self.column.addWidget(self._body)
        self.refresh()

    @property
    def views(self) -> tuple[HabitView, ...]:
        """What is shown: the habits that are asked for, then those that rest."""
        return self._views

    def refresh(self) -> None:
        """Read all of it anew; the form that is open stays open, and the focus where it is."""
        now, before = self._clock(), self._shape()
        if not self._try(lambda: self._read(now)):
            return
        self._night.setText(words.night(now, self._look) if runs_on(now) else "")
        self._night.setVisible(bool(self._night.text()) and bool(self._views))
        if self._shape() == before and self._views:
            for view in self._views:
                if view.habit.id in self.rows:
                    self.rows[view.habit.id].present(view)
        elif self.form is None:
            self._build()
        is_needless = self._is_read_only and not self._views
        if is_needless or self.parentWidget() is not None:  # shown before it stands anywhere, it would be a window
            self.setHidden(is_needless)

    def _read(self, now: datetime) -> None:
        self._views, self._today = self._own.look(now), day_of(now)

    def open_form(self, habit: Habit | None = None) -> None:
        """Ask for a new habit, or for other words of one."""
        self.form = form = HabitForm(habit)
        form.kept.connect(self._keep)
        form.left.connect(self._close_form)
        form.rested.connect(self._rest)
        form.removed.connect(self._remove)
        self._build()
        self._go_to(form.name)

    def _shape(self) -> object:
        """Return what is not changed by counting: the same, and the rows can stay."""
        return self._today, tuple(view.habit for view in self._views)

    def _build(self) -> None:
        """Make the rows anew, with the form where it belongs."""
        old, self._body = self._body, QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.rows, self.days, self.add_button = {}, None, None
        if self._is_short:
            self._fill_short(column)
        else:
            self._fill(column)
        self.column.replaceWidget(old, self._body)
        focused = old.focusWidget()
        if focused is not None and focused.hasFocus():
            focused.clearFocus()  # else Qt hands it to whatever comes next, and a screen reader says what that is
        old.hide()
        old.deleteLater()
        take_place(self, (one for one in self._body.findChildren(QWidget) if one.focusPolicy() != _NO_FOCUS))

    def _fill(self, column: QVBoxLayout) -> None:
        if not self._views:
            column.addWidget(Text(self.tr("Name something you want to do more, or less. Then count it by the day.")))
            column.addWidget(small(self.tr("Two or three are enough. You may skip a day.")))
        for number, view in enumerate(self._asked()):
            if number:
                column.addWidget(rule())
            column.addWidget(self._form_or(view) or self._row(view))
        self._fill_resting(column)
        self._fill_end(column)

    def _fill_resting(self, column: QVBoxLayout) -> None:
        resting = [view for view in self._views if view.habit.is_resting]
        if resting:
            column.addWidget(rule())
            column.addWidget(small(self.tr("These rest:")))
        for view in resting:
            column.addWidget(self._form_or(view) or self._resting(view))

    def _fill_end(self, column: QVBoxLayout) -> None:
        if self.form is not None and self.form.habit is None:
            if self._views:
                column.addWidget(rule())
            column.addWidget(self.form)
        elif self.form is None and not self._is_read_only:
            self.add_button = button(self.tr("Name a habit"))
            self.add_button.clicked.connect(lambda _on: self.open_form())
            column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _asked(self) -> list[HabitView]:
        return [view for view in self._views if not view.habit.is_resting]

    def _fill_short(self, column: QVBoxLayout) -> None:
        choices = [Choice(_TODAY, self.tr("Today")), Choice(_YESTERDAY, self.tr("Yesterday"))]
        self.days = days = Chips(self.tr("Which day do you count?"), choices, required=True)
        days.choose((_TODAY,))
        days.changed.connect(self._show_chosen_day)
        column.addWidget(days)
        for view in self._asked()[:MOST_ROWS]:
            column.addWidget(self._row(view))
        self.all_button = button(self.tr("All habits"), "quiet")
        self.all_button.clicked.connect(lambda _on: self.all_requested.emit())
        column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _form_or(self, view: HabitView) -> HabitForm | None:
        form = self.form
        return form if form is not None and form.habit is not None and form.habit.id == view.habit.id else None

    def _row(self, view: HabitView) -> HabitRow:
        row = HabitRow(view, self._look, is_short=self._is_short, is_read_only=self._is_read_only)
        habit = view.habit
        row.stepped.connect(lambda step: self._count(row, lambda: self._own.step(habit, row.day, step)))
        row.skipped.connect(lambda: self._count(row, lambda: self._own.skip(habit, row.day.day)))
        row.cleared.connect(lambda: self._count(row, lambda: self._own.clear(habit, row.day.day)))
        row.change_requested.connect(lambda: self.open_form(habit))
        if row.strip is not None:
            row.strip.went.connect(self.began)
        self.rows[habit.id] = row
        return row

    def _resting(self, view: HabitView) -> QWidget:
        habit = view.habit
        wake = button(self.tr("Ask again"), "quiet")
        wake.setAccessibleName(self.tr("Ask again: {habit}").format(habit=habit.name))
        wake.clicked.connect(lambda _on: self._wake(habit))
        change = button(self.tr("Change"), "quiet")
        change.setAccessibleName(self.tr("Change {habit}").format(habit=habit.name))
        change.clicked.connect(lambda _on: self.open_form(habit))
        return HabitHead(view, self._look, *(() if self._is_read_only else (wake, change)))

    def _show_chosen_day(self) -> None:
        assert self.days is not None  # it is what says so
        for row in self.rows.values():
            row.choose(self._day_chosen())

    def _day_chosen(self) -> date:
        is_yesterday = self.days is not None and self.days.chosen() == (_YESTERDAY,)
        return self._today - timedelta(days=1) if is_yesterday else self._today

    def _count(self, row: HabitRow, change: Callable[[], None]) -> None:
        if not self._try(change):
            return
        self.refresh()
        habit_id = row.view.habit.id
        if self.rows.get(habit_id) is row:
            row.tell()
        else:  # the next day has begun, and the rows are others
            self._begin_at(habit_id)

    def _keep(self) -> None:
        assert self.form is not None  # it says so itself
        form, habit = self.form, self.form.habit
        name, direction, goal = form.name.value, form.direction, form.wanted
        kept: list[Habit | Refusal] = []

        def change() -> None:
            if habit is None:
                kept.append(self._own.add(name, direction, goal, self._clock()))
            else:
                kept.append(self._own.change(habit, name, direction, goal))

        if not self._try(change):
            return
        (found,) = kept
        if isinstance(found, Refusal):
            form.refuse(found)
        else:
            self._close_form(found)

    def _close_form(self, habit: Habit | None = None) -> None:
        """Go back to the rows: the focus goes to the habit that was kept or looked at, else to where one begins."""
        assert self.form is not None  # it is what closes
        shown = habit or self.form.habit
        self.form = None
        self._views = ()  # so that the rows are made anew
        self.refresh()
        self._begin_at(shown.id if shown is not None else "")

    def _rest(self) -> None:
        habit = self._habit_in_form()
        if self._try(lambda: self._own.rest(habit)):
            self._close_form()
            self._say(self.tr("This habit rests."), self.tr("Undo"), lambda: self._wake(habit))

    def _wake(self, habit: Habit) -> None:
        woken: list[Habit | Refusal] = []
        if not self._try(lambda: woken.append(self._own.wake(habit))):
            return
        (found,) = woken
        if isinstance(found, Refusal):
            self._say(words.refused(found))
        elif isValid(self):
            self.refresh()
            self._begin_at(habit.id)

    def _remove(self) -> None:
        habit, dropped = self._habit_in_form(), list[Dropped]()
        if self._try(lambda: dropped.append(self._own.drop(habit))):
            self._close_form()
            self._say(self.tr("Habit removed."), self.tr("Undo"), lambda: self._put_back(dropped[0]))

    def _put_back(self, dropped: Dropped) -> None:
        if self._try(lambda: self._own.put_back(dropped)) and isValid(self):
            self.refresh()
            self._begin_at(dropped.habit.id)

    def _habit_in_form(self) -> Habit:
        assert self.form is not None  # it says so itself
        assert self.form.habit is not None  # one that is not there yet neither rests nor goes
        return self.form.habit

    def _begin_at(self, habit_id: str) -> None:
        row = self.rows.get(habit_id)
        place = self.add_button if row is None else row.plus_button
        if place is not None:
            self._go_to(place)

    def _go_to(self, place: QWidget) -> None:
        def go() -> None:
            place.setFocus()
            self.began.emit(place)

        QTimer.singleShot(0, place, go)  # once it is shown

    def _try(self, change: Callable[[], object]) -> bool:
        """Make a change, or say why it was not made."""
        return tried(change, self._say)
