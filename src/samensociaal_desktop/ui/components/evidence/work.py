"""Slow work of one part of a page: its answer is heard as long as the part is there, and leaving stops it."""

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from samensociaal_desktop.services.progress import Cancelled
from samensociaal_desktop.ui.tasks import Tasks

T = TypeVar("T")


class Work(QObject):
    """Does one thing after another in a worker."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._stopped = Event()

    def run(self, work: Callable[[], T], done: Callable[[T], object], failed: Callable[[Exception], object]) -> None:
        """Do `work`, then tell what came of it, unless nobody is there any more to hear it."""
        owner = self.parent()

        def done_if_there(answer: T) -> None:
            if isValid(owner):
                done(answer)

        def failed_if_there(error: Exception) -> None:
            if isValid(owner):
                failed(error)

        self._tasks.run(work, done_if_there, failed_if_there)

    def pace(self, _done: int, _all_of_it: int) -> None:
        """Stop long work between two pieces, once one goes away.

        Raises:
            Cancelled: one does.
        """
        if self._stopped.is_set():
            raise Cancelled

    def is_wanted(self) -> bool:
        """Whether anyone still waits for what is done."""
        return not self._stopped.is_set()

    def stop(self) -> None:
        """Wait until the worker has nothing left to do; what can stop, stops."""
        self._stopped.set()
        self._tasks.wait()
        self._stopped.clear()
