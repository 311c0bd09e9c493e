"""Makes the backup of the day, some time after the journal was opened, beside whatever is done in the window."""

from threading import Event
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.ui.tasks import Tasks

if TYPE_CHECKING:  # it brings SQLAlchemy along
    from samensociaal_desktop.services.backups import Backup
    from samensociaal_desktop.services.open_vault import OpenVault

AFTER_OPENING_MS: Final = 10_000
"""How long after opening the first look is: when all that is waited for has been painted, and the bin is empty."""

HOUR_MS: Final = 60 * 60 * 1000
"""How long until the next look: a program that stays open for days makes one each day."""

DAY_MS: Final = 24 * HOUR_MS
"""How long until the next try after one that failed: the page of the backups says why it did."""


class BackupKeeper(QObject):
    """Looks now and then whether a backup is due, and makes it in a worker. A guest's journal never is."""

    done = Signal(object)
    """This backup was made and read back."""

    failed = Signal(object)
    """None could be made, for this reason."""

    def __init__(
        self, vault: "OpenVault", clock: Clock, parent: QObject | None = None, after_ms: int = AFTER_OPENING_MS
    ) -> None:
        """Begin to wait."""
        super().__init__(parent)
        self._vault, self._clock = vault, clock
        self._tasks = Tasks(self)
        self._stop = Event()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        if vault.folder is not None and not vault.is_read_only:
            self._timer.start(after_ms)

    @property
    def waits_ms(self) -> int:
        """How long it is until the next look; -1 while it looks, and after the end."""
        return self._timer.remainingTime()

    def stop(self) -> None:
        """Make none any more; of one that is half made nothing stays. Waits until nothing holds the journal."""
        self._stop.set()
        self._timer.stop()
        self._tasks.wait()

    def _look(self) -> None:
        self._tasks.run(self._made_if_due, self._done, self._failed)

    def _made_if_due(self) -> "Backup | None":
        from samensociaal_desktop.services.backups import Backups  # noqa: PLC0415 - it brings SQLAlchemy along

        backups = Backups(self._vault, self._clock)
        return backups.make(lambda: not self._stop.is_set()) if backups.is_due() else None

    def _done(self, made: "Backup | None") -> None:
        if self._stop.is_set():
            return
        self._timer.start(HOUR_MS)
        if made is not None:
            self.done.emit(made)

    def _failed(self, error: Exception) -> None:
        if self._stop.is_set():
            return
        self._timer.start(DAY_MS)
        if not isinstance(error, SamenSociaalError):
            raise error
        self.failed.emit(error)
