"""A button that leads nowhere at times: further, when one is at the end."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

from samensociaal_desktop.ui.widgets.word_button import WordButton


class EndButton(WordButton):
    """A quiet button, grey while it leads nowhere, but never under the hands of who presses it.

    Were it to give the focus away at the end, one press too many would do something else.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._leads = True
        self.setProperty("role", "quiet")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def lead(self, *, on: bool) -> None:
        """Say whether there is anything to lead to."""
        self._leads = on
        self._show_whether()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self._show_whether()

    def _show_whether(self) -> None:
        # The window's, not just whether it has the focus: that comes back here from a menu or another window.
        self.setEnabled(self._leads or self.window().focusWidget() is self)
