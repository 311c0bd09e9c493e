"""The same warning on top of a dialog, which else would hide the strip of the guest and keep one from its buttons."""

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QHBoxLayout

from samensociaal_desktop.ui.guest_time import GuestTime
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.text import Text


class GuestNotice(QFrame):
    """One sentence, and ten more minutes where one can have them. It takes no focus and goes with its dialog."""

    def __init__(self, time: GuestTime, words: Callable[[], str], dialog: QDialog) -> None:
        super().__init__(dialog)
        self._time, self._words, self._dialog = time, words, dialog
        self.setProperty("role", "banner")
        self.text = Text(words())
        self.longer_button = button(self.tr("10 more minutes"))
        self.longer_button.setAutoDefault(False)  # Enter in a dialog is not for the first button it has
        self.longer_button.clicked.connect(lambda _on: time.longer())
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8, 8)
        line.addWidget(self.text, 1)
        line.addWidget(self.longer_button)
        self.refresh()

    def refresh(self) -> None:
        """Say what there is to say now, or go: there is time enough again."""
        words = self._words()
        self.text.setText(words)
        self.setAccessibleName(words)
        if self.longer_button.hasFocus() and not (words and self._time.can_be_longer):
            self._dialog.setFocus()
        self.longer_button.setVisible(self._time.can_be_longer)
        self.setVisible(bool(words))


def put_on(dialog: QDialog, time: GuestTime, words: Callable[[], str]) -> None:
    """Put a notice at the top of a dialog, unless it has one or is the system's own."""
    column = dialog.layout()
    if isinstance(column, QBoxLayout) and dialog.findChild(GuestNotice) is None:
        column.insertWidget(0, GuestNotice(time, words, dialog))
