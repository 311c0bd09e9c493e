"""What goes wrong on a disk, told as an error that can be explained to the person who meets it.

SQLCipher reports a torn-out stick as SQLITE_CORRUPT, so that code alone proves nothing: `storage.store`
reads a second time before anything here is believed to be damage.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from samensociaal_desktop.errors import (
    DiskFull,
    NotAJournal,
    VaultDamaged,
    VaultError,
    VaultGone,
    VaultInUse,
    VaultIsReadOnly,
)

_NO_ROOM: Final = {errno.ENOSPC, errno.EDQUOT}
_NOT_ALLOWED: Final = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def explained(path: Path | None) -> Iterator[None]:
    """Turn the faults of disk and database inside the block into the program's own errors.

    `path` is the vault's file, or None for a journal in memory. Constraint failures and errors in our own
    SQL pass through unchanged: they are bugs. No value ever gets into a message.

    Raises:
        VaultError: one of its kinds, chained to the original.
    """
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        meaning = _meaning(name_of(error), path)
        if meaning is None:
            raise
        raise meaning from error
    except OSError as error:
        raise _meaning_of_os(error) from error


def name_of(error: BaseException) -> str:
    """Return SQLite's name of an error, "" if it has none (`Connection.backup` gives only text)."""
    original = error.orig if isinstance(error, DBAPIError) else error
    return getattr(original, "sqlite_errorname", None) or ""


def is_suspect(error: BaseException) -> bool:
    """Return whether an error may be a bad reading rather than damage: worth a second one."""
    return name_of(error).startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))


def refuses_writing(error: BaseException, path: Path | None) -> bool:
    """Return whether an error says that the file can be read but not written."""
    return isinstance(_meaning(name_of(error), path), VaultIsReadOnly)


def reread(path: Path) -> None:
    """Read the whole file, so that a stick that is gone shows itself.

    Only to be called while this process has no connection to the file: closing any descriptor of a file
    drops every POSIX lock that the process holds on it.

    Raises:
        OSError: it cannot be read to its end.
    """
    with path.open("rb") as file:
        while file.read(1 << 20):
            pass


_ALWAYS: Final[tuple[tuple[str, type[VaultError]], ...]] = (
    ("SQLITE_FULL", DiskFull),
    ("SQLITE_READONLY_DBMOVED", VaultGone),
    ("SQLITE_READONLY", VaultIsReadOnly),
    ("SQLITE_BUSY", VaultInUse),
    ("SQLITE_LOCKED", VaultInUse),
    ("SQLITE_NOTADB", NotAJournal),
    ("SQLITE_IOERR", VaultGone),
)


def _meaning(name: str, path: Path | None) -> VaultError | None:
    for beginning, kind in _ALWAYS:
        if name.startswith(beginning):
            return kind(name)
    if name.startswith("SQLITE_CORRUPT"):
        return VaultDamaged(name) if _is_there(path) else VaultGone(name)
    if name.startswith("SQLITE_CANTOPEN"):
        return VaultIsReadOnly(name) if _only_readable(path) else VaultGone(name)
    return None


def _is_there(path: Path | None) -> bool:
    if path is None:
        return True
    with suppress(OSError):
        return path.stat().st_size > 0
    return False


def _only_readable(path: Path | None) -> bool:
    # A journal file cannot be made beside the vault: the folder takes no new files.
    if path is None:
        return False
    mine = os.access in os.supports_effective_ids
    return os.access(path, os.R_OK, effective_ids=mine) and not os.access(path.parent, os.W_OK, effective_ids=mine)


def _meaning_of_os(error: OSError) -> VaultError:
    name = errno.errorcode.get(error.errno or 0, "OSError")
    if error.errno in _NO_ROOM:
        return DiskFull(name)
    if error.errno in _NOT_ALLOWED:
        return VaultIsReadOnly(name)
    return VaultGone(name)
