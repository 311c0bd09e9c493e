"""The moments as a table: UTF-8 with a byte order mark and semicolons, as spreadsheets in Europe read without asking.

What comes back is text only: labels stand in words, and the time in two columns.
"""

import csv
import io
import re
from collections.abc import Iterable
from typing import BinaryIO, Final

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.said import HEADINGS, Sayer

JOINED: Final = " | "
"""Between several things in one cell."""

_COLUMNS: Final = tuple(HEADINGS)
_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠\t\r]")
_NUMBER: Final = re.compile(r"[+-]?\d+([.,]\d+)?")
_HARMLESS: Final = "'"


def write_csv(moments: Iterable[Encounter], sayer: Sayer, stream: BinaryIO) -> None:
    """Write a row for each moment.

    A cell that a spreadsheet could take for a formula has a ' before it, which spreadsheets do not show.

    Raises:
        OSError: the stream cannot be written.
    """
    text = io.TextIOWrapper(stream, "utf-8-sig", newline="", write_through=True)
    try:
        rows = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        rows.writerow(sayer.heading(name) for name in _COLUMNS)
        for moment in moments:
            rows.writerow(map(harmless, _row(moment, sayer)))
    finally:
        text.detach()


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; plain numbers stay as they are."""
    if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return _HARMLESS + cell
    return cell


def _row(moment: Encounter, sayer: Sayer) -> tuple[str, ...]:
    at = moment.happened_at
    cells = {fact.name: JOINED.join(fact.values) for fact in sayer.facts(moment)}
    cells |= {
        "id": moment.id,
        "date": at.date().isoformat(),
        "time": f"{at:%H:%M}" if moment.precision is Precision.MOMENT else sayer.time(moment),
        "precision": sayer.member(moment.precision),
        "noted_at": moment.noted_at.isoformat(timespec="seconds"),
        "line": moment.line,
        "note": moment.note,
    }
    return tuple(cells.get(name, "").replace("\x00", "") for name in _COLUMNS)
