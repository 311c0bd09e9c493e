"""Walks through a dialogue: what was answered, kept after each answer."""

import json
from datetime import datetime

from sqlalchemy import Connection, Engine

from samensociaal_desktop.domain.dialogues import Answer, Length
from samensociaal_desktop.domain.encounters import new_id
from samensociaal_desktop.domain.talks import StoredTalk
from samensociaal_desktop.storage.rows import writable
from samensociaal_desktop.storage.store import Store

_LENGTHS = {length.value: length for length in Length}
_KNOWN = "SELECT number FROM talks WHERE id = ?"


class Talks:
    """The talks in an open vault."""

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def begin(self, dialogue_id: str, now: datetime, length: Length = Length.LONG, asks: tuple[str, ...] = ()) -> str:
        """Start a talk of a length, that asks these main questions, and return its id.

        Raises:
            VaultError: it was not kept.
        """
        talk_id = new_id()
        self.put(StoredTalk(talk_id, dialogue_id, now, length=length, asks=asks))
        return talk_id

    def answer(self, talk_id: str, question_id: str, answer: Answer | None) -> None:
        """Keep an answer, in place of an earlier one to the same question; None says that it was skipped.

        Raises:
            KeyError: there is no such talk; a bug.
            VaultError: it was not kept.
        """
        self._store.write(lambda connection: _answer(connection, _number(connection, talk_id), question_id, answer))

    def forget(self, talk_id: str, question_id: str) -> None:
        """Take an answer away again.

        Raises:
            KeyError: there is no such talk; a bug.
            VaultError: it is still there.
        """
        sql = "DELETE FROM answers WHERE talk = ? AND question = ?"
        self._store.write(
            lambda connection: connection.exec_driver_sql(sql, (_number(connection, talk_id), question_id))
        )

    def finish(self, talk_id: str, now: datetime) -> None:
        """Mark a talk as finished.

        Raises:
            KeyError: there is no such talk; a bug.
            VaultError: it was not kept.
        """
        sql = "UPDATE talks SET finished_at = ? WHERE number = ?"
        self._store.write(
            lambda connection: connection.exec_driver_sql(sql, (now.isoformat(), _number(connection, talk_id)))
        )

    def put(self, talk: StoredTalk) -> bool:
        """Add a whole talk, as an import does; return False if its id is known, which changes nothing.

        Raises:
            VaultError: it was not kept.
        """
        return self._store.write(lambda connection: put_talk(connection, talk))

    def open_talk(self, dialogue_id: str) -> StoredTalk | None:
        """Return the last talk of a dialogue that was begun and not finished."""
        return next((talk for talk in reversed(self.all(dialogue_id)) if talk.finished_at is None), None)

    def open_dialogues(self) -> tuple[str, ...]:
        """Return the ids of the dialogues in which a talk was begun and not finished, the last begun first."""
        sql = "SELECT dialogue FROM talks WHERE finished_at IS NULL ORDER BY started_at DESC, number DESC"
        found = self._store.read(lambda connection: connection.exec_driver_sql(sql).scalars().all())
        return tuple(dict.fromkeys(found))

    def all(self, dialogue_id: str | None = None) -> tuple[StoredTalk, ...]:
        """Return the talks of a dialogue, or of every dialogue, the oldest first."""
        return self._store.read(lambda connection: _talks(connection, dialogue_id))


def _number(connection: Connection, talk_id: str) -> int:
    number = connection.exec_driver_sql(_KNOWN, (talk_id,)).scalar()
    if number is None:
        raise KeyError(talk_id)
    return int(number)


def put_talk(connection: Connection, talk: StoredTalk) -> bool:
    """Add a whole talk in the transaction of `connection`; return False if its id is known."""
    if connection.exec_driver_sql(_KNOWN, (talk.id,)).scalar() is not None:
        return False
    finished = talk.finished_at.isoformat() if talk.finished_at else None
    connection.exec_driver_sql(
        "INSERT INTO talks (id, dialogue, started_at, finished_at, length, asks) VALUES (?, ?, ?, ?, ?, ?)",
        (talk.id, talk.dialogue, talk.started_at.isoformat(), finished, talk.length, json.dumps(talk.asks)),
    )
    number = _number(connection, talk.id)
    for question, answer in talk.answers.items():
        _answer(connection, number, question, answer)
    return True


def _answer(connection: Connection, talk: int, question: str, answer: Answer | None) -> None:
    given = answer or Answer()
    connection.exec_driver_sql(
        "INSERT INTO answers VALUES"
        " (?1, (SELECT coalesce(max(position) + 1, 0) FROM answers WHERE talk = ?1), ?2, ?3, ?4, ?5, ?6)"
        " ON CONFLICT DO UPDATE SET skipped = excluded.skipped, choices = excluded.choices,"
        " number = excluded.number, text = excluded.text",
        (talk, question, answer is None, json.dumps(given.choices), given.number, writable(given.text)),
    )


def _talks(connection: Connection, dialogue_id: str | None) -> tuple[StoredTalk, ...]:
    rows = connection.exec_driver_sql(
        "SELECT number, id, dialogue, started_at, finished_at, length, asks FROM talks"
        " WHERE dialogue = coalesce(?, dialogue) ORDER BY started_at, number",
        (dialogue_id,),
    ).all()
    return tuple(
        StoredTalk(
            talk_id,
            dialogue,
            datetime.fromisoformat(started),
            datetime.fromisoformat(finished) if finished else None,
            _answers(connection, number),
            _LENGTHS.get(length, Length.LONG),
            tuple(json.loads(asks)),
        )
        for number, talk_id, dialogue, started, finished, length, asks in rows
    )


def _answers(connection: Connection, talk: int) -> dict[str, Answer | None]:
    rows = connection.exec_driver_sql(
        "SELECT question, skipped, choices, number, text FROM answers WHERE talk = ? ORDER BY position", (talk,)
    )
    return {
        question: None if skipped else Answer(tuple(json.loads(choices)), number, text)
        for question, skipped, choices, number, text in rows
    }
