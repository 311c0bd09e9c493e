"""Packs as they are handed over: folders and zip files, broken and hostile ones among them."""

import os
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samensociaal_desktop.content import parcels
from samensociaal_desktop.content.parcels import LARGEST_PARCEL, open_parcel
from samensociaal_desktop.content.reading import LARGEST

FILES = {"pack.toml": b"format = 1", "tips.toml": b"# tips", "dialogues/school.toml": b"id = 'school'"}


def zipped(path: Path, files: dict[str, bytes], within: str = "", method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(within + name, data)
    return path


def laid_out(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def faults(path: Path) -> list[str]:
    return [str(fault) for fault in open_parcel(path).faults]


def test_a_folder_and_a_zip_file_hold_the_same(tmp_path: Path) -> None:
    folder = laid_out(tmp_path / "school", FILES)
    for path in (folder, zipped(tmp_path / "a.zip", FILES), zipped(tmp_path / "b.zip", FILES, "school/")):
        parcel = open_parcel(path)
        assert parcel.files == FILES
        assert parcel.faults == ()
        assert parcel.is_pack


def test_what_a_mac_leaves_in_a_zip_file_goes_by_in_silence(tmp_path: Path) -> None:
    extra = {"__MACOSX/school/._pack.toml": b"x", "school/.DS_Store": b"x"}
    path = zipped(tmp_path / "a.zip", {f"school/{name}": data for name, data in FILES.items()} | extra)
    assert open_parcel(path).files == FILES
    assert faults(path) == []


def test_what_is_not_a_file_of_a_pack_is_left_out_and_named(tmp_path: Path) -> None:
    more = {
        "brief.docx": b"x",
        "dialogues/Een Gesprek.toml": b"x",
        "dialogues/a/b.toml": b"x",
        "reading/law.toml": b"x",
        "ways.toml": b"x",
    }
    path = zipped(tmp_path / "a.zip", FILES | more)
    assert open_parcel(path).files == FILES
    assert len(faults(path)) == len(more)
    assert all("left out" in fault for fault in faults(path))
    folder = laid_out(tmp_path / "school", FILES | more)
    assert open_parcel(folder).files == FILES


@pytest.mark.parametrize(
    "name", ["../pack.toml", "/etc/passwd", "dialogues/../../x.toml", "C:\\pack.toml", "dialogues\\x.toml"]
)
def test_a_name_never_leads_out(name: str, tmp_path: Path) -> None:
    parcel = open_parcel(zipped(tmp_path / "a.zip", FILES | {name: b"x"}))
    assert parcel.files == FILES


def test_links_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.toml"
    secret.write_text("private", "utf-8")
    folder = laid_out(tmp_path / "school", FILES)
    (folder / "cases.toml").symlink_to(secret)
    (folder / "dialogues" / "x.toml").symlink_to(secret)
    assert open_parcel(folder).files == FILES
    assert sum("is a link" in fault for fault in faults(folder)) == 2
    other = laid_out(tmp_path / "other", {"pack.toml": b""})
    (other / "dialogues").symlink_to(folder / "dialogues")
    assert list(open_parcel(other).files) == ["pack.toml"]
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("pack.toml", b"")
        link = zipfile.ZipInfo("tips.toml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, str(secret))
    assert list(open_parcel(path).files) == ["pack.toml"]
    assert any("is a link" in fault for fault in faults(path))


def test_a_pipe_in_a_folder_holds_nothing_up(tmp_path: Path) -> None:
    folder = laid_out(tmp_path / "school", FILES)
    os.mkfifo(folder / "cases.toml")
    assert open_parcel(folder).files == FILES


def test_a_bomb_stays_small(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", FILES | {"cases.toml": b"\0" * 50_000_000})
    assert path.stat().st_size < 100_000
    folder = laid_out(tmp_path / "school", FILES | {"cases.toml": b"\0" * 50_000_000})
    for each in (path, folder):
        tracemalloc.start()
        assert open_parcel(each).files == FILES
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert most < 10 * LARGEST
    assert any(f"larger than {LARGEST} bytes" in fault for fault in faults(path))


def test_many_large_files_are_too_much(tmp_path: Path) -> None:
    many = {f"dialogues/d{number}.toml": b"#" * 999_999 for number in range(12)}
    parcel = open_parcel(zipped(tmp_path / "a.zip", FILES | many))
    assert sum(map(len, parcel.files.values())) <= LARGEST_PARCEL
    assert any("the rest is left out" in str(fault) for fault in parcel.faults)


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", FILES | {"photo.jpg": os.urandom(LARGEST_PARCEL)}, method=zipfile.ZIP_STORED)
    assert open_parcel(path).files == {}
    assert "is not a file of at most" in faults(path)[0]


def test_a_locked_or_strangely_packed_file_is_named(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", FILES, method=zipfile.ZIP_LZMA)
    assert open_parcel(path).files == {}
    assert any("locked or packed" in fault for fault in faults(path))
    locked = zipped(tmp_path / "b.zip", {"pack.toml": b"x"}, method=zipfile.ZIP_STORED)
    data = bytearray(locked.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    locked.write_bytes(data)
    assert any("locked or packed" in fault for fault in faults(locked))


def test_of_two_entries_with_one_name_the_first_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("pack.toml", b"first")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("pack.toml", b"second")
    assert open_parcel(path).files == {"pack.toml": b"first"}


@pytest.mark.parametrize("data", [b"", b"PK\x05\x06" + bytes(18), b"not a zip", bytes(1000)])
def test_what_is_no_pack_says_so(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    parcel = open_parcel(path)
    assert not parcel.is_pack
    assert any("holds no pack.toml" in str(fault) for fault in parcel.faults)


def test_a_path_that_is_gone_is_a_fault(tmp_path: Path) -> None:
    assert any("cannot be read" in fault for fault in faults(tmp_path / "gone.zip"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
@given(st.data())
def test_a_damaged_zip_file_ends_in_files_or_faults(tmp_path: Path, data: st.DataObject) -> None:
    path = zipped(tmp_path / "a.zip", FILES, data.draw(st.sampled_from(["", "school/"])))
    damaged = bytearray(path.read_bytes())
    for place, value in data.draw(
        st.lists(st.tuples(st.integers(0, len(damaged) - 1), st.integers(0, 255)), max_size=8)
    ):
        damaged[place] = value
    path.write_bytes(damaged[: data.draw(st.integers(0, len(damaged)))])
    parcel = open_parcel(path)
    assert set(parcel.files) <= parcels.SINGLE | {"dialogues/school.toml"} or parcel.faults
    assert parcel.is_pack or parcel.faults


@pytest.mark.parametrize("name", ["con", "nul", "com1", "lpt9"])
def test_a_file_is_not_named_after_a_device_of_windows(name: str, tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", FILES | {f"dialogues/{name}.toml": b"id"})
    assert open_parcel(path).files == FILES
    assert faults(path) == [f"a.zip: dialogues/{name}.toml: is not a file of a pack; it is left out"]


def test_a_name_from_a_stranger_stays_one_short_line_that_is_what_it_looks_like(tmp_path: Path) -> None:
    names = ["brief\u202etxt.exe", "regel\u2028twee", "rood\x1b[31m", "a" * 5_000]
    path = zipped(tmp_path / "a.zip", FILES | dict.fromkeys(names, b""))
    found = faults(path)
    assert len(found) == len(names)
    assert all(line.isprintable() and len(line) < 300 for line in found)
