"""The recovery code on screen, and two of its groups asked back: whoever answers has it on paper."""

from collections.abc import Sequence
from secrets import SystemRandom
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, field_label, sized

translate = QCoreApplication.translate

ROW: Final = 3
"""Groups on a line, where there is room for them."""

_GAP: Final = " " * 4

_FRAME: Final = 8
"""What the box takes beside the words: its padding, less the gap that does not follow the last group."""

_NO_BREAK: Final = "\N{NO-BREAK SPACE}"


class CodeSheet(QWidget):
    """The code in numbered groups, letters under letters, and a button to print it."""

    print_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._code = ""
        self.code = Text(role="boxed", selectable=True)
        font = sized(1.15, bold=True)
        font.setFamilies(["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])
        self.code.setFont(font)
        self.code.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.print_button = button(translate("RecoveryPage", "Print"))
        self.print_button.clicked.connect(lambda _on: self.print_requested.emit(self._code))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.code)
        self.buttons = Flow()
        self.buttons.add(self.print_button)
        column.addWidget(self.buttons)

    def show_code(self, code: str) -> None:
        """Put a code on the screen."""
        self._code = code
        self._show_groups()
        self.code.setAccessibleName(translate("RecoveryPage", "Recovery code") + ": " + " ".join(code.split("-")))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self._code:
            self._show_groups()

    def _show_groups(self) -> None:
        """Show as many groups on each line as have room there: with large letters in a small window two, or one."""
        # One that does not break: a group goes to the next line together with its number.
        numbered = [f"{number}.{_NO_BREAK}{group}" for number, group in enumerate(self._code.split("-"), start=1)]
        width = self.code.fontMetrics().horizontalAdvance(numbered[0] + _GAP)
        row = max(1, min(ROW, (self.width() - _FRAME) // width))
        rows = (numbered[start : start + row] for start in range(0, len(numbered), row))
        text = "\n".join(_GAP.join(one) for one in rows)
        if text != self.code.text():
            self.code.setText(text)

    def wipe(self) -> None:
        """Take the code off the screen."""
        self._code = ""
        self.code.clear()
        self.code.setAccessibleName(translate("RecoveryPage", "Recovery code"))


class CodeCheck(QWidget):
    """Asks two groups of a code, by their numbers."""

    submitted = Signal()
    """Enter was pressed in one of them."""

    def __init__(self, code: str, asked: Sequence[int] | None = None) -> None:
        """Ask for two groups drawn by chance, or for those of these places (counted from 0)."""
        super().__init__()
        self._groups = code.split("-")
        self.asked = sorted(SystemRandom().sample(range(len(self._groups)), 2)) if asked is None else list(asked)
        self.answers: list[QLineEdit] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for group in self.asked:
            answer = QLineEdit()
            answer.setMaxLength(6)
            answer.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
            answer.returnPressed.connect(self.submitted)
            words = translate("RecoveryPage", "Group {number}").format(number=group + 1)
            column.addWidget(field_label(words, answer))
            column.addWidget(answer)
            self.answers.append(answer)

    def fits(self) -> bool:
        """Return whether what is typed is the same; if it is not, the cursor goes where it differs."""
        if not self._groups:
            return False
        typed = [answer.text().strip().upper() for answer in self.answers]
        for answer, text, group in zip(self.answers, typed, self.asked, strict=True):
            if text != self._groups[group]:
                answer.setFocus()
                answer.selectAll()
                return False
        return True

    def wipe(self) -> None:
        """Forget the code, and what was typed."""
        self._groups = []
        for answer in self.answers:
            answer.clear()
