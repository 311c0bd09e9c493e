"""What was typed and not yet kept: offered again after a crash, a lock or a closed window."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

from sqlalchemy import Connection, Engine

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.storage.store import Store

JSON = None | bool | int | float | str | list["JSON"] | dict[str, "JSON"]
"""What a form is kept as."""

_Row = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as it was left: "encounter:new", or "encounter:<id>" for one being revised."""

    key: str
    form: Mapping[str, JSON] = field(repr=False)
    kept_at: datetime


class Drafts:
    """The drafts in an open vault. They never change a moment: only keeping the form does.

    What a full disk or a stick that is gone refuses waits in memory, so that leaving a page loses nothing. What is
    held can be written by a worker while the form goes on: the last that was held or dropped counts.
    """

    def __init__(self, engine: Engine, clock: Clock = datetime.now) -> None:
        self._store = Store(engine)
        self._clock = clock
        self._waiting: dict[str, _Row] = {}
        self._turn = Lock()  # of what waits; never held while the disk is asked for something

    @property
    def waiting(self) -> tuple[Draft, ...]:
        """The drafts that could not be written yet."""
        return tuple(_draft(*row) for row in tuple(self._waiting.values()))

    def keep(self, key: str, form: Mapping[str, JSON]) -> None:
        """Keep a form, in place of what was kept under the same key.

        Raises:
            VaultError: it was not written; it waits until the next `keep` of the same key, or `keep_waiting`.
        """
        self.hold(key, form)
        self._write(key)

    def hold(self, key: str, form: Mapping[str, JSON]) -> None:
        """Take a form over in memory, in place of what was kept under the same key: `keep_waiting` writes it."""
        row = _row(Draft(key, form, self._clock()))
        with self._turn:
            self._waiting[key] = row

    def keep_waiting(self, drafts: Iterable[Draft] = ()) -> None:
        """Take over what waited elsewhere, and try once more to write all that waits.

        Raises:
            VaultError: some of it still waits.
        """
        with self._turn:
            self._waiting |= {draft.key: _row(draft) for draft in drafts}
        for key in tuple(self._waiting):
            self._write(key)

    def get(self, key: str) -> Draft | None:
        """Return what was kept under a key."""
        waiting = self._waiting.get(key)
        if waiting is not None:
            return _draft(*waiting)
        rows = self._rows("SELECT * FROM drafts WHERE key = ?", (key,))
        return _draft(*rows[0]) if rows else None

    def drop(self, key: str) -> None:
        """Forget what was kept under a key: it is kept as a moment now, or was thrown away.

        Raises:
            VaultError: it is still there.
        """
        with self._turn:
            self._waiting.pop(key, None)
        self._store.write(lambda connection: connection.exec_driver_sql("DELETE FROM drafts WHERE key = ?", (key,)))

    def all(self) -> tuple[Draft, ...]:
        """Return every draft, the last kept one first."""
        waiting = dict(self._waiting)  # first: what is written meanwhile is then met in one of the two
        rows = {row[0]: row for row in self._rows("SELECT * FROM drafts", ())} | waiting
        drafts = sorted((_draft(*row) for row in rows.values()), key=lambda draft: draft.key)
        return tuple(sorted(drafts, key=lambda draft: draft.kept_at, reverse=True))

    def _write(self, key: str) -> None:
        row = self._waiting.get(key)
        if row is None:
            return

        def write(connection: Connection) -> None:
            if self._waiting.get(key) is row:  # else it was dropped, or written on, meanwhile
                connection.exec_driver_sql("REPLACE INTO drafts VALUES (?, ?, ?)", row)

        self._store.write(write)
        with self._turn:
            if self._waiting.get(key) is row:
                self._waiting.pop(key, None)

    def _rows(self, sql: str, parameters: tuple[str, ...]) -> list[_Row]:
        def rows(connection: Connection) -> list[_Row]:
            return [(key, form, kept_at) for key, form, kept_at in connection.exec_driver_sql(sql, parameters)]

        return self._store.read(rows)


def _row(draft: Draft) -> _Row:
    # ASCII only: half a sign, from a paste, has no other way into the file and back.
    return draft.key, json.dumps(draft.form, ensure_ascii=True), draft.kept_at.isoformat()


def _draft(key: str, form: str, kept_at: str) -> Draft:
    return Draft(key, json.loads(form), datetime.fromisoformat(kept_at))
