"""The time of a guest's session, on a clock that the test moves."""

import pytest

from samensociaal_desktop.services.house import HouseRules
from samensociaal_desktop.ui.guest_time import GuestTime


class Passing:
    """A clock that passes when it is told to."""

    def __init__(self):
        self.now = 1_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def passing():
    return Passing()


@pytest.fixture
def make(qapp, passing):
    def make(**rules):
        time = GuestTime(HouseRules(**rules), None, passing)
        time.heard = []
        time.warned.connect(time.heard.append)
        time.over.connect(lambda: time.heard.append("over"))
        time.begin()
        return time

    return make


def go(time, passing, minutes):
    passing.now += minutes * 60
    time.look()


def test_without_a_clock_nothing_ends(make, passing):
    time = make()
    go(time, passing, 10_000)
    assert (time.is_on, time.minutes_left, time.can_be_longer, time.heard) == (False, None, False, [])


def test_a_visitor_sets_a_clock_and_takes_it_away_again(make, passing):
    time = make()
    time.set(15)
    assert (time.is_on, time.minutes_left, time.chosen) == (True, 15, 15)
    time.set(0)
    go(time, passing, 60)
    assert (time.is_on, time.heard) == (False, [])


def test_it_warns_at_five_and_two_minutes_and_then_it_is_over(make, passing):
    time = make(session_minutes=15)
    for _ in range(20):
        go(time, passing, 1)
    assert time.heard == [5, 2, "over"]


def test_the_clock_of_the_house_is_not_the_visitors(make, passing):
    time = make(session_minutes=15)
    assert not time.may_set
    time.set(0)
    time.set(60)
    assert time.minutes_left == 15


@pytest.mark.parametrize(("may", "expected"), [(True, 14), (False, 4)])
def test_ten_more_minutes_are_there_where_the_house_lets_one(may, expected, make, passing):
    time = make(session_minutes=15, may_extend=may)
    go(time, passing, 11)
    assert time.can_be_longer is may
    time.longer()
    assert time.minutes_left == expected


def test_ones_own_clock_can_always_be_longer(make):
    time = make(may_extend=False)
    time.set(15)
    time.longer()
    assert time.minutes_left == 25


def test_a_session_that_goes_on_is_not_begun_anew(make, passing):
    time = make(session_minutes=15)
    go(time, passing, 3)
    time.begin()
    assert time.minutes_left == 12
    time.stop()
    assert not time.is_begun
    time.begin()
    assert time.minutes_left == 15


def test_the_end_waits_for_a_file_that_is_being_made(make, passing):
    time = make(session_minutes=15)
    time.hold()
    go(time, passing, 16)
    assert (time.is_ending, time.is_held, time.heard) == (True, True, [])
    go(time, passing, 60)
    assert time.heard == []
    time.longer()
    time.let_go()
    assert time.heard == ["over"]


def test_after_the_file_there_is_time_to_write_the_code_down_and_no_more(make, passing):
    time = make(session_minutes=15)
    time.hold()
    go(time, passing, 14.5)
    assert time.heard == [2]
    time.let_go(120)
    go(time, passing, 1)
    assert (time.is_ending, time.is_held, time.heard) == (True, False, [2])
    go(time, passing, 2)
    assert time.heard == [2, "over"]


def test_at_the_end_the_clock_can_no_longer_be_set(make, passing):
    time = make()
    time.set(15)
    time.hold()
    go(time, passing, 16)
    time.set(60)
    time.longer()
    time.let_go()
    assert time.heard == ["over"]


def test_it_looks_at_the_time_by_itself(qtbot, qapp, passing):
    time = GuestTime(HouseRules(session_minutes=15), None, passing, look_ms=5)
    time.begin()
    with qtbot.waitSignal(time.changed):
        passing.now += 60
    with qtbot.waitSignal(time.over):
        passing.now += 900


def test_what_is_said_of_the_time_changes_once_a_minute(make, passing):
    time = make(session_minutes=30)
    changes = []
    time.changed.connect(lambda: changes.append(time.minutes_left))
    for _ in range(60):
        go(time, passing, 1 / 20)
    assert changes == [29, 28, 27]
