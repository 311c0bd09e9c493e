"""Which column of a table holds what: guessed by what it is called, and else by what is in it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from samensociaal_desktop.exchange.dates import Order, When, read_part_of_day, read_time, read_when
from samensociaal_desktop.exchange.reading import Columns

_DATE: Final = frozenset(
    [
        "datum",
        "date",
        "dag",
        "day",
        "datum en tijd",
        "date and time",
        "datetime",
        "created",
        "created at",
        "aangemaakt",
        "tijdstip",
        "timestamp",
        "wanneer",
        "when",
        "entry date",
        "datum/tijd",
        "date/time",
    ]
)
_TIME: Final = frozenset(["tijd", "time", "uur", "hour", "tijdstip", "begintijd", "start time"])
_TITLE: Final = frozenset(
    [
        "titel",
        "title",
        "onderwerp",
        "subject",
        "kop",
        "heading",
        "wat er gebeurde",
        "what happened",
        "regel",
        "line",
        "samenvatting",
        "summary",
    ]
)
_TEXT: Final = frozenset(
    [
        "tekst",
        "text",
        "notitie",
        "notities",
        "note",
        "notes",
        "inhoud",
        "content",
        "body",
        "bericht",
        "message",
        "entry",
        "beschrijving",
        "omschrijving",
        "toelichting",
        "details",
        "description",
        "opmerking",
        "opmerkingen",
        "comment",
        "comments",
        "verslag",
        "dagboek",
        "journal",
        "diary",
    ]
)


def guess_columns(header: Sequence[str], sample: Sequence[Sequence[str]]) -> Columns | None:
    """Return the columns by their heads, and else by some rows of them; None where none holds dates."""
    names = [name.strip().lower() for name in header]
    cells = [[cell for row in sample if (cell := row[place].strip())] for place in range(len(names))]
    dates = [_share(each, is_date) for each in cells]
    date = _first(place for place, name in enumerate(names) if name in _DATE and dates[place] >= 0.5)
    if date is None:
        date = _first(place for place, share in enumerate(dates) if share >= 0.8)
    if date is None:
        return None
    free = [place for place in range(len(names)) if place != date]
    clock = _first(place for place in free if names[place] in _TIME and _share(cells[place], _is_time) >= 0.5)
    has_time = _share(cells[date], lambda cell: bool((when := _when(cell)) and when.at)) > 0
    free = [place for place in free if place != clock]
    title = _first(place for place in free if names[place] in _TITLE and cells[place])
    free = [place for place in free if place != title]
    text = _first(place for place in free if names[place] in _TEXT and cells[place])
    if text is None and free:
        longest = max(free, key=lambda place: sum(map(len, cells[place])))
        text = longest if cells[longest] and title is None else None
    return Columns(date, None if has_time else clock, title, text)


def _first(places: Iterator[int]) -> int | None:
    return next(places, None)


def _share(cells: Sequence[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, cells)) / len(cells) if cells else 0.0


def _when(cell: str) -> When | None:
    return read_when(cell) or read_when(cell, Order.MONTH_FIRST)


def is_date(cell: str) -> bool:
    """Return whether a cell holds a date, in either order of day and month."""
    return _when(cell) is not None


def _is_time(cell: str) -> bool:
    return read_time(cell) is not None or read_part_of_day(cell) is not None
