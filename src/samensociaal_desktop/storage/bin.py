"""The bin: moments that were removed, kept for some time as they were."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Engine

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.storage.evidence import erase_in
from samensociaal_desktop.storage.rows import packed, unpacked
from samensociaal_desktop.storage.store import Store


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


def take_out_same(connection: Connection, moments: Iterable[Encounter]) -> None:
    """Let moments that came with an import go from the bin; one that was changed before it was removed stays there."""
    if connection.exec_driver_sql("SELECT 1 FROM bin LIMIT 1").one_or_none() is None:
        return
    came = {moment.id: moment for moment in moments}
    sql = "SELECT moment, rows FROM bin WHERE moment IN (SELECT value FROM json_each(?))"
    for id, rows in connection.exec_driver_sql(sql, (json.dumps(list(came)),)).all():
        if unpacked(rows) == came[id]:
            take_out(connection, id)


class Bin:
    """The bin of an open vault. Putting a moment back is an `Edit` like any other: it leaves the bin by itself."""

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def all(self) -> tuple[Removed, ...]:
        """Return what is in it, the last removed first."""
        return self._store.read(lambda connection: tuple(_all(connection)))

    def erase(self, moment_id: str) -> None:
        """Erase a moment for good, and its evidence with it.

        Raises:
            VaultError: it is still there.
        """
        self._store.write(lambda connection: _erase(connection, moment_id))

    def looked(self, now: datetime) -> datetime:
        """Note that the bin is looked through, and return `now`, or when it was on an earlier day if that is before it.

        So a clock that is ahead for a day empties nothing: the bin goes by what two days agree on.

        Raises:
            VaultError: it was not noted.
        """
        return self._store.write(lambda connection: _looked(connection, now))

    def empty(self, now: datetime, kept: timedelta) -> tuple[str, ...]:
        """Erase what was removed longer than `kept` ago, and return the ids of those moments. `now` is an instant.

        Their evidence goes with them.

        Raises:
            VaultError: all of it is still there.
        """
        return self._store.write(lambda connection: _empty(connection, now, kept))


def _all(connection: Connection) -> Iterator[Removed]:
    for removed_at, rows in connection.exec_driver_sql("SELECT removed_at, rows FROM bin ORDER BY number DESC"):
        yield Removed(unpacked(rows), datetime.fromisoformat(removed_at))


def _looked(connection: Connection, now: datetime) -> datetime:
    noted = connection.exec_driver_sql("SELECT value FROM meta WHERE key = 'bin'").scalar()
    before, last = map(datetime.fromisoformat, json.loads(noted)) if noted else (now, now)
    if noted is None or last.date() != now.date():
        before, last = last, now
        value = json.dumps([before.isoformat(), last.isoformat()])
        connection.exec_driver_sql("REPLACE INTO meta (key, value) VALUES ('bin', ?)", (value,))
    return min(before, now)


def _erase(connection: Connection, moment_id: str) -> None:
    found = connection.exec_driver_sql("DELETE FROM bin WHERE moment = ? RETURNING moment", (moment_id,))
    _let_go(connection, tuple(found.scalars()), datetime.now(UTC))


def _empty(connection: Connection, now: datetime, kept: timedelta) -> tuple[str, ...]:
    before = (now - kept).isoformat()
    found = connection.exec_driver_sql("DELETE FROM bin WHERE removed_at < ? RETURNING moment", (before,))
    moments = tuple(found.scalars())
    _let_go(connection, moments, now)
    return moments


def _let_go(connection: Connection, moments: tuple[str, ...], at: datetime) -> None:
    """Erase the evidence of moments that left the bin, but for one that came into the journal again meanwhile."""
    sql = "SELECT 1 FROM encounters WHERE id = ?"
    gone = (moment for moment in moments if connection.exec_driver_sql(sql, (moment,)).first() is None)
    erase_in(connection, gone, at)
