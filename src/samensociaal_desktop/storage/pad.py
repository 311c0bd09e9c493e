"""The draft pad: texts that wait, what was decided about them, and the questions one asks oneself."""

import json
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Engine

from samensociaal_desktop.domain.pad import Decision, Glad, PadQuestion, PadText, Posted
from samensociaal_desktop.storage.rows import writable
from samensociaal_desktop.storage.store import Store

E = TypeVar("E", bound=StrEnum)

_ROWS: Final = "SELECT id, text, begun_at, wait_from, wait_until, thought, decision, decided_at, posted, glad FROM pad"


class Pad:
    """The draft pad of an open vault."""

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def keep(self, text: PadText) -> None:
        """Keep a text, in place of what was kept under its id.

        Raises:
            VaultError: it was not kept.
        """
        self._store.write(lambda connection: put_text(connection, text))

    def get(self, text_id: str) -> PadText | None:
        """Return the text with this id."""
        return next(iter(self._read(f"{_ROWS} WHERE id = ?", (text_id,))), None)

    def undecided(self) -> tuple[PadText, ...]:
        """Return the texts about which nothing was decided yet, the last begun first."""
        return self._read(f"{_ROWS} WHERE decision IS NULL ORDER BY number DESC")

    def decided(self) -> tuple[PadText, ...]:
        """Return the texts that were left or copied, the last decided first; some have lost their words since."""
        return self._read(f"{_ROWS} WHERE decision IS NOT NULL ORDER BY decided_at DESC, number DESC")

    def all(self) -> tuple[PadText, ...]:
        """Return every text, the first begun first."""
        return self._read(f"{_ROWS} ORDER BY number")

    def erase(self, text_id: str) -> None:
        """Forget a text, and that it was there.

        Raises:
            VaultError: it is still there.
        """
        self._do("DELETE FROM pad WHERE id = ?", (text_id,))

    def forget_words(self, before: datetime) -> None:
        """Erase the words of what was left before a time; that it was left stays known, for the charts.

        Raises:
            VaultError: all of them are still there.
        """
        self._do("UPDATE pad SET text = '' WHERE decision = ? AND decided_at < ?", (Decision.LEFT, before.isoformat()))

    def questions(self) -> tuple[PadQuestion, ...]:
        """Return the questions in own words, in their order; none where one keeps to those of the pack."""
        sql = "SELECT id, text FROM pad_questions ORDER BY position"
        rows = self._store.read(lambda connection: connection.exec_driver_sql(sql).all())
        return tuple(PadQuestion(question_id, text) for question_id, text in rows)

    def keep_questions(self, questions: Sequence[PadQuestion]) -> None:
        """Keep these questions in place of those of before.

        Raises:
            VaultError: those of before are still there.
        """
        self._store.write(lambda connection: put_questions(connection, questions))

    def _read(self, sql: str, parameters: tuple[str, ...] = ()) -> tuple[PadText, ...]:
        rows = self._store.read(lambda connection: connection.exec_driver_sql(sql, parameters).all())
        return tuple(_text(*row) for row in rows)

    def _do(self, sql: str, parameters: tuple[object, ...]) -> None:
        self._store.write(lambda connection: connection.exec_driver_sql(sql, parameters))


def put_text(connection: Connection, text: PadText) -> None:
    """Keep a text in the transaction of `connection`."""
    connection.exec_driver_sql(
        "INSERT INTO pad (id, text, begun_at, wait_from, wait_until, thought, decision, decided_at, posted, glad)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text,"
        " begun_at = excluded.begun_at, wait_from = excluded.wait_from, wait_until = excluded.wait_until,"
        " thought = excluded.thought, decision = excluded.decision, decided_at = excluded.decided_at,"
        " posted = excluded.posted, glad = excluded.glad",
        (
            text.id,
            writable(text.text),
            text.begun_at.isoformat(),
            _written(text.wait_from),
            _written(text.wait_until),
            json.dumps(text.thought),
            text.decision,
            _written(text.decided_at),
            text.posted,
            text.glad,
        ),
    )


def put_questions(connection: Connection, questions: Sequence[PadQuestion]) -> None:
    """Keep questions in the transaction of `connection`, in place of those of before."""
    connection.exec_driver_sql("DELETE FROM pad_questions")
    for position, question in enumerate(questions):
        row = (position, question.id, writable(question.text))
        connection.exec_driver_sql("INSERT INTO pad_questions VALUES (?, ?, ?)", row)


def _written(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _member(members: type[E], value: str | None) -> E | None:
    return None if value is None else members(value)


def _text(text_id: str, text: str, begun_at: str, *rest: Any) -> PadText:  # noqa: ANN401 - what SQLite gives
    wait_from, wait_until, thought, decision, decided_at, posted, glad = rest
    return PadText(
        id=text_id,
        text=text,
        begun_at=datetime.fromisoformat(begun_at),
        wait_from=_time(wait_from),
        wait_until=_time(wait_until),
        thought=tuple(json.loads(thought)),
        decision=_member(Decision, decision),
        decided_at=_time(decided_at),
        posted=_member(Posted, posted),
        glad=_member(Glad, glad),
    )
