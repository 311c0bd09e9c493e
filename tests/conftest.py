"""What every test may ask for. Real objects only; Qt draws into memory."""

import os
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything loads Qt, whatever the desktop of the person says


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


@pytest.fixture
def nobody() -> Iterator[Path]:
    """Give a folder as someone without root's rights sees it: for root no file is read-only."""
    if os.geteuid() != 0:
        with tempfile.TemporaryDirectory() as name:
            yield Path(name)
        return
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        os.chown(name, 65534, 65534)
        os.seteuid(65534)
        try:
            yield Path(name)
        finally:
            os.seteuid(0)
