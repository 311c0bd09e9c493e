"""The clock of a guest's session: when it is over, and what is said before. Pure: the time is given in.

Times are seconds of a clock that nobody can set and that goes on while the computer sleeps; only what lies between
two of them means anything.
"""

from dataclasses import dataclass, replace
from math import ceil
from typing import Final

CHOICES: Final = (0, 15, 30, 45, 60)
"""Minutes that a visitor can choose; 0 is no clock."""

MORE: Final = 10
"""How many minutes are added at a time."""

LONGEST: Final = 240
"""The most minutes that one can add up to."""

WARNINGS: Final = (5, 2)
"""With how many minutes left something is said."""

_MINUTE: Final = 60.0


@dataclass(frozen=True, slots=True)
class SessionClock:
    """Counts down to `ends`, or not at all. `said` are the warnings that were given, or would come too early."""

    ends: float | None = None
    said: frozenset[int] = frozenset()

    @classmethod
    def of(cls, minutes: int, now: float) -> "SessionClock":
        """Return a clock of so many minutes from now; 0 is none. No warning comes as soon as it begins."""
        return _until(now + minutes * _MINUTE, now) if minutes > 0 else cls()

    @property
    def is_on(self) -> bool:
        """Whether there is an end."""
        return self.ends is not None

    def left(self, now: float) -> float | None:
        """Return the seconds that are left, none below 0; None without a clock."""
        return None if self.ends is None else max(self.ends - now, 0.0)

    def minutes_left(self, now: float) -> int | None:
        """Return the minutes left as one says them: a minute that has begun counts."""
        left = self.left(now)
        return None if left is None else ceil(left / _MINUTE)

    def is_over(self, now: float) -> bool:
        """Return whether the end has come."""
        return self.left(now) == 0

    def longer(self, now: float, minutes: int = MORE) -> "SessionClock":
        """Return the clock with some minutes more, at most `LONGEST` from now; what was said is said again later."""
        if self.ends is None:
            return self
        return _until(min(max(self.ends, now) + minutes * _MINUTE, now + LONGEST * _MINUTE), now)

    def can_be_longer(self, now: float) -> bool:
        """Return whether a press on “10 more minutes” would add as many."""
        return self.ends is not None and self.ends + MORE * _MINUTE <= now + LONGEST * _MINUTE

    def due(self, now: float) -> int | None:
        """Return the warning to give now, in minutes: the latest of those that were passed, or None."""
        left = self.left(now)
        if not left:
            return None
        passed = [mark for mark in WARNINGS if left <= mark * _MINUTE and mark not in self.said]
        return min(passed, default=None)

    def having_said(self, mark: int) -> "SessionClock":
        """Return the clock after a warning: it is not given again, nor is one that came before it."""
        return replace(self, said=self.said | {one for one in WARNINGS if one >= mark})


def _until(ends: float, now: float) -> SessionClock:
    return SessionClock(ends, frozenset(mark for mark in WARNINGS if ends - now <= mark * _MINUTE))
