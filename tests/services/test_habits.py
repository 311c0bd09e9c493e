"""What one does with habits: name, count, skip, let rest, remove and put back."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.habits import MOST_ACTIVE, Direction, Habit, Refusal, Tally
from samensociaal_desktop.services.habits import OwnHabits
from samensociaal_desktop.services.session import Session

NOW = datetime(2026, 7, 16, 20, 30)  # a Thursday
TODAY = NOW.date()
MORE, LESS = Direction.MORE, Direction.LESS


@pytest.fixture
def vault():
    session = Session(Path("nowhere"), lambda: NOW)
    session.open_guest()
    yield session.vault
    session.lock()


@pytest.fixture
def own(vault):
    return OwnHabits(vault)


def test_without_habits_there_is_nothing_to_look_at(own):
    assert own.look(NOW) == ()


def test_a_habit_is_added_with_its_name_made_tidy(own, vault):
    habit = own.add("  Eerst   wachten ", MORE, 4, NOW)
    assert habit == Habit(id=habit.id, name="Eerst wachten", direction=MORE, goal=4, made_at=NOW)
    assert vault.habits.all() == (habit,)


@pytest.mark.parametrize(
    ("name", "why"), [("", Refusal.EMPTY), ("x" * 61, Refusal.LONG), ("eerst Wachten", Refusal.SAME)]
)
def test_what_cannot_be_a_name_is_refused(own, vault, name, why):
    habit = own.add("Eerst wachten", MORE, None, NOW)
    assert own.add(name, LESS, None, NOW) is why
    assert vault.habits.all() == (habit,)


def test_there_are_never_more_than_twelve_at_a_time(own):
    habits = [own.add(f"n{number}", MORE, None, NOW) for number in range(MOST_ACTIVE)]
    assert own.add("nog een", MORE, None, NOW) is Refusal.FULL
    resting = own.rest(habits[0])
    last = own.add("nog een", MORE, None, NOW)
    assert last.name == "nog een"
    assert own.wake(resting) is Refusal.FULL
    assert own.change(resting, "anders", MORE, None).name == "anders"
    own.rest(last)
    assert not own.wake(resting).is_resting


def test_a_habit_can_be_woken_whatever_came_in_with_its_name(own, vault):
    resting = own.rest(own.add("Wachten", MORE, None, NOW))
    vault.habits.keep(Habit(name="wachten", direction=MORE, made_at=NOW))
    assert not own.wake(resting).is_resting


def test_a_habit_is_changed_and_may_keep_its_own_name(own, vault):
    habit = own.add("Wachten", MORE, None, NOW)
    own.add("Scrollen", LESS, None, NOW)
    changed = own.change(habit, "wachten", LESS, 3)
    assert changed == replace(habit, name="wachten", direction=LESS, goal=3)
    assert own.change(changed, "Scrollen", LESS, 3) is Refusal.SAME
    assert vault.habits.all()[0] == changed


def test_those_that_rest_come_last_and_are_not_asked_for(own):
    first, second = own.add("a", MORE, None, NOW), own.add("b", MORE, None, NOW + timedelta(days=1))
    own.rest(first)
    assert [view.habit.name for view in own.look(NOW)] == ["b", "a"]
    own.rest(second)
    assert [view.habit.name for view in own.look(NOW)] == ["a", "b"]


def test_one_counts_up_and_down_skips_and_forgets(own):
    habit = own.add("Wachten", MORE, None, NOW)

    def today():
        return own.look(NOW)[0].day(TODAY)

    for step, count in ((1, 1), (1, 2), (-1, 1), (-1, 0), (-1, 0)):
        own.step(habit, today(), step)
        assert today().count == count
    own.skip(habit, TODAY)
    assert today().is_skipped
    own.step(habit, today(), 1)
    assert today().count == 1
    own.clear(habit, TODAY)
    assert not today().is_known
    own.step(habit, today(), -1)
    assert today().count == 0


def test_after_midnight_it_is_still_the_day_before(own):
    habit = own.add("Wachten", MORE, None, NOW)
    night = datetime(2026, 7, 17, 1, 30)
    own.step(habit, own.look(night)[0].days[-1], 1)
    (view,) = own.look(datetime(2026, 7, 17, 9))
    assert view.day(TODAY).count == 1
    assert not view.days[-1].is_known
    assert view.today == TODAY + timedelta(days=1)


def test_what_lies_further_back_is_not_shown_and_is_kept(own, vault):
    habit = own.add("Wachten", MORE, None, NOW)
    vault.habits.set_day(habit.id, TODAY - timedelta(days=14), 7)
    assert own.look(NOW)[0].lately == Tally(0, 0, 0, 14)
    assert vault.habits.days()[habit.id].counts == {TODAY - timedelta(days=14): 7}


@given(st.dictionaries(st.integers(0, 40), st.none() | st.integers(0, 999), max_size=8))
def test_what_is_removed_comes_back_as_it_was(counts):
    session = Session(Path("nowhere"), lambda: NOW)
    session.open_guest()
    try:
        own, habits = OwnHabits(session.vault), session.vault.habits
        first, habit = own.add("a", MORE, None, NOW), own.add("b", LESS, 2, NOW + timedelta(days=1))
        own.add("c", MORE, None, NOW + timedelta(days=2))
        for ago, count in counts.items():
            habits.set_day(habit.id, TODAY - timedelta(days=ago), count)
        before = habits.all(), habits.days()
        dropped = own.drop(habit)
        assert habit.id not in [one.id for one in habits.all()]
        assert habits.days() == {}
        own.put_back(dropped)
        assert (habits.all(), habits.days()) == before
        assert habits.all()[0] == first
    finally:
        session.lock()
