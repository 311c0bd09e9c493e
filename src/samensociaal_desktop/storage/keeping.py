"""One change to the journal, in rows."""

from typing import Final

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from samensociaal_desktop.domain.encounters import Edit, Encounter
from samensociaal_desktop.storage.bin import put_in, take_out
from samensociaal_desktop.storage.rows import ENCOUNTERS, after_minute, first_number, insert, no_children, values

_NEXT_NUMBER: Final = "(SELECT coalesce(max(number) + 1, ?) FROM encounters WHERE number >= ? AND number < ?)"
_ADD: Final = f"{insert(ENCOUNTERS).replace('?', _NEXT_NUMBER, 1)} RETURNING number"


def keep(connection: Connection, edit: Edit) -> None:
    """Keep one change. What is removed goes to the bin, what comes back leaves it.

    Raises:
        KeyError: the journal does not hold what the edit changes, or holds already what it adds.
    """
    # A revision is removed and added: the rows' key and the index follow from its time and its words.
    if edit.before is not None:
        removed = connection.exec_driver_sql("DELETE FROM encounters WHERE id = ?", (edit.id,))
        if removed.rowcount != 1:
            raise KeyError(edit.id)
        if edit.after is None:
            put_in(connection, edit.before)
    if edit.after is not None:
        if edit.before is None:
            take_out(connection, edit.id)
        _add(connection, edit.after)


def _add(connection: Connection, moment: Encounter) -> None:
    first = first_number(moment.happened_at)
    room = (first, first, after_minute(moment.happened_at))
    try:
        number = connection.exec_driver_sql(_ADD, (*room, *values(0, moment)[1:])).scalar_one()
    except IntegrityError as error:
        raise KeyError(moment.id) from error
    children = no_children()
    children.add(number, moment)
    for statement, rows in children.filled():
        connection.exec_driver_sql(statement, rows)
