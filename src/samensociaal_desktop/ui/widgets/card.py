"""Cards, the message bar and the empty state."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce

UNDO_SECONDS = 10

WORDS = 16
"""So many times the height of a letter is what a sentence needs beside a button; with less it stands above it."""


class Card(QFrame):
    """Something apart from the paper: a hairline around it, room inside."""

    def __init__(self, title: str = "", *, level: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        self.title: Heading | None = None
        if title:
            self.title = Heading(title, level)
            self.column.addWidget(self.title)
            self.setAccessibleName(title)

    def row(self, *widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
        """Put widgets side by side under what is there, and return their layout."""
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in widgets:
            line.addWidget(widget)
        if stretch:
            line.addStretch(1)
        self.column.addLayout(line)
        return line


class MessageBar(QFrame):
    """One sentence about what just happened, with at most one button (undo), gone after a while."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._text = Text()
        self._button = button("")
        self._act: Callable[[], object] | None = None
        self._button.clicked.connect(self._pressed)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(16, 8, 8, 8)
        self._line.addWidget(self._text, 1)
        self._line.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_is_up)
        self._was_at: QWidget | None = None
        self.hide()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left = self.width() - self._button.sizeHint().width()
        letters = self._text.fontMetrics()
        sentence = letters.horizontalAdvance(self._text.text()) + letters.height()
        is_narrow = left < min(sentence, WORDS * letters.height())
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._line.setAlignment(self._button, Qt.AlignmentFlag.AlignLeft if is_narrow else Qt.AlignmentFlag(0))

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()

    @property
    def action_button(self) -> QPushButton:
        """The button beside the sentence."""
        return self._button

    def say(self, text: str, action: str = "", act: Callable[[], object] | None = None, *, stay: bool = False) -> None:
        """Show a sentence, perhaps with a button that does `act`; `stay` keeps it until the next one."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self._act = act
        if not self._button.hasFocus():
            self._was_at = self.window().focusWidget()
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._fit()
        self.show()
        announce(self, text)
        self._timer.stop()
        if not stay:
            self._timer.start(UNDO_SECONDS * 1000)

    def offers(self, action: str) -> bool:
        """Return whether its button is there, with these words."""
        return self.isVisible() and self._act is not None and self._button.text() == action

    def clear(self) -> None:
        """Take the sentence away."""
        self._act = None
        self.hide()

    def _time_is_up(self) -> None:
        if self._act is not None and self._button.hasFocus():  # somebody is about to press it
            self._timer.start(UNDO_SECONDS * 1000)
        else:
            self.hide()

    def _pressed(self) -> None:
        act, self._act = self._act, None
        had_focus, was_at = self._button.hasFocus(), self._was_at
        self.hide()
        if had_focus and was_at is not None and isValid(was_at) and was_at.isVisible():
            was_at.setFocus()  # else Qt goes on at whatever comes next
        if act is not None:
            act()


class Banner(QFrame):
    """A quiet strip that says something lasting: this is a sample, this journal is read-only."""

    def __init__(self, text: str, action: QPushButton | None = None) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8 if action else 16, 8)
        line.addWidget(Text(text), 1)
        if action is not None:
            line.addWidget(action)


class EmptyState(QWidget):
    """What will be here, how much is missing, and the one button that helps."""

    def __init__(self, title: str, text: str, action: QPushButton | None = None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(12)
        column.addWidget(Heading(title, 2))
        column.addWidget(Text(text, role="soft"))
        if action is not None:
            line = QHBoxLayout()
            line.addWidget(action)
            line.addStretch(1)
            column.addLayout(line)
