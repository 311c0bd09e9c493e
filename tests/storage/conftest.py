"""Journals in memory and on disk, moments to put in them, and disks that go wrong."""

import os
import random
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from samensociaal_desktop.domain.encounters import Chosen, Encounter, OnPurpose, Response
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.keys import Cost, Seed

Moment = Callable[..., Encounter]


@pytest.fixture(scope="session")
def cheap() -> Cost:
    """The least that a key file may ask for, so that tests are quick."""
    return Cost(19 * 1024, 1, 1)


@pytest.fixture
def seed() -> Seed:
    return Seed.new()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal"


@pytest.fixture
def engine(folder: Path, seed: Seed, cheap: Cost) -> Iterator[vault.Engine]:
    """A journal on disk, open."""
    engine = vault.create(folder, seed, "hallo hallo", cheap)
    yield engine
    vault.close(engine)


@pytest.fixture
def memory() -> Iterator[vault.Engine]:
    """A journal in memory."""
    engine = vault.in_memory()
    yield engine
    vault.close(engine)


@pytest.fixture
def journal(memory: vault.Engine) -> Journal:
    return Journal(memory)


@pytest.fixture(scope="session")
def moment() -> Moment:
    """Return a maker of moments: minutes after noon on the first of May, and whatever else is named."""

    def make(minutes: float = 0, **fields: object) -> Encounter:
        fields.setdefault("noted_at", datetime(2026, 6, 1, tzinfo=UTC))
        fields.setdefault("responses", (Chosen(Response.IGNORE),))
        return Encounter(happened_at=datetime(2026, 5, 1, 12) + timedelta(minutes=minutes), **fields)

    return make


@pytest.fixture(scope="session")
def many(moment: Moment) -> tuple[Encounter, ...]:
    """Two hundred and fifty moments over a year, some in the same minute, some with half of everything."""
    dice = random.Random(7)
    words = tuple("groep klas geïrriteerd reactie foto één naïef school steun hulp boos blij grap".split())  # noqa: SIM905
    kinds = ("kind.P1", "kind.P2", "kind.T1", "kind.T12", "kind.S1", "kind.TT1")
    return tuple(
        moment(
            dice.choice((dice.randrange(365 * 24 * 60), 60 * 24 * dice.randrange(9))),
            line=" ".join(dice.choices(words, k=3)),
            note=" ".join(dice.choices(words, k=dice.randrange(60))),
            lesson=dice.choice(("", "adem eerst")),
            kinds=tuple(dict.fromkeys(dice.choices(kinds, k=dice.randrange(3)))),
            responses=tuple(Chosen(response) for response in dice.sample(list(Response), dice.randrange(3))),
            on_purpose=dice.choice((None, *OnPurpose)),
        )
        for _ in range(250)
    )


def _mounted(folder: Path) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    return os.geteuid() == 0 and subprocess.run(command, check=False, capture_output=True).returncode == 0


SMALL_DISKS = ["a file that may not grow"]
WHY_NOT = ""
with tempfile.TemporaryDirectory() as probe:
    if _mounted(Path(probe)):
        subprocess.run(["umount", probe], check=True)
        SMALL_DISKS.append("a full disk")
    else:
        WHY_NOT = "left out: a really full disk (a small tmpfs), which only root can mount; a page limit stood in"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if WHY_NOT:
        terminalreporter.write_line(WHY_NOT)


@pytest.fixture(params=SMALL_DISKS)
def small_disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Path, bool]]:
    """Give a folder, and whether its disk is really small; if not, the test limits the file's pages itself."""
    if request.param == "a file that may not grow":
        yield tmp_path / "small", False
        return
    disk = tmp_path / "disk"
    disk.mkdir()
    assert _mounted(disk)
    try:
        yield disk / "small", True
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
