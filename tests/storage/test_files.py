"""Files that are written whole or not at all."""

import sys
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest

from samensociaal_desktop.errors import VaultInUse
from samensociaal_desktop.storage.files import (
    FILE,
    KEY_FILE,
    PART,
    Steady,
    alone_in,
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


def test_one_maker_at_a_time(tmp_path: Path) -> None:
    order: list[str] = []

    def second() -> None:
        with alone_in(tmp_path):
            order.append("second")

    with ThreadPoolExecutor(1) as other, alone_in(tmp_path):
        waiting = other.submit(second)
        assert not wait([waiting], 0.2).done
        order.append("first")
    waiting.result()
    assert order == ["first", "second"]


def test_where_folders_know_no_locks_one_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with alone_in(tmp_path / "gone"):
        pass


def test_a_folder_that_lets_nobody_in_may_hold_a_journal(nobody: Path) -> None:
    (nobody / "inner").mkdir()
    assert not exists(nobody / "inner")
    nobody.chmod(0)
    assert exists(nobody / "inner")
    nobody.chmod(0o700)
    (nobody / "file").touch()
    assert not exists(nobody / "file")


def test_a_journal_exists_when_any_of_its_files_does(tmp_path: Path) -> None:
    assert not exists(tmp_path)
    (tmp_path / KEY_FILE).touch()
    assert exists(tmp_path)
    (tmp_path / PART).touch()
    assert not exists(tmp_path), "a making that was cut off"
    (tmp_path / FILE).touch()
    assert exists(tmp_path)


def test_what_is_brought_to_the_disk_steadily_goes_there_once_in_a_while(tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as file:
        steady = Steady(file, 10)
        file.write(b"123456")
        steady.wrote(6)
        assert (tmp_path / "large").read_bytes() == b""  # still in memory
        file.write(b"7890")
        steady.wrote(4)
        assert (tmp_path / "large").read_bytes() == b"1234567890"


def test_who_waits_too_long_for_a_folder_hears_that_it_is_in_use(tmp_path: Path) -> None:
    with alone_in(tmp_path), pytest.raises(VaultInUse), alone_in(tmp_path, patience=0.05):
        raise AssertionError("two at once")
    with alone_in(tmp_path, patience=0):  # it is free again
        pass
