"""One's own habits: named, counted by the day, let rest, removed and put back. No streaks, nothing about lapses."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from samensociaal_desktop.domain.habits import (
    Direction,
    Habit,
    HabitDay,
    HabitDays,
    HabitView,
    Refusal,
    day_of,
    first_shown,
    refusal,
    stepped,
    view_of,
)
from samensociaal_desktop.domain.lists import tidy

if TYPE_CHECKING:  # storage brings SQLAlchemy along
    from samensociaal_desktop.services.open_vault import OpenVault


@dataclass(frozen=True, slots=True)
class Dropped:
    """A habit that was removed, with its days: what puts it back."""

    habit: Habit
    days: HabitDays


class OwnHabits:
    """What one does with habits. Every step is kept at once."""

    def __init__(self, vault: "OpenVault") -> None:
        self._habits = vault.habits

    def look(self, now: datetime) -> tuple[HabitView, ...]:
        """Return every habit as it is shown now: those that are asked for first, then those that rest."""
        today = day_of(now)
        habits = sorted(self._habits.all(), key=lambda habit: habit.is_resting)  # which leaves their order
        days = self._habits.days(first_shown(today), today) if habits else {}
        return tuple(view_of(habit, days.get(habit.id), today) for habit in habits)

    def add(self, name: str, direction: Direction, goal: int | None, now: datetime) -> Habit | Refusal:
        """Keep a new habit, or return why not.

        Raises:
            VaultError: it was not kept.
        """
        refused = refusal(name, self._habits.all())
        if refused is not None:
            return refused
        return self._keep(Habit(name=tidy(name), direction=direction, goal=goal, made_at=now))

    def change(self, habit: Habit, name: str, direction: Direction, goal: int | None) -> Habit | Refusal:
        """Give a habit other words, another direction or goal, or return why not. Its days stay.

        Raises:
            VaultError: it was not kept.
        """
        refused = refusal(name, self._others(habit), is_resting=habit.is_resting)
        if refused is not None:
            return refused
        return self._keep(replace(habit, name=tidy(name), direction=direction, goal=goal))

    def rest(self, habit: Habit) -> Habit:
        """Ask for a habit no more, until it is woken.

        Raises:
            VaultError: it was not kept.
        """
        return self._keep(replace(habit, is_resting=True))

    def wake(self, habit: Habit) -> Habit | Refusal:
        """Ask for a habit again, or return why not.

        Raises:
            VaultError: it was not kept.
        """
        refused = refusal(habit.name, self._others(habit))
        return self._keep(replace(habit, is_resting=False)) if refused in (None, Refusal.SAME) else refused

    def drop(self, habit: Habit) -> Dropped:
        """Remove a habit and its days, and return what puts them back.

        Raises:
            VaultError: it is still there.
        """
        days = self._habits.days(habit=habit.id).get(habit.id)
        self._habits.drop(habit.id)
        return Dropped(habit, days or HabitDays(habit=habit.id, counts={}))

    def put_back(self, dropped: Dropped) -> None:
        """Keep again what was removed; where it was kept again meanwhile, nothing is changed.

        Raises:
            VaultError: it was not kept.
        """
        self._habits.put_back(dropped.habit, dropped.days)

    def step(self, habit: Habit, day: HabitDay, step: int) -> None:
        """Count one more on a day, or one less; one less where nothing was said is nought.

        Raises:
            VaultError: it was not kept.
        """
        self._habits.set_day(habit.id, day.day, stepped(day, step))

    def skip(self, habit: Habit, day: date) -> None:
        """Let a day take no part.

        Raises:
            VaultError: it was not kept.
        """
        self._habits.set_day(habit.id, day, None)

    def clear(self, habit: Habit, day: date) -> None:
        """Forget what was said of a day.

        Raises:
            VaultError: it is still known.
        """
        self._habits.clear_day(habit.id, day)

    def _others(self, habit: Habit) -> list[Habit]:
        return [other for other in self._habits.all() if other.id != habit.id]

    def _keep(self, habit: Habit) -> Habit:
        self._habits.keep(habit)
        return habit
