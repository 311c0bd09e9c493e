"""What is said of habits: plain facts, the same for more and for less; no streak, no score, no lapse."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate

from samensociaal_desktop.domain.habits import (
    DAYS_SHOWN,
    LONGEST_NAME,
    MOST_ACTIVE,
    NIGHT,
    Direction,
    Habit,
    HabitDay,
    HabitView,
    Refusal,
    day_of,
)
from samensociaal_desktop.ui.look import Look

translate = QCoreApplication.translate


def times(count: int) -> str:
    """Return how often."""
    if count == 0:
        return translate("Habits", "not once")
    if count == 1:
        return translate("Habits", "once")
    return translate("Habits", "{count} times").format(count=count)


def direction(one: Direction) -> str:
    """Return whether one wants more of it, or less."""
    if one is Direction.MORE:
        return translate("Habits", "More of this")
    return translate("Habits", "Less of this")


def wanted(habit: Habit) -> str:
    """Return what one wants of a habit."""
    if habit.goal is None:
        return direction(habit.direction)
    if habit.direction is Direction.MORE:
        text = translate("Habits", "More of this, at least {times} a week")
    else:
        text = translate("Habits", "Less of this, at most {times} a week")
    return text.format(times=times(habit.goal))


def state(day: HabitDay) -> str:
    """Return what is known of a day."""
    if not day.is_known:
        return translate("Habits", "nothing noted")
    return translate("Habits", "skipped") if day.count is None else times(day.count)


def day_name(day: date, today: date, look: Look) -> str:
    """Return a day as the head of what is said of it: the one that goes on is today, also past midnight."""
    if day == today:
        return translate("Habits", "Today")
    if day == today - timedelta(days=1):
        return translate("Habits", "Yesterday")
    return full_day(day, look)


def full_day(day: date, look: Look) -> str:
    """Return a day in full, without its year."""
    text = look.locale.toString(QDate(day.year, day.month, day.day), "dddd d MMMM")
    return text[:1].upper() + text[1:]


def square(day: HabitDay, look: Look) -> str:
    """Return a day and what is known of it."""
    return f"{full_day(day.day, look)}: {state(day)}"


def lately(view: HabitView) -> str:
    """Return the sentence about the last fourteen days."""
    found = view.lately
    if not found.noted:
        return translate("Habits", "Nothing noted in the last {days} days.").format(days=DAYS_SHOWN)
    if not found.total:
        text = translate("Habits", "On {noted} of the last {days} days you noted: not once.")
        return text.format(noted=found.noted, days=DAYS_SHOWN)
    text = translate("Habits", "On {noted} of the last {days} days you noted something; {times} in all.")
    return text.format(noted=found.noted, days=DAYS_SHOWN, times=times(found.total))


def week(view: HabitView) -> str:
    """Return the sentence about this week, beside what one wanted; empty where there is nothing to say."""
    found, habit = view.week, view.habit
    if not found.noted and habit.goal is None:
        return ""
    often = times(found.total) if found.noted else translate("Habits", "nothing noted")
    if habit.goal is None:
        text = translate("Habits", "{often} this week.")
    elif habit.direction is Direction.MORE:
        text = translate("Habits", "{often} this week; you wanted at least {goal}.")
    else:
        text = translate("Habits", "{often} this week; you wanted at most {goal}.")
    said = text.format(often=often, goal=habit.goal)
    return said[:1].upper() + said[1:]


def night(now: datetime, look: Look) -> str:
    """Return why what is noted past midnight counts for the day before."""
    day = day_of(now)
    name = look.locale.dayName(day.isoweekday())
    text = translate("Habits", "It is past midnight: “today” is still {day}. A day runs on until {hour}:00.")
    return text.format(day=name, hour=f"{NIGHT:02}")


def refused(why: Refusal) -> str:
    """Return why a habit is not taken in, and what helps."""
    match why:
        case Refusal.EMPTY:
            return translate("Habits", "Write first what it is.")
        case Refusal.LONG:
            text = translate("Habits", "This is too long. Use at most {count} letters.")
            return text.format(count=LONGEST_NAME)
        case Refusal.SAME:
            return translate("Habits", "You have a habit with this name already.")
        case Refusal.FULL:
            text = translate("Habits", "You have {count} habits. Let one rest first.")
            return text.format(count=MOST_ACTIVE)


def examples() -> tuple[tuple[str, Direction], ...]:
    """Return a few habits to begin with."""
    return (
        (translate("Habits", "Wait first before I reply"), Direction.MORE),
        (translate("Habits", "Say something kind"), Direction.MORE),
        (translate("Habits", "Scroll before sleeping"), Direction.LESS),
    )
