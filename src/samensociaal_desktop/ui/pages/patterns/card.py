"""One chart as a card: question, answer, what it rests on, the chart, a table, and how to read it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from samensociaal_desktop.ui.charts.as_table import ChartTable, Content
from samensociaal_desktop.ui.charts.chart import Chart
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card, EmptyState
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, small


class Answer(NamedTuple):
    """What a card says of its chart: one sentence, the number of moments and the period, and its table.

    The table is made when it is first looked at: most people look at the chart.
    """

    sentence: str
    basis: str
    table: Callable[[], Content]


class ChartCard(Card):
    """A question and its chart."""

    moments_requested = Signal(object)
    """The person wants to see the moments behind a part: an `EncounterFilter`."""

    def __init__(self, question: str, how_to_read: str, hint: str, chart: Chart) -> None:
        super().__init__(question)
        self.question = question
        self.chart = chart
        self._hint = hint
        self.answer = Text()
        self.basis = small("")
        self.pointed = small("")
        self.how = Text(how_to_read, role="soft")
        self.table_button = button(self.tr("As a table"))
        self.how_button = button(self.tr("How do I read this?"))
        self._empty: EmptyState | None = None
        self._content: Callable[[], Content] | None = None
        self._table: ChartTable | None = None
        self._build()

    @property
    def table(self) -> ChartTable:
        """The table under the chart; made when it is first looked at."""
        if self._table is None:
            self._table = ChartTable(self.tr("{question} As a table").format(question=self.question), self)
            self._table.hide()
            self._table.moments_requested.connect(self.moments_requested)
            self.column.addWidget(self._table)
        return self._table

    def _build(self) -> None:
        self._parts = (self.answer, self.basis, self.chart, self.pointed)
        for part in self._parts:
            self.column.addWidget(part)
        self._buttons = Flow()
        for toggle, shown in ((self.table_button, self._show_table), (self.how_button, self.how.setVisible)):
            toggle.setCheckable(True)
            toggle.setAutoDefault(False)
            toggle.setAccessibleDescription(self.question)
            toggle.toggled.connect(shown)
            self._buttons.add(toggle)
        self.how.hide()
        self.column.addWidget(self._buttons)
        self.column.addWidget(self.how)
        self.chart.setAccessibleName(self.question)
        self.chart.pointed.connect(self._point)
        self.chart.moments_requested.connect(self.moments_requested)
        self._point("")

    def present(self, answer: Answer) -> None:
        """Show an answer; the chart itself is given its value apart."""
        self._drop_empty()
        self.answer.setText(answer.sentence)
        self.basis.setText(answer.basis)
        self.chart.setAccessibleDescription(f"{answer.sentence} {answer.basis}")
        self._content = answer.table
        self._show(visible=True)

    def lack(self, title: str, text: str, action: str, act: Callable[[], object]) -> QPushButton:
        """Show in place of the chart what is missing, and the one button that helps; returns that button."""
        self._drop_empty()
        helping = button(action, "primary")
        helping.clicked.connect(act)
        self._empty = EmptyState(title, text, helping)
        self.column.addWidget(self._empty)
        self._show(visible=False)
        return helping

    def _show(self, *, visible: bool) -> None:
        for part in (*self._parts, self._buttons):
            part.setVisible(visible)
        self._show_table(visible and self.table_button.isChecked())
        self.how.setVisible(visible and self.how_button.isChecked())

    def _show_table(self, visible: bool) -> None:
        if visible and self._content is not None:
            self.table.present(self._content())
            self._content = None
        if visible or self._table is not None:
            self.table.setVisible(visible)

    def _drop_empty(self) -> None:
        if self._empty is not None:
            self._empty.hide()
            self._empty.deleteLater()
            self._empty = None

    def _point(self, words: str) -> None:
        self.pointed.setText(words or self._hint)
