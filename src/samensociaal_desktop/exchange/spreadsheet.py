"""A plain table (CSV) of any program, read by the columns that a person points out; and our own table again."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, time
from itertools import islice
from typing import Final

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.exchange.columns import guess_columns, is_date
from samensociaal_desktop.exchange.csv_text import head_text, rows, rows_of_text, separator_of
from samensociaal_desktop.exchange.dates import Order, When, order_of, read_part_of_day, read_time, read_when
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.reading import Columns, LeftOut, Tally, moment
from samensociaal_desktop.exchange.said import HEADINGS
from samensociaal_desktop.exchange.times import instant
from samensociaal_desktop.exchange.write_csv import harmless

_OWN: Final = frozenset(tuple(name.pick(language) for name in HEADINGS.values()) for language in Language)
"""The first row of our own table, in each language."""

_NAMES: Final = tuple(HEADINGS)
_NOT_BELOW: Final = frozenset({"id", "date", "time", "precision", "noted_at", "line", "note"})
_SAMPLE: Final = 50


@dataclass(frozen=True, slots=True)
class _Sheet:
    """How a table is written; `first` is its first row, `has_header` whether that says what the columns are."""

    separator: str
    first: tuple[str, ...] = field(repr=False)
    has_header: bool

    @property
    def header(self) -> tuple[str, ...]:
        if self.has_header:
            return self.first
        return tuple(str(number) for number in range(1, len(self.first) + 1))

    @property
    def is_own(self) -> bool:
        return self.first in _OWN

    def fitted(self, row: list[str]) -> tuple[str, ...]:
        """Return a row as wide as the first: what is missing is empty, what is too much is more of the last cell."""
        width = len(self.first)
        if len(row) > width:
            more = self.separator.join(row[width - 1 :]).rstrip(self.separator)
            return (*row[: width - 1], more)
        return (*row, *[""] * (width - len(row)))


class SpreadsheetReader:
    """Reads a table. Which column is what, is guessed from its header and its values, and is the person's to say."""

    id = "csv"
    title = "CSV"

    def recognises(self, opened: Opened) -> bool:
        return _sheet(opened) is not None

    def header(self, opened: Opened) -> tuple[str, ...]:
        """Return what the columns are called, or their numbers from 1 where the file does not say; () for no table.

        Raises:
            BadFile: it cannot be read.
        """
        sheet = _sheet(opened)
        return sheet.header if sheet else ()

    def is_own(self, opened: Opened) -> bool:
        """Return whether it is a table that this program wrote, so that there is nothing to choose.

        Raises:
            BadFile: it cannot be read.
        """
        sheet = _sheet(opened)
        return sheet is not None and sheet.is_own

    def guess(self, opened: Opened) -> Columns | None:
        """Return which column is what, or None where no column holds dates.

        Raises:
            BadFile: it cannot be read.
        """
        sheet = _sheet(opened)
        if sheet is None:
            return None
        if sheet.is_own:
            return _own_columns()
        return guess_columns(sheet.header, _sample(opened, sheet, _SAMPLE))

    def sample_rows(self, opened: Opened, count: int) -> tuple[tuple[str, ...], ...]:
        """Return the first rows under the header, each as wide as it.

        Raises:
            BadFile: it cannot be read.
        """
        sheet = _sheet(opened)
        return _sample(opened, sheet, count) if sheet else ()

    def moments(self, opened: Opened, tally: Tally, columns: Columns | None = None) -> Iterator[Encounter]:
        """Give the moments of the rows, by the columns chosen or else by those guessed.

        Raises:
            BadFile: the file cannot be read, or there is no column with a date.
        """
        sheet, columns = _sheet(opened), columns or self.guess(opened)
        if sheet is None or columns is None:
            raise BadFile(Fault.NO_COLUMN)
        with closing(_rows(opened, sheet, Tally())) as found:
            order = order_of(_cell(row, columns.date) for row in found)
        for row in _rows(opened, sheet, tally):
            made = _moment(sheet, row, columns, order, tally)
            if made:
                yield made


def _sheet(opened: Opened) -> _Sheet | None:
    """Return how a table is written, or None where the file is none: two rows or more, most of them equally wide."""
    text = head_text(opened) if opened.is_plain else ""
    separator = separator_of(text)
    if separator is None:
        return None
    sample = list(islice(rows_of_text(text, separator), 2))
    first = tuple(cell.strip() for cell in sample[0]) if sample else ()
    if len(first) < 2 or (len(sample) < 2 and first not in _OWN):
        return None
    return _Sheet(separator, first, not any(map(is_date, first)))


def _rows(opened: Opened, sheet: _Sheet, tally: Tally) -> Generator[tuple[str, ...], None, None]:
    found = rows(opened, "", sheet.separator, tally)
    for row in islice(found, int(sheet.has_header), None):
        fitted = sheet.fitted(row)
        yield tuple(map(_unguarded, fitted)) if sheet.is_own else fitted


def _unguarded(cell: str) -> str:
    """Return a cell without the sign that our export puts before what looks like a formula."""
    return cell[1:] if cell[:1] == "'" and harmless(cell[1:]) == cell else cell


def _sample(opened: Opened, sheet: _Sheet, count: int) -> tuple[tuple[str, ...], ...]:
    with closing(_rows(opened, sheet, Tally())) as found:
        return tuple(islice(found, count))


def _moment(sheet: _Sheet, row: Sequence[str], columns: Columns, order: Order, tally: Tally) -> Encounter | None:
    when = read_when(_cell(row, columns.date), order)
    if when is None:
        tally.leave(LeftOut.NO_DATE)
        return None
    at, precision = _time(when, _cell(row, columns.time))
    further = (f"{sheet.header[place]}: {cell}" for place in columns.more if (cell := _cell(row, place).strip()))
    used = {columns.date, columns.time, columns.title, columns.text, *columns.more}
    own = dict(zip(_NAMES, row, strict=True)) if sheet.is_own else {}
    left = sum(1 for place, cell in enumerate(row) if place not in used and cell.strip()) if not own else 0
    if left:
        tally.leave(LeftOut.OTHER, left)
    return moment(
        SpreadsheetReader.id,
        own.get("id", ""),
        datetime.combine(when.day, at),
        "\n".join(part for part in (_cell(row, columns.text), *further) if part),
        tally,
        title=_cell(row, columns.title),
        precision=precision,
        noted_at=instant(own.get("noted_at", "")) or when.instant,
    )


def _time(when: When, text: str) -> tuple[time, Precision]:
    """Return the time of a row, and how exactly it is known."""
    exact = when.at or read_time(text)
    if exact is not None:
        return exact, Precision.MOMENT
    part = read_part_of_day(text)
    return (time(), Precision.DAY) if part is None else (part, Precision.PART_OF_DAY)


def _cell(row: Sequence[str], place: int | None) -> str:
    return row[place] if place is not None and place < len(row) else ""


def _own_columns() -> Columns:
    places = {name: place for place, name in enumerate(_NAMES)}
    more = tuple(place for name, place in places.items() if name not in _NOT_BELOW)
    return Columns(places["date"], places["time"], places["line"], places["note"], more)
