"""What every test may ask for. Real objects only; Qt draws into memory."""

import ctypes
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything loads Qt, whatever the desktop of the person says


QUICK, WHOLE = 20, 100
"""How many examples a law is tried on: while one works, and where it is decided what lands."""


def pytest_configure(config: pytest.Config) -> None:
    """Try few examples in the quick part; how long one takes is for a busy machine and its disk to decide."""
    examples = QUICK if config.option.markexpr == "not slow" else WHOLE
    settings.register_profile("ours", deadline=None, max_examples=examples)
    settings.load_profile("ours")


def pytest_itemcollected(item: pytest.Item) -> None:
    """In the quick part, a law that asks for more examples of its own is tried on few too."""
    law = getattr(item, "obj", None)
    own = getattr(law, "_hypothesis_internal_use_settings", None)
    if own is not None and settings.default.max_examples == QUICK < own.max_examples:
        law._hypothesis_internal_use_settings = settings(own, max_examples=QUICK)


class StoppedClock:
    """A clock that stands still until a test lets time pass; called, it tells the time."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def let_pass(self, **time: float) -> None:
        """Go on by so many days, hours, minutes, seconds …: the words of `timedelta`."""
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> StoppedClock:
    """It is a Thursday evening in spring."""
    return StoppedClock(datetime(2026, 4, 16, 20, 30))


_DAC: Final = 1 << 1 | 1 << 2
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: what lets root read and write whatever a file's mode says."""

_CAPABILITY_VERSION: Final = 0x20080522


@contextmanager
def _without_roots_pass() -> Iterator[None]:
    """Let this thread, and those it starts, heed the modes of files as anyone else must."""
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION, 0)
    held = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable; then their upper halves
    if libc.capget(header, held):
        raise OSError(ctypes.get_errno(), "capget")
    fewer = (ctypes.c_uint32 * 6)(held[0] & ~_DAC, *held[1:])
    if libc.capset(header, fewer):
        raise OSError(ctypes.get_errno(), "capset")
    try:
        yield
    finally:
        if libc.capset(header, held):
            raise OSError(ctypes.get_errno(), "capset")


@pytest.fixture
def unhardened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the cost of a guess as a test made it: what opens a journal the usual way makes it dearer, in 0.3 s."""
    from samensociaal_desktop.services import hardening

    monkeypatch.setattr(hardening, "better", lambda found, _seconds: found)


@pytest.fixture
def undressed(qapp: "QApplication") -> "Iterator[QApplication]":
    """The application, which programs and themes dress in their look, and which is as it was afterwards."""
    from PySide6.QtGui import QFont, QPalette

    from samensociaal_desktop.ui import theme

    before = QFont(qapp.font()), QPalette(qapp.palette()), qapp.styleSheet()
    yield qapp
    theme.wear(qapp, *before)
    gc.unfreeze()  # a program freezes what it found, which here is also what the tests before it left behind


@pytest.fixture
def nobody(tmp_path: Path) -> Iterator[Path]:
    """Give a folder as someone without root's rights sees it: for root no file is read-only."""
    folder = tmp_path / "nobody"
    folder.mkdir()
    if sys.platform == "linux" and os.geteuid() == 0:
        with _without_roots_pass():
            yield folder
    else:
        yield folder
    for path in (folder, *folder.rglob("*")):  # so that the folder can be cleared away
        if path.is_dir():
            path.chmod(0o700)
