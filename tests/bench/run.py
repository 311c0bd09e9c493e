"""Measures the program against the least that could do the same: `python3 dev.py bench`.

Floor and program take turns (A B A B …), and each figure of the program is compared with the floor's of the same round:
so the ratios hold on a machine that does other things as well.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Final

import charting
import filtering
import importing
import keeping
import listing
import resting
import starting
import unlocking
from measuring import Row
from stores import Stores, stores

MOMENTS: Final = 100_000
GROUPS: Final[Mapping[str, Callable[[Stores, int], list[Row]]]] = {
    "start": starting.measure,
    "unlock": unlocking.measure,
    "keep": keeping.measure,
    "list": listing.measure,
    "filters": filtering.measure,
    "charts": charting.measure,
    "import": importing.measure,
    "rest": resting.measure,
}
_LINE: Final = "{:44}{:>5}{:>10}{:>10}{:>8}  {:16}{}"


def main(words: Sequence[str]) -> int:
    """Measure, print the table, and return how many goals were missed."""
    asked = _arguments(words)
    rounds = 3 if asked.quick else 9
    rows: list[Row] = []
    _say(_LINE.format("what", "", "floor", "program", "ratio", "goal", ""))
    with stores(asked.moments, keep=asked.keep) as made:
        for name in asked.groups or GROUPS:
            for row in GROUPS[name](made, rounds):
                _say(_line(row))
                rows.append(row)
    if asked.json is not None:
        asked.json.write_text(json.dumps([_plain(row) for row in rows], indent=1) + "\n", encoding="utf-8")
    missed = [row for row in rows if row.met is False]
    _say(f"{len(rows)} measured, {len(missed)} missed their goal. {_others()}")
    return min(len(missed), 100)


def _others() -> str:
    """Say how busy the machine was: a limit in ms is only worth something where little else runs."""
    if not hasattr(os, "getloadavg"):
        return ""
    return f"Load of the last five minutes: {os.getloadavg()[1]:.1f} on {os.cpu_count()} processors."


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("groups", nargs="*", help=f"some of {', '.join(GROUPS)}; all if none is named")
    parser.add_argument("--quick", action="store_true", help="three rounds instead of nine")
    parser.add_argument("--keep", action="store_true", help="keep the generated journals for the next run")
    parser.add_argument("--moments", type=int, default=MOMENTS, help=f"how many moments, {MOMENTS} if not said")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures to a file as well")
    asked = parser.parse_args(words)
    if unknown := set(asked.groups) - set(GROUPS):
        parser.error(f"not a group: {', '.join(sorted(unknown))}")
    return asked


def _line(row: Row) -> str:
    floor = f"{median(row.floor):.2f}" if row.floor else ""
    ratio = f"{row.ratio:.2f}" if row.ratio is not None else ""
    goal = str(row.goal) if row.goal is not None else ""
    verdict = {True: "met", False: "MISSED", None: ""}[row.met]
    return _LINE.format(row.name, row.unit, floor, f"{median(row.program):.2f}", ratio, goal, verdict).rstrip()


def _plain(row: Row) -> dict[str, object]:
    return {
        "name": row.name,
        "unit": row.unit,
        "floor": list(row.floor),
        "program": list(row.program),
        "ratio": row.ratio,
        "goal": None if row.goal is None else {"compare": row.goal.compare, "most": row.goal.most},
        "reached": row.reached,
        "met": row.met,
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
