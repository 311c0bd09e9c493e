"""Loop Habit Tracker: a zip file of tables, or its Checkmarks.csv alone. What was done on a day is a moment then.

Days without a check, and those that Loop fills in by itself, are left out: nothing was done then.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time
from itertools import islice
from pathlib import PurePosixPath
from typing import Final

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.csv_text import Table, rows, table
from samensociaal_desktop.exchange.dates import read_when
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally, moment

_CHECKS: Final = "Checkmarks.csv"
_DONE: Final = frozenset({"YES_MANUAL", "2"})
_NOT_DONE: Final = frozenset({"", "UNKNOWN", "NO", "YES_AUTO", "SKIP", "-1", "0", "1", "3"})
"""Words of newer versions, and the numbers of older ones; YES_AUTO and 1 say that the day did not need a check."""

_NUMBER: Final = re.compile(r"[0-9]{1,15}(?:[.,][0-9]{1,6})?")
_CODES: Final = frozenset({"YES_MANUAL", "YES_AUTO", "UNKNOWN", "NO"})
_SAMPLE: Final = 50


@dataclass(frozen=True, slots=True)
class _Habit:
    name: str = field(repr=False)
    is_number: bool = False
    unit: str = field(default="", repr=False)


class LoopReader:
    """Reads Loop. A moment's line is the habit's name; its note is the number, and what was written with the check."""

    id = "loop"
    title = "Loop Habit Tracker"

    def recognises(self, opened: Opened) -> bool:
        if opened.is_plain:
            return _has_codes(opened)
        found = _habit_table(opened)
        return found is not None and _root(found.name) + _CHECKS in opened.names

    def moments(self, opened: Opened, tally: Tally) -> Iterator[Encounter]:
        listed = _habit_table(opened)
        if listed is None:
            yield from _of_root(opened, "", {}, frozenset(), tally)
            return
        habits, own = _habits(listed, tally), dict[str, str]()
        for position, habit in habits.items():
            folder = _folder(opened, _root(listed.name), position)
            if folder:
                own[habit.name] = folder
                yield from _of_folder(opened, folder, habit, tally)
        by_name = {habit.name: habit for habit in habits.values()}
        yield from _of_root(opened, _root(listed.name) + _CHECKS, by_name, frozenset(own), tally)


def _root(name: str) -> str:
    """Return the folder of Habits.csv, with its slash: a wrapper of any name is allowed."""
    return name[: -len("Habits.csv")]


def _habit_table(opened: Opened) -> Table | None:
    for name in opened.names:
        if PurePosixPath(name).name == "Habits.csv":
            found = table(opened, name)
            if found and {"position", "name"}.issubset(found.header):
                return found
    return None


def _has_codes(opened: Opened) -> bool:
    found = table(opened)
    if found is None or found.header[0] != "date":
        return False
    sample = islice(rows(opened, "", found.separator, Tally()), 1, _SAMPLE)
    return any(cell in _CODES for row in sample for cell in row[1:])


def _habits(listed: Table, tally: Tally) -> dict[str, _Habit]:
    """Return the habits by their position ("001"), which begins the name of their folder."""
    found = {}
    for record in listed.records(tally):
        name = record.get("name", "").strip()
        is_number = record.get("type", "").strip().upper() == "NUMERICAL"
        found[record.get("position", "").strip()] = _Habit(name, is_number, record.get("unit", "").strip())
    return {position: habit for position, habit in found.items() if habit.name}


def _folder(opened: Opened, root: str, position: str) -> str | None:
    """Return where the checks of one habit are: "001 Wandelen/Checkmarks.csv"."""
    if not position.isdecimal():
        return None
    start = f"{root}{position} "
    return next((name for name in opened.ending("checkmarks.csv") if name.startswith(start)), None)


def _of_folder(opened: Opened, name: str, habit: _Habit, tally: Tally) -> Iterator[Encounter]:
    """Give the moments of one habit: date, value and sometimes notes, in older versions without a header."""
    for row in rows(opened, name, ",", tally):
        day, value, notes = (*row, "", "")[:3]
        made = None if day.strip().lower() == "date" else _checked(habit, day, value, notes, tally)
        if made:
            yield made


def _of_root(
    opened: Opened, name: str, habits: dict[str, _Habit], done: frozenset[str], tally: Tally
) -> Iterator[Encounter]:
    """Give the moments of the table in which every habit is a column, but for those that are `done`."""
    found = rows(opened, name, ",", tally)
    header = [cell.strip() for cell in next(found, [])]
    wanted = {place: cell for place, cell in enumerate(header) if place and cell and cell not in done}
    for row in found if wanted else ():
        for place, cell in wanted.items():
            value = row[place] if place < len(row) else ""
            made = _checked(habits.get(cell, _Habit(cell)), row[0], value, "", tally)
            if made:
                yield made


def _checked(habit: _Habit, day: str, value: str, notes: str, tally: Tally) -> Encounter | None:
    when, amount = read_when(day), _amount(habit, value.strip())
    if when is None:
        tally.leave(LeftOut.NO_DATE)
        return None
    if amount is None and not notes.strip():
        tally.leave(LeftOut.OTHER)
        return None
    note = "\n\n".join(part for part in (amount or "", notes.strip()) if part)
    own_id = f"{habit.name}\n{when.day.isoformat()}"
    at = datetime.combine(when.day, time())
    return moment(LoopReader.id, own_id, at, note, tally, title=habit.name, precision=Precision.DAY)


def _amount(habit: _Habit, value: str) -> str | None:
    """Return the number that stands with a check, "" for a plain one, or None where nothing was done."""
    if not habit.is_number and value in _DONE:
        return ""
    if value in _NOT_DONE - ({"1", "3"} if habit.is_number else set()) or not _NUMBER.fullmatch(value):
        return None
    number = value.removesuffix(".0")
    return f"{number} {habit.unit}".strip() if number.strip("0.,") else None
