"""What a journal is to look like, kept with it: by name, each as JSON."""

import json
from typing import Final

from sqlalchemy import Engine

from samensociaal_desktop.storage.store import Store

_KEEP: Final = "INSERT INTO preferences (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"


class Preferences:
    """The preferences in an open vault. They may tell what somebody looks at, so they are no setting of the program."""

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def get(self, name: str) -> object:
        """Return what is kept under a name, as plain values; None where nothing is, or nothing that can be read."""
        sql = "SELECT value FROM preferences WHERE name = ?"
        found = self._store.read(lambda connection: connection.exec_driver_sql(sql, (name,)).scalar())
        try:
            return None if found is None else json.loads(found)
        except (ValueError, RecursionError):
            return None

    def keep(self, name: str, value: object) -> None:
        """Keep plain values under a name, in place of those of before.

        Raises:
            VaultError: those of before are still there.
        """
        written = json.dumps(value)
        self._store.write(lambda connection: connection.exec_driver_sql(_KEEP, (name, written)))
