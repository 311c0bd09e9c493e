"""What came in from other programs: each import by itself, so that it can be taken back whole."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final

from sqlalchemy import Connection, Engine

from samensociaal_desktop.domain.custody import Event
from samensociaal_desktop.domain.encounters import Encounter, new_id
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.errors import VaultGone
from samensociaal_desktop.storage import bulk, custody
from samensociaal_desktop.storage.bulk import Added
from samensociaal_desktop.storage.own_lists import take_away
from samensociaal_desktop.storage.store import Store
from samensociaal_desktop.storage.whole import Beside, WholeAdded, add

_PARTS: Final = {
    "talks": "SELECT * FROM answers WHERE talk = (SELECT number FROM talks WHERE id = ?) ORDER BY position",
    "habits": "SELECT * FROM habit_days WHERE habit = (SELECT number FROM habits WHERE id = ?) ORDER BY day",
}
"""The rows that are part of what came: where they changed, it is not as it came."""

_HABIT: Final = "(SELECT number FROM habits WHERE id = substr(?1, 12))"

_KEYS: Final = {
    "hidden_items": "item = ?1",
    "evidence": "moment = ?1",
    "settled": "moment || ' ' || matter = ?1",
    "habit_days": f"day = substr(?1, 1, 10) AND habit = {_HABIT}",
}
"""What tells the row of a table, where that is not its `id`."""

_KEY: Final = "id = ?1"

_EVIDENCE: Final = ("evidence", "attachments")


@dataclass(frozen=True, slots=True)
class Arrival:
    """An import: the instant it came in (UTC), from which format, and how many moments it added."""

    id: str
    at: datetime
    format: str
    moments: int


@dataclass(frozen=True, slots=True)
class TakenBack:
    """How many moments of an import went again, and how many did not: changed since, or removed by hand before."""

    removed: int
    stayed: int


class Arrivals:
    """The imports of an open vault."""

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def all(self) -> tuple[Arrival, ...]:
        """Return every import that was not taken back, the newest first."""
        sql = "SELECT id, at, format, moments FROM arrivals ORDER BY number DESC"
        rows = self._store.read(lambda connection: connection.exec_driver_sql(sql).all())
        return tuple(Arrival(id, datetime.fromisoformat(at), format, moments) for id, at, format, moments in rows)

    def known(self, moments: Iterable[Encounter], *, by_words: bool = True) -> int:
        """Return how many of these would not be added, because they are there already or are among them twice.

        What `bring_in_whole` adds is known by its id alone.
        """
        return self._store.read(lambda connection: bulk.known(connection, moments, by_words=by_words))

    def bring_in(self, moments: Iterable[Encounter], format: str, at: datetime) -> tuple[Arrival | None, Added]:
        """Add the moments that are not known yet, by their id or by minute, line and note: all of them, or none.

        Whatever `moments` raises comes out of here as it is, and nothing was added. Without a moment that is new
        there is no arrival.

        Raises:
            VaultError: nothing was added.
        """
        source = _Source(moments)

        def work(connection: Connection) -> tuple[Arrival | None, Added]:
            number = _next(connection)
            added = bulk.add_all(connection, source, number, by_words=True)
            return _kept(connection, number, Arrival(new_id(), at, format, added.added), {}), added

        try:
            return self._store.write(work)
        except _FromOutside as error:
            raise error.reason from None

    def bring_in_whole(self, whole: Whole, format: str, at: datetime) -> tuple[Arrival | None, WholeAdded]:
        """Add what a journal of our own holds and this one does not know by its id: all of it, or none.

        Raises:
            VaultError: nothing was added.
        """

        def work(connection: Connection) -> tuple[Arrival | None, WholeAdded]:
            number = _next(connection)
            counts, beside = add(connection, whole, number, at)
            return _kept(connection, number, Arrival(new_id(), at, format, counts.moments.added), beside), counts

        return self._store.write(work)

    def take_back(self, id: str) -> TakenBack:
        """Remove what came with an import and was not changed since. It goes past the bin: the file has it still.

        Raises:
            KeyError: there is no such import; a bug.
            VaultError: nothing was removed.
        """
        return self._store.write(lambda connection: _take_back(connection, id))


class _FromOutside(Exception):
    """Carries an OSError of the file that is read past the store, which would take it for one of the journal's."""

    def __init__(self, reason: OSError) -> None:
        super().__init__()
        self.reason = reason


class _Source:
    """What comes in. The store may try its work again: of an iterator, part of it would be gone by then."""

    def __init__(self, moments: Iterable[Encounter]) -> None:
        self._moments, self._is_read = moments, False

    def __iter__(self) -> Iterator[Encounter]:
        if self._is_read and isinstance(self._moments, Iterator):
            raise VaultGone("away for a moment")
        self._is_read = True
        try:
            yield from self._moments
        except OSError as error:
            raise _FromOutside(error) from error


def _next(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT coalesce(max(number), 0) + 1 FROM arrivals").scalar_one())


def _kept(connection: Connection, number: int, arrival: Arrival, beside: Beside) -> Arrival | None:
    others = {table: {id: _print(connection, table, id) for id in ids} for table, ids in beside.items() if ids}
    if not arrival.moments and not others:
        return None
    connection.exec_driver_sql(
        "INSERT INTO arrivals VALUES (?, ?, ?, ?, ?, ?)",
        (number, arrival.id, arrival.at.isoformat(), arrival.format, arrival.moments, json.dumps(others)),
    )
    return arrival


def _take_back(connection: Connection, id: str) -> TakenBack:
    run = connection.exec_driver_sql
    found = run("SELECT number, moments, others FROM arrivals WHERE id = ?", (id,)).first()
    if found is None:
        raise KeyError(id)
    number, moments, others = found
    beside = json.loads(others)
    _remove_all(connection, {table: beside.pop(table, {}) for table in _EVIDENCE})
    # What has evidence of one's own is not as it came, though its own row is.
    for table in _EVIDENCE:
        run(f"UPDATE encounters SET arrival = NULL WHERE arrival = ? AND id IN (SELECT moment FROM {table})", (number,))  # noqa: S608
    removed = bulk.remove_all(connection, number)
    _remove_all(connection, beside)
    run("DELETE FROM arrivals WHERE number = ?", (number,))
    return TakenBack(removed, moments - removed)


def _remove_all(connection: Connection, beside: dict[str, dict[str, str]]) -> None:
    for table, prints in beside.items():
        for other, print in prints.items():
            if _print(connection, table, other) == print:
                _remove(connection, table, other)


def _print(connection: Connection, table: str, id: str) -> str:
    """Return what tells whether something is still as it came: a digest of its row, and of its parts."""
    run = connection.exec_driver_sql
    key = _KEYS.get(table, _KEY)
    rows = run(f"SELECT * FROM {table} WHERE {key}", (id,)).all()  # noqa: S608  # our own names
    if table in _PARTS:
        rows = [*rows, *run(_PARTS[table], (id,))]
    return sha256(json.dumps([list(row) for row in rows]).encode()).hexdigest()[:16]


def _remove(connection: Connection, table: str, id: str) -> None:
    if table == "own_items":
        take_away(connection, id)  # which leaves it where a moment holds it
        return
    if table in _EVIDENCE:
        _note_erased(connection, table, id)
    key = _KEYS.get(table, _KEY)
    connection.exec_driver_sql(f"DELETE FROM {table} WHERE {key}", (id,))  # noqa: S608  # our own names


def _note_erased(connection: Connection, table: str, id: str) -> None:
    if table == "evidence":
        custody.note(connection, Event.ERASED, id, "", "", datetime.now(UTC))
        return
    found = connection.exec_driver_sql("SELECT moment, sha256 FROM attachments WHERE id = ?", (id,))
    for moment, digest in found.all():
        custody.note(connection, Event.ERASED, moment, id, digest, datetime.now(UTC))
