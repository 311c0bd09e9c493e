"""Habits as values: what is counted, what is skipped, what is unknown; no streak anywhere."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.habits import (
    DAYS_SHOWN,
    LARGEST_GOAL,
    LONGEST_NAME,
    MOST_A_DAY,
    MOST_ACTIVE,
    Direction,
    Habit,
    HabitDay,
    HabitDays,
    Refusal,
    Tally,
    day_of,
    first_shown,
    refusal,
    runs_on,
    stepped,
    view_of,
)

NOW = datetime(2026, 7, 16, 20, 30)  # a Thursday
TODAY = NOW.date()
HABIT = Habit(id="h", name="Eerst wachten", direction=Direction.MORE, made_at=NOW)


def days_ago(number):
    return TODAY - timedelta(days=number)


def seen(counts):
    return view_of(HABIT, HabitDays(habit="h", counts=counts), TODAY)


@pytest.mark.parametrize("name", ["", " x", "x ", "a  b", "a\nb", "x" * (LONGEST_NAME + 1)])
def test_a_name_that_cannot_be_shown_is_refused(name):
    with pytest.raises(ValueError, match="name"):
        replace(HABIT, name=name)


@pytest.mark.parametrize("goal", [0, -1, LARGEST_GOAL + 1])
def test_a_goal_that_cannot_be_is_refused(goal):
    with pytest.raises(ValueError, match="goal"):
        replace(HABIT, goal=goal)


@pytest.mark.parametrize("count", [-1, MOST_A_DAY + 1])
def test_a_count_that_cannot_be_is_refused(count):
    with pytest.raises(ValueError, match="count"):
        HabitDays(habit="h", counts={TODAY: count})


def test_the_longest_name_the_largest_goal_and_the_most_of_a_day_can_be():
    habit = replace(HABIT, name="x" * LONGEST_NAME, goal=LARGEST_GOAL)
    assert habit.goal == LARGEST_GOAL
    assert HabitDays(habit="h", counts={TODAY: MOST_A_DAY, days_ago(1): 0, days_ago(2): None}).counts[TODAY] == 999


def test_its_words_stand_in_no_repr():
    assert "wachten" not in repr(HABIT)
    assert "wachten" not in repr(seen({}))


@pytest.mark.parametrize(
    ("now", "day", "is_night"),
    [
        (datetime(2026, 7, 16, 2, 59), date(2026, 7, 15), True),
        (datetime(2026, 7, 16, 0, 0), date(2026, 7, 15), True),
        (datetime(2026, 7, 16, 3, 0), date(2026, 7, 16), False),
        (datetime(2026, 7, 16, 23, 59), date(2026, 7, 16), False),
        (datetime(2026, 1, 1, 1, 30), date(2025, 12, 31), True),
    ],
)
def test_a_day_runs_on_until_three_at_night(now, day, is_night):
    assert day_of(now) == day
    assert runs_on(now) is is_night


def test_the_last_fourteen_days_are_shown_the_oldest_first():
    view = seen({days_ago(13): 1, days_ago(14): 5, days_ago(-1): 5})
    assert [day.day for day in view.days] == [days_ago(number) for number in range(13, -1, -1)]
    assert view.today == TODAY
    assert view.lately == Tally(total=1, noted=1, skipped=0, unknown=13)


def test_skipped_nought_and_unknown_are_three_things():
    view = seen({TODAY: 0, days_ago(1): None, days_ago(2): 3})
    assert view.day(TODAY) == HabitDay(TODAY, 0)
    assert view.day(days_ago(1)).is_skipped
    assert view.day(days_ago(3)) == HabitDay(days_ago(3), None, is_known=False)
    assert not view.day(days_ago(3)).is_skipped
    assert not view.day(TODAY).is_skipped
    assert view.lately == Tally(total=3, noted=2, skipped=1, unknown=11)


@pytest.mark.parametrize("ago", [-1, 14])
def test_a_day_that_is_not_shown_is_not_asked_for(ago):
    with pytest.raises(KeyError):
        seen({}).day(days_ago(ago))


def test_this_week_begins_on_monday():
    view = seen({days_ago(number): 1 for number in range(DAYS_SHOWN)})
    assert view.week == Tally(total=4, noted=4, skipped=0, unknown=0)
    assert view_of(HABIT, None, date(2026, 7, 13)).week == Tally(0, 0, 0, 1)
    assert view_of(HABIT, None, date(2026, 7, 19)).week == Tally(0, 0, 0, 7)


def test_a_habit_without_days_is_all_unknown():
    assert view_of(HABIT, None, TODAY).lately == Tally(0, 0, 0, DAYS_SHOWN)


@given(
    st.dictionaries(st.integers(-3, 20).map(days_ago), st.none() | st.integers(0, MOST_A_DAY), max_size=20),
    st.integers(0, 30).map(days_ago),
)
def test_each_day_shown_is_noted_skipped_or_unknown(counts, today):
    view = view_of(HABIT, HabitDays(habit="h", counts=counts), today)
    for tally, length in ((view.lately, DAYS_SHOWN), (view.week, today.isoweekday())):
        assert tally.noted + tally.skipped + tally.unknown == length
        assert tally.total >= 0
    shown = [counts[day] for day in counts if first_shown(today) <= day <= today]
    assert view.lately.total == sum(count for count in shown if count)
    assert view.lately.skipped == shown.count(None)
    assert view.days[-today.isoweekday()].day.isoweekday() == 1


@pytest.mark.parametrize(
    ("day", "step", "count"),
    [
        (HabitDay(TODAY, None, is_known=False), 1, 1),
        (HabitDay(TODAY, None, is_known=False), -1, 0),
        (HabitDay(TODAY), 1, 1),
        (HabitDay(TODAY), -1, 0),
        (HabitDay(TODAY, 3), -1, 2),
        (HabitDay(TODAY, 0), -1, 0),
        (HabitDay(TODAY, MOST_A_DAY), 1, MOST_A_DAY),
    ],
)
def test_one_more_and_one_less(day, step, count):
    assert stepped(day, step) == count


@given(st.none() | st.integers(0, MOST_A_DAY), st.lists(st.sampled_from([1, -1]), max_size=30))
def test_however_one_counts_it_is_a_count(count, steps):
    day = HabitDay(TODAY, count)
    for step in steps:
        day = HabitDay(TODAY, stepped(day, step))
        HabitDays(habit="h", counts={TODAY: day.count})


def several(number, **more):
    return [replace(HABIT, id=f"{n}", name=f"n{n}", **more) for n in range(number)]


@pytest.mark.parametrize(
    ("name", "others", "why"),
    [
        ("", [], Refusal.EMPTY),
        ("  \n", [], Refusal.EMPTY),
        ("x" * 61, [], Refusal.LONG),
        (" x" * 60, [], Refusal.LONG),
        (f"  {'x' * 60}  ", [], None),
        ("eerst  WACHTEN", [HABIT], Refusal.SAME),
        ("Iets anders", [HABIT], None),
        ("Iets anders", several(MOST_ACTIVE - 1), None),
        ("Iets anders", several(MOST_ACTIVE), Refusal.FULL),
        ("Iets anders", several(MOST_ACTIVE, is_resting=True), None),
    ],
)
def test_why_a_habit_is_not_taken_in(name, others, why):
    assert refusal(name, others) is why


def test_one_that_rests_takes_no_place():
    assert refusal("Iets anders", several(MOST_ACTIVE), is_resting=True) is None
