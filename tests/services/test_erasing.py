"""Erasing takes what is the program's own, keys first, and leaves alone all that is somebody else's."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from samensociaal_desktop.errors import VaultError
from samensociaal_desktop.services import erasing
from samensociaal_desktop.services import going as goings
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.erasing import erase, erase_all
from samensociaal_desktop.services.going import what_goes, what_goes_all
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.files import BACKUPS, FILE, JOURNALS, KEY_FILE, KEY_FILE_COPY, NAME_FILE, RESTORING
from samensociaal_desktop.storage.keys import Cost

CHEAP = Cost(19 * 1024, 1, 1)
WORDS = "zes woorden die je onthoudt"


def make(folder: Path, chosen: Path | None = None) -> None:
    """Make a journal with a backup beside it, and one in a chosen folder."""
    session = Session(folder, datetime.now, CHEAP)
    session.create(WORDS)
    Backups(session.vault, datetime.now).make()
    if chosen is not None:
        Backups(session.vault, datetime.now).choose(chosen)
        Backups(session.vault, datetime.now).make()
    session.lock()
    (folder / NAME_FILE).write_text("Thuis")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make(tmp_path / "data")
    return tmp_path / "data"


def names(going: tuple[Path, ...]) -> list[str]:
    return [path.name for path in going]


def test_what_goes_begins_with_the_keys_and_names_what_stays(folder: Path) -> None:
    (folder / "brief.odt").write_text("lieve")
    (folder / BACKUPS / "vakantie.jpg").write_text("foto")
    going = what_goes(folder)
    assert names(going.files)[:4] == [KEY_FILE, KEY_FILE_COPY, FILE, NAME_FILE]
    assert going.backups == 1
    assert sorted(names(going.stays)) == ["brief.odt", "vakantie.jpg"]
    assert going.size == sum(path.stat().st_size for path in going.files)
    assert what_goes(folder / "nowhere").files == ()


def test_a_journal_and_its_backups_go_and_so_do_empty_folders(folder: Path) -> None:
    done = erase(folder)
    assert (done.gone, done.failed, done.not_overwritten, done.stays) == (6, (), (), ())
    assert not folder.exists()


def test_other_files_stay_and_their_folders_with_them(folder: Path) -> None:
    (folder / "brief.odt").write_text("lieve")
    (folder / BACKUPS / "vakantie.jpg").write_text("foto")
    assert len(erase(folder).stays) == 2
    left = sorted(path.name for path in folder.rglob("*"))
    assert left == [BACKUPS, "brief.odt", "vakantie.jpg"]


def test_what_was_in_a_file_is_overwritten_on_the_disk_before_its_name_goes(folder: Path, tmp_path: Path) -> None:
    handles = [os.open(path, os.O_RDONLY) for path in what_goes(folder).files]
    erase(folder)
    for handle in handles:
        assert set(os.pread(handle, 1 << 22, 0)) == {0}
        os.close(handle)


def test_a_link_goes_and_what_it_leads_to_stays(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "elsewhere"
    outside.mkdir()
    (folder / FILE).rename(outside / "vault")
    (folder / FILE).symlink_to(outside / "vault")
    (folder / BACKUPS).rename(outside / BACKUPS)
    (folder / BACKUPS).symlink_to(outside / BACKUPS)
    before = (outside / "vault").read_bytes()
    done = erase(folder)
    assert done.not_overwritten == (folder / FILE,)
    assert (outside / "vault").read_bytes() == before
    assert len(list((outside / BACKUPS).iterdir())) == 1
    assert [path.name for path in folder.iterdir()] == [BACKUPS]


def test_a_file_with_a_second_name_keeps_its_bytes_there(folder: Path, tmp_path: Path) -> None:
    (backup,) = (folder / BACKUPS).iterdir()
    os.link(backup, tmp_path / "copy")
    before = backup.read_bytes()
    assert erase(folder).not_overwritten == (backup,)
    assert (tmp_path / "copy").read_bytes() == before


def test_a_chosen_folder_loses_the_backups_of_this_journal_alone(tmp_path: Path) -> None:
    chosen = tmp_path / "stick"
    chosen.mkdir()
    for name in ("one", "two"):
        make(tmp_path / name, chosen)
    assert what_goes(tmp_path / "one").backups == 1
    assert what_goes(tmp_path / "one", chosen).backups == 2
    erase(tmp_path / "one", chosen)
    assert len(list(chosen.iterdir())) == 1
    (tmp_path / "two" / KEY_FILE).unlink()
    (tmp_path / "two" / KEY_FILE_COPY).unlink()
    assert what_goes(tmp_path / "two", chosen).backups == 1


def test_all_goes_journals_settings_packs_and_the_log(folder: Path, tmp_path: Path) -> None:
    chosen, logs = tmp_path / "stick", tmp_path / "logs"
    chosen.mkdir()
    logs.mkdir()
    make(folder / JOURNALS / "2", chosen)
    (folder / JOURNALS / "2" / RESTORING / "journal").mkdir(parents=True)
    (folder / JOURNALS / RESTORING / "journal").mkdir(parents=True)
    (folder / JOURNALS / RESTORING / "journal" / KEY_FILE).write_text("rest")
    (folder / "settings.json").write_text("{}")
    (folder / "packs" / "school" / "dialogues").mkdir(parents=True)
    (folder / "packs" / "school" / "pack.toml").write_text("")
    (folder / "packs" / "school" / "dialogues" / "start.toml").write_text("")
    (logs / "samensociaal.log").write_text("")
    (logs / "other.log").write_text("")
    found = what_goes_all(folder, chosen, logs)
    assert found.backups == 3
    assert names(found.stays) == ["other.log"]
    assert erase_all(folder, chosen, logs).failed == ()
    assert not folder.exists()
    assert list(chosen.iterdir()) == []
    assert [path.name for path in logs.iterdir()] == ["other.log"]


def test_packs_keep_what_is_no_pack_and_links_are_not_followed(folder: Path, tmp_path: Path) -> None:
    (folder / "packs" / "school").mkdir(parents=True)
    (folder / "packs" / "school" / "brief.odt").write_text("lieve")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "pack.toml").write_text("")
    (folder / "packs" / "link").symlink_to(tmp_path / "outside")
    (folder / JOURNALS).symlink_to(tmp_path / "outside")
    erase_all(folder)
    assert (folder / "packs" / "school" / "brief.odt").exists()
    assert (tmp_path / "outside" / "pack.toml").exists()
    assert not (folder / FILE).exists()


KILLED = """\
import os, sys
from pathlib import Path
from samensociaal_desktop.services import erasing
whole = erasing._is_erased
erasing._is_erased = lambda path, left: os.kill(os.getpid(), 9)
erasing.erase(Path(sys.argv[1]))
"""


def test_a_kill_before_the_large_files_leaves_nothing_that_a_passphrase_opens(folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(folder)], check=False)
    assert done.returncode == -9
    assert (folder / FILE).exists()
    assert not (folder / KEY_FILE).exists()
    assert not (folder / KEY_FILE_COPY).exists()
    (backup,) = (folder / BACKUPS).iterdir()
    with ZipFile(backup) as archive, archive.open(KEY_FILE) as stream, pytest.raises(Exception, match="CRC"):
        stream.read()
    assert b'"box"' not in backup.read_bytes()


def test_keys_that_cannot_be_written_leave_all_as_it_was(folder: Path) -> None:
    (folder / KEY_FILE).unlink()
    (folder / KEY_FILE).mkdir()
    (folder / KEY_FILE_COPY).unlink()
    os.mkfifo(folder / KEY_FILE_COPY)
    done = erase(folder)  # a pipe is no file to wait for: its name goes
    assert done.not_overwritten == (folder / KEY_FILE_COPY,)
    assert (folder / KEY_FILE).is_dir()


def test_a_disk_that_cannot_be_written_is_said_before_anything_goes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(30, "read-only")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(VaultError):
        erase(folder)
    assert (folder / FILE).stat().st_size > 0


def test_a_file_that_went_meanwhile_is_gone(folder: Path) -> None:
    assert goings._size(folder / "nowhere") == 0
    assert erasing._is_erased(folder / "nowhere", [])


def test_what_cannot_be_overwritten_or_removed_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (backup,) = (folder / BACKUPS).iterdir()
    overwrite, unlink = erasing._overwrite, Path.unlink

    def stubborn(path: Path, left: list[Path]) -> None:
        if path.name in (FILE, backup.name):
            raise OSError(5, "bad block")
        overwrite(path, left)

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path == backup:
            raise OSError(1, "not allowed")
        unlink(path, missing_ok)

    monkeypatch.setattr(erasing, "_overwrite", stubborn)
    monkeypatch.setattr(Path, "unlink", refuse)
    assert erase(folder).failed == (backup,)
    assert not (folder / FILE).exists()


def test_where_nothing_can_be_removed_all_is_overwritten_and_that_is_told(nobody: Path) -> None:
    folder = nobody / "journal"
    session = Session(folder, datetime.now, CHEAP)
    session.create(WORDS)
    session.lock()
    files = what_goes(folder).files
    folder.chmod(0o500)
    done = erase(folder)
    assert set(done.failed) == set(files)
    assert not any(path.read_bytes().strip(b"\0") for path in files)


def test_a_file_made_read_only_goes_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    genuine, asked = os.open, []

    def careful(path: Path, how: int, *rest: int) -> int:
        if how & os.O_RDWR and path not in asked:
            asked.append(path)
            raise PermissionError(13, "read-only")
        return genuine(path, how, *rest)

    monkeypatch.setattr(os, "open", careful)
    assert erase(folder).failed == ()


def test_a_backup_whose_list_lies_is_erased_all_the_same(folder: Path) -> None:
    (backup,) = (folder / BACKUPS).iterdir()
    content = bytearray(backup.read_bytes())
    place = content.rindex(b"PK\x01\x02", 0, content.rindex(b"manifest.json"))
    content[place - 60 : place] = content[place - 60 : place]
    entry = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 1)
    content[entry + 20 : entry + 28] = (1 << 30).to_bytes(4, "little") * 2
    backup.write_bytes(content)
    assert erase(folder).failed == ()
    assert not folder.exists()
