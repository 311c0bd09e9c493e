"""Which backups stay."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.rotation import DAYS, MONTHS, WEEKS, Kept, superfluous

FIRST = date(2025, 1, 1)
days = st.dates(date(1990, 1, 1), date(2100, 1, 1))
kept = st.lists(st.builds(Kept, st.integers(1, 200), days), max_size=60)


def left(every):
    gone = superfluous(every)
    return [one for one in every if one.number not in gone]


def daily(count, start=FIRST):
    return [Kept(number, start + timedelta(days=number)) for number in range(1, count + 1)]


def test_of_no_backups_none_goes():
    assert superfluous([]) == frozenset()


def test_seven_days_four_weeks_and_twelve_months_stay_of_daily_backups():
    stays = [one.day for one in left(daily(730))]
    newest = FIRST + timedelta(days=730)
    assert stays[-DAYS:] == [newest - timedelta(days=back) for back in range(6, -1, -1)]
    weeks = {day.isocalendar()[:2] for day in stays if day > newest - timedelta(days=28)}
    assert len(weeks) >= WEEKS
    months = sorted({(day.year, day.month) for day in stays})
    assert len(months) == MONTHS
    assert months[-1] == (newest.year, newest.month)


def test_of_one_day_the_newest_stands_for_all():
    assert superfluous([Kept(1, FIRST), Kept(2, FIRST), Kept(3, FIRST)]) == {1, 2}


def test_weeks_are_those_of_iso_over_the_turn_of_the_year():
    week = [Kept(number, date(2025, 12, 28) + timedelta(days=number)) for number in range(1, 8)]  # one ISO week
    later = [Kept(100 + number, date(2026, 3, 1) + timedelta(days=number)) for number in range(7)]
    stays = {one.number for one in left([*week, *later])}
    assert stays & set(range(1, 8)) == {3, 7}  # the last of December, and the last of the week and of January


def test_a_backup_under_a_day_far_ahead_ages_as_every_other():
    wrong = Kept(1, date(2099, 1, 1))
    after = [Kept(number, FIRST + timedelta(days=number)) for number in range(2, 800)]
    assert wrong not in left([wrong, *after])


def test_two_files_of_one_number_stay_or_go_together():
    twins = [Kept(1, FIRST), Kept(1, FIRST + timedelta(days=400)), Kept(2, FIRST)]
    assert superfluous(twins) == frozenset()


@given(kept)
def test_the_newest_number_always_stays(every):
    assert not every or max(one.number for one in every) not in superfluous(every)


@given(kept)
def test_no_more_than_so_many_stay(every):
    assert len({one.number for one in left(every)}) <= DAYS + WEEKS + MONTHS


@given(kept)
def test_asked_again_of_those_that_stay_no_more_go(every):
    assert superfluous(left(every)) == frozenset()


@given(kept)
def test_the_order_in_which_they_are_listed_does_not_matter(every):
    assert superfluous(every) == superfluous(every[::-1])


@given(kept, st.integers(-40_000, 40_000))
def test_a_clock_moved_back_or_forward_never_removes_the_newest_nor_the_one_just_made(every, jump):
    day = date(2045, 6, 1) + timedelta(days=max(-20_000, min(jump, 20_000)))
    made = Kept(max((one.number for one in every), default=0) + 1, day)
    stays = {one.number for one in left([*every, made])}
    assert made.number in stays


@given(st.lists(st.integers(0, 3), min_size=1, max_size=500))
def test_let_go_of_day_by_day_the_same_stay_as_all_at_once(gaps):
    """Backups on days that only go forward, some on one day, some after days without."""
    every, day, by_day = [], FIRST, []
    for number, gap in enumerate(gaps, 1):
        day += timedelta(days=gap)
        every.append(Kept(number, day))
        by_day = left([*by_day, every[-1]])
    assert by_day == left(every)
