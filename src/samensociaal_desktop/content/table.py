"""The tables of a pack's file: values of the right sort, and a fault with its place where one is not."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Final, Protocol, TypeVar

from samensociaal_desktop.content.faults import MOST, Faults, Sort
from samensociaal_desktop.content.texts import faults_of, faults_of_words
from samensociaal_desktop.domain.localised import Language, LocalisedText

EMPTY: Final = LocalisedText("", "")

NAME: Final = re.compile(r"(?!.{61})[a-z0-9]+(-[a-z0-9]+)*")
"""Ids of nearly everything: small letters, digits and single dashes."""

YEARS: Final = (1900, 2100)

_KIND: Final = re.compile(r"kind\.[A-Z][0-9]{0,2}|(?!.{121})[a-z0-9-]+\.[a-z0-9-]+")
_ADDRESS: Final = re.compile(r"https://(?!.{400})[!-~]*[A-Za-z0-9/]")
"""Of letters that everybody can type, so that it is what it looks like."""

_SHOWN: Final = 40
_Member = TypeVar("_Member", bound=StrEnum)


class Named(Protocol):
    """Anything with an id: a tip, a source, a question."""

    @property
    def id(self) -> str: ...


_Thing = TypeVar("_Thing", bound=Named)


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

    def own_id(self, stem: str) -> str:
        """Return the id of what fills a whole file: the file bears its name."""
        name = self.text("id", NAME)
        if name and name != stem:
            self.note(f"id = {name!r} differs from the name of the file")
        return name

    def words(self, key: str) -> LocalisedText:
        """Return a required text in every language of the pack; `key.nl` and `key.en` stand in the file.

        In a pack of one language that one stands for both.
        """
        value, languages = self._get(key), self.faults.languages
        if not isinstance(value, dict):
            missing = " and ".join(f"{key}.{language}" for language in languages)
            self.note(f"{missing} {'is' if len(languages) == 1 else 'are'} missing")
            return EMPTY
        for extra in sorted(set(value) - set(languages)):
            self.note(f"{key}.{_shown(extra)} is not a language" + " of this pack" * (extra in tuple(Language)))
        sides = [self._side(key, value, language) for language in languages]
        text = LocalisedText(sides[0], sides[-1])
        if all(sides):
            for fault in faults_of(text, languages):
                self.note(f"{key}: {fault}")
        return text

    def words_or_none(self, key: str) -> LocalisedText | None:
        """Return a text in both languages if it is there."""
        return self.words(key) if self.has(key) else None

    def texts(self, key: str) -> tuple[LocalisedText, ...]:
        """Return the texts of a list of tables [[key]] with nothing but a `text` in each."""
        found = []
        for each in self.tables(key):
            found.append(each.words("text"))
            each.close()
        return tuple(found)

    def plain(self, key: str, longest: int) -> str:
        """Return a required text of one line that is not translated, or ""."""
        value = self._get(key)
        if not isinstance(value, str):
            self.note(f"{key} is missing" if value is None else f"{key} is not a text")
            return ""
        faults = faults_of_words(value)
        if len(value) > longest or "\n" in value:
            faults.append(f"not one line of at most {longest} characters")
        for fault in faults:
            self.note(f"{key}: {fault}")
        return "" if faults else value

    def address(self, key: str) -> str:
        """Return an address to copy if it is there, or ""."""
        return self.text(key, _ADDRESS) if self.has(key) else ""

    def day(self, key: str) -> date | None:
        """Return a required day, or None."""
        value = self._get(key)
        if isinstance(value, date) and not isinstance(value, datetime) and YEARS[0] <= value.year <= YEARS[1]:
            return value
        self.note(f"{key} is missing" if value is None else f"{key} is not a day of these times")
        return None

    def day_or_none(self, key: str) -> date | None:
        """Return a day if it is there."""
        return self.day(key) if self.has(key) else None

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
        if len(value) > MOST:
            self.note(f"{key} names more than {MOST}")
        return tuple(value[:MOST])

    def mentions(self, key: str, sort: Sort) -> tuple[str, ...]:
        """Return the ids in a list, of things that stand elsewhere; none if it is not there."""
        pattern = _KIND if sort is Sort.KIND else NAME
        found = []
        for name in self.strings(key):
            if pattern.fullmatch(name):
                found.append(name)
                self.faults.mention(self.place, sort, name)
            else:
                self.note(f"{key}: {_shown(name)} is not allowed")
        return tuple(found)

    def mentioned(self, key: str, sort: Sort) -> str:
        """Return the required id of one thing that stands elsewhere, or ""."""
        name = self.text(key, NAME)
        if name:
            self.faults.mention(self.place, sort, name)
        return name

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

    def each(self, key: str, make: "Callable[[Table], _Thing | None]") -> tuple[_Thing, ...]:
        """Return what `make` finds in the tables [[key]]: what has a fault is left out, so is an id used before."""
        found: dict[str, _Thing] = {}
        for table in self.tables(key):
            before = self.faults.count
            thing = make(table)
            table.close()
            if thing is None or self.faults.count > before:
                continue
            if thing.id in found:
                table.note("id is used twice")
            else:
                found[thing.id] = thing
        return tuple(found.values())

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


def _shown(value: object) -> str:
    """Return a value as a fault shows it: short, on one line; a table or a list by its sort only."""
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    return ascii(value) if len(ascii(value)) <= _SHOWN else f"{ascii(value)[:_SHOWN]}…"
