"""A part of a page that folds: a heading that is a button, and what is under it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.ui.widgets.text import rule, small
from samensociaal_desktop.ui.widgets.word_button import WordButton


class Signs(NamedTuple):
    """What stands before the heading: while it is folded, while it is not, and how large."""

    folded: QIcon
    unfolded: QIcon
    size: QSize


class _Heading(WordButton):
    """Enter and Space press it; Enter with a key held is left to what it stands in."""

    def __init__(self, text: str, signs: Signs) -> None:
        super().__init__(text)
        # Qt keeps the signs, not Python: what is left of a page is often collected after Qt destroyed it, and an icon
        # among that is destroyed a second time.
        self.setProperty("folded", signs.folded)
        self.setProperty("unfolded", signs.unfolded)
        self.setProperty("role", "quiet")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(signs.size)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        else:
            self.click()


class Fold(QWidget):
    """Folded at first; then a small line says what is in it. Put what folds in `column`."""

    def __init__(self, title: str, signs: Signs, summary: Callable[[], str]) -> None:
        super().__init__()
        self._title, self._summary = title, summary
        self.heading = _Heading(title, signs)
        self.heading.clicked.connect(lambda _on: self.unfold(not self.is_unfolded))
        self.said = small("")
        self._body = QWidget()
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(0, 0, 0, 8)
        self.column.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        for widget in (rule(), self.heading, self.said, self._body):
            column.addWidget(widget)
        self._body.hide()
        self._show_state()
        self.said.hide()

    @property
    def is_unfolded(self) -> bool:
        """Whether what is in it can be seen."""
        return not self._body.isHidden()

    def unfold(self, unfolded: bool) -> None:
        """Show what is in it, or fold it away; the focus goes no further than the heading."""
        if not unfolded and self._body.isAncestorOf(self.focusWidget() or self):
            self.heading.setFocus()
        self._body.setVisible(unfolded)
        self._show_state()
        words = "" if unfolded else self._summary()
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.heading.setAccessibleDescription(words)

    def _show_state(self) -> None:
        self.heading.setIcon(self.heading.property("unfolded" if self.is_unfolded else "folded"))
        state = self.tr("{part}: unfolded") if self.is_unfolded else self.tr("{part}: folded")
        self.heading.setAccessibleName(state.format(part=self._title))
