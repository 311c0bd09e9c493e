"""What one input may cost: two seconds, and half a gigabyte more than there was."""

import faulthandler
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final

SECONDS: Final = 2.0
HANGS: Final = 30
"""Seconds after which a reader that does not even hear the alarm takes the whole run down, with a traceback."""

MEMORY: Final = 512 * 1024 * 1024


class TooSlow(AssertionError):
    """A reader took longer than it may."""


@contextmanager
def in_time(seconds: float = SECONDS) -> Iterator[None]:
    """Let the block take no longer; Windows has no such alarm."""
    if sys.platform == "win32":
        yield
        return
    before = signal.signal(signal.SIGALRM, _too_slow)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _too_slow(_number: int, _frame: FrameType | None) -> None:
    raise TooSlow


@contextmanager
def in_memory() -> Iterator[None]:
    """Let the block take so much more address space than there is now, and no hang last for ever; Linux alone can."""
    if sys.platform != "linux":
        yield
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text().split()[0])
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + MEMORY, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


@contextmanager
def no_hang() -> Iterator[None]:
    faulthandler.dump_traceback_later(HANGS, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
