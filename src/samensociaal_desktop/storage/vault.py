"""The journal's file: made, opened, closed. The only module that names the cipher."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from secrets import token_bytes
from typing import Final

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlcipher3 import dbapi2

from samensociaal_desktop.errors import (
    NotAJournal,
    VaultDamaged,
    VaultExists,
    VaultIsNewer,
    VaultIsReadOnly,
    WrongState,
)
from samensociaal_desktop.storage import free_pages, keys
from samensociaal_desktop.storage.faults import explained, name_of, refuses_writing
from samensociaal_desktop.storage.files import (
    FILE,
    KEY_FILE,
    KEY_FILE_COPY,
    PART,
    alone_in,
    claim,
    exists,
    make_folder,
    remove,
    rollback_of,
    settle,
)
from samensociaal_desktop.storage.keys import Cost, Seed
from samensociaal_desktop.storage.migrations import MIGRATIONS, Migration, migrate, version
from samensociaal_desktop.storage.store import Store, VaultFile, options, vault_file

__all__ = [
    "APPLICATION_ID",
    "FILE",
    "Engine",
    "close",
    "create",
    "exists",
    "folder",
    "freeze",
    "identity",
    "in_memory",
    "is_read_only",
    "must_exist",
    "new_file",
    "open_vault",
    "unlock",
]

APPLICATION_ID: Final = 0x5361536F
"""The letters SaSo, in the header of every journal: told apart from another program's encrypted file."""

_PATIENCE: Final = 0.5
"""Seconds to wait for another program that has the file open."""

# One connection holds the file from opening to locking (locking_mode=EXCLUSIVE): SQLite's own lock dies
# with the process and leaves nothing on a stick. It changes what journal_mode=DELETE does: the rollback
# journal is not deleted at each commit but its header is overwritten with zeros *and synced*, which is
# what makes a commit final; it is deleted when the file is closed. So nothing hangs on a directory entry
# that is not on the disk yet, and a commit costs one sync less. What remains in the journal file in between
# are encrypted pages. synchronous=EXTRA stays for the commits before the lock and for deleting at the end.
_PRAGMAS: Final = (
    "cipher_log_level=NONE",  # else SQLCipher writes "hmac check failed" to standard error
    "temp_store=memory",
    "foreign_keys=on",
    "secure_delete=on",
    "trusted_schema=off",
    "cell_size_check=on",
    "cache_size=-2000",
    "locking_mode=exclusive",
    "fullfsync=on",  # macOS alone knows it: there an ordinary sync stops at the drive's own memory
)


def create(folder: Path, seed: Seed, passphrase: str, cost: Cost | None = None) -> Engine:
    """Make a journal and its two key files in `folder`, and return it open. Failing leaves nothing behind.

    Raises:
        VaultExists: there is a journal already; it is never overwritten.
        VaultError: the disk is full, or not writable.
    """
    with explained(folder / FILE):
        folders = make_folder(folder)
        try:
            with alone_in(folder):
                return _made(folder, seed, passphrase, cost or Cost())
        except BaseException:
            for each in folders:
                with suppress(OSError):
                    each.rmdir()
            raise


def _made(folder: Path, seed: Seed, passphrase: str, cost: Cost) -> Engine:
    if exists(folder):
        raise VaultExists(FILE)
    try:
        _make(folder, seed, passphrase, cost)
        return open_vault(folder, seed)
    except BaseException:
        for path in (rollback_of(folder / PART), *(folder / name for name in (PART, FILE, KEY_FILE, KEY_FILE_COPY))):
            remove(path)
        raise


def _make(folder: Path, seed: Seed, passphrase: str, cost: Cost) -> None:
    part = folder / PART
    claim(part)
    engine = new_file(part, seed)
    try:
        vault_id = identity(engine)
    finally:
        close(engine)
    keys.write(folder, keys.wrap(seed, passphrase, vault_id, cost))
    settle(part, folder / FILE)


def new_file(path: Path, seed: Seed, steps: Sequence[Migration] = MIGRATIONS) -> Engine:
    """Fill the empty file at `path` with a journal that has taken these steps, and return it open; or VaultError."""
    engine = _engine(VaultFile(path, keys.database_key(seed)), _opened_new)
    try:
        Store(engine).read(lambda connection: migrate(connection, None, steps))
    except BaseException:
        close(engine)
        raise
    return engine


def open_vault(folder: Path, seed: Seed, steps: Sequence[Migration] = MIGRATIONS) -> Engine:
    """Open the journal in `folder`, for writing if that is possible, and bring its schema up to date.

    Raises:
        VaultError: one of its kinds; nothing on the disk was changed.
    """
    must_exist(folder)
    file = VaultFile(folder / FILE, keys.database_key(seed), fingerprint=keys.fingerprint(seed))
    engine = _engine(file, partial(_opened, len(steps)))
    try:
        Store(engine).read(lambda connection: _bring_up_to_date(connection, engine, steps))
    except BaseException:
        close(engine)
        raise
    return engine


def _bring_up_to_date(connection: Connection, engine: Engine, steps: Sequence[Migration]) -> None:
    file = vault_file(engine)
    if version(connection) == len(steps):
        return
    if file.is_read_only:
        raise VaultIsReadOnly("needs a newer schema")
    migrate(connection, file.path, steps)


def must_exist(folder: Path) -> None:
    """Check that there is a file with something in it, before a passphrase is tried on it.

    Raises:
        VaultGone: there is none.
        VaultDamaged: it is empty.
    """
    path = folder / FILE
    with explained(path):
        if path.stat().st_size == 0:
            raise VaultDamaged("empty")


def in_memory() -> Engine:
    """Return an empty journal that is nowhere but in memory, encrypted there too."""
    engine = _engine(VaultFile(None, bytearray(token_bytes(keys.KEY_BYTES))), _opened_new)
    with engine.connect() as connection:
        migrate(connection, None)
    return engine


def freeze(engine: Engine) -> None:
    """Make a journal in memory one that can only be read."""
    vault_file(engine).is_read_only = True
    Store(engine).read(lambda connection: connection.exec_driver_sql("PRAGMA query_only=on"))


def close(engine: Engine) -> None:
    """Let go of the file, and overwrite the key. Who still asks this engine for something hears that it is locked."""
    file = vault_file(engine)
    with file.guard:
        file.is_closed = True
        file.end_copying()
        try:
            engine.dispose()
        finally:
            file.key[:] = bytes(len(file.key))


def is_read_only(engine: Engine) -> bool:
    """Return whether the journal can be read but not written."""
    return vault_file(engine).is_read_only


def folder(engine: Engine) -> Path | None:
    """Return where the journal is; None for one that is nowhere but in memory."""
    path = vault_file(engine).path
    return path.parent if path is not None else None


def identity(engine: Engine) -> str:
    """Return the id that the journal was given when it was made; its key files carry the same."""
    return Store(engine).read(
        lambda connection: str(connection.exec_driver_sql("SELECT value FROM meta WHERE key='vault'").scalar())
    )


def _engine(file: VaultFile, opened: Callable[[VaultFile, dbapi2.Connection], None]) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=partial(_connect, file, opened),
        poolclass=StaticPool,
        pool_reset_on_return=None,  # every transaction ends itself; a rollback here would be one too many
        hide_parameters=True,
        execution_options=options(file),
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # Reading needs no transaction: the guard keeps others off the connection, the lock other programs.
    if connection.get_execution_options().get("write"):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _connect(file: VaultFile, opened: Callable[[VaultFile, dbapi2.Connection], None]) -> dbapi2.Connection:
    if file.is_closed:  # by a worker that goes on after the lock; it must not touch a file that may be open anew
        raise WrongState("locked")
    was_cut_off = free_pages.was_cut_off(file.path)
    uri = ":memory:" if file.path is None else f"{file.path.resolve().as_uri()}?mode=rw"
    connection = dbapi2.connect(
        uri, uri=file.path is not None, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
    )
    try:
        unlock(connection, file.key)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        opened(file, connection)
        connection.execute("PRAGMA journal_mode=delete").fetchall()
        connection.execute("PRAGMA synchronous=extra").fetchall()
        if was_cut_off and not file.is_read_only:
            free_pages.make_whole(connection)
        file.identity = None if file.path is None else file.look()
    except BaseException:
        connection.close()
        raise
    return connection


def unlock(connection: dbapi2.Connection, key: bytearray) -> None:
    """Give a connection its key, before anything else is asked of it."""
    # set_key with a buffer of our own leaves no copy behind; "PRAGMA key" was found in memory three times.
    literal = bytearray(b"x'") + bytearray(key.hex().encode()) + bytearray(b"'")
    connection.set_key(literal)
    literal[:] = bytes(len(literal))
    # A build without the cipher takes the key in silence and writes plain text.
    if not connection.execute("PRAGMA cipher_version").fetchall():
        raise RuntimeError("this SQLite does not encrypt")


def _opened_new(_file: VaultFile, connection: dbapi2.Connection) -> None:
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")


def _opened(known: int, file: VaultFile, connection: dbapi2.Connection) -> None:
    connection.execute("SELECT count(*) FROM sqlite_master").fetchall()  # the first read tells if the key fits
    if free_pages.number(connection, "application_id") != APPLICATION_ID:
        raise NotAJournal("application id")
    found = free_pages.number(connection, "user_version")
    if found > known:
        raise VaultIsNewer(found, known)
    file.is_read_only = not _hold(file, connection, found)


def _hold(file: VaultFile, connection: dbapi2.Connection, found: int) -> bool:
    """Take the lock and try a write without keeping it; return whether that is allowed. There may be room soon."""
    try:
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute(f"PRAGMA user_version={found}")  # the write opens the journal beside the file
        connection.execute("ROLLBACK")
    except dbapi2.Error as error:
        if name_of(error) != "SQLITE_FULL" and not refuses_writing(error, file.path):
            raise
        connection.rollback()
        return name_of(error) == "SQLITE_FULL"
    return True
