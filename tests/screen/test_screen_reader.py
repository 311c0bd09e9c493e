"""Somebody who hears the program instead of seeing it gets through the whole loop, in Dutch, by role and name alone.

The real program runs on a screen in memory, with an accessibility bus of its own; `journey.py` goes through it.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

import pytest

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
PACKAGES = "xvfb xdotool at-spi2-core dbus-x11 python3-gi gir1.2-atspi-2.0"
"""What the system must have, by Debian's names."""

ATSPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
PARTS = (
    "welcome",
    "passphrase",
    "recovery_code",
    "today",
    "note_by_keyboard",
    "note_that_lacks_something",
    "note_by_pressing",
    "find",
    "read",
    "talk",
    "talk_on",
    "chart",
    "help",
    "together",
    "settings",
    "lock",
    "unlock",
    "note_while_locked",
    "hear_the_note",
    "backups",
    "lock_at_the_end",
)
FIRST_DISPLAY, DISPLAYS = 1000, 50_000
LIMIT_S = 240
"""It takes about half a minute where nothing else runs."""

SECONDS_A_KEY = 0.3
"""The pace of an ordinary typist: 40 words a minute."""


class Walk(NamedTuple):
    """What came of the journey: its parts, what the program printed, and what was printed around it."""

    parts: dict[str, dict[str, Any]]
    printed: str
    noise: str


def lacks_something() -> bool:
    """Return whether this system has not all that the journey needs."""
    if sys.platform != "linux" or not all(map(shutil.which, ("Xvfb", "xdotool", "dbus-run-session", SYSTEM_PYTHON))):
        return True
    return subprocess.run([SYSTEM_PYTHON, "-c", ATSPI], stderr=subprocess.DEVNULL, check=False).returncode != 0


@contextmanager
def screen_in_memory() -> Iterator[str]:
    """Yield the name of a display that nobody sees, with no network behind it."""
    # A number of our own: servers that look for a free one at the same time take each other's socket away.
    display = f":{FIRST_DISPLAY + os.getpid() % DISPLAYS}"
    ours, theirs = os.pipe()
    how = ["-displayfd", str(theirs), "-screen", "0", "1366x900x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(["Xvfb", display, *how], pass_fds=[theirs], stderr=subprocess.DEVNULL)
    os.close(theirs)
    try:
        with os.fdopen(ours) as ready:
            assert ready.readline(), f"Xvfb did not start at {display}."
        yield display
    finally:
        server.terminate()
        server.wait(20)


def surroundings(display: str, home: Path) -> dict[str, str]:
    """Return an environment in which nothing of the person's own desktop is met or touched."""
    inherited = {name: os.environ[name] for name in ("PATH", "SCREEN_PICTURES") if name in os.environ}
    return inherited | {
        "DISPLAY": display,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONFAULTHANDLER": "1",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Go through the program once; every test below looks at another side of that."""
    if lacks_something():
        reason = f"They need Linux and {PACKAGES}; something of that is missing here."
        if sys.platform == "linux" and os.environ.get("CI"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    home = tmp_path_factory.mktemp("home")
    home.chmod(0o700)
    program = [sys.executable, "-m", "samensociaal_desktop", "--data", str(home / "journal"), "--language", "nl"]
    journey = [SYSTEM_PYTHON, str(HERE / "journey.py"), str(home / "printed"), *program]
    with screen_in_memory() as display:
        go(journey, surroundings(display, home), home)
    said, printed, noise = ((home / name).read_text(encoding="utf-8") for name in ("said", "printed", "noise"))
    parts = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    others = "\n".join(line for line in noise.splitlines() if not line.startswith("dbus-daemon"))
    return Walk({part["part"]: part for part in parts}, printed, others)


def go(journey: list[str], environment: dict[str, str], home: Path) -> None:
    """Go on the journey within a session of its own, and end all that was started for it."""
    (home / "printed").touch()
    with (home / "said").open("w") as said, (home / "noise").open("w") as noise:
        command = ["dbus-run-session", "--", *journey]
        session = subprocess.Popen(command, env=environment, stdout=said, stderr=noise, start_new_session=True)
        with suppress(subprocess.TimeoutExpired):  # what it said until then shows where it stayed
            session.wait(LIMIT_S)
        with suppress(ProcessLookupError):
            os.killpg(session.pid, signal.SIGKILL)
        session.wait(20)


@pytest.mark.parametrize("part", PARTS)
def test_every_part_of_the_way_can_be_gone_by_role_and_name(walk: Walk, part: str) -> None:
    if part not in walk.parts:
        last = list(walk.parts.values())[-1:]
        pytest.fail(f"The journey ended before it. {last}\n{walk.printed}\n{walk.noise}", pytrace=False)
    assert walk.parts[part]["faults"] == []


def test_the_journey_has_no_part_that_is_not_looked_at(walk: Walk) -> None:
    assert tuple(walk.parts) == PARTS


def test_a_moment_is_noted_by_keyboard_in_less_than_fifteen_seconds(walk: Walk) -> None:
    facts = walk.parts["note_by_keyboard"]["facts"]
    assert facts["seconds"] + facts["keys"] * SECONDS_A_KEY < 15


def test_the_program_and_qt_have_nothing_to_complain_of(walk: Walk) -> None:
    assert walk.printed == ""
