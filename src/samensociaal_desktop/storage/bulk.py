"""Many moments at once: an import, a sample, a hundred thousand for a measurement; and the same out again."""

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import datetime
from itertools import islice
from operator import attrgetter
from typing import Final

from sqlalchemy import Connection

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.errors import TransferError
from samensociaal_desktop.storage.bin import take_out_same
from samensociaal_desktop.storage.rows import ENCOUNTERS, first_number, minute_of, no_children, values, writable
from samensociaal_desktop.storage.schema import ON_ADDED, ON_REMOVED

_BATCH: Final = 10_000
"""Moments that are held and sorted at a time: rows that come in the table's order touch each page once."""

_BATCH_SIGNS: Final = 16_000_000
"""Signs of notes that are held at a time: with long ones a batch is smaller."""

_INDEXED: Final = 200_000
"""Moments that are told to the search index at a time."""

_CACHE: Final = 64_000
"""KiB of pages kept in memory meanwhile, of which four times less would take a third longer."""

_HASH: Final = 64 * 1024 * 1024
"""Bytes of the search index that are gathered before they are written: with the usual ones it takes twice as long."""

_USUAL_HASH: Final = 1024 * 1024
_SET_HASH: Final = "INSERT INTO words (words, rank) VALUES ('hashsize', ?)"

# All columns of the index, as the trigger says them: without the facets it would be damaged.
_MAYBE_NOTHING: Final = frozenset(
    {"response", "on_purpose", "role", "who", "place", "reach", "weight"}
    | {"outcome", "again", "plan_id", "plan_result", "arrival"}
)
_VALUES: Final = ", ".join("nullif(?, '')" if column.name in _MAYBE_NOTHING else "?" for column in ENCOUNTERS.columns)
_ADD: Final = f"INSERT INTO encounters VALUES ({_VALUES})"  # noqa: S608  # our own names
"""Takes "" for nothing: for each None the driver looks for an adapter, which costs more than all the rest."""

_WORDS_AND_TIMES: Final = frozenset({"id", "happened_at", "precision", "noted_at", "line", "note"})
_beside = attrgetter(*(field.name for field in fields(Encounter) if field.name not in _WORDS_AND_TIMES))
_NOTHING: Final = _beside(Encounter(happened_at=datetime.min))

_ADD_PLAIN: Final = (
    "INSERT INTO encounters"
    " (number, id, happened_at, day, precision, noted_at, line, note, platform, lesson, covered, arrival)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '', 0, nullif(?, ''))"
)
"""Takes `_plain_values`, and then the import that they come with, "" for none."""

_INDEX: Final = """\
INSERT INTO words (rowid, line, note, lesson, facets)
SELECT number, line, note, lesson, facets
FROM json_each(?) AS arrived CROSS JOIN encounters ON number = arrived.value"""

_KNOWN: Final = "SELECT id FROM encounters WHERE id IN (SELECT value FROM json_each(?))"

_IN_MINUTES: Final = """\
SELECT number, line, note FROM json_each(?) AS minutes
CROSS JOIN encounters ON number BETWEEN minutes.value << 20 AND (minutes.value + 1 << 20) - 1
ORDER BY number"""


@dataclass(frozen=True, slots=True)
class Added:
    """How many moments were added, and how many were known already."""

    added: int
    known: int


def add_all(
    connection: Connection, moments: Iterable[Encounter], arrival: int | None = None, *, by_words: bool = False
) -> Added:
    """Add the moments that are not known yet, and fill the search index after them.

    Known is one whose id is there; with `by_words` also one whose line and note are there in the same minute.
    `arrival` is the import that they come with. What comes in leaves the bin, if it lies there as it is.
    """
    with _much_memory(connection), _without_trigger(connection):
        numbers, known = _insert_all(connection, moments, arrival, by_words)
        _fill_index(connection, numbers)
    return Added(len(numbers), known)


def known(connection: Connection, moments: Iterable[Encounter], *, by_words: bool = False) -> int:
    """Return how many moments are known, as `add_all` knows them; doubles among them count too."""
    return sum(len(batch) - len(_unknown(connection, batch, by_words)) for batch in _batches(moments))


def remove_all(connection: Connection, arrival: int) -> int:
    """Remove the moments that came with an import, past the bin, and return how many.

    The index is told of all of them at once and in its own order; where they are more than half of what there is,
    making it anew from what remains is quicker.
    """
    run = connection.exec_driver_sql
    (removed, remaining) = run(
        "SELECT count(arrival IS ?1 OR NULL), count(arrival IS NOT ?1 OR NULL) FROM encounters", (arrival,)
    ).one()
    with _much_memory(connection):
        run("DROP TRIGGER encounters_removed")
        if removed <= remaining:
            run(
                "INSERT INTO words (words, rowid, line, note, lesson, facets)"
                " SELECT 'delete', number, line, note, lesson, facets"
                " FROM encounters WHERE arrival = ? ORDER BY number",
                (arrival,),
            )
        run("DELETE FROM settled WHERE moment IN (SELECT id FROM encounters WHERE arrival = ?)", (arrival,))
        run("DELETE FROM encounters WHERE arrival = ?", (arrival,))
        if removed > remaining:
            run("INSERT INTO words (words) VALUES ('rebuild')")
        run(ON_REMOVED)
    return int(removed)


@contextmanager
def _much_memory(connection: Connection) -> Iterator[None]:
    run = connection.exec_driver_sql
    (cache,) = run("PRAGMA cache_size").one()
    run(f"PRAGMA cache_size=-{_CACHE}")
    run(_SET_HASH, (_HASH,))
    try:
        yield
        run(_SET_HASH, (_USUAL_HASH,))  # not reached where all is rolled back, and this with it
    finally:
        run(f"PRAGMA cache_size={cache}")


@contextmanager
def _without_trigger(connection: Connection) -> Iterator[None]:
    # The index is built four times faster from rows that come in its own order, many at a time.
    connection.exec_driver_sql("DROP TRIGGER encounters_added")
    yield
    connection.exec_driver_sql(ON_ADDED)


def _batches(moments: Iterable[Encounter]) -> Iterator[list[Encounter]]:
    batch: list[Encounter] = []
    signs = 0
    for moment in moments:
        batch.append(moment)
        signs += len(moment.note)
        if len(batch) == _BATCH or signs > _BATCH_SIGNS:
            yield batch
            batch, signs = [], 0
    if batch:
        yield batch


def _unknown(connection: Connection, batch: Sequence[Encounter], by_words: bool) -> list[tuple[int, Encounter]]:
    """Return the moments that are not known, in the table's order, each with the number that it gets.

    Raises:
        TransferError: a minute holds a million moments already: no person's journal is like that.
    """
    by_id = {moment.id: moment for moment in reversed(batch)}  # of two with one id the first counts
    ids = json.dumps(list(by_id))
    for (id,) in connection.exec_driver_sql(_KNOWN, (ids,)):
        del by_id[id]
    fresh: dict[object, tuple[int, Encounter]] = {}
    next_numbers: dict[int, int] = {}
    for moment in sorted(by_id.values(), key=attrgetter("happened_at")):
        first = first_number(moment.happened_at)
        minute = minute_of(first)
        next_numbers[minute] = first
        fresh.setdefault(_key(minute, moment) if by_words else moment.id, (minute, moment))
    for number, line, note in connection.exec_driver_sql(_IN_MINUTES, (json.dumps(list(next_numbers)),)):
        minute = minute_of(number)
        next_numbers[minute] = number + 1
        fresh.pop((minute, line, note), None)
    numbered: list[tuple[int, Encounter]] = []
    for minute, moment in fresh.values():
        if minute_of(next_numbers[minute]) != minute:
            raise TransferError("more moments in one minute than numbers")
        numbered.append((next_numbers[minute], moment))
        next_numbers[minute] += 1
    return numbered


def _key(minute: int, moment: Encounter) -> object:
    """Return what two moments have in common that are one; those without words are told apart by their ids."""
    if not moment.line and not moment.note:
        return moment.id
    return minute, writable(moment.line), writable(moment.note)


def _insert_all(
    connection: Connection, moments: Iterable[Encounter], arrival: int | None, by_words: bool
) -> "tuple[array[int], int]":
    """Add rows, and return the numbers they got (eight bytes each, whatever is added) and how many were known."""
    numbers, known = array("q"), 0
    for batch in _batches(moments):
        fresh = _unknown(connection, batch, by_words)
        _insert(connection, fresh, arrival)
        numbers.extend(number for number, _ in fresh)
        known += len(batch) - len(fresh)
    return numbers, known


def _insert(connection: Connection, moments: Sequence[tuple[int, Encounter]], arrival: int | None) -> None:
    plain: list[tuple[object, ...]] = []
    rows: list[tuple[object, ...]] = []
    children = no_children()
    came_with = "" if arrival is None else arrival
    for number, moment in moments:
        if _is_plain(moment):
            plain.append((*_plain_values(number, moment), came_with))
        else:
            rows.append(tuple(["" if value is None else value for value in values(number, moment, arrival)]))
            children.add(number, moment)
    for statement, found in ((_ADD_PLAIN, plain), (_ADD, rows), *children.filled()):
        if found:
            connection.exec_driver_sql(statement, found)
    take_out_same(connection, (moment for _, moment in moments))


def _is_plain(moment: Encounter) -> bool:
    """Return whether a moment is no more than words and times, as what comes from other programs mostly is."""
    return bool(_beside(moment) == _NOTHING)


def _plain_values(number: int, moment: Encounter) -> tuple[object, ...]:
    """Return the part of a plain moment's row that `_ADD_PLAIN` takes."""
    at = moment.happened_at.isoformat()
    return (
        number,
        moment.id,
        at,
        at[:10],
        moment.precision.value,
        moment.noted_at.isoformat(),
        writable(moment.line),
        writable(moment.note),
    )


def _fill_index(connection: Connection, numbers: Iterable[int]) -> None:
    # In its own order, and much in one statement: each writes what was gathered as a part that is merged later.
    ordered = iter(sorted(numbers))
    while piece := list(islice(ordered, _INDEXED)):
        connection.exec_driver_sql(_INDEX, (json.dumps(piece),))
