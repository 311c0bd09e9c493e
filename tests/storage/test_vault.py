"""The journal's file: made, opened, held, and what happens when it is not what it should be."""

import hashlib
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import text
from sqlcipher3 import dbapi2

from samensociaal_desktop.domain.encounters import Edit, Encounter
from samensociaal_desktop.errors import (
    DiskFull,
    NotAJournal,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultGone,
    VaultInUse,
    VaultIsNewer,
    VaultIsReadOnly,
)
from samensociaal_desktop.storage import keys, vault
from samensociaal_desktop.storage.files import FILE, KEY_FILE, KEY_FILE_COPY, PART
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.keys import Cost, Seed, database_key
from samensociaal_desktop.storage.migrations import MIGRATIONS
from samensociaal_desktop.storage.store import Store, vault_file

Moment = Callable[..., Encounter]
CANARY = "kanariepietje"


def bytes_of(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


@pytest.fixture
def closed(folder: Path, seed: Seed, cheap: Cost, moment: Moment) -> Path:
    """A journal of twenty moments on disk, closed; its folder."""
    engine = vault.create(folder, seed, "hallo hallo", cheap)
    Journal(engine).add_all(moment(n, line=f"{CANARY} {n}", note="woorden " * 80) for n in range(20))
    vault.close(engine)
    return folder


# Making


def test_a_new_journal_is_three_files_for_the_owner_alone(folder: Path, engine: vault.Engine) -> None:
    vault.close(engine)
    assert sorted(bytes_of(folder)) == sorted([FILE, KEY_FILE, KEY_FILE_COPY])
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700


def test_what_stands_beside_an_open_journal_is_for_the_owner_alone(
    folder: Path, engine: vault.Engine, moment: Moment
) -> None:
    Journal(engine).apply(Edit(None, moment()))
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_nothing_written_stands_readable_in_any_file(folder: Path, closed: Path, seed: Seed, moment: Moment) -> None:
    engine = vault.open_vault(folder, seed)
    Journal(engine).apply(Edit(None, moment(line=CANARY)))
    assert (folder / f"{FILE}-journal").exists()
    for path in folder.iterdir():
        assert CANARY.encode() not in path.read_bytes()
        assert CANARY.encode("utf-16-le") not in path.read_bytes()
    vault.close(engine)
    assert not (folder / FILE).read_bytes().startswith(b"SQLite format 3")


SORTER = """
import os, sys
from pathlib import Path
from threading import Barrier
from samensociaal_desktop.storage import keys, vault
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.keys import Seed
engine = vault.open_vault(Path(sys.argv[1]), Seed(bytearray.fromhex(sys.argv[2])))
Journal(engine).add_all(list(Journal(engine).all()))
Journal(engine).check()
with engine.connect() as connection:
    connection.exec_driver_sql(f"PRAGMA temp_store={sys.argv[3]}")
    driver = connection.connection.driver_connection
    rows = driver.execute("SELECT a.note || b.id || c.id || d.id FROM encounters a, encounters b, encounters c,"
                          " encounters d ORDER BY 1 DESC")  # a hundred megabytes to sort
    rows.fetchone()
    links = []
    for n in os.listdir("/proc/self/fd"):
        try:
            links.append(os.readlink(f"/proc/self/fd/{n}"))
        except FileNotFoundError:  # the listing itself
            pass
    print(*links)
vault.close(engine)
"""


@pytest.mark.parametrize("store", ["memory", "file"])
def test_no_file_is_made_anywhere_else(closed: Path, seed: Seed, tmp_path: Path, store: str) -> None:
    """Sorting more than fits spills into a file that is nameless at once; ours must not, and the test must see it."""
    elsewhere = tmp_path / "temp"
    elsewhere.mkdir()
    environment = os.environ | {name: str(elsewhere) for name in ("TMPDIR", "SQLITE_TMPDIR", "HOME")}
    command = [sys.executable, "-c", SORTER, str(closed), seed.raw.hex(), store]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=elsewhere, check=False)
    assert ("etilqs" in done.stdout) == (store == "file")
    assert done.stderr == ""
    assert list(elsewhere.iterdir()) == []
    assert sorted(bytes_of(closed)) == sorted([FILE, KEY_FILE, KEY_FILE_COPY])


@pytest.mark.parametrize("name", [FILE, KEY_FILE, KEY_FILE_COPY])
def test_what_is_there_is_never_overwritten(folder: Path, seed: Seed, cheap: Cost, name: str) -> None:
    folder.mkdir(parents=True)
    (folder / name).write_bytes(b"someone's")
    before = bytes_of(folder)
    with pytest.raises(VaultExists):
        vault.create(folder, seed, "hallo hallo", cheap)
    assert bytes_of(folder) == before


def test_a_making_that_fails_leaves_nothing_behind(small_disk: tuple[Path, bool], seed: Seed, cheap: Cost) -> None:
    folder, is_small = small_disk
    if is_small:
        (folder.parent / "ballast").write_bytes(b"x" * 2_020_000)
    else:
        folder.mkdir()
        (folder / f"{KEY_FILE_COPY}.part").mkdir()  # the second key file cannot be written
    with pytest.raises(VaultError) as caught:
        vault.create(folder, seed, "hallo hallo", cheap)
    if is_small:
        assert isinstance(caught.value, DiskFull)
        assert not folder.exists()
    else:
        assert [path.name for path in folder.iterdir()] == [f"{KEY_FILE_COPY}.part"]


def test_what_a_cut_off_making_left_is_taken_over(folder: Path, seed: Seed, cheap: Cost) -> None:
    folder.mkdir(parents=True)
    for name in (PART, f"{PART}-journal", KEY_FILE):
        (folder / name).write_bytes(b"left over")
    assert not vault.exists(folder)
    vault.close(vault.create(folder, seed, "hallo hallo", cheap))
    assert sorted(bytes_of(folder)) == sorted([FILE, KEY_FILE, KEY_FILE_COPY])


def test_of_two_who_make_one_at_once_one_does_and_keeps_it(folder: Path, cheap: Cost, moment: Moment) -> None:
    together = Barrier(3)

    def make() -> vault.Engine | VaultExists:
        together.wait()
        try:
            return vault.create(folder, Seed.new(), "hallo hallo", cheap)
        except VaultExists as error:
            return error

    for _ in range(3):
        with ThreadPoolExecutor(3) as pool:
            made = [job.result() for job in [pool.submit(make) for _ in range(3)]]
        (engine,) = [each for each in made if not isinstance(each, VaultExists)]
        Journal(engine).apply(Edit(None, moment()))
        assert keys.read(folder).vault_id == vault.identity(engine)
        vault.close(engine)
        shutil.rmtree(folder)


def test_a_place_that_cannot_be_written_says_so(nobody: Path, seed: Seed, cheap: Cost) -> None:
    nobody.chmod(0o500)
    with pytest.raises(VaultIsReadOnly):
        vault.create(nobody / "journal", seed, "hallo hallo", cheap)
    with pytest.raises(VaultIsReadOnly):
        vault.create(nobody, seed, "hallo hallo", cheap)


# Opening


def test_it_opens_again_with_its_seed(closed: Path, seed: Seed) -> None:
    engine = vault.open_vault(closed, seed)
    assert Journal(engine).count() == 20
    assert not vault.is_read_only(engine)
    assert len(vault.identity(engine)) == 32
    Journal(engine).check()
    vault.close(engine)


def test_the_pragmas_are_what_the_papers_say(engine: vault.Engine) -> None:
    wanted = {
        "journal_mode": "delete",
        "synchronous": 3,
        "locking_mode": "exclusive",
        "temp_store": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "cache_size": -2000,
        "application_id": vault.APPLICATION_ID,
        "user_version": len(MIGRATIONS),
    }
    with engine.connect() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
        assert connection.exec_driver_sql("PRAGMA cipher_version").scalar()
    assert found == wanted


def test_opening_and_closing_changes_no_byte(closed: Path, seed: Seed) -> None:
    before = bytes_of(closed)
    engine = vault.open_vault(closed, seed)
    Journal(engine).page()
    vault.close(engine)
    assert bytes_of(closed) == before


def test_another_seed_opens_nothing_and_changes_nothing(closed: Path) -> None:
    before = bytes_of(closed)
    with pytest.raises(NotAJournal):
        vault.open_vault(closed, Seed.new())
    assert bytes_of(closed) == before


def _plain_database(path: Path) -> None:
    path.unlink()
    with dbapi2.connect(path) as connection:
        connection.execute("CREATE TABLE encounters (id)")
    connection.close()


def _other_program(path: Path) -> None:
    path.unlink()
    connection = dbapi2.connect(path)
    connection.set_key(bytearray(b"x'" + b"00" * 32 + b"'"))
    connection.execute("CREATE TABLE encounters (id)")
    connection.close()


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (lambda path: path.write_text("Lief dagboek, " * 900), NotAJournal),
        (_plain_database, NotAJournal),
        (_other_program, NotAJournal),
        (lambda path: path.write_bytes(b""), VaultDamaged),
        (lambda path: path.unlink(), VaultGone),
        (lambda path: os.truncate(path, path.stat().st_size // 2), (VaultDamaged, NotAJournal)),
        (lambda path: (path.unlink(), path.mkdir()), VaultError),
    ],
)
def test_a_file_that_is_no_journal(closed: Path, seed: Seed, change: Callable, kind: type[VaultError]) -> None:
    change(closed / FILE)
    before = {path.name: path.is_file() and path.read_bytes() for path in closed.iterdir()}
    with pytest.raises(kind):
        _read_all(closed, seed)
    assert {path.name: path.is_file() and path.read_bytes() for path in closed.iterdir()} == before


def _read_all(folder: Path, seed: Seed) -> list[Encounter]:
    engine = vault.open_vault(folder, seed)
    try:
        Journal(engine).check()
        return list(Journal(engine).all())
    finally:
        vault.close(engine)


def test_another_programs_encrypted_file_is_no_journal(closed: Path, seed: Seed) -> None:
    engine = vault.open_vault(closed, seed)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA application_id=7")
    vault.close(engine)
    with pytest.raises(NotAJournal):
        vault.open_vault(closed, seed)


def test_a_newer_journal_is_refused_and_left_alone(closed: Path, seed: Seed) -> None:
    engine = vault.open_vault(closed, seed)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA user_version=99")
    vault.close(engine)
    before = bytes_of(closed)
    with pytest.raises(VaultIsNewer) as caught:
        vault.open_vault(closed, seed)
    assert (caught.value.found, caught.value.known) == (99, len(MIGRATIONS))
    assert bytes_of(closed) == before


def test_a_folder_that_is_gone(tmp_path: Path, seed: Seed) -> None:
    with pytest.raises(VaultGone):
        vault.open_vault(tmp_path / "stick", seed)


def test_a_sqlite_that_does_not_encrypt_is_refused(seed: Seed, monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    class Plain(sqlite3.Connection):
        def set_key(self, key: bytearray) -> None:
            self.execute("PRAGMA key = 'x'")  # taken in silence

    connection = sqlite3.connect(":memory:", factory=Plain)
    with pytest.raises(RuntimeError, match="encrypt"):
        vault.unlock(connection, bytearray(32))
    connection.close()


# One at a time


HOLDER = """
import sys
from pathlib import Path
from threading import Barrier
from samensociaal_desktop.storage import keys, vault
from samensociaal_desktop.storage.keys import Seed
engine = vault.open_vault(Path(sys.argv[1]), Seed(bytearray.fromhex(sys.argv[2])))
print("open", flush=True)
sys.stdin.read()
"""


def test_a_second_program_is_told_that_it_is_open_elsewhere(closed: Path, seed: Seed) -> None:
    command = [sys.executable, "-c", HOLDER, str(closed), seed.raw.hex()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        before = (closed / FILE).read_bytes()
        with pytest.raises(VaultInUse):
            vault.open_vault(closed, seed)
        assert (closed / FILE).read_bytes() == before
        holder.communicate()
    assert len(_read_all(closed, seed)) == 20


def test_a_second_window_is_told_so_too(engine: vault.Engine, folder: Path, seed: Seed, moment: Moment) -> None:
    with pytest.raises(VaultInUse):
        vault.open_vault(folder, seed)
    Journal(engine).apply(Edit(None, moment()))
    with pytest.raises(VaultInUse):
        vault.open_vault(folder, seed)


def test_a_program_that_only_reads_holds_it_too(closed: Path, seed: Seed) -> None:
    reader = dbapi2.connect(closed / FILE, isolation_level=None)
    vault.unlock(reader, database_key(seed))
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM meta").fetchone()
    with pytest.raises(VaultInUse):
        vault.open_vault(closed, seed)
    reader.close()
    vault.close(vault.open_vault(closed, seed))


# Reading only


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_journal_that_cannot_be_written_can_be_read(
    nobody: Path, seed: Seed, cheap: Cost, moment: Moment, what: str
) -> None:
    folder = nobody / "journal"
    engine = vault.create(folder, seed, "hallo hallo", cheap)
    Journal(engine).apply(Edit(None, moment(line="een woord")))
    vault.close(engine)
    (folder / FILE if what == "file" else folder).chmod(0o400 if what == "file" else 0o500)
    before = bytes_of(folder)
    engine = vault.open_vault(folder, seed)
    assert vault.is_read_only(engine)
    journal = Journal(engine)
    assert [found.encounter.line for found in journal.page()] == ["een woord"]
    with pytest.raises(VaultIsReadOnly):
        journal.apply(Edit(None, moment(5)))
    assert journal.count() == 1
    vault.close(engine)
    assert bytes_of(folder) == before
    folder.chmod(0o700)


def test_a_frozen_journal_can_only_be_read(memory: vault.Engine, moment: Moment) -> None:
    Journal(memory).apply(Edit(None, moment()))
    vault.freeze(memory)
    with pytest.raises(VaultIsReadOnly):
        Journal(memory).apply(Edit(None, moment(1)))
    with pytest.raises(Exception, match="readonly"), memory.begin() as connection:
        connection.execute(text("DELETE FROM encounters"))
    assert Journal(memory).count() == 1


# Going wrong while open


def test_a_full_disk_costs_nothing_but_the_last_change(
    small_disk: tuple[Path, bool], seed: Seed, cheap: Cost, moment: Moment
) -> None:
    folder, is_small = small_disk
    engine = vault.create(folder, seed, "hallo hallo", cheap)
    journal = Journal(engine)
    if not is_small:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count=150")
    kept = []
    dice = random.Random(3)
    more = (moment(n, line=f"{dice.getrandbits(600):x}", note=f"{dice.getrandbits(6000):x}") for n in range(3000))

    def keep_until_full() -> None:
        for one in more:
            journal.apply(Edit(None, one))
            kept.append(one)

    with pytest.raises(DiskFull):
        keep_until_full()
    assert len(kept) > 10
    assert list(journal.all()) == kept, "everything said to be kept is there"
    with pytest.raises(DiskFull):
        journal.add_all(moment(n, note=f"{dice.getrandbits(9000):x}") for n in range(9000, 9900))
    assert list(journal.all()) == kept
    vault.close(engine)
    engine = vault.open_vault(folder, seed)
    Journal(engine).check()
    assert list(Journal(engine).all()) == kept
    vault.close(engine)


def test_a_file_taken_away_is_missed_at_the_next_write(engine: vault.Engine, folder: Path, moment: Moment) -> None:
    journal = Journal(engine)
    journal.apply(Edit(None, moment(line="bewaard")))
    shutil.move(folder / FILE, folder / "weg")
    with pytest.raises(VaultGone):
        journal.apply(Edit(None, moment(1)))
    with pytest.raises(VaultGone):
        journal.apply(Edit(None, moment(1)))
    shutil.move(folder / "weg", folder / FILE)
    journal.apply(Edit(None, moment(1, line="de stick is terug")))
    assert [one.line for one in journal.all()] == ["bewaard", "de stick is terug"]


def test_a_fault_elsewhere_does_not_cost_a_journal_in_memory(memory: vault.Engine, moment: Moment) -> None:
    def fail(_connection: object) -> None:
        raise OSError

    Journal(memory).apply(Edit(None, moment()))
    with pytest.raises(VaultGone):
        Store(memory).read(fail)
    assert Journal(memory).count() == 1


def test_a_file_put_in_its_place_is_noticed(engine: vault.Engine, folder: Path, moment: Moment) -> None:
    shutil.copy(folder / FILE, folder / "copy")
    (folder / "copy").replace(folder / FILE)
    with pytest.raises(VaultGone):
        Journal(engine).apply(Edit(None, moment()))


def _fill_cache_with_nothing(engine: vault.Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA shrink_memory")


def test_damage_is_only_believed_when_it_is_read_twice(closed: Path, seed: Seed) -> None:
    """The page is bad at the first reading and good at the second, as with a stick that is loose."""
    engine = vault.open_vault(closed, seed)
    _fill_cache_with_nothing(engine)
    good = (closed / FILE).read_bytes()
    first = True

    def work(connection: object) -> int:
        nonlocal first
        if first:
            first = False
            _rot(closed / FILE)
            try:
                return _count(connection)
            finally:
                with (closed / FILE).open("r+b") as file:
                    file.write(good)
        return _count(connection)

    assert Store(engine).read(work) == 20
    vault.close(engine)


def _rot(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(path.stat().st_size - 4096))


def _count(connection: object) -> int:
    return len(connection.exec_driver_sql("SELECT note FROM encounters").all())


def test_damage_read_twice_is_damage(closed: Path, seed: Seed) -> None:
    engine = vault.open_vault(closed, seed)
    _fill_cache_with_nothing(engine)
    _rot(closed / FILE)
    with pytest.raises(VaultDamaged):
        list(Journal(engine).all())
    (closed / FILE).unlink()
    with pytest.raises(VaultGone):
        list(Journal(engine).all())
    vault.close(engine)


def test_a_flipped_bit_is_found_or_harms_nothing(closed: Path, seed: Seed) -> None:
    whole = (closed / FILE).read_bytes()
    right = _read_all(closed, seed)
    dice = random.Random(11)
    found = 0
    for _ in range(60):
        flipped = bytearray(whole)
        flipped[dice.randrange(len(whole))] ^= 1 << dice.randrange(8)
        (closed / FILE).write_bytes(flipped)
        try:
            assert _read_all(closed, seed) == right
        except (VaultDamaged, NotAJournal):
            found += 1
        assert (closed / FILE).read_bytes() == flipped
    assert found > 50


def test_a_cut_file_is_found(closed: Path, seed: Seed) -> None:
    whole = (closed / FILE).read_bytes()
    dice = random.Random(12)
    for length in [len(whole) - 1, *(dice.randrange(1, len(whole)) for _ in range(12))]:
        (closed / FILE).write_bytes(whole[:length])
        with pytest.raises((VaultDamaged, NotAJournal)):
            _read_all(closed, seed)


# Letting go


def test_closing_overwrites_the_key_and_frees_the_file(engine: vault.Engine, folder: Path, seed: Seed) -> None:
    key = vault_file(engine).key
    assert any(key)
    assert key.hex() not in repr(vault_file(engine))
    vault.close(engine)
    assert not any(key)
    assert not (folder / f"{FILE}-journal").exists()
    vault.close(vault.open_vault(folder, seed))


def test_no_value_gets_into_a_message(engine: vault.Engine) -> None:
    with pytest.raises(Exception, match="no such table") as caught, engine.connect() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:note)"), {"note": CANARY})
    assert CANARY not in str(caught.value)
    assert CANARY not in repr(engine)
