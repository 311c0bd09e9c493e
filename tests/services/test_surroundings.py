import os
import sys

import pytest

from samensociaal_desktop import paths
from samensociaal_desktop.services import surroundings


@pytest.fixture
def alone(monkeypatch, tmp_path):
    """A computer without house rules, on which the program is no portable one."""
    monkeypatch.setattr(paths, "portable_root", lambda: None)
    monkeypatch.setattr(paths, "house_file", lambda: tmp_path / "house.toml")
    return tmp_path


def test_a_guest_a_stick_and_a_house_leave_nothing(alone, monkeypatch):
    assert not surroundings.leaves_nothing(["--language", "nl"])
    assert surroundings.leaves_nothing(["--guest"])
    (alone / "house.toml").touch()
    assert surroundings.leaves_nothing([])
    (alone / "house.toml").unlink()
    monkeypatch.setattr(paths, "portable_root", lambda: alone)
    assert surroundings.leaves_nothing([])


@pytest.mark.parametrize("arguments", [[], ["--guest"]])
def test_before_qt_the_environment_is_settled(alone, monkeypatch, arguments):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    environment = {"XDG_RUNTIME_DIR": "/run/user/1"}
    surroundings.settle(arguments, environment, "linux")
    assert environment["DBUS_SESSION_BUS_ADDRESS"] == "unix:path=/run/user/1/bus"
    assert ("MESA_SHADER_CACHE_DISABLE" in environment) is bool(arguments)
    assert sys.dont_write_bytecode is bool(arguments)


def test_no_bus_is_started_that_was_not_there():
    found = surroundings.wanted({}, "linux", passing=False)
    assert found == {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus"}
    assert surroundings.wanted({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"}, "linux", passing=False) == {}
    assert surroundings.wanted({}, "win32", passing=False) == {}


def test_what_was_set_stays(tmp_path):
    ours = {"DBUS_SESSION_BUS_ADDRESS": "a", "GSETTINGS_BACKEND": "dconf", "FONTCONFIG_FILE": "mine.conf"}
    (tmp_path / "fonts.conf").touch()
    found = surroundings.wanted(ours, "linux", passing=True, system_fonts=tmp_path / "fonts.conf")
    assert not ours.keys() & found.keys()


def test_a_passing_session_has_the_systems_fonts_without_a_persons_cache(tmp_path):
    (tmp_path / "fonts.conf").touch()
    found = surroundings.wanted({}, "linux", passing=True, system_fonts=tmp_path / "fonts.conf")
    assert found["FONTCONFIG_FILE"] == os.fspath(paths.resource("fonts.conf"))
    assert "~" not in paths.resource("fonts.conf").read_text("utf-8").split("<cachedir>", 1)[1]
    assert "FONTCONFIG_FILE" not in surroundings.wanted({}, "linux", passing=True, system_fonts=tmp_path / "none")
    assert "FONTCONFIG_FILE" not in surroundings.wanted({}, "darwin", passing=True)
