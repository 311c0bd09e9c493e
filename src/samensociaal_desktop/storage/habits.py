"""Habits that a person counts, and their days, in an open vault."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from sqlalchemy import Connection, Engine

from samensociaal_desktop.domain.habits import Direction, Habit, HabitDays, must_be_count
from samensociaal_desktop.storage.rows import writable
from samensociaal_desktop.storage.store import Store

_ALL: Final = "SELECT id, name, direction, goal, made_at, is_resting FROM habits ORDER BY made_at, number"
_PUT: Final = (
    "INSERT INTO habits (id, name, direction, goal, made_at, is_resting) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT"
)
_IN_PLACE: Final = (
    " DO UPDATE SET name = excluded.name, direction = excluded.direction, goal = excluded.goal,"
    " made_at = excluded.made_at, is_resting = excluded.is_resting"
)
# Habits first: of each, only the days asked for are read, whatever there is of earlier years.
_DAYS: Final = (
    "SELECT id, day, count FROM habits CROSS JOIN habit_days ON habit = number"
    " WHERE id = coalesce(?, id) AND day BETWEEN ? AND ? ORDER BY made_at, habit, day"
)
_PUT_DAY: Final = "INSERT INTO habit_days (habit, day, count) SELECT number, ?, ? FROM habits WHERE id = ? ON CONFLICT"


class Habits:
    """The habits of an open vault."""

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def all(self) -> tuple[Habit, ...]:
        """Return every habit, the first made first."""
        rows = self._store.read(lambda connection: connection.exec_driver_sql(_ALL).all())
        return tuple(
            Habit(
                id=id,
                name=name,
                direction=Direction(direction),
                goal=goal,
                made_at=datetime.fromisoformat(made_at),
                is_resting=bool(is_resting),
            )
            for id, name, direction, goal, made_at, is_resting in rows
        )

    def keep(self, habit: Habit) -> None:
        """Keep a habit, in place of the one with its id if there is one, whose days stay.

        Raises:
            VaultError: it was not kept.
        """
        self._store.write(lambda connection: connection.exec_driver_sql(f"{_PUT}{_IN_PLACE}", _row(habit)))

    def drop(self, id: str) -> None:
        """Forget a habit and its days.

        Raises:
            VaultError: it is still there.
        """
        sql = "DELETE FROM habits WHERE id = ?"
        self._store.write(lambda connection: connection.exec_driver_sql(sql, (id,)))

    def put_back(self, habit: Habit, days: HabitDays) -> None:
        """Keep a habit that was dropped, with the days it had.

        Raises:
            VaultError: it was not kept.
        """

        def work(connection: Connection) -> None:
            if put_habit(connection, habit):
                _put_days(connection, days)

        self._store.write(work)

    def days(self, since: date = date.min, until: date = date.max, *, habit: str | None = None) -> dict[str, HabitDays]:
        """Return the days from one to another, of every habit or of one, by its id; without a day it is not there."""
        asked = (habit, since.isoformat(), until.isoformat())
        rows = self._store.read(lambda connection: connection.exec_driver_sql(_DAYS, asked).all())
        found: dict[str, dict[date, int | None]] = {}
        for id, day, count in rows:
            found.setdefault(id, {})[date.fromisoformat(day)] = count
        return {id: HabitDays(habit=id, counts=counts) for id, counts in found.items()}

    def set_day(self, habit: str, day: date, count: int | None) -> None:
        """Keep how often it was on a day, in place of what was said before; None says that the day was skipped.

        Raises:
            KeyError: there is no such habit; a bug.
            ValueError: no day has such a count; a bug.
            VaultError: it was not kept.
        """
        must_be_count(count)
        sql = f"{_PUT_DAY} DO UPDATE SET count = excluded.count"
        row = (day.isoformat(), count, habit)
        if self._store.write(lambda connection: connection.exec_driver_sql(sql, row).rowcount) == 0:
            raise KeyError(habit)

    def clear_day(self, habit: str, day: date) -> None:
        """Forget what was said of a day: it is unknown again.

        Raises:
            VaultError: it is still known.
        """
        sql = "DELETE FROM habit_days WHERE day = ? AND habit = (SELECT number FROM habits WHERE id = ?)"
        self._store.write(lambda connection: connection.exec_driver_sql(sql, (day.isoformat(), habit)))


def put_habit(connection: Connection, habit: Habit) -> bool:
    """Add a habit in the transaction of `connection`; return False if its id is known."""
    return connection.exec_driver_sql(f"{_PUT} DO NOTHING", _row(habit)).rowcount == 1


def put_habits(connection: Connection, habits: Iterable[Habit], days: Iterable[HabitDays]) -> dict[str, list[str]]:
    """Add habits and days that are not known, in the transaction of `connection`; return the ids of both, by table.

    Days come in with their habit, or where it is already: there only those of which nothing is known. Without a habit
    they are passed over. The ids of days are only of those that came to a habit that was there: the others are part
    of theirs.
    """
    fresh = [habit.id for habit in habits if put_habit(connection, habit)]
    beside: list[str] = []
    for each in days:
        if each.habit in fresh:
            _put_days(connection, each)
        else:
            beside += (f"{day} {each.habit}" for day in each.counts if _put_day(connection, each, day))
    return {"habits": fresh, "habit_days": beside}


def _put_days(connection: Connection, days: HabitDays) -> None:
    rows = [(day.isoformat(), count, days.habit) for day, count in days.counts.items()]
    if rows:
        connection.exec_driver_sql(f"{_PUT_DAY} DO NOTHING", rows)


def _put_day(connection: Connection, days: HabitDays, day: date) -> bool:
    row = (day.isoformat(), days.counts[day], days.habit)
    return connection.exec_driver_sql(f"{_PUT_DAY} DO NOTHING", row).rowcount == 1


def _row(habit: Habit) -> tuple[object, ...]:
    return (
        habit.id,
        writable(habit.name),
        habit.direction.value,
        habit.goal,
        habit.made_at.isoformat(),
        habit.is_resting,
    )
