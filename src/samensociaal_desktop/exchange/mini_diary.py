"""Mini Diary, one text for each day, and Mini Diarium after it, several: JSON with HTML in it."""

import re
from collections.abc import Iterator
from typing import Final

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.dates import read_when
from samensociaal_desktop.exchange.loose import Loose, record, text, texts
from samensociaal_desktop.exchange.markup import text_of_html
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.pieces import first, pieces
from samensociaal_desktop.exchange.reading import LeftOut, Tally, moment
from samensociaal_desktop.exchange.times import instant

_PLACES: Final = ("entries", "")
"""Where the entries are: under this name, or they are the whole file."""

_DAY: Final = re.compile(r"[0-9]{4,5}-[0-9]{2}-[0-9]{2}")


class MiniDiaryReader:
    """Reads both programs' JSON."""

    id: str = "minidiary"
    title: str = "Mini Diary"

    def recognises(self, opened: Opened) -> bool:
        """Return whether there are days with a text, or entries with a date and a text."""
        return opened.is_plain and any(_is_here(opened, place) for place in _PLACES)

    def moments(self, opened: Opened, tally: Tally) -> Iterator[Encounter]:
        """Give the entries."""
        place = next(place for place in _PLACES if _is_here(opened, place))
        with opened.stream() as stream:
            for name, value in pieces(stream, place):
                entry = record(value)
                if entry is None or name == "metadata":
                    tally.leave(LeftOut.OTHER if name == "metadata" else LeftOut.UNREADABLE)
                elif (found := _moment(name or text(entry, "date"), entry, tally)) is not None:
                    yield found


def _is_here(opened: Opened, place: str) -> bool:
    with opened.stream() as stream:
        found = first(stream, place)
    entry = record(found[1]) if found else None
    if found is None or entry is None or "text" not in entry:
        return False
    return bool(_DAY.fullmatch(found[0])) or (not found[0] and bool(_DAY.fullmatch(text(entry, "date"))))


def _moment(day: str, entry: Loose, tally: Tally) -> Encounter | None:
    when = read_when(day)
    if when is None:
        tally.leave(LeftOut.NO_DATE)
        return None
    words = text(entry, "text")
    if pictures := words.count("<img"):
        tally.leave(LeftOut.MEDIA, pictures)
    return moment(
        MiniDiaryReader.id,
        _own_id(day, entry),
        when.moment,
        _plain(words),
        tally,
        title=_plain(text(entry, "title")),
        tags=texts(entry, "tags"),
        precision=Precision.DAY,
        noted_at=instant(entry.get("dateUpdated")) or instant(entry.get("date_updated")),
    )


def _own_id(day: str, entry: Loose) -> str:
    """Return what tells entries apart. A number alone does not: two diaries both begin at 1."""
    number = entry.get("id")
    if number is None:
        return ""
    return text(entry, "id") or f"{number}\n{day}\n{text(entry, 'date_created')}"


def _plain(words: str) -> str:
    return text_of_html(words) if "<" in words or "&" in words else words
