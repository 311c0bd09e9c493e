"""The verb that makes a backup, at the command line."""

import io

import pytest

from samensociaal_desktop import cli
from samensociaal_desktop.cli import status
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage import parcel
from samensociaal_desktop.storage.keys import Cost

PASSPHRASE = "drie rode fietsen"

pytestmark = pytest.mark.usefixtures("unhardened")


def backup(folder, *file, language="en", typed=PASSPHRASE):
    out, err = io.StringIO(), io.StringIO()
    asked = ["backup", "--data", folder, "--passphrase-stdin", *file, "--language", language]
    ended = cli.main([*map(str, asked)], io.StringIO(f"{typed}\n"), out, err)
    assert len(err.getvalue().splitlines()) == (ended != 0)
    return ended, out.getvalue(), err.getvalue()


@pytest.fixture
def folder(tmp_path, clock):
    session = Session(tmp_path / "dagboek", clock, Cost(19 * 1024, 1, 1))
    session.create(PASSPHRASE)
    session.lock()
    return tmp_path / "dagboek"


def test_without_a_file_it_is_kept_where_the_journal_keeps_them(folder):
    ended, out, _err = backup(folder)
    (made,) = (folder / "backups").iterdir()
    assert (ended, out) == (status.DONE, f"Backup made: {made}\n")
    parcel.prove(made)
    assert backup(folder, language="nl")[1].startswith("Reservekopie gemaakt: ")


def test_to_a_file_of_one_s_own_choice(folder, tmp_path):
    assert backup(folder, tmp_path / "mee.samensociaal")[0] == status.DONE
    parcel.prove(tmp_path / "mee.samensociaal")
    assert not (folder / "backups").exists()


def test_another_file_is_never_written_over_nor_one_of_the_journal(folder, tmp_path):
    (tmp_path / "mine").write_text("mine")
    ended, _out, err = backup(folder, tmp_path / "mine")
    assert (ended, err) == (
        status.WRONG_USE,
        "There is a file of this name already. A backup is never written over another file.\n",
    )
    assert backup(folder, folder / "journal.name")[0] == status.WRONG_USE
    assert not (folder / "journal.name").exists()


def test_where_it_cannot_be_written_that_is_said(folder, tmp_path, clock):
    ended, _out, err = backup(folder, tmp_path / "nowhere" / "x")
    assert (ended, err) == (
        status.NOT_WRITABLE,
        "No backup can be written in that place, or the folder is away.\n",
    )
    session = Session(folder, clock)
    session.unlock(PASSPHRASE)
    (tmp_path / "stick").mkdir()
    Backups(session.vault, clock).choose(tmp_path / "stick")
    session.lock()
    (tmp_path / "stick").rmdir()
    assert backup(folder)[0] == status.NOT_WRITABLE


def test_with_a_wrong_passphrase_there_is_none(folder):
    assert backup(folder, typed="een andere zin")[0] == status.WRONG_PASSPHRASE
    assert not (folder / "backups").exists()
