"""The power goes, at any call, and takes any part of what was not synced: what was said to be kept is there."""

import shutil
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from tests.faults import calls
from tests.faults.acts import ACTS
from tests.faults.disk import Disk, Script
from tests.faults.stage import MORE, Stage

HOW = ("nothing", "all", "some", "some")


def script_of(plays: Stage, act: str, place: Path) -> Script:
    before, folder, log = place / "before", place / "folder", place / "log"
    ACTS[act].prepare(before)
    shutil.copytree(before, folder)
    ended = plays.play(act, folder, turns=ACTS[act].turns, strace=calls.options(log))
    assert ended.status == 0, ended.errors
    script = Script.of(before, folder, log, ended.said)
    whole = Disk(script, len(script.changes))
    whole.lose_power(Random(), "nothing")
    whole.write_to(place / "again")
    assert tree(place / "again") == tree(folder), "the model of the disk is wrong"
    assert whole.said == ended.said
    return script


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def lose_power(plays: Stage, act: str, place: Path, times: int) -> Counter[str]:
    script = script_of(plays, act, place)
    dice = Random(act)
    met: Counter[str] = Counter()
    for turn in range(times):
        how = HOW[turn % len(HOW)]
        found = Disk(script, dice.randint(0, len(script.changes)))
        found.lose_power(dice, how)
        folder = place / f"lost{turn}"
        found.write_to(folder)
        try:
            ACTS[act].examine(folder, found.said)
        except Exception as error:
            found.write_to(place / "found")
            error.add_note(f"{act}, turn {turn}, {how} lost, {len(found.said)} lines said: {place / 'found'}")
            raise
        shutil.rmtree(folder)
        met[how] += 1
    return met


@pytest.mark.parametrize("act", ["a new key", "a note while locked"])
def test_nothing_said_to_be_kept_is_lost_when_the_power_goes(plays: Stage, tmp_path: Path, act: str) -> None:
    assert lose_power(plays, act, tmp_path, 4).total() == 4


@pytest.mark.slow
@pytest.mark.parametrize("act", ACTS)
def test_the_power_goes_a_thousand_times(plays: Stage, tmp_path: Path, act: str) -> None:
    times = -(-1000 * MORE // len(ACTS))
    assert lose_power(plays, act, tmp_path, times).total() == times
