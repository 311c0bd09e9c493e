"""Pulling the plug while much is written at once: an import, taking it back, a large file, a newer schema."""

import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from samensociaal_desktop.services.evidence import check
from samensociaal_desktop.services.open_vault import of_engine
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.keys import Cost, Seed

WRITER = """
import os, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.evidence import attached
from samensociaal_desktop.services.open_vault import of_engine
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.keys import Seed

opened = of_engine(vault.open_vault(Path(sys.argv[1]), Seed(bytearray.fromhex(sys.argv[2]))), datetime.now)
begin, at = datetime(2026, 1, 1), datetime(2026, 1, 1, tzinfo=UTC)
one = Encounter(id="one", happened_at=begin)
opened.journal.add_all([one])
many = [Encounter(happened_at=begin + timedelta(minutes=n), line=f"regel {n}", note="zin " * 50) for n in range(3000)]
print("open", flush=True)
while True:
    arrival, _ = opened.arrivals.bring_in(many, "x", at)
    print("in", flush=True)
    content = os.urandom(10 * 1024 * 1024)
    file = opened.evidence.add(attached("one", "groot", content, at), content, at)
    print("file", flush=True)
    opened.evidence.erase(file.id, at)
    print("erased", flush=True)
    opened.arrivals.take_back(arrival.id)
    print("back", flush=True)
"""

OPENER = """
import sys
from datetime import datetime
from pathlib import Path
from samensociaal_desktop.services.session import Session, warm_up

warm_up()
session = Session(Path(sys.argv[1]), datetime.now)
print("open", flush=True)
session.unlock(sys.argv[2])
print("done", flush=True)
sys.stdin.read()
"""

OLD = Path(__file__).parent.parent / "vaults"
PASSPHRASE = "zes rustige woorden voor een oefening"


def killed(code: str, arguments: list[str], after: Callable[[], float]) -> list[str]:
    """Run a program, kill it some time after it says that it is open, and return what it said after that."""
    command = [sys.executable, "-c", code, *arguments]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "open\n"
        time.sleep(after())
        writer.kill()
        said = writer.stdout.read().split()
    assert writer.returncode == -signal.SIGKILL
    return said


@pytest.mark.slow
def test_an_import_a_file_and_taking_back_are_there_whole_or_not_at_all(folder: Path, seed: Seed, cheap: Cost) -> None:
    vault.close(vault.create(folder, seed, PASSPHRASE, cheap))
    dice = random.Random(1)
    seen = set()
    for _ in range(12):
        said = killed(WRITER, [str(folder), seed.raw.hex()], lambda: dice.random() * 1.2)
        engine = vault.open_vault(folder, seed)
        opened = of_engine(engine, datetime.now)
        opened.journal.check()
        assert check(opened).is_whole
        came = opened.journal.count() - 1
        files = len(opened.evidence.every_file())
        assert (came, files) in ((0, 0), (3000, 0), (3000, 1))
        assert len(opened.arrivals.all()) == (came > 0)
        last = said[-1] if said else ""
        if last in ("in", "file", "erased"):
            assert came == 3000 or last == "erased", "what was said to be in is in"
        seen.add((came, files))
        for arrival in opened.arrivals.all():
            for file in opened.evidence.every_file():
                opened.evidence.erase(file.id, datetime.now().astimezone())
            opened.arrivals.take_back(arrival.id)
        opened.journal.check()
        vault.close(engine)
    assert len(seen) > 1


@pytest.mark.slow
@pytest.mark.parametrize("old", ["v1", "v2"])
def test_a_newer_schema_is_there_whole_or_not_at_all(tmp_path: Path, old: str) -> None:
    dice = random.Random(2)
    done = 0
    for turn in range(20):
        folder = tmp_path / str(turn)
        shutil.copytree(OLD / old, folder)
        done += bool(killed(OPENER, [str(folder), PASSPHRASE], lambda: dice.random() * 0.2))
        session = Session(folder, datetime.now)
        session.unlock(PASSPHRASE)
        assert session.vault.journal.count() == 5
        session.vault.journal.check()
        session.lock()
        shutil.rmtree(folder)
    assert 0 < done < 20
