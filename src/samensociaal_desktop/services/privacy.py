"""What the operating system may let others see of this process."""

import os
import sys
from contextlib import suppress
from typing import Any, Final

_PR_SET_DUMPABLE: Final = 4
_PT_DENY_ATTACH: Final = 31

_WINDOWS: Final = (
    ("kernel32", "SetErrorMode", 0x0001 | 0x0002 | 0x8000),  # no box at a crash that offers to send a report
    ("wer", "WerSetFlags", 0x1 | 0x20),  # WER_FAULT_REPORTING_FLAG_NOHEAP, …NO_UI: none of the heap in a report
)


def keep_to_owner() -> None:
    """Make every new file the owner's alone, and leave no memory image when the program crashes.

    The first thing that a start does; costs half a millisecond.
    """
    os.umask(0o077)
    with suppress(ImportError, OSError, ValueError):  # Windows has no such limits; it follows its own settings
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def hide_memory() -> None:
    """Keep other programs of the same person, and crash reports, out of this one's memory, as far as a system can.

    Loading ctypes costs 3 ms, so a window does this once it has painted; no key is in memory before that. What is
    done on Windows and macOS follows what Microsoft and Apple write, and was never run by us.
    """
    import ctypes  # noqa: PLC0415

    platform: str = sys.platform
    if platform == "win32":
        _report_nothing(ctypes)
        return
    with suppress(OSError, AttributeError):
        library = ctypes.CDLL(None)
        if platform.startswith("linux"):
            library.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        elif platform == "darwin":
            library.ptrace(_PT_DENY_ATTACH, 0, 0, 0)


def _report_nothing(loader: Any) -> None:  # noqa: ANN401 - ctypes has its `WinDLL` on Windows only
    # Not WerAddExcludedApplication: that writes this program's name into the registry.
    for library, function, value in _WINDOWS:
        with suppress(OSError, AttributeError):
            getattr(loader.WinDLL(library), function)(value)
