"""Opening a journal in the worker, for somebody who may be gone before it is open."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from samensociaal_desktop.services.session import Session
from samensociaal_desktop.ui.tasks import Tasks


class Opening(QObject):
    """Opens the journal of the session, and locks it again where nobody is there any more to look at it."""

    opened = Signal()

    withdrawn = Signal()
    """It was opened for nobody, and is locked again."""

    def __init__(self, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self._is_withdrawn = False

    def run(self, unlock: Callable[[], None], failed: Callable[[Exception], object]) -> None:
        """Do `unlock` and a first reading in the worker; `failed` gets what goes wrong."""

        def work() -> None:
            unlock()
            self._session.vault.journal.page()  # the first read of a file takes longest: here it holds up no frame

        self._is_withdrawn = False
        self._tasks.run(work, lambda _none: self._done(), failed)

    def withdraw(self) -> None:
        """Whoever asked is not there any more."""
        self._is_withdrawn = True

    def _done(self) -> None:
        if self._is_withdrawn:
            self._session.lock()
            self.withdrawn.emit()
        else:
            self.opened.emit()
