"""The program has no network: no journey opens a socket, and no library under it does behind Python's back."""

import os
import shutil
import socket  # noqa: TID251 - what must not work
import subprocess
import sys
import time

import pytest

from samensociaal_desktop.cli import strace_log

WINDOW = [sys.executable, "-m", "samensociaal_desktop", "--guest", "--smoke"]
WATCHED = ("@/tmp/.X11-unix/", "/tmp/.X11-unix/", "/var/run/nscd/", "/run/dbus/", "/var/run/dbus/")


def test_the_hook_sees_and_stops_a_socket(no_network):
    with pytest.raises(PermissionError):
        socket.socket()
    with pytest.raises(PermissionError):
        socket.getaddrinfo("localhost", 80)
    assert no_network.asked == ["socket.__new__", "socket.getaddrinfo"]
    no_network.asked.clear()


def traced(tmp_path, **environment):
    """Return what a whole session through every page touches, by all its threads and children."""
    log = tmp_path / "strace"
    kept = {name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
    done = subprocess.run(
        ["strace", "-f", "-y", "-s", "500", "-o", str(log), "-e", strace_log.SYSCALLS, *WINDOW],
        env=kept | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    with log.open(encoding="utf-8", errors="replace") as lines:
        return strace_log.read(lines)


def left_in(folder):
    return [str(path) for path in folder.rglob("*")]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("strace") is None, reason="there is no strace")
def test_a_session_in_memory_opens_no_socket_at_all_and_writes_nothing(tmp_path, home):
    seen = traced(tmp_path, QT_QPA_PLATFORM="offscreen")
    assert seen.network == {}
    assert seen.sockets == {}
    assert [path for path in seen.written if path.startswith(str(tmp_path))] == []
    assert left_in(home) == []


@pytest.fixture
def screen(tmp_path):
    """A screen of this test's own."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as number:
        yield f":{number.readline().strip()}"
    server.terminate()
    server.wait()


@pytest.mark.slow
@pytest.mark.skipif(None in (shutil.which("strace"), shutil.which("Xvfb")), reason="there is no strace or no Xvfb")
def test_a_session_on_a_screen_talks_to_that_screen_only_and_leaves_no_bus_behind(tmp_path, home, screen):
    begun = time.time()
    seen = traced(tmp_path, QT_QPA_PLATFORM="xcb", DISPLAY=screen)
    assert seen.network == {}
    assert [path for path in seen.sockets if not path.startswith(WATCHED)] == []
    assert [path for path in seen.written if path.startswith(str(tmp_path))] == []
    assert left_in(home) == []
    assert time.time() - begun < 120
