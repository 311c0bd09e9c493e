"""A clock that nobody can set and that goes on while the computer sleeps, where the system has one."""

import time
from collections.abc import Callable
from typing import Final, Protocol


class _Clocks(Protocol):
    def monotonic(self) -> float: ...


def chosen(clocks: _Clocks) -> Callable[[], float]:
    """Return the best of a system's clocks: in seconds, never set, and counting sleep where that can be had.

    Linux has CLOCK_BOOTTIME for it (clock_gettime(2)); macOS counts sleep in CLOCK_MONOTONIC (clock_gettime(3)), and
    Python's own monotonic clock there does not; on Windows both clocks that Python takes count it.
    """
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
        number, read = getattr(clocks, name, None), getattr(clocks, "clock_gettime", None)
        if number is not None and read is not None:
            return lambda: float(read(number))
    return clocks.monotonic


passed: Final = chosen(time)
"""Return the seconds that have passed since some moment that stays the same."""
