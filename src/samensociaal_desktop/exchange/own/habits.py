"""Habits that a person counts, and their days, as records of the file, and back."""

from datetime import date

from samensociaal_desktop.domain.habits import LARGEST_GOAL, MOST_A_DAY, Direction, Habit, HabitDays
from samensociaal_desktop.exchange.faults import Fault
from samensociaal_desktop.exchange.own.fields import Fields
from samensociaal_desktop.exchange.own.records import Record, said


def of_habit(habit: Habit) -> Record:
    """Return the record of a habit."""
    always: Record = {
        "id": habit.id,
        "name": habit.name,
        "direction": habit.direction,
        "made_at": habit.made_at.isoformat(),
    }
    return always | said({"goal": habit.goal, "is_resting": habit.is_resting or None})


def habit_of(fields: Fields) -> Habit:
    """Return the habit that a record describes.

    Raises:
        BadFile: the record says something that no habit can be.
    """
    direction = fields.one_of("direction", Direction)
    if direction is None:
        raise fields.fault(Fault.MISSING, "direction")
    habit_id, name = fields.identity(), fields.text("name")
    goal, made_at = fields.whole("goal", 1, LARGEST_GOAL), fields.wall_clock("made_at")
    is_resting = fields.truth("is_resting", default=False)
    try:
        return Habit(id=habit_id, name=name, direction=direction, goal=goal, made_at=made_at, is_resting=is_resting)
    except ValueError:
        raise fields.fault(Fault.WRONG, "name") from None


def of_habit_days(days: HabitDays) -> Record:
    """Return the record of the days of a habit; one that was skipped has no count."""
    return {"habit": days.habit, "days": [_of_day(day, count) for day, count in days.counts.items()]}


def habit_days_of(fields: Fields) -> HabitDays:
    """Return the days of a habit that a record describes.

    Raises:
        BadFile: the record says something that no days can be.
    """
    habit, days = fields.identity("habit"), fields.parts("days", _day_of)
    counts = dict(days)
    if len(counts) != len(days):
        raise fields.fault(Fault.SAME_ID, "days")
    return HabitDays(habit=habit, counts=counts)


def _of_day(day: date, count: int | None) -> Record:
    return {"day": day.isoformat()} | ({"skipped": True} if count is None else {"count": count})


def _day_of(fields: Fields) -> tuple[date, int | None]:
    day = fields.day_or_none("day")
    if day is None:
        raise fields.fault(Fault.MISSING, "day")
    if fields.truth("skipped", default=False):
        return day, None
    count = fields.whole("count", 0, MOST_A_DAY)
    if count is None:
        raise fields.fault(Fault.MISSING, "count")
    return day, count
