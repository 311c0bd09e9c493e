"""Searches that are kept, in an open vault: each filter as JSON, so that a later one may ask for more."""

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Engine

from samensociaal_desktop.domain.encounters import OnPurpose, Outcome, PlanResult, Response
from samensociaal_desktop.domain.filters import EncounterFilter, Lack
from samensociaal_desktop.domain.periods import Span
from samensociaal_desktop.domain.searches import SavedSearch
from samensociaal_desktop.storage.rows import writable
from samensociaal_desktop.storage.store import Store

T = TypeVar("T")

_KEEP: Final = "INSERT INTO searches (id, name, filter) VALUES (?, ?, ?)"
_SPAN: Final = "span"
_CHANGED: Final = "DO UPDATE SET name = excluded.name, filter = excluded.filter"


class Searches:
    """The kept searches of an open vault."""

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def all(self) -> tuple[SavedSearch, ...]:
        """Return every search, the oldest first; one that only a newer version understands is not among them."""
        sql = "SELECT id, name, filter FROM searches ORDER BY number"
        rows = self._store.read(lambda connection: connection.exec_driver_sql(sql).all())
        return tuple(filter(None, (_search(*row) for row in rows)))

    def keep(self, search: SavedSearch) -> None:
        """Keep a search, in place of the one with its id if there is one.

        Raises:
            VaultError: it was not kept.
        """
        self._store.write(
            lambda connection: connection.exec_driver_sql(f"{_KEEP} ON CONFLICT (id) {_CHANGED}", _row(search))
        )

    def drop(self, id: str) -> None:
        """Forget a search.

        Raises:
            VaultError: it is still there.
        """
        sql = "DELETE FROM searches WHERE id = ?"
        self._store.write(lambda connection: connection.exec_driver_sql(sql, (id,)))


def put_search(connection: Connection, search: SavedSearch) -> bool:
    """Add a search in the transaction of `connection`; return False if its id is known."""
    return connection.exec_driver_sql(f"{_KEEP} ON CONFLICT DO NOTHING", _row(search)).rowcount == 1


def written(wanted: EncounterFilter) -> dict[str, object]:
    """Return what a filter asks for as plain values, ready for JSON; what it does not ask for is left out."""
    asked = ((field.name, getattr(wanted, field.name), field.default) for field in fields(wanted))
    return {name: _plain(value) for name, value, default in asked if value != default}


def read(kept: object) -> EncounterFilter:
    """Return the filter that `written` made plain. What it does not know by name it passes over.

    Raises:
        ValueError: a value makes no sense.
        TypeError: likewise.
    """
    if not isinstance(kept, dict):
        raise TypeError(kept)
    return EncounterFilter(**{name: _READERS[name](value) for name, value in kept.items() if name in _READERS})


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    return writable(value) if isinstance(value, str) else value.isoformat() if isinstance(value, date) else value


def _of(kind: type[T]) -> Callable[[object], T]:
    def one(value: object) -> T:
        if not isinstance(value, kind):
            raise TypeError(value)
        return value

    return one


def _up_to(most: int) -> Callable[[object], int]:
    def one(value: object) -> int:
        if type(value) is not int or not 0 <= value <= most:
            raise ValueError(value)
        return value

    return one


def _any_of(one: Callable[[Any], T]) -> Callable[[object], frozenset[T]]:
    return lambda value: frozenset(map(one, _of(list)(value)))


_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "words": _of(str),
    "since": date.fromisoformat,
    "until": date.fromisoformat,
    "responses": _any_of(Response),
    "kinds": _any_of(_of(str)),
    "on_purpose": OnPurpose,
    "main_only": bool,
    "roles": _any_of(_of(str)),
    "places": _any_of(_of(str)),
    "weights": _any_of(_of(int)),
    "plans": _any_of(_of(str)),
    "has_evidence": bool,
    "items": _any_of(_of(str)),
    "felt_twice": _any_of(_of(str)),
    "outcomes": _any_of(Outcome),
    "plan_results": _any_of(PlanResult),
    "weekdays": _any_of(_up_to(6)),
    "hours": _any_of(_up_to(23)),
    "lacks": _any_of(Lack),
}


def _row(search: SavedSearch) -> tuple[str, str, str]:
    kept = written(search.filter) | ({_SPAN: search.span} if search.span else {})
    return search.id, writable(search.name), json.dumps(kept)


def _search(id: str, name: str, kept: str) -> SavedSearch | None:
    try:
        values = json.loads(kept)
        return SavedSearch(id=id, name=name, filter=read(values), span=_span(values))
    except (
        ValueError,
        TypeError,
        RecursionError,
    ):  # a value of a newer version: leaving it out would find other moments
        return None


def _span(values: dict[str, object]) -> str:
    """Return the span that is kept with a filter; "" for one of a newer version: the days of the filter stand in."""
    return next((one for one in Span if one == values.get(_SPAN)), "")
