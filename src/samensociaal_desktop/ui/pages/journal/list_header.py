"""The head of the journal's list: its name, the button to note a moment, and the ways to what stands beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.text import Heading


class ListHeader(QWidget):
    """Where there is little room the quiet buttons give way to a menu, and the name to the one in the sidebar."""

    new_requested = Signal()
    pad_requested = Signal()
    calendar_requested = Signal()
    bin_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._heading = Heading(self.tr("Journal"), 1)
        self._heading.setWordWrap(False)
        self.new_button = button(self.tr("Note a moment"), "primary")
        self.new_button.setToolTip("Ctrl+N")
        self.new_button.clicked.connect(self.new_requested)
        self.pad_button = button(self.tr("Draft pad"), "quiet")
        self.pad_button.clicked.connect(self.pad_requested)
        self.calendar_button = button(self.tr("Calendar"), "quiet")
        self.calendar_button.clicked.connect(self.calendar_requested)
        self.bin_button = button(self.tr("Bin"), "quiet")
        self.bin_button.clicked.connect(self.bin_requested)
        self.menu_button = button(self.tr("More"), "quiet")
        menu = QMenu(self.menu_button)
        menu.setAccessibleName(self.menu_button.text())
        for one in self._quiet:
            menu.addAction(one.text(), one.click)
        self.menu_button.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._heading)
        row.addStretch(1)
        for widget in (*self._quiet, self.menu_button, self.new_button):
            row.addWidget(widget)
        self._least = row.spacing() * 5
        self.menu_button.hide()

    @property
    def _quiet(self) -> tuple[QPushButton, ...]:
        return (self.pad_button, self.calendar_button, self.bin_button)

    def fit(self, room: int, *, low: bool) -> None:
        """Take one line of so many pixels; `low` is where every line is wanted for the list."""
        self._heading.setVisible(not low)
        all_of_it = ((self._heading,) if not low else ()) + (*self._quiet, self.new_button)
        fits = sum(one.sizeHint().width() for one in all_of_it) + self._least <= room
        for one in self._quiet:
            one.setVisible(fits)
        self.menu_button.setVisible(not fits)
