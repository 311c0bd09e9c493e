"""Rows of a backup put into what was saved of its journal, where that has gaps: what was saved always goes first."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Final

from sqlalchemy import Connection, Engine

from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.storage import whole
from samensociaal_desktop.storage.store import Store

AS_ROWS: Final = ("meta", "drafts", "preferences", "sealed_notes", "openings", "arrivals", "bin")
"""Tables that are no part of a `Whole`, and are put together row by row."""

_ONLY: Final = {
    # These two the saved journal has of its own: its id, and where its log ends.
    "meta": "key NOT IN ('vault', 'custody')",
    "bin": "moment NOT IN (SELECT id FROM encounters)",
}
_NO_NUMBER: Final = ("bin",)
"""Tables whose numbers say nothing, and may be taken by another row."""


def add_whole(engine: Engine, found: Whole, at: datetime) -> None:
    """Add what is not known by its id; `at` is the instant for the custody log.

    Raises:
        VaultError: nothing was added.
    """

    def work(connection: Connection) -> None:
        whole.add(connection, found, None, at)

    Store(engine).write(work)


def copy_rows(older: Engine, engine: Engine, tables: Iterable[str]) -> None:
    """Put into some of the tables `AS_ROWS` what only the backup has.

    Raises:
        VaultError: nothing was put in.
    """
    for table in tables:
        names, rows = Store(older).read(partial(_rows, table))
        Store(engine).write(partial(_put, table, names, rows))


def _put(table: str, names: tuple[str, ...], rows: list[tuple[object, ...]], connection: Connection) -> None:
    columns = [name for name in names if not (table in _NO_NUMBER and name == "number")]
    how = "REPLACE" if table == "meta" else "INSERT OR IGNORE"
    values = ", ".join(f":{name} AS {name}" for name in columns)
    only = _ONLY.get(table, "true")
    sql = f"{how} INTO {table} ({', '.join(columns)}) SELECT * FROM (SELECT {values}) WHERE {only}"  # noqa: S608  # ours
    for row in rows:
        connection.exec_driver_sql(
            sql, {name: value for name, value in zip(names, row, strict=True) if name in columns}
        )


def _rows(table: str, connection: Connection) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
    found = connection.exec_driver_sql(f"SELECT * FROM {table}")  # noqa: S608  # our own names
    return tuple(found.keys()), [tuple(row) for row in found]


def numbers(engine: Engine) -> frozenset[int]:
    """Return the row numbers of the moments."""
    sql = "SELECT number FROM encounters"
    return frozenset(Store(engine).read(lambda connection: connection.exec_driver_sql(sql).scalars().all()))
