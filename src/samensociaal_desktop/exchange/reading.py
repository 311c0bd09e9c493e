"""What every reader of another program's journal has in common: from its entries to moments of ours."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum
from typing import Final, Protocol
from uuid import UUID, uuid5

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.exchange.opened import Opened

LONGEST_LINE: Final = 200
"""Signs of a moment's line, as the form has it; the rest goes to the note."""

LONGEST_NOTE: Final = 200_000
"""Signs of one entry: a book's chapter. What is longer is cut, and said."""

_NAMESPACE: Final = UUID("5a2f0c1e-7d0b-4b51-9c0e-2f4f6c1d8a37")
_UNSEEN: Final = bytes({*range(0x20), 0x7F} - set(b"\t\n\r"))
_UUID: Final = re.compile("[0-9a-fA-F]{32}")


class LeftOut(Enum):
    """What of a file is not taken along, and why."""

    EMPTY = LocalisedText(nl="zonder tekst", en="without text")
    NO_DATE = LocalisedText(nl="zonder datum die kan kloppen", en="without a date that can be right")
    MEDIA = LocalisedText(nl="foto’s, geluid en andere bestanden", en="photos, sound and other files")
    PLACE = LocalisedText(nl="plaatsen op de kaart", en="places on the map")
    WEATHER = LocalisedText(nl="weer en metingen", en="weather and measurements")
    UNREADABLE = LocalisedText(nl="delen die niet te lezen zijn", en="parts that cannot be read")
    CUT = LocalisedText(nl="teksten die te lang zijn, ingekort", en="texts that are too long, cut")
    STYLE = LocalisedText(nl="opmaak van tekst", en="formatting of text")
    TWICE = LocalisedText(nl="dubbele in het bestand zelf", en="doubles in the file itself")
    OTHER = LocalisedText(nl="andere gegevens", en="other data")

    # That of an enum looks at its name, in Python: as dear as all the rest of counting.
    __hash__ = object.__hash__


@dataclass(slots=True)
class Tally:
    """Counts what a reader leaves out while it reads."""

    left_out: Counter[LeftOut] = field(default_factory=Counter)

    def leave(self, what: LeftOut, count: int = 1) -> None:
        """Note that something is left out."""
        self.left_out[what] += count


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a CSV file holds what, by its number from 0; None is nowhere."""

    date: int
    time: int | None = None
    title: int | None = None
    text: int | None = None
    more: tuple[int, ...] = ()
    """Further columns that are put under the text, each with its heading."""


class Reader(Protocol):
    """Reads one format. Readers keep nothing: the same file read twice gives the same moments, ids too."""

    id: str
    """Goes into the ids of moments, so it never changes ("dayone")."""

    title: str
    """What the program or the format is called: a name, the same in every language."""

    def recognises(self, opened: Opened) -> bool:
        """Return whether this is a file of this format, told by what is in it rather than by its name.

        Raises:
            BadFile: it is one, and cannot be read (locked, broken).
        """
        ...

    def moments(self, opened: Opened, tally: Tally) -> Iterator[Encounter]:
        """Give the moments, in the order of the file, one by one: a file may be far larger than the memory.

        Raises:
            BadFile: the file is refused as a whole.
        """
        ...


def moment(
    reader: str,
    own_id: str,
    at: datetime,
    text: str,
    tally: Tally,
    *,
    title: str = "",
    tags: Iterable[str] = (),
    precision: Precision = Precision.MOMENT,
    noted_at: datetime | None = None,
) -> Encounter | None:
    """Return an entry as a moment, or None where it holds no words; `tally` is told what is left out.

    `at` is the wall-clock time as lived, naive. Without an `own_id` the id follows from time and words. The first
    line is the title, or that of the text; tags stand at the end of the note, so that search finds them.
    `noted_at` is an instant; without one, `at` taken as UTC stands in, so that reading twice gives the same.
    """
    line, note = _line_and_note(_tidy(title), _tidy(text))
    marks = " ".join([f"#{'_'.join(tag.split())}" for tag in map(_tidy, tags) if tag])
    if not (line or marks):
        tally.leave(LeftOut.EMPTY)
        return None
    if len(note) > LONGEST_NOTE or len(marks) > LONGEST_LINE:
        tally.leave(LeftOut.CUT)
        note, marks = note[:LONGEST_NOTE], marks[:LONGEST_LINE]
    return Encounter(
        id=_id(reader, own_id or f"{at.isoformat()}\n{line}\n{note}"),
        happened_at=at,
        precision=precision,
        noted_at=noted_at or at.replace(tzinfo=UTC),
        line=line or marks,
        note=f"{note}\n\n{marks}".strip() if marks and line else note,
    )


def _id(reader: str, own_id: str) -> str:
    """Return an id that is the same at every reading; one that is a UUID already is kept, for what comes back."""
    bare = own_id.replace("-", "")
    if _UUID.fullmatch(bare):
        return bare.lower()
    return uuid5(_NAMESPACE, f"{reader}\n{_tidy(own_id)}").hex


def _tidy(text: str) -> str:
    """Return text with the line ends we have, and without signs that cannot be seen or kept."""
    if text.isprintable():  # most lines and marks, and a fifth of the time
        return text.strip()
    try:
        written = text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair: JSON can say it, no journal can hold it
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        written = text.encode()
    seen = written.translate(None, _UNSEEN)  # no byte of another sign is one of these; a pattern takes ten times longer
    if len(seen) != len(written):
        text = seen.decode()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\u2028", "\n").strip()


def _line_and_note(title: str, text: str) -> tuple[str, str]:
    if not title:
        title, _, text = text.partition("\n")
        title = title.lstrip("# ").strip() or title.strip()
    title = " ".join(title.split())
    if len(title) <= LONGEST_LINE:
        return title, text.strip()
    cut = title[:LONGEST_LINE].rsplit(None, 1)[0]
    return f"{cut}…"[:LONGEST_LINE], f"{title}\n\n{text}".strip()
