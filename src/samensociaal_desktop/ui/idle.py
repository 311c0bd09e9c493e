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
WARN_MS: Final = 30_000
"""How long before the end it is said that it comes; of a short wait the second half."""


class IdleLock(QObject):
    """An event filter on the application and one timer. `idled` comes once, after `minutes` without a touch."""

    idled = Signal()

    nearly = Signal(int)
    """Nobody touched it for nearly so long: `idled` comes in so many seconds."""

    touched = Signal()
    """Somebody did after all."""

    def __init__(self, app: QObject, minute_ms: int = MINUTE_MS) -> None:
        super().__init__(app)
        self._app, self._minute_ms = app, minute_ms
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._wait_is_over)
        self._before_ms, self._after_ms = 0, 0
        self._has_warned = False

    def watch(self, minutes: int) -> None:
        """Begin to watch; 0 minutes means never."""
        self.stop()
        if minutes > 0:
            whole = minutes * self._minute_ms
            self._after_ms = min(WARN_MS, whole // 2)
            self._before_ms = whole - self._after_ms
            self._timer.start(self._before_ms)
            self._app.installEventFilter(self)

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        self._has_warned = False
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in _TOUCHES:
            self._timer.start(self._before_ms)
            if self._has_warned:
                self._has_warned = False
                self.touched.emit()
        return False

    def _wait_is_over(self) -> None:
        if self._has_warned:
            self.stop()
            self.idled.emit()
        else:
            self._has_warned = True
            self._timer.start(self._after_ms)
            self.nearly.emit(round(self._after_ms / 1000))
