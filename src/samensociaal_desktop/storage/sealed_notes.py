"""The notes taken while the journal was locked, in an open vault; and the key that they are read with."""

from collections.abc import Iterable
from datetime import UTC, datetime
from secrets import token_bytes
from typing import Final

from sqlalchemy import Connection, Engine

from samensociaal_desktop.domain.sealed_notes import SealedNote
from samensociaal_desktop.errors import VaultDamaged
from samensociaal_desktop.storage.rows import writable
from samensociaal_desktop.storage.store import Store

KEY_BYTES: Final = 32

_PUT: Final = "INSERT INTO sealed_notes (id, at, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_NEW_KEY: Final = "UPDATE meta SET value = ? WHERE key = 'sealing'"


class SealedNotes:
    """They stay until they become a moment or are thrown away."""

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def all(self) -> tuple[SealedNote, ...]:
        """Return every note, the oldest first."""
        sql = "SELECT id, at, text FROM sealed_notes ORDER BY at, id"
        rows = self._store.read(lambda connection: connection.exec_driver_sql(sql).all())
        return tuple(SealedNote(id, datetime.fromisoformat(at), text) for id, at, text in rows)

    def remove(self, id: str) -> None:
        """Throw a note away, or let it go because it is a moment now.

        Raises:
            VaultError: it is still there.
        """
        sql = "DELETE FROM sealed_notes WHERE id = ?"
        self._store.write(lambda connection: connection.exec_driver_sql(sql, (id,)))

    def put_back(self, note: SealedNote) -> None:
        """Bring a note back that was removed.

        Raises:
            VaultError: it is not there.
        """
        self.take_in((note,))

    def take_in(self, notes: Iterable[SealedNote], *, with_new_key: bool = False) -> None:
        """Put in the notes that are not there yet, and from now on let others be read with a new key if that is asked.

        Raises:
            VaultError: nothing was changed.
        """
        rows = [(note.id, note.at.astimezone(UTC).isoformat(), writable(note.text)) for note in notes]

        def work(connection: Connection) -> None:
            for row in rows:
                connection.exec_driver_sql(_PUT, row)
            if with_new_key:
                connection.exec_driver_sql(_NEW_KEY, (token_bytes(KEY_BYTES).hex(),))

        self._store.write(work)

    def key(self) -> bytes:
        """Return the private key that notes are read with.

        Raises:
            VaultDamaged: there is none, or it is no key.
        """
        sql = "SELECT value FROM meta WHERE key = 'sealing'"
        found = self._store.read(lambda connection: connection.exec_driver_sql(sql).scalar())
        try:
            key = bytes.fromhex(str(found))
        except ValueError as error:
            raise VaultDamaged("sealing key") from error
        if len(key) != KEY_BYTES:
            raise VaultDamaged("sealing key")
        return key
