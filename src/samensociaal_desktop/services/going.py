"""What the program kept on the disk, file by file: what would go, in which order, and what lies beside it and stays.

Only files with names of our own are listed; a link is, never what it leads to. Whatever else lies in a folder stays.
"""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from samensociaal_desktop.errors import VaultError
from samensociaal_desktop.log import FILE_NAME as LOG
from samensociaal_desktop.services.backup_names import BACKUP, short
from samensociaal_desktop.services.settings import FILE_NAME as SETTINGS
from samensociaal_desktop.storage.files import BACKUPS, JOURNALS, RESTORING

_KEYS: Final = re.compile(r"journal\.keys([.-].*)?")
_VAULT: Final = re.compile(r"journal\.vault([.-].*)?")
_BESIDE: Final = re.compile(r"journal\.(name|sealed|tries)([.-].*)?")

_PACKS: Final = "packs"
_LINKED: Final = (BACKUPS, RESTORING, JOURNALS, _PACKS)
"""Folders of ours that somebody may have put a link in the place of."""

_DEEPEST: Final = 4
"""Folders within folders that are looked into, of packs."""


@dataclass(frozen=True, slots=True)
class Going:
    """What would go, in the order in which it goes, and what else lies in its folders and stays.

    `folders` go too where nothing is left in them, the deepest first.
    """

    files: tuple[Path, ...]
    stays: tuple[Path, ...]
    size: int = 0
    backups: int = 0
    folders: tuple[Path, ...] = ()


def what_goes(folder: Path, chosen: Path | None = None) -> Going:
    """Return what goes when the journal in `folder` does; `chosen` is a folder picked for its backups, if that too."""
    return _going(_parts_of_journal(folder, chosen), _folders_of(folder))


def what_goes_all(data: Path, chosen: Path | None = None, logs: Path | None = None) -> Going:
    """Return what goes when all does: journals, their backups, settings, packs, and the log in `logs`."""
    return _going(_parts_of_all(data, chosen, logs), _folders_of_all(data, logs))


def is_key(path: Path) -> bool:
    """Return whether a file is what opens a journal."""
    return _KEYS.fullmatch(path.name) is not None


def is_backup(path: Path) -> bool:
    """Return whether a file is a backup, or what is left of one that was cut off."""
    return BACKUP.fullmatch(path.name) is not None


def _parts_of_journal(folder: Path, chosen: Path | None) -> list[Path]:
    ours = _in_order(path for place in (folder, *_stages(folder)) for path in _files_in(place))
    backups = [path for path in _files_in(folder / BACKUPS) if is_backup(path)]
    if chosen is not None and (mine := _beginning_of(folder)):
        backups += [path for path in _entries(chosen) if is_backup(path) and path.name.startswith(mine)]
    return list(dict.fromkeys((*ours, *backups)))


def _parts_of_all(data: Path, chosen: Path | None, logs: Path | None) -> list[Path]:
    found: list[Path] = []
    for folder in (data, data / JOURNALS, *_folders_in(data / JOURNALS)):
        found += _parts_of_journal(folder, chosen)
    found += [path for path in _files_in(data) if path.name.startswith(SETTINGS)]
    found += _packs(data / _PACKS)
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
    packs = list(_folders_under(data / _PACKS, _DEEPEST))
    found = [place for folder in (data, data / JOURNALS, *journals) for place in _folders_of(folder)]
    found += [*packs, data / _PACKS, *(() if logs is None else (logs,))]
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
        return short(keys.read(folder).vault_id) + "-"
    return ""


def _going(files: Sequence[Path], folders: tuple[Path, ...]) -> Going:
    going = set(files)
    stays = tuple(path for folder in folders for path in _files_in(folder) if path not in going)
    size = sum(_size(path) for path in files)
    return Going(tuple(files), stays, size, sum(map(is_backup, files)), folders)


def _files_in(folder: Path) -> list[Path]:
    """Return what lies in a folder and is none, links among it, by name; nothing of a folder that is a link."""
    return [] if folder.name in _LINKED and _leads_elsewhere(folder) else _entries(folder)


def _entries(folder: Path) -> list[Path]:
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
