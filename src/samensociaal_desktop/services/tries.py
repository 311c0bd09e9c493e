"""Wrong passphrases since the journal was last open: when, and how long the next try has to wait.

Not against a thief, who copies the files and asks nobody: against a brother who guesses at the keyboard. So the
times stand in a plain file that anyone may throw away, and nothing in it can keep the owner out for longer than
half a minute.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samensociaal_desktop.errors import TooSoon
from samensociaal_desktop.storage.files import TRIES_FILE, read_head, remove, write_whole

if TYPE_CHECKING:
    from samensociaal_desktop.domain.encounters import Clock

FREE: Final = 3
"""Wrong tries after which one does not wait: everybody mistypes."""

LONGEST: Final = 30.0
"""Seconds that one waits at most."""

MOST: Final = 200
"""Tries that are remembered; of more, the oldest are forgotten."""

_LARGEST: Final = 16 * 1024
_YEARS: Final = range(1970, 2200)  # a clock that lost its battery begins in 1970 or 1980


class Tries:
    """The wrong tries at one journal. Where its folder cannot be written they are remembered while the program runs."""

    def __init__(self, folder: Path, clock: "Clock", ticks: Callable[[], float] = time.monotonic) -> None:
        self._path = folder / TRIES_FILE
        self._clock, self._ticks = clock, ticks
        self._unwritten: tuple[datetime, ...] = ()
        self._seen: tuple[tuple[datetime, ...], float] = (), 0.0

    def all(self) -> tuple[datetime, ...]:
        """Return when it was tried, the oldest first, in UTC."""
        return tuple(sorted(self._unwritten or _read(self._path)))[-MOST:]

    def wait(self) -> float:
        """Return the seconds that are left to wait before the next try."""
        tries = self.all()
        if tries != self._seen[0]:
            self._seen = tries, self._ticks()
        needed = delay(len(tries))
        if not needed:
            return 0.0
        # Whichever clock says that it is long enough: one that was set back must not keep the owner out, and one
        # that stands still while the computer sleeps neither.
        gone = max((self._now() - tries[-1]).total_seconds(), self._ticks() - self._seen[1])
        return max(0.0, needed - gone)

    def must_not_wait(self) -> None:
        """Check that one may try now.

        Raises:
            TooSoon: and how long to wait.
        """
        left = self.wait()
        if left > 0:
            raise TooSoon(left)

    def add(self) -> None:
        """Remember that a wrong one was tried just now."""
        now = self._now()
        tries = (*self.all(), now)[-MOST:]
        try:
            write_whole(self._path, "".join(f"{at.isoformat()}\n" for at in tries).encode())
        except OSError:
            self._unwritten = tries
        else:
            self._unwritten = ()
        self._seen = self.all(), self._ticks()

    def clear(self) -> None:
        """Forget them: the journal is open, and knows them itself now."""
        self._unwritten = ()
        remove(self._path)

    def _now(self) -> datetime:
        return self._clock().astimezone(UTC)


def delay(tries: int) -> float:
    """Return how many seconds one waits after so many wrong tries: nothing, then 1, 2, 4 … and at most 30."""
    return min(LONGEST, 2.0 ** min(tries - FREE - 1, 10)) if tries > FREE else 0.0


def _read(path: Path) -> list[datetime]:
    """Return the times in the file; what is no time is passed over."""
    try:
        lines = read_head(path, _LARGEST).decode("ascii", "replace").splitlines()
    except OSError:
        return []
    return [at for at in map(_time, lines) if at is not None]


def _time(line: str) -> datetime | None:
    with suppress(ValueError, OverflowError):
        at = datetime.fromisoformat(line)
        if at.tzinfo is not None and at.year in _YEARS:
            return at.astimezone(UTC)
    return None
