import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.session_clock import CHOICES, LONGEST, MORE, WARNINGS, SessionClock

SECONDS = st.floats(min_value=0, max_value=1e9)
MINUTES = st.integers(min_value=1, max_value=LONGEST)


def test_without_a_clock_nothing_ends_and_nothing_is_said() -> None:
    clock = SessionClock.of(0, 100.0)
    assert (clock.is_on, clock.left(1e9), clock.minutes_left(1e9), clock.due(1e9)) == (False, None, None, None)
    assert not clock.is_over(1e9)
    assert not clock.can_be_longer(1e9)
    assert clock.longer(1e9) == clock


def test_a_minute_that_has_begun_counts() -> None:
    clock = SessionClock.of(15, 1_000.0)
    assert clock.is_on
    assert [clock.minutes_left(1_000.0 + at) for at in (0, 1, 59, 60, 61, 899, 900, 5_000)] == [
        15, 15, 15, 14, 14, 1, 0, 0,
    ]  # fmt: skip
    assert clock.left(1_100.0) == 800.0


def test_it_is_said_at_five_and_at_two_minutes_once_each() -> None:
    clock = SessionClock.of(15, 0.0)
    said = []
    for second in range(15 * 60 + 10):
        mark = clock.due(float(second))
        if mark is not None:
            said.append((second, mark))
            clock = clock.having_said(mark)
    assert said == [(600, 5), (780, 2)]


def test_who_slept_through_the_first_warning_hears_the_last_one_only() -> None:
    clock = SessionClock.of(15, 0.0)
    assert clock.due(14 * 60.0) == 2
    assert clock.having_said(2).due(14 * 60.0) is None


@pytest.mark.parametrize(("minutes", "expected"), [(5, 2), (4, 2), (2, None), (1, None), (6, 5)])
def test_no_warning_comes_as_soon_as_it_begins(minutes: int, expected: int | None) -> None:
    clock = SessionClock.of(minutes, 0.0)
    assert clock.due(0.0) is None
    passed = [clock.due(float(second)) for second in range(minutes * 60)]
    assert next((mark for mark in passed if mark is not None), None) == expected


def test_ten_more_minutes_are_ten_more_and_the_warnings_come_again() -> None:
    clock = SessionClock.of(15, 0.0).having_said(5)
    assert clock.due(11 * 60.0) is None
    longer = clock.longer(11 * 60.0)
    assert longer.minutes_left(11 * 60.0) == 4 + MORE
    assert longer.due(21 * 60.0) == 5


def test_it_never_becomes_longer_than_the_longest() -> None:
    clock = SessionClock.of(LONGEST - MORE, 0.0)
    assert clock.can_be_longer(0.0)
    longest = clock.longer(0.0)
    assert longest.minutes_left(0.0) == LONGEST
    assert not longest.can_be_longer(0.0)
    assert longest.longer(0.0) == longest


def test_the_choices_begin_with_none_and_none_is_shorter_than_the_first_warning() -> None:
    assert CHOICES[0] == 0
    assert all(minutes > max(WARNINGS) for minutes in CHOICES[1:])


@given(SECONDS, MINUTES, st.lists(st.floats(min_value=0, max_value=3_600), max_size=30))
def test_each_warning_is_given_once_at_most_and_time_only_runs_out(
    start: float, minutes: int, steps: list[float]
) -> None:
    clock, now, said, before = SessionClock.of(minutes, start), start, list[int](), float("inf")
    for step in steps:
        now += step
        left = clock.left(now)
        assert left is not None
        assert 0 <= left <= before
        before = left
        mark = clock.due(now)
        if mark is not None:
            assert 0 < left <= mark * 60
            said.append(mark)
            clock = clock.having_said(mark)
    assert said == sorted(set(said), reverse=True)
    assert clock.is_over(now) == (clock.left(now) == 0)


@given(SECONDS, MINUTES, st.floats(min_value=0, max_value=20_000))
def test_minutes_that_are_added_are_there(start: float, minutes: int, later: float) -> None:
    clock, now = SessionClock.of(minutes, start), start + later
    if clock.can_be_longer(now):
        before, after = clock.left(now), clock.longer(now).left(now)
        assert before is not None
        assert after is not None
        assert after - before == pytest.approx(MORE * 60, abs=1e-3)
