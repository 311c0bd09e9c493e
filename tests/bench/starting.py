"""Start to usable first window: the unlock page of a locked journal against a bare QMainWindow."""

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from time import perf_counter

from measuring import HERE, OFFSCREEN, Goal, Row, columns, in_turn, screen, surroundings
from stores import Stores


def measure(stores: Stores, rounds: int) -> list[Row]:
    """Start both again and again, in memory and, where there is an X server, on it."""
    rows = _rows("offscreen", OFFSCREEN, stores, rounds)
    with screen() as environment:
        if environment is not None:
            rows += _rows("X11", environment, stores, rounds)
    return rows


def _rows(where: str, environment: Mapping[str, str], stores: Stores, rounds: int) -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="samensociaal-bench-logs-") as logs:
        variables = surroundings(environment) | {"XDG_STATE_HOME": logs, "XDG_DATA_HOME": logs}
        floor = partial(_start, variables, "start_floor.py")
        program = partial(_start, variables, "start_program.py", "--data", stores.full, "--language", "nl")
        floors, programs = map(columns, columns(in_turn(rounds, floor, program)))
    return [
        Row(f"start to usable window, {where}", "ms", programs[0], floors[0], Goal(1.3)),
        Row(f"start to usable window, {where}, CPU", "ms", programs[1], floors[1], Goal(1.5)),
    ]


def _start(environment: Mapping[str, str], script: str, *arguments: str | Path) -> tuple[float, float]:
    """Return wall and processor time until usable, in ms."""
    start = perf_counter()
    done = subprocess.run(
        [sys.executable, HERE / script, *arguments], env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    usable, cpu = map(float, done.stdout.split())
    return (usable - start) * 1000, cpu * 1000
