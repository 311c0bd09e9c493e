"""The time of a guest's session: who may set it, what is said when, and that all is erased at its end."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from samensociaal_desktop.domain.session_clock import SessionClock
from samensociaal_desktop.services import passing_time
from samensociaal_desktop.services.house import HouseRules

LOOK_MS: Final = 5_000
"""How often the time is looked at. A computer that wakes up goes on with what a timer had left: it is never long."""

GRACE: Final = 120.0
"""Seconds to write a recovery code down, where the end came while a file was being made."""


class GuestTime(QObject):
    """Counts down while a guest's session is open. It outlives the desk, which is made anew with every setting."""

    changed = Signal()
    """What there is to say about the time is different."""

    warned = Signal(int)
    """So many minutes are left: say so."""

    over = Signal()
    """Erase all now."""

    def __init__(
        self,
        house: HouseRules,
        parent: QObject | None = None,
        passed: Callable[[], float] = passing_time.passed,
        look_ms: int = LOOK_MS,
    ) -> None:
        super().__init__(parent)
        self._house, self._passed = house, passed
        self._clock, self._chosen = SessionClock(), 0
        self._last: object = None
        self._is_begun, self._is_held, self._is_ending, self._until = False, False, False, 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(look_ms)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Begin a session, unless it goes on: with the clock of the house, or without one until the visitor sets it."""
        if self._is_begun:
            return
        self._is_begun = True
        self._is_held, self._is_ending, self._until = False, False, 0.0
        self._chosen = self._house.session_minutes
        self._take(SessionClock.of(self._chosen, self._passed()))

    def stop(self) -> None:
        """The session is closed: nothing counts any more."""
        self._timer.stop()
        self._clock, self._is_begun, self._is_held, self._is_ending = SessionClock(), False, False, False

    @property
    def is_begun(self) -> bool:
        """Whether a guest's session is open."""
        return self._is_begun

    @property
    def may_set(self) -> bool:
        """Whether the visitor sets the clock; else the house does."""
        return self._house.session_minutes == 0

    @property
    def is_on(self) -> bool:
        """Whether the session has an end."""
        return self._clock.is_on

    @property
    def is_ending(self) -> bool:
        """Whether the end has come and only waits for a file that is being made."""
        return self._is_ending

    @property
    def is_held(self) -> bool:
        """Whether a file is being made."""
        return self._is_held

    @property
    def chosen(self) -> int:
        """The minutes that the clock was set to, 0 for none."""
        return self._chosen

    @property
    def minutes_left(self) -> int | None:
        """The minutes left, as one says them; None without a clock."""
        return self._clock.minutes_left(self._passed())

    @property
    def can_be_longer(self) -> bool:
        """Whether minutes can be added: to one's own clock always, to that of the house where it lets one."""
        may = self.may_set or self._house.may_extend
        return may and not self._is_ending and self._clock.can_be_longer(self._passed())

    def set(self, minutes: int) -> None:
        """Set the clock to so many minutes from now, 0 for none; nothing happens where the house sets it."""
        if self.may_set and not self._is_ending:
            self._chosen = minutes
            self._take(SessionClock.of(minutes, self._passed()))

    def longer(self) -> None:
        """Add ten minutes, where that is allowed."""
        if self.can_be_longer:
            self._take(self._clock.longer(self._passed()))

    def hold(self) -> None:
        """A file is being made: the end waits for it."""
        self._is_held = True

    def let_go(self, grace: float = 0.0) -> None:
        """The file is there, or is not to come; the end waits `grace` seconds more at the most."""
        self._is_held, self._until = False, self._passed() + grace
        if self._is_ending or grace == 0:
            self.look()

    def look(self) -> None:
        """Look at the time, and say or do what is due."""
        now = self._passed()
        if not self._is_begun:
            return
        if self._is_ending:
            self._end_if_free()
        elif self._clock.is_over(now):
            self._is_ending = True
            self.changed.emit()
            self._end_if_free()
        elif (mark := self._clock.due(now)) is not None:
            self._clock = self._clock.having_said(mark)
            self._tell()
            self.warned.emit(mark)
        elif self._last != self._state():
            self._tell()

    def _end_if_free(self) -> None:
        if not self._is_held and self._passed() >= self._until:
            self.stop()
            self.over.emit()

    def _take(self, clock: SessionClock) -> None:
        self._clock = clock
        if clock.is_on:
            self._timer.start()
        else:
            self._timer.stop()
        self._tell()

    def _tell(self) -> None:
        self._last = self._state()
        self.changed.emit()

    def _state(self) -> object:
        return self.minutes_left, self.can_be_longer
