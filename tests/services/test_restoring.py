"""A copy in one file becomes a journal of its own, where there was none: whole, or not at all."""

import shutil
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.full_journal import fill

from samensociaal_desktop.errors import NotAJournal, Stopped, VaultDamaged, VaultError, VaultExists, WrongPassphrase
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.restoring import is_code, key_file_of, restore, unpack_and_prove
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.services.staging import staged
from samensociaal_desktop.storage import keys, parcel, vault
from samensociaal_desktop.storage.files import FILE, KEY_FILE, KEY_FILE_COPY, RESTORING, claim
from samensociaal_desktop.storage.keys import Cost, Seed
from samensociaal_desktop.storage.migrations import MIGRATIONS

CHEAP = Cost(19 * 1024, 1, 1)
WORDS = "zes woorden die je onthoudt"
Copy = tuple[Path, str]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A backup of a journal of twenty moments, and the recovery code."""
    session = Session(tmp_path_factory.mktemp("copy") / "journal", datetime.now, CHEAP)
    code = session.create(WORDS)
    fill(session.vault, count=21)
    backup = Backups(session.vault, datetime.now).make()
    session.lock()
    return backup.path, code


def count_in(folder: Path) -> int:
    session = Session(folder, datetime.now, CHEAP)
    session.unlock(WORDS)
    try:
        session.vault.journal.check()
        return session.vault.journal.count()
    finally:
        session.lock()


def test_a_copy_becomes_a_journal_in_a_new_folder(copy: Copy, tmp_path: Path) -> None:
    restore(copy[0], tmp_path / "journals" / "2", WORDS)
    assert count_in(tmp_path / "journals" / "2") == 20
    assert sorted(path.name for path in (tmp_path / "journals").iterdir()) == ["2"]


def test_a_copy_comes_into_a_folder_that_holds_other_things_and_leaves_them(copy: Copy, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{}")
    restore(copy[0], tmp_path, copy[1])
    assert count_in(tmp_path) == 20
    assert not (tmp_path / RESTORING).exists()
    assert (tmp_path / "settings.json").read_text() == "{}"


def test_nothing_is_ever_written_over(copy: Copy, tmp_path: Path) -> None:
    restore(copy[0], tmp_path, WORDS)
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(VaultExists):
        restore(copy[0], tmp_path, WORDS)
    assert (tmp_path / FILE).read_bytes() == before


def test_what_does_not_open_it_makes_nothing(copy: Copy, tmp_path: Path) -> None:
    for secret in ("iets anders", "", keys.recovery_code(Seed.new())):
        with pytest.raises(WrongPassphrase):
            restore(copy[0], tmp_path / "a" / "b", secret)
    assert list(tmp_path.iterdir()) == []


def test_a_code_is_told_from_a_passphrase(copy: Copy) -> None:
    assert is_code(copy[1].lower())
    assert not is_code(WORDS)


def test_a_broken_copy_makes_nothing(copy: Copy, tmp_path: Path) -> None:
    content = bytearray(copy[0].read_bytes())
    content[5_000] ^= 1
    broken = tmp_path / "kopie.samensociaal"
    broken.write_bytes(content)
    with pytest.raises(VaultDamaged):
        restore(broken, tmp_path / "new", WORDS)
    broken.write_bytes(b"een brief")
    with pytest.raises(NotAJournal):
        restore(broken, tmp_path / "new", WORDS)
    assert [path.name for path in tmp_path.iterdir()] == ["kopie.samensociaal"]


def test_it_can_be_stopped(copy: Copy, tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        restore(copy[0], tmp_path / "new", WORDS, lambda: False)
    assert list(tmp_path.iterdir()) == []


def test_a_key_file_that_cannot_be_read_out_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "kopie.samensociaal"
    for content in (b"geen zip", b""):
        path.write_bytes(content)
        with pytest.raises(VaultDamaged):
            key_file_of(path)
    with ZipFile(path, "w") as archive:
        archive.writestr("iets", b"")
    with pytest.raises(VaultDamaged):
        key_file_of(path)


def test_a_key_file_of_another_journal_is_refused(copy: Copy, tmp_path: Path) -> None:
    parcel.unpack(copy[0], tmp_path / "in")
    file = keys.read(tmp_path / "in")
    seed = keys.unwrap(file, WORDS)
    strange = keys.wrap(seed, WORDS, "0" * 32, CHEAP)
    parcel.pack(tmp_path / "in" / FILE, keys.to_bytes(strange), tmp_path / "kopie.samensociaal")
    with pytest.raises(NotAJournal):
        unpack_and_prove(tmp_path / "kopie.samensociaal", tmp_path / "new", seed, lambda: True)


def test_a_copy_of_an_older_version_is_brought_up_to_date_and_leaves_nothing_beside(tmp_path: Path) -> None:
    seed = Seed.new()
    claim(tmp_path / FILE)
    engine = vault.new_file(tmp_path / FILE, seed, MIGRATIONS[:4])
    file = keys.wrap(seed, WORDS, vault.identity(engine), CHEAP)
    vault.close(engine)
    parcel.pack(tmp_path / FILE, keys.to_bytes(file), tmp_path / "kopie.samensociaal")
    restore(tmp_path / "kopie.samensociaal", tmp_path / "new", WORDS)
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [KEY_FILE, KEY_FILE_COPY, FILE]
    assert count_in(tmp_path / "new") == 0


def test_what_a_kill_left_behind_is_cleared_by_the_next_try(copy: Copy, tmp_path: Path) -> None:
    stage = tmp_path / RESTORING / "journal"
    parcel.unpack(copy[0], stage)
    restore(copy[0], tmp_path, WORDS)
    assert count_in(tmp_path) == 20
    assert not (tmp_path / RESTORING).exists()


def test_a_kill_between_the_keys_and_the_vault_is_no_journal_for_the_next_try(copy: Copy, tmp_path: Path) -> None:
    stage = tmp_path / RESTORING / "journal"
    parcel.unpack(copy[0], stage)
    for name in (KEY_FILE, KEY_FILE_COPY):
        shutil.move(stage / name, tmp_path / name)
    restore(copy[0], tmp_path, WORDS)
    assert count_in(tmp_path) == 20


def test_a_folder_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(VaultError), staged(tmp_path / "file" / "journal"):
        pass


def test_two_journals_of_one_id_never_share_a_folder_of_backups(tmp_path: Path) -> None:
    elsewhere = tmp_path / "stick"
    elsewhere.mkdir()
    first = Session(tmp_path / "first", datetime.now, CHEAP)
    first.create(WORDS)
    backups = Backups(first.vault, datetime.now)
    backups.choose(elsewhere)
    made = backups.make()
    first.lock()
    restore(made.path, tmp_path / "second", WORDS)
    second = Session(tmp_path / "second", datetime.now, CHEAP)
    second.unlock(WORDS)
    assert Backups(second.vault, datetime.now).folder == tmp_path / "second" / "backups"
    assert Backups(second.vault, datetime.now).last is None
    second.lock()
