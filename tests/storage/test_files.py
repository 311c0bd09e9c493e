"""Files that are written whole or not at all."""

from pathlib import Path

import pytest

from samensociaal_desktop.storage.files import (
    FILE,
    KEY_FILE,
    PART,
    claim,
    exists,
    make_folder,
    sync_folder,
    write_whole,
)


def test_folders_are_made_for_the_owner_alone(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    assert make_folder(inner) == [inner, inner.parent]
    assert {path.stat().st_mode & 0o777 for path in (inner, inner.parent)} == {0o700}
    assert make_folder(inner) == []


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"before")
    (tmp_path / "x.part").write_bytes(b"left over")
    write_whole(path, b"after")
    assert path.read_bytes() == b"after"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.mkdir()
    with pytest.raises(OSError, match="directory"):
        write_whole(path, b"after")
    assert list(tmp_path.iterdir()) == [path]


def test_claiming_takes_leftovers_away(tmp_path: Path) -> None:
    part = tmp_path / PART
    part.write_bytes(b"left over")
    (tmp_path / f"{PART}-journal").write_bytes(b"left over")
    claim(part)
    assert part.read_bytes() == b""
    assert list(tmp_path.iterdir()) == [part]


def test_a_folder_that_is_gone_needs_no_sync(tmp_path: Path) -> None:
    sync_folder(tmp_path / "gone")


def test_a_journal_exists_when_any_of_its_files_does(tmp_path: Path) -> None:
    assert not exists(tmp_path)
    (tmp_path / KEY_FILE).touch()
    assert exists(tmp_path)
    (tmp_path / PART).touch()
    assert not exists(tmp_path), "a making that was cut off"
    (tmp_path / FILE).touch()
    assert exists(tmp_path)
