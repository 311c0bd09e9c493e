"""The backups that are there, each with a way back: it becomes a journal of its own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.storage.files import BACKUP_ENDING
from samensociaal_desktop.ui.choosing import choose_file
from samensociaal_desktop.ui.components.evidence.words import size as size_text
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.settings.backup_words import kinds_text
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.tab_order import take_place
from samensociaal_desktop.ui.widgets.text import Text, small

if TYPE_CHECKING:  # it brings SQLAlchemy along
    from samensociaal_desktop.services.backups import Backup

PAGE: Final = 8
"""Backups shown at first; of more, the older ones are a press away."""


class RestoreCard(Card):
    """One row for each, the newest first, and a button for one that lies elsewhere."""

    wanted = Signal(object)
    """The copy at this path is to become a journal."""

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__(self.tr("Put one back"))
        self._look, self._clock = look, clock
        self._backups: Sequence[Backup] = ()
        self._most = PAGE
        self.rows: list[QPushButton] = []
        self.more_button: QPushButton | None = None
        text = self.tr("A backup becomes a new journal. This one is locked, and stays as it is.")
        self.column.addWidget(Text(text))
        self.column.addWidget(small(self.tr("A backup opens with the passphrase you had when it was made.")))
        self._list = QWidget()
        self.column.addWidget(self._list)
        self.file_button = button(self.tr("Choose a file from elsewhere"))
        self.file_button.clicked.connect(
            lambda _on: choose_file(self, self.tr("Which copy?"), kinds_text(BACKUP_ENDING), self.wanted.emit)
        )
        self.column.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_backups(self, backups: "Sequence[Backup]", *, is_away: bool = False) -> None:
        """Show these, as many as were asked for; the focus stays at the row where it is.

        Where `is_away`, their folder is not there just now.
        """
        at = next((number for number, row in enumerate(self.rows) if row.hasFocus()), None)
        self._backups = backups
        old, self._list = self._list, QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.rows = [self._add_row(column, one) for one in backups[: self._most]]
        if not backups:
            away = self.tr("Their folder is not there now. Is it on a stick? Put it back.")
            column.addWidget(Text(away if is_away else self.tr("There is no backup in this folder.")))
        self.more_button = None
        if (left := len(backups) - self._most) > 0:
            self.more_button = button(self.tr("Show more ({count})").format(count=left), "quiet")
            self.more_button.clicked.connect(lambda _on: self._show_more())
            column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.replaceWidget(old, self._list)
        self._list.show()  # at once: only what can be seen takes the focus
        take_place(self, (*self.rows, *((self.more_button,) if self.more_button else ()), self.file_button))
        if at is not None and self.rows:
            self.rows[min(at, len(self.rows) - 1)].setFocus()
        old.hide()
        old.deleteLater()

    def _add_row(self, column: QVBoxLayout, backup: "Backup") -> QPushButton:
        day = day_text(backup.day, self._look, self._clock().date())
        text = f"{day[:1].upper()}{day[1:]} · {size_text(backup.size, self._look)}"
        back = button(self.tr("Put back"), "quiet")
        back.setAccessibleName(self.tr("Put back: {which}").format(which=text))
        back.clicked.connect(lambda _on: self.wanted.emit(backup.path))
        line = QHBoxLayout()
        line.addWidget(Text(text), 1)
        line.addWidget(back)
        column.addLayout(line)
        return back

    def _show_more(self) -> None:
        first = self._most
        self._most += PAGE
        self.show_backups(self._backups)
        self.rows[first].setFocus()
