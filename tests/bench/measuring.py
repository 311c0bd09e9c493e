"""What every measurement does alike: processes in turn, medians, and a row of the table."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

HERE: Final = Path(__file__).resolve().parent
OFFSCREEN: Final = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.warning=false"}
_PYCACHE: Final = Path(tempfile.gettempdir()) / "samensociaal-bench-pycache"


@dataclass(frozen=True, slots=True)
class Goal:
    """What is asked of a row: at most `most`, by how it is compared with its floor."""

    most: float
    compare: str = "ratio"
    """"ratio": program / floor; "difference": program - floor; "alone": the program's own figure."""

    def reached(self, floor: float, program: float) -> float:
        """Return the figure that is held against the goal."""
        match self.compare:
            case "ratio":
                return program / floor
            case "difference":
                return program - floor
        return program

    def __str__(self) -> str:
        return {"ratio": "≤ {:g} ×", "difference": "≤ floor + {:g}", "alone": "≤ {:g}"}[self.compare].format(self.most)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: figures in `unit`, one a round, floor and program of the same round side by side."""

    name: str
    unit: str
    program: Sequence[float]
    floor: Sequence[float] = ()
    goal: Goal | None = None

    @property
    def reached(self) -> float | None:
        """The figure that is held against the goal: the median over the rounds, each compared with its own floor."""
        if self.goal is None:
            return None
        floors = self.floor or [0.0] * len(self.program)
        return median(self.goal.reached(*pair) for pair in zip(floors, self.program, strict=True))

    @property
    def ratio(self) -> float | None:
        """Program against floor, likewise."""
        if not self.floor:
            return None
        return median(program / floor for floor, program in zip(self.floor, self.program, strict=True))

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None if there is none."""
        return None if self.goal is None or self.reached is None else self.reached <= self.goal.most


def p95(figures: Sequence[float]) -> float:
    """Return the figure that 95 in 100 stay under."""
    return quantiles(figures, n=20, method="inclusive")[-1]


def surroundings(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a measured process.

    Whatever the developer's own says, modules are compiled once, as they are where a program is installed.
    """
    ours = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return ours | {"PYTHONPYCACHEPREFIX": str(_PYCACHE)} | environment


class Child:
    """A process that runs a generator of a module here: `first` is what it gave first, `ask` gets what comes next."""

    def __init__(
        self, module: str, function: str, environment: Mapping[str, str] = OFFSCREEN, **arguments: Any
    ) -> None:
        self._process = subprocess.Popen(
            [sys.executable, HERE / "child.py", module, function, json.dumps(arguments, default=str)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=surroundings(environment),
            text=True,
        )
        self.first = self.answer()

    def __enter__(self) -> "Child":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def ask(self) -> Any:
        """Return its next result."""
        self.tell()
        return self.answer()

    def tell(self) -> None:
        """Have it make its next result."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def answer(self) -> Any:
        """Return the result it was told to make."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"a measuring process ended with {self._process.wait()}")
        return json.loads(line)


def in_turn(rounds: int, *takes: Callable[[], Any]) -> list[tuple[Any, ...]]:
    """Return what each of `takes` gave in every round: A B A B …, after one round that does not count."""
    results = [tuple(take() for take in takes) for _ in range(rounds + 1)]
    return results[1:]


def columns(taken: list[tuple[Any, ...]]) -> list[list[Any]]:
    """Return the figures of each taker by itself."""
    return [list(column) for column in zip(*taken, strict=True)]


def once(module: str, function: str, **arguments: Any) -> Any:
    """Return the first result of a process that is then done."""
    with Child(module, function, **arguments) as child:
        return child.first


@contextmanager
def screen() -> Iterator[Mapping[str, str] | None]:
    """Lend the environment of an X server without a screen, or None where there is none."""
    server = shutil.which("Xvfb")
    if server is None:
        yield None
        return
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as process:
        os.close(writing)
        with os.fdopen(reading) as pipe:
            display = pipe.readline().strip()
        try:
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{display}"}
        finally:
            process.terminate()
