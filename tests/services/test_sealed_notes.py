"""A note while the journal is locked, on real files: nothing is lost or read, and nothing in the file does harm."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_bytes

import pytest

from samensociaal_desktop.domain.sealed_notes import LONGEST, SealedNote
from samensociaal_desktop.errors import VaultError, VaultGone, WrongState
from samensociaal_desktop.services import sealed_notes
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage import sealed, sealed_file
from samensociaal_desktop.storage.files import SEALED_FILE
from samensociaal_desktop.storage.keys import Cost

CHEAP = Cost(19 * 1024, 1, 1)
WORDS = "zes rustige woorden"
AT = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "journal"


@pytest.fixture
def session(folder: Path) -> Iterator[Session]:
    """A session with a locked journal."""
    session = Session(folder, lambda: datetime(2026, 5, 1, 12), CHEAP)
    session.create(WORDS)
    session.lock()
    yield session
    session.lock()


def texts(session: Session) -> list[str]:
    return [note.text for note in session.vault.sealed_notes.all()]


def test_a_note_waits_until_the_journal_is_open(session: Session, folder: Path) -> None:
    assert sealed_notes.can_take(folder)
    sealed_notes.take(folder, "Iemand riep iets.", AT)
    sealed_notes.take(folder, "x" * LONGEST, AT)
    assert b"Iemand" not in (folder / SEALED_FILE).read_bytes()
    session.unlock(WORDS)
    assert sorted(texts(session)) == ["Iemand riep iets.", "x" * LONGEST]
    assert session.vault.sealed_notes.all()[0].at == AT
    assert session.last_visit.lost_notes == 0
    head, lines = sealed_file.read(folder)
    assert lines == ()
    assert head == sealed.public_key(session.vault.sealed_notes.key())


def test_where_there_is_no_journal_no_note_is_taken(tmp_path: Path) -> None:
    assert not sealed_notes.can_take(tmp_path)
    with pytest.raises(WrongState):
        sealed_notes.take(tmp_path, "x", AT)
    with pytest.raises(VaultGone):
        sealed_notes.take(tmp_path / "nowhere", "x", AT)


def test_too_long_a_note_is_refused(session: Session, folder: Path) -> None:
    with pytest.raises(ValueError, match="too long"):
        sealed_notes.take(folder, "x" * (LONGEST + 1), AT)


def test_what_can_be_typed_can_be_sealed(session: Session, folder: Path) -> None:
    for text in ("\x01\0" * (LONGEST // 2), "\n" * LONGEST, '"' * LONGEST, "😀" * LONGEST, "\ud800" * LONGEST):
        sealed_notes.take(folder, text, AT)
    session.unlock(WORDS)
    assert set(texts(session)) == {"", "\n" * LONGEST, '"' * LONGEST, "😀" * LONGEST, "\ufffd" * LONGEST}


def test_a_full_box_takes_no_more(session: Session, folder: Path) -> None:
    with (folder / SEALED_FILE).open("ab") as file:
        file.write(b"x" * (sealed_file.LARGEST - 4000))
    assert not sealed_notes.can_take(folder)
    with pytest.raises(WrongState):
        sealed_notes.take(folder, "x", AT)


def test_cut_off_between_vault_and_file_it_is_there_once(session: Session, folder: Path) -> None:
    sealed_notes.take(folder, "één keer", AT)
    before = (folder / SEALED_FILE).read_bytes()
    session.unlock(WORDS)
    session.lock()
    (folder / SEALED_FILE).write_bytes(before)  # as if the program had ended before the file was cut
    session.unlock(WORDS)
    assert texts(session) == ["één keer"]
    assert sealed_file.read(folder)[1] == ()


def test_what_is_thrown_away_does_not_come_back(session: Session, folder: Path) -> None:
    sealed_notes.take(folder, "weg", AT)
    session.unlock(WORDS)
    (note,) = session.vault.sealed_notes.all()
    session.vault.sealed_notes.remove(note.id)
    session.lock()
    session.unlock(WORDS)
    assert texts(session) == []


def test_a_public_key_that_was_exchanged_is_put_right(session: Session, folder: Path) -> None:
    """One note before, which we read; one after, which only the other reads; one garbled."""
    sealed_notes.take(folder, "voor mij", AT)
    _, lines = sealed_file.read(folder)
    others = token_bytes(32)
    sealed_file.begin(folder, sealed.public_key(others))
    for line in (*lines, b"garbled"):
        sealed_file.append(folder, line)
    sealed_notes.take(folder, "voor een ander", AT)
    session.unlock(WORDS)
    assert texts(session) == ["voor mij"]
    assert session.last_visit.lost_notes == 2
    assert sealed_file.public_key(folder) == sealed.public_key(session.vault.sealed_notes.key())
    session.lock()
    session.unlock(WORDS)
    assert session.last_visit.lost_notes == 0


@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"x" * 5_000_000, b"\n" * 10_000, b"samensociaal-sealed 2 x\n"])
def test_a_file_of_rubbish_keeps_nobody_out(session: Session, folder: Path, content: bytes) -> None:
    (folder / SEALED_FILE).write_bytes(content)
    assert not sealed_notes.can_take(folder)
    session.unlock(WORDS)
    assert texts(session) == []
    assert sealed_notes.can_take(folder)
    assert (folder / SEALED_FILE).stat().st_size < 100


def test_a_point_of_small_order_in_the_head_seals_nothing(session: Session, folder: Path) -> None:
    sealed_file.begin(folder, bytes(32))
    with pytest.raises(WrongState):
        sealed_notes.take(folder, "x", AT)
    assert sealed_file.read(folder)[1] == ()


def test_one_who_has_the_file_can_add_notes_but_read_none(session: Session, folder: Path) -> None:
    public = sealed_file.public_key(folder)
    assert public is not None
    line = sealed.seal(SealedNote("0" * 32, AT, "van een ander"), public)
    for _ in range(3):  # the same again and again
        sealed_file.append(folder, line)
    session.unlock(WORDS)
    assert texts(session) == ["van een ander"]
    assert session.last_visit.lost_notes == 0


def test_a_folder_in_place_of_the_file_keeps_nobody_out(session: Session, folder: Path) -> None:
    (folder / SEALED_FILE).unlink()
    (folder / SEALED_FILE).mkdir()
    assert not sealed_notes.can_take(folder)
    session.unlock(WORDS)
    assert session.vault.journal.count() == 0
    with pytest.raises(VaultError):
        sealed_notes.collect(session.vault, folder)


def test_without_the_file_it_is_begun_anew(session: Session, folder: Path) -> None:
    (folder / SEALED_FILE).unlink()
    session.unlock(WORDS)
    session.lock()
    assert sealed_notes.can_take(folder)


def test_on_a_disk_that_cannot_be_written_notes_wait(nobody: Path) -> None:
    folder = nobody / "journal"
    session = Session(folder, lambda: datetime(2026, 5, 1, 12), CHEAP)
    session.create(WORDS)
    session.lock()
    sealed_notes.take(folder, "wacht", AT)
    folder.chmod(0o500)
    (folder / SEALED_FILE).chmod(0o400)
    with pytest.raises(VaultError):
        sealed_notes.take(folder, "x", AT)
    session.unlock(WORDS)
    assert texts(session) == []
    session.lock()
    folder.chmod(0o700)
    session.unlock(WORDS)
    assert texts(session) == ["wacht"]
    session.lock()


def test_with_a_new_key_an_old_one_reads_nothing_any_more(session: Session, folder: Path) -> None:
    sealed_notes.take(folder, "eerst", AT)
    session.unlock(WORDS)
    sealed_notes.take(folder, "terwijl het open is", AT)
    old = session.vault.sealed_notes.key()
    assert sealed_notes.collect(session.vault, folder, with_new_key=True) == 0
    assert sorted(texts(session)) == ["eerst", "terwijl het open is"]
    session.lock()
    sealed_notes.take(folder, "later", AT)
    (line,) = sealed_file.read(folder)[1]
    assert sealed.unseal(line, old) is None
    session.unlock(WORDS)
    assert "later" in texts(session)


def test_a_journal_moved_takes_its_notes_along(session: Session, folder: Path) -> None:
    sealed_notes.take(folder, "mee", AT)
    other = folder.with_name("elders")
    shutil.move(folder, other)
    moved = Session(other, lambda: datetime(2026, 5, 1, 12), CHEAP)
    moved.unlock(WORDS)
    assert texts(moved) == ["mee"]
    moved.lock()
