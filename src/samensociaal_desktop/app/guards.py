"""What locks the journal besides the person, and where that person was when it did."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.services.house import HouseRules
from samensociaal_desktop.services.session import Session, SessionState
from samensociaal_desktop.ui.idle import IdleLock
from samensociaal_desktop.ui.main_window import MainWindow
from samensociaal_desktop.ui.quick_hide import QuickHide
from samensociaal_desktop.ui.system_lock import SystemLock

if TYPE_CHECKING:
    from samensociaal_desktop.ui.desk import Desk
    from samensociaal_desktop.ui.guest_time import GuestTime


class Guards(QObject):
    """Calls `lock` at the quick hide, when nobody is there, the computer locks or sleeps, or a guest's time ends.

    What it remembers of where one was are ids only.
    """

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        session: Session,
        house: HouseRules,
        lock: Callable[[], object],
        desk: Callable[[], "Desk | None"],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._lock, self._desk = window, session, lock, desk
        self._house, self._minutes = house, 0
        self.idle = IdleLock(app)
        self.idle.setParent(self)
        self.idle.idled.connect(self._away)
        self.idle.nearly.connect(self._warn)
        self.idle.touched.connect(lambda: self._warn(0))
        self._before_esc = ""
        self._was_at: tuple[Path, str] | None = None
        self.hide = QuickHide(app, window)
        self.hide.hidden.connect(self._hidden)
        self.hide.nearly.connect(self._take_note)
        self.system = SystemLock(app)
        self.system.setParent(self)
        self.system.locked.connect(self._away)

    def start(self) -> None:
        """Listen to the system; after the first paint, for it takes some milliseconds."""
        self.system.start(int(self._window.winId()))

    @cached_property
    def guest_time(self) -> "GuestTime":
        """The time of a guest's session."""
        from samensociaal_desktop.ui.guest_time import GuestTime  # noqa: PLC0415 - not at the start

        time = GuestTime(self._house, self)
        time.over.connect(self._lock)
        return time

    def watch(self, minutes: int) -> None:
        """Watch over the journal that is open; `minutes` without a touch is what the person chose, 0 for never."""
        self._minutes = minutes
        is_guest = self._session.vault.is_guest
        if is_guest:
            self.guest_time.begin()
        self.idle.watch(self._house.idle(minutes, is_guest=is_guest))

    def _away(self) -> None:
        if self.guest_time.is_held:
            self.watch(self._minutes)  # who waits for a file to be made has not gone away
        else:
            self._lock()

    def _warn(self, seconds: int) -> None:
        desk = self._desk()
        if desk is not None and desk.guest is not None:
            desk.guest.bar.warn_of_idling(seconds)

    def remember(self, desk: "Desk") -> None:
        """Remember where one is in this journal, and nowhere else any more; of who only passes by nothing is."""
        self._was_at = None
        if self._session.state is SessionState.OPEN and not self._is_passing:
            # The first Esc of two went back, or closed something, on its way to the second.
            where = self._before_esc if self.hide.is_hidden else desk.whereabouts()
            self._was_at = (self._session.folder, where)

    def forget(self) -> None:
        """Forget where one was: that journal is gone."""
        self._was_at = None

    def bring_back(self, desk: "Desk") -> None:
        """Go where one was, if that was in the same journal."""
        if self._was_at is not None and self.was_here:
            desk.go_back_to(self._was_at[1])

    @property
    def was_here(self) -> bool:
        """Whether where one was is remembered, and was in the journal that is open now."""
        return self._was_at is not None and self._was_at[0] == self._session.folder and not self._is_passing

    @property
    def _is_passing(self) -> bool:
        return self._session.vault.is_guest or self._session.vault.is_sample

    def _take_note(self) -> None:
        desk = self._desk()
        self._before_esc = desk.whereabouts() if desk is not None else ""

    def _hidden(self) -> None:
        # A guest has no passphrase to come back with: what is there stays there, covered. What is being opened just
        # now, or gets a new key, is not open yet, and is not to lie open under the cover a moment later.
        if self._session.state is not SessionState.OPEN or not self._session.vault.is_guest:
            self._lock()
