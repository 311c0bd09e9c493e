"""Long lists made in steps, so that no frame waits for all of their rows."""

from collections import deque
from collections.abc import Callable, Iterable
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer

SLICE: Final = 0.012
"""Seconds that a step may take before the window gets its turn."""


class BySteps(QObject):
    """Makes rows in their order: as many as a screen shows now, the others while nothing else is to be done."""

    def __init__(self, makers: Iterable[Callable[[], object]], parent: QObject, at_once: int) -> None:
        super().__init__(parent)
        self._makers = deque(makers)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)
        for _ in range(min(at_once, len(self._makers))):
            self._makers.popleft()()
        if self._makers:
            self._timer.start()

    def finish(self) -> None:
        """Make all that is left, now."""
        self._timer.stop()
        while self._makers:
            self._makers.popleft()()

    def _step(self) -> None:
        end = perf_counter() + SLICE
        while self._makers and perf_counter() < end:
            self._makers.popleft()()
        if not self._makers:
            self._timer.stop()
