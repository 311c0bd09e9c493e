"""Backups of a journal, and taking a guest's journal along."""

import os
import threading
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from samensociaal_desktop.domain.encounters import Chosen, Encounter, Response
from samensociaal_desktop.errors import (
    DiskFull,
    NotAJournal,
    Stopped,
    VaultDamaged,
    VaultExists,
    VaultGone,
    VaultIsReadOnly,
    WrongPassphrase,
    WrongState,
)
from samensociaal_desktop.services import backups as module
from samensociaal_desktop.services import parcels
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.services.take_along import take_along
from samensociaal_desktop.storage import keys, parcel
from samensociaal_desktop.storage.files import FILE, KEY_FILE, KEY_FILE_COPY
from samensociaal_desktop.storage.keys import Cost

PASSPHRASE = "drie rode fietsen"
CHEAP = Cost(19 * 1024, 1, 1)
NOW = datetime(2026, 5, 4, 12)


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(tmp_path, clock):
    session = Session(tmp_path / "journal", clock, CHEAP)
    session.create(PASSPHRASE)
    yield session
    session.lock()


@pytest.fixture
def vault(session):
    return session.vault


@pytest.fixture
def backups(vault, clock):
    return Backups(vault, clock)


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def note(vault, line):
    moment = Encounter(
        happened_at=NOW, noted_at=NOW.replace(tzinfo=UTC), line=line, responses=(Chosen(Response.IGNORE),)
    )
    vault.journal.add_all([moment])


def restored(path, into, clock, passphrase=PASSPHRASE):
    """Make a journal of a file, open it, and give its lines."""
    parcel.unpack(path, into)
    session = Session(into, clock, CHEAP)
    session.unlock(passphrase)
    lines = [moment.line for moment in session.vault.journal.all()]
    session.vault.journal.check()
    session.lock()
    return lines


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_is_one_locked_file_beside_the_journal_and_holds_all(backups, vault, session, tmp_path, clock):
    note(vault, "die middag")
    made = backups.make()
    mine = vault.copier.vault_id()[:8]
    assert backups.folder == session.folder / "backups"
    assert made.path == backups.folder / f"{mine}-000001-2026-05-04.samensociaal"
    assert (made.number, made.day, made.size) == (1, date(2026, 5, 4), made.path.stat().st_size)
    assert names(backups.folder) == [made.path.name]
    assert b"die middag" not in made.path.read_bytes()
    assert restored(made.path, tmp_path / "back", clock) == ["die middag"]


def test_one_is_due_until_one_was_made_today_and_again_tomorrow(backups, clock):
    assert backups.is_due()
    assert backups.last is None
    backups.make()
    assert not backups.is_due()
    assert backups.last == NOW.astimezone(UTC)
    clock.now += timedelta(days=1)
    assert backups.is_due()


@pytest.mark.parametrize("days", [-400, -1, 400])
def test_a_clock_that_was_moved_makes_one_due_and_the_numbers_go_on(backups, clock, days):
    first = backups.make()
    clock.now += timedelta(days=days)
    assert backups.is_due()
    second = backups.make()
    assert [one.number for one in backups.all()] == [2, 1]
    assert backups.all()[0] == second
    assert first.path.exists()
    assert not backups.is_due()


def test_those_that_are_superfluous_go(backups, clock):
    for _ in range(20):
        backups.make()
        clock.now += timedelta(days=1)
    assert [one.number for one in backups.all()][:7] == list(range(20, 13, -1))
    assert len(backups.all()) < 12
    assert backups.all()[0].number == 20


def test_of_one_day_the_newest_stays(backups):
    backups.make()
    backups.make()
    assert [one.number for one in backups.all()] == [2]


def test_files_of_others_in_the_folder_are_never_touched(backups, stick, vault, clock):
    mine = vault.copier.vault_id()[:8]
    others = {
        "0badcafe-000007-2020-01-01.samensociaal",  # another journal's
        "0badcafe-000007-2020-01-01.samensociaal.part",
        f"{mine}-7-2020-01-01.samensociaal",
        f"{mine}-000007-2020-01-01.samensociaal.txt",
        f"{mine}-000007-2020-02-31.samensociaal",
        f"{mine}-٠٠٠٠٠٧-2020-01-01.samensociaal",
        "foto.jpg",
    }
    for name in others:
        (stick / name).write_text("x")
    (stick / f"{mine}-000008-2020-01-01.samensociaal").mkdir()
    (stick / f"{mine}-000009-2020-01-01.samensociaal").symlink_to(stick / "foto.jpg")
    there = names(stick)
    backups.choose(stick)
    for _ in range(3):
        backups.make()
        clock.now += timedelta(hours=1)
    assert [one.number for one in backups.all()] == [3]
    assert set(names(stick)) == {*there, backups.all()[0].path.name}


def test_what_a_try_that_was_cut_off_left_goes_with_the_next(backups, vault):
    backups.make()
    name = f"{vault.copier.vault_id()[:8]}-000009-2026-01-01.samensociaal.part"
    for ending in ("", ".vault", ".vault-journal"):
        (backups.folder / f"{name}{ending}").write_bytes(b"half")
    backups.make()
    assert len(names(backups.folder)) == 1


def test_two_journals_keep_theirs_in_one_folder(backups, stick, tmp_path, clock):
    other = Session(tmp_path / "other", clock, CHEAP)
    other.create(PASSPHRASE)
    theirs = Backups(other.vault, clock)
    for each in (backups, theirs):
        each.choose(stick)
        each.make()
    assert len(names(stick)) == 2
    assert not {one.path for one in backups.all()} & {one.path for one in theirs.all()}
    other.lock()


def test_a_journal_put_back_from_an_older_backup_never_gives_a_number_again(backups, stick, tmp_path, clock):
    backups.choose(stick)
    first = backups.make()
    kept = tmp_path / "kept"
    kept.write_bytes(first.path.read_bytes())
    clock.now += timedelta(days=1)
    backups.make()
    parcel.unpack(kept, tmp_path / "back")
    older = Session(tmp_path / "back", clock, CHEAP)
    older.unlock(PASSPHRASE)
    again = Backups(older.vault, clock)
    assert again.folder == stick
    assert again.last is not None  # the day of the newest in the folder, which this journal did not make
    assert again.last.astimezone().date() == date(2026, 5, 5)
    clock.now += timedelta(days=1)
    assert again.make().number == 3
    older.lock()


def test_a_journal_put_back_goes_on_counting_where_no_folder_tells(backups, tmp_path, clock):
    first = backups.make()
    parcel.unpack(first.path, tmp_path / "back")
    back = Session(tmp_path / "back", clock, CHEAP)
    back.unlock(PASSPHRASE)
    assert Backups(back.vault, clock).make().number == 2
    back.lock()


# Where


def test_a_folder_is_chosen_and_left_again(backups, stick, session):
    backups.choose(stick)
    assert backups.folder == stick
    backups.choose(None)
    assert backups.folder == session.folder / "backups"


def test_who_chooses_the_folder_beside_the_journal_has_chosen_none(backups, session):
    beside = session.folder / "backups"
    beside.mkdir()
    backups.choose(beside)
    assert backups.chosen is None


def test_a_folder_that_is_not_there_cannot_be_chosen(backups, tmp_path, session):
    with pytest.raises(VaultGone):
        backups.choose(tmp_path / "nowhere")
    assert backups.folder == session.folder / "backups"


def test_while_the_chosen_folder_is_away_none_is_made_anywhere_else_and_it_is_said(backups, stick, session):
    backups.choose(stick)
    backups.make()
    stick.rename(stick.with_name("in the bag"))
    assert backups.all() == ()
    assert backups.last == NOW.astimezone(UTC)
    assert backups.is_due()
    with pytest.raises(VaultGone):
        backups.make()
    assert backups.trouble == "VaultGone"
    assert not stick.exists()
    assert not (session.folder / "backups").exists()
    stick.with_name("in the bag").rename(stick)
    backups.make()
    assert backups.trouble == ""


def test_an_empty_folder_in_the_place_of_the_chosen_one_is_not_taken_for_it(backups, stick):
    """Where a stick was mounted, an empty folder stays when it is taken out."""
    backups.choose(stick)
    backups.make()
    stick.rename(stick.with_name("in the bag"))
    stick.mkdir()
    with pytest.raises(VaultGone):
        backups.make()
    assert names(stick) == []
    backups.choose(stick)  # it is meant, though
    backups.make()


def test_backups_that_somebody_removed_are_not_said_to_be_there(backups, clock):
    backups.make()
    clock.now += timedelta(days=1)
    backups.make()
    backups.all()[0].path.unlink()
    assert backups.last is not None
    assert backups.last.astimezone().date() == date(2026, 5, 4)
    backups.all()[0].path.unlink()
    assert backups.last is None
    assert backups.is_due()
    assert backups.make().number == 3


def test_a_file_of_one_s_own_choice_is_written_and_not_counted(backups, vault, tmp_path, clock):
    note(vault, "mee")
    backups.write_to(tmp_path / "mee.samensociaal")
    assert backups.all() == ()
    assert backups.last is None
    assert restored(tmp_path / "mee.samensociaal", tmp_path / "back", clock) == ["mee"]
    with pytest.raises(VaultExists):
        backups.write_to(tmp_path / "mee.samensociaal")


def test_nothing_is_written_over_not_even_a_link_that_leads_nowhere(backups, tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    with pytest.raises(VaultExists):
        backups.write_to(tmp_path / "link")
    with pytest.raises(VaultGone):
        backups.write_to(tmp_path / "stick" / "no" / "folder")
    (tmp_path / "file").touch()
    with pytest.raises(VaultGone):
        backups.write_to(tmp_path / "file" / "x")


# What goes wrong


def test_stopping_at_any_point_leaves_nothing_and_is_no_trouble(backups):
    stopped = 0
    for times in range(100):
        left = [times]

        def may_go_on(left=left):
            left[0] -= 1
            return left[0] >= 0

        try:
            backups.make(may_go_on)
        except Stopped:
            stopped += 1
            assert names(backups.folder) == []
        else:
            break
    assert stopped > 5
    assert backups.trouble == ""
    assert [one.number for one in backups.all()] == [stopped + 1]


def test_a_full_disk_is_seen_before_it_is_filled(backups, monkeypatch):
    monkeypatch.setattr(parcels, "_SPARE", 1 << 60)
    with pytest.raises(DiskFull):
        backups.make()
    assert backups.trouble == "DiskFull"
    assert names(backups.folder) == []


def test_where_room_cannot_be_told_it_is_tried(backups, monkeypatch):
    def silent(_folder):
        raise OSError(38, "not known here")

    monkeypatch.setattr(parcels.shutil, "disk_usage", silent)
    assert backups.make().number == 1


def test_a_disk_that_fills_up_meanwhile_leaves_the_backups_of_before(backups, monkeypatch):
    backups.make()
    there = names(backups.folder)

    def full(_handle):
        raise OSError(28, "no room")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(DiskFull):
            backups.make()
    assert names(backups.folder) == there
    assert backups.trouble == "DiskFull"


def test_a_backup_that_does_not_read_back_right_is_none(backups, monkeypatch):
    backups.make()
    there = names(backups.folder)

    def damaged(*_all):
        raise VaultDamaged("quick_check")

    monkeypatch.setattr(parcels, "verify", damaged)
    with pytest.raises(VaultDamaged):
        backups.make()
    assert names(backups.folder) == there
    assert backups.trouble == "VaultDamaged"


def test_a_key_file_of_another_journal_is_not_put_with_it(backups, vault, session):
    file = keys.read(session.folder)
    other = keys.KeyFile("other", file.fingerprint, file.cost, file.salt, file.nonce, file.box)
    keys.write(session.folder, other)
    with pytest.raises(NotAJournal):
        backups.make()
    for name in (KEY_FILE, KEY_FILE_COPY):
        (session.folder / name).unlink()
    with pytest.raises(VaultDamaged):
        backups.make()
    assert names(backups.folder) == []


def test_of_several_key_files_the_one_that_fits_goes_along(backups, vault, session, tmp_path, clock):
    """While a new key is being given, there is a second one."""
    mine, other = keys.read(session.folder), keys.Seed.new()
    theirs = keys.wrap(other, "een andere zin", vault.copier.vault_id(), CHEAP)
    keys.write(session.folder, theirs)
    with pytest.raises(VaultDamaged):
        backups.make()
    keys.write_next(session.folder, mine)
    assert restored(backups.make().path, tmp_path / "back", clock) == []


def test_a_journal_that_can_only_be_read_is_backed_up_when_asked_to_a_folder_of_before(
    backups, session, stick, tmp_path, clock
):
    backups.choose(stick)
    backups.make()
    session.lock()
    session.folder.chmod(0o500)
    (session.folder / FILE).chmod(0o400)
    reading = session
    vault = _opened_for_reading(reading)
    only = Backups(vault, clock)
    clock.now += timedelta(days=3)
    assert not only.is_due()
    made = only.make()
    assert made.number == 2
    assert only.all()[0] == made
    assert only.last is not None
    assert only.last.astimezone().date() == date(2026, 5, 7)  # the counter could not be kept; the folder tells
    clock.now += timedelta(days=1)
    assert only.make().number == 3
    with pytest.raises(VaultIsReadOnly):
        only.choose(None)
    assert restored(made.path, tmp_path / "back", clock) == []
    reading.lock()


def _opened_for_reading(session):
    """Open the journal as on a disk that cannot be written: root may write whatever the mode says."""
    from samensociaal_desktop.storage import vault as vaults

    writable, vaults._hold = vaults._hold, lambda *_all: False
    try:
        session.unlock(PASSPHRASE)
    finally:
        vaults._hold = writable
    assert session.vault.is_read_only
    return session.vault


def test_two_at_once_wait_for_each_other(backups, vault, clock):
    made = []
    workers = [threading.Thread(target=lambda: made.append(Backups(vault, clock).make().number)) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(10)
    assert sorted(made) == [1, 2, 3]


def test_a_journal_in_memory_has_none(tmp_path, clock):
    session = Session(tmp_path / "none", clock)
    session.open_guest()
    guest = Backups(session.vault, clock)
    assert not guest.is_due()
    for ask in (guest.make, lambda: guest.folder, lambda: guest.write_to(tmp_path / "x")):
        with pytest.raises(WrongState):
            ask()
    session.lock()


@pytest.mark.parametrize(
    "kept", [None, [], {}, {"number": "x"}, {"number": 1, "folder": "", "is_filled": 1, "last": 7}]
)
def test_what_was_kept_of_them_may_be_anything(backups, vault, kept):
    vault.preferences.keep(module._STATE, kept)
    assert backups.trouble == ""
    assert backups.make().number == 1


# Taking along


def test_a_guest_takes_all_along_in_one_file_under_a_passphrase_of_its_own(tmp_path, stick, clock):
    session = Session(tmp_path / "none", clock)
    session.open_guest()
    note(session.vault, "in de bieb")
    code = take_along(session.vault, "een nieuwe zin", stick / "mee.samensociaal", cost=CHEAP)
    session.lock()
    assert names(stick) == ["mee.samensociaal"]
    assert restored(stick / "mee.samensociaal", tmp_path / "home", clock, "een nieuwe zin") == ["in de bieb"]
    home = Session(tmp_path / "home", clock, CHEAP)
    home.unlock_with_code(code, "nog een andere zin")
    assert home.vault.journal.count() == 1
    home.lock()


def test_what_is_taken_along_of_a_journal_does_not_open_with_its_passphrase(vault, tmp_path, clock):
    note(vault, "thuis")
    take_along(vault, "een nieuwe zin", tmp_path / "mee", cost=CHEAP)
    with pytest.raises(WrongPassphrase):
        restored(tmp_path / "mee", tmp_path / "wrong", clock)
    assert restored(tmp_path / "mee", tmp_path / "right", clock, "een nieuwe zin") == ["thuis"]


def test_taking_along_never_writes_over_anything_and_can_be_stopped(vault, tmp_path):
    (tmp_path / "there").write_text("mine")
    with pytest.raises(VaultExists):
        take_along(vault, "een nieuwe zin", tmp_path / "there", cost=CHEAP)
    assert (tmp_path / "there").read_text() == "mine"
    with pytest.raises(Stopped):
        take_along(vault, "een nieuwe zin", tmp_path / "x", lambda: False, CHEAP)
    with pytest.raises(VaultGone):
        take_along(vault, "een nieuwe zin", tmp_path / "no" / "x", cost=CHEAP)
    assert {path.name for path in tmp_path.iterdir()} == {"journal", "there"}


def test_the_usual_cost_of_a_passphrase_is_the_usual(vault, tmp_path):
    take_along(vault, "een nieuwe zin", tmp_path / "x")
    parcel.unpack(tmp_path / "x", tmp_path / "new")
    assert keys.read(tmp_path / "new").cost == Cost()
    assert Path(tmp_path / "new" / FILE).exists()
