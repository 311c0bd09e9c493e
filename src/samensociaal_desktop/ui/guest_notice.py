"""The same warning on top of a dialog, which else would hide the strip of the guest and keep one from its buttons."""

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QHBoxLayout, QScrollArea

from samensociaal_desktop.ui.guest_time import GuestTime
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.text import Text


class GuestNotice(QFrame):
    """One sentence, and ten more minutes where one can have them. It takes no focus and goes with its dialog."""

    def __init__(
        self, time: GuestTime, words: Callable[[], str], longer: Callable[[], object], dialog: QDialog
    ) -> None:
        """Make one for a dialog; `words` are what cannot wait now, and `longer` adds the minutes."""
        super().__init__(dialog)
        self._time, self._words, self._dialog = time, words, dialog
        self.setProperty("role", "banner")
        self.text = Text(words())
        self.longer_button = button(self.tr("10 more minutes"))
        self.longer_button.setAutoDefault(False)  # Enter in a dialog is not for the first button it has
        self.longer_button.clicked.connect(lambda _on: longer())
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
            self.focusNextPrevChild(True)  # into the dialog, and not at its edge
        self.longer_button.setVisible(self._time.can_be_longer)
        self.setVisible(bool(words))

    def focusNextPrevChild(self, next_one: bool, /) -> bool:
        """Go on as Qt does, and have it in sight: what is come into from here may be scrolled away."""
        has_gone = super().focusNextPrevChild(next_one)
        focus = self._dialog.focusWidget()
        for area in self._dialog.findChildren(QScrollArea):
            if focus is not None and area.isAncestorOf(focus):
                area.ensureWidgetVisible(focus)
        return has_gone


def put_on(dialog: QDialog, time: GuestTime, words: Callable[[], str], longer: Callable[[], object]) -> None:
    """Put a notice at the top of a dialog, unless it has one or is the system's own."""
    column = dialog.layout()
    if isinstance(column, QBoxLayout) and dialog.findChild(GuestNotice) is None:
        column.insertWidget(0, GuestNotice(time, words, longer, dialog))
