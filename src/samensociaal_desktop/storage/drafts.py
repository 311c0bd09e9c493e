"""What was typed and not yet kept: offered again after a crash, a lock or a closed window."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Engine

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.storage.store import Store

JSON = None | bool | int | float | str | list["JSON"] | dict[str, "JSON"]
"""What a form is kept as."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as it was left: "encounter:new", or "encounter:<id>" for one being revised."""

    key: str
    form: Mapping[str, JSON] = field(repr=False)
    kept_at: datetime


class Drafts:
    """The drafts in an open vault. They never change a moment: only keeping the form does."""

    def __init__(self, engine: Engine, clock: Clock = datetime.now) -> None:
        self._store = Store(engine)
        self._clock = clock

    def keep(self, key: str, form: Mapping[str, JSON]) -> None:
        """Keep a form, in place of what was kept under the same key.

        Raises:
            VaultError: it was not kept.
        """
        # ASCII only: half a sign, from a paste, has no other way into the file and back.
        row = (key, json.dumps(form, ensure_ascii=True), self._clock().isoformat())
        self._store.write(lambda connection: connection.exec_driver_sql("REPLACE INTO drafts VALUES (?, ?, ?)", row))

    def get(self, key: str) -> Draft | None:
        """Return what was kept under a key."""
        rows = self._rows("SELECT * FROM drafts WHERE key = ?", (key,))
        return _draft(*rows[0]) if rows else None

    def drop(self, key: str) -> None:
        """Forget what was kept under a key: it is kept as a moment now, or was thrown away.

        Raises:
            VaultError: it is still there.
        """
        self._store.write(lambda connection: connection.exec_driver_sql("DELETE FROM drafts WHERE key = ?", (key,)))

    def all(self) -> tuple[Draft, ...]:
        """Return every draft, the last kept one first."""
        return tuple(_draft(*row) for row in self._rows("SELECT * FROM drafts ORDER BY kept_at DESC, key", ()))

    def _rows(self, sql: str, parameters: tuple[str, ...]) -> list[tuple[Any, ...]]:
        return self._store.read(lambda connection: [tuple(row) for row in connection.exec_driver_sql(sql, parameters)])


def _draft(key: str, form: str, kept_at: str) -> Draft:
    return Draft(key, json.loads(form), datetime.fromisoformat(kept_at))
