"""Pages that hold nothing: made whole again after the power went while they were written.

SQLite does not keep the old content of a page that was free before it is written, for nobody will miss it. So where
the power goes in mid-write, such a page can stay half old and half new. Nothing reads it, but a check of every page
says rightly that it is not as it was written, and a journal that has lost nothing would count as damaged.
"""

import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from samensociaal_desktop.errors import NotAJournal
from samensociaal_desktop.storage.files import read_head, rollback_of

_PIECE: Final = 4_000
"""Pages that are filled at a time: 16 MB."""

_OVERHEAD: Final = 96
"""Bytes of a page that hold no content: 84, the cipher's and a page's number; and some to spare."""


def was_cut_off(path: Path | None) -> bool:
    """Return whether the journal's file was being written when its program ended; asked before it is opened.

    Raises:
        NotAJournal: what lies beside it is no file.
        OSError: what lies beside it cannot be read.
    """
    if path is None:
        return False
    try:
        return any(read_head(rollback_of(path), 8))
    except FileNotFoundError:
        with suppress(FileNotFoundError):
            if not stat.S_ISREG(rollback_of(path).lstat().st_mode):  # SQLite would wait for a pipe, for ever
                raise NotAJournal("rollback journal") from None
        return False


def make_whole(connection: dbapi2.Connection) -> None:
    """Write every free page anew, in one transaction: it takes as long as deleting what lay there did.

    Nothing hangs on it: where they cannot be written they stay as they are.
    """
    filled = number(connection, "page_size") - _OVERHEAD
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE emptied (content BLOB)")
        while free := number(connection, "freelist_count"):
            # Filled with zeros, and freed again: with secure_delete on, that writes them.
            connection.execute("INSERT INTO emptied VALUES (zeroblob(?))", (min(free, _PIECE) * filled,))
        connection.execute("DROP TABLE emptied")
        connection.execute("COMMIT")
    except dbapi2.Error:
        connection.rollback()


def number(connection: dbapi2.Connection, pragma: str) -> int:
    """Return what a pragma says."""
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
