"""What can befall a journal, one by one, on real files: each ends in a plain sentence, and there is a way on."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from tests.faults.common import CHEAP, PASSPHRASE, code_of, made, moment, session_of, unlocked

from samensociaal_desktop.domain.encounters import Edit
from samensociaal_desktop.errors import (
    NotAJournal,
    SamenSociaalError,
    VaultDamaged,
    VaultError,
    VaultGone,
    VaultInUse,
    VaultIsNewer,
    VaultIsReadOnly,
)
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage import parcel, vault
from samensociaal_desktop.storage.files import FILE, KEY_FILE, KEY_FILE_COPY
from samensociaal_desktop.storage.keys import seed_from_code
from samensociaal_desktop.storage.store import Store
from samensociaal_desktop.ui import words

GENERAL: Final = words.error_text(SamenSociaalError())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made(tmp_path / "dagboek")
    return tmp_path / "dagboek"


def refused(kind: type[VaultError], act: Callable[[], object]) -> None:
    """See that something ends in an error of one kind, which has a sentence of its own."""
    with pytest.raises(kind) as raised:
        act()
    said = words.error_text(raised.value)
    assert said != GENERAL
    assert "\n" not in said


def unlock(folder: Path) -> int:
    with unlocked(folder) as opened:
        opened.journal.check()
        return opened.journal.count()


def backed_up(folder: Path) -> Path:
    with unlocked(folder) as opened:
        return Backups(opened, datetime.now).make().path


@pytest.mark.parametrize("left", [0, 15, 4096, 100_000, -1])
def test_a_file_that_was_cut_off_is_found_out_and_its_backup_opens(folder: Path, left: int, tmp_path: Path) -> None:
    backup = backed_up(folder)
    size = (folder / FILE).stat().st_size
    os.truncate(folder / FILE, left if left >= 0 else size + left)
    before = (folder / FILE).read_bytes()
    refused(VaultError, lambda: unlock(folder))
    with pytest.raises((VaultDamaged, NotAJournal)):
        unlock(folder)
    if left >= 0:  # else it opens, and only who reads all of it finds out
        assert (folder / FILE).read_bytes() == before, "what is damaged stays as it is"
    parcel.unpack(backup, tmp_path / "back")
    assert unlock(tmp_path / "back") == 5


def test_without_its_key_files_the_code_opens_it(folder: Path) -> None:
    for name in (KEY_FILE, KEY_FILE_COPY):
        os.truncate(folder / name, 100)
    refused(VaultDamaged, lambda: unlock(folder))
    session = session_of(folder)
    session.unlock_with_code(code_of(folder), PASSPHRASE)
    session.lock()
    assert unlock(folder) == 5


def test_a_file_of_a_newer_version_is_left_alone(folder: Path) -> None:
    engine = vault.open_vault(folder, seed_from_code(code_of(folder)))
    Store(engine).write(lambda connection: connection.exec_driver_sql("PRAGMA user_version=99"))
    vault.close(engine)
    before = (folder / FILE).read_bytes()
    refused(VaultIsNewer, lambda: unlock(folder))
    assert (folder / FILE).read_bytes() == before


HOLDER: Final = """
import sys
from pathlib import Path
from tests.faults.common import unlocked
with unlocked(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


def test_in_two_windows_the_second_one_says_so_and_opens_when_the_first_is_gone(folder: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(folder)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        refused(VaultInUse, lambda: unlock(folder))
        holder.kill()
    assert unlock(folder) == 5


def test_a_journal_that_can_only_be_read_is_read(nobody: Path) -> None:
    made(nobody / "dagboek")
    for path in (nobody / "dagboek").iterdir():
        path.chmod(0o400)
    (nobody / "dagboek").chmod(0o500)
    with unlocked(nobody / "dagboek") as opened:
        assert opened.journal.count() == 5
        refused(VaultIsReadOnly, lambda: opened.journal.apply(Edit(None, moment("new"))))
    (nobody / "dagboek").chmod(0o700)


def test_a_stick_that_is_pulled_out_loses_nothing_and_goes_on_when_it_is_back(folder: Path, tmp_path: Path) -> None:
    with unlocked(folder) as opened:
        folder.rename(tmp_path / "pulled")
        refused(VaultGone, lambda: opened.journal.apply(Edit(None, moment("new"))))
        with pytest.raises(VaultGone):
            opened.drafts.keep("encounter:new", {"line": "getypt"})
        assert [draft.form["line"] for draft in opened.drafts.waiting] == ["getypt"]
        (tmp_path / "pulled").rename(folder)
        opened.drafts.keep_waiting()
        opened.journal.apply(Edit(None, moment("new")))
    assert unlock(folder) == 6


def test_a_stick_pulled_out_while_it_was_written_to_opens_elsewhere(folder: Path, tmp_path: Path) -> None:
    with unlocked(folder) as opened:
        opened.journal.apply(Edit(None, moment("new")))
        shutil.copytree(folder, tmp_path / "elsewhere")  # with the journal's file open, as it is then
    assert unlock(tmp_path / "elsewhere") == 6


class Clock:
    """A clock that somebody sets."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def test_a_clock_set_back_removes_no_backup_and_loses_no_moment(folder: Path) -> None:
    clock = Clock(datetime(2026, 4, 16, 20, 30))
    session = Session(folder, clock, CHEAP)
    made_at = []
    for now in (clock.now, datetime(1999, 1, 1), datetime(2031, 1, 1), datetime(1970, 1, 1, 0, 0, 1)):
        clock.now = now
        session.unlock(PASSPHRASE)
        session.vault.journal.apply(Edit(None, moment(f"at {now}")))
        made_at.append(Backups(session.vault, clock).make().number)
        newest = Backups(session.vault, clock).all()[0]
        assert newest.number == made_at[-1] == max(made_at)
        assert newest.path.is_file()
        session.lock()
    assert unlock(folder) == 9


@pytest.fixture
def amsterdam(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    import time

    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no zone for one program")
@pytest.mark.usefixtures("amsterdam")
@pytest.mark.parametrize("night", [datetime(2026, 10, 25, 1, 30), datetime(2026, 3, 29, 1, 30)])
def test_in_the_night_that_the_clock_changes_all_goes_on(folder: Path, night: datetime) -> None:
    clock = Clock(night)
    session = Session(folder, clock, CHEAP)
    for quarter in range(6):
        clock.now = night + timedelta(minutes=30 * (quarter % 4))  # an hour comes twice
        session.unlock(PASSPHRASE)
        one = moment(f"nacht {quarter}")
        session.vault.journal.apply(Edit(None, one))
        session.vault.drafts.keep("encounter:new", {"line": f"{quarter}"})
        Backups(session.vault, clock).make()
        assert session.vault.journal.get(one.id) == one
        assert [draft.form["line"] for draft in session.vault.drafts.all()] == [f"{quarter}"]
        session.lock()
    assert unlock(folder) == 11


LOCALES: Final = ({"LC_ALL": "C"}, {"LC_ALL": "tlh_QX.UTF-8", "LANG": "x"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"})


@pytest.mark.parametrize("environment", LOCALES)
def test_a_locale_that_is_not_there_changes_nothing(folder: Path, environment: dict[str, str]) -> None:
    named = folder.rename(folder.with_name("dagboek één 💧"))
    done = subprocess.run(
        [sys.executable, "-m", "samensociaal_desktop", "check", "--data", str(named), "--passphrase-stdin"],
        input=f"{PASSPHRASE}\n".encode(), capture_output=True, check=False,
        env={**{key: value for key, value in os.environ.items() if not key.startswith("LC_")}, **environment},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert done.stdout.decode().strip()


NO_FONTS: Final = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>'


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the fonts are those of the system itself")
def test_without_one_font_every_page_opens(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(NO_FONTS)
    done = subprocess.run(
        [sys.executable, "-m", "samensociaal_desktop", "--data", str(tmp_path / "data"), "--smoke"],
        env={**os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
