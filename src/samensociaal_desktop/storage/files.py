"""The names of a journal's files, and writing files whole or not at all, readable by their owner alone.

Hardly more than the standard library: asking whether there is a journal is part of the way to the first window.
"""

import errno
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from samensociaal_desktop.errors import VaultInUse

FILE: Final = "journal.vault"
PART: Final = f"{FILE}.part"
KEY_FILE: Final = "journal.keys"
KEY_FILE_COPY: Final = "journal.keys.copy"
NEXT_FILE: Final = f"{FILE}.next"
NEXT_KEY_FILE: Final = "journal.keys.next"
"""What takes the place of the two when a journal gets a new key."""

NAME_FILE: Final = "journal.name"
"""How one tells this journal from another before it is open: readable by anyone who finds it."""

SEALED_FILE: Final = "journal.sealed"
"""Short notes taken while the journal was locked; only the open journal reads them."""

TRIES_FILE: Final = "journal.tries"
"""When a wrong passphrase was tried since the journal was last open: times, nothing else."""

BACKUPS: Final = "backups"
"""The folder beside a journal that keeps its backups, where no other was chosen."""

JOURNALS: Final = "journals"
"""The folder that keeps further journals, each in a folder of its own, beside the first one."""

RESTORING: Final = "journal.restoring"
"""The folder in which a copy is put together before it is a journal; what is left of one is nothing."""

BACKUP_ENDING: Final = ".samensociaal"
"""One file that holds a whole journal, locked: a backup, or one to take along (FORMAT.md)."""

PATIENCE: Final = 10.0
"""Seconds to wait for another program that makes a journal in the same folder."""

_BETWEEN: Final = 0.02
_OWNER_ONLY: Final = 0o600


def exists(folder: Path) -> bool:
    """Return whether there is a journal at this place, or what is left of one.

    A `.part` without a journal is a making that was cut off before anything could be written in it: nothing.
    """
    if _is_there(folder / PART) and not _is_there(folder / FILE):
        return False
    return any(_is_there(folder / name) for name in (FILE, KEY_FILE, KEY_FILE_COPY))


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:  # a stick that does not answer, a folder that lets nobody in: what is there cannot be said
        return True
    return True


@contextmanager
def alone_in(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Let no other program make a journal in `folder` meanwhile: it waits here until this one is done.

    Where a folder cannot be locked (Windows) only the time between looking and making is unguarded.

    Raises:
        VaultInUse: the other one is not done after `patience` seconds.
    """
    try:
        import fcntl  # noqa: PLC0415  # not on Windows
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network folders know no locks
            _wait_for(lambda: fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB), patience)
        yield
    finally:
        os.close(handle)


def _wait_for(lock: Callable[[], None], patience: float) -> None:
    until = time.monotonic() + patience
    while True:
        try:
            lock()
        except BlockingIOError:
            if time.monotonic() > until:
                raise VaultInUse("folder") from None
            time.sleep(_BETWEEN)
        else:
            return


def make_folder(folder: Path) -> list[Path]:
    """Make `folder` for the owner alone, and return the folders that were made, deepest first."""
    made: list[Path] = []
    missing = folder
    while not missing.exists():
        made.append(missing)
        missing = missing.parent
    for each in reversed(made):
        each.mkdir(mode=0o700, exist_ok=True)  # another program may be a moment ahead
    return made


def rollback_of(path: Path) -> Path:
    """Return where SQLite keeps what a write to the database at `path` changed, until that is done."""
    return path.with_name(f"{path.name}-journal")


def read_head(path: Path, most: int) -> bytes:
    """Return the first bytes of a file, `most` of them at most.

    Raises:
        FileNotFoundError: there is none, or something else of its name: a pipe would be waited for, for ever.
        OSError: it cannot be read.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb", buffering=0) as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise FileNotFoundError(errno.ENOENT, "no file")
        found = bytearray()
        while len(found) < most and (piece := file.read(most - len(found))):
            found += piece
        return bytes(found)


def claim(path: Path) -> None:
    """Make an empty file at `path`, in place of a leftover of an earlier try."""
    remove(path)
    remove(rollback_of(path))
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OWNER_ONLY))


def write_whole(path: Path, content: bytes) -> None:
    """Replace the file at `path`: afterwards it holds all of `content`, or what it held before.

    Raises:
        OSError: no room, or not writable.
    """
    part = prepare(path, content)
    try:
        settle(part, path)
    except BaseException:
        remove(part)
        raise


def prepare(path: Path, content: bytes) -> Path:
    """Write what is to stand at `path` beside it, on the disk already, and return where.

    Raises:
        OSError: no room, or not writable; nothing is left.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        claim(part)
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        remove(part)
        raise
    return part


def settle(part: Path, path: Path) -> None:
    """Give a finished file its name, for good."""
    part.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Ask the disk to keep the folder's list of names. Windows does so by itself and knows no such call."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


class Steady:
    """Brings a large file to the disk piece by piece while it is written.

    All at once at its end would hold up whoever else writes: a moment kept meanwhile waited 1.7 s behind 150 MB.
    """

    def __init__(self, file: BinaryIO, piece: int = 4 * 1024 * 1024) -> None:
        self._file, self._piece, self._waiting = file, piece, 0

    def wrote(self, size: int) -> None:
        """Remember that so many bytes more were written.

        Raises:
            OSError: the disk does not take them.
        """
        self._waiting += size
        if self._waiting >= self._piece:
            self._waiting = 0
            self._file.flush()
            os.fsync(self._file.fileno())


def remove(path: Path) -> None:
    """Remove a file, if it is there and can be."""
    with suppress(OSError):
        path.unlink()
