"""The session: absent, locked, open, and the ways between."""

import hashlib
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import pytest

from samensociaal_desktop.domain.agreements import Agreement
from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Response
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.errors import (
    NotAJournal,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultGone,
    VaultIsReadOnly,
    WrongPassphrase,
    WrongState,
)
from samensociaal_desktop.services import session as module
from samensociaal_desktop.services.session import Session, SessionState, warm_up
from samensociaal_desktop.storage import keys
from samensociaal_desktop.storage.files import FILE, KEY_FILE, KEY_FILE_COPY
from samensociaal_desktop.storage.keys import Cost, Seed

CHEAP = Cost(19 * 1024, 1, 1)
WORDS = "zes rustige woorden"
NOW = datetime(2026, 5, 1, 12)


def clock() -> datetime:
    return NOW


def moment(line: str = "een moment") -> Encounter:
    return Encounter(happened_at=NOW, line=line, responses=(Chosen(Response.SUPPORT),))


def bytes_of(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "journal"


@pytest.fixture
def session(folder: Path) -> Session:
    return Session(folder, clock, CHEAP)


@pytest.fixture
def code(session: Session) -> str:
    """Make a journal with one moment, lock it, and return its recovery code."""
    code = session.create(WORDS)
    session.vault.history.do(Edit(None, moment()))
    session.lock()
    return code


def test_a_journal_is_made_locked_and_opened(session: Session, folder: Path) -> None:
    assert session.folder == folder
    assert session.state is SessionState.ABSENT
    code = session.create(WORDS)
    assert len(code.replace("-", "")) == 36
    assert session.state is SessionState.OPEN
    vault = session.vault
    assert (vault.is_guest, vault.is_sample, vault.is_read_only) == (False, False, False)
    vault.history.do(Edit(None, moment()))
    vault.drafts.keep("encounter:new", {"line": "half"})
    vault.talks.begin("zelf", NOW)
    vault.agreements.keep(Agreement(id="1", text="x", made_at=NOW))
    session.lock()
    assert session.state is SessionState.LOCKED
    assert not vault.history.can_undo
    session.unlock(WORDS)
    again = session.vault
    assert again.journal.count() == 1
    draft = again.drafts.get("encounter:new")
    assert draft is not None
    assert draft.kept_at == NOW
    assert len(again.talks.all()) == len(again.agreements.all()) == 1
    assert not again.history.can_undo
    session.lock()


def test_unlocking_in_a_worker_thread_opens_it_for_this_one(session: Session, code: str) -> None:
    with ThreadPoolExecutor(1) as worker:
        worker.submit(session.unlock, WORDS).result()
    session.vault.history.do(Edit(None, moment()))
    assert session.vault.journal.count() == 2
    session.lock()


@pytest.mark.parametrize("passphrase", ["", "zes rustige woorde", "Zes rustige woorden"])
def test_a_wrong_passphrase_changes_nothing(session: Session, folder: Path, code: str, passphrase: str) -> None:
    (folder / KEY_FILE_COPY).write_bytes(b"rot")
    before = bytes_of(folder)
    with pytest.raises(WrongPassphrase):
        session.unlock(passphrase)
    assert session.state is SessionState.LOCKED
    assert bytes_of(folder) == before


def test_a_bad_copy_of_the_key_file_is_mended_in_silence(session: Session, folder: Path, code: str) -> None:
    (folder / KEY_FILE).write_bytes(b"rot")
    session.unlock(WORDS)
    session.lock()
    assert (folder / KEY_FILE).read_bytes() == (folder / KEY_FILE_COPY).read_bytes() != b"rot"


def test_without_key_files_the_code_still_opens_it(session: Session, folder: Path, code: str) -> None:
    for name in (KEY_FILE, KEY_FILE_COPY):
        (folder / name).write_bytes(b"rot")
    with pytest.raises(VaultDamaged):
        session.unlock(WORDS)
    with pytest.raises(WrongPassphrase):
        session.unlock_with_code(keys.recovery_code(Seed.new()), "nieuw")
    session.unlock_with_code(code.lower(), "een nieuwe wachtzin")
    assert session.vault.journal.count() == 1
    session.lock()
    session.unlock("een nieuwe wachtzin")
    session.lock()
    with pytest.raises(WrongPassphrase):
        session.unlock(WORDS)


def test_another_code_changes_nothing(session: Session, folder: Path, code: str) -> None:
    before = bytes_of(folder)
    for other in (keys.recovery_code(Seed.new()), code[:-1] + ("0" if code[-1] != "0" else "1"), ""):
        with pytest.raises(WrongPassphrase):
            session.unlock_with_code(other, "nieuw")
    assert bytes_of(folder) == before


def test_the_right_code_on_another_file_says_that_it_is_no_journal(session: Session, folder: Path, code: str) -> None:
    (folder / FILE).write_text("Lief dagboek" * 900)
    with pytest.raises(NotAJournal):
        session.unlock_with_code(code, "nieuw")
    with pytest.raises(NotAJournal):
        session.unlock(WORDS)
    assert session.state is SessionState.LOCKED


def test_a_code_that_cannot_be_given_a_passphrase_leaves_it_locked(session: Session, folder: Path, code: str) -> None:
    (folder / KEY_FILE).unlink()
    (folder / KEY_FILE).mkdir()
    with pytest.raises(VaultError):
        session.unlock_with_code(code, "nieuw")
    assert session.state is SessionState.LOCKED
    session.unlock(WORDS)
    session.lock()


def test_a_passphrase_can_be_changed_open_or_locked(session: Session, folder: Path, code: str) -> None:
    database = (folder / FILE).read_bytes()
    with pytest.raises(WrongPassphrase):
        session.change_passphrase("niet deze", "nieuw")
    session.change_passphrase(WORDS, "tweede")
    assert (folder / FILE).read_bytes() == database
    session.unlock("tweede")
    session.change_passphrase("tweede", "derde")
    session.vault.history.do(Edit(None, moment()))
    session.lock()
    session.unlock_with_code(code, "vierde")
    assert session.vault.journal.count() == 2
    session.lock()


def test_key_files_of_another_journal_are_noticed(session: Session, folder: Path, code: str) -> None:
    seed = keys.seed_from_code(code)
    keys.write(folder, keys.wrap(seed, WORDS, "another", CHEAP))
    with pytest.raises(NotAJournal):
        session.unlock(WORDS)
    assert session.state is SessionState.LOCKED
    session.unlock_with_code(code, "nieuw")
    session.lock()
    session.unlock("nieuw")
    session.lock()


def test_what_is_missing_is_said_before_the_passphrase_is_tried(session: Session, folder: Path, code: str) -> None:
    (folder / FILE).write_bytes(b"")
    with pytest.raises(VaultDamaged):
        session.unlock("niet deze")
    (folder / FILE).unlink()
    assert session.state is SessionState.LOCKED
    with pytest.raises(VaultGone):
        session.unlock("niet deze")
    with pytest.raises(VaultExists):
        session.create(WORDS)
    shutil.rmtree(folder)
    assert Session(folder, clock).state is SessionState.ABSENT
    with pytest.raises(VaultGone):
        session.unlock(WORDS)


def test_a_journal_that_was_open_is_never_absent(session: Session, folder: Path, code: str) -> None:
    folder.rename(folder.with_name("in a pocket"))
    assert session.state is SessionState.LOCKED
    with pytest.raises(VaultGone):
        session.unlock(WORDS)
    folder.with_name("in a pocket").rename(folder)
    session.unlock(WORDS)
    session.lock()


def test_a_draft_that_could_not_be_written_waits_behind_the_lock(session: Session, folder: Path, code: str) -> None:
    session.unlock(WORDS)
    assert not session.has_unkept
    folder.rename(folder.with_name("in a pocket"))
    with pytest.raises(VaultGone):
        session.vault.drafts.keep("encounter:new", {"line": "half"})
    assert session.has_unkept
    session.lock()
    assert session.has_unkept
    session.open_guest()
    assert session.has_unkept
    assert session.vault.drafts.all() == ()
    session.lock()
    folder.with_name("in a pocket").rename(folder)
    session.unlock(WORDS)
    assert not session.has_unkept
    assert [draft.form for draft in session.vault.drafts.all()] == [{"line": "half"}]
    session.lock()


def test_what_still_cannot_be_written_waits_on(nobody: Path) -> None:
    folder = nobody / "journal"
    session = Session(folder, clock, CHEAP)
    session.create(WORDS)
    session.lock()
    folder.chmod(0o500)
    session.unlock(WORDS)
    with pytest.raises(VaultIsReadOnly):
        session.vault.drafts.keep("encounter:new", {"line": "half"})
    session.lock()
    session.unlock(WORDS)
    assert session.has_unkept
    assert [draft.form for draft in session.vault.drafts.all()] == [{"line": "half"}]
    session.lock()
    folder.chmod(0o700)
    session.unlock(WORDS)
    assert not session.has_unkept
    session.lock()


def test_a_guests_words_wait_for_nobody(session: Session) -> None:
    session.open_guest()
    session.vault.drafts.keep("encounter:new", {"line": "half"})
    assert not session.has_unkept
    session.lock()
    session.open_sample(Whole())
    with pytest.raises(VaultIsReadOnly):
        session.vault.drafts.keep("encounter:new", {"line": "half"})
    assert not session.has_unkept
    session.lock()
    assert not session.has_unkept


def test_a_passphrase_that_cannot_be_changed_stays(session: Session, folder: Path, code: str) -> None:
    for name in (KEY_FILE, KEY_FILE_COPY):
        (folder / f"{name}.part").mkdir()
        with pytest.raises(VaultError):
            session.change_passphrase(WORDS, "nieuw en anders")
        session.unlock(WORDS)
        session.lock()
        (folder / f"{name}.part").rmdir()
    assert sorted(bytes_of(folder)) == sorted((FILE, KEY_FILE, KEY_FILE_COPY))


def test_a_journal_on_a_disk_that_cannot_be_written_says_so(nobody: Path) -> None:
    folder = nobody / "journal"
    session = Session(folder, clock, CHEAP)
    code = session.create(WORDS)
    session.vault.history.do(Edit(None, moment()))
    session.lock()
    folder.chmod(0o500)
    for unlock in (lambda: session.unlock(WORDS), lambda: session.unlock_with_code(code, "nieuw")):
        unlock()
        assert session.vault.is_read_only
        assert session.vault.journal.count() == 1
        with pytest.raises(VaultIsReadOnly):
            session.vault.history.do(Edit(None, moment()))
        session.lock()
    folder.chmod(0o700)


def test_a_guest_leaves_nothing_behind(session: Session, folder: Path) -> None:
    session.open_guest()
    assert session.state is SessionState.OPEN
    assert session.vault.is_guest
    session.vault.history.do(Edit(None, moment()))
    assert session.vault.journal.count() == 1
    session.lock()
    assert session.state is SessionState.ABSENT
    assert not folder.exists()


def test_the_sample_can_only_be_read(session: Session) -> None:
    session.open_sample(Whole((moment("voorbeeld"),)))
    vault = session.vault
    assert (vault.is_sample, vault.is_guest, vault.is_read_only) == (True, False, True)
    assert [one.line for one in vault.journal.all()] == ["voorbeeld"]
    for write in (
        lambda: vault.history.do(Edit(None, moment())),
        lambda: vault.drafts.keep("encounter:new", {}),
        lambda: vault.talks.begin("zelf", NOW),
        lambda: vault.agreements.keep(Agreement(id="1", text="x", made_at=NOW)),
    ):
        with pytest.raises(VaultIsReadOnly):
            write()
    session.lock()


def test_what_needs_an_open_journal_is_refused_without(session: Session, code: str) -> None:
    with pytest.raises(WrongState):
        _ = session.vault
    session.lock()
    session.unlock(WORDS)
    for step in (
        lambda: session.unlock(WORDS),
        lambda: session.unlock_with_code(code, "x"),
        lambda: session.create("x"),
        session.open_guest,
        lambda: session.open_sample(Whole()),
    ):
        with pytest.raises(WrongState):
            step()
    session.lock()
    session.lock()
    assert session.state is SessionState.LOCKED


def test_a_making_that_fails_is_still_absent(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    session = Session(tmp_path / "file" / "journal", clock, CHEAP)
    with pytest.raises(VaultError):
        session.create(WORDS)
    assert session.state is SessionState.ABSENT


def test_importing_a_session_brings_nothing_heavy() -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from samensociaal_desktop.services.session import Session, warm_up\n"
        "Session(Path('nowhere'), None).state\n"
        "heavy = {'sqlalchemy', 'sqlcipher3', 'cryptography', 'asyncio', 'numpy'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
        "warm_up()\n"
        "assert 'sqlcipher3' in sys.modules and 'cryptography' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_warming_up_may_be_done_twice() -> None:
    warm_up()
    warm_up()


def test_letting_go_of_nothing_is_nothing() -> None:
    module._nothing()
