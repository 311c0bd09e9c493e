"""The session: absent, locked, open, and the ways between."""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from tests.conftest import StoppedClock

from samensociaal_desktop.domain.agreements import Agreement
from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Response
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.errors import (
    NotAJournal,
    TooSoon,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultGone,
    VaultIsReadOnly,
    WrongPassphrase,
    WrongState,
)
from samensociaal_desktop.services.session import Session, SessionState
from samensociaal_desktop.services.visits import Visit
from samensociaal_desktop.services.warming import warm_up
from samensociaal_desktop.storage import keys
from samensociaal_desktop.storage.files import (
    FILE,
    KEY_FILE,
    KEY_FILE_COPY,
    NEXT_FILE,
    NEXT_KEY_FILE,
    SEALED_FILE,
    TRIES_FILE,
)
from samensociaal_desktop.storage.keys import Cost, Seed

CHEAP = Cost(19 * 1024, 1, 1)
WORDS = "zes rustige woorden"
NOW = datetime(2026, 5, 1, 12)


def clock() -> datetime:
    return NOW


def moment(line: str = "een moment") -> Encounter:
    return Encounter(happened_at=NOW, line=line, responses=(Chosen(Response.SUPPORT),))


def bytes_of(folder: Path) -> dict[str, str]:
    """Return what every file holds; that somebody tried is no part of the journal."""
    files = (path for path in sorted(folder.iterdir()) if path.name != TRIES_FILE)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


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
    assert sorted(bytes_of(folder)) == sorted((FILE, KEY_FILE, KEY_FILE_COPY, SEALED_FILE))


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
        "from samensociaal_desktop.services.session import Session\n"
        "from samensociaal_desktop.services.warming import warm_up\n"
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


# Wrong tries


def wrong(session: Session, times: int) -> None:
    for _ in range(times):
        with pytest.raises(WrongPassphrase):
            session.unlock("niet deze")


def ways(session: Session, code: str) -> tuple[Callable[[], object], ...]:
    return (
        lambda: session.unlock(WORDS),
        lambda: session.unlock_with_code(code, WORDS),
        lambda: session.change_passphrase(WORDS, WORDS),
        lambda: session.code(WORDS),
    )


def test_after_some_wrong_tries_one_waits(folder: Path, clock: StoppedClock) -> None:
    session = Session(folder, clock, CHEAP)
    code = session.create(WORDS)
    session.lock()
    wrong(session, 4)
    for way in ways(session, code):
        with pytest.raises(TooSoon) as refused:
            way()
        assert refused.value.seconds <= 1
    assert len(session.tries.all()) == 4  # waiting is no try
    with pytest.raises(TooSoon):
        Session(folder, clock, CHEAP).unlock(WORDS)
    clock.let_pass(seconds=1)
    session.unlock(WORDS)
    assert session.tries.all() == ()
    session.lock()
    session.unlock(WORDS)
    session.lock()


def test_every_way_counts_what_is_wrong(session: Session, code: str) -> None:
    other = keys.recovery_code(Seed.new())
    for way in (
        lambda: session.unlock("niet deze"),
        lambda: session.unlock_with_code(other, WORDS),
        lambda: session.change_passphrase("niet deze", WORDS),
    ):
        before = len(session.tries.all())
        with pytest.raises(WrongPassphrase):
            way()
        assert len(session.tries.all()) == before + 1
    with pytest.raises(WrongPassphrase):
        session.unlock_with_code("mistyped", WORDS)
    assert len(session.tries.all()) == before + 1


def test_the_owner_is_told_when_it_was_open_and_who_tried(folder: Path, clock: StoppedClock) -> None:
    session = Session(folder, clock, CHEAP)
    code = session.create(WORDS)
    assert session.last_visit == Visit()
    made = clock().astimezone(UTC)
    session.lock()
    clock.let_pass(days=1)
    wrong(session, 1)
    clock.let_pass(minutes=1)
    wrong(session, 1)
    clock.let_pass(days=1)
    session.unlock_with_code(code, WORDS)
    day, minute = timedelta(days=1), timedelta(minutes=1)
    assert session.last_visit == Visit(made, (made + day, made + day + minute))
    kinds = [str(one.kind) for one in session.vault.openings.latest()]
    assert kinds == ["opened-with-code", "wrong", "wrong", "opened"]
    session.lock()
    session.open_guest()
    assert session.last_visit == Visit()
    session.lock()
    session.unlock(WORDS)
    assert session.last_visit == Visit(made + 2 * day + minute)
    session.lock()


def test_tries_in_the_vault_already_come_in_once(session: Session, folder: Path, code: str) -> None:
    wrong(session, 1)
    before = (folder / TRIES_FILE).read_bytes()
    session.unlock(WORDS)
    session.lock()
    (folder / TRIES_FILE).write_bytes(before)  # as if the program had ended before the file went
    session.unlock(WORDS)
    assert [str(one.kind) for one in session.vault.openings.latest()].count("wrong") == 1
    session.lock()


def test_on_a_disk_that_cannot_be_written_the_owner_is_told_all_the_same(nobody: Path) -> None:
    folder = nobody / "journal"
    session = Session(folder, clock, CHEAP)
    session.create(WORDS)
    session.lock()
    wrong(session, 1)
    folder.chmod(0o500)
    wrong(session, 1)
    session.unlock(WORDS)
    assert len(session.last_visit.wrong) == 2
    assert session.last_visit.opened is not None
    assert len(session.vault.openings.latest()) == 1
    with pytest.raises(WrongPassphrase):
        session.code("niet deze")
    session.code(WORDS)
    assert len(session.tries.all()) == 3
    session.lock()
    folder.chmod(0o700)


# The code once more, and a stronger key file


def test_the_code_is_shown_again_to_one_who_knows_the_passphrase(session: Session, code: str) -> None:
    assert session.code(WORDS) == code
    with pytest.raises(WrongPassphrase):
        session.code("niet deze")
    session.unlock(WORDS)
    assert session.code(WORDS) == code
    with pytest.raises(WrongPassphrase):
        session.code("niet deze")
    session.lock()
    session.open_guest()
    assert session.code(WORDS) == code
    session.lock()


def test_a_key_file_of_another_key_beside_an_open_journal_is_not_believed(
    session: Session, folder: Path, code: str
) -> None:
    session.unlock(WORDS)
    keys.write(folder, keys.wrap(Seed.new(), WORDS, "another", CHEAP))
    with pytest.raises(VaultDamaged):
        session.code(WORDS)
    with pytest.raises(VaultDamaged):
        session.change_passphrase(WORDS, "nieuw")
    session.lock()


@pytest.mark.parametrize("cost", [Cost(20 * 1024, 2, 1), None])
def test_a_light_key_file_is_made_heavier_when_it_is_opened(folder: Path, cost: Cost | None) -> None:
    light = Session(folder, clock, CHEAP)
    code = light.create(WORDS)
    light.lock()
    session = Session(folder, clock, cost)
    session.unlock(WORDS)
    session.lock()
    found = keys.read(folder).cost
    least = cost or Cost()
    assert (found.memory, found.lanes) == (least.memory, max(least.lanes, 1))
    assert found.passes >= least.passes
    if cost is None:  # the rest is the same, and slower
        return
    light.unlock(WORDS)
    light.change_passphrase(WORDS, "nieuw")
    light.lock()
    assert keys.read(folder).cost.memory == least.memory  # never lighter again
    light.unlock_with_code(code, WORDS)
    light.lock()


def test_a_key_file_that_cannot_be_made_heavier_stays(session: Session, folder: Path, code: str) -> None:
    (folder / f"{KEY_FILE}.part").mkdir()
    before = bytes_of_keys(folder)
    other = Session(folder, clock, Cost(20 * 1024, 1, 1))
    other.unlock(WORDS)
    other.lock()
    assert bytes_of_keys(folder) == before
    (folder / f"{KEY_FILE}.part").rmdir()
    other.unlock(WORDS)
    other.lock()
    assert bytes_of_keys(folder) != before


def bytes_of_keys(folder: Path) -> tuple[bytes, bytes]:
    return (folder / KEY_FILE).read_bytes(), (folder / KEY_FILE_COPY).read_bytes()


def newer() -> bytes:
    body = b'{"format": "samensociaal-keys", "version": 2}\n'
    return body + hashlib.sha256(body).hexdigest().encode() + b"\n"


@pytest.mark.parametrize("content", [b"", b"rot", b"x" * 10**6, newer(), None])
def test_rubbish_where_a_renewed_key_would_stand_keeps_nobody_out(
    session: Session, folder: Path, code: str, content: bytes | None
) -> None:
    if content is None:
        (folder / NEXT_KEY_FILE).mkdir()
    else:
        (folder / NEXT_KEY_FILE).write_bytes(content)
        (folder / NEXT_FILE).write_bytes(content)
    with pytest.raises(WrongPassphrase):
        session.unlock("niet deze")
    session.unlock(WORDS)
    assert session.code(WORDS) == code
    session.lock()
    assert (folder / NEXT_KEY_FILE).exists() == (content is None)
    assert not (folder / NEXT_FILE).exists()


def test_a_key_file_of_somebody_else_where_a_renewed_one_would_stand_opens_nothing(
    session: Session, folder: Path, code: str
) -> None:
    keys.write_next(folder, keys.wrap(Seed.new(), "van een ander", keys.read(folder).vault_id, CHEAP))
    with pytest.raises(WrongPassphrase):
        session.unlock("van een ander")
    session.unlock(WORDS)
    session.lock()
    assert not (folder / NEXT_KEY_FILE).exists()


# Several folders


def test_each_journal_has_words_tries_and_state_of_its_own(session: Session, folder: Path, code: str) -> None:
    other = folder.with_name("other")
    wrong(session, 2)
    session.unlock(WORDS)
    away = folder.with_name("in a pocket")
    folder.rename(away)
    with pytest.raises(VaultGone):
        session.vault.drafts.keep("encounter:new", {"line": "half"})
    with pytest.raises(WrongState):
        session.choose(other)
    with pytest.raises(WrongState):
        session.forget(other)
    session.lock()
    session.choose(other)
    assert session.folder == other
    assert session.state is SessionState.ABSENT
    assert session.has_unkept
    session.create(WORDS)
    assert session.vault.drafts.all() == ()
    assert session.has_unkept
    session.lock()
    session.choose(folder)
    assert session.state is SessionState.LOCKED  # its stick is away
    away.rename(folder)
    session.unlock(WORDS)
    assert [draft.form for draft in session.vault.drafts.all()] == [{"line": "half"}]
    assert not session.has_unkept
    session.lock()


def test_a_journal_that_was_erased_is_absent(session: Session, folder: Path, code: str) -> None:
    session.unlock(WORDS)
    session.lock()
    shutil.rmtree(folder)
    assert session.state is SessionState.LOCKED
    session.forget(folder)
    assert session.state is SessionState.ABSENT
    session.forget(folder)
    session.create(WORDS)
    session.lock()


def test_of_those_under_a_folder_that_were_erased_nothing_is_remembered(session: Session, folder: Path) -> None:
    below, elsewhere = folder / "journals" / "2", folder.with_name("stick")
    for place in (below, elsewhere):
        session.choose(place)
        session.create(WORDS)
        session.lock()
    shutil.rmtree(below)
    shutil.rmtree(elsewhere)
    session.forget(folder)
    session.choose(below)
    assert session.state is SessionState.LOCKED
    session.forget(folder, and_under=True)
    assert session.state is SessionState.ABSENT
    session.choose(elsewhere)
    assert session.state is SessionState.LOCKED


# Locked while a worker is at it


def test_locking_waits_for_a_worker_and_the_worker_hears_that_it_is_locked(session: Session, code: str) -> None:
    session.unlock(WORDS)
    vault, begun, go_on = session.vault, Event(), Event()

    def read(_moment: object) -> bool:
        begun.set()
        return go_on.wait(0.05)

    def work() -> int:
        for each in vault.journal.all():
            read(each)
        while True:
            vault.journal.count()

    with ThreadPoolExecutor(1) as worker:
        running = worker.submit(work)
        assert begun.wait(20)
        session.lock()
        with pytest.raises(WrongState):
            running.result()
        session.unlock(WORDS)
        with pytest.raises(WrongState):
            vault.journal.count()
    assert session.vault.journal.count() == 1
    session.lock()
