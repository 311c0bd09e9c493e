"""What the operating system may let others see of this process."""

import os
import sys
from contextlib import suppress
from typing import Final

_PR_SET_DUMPABLE: Final = 4


def keep_to_owner() -> None:
    """Make every new file the owner's alone, and leave no memory image when the program crashes.

    The first thing that a start does; costs half a millisecond.
    """
    os.umask(0o077)
    with suppress(ImportError, OSError, ValueError):  # Windows has no such limits; it follows its own settings
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def hide_memory() -> None:
    """Keep other programs of the same person out of this one's memory, where the system can (Linux).

    Loading ctypes costs 3 ms, so a window does this once it has painted; no key is in memory before that.
    """
    if sys.platform.startswith("linux"):
        import ctypes  # noqa: PLC0415

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
