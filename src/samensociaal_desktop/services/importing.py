"""Adding what a file of another program holds, or one of ours: look first, then bring in, and take back at will."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.evidence import Attachment
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.exchange import formats
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import Opened, opened
from samensociaal_desktop.exchange.own import file as own
from samensociaal_desktop.exchange.reading import Columns, Reader, Tally
from samensociaal_desktop.exchange.spreadsheet import SpreadsheetReader
from samensociaal_desktop.log import described
from samensociaal_desktop.services.previews import Beside, BroughtIn, Preview, Sample, Sheet
from samensociaal_desktop.services.progress import Cancelled, Pace, Progress

if TYPE_CHECKING:  # they bring SQLAlchemy along
    from samensociaal_desktop.services.open_vault import OpenVault
    from samensociaal_desktop.storage.arrivals import Arrival, TakenBack
    from samensociaal_desktop.storage.whole import WholeAdded

_log = logging.getLogger(__name__)

SAMPLES: Final = 5
"""Moments of a file that are shown before it is let in."""

_BATCH: Final = 1_000
"""Moments that are looked up in the journal at a time."""


def title_of(format: str) -> str:
    """Return what a format is called, by its id."""
    if format == own.ID:
        return own.TITLE
    return next((reader.title for reader in formats.READERS if reader.id == format), format)


def known_formats() -> tuple[str, ...]:
    """Return the names of the programs and formats that can be read, ours aside."""
    return tuple(dict.fromkeys(reader.title for reader in formats.READERS))


def look_at(
    vault: "OpenVault", path: Path, progress: Progress | None = None, columns: Columns | None = None
) -> Preview:
    """Return what a file would bring; nothing is changed. `columns` say how to read a plain table.

    Raises:
        BadFile: it cannot be read, or nobody knows it.
        Cancelled: `progress` said so.
        VaultError: the journal cannot be read.
    """
    reading = _Reading(path, columns, Pace(progress))
    preview = reading.preview()
    if preview.needs_columns:
        return preview
    count = known = 0
    days: tuple[date, ...] = ()
    samples: list[Sample] = []
    moments = iter(reading)
    while batch := list(islice(moments, _BATCH)):
        count += len(batch)
        known += vault.arrivals.known(batch, by_words=not preview.is_own)
        found = [*days, *(moment.happened_at.date() for moment in batch)]
        days = (min(found), max(found))
        samples += [_sample(moment) for moment in batch[: SAMPLES - len(samples)]]
    first_day, last_day = days or (None, None)
    return replace(
        preview,
        count=count,
        known=known,
        first_day=first_day,
        last_day=last_day,
        samples=tuple(samples),
        left_out=dict(reading.tally.left_out),
        beside=reading.beside,
    )


def bring_in(vault: "OpenVault", preview: Preview, at: datetime, progress: Progress | None = None) -> BroughtIn:
    """Add what the journal does not know yet, all at once or not at all. Nothing is ever overwritten.

    The file is read anew: what it holds now is what counts. `at` is an instant.

    Raises:
        BadFile: it cannot be read; nothing was added.
        Cancelled: `progress` said so; nothing was added.
        VaultError: nothing was added.
    """
    reading = _Reading(preview.path, preview.columns, Pace(progress))
    before = vault.journal.count()
    arrival, counts = reading.bring_in(vault, at)
    vault.history.forget_strangers()
    return BroughtIn(arrival, counts, dict(reading.tally.left_out), before, vault.journal.count())


def take_back(vault: "OpenVault", arrival_id: str) -> "TakenBack":
    """Remove what came with an import and was not changed since: what a step of the history is about stays.

    Raises:
        VaultError: nothing was changed.
    """
    return vault.arrivals.take_back(arrival_id)


class _Reading:
    """One file, read anew each time it is gone through; `tally` and `beside` are about the last time."""

    def __init__(self, path: Path, columns: Columns | None, pace: Pace) -> None:
        self._path, self._columns, self._pace = path, columns, pace
        self.tally = Tally()
        self.beside = Beside()

    def preview(self) -> Preview:
        """Return what this is, before it is gone through."""
        with self._opened() as file:
            if own.recognises(file):
                return Preview(self._path, own.ID, own.TITLE)
            reader = _reader(file)
            sheet = _sheet(reader, file)
            columns = self._columns or (sheet.guess if sheet is not None else None)
            if sheet is not None and columns is not None and _furthest(columns) >= len(sheet.header):
                raise BadFile(Fault.WRONG, "columns")
            self._columns = columns
            return Preview(self._path, reader.id, reader.title, sheet=sheet, columns=columns)

    def __iter__(self) -> Iterator[Encounter]:
        self.tally = Tally()
        with self._opened() as file:
            size = file.size
            for moment in self._moments(file):
                self._pace.tell(file.taken, size)
                yield moment
            self._pace.finish(size)

    @contextmanager
    def _opened(self) -> Iterator[Opened]:
        """Open the file, and tell how far it is read: a file without one moment in it can be stopped as well."""
        with _explained(), opened(self._path) as file:
            size = file.size
            file.tell(lambda taken: self._pace.tell(taken, size))
            yield file

    def bring_in(self, vault: "OpenVault", at: datetime) -> "tuple[Arrival | None, WholeAdded]":
        """Add what is in the file; raises as the function of the same name does."""
        from samensociaal_desktop.storage.whole import WholeAdded  # noqa: PLC0415 (brings SQLAlchemy)

        format = self.preview().format
        if format == own.ID:
            return vault.arrivals.bring_in_whole(self._whole(), format, at)
        arrival, added = vault.arrivals.bring_in(self, format, at)
        return arrival, WholeAdded(moments=added)

    def _whole(self) -> Whole:
        with self._opened() as file:
            size = file.size
            self._pace.tell(0, size)
            whole = own.read_own(file)
            self._pace.finish(size)

        def content(attachment: Attachment) -> bytes:
            self._pace.tell(size, size)
            with _explained():
                return whole.content(attachment)

        return replace(whole, content=content, encounters=_Watched(whole.encounters, self._pace))

    def _moments(self, file: Opened) -> Iterable[Encounter]:
        if own.recognises(file):
            whole = own.read_own(file)
            self.beside = Beside(**{each.name: len(getattr(whole, each.name)) for each in fields(Beside)})
            return whole.encounters
        reader = _reader(file)
        if isinstance(reader, SpreadsheetReader):
            return reader.moments(file, self.tally, self._columns)
        return reader.moments(file, self.tally)


class _Watched(tuple[Encounter, ...]):
    """Moments that say how far one is when they are gone through, so that this can be stopped too."""

    _pace: Pace

    def __new__(cls, moments: Iterable[Encounter], pace: Pace) -> "_Watched":
        watched = super().__new__(cls, moments)
        watched._pace = pace
        return watched

    def __iter__(self) -> Iterator[Encounter]:
        for number, moment in enumerate(super().__iter__()):
            self._pace.tell(number, len(self))
            yield moment


def _reader(file: Opened) -> Reader:
    reader = formats.recognise(file)
    if reader is None:
        raise BadFile(Fault.NOT_KNOWN)
    return reader


def _sheet(reader: Reader, file: Opened) -> Sheet | None:
    if not isinstance(reader, SpreadsheetReader) or reader.is_own(file):
        return None
    return Sheet(reader.header(file), reader.sample_rows(file, SAMPLES), reader.guess(file))


def _furthest(columns: Columns) -> int:
    places = (columns.date, columns.time, columns.title, columns.text, *columns.more)
    return max(place for place in places if place is not None)


def _sample(moment: Encounter) -> Sample:
    line = "" if moment.is_covered else moment.line
    return Sample(moment.happened_at, moment.precision, line)


@contextmanager
def _explained() -> Iterator[None]:
    """Say of whatever goes wrong with a file what a person can understand, without a word of the file."""
    try:
        yield
    except (Cancelled, SamenSociaalError):
        raise
    except OSError:
        raise BadFile(Fault.UNREADABLE) from None
    except MemoryError:
        raise BadFile(Fault.TOO_LARGE) from None
    except RecursionError:
        raise BadFile(Fault.TOO_DEEP) from None
    except UnicodeError:
        raise BadFile(Fault.NOT_UTF8) from None
    except Exception as error:  # a reader met what nobody thought of: the journal must not suffer from it
        _log.warning("a reader failed: %s", " ".join(described(error)))
        raise BadFile(Fault.BROKEN) from None
