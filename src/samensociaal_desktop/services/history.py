"""Undo and redo of every change to the journal."""

from collections import deque
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # importing them takes SQLAlchemy along, and time that the first window does without
    from collections.abc import Collection

    from samensociaal_desktop.domain.encounters import Edit
    from samensociaal_desktop.storage.journal import Journal

STEPS: Final = 30


class History:
    """What was done to a journal since it was opened, the last 30 steps of it."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal
        self._done: deque[Edit] = deque(maxlen=STEPS)
        self._undone: list[Edit] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return bool(self._undone)

    def mentions(self, item_id: str) -> bool:
        """Return whether a step that can be taken back, or again, brings a moment that holds an item of a list."""
        moments = (moment for edit in (*self._done, *self._undone) for moment in (edit.before, edit.after))
        return any(moment is not None and item_id in moment.items for moment in moments)

    def do(self, edit: "Edit") -> None:
        """Change the journal. What was undone before is forgotten.

        Raises:
            VaultError: nothing was changed, and this history neither.
        """
        self._journal.apply(edit)
        self._done.append(edit)
        self._undone.clear()

    def undo(self) -> "Edit | None":
        """Take the last step back; return the edit that did, or None if there is none.

        Raises:
            VaultError: nothing was changed, and this history neither.
        """
        if not self._done:
            return None
        back = self._done[-1].reversed()
        self._journal.apply(back)
        self._undone.append(self._done.pop())
        return back

    def redo(self) -> "Edit | None":
        """Take the step last undone again; return the edit, or None if there is none.

        Raises:
            VaultError: nothing was changed, and this history neither.
        """
        if not self._undone:
            return None
        again = self._undone[-1]
        self._journal.apply(again)
        self._done.append(self._undone.pop())
        return again

    def forget_strangers(self) -> None:
        """Forget the steps that do not fit any more, after moments came in by another way than this one."""
        last = {edit.id: edit.after for edit in self._done}
        next_again = {edit.id: edit.before for edit in self._undone}  # the one to take again first stands last
        held = {each: self._journal.get(each) is not None for each in last.keys() | next_again.keys()}
        strange = {
            each for each, is_held in held.items() if is_held is not (last.get(each, next_again.get(each)) is not None)
        }
        self._done = deque((edit for edit in self._done if edit.id not in strange), maxlen=STEPS)
        self._undone = [edit for edit in self._undone if edit.id not in strange]

    def forget_moments(self, moment_ids: "Collection[str]") -> None:
        """Forget every step of moments that were erased for good."""
        self._done = deque((edit for edit in self._done if edit.id not in moment_ids), maxlen=STEPS)
        self._undone = [edit for edit in self._undone if edit.id not in moment_ids]

    def forget(self) -> None:
        """Forget every step: the journal is being locked."""
        self._done.clear()
        self._undone.clear()
