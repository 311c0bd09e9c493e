"""Reading the exercises of a pack."""

from pathlib import Path
from typing import Final

from samensociaal_desktop.content.faults import Faults, Sort
from samensociaal_desktop.content.reading import read_each
from samensociaal_desktop.content.table import NAME, Table
from samensociaal_desktop.domain.exercises import Exercise, Step

_MOST_PEOPLE: Final = 200
_LONGEST_STEP: Final = 240  # minutes


def read_exercises(path: Path, faults: Faults) -> tuple[Exercise, ...]:
    """Return the exercises of a file, without those that have a fault."""
    return read_each(path, faults, "exercise", _exercise)


def _exercise(table: Table) -> Exercise:
    exercise = Exercise(
        id=table.text("id", NAME),
        title=table.words("title"),
        goal=table.words("goal"),
        fewest=table.whole("fewest", 1, _MOST_PEOPLE),
        most=table.whole("most", 0, _MOST_PEOPLE),
        needs=table.words("needs"),
        steps=_steps(table),
        careful=table.words("careful"),
        quieter=table.words("quieter"),
        solo=table.words_or_none("solo"),
        sources=table.mentions("sources", Sort.SOURCE),
        origin=table.faults.origin,
    )
    if 0 < exercise.most < exercise.fewest:
        table.note("most is less than fewest; 0 is any number")
    if not exercise.steps:
        table.note("no step")
    return exercise


def _steps(table: Table) -> tuple[Step, ...]:
    steps = []
    for each in table.tables("step"):
        steps.append(Step(each.words("text"), each.whole_or_none("minutes", 0, _LONGEST_STEP) or 0))
        each.close()
    return tuple(steps)
