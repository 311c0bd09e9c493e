"""Apple Journal's export: a page of HTML for each entry, and its pictures beside them."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.csv_text import text_of_bytes
from samensociaal_desktop.exchange.dates import When, read_when
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.markup import text_of_html
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally, moment

LARGEST: Final = 2 * 1024 * 1024
"""Bytes of one page; they hold text only."""

_MARK: Final = re.compile("page_?header", re.IGNORECASE)
_DAY_IN_NAME: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")


def _element(name: str) -> re.Pattern[str]:
    """Return what finds the element of a class, and what is in it."""
    is_one = rf"class\s?=\s?[\"'](?:[\w -]{{0,80}} )?{name}(?: [\w -]{{0,80}})?[\"']"
    whole = rf"<([a-z0-9]{{1,10}})\s[^<>]{{0,100}}?{is_one}[^<>]{{0,200}}>(.{{0,4000}}?)</\1\s?>"
    return re.compile(whole, re.IGNORECASE | re.DOTALL)


_HEADER: Final = _element("page_?header")
_TITLE: Final = _element("title")


class AppleJournalReader:
    """Reads Apple Journal. Its pages hold a date as the phone writes it, and no time."""

    id = "apple-journal"
    title = "Apple Journal"

    def recognises(self, opened: Opened) -> bool:
        return any(_MARK.search(text_of_bytes(opened.head(name, 16_384))) for name in _pages(opened)[:5])

    def moments(self, opened: Opened, tally: Tally) -> Iterator[Encounter]:
        pages = _pages(opened)
        media = [name for name in opened.names if "Resources" in PurePosixPath(name).parts[:-1]]
        if media:
            tally.leave(LeftOut.MEDIA, len(media))
        for name in pages:
            html = _page(opened, name)
            if html is None:
                tally.leave(LeftOut.UNREADABLE)
            elif made := _moment(name or opened.name, html, tally):
                yield made


def _pages(opened: Opened) -> tuple[str, ...]:
    if opened.is_plain:
        return ("",)
    return tuple(name for name in opened.ending(".html", ".htm") if PurePosixPath(name).parts[:-1][-1:] == ("Entries",))


def _page(opened: Opened, name: str) -> str | None:
    try:
        return text_of_bytes(opened.read(name, LARGEST))
    except BadFile as error:
        if error.fault is not Fault.TOO_LARGE:
            raise
        return None


def _moment(name: str, html: str, tally: Tally) -> Encounter | None:
    header, html = _taken(_HEADER, html)
    title, html = _taken(_TITLE, html)
    when = read_when(header) or _when_of_name(name)
    if when is None:
        tally.leave(LeftOut.NO_DATE)
        return None
    return moment(
        AppleJournalReader.id,
        "",
        When(when.day).moment,
        text_of_html(html),
        tally,
        title=title,
        precision=Precision.DAY,
    )


def _taken(element: re.Pattern[str], html: str) -> tuple[str, str]:
    """Return the words of an element, and the page without it."""
    found = element.search(html)
    if found is None:
        return "", html
    return text_of_html(found[2]), html[: found.start()] + html[found.end() :]


def _when_of_name(name: str) -> When | None:
    """Return the day that a page's name begins with, for a date in a language that is not known here."""
    found = _DAY_IN_NAME.match(PurePosixPath(name).name)
    return read_when(found[0]) if found else None
