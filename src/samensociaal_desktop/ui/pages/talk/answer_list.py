"""Questions with what was answered: beside a question, at the end of a talk, then and now."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from samensociaal_desktop.services.talks import Answered
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.talk import words
from samensociaal_desktop.ui.widgets.text import SMALL, Heading, Text, rule, sized, small

LAST: Final = 4


class AnswerList(QWidget):
    """Questions in the second voice, each over its answers; several answers stand side by side."""

    def __init__(self, columns: Sequence[str] = ("",), *, is_small: bool = False) -> None:
        super().__init__()
        self._columns, self._is_small = len(columns), is_small
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(2)
        for column, title in enumerate(columns):
            self._grid.setColumnStretch(column, 1)
            if title:
                self._grid.addWidget(Heading(title, 3), 0, column)

    def add(self, question: str, *answers: str, with_rule: bool = False, note: str = "") -> None:
        """Add a question with its answers, perhaps with a hairline above it; `note` stands under the first."""
        row = self._grid.rowCount()
        self._grid.setRowMinimumHeight(row, 10)
        if with_rule:
            self._grid.addWidget(rule(), row, 0, 1, self._columns)
            self._grid.setRowMinimumHeight(row, 17)
        self._grid.addWidget(small(question), row + 1, 0, 1, self._columns)
        for column, answer in enumerate(answers):
            said = small(answer, role="") if self._is_small else Text(answer)
            self._grid.addWidget(said, row + 2, column, Qt.AlignmentFlag.AlignTop)
        if note:
            self._grid.addWidget(small(note), row + 3, 0, Qt.AlignmentFlag.AlignTop)


def answered_list(answered: Iterable[Answered], look: Look, *, is_small: bool = False) -> AnswerList:
    """Return questions and answers as a list, small beside something else."""
    result = AnswerList(is_small=is_small)
    signs = words.SHORT if is_small else words.LONG
    for question, answer in answered:
        result.add(words.brief(question, look, signs), words.answer_text(question, answer, look))
    return result


class Earlier(QWidget):
    """The last few things one said. Nothing is shown while there is nothing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._list: AnswerList | None = None
        title = small(self.tr("Earlier you said"))
        title.setFont(sized(SMALL, bold=True))
        self.setAccessibleName(title.text())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(title)
        self.hide()

    def present(self, earlier: Sequence[Answered]) -> None:
        """Show the last answers, the newest first; what was skipped is left out."""
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        said = [each for each in earlier if each[1] is not None][-LAST:]
        self._list = answered_list(reversed(said), self._look, is_small=True)
        self._column.addWidget(self._list)
        self.setVisible(bool(said))
