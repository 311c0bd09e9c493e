"""Daylio's CSV: a row for each mood, with the activities of the moment and sometimes a note."""

from collections.abc import Iterator, Mapping
from typing import Final

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.csv_text import table
from samensociaal_desktop.exchange.dates import When, read_time, read_when
from samensociaal_desktop.exchange.markup import text_of_html
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally, moment

_ALWAYS: Final = frozenset({"date", "weekday", "time", "mood", "activities", "note"})
_JOINED: Final = "|"
_WORDS: Final = ("mood", "activities", "scales")


class DaylioReader:
    """Reads Daylio. Mood and activities stay words: they are the person's own, and not our lists."""

    id = "daylio"
    title = "Daylio"

    def recognises(self, opened: Opened) -> bool:
        found = table(opened) if opened.is_plain else None
        return (
            found is not None and _ALWAYS.issubset(found.header) and not {"full_date", "year"}.isdisjoint(found.header)
        )

    def moments(self, opened: Opened, tally: Tally) -> Iterator[Encounter]:
        found = table(opened)
        assert found is not None  # `recognises` has seen it
        for record in found.records(tally):
            when = _when(record)
            if when is None:
                tally.leave(LeftOut.NO_DATE)
                continue
            made = _moment(record, when, tally)
            if made:
                yield made


def _moment(record: Mapping[str, str], when: When, tally: Tally) -> Encounter | None:
    title, note = _text(record.get("note_title", "")), _text(record.get("note", ""))
    words = tuple(word.strip() for name in _WORDS for word in record.get(name, "").split(_JOINED) if word.strip())
    has_note = bool(title or note)
    return moment(
        DaylioReader.id,
        "",
        when.moment,
        note if has_note else ", ".join(words),
        tally,
        title=title,
        tags=words if has_note else (),
        precision=Precision.DAY if when.at is None else Precision.MOMENT,
    )


def _when(record: Mapping[str, str]) -> When | None:
    """Return when a row was: `full_date` is the same in every language, `date` is "1 maart" beside a year."""
    day = read_when(record.get("full_date", "")) or read_when(f"{record.get('date', '')} {record.get('year', '')}")
    return When(day.day, read_time(record.get("time", ""))) if day else None


def _text(text: str) -> str:
    """Return a note without the HTML that newer versions write in it."""
    return text_of_html(text) if "<" in text and ">" in text else text.strip()
