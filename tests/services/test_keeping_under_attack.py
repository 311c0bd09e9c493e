"""What somebody with a hand in the folder, or another program beside this one, can do to a journal."""

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from time import sleep

import pytest
from sqlcipher3 import dbapi2
from tests.full_journal import fill, spoil
from tests.storage.test_old_vaults import PASSPHRASE

from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Response
from samensociaal_desktop.errors import (
    NotAJournal,
    Stopped,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultInUse,
    WrongPassphrase,
)
from samensociaal_desktop.services import renewing, sealed_notes
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.erasing import erase
from samensociaal_desktop.services.going import what_goes
from samensociaal_desktop.services.held import Place, proved
from samensociaal_desktop.services.repair import repair
from samensociaal_desktop.services.restoring import restore
from samensociaal_desktop.services.session import Session, SessionState
from samensociaal_desktop.services.tries import Tries
from samensociaal_desktop.storage import keys, parcel, vault
from samensociaal_desktop.storage.files import (
    BACKUP_ENDING,
    FILE,
    KEY_FILE,
    KEY_FILE_COPY,
    NEXT_KEY_FILE,
    RESTORING,
    SEALED_FILE,
    TRIES_FILE,
    rollback_of,
)
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.storage.salvage import roots_of

CHEAP = Cost(19 * 1024, 1, 1)
WORDS = "zes rustige woorden"
OTHERS = "een andere wachtzin"
NOW = datetime(2026, 5, 1, 12)
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes with a name in a folder")


def clock() -> datetime:
    return NOW


def session_of(folder: Path) -> Session:
    return Session(folder, clock, CHEAP)


def can_open(folder: Path, passphrase: str) -> bool:
    session = session_of(folder)
    with suppress(WrongPassphrase):
        session.unlock(passphrase)
        session.lock()
        return True
    return False


def seed_of(folder: Path) -> keys.Seed:
    return keys.unwrap(keys.read(folder), WORDS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a journal with one moment, locked."""
    session = session_of(tmp_path / "dagboek")
    session.create(WORDS)
    moment = Encounter(happened_at=NOW, line="een moment", responses=(Chosen(Response.SUPPORT),))
    session.vault.history.do(Edit(None, moment))
    session.lock()
    return tmp_path / "dagboek"


# Pipes in the place of files: whoever opens one waits until somebody writes into it


@needs_pipes
def test_pipes_in_the_place_of_the_files_beside_the_vault_hold_nobody_up(folder: Path) -> None:
    for name in (TRIES_FILE, SEALED_FILE, KEY_FILE_COPY, NEXT_KEY_FILE):
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)
    assert Tries(folder, clock).all() == ()
    assert not sealed_notes.can_take(folder)
    assert can_open(folder, WORDS)
    assert (folder / KEY_FILE_COPY).read_bytes() == (folder / KEY_FILE).read_bytes()
    assert sealed_notes.can_take(folder)
    assert not (folder / NEXT_KEY_FILE).exists()


@needs_pipes
def test_a_pipe_in_the_place_of_every_key_file_is_no_key_file(folder: Path) -> None:
    code = session_of(folder).code(WORDS)
    for name in (KEY_FILE, KEY_FILE_COPY):
        (folder / name).unlink()
        os.mkfifo(folder / name)
    with pytest.raises(VaultDamaged):
        session_of(folder).unlock(WORDS)
    session = session_of(folder)
    session.unlock_with_code(code, OTHERS)
    session.lock()
    assert can_open(folder, OTHERS)


@needs_pipes
def test_a_pipe_in_the_place_of_the_rollback_journal_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(rollback_of(folder / FILE))
    with pytest.raises(NotAJournal):
        session_of(folder).unlock(WORDS)


def test_tries_that_go_on_for_ever_are_read_in_part(folder: Path) -> None:
    (folder / TRIES_FILE).symlink_to("/dev/zero")
    assert Tries(folder, clock).all() == ()
    (folder / TRIES_FILE).unlink()
    (folder / TRIES_FILE).write_bytes(b"2026-01-01T00:00:00+00:00\n" * 1_000_000)
    assert len(Tries(folder, clock).all()) == 200
    assert Tries(folder, clock).wait() == 0


# Passphrases of before


def test_what_a_renewing_left_does_not_open_with_the_passphrase_of_before(folder: Path) -> None:
    (folder / NEXT_KEY_FILE).write_bytes((folder / KEY_FILE).read_bytes())
    session_of(folder).change_passphrase(WORDS, OTHERS)
    assert not (folder / NEXT_KEY_FILE).exists()
    for name in (KEY_FILE, KEY_FILE_COPY):
        kept = (folder / name).read_bytes()
        (folder / name).unlink()
        assert not can_open(folder, WORDS)
        (folder / name).write_bytes(kept)


def test_one_that_waits_for_the_vault_does_not_bring_the_passphrase_of_before_back(folder: Path) -> None:
    file, seed = keys.read(folder), seed_of(folder)
    other = dbapi2.connect(f"{(folder / FILE).as_uri()}?mode=rw", uri=True, isolation_level=None)
    vault.unlock(other, keys.database_key(seed))
    other.execute("BEGIN EXCLUSIVE")
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(can_open, folder, WORDS)
        sleep(0.2)  # it has read the key files by now, and waits for the lock
        keys.write(folder, keys.wrap(seed, OTHERS, file.vault_id, CHEAP))
        other.execute("ROLLBACK")
        other.close()
        with suppress(VaultInUse):  # a slow computer: it gave up before
            assert waiting.result() is False
    assert not can_open(folder, WORDS)
    assert can_open(folder, OTHERS)


def test_while_the_passphrase_of_a_locked_journal_is_changed_nobody_else_opens_it(folder: Path) -> None:
    with proved(Place(folder, Tries(folder, clock)), None, WORDS), pytest.raises(VaultInUse):
        session_of(folder).unlock(WORDS)
    assert can_open(folder, WORDS)


# Damage


def test_into_a_damaged_journal_nothing_is_written_before_it_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "dagboek"
    session = session_of(folder)
    code = session.create(WORDS)
    fill(session.vault)
    session.lock()
    sealed_notes.take(folder, "terwijl het dicht was", NOW.astimezone())
    spoil(folder / FILE, roots_of(folder / FILE, seed_of(folder))["encounters"])
    before = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
    with pytest.raises(VaultDamaged):
        Session(folder, clock).unlock(WORDS)  # at the usual cost: the key file would be written anew too
    with pytest.raises(VaultDamaged):
        session_of(folder).unlock_with_code(code, OTHERS)
    assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()} == before


def test_a_row_of_openings_that_is_none_keeps_nobody_out(folder: Path) -> None:
    session = session_of(folder)
    session.unlock(WORDS)
    store = session.vault.openings._store
    store.write(
        lambda connection: connection.exec_driver_sql(
            "INSERT INTO openings (at, kind) VALUES ('gisteren', 'opened'), ('2026-01-01', 'opened')"
        )
    )
    session.lock()
    session.unlock(WORDS)
    assert session.last_visit.opened is None
    assert len(session.vault.openings.latest()) == 3
    session.lock()


def test_a_repair_stops_when_asked_wherever_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "dagboek"
    session = session_of(folder)
    session.create(WORDS)
    fill(session.vault)
    backup = Backups(session.vault, clock).make().path
    fill(session.vault, 150)
    session.lock()
    content = bytearray((folder / FILE).read_bytes())
    content[4096 * 30 + 500 : 4096 * 30 + 600] = bytes(100)
    (folder / FILE).write_bytes(content)
    asked = 0

    def count() -> bool:
        nonlocal asked
        asked += 1
        return True

    repair(folder, WORDS, backup, tmp_path / "heel", "", count)
    assert asked > 100  # each page, each piece of the backup, each moment in it

    def until_zero() -> bool:
        return count() and asked <= 0

    for last in (1, asked // 3, asked // 2, asked - 2):
        asked = -last
        with pytest.raises(Stopped):
            repair(folder, WORDS, backup, tmp_path / "half", "", until_zero)
        assert not (tmp_path / "half").exists()
        assert not (tmp_path / RESTORING).exists()


# Somewhere else meanwhile


def test_locked_while_it_is_renewed_and_gone_to_another_journal_that_one_is_left_alone(
    folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "ander"
    session_of(other).create(WORDS)
    before = (other / KEY_FILE).read_bytes()
    session = session_of(folder)
    session.unlock(WORDS)
    held, place = session._held, session._at
    assert held is not None
    renewal = session.new_code()
    next_file = renewing.wrapped(renewal.seed, WORDS, keys.read(folder))
    renewing.prepare(held.vault, folder, next_file, renewal.seed, lambda: True)
    renewing.swap(held.engine, folder, next_file)
    session.lock()
    session.choose(other)
    fresh = session._open_anew(held, place, WORDS)
    assert fresh.fingerprint == next_file.fingerprint
    assert session.state is SessionState.LOCKED
    assert (other / KEY_FILE).read_bytes() == before
    assert not (other / TRIES_FILE).exists()


# Erasing


def test_what_another_program_has_open_is_not_erased(folder: Path) -> None:
    session = session_of(folder)
    session.unlock(WORDS)
    there = sorted(path.name for path in folder.iterdir())
    with pytest.raises(VaultInUse):
        erase(folder)
    assert sorted(path.name for path in folder.iterdir()) == there
    assert session.vault.journal.count() == 1
    session.lock()
    erase(folder)
    assert not folder.exists()


@needs_pipes
def test_a_pipe_in_the_place_of_the_vault_is_erased_unread(folder: Path) -> None:
    (folder / FILE).unlink()
    os.mkfifo(folder / FILE)
    assert erase(folder).failed == ()
    assert not folder.exists()


def test_a_chosen_folder_may_be_reached_by_a_link_called_backups(folder: Path, tmp_path: Path) -> None:
    real, link = tmp_path / "schijf", tmp_path / "backups"
    real.mkdir()
    link.symlink_to(real)
    session = session_of(folder)
    session.unlock(WORDS)
    Backups(session.vault, clock).choose(link)
    Backups(session.vault, clock).make()
    session.lock()
    assert what_goes(folder, link).backups == 1
    erase(folder, link)
    assert list(real.iterdir()) == []
    assert link.is_symlink()


# Backups and copies


@pytest.mark.parametrize("name", ["999999999-2026-05-01", "000007-0001-01-01", "000007-9999-12-31"])
def test_a_made_up_name_among_the_backups_changes_nothing(folder: Path, name: str) -> None:
    session = session_of(folder)
    session.unlock(WORDS)
    backups = Backups(session.vault, clock)
    made = backups.make()
    (made.path.parent / f"{session.vault.copier.vault_id()[:8]}-{name}{BACKUP_ENDING}").write_bytes(b"")
    assert backups.all() == (made,)
    assert backups.last == NOW.astimezone()
    assert not backups.is_due()
    assert backups.make().number == 2
    session.lock()


def test_a_link_in_the_place_of_the_stage_is_not_followed(folder: Path, tmp_path: Path) -> None:
    session = session_of(folder)
    session.unlock(WORDS)
    copy = Backups(session.vault, clock).make().path
    session.lock()
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (elsewhere / "brief").write_text("lieve")
    into = tmp_path / "data"
    into.mkdir()
    (into / RESTORING).symlink_to(elsewhere)
    restore(copy, into, WORDS)
    assert can_open(into, WORDS)
    assert [path.name for path in elsewhere.iterdir()] == ["brief"]
    assert not (into / RESTORING).is_symlink()


@pytest.mark.parametrize(
    "extra",
    [
        "CREATE TRIGGER x AFTER INSERT ON openings BEGIN DELETE FROM encounters; END",
        "CREATE VIEW x AS SELECT 1",
        "CREATE TABLE x (y)",
    ],
)
def test_a_copy_with_something_in_its_schema_that_we_did_not_make_is_refused(
    folder: Path, tmp_path: Path, extra: str
) -> None:
    connection = dbapi2.connect(folder / FILE, isolation_level=None)
    vault.unlock(connection, keys.database_key(seed_of(folder)))
    connection.execute(extra)
    connection.close()
    parcel.pack(folder / FILE, (folder / KEY_FILE).read_bytes(), tmp_path / "kopie")
    with pytest.raises(NotAJournal):
        restore(tmp_path / "kopie", tmp_path / "nieuw", WORDS)
    assert not (tmp_path / "nieuw").exists()


@pytest.mark.parametrize("version", ["v1", "v2", "v3", "v4", "v5"])
def test_a_copy_of_every_version_of_this_program_is_not_refused(version: str, tmp_path: Path) -> None:
    old = Path(__file__).parents[1] / "vaults" / version
    parcel.pack(old / FILE, (old / KEY_FILE).read_bytes(), tmp_path / "kopie")
    restore(tmp_path / "kopie", tmp_path / "nieuw", PASSPHRASE)
    assert (tmp_path / "nieuw" / FILE).exists()
    with pytest.raises(VaultExists):
        restore(tmp_path / "kopie", tmp_path / "nieuw", PASSPHRASE)


def test_a_code_of_another_journal_leaves_nothing_behind(folder: Path, tmp_path: Path) -> None:
    code = session_of(tmp_path / "ander").create(OTHERS)
    parcel.pack(folder / FILE, (folder / KEY_FILE).read_bytes(), tmp_path / "kopie")
    with pytest.raises(VaultError):
        restore(tmp_path / "kopie", tmp_path / "nieuw", code)
    assert not (tmp_path / "nieuw").exists()


# A clock without a battery


def test_with_a_clock_in_1970_tries_wait_and_notes_are_read(folder: Path) -> None:
    def long_ago() -> datetime:
        return datetime(1970, 1, 2, 12)

    tries = Tries(folder, long_ago)
    for _ in range(5):
        tries.add()
    assert 1 < Tries(folder, long_ago).wait() <= 2
    tries.clear()
    sealed_notes.take(folder, "toch gelezen", long_ago().astimezone())
    session = Session(folder, long_ago, CHEAP)
    session.unlock(WORDS)
    assert [note.text for note in session.vault.sealed_notes.all()] == ["toch gelezen"]
    assert session.last_visit.lost_notes == 0
    session.lock()
