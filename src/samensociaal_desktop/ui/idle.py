"""Locks the journal when nobody has touched keyboard or mouse for a while."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


MINUTE_MS: Final = 60_000


class IdleLock(QObject):
    """An event filter on the application and one timer. `idled` comes once, after `minutes` without a touch."""

    idled = Signal()

    def __init__(self, app: QObject, minute_ms: int = MINUTE_MS) -> None:
        super().__init__(app)
        self._app, self._minute_ms = app, minute_ms
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._idle)

    def watch(self, minutes: int) -> None:
        """Begin to watch; 0 minutes means never."""
        self.stop()
        if minutes > 0:
            self._timer.setInterval(minutes * self._minute_ms)
            self._timer.start()
            self._app.installEventFilter(self)

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in _TOUCHES:
            self._timer.start()
        return False

    def _idle(self) -> None:
        self.stop()
        self.idled.emit()
