"""Where acts are played: children of one zygote, killed or traced as a test asks."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

MORE: Final = int(os.environ.get("SAMENSOCIAAL_FAULTS", "1"))
"""How many times more often than usual the slow tests let something go wrong: at night."""

ROOT: Final = Path(__file__).parents[2]
NO_STRACE: Final = "These tests need strace, which is not there: apt-get install strace."


@dataclass(frozen=True)
class Ended:
    """How a child ended: what it said, its exit status (negative: the signal), and any traceback."""

    said: list[str]
    status: int
    errors: str = field(default="", repr=False)

    @property
    def is_killed(self) -> bool:
        return self.status == -9

    @property
    def error(self) -> str:
        """The class of the error of ours it ended with, "" if it did not."""
        return next((line[1:] for line in self.said if line.startswith("!")), "")


class Stage:
    """A zygote, and the folder that it may write in."""

    def __init__(self, process: subprocess.Popen[str], errors: Path) -> None:
        self._process, self._errors = process, errors

    def play(
        self, act: str, folder: Path, dice: int = 1, turns: int = 10**9,
        *, kill_after: float | None = None, strace: Sequence[str] = (),
    ) -> Ended:  # fmt: skip
        """Let a child do an act, and return how it ended."""
        if strace and shutil.which("strace") is None:
            raise AssertionError(NO_STRACE)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._errors.unlink(missing_ok=True)
        asked = {
            "act": act, "folder": str(folder), "dice": dice, "turns": turns,
            "kill_after": kill_after, "strace": list(strace), "errors": str(self._errors),
        }  # fmt: skip
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "the zygote is gone"
        return Ended(**json.loads(answer))


@contextmanager
def stage(place: Path) -> Iterator[Stage]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.zygote"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline() == "ready\n"
        try:
            yield Stage(process, place / "errors")
        finally:
            process.stdin.close()
            process.wait(60)
