"""What one can do in Samen: the situations and the exercises, each a row to open."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from samensociaal_desktop.domain.cases import Case
from samensociaal_desktop.domain.exercises import Exercise
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import TEXT_COLUMN, ScrollPage
from samensociaal_desktop.ui.pages.together import words
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.card import EmptyState
from samensociaal_desktop.ui.widgets.row_button import RowButton
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, small

ALONE: Final = "alone"
GROUP: Final = "group"
FIRST_CASES: Final = 5
"""So many situations show at once, so that the exercises under them come into sight."""


class ChooseView(ScrollPage):
    """Two lists; the exercises can be narrowed to those for alone or for a group."""

    case_chosen = Signal(int)
    """Where the situation stands in the list."""

    exercise_chosen = Signal(int)
    """Where the exercise stands in the list."""

    def __init__(self, cases: tuple[Case, ...], exercises: tuple[Exercise, ...], look: Look) -> None:
        super().__init__(look.px(TEXT_COLUMN))
        self._exercises, self._look = exercises, look
        self.case_rows: list[RowButton] = []
        self.exercise_rows: list[RowButton] = []
        self.column.addWidget(Heading(self.tr("Together"), 1))
        intro = self.tr("Practise alone or with others. Nothing you choose here is saved.")
        self.column.addWidget(Text(intro, role="soft"))
        if cases:
            self._add_cases(cases)
        if exercises:
            self._add_exercises()
        if not cases and not exercises:
            self.column.addWidget(
                EmptyState(self.tr("Nothing to practise yet"), self.tr("A pack can bring exercises."))
            )

    def enter(self) -> None:
        """Begin at the first row."""
        for row in (*self.case_rows, *self.exercise_rows)[:1]:
            self.begin_at(row)

    def _add_cases(self, cases: tuple[Case, ...]) -> None:
        self._add_part(
            self.tr("Practise with a situation"),
            self.tr("Invented situations. What would you do? You see what may come of it."),
        )
        rows = self._rows()
        for number, case in enumerate(cases):
            row = RowButton(self._look.pick(case.title))
            row.clicked.connect(lambda _on, number=number: self.case_chosen.emit(number))
            self.case_rows.append(row)
            rows.addWidget(row)
        rest = self.case_rows[FIRST_CASES:]
        if len(rest) < 2:  # a button would take the room of the one
            return
        for row in rest:
            row.hide()
        self.all_button = button(self.tr("Show all {count} situations").format(count=len(cases)), "quiet")
        self.all_button.clicked.connect(lambda _on: self._show_all(rest))
        self.column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self, rest: list[RowButton]) -> None:
        for row in rest:
            row.show()
        rest[0].setFocus()
        self.all_button.hide()

    def _add_exercises(self) -> None:
        title = self.tr("Exercises")
        self._add_part(title, self.tr("For home, class or the library."))
        choices = [Choice(ALONE, self.tr("Alone")), Choice(GROUP, self.tr("With a group"))]
        self.filter = Chips(self.tr("Which exercises"), choices)
        self.filter.changed.connect(self._narrow)
        self.column.addWidget(self.filter)
        self.count = small("")
        self.column.addWidget(self.count)
        rows = self._rows()
        for number, exercise in enumerate(self._exercises):
            row = RowButton(self._look.pick(exercise.title), (self._look.pick(exercise.goal),), words.measure(exercise))
            row.clicked.connect(lambda _on, number=number: self.exercise_chosen.emit(number))
            self.exercise_rows.append(row)
            rows.addWidget(row)
        self._count()

    def _add_part(self, title: str, text: str) -> None:
        self.column.addSpacing(16)
        self.column.addWidget(Heading(title, 2))
        self.column.addWidget(Text(text, role="soft"))

    def _rows(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(8)
        self.column.addLayout(rows)
        return rows

    def _narrow(self) -> None:
        (wanted,) = self.filter.chosen() or ("",)
        for row, exercise in zip(self.exercise_rows, self._exercises, strict=True):
            fits = {"": True, ALONE: words.can_be_alone(exercise), GROUP: words.can_be_a_group(exercise)}
            row.setVisible(fits[wanted])
        self._count()
        announce(self.count, self.count.text())

    def _count(self) -> None:
        shown = sum(not row.isHidden() for row in self.exercise_rows)
        self.count.setText(self.tr("{count} exercises").format(count=shown) if shown != 1 else self.tr("One exercise"))
