"""A new key for a journal: wherever it is cut off, the passphrase opens all that was kept."""

import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Response
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.errors import (
    Stopped,
    VaultError,
    VaultGone,
    VaultInUse,
    VaultIsReadOnly,
    WrongPassphrase,
    WrongState,
)
from samensociaal_desktop.services import renewing, sealed_notes
from samensociaal_desktop.services.session import Session, SessionState
from samensociaal_desktop.storage import keys, vault
from samensociaal_desktop.storage.files import FILE, KEY_FILE, KEY_FILE_COPY, NEXT_FILE, NEXT_KEY_FILE, SEALED_FILE
from samensociaal_desktop.storage.keys import Cost

CHEAP = Cost(19 * 1024, 1, 1)
WORDS = "zes rustige woorden"
OTHERS = "een andere wachtzin"
NOW = datetime(2026, 5, 1, 12)
KEPT = 40
ALL = sorted((FILE, KEY_FILE, KEY_FILE_COPY, SEALED_FILE))


def clock() -> datetime:
    return NOW


def moment(number: int = 0) -> Encounter:
    at = NOW - timedelta(days=number)
    return Encounter(happened_at=at, line=f"moment {number}", note="x" * 2000, responses=(Chosen(Response.SUPPORT),))


def session_of(folder: Path) -> Session:
    return Session(folder, clock, CHEAP)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "journal"


@pytest.fixture
def session(folder: Path) -> Iterator[Session]:
    """A session with an open journal of some pages."""
    session = session_of(folder)
    session.create(WORDS)
    session.vault.journal.add_all(moment(number) for number in range(KEPT))
    yield session
    session.lock()


@pytest.fixture
def code(session: Session) -> str:
    return session.code(WORDS)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def opens(folder: Path, code: str) -> bool:
    """Return whether a code opens the journal, tried on a copy of it."""
    probe = folder.with_name("probe")
    shutil.rmtree(probe, ignore_errors=True)
    shutil.copytree(folder, probe)
    session = session_of(probe)
    try:
        session.unlock_with_code(code, OTHERS)
    except WrongPassphrase:
        return False
    assert session.vault.journal.count() == KEPT
    session.lock()
    session.unlock(OTHERS)
    session.lock()
    assert names(probe) == ALL
    return True


def test_a_new_code_changes_nothing_until_it_is_used(session: Session, folder: Path, code: str) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    renewal = session.new_code()
    assert renewal.code != session.new_code().code
    assert renewal.code.replace("-", "") not in repr(renewal)
    assert repr(bytes(renewal.seed.raw)) not in repr(renewal)
    renewal.forget()
    assert not any(renewal.seed.raw)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_after_renewing_only_the_new_code_opens_it(session: Session, folder: Path, code: str) -> None:
    session.vault.history.do(Edit(None, moment(99)))
    session.vault.history.undo()
    old_vault, sealing = session.vault, session.vault.sealed_notes.key()
    renewal = session.new_code()
    session.renew(renewal, WORDS)
    assert session.state is SessionState.OPEN
    assert session.vault is not old_vault
    assert not old_vault.history.can_redo
    assert session.vault.journal.count() == KEPT
    assert session.vault.sealed_notes.key() != sealing
    assert session.code(WORDS) == renewal.code
    with pytest.raises(WrongState):
        old_vault.journal.count()
    session.vault.history.do(Edit(None, moment(100)))
    session.vault.history.undo()
    session.change_passphrase(WORDS, OTHERS)
    session.lock()
    assert names(folder) == ALL
    assert not opens(folder, code)
    assert opens(folder, renewal.code)
    session.unlock(OTHERS)
    assert len(session.vault.openings.latest()) == 2  # renewing was no visit
    with pytest.raises(WrongPassphrase):
        session.code(WORDS)


def test_a_note_taken_while_it_was_locked_goes_along(session: Session, folder: Path) -> None:
    sealed_notes.take(folder, "terwijl het open is", NOW)
    session.renew(session.new_code(), WORDS)
    assert [note.text for note in session.vault.sealed_notes.all()] == ["terwijl het open is"]
    session.lock()
    sealed_notes.take(folder, "daarna", NOW)
    session.unlock(WORDS)
    assert session.last_visit.lost_notes == 0
    assert len(session.vault.sealed_notes.all()) == 2


# Cut off


class Watcher:
    """Copies the folder before each file is opened, renamed or removed by Python, and whenever it is asked."""

    def __init__(self, folder: Path, into: Path) -> None:
        self._folder, self._into = folder, into
        self._is_copying = False
        self._last: object = None
        self.states: list[Path] = []

    def __call__(self, event: str) -> None:
        if not self._is_copying and event in {"open", "os.rename", "os.remove", "os.truncate", "asked"}:
            self._is_copying = True
            try:
                self._copy()
            finally:
                self._is_copying = False

    def _copy(self) -> None:
        looks = sorted((path.name, path.read_bytes()) for path in self._folder.iterdir())
        if looks != self._last:
            self._last = looks
            state = self._into / f"{len(self.states):03}"
            state.mkdir()
            for name, content in looks:
                (state / name).write_bytes(content)
            self.states.append(state)


WATCHERS: list[Watcher] = []


def hear(event: str, _arguments: object) -> None:
    for watcher in WATCHERS:
        watcher(event)


@pytest.fixture(scope="module")
def hearing() -> None:
    """Python lets nobody take an audit hook away again; this one hears nothing once the test is over."""
    sys.addaudithook(hear)


@pytest.fixture
def watcher(folder: Path, tmp_path: Path, hearing: None) -> Iterator[Watcher]:
    (tmp_path / "states").mkdir()
    yield Watcher(folder, tmp_path / "states")
    WATCHERS.clear()


def whole(folder: Path, passphrase: str, code: str) -> None:
    """Check that the passphrase opens all that was kept, and that nothing is left of the renewing afterwards."""
    session = session_of(folder)
    assert session.state is SessionState.LOCKED
    session.unlock(passphrase)
    assert session.vault.journal.count() == KEPT
    assert session.code(passphrase) == code
    session.lock()
    assert names(folder) == ALL
    assert (folder / KEY_FILE).read_bytes() == (folder / KEY_FILE_COPY).read_bytes()


def test_wherever_it_is_cut_off_the_passphrase_opens_everything(
    session: Session, folder: Path, code: str, watcher: Watcher
) -> None:
    renewal = session.new_code()
    WATCHERS.append(watcher)
    session.renew(renewal, WORDS, lambda: watcher("asked") or True)
    watcher("asked")
    WATCHERS.clear()
    seen: list[str] = []
    together: set[str] = set()
    known: dict[tuple[bytes, ...], bool] = {}
    for state in watcher.states:
        together |= {name for name in names(state) if "next" in name}
        files = (path for path in sorted(state.glob("journal.[vk]*")) if not path.name.endswith(("part", "-journal")))
        matters = tuple(path.read_bytes() for path in files)
        if matters not in known:
            known[matters] = opens(state, renewal.code)
            locked = state.with_name("locked")
            shutil.copytree(state, locked)
            session_of(locked).change_passphrase(WORDS, OTHERS)  # before it was ever opened again
            whole(locked, OTHERS, renewal.code if known[matters] else code)
            shutil.rmtree(locked)
            with pytest.raises(WrongPassphrase):
                session_of(state).unlock("niet deze")
        whole(state, WORDS, renewal.code if known[matters] else code)
        seen.append("new" if known[matters] else "old")
    assert seen == sorted(seen, reverse=True)  # old, and from one step on new
    assert {"old", "new"} == set(seen)
    assert len(seen) > 12
    assert {NEXT_FILE, NEXT_KEY_FILE} <= together


def test_what_cannot_be_cleared_away_keeps_the_only_key_that_fits(nobody: Path) -> None:
    """Cut off after the vault was exchanged, in a folder that takes no new files: it opens, and the key file stays."""
    folder = nobody / "journal"
    session = session_of(folder)
    session.create(WORDS)
    before = {name: (folder / name).read_bytes() for name in (KEY_FILE, KEY_FILE_COPY)}
    session.renew(session.new_code(), WORDS)
    session.lock()
    (folder / NEXT_KEY_FILE).write_bytes((folder / KEY_FILE).read_bytes())
    for name, content in before.items():
        (folder / name).write_bytes(content)
        (folder / f"{name}.part").mkdir()
    for _ in range(2):
        session.unlock(WORDS)
        session.lock()
        assert (folder / NEXT_KEY_FILE).exists()
    for name in before:
        (folder / f"{name}.part").rmdir()
    session.unlock(WORDS)
    session.lock()
    assert names(folder) == ALL


# Stopped, refused, in the way


def unchanged(session: Session, folder: Path, code: str) -> None:
    assert session.state is SessionState.OPEN
    session.vault.history.do(Edit(None, moment(99)))
    session.vault.history.undo()
    assert session.code(WORDS) == code
    session.lock()
    assert names(folder) == ALL
    assert opens(folder, code)


@pytest.mark.parametrize("after", range(5))
def test_it_can_be_stopped_and_leaves_nothing_behind(session: Session, folder: Path, code: str, after: int) -> None:
    asked = iter(range(10**6))
    with pytest.raises(Stopped):
        session.renew(session.new_code(), WORDS, lambda: next(asked) < after)
    unchanged(session, folder, code)


def test_it_can_be_stopped_at_the_last_moment(session: Session, folder: Path, code: str) -> None:
    with pytest.raises(Stopped):
        session.renew(session.new_code(), WORDS, lambda: not (folder / NEXT_KEY_FILE).exists())
    unchanged(session, folder, code)


def test_the_passphrase_is_asked_first(session: Session, folder: Path, code: str) -> None:
    with pytest.raises(WrongPassphrase):
        session.renew(session.new_code(), "niet deze")
    assert len(session.tries.all()) == 1
    assert session.code(WORDS) == code
    assert session.tries.all() == ()
    assert [str(one.kind) for one in session.vault.openings.latest()] == ["wrong", "opened"]


@pytest.mark.parametrize("name", [NEXT_FILE, f"{NEXT_KEY_FILE}.part"])
def test_what_stands_in_the_way_leaves_the_old_key(session: Session, folder: Path, code: str, name: str) -> None:
    (folder / name).mkdir()
    with pytest.raises(VaultError):
        session.renew(session.new_code(), WORDS)
    (folder / name).rmdir()
    unchanged(session, folder, code)


def test_a_copy_that_is_taken_away_leaves_the_old_key(session: Session, folder: Path, code: str) -> None:
    def take_away() -> bool:
        if (folder / NEXT_KEY_FILE).exists():
            (folder / NEXT_FILE).unlink()
        return True

    with pytest.raises(VaultGone):
        session.renew(session.new_code(), WORDS, take_away)
    unchanged(session, folder, code)


def test_a_rollback_journal_that_stays_leaves_the_old_key(session: Session, folder: Path, code: str) -> None:
    """SQLite takes its own away when the journal is closed; another one would be taken for that of the copy."""
    renewal = session.new_code()

    def put() -> bool:
        if (folder / NEXT_KEY_FILE).exists():
            (folder / f"{FILE}-journal").unlink(missing_ok=True)
            (folder / f"{FILE}-journal").mkdir()
            (folder / f"{FILE}-journal" / "x").touch()
        return True

    with pytest.raises(VaultError):
        session.renew(renewal, WORDS, put)
    shutil.rmtree(folder / f"{FILE}-journal")
    if session.state is SessionState.LOCKED:
        session.unlock(WORDS)
    unchanged(session, folder, code)


def test_a_key_file_that_cannot_be_written_is_written_the_next_time(session: Session, folder: Path, code: str) -> None:
    renewal = session.new_code()

    def bar() -> bool:
        if (folder / NEXT_KEY_FILE).exists():
            (folder / f"{KEY_FILE_COPY}.part").mkdir(exist_ok=True)
        return True

    session.renew(renewal, WORDS, bar)  # the vault has the new key already, and its key file is there
    assert session.code(WORDS) == renewal.code
    session.lock()
    (folder / f"{KEY_FILE_COPY}.part").rmdir()
    session.unlock(WORDS)
    session.lock()
    assert names(folder) == ALL
    assert (folder / KEY_FILE).read_bytes() == (folder / KEY_FILE_COPY).read_bytes()
    assert opens(folder, renewal.code)


def test_the_only_key_file_that_fits_is_not_written_over(session: Session, folder: Path, code: str) -> None:
    """A second renewing, while the key file of the first stands only where the one of the second is to come."""
    first, bars = session.new_code(), [folder / f"{name}.part" for name in (KEY_FILE, KEY_FILE_COPY)]

    def bar() -> bool:
        if (folder / NEXT_KEY_FILE).exists():
            for each in bars:
                each.mkdir(exist_ok=True)
        return True

    session.renew(first, WORDS, bar)
    with pytest.raises(VaultError):
        session.renew(session.new_code(), WORDS)
    assert session.code(WORDS) == first.code
    for each in bars:
        each.rmdir()
    second = session.new_code()
    session.renew(second, WORDS)
    session.lock()
    assert names(folder) == ALL
    assert opens(folder, second.code)


def test_a_stick_that_goes_meanwhile_leaves_it_locked(session: Session, folder: Path, code: str) -> None:
    away = folder.with_name("in a pocket")

    def pull() -> bool:
        if (folder / NEXT_KEY_FILE).exists():
            folder.rename(away)
        return True

    with pytest.raises(VaultGone):
        session.renew(session.new_code(), WORDS, pull)
    assert session.state is SessionState.LOCKED
    away.rename(folder)
    session.unlock(WORDS)
    unchanged(session, folder, code)


def test_a_draft_that_waits_is_not_lost(session: Session, folder: Path) -> None:
    away = folder.with_name("in a pocket")
    folder.rename(away)
    with pytest.raises(VaultGone):
        session.vault.drafts.keep("encounter:new", {"line": "half"})
    away.rename(folder)
    session.renew(session.new_code(), WORDS)
    assert [draft.form for draft in session.vault.drafts.all()] == [{"line": "half"}]
    assert not session.has_unkept


def test_only_an_open_journal_on_a_disk_can_have_a_new_key(session: Session, nobody: Path) -> None:
    session.lock()
    for step in (lambda: None, session.open_guest, lambda: session.open_sample(Whole())):
        step()
        with pytest.raises(WrongState):
            session.renew(session.new_code(), WORDS)
        session.lock()
    folder = nobody / "journal"
    other = session_of(folder)
    other.create(WORDS)
    other.lock()
    folder.chmod(0o500)
    other.unlock(WORDS)
    with pytest.raises((WrongState, VaultIsReadOnly)):
        other.renew(other.new_code(), WORDS)
    other.lock()


# Locked meanwhile


def test_locking_meanwhile_stops_it(session: Session, folder: Path, code: str) -> None:
    begun, locked = Event(), Event()

    def go_on() -> bool:
        begun.set()
        return locked.wait(0.002) or True

    with ThreadPoolExecutor(1) as worker:
        work = worker.submit(session.renew, session.new_code(), WORDS, go_on)
        assert begun.wait(20)
        session.lock()
        locked.set()
        with pytest.raises(Stopped):
            work.result()
    assert session.state is SessionState.LOCKED
    assert names(folder) == ALL
    assert opens(folder, code)


def test_locked_when_it_cannot_be_stopped_any_more_it_is_renewed_and_locked(session: Session, folder: Path) -> None:
    renewal = session.new_code()
    held = session._held
    assert held is not None
    own_file = keys.candidates(folder)[0]
    next_file = renewing.wrapped(renewal.seed, WORDS, own_file)
    renewing.prepare(held.vault, folder, next_file, renewal.seed, lambda: True)
    renewing.swap(held.engine, folder, next_file)
    session.lock()
    fresh = session._open_anew(held, session._at, WORDS)
    assert session.state is SessionState.LOCKED
    renewing.renew_sealing(fresh.vault)
    with pytest.raises(WrongState):
        fresh.vault.journal.count()
    session.unlock(WORDS)
    assert session.code(WORDS) == renewal.code


def test_a_rollback_journal_is_refused_by_name(session: Session, folder: Path) -> None:
    held = session._held
    assert held is not None
    file = keys.candidates(folder)[0]
    vault.close(held.engine)
    (folder / f"{FILE}-journal").mkdir()
    with pytest.raises(VaultInUse):
        renewing.swap(held.engine, folder, file)
    (folder / f"{FILE}-journal").rmdir()
