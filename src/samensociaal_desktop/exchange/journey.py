"""Journey: a zip file, or a folder, with one JSON for each entry."""

from collections.abc import Iterator
from typing import Final

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.exchange.loose import Loose, record, record_in, several, text, texts
from samensociaal_desktop.exchange.markup import text_of_html
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally, moment
from samensociaal_desktop.exchange.times import at_home, of_milliseconds

_LOOKED_AT: Final = 20
_NOWHERE: Final = 180
"""Degrees; where there is no place, Journey writes the largest number there is."""


class JourneyReader:
    """Reads Journey's entries. Where one was is not taken along."""

    id: str = "journey"
    title: str = "Journey"

    def recognises(self, opened: Opened) -> bool:
        """Return whether one of the first files is an entry of Journey."""
        return any(_is_entry(record_in(opened, name)) for name in opened.ending(".json")[:_LOOKED_AT])

    def moments(self, opened: Opened, tally: Tally) -> Iterator[Encounter]:
        """Give the entries, in the order of their files' names; one that is broken is left out."""
        for name in opened.ending(".json"):
            entry = record_in(opened, name)
            if entry is None or not _is_entry(entry):
                tally.leave(LeftOut.UNREADABLE)
            elif (found := _moment(entry, tally)) is not None:
                yield found


def _is_entry(entry: Loose | None) -> bool:
    return entry is not None and "date_journal" in entry and "text" in entry


def _moment(entry: Loose, tally: Tally) -> Encounter | None:
    written = of_milliseconds(entry.get("date_journal"))
    at = at_home(written, entry.get("timezone")) if written else None
    if at is None:
        tally.leave(LeftOut.NO_DATE)
        return None
    _count(entry, tally)
    words = text(entry, "text")
    return moment(
        JourneyReader.id,
        text(entry, "id"),
        at,
        text_of_html(words) if "<" in words or "&" in words else words,
        tally,
        title=text(entry, "title"),
        tags=texts(entry, "tags"),
        noted_at=of_milliseconds(entry.get("date_modified")) or written,
    )


def _count(entry: Loose, tally: Tally) -> None:
    if photos := several(entry, "photos"):
        tally.leave(LeftOut.MEDIA, photos)
    latitude = entry.get("lat")
    if text(entry, "address") or (isinstance(latitude, int | float) and abs(latitude) <= _NOWHERE):
        tally.leave(LeftOut.PLACE)
    if (weather := record(entry.get("weather"))) and text(weather, "description"):
        tally.leave(LeftOut.WEATHER)
    if entry.get("mood") or entry.get("favourite") is True:
        tally.leave(LeftOut.OTHER)
