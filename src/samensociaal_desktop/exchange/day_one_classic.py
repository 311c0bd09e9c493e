"""Day One as it was before: a folder, or a zip file, of entries that are a property list each."""

import plistlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final
from xml.parsers.expat import ExpatError

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.exchange.loose import Loose, text, texts
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally, moment
from samensociaal_desktop.exchange.times import at_home, instant

_ENDING: Final = ".doentry"
_LARGEST: Final = 8 * 1024 * 1024
_PHOTOS: Final = (".jpg", ".jpeg", ".png", ".heic", ".gif")
_CANNOT: Final = (
    ValueError,
    LookupError,  # a key, an index, an encoding that nobody knows
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
    ExpatError,
)
"""What the reader of property lists raises where one is broken. Entities, which a bomb is made of, it refuses."""


class DayOneClassicReader:
    """Reads entries that are property lists."""

    id: str = "dayone-classic"
    title: str = "Day One Classic"

    def recognises(self, opened: Opened) -> bool:
        """Return whether there are such entries, or it is one."""
        if not opened.is_plain:
            return bool(opened.ending(_ENDING))
        head = opened.head()
        if head.startswith(b"bplist"):
            return opened.name.lower().endswith(_ENDING)
        return all(sign in head for sign in (b"<plist", b"<key>", b"Entry"))

    def moments(self, opened: Opened, tally: Tally) -> Iterator[Encounter]:
        """Give the entries; one that is broken is left out."""
        if photos := len(opened.ending(*_PHOTOS)):
            tally.leave(LeftOut.MEDIA, photos)
        for name in ("",) if opened.is_plain else opened.ending(_ENDING):
            entry = _entry(opened.read(name, _LARGEST))
            if entry is None:
                tally.leave(LeftOut.UNREADABLE)
            elif (found := _moment(entry, tally)) is not None:
                yield found


def _entry(content: bytes) -> Loose | None:
    # As text: one date that cannot be would make all of the entry unreadable.
    content = content.replace(b"<date>", b"<string>").replace(b"</date>", b"</string>")
    try:
        found = plistlib.loads(content)
    except _CANNOT:
        return None
    return found if isinstance(found, dict) else None


def _moment(entry: Loose, tally: Tally) -> Encounter | None:
    created = entry.get("Creation Date")
    # A binary list holds dates as such, in UTC; the text form is ISO 8601.
    noted_at = created.replace(tzinfo=UTC) if isinstance(created, datetime) else instant(created)
    at = at_home(noted_at, entry.get("Time Zone")) if noted_at else None
    if at is None:
        tally.leave(LeftOut.NO_DATE)
        return None
    for name, what in (("Location", LeftOut.PLACE), ("Weather", LeftOut.WEATHER)):
        if entry.get(name):
            tally.leave(what)
    if entry.get("Starred") is True:
        tally.leave(LeftOut.OTHER)
    return moment(
        DayOneClassicReader.id,
        text(entry, "UUID"),
        at,
        text(entry, "Entry Text"),
        tally,
        tags=texts(entry, "Tags"),
        noted_at=noted_at,
    )
