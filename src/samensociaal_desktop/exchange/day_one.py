"""Day One: a zip file with one JSON for each journal, or such a JSON by itself."""

import json
import re
from collections.abc import Iterator
from typing import Final

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.faults import BadFile
from samensociaal_desktop.exchange.loose import OF_ONE_FILE, Loose, record, several, text, texts
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.pieces import first, pieces
from samensociaal_desktop.exchange.reading import LeftOut, Tally, moment
from samensociaal_desktop.exchange.times import at_home, instant

_ENTRIES: Final = "entries"
_LOOKED_AT: Final = 20
"""Members of a zip file that are looked into for knowing it."""

_MEDIA: Final = re.compile(r"!\[[^\]\n]{0,300}\]\(dayone-moment:[^)\s]{0,300}\)")
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_HEADING: Final = re.compile(r"#{1,6} +")
_MEDIA_LISTS: Final = frozenset({"photos", "videos", "audios", "pdfAttachments"})


class DayOneReader:
    """Reads Day One's JSON. What its map and its weather station knew is left out, as are photos."""

    id: str = "dayone"
    title: str = "Day One"

    def recognises(self, opened: Opened) -> bool:
        """Return whether there is a list of entries with Day One's dates in it."""
        return any(_is_journal(opened, name) for name in _members(opened)[:_LOOKED_AT])

    def moments(self, opened: Opened, tally: Tally) -> Iterator[Encounter]:
        """Give the entries of all journals; see `Reader`."""
        for name in _members(opened):
            if not _is_journal(opened, name):
                tally.leave(LeftOut.UNREADABLE)
                continue
            with opened.stream(name) as stream:
                for _, value in pieces(stream, _ENTRIES):
                    entry = record(value)
                    if entry is None:
                        tally.leave(LeftOut.UNREADABLE)
                    elif (found := _moment(entry, tally)) is not None:
                        yield found


def _members(opened: Opened) -> tuple[str, ...]:
    return ("",) if opened.is_plain else opened.ending(".json")


def _is_journal(opened: Opened, name: str) -> bool:
    try:
        with opened.stream(name) as stream:
            found = first(stream, _ENTRIES)
    except BadFile as error:  # of many files one may be something else
        if opened.is_plain or error.fault not in OF_ONE_FILE:
            raise
        return False
    if found == ("", None):  # a journal without entries tells by what is beside them
        return b'"metadata"' in opened.head(name)
    entry = record(found[1]) if found else None
    return entry is not None and "creationDate" in entry


def _moment(entry: Loose, tally: Tally) -> Encounter | None:
    created = instant(entry.get("creationDate"))
    at = at_home(created, entry.get("timeZone")) if created else None
    if at is None:
        tally.leave(LeftOut.NO_DATE)
        return None
    is_day = entry.get("isAllDay") is True
    title, rest, removed = _words(text(entry, "text") or _rich(entry))
    _count(entry, removed, tally)
    return moment(
        DayOneReader.id,
        text(entry, "uuid"),
        at.replace(hour=0, minute=0, second=0, microsecond=0) if is_day else at,
        rest,
        tally,
        title=title,
        tags=texts(entry, "tags"),
        precision=Precision.DAY if is_day else Precision.MOMENT,
        noted_at=instant(entry.get("modifiedDate")) or created,
    )


def _words(markdown: str) -> tuple[str, str, int]:
    """Return the first line, the rest, and how many pictures stood between; backslashes before signs are undone."""
    removed = 0
    if "dayone-moment:" in markdown:
        markdown, removed = _MEDIA.subn("", markdown)
    title, _, rest = markdown.strip().partition("\n")
    if title.startswith("#") and (heading := _HEADING.match(title)):
        title = title[heading.end() :]
    if "\\" in markdown:
        title, rest = _ESCAPED.sub(r"\1", title), _ESCAPED.sub(r"\1", rest)
    return title, rest, removed


def _rich(entry: Loose) -> str:
    """Return the text of an entry that has it only with its styles."""
    try:
        rich = json.loads(text(entry, "richText") or "null")
    except (ValueError, RecursionError):
        return ""
    contents = rich.get("contents") if isinstance(rich, dict) else None
    parts = contents if isinstance(contents, list) else []
    return "".join(text(part, "text") for part in parts if isinstance(part, dict))


def _count(entry: Loose, removed: int, tally: Tally) -> None:
    files = 0 if _MEDIA_LISTS.isdisjoint(entry) else sum(several(entry, name) for name in _MEDIA_LISTS)
    if media := max(removed, files):
        tally.leave(LeftOut.MEDIA, media)
    if entry.get("location"):
        tally.leave(LeftOut.PLACE)
    if entry.get("weather"):
        tally.leave(LeftOut.WEATHER)
    if entry.get("starred") is True:
        tally.leave(LeftOut.OTHER)
