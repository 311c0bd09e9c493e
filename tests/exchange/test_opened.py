"""Files, zip files and folders from outside, opened without trusting them."""

import os
import warnings
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from samensociaal_desktop.exchange import opened as module
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.journey import JourneyReader
from samensociaal_desktop.exchange.opened import opened


def fault_of(path: Path, name: str = "a.txt") -> Fault:
    with pytest.raises(BadFile) as raised, opened(path) as file:
        file.read(name)
    return raised.value.fault


def test_hidden_members_links_and_folders_are_no_members(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "x.zip", "w") as archive:
        for name in ("a.txt", "map/", ".hidden", "__MACOSX/a.txt", "../../b.txt"):
            archive.writestr(name, "x")
        link = ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    with opened(tmp_path / "x.zip") as file:
        assert "a.txt" in file.names
        assert not {".hidden", "link.txt", "map/", "__MACOSX/a.txt"} & set(file.names)


def test_a_name_twice_is_refused(tmp_path: Path) -> None:
    with warnings.catch_warnings(), ZipFile(tmp_path / "x.zip", "w") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("a.txt", "1")
        archive.writestr("a.txt", "2")
    assert fault_of(tmp_path / "x.zip") is Fault.TWICE


@pytest.mark.parametrize("is_zip", [True, False])
def test_too_many_names_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_zip: bool) -> None:
    monkeypatch.setattr(module, "MOST_NAMES", 2)
    folder = tmp_path / "folder"
    folder.mkdir()
    with ZipFile(tmp_path / "x.zip", "w") as archive:
        for name in "abc":
            archive.writestr(name, "x")
            (folder / name).write_text("x")
    assert fault_of(tmp_path / "x.zip" if is_zip else folder) is Fault.TOO_MANY


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / ".b.txt").write_text("x")
    (tmp_path / "c.txt").symlink_to("/etc/passwd")
    (tmp_path / "d").symlink_to("/etc")
    with opened(tmp_path) as folder:
        assert folder.names == ("a.txt",)
        assert (folder.name, folder.size, folder.read("a.txt"), folder.taken) == (tmp_path.name, 1, b"x", 1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert fault_of(tmp_path / "pipe") is Fault.NOT_KNOWN


def test_broken_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    assert fault_of(tmp_path / "empty") is Fault.EMPTY
    (tmp_path / "cut.zip").write_bytes(b"PK\x03\x04and then nothing")
    assert fault_of(tmp_path / "cut.zip") is Fault.BROKEN
    with ZipFile(tmp_path / "odd.zip", "w", ZIP_BZIP2) as archive:
        archive.writestr("a.txt", "x")
    assert fault_of(tmp_path / "odd.zip") is Fault.BROKEN
    with ZipFile(tmp_path / "x.zip", "w", ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", bytes(range(256)) * 40)
    content = bytearray((tmp_path / "x.zip").read_bytes())
    content[45:60] = b"\xff" * 15
    (tmp_path / "x.zip").write_bytes(content)
    assert fault_of(tmp_path / "x.zip") is Fault.BROKEN


def test_what_is_read_whole_has_a_limit(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("12345")
    with pytest.raises(BadFile) as raised, opened(tmp_path / "x") as file:
        file.read(most=4)
    assert raised.value.fault is Fault.TOO_LARGE


def test_a_bomb_is_refused_while_it_is_read(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "x.zip", "w", ZIP_DEFLATED) as archive:
        archive.writestr("a.json", b" " * 5_000_000)
    assert fault_of(tmp_path / "x.zip", "a.json") is Fault.BOMB
    with pytest.raises(BadFile), opened(tmp_path / "x.zip") as file:
        JourneyReader().recognises(file)
