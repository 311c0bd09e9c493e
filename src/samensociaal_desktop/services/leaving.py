"""Writing what leaves the program: a file or folder that is whole or not there, and never one of the journal's own."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from samensociaal_desktop.storage.files import (
    BACKUP_ENDING,
    BACKUPS,
    FILE,
    KEY_FILE,
    NAME_FILE,
    SEALED_FILE,
    TRIES_FILE,
    claim,
    remove,
    settle,
)

_OWN_NAMES: Final = (FILE, KEY_FILE, NAME_FILE, SEALED_FILE, TRIES_FILE)
_OWNER_ONLY: Final = 0o600
_OWN_FOLDER: Final = 0o700


def is_part_of_journal(path: Path, folder: Path) -> bool:
    """Return whether a path is one of a journal's own files or of the backups beside it, by whatever name or link."""
    part = path.with_name(f"{path.name}.part")
    own_files = [one for name in _OWN_NAMES for one in folder.glob(f"{name}*")]
    own_files += (folder / BACKUPS).glob(f"*{BACKUP_ENDING}")
    if any(each.exists() and any(each.samefile(one) for one in own_files) for each in (path, part)):
        return True
    is_own_name = path.name.lower().startswith(_OWN_NAMES)
    return is_own_name and path.parent.resolve() == folder.resolve()


@contextmanager
def whole_file(path: Path, before_it_counts: Callable[[], None]) -> Iterator[BinaryIO]:
    """Give a stream for what is to stand at `path`; it gets its name once all is on the disk."""
    part = path.with_name(f"{path.name}.part")
    try:
        claim(part)
        with part.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        before_it_counts()
        settle(part, path)
    except BaseException:
        remove(part)
        raise


@contextmanager
def new_folder(path: Path, before_it_counts: Callable[[], None]) -> Iterator[Path]:
    """Give a folder to fill, which gets its name at the end.

    Raises:
        FileExistsError: there is something of this name.
    """
    if path.exists():
        raise FileExistsError(path)
    part = path.with_name(f"{path.name}.part")
    part.mkdir(mode=_OWN_FOLDER)  # what is left of an earlier try stays, and is told: it may be someone's
    try:
        yield part
        before_it_counts()
        settle(part, path)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise


def put_in_folder(folder: Path, name: str, content: bytes) -> None:
    """Write a file into a folder being filled, for its owner alone; `name` may name a folder in it."""
    place = folder / name
    place.parent.mkdir(mode=_OWN_FOLDER, exist_ok=True)
    claim(place)
    place.write_bytes(content)


def put_file(path: Path, content: bytes, folder: Path | None) -> None:
    """Write a file whole or not at all; `folder` is where the journal is, none of whose own files is written over.

    Raises:
        FileExistsError: the file is one of the journal's own.
        OSError: the file cannot be written.
    """
    if folder is not None and is_part_of_journal(path, folder):
        raise FileExistsError(path)
    with whole_file(path, lambda: None) as stream:
        stream.write(content)
