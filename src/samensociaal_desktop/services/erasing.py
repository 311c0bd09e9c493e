"""Erasing one journal, or all that the program kept: what opens it first, overwritten before its name goes.

What can be promised: a file that could be overwritten holds zeros, on the disk, before it is removed. What cannot: an
SSD, a stick, a snapshot or a copy somewhere else may hold the old bytes still. Without the key file, or the recovery
code on paper, nobody reads those. The words for it are the window's; `going.Going` has the figures.

A link goes, never what it leads to; a file that has a second name elsewhere keeps its bytes there.
"""

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from samensociaal_desktop.services.going import Going, is_backup, is_key, what_goes, what_goes_all
from samensociaal_desktop.storage.files import FILE, KEY_FILE, sync_folder

_PIECE: Final = memoryview(bytes(1 << 20))
_HEADER, _LENGTHS = 30, 26
"""Bytes of what stands before a member of a ZIP file, and where in it the lengths of name and extras are."""

_NOT_A_PARCEL: Final = (OSError, BadZipFile, ValueError, KeyError, RuntimeError, NotImplementedError, EOFError)


@dataclass(frozen=True, slots=True)
class Erased:
    """What is gone; what of it was not there to be overwritten, or could not be removed; and what stays.

    `not_overwritten` are links, and files with a second name elsewhere: their bytes are still there.
    """

    gone: int
    not_overwritten: tuple[Path, ...]
    failed: tuple[Path, ...]
    stays: tuple[Path, ...]


def erase(folder: Path, chosen: Path | None = None) -> Erased:
    """Erase the journal in `folder`, which must be locked. A kill in the middle leaves at most one without its keys.

    `chosen` is a folder picked for its backups, if those go too.

    Raises:
        VaultInUse: another program has it open; nothing was changed.
        VaultError: its keys could not be overwritten; all of it is still there, or no more than its keys are gone.
    """
    return _erase(what_goes(folder, chosen))


def erase_all(data: Path, chosen: Path | None = None, logs: Path | None = None) -> Erased:
    """Erase every journal in `data`, which must be locked, and all else that the program kept.

    Raises:
        VaultInUse: another program has one of them open; nothing was changed.
        VaultError: some keys could not be overwritten; no journal that has its keys was touched.
    """
    return _erase(what_goes_all(data, chosen, logs))


def _erase(going: Going) -> Erased:
    from samensociaal_desktop.storage.faults import explained  # noqa: PLC0415  # brings SQLAlchemy along
    from samensociaal_desktop.storage.in_use import must_be_free  # noqa: PLC0415  # brings the cipher along

    keys = [path for path in going.files if is_key(path)]
    others = [path for path in going.files if not is_key(path)]
    left: list[Path] = []
    for path in others:
        if path.name == FILE:  # who writes there would write it all again
            with explained(path):
                must_be_free(path)
    # All of them are overwritten before the first one goes: what cannot be written shows while they still open.
    for path in keys:
        with explained(path):
            _overwrite(path, left)
    failed = [path for path in keys if not _is_removed(path)]  # there is no way back by now: all else goes too
    for path in others:
        if is_backup(path):
            with suppress(*_NOT_A_PARCEL):  # all of it follows
                _spoil_key_inside(path)
    failed += [path for path in others if not _is_erased(path, left)]
    for folder in going.folders:
        with suppress(OSError):  # something else lies in it, or it is not there
            folder.rmdir()
    return Erased(len(going.files) - len(failed), tuple(left), tuple(failed), going.stays)


def _is_erased(path: Path, left: list[Path]) -> bool:
    try:
        _overwrite(path, left)
        _remove(path)
    except OSError:
        with suppress(OSError):  # a full disk or a bad block: what can go, goes
            path.unlink()
        return not os.path.lexists(path)
    return True


def _is_removed(path: Path) -> bool:
    with suppress(OSError):
        _remove(path)
    return not os.path.lexists(path)


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    sync_folder(path.parent)


def _overwrite(path: Path, left: list[Path]) -> None:
    """Put zeros in the place of all that a file holds, on the disk when this returns; `left` gets what cannot be.

    Raises:
        OSError: it is a file of its own, and could not be written.
    """
    if not os.path.lexists(path):
        return
    if not _is_its_own(path.lstat()):
        left.append(path)
        return
    with _for_writing(path) as file:
        rest = os.fstat(file.fileno()).st_size
        while rest > 0:
            rest -= file.write(_PIECE[:rest])
        os.fsync(file.fileno())


def _is_its_own(found: os.stat_result) -> bool:
    """Return whether a file is no link, and has no second name whose bytes are not ours to change."""
    return stat.S_ISREG(found.st_mode) and found.st_nlink == 1


def _for_writing(path: Path) -> FileIO:
    """Open a file to be overwritten, where it is still one of its own.

    Raises:
        OSError: it cannot be.
    """
    how = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, how)
    except PermissionError:
        path.chmod(0o600)  # whoever made it read-only may have been its owner
        handle = os.open(path, how)
    return FileIO(handle, "r+")


def _spoil_key_inside(backup: Path) -> None:
    """Overwrite the key file within a backup, so that none opens while larger files still take their time.

    Raises:
        OSError: it cannot be written.
        ValueError: there is none, or not where it is said to be.
    """
    if not _is_its_own(backup.lstat()):
        return
    with _for_writing(backup) as file, ZipFile(file) as parcel:
        entry = parcel.getinfo(KEY_FILE)
        file.seek(entry.header_offset + _LENGTHS)
        names = sum(int.from_bytes(file.read(2), "little") for _ in range(2))
        start = entry.header_offset + _HEADER + names
        if start + entry.compress_size > os.fstat(file.fileno()).st_size:
            raise ValueError(KEY_FILE)
        file.seek(start)
        file.write(bytes(entry.compress_size))
        os.fsync(file.fileno())
