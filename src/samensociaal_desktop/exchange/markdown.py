"""Files of Markdown, with front matter or with the date in their name: Obsidian, our own export, and many others."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.csv_text import text_of_bytes
from samensociaal_desktop.exchange.dates import When, read_time, read_when
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.own.fields import Fields
from samensociaal_desktop.exchange.own.records import encounter_of
from samensociaal_desktop.exchange.reading import LeftOut, Tally, moment
from samensociaal_desktop.exchange.yaml_text import as_text, read_yaml

OWN_KEY: Final = "samensociaal"
"""Under which our own export keeps the whole record of a moment."""

LARGEST: Final = 4 * 1024 * 1024
"""Bytes of one file."""

_ENDINGS: Final = (".md", ".markdown")
_DATES: Final = ("date", "datum", "created", "created_at", "creation date", "aangemaakt", "dag", "day")
_TIMES: Final = ("time", "tijd")
_TITLES: Final = ("title", "titel")
_TAGS: Final = ("tags", "tag", "keywords", "labels")
_IDS: Final = ("id", "uid", "uuid")
_READ: Final = frozenset((*_DATES, *_TIMES, *_TITLES, *_TAGS, *_IDS, OWN_KEY))

_FRONT: Final = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_IMAGE: Final = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,2000}\)|!\[\[[^\[\]\n]{1,500}\]\]")
_NAME: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8}(?:[0-9]{4}(?:[0-9]{2})?)?)(?![0-9])"
    r"(?:[ T_-]+([0-2]?[0-9])[.:h-]?([0-5][0-9])(?![0-9]))?(.*)",
    re.DOTALL,
)
"""A day, perhaps a time ("2115", "21.15"), and words."""


class MarkdownReader:
    """Reads a file, a folder or a zip file of Markdown.

    A file without a date in its front matter or its name is left out: the time on the disk is that of copying.
    """

    id = "markdown"
    title = "Markdown"

    def recognises(self, opened: Opened) -> bool:
        return any(_is_text(opened.head(name, 1024)) for name in _files(opened)[:20])

    def moments(self, opened: Opened, tally: Tally) -> Iterator[Encounter]:
        for name in _files(opened):
            text = _content(opened, name)
            if text is None:
                tally.leave(LeftOut.UNREADABLE)
            elif made := _moment(PurePosixPath(name or opened.name).stem, text, tally):
                yield made


def of_front_matter(front: Mapping[str, object]) -> Encounter | None:
    """Return the whole moment that our own export has put in front, or None where there is none.

    Raises:
        BadFile: there is one, and it is not as our export writes it.
    """
    if OWN_KEY not in front:
        return None
    fields = Fields(front[OWN_KEY], OWN_KEY, 1)
    found = encounter_of(fields)
    fields.done()
    return found


def _files(opened: Opened) -> tuple[str, ...]:
    if opened.is_plain:
        return ("",) if opened.name.lower().endswith(_ENDINGS) else ()
    return opened.ending(*_ENDINGS)


def _is_text(head: bytes) -> bool:
    return b"\x00" not in head or head[:2] in (b"\xff\xfe", b"\xfe\xff")


def _content(opened: Opened, name: str) -> str | None:
    try:
        return text_of_bytes(opened.read(name, LARGEST))
    except BadFile as error:
        if error.fault is not Fault.TOO_LARGE:
            raise
        return None


def _moment(name: str, text: str, tally: Tally) -> Encounter | None:
    front, body = _front_and_body(text, tally)
    try:
        own = of_front_matter(front)
    except BadFile:  # changed by hand, perhaps: then it is read as any other
        tally.leave(LeftOut.UNREADABLE)
        own = None
    if own is not None:
        return own
    when, rest = _when_and_title(front, name)
    if when is None:
        tally.leave(LeftOut.NO_DATE)
        return None
    body, images = _IMAGE.subn("", body)
    for what, count in ((LeftOut.MEDIA, images), (LeftOut.OTHER, len(front.keys() - _READ))):
        if count:
            tally.leave(what, count)
    return moment(
        MarkdownReader.id,
        _first(front, _IDS),
        when.moment,
        body,
        tally,
        title=_first(front, _TITLES) or rest,
        tags=_tags(front),
        precision=Precision.DAY if when.at is None else Precision.MOMENT,
        noted_at=when.instant,
    )


def _front_and_body(text: str, tally: Tally) -> tuple[Mapping[str, object], str]:
    """Return what stands in front, by names in lower case, and the text after it."""
    match = _FRONT.match(text)
    if match is None:
        return {}, text
    try:
        front = read_yaml(match[1])
    except BadFile:
        tally.leave(LeftOut.UNREADABLE)
        front = None
    found = front if isinstance(front, dict) else {}
    return {name.lower(): value for name, value in found.items()}, text[match.end() :]


def _first(front: Mapping[str, object], names: tuple[str, ...]) -> str:
    """Return the first of these that says something."""
    return next(filter(None, (as_text(front.get(name)).strip() for name in names)), "")


def _when_and_title(front: Mapping[str, object], name: str) -> tuple[When | None, str]:
    """Return when it was, and what the name of the file says beside a date."""
    of_name, rest = _of_name(name)
    when = read_when(_first(front, _DATES)) or of_name
    if when is None or when.at is not None:
        return when, rest
    at = read_time(_first(front, _TIMES))
    if at is None and of_name is not None and of_name.day == when.day:
        at = of_name.at
    return When(when.day, at), rest


def _of_name(name: str) -> tuple[When | None, str]:
    """Return what "2024-03-01 21.15 title", "20240301" and "2024-03-01" say; a name without a date is a title."""
    match = _NAME.fullmatch(name)
    day = read_when(match[1]) if match else None
    if match is None or day is None:
        return None, name
    at = read_time(f"{match[2]}:{match[3]}") if match[2] else day.at
    return When(day.day, at), match[4].replace("_", " ").strip(" -")


def _tags(front: Mapping[str, object]) -> tuple[str, ...]:
    """Return tags: a list, or words with commas or blanks between them."""
    found: list[str] = []
    for name in _TAGS:
        value = front.get(name)
        if isinstance(value, list):
            found.extend(as_text(tag) for tag in value)
        else:
            text = as_text(value)
            found.extend(text.split(",") if "," in text else text.split())
    return tuple(dict.fromkeys(tag.strip().lstrip("#") for tag in found if tag.strip()))
