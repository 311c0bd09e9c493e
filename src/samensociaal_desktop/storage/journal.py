"""The journal: every moment kept, changed in one way, found in several."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial
from itertools import groupby, islice
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Engine, Select, and_, bindparam, case, func, or_, select, text

from samensociaal_desktop.domain.encounters import Edit, Encounter, OnPurpose, Response
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.patterns.days import DayCounts
from samensociaal_desktop.storage import bulk, checks
from samensociaal_desktop.storage.bulk import Added
from samensociaal_desktop.storage.conditions import asks_days_only
from samensociaal_desktop.storage.keeping import keep
from samensociaal_desktop.storage.rows import (
    CHILDREN,
    ENCOUNTERS,
    FACTS,
    WORDS,
    Row,
    after_minute,
    encounters,
    first_number,
    minute_of,
)
from samensociaal_desktop.storage.search import (
    by_day,
    counted,
    daily,
    day_of,
    expression,
    key,
    matching,
    only,
    rare_kinds,
)
from samensociaal_desktop.storage.signs import code, gathered, meanings
from samensociaal_desktop.storage.store import Store

MARK_START: Final = "\x02"
MARK_END: Final = "\x03"

_EVERYTHING: Final = EncounterFilter()
_EXCERPT_WORDS: Final = 32
_EXCERPT_SIGNS: Final = 200
_MARKED_UP_TO: Final = 10_000
"""Characters; choosing what to show of a text takes the square of its hits, 7 s where a word stands 30,000 times."""

_BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page ended: the time and the id of its last moment."""

    happened_at: datetime
    id: str


@dataclass(frozen=True, slots=True)
class Found:
    """A moment found, its line and a piece of its note, what was searched for between MARK_START and MARK_END.

    Of a covered moment both are "": search finds it by its words, and a list shows none of them.
    """

    encounter: Encounter
    line: str = field(repr=False)
    note: str = field(repr=False)

    @property
    def place(self) -> Place:
        """Where the next page starts, if this one is the last of its page."""
        return Place(self.encounter.happened_at, self.encounter.id)


class Journal:
    """The moments in an open vault. Newest first means by (happened_at, id), downwards."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._store = Store(engine)

    def apply(self, edit: Edit) -> None:
        """Keep one change. When this returns, it is on the disk. What is removed goes to the bin.

        Raises:
            KeyError: the journal does not hold what the edit changes, or holds already what it adds; a bug.
            VaultError: the change was not kept.
        """
        self._store.write(lambda connection: keep(connection, edit))

    def add_all(self, moments: Iterable[Encounter]) -> Added:
        """Add every moment whose id is not known yet, all or none. Known ones are never overwritten.

        Raises:
            VaultError: nothing was added.
        """
        return self._store.write(lambda connection: bulk.add_all(connection, moments))

    def get(self, id: str) -> Encounter | None:
        """Return the moment with this id."""
        query = _PLAIN.where(ENCOUNTERS.c.id == id)
        found = self._store.read(lambda connection: _encounters(connection, connection.execute(query).all()))
        return found[0] if found else None

    def page(
        self, filter: EncounterFilter = _EVERYTHING, after: Place | None = None, size: int = 50
    ) -> tuple[Found, ...]:
        """Return the newest moments that the filter lets through, or those that come after a place."""
        match, marked = matching(filter), bool(expression(filter.words))

        def work(connection: Connection) -> tuple[Found, ...]:
            query = _query(filter, match, rare_kinds(connection, filter), after, _MARKED if marked else _PLAIN)
            rows = list(islice(_newest_first(_rows(connection, query, key(filter, match), size + 1)), size))
            return tuple(map(_found, _encounters(connection, rows), rows))

        return self._store.read(work)

    def latest(self, n: int) -> tuple[Encounter, ...]:
        """Return the newest `n` moments."""
        return tuple(found.encounter for found in self.page(size=n))

    def count(self, filter: EncounterFilter = _EVERYTHING) -> int:
        """Return how many moments the filter lets through."""
        match = matching(filter)

        def work(connection: Connection) -> int:
            return connection.execute(counted(filter, match, rare_kinds(connection, filter))).scalar_one()

        return self._store.read(work)

    def all(self) -> Iterator[Encounter]:
        """Give every moment, oldest first, read in batches: others may write in between."""
        for _, minute in groupby(self._batches(), key=lambda numbered: minute_of(numbered[0])):
            yield from sorted((moment for _, moment in minute), key=lambda moment: (moment.happened_at, moment.id))

    def _batches(self) -> Iterator[tuple[int, Encounter]]:
        last = -1
        while True:
            batch = self._store.read(partial(_numbered, after=last))
            yield from batch
            if len(batch) < _BATCH:
                return
            last = batch[-1][0]

    def day_counts(self, filter: EncounterFilter = _EVERYTHING) -> DayCounts:
        """Return how many moments there were, by day, main response and purpose."""
        table, day = ENCOUNTERS if asks_days_only(filter) else FACTS, day_of(filter)
        signs = gathered(code(table.c.response, table.c.on_purpose))
        query = by_day(select(day, signs), filter).group_by(day).order_by(day)
        rows = self._store.read(lambda connection: connection.execute(query).all())
        texts = [signs for _, signs in rows]
        counts = {_MEANINGS[sign]: tuple(text.count(sign) for text in texts) for sign in set().union(*texts)}
        return DayCounts(tuple(_day(day) for day, _ in rows), counts)

    def day_totals(self, filter: EncounterFilter, since: date, until: date) -> dict[date, int]:
        """Return how many moments the filter lets through on each day of a period; days without any are left out."""
        first, last = max(filter.since or since, since), min(filter.until or until, until)
        within, match = replace(filter, since=first, until=last), matching(filter)

        def work(connection: Connection) -> Sequence[Row]:
            return connection.execute(daily(within, match, rare_kinds(connection, within))).all()

        return {_day(day): count for day, count in self._store.read(work)}

    def on_days(self, days: Iterable[date]) -> tuple[Encounter, ...]:
        """Return the moments of certain days, newest first."""
        query = _PLAIN.where(ENCOUNTERS.c.day.in_([day.isoformat() for day in days]))
        found = self._store.read(lambda connection: _encounters(connection, connection.execute(query).all()))
        return tuple(sorted(found, key=lambda moment: (moment.happened_at, moment.id), reverse=True))

    def to_ask(self, noted: tuple[datetime, datetime], happened_since: datetime) -> Encounter | None:
        """Return the newest moment with a question still open that was noted in a period (two instants).

        One that came with an import is not among them, nor one of which one said not to ask.
        """
        since, until = (f"{time.astimezone(UTC):%Y-%m-%dT%H:%M:%S}" for time in noted)
        wanted = {"happened": first_number(happened_since), "since": since, "until": until}
        found = self._store.read(lambda connection: _encounters(connection, connection.execute(_TO_ASK, wanted).all()))
        return found[0] if found else None

    def first_day(self) -> date | None:
        """Return the day of the oldest moment: charts draw nothing before it."""
        day = self._store.read(lambda connection: connection.execute(select(func.min(ENCOUNTERS.c.day))).scalar())
        return date.fromisoformat(day) if day else None

    def check(self) -> None:
        """Read every page of the file and test every rule, the search index too.

        Raises:
            VaultDamaged: something is not as it was written.
        """
        self._store.read(checks.check)


_MEANINGS: Final = meanings(Response, OnPurpose)
_PLAIN: Final = select(ENCOUNTERS)
_MARKED: Final = _PLAIN.add_columns(
    case(
        (func.length(ENCOUNTERS.c.line) <= _MARKED_UP_TO, func.highlight(WORDS.c.words, 0, MARK_START, MARK_END)),
        else_=ENCOUNTERS.c.line,
    ),
    case(
        (
            func.length(ENCOUNTERS.c.note) <= _MARKED_UP_TO,
            func.snippet(WORDS.c.words, 1, MARK_START, MARK_END, "…", _EXCERPT_WORDS),
        ),
        else_=func.substr(ENCOUNTERS.c.note, 1, _EXCERPT_SIGNS) + "…",
    ),
)


def _lists_where(condition: Callable[[ColumnElement[int]], ColumnElement[bool]]) -> tuple[Select[Any], ...]:
    return tuple(select(table).where(condition(table.c.encounter)).order_by(*table.primary_key) for table in CHILDREN)


# Made once: making a statement costs more than running it.
_LISTS_OF: Final = _lists_where(lambda encounter: encounter.in_(bindparam("numbers", expanding=True)))
_LISTS_BETWEEN: Final = _lists_where(lambda encounter: encounter.between(bindparam("low"), bindparam("high")))
_TO_ASK: Final = _PLAIN.where(
    text(
        "number >= :happened AND arrival IS NULL AND response IS NOT NULL"
        " AND (outcome IS NULL OR again IS NULL OR (plan_id IS NOT NULL AND plan_result IS NULL))"
        " AND datetime(noted_at) BETWEEN datetime(:since) AND datetime(:until)"
        " AND NOT EXISTS (SELECT 1 FROM settled WHERE moment = id AND matter = 'outcome')"
        " ORDER BY number DESC LIMIT 1"
    )
)


def _day(day: int | str) -> date:
    return date.fromisoformat(day) if isinstance(day, str) else date.fromordinal(day)


def _query(filter: EncounterFilter, match: str, rare: bool, after: Place | None, columns: Select[Any]) -> Select[Any]:
    query = only(columns, filter, match, rare).order_by(key(filter, match).desc())
    if after is not None:
        moment, when = ENCOUNTERS.c, after.happened_at.isoformat()
        earlier = or_(moment.happened_at < when, and_(moment.happened_at == when, moment.id < after.id))
        query = query.where(key(filter, match) < after_minute(after.happened_at), earlier)
    return query


def _rows(connection: Connection, query: Select[Any], along: ColumnElement[int], size: int) -> Iterator[Row]:
    """Give the rows of a query, read in pieces of `size`: mostly one, more where many share a minute."""
    piece = connection.execute(query.limit(size)).all()
    while True:
        yield from piece
        if len(piece) < size:
            return
        piece = connection.execute(query.where(along < piece[-1][0]).limit(size)).all()


def _newest_first(rows: Iterable[Row]) -> Iterator[Row]:
    """Give rows in the order of time and id; they come in the order of their minutes."""
    for _, minute in groupby(rows, key=lambda row: minute_of(row[0])):
        yield from sorted(minute, key=lambda row: (row[2], row[1]), reverse=True)


def _encounters(connection: Connection, rows: Sequence[Row]) -> list[Encounter]:
    if not rows:
        return []
    wanted = {"numbers": [row[0] for row in rows]}
    return list(encounters(rows, *(connection.execute(query, wanted).all() for query in _LISTS_OF)))


def _numbered(connection: Connection, after: int) -> list[tuple[int, Encounter]]:
    """Return the next batch in the table's order; its lists lie together, so they are read as a range."""
    number = ENCOUNTERS.c.number
    rows = connection.execute(_PLAIN.where(number > after).order_by(number).limit(_BATCH)).all()
    if not rows:
        return []
    ends = {"low": rows[0][0], "high": rows[-1][0]}
    lists = (connection.execute(query, ends).all() for query in _LISTS_BETWEEN)
    return [(row[0], moment) for row, moment in zip(rows, encounters(rows, *lists), strict=True)]


def _found(moment: Encounter, row: Row) -> Found:
    if moment.is_covered:
        return Found(moment, "", "")
    if len(row) > len(ENCOUNTERS.columns):  # what was searched for is marked already
        return Found(moment, *row[-2:])
    return Found(moment, moment.line, _excerpt(moment.note))


def _excerpt(note: str) -> str:
    """Return the beginning of a note, cut between words where there is one to cut at."""
    if len(note) <= _EXCERPT_SIGNS:
        return note
    start = note[:_EXCERPT_SIGNS]
    return f"{start.rsplit(None, 1)[0]}…"
