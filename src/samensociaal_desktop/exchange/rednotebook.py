"""RedNotebook: a file of YAML for each month, with a text and categories for each day."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from pathlib import PurePosixPath
from typing import Final

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.csv_text import text_of_bytes
from samensociaal_desktop.exchange.dates import day_of
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally, moment
from samensociaal_desktop.exchange.yaml_text import LARGEST, as_text, read_yaml

_MONTH: Final = re.compile(r"([0-9]{4})-([0-9]{2})\.txt")
_FIRST_DAY: Final = re.compile(r"\s*(?:---\s*)?\{?\s*['\"]?[0-9]{1,2}['\"]?\s*:")

_PICTURE: Final = re.compile(r'\[""[^"\n]{0,2000}""(?:\.(?!html?\b)[A-Za-z]{2,4})?(?:\?[A-Za-z]+=[0-9]+)?\]')
_LINK: Final = re.compile(r'\[([^\[\]"\n]{1,2000}?) ""([^"\n]{1,2000})""\]')
_HEADING: Final = re.compile(r"(={1,5}|\+{1,5}) ?([^=+]|[^=+].{0,500}?[^=+]) ?\1(?:\[[\w-]*\])?")
_RULE: Final = re.compile(r"[=-]{20,}")
_BEFORE: Final = r"(?<![^\s(*/_\"`-])"
_AFTER: Final = r"(?![^\s.,;:!?)*/_\"`-])"
_MARKS: Final = tuple(
    (re.compile(rf"{_BEFORE}{mark}(?=\S)"), re.compile(rf"(?<=\S){mark}{_AFTER}"))
    for mark in (r"\*\*", "//", "__", "--", "``", '""')
)
"""How each mark begins and ends: beside a word, and not in the middle of an address."""


class RedNotebookReader:
    """Reads RedNotebook. It knows only days; a category is put under the text, with what it holds."""

    id = "rednotebook"
    title = "RedNotebook"

    def recognises(self, opened: Opened) -> bool:
        return any(_FIRST_DAY.match(text_of_bytes(opened.head(name, 200))) for name, _, _ in _months(opened))

    def moments(self, opened: Opened, tally: Tally) -> Iterator[Encounter]:
        for name, year, month in _months(opened):
            for number, content in _days(opened, name, tally).items():
                day = day_of(year, month, int(number)) if number.isdecimal() and len(number) <= 2 else None
                if day is None:
                    tally.leave(LeftOut.NO_DATE)
                elif made := _moment(day, content, tally):
                    yield made


def _months(opened: Opened) -> Iterator[tuple[str, int, int]]:
    """Give the files of months: name, year and month. One file alone is known by its own name."""
    for name in opened.names or ("",):
        match = _MONTH.fullmatch(PurePosixPath(name or opened.name).name)
        if match and 1 <= int(match[2]) <= 12:
            yield name, int(match[1]), int(match[2])


def _days(opened: Opened, name: str, tally: Tally) -> Mapping[str, object]:
    """Return what a month's file holds; one that cannot be read is left out, and the others are not."""
    try:
        found = read_yaml(text_of_bytes(opened.read(name, LARGEST)))
    except BadFile as error:
        if error.fault in (Fault.LOCKED, Fault.BOMB):
            raise
        found = ""
    if found is None:  # a month without a day
        return {}
    if not isinstance(found, dict):
        tally.leave(LeftOut.UNREADABLE)
        return {}
    return found


def _moment(day: date, content: object, tally: Tally) -> Encounter | None:
    """Return a day as a moment; what a category holds follows its name, but for that of the tags."""
    fields = content if isinstance(content, dict) else {"text": content}
    text, pictures = plain_text(as_text(fields.get("text")))
    if pictures:
        tally.leave(LeftOut.MEDIA, pictures)
    parts, tags = [text], list[str]()
    for name, items in fields.items():
        if name == "text":
            continue
        words = list(_items(items))
        if name.lower() == "tags":
            tags.extend(words)
        else:
            parts.append(f"{name}: {', '.join(words)}" if words else name)
    whole = "\n\n".join(part for part in parts if part)
    return moment(
        RedNotebookReader.id, "", datetime.combine(day, time()), whole, tally, tags=tags, precision=Precision.DAY
    )


def _items(items: object) -> Iterator[str]:
    """Give what a category holds: names of a mapping, entries of a list, or one value."""
    for item in items if isinstance(items, dict | list) else (items,):
        text = plain_text(as_text(item))[0]
        if text:
            yield text


def plain_text(text: str) -> tuple[str, int]:
    """Return a text without RedNotebook's marks, and how many pictures and files were in it."""
    text, pictures = _PICTURE.subn("", text)
    text = _LINK.sub(r"\1 (\2)", text)
    return "\n".join(map(_plain_line, text.split("\n"))).strip(), pictures


def _plain_line(line: str) -> str:
    """Return a line without marks; each step looks at every sign once, whatever is written."""
    bare = line.strip()
    if _RULE.fullmatch(bare):
        return ""
    heading = _HEADING.fullmatch(bare)
    line = heading[2] if heading else line.rstrip().removesuffix("\\\\")
    for start, end in _MARKS:
        if start.search(line) and end.search(line):
            line = end.sub("", start.sub("", line))
    return line
