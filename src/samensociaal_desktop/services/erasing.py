"""Erasing one journal, or all that the program kept: what opens it first, overwritten before its name goes.

What can be promised: a file that could be overwritten holds zeros, on the disk, before it is removed. What cannot: an
SSD, a stick, a snapshot or a copy somewhere else may hold the old bytes still. Without the key file, or the recovery
code on paper, nobody reads those. The words for it are the window's; `Going` has the figures.

Only files with names of our own go. A link goes, never what it leads to; a file that has a second name elsewhere keeps
its bytes there; whatever else lies in a folder stays, and the folder with it.
"""

import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from samensociaal_desktop.errors import VaultError
from samensociaal_desktop.log import FILE_NAME as LOG
from samensociaal_desktop.services.settings import FILE_NAME as SETTINGS
from samensociaal_desktop.storage.files import BACKUP_ENDING, BACKUPS, JOURNALS, KEY_FILE, RESTORING, sync_folder

PACKS: Final = "packs"

_KEYS: Final = re.compile(r"journal\.keys([.-].*)?")
_VAULT: Final = re.compile(r"journal\.vault([.-].*)?")
_BESIDE: Final = re.compile(r"journal\.(name|sealed|tries)([.-].*)?")
_BACKUP: Final = re.compile(rf"([0-9a-f]{{8}})-\d{{6,}}-\d{{4}}-\d\d-\d\d{re.escape(BACKUP_ENDING)}(\.part.*)?")
_PIECE: Final = memoryview(bytes(1 << 20))
_HEADER, _LENGTHS = 30, 26
"""Bytes of what stands before a member of a ZIP file, and where in it the lengths of name and extras are."""

_NOT_A_PARCEL: Final = (OSError, BadZipFile, ValueError, KeyError, RuntimeError, NotImplementedError, EOFError)
_LINKED: Final = (BACKUPS, RESTORING, JOURNALS, PACKS)
"""Folders of ours that somebody may have put a link in the place of."""

_DEEPEST: Final = 4
"""Folders within folders that are looked into, of packs."""


@dataclass(frozen=True, slots=True)
class Going:
    """What would go, in the order in which it goes, and what else lies in its folders and stays."""

    files: tuple[Path, ...]
    stays: tuple[Path, ...]
    size: int = 0
    backups: int = 0


@dataclass(frozen=True, slots=True)
class Erased:
    """What is gone; what of it was not there to be overwritten, or could not be removed; and what stays.

    `not_overwritten` are links, and files with a second name elsewhere: their bytes are still there.
    """

    gone: int
    not_overwritten: tuple[Path, ...]
    failed: tuple[Path, ...]
    stays: tuple[Path, ...]


def what_goes(folder: Path, chosen: Path | None = None) -> Going:
    """Return what goes when the journal in `folder` does; `chosen` is a folder picked for its backups, if that too."""
    return _going(_parts_of_journal(folder, chosen), _folders_of(folder))


def what_goes_all(data: Path, chosen: Sequence[Path] = (), logs: Path | None = None) -> Going:
    """Return what goes when all does: journals, their backups, settings, packs, and the log in `logs`."""
    return _going(_parts_of_all(data, chosen, logs), _folders_of_all(data, logs))


def erase(folder: Path, chosen: Path | None = None) -> Erased:
    """Erase the journal in `folder`, which must be locked. A kill in the middle leaves at most one without its keys.

    Raises:
        VaultError: its keys could not be erased; all of it is still there, or no more than its keys are gone.
    """
    return _erase(what_goes(folder, chosen), _folders_of(folder))


def erase_all(data: Path, chosen: Sequence[Path] = (), logs: Path | None = None) -> Erased:
    """Erase every journal in `data`, which must be locked, and all else that the program kept.

    Raises:
        VaultError: some keys could not be erased; no journal that has its keys was touched.
    """
    return _erase(what_goes_all(data, chosen, logs), _folders_of_all(data, logs))


# What there is


def _parts_of_journal(folder: Path, chosen: Path | None) -> list[Path]:
    ours = _in_order(path for place in (folder, *_stages(folder)) for path in _files_in(place))
    backups = [path for path in _files_in(folder / BACKUPS) if _BACKUP.fullmatch(path.name)]
    if chosen is not None and (mine := _beginning_of(folder)):
        found = (path for path in _files_in(chosen) if _BACKUP.fullmatch(path.name))
        backups += [path for path in found if path.name.startswith(mine)]
    return list(dict.fromkeys((*ours, *backups)))


def _parts_of_all(data: Path, chosen: Sequence[Path], logs: Path | None) -> list[Path]:
    found: list[Path] = []
    for folder in (data, data / JOURNALS, *_folders_in(data / JOURNALS)):
        for place in (None, *chosen):
            found += _parts_of_journal(folder, place)
    found += [path for path in _files_in(data) if path.name.startswith(SETTINGS)]
    found += _packs(data / PACKS)
    if logs is not None:
        found += [path for path in _files_in(logs) if path.name.startswith(LOG)]
    return list(dict.fromkeys(found))


def _packs(folder: Path) -> Iterator[Path]:
    for each in _folders_under(folder, _DEEPEST):
        yield from (path for path in _files_in(each) if path.suffix == ".toml")


def _stages(home: Path) -> tuple[Path, ...]:
    """Return where a copy is put together that was cut off."""
    return tuple(home / RESTORING / name for name in ("journal", "backup"))


def _folders_of(folder: Path) -> tuple[Path, ...]:
    return (folder / BACKUPS, *_stages(folder), folder / RESTORING, folder)


def _folders_of_all(data: Path, logs: Path | None) -> tuple[Path, ...]:
    """Return every folder of ours, the deepest first."""
    journals = _folders_in(data / JOURNALS)
    packs = list(_folders_under(data / PACKS, _DEEPEST))
    found = [place for folder in (data, data / JOURNALS, *journals) for place in _folders_of(folder)]
    found += [*packs, data / PACKS, *(() if logs is None else (logs,))]
    return tuple(sorted(dict.fromkeys(found), key=lambda folder: len(folder.parts), reverse=True))


def _folders_under(folder: Path, depth: int) -> Iterator[Path]:
    for each in _folders_in(folder) if depth > 1 else ():
        yield each
        yield from _folders_under(each, depth - 1)


def _in_order(paths: Iterable[Path]) -> list[Path]:
    """Return what is ours: keys first, then what they open, then the rest."""
    every = list(paths)
    return [path for pattern in (_KEYS, _VAULT, _BESIDE) for path in every if pattern.fullmatch(path.name)]


def _beginning_of(folder: Path) -> str:
    """Return what the names of this journal's backups begin with, "" where its key files cannot tell."""
    from samensociaal_desktop.storage import keys  # noqa: PLC0415  # brings the ciphers along

    with suppress(VaultError, OSError):
        return keys.read(folder).vault_id[:8] + "-"
    return ""


def _going(files: Sequence[Path], folders: Iterable[Path]) -> Going:
    going = set(files)
    stays = tuple(path for folder in folders for path in _files_in(folder) if path not in going)
    size = sum(_size(path) for path in files)
    return Going(tuple(files), stays, size, sum(1 for path in files if _BACKUP.fullmatch(path.name)))


def _files_in(folder: Path) -> list[Path]:
    """Return what lies in a folder and is none, links among it, by name; nothing of a folder that is a link."""
    if folder.name in _LINKED and _leads_elsewhere(folder):
        return []
    try:
        with os.scandir(folder) as entries:
            return sorted(Path(entry.path) for entry in entries if not entry.is_dir(follow_symlinks=False))
    except OSError:
        return []


def _folders_in(folder: Path) -> list[Path]:
    found: list[Path] = []
    if not _leads_elsewhere(folder):
        with suppress(OSError), os.scandir(folder) as entries:
            found = sorted(Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False))
    return [path for path in found if not _leads_elsewhere(path)]


def _leads_elsewhere(folder: Path) -> bool:
    """Return whether a folder is a link, or a junction, which Windows does not call a link."""
    return folder.is_symlink() or folder.resolve().parent != folder.parent.resolve()


def _size(path: Path) -> int:
    with suppress(OSError):  # it went just now
        return path.lstat().st_size
    return 0


# How it goes


def _erase(going: Going, folders: Iterable[Path]) -> Erased:
    from samensociaal_desktop.storage.faults import explained  # noqa: PLC0415  # brings SQLAlchemy along

    keys = [path for path in going.files if _KEYS.fullmatch(path.name)]
    others = [path for path in going.files if not _KEYS.fullmatch(path.name)]
    left: list[Path] = []
    # All of them are overwritten before the first one goes: what cannot be written shows while they still open.
    for path in keys:
        with explained(path):
            _overwrite(path, left)
    for path in keys:
        with explained(path):
            _remove(path)
    for path in others:
        if _BACKUP.fullmatch(path.name):
            with suppress(*_NOT_A_PARCEL):  # all of it follows
                _spoil_key_inside(path)
    failed = [path for path in others if not _is_erased(path, left)]
    for folder in folders:
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
