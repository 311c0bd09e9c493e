"""Pulling the plug: what was said to be kept is there, whenever the program dies."""

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.keys import Cost, Seed

WRITER = """
import random, sys
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Response
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.keys import Seed

journal = Journal(vault.open_vault(Path(sys.argv[1]), Seed(bytearray.fromhex(sys.argv[2]))))
dice = random.Random(int(sys.argv[3]))
def moment():
    when = datetime(2026, 1, 1) + timedelta(minutes=dice.randrange(500_000))
    return Encounter(happened_at=when, line="woord " * 8, note="zin " * dice.randrange(300), kinds=("kind.T1",),
                     responses=(Chosen(Response.REPORT, ("resp.M1",)),))
print("open", flush=True)
while True:
    if dice.random() < 0.1:
        name = f"x{dice.getrandbits(64):023}"
        batch = [replace(moment(), id=f"{name}{n:08}") for n in range(200)]
        journal.add_all(batch)
        print(*(f"+{one.id}" for one in batch), flush=True)
        continue
    one = moment()
    journal.apply(Edit(None, one))
    print(f"+{one.id}", flush=True)
    if dice.random() < 0.3:
        print(f"?{one.id}", flush=True)
        journal.apply(Edit(one, None))
        print(f"-{one.id}", flush=True)
"""


@pytest.mark.slow
def test_nothing_said_to_be_kept_is_lost_in_fifty_deaths(folder: Path, seed: Seed, cheap: Cost) -> None:
    vault.close(vault.create(folder, seed, "hallo hallo", cheap))
    dice = random.Random(1)
    kept: set[str] = set()
    for turn in range(50):
        command = [sys.executable, "-c", WRITER, str(folder), seed.raw.hex(), str(turn)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "open\n"
            time.sleep(dice.random() * 0.15)
            writer.kill()
            said = writer.stdout.read().split()
        assert writer.returncode == -signal.SIGKILL
        words = [word for word in said if len(word) == 33]  # the last one may be cut off: it was not said
        added, asked, dropped = ({word[1:] for word in words if word[0] == sign} for sign in "+?-")
        engine = vault.open_vault(folder, seed)
        there = {moment.id for moment in Journal(engine).all()}
        Journal(engine).check()
        vault.close(engine)
        assert (kept | added) - asked <= there
        assert not dropped & there
        batches = Counter(id[:24] for id in there if id[0] == "x")
        assert set(batches.values()) <= {200}, "a batch is there as a whole, or not at all"
        kept = there
    assert len(kept) > 500
