"""Charts as values: counts in, bars, rows, hours and calendars out."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.patterns.days import DayOf, days_of
from samensociaal_desktop.domain.patterns.shapes import (
    CalendarYear,
    Grid,
    Panel,
    Row,
    Rows,
    bounds_of,
    calendar,
    stack,
    tone_of,
)
from samensociaal_desktop.domain.patterns.spans import Span, Unit

TODAY = date(2026, 11, 22)  # a Sunday
DAY = timedelta(days=1)
KEYS = ("a", "b", "")
SPAN = Span(date(2025, 12, 1), date(2026, 2, 15))

near = st.builds(DayOf, st.dates(SPAN.since, SPAN.until), st.sampled_from(KEYS), st.integers(1, 9))
counted = st.dictionaries(st.dates(date(2020, 1, 1), date(2028, 12, 31)), st.integers(1, 60), max_size=30)


def bars(found, span, unit=None):
    return stack(days_of(found, span, KEYS), unit=unit)


# Bars


@given(st.lists(near, max_size=20), st.sampled_from(Unit))
def test_the_bars_sum_to_what_lies_in_the_span(found, unit):
    shape = bars(found, SPAN, unit)
    assert (shape.unit, shape.span, shape.keys) == (unit, SPAN, KEYS)
    assert shape.total == sum(bar.total for bar in shape.bars) == sum(one.n for one in found)
    assert shape.highest == max(bar.total for bar in shape.bars)
    for place, key in enumerate(KEYS):
        assert shape.of(key) == sum(bar.counts[place] for bar in shape.bars)
        assert shape.of(key) == sum(one.n for one in found if one.key == key)


@given(st.lists(near, max_size=20), near, st.sampled_from(Unit))
def test_a_moment_added_changes_one_part_of_one_bar(found, new, unit):
    before, after = bars(found, SPAN, unit), bars([*found, new], SPAN, unit)
    changes = [
        (now - then, key, new.day)
        for one, other in zip(before.bars, after.bars, strict=True)
        for then, now, key in zip(one.counts, other.counts, KEYS, strict=True)
        if then != now and other.span.since <= new.day <= other.span.until
    ]
    assert changes == [(new.n, new.key, new.day)]


def test_a_week_over_new_year_is_one_bar():
    span = Span(date(2020, 12, 28), date(2021, 1, 3))
    shape = bars([DayOf(date(2020, 12, 31), "a", 1), DayOf(date(2021, 1, 1), "b", 1)], span)
    assert [(bar.span, bar.total) for bar in shape.bars] == [(span, 2)]
    assert span.since.isocalendar().week == span.until.isocalendar().week == 53


def test_a_week_without_an_entry_keeps_its_place():
    found = [DayOf(date(2026, 11, 3), "a", 1), DayOf(TODAY, "a", 1)]
    assert [bar.total for bar in bars(found, Span(date(2026, 11, 2), TODAY)).bars] == [1, 0, 1]


def test_a_lifetime_goes_by_years():
    shape = bars([DayOf(date(1990, 5, 5), "a", 1)], Span(date(1990, 5, 5), TODAY))
    assert len(shape.bars) == 37
    assert (shape.bars[0].span, shape.bars[0].total) == (Span(date(1990, 5, 5), date(1990, 12, 31)), 1)


@given(st.lists(near, max_size=20), st.dates(SPAN.since, SPAN.until), st.integers(0, 80))
def test_looked_at_closer_the_same_days_hold_the_same(found, since, days):
    shape = bars(found, SPAN)
    span = Span(since, min(since + days * DAY, SPAN.until))
    close = shape.within(span)
    assert close.total == sum(one.n for one in found if span.since <= one.day <= span.until)
    assert close.unit is (Unit.DAY if span.days <= 21 else Unit.WEEK)
    assert close.within(SPAN) == shape


def test_in_lanes_the_fullest_part_is_the_highest():
    found = [DayOf(TODAY, "a", 3), DayOf(TODAY, "b", 2)]
    shape = stack(days_of(found, Span(TODAY - DAY, TODAY), KEYS, {TODAY: 4, TODAY - DAY: 5}))
    assert (shape.apart, shape.highest, shape.total, shape.of("a")) == (True, 3, 9, 3)


# Rows


def test_rows_know_their_longest_and_are_found_by_their_id():
    long, short = Row("b", (2, 3), 9), Row("a", (1, 0), 9)
    rows = Rows(("x", "y"), (Panel("one", (long,), 5), Panel("two", (short,), 1)))
    assert (rows.highest, long.total, rows.row("a"), rows.row("c")) == (5, 5, short, None)
    assert Rows(("",), ()).highest == 0


# Hours


@given(st.lists(st.lists(st.integers(0, 9), min_size=24, max_size=24), min_size=7, max_size=7))
def test_days_and_hours_sum_to_the_whole_week(counts):
    grid = Grid(tuple(map(tuple, counts)))
    assert grid.total == sum(map(grid.of_day, range(7))) == sum(map(grid.of_hour, range(24)))
    assert grid.bounds() == bounds_of(count for day in counts for count in day)


# Calendar


@given(counted, st.integers(2020, 2027), st.integers(1, 3))
def test_the_days_sum_to_what_the_years_hold(counts, year, years):
    shape = calendar(counts, range(year, year + years), None, TODAY)
    inside = {day: count for day, count in counts.items() if year <= day.year < year + years}
    assert (shape.total, shape.written) == (sum(inside.values()), len(inside))
    assert [one.year for one in shape.years] == list(range(year + years - 1, year - 1, -1))
    by_day = Counter(inside)
    assert all(one.count(day) == by_day[day] for one in shape.years for day in one.days())
    assert shape.bounds() == bounds_of(iter(inside.values()))


@given(st.integers(1990, 2060))
def test_every_day_has_a_place_of_its_own_with_mondays_on_top(number):
    (year,) = calendar({}, range(number, number + 1), None, TODAY).years
    days = list(year.days())
    places = [year.place(day) for day in days]
    assert (days[0], days[-1]) == (year.span.since, year.span.until) == (date(number, 1, 1), date(number, 12, 31))
    assert len(set(places)) == len(days)
    assert places == sorted(places)
    assert year.columns == places[-1][0] + 1
    assert all((year.place(day)[0] == year.place(day + DAY)[0]) is (day.weekday() != 6) for day in days[:-1])
    weeks = {}
    for day, (column, _row) in zip(days, places, strict=True):
        weeks.setdefault(column, set()).add(day.isocalendar()[:2])
    assert all(len(found) == 1 for found in weeks.values())


@pytest.mark.parametrize(("number", "days", "columns"), [(2026, 365, 53), (2024, 366, 53), (2012, 366, 54)])
def test_leap_years_have_a_day_more_and_some_touch_54_weeks(number, days, columns):
    (year,) = calendar({date(number, 12, 31): 1}, range(number, number + 1), None, TODAY).years
    assert (len(year.counts), year.columns, year.counts[-1]) == (days, columns, 1)


def test_days_before_the_oldest_moment_were_not_kept_yet():
    year = CalendarYear(2026, (0,) * 365, date(2026, 3, 4), TODAY)
    assert year.is_before(date(2026, 3, 3))
    assert not year.is_before(date(2026, 3, 4))
    assert CalendarYear(2026, (0,) * 365, None, TODAY).is_before(TODAY)


# Tones


def test_few_moments_a_day_are_each_a_tone():
    assert bounds_of(iter((0, 2))) == bounds_of(iter(())) == (1, 2, 3, 4, 5)


def test_one_very_full_day_does_not_make_all_others_pale():
    bounds = bounds_of(iter([10] * 40 + [300]))
    assert bounds == (2, 4, 6, 8, 10)
    assert (tone_of(10, bounds), tone_of(300, bounds)) == (4, 4)


@given(st.lists(st.integers(0, 60), max_size=365))
def test_tones_grow_with_the_number_and_unknown_days_have_none(counts):
    bounds = bounds_of(iter(counts))
    assert list(bounds) == sorted(set(bounds))
    for count in counts:
        tone = tone_of(count, bounds)
        assert (tone is None) is (count == 0)
        assert tone is None or tone == 4 or count <= bounds[tone]
        assert not tone or count > bounds[tone - 1]
