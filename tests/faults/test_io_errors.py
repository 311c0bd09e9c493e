"""The n-th call to the disk fails, for every kind of call: a plain sentence, and a journal that opens afterwards."""

import errno
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from tests.faults import calls
from tests.faults.acts import ACTS
from tests.faults.stage import MORE, Ended, Stage

from samensociaal_desktop import errors
from samensociaal_desktop.ui import words

ERRORS: Final = {
    "openat": ("EIO", "ENOSPC"),
    "read": ("EIO",),
    "pread64": ("EIO",),
    "write": ("EIO", "ENOSPC"),
    "pwrite64": ("EIO", "ENOSPC"),
    "fsync": ("EIO", "ENOSPC"),
    "fdatasync": ("EIO", "ENOSPC"),
    "ftruncate": ("EIO",),
    "truncate": ("EIO", "ENOSPC"),
    "rename": ("EIO", "ENOSPC"),
    "unlink": ("EIO",),
    "mkdir": ("EIO", "ENOSPC"),
    "lseek": ("EIO",),
    "newfstatat": ("EIO",),
    "close": ("EIO",),
}
HOW_LONG: Final = ("", "+")
"""Once, or from then on: a bad sector, or a stick that was pulled out."""


class Fault(NamedTuple):
    """Which call fails, how, from the how-manieth on, and whether all after it fail too."""

    call: str
    error: str
    number: int
    on: str


class Rehearsed:
    """An act on its own folder, of which one knows which calls it makes there."""

    def __init__(self, plays: Stage, act: str, place: Path) -> None:
        self.plays, self.act = plays, act
        self.before, self.folder, self.log = place / "before", place / "folder", place / "log"
        ACTS[act].prepare(self.before)
        self._anew()
        traced = f"{calls.CALLS},pread64,newfstatat"
        ended = self._play(["-e", f"trace={traced}", "-y", "-s", "0", "-e", "signal=none", "-o", str(self.log)])
        assert ended.status == 0, ended.errors
        lines = self.log.read_text().splitlines()
        mine = [line for line in lines if str(self.folder) in line]
        self.counts = Counter(line.split(" ", 1)[1].lstrip().partition("(")[0] for line in mine)
        names = {part for line in mine for part in line.replace("<", '"').replace(">", '"').split('"')}
        self.paths = sorted(name.removesuffix(" (deleted)") for name in names if name.startswith(str(self.folder)))

    def _anew(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.before, self.folder)

    def _play(self, strace: Sequence[str]) -> Ended:
        turns = min(ACTS[self.act].turns, 3)
        return self.plays.play(self.act, self.folder, turns=turns, strace=strace)

    def faults(self, most: int) -> Iterator[Fault]:
        """Give at most so many faults of each sort, spread over all calls of the act."""
        for call, kinds in ERRORS.items():
            count = self.counts[call]
            numbers = sorted({1 + each * count // most for each in range(most)} & set(range(1, count + 1)))
            for each, number in enumerate(numbers):
                for error in kinds:
                    yield Fault(call, error, number, HOW_LONG[each % 2])

    def meet(self, fault: Fault) -> Ended:
        self._anew()
        inject = f"inject={fault.call}:error={fault.error}:when={fault.number}{fault.on}"
        where = [option for path in self.paths for option in ("-P", path)]
        return self._play(["-e", f"trace={fault.call}", "-e", inject, *where, "-o", str(self.log)])


def sentence(name: str) -> str:
    made = {"TooSoon": lambda: errors.TooSoon(1), "VaultIsNewer": lambda: errors.VaultIsNewer(9, 1)}
    kind = getattr(errors, name)
    return words.error_text(made.get(name, lambda: kind("x"))())


def meet_all(plays: Stage, act: str, place: Path, most: int) -> Counter[str]:
    rehearsed = Rehearsed(plays, act, place)
    met: Counter[str] = Counter()
    for fault in rehearsed.faults(most):
        ended = rehearsed.meet(fault)
        happened = rehearsed.log.read_text().count("(INJECTED)")
        try:
            assert ended.status in (0, 3), f"not an error of ours:\n{ended.errors}"
            if (
                ended.error and ended.error != "WrongState"
            ):  # "cannot be done now": no note, where its file does not open
                assert sentence(ended.error) != sentence("SamenSociaalError"), f"no sentence for {ended.error}"
            said = [line for line in ended.said if not line.startswith("!")]
            ACTS[act].examine(rehearsed.folder, said)
        except Exception as error:
            error.add_note(f"{act}, {fault}, ended with {ended.error or ended.status}\n{ended.errors}")
            raise
        met[ended.error if happened else "never happened"] += 1
    return met


def test_every_error_number_is_one() -> None:
    assert all(hasattr(errno, error) for kinds in ERRORS.values() for error in kinds)


def test_a_call_that_fails_ends_in_a_plain_sentence(plays: Stage, tmp_path: Path) -> None:
    met = meet_all(plays, "a note while locked", tmp_path, 1)
    assert met["VaultGone"] > 0


@pytest.mark.slow
@pytest.mark.parametrize("act", ACTS)
def test_every_so_manieth_call_that_fails_ends_in_a_plain_sentence(plays: Stage, tmp_path: Path, act: str) -> None:
    met = meet_all(plays, act, tmp_path, 3 * MORE)
    assert met["never happened"] < met.total() / 2
    assert {"VaultGone", "DiskFull"} <= met.keys()
