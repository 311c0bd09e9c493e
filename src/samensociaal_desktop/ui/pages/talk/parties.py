"""Whom a dilemma touches, and what each end of the line means for them: gain or loss, in words and by a sign."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from samensociaal_desktop.domain.dialogues import Party, Question
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.text import SMALL, Heading, Text, rule, sized, small


class PartiesTable(QWidget):
    """A party a row, an end a column. Words and a sign tell gain from loss; colour has no part in it."""

    def __init__(self, question: Question, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ends = tuple(look.pick(end) if end is not None else "" for end in (question.low, question.high))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 8)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for column, end in enumerate(self._ends):
            grid.setColumnStretch(column, 1)
            title = small(self.tr("At ‘{end}’").format(end=end))
            title.setFont(sized(SMALL, bold=True))
            grid.addWidget(title, 0, column)
        for party in question.parties:
            row = grid.rowCount()
            grid.addWidget(rule(), row, 0, 1, 2)
            grid.addWidget(Heading(look.pick(party.name), 3), row + 1, 0, 1, 2)
            for column, cell in enumerate(self._cells(party)):
                grid.addWidget(cell, row + 2, column)

    def _cells(self, party: Party) -> tuple[QWidget, QWidget]:
        return (
            self._cell(party, self._ends[0], self._look.pick(party.at_low), gains=party.low_gains),
            self._cell(party, self._ends[1], self._look.pick(party.at_high), gains=party.high_gains),
        )

    def _cell(self, party: Party, end: str, text: str, *, gains: bool) -> QWidget:
        what = self.tr("gains") if gains else self.tr("loses")
        sign = small(f"+ {what}" if gains else f"− {what}", role="")
        sign.setFont(sized(SMALL, bold=True))
        meaning = Text(text)
        spoken = self.tr("{party}, at ‘{end}’, {what}: {text}")
        meaning.setAccessibleName(spoken.format(party=self._look.pick(party.name), end=end, what=what, text=text))
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(2)
        column.addWidget(sign)
        column.addWidget(meaning)
        column.addStretch(1)
        return cell
