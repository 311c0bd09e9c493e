"""jrnl: one text file, a folder with a file for each day, or its JSON."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.dates import day_of, read_when
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.loose import Loose, record, text, texts
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.pieces import first, pieces
from samensociaal_desktop.exchange.reading import LeftOut, Tally, moment

_ENTRIES: Final = "entries"
_HEAD: Final = re.compile(r"^\[([0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}[^\]\n]{0,30})\][ \t]*", re.MULTILINE)
"""What an entry begins with; jrnl itself puts a backslash before such a beginning within one."""

_DAY_FILE: Final = re.compile(r"(?:^|/)([0-9]{4})/([0-9]{2})/([0-9]{2})\.txt$")
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n")
_LOCKED: Final = re.compile(rb"gAAAAA[A-Za-z0-9_=-]{60,}\s*")
"""How Fernet's tokens begin, with which jrnl encrypts."""


class JrnlReader:
    """Reads jrnl's text file and its folder of days."""

    id: str = "jrnl"
    title: str = "jrnl"

    def recognises(self, opened: Opened) -> bool:
        """Return whether it begins as an entry of jrnl does, or holds days.

        Raises:
            BadFile: it is encrypted.
        """
        if not opened.is_plain:
            return any(map(_DAY_FILE.search, opened.names))
        head = opened.head().removeprefix(b"\xef\xbb\xbf")
        if _LOCKED.fullmatch(head):
            raise BadFile(Fault.LOCKED)
        begin = _HEAD.match(head.decode("utf-8", "replace").lstrip())
        return begin is not None

    def moments(self, opened: Opened, tally: Tally) -> Iterator[Encounter]:
        """Give the entries of the file, or of the days in their order."""
        if opened.is_plain:
            yield from _entries(_text(opened, ""), None, tally)
            return
        for name in opened.names:
            if match := _DAY_FILE.search(name):
                yield from _entries(_text(opened, name), day_of(*map(int, match.groups())), tally)


class JrnlJsonReader:
    """Reads what `jrnl --export json` writes."""

    id: str = "jrnl"
    title: str = "jrnl (JSON)"

    def recognises(self, opened: Opened) -> bool:
        """Return whether there is a list of entries with a body and a date."""
        if not opened.is_plain:
            return False
        with opened.stream() as stream:
            found = first(stream, _ENTRIES)
        entry = record(found[1]) if found else None
        return entry is not None and {"title", "body", "date"} <= entry.keys()

    def moments(self, opened: Opened, tally: Tally) -> Iterator[Encounter]:
        """Give the entries."""
        with opened.stream() as stream:
            for _, value in pieces(stream, _ENTRIES):
                entry = record(value)
                if entry is None:
                    tally.leave(LeftOut.UNREADABLE)
                elif (found := _of_json(entry, tally)) is not None:
                    yield found


def _text(opened: Opened, name: str) -> str:
    try:
        return opened.read(name).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise BadFile(Fault.NOT_UTF8) from None


def _entries(words: str, day: date | None, tally: Tally) -> Iterator[Encounter]:
    """Give what stands under each date; what stands before the first one belongs to the day of the file."""
    heads = list(_HEAD.finditer(words))
    before = words[: heads[0].start()] if heads else words
    if before.strip():
        at = datetime(day.year, day.month, day.day) if day else None
        if found := _moment(at, before, tally, Precision.DAY):
            yield found
    ends = [*(head.start() for head in heads[1:]), len(words)]
    for head, end in zip(heads, ends, strict=False):  # without a head there is one end too many
        when = read_when(head[1])
        precision = Precision.MOMENT if when and when.at else Precision.DAY
        if found := _moment(when.moment if when else None, words[head.end() : end], tally, precision):
            yield found


def _moment(at: datetime | None, words: str, tally: Tally, precision: Precision) -> Encounter | None:
    if at is None:
        tally.leave(LeftOut.NO_DATE)
        return None
    title, rest = _title_and_rest(words.strip())
    if title.startswith("* ") or title.endswith(" *"):  # how jrnl writes a star
        title = title.strip("* ")
        tally.leave(LeftOut.OTHER)
    return moment(JrnlReader.id, "", at, rest, tally, title=title, precision=precision)


def _title_and_rest(words: str) -> tuple[str, str]:
    """Cut as jrnl does: the title is the first line, or the first sentence of it."""
    title, *rest = _SENTENCE.split(words, maxsplit=1)
    return title, rest[0] if rest else ""


def _of_json(entry: Loose, tally: Tally) -> Encounter | None:
    title, body = text(entry, "title"), text(entry, "body")
    when = read_when(f"{text(entry, 'date')} {text(entry, 'time')}")
    if when is None:
        tally.leave(LeftOut.NO_DATE)
        return None
    if entry.get("starred") is True:
        tally.leave(LeftOut.OTHER)
    tags = (tag for tag in texts(entry, "tags") if tag not in title and tag not in body)
    precision = Precision.MOMENT if when.at else Precision.DAY
    return moment(
        JrnlReader.id,
        "",
        when.moment,
        body,
        tally,
        title=title,
        tags=(tag.lstrip("@#") for tag in tags),
        precision=precision,
    )
