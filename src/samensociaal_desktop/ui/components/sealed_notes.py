"""The notes that were taken while the journal was locked: read them, make a moment of one, or throw it away."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from samensociaal_desktop.domain.encounters import Clock, Precision
from samensociaal_desktop.domain.sealed_notes import SealedNote
from samensociaal_desktop.ui.edits import tried
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import when_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, small

if TYPE_CHECKING:
    from samensociaal_desktop.services.open_vault import OpenVault

MOST_SHOWN: Final = 3

Say = Callable[..., None]
"""Shows a sentence in the message bar, perhaps with a button and what it does."""


class SealedNotesCard(Card):
    """Hidden when there are none. What becomes a moment stays here until `let_go` is called for it."""

    moment_requested = Signal(object)
    """The person wants to make a moment of a `SealedNote`."""

    emptied = Signal()
    """The last one went, and the focus with it."""

    def __init__(self, vault: "OpenVault", look: Look, clock: Clock, say: Say) -> None:
        super().__init__(self.tr("Noted while it was locked"))
        self._vault, self._look, self._clock, self._say = vault, look, clock, say
        self.notes: tuple[SealedNote, ...] = ()
        self.moment_buttons: list[QPushButton] = []
        self.away_buttons: list[QPushButton] = []
        self._list = QWidget()
        self.column.addWidget(self._list)
        self.refresh()

    @property
    def has_any(self) -> bool:
        """Whether there is a note to show."""
        return bool(self.notes)

    @property
    def first(self) -> QWidget:
        """The first thing to do."""
        return self.moment_buttons[0] if self.moment_buttons else self

    def refresh(self) -> None:
        """Read the notes anew."""
        self.notes = self._vault.sealed_notes.all()
        old, self._list = self._list, QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.moment_buttons, self.away_buttons = [], []
        for note in self.notes[:MOST_SHOWN]:
            self._add(note, column)
        if len(self.notes) > MOST_SHOWN:
            more = self.tr("And {count} more, after these.").format(count=len(self.notes) - MOST_SHOWN)
            column.addWidget(small(more))
        self.column.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()
        if not (self.notes and self.isWindow()):  # what has no place yet would be a window of its own
            self.setHidden(not self.notes)

    def let_go(self, note: SealedNote) -> bool:
        """Take a note away that is a moment now, and return whether it is gone."""
        return self._try(lambda: self._vault.sealed_notes.remove(note.id))

    def _add(self, note: SealedNote, column: QVBoxLayout) -> None:
        local = note.at.astimezone().replace(tzinfo=None)
        when = when_text(local, Precision.MOMENT, self._look, self._clock().date())
        when = f"{when[:1].upper()}{when[1:]}"
        to_moment = button(self.tr("Make it a moment"))
        to_moment.setAccessibleName(self.tr("Make it a moment: {when}").format(when=when))
        to_moment.clicked.connect(lambda _on: self.moment_requested.emit(note))
        away = button(self.tr("Throw away"), "quiet")
        away.setAccessibleName(self.tr("Throw away: {when}").format(when=when))
        away.clicked.connect(lambda _on: self._throw_away(note))
        for one in (to_moment, away):
            one.setAccessibleDescription(note.text)  # who goes from button to button hears which note it is
        ways = Flow()
        if not self._vault.is_read_only:
            ways.add(to_moment)
            ways.add(away)
            self.moment_buttons.append(to_moment)
            self.away_buttons.append(away)
        if column.count():
            column.addSpacing(8)
        column.addWidget(small(when))
        column.addWidget(Text(note.text, selectable=True))
        column.addWidget(ways)

    def _throw_away(self, note: SealedNote) -> None:
        at = self.notes.index(note)
        if not self.let_go(note):
            return
        self._say(self.tr("Thrown away."), self.tr("Undo"), lambda: self._put_back(note))
        if self.away_buttons:
            where = self.away_buttons[min(at, len(self.away_buttons) - 1)]
            QTimer.singleShot(0, where, where.setFocus)
        else:
            self.emptied.emit()

    def _put_back(self, note: SealedNote) -> None:
        self._try(lambda: self._vault.sealed_notes.put_back(note))

    def _try(self, change: Callable[[], object]) -> bool:
        if not tried(change, self._say):
            return False
        if isValid(self):  # else the page was made anew meanwhile, and has read them itself
            self.refresh()
        return True
