"""`samensociaal trace` lists what a guest's session touches; what it cannot explain is a fault."""

import io
import shutil
import sys

import pytest

from samensociaal_desktop import cli
from samensociaal_desktop.cli import strace_log, trace, trace_words, traced, words
from samensociaal_desktop.cli.status import BUG, DONE
from samensociaal_desktop.domain.localised import Language

LOG = r"""
7 openat(AT_FDCWD</work>, "/usr/lib/libc.so", O_RDONLY|O_CLOEXEC) = 3</usr/lib/libc.so>
7 openat(AT_FDCWD</work>, "here", O_WRONLY|O_CREAT, 0600) = 3</work/here>
7 openat(5</home/a>, "below", O_RDWR) = 3</home/a/below>
7 open("/nowhere", O_RDWR|O_CREAT, 0666) = -1 EROFS (Read-only file system)
7 mkdir("/home/a/.cache", 0700) = 0
7 rename("/home/a/one", "/home/a/two" <unfinished ...>
8 unlink("/home/a/caf\303\251") = 0
7 <... rename resumed>) = 0
7 renameat2(AT_FDCWD</work>, "x", AT_FDCWD</work>, "y", 0) = 0
7 readlink("/proc/self/exe", "/usr/bin/python3", 4096) = 16
7 execve("/usr/bin/x", ["x", "/a/word"], 0x7ffd /* 3 vars */) = 0
7 socket(AF_UNIX, SOCK_STREAM, 0) = 4<socket:[1]>
7 connect(4<socket:[1]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 20) = 0
7 connect(4<socket:[1]>, {sa_family=AF_UNIX, sun_path="/run/dbus/no"}, 20) = -1 ENOENT (No such file or directory)
7 socket(AF_INET6, SOCK_DGRAM, 0) = -1 EPERM (Operation not permitted)
7 memfd_create("shm", MFD_CLOEXEC) = 5</memfd:shm>
7 +++ exited with 0 +++
"""
PLACES = {"home": "/tmp/s/", "runtime": "/run/user/1/", "program": "/opt/p/", "tmp": "/tmp/"}


def test_the_log_of_strace_is_read_call_by_call():
    seen = strace_log.read(LOG.splitlines())
    assert [*seen.written] == [
        "/work/here", "/home/a/below", "/home/a/.cache", "/home/a/café", "/home/a/one", "/home/a/two",
        "/work/x", "/work/y",
    ]  # fmt: skip
    assert [*seen.read] == ["/usr/lib/libc.so", "/proc/self/exe", "/usr/bin/x"]
    assert [*seen.sockets] == ["@/tmp/.X11-unix/X0"]
    assert [*seen.network] == ["INET6"]


def test_only_what_has_a_reason_is_explained():
    seen = strace_log.Seen()
    for path in ("/dev/null", "/opt/p/cli/__pycache__/a.pyc", "/run/user/1/x", "/home/a/.cache/y", "/opt/p/notes"):
        seen.written[path] = None
    for path in ("@/tmp/.X11-unix/X0", "/run/user/1/bus", "/home/a/socket"):
        seen.sockets[path] = None
    assert trace.unexplained(seen, PLACES) == ["/home/a/.cache/y", "/opt/p/notes", "/home/a/socket"]


def test_every_reason_is_said_in_both_languages():
    for reason in (*trace_words.WRITTEN, *trace_words.SOCKETS):
        assert reason.why.nl
        assert reason.why.en


def test_what_python_opens_is_noted():
    notes = traced.Notes()
    for path, flags in (("/a", 0), ("/b", 1), (b"/c", 64), (3, 1)):
        notes.hear("open", (path, "r", flags))
    notes.hear("os.mkdir", ("/d", 0o777, -1))
    notes.hear("socket.connect", (None, ("x", 1)))
    notes.hear("import", ("os",))
    assert [*notes.written] == ["/b", "/c", "/d"]
    assert [*notes.read] == ["/a"]
    assert [*notes.sockets] == ["socket.connect"]


def test_a_session_of_the_trace_has_a_home_of_its_own_and_a_screen(tmp_path):
    found = trace.surroundings({"HOME": "/home/a", "XDG_CONFIG_HOME": "/home/a/.config", "PATH": "/bin"}, tmp_path)
    assert found["HOME"] == found["TMPDIR"] == str(tmp_path)
    assert found["XDG_CONFIG_HOME"].startswith(str(tmp_path))
    assert found["QT_QPA_PLATFORM"] == "offscreen"
    assert "QT_QPA_PLATFORM" not in trace.surroundings({"DISPLAY": ":0"}, tmp_path)


def test_the_frozen_program_asks_itself(monkeypatch):
    assert trace.command()[1:4] == ("-P", "-m", "samensociaal_desktop")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert trace.command() == (sys.executable, "traced-guest", "--guest")


def run(language="en"):
    out, err = io.StringIO(), io.StringIO()
    return cli.main(["trace", "--language", language], None, out, err), out.getvalue(), err.getvalue()


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("strace") is None, reason="there is no strace")
def test_a_guest_leaves_nothing_and_strace_watched():
    status, out, err = run()
    assert (status, err) == (DONE, "")
    assert "strace watched" in out
    assert "Left behind in a new home folder:\n  nothing\n" in out
    assert trace_words.UNEXPLAINED.en not in out


def test_without_strace_python_itself_is_watched(monkeypatch):
    monkeypatch.setattr(trace.shutil, "which", lambda _name: None)
    status, out, err = run("nl")
    assert (status, err) == (DONE, "")
    assert "alleen Python zelf is bekeken" in out


def test_what_is_not_explained_is_a_fault(monkeypatch):
    code = "import json; print(json.dumps({'written': ['/home/a/leak'], 'read': [], 'sockets': ['socket.connect']}))"
    monkeypatch.setattr(trace.shutil, "which", lambda _name: None)
    monkeypatch.setattr(trace, "command", lambda: (sys.executable, "-c", code))
    status, out, err = run()
    assert status == BUG
    assert "/home/a/leak: NOT EXPLAINED" in out
    assert "/home/a/leak socket.connect" in err


@pytest.mark.parametrize("code", ["raise SystemExit(3)", "print('no json')", "pass"])
def test_a_session_that_does_not_end_well_is_told(monkeypatch, code):
    monkeypatch.setattr(trace.shutil, "which", lambda _name: None)
    monkeypatch.setattr(trace, "command", lambda: (sys.executable, "-c", code))
    with pytest.raises(words.Refused) as refused:
        trace.run(io.StringIO(), Language.EN)
    assert refused.value.status == BUG
