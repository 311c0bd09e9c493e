"""The verbs that put a copy back and that erase, as they are typed."""

import io
from datetime import datetime
from pathlib import Path

import pytest

from samensociaal_desktop import cli, paths
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.files import BACKUPS, FILE, KEY_FILE, KEY_FILE_COPY
from samensociaal_desktop.storage.keys import Cost

WORDS = "zes rustige woorden"

pytestmark = pytest.mark.usefixtures("unhardened")


def run(*words: object, typed: str = f"{WORDS}\n") -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    status = cli.main([*map(str, words), "--language", "en"], io.StringIO(typed), out, err)
    return status, out.getvalue(), err.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    session = Session(tmp_path / "data", datetime.now, Cost(19 * 1024, 1, 1))
    session.create(WORDS)
    Backups(session.vault, datetime.now).make()
    session.lock()
    return tmp_path / "data"


def test_a_copy_is_put_back_where_there_is_no_journal(folder: Path, tmp_path: Path) -> None:
    (backup,) = (folder / BACKUPS).iterdir()
    asked = ("restore", "--passphrase-stdin", "--data", tmp_path / "new", backup)
    assert run(*asked, typed="iets anders\n")[0] == 3
    assert not (tmp_path / "new").exists()
    assert run(*asked) == (0, f"Restored in: {tmp_path / 'new'}\n", "")
    assert run("check", "--passphrase-stdin", "--data", tmp_path / "new")[1] == "In order: 0 moments.\n"
    assert run(*asked)[0] == 2


def test_erasing_says_first_what_would_go(folder: Path) -> None:
    (folder / "brief.odt").write_text("lieve")
    status, said, _ = run("erase", "--data", folder)
    assert status == 0
    assert said.splitlines()[:3] == [str(folder / name) for name in (KEY_FILE, KEY_FILE_COPY, FILE)]
    assert "brief.odt" in said
    assert (folder / FILE).exists()


@pytest.mark.parametrize("scope", [(), ("--all",)])
def test_erasing_leaves_nothing_and_says_what_no_program_can_promise(folder: Path, scope: tuple[str, ...]) -> None:
    status, said, _ = run("erase", "--data", folder, *scope, "--yes")
    assert (status, folder.exists()) == (0, False)
    assert said.startswith("Erased: ")
    assert "SSD" in said
    assert run("erase", "--data", folder, *scope) == (0, "There is nothing to erase here.\n", "")


def test_the_usual_folder_is_erased_with_the_log(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "samensociaal.log").write_text("")
    monkeypatch.setattr(paths, "user_data", lambda: folder)
    monkeypatch.setattr(paths, "logs", lambda: tmp_path / "logs")
    assert run("erase", "--all", "--yes")[0] == 0
    assert not (tmp_path / "logs").exists()


def test_the_log_that_lies_in_the_folder_itself_goes_with_all(folder: Path) -> None:
    (folder / "samensociaal.log").write_text("")
    assert run("erase", "--data", folder, "--all", "--yes")[0] == 0
    assert not folder.exists()


def test_what_could_not_go_is_an_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samensociaal_desktop.services.erasing._is_erased", lambda path, _left: path.name != FILE)
    status, _, error = run("erase", "--data", folder, "--yes")
    assert status == 6
    assert FILE in error


def test_keys_that_cannot_be_written_are_an_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(30, "read-only")

    monkeypatch.setattr("samensociaal_desktop.services.erasing._overwrite", refuse)
    assert run("erase", "--data", folder, "--yes")[0] == 6
    assert (folder / FILE).exists()


def test_words_in_the_wrong_company_are_refused(tmp_path: Path) -> None:
    for words in (("check", "--yes"), ("erase", "--passphrase-stdin"), ("restore",), ("erase", "file"), ("--all",)):
        assert run(*words, "--data", tmp_path)[0] == 2
