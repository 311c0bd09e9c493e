"""Where a folder lies, and what time has passed."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from samensociaal_desktop.services import passing_time, sticks
from samensociaal_desktop.services.sticks import is_on_stick


def on(device_of: dict[str, int]):
    """Return what tells a device: that of the longest path named here that is around a folder."""

    def device(path: Path) -> int:
        around = [each for each in device_of if path.is_relative_to(each)]
        return device_of[max(around, key=len)]

    return device


@pytest.fixture
def places(tmp_path, monkeypatch):
    """Where sticks are put in, in this test."""
    monkeypatch.setattr(sticks, "_PLACES", {"linux": (str(tmp_path / "media"),)})
    (tmp_path / "media" / "anna" / "STICK" / "map").mkdir(parents=True)
    (tmp_path / "home").mkdir()
    return tmp_path


def test_a_stick_is_another_device_below_the_place_for_sticks(places):
    device = on({"/": 1, str(places / "media" / "anna" / "STICK"): 2})
    stick = places / "media" / "anna" / "STICK"
    assert is_on_stick(stick / "map", "linux", device)
    assert is_on_stick(stick / "not" / "there" / "yet", "linux", device)
    assert not is_on_stick(places / "media" / "anna", "linux", device)
    assert not is_on_stick(places / "home", "linux", device)


def test_a_folder_made_where_sticks_come_is_still_on_the_disk(places):
    assert not is_on_stick(places / "media" / "anna" / "STICK", "linux")


def test_a_link_on_the_stick_that_leads_to_the_disk_is_on_the_disk(places):
    link = places / "media" / "anna" / "STICK" / "link"
    link.symlink_to(places / "home")
    assert not is_on_stick(link, "linux", on({"/": 1, str(places / "media" / "anna" / "STICK"): 2}))


def test_what_cannot_be_told_is_the_disk(places):
    loop = places / "media" / "loop"
    loop.symlink_to(loop)

    def no_answer(_path: Path) -> int:
        raise OSError

    assert not is_on_stick(loop, "linux")
    assert not is_on_stick(places / "media" / "anna" / "STICK", "linux", no_answer)
    assert not is_on_stick(places, "some-other-system")


@pytest.mark.parametrize(("kind", "expected"), [(2, True), (3, False), (4, False), (0, False)])
def test_on_windows_the_system_says_what_is_removable(kind, expected, tmp_path, monkeypatch):
    import ctypes

    asked = []

    def drive_type(root: str) -> int:
        asked.append(root)
        return kind

    windows = SimpleNamespace(kernel32=SimpleNamespace(GetDriveTypeW=drive_type))
    monkeypatch.setattr(ctypes, "windll", windows, raising=False)
    assert is_on_stick(tmp_path / "map", "win32") is expected
    assert asked == [tmp_path.anchor]


def test_without_windows_to_ask_a_drive_is_unknown(tmp_path, monkeypatch):
    import ctypes

    monkeypatch.delattr(ctypes, "windll", raising=False)
    assert not is_on_stick(tmp_path, "win32")


def clocks(**numbers):
    return SimpleNamespace(monotonic=lambda: -1.0, clock_gettime=lambda number: 100 + number, **numbers)


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        (clocks(CLOCK_BOOTTIME=7, CLOCK_MONOTONIC=1), 107.0),
        (clocks(CLOCK_MONOTONIC=6), 106.0),
        (SimpleNamespace(monotonic=lambda: 5.0), 5.0),
    ],
    ids=["Linux", "macOS", "Windows"],
)
def test_the_clock_that_counts_sleep_is_taken(system, expected):
    assert passing_time.chosen(system)() == expected


def test_time_passes():
    before = passing_time.passed()
    assert 0 <= passing_time.passed() - before < 60
