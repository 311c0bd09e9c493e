"""Steps from one schema to the next: all of them or none, with a copy made first."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from samensociaal_desktop.domain.encounters import Edit, Encounter
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.errors import DiskFull, VaultDamaged, VaultError, VaultIsNewer, VaultIsReadOnly
from samensociaal_desktop.storage import migrations, vault
from samensociaal_desktop.storage.bin import Bin
from samensociaal_desktop.storage.files import FILE
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.keys import Cost, Seed, seed_from_code
from samensociaal_desktop.storage.migrations import MIGRATIONS, migrate, objects, version
from samensociaal_desktop.storage.own_lists import OwnLists
from samensociaal_desktop.storage.rows import METADATA

Moment = Callable[..., Encounter]
NOW = len(MIGRATIONS)
NEXT = NOW + 1
COPY = f"{FILE}.before-v{NEXT}"


def add_column(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE talks ADD COLUMN mood TEXT")


def rebuild(connection: Connection) -> None:
    """What a table needs whose column goes: with references on, it would take all that refers to it along."""
    run = connection.exec_driver_sql
    run("CREATE TABLE talks_new (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, dialogue TEXT NOT NULL,"
        " started_at TEXT NOT NULL, finished_at TEXT, length TEXT, asks TEXT, mood TEXT)")  # fmt: skip
    run("INSERT INTO talks_new SELECT number, id, dialogue, started_at, finished_at, length, asks, NULL FROM talks")
    run("DROP TABLE talks")
    run("ALTER TABLE talks_new RENAME TO talks")
    run("CREATE INDEX talks_by_dialogue ON talks (dialogue, number)")


def fail(connection: Connection) -> None:
    connection.exec_driver_sql("DELETE FROM encounters")
    connection.exec_driver_sql("DROP TABLE drafts")
    raise RuntimeError("half way")


def break_references(connection: Connection) -> None:
    connection.exec_driver_sql("INSERT INTO kinds VALUES (1, 0, 'kind.T1')")


def break_index(connection: Connection) -> None:
    connection.exec_driver_sql("UPDATE encounters SET line = 'unheard of'")


@pytest.fixture
def filled(engine: vault.Engine, moment: Moment) -> vault.Engine:
    Journal(engine).add_all(moment(n, line=f"woord {n}", kinds=("kind.T1",)) for n in range(5))
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO talks VALUES (1, 'a', 'zelf', '2026-05-01', NULL, 'long', '[]')")
        connection.exec_driver_sql("INSERT INTO answers VALUES (1, 0, '1.1', 0, '[]', 3, '')")
    return engine


def test_a_fresh_journal_has_taken_all_steps_and_keeps_no_copy(engine: vault.Engine, folder: Path) -> None:
    with engine.connect() as connection:
        assert version(connection) == NOW
        migrate(connection, folder / FILE)
    assert not list(folder.glob("*before*"))


def test_tables_are_what_the_code_takes_them_for(memory: vault.Engine) -> None:
    with memory.connect() as connection:
        for table in METADATA.tables.values():
            found = [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_xinfo({table.name})")]
            wanted = [column.name for column in table.columns if column.name != "rowid"]
            assert found[: len(wanted)] == wanted


@pytest.mark.parametrize("step", [add_column, rebuild])
def test_a_step_keeps_every_row_and_leaves_a_copy(
    filled: vault.Engine, folder: Path, seed: Seed, step: migrations.Migration, tmp_path: Path
) -> None:
    before = list(Journal(filled).all())
    with filled.connect() as connection:
        migrate(connection, folder / FILE, (*MIGRATIONS, step))
        assert version(connection) == NEXT
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("SELECT count(*) FROM answers").scalar() == 1
        migrate(connection, folder / FILE, (*MIGRATIONS, step))
        migrated = objects(connection)
    assert list(Journal(filled).all()) == before
    assert Journal(filled).count(EncounterFilter(words="woord")) == 5
    Journal(filled).check()
    vault.close(filled)
    copy = folder / COPY
    assert copy.stat().st_mode & 0o777 == 0o600
    assert not list(folder.glob("*.part*"))
    assert migrated == _fresh((*MIGRATIONS, step))
    other = tmp_path / "other"
    other.mkdir()
    copy.rename(other / FILE)
    engine = vault.open_vault(other, seed)
    assert list(Journal(engine).all()) == before
    vault.close(engine)


def _fresh(steps: tuple[migrations.Migration, ...]) -> tuple[tuple[str, str, str], ...]:
    engine = vault.in_memory()
    with engine.connect() as connection:
        migrate(connection, None, steps)
        found = objects(connection)
    vault.close(engine)
    return found


def test_the_schema_of_a_journal_on_disk_is_that_of_one_in_memory(engine: vault.Engine) -> None:
    with engine.connect() as connection:
        assert objects(connection) == _fresh(MIGRATIONS)


@pytest.mark.parametrize(
    ("step", "kind"), [(fail, RuntimeError), (break_references, VaultDamaged), (break_index, VaultDamaged)]
)
def test_a_step_that_fails_leaves_all_as_it_was(
    filled: vault.Engine, folder: Path, seed: Seed, step: migrations.Migration, kind: type[Exception]
) -> None:
    before = list(Journal(filled).all())
    with filled.connect() as connection:
        old = objects(connection)
        with pytest.raises(kind):
            migrate(connection, folder / FILE, (*MIGRATIONS, add_column, step))
        assert version(connection) == NOW
        assert objects(connection) == old
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    vault.close(filled)
    engine = vault.open_vault(folder, seed)
    assert list(Journal(engine).all()) == before
    Journal(engine).check()
    Journal(engine).apply(Edit(before[0], None))
    vault.close(engine)


def test_a_newer_file_is_refused_without_a_write(filled: vault.Engine, folder: Path) -> None:
    with filled.connect() as connection:
        connection.exec_driver_sql("PRAGMA user_version=7")
        before = hashlib.sha256((folder / f"{FILE}-journal").read_bytes()).digest()
        with pytest.raises(VaultIsNewer) as caught:
            migrate(connection, folder / FILE)
        assert (caught.value.found, caught.value.known) == (7, NOW)
    assert hashlib.sha256((folder / f"{FILE}-journal").read_bytes()).digest() == before
    assert not list(folder.glob("*before*"))


def test_a_copy_that_is_broken_off_leaves_nothing(filled: vault.Engine, folder: Path) -> None:
    with filled.connect() as connection:
        driver = connection.connection.driver_connection
        driver.set_progress_handler(lambda: 1, 50)  # breaks off whatever takes long
        with pytest.raises(dbapi2.OperationalError, match="interrupted"):
            migrations._copy(connection, folder / FILE, NEXT)
        driver.set_progress_handler(None, 0)
    assert not list(folder.glob("*before*"))
    assert Journal(filled).count() == 5


def test_without_room_for_the_copy_nothing_is_begun(
    small_disk: tuple[Path, bool], seed: Seed, cheap: Cost, moment: Moment
) -> None:
    folder, is_small = small_disk
    engine = vault.create(folder, seed, "hallo hallo", cheap)
    Journal(engine).add_all(moment(n, note="woord " * 2000) for n in range(60))
    if is_small:
        left = os.statvfs(folder)
        (folder.parent / "ballast").write_bytes(b"x" * (left.f_bavail * left.f_frsize - 200_000))
    else:
        (folder / f"{COPY}.part").mkdir()
    with engine.connect() as connection:
        with pytest.raises(DiskFull if is_small else VaultError):
            migrate(connection, folder / FILE, (*MIGRATIONS, add_column))
        assert version(connection) == NOW
    assert not (folder / COPY).exists()
    assert Journal(engine).count() == 60
    vault.close(engine)


def test_a_copy_that_does_not_read_back_stops_the_step(filled: vault.Engine, folder: Path) -> None:
    with filled.connect() as connection:
        driver = connection.connection.driver_connection
        driver.execute("VACUUM INTO ?", (str(folder / "copy"),))
        content = bytearray((folder / "copy").read_bytes())
        content[9000] ^= 1
        (folder / "copy").write_bytes(content)
        with pytest.raises(Exception, match=r"malformed|copy"):
            migrations._read_back(driver, folder / "copy")
        driver.execute(f"PRAGMA user_version={NOW + 1}")
        driver.execute("VACUUM INTO ?", (str(folder / "other"),))
        driver.execute(f"PRAGMA user_version={NOW}")
        with pytest.raises(VaultDamaged):
            migrations._read_back(driver, folder / "other")


def test_references_that_do_not_change_are_noticed(filled: vault.Engine) -> None:
    with filled.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        with pytest.raises(RuntimeError, match="foreign_keys"):
            migrations._without_references(connection, False)
        connection.exec_driver_sql("ROLLBACK")


def test_an_older_journal_is_brought_up_to_date_when_it_is_opened(
    filled: vault.Engine, folder: Path, seed: Seed
) -> None:
    vault.close(filled)
    engine = vault.open_vault(folder, seed, (*MIGRATIONS, add_column))
    with engine.connect() as connection:
        assert version(connection) == NEXT
    assert (folder / COPY).exists()
    assert Journal(engine).count() == 5
    vault.close(engine)


def test_an_older_journal_on_a_disk_that_cannot_be_written_stays_older(nobody: Path, seed: Seed, cheap: Cost) -> None:
    vault.close(vault.create(nobody / "journal", seed, "hallo hallo", cheap))
    (nobody / "journal").chmod(0o500)
    with pytest.raises(VaultIsReadOnly):
        vault.open_vault(nobody / "journal", seed, (*MIGRATIONS, add_column))
    vault.close(vault.open_vault(nobody / "journal", seed))
    (nobody / "journal").chmod(0o700)


def test_an_older_journal_that_cannot_be_brought_up_to_date_is_closed_again(
    filled: vault.Engine, folder: Path, seed: Seed
) -> None:
    vault.close(filled)
    with pytest.raises(RuntimeError, match="half way"):
        vault.open_vault(folder, seed, (*MIGRATIONS, fail))
    engine = vault.open_vault(folder, seed)
    assert Journal(engine).count() == 5
    vault.close(engine)


def test_what_a_journal_of_the_first_schema_holds_stays_and_the_new_tables_are_empty(tmp_path: Path) -> None:
    for path in (Path(__file__).parent.parent / "vaults" / "v1").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    engine = vault.open_vault(tmp_path, seed_from_code("8CBH-0KKE-A4KM-J9XG-0BJJ-HNG0-8E6W-0W9W-A09D"))
    with engine.connect() as connection:
        assert version(connection) == NOW
        talks = connection.exec_driver_sql("SELECT length, asks FROM talks").all()
        assert set(talks) == {("long", "[]")}
        assert set(connection.exec_driver_sql("SELECT covered, arrival FROM encounters").all()) == {(0, None)}
        assert set(connection.exec_driver_sql("SELECT suits FROM plans").scalars()) == {"{}"}
    own = OwnLists(engine)
    assert (own.all(), own.hidden()) == ((), frozenset())
    assert Bin(engine).all() == ()
    vault.close(engine)
