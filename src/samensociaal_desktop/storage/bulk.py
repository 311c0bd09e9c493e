"""Many moments at once: an import, a sample, a hundred thousand for a measurement."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sqlalchemy import Connection

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.storage.rows import ENCOUNTERS, first_number, insert, minute_of, no_children, values
from samensociaal_desktop.storage.schema import ON_ADDED

_BATCH: Final = 20_000
"""Moments that are held and sorted at a time: rows that come in the table's order touch each page once."""

_CACHE: Final = 64_000
"""KiB of pages kept in memory meanwhile, of which four times less would take a third longer."""


@dataclass(frozen=True, slots=True)
class Added:
    """How many moments were added, and how many were known already."""

    added: int
    known: int


def add_all(connection: Connection, moments: Iterable[Encounter]) -> Added:
    """Add the moments whose id is not known yet, and fill the search index after them.

    The index is built four times faster from rows that come in its own order, and at the end: so its
    trigger is away in the meantime, inside the same transaction.
    """
    run = connection.exec_driver_sql
    (cache,) = run("PRAGMA cache_size").one()
    run(f"PRAGMA cache_size=-{_CACHE}")
    try:
        return _add_all(connection, moments)
    finally:
        run(f"PRAGMA cache_size={cache}")


def _add_all(connection: Connection, moments: Iterable[Encounter]) -> Added:
    run = connection.exec_driver_sql
    run("DROP TRIGGER encounters_added")
    run("CREATE TEMP TABLE arrived (number INTEGER PRIMARY KEY)")
    next_numbers = {minute_of(number): number + 1 for (number,) in run("SELECT number FROM encounters ORDER BY 1")}
    added = known = 0
    for batch in _batches(moments):
        fresh = _unknown(connection, batch)
        _insert(connection, fresh, next_numbers)
        added += len(fresh)
        known += len(batch) - len(fresh)
    run(
        "INSERT INTO words (rowid, line, note, lesson)"
        " SELECT number, line, note, lesson FROM arrived JOIN encounters USING (number) ORDER BY number"
    )
    run("DROP TABLE arrived")
    run(ON_ADDED)
    return Added(added, known)


def _batches(moments: Iterable[Encounter]) -> Iterator[list[Encounter]]:
    rest = iter(moments)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _unknown(connection: Connection, batch: list[Encounter]) -> list[Encounter]:
    by_id = {moment.id: moment for moment in reversed(batch)}  # of two with one id the first counts
    marks = ", ".join("?" * len(by_id))
    known = connection.exec_driver_sql(f"SELECT id FROM encounters WHERE id IN ({marks})", tuple(by_id))  # noqa: S608
    for (id_known,) in known:
        del by_id[id_known]
    return sorted(by_id.values(), key=lambda moment: moment.happened_at)


def _insert(connection: Connection, moments: list[Encounter], next_numbers: dict[int, int]) -> None:
    rows: list[tuple[object, ...]] = []
    children = no_children()
    for moment in moments:
        first = first_number(moment.happened_at)
        number = next_numbers.get(minute_of(first), first)
        next_numbers[minute_of(first)] = number + 1
        rows.append(values(number, moment))
        children.add(number, moment)
    if rows:
        connection.exec_driver_sql("INSERT INTO arrived VALUES (?)", [row[:1] for row in rows])
        connection.exec_driver_sql(insert(ENCOUNTERS), rows)
    for statement, child_rows in children.filled():
        connection.exec_driver_sql(statement, child_rows)
