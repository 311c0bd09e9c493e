"""Writes drafts beside the window: on a slow stick one takes most of a second, and no key may wait for that."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.ui.tasks import Tasks

if TYPE_CHECKING:  # it brings SQLAlchemy along
    from samensociaal_desktop.storage.drafts import JSON, Drafts


class DraftWriter(QObject):
    """Holds a form in memory at once, and lets a worker write it; calls `kept` or `failed` when that is known.

    Only the last one asked for is told of. Who goes away calls `wait` first.
    """

    def __init__(
        self,
        drafts: "Drafts",
        kept: Callable[[], object],
        failed: Callable[[SamenSociaalError], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._drafts, self._kept, self._failed = drafts, kept, failed
        self._tasks = Tasks(self)
        self._turn = 0
        self._is_owed = False  # an answer

    def keep(self, key: str, form: "Mapping[str, JSON]") -> None:
        """Hold a form, and have it written."""
        self._drafts.hold(key, form)
        self.write()

    def write(self) -> None:
        """Have all written that waits."""
        self._turn += 1
        self._is_owed = True
        turn = self._turn
        self._tasks.run(self._drafts.keep_waiting, lambda _none: self._done(turn), lambda error: self._not(turn, error))

    def forget(self) -> None:
        """Say nothing more of what is on its way: another form is shown, or it was sent."""
        self._turn += 1
        self._is_owed = False

    def wait(self) -> None:
        """Wait until what was asked for is on the disk or refused, and tell which."""
        self._tasks.wait()
        if not self._is_owed:
            return
        self.forget()
        try:
            self._drafts.keep_waiting()  # what the worker wrote waits no more
        except SamenSociaalError as error:
            self._failed(error)
        else:
            self._kept()

    def _done(self, turn: int) -> None:
        if turn == self._turn:
            self._is_owed = False
            self._kept()

    def _not(self, turn: int, error: Exception) -> None:
        if not isinstance(error, SamenSociaalError):
            raise error
        if turn == self._turn:
            self._is_owed = False
            self._failed(error)
