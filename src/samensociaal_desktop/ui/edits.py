"""The one way in which the window changes the journal: do, undo, redo, and tell everybody."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from samensociaal_desktop.domain.encounters import Edit
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services.history import History
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.widgets.card import MessageBar


def tried(change: Callable[[], object], say: Callable[[str], object]) -> bool:
    """Make a change, or say why it was not made; return whether it was."""
    try:
        change()
    except SamenSociaalError as error:
        say(words.error_text(error))
        return False
    return True


class Edits(QObject):
    """Applies edits through the history, says so in the message bar with undo at hand, and tells the pages."""

    changed = Signal()
    """What can be undone or redone is different now."""

    def __init__(self, history: History, bus: Bus, messages: MessageBar) -> None:
        super().__init__(messages)
        self._history = history
        self._bus = bus
        self._messages = messages

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to do again."""
        return self._history.can_redo

    def do(self, edit: Edit) -> bool:
        """Apply an edit and return whether it is kept; if it is not, the reason is on screen."""

        def change() -> Edit:
            self._history.do(edit)
            return edit

        return self._try(change, self._done(edit), undo=True)

    def undo(self) -> bool:
        """Take the last change back."""
        return self._try(self._history.undo, self.tr("Undone."))

    def take_back(self) -> bool:
        """Undo what was done last: what the message bar offers to undo, else the last change of the journal."""
        if not self._messages.offers(self.tr("Undo")):
            return self.undo()
        self._messages.action_button.click()
        return True

    def redo(self) -> bool:
        """Do again what was taken back."""
        return self._try(self._history.redo, self.tr("Redone."))

    def say(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a sentence in the message bar, perhaps with a button."""
        self._messages.say(text, action, act)

    def _try(self, change: Callable[[], Edit | None], text: str, *, undo: bool = False) -> bool:
        try:
            edit = change()
        except SamenSociaalError as error:
            self._messages.say(words.error_text(error), stay=True)
            return False
        if edit is None:
            return False
        if undo:
            self._messages.say(text, self.tr("Undo"), self.undo)
        else:
            self._messages.say(text)
        self._bus.edited.emit(edit)
        self.changed.emit()
        return True

    def _done(self, edit: Edit) -> str:
        if edit.before is None:
            return self.tr("Saved.")
        return self.tr("Removed.") if edit.after is None else self.tr("Changed.")
