"""Hears when the computer is locked or goes to sleep, so that the journal is not the one thing left open.

Linux tells it over D-Bus, Windows by messages to the window, macOS by notifications: nothing is asked again and again.
Only where none of these can be heard, a clock is looked at twice a minute: time that is gone was slept through. Only
the Linux part and the clock have ever run; the others follow what Microsoft and Apple write.
"""

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from PySide6.QtCore import SLOT, QCoreApplication, QObject, Qt, QTimer, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

LOOK_MS: Final = 30_000
LOST_SECONDS: Final = 60
"""Time that a program could not see pass for another reason than sleep is less than this."""

SAME_LOCK_SECONDS: Final = 2
"""A lock is told of by several signals at once: screen saver, session and sleep. One is enough."""

_LOGIN: Final = "org.freedesktop.login1"
_LOGIN_PATH: Final = "/org/freedesktop/login1"


class Told(NamedTuple):
    """One signal on a bus: from whom, at which object, and what of this class answers it."""

    service: str
    path: str
    interface: str
    name: str
    slot: str


def system_signals(environment: Mapping[str, str]) -> tuple[Told, ...]:
    """Return what the system's bus tells: sleep, and the lock of this session (of any, where its name is not known)."""
    session = environment.get("XDG_SESSION_ID", "")
    path = f"{_LOGIN_PATH}/session/{escaped(session)}" if session else ""
    return (
        Told(_LOGIN, _LOGIN_PATH, f"{_LOGIN}.Manager", "PrepareForSleep", "sleeps(bool)"),
        Told(_LOGIN, path, f"{_LOGIN}.Session", "Lock", "locks()"),
    )


def session_signals() -> tuple[Told, ...]:
    """Return what a person's own bus tells: that the screen is covered (KDE, Xfce, MATE and Cinnamon, GNOME)."""
    return tuple(
        Told(service, path, service, "ActiveChanged", "covers(bool)")
        for service, path in (
            ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
            ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
            ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
            ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
            ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
        )
    )


def escaped(name: str) -> str:
    """Return a session's name as it stands in the path of its object (systemd: `bus_label_escape`)."""

    def sign(at: int, one: str) -> str:
        return one if one.isascii() and (one.isalpha() or (one.isdigit() and at)) else f"_{ord(one):02x}"

    return "".join(sign(at, one) for at, one in enumerate(name))


def _slot(told: Told) -> bytes:
    slot: object = SLOT(told.slot)  # a str at run time, which is what connecting takes; PySide's own types say bytes
    return cast("bytes", slot)


class SystemLock(QObject):
    """`locked` comes when the screen is locked or covered, before sleep, and once more after it."""

    locked = Signal()

    def __init__(self, app: QCoreApplication, wall: Callable[[], float] = time.time) -> None:
        super().__init__(app)
        self._app, self._wall = app, wall
        self._told_at = 0.0
        self._looked_at = wall()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look_at_the_clock)
        self._elsewhere: object = None  # what must live as long as this does

    @property
    def looks_at_the_clock(self) -> bool:
        """Whether nobody tells, so that the clock has to be looked at."""
        return self._timer.isActive()

    def start(self, window: int = 0) -> None:
        """Begin to listen, by the means of this system; `window` is the number of the window, which Windows asks for.

        Costs some 6 ms, so it belongs after the first paint.
        """
        if not self._can_be_told(window):
            self.watch_the_clock()

    def _can_be_told(self, window: int) -> bool:
        platform: str = sys.platform
        if platform.startswith("linux"):
            from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - after the first paint

            return self.listen(QDBusConnection.systemBus(), QDBusConnection.sessionBus())
        from samensociaal_desktop.ui import system_lock_elsewhere as elsewhere  # noqa: PLC0415 - not on Linux

        self._elsewhere = elsewhere.listen(self.tell, self._app, window)
        return self._elsewhere is not None

    def listen(self, system: "QDBusConnection", session: "QDBusConnection") -> bool:
        """Listen on both buses; False when the system's bus, the only one that tells of sleep, cannot be heard."""
        self._hear(session, session_signals())
        return self._hear(system, system_signals(os.environ))

    def _hear(self, bus: "QDBusConnection", signals: Sequence[Told]) -> bool:
        if not bus.isConnected():
            return False
        heard = [bus.connect(one.service, one.path, one.interface, one.name, self, _slot(one)) for one in signals]
        return all(heard)

    def watch_the_clock(self) -> None:
        """Look twice a minute whether time is gone."""
        self._looked_at = self._wall()
        self._timer.start(LOOK_MS)

    def look_at_the_clock(self) -> None:
        """Tell of a lock when more time went by than between two looks can."""
        now = self._wall()
        gone, self._looked_at = now - self._looked_at, now
        if gone > LOOK_MS / 1000 + LOST_SECONDS:
            self.tell()

    @Slot(bool)
    def sleeps(self, _begins: bool) -> None:
        """Answer the sleep, and the waking up: whoever was too slow before is locked then."""
        self.tell()

    @Slot(bool)
    def covers(self, begins: bool) -> None:
        """Answer the screen saver."""
        if begins:
            self.tell()

    @Slot()
    def locks(self) -> None:
        """Answer the lock of the session."""
        self.tell()

    def tell(self) -> None:
        """Say once that it is locked, however many tell."""
        now = time.monotonic()
        if not self._told_at or now - self._told_at > SAME_LOCK_SECONDS:
            self._told_at = now
            self.locked.emit()
