"""What need not be asked or shown again, in an open vault."""

from datetime import datetime
from typing import Final

from sqlalchemy import Engine

from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.domain.whole import Settlement
from samensociaal_desktop.storage.store import Store

_SETTLE: Final = "INSERT INTO settled (moment, matter, at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET at = excluded.at"
_UNSETTLE: Final = "DELETE FROM settled WHERE moment = ? AND matter = ?"


class Settled:
    """Which moments are settled, in which matter. They may be gone since: nobody asks for those, and undo brings back.

    A text on the draft pad is settled by its id like a moment.
    """

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def settle(self, moment_id: str, matter: Matter, at: datetime) -> None:
        """Ask or show it no more; `at` is when that was said.

        Raises:
            VaultError: it will be asked again.
        """
        self._do(_SETTLE, (moment_id, matter.value, at.isoformat()))

    def unsettle(self, moment_id: str, matter: Matter) -> None:
        """Take that back.

        Raises:
            VaultError: it is still settled.
        """
        self._do(_UNSETTLE, (moment_id, matter.value))

    def ids(self, matter: Matter) -> frozenset[str]:
        """Return the ids of what is settled in a matter."""
        sql = "SELECT moment FROM settled WHERE matter = ?"
        found = self._store.read(lambda connection: connection.exec_driver_sql(sql, (matter.value,)).scalars().all())
        return frozenset(found)

    def all(self) -> tuple[Settlement, ...]:
        """Return everything that is settled; a matter that only a newer version has is not among it."""
        sql = "SELECT moment, matter, at FROM settled ORDER BY matter, moment"
        rows = self._store.read(lambda connection: connection.exec_driver_sql(sql).all())
        known = ((moment, Matter(matter), at) for moment, matter, at in rows if matter in set(Matter))
        return tuple(
            Settlement(moment=moment, matter=matter, at=datetime.fromisoformat(at)) for moment, matter, at in known
        )

    def _do(self, sql: str, parameters: tuple[object, ...]) -> None:
        self._store.write(lambda connection: connection.exec_driver_sql(sql, parameters))
