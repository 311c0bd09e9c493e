"""The journal's schema, as numbered steps; the number of steps taken stands in the file's header.

A step that has been in a released version is never changed: what comes later is a new step.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_bytes
from typing import Final
from uuid import uuid4

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from samensociaal_desktop.errors import VaultDamaged, VaultIsNewer
from samensociaal_desktop.storage import schema
from samensociaal_desktop.storage.faults import explained
from samensociaal_desktop.storage.files import claim, remove, settle

Migration = Callable[[Connection], None]


def _first(connection: Connection) -> None:
    for statement in schema.V1:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(
        "INSERT INTO meta VALUES ('vault', ?), ('created', ?)",
        (uuid4().hex, datetime.now(UTC).isoformat(timespec="seconds")),
    )


def _second(connection: Connection) -> None:
    for statement in schema.V2:
        connection.exec_driver_sql(statement)


def _third(connection: Connection) -> None:
    for statement in schema.V3:
        connection.exec_driver_sql(statement)


def _fourth(connection: Connection) -> None:
    for statement in schema.V4:
        connection.exec_driver_sql(statement)


def _fifth(connection: Connection) -> None:
    for statement in schema.V5:
        connection.exec_driver_sql(statement)
    # Any 32 bytes are a private key of X25519 (RFC 7748, section 5): what was sealed while locked is read with it.
    connection.exec_driver_sql("INSERT INTO meta VALUES ('sealing', ?)", (token_bytes(32).hex(),))


MIGRATIONS: Final[tuple[Migration, ...]] = (_first, _second, _third, _fourth, _fifth)


def version(connection: Connection) -> int:
    """Return how many steps the file has taken."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(connection: Connection, path: Path | None, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Take the steps that are missing: all of them, or none.

    An older journal is first copied to `journal.vault.before-v<N>` beside `path`, and the copy is read back.

    Raises:
        VaultIsNewer: the file has taken steps that this version does not know; nothing was written.
        VaultError: no room for the copy, or the file is damaged; nothing was changed.
    """
    with explained(path):
        found = version(connection)
        if found > len(migrations):
            raise VaultIsNewer(found, len(migrations))
        if found == len(migrations):
            return
        connection.commit()
        if path is not None and found > 0:
            _copy(connection, path, len(migrations))
        _without_references(connection, False)
        try:
            with connection.execution_options(write=True).begin():
                for step in migrations[found:]:
                    step(connection)
                _prove(connection)
                connection.exec_driver_sql(f"PRAGMA user_version={len(migrations)}")
        finally:
            _without_references(connection, True)


def objects(connection: Connection) -> tuple[tuple[str, str, str], ...]:
    """Return type, name and text of all that the schema holds: the same for every file of one version."""
    rows = connection.exec_driver_sql("SELECT type, name, coalesce(sql, '') FROM sqlite_master ORDER BY 1, 2")
    return tuple((kind, name, sql) for kind, name, sql in rows)


def _without_references(connection: Connection, on: bool) -> None:
    # Rebuilding a table drops it, and with references on that silently deletes all that refers to it. Inside
    # a transaction the pragma does nothing, in silence too: hence the driver's connection, and the check.
    driver = connection.connection.driver_connection
    assert driver is not None  # the connection is open
    driver.execute(f"PRAGMA foreign_keys={on:d}")
    if driver.execute("PRAGMA foreign_keys").fetchone()[0] != int(on):
        raise RuntimeError("foreign_keys did not change")


def _prove(connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
        raise VaultDamaged("references")
    connection.exec_driver_sql("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")


def _copy(connection: Connection, path: Path, target: int) -> None:
    """Copy the journal by SQLite itself: opening the file here would drop the lock when it is closed."""
    copy = path.with_name(f"{path.name}.before-v{target}")
    part = copy.with_name(f"{copy.name}.part")
    driver = connection.connection.driver_connection
    assert driver is not None  # the connection is open
    claim(part)
    try:
        driver.execute("VACUUM INTO ?", (str(part),))
        _read_back(driver, part)
        settle(part, copy)
    except BaseException:
        remove(part)
        raise


def _read_back(driver: dbapi2.Connection, part: Path) -> None:
    # Without a KEY of its own, an attached file is opened with the key of the main one.
    driver.execute("ATTACH DATABASE ? AS copy", (str(part),))
    try:
        checks = (driver.execute(f"PRAGMA copy.{name}").fetchall() for name in ("user_version", "integrity_check"))
        same = driver.execute("PRAGMA main.user_version").fetchall()
        if tuple(checks) != (same, [("ok",)]):
            raise VaultDamaged("copy")
    finally:
        driver.execute("DETACH DATABASE copy")
