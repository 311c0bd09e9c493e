"""When an open vault was opened, and when somebody tried a wrong passphrase before that."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import Connection, Engine

from samensociaal_desktop.storage.store import Store

MOST: Final = 500
"""Openings and wrong tries that are kept; of more, the oldest go."""

_ADD: Final = "INSERT INTO openings (at, kind) VALUES (?, ?)"
# Tries wait in a file until the journal is opened: a crash before the file goes would bring them here twice.
_ADD_ONCE: Final = """\
INSERT INTO openings (at, kind) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM openings WHERE at = ?1 AND kind = ?2)"""
_TRIM: Final = "DELETE FROM openings WHERE number <= (SELECT max(number) FROM openings) - ?"
_LATEST: Final = "SELECT at, kind FROM openings ORDER BY number DESC LIMIT ?"


class OpeningKind(StrEnum):
    """How it came to be opened, or that it was not."""

    OPENED = "opened"
    OPENED_WITH_CODE = "opened-with-code"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Opening:
    """One opening, or one wrong try, and when; in UTC."""

    at: datetime
    kind: OpeningKind


class Openings:
    """Who was here, as far as the program can know."""

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def latest(self, most: int = MOST) -> tuple[Opening, ...]:
        """Return the latest, newest first, without what has a kind that only a newer version knows, or no time."""
        rows = self._store.read(lambda connection: connection.exec_driver_sql(_LATEST, (most,)).all())
        known = ((_time(at), kind) for at, kind in rows if kind in set(OpeningKind))
        return tuple(Opening(at, OpeningKind(kind)) for at, kind in known if at is not None)

    def last_opened(self) -> datetime | None:
        """Return when it was last opened; None if that is not known."""
        sql = "SELECT at FROM openings WHERE kind <> 'wrong' ORDER BY number DESC LIMIT 1"
        found = self._store.read(lambda connection: connection.exec_driver_sql(sql).scalar())
        return None if found is None else _time(found)

    def add(self, wrong: Iterable[datetime], opened: Opening | None = None) -> None:
        """Write down wrong tries, each once however often it is handed over, and then an opening.

        Raises:
            VaultError: none of them is written.
        """
        tries = [(_text(at), OpeningKind.WRONG.value) for at in wrong]

        def work(connection: Connection) -> None:
            for each in tries:
                connection.exec_driver_sql(_ADD_ONCE, each)
            if opened is not None:
                connection.exec_driver_sql(_ADD, (_text(opened.at), opened.kind.value))
            connection.exec_driver_sql(_TRIM, (MOST,))

        self._store.write(work)


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def _time(text: str) -> datetime | None:
    """Return the time in a row; None where it is none, for a row from elsewhere is to keep nobody out."""
    with suppress(ValueError):
        at = datetime.fromisoformat(text)
        return at if at.tzinfo is not None else None
    return None
