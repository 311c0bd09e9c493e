"""A whole copy of an open journal, made beside the work in the window, and read back."""

import os
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Final

from sqlalchemy import Connection, Engine
from sqlcipher3 import dbapi2

from samensociaal_desktop.errors import (
    DiskFull,
    NotAJournal,
    Stopped,
    VaultDamaged,
    VaultError,
    VaultGone,
    VaultIsNewer,
    VaultIsReadOnly,
)
from samensociaal_desktop.storage.faults import explained, name_of
from samensociaal_desktop.storage.files import Steady, claim, remove, rollback_of
from samensociaal_desktop.storage.keys import KeyFile, of_fingerprint
from samensociaal_desktop.storage.migrations import MIGRATIONS
from samensociaal_desktop.storage.stopping import MayGoOn, stop_unless
from samensociaal_desktop.storage.store import Store, vault_file
from samensociaal_desktop.storage.vault import APPLICATION_ID, identity, unlock

_WHAT: Final = "copying"

_PAGES: Final = 64
"""Pages of one step: 2 ms, in which nobody else reads or writes; on a stick that reads 10 MB a second it is 25."""

_PAUSE: Final = 0.0005
"""Seconds between two steps: a lock that is let go of and taken at once would never reach who waits for it."""

_LOOK: Final = 0.05
"""Seconds after which one who waits for another copy looks whether to go on."""

_PATIENCE: Final = 0.5
"""Seconds to wait for another program that has the copy open."""

_PAGE_SIZE: Final = 4096

_UNREAD: Final = ("malformed", "not a database")
"""What SQLite says of pages that did not pass the cipher's check."""

_OPERATIONS: Final = 2_000
"""How often a check of the file looks whether to go on, in SQLite's own small steps."""

# What becomes of a new file that was not finished is to be removed, whatever is in it: so it needs no journal and no
# order of writing, and is brought to the disk by this module, between the steps, when nobody waits for it.
_NEW: Final = ("cipher_log_level=NONE", "journal_mode=off", "synchronous=off", "cache_size=-256", "temp_store=memory")
_READ: Final = ("cipher_log_level=NONE", "trusted_schema=off", "cell_size_check=on", "query_only=on")
_SIZE: Final = ("page_count", "page_size")


class Copier:
    """Copies one open journal: one copy at a time, whoever asks."""

    def __init__(self, engine: Engine) -> None:
        self._engine, self._store = engine, Store(engine)
        self._file = vault_file(engine)
        self._turn = Lock()

    def key(self) -> bytearray:
        """Return the database's own key, to be overwritten after use."""
        return bytearray(self._file.key)

    def key_file(self, folder: Path) -> KeyFile:
        """Return the key file in a journal's folder that fits this journal's key.

        Raises:
            VaultError: none that is whole does.
        """
        return of_fingerprint(folder, self._file.fingerprint)

    def vault_id(self) -> str:
        """Return the id that the journal was given when it was made.

        Raises:
            VaultError: it cannot be read.
        """
        return identity(self._engine)

    def size(self) -> int:
        """Return about how many bytes a copy takes.

        Raises:
            VaultError: the journal cannot be read.
        """

        def read(connection: Connection) -> int:
            count, each = (connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in _SIZE)
            return int(count) * int(each)

        return self._store.read(read)

    @contextmanager
    def alone(self, may_go_on: MayGoOn) -> Iterator[None]:
        """Let no other copy of this journal be made during the block.

        Raises:
            Stopped: while another was being made.
        """
        while not self._turn.acquire(timeout=_LOOK):
            stop_unless(may_go_on, _WHAT)
        try:
            yield
        finally:
            self._turn.release()

    def into(self, path: Path, key: bytearray | None = None, may_go_on: MayGoOn = lambda: True) -> None:
        """Write the journal, as it is at the end, into a new file that only `key` opens; the journal's own without one.

        What is written in the window meanwhile lands in the copy, or comes after it. A leftover at `path` goes.

        Raises:
            Stopped: `may_go_on` said so, or the journal is being closed. Nothing is left behind.
            VaultError: the journal cannot be read, or the copy not be written. Nothing is left behind.
        """
        try:
            with explained(path):
                claim(path)
                if not self._copied(path, key, may_go_on):
                    # A torn-out stick looks like a damaged page: it is believed when it is seen twice.
                    if self._file.path is not None:
                        self._store.look_again()
                    if not self._copied(path, key, may_go_on):
                        raise VaultDamaged("while copying")
                with path.open("r+b") as file:
                    os.fsync(file.fileno())
        except BaseException:
            remove(path)
            remove(rollback_of(path))
            raise

    def _copied(self, path: Path, key: bytearray | None, may_go_on: MayGoOn) -> bool:
        """Copy all pages; return False where one of the journal's does not read."""
        stop_unless(may_go_on, _WHAT)
        os.truncate(path, 0)
        target = _connected(path, "rw", self._file.key if key is None else key, _NEW)
        with closing(target), path.open("r+b") as file:
            try:
                with self._file.guard:
                    stop_unless(lambda: any(self._file.key), _WHAT)  # closed meanwhile
                    source = self._store.read(_driver)
                    with self._file.copying():
                        source.backup(target, pages=_PAGES, progress=partial(self._rest, Steady(file), may_go_on))
                        _see_that_it_read(source)
            except dbapi2.Error as error:
                if any(words in str(error) for words in _UNREAD):
                    return False
                raise _meaning(error) from error
        return True

    def _rest(self, steady: Steady, may_go_on: MayGoOn, *_progress: int) -> None:
        """Let others at the connection for a moment."""
        guard = self._file.guard
        guard.release()
        try:
            time.sleep(_PAUSE)
            steady.wrote(_PAGES * _PAGE_SIZE)
        finally:
            guard.acquire()
        stop_unless(lambda: self._file.copier_may_go_on and may_go_on(), _WHAT)


def verify(path: Path, key: bytearray, may_go_on: MayGoOn = lambda: True) -> None:
    """Read all of a copy back: that every page is as it was written, and that the moments are there.

    Each page passes the cipher's own check on its way in, and `quick_check` reads every one that holds something,
    those of the search index and of files kept as evidence too, and counts what each index holds against its table.
    `cipher_integrity_check` would see the empty pages as well, but cannot be stopped: ten seconds for the largest
    journal.

    Raises:
        NotAJournal: the key does not fit, or it is something else.
        VaultDamaged: something is not as it was written.
        VaultIsNewer: made by a newer version of this program.
        VaultGone: the file is not there any more.
        Stopped: `may_go_on` said so.
    """
    with explained(path):
        size = path.stat().st_size
        if size == 0:
            raise VaultDamaged("empty")
        with closing(_connected(path, "ro", key, _READ)) as connection:
            connection.set_progress_handler(lambda: not may_go_on(), _OPERATIONS)
            try:
                _prove(connection)
            except dbapi2.OperationalError as error:
                if not may_go_on():
                    raise Stopped("reading back") from error
                if name_of(error) == "SQLITE_ERROR":  # no such table
                    raise VaultDamaged("schema") from error
                raise
        if size % _PAGE_SIZE:  # what is missing of the last one reads as zeros, and one in 256 ended in such
            raise VaultDamaged("part of a page")


def _prove(connection: dbapi2.Connection) -> None:
    def one(sql: str) -> object:
        row = connection.execute(sql).fetchone()
        return None if row is None else row[0]

    one("SELECT count(*) FROM sqlite_master")  # the first read tells if the key fits
    if one("PRAGMA application_id") != APPLICATION_ID:
        raise NotAJournal("application id")
    version = int(str(one("PRAGMA user_version")))
    if version > len(MIGRATIONS):
        raise VaultIsNewer(version, len(MIGRATIONS))
    if one("PRAGMA quick_check(1)") != "ok":
        raise VaultDamaged("quick_check")
    if version == 0 or not one("SELECT value FROM meta WHERE key = 'vault'"):
        raise VaultDamaged("no schema")
    connection.execute("SELECT * FROM encounters ORDER BY number DESC LIMIT 1").fetchone()


def _connected(path: Path, mode: str, key: bytearray, pragmas: tuple[str, ...]) -> dbapi2.Connection:
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    connection = dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=_PATIENCE)
    unlock(connection, key)
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def _driver(connection: Connection) -> dbapi2.Connection:
    driver = connection.connection.driver_connection
    assert driver is not None  # the connection is open
    return driver


def _see_that_it_read(source: dbapi2.Connection) -> None:
    """Ask for a page from the disk.

    `backup` says that all is well where a page did not pass the cipher's check: it writes zeros from there on, which
    are whole pages in the copy. But the cipher then gives nothing any more, whatever is asked of that connection.

    Raises:
        dbapi2.DatabaseError: a page did not read.
    """
    source.execute("PRAGMA shrink_memory").fetchall()  # else the answer may be at hand
    source.execute("SELECT count(*) FROM sqlite_master").fetchall()


def _meaning(error: dbapi2.Error) -> VaultError:
    """Return what an error of `Connection.backup` means: it has no number, only words."""
    words = str(error)
    if "full" in words:
        return DiskFull(words)
    if "readonly" in words:
        return VaultIsReadOnly(words)
    if "I/O" in words or "unable to open" in words:
        return VaultGone(words)
    raise error
