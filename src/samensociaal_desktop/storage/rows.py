"""Tables, and the way from an encounter to its rows and back."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Column, Integer, MetaData, Table, Text

from samensociaal_desktop.domain.encounters import (
    Again,
    Chosen,
    Encounter,
    Feeling,
    OnPurpose,
    Outcome,
    PlanResult,
    Precision,
    Response,
)

METADATA: Final = MetaData()


def _table(name: str, columns: str) -> Table:
    # A star marks a whole number, a plus the key. The schema itself is in storage.migrations.
    return Table(
        name,
        METADATA,
        *(
            Column(column.strip("*+"), Integer if "*" in column else Text, primary_key="+" in column)
            for column in columns.split()
        ),
    )


ENCOUNTERS: Final = _table(
    "encounters",
    "number*+ id happened_at day precision noted_at line note response on_purpose role who place platform reach"
    " weight* outcome again lesson plan_id plan_result covered* arrival*",
)
FACTS: Final = _table(
    "facts",
    "number*+ response on_purpose outcome place role plan_id plan_result precision weight* who reach",
)
"""What was chosen in a moment, read from an index alone; no more of it is needed for counting."""

KINDS: Final = _table("kinds", "encounter*+ position*+ kind")
RESPONSES: Final = _table("responses", "encounter*+ position*+ response options")
FEELINGS: Final = _table("feelings", "encounter*+ list+ position*+ feeling strength*")
CHOICES: Final = _table("choices", "encounter*+ list+ position*+ item")
WORDS: Final = _table("words", "rowid*+ line note lesson facets words")
EVIDENCE: Final = _table("evidence", "moment+ fields")
ATTACHMENTS: Final = _table("attachments", "number*+ id moment name media_type size* sha256 added_at removed_at")
CHILDREN: Final = (KINDS, RESPONSES, FEELINGS, CHOICES)

# Looked up, not called: an enum's call costs five times as much, and a page has hundreds.
_PRECISION_OF: Final = {member.value: member for member in Precision}
_OUTCOME_OF: Final = {None: None} | {member.value: member for member in Outcome}
_AGAIN_OF: Final = {None: None} | {member.value: member for member in Again}
_PLAN_RESULT_OF: Final = {None: None} | {member.value: member for member in PlanResult}
RESPONSE_OF: Final = {member.value: member for member in Response}
ON_PURPOSE_OF: Final = {None: None} | {member.value: member for member in OnPurpose}

_SAME_MINUTE: Final = 20
"""Bits of a number that count the moments of one minute: a million of them."""

DAY: Final = 24 * 60 << _SAME_MINUTE
"""How many numbers a day has."""

Row = Sequence[Any]


def first_number(when: datetime | date) -> int:
    """Return the number of the first moment that a minute (or a day) can hold; see storage.migrations."""
    minutes = when.toordinal() * 24 * 60
    if isinstance(when, datetime):
        minutes += when.hour * 60 + when.minute
    return minutes << _SAME_MINUTE


def after_minute(when: datetime) -> int:
    """Return the number that comes after all moments of the minute of `when`."""
    return first_number(when) + (1 << _SAME_MINUTE)


def last_number(day: date) -> int:
    """Return the number of the last moment that a day can hold."""
    return first_number(day) + DAY - 1


def minute_of(number: int) -> int:
    """Return what all moments of one minute have in common."""
    return number >> _SAME_MINUTE


def when(number: int) -> datetime:
    """Return the minute that a number was made from."""
    days, minutes = divmod(minute_of(number), 24 * 60)
    return datetime.combine(date.fromordinal(days), time(minutes // 60, minutes % 60))


def writable(text: str) -> str:
    """Return `text` with halves of signs replaced, which a paste can bring in and UTF-8 cannot hold."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _plain(member: StrEnum | None) -> str | None:
    # The driver takes a StrEnum too, but looks for an adapter first, which costs more than all the rest.
    return None if member is None else member.value


@lru_cache(1024)
def _written(options: tuple[str, ...]) -> str:
    return json.dumps(options)


@lru_cache(1024)
def _read(options: str) -> tuple[str, ...]:
    return tuple(json.loads(options))


def values(number: int, moment: Encounter, arrival: int | None = None) -> tuple[object, ...]:
    """Return an encounter's row, in the order of the table's columns; `arrival` is the import it comes with."""
    at = moment.happened_at.isoformat()
    return (
        number,
        moment.id,
        at,
        at[:10],
        _plain(moment.precision),
        moment.noted_at.isoformat(),
        writable(moment.line),
        writable(moment.note),
        _plain(moment.response),
        _plain(moment.on_purpose),
        moment.role,
        moment.who,
        moment.place,
        writable(moment.platform),
        moment.reach,
        moment.weight,
        _plain(moment.outcome),
        _plain(moment.again),
        writable(moment.lesson),
        moment.plan_id,
        _plain(moment.plan_result),
        int(moment.is_covered),
        arrival,
    )


@dataclass(slots=True)
class Children:
    """The rows of an encounter's lists, one list of rows for each table of `CHILDREN`."""

    kinds: list[tuple[object, ...]]
    responses: list[tuple[object, ...]]
    feelings: list[tuple[object, ...]]
    choices: list[tuple[object, ...]]

    def add(self, number: int, moment: Encounter) -> None:
        """Add the rows of one encounter."""
        if moment.kinds:
            self.kinds += [(number, place, kind) for place, kind in enumerate(moment.kinds)]
        for place, chosen in enumerate(moment.responses):
            self.responses.append((number, place, chosen.response.value, _written(chosen.options)))
        for name, feelings in (("before", moment.feelings_before), ("after", moment.feelings_after)):
            for place, feeling in enumerate(feelings):
                self.feelings.append((number, name, place, feeling.id, feeling.strength))
        for name, items in (("held_back", moment.held_back), ("help", moment.help), ("own_post", moment.own_post)):
            for place, item in enumerate(items):
                self.choices.append((number, name, place, item))

    def all(self) -> tuple[list[tuple[object, ...]], ...]:
        """Return the rows of each table of `CHILDREN`."""
        return self.kinds, self.responses, self.feelings, self.choices

    def filled(self) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
        """Give the INSERT statement and the rows of every list that is not empty."""
        for table, rows in zip(CHILDREN, self.all(), strict=True):
            if rows:
                yield insert(table), rows


def no_children() -> Children:
    """Return empty lists to add to."""
    return Children([], [], [], [])


def insert(table: Table) -> str:
    """Return the plain INSERT for all columns of a table; SQLAlchemy's own costs a tenth of a millisecond."""
    return _INSERTS[table.name]


_INSERTS: Final = {
    table.name: f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})"  # noqa: S608  # our own names
    for table in (ENCOUNTERS, *CHILDREN)
}


def encounters(
    rows: Iterable[Row], kinds: Iterable[Row], responses: Iterable[Row], feelings: Iterable[Row], choices: Iterable[Row]
) -> Iterator[Encounter]:
    """Give the encounters of `rows`, in their order, with what the children's rows hold for them."""
    kinds_of: dict[int, list[str]] = defaultdict(list)
    for number, _, kind in kinds:
        kinds_of[number].append(kind)
    responses_of: dict[int, list[Chosen]] = defaultdict(list)
    for number, _, response, options in responses:
        responses_of[number].append(Chosen(RESPONSE_OF[response], _read(options)))
    feelings_of: dict[tuple[int, str], list[Feeling]] = defaultdict(list)
    for number, name, _, feeling, strength in feelings:
        feelings_of[number, name].append(Feeling(feeling, strength))
    items_of: dict[tuple[int, str], list[str]] = defaultdict(list)
    for number, name, _, item in choices:
        items_of[number, name].append(item)
    for row in rows:
        number = row[0]
        yield Encounter(
            id=row[1],
            happened_at=datetime.fromisoformat(row[2]),
            precision=_PRECISION_OF[row[4]],
            noted_at=datetime.fromisoformat(row[5]),
            line=row[6],
            note=row[7],
            kinds=tuple(kinds_of.get(number, ())),
            responses=tuple(responses_of.get(number, ())),
            on_purpose=ON_PURPOSE_OF[row[9]],
            role=row[10],
            who=row[11],
            place=row[12],
            platform=row[13],
            reach=row[14],
            weight=row[15],
            feelings_before=tuple(feelings_of.get((number, "before"), ())),
            feelings_after=tuple(feelings_of.get((number, "after"), ())),
            held_back=tuple(items_of.get((number, "held_back"), ())),
            help=tuple(items_of.get((number, "help"), ())),
            own_post=tuple(items_of.get((number, "own_post"), ())),
            outcome=_OUTCOME_OF[row[16]],
            again=_AGAIN_OF[row[17]],
            lesson=row[18],
            plan_id=row[19],
            plan_result=_PLAN_RESULT_OF[row[20]],
            is_covered=bool(row[21]),
        )


def packed(moment: Encounter) -> str:
    """Return a moment as text for the bin: the rows it had, by table and column, its number left out."""
    children = no_children()
    children.add(0, moment)
    rows = {ENCOUNTERS.name: [values(0, moment)]} | dict(zip(_CHILD_NAMES, children.all(), strict=True))
    return json.dumps({name: [_named(name, row) for row in found] for name, found in rows.items()})


def unpacked(text: str) -> Encounter:
    """Return the moment that `packed` made text of; columns that came later have their default."""
    found = json.loads(text)
    row, *lists = ([_unnamed(name, row) for row in found[name]] for name in (ENCOUNTERS.name, *_CHILD_NAMES))
    return next(encounters(row, *lists))


_CHILD_NAMES: Final = tuple(table.name for table in CHILDREN)
_KEYS: Final = ("number", "encounter")
_LATER: Final[dict[str, object]] = {"covered": 0}
"""Columns that came after the bin, with what they hold where nothing was said."""


def _named(table: str, row: Sequence[object]) -> dict[str, object]:
    columns = METADATA.tables[table].columns
    return {
        column.name: value
        for column, value in zip(columns, row, strict=True)
        if column.name not in _KEYS and value is not None
    }


def _unnamed(table: str, row: dict[str, object]) -> list[object]:
    return [
        0 if column.name in _KEYS else row.get(column.name, _LATER.get(column.name))
        for column in METADATA.tables[table].columns
    ]
