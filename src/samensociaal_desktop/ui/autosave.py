"""Drafts are kept while one types, a moment after the last key."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

PAUSE_MS: Final = 800
AGAIN_MS: Final = 5_000
"""How long after a failure it is tried once more: when there is room, or the stick is back, nobody need do anything."""


class AutoSave(QObject):
    """Calls `save` 0.8 s after the last `touch()`, and at once on `flush()`; `retry` 5 s after the last `again()`."""

    def __init__(
        self,
        save: Callable[[], None],
        retry: Callable[[], None],
        parent: QObject | None = None,
        pause_ms: int = PAUSE_MS,
        again_ms: int = AGAIN_MS,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause_ms)
        self._timer.timeout.connect(self._save)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(again_ms)
        self._later.timeout.connect(retry)

    def touch(self) -> None:
        """Something was typed or chosen."""
        self._timer.start()

    def again(self) -> None:
        """It could not be written and waits in memory: try once more in a while."""
        self._later.start()

    def flush(self) -> None:
        """Keep now what is waiting to be kept."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def forget(self) -> None:
        """Nothing is waiting any more."""
        self._timer.stop()
