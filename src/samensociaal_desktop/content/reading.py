"""Reading one TOML file of a pack: its tables, and every fault in it with its place.

A pack is data from anywhere. Whatever stands in it, reading ends: in values, or in faults that name
file, place and cause in one line each. Nothing here raises for what a file holds.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

from samensociaal_desktop.content.texts import faults_of
from samensociaal_desktop.domain.localised import LocalisedText

LARGEST: Final = 1_000_000
"""Bytes in one file; the pamphlet's 36 questions with all their words take a tenth of it."""

LONGEST_LINE: Final = 2_000
"""Characters in one line; a text of the longest kind fits."""

MOST_DOTS: Final = 60
"""Dots in one line. Prose never comes near; a chain of dotted keys costs the parser the square of its length."""

MOST: Final = 200
"""Tables of one sort in a file (questions, items, moments), and faults that are told of it."""

EMPTY: Final = LocalisedText("", "")

_SHOWN: Final = 40
_Member = TypeVar("_Member", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a pack, and where. Its text is one line: "file: place: fault"."""

    file: str
    place: str
    text: str

    def __str__(self) -> str:
        return " ".join(f"{self.file}: {self.place}: {self.text}".split())


class Faults:
    """The faults found so far in one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._found: list[Fault] = []

    def note(self, place: str, text: str) -> None:
        """Note a fault at a place of the file; after so many nobody reads on."""
        if len(self._found) < MOST:
            self._found.append(Fault(self.file, place, text))

    @property
    def found(self) -> tuple[Fault, ...]:
        """All faults noted, in the order of the file."""
        return tuple(self._found)


class Table:
    """One table of a file. It hands out values of the right sort, and notes a fault where one is not.

    After a fault a harmless value takes its place, so that one reading finds all faults.
    """

    def __init__(self, values: Mapping[str, object], place: str, faults: Faults) -> None:
        self._values = values
        self._asked: set[str] = set()
        self.place = place
        self.faults = faults

    def note(self, text: str) -> None:
        """Note a fault at the place of this table."""
        self.faults.note(self.place, text)

    def has(self, key: str) -> bool:
        """Return whether the table holds `key`."""
        return key in self._values

    def text(self, key: str, pattern: re.Pattern[str]) -> str:
        """Return a required text that matches `pattern`, or ""."""
        value = self._get(key)
        if isinstance(value, str) and pattern.fullmatch(value):
            return value
        self.note(f"{key} is missing" if value is None else f"{key} = {_shown(value)} is not allowed")
        return ""

    def words(self, key: str) -> LocalisedText:
        """Return a required text in both languages; `key.nl` and `key.en` stand in the file."""
        value = self._get(key)
        if not isinstance(value, dict):
            self.note(f"{key}.nl and {key}.en are missing")
            return EMPTY
        for extra in sorted(set(value) - {"nl", "en"}):
            self.note(f"{key}.{_shown(extra)} is not a language")
        text = LocalisedText(self._side(key, value, "nl"), self._side(key, value, "en"))
        if text.nl and text.en:
            for fault in faults_of(text):
                self.note(f"{key}: {fault}")
        return text

    def words_or_none(self, key: str) -> LocalisedText | None:
        """Return a text in both languages if it is there."""
        return self.words(key) if self.has(key) else None

    def whole(self, key: str, lowest: int, highest: int) -> int:
        """Return a required whole number in a range, or the lowest."""
        return self._in_range(key, self._get(key), lowest, highest)

    def whole_or_none(self, key: str, lowest: int, highest: int) -> int | None:
        """Return a whole number in a range if it is there."""
        return self.whole(key, lowest, highest) if self.has(key) else None

    def true(self, key: str) -> bool:
        """Return whether `key` is there and says true; it may be left out, not be something else."""
        value = self._get(key)
        if value is not None and not isinstance(value, bool):
            self.note(f"{key} = {_shown(value)} is not true or false")
        return value is True

    def member(self, key: str, members: type[_Member]) -> _Member | None:
        """Return a required value out of a fixed few, or None with a fault noted."""
        value = self._get(key)
        for member in members:
            if member.value == value:
                return member
        allowed = ", ".join(members)
        self.note(f"{key} = {_shown(value)} is not one of {allowed}" if value is not None else f"{key} is missing")
        return None

    def member_or_none(self, key: str, members: type[_Member]) -> _Member | None:
        """Return a value out of a fixed few if it is there."""
        return self.member(key, members) if self.has(key) else None

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; none if it is not there."""
        value = self._get(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.note(f"{key} is not a list of texts")
            return ()
        if len(set(value)) < len(value):
            self.note(f"{key} names something twice")
        return tuple(value)

    def numbers(self, key: str, lowest: int, highest: int) -> dict[str, int]:
        """Return a table of names with a whole number each; empty if it is not there."""
        value = self._get(key) or {}
        if not isinstance(value, dict):
            self.note(f"{key} is not a table of numbers")
            return {}
        return {name: self._in_range(f"{key}.{name}", number, lowest, highest) for name, number in value.items()}

    def table(self, key: str) -> "Table | None":
        """Return a table inside this one if it is there."""
        value = self._get(key)
        if isinstance(value, dict):
            return Table(value, f"{self.place}, {key}", self.faults)
        if value is not None:
            self.note(f"{key} is not a table")
        return None

    def tables(self, key: str) -> "Iterator[Table]":
        """Return the tables of a list [[key]], each placed by its id or, without one, by its number."""
        value = self._get(key) or []
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self.note(f"{key} is not a list of tables")
            return
        if len(value) > MOST:
            self.note(f"more than {MOST} times {key}")
        above = "" if self.place == "file" else f"{self.place}, "
        for number, values in enumerate(value[:MOST], start=1):
            name = values.get("id")
            label = _shown(name).strip("'") if isinstance(name, str) and name else f"number {number}"
            yield Table(values, f"{above}{key} {label}", self.faults)

    def close(self) -> None:
        """Note every key that nobody asked for: a slip of the pen, or a wish this version cannot fulfil."""
        for key in self._values:
            if key not in self._asked:
                self.note(f"{_shown(key)} is not known here")

    def _get(self, key: str) -> object:
        self._asked.add(key)
        return self._values.get(key)

    def _side(self, key: str, value: dict[str, object], language: str) -> str:
        words = value.get(language)
        if not isinstance(words, str) or not words:
            self.note(f"{key}: no text in {language}")
            return ""
        return words

    def _in_range(self, key: str, value: object, lowest: int, highest: int) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and lowest <= value <= highest:
            return value
        self.note(f"{key} is missing" if value is None else f"{key} is not a number from {lowest} to {highest}")
        return lowest


def read(path: Path, faults: Faults) -> Table | None:
    """Return the outermost table of a file, or None with a fault noted."""
    if path.is_fifo():  # opening it would wait for ever
        faults.note("file", "is not a file")
        return None
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        faults.note("file", f"cannot be read ({type(error).__name__})")
        return None
    if len(data) > LARGEST:
        faults.note("file", f"larger than {LARGEST} bytes")
        return None
    return _parse(data, faults)


def _parse(data: bytes, faults: Faults) -> Table | None:
    try:
        text = data.decode("utf-8")
        for number, line in enumerate(text.split("\n"), start=1):
            if len(line) > LONGEST_LINE or line.count(".") > MOST_DOTS:
                faults.note(f"line {number}", f"more than {LONGEST_LINE} characters or {MOST_DOTS} dots")
                return None
        return Table(tomllib.loads(text), "file", faults)
    except UnicodeDecodeError:
        faults.note("file", "is not UTF-8 text")
    except RecursionError:
        faults.note("file", "is nested too deep")
    except ValueError as error:  # TOMLDecodeError, or a number too long for int()
        faults.note("file", f"is not TOML: {str(error)[:200]}")
    return None


def _shown(value: object) -> str:
    """Return a value as a fault shows it: short, on one line; a table or a list by its sort only."""
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    return ascii(value) if len(ascii(value)) <= _SHOWN else f"{ascii(value)[:_SHOWN]}…"
