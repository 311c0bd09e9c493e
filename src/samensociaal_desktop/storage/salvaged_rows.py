"""Rows that were read of a damaged journal, put into a new one as they were; what hangs on nothing is left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from sqlalchemy import Connection

from samensociaal_desktop.storage.raw_rows import Cell, Value
from samensociaal_desktop.storage.rows import FACTS, when

_META: Final = "meta"
_CUSTODY: Final = "custody"
_FACTS: Final = tuple(column.name for column in FACTS.columns)
_WORDS: Final = ("line", "note", "lesson", "platform")
_MAIN_RESPONSE: Final = """\
INSERT INTO responses
SELECT number, 0, response, '[]' FROM encounters
WHERE response IS NOT NULL AND NOT EXISTS (SELECT 1 FROM responses WHERE encounter = number)"""
"""A moment keeps its main response beside the list of them."""

_TYPES: Final = {"INTEGER": int, "TEXT": str, "BLOB": bytes}
_VIRTUAL: Final = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it is kept: `default` for rows that are older than it."""

    name: str
    type: type
    may_be_none: bool
    default: Value
    is_number: bool
    """Whether it is the row number, which stands beside the values and not among them."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the rows of a table are kept: `columns` in the order of the file, `is_index` where it has no row numbers."""

    name: str
    columns: tuple[Column, ...]
    is_index: bool

    @property
    def statement(self) -> str:
        """What puts in a row; one that is there already stays, but for what a new journal notes of itself."""
        how = "REPLACE" if self.name == _META else "INSERT OR IGNORE"
        names = ", ".join(column.name for column in self.columns)
        return f"{how} INTO {self.name} ({names}) VALUES ({', '.join('?' * len(self.columns))})"

    def row(self, cell: Cell) -> tuple[Value, ...] | None:
        """Return a row for `statement`, None where it cannot be one of this table."""
        number, values = cell
        if (number is None) != self.is_index or len(values) > len(self.columns):
            return None
        missing = [column.default for column in self.columns[len(values) :]]
        return tuple(
            number if column.is_number else value
            for column, value in zip(self.columns, (*values, *missing), strict=True)
        )

    def fits(self, cell: Cell) -> bool:
        """Return whether a row can be one of this table, by the number of its values and their types."""
        row = self.row(cell)
        return row is not None and all(map(_fits, self.columns, row)) and len(cell[1]) >= self._fewest

    @property
    def _fewest(self) -> int:
        count = len(self.columns)
        while self.columns[count - 1].default is not None or self.columns[count - 1].name in _LATER:
            count -= 1
        return count


_LATER: Final = frozenset({"arrival"})
"""Columns that came to a table later and have no default."""


def _fits(column: Column, value: Value) -> bool:
    return column.may_be_none if value is None else isinstance(value, column.type)


def layouts(connection: Connection) -> tuple[Layout, ...]:
    """Return the tables of an empty journal that hold what a person made; the search index makes itself."""
    run = connection.exec_driver_sql
    found = run(
        "SELECT name, sql LIKE '%WITHOUT ROWID' FROM sqlite_master"
        " WHERE type = 'table' AND name NOT LIKE 'words%' AND name NOT LIKE 'sqlite%' ORDER BY rowid"
    )
    return tuple(_layout(connection, name, bool(is_index)) for name, is_index in found.all())


def _layout(connection: Connection, name: str, is_index: bool) -> Layout:
    kept = []
    for _, column, type, is_needed, default, key, hidden in connection.exec_driver_sql(f"PRAGMA table_xinfo({name})"):
        if hidden != _VIRTUAL:
            is_number = bool(key) and not is_index and type == "INTEGER"
            value = None if default is None else connection.exec_driver_sql(f"SELECT {default}").scalar()
            may_be_none = not (is_needed or key)
            kept.append((key, Column(column, _TYPES[type], may_be_none, value, is_number)))
    if is_index:  # the columns of the key come first, in its order
        last = len(kept) + 1
        kept.sort(key=lambda one: one[0] or last)
    return Layout(name, tuple(column for _, column in kept), is_index)


class Gathering:
    """Puts rows into a new journal, in one transaction; `torn` has the tables of which not all could be read."""

    def __init__(self, connection: Connection, layouts: Sequence[Layout]) -> None:
        self._run = connection.exec_driver_sql
        self.layouts = tuple(layouts)
        self.torn: set[str] = set()
        self._custody: dict[int, tuple[Value, ...]] = {}
        self._statements = {layout.name: layout.statement for layout in layouts}

    def put(self, layout: Layout, cell: Cell) -> None:
        """Put in one row; one that is there already, or breaks a rule of the table, is left out."""
        row = layout.row(cell)
        if row is None:
            self.torn.add(layout.name)
        elif layout.name == _CUSTODY and isinstance(cell[0], int):
            self._custody.setdefault(cell[0], row)
        else:
            self._run(self._statements[layout.name], row)

    def put_without_words(self, number: int, id: str, facts: Sequence[Value]) -> None:
        """Put in a moment of which only its number and id are known, and what an index holds of what was chosen."""
        at = when(number).isoformat()
        known = dict(zip(_FACTS, facts, strict=False)) or {"number": number}
        known |= {"id": id, "happened_at": at, "day": at[:10], "noted_at": f"{at}+00:00"}
        row = {"precision": "moment"} | dict.fromkeys(_WORDS, "") | known
        names = ", ".join(row)
        sql = f"INSERT OR IGNORE INTO encounters ({names}) VALUES ({', '.join('?' * len(row))})"  # noqa: S608
        self._run(sql, tuple(row.values()))

    def numbers(self, table: str) -> frozenset[int]:
        """Return the row numbers of a table."""
        return frozenset(self._run(f"SELECT rowid FROM {table}").scalars())  # noqa: S608  # our own names

    def finish(self, vault_id: str | None) -> tuple[str, ...]:
        """Let go of what hangs on nothing, and return the ids of the files whose bytes are lost."""
        self._put_custody()
        if vault_id is not None:
            self._run("REPLACE INTO meta (key, value) VALUES ('vault', ?)", (vault_id,))
        for layout in self.layouts:
            for _, _, parent, column, *_ in self._run(f"PRAGMA foreign_key_list({layout.name})").all():
                self._run(f"DELETE FROM {layout.name} WHERE {column} NOT IN (SELECT rowid FROM {parent})")  # noqa: S608
        self._run(_MAIN_RESPONSE)
        return self._without_bytes()

    def _put_custody(self) -> None:
        # The log is a chain that only grows: behind a gap it does not go on.
        number = 0
        while (row := self._custody.get(number + 1)) is not None:
            number += 1
            self._run(self._statements[_CUSTODY], row)
        if number < len(self._custody):
            self.torn.add(_CUSTODY)

    def _without_bytes(self) -> tuple[str, ...]:
        """Let go of files whose bytes are not there, or not theirs, and return their ids."""
        if not self.torn & {"attachments", "contents"}:
            return ()
        lost = []
        for number, id, digest in self._run("SELECT number, id, sha256 FROM attachments").all():
            content = self._run("SELECT bytes FROM contents WHERE attachment = ?", (number,)).scalar()
            if content is None or sha256(content).hexdigest() != digest:
                self._run("DELETE FROM contents WHERE attachment = ?", (number,))
                self._run("DELETE FROM attachments WHERE number = ?", (number,))
                lost.append(id)
        return tuple(lost)
