"""What filters ask for beside words, as conditions on the number of a moment and on what was chosen in it."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeVar

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    UnaryExpression,
    exists,
    func,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.sql.operators import custom_op

from samensociaal_desktop.domain.encounters import Precision
from samensociaal_desktop.domain.filters import EncounterFilter, Lack
from samensociaal_desktop.storage.rows import (
    CHOICES,
    DAY,
    FACTS,
    FEELINGS,
    KINDS,
    RESPONSES,
    WORDS,
    first_number,
    last_number,
    writable,
)

_T = TypeVar("_T")

HOUR: Final = DAY // 24
"""How many numbers an hour has."""

BEFORE: Final = FEELINGS.alias("before")
AFTER: Final = FEELINGS.alias("after")

_LACKING: Final[dict[Lack, ColumnElement[Any]]] = {
    Lack.RESPONSE: FACTS.c.response,
    Lack.ON_PURPOSE: FACTS.c.on_purpose,
}
_SINGLE: Final = (FACTS.c.role, FACTS.c.place, FACTS.c.who, FACTS.c.reach)
_SEVERAL: Final = ("held_back", "help", "own_post")


def asks_facts(wanted: EncounterFilter) -> bool:
    """Return whether a filter asks for what neither the search index nor the number of a moment knows."""
    return bool(wanted.outcomes or wanted.plan_results or wanted.weekdays or wanted.hours or wanted.lacks)


def asks_days_only(wanted: EncounterFilter) -> bool:
    """Return whether a filter asks for no more than a period."""
    return wanted == EncounterFilter(since=wanted.since, until=wanted.until)


def within(number: ColumnElement[int], wanted: EncounterFilter) -> Iterator[ColumnElement[bool]]:
    """Give the conditions of a period."""
    if wanted.since is not None:
        yield number >= first_number(wanted.since)
    if wanted.until is not None:
        yield number <= last_number(wanted.until)


def chosen(wanted: EncounterFilter) -> Iterator[ColumnElement[bool]]:
    """Give the conditions on FACTS for what `matching` asks the search index, its words left out."""
    for column, ids in ((FACTS.c.role, wanted.roles), (FACTS.c.place, wanted.places), (FACTS.c.plan_id, wanted.plans)):
        if ids:
            yield column.in_(kept(ids))
    if wanted.weights:
        yield FACTS.c.weight.in_(sorted(wanted.weights))
    if wanted.on_purpose is not None:
        yield FACTS.c.on_purpose == wanted.on_purpose.value
    if wanted.responses and wanted.main_only:
        yield FACTS.c.response.in_(sorted(wanted.responses))


def parts(wanted: EncounterFilter, number: ColumnElement[int]) -> Iterator[ColumnElement[bool]]:
    """Give the conditions for what parts of charts stand for: on FACTS where `asks_facts`, and on the number."""
    for column, values in ((FACTS.c.outcome, wanted.outcomes), (FACTS.c.plan_result, wanted.plan_results)):
        if values:
            yield column.in_(sorted(values))
    if wanted.weekdays or wanted.hours:
        yield FACTS.c.precision == Precision.MOMENT.value
    if wanted.weekdays:  # 0 is Monday: the first of January of the year 1 was one, and is day 1
        yield ((FACTS.c.number // DAY + 6) % 7).in_(sorted(wanted.weekdays))
    if wanted.hours:
        yield ((FACTS.c.number // HOUR) % 24).in_(sorted(wanted.hours))
    yield from (_LACKING[lack].is_(None) for lack in sorted(wanted.lacks))
    if wanted.items:
        yield alone(number).in_(_with_items(wanted))
    if wanted.felt_twice:
        yield alone(number).in_(_felt_twice(wanted))


def _with_items(wanted: EncounterFilter) -> CompoundSelect[int]:
    """Return the query for the numbers of all moments that have any of the items.

    An id stands in one list. What indexes find among kinds and choices is not looked for where all rows must be read.
    """
    items = kept(wanted.items)
    ids = func.json_each(json.dumps(items)).table_valued("value").alias("ids")
    of_choice = CHOICES.c.list.in_(_SEVERAL)
    # Many moments share few texts of options: only these are taken apart, and once.
    options = select(RESPONSES.c.options).where(*within(RESPONSES.c.encounter, wanted)).distinct()
    texts = options.cte("texts").prefix_with("MATERIALIZED")
    option = func.json_each(texts.c.options).table_valued("value").alias("option")
    unseen = select(ids.c.value).where(
        ~exists().where(KINDS.c.kind == ids.c.value).correlate(ids),
        ~exists().where(of_choice, CHOICES.c.item == ids.c.value).correlate(ids),
    )
    other = unseen.where(
        ~exists().select_from(texts.join(option, true())).where(option.c.value == ids.c.value).correlate(ids)
    )
    with_option = select(texts.c.options).select_from(texts.join(option, true())).where(option.c.value.in_(items))

    def all_of(ids: Select[Any], number: ColumnElement[int], condition: ColumnElement[bool]) -> Select[Any]:
        there = ids.limit(1).subquery("there")  # goes first: none of them, and nothing is read
        return select(number).select_from(there.join(number.table, true())).where(condition, *within(number, wanted))

    return union_all(
        select(KINDS.c.encounter).where(KINDS.c.kind.in_(items), *within(KINDS.c.encounter, wanted)),
        select(CHOICES.c.encounter).where(of_choice, CHOICES.c.item.in_(items), *within(CHOICES.c.encounter, wanted)),
        all_of(unseen, RESPONSES.c.encounter, RESPONSES.c.options.in_(with_option)),
        all_of(other, FEELINGS.c.encounter, FEELINGS.c.feeling.in_(items)),
        all_of(other, FACTS.c.number, or_(*(one.in_(items) for one in _SINGLE))),
    )


def twice(query: Select[Any]) -> Select[Any]:
    """Return a query with columns of BEFORE and AFTER where each row is a feeling said both before and after.

    What was felt after, of fewer moments, is what before is looked up for.
    """
    return query.where(
        AFTER.c.list == "after",
        BEFORE.c.encounter == plus(AFTER.c.encounter),
        BEFORE.c.list == "before",
        plus(BEFORE.c.feeling) == AFTER.c.feeling,
    )


def _felt_twice(wanted: EncounterFilter) -> Select[Any]:
    ids = kept(wanted.felt_twice)
    return twice(select(AFTER.c.encounter)).where(AFTER.c.feeling.in_(ids), *within(AFTER.c.encounter, wanted))


def with_kinds(wanted: EncounterFilter) -> Select[Any]:
    """Return the query for the numbers of all moments with any of the wanted kinds."""
    return select(KINDS.c.encounter).where(of_kinds(wanted), *within(KINDS.c.encounter, wanted))


def with_responses(wanted: EncounterFilter) -> Select[Any]:
    """Return the query for the numbers of all moments with any of the wanted responses, in whatever place."""
    return select(RESPONSES.c.encounter).where(of_responses(wanted), *within(RESPONSES.c.encounter, wanted))


def of_kinds(wanted: EncounterFilter) -> ColumnElement[bool]:
    """Return the condition on KINDS."""
    return KINDS.c.kind.in_(kept(wanted.kinds))


def of_responses(wanted: EncounterFilter) -> ColumnElement[bool]:
    """Return the condition on RESPONSES."""
    return RESPONSES.c.response.in_(sorted(wanted.responses))


def kept(ids: Iterable[str]) -> list[str]:
    """Return the ids that a file can hold."""
    return [id for id in sorted(ids) if writable(id) == id]


def alone(number: ColumnElement[int]) -> ColumnElement[int]:
    """Return a number that the search index is not asked about one moment after another."""
    return plus(number) if number is WORDS.c.rowid else number


def plus(column: ColumnElement[_T]) -> ColumnElement[_T]:
    """Return a column that no index is used for."""
    return UnaryExpression(column, operator=custom_op("+"))
