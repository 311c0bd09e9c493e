"""What a person made of the lists: items of their own, and items that are not offered any more."""

import json
from typing import Final

from sqlalchemy import Connection, Engine

from samensociaal_desktop.domain.lists import OwnItem
from samensociaal_desktop.storage.rows import writable
from samensociaal_desktop.storage.store import Store

_ADD: Final = "INSERT INTO own_items (id, list, within, label) VALUES (?, ?, ?, ?)"
_HIDE: Final = "INSERT INTO hidden_items (item) VALUES (?) ON CONFLICT DO NOTHING"

# Options stand in the table as JSON of plain ids, and so do drafts: the id between its quotes is found in them.
_MOMENTS: Final = """\
SELECT count(*) FROM (
    SELECT encounter FROM kinds WHERE kind = ?1
    UNION SELECT encounter FROM responses WHERE instr(options, ?2)
    UNION SELECT encounter FROM choices WHERE item = ?1
    UNION SELECT encounter FROM feelings WHERE feeling = ?1
    UNION SELECT number FROM encounters WHERE ?1 IN (role, who, place, reach)
)"""
_IN_A_DRAFT: Final = "SELECT EXISTS (SELECT 1 FROM drafts WHERE instr(form, ?))"


class OwnLists:
    """The own items and the hidden ones in an open vault."""

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def all(self) -> tuple[OwnItem, ...]:
        """Return every own item, the oldest first; one for a list that only a newer version has is not among them."""
        sql = "SELECT id, list, within, label FROM own_items ORDER BY number"
        rows = self._store.read(lambda connection: connection.exec_driver_sql(sql).all())
        return tuple(filter(None, (_item(*row) for row in rows)))

    def hidden(self) -> frozenset[str]:
        """Return the ids of the items that are not offered any more."""
        sql = "SELECT item FROM hidden_items"
        return frozenset(self._store.read(lambda connection: connection.exec_driver_sql(sql).scalars().all()))

    def add(self, item: OwnItem) -> None:
        """Add an item; one that was removed comes back as it was.

        Raises:
            VaultError: it was not kept.
        """
        self._store.write(lambda connection: connection.exec_driver_sql(_ADD, _row(item)))

    def rename(self, item: OwnItem) -> None:
        """Give an item the words it has here; moments that hold it have them from now on.

        Raises:
            KeyError: there is no such item; a bug.
            VaultError: it has its old words.
        """
        self._store.write(lambda connection: _rename(connection, item))

    def remove(self, item_id: str) -> bool:
        """Take an own item away and return whether it is gone: where a moment or a draft holds it, it is hidden.

        Raises:
            VaultError: nothing was changed.
        """
        return self._store.write(lambda connection: _remove(connection, item_id))

    def uses(self, item_id: str) -> int:
        """Return how many moments hold an item, wherever in them."""
        return self._store.read(lambda connection: _uses(connection, item_id))

    def hide(self, item_id: str) -> None:
        """Offer an item no more.

        Raises:
            VaultError: it is still offered.
        """
        self._store.write(lambda connection: connection.exec_driver_sql(_HIDE, (item_id,)))

    def show(self, item_id: str) -> None:
        """Offer an item again.

        Raises:
            VaultError: it is still hidden.
        """
        sql = "DELETE FROM hidden_items WHERE item = ?"
        self._store.write(lambda connection: connection.exec_driver_sql(sql, (item_id,)))


def put_own(connection: Connection, item: OwnItem) -> bool:
    """Add an own item in the transaction of `connection`; return False if its id is known."""
    return connection.exec_driver_sql(f"{_ADD} ON CONFLICT DO NOTHING", _row(item)).rowcount == 1


def hide(connection: Connection, item_id: str) -> bool:
    """Hide an item in the transaction of `connection`; return False if it was hidden already."""
    return connection.exec_driver_sql(_HIDE, (item_id,)).rowcount == 1


def take_away(connection: Connection, item_id: str) -> bool:
    """Take an own item away in the transaction of `connection`, as `OwnLists.remove` does."""
    return _remove(connection, item_id)


def _item(item_id: str, list_id: str, within: str, label: str) -> OwnItem | None:
    try:
        return OwnItem(id=item_id, list=list_id, within=within, label=label)
    except ValueError:  # else nobody could open the journal any more
        return None


def _row(item: OwnItem) -> tuple[str, ...]:
    return (item.id, item.list, item.within, writable(item.label))


def _rename(connection: Connection, item: OwnItem) -> None:
    sql = "UPDATE own_items SET label = ? WHERE id = ?"
    if connection.exec_driver_sql(sql, (writable(item.label), item.id)).rowcount != 1:
        raise KeyError(item.id)


def _remove(connection: Connection, item_id: str) -> bool:
    in_draft = connection.exec_driver_sql(_IN_A_DRAFT, (json.dumps(item_id),)).scalar_one()
    if in_draft or _uses(connection, item_id):
        connection.exec_driver_sql(_HIDE, (item_id,))
        return False
    connection.exec_driver_sql("DELETE FROM own_items WHERE id = ?", (item_id,))
    connection.exec_driver_sql("DELETE FROM hidden_items WHERE item = ?", (item_id,))
    return True


def _uses(connection: Connection, item_id: str) -> int:
    return int(connection.exec_driver_sql(_MOMENTS, (item_id, json.dumps(item_id))).scalar_one())
