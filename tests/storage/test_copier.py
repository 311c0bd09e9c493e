"""Copying an open journal, while it is being written in, and reading the copy back."""

import threading
import time
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from samensociaal_desktop.errors import (
    DiskFull,
    NotAJournal,
    Stopped,
    VaultDamaged,
    VaultGone,
    VaultInUse,
    VaultIsNewer,
    VaultIsReadOnly,
)
from samensociaal_desktop.storage import copier as copiers
from samensociaal_desktop.storage import keys, vault
from samensociaal_desktop.storage.copier import Copier, verify
from samensociaal_desktop.storage.files import FILE
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.keys import Seed
from samensociaal_desktop.storage.store import Store

PAGE = 4096


@pytest.fixture
def filled(engine, many):
    Journal(engine).add_all(many)
    return engine


@pytest.fixture
def key(seed):
    return keys.database_key(seed)


@pytest.fixture
def copy(tmp_path):
    return tmp_path / "copy"


def opened(path, seed):
    """Open a copy as a journal of its own."""
    home = path.parent / f"{path.name}-home"
    home.mkdir()
    (home / FILE).write_bytes(path.read_bytes())
    return vault.open_vault(home, seed)


def lines(engine):
    return sorted(moment.line for moment in Journal(engine).all())


def changed(path, key, *statements):
    """Change a closed file with its key."""
    with closing(dbapi2.connect(str(path), isolation_level=None)) as connection:
        vault.unlock(connection, bytearray(key))
        for statement in statements:
            connection.execute(statement).fetchall()


def test_a_copy_holds_all_and_is_locked_with_the_same_key(filled, copy, seed, key):
    Copier(filled).into(copy)
    verify(copy, key)
    other = opened(copy, seed)
    assert lines(other) == lines(filled)
    vault.close(other)
    assert copy.stat().st_mode & 0o777 == 0o600
    assert not copy.read_bytes().startswith(b"SQLite format 3")


def test_a_copy_has_a_salt_of_its_own(filled, copy, folder):
    Copier(filled).into(copy)
    assert copy.read_bytes()[:16] != (folder / FILE).read_bytes()[:16]


def test_a_copy_under_another_key_opens_with_that_one_only(filled, copy, seed):
    other = Seed.new()
    Copier(filled).into(copy, keys.database_key(other))
    verify(copy, keys.database_key(other))
    with pytest.raises(NotAJournal):
        verify(copy, keys.database_key(seed))


def test_a_journal_in_memory_is_copied_too(memory, moment, copy):
    Journal(memory).add_all([moment(line="van een gast")])
    seed = Seed.new()
    Copier(memory).into(copy, keys.database_key(seed))
    other = opened(copy, seed)
    assert lines(other) == ["van een gast"]
    vault.close(other)


def test_the_key_it_gives_is_one_to_overwrite(engine, key):
    given = Copier(engine).key()
    assert given == key
    given[:] = bytes(32)
    assert Copier(engine).key() == key


def test_it_knows_whose_journal_it_copies_and_how_large_it_is(filled, folder):
    assert Copier(filled).vault_id() == vault.identity(filled)
    assert Copier(filled).size() == (folder / FILE).stat().st_size


def test_what_is_read_and_written_meanwhile_goes_on_and_is_in_the_copy_or_comes_after_it(
    filled, copy, seed, key, moment, monkeypatch
):
    monkeypatch.setattr(copiers, "_PAGES", 1)
    monkeypatch.setattr(copiers, "_PAUSE", 0.003)
    journal = Journal(filled)
    written, ended = [], threading.Event()

    def window():
        while not ended.is_set():
            line = f"tijdens {len(written)}"
            journal.add_all([moment(len(written), line=line)])
            written.append(line)
            assert journal.page()
            time.sleep(0.002)

    worker = threading.Thread(target=window)
    worker.start()
    while len(written) < 3:
        time.sleep(0.001)
    before = len(written)
    Copier(filled).into(copy)
    ended.set()
    worker.join()
    verify(copy, key)
    other = opened(copy, seed)
    Journal(other).check()
    there = {line for line in lines(other) if line.startswith("tijdens")}
    vault.close(other)
    assert before < len(there) <= len(written)
    assert there == set(written[: len(there)])  # as it was at one moment, nothing left out
    Journal(filled).check()


def test_stopping_leaves_nothing(filled, copy):
    left = 3

    def may_go_on():
        nonlocal left
        left -= 1
        return left > 0

    with pytest.raises(Stopped):
        Copier(filled).into(copy, may_go_on=may_go_on)
    assert list(copy.parent.glob("copy*")) == []
    Journal(filled).check()


def test_closing_the_journal_ends_its_copying_at_once(filled, copy, monkeypatch):
    monkeypatch.setattr(copiers, "_PAGES", 1)
    under_way, result = threading.Event(), []

    def work():
        try:
            Copier(filled).into(copy, may_go_on=lambda: under_way.set() is None)
        except Stopped as error:
            result.append(error)

    worker = threading.Thread(target=work)
    worker.start()
    assert under_way.wait(5)
    vault.close(filled)
    worker.join(5)
    assert len(result) == 1
    assert list(copy.parent.glob("copy*")) == []


def test_of_a_journal_that_was_closed_no_copy_is_begun(filled, copy):
    def closing():
        vault.close(filled)
        return True

    with pytest.raises(Stopped):
        Copier(filled).into(copy, may_go_on=closing)
    assert not copy.exists()


def test_a_leftover_of_an_earlier_try_goes(filled, copy, key):
    copy.write_bytes(b"half")
    copy.with_name("copy-journal").write_bytes(b"half")
    Copier(filled).into(copy)
    verify(copy, key)
    assert not copy.with_name("copy-journal").exists()


def test_there_is_one_copy_at_a_time(engine):
    copier = Copier(engine)
    with copier.alone(lambda: True):
        told = []

        def other():
            with pytest.raises(Stopped), copier.alone(lambda: not told):
                raise AssertionError

        worker = threading.Thread(target=other)
        worker.start()
        time.sleep(0.08)
        told.append("stop")
        worker.join(5)
        assert not worker.is_alive()
    with copier.alone(lambda: False):
        pass


def test_a_folder_that_is_not_there_is_told(filled, tmp_path):
    with pytest.raises(VaultGone):
        Copier(filled).into(tmp_path / "nowhere" / "copy")
    Journal(filled).check()


def test_a_full_disk_is_told_and_nothing_is_left(filled, small_disk, monkeypatch):
    disk, is_small = small_disk
    disk.mkdir()
    if is_small:
        (disk / "ballast").write_bytes(bytes(1_900_000))
    else:
        monkeypatch.setattr(copiers, "_NEW", (*copiers._NEW, "max_page_count=20"))
    with pytest.raises(DiskFull):
        Copier(filled).into(disk / "copy")
    assert [path.name for path in disk.iterdir() if path.name != "ballast"] == []
    Journal(filled).check()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("database or disk is full", DiskFull),
        ("disk I/O error", VaultGone),
        ("unable to open database file", VaultGone),
        ("attempt to write a readonly database", VaultIsReadOnly),
    ],
)
def test_what_goes_wrong_while_copying_has_only_words_and_is_understood(words, kind):
    assert type(copiers._meaning(dbapi2.OperationalError(words))) is kind


def test_what_is_no_fault_of_a_disk_stays_a_bug():
    with pytest.raises(dbapi2.OperationalError, match="SQL logic"):
        copiers._meaning(dbapi2.OperationalError("SQL logic error"))


# A journal that is damaged, or seems so


def damage(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek(page * PAGE + 100)
        was = file.read(1)
        file.seek(-1, 1)
        file.write(bytes([was[0] ^ 1]))


@pytest.fixture
def reopened(filled, folder, seed):
    """Damage the last page while the journal is closed, and open it again."""
    vault.close(filled)
    last = (folder / FILE).stat().st_size // PAGE - 1
    damage(folder / FILE, last)
    engine = vault.open_vault(folder, seed)
    yield engine, folder / FILE, last
    vault.close(engine)


def test_a_page_that_does_not_read_is_noticed_wherever_it_is(filled, folder, seed, tmp_path):
    """`backup` itself says nothing of it: it would go on with zeros."""
    vault.close(filled)
    whole = (folder / FILE).read_bytes()
    last = len(whole) // PAGE - 1
    for page in (*range(1, last, 9), last):
        damage(folder / FILE, page)
        try:
            engine = vault.open_vault(folder, seed)
        except VaultDamaged:  # what opening reads itself
            pass
        else:
            with pytest.raises(VaultDamaged):
                Copier(engine).into(tmp_path / "copy")
            vault.close(engine)
        (folder / FILE).write_bytes(whole)


def test_damage_is_told_after_a_second_look(reopened, copy):
    engine, _path, _last = reopened
    with pytest.raises(VaultDamaged):
        Copier(engine).into(copy)
    assert not copy.exists()


def test_what_reads_the_second_time_is_copied(reopened, copy, key):
    engine, path, last = reopened

    class Mended(Store):
        def look_again(self):
            damage(path, last)  # the bit is turned back: the stick is in again
            super().look_again()

    copier = Copier(engine)
    copier._store = Mended(engine)
    copier.into(copy)
    verify(copy, key)


def test_in_memory_there_is_no_second_look(memory, copy, monkeypatch):
    copier = Copier(memory)
    monkeypatch.setattr(copier, "_copied", lambda *_all: False)
    with pytest.raises(VaultDamaged):
        copier.into(copy)


# Reading back


@pytest.fixture
def made(filled, copy):
    Copier(filled).into(copy)
    return copy


def test_one_bit_in_any_page_that_holds_something_is_found(made, key):
    whole = made.read_bytes()
    for page in range(len(whole) // PAGE):
        made.write_bytes(whole)
        damage(made, page)
        with pytest.raises((VaultDamaged, NotAJournal)):
            verify(made, key)


@pytest.mark.parametrize("cut", [1, PAGE, 7 * PAGE + 5])
def test_a_copy_that_was_cut_off_is_found(made, key, cut):
    made.write_bytes(made.read_bytes()[:-cut])
    with pytest.raises(VaultDamaged):
        verify(made, key)


def test_a_copy_with_a_part_of_a_page_is_damaged_even_where_that_part_says_nothing(made, key):
    made.write_bytes(made.read_bytes() + b"\0")
    with pytest.raises(VaultDamaged):
        verify(made, key)


def test_an_empty_file_is_damaged_and_none_is_gone(tmp_path, key):
    (tmp_path / "empty").write_bytes(b"")
    with pytest.raises(VaultDamaged):
        verify(tmp_path / "empty", key)
    with pytest.raises(VaultGone):
        verify(tmp_path / "none", key)


def test_another_program_s_file_is_told_by_its_header(made, key):
    changed(made, key, "PRAGMA application_id=7")
    with pytest.raises(NotAJournal):
        verify(made, key)


def test_one_of_a_newer_version_is_told(made, key):
    changed(made, key, "PRAGMA user_version=99")
    with pytest.raises(VaultIsNewer):
        verify(made, key)


def test_one_without_a_schema_is_damaged(made, key):
    changed(made, key, "PRAGMA user_version=0")
    with pytest.raises(VaultDamaged):
        verify(made, key)


def test_one_without_an_id_is_damaged(made, key):
    changed(made, key, "DELETE FROM meta WHERE key='vault'")
    with pytest.raises(VaultDamaged):
        verify(made, key)


def test_one_without_its_moments_is_damaged(made, key):
    changed(made, key, "DROP TABLE encounters")
    with pytest.raises(VaultDamaged):
        verify(made, key)


def test_one_that_another_program_writes_to_is_in_use(made, key):
    with closing(dbapi2.connect(str(made), isolation_level=None, timeout=0)) as other:
        vault.unlock(other, bytearray(key))
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(VaultInUse):
            verify(made, key)


def test_a_moment_that_an_index_does_not_know_is_found(made, key):
    partly, whole = (
        f"UPDATE sqlite_master SET sql = {sql} WHERE name = 'encounters_by_day'"
        for sql in ("sql || ' WHERE day > 2027'", "replace(sql, ' WHERE day > 2027', '')")
    )
    changed(made, key, "PRAGMA writable_schema=on", partly)
    changed(made, key, "REINDEX encounters_by_day")
    changed(made, key, "PRAGMA writable_schema=on", whole)
    with pytest.raises(VaultDamaged):
        verify(made, key)


def test_reading_back_can_be_stopped(made, key, monkeypatch):
    monkeypatch.setattr(copiers, "_OPERATIONS", 10)
    with pytest.raises(Stopped):
        verify(made, key, lambda: False)
