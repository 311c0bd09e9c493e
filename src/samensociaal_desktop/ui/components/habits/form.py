"""Naming a habit, or changing one: its words, more or less of it, and how often a week if one wants to say so."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.habits import LARGEST_GOAL, LONGEST_NAME, Direction, Habit, Refusal
from samensociaal_desktop.ui.components.fields import LineField
from samensociaal_desktop.ui.components.habits import words
from samensociaal_desktop.ui.components.own_line import Leavable
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, field_label, small


class HabitForm(Leavable):
    """Enter keeps it, Esc goes away. A habit that is there can be let rest or removed here as well."""

    kept = Signal()
    rested = Signal()
    removed = Signal()

    def __init__(self, habit: Habit | None = None) -> None:
        """Make a form for a new habit, with a few examples, or for one to change."""
        super().__init__()
        self.habit = habit
        title = self.tr("A new habit") if habit is None else self.tr("Change this habit")
        self.setAccessibleName(title)
        self.name = LineField(self.tr("For example: wait first"))
        choices = [Choice(one.value, words.direction(one)) for one in Direction]
        self.directions = Chips("", choices, required=True)
        self.goal = LineField()
        self.goal.setValidator(QIntValidator(1, LARGEST_GOAL, self.goal))
        self.goal.setMaximumWidth(self.goal.fontMetrics().horizontalAdvance("0") * 14)
        self._goal_label = field_label(self._goal_words(Direction.MORE), self.goal)
        self._trouble = Text(role="danger")
        self._trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Heading(title, 3))
        column.addWidget(field_label(self.tr("What is it?"), self.name))
        column.addWidget(self.name)
        if habit is None:
            column.addWidget(self._examples())
        column.addWidget(field_label(self.tr("More or less?"), self.directions))
        column.addWidget(self.directions)
        column.addWidget(self._goal_label)
        column.addWidget(self.goal)
        column.addWidget(self._trouble)
        column.addWidget(self._buttons())
        self._fill(habit)
        self.directions.changed.connect(self._word_goal)
        for field in (self.name, self.goal):
            field.changed.connect(self._trouble.hide)

    @property
    def wanted(self) -> int | None:
        """How often a week, if it is said."""
        return int(self.goal.value) if self.goal.hasAcceptableInput() else None

    @property
    def direction(self) -> Direction:
        """More of it, or less."""
        (chosen,) = self.directions.chosen()
        return Direction(chosen)

    def refuse(self, why: Refusal) -> None:
        """Say why it is not kept, and go back to its words."""
        self._say(words.refused(why))
        self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        if self.goal.value and not self.goal.hasAcceptableInput():
            self._say(self.tr("Write a number from 1 to {most}, or leave it open.").format(most=LARGEST_GOAL))
            self.goal.setFocus()
        else:
            self.kept.emit()

    def _say(self, trouble: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.show()
        announce(self, trouble)

    def _fill(self, habit: Habit | None) -> None:
        self.name.value = habit.name if habit is not None else ""
        self.name.setMaxLength(LONGEST_NAME)
        self.directions.choose((habit.direction if habit is not None else Direction.MORE,))
        self.goal.value = str(habit.goal) if habit is not None and habit.goal is not None else ""
        self.goal.setMaxLength(len(str(LARGEST_GOAL)))
        self._word_goal()

    def _examples(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        flow = Flow()
        self.examples = []
        for name, direction in words.examples():
            example = button(name, "chip")
            example.clicked.connect(lambda _on, name=name, direction=direction: self._take(name, direction))
            self.examples.append(example)
            flow.add(example)
        column.addWidget(small(self.tr("Or choose one to begin with:")))
        column.addWidget(flow)
        return holder

    def _take(self, name: str, direction: Direction) -> None:
        self.name.setText(name)
        self.directions.choose((direction,))
        self._word_goal()
        self.name.setFocus()

    def _buttons(self) -> Flow:
        self.keep_button = button(self.tr("Keep"), "primary")
        self.keep_button.clicked.connect(lambda _on: self._keep())
        self.cancel_button = button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(lambda _on: self.left.emit())
        self.rest_button = button(self.tr("Let it rest"), "quiet")
        self.rest_button.clicked.connect(lambda _on: self.rested.emit())
        self.remove_button = button(self.tr("Remove"), "quiet")
        self.remove_button.clicked.connect(lambda _on: self.removed.emit())
        flow = Flow(spacing=12)
        for one in (self.keep_button, self.cancel_button, self.rest_button, self.remove_button):
            flow.add(one)
        self.rest_button.setVisible(self.habit is not None and not self.habit.is_resting)
        self.remove_button.setVisible(self.habit is not None)
        return flow

    def _word_goal(self) -> None:
        label = self._goal_words(self.direction)
        self._goal_label.setText(label)
        self.goal.setAccessibleName(label)

    def _goal_words(self, direction: Direction) -> str:
        if direction is Direction.MORE:
            return self.tr("At least how often a week? You may leave this open.")
        return self.tr("At most how often a week? You may leave this open.")
