"""The bin: moments that were removed, kept for thirty days as they were."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import Connection, Engine

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.storage.rows import packed, unpacked
from samensociaal_desktop.storage.store import Store

KEPT: Final = timedelta(days=30)
"""How long what was removed can be put back."""


@dataclass(frozen=True, slots=True)
class Removed:
    """A moment in the bin, and the instant it was removed."""

    moment: Encounter
    removed_at: datetime


def put_in(connection: Connection, moment: Encounter) -> None:
    """Put a moment in the bin, in the transaction that removes it from the journal."""
    connection.exec_driver_sql(
        "REPLACE INTO bin (moment, removed_at, rows) VALUES (?, ?, ?)",
        (moment.id, datetime.now(UTC).isoformat(), packed(moment)),
    )


def take_out(connection: Connection, moment_id: str) -> None:
    """Let a moment go from the bin, in the transaction that puts it back into the journal."""
    connection.exec_driver_sql("DELETE FROM bin WHERE moment = ?", (moment_id,))


class Bin:
    """The bin of an open vault. Putting a moment back is an `Edit` like any other: it leaves the bin by itself."""

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def all(self) -> tuple[Removed, ...]:
        """Return what is in it, the last removed first."""
        return self._store.read(lambda connection: tuple(_all(connection)))

    def erase(self, moment_id: str) -> None:
        """Erase a moment for good.

        Raises:
            VaultError: it is still there.
        """
        self._store.write(lambda connection: take_out(connection, moment_id))

    def empty(self, now: datetime, kept: timedelta = KEPT) -> tuple[str, ...]:
        """Erase what was removed longer than `kept` ago, and return the ids of those moments. `now` is an instant.

        Raises:
            VaultError: all of it is still there.
        """
        return self._store.write(lambda connection: _empty(connection, now - kept))


def _all(connection: Connection) -> Iterator[Removed]:
    for removed_at, rows in connection.exec_driver_sql("SELECT removed_at, rows FROM bin ORDER BY number DESC"):
        yield Removed(unpacked(rows), datetime.fromisoformat(removed_at))


def _empty(connection: Connection, before: datetime) -> tuple[str, ...]:
    found = connection.exec_driver_sql("DELETE FROM bin WHERE removed_at < ? RETURNING moment", (before.isoformat(),))
    return tuple(found.scalars())
