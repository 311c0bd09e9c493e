"""Whether a folder lies on something that one takes out and carries away, or on the computer itself.

What cannot be told is the computer: a rule against its disk must hold where this does not know.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

_PLACES: Final = {"linux": ("/media", "/run/media", "/mnt"), "darwin": ("/Volumes",)}
"""Where systems put sticks in."""

_REMOVABLE: Final = 2
"""DRIVE_REMOVABLE, as GetDriveTypeW says it (learn.microsoft.com, fileapi.h)."""


def is_on_stick(folder: Path, platform: str = sys.platform, device: Callable[[Path], int] | None = None) -> bool:
    """Return whether a folder, which need not be there yet, lies on a stick.

    On Linux and macOS: below the place for sticks, and on another device than that place. On Windows: on a drive that
    the system calls removable; most USB hard disks are none.
    """
    try:
        there = _nearest(folder.resolve())
        if platform == "win32":
            return _drive_type(there.anchor) == _REMOVABLE
        device = device or _device
        return any(
            there.is_relative_to(place) and device(there) != device(Path(place)) for place in _PLACES.get(platform, ())
        )
    except (OSError, RuntimeError):  # a stick that does not answer, links in a circle
        return False


def _nearest(folder: Path) -> Path:
    """Return the folder, or the nearest one around it that is there."""
    return next((each for each in (folder, *folder.parents) if each.exists()), folder)


def _device(path: Path) -> int:
    return path.stat().st_dev


def _drive_type(root: str) -> int:
    """Return what sort of drive a root (of E:, say) is; 0, which says unknown, where there is no Windows to ask."""
    import ctypes  # noqa: PLC0415 - where it is needed only

    windows = getattr(ctypes, "windll", None)
    return int(windows.kernel32.GetDriveTypeW(root)) if windows is not None else 0
