"""The journal's schema, as numbered steps; the number of steps taken stands in the file's header.

A step that has been in a released version is never changed: what comes later is a new step.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import uuid4

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from samensociaal_desktop.errors import VaultDamaged, VaultIsNewer
from samensociaal_desktop.storage.faults import explained
from samensociaal_desktop.storage.files import claim, remove, settle

Migration = Callable[[Connection], None]

ON_ADDED: Final = """\
CREATE TRIGGER encounters_added AFTER INSERT ON encounters BEGIN
    INSERT INTO words(rowid, line, note, lesson) VALUES (new.number, new.line, new.note, new.lesson);
END"""

# `number` is the key and holds the order too: the minute of the moment, and in its lowest 20 bits the
# moments of one minute counted. So the newest moments lie together on the disk, a page is a piece of the
# table, and the search index, which knows no other order than its row numbers, gives the newest first by
# itself: 0.2 ms for a word in a third of 100,000 moments, where sorting by a date column took 120.
_V1: Final = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """\
CREATE TABLE encounters (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    happened_at TEXT NOT NULL,
    day TEXT NOT NULL,
    precision TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    line TEXT NOT NULL,
    note TEXT NOT NULL,
    response TEXT,
    on_purpose TEXT,
    role TEXT,
    who TEXT,
    place TEXT,
    platform TEXT NOT NULL,
    reach TEXT,
    weight INTEGER,
    outcome TEXT,
    again TEXT,
    lesson TEXT NOT NULL,
    plan_id TEXT,
    plan_result TEXT
)""",
    "CREATE INDEX encounters_by_day ON encounters (day, response, on_purpose)",
    """\
CREATE TABLE kinds (
    encounter INTEGER NOT NULL REFERENCES encounters (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (encounter, position)
) WITHOUT ROWID""",
    "CREATE INDEX kinds_by_kind ON kinds (kind, encounter)",
    """\
CREATE TABLE responses (
    encounter INTEGER NOT NULL REFERENCES encounters (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    response TEXT NOT NULL,
    options TEXT NOT NULL,
    PRIMARY KEY (encounter, position)
) WITHOUT ROWID""",
    """\
CREATE TABLE feelings (
    encounter INTEGER NOT NULL REFERENCES encounters (number) ON DELETE CASCADE,
    list TEXT NOT NULL,
    position INTEGER NOT NULL,
    feeling TEXT NOT NULL,
    strength INTEGER NOT NULL,
    PRIMARY KEY (encounter, list, position)
) WITHOUT ROWID""",
    """\
CREATE TABLE choices (
    encounter INTEGER NOT NULL REFERENCES encounters (number) ON DELETE CASCADE,
    list TEXT NOT NULL,
    position INTEGER NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (encounter, list, position)
) WITHOUT ROWID""",
    # detail=none: which moments hold a word, not where in them nor how often, which only sorting by
    # relevance would need. That pays for the index of first letters, without which the first keys typed in
    # search take 20 to 50 ms where the letters are common (100,000 moments). FTS5's own "secure-delete"
    # stays off: 7 ms for each moment removed, and what it would take out are single words in an encrypted
    # file.
    """\
CREATE VIRTUAL TABLE words USING fts5(
    line, note, lesson, content='encounters', content_rowid='number',
    tokenize='unicode61 remove_diacritics 2', detail=none, columnsize=0, prefix='1 2 3 4'
)""",
    "INSERT INTO words (words, rank) VALUES ('pgsz', 3960)",  # a leaf fits in what the cipher leaves of a page
    ON_ADDED,
    """\
CREATE TRIGGER encounters_removed AFTER DELETE ON encounters BEGIN
    INSERT INTO words(words, rowid, line, note, lesson)
    VALUES ('delete', old.number, old.line, old.note, old.lesson);
END""",
    "CREATE TABLE drafts (key TEXT PRIMARY KEY, form TEXT NOT NULL, kept_at TEXT NOT NULL) WITHOUT ROWID",
    """\
CREATE TABLE talks (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    dialogue TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT
)""",
    "CREATE INDEX talks_by_dialogue ON talks (dialogue, number)",
    """\
CREATE TABLE answers (
    talk INTEGER NOT NULL REFERENCES talks (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    skipped INTEGER NOT NULL,
    choices TEXT NOT NULL,
    number INTEGER,
    text TEXT NOT NULL,
    PRIMARY KEY (talk, question)
) WITHOUT ROWID""",
    """\
CREATE TABLE agreements (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    part TEXT,
    made_at TEXT NOT NULL
)""",
    """\
CREATE TABLE plans (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    situation TEXT NOT NULL,
    action TEXT NOT NULL,
    made_at TEXT NOT NULL,
    active INTEGER NOT NULL
)""",
)


def _first(connection: Connection) -> None:
    for statement in _V1:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(
        "INSERT INTO meta VALUES ('vault', ?), ('created', ?)",
        (uuid4().hex, datetime.now(UTC).isoformat(timespec="seconds")),
    )


_V2: Final = (
    "ALTER TABLE talks ADD COLUMN length TEXT NOT NULL DEFAULT 'long'",
    # The main questions that this talk asks, as JSON; none for all of them, as every talk did before.
    "ALTER TABLE talks ADD COLUMN asks TEXT NOT NULL DEFAULT '[]'",
    """\
CREATE TABLE own_items (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    list TEXT NOT NULL,
    within TEXT NOT NULL,
    label TEXT NOT NULL
)""",
    "CREATE TABLE hidden_items (item TEXT PRIMARY KEY) WITHOUT ROWID",
)


def _second(connection: Connection) -> None:
    for statement in _V2:
        connection.exec_driver_sql(statement)


MIGRATIONS: Final[tuple[Migration, ...]] = (_first, _second)


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


def schema(connection: Connection) -> tuple[tuple[str, str, str], ...]:
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
