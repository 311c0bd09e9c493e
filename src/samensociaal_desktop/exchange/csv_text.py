"""CSV from outside, row by row: which signs, which separator, and rows that cannot swallow the rest of the file.

`csv` of the standard library reads the rows. A quote that is never closed would make it read on to the end; here such
a record is given up after `LONGEST_RECORD` signs, and reading goes on at the line after it.
"""

import codecs
import csv
import io
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from typing import BinaryIO, Final

from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally

LONGEST_LINE: Final = 1024 * 1024
"""Signs of one line of the file; what is longer is skipped, and counted."""

LONGEST_RECORD: Final = 300_000
"""Signs of one record over several lines."""

MOST_COLUMNS: Final = 500
MOST_BROKEN: Final = 50
"""Records that may be given up before the whole file is: each of them is read twice."""

_SNIFFED: Final = 64 * 1024
_SAMPLE: Final = 25
_WINDOWS: Final = "samensociaal-windows-1252"
_SEPARATORS: Final = (";", ",", "\t")
_UNSEEN: Final = re.compile("[\x00-\x08\x0e-\x1f]")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are no UTF-8 as what Excel writes, sign by sign: one file can hold both."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_WINDOWS, _as_windows)


def text_of(stream: BinaryIO, start: bytes) -> io.TextIOWrapper:
    """Return a stream of bytes as text: UTF-8 or UTF-16 as its `start` says, else Windows-1252 where it must be.

    Line ends stay as they are.
    """
    if start[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return io.TextIOWrapper(stream, "utf-16", "replace", newline="")
    return io.TextIOWrapper(stream, "utf-8-sig", _WINDOWS, newline="")


def text_of_bytes(content: bytes) -> str:
    """Return bytes that are whole in memory as text."""
    return text_of(io.BytesIO(content), content).read()


def head_text(opened: Opened, name: str = "") -> str:
    """Return the first signs of a file, or "" where they are no text.

    Raises:
        BadFile: it cannot be read.
    """
    text = text_of_bytes(opened.head(name, _SNIFFED))
    return "" if len(_UNSEEN.findall(text)) > len(text) // 50 else text


def rows_of_text(text: str, separator: str) -> Iterator[list[str]]:
    """Give the rows of a piece of text; what cannot be read is skipped."""
    with suppress(BadFile):  # hardly a sound row: then these are all
        yield from _rows(_bounded(io.StringIO(text, newline=""), Tally()), separator, Tally())


def rows(opened: Opened, name: str, separator: str, tally: Tally) -> Iterator[list[str]]:
    """Give the rows of a file, one by one; rows without a word in them are skipped.

    Raises:
        BadFile: it cannot be read, or hardly any row of it is sound.
    """
    start = opened.head(name, 2)
    with opened.stream(name) as stream:
        yield from _rows(_bounded(text_of(stream, start), tally), separator, tally)


def separator_of(text: str) -> str | None:
    """Return the separator with which the first rows fall into most equal columns; None if none does."""
    if text[:4].lower() == "sep=" and text[4:5] in _SEPARATORS:
        return text[4]
    best = max(_SEPARATORS, key=lambda one: _evenness(text, one))
    return best if _evenness(text, best) > (0, 0) else None


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file with a header: where it is, how it is written, and what its columns are called."""

    opened: Opened
    name: str = field(repr=False)
    separator: str
    header: tuple[str, ...] = field(repr=False)

    def records(self, tally: Tally) -> Iterator[dict[str, str]]:
        """Give the rows under the header, each by the names of its columns.

        Raises:
            BadFile: it cannot be read, or hardly any row of it is sound.
        """
        found = rows(self.opened, self.name, self.separator, tally)
        for row in islice(found, 1, None):
            yield dict(zip(self.header, row, strict=False))


def table(opened: Opened, name: str = "", separators: Iterable[str] = _SEPARATORS) -> Table | None:
    """Return a file as a table, its names in lower case, or None where its first row is no header of two or more.

    Raises:
        BadFile: it cannot be read.
    """
    text = head_text(opened, name)
    for separator in separators:
        first = next(rows_of_text(text, separator), [])
        header = tuple(cell.strip().lower() for cell in first)
        if 1 < len(header) <= MOST_COLUMNS:
            return Table(opened, name, separator, header)
    return None


def _evenness(text: str, separator: str) -> tuple[float, int]:
    """Return how well text falls apart with a separator: the share of rows as wide as most are, and how wide."""
    widths = [len(row) for row in islice(rows_of_text(text, separator), _SAMPLE)]
    if not widths:
        return 0, 0
    width, count = Counter(widths).most_common(1)[0]
    return (count / len(widths), width) if 1 < width <= MOST_COLUMNS and count * 2 > len(widths) else (0, 0)


def _bounded(text: io.TextIOBase, tally: Tally) -> Iterator[str]:
    """Give lines; one that is too long is skipped, and never whole in memory."""
    while line := text.readline(LONGEST_LINE):
        if len(line) < LONGEST_LINE:
            yield line.replace("\x00", "")
            continue
        tally.leave(LeftOut.UNREADABLE)
        while len(line) == LONGEST_LINE and not line.endswith(("\n", "\r")):
            line = text.readline(LONGEST_LINE)


class _Lines:
    """Lines for `csv`, with those of the present record kept so that they can be given once more."""

    def __init__(self, source: Iterator[str]) -> None:
        self._source, self._again = source, deque[str]()
        self._record: list[str] = []
        self._size = 0
        self.is_cut = False
        """Whether `csv` asked for more than a record may have, or than there is."""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._source, "")
        if not line or self._size > LONGEST_RECORD:
            if line:
                self._again.appendleft(line)
            self.is_cut = bool(self._record)
            raise StopIteration
        self._record.append(line)
        self._size += len(line)
        return line

    def start(self) -> None:
        """Begin a record."""
        self._record, self._size, self.is_cut = [], 0, False

    def give_up(self) -> None:
        """Go back to the line after the one the record began with."""
        self._again.extendleft(reversed(self._record[1:]))


def _rows(source: Iterator[str], separator: str, tally: Tally) -> Iterator[list[str]]:
    lines, broken, is_first = _Lines(source), 0, True
    while True:
        lines.start()
        try:
            row = next(csv.reader(lines, delimiter=separator), None)
            is_broken = lines.is_cut
        except csv.Error:  # a cell beyond the limit of `csv`, 131,072 signs
            row, is_broken = [], True
        if is_broken:
            lines.give_up()
            tally.leave(LeftOut.UNREADABLE)
            broken += 1
            if broken > MOST_BROKEN:
                raise BadFile(Fault.BROKEN)
            continue
        if row is None:
            return
        is_mark = is_first and len(row) <= 2 and row[:1] == ["sep="]  # Excel's own way to say the separator
        is_first = False
        if any(cell.strip() for cell in row) and not is_mark:
            yield row
