"""Habits and their days in a vault."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.habits import Direction, Habit, HabitDays
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.errors import VaultIsReadOnly
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.arrivals import Arrivals
from samensociaal_desktop.storage.bulk import Added
from samensociaal_desktop.storage.habits import Habits

NOW = datetime(2026, 7, 16, 20, 30)
AT = datetime(2026, 7, 16, 18, 30, tzinfo=UTC)
TODAY = NOW.date()
HABIT = Habit(id="h", name="Eerst wachten", direction=Direction.MORE, goal=4, made_at=NOW)
OTHER = Habit(id="o", name="Scrollen", direction=Direction.LESS, made_at=NOW + timedelta(days=1), is_resting=True)

COUNTS = st.none() | st.integers(0, 999)
DAYS = st.dates()


@pytest.fixture
def habits(memory: vault.Engine) -> Habits:
    return Habits(memory)


def test_a_habit_is_kept_as_it_is_and_changed_in_place(habits: Habits) -> None:
    habits.keep(OTHER)
    habits.keep(HABIT)
    assert habits.all() == (HABIT, OTHER)  # by when they were made
    habits.set_day("h", TODAY, 3)
    changed = replace(HABIT, name="Wachten", direction=Direction.LESS, goal=None, is_resting=True)
    habits.keep(changed)
    assert habits.all() == (changed, OTHER)
    assert habits.days()["h"].counts == {TODAY: 3}


def test_half_of_a_sign_in_a_name_does_no_harm(habits: Habits) -> None:
    habits.keep(replace(HABIT, name="half \ud83d teken"))
    assert habits.all()[0].name.startswith("half ")


def test_a_day_is_counted_skipped_and_forgotten(habits: Habits) -> None:
    habits.keep(HABIT)
    assert habits.days() == {}
    for count in (2, None, 0):
        habits.set_day("h", TODAY, count)
        assert habits.days() == {"h": HabitDays(habit="h", counts={TODAY: count})}
    habits.clear_day("h", TODAY)
    habits.clear_day("h", TODAY)
    assert habits.days() == {}


def test_days_are_asked_for_by_habit_and_by_span(habits: Habits) -> None:
    for habit in (HABIT, OTHER):
        habits.keep(habit)
        for ago in range(4):
            habits.set_day(habit.id, TODAY - timedelta(days=ago), ago)
    found = habits.days(TODAY - timedelta(days=2), TODAY - timedelta(days=1))
    assert {id: list(days.counts.values()) for id, days in found.items()} == {"h": [2, 1], "o": [2, 1]}
    assert list(habits.days(habit="o")) == ["o"]
    assert len(habits.days(habit="o")["o"].counts) == 4
    assert habits.days(habit="?") == {}


def test_the_first_and_the_last_day_there_are_can_be_counted(habits: Habits) -> None:
    habits.keep(HABIT)
    for day in (date.min, date.max):
        habits.set_day("h", day, 1)
    assert list(habits.days()["h"].counts) == [date.min, date.max]


def test_a_habit_that_is_not_there_has_no_days(habits: Habits) -> None:
    with pytest.raises(KeyError):
        habits.set_day("?", TODAY, 1)
    habits.clear_day("?", TODAY)


@pytest.mark.parametrize("count", [-1, 1000])
def test_no_day_has_such_a_count(habits: Habits, count: int) -> None:
    habits.keep(HABIT)
    with pytest.raises(ValueError, match="count"):
        habits.set_day("h", TODAY, count)
    assert habits.days() == {}


def test_its_days_go_with_a_habit_and_come_back_with_it(habits: Habits) -> None:
    for habit in (HABIT, OTHER):
        habits.keep(habit)
        habits.set_day(habit.id, TODAY, 1)
    days = habits.days()["h"]
    habits.drop("h")
    assert (habits.all(), list(habits.days())) == ((OTHER,), ["o"])
    habits.put_back(HABIT, days)
    assert habits.all() == (HABIT, OTHER)
    assert habits.days()["h"] == days
    habits.set_day("h", TODAY, 5)
    habits.put_back(HABIT, days)  # it is there already: what was said since stays
    assert habits.days()["h"].counts == {TODAY: 5}
    habits.drop("h")
    habits.put_back(HABIT, HabitDays(habit="h", counts={}))
    assert list(habits.days()) == ["o"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from("ab"),
            st.sampled_from([TODAY - timedelta(days=ago) for ago in range(4)]),
            st.sampled_from(["count", "clear"]),
            COUNTS,
        ),
        max_size=25,
    )
)
def test_days_hold_what_was_said_last(steps: list[tuple[str, date, str, int | None]]) -> None:
    engine = vault.in_memory()
    try:
        habits, said = Habits(engine), {"a": {}, "b": {}}  # type: ignore[var-annotated]
        for id in "ab":
            habits.keep(replace(HABIT, id=id, name=id))
        for id, day, what, count in steps:
            if what == "count":
                habits.set_day(id, day, count)
                said[id][day] = count
            else:
                habits.clear_day(id, day)
                said[id].pop(day, None)
        assert {id: days.counts for id, days in habits.days().items()} == {id: one for id, one in said.items() if one}
    finally:
        vault.close(engine)


def test_a_sample_keeps_none() -> None:
    session = Session(Path("nowhere"), lambda: NOW)
    session.open_sample(Whole())
    with pytest.raises(VaultIsReadOnly):
        session.vault.habits.keep(HABIT)
    assert session.vault.habits.all() == ()
    session.lock()


# What comes in with a file of our own


def a_whole(**days: dict[date, int | None]) -> Whole:
    return Whole(
        habits=(HABIT, OTHER), habit_days=tuple(HabitDays(habit=id, counts=found) for id, found in days.items())
    )


def ago(number: int) -> date:
    return TODAY - timedelta(days=number)


def test_habits_come_in_with_their_days_and_go_again(memory: vault.Engine, habits: Habits) -> None:
    arrivals, whole = Arrivals(memory), a_whole(h={TODAY: 2, ago(1): None}, o={}, gone={TODAY: 1})
    arrival, counts = arrivals.bring_in_whole(whole, "own", AT)
    assert arrival is not None
    assert counts.habits == Added(2, 0)
    assert habits.all() == whole.habits
    assert habits.days() == {"h": whole.habit_days[0]}
    again, counts = arrivals.bring_in_whole(whole, "own", AT)
    assert (again, counts.habits) == (None, Added(0, 2))
    arrivals.take_back(arrival.id)
    assert (habits.all(), habits.days()) == ((), {})


def test_a_habit_that_is_known_stays_as_it_is_and_takes_in_the_days_it_did_not_know(
    memory: vault.Engine, habits: Habits
) -> None:
    arrivals, mine = Arrivals(memory), replace(HABIT, name="Van mij")
    habits.keep(mine)
    habits.set_day("h", TODAY, 9)
    arrival, counts = arrivals.bring_in_whole(a_whole(h={TODAY: 2, ago(1): 1, ago(2): None, ago(3): 4}), "own", AT)
    assert arrival is not None
    assert counts.habits == Added(1, 1)
    assert habits.all() == (mine, OTHER)
    assert habits.days()["h"].counts == {ago(3): 4, ago(2): None, ago(1): 1, TODAY: 9}
    habits.set_day("h", ago(3), 5)
    arrivals.take_back(arrival.id)
    assert habits.all() == (mine,)
    assert habits.days()["h"].counts == {ago(3): 5, TODAY: 9}  # what was changed since stays


def test_a_habit_that_was_counted_since_stays_with_all_its_days(memory: vault.Engine, habits: Habits) -> None:
    arrivals = Arrivals(memory)
    arrival, _ = arrivals.bring_in_whole(a_whole(h={ago(1): 1}, o={TODAY: 1}), "own", AT)
    assert arrival is not None
    habits.set_day("h", TODAY, 1)
    arrivals.take_back(arrival.id)
    assert habits.all() == (HABIT,)
    assert habits.days()["h"].counts == {ago(1): 1, TODAY: 1}


def test_days_alone_are_an_import_that_is_taken_back(memory: vault.Engine, habits: Habits) -> None:
    arrivals = Arrivals(memory)
    habits.keep(replace(HABIT, id="id with blanks"))
    days = HabitDays(habit="id with blanks", counts={TODAY: 0})
    arrival, _ = arrivals.bring_in_whole(Whole(habit_days=(days,)), "own", AT)
    assert arrival is not None
    assert habits.days()["id with blanks"] == days
    habits.drop("id with blanks")
    habits.keep(replace(HABIT, id="another", name="Another"))  # which may get the number of the one that went
    habits.set_day("another", TODAY, 0)
    arrivals.take_back(arrival.id)
    assert habits.days()["another"].counts == {TODAY: 0}
