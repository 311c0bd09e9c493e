"""The program dies, at any moment, in whatever it does: what was said to be kept is there, and the journal opens."""

import shutil
from pathlib import Path
from random import Random

import pytest
from tests.faults.acts import ACTS
from tests.faults.stage import MORE, Ended, Stage


def kill(plays: Stage, act: str, place: Path, times: int) -> tuple[int, int]:
    """Kill an act so many times; return how often it was killed in time, and how often it had said something."""
    dice = Random(act)
    killed = heard = 0
    for turn in range(times):
        folder = place / f"killed{turn}"
        ACTS[act].prepare(folder)
        after = dice.random() * ACTS[act].window
        ended: Ended = plays.play(act, folder, dice=turn, kill_after=after)
        assert ended.is_killed or ended.status == 0, ended.errors
        try:
            ACTS[act].examine(folder, ended.said)
        except Exception as error:
            error.add_note(f"{act}, turn {turn}, killed after {after:.3f} s, said {ended.said[-3:]}: {folder}")
            raise
        shutil.rmtree(folder)
        killed += ended.is_killed
        heard += bool(ended.said)
    return killed, heard


@pytest.mark.parametrize("act", ["keeping", "another passphrase"])
def test_nothing_said_to_be_kept_is_lost_when_the_program_dies(plays: Stage, tmp_path: Path, act: str) -> None:
    kill(plays, act, tmp_path, 3)


@pytest.mark.slow
@pytest.mark.parametrize("act", ACTS)
def test_the_program_dies_five_hundred_times(plays: Stage, tmp_path: Path, act: str) -> None:
    times = -(-500 * MORE // len(ACTS))
    killed, heard = kill(plays, act, tmp_path, times)
    assert killed > times / 4
    assert heard > times / 10
