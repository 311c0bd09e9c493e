"""The custody log on disk: written in the transaction that does what it tells."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection

from samensociaal_desktop.domain.custody import FIRST, CustodyEntry, Event

_LINES: Final = "SELECT number, at, event, moment, item, digest, previous, hash FROM custody"
_LAST: Final = "SELECT number, hash FROM custody ORDER BY number DESC LIMIT 1"


def note(connection: Connection, event: Event, moment: str, item: str, digest: str, at: datetime) -> None:
    """Add a line to the log. `at` is an instant; `item` "" means the fields."""
    number, previous = connection.exec_driver_sql(_LAST).first() or (0, FIRST)
    entry = CustodyEntry(
        number=number + 1,
        at=at.astimezone(UTC),
        event=event,
        moment=moment,
        item=item,
        digest=digest,
        previous=previous,
    ).sealed()
    connection.exec_driver_sql(
        "INSERT INTO custody (number, at, event, moment, item, digest, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (entry.number, entry.at.isoformat(), entry.event.value, moment, item, digest, previous, entry.hash),
    )


def lines(connection: Connection, moment: str | None = None) -> Iterator[CustodyEntry]:
    """Give the lines of the log, or those about one moment, oldest first.

    A line that holds no event or no time was changed by others: the log ends before it, and checking it says so.
    """
    if moment is None:
        rows = connection.exec_driver_sql(f"{_LINES} ORDER BY number")
    else:
        rows = connection.exec_driver_sql(f"{_LINES} WHERE moment = ? ORDER BY number", (moment,))
    with suppress(ValueError):
        for row in rows:
            yield _entry(*row)


def _entry(
    number: int, at: str, event: str, moment: str, item: str, digest: str, previous: str, found: str
) -> CustodyEntry:
    return CustodyEntry(
        number=number,
        at=datetime.fromisoformat(at),
        event=Event(event),
        moment=moment,
        item=item,
        digest=digest,
        previous=previous,
        hash=found,
    )


def last_hash(connection: Connection) -> str:
    """Return the hash that was kept of the last line, apart from the log."""
    return connection.exec_driver_sql("SELECT value FROM meta WHERE key = 'custody'").scalar() or FIRST


def last_at(connection: Connection, event: Event, moment: str, item: str) -> datetime | None:
    """Return when something happened last, None if never."""
    found = connection.exec_driver_sql(
        "SELECT at FROM custody WHERE moment = ? AND item = ? AND event = ? ORDER BY number DESC LIMIT 1",
        (moment, item, event.value),
    ).scalar()
    return None if found is None else datetime.fromisoformat(found)
