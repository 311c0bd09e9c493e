"""Slow work beside the window: one worker, the answer on the main thread."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

T = TypeVar("T")


class _Answer(QObject):
    done = Signal(object)
    failed = Signal(object)


class _Work(QRunnable):
    def __init__(self, work: Callable[[], Any], answer: _Answer) -> None:
        super().__init__()
        self._work = work
        self._answer = answer

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # whatever it is, the main thread decides what to say
            self._answer.failed.emit(error)
        else:
            self._answer.done.emit(result)


class Tasks(QObject):
    """Runs one thing after another in a worker; SQLAlchemy objects never cross, domain values do."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._answers: set[_Answer] = set()

    def run(self, work: Callable[[], T], done: Callable[[T], object], failed: Callable[[Exception], object]) -> None:
        """Do `work` in the worker; call `done` with its result or `failed` with its error on the main thread."""
        answer = _Answer(self)
        self._answers.add(answer)
        answer.done.connect(done, Qt.ConnectionType.QueuedConnection)
        answer.failed.connect(failed, Qt.ConnectionType.QueuedConnection)
        for signal in (answer.done, answer.failed):
            signal.connect(lambda _result: self._forget(answer), Qt.ConnectionType.QueuedConnection)
        self._pool.start(_Work(work, answer))

    def wait(self) -> None:
        """Wait until the worker has nothing left to do."""
        self._pool.waitForDone()

    def _forget(self, answer: _Answer) -> None:
        self._answers.discard(answer)
        answer.deleteLater()
