"""The computer's own lock, its screen saver and its sleep lock the journal: told over a real bus of this test alone."""

import shutil
import subprocess
import sys
from itertools import count

import pytest

from samensociaal_desktop.ui import system_lock, system_lock_elsewhere
from samensociaal_desktop.ui.system_lock import LOOK_MS, SystemLock, escaped, session_signals, system_signals

DAEMON = shutil.which("dbus-daemon")
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux") or DAEMON is None, reason="there is no D-Bus")
_number = count()


@pytest.fixture
def bus():
    """Return a maker of connections to a bus daemon that only this test knows."""
    from PySide6.QtDBus import QDBusConnection

    command = [DAEMON, "--session", "--nofork", "--print-address=1"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    address = running.stdout.readline().strip()
    names = []

    def connect():
        names.append(f"test-{next(_number)}")
        return QDBusConnection.connectToBus(address, names[-1])

    yield connect
    for name in names:
        QDBusConnection.disconnectFromBus(name)
    running.kill()
    running.wait()
    running.stdout.close()


def say(bus, service, path, interface, name, *arguments):
    from PySide6.QtDBus import QDBusMessage

    bus.registerService(service)
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(arguments))
    assert bus.send(message)


LOGIN = "org.freedesktop.login1"
SESSION = "/org/freedesktop/login1/session/_32"
TOLD = {
    "sleep": (LOGIN, "/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", True),
    "waking": (LOGIN, "/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", False),
    "lock": (LOGIN, SESSION, f"{LOGIN}.Session", "Lock"),
    **{
        f"saver {one.path}": (one.service, one.path, one.interface, "ActiveChanged", True)
        for one in session_signals()
    },
}  # fmt: skip


@pytest.fixture
def lock(qapp, bus, monkeypatch):
    """A lock that hears both buses, which are one here, and what it told."""
    monkeypatch.setenv("XDG_SESSION_ID", "2")
    lock = SystemLock(qapp)
    heard = bus()
    assert lock.listen(heard, heard)
    yield lock
    lock.deleteLater()


@pytest.mark.parametrize("told", TOLD)
def test_it_locks_when_the_system_says_so(lock, bus, qtbot, told):
    with qtbot.waitSignal(lock.locked, timeout=3000):
        say(bus(), *TOLD[told])


def test_neither_another_session_nor_a_screen_that_opens_locks(lock, bus, qtbot):
    told = []
    lock.locked.connect(lambda: told.append(True))
    other = bus()
    say(other, LOGIN, "/org/freedesktop/login1/session/_33", f"{LOGIN}.Session", "Lock")
    say(other, "org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", False)
    qtbot.wait(100)
    assert told == []


def test_several_that_tell_of_one_lock_lock_once(lock, bus, qtbot):
    told = []
    lock.locked.connect(lambda: told.append(True))
    other = bus()
    say(other, *TOLD["sleep"])
    say(other, *TOLD["lock"])
    qtbot.waitUntil(lambda: bool(told), timeout=3000)
    qtbot.wait(50)
    assert told == [True]


def test_while_the_bus_tells_no_clock_is_looked_at(qapp, bus, monkeypatch):
    lock = SystemLock(qapp)
    monkeypatch.setattr(lock, "_can_be_told", lambda _window: lock.listen(bus(), bus()))
    lock.start()
    assert not lock.looks_at_the_clock
    lock.deleteLater()


def test_without_a_bus_time_that_is_gone_locks(qapp, monkeypatch):
    from PySide6.QtDBus import QDBusConnection

    now = 1000.0
    lock = SystemLock(qapp, lambda: now)
    told = []
    lock.locked.connect(lambda: told.append(True))
    nothing = QDBusConnection.connectToBus("unix:path=/nonexistent", "test-nothing")
    monkeypatch.setattr(lock, "_can_be_told", lambda _window: lock.listen(nothing, nothing))
    lock.start()
    assert lock.looks_at_the_clock
    now += LOOK_MS / 1000 + 1
    lock.look_at_the_clock()
    now -= 7200  # somebody set the clock back
    lock.look_at_the_clock()
    assert told == []
    now += 3600
    lock.look_at_the_clock()
    assert told == [True]
    lock.deleteLater()
    QDBusConnection.disconnectFromBus("test-nothing")


def test_the_name_of_a_session_is_written_as_systemd_does():
    assert escaped("2") == "_32"
    assert escaped("c1") == "c1"
    assert escaped("a-b") == "a_2db"
    assert system_signals({"XDG_SESSION_ID": "2"})[1].path == SESSION
    assert system_signals({})[1].path == ""


def test_messages_of_windows_are_read_as_microsoft_writes_them():
    assert system_lock_elsewhere.is_leaving(0x02B1, 7)  # WTS_SESSION_LOCK
    assert not system_lock_elsewhere.is_leaving(0x02B1, 8)  # …UNLOCK
    assert system_lock_elsewhere.is_leaving(0x0218, 4)  # PBT_APMSUSPEND
    assert not system_lock_elsewhere.is_leaving(0x0218, 10)  # the battery's state


@pytest.mark.parametrize("platform", ["win32", "darwin", "freebsd14"])
def test_where_the_system_does_not_answer_the_clock_is_looked_at(qapp, monkeypatch, platform):
    monkeypatch.setattr(system_lock.sys, "platform", platform)
    lock = SystemLock(qapp)
    lock.start(1)
    assert lock.looks_at_the_clock
    lock.deleteLater()
