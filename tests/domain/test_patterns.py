"""Charts as values: whatever is counted comes back, and nothing else."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import OnPurpose, Response
from samensociaal_desktop.domain.patterns import (
    ENOUGH,
    ORDER,
    CalendarYear,
    DayCount,
    Period,
    Span,
    Unit,
    calendar_year,
    span_of,
    stack,
    unit_of,
)

TODAY = date(2026, 11, 22)  # a Sunday
DAY = timedelta(days=1)

dates = st.dates(date(1990, 1, 1), date(2060, 12, 31))
day_counts = st.builds(DayCount, dates, st.sampled_from(ORDER), st.sampled_from([*OnPurpose, None]), st.integers(1, 9))
near = st.builds(
    DayCount,
    st.dates(date(2025, 12, 1), date(2026, 2, 15)),
    st.sampled_from(ORDER),
    st.sampled_from([*OnPurpose, None]),
    st.integers(1, 9),
)
spans = st.builds(lambda since, days: Span(since, since + days * DAY), dates, st.integers(0, 900))


def on(day, response=Response.IGNORE, on_purpose=None, count=1):
    return DayCount(day, response, on_purpose, count)


# Spans and periods


def test_a_span_does_not_end_before_it_begins():
    with pytest.raises(ValueError, match="before it begins"):
        Span(TODAY, TODAY - DAY)


def test_a_span_of_one_day_is_one_day_long():
    assert Span(TODAY, TODAY).days == 1


def test_a_month_is_this_week_and_the_four_before_it():
    assert span_of(Period.MONTH, TODAY, date(2020, 1, 1)) == Span(date(2026, 10, 19), TODAY)


def test_a_quarter_is_this_week_and_the_twelve_before_it():
    span = span_of(Period.QUARTER, TODAY, date(2020, 1, 1))
    assert span == Span(date(2026, 8, 24), TODAY)
    assert len(stack((), span).bars) == 13


def test_a_year_begins_on_the_first_of_january():
    assert span_of(Period.YEAR, TODAY, date(2020, 1, 1)) == Span(date(2026, 1, 1), TODAY)


def test_all_begins_with_the_oldest_moment():
    assert span_of(Period.ALL, TODAY, date(2020, 5, 3)) == Span(date(2020, 5, 3), TODAY)


@given(st.sampled_from(Period), dates, st.none() | dates)
def test_no_period_begins_before_the_oldest_moment_or_after_today(period, today, first):
    span = span_of(period, today, first)
    assert span.until == today
    assert first is None or first > today or span.since >= first


def test_without_any_moment_all_is_today():
    assert span_of(Period.ALL, TODAY, None) == Span(TODAY, TODAY)


@pytest.mark.parametrize(("days", "unit"), [(1, Unit.WEEK), (98, Unit.WEEK), (99, Unit.MONTH), (3660, Unit.MONTH)])
def test_the_length_of_a_span_chooses_what_a_bar_stands_for(days, unit):
    assert unit_of(Span(TODAY - (days - 1) * DAY, TODAY)) is unit


def test_a_lifetime_goes_by_years():
    bars = stack([on(date(1990, 5, 5))], Span(date(1990, 5, 5), TODAY)).bars
    assert len(bars) == 37
    assert (bars[0].span, bars[0].total) == (Span(date(1990, 5, 5), date(1990, 12, 31)), 1)


# Bars


@given(st.lists(day_counts), spans, st.sampled_from(Unit))
def test_the_bars_sum_to_what_lies_in_the_span(counts, span, unit):
    result = stack(counts, span, unit)
    inside = [found for found in counts if span.since <= found.day <= span.until]
    assert result.total == sum(found.count for found in inside)
    for response in ORDER:
        assert result.of(response) == sum(found.count for found in inside if found.response is response)


@given(spans, st.sampled_from(Unit))
def test_bars_follow_each_other_from_the_first_day_to_the_last(span, unit):
    bars = stack((), span, unit).bars
    assert (bars[0].span.since, bars[-1].span.until) == (span.since, span.until)
    assert all(a.span.until + DAY == b.span.since for a, b in pairwise(bars))


@given(spans)
def test_every_week_but_the_first_begins_on_a_monday_and_holds_one_iso_week(span):
    bars = stack((), span, Unit.WEEK).bars
    assert all(bar.span.since.weekday() == 0 for bar in bars[1:])
    assert all(bar.span.since.isocalendar()[:2] == bar.span.until.isocalendar()[:2] for bar in bars)


@given(spans)
def test_every_month_lies_in_one_month_of_one_year(span):
    bars = stack((), span, Unit.MONTH).bars
    months = [(bar.span.since.year, bar.span.since.month) for bar in bars]
    assert months == [(bar.span.until.year, bar.span.until.month) for bar in bars]
    assert len(set(months)) == len(months)


@given(st.lists(near, max_size=20), near, st.sampled_from(Unit))
def test_a_moment_added_changes_one_part_of_one_bar(counts, new, unit):
    span = Span(date(2025, 12, 1), date(2026, 2, 15))
    before, after = stack(counts, span, unit), stack([*counts, new], span, unit)
    changes = [
        (b - a, response)
        for one, other in zip(before.bars, after.bars, strict=True)
        for a, b, response in zip(one.counts, other.counts, ORDER, strict=True)
        if a != b
    ]
    assert changes == [(new.count, new.response)]


def test_a_week_over_new_year_is_one_bar():
    bars = stack([on(date(2020, 12, 31)), on(date(2021, 1, 1))], Span(date(2020, 12, 28), date(2021, 1, 3))).bars
    assert [bar.total for bar in bars] == [2]
    assert bars[0].span.since.isocalendar().week == 53


def test_february_of_a_leap_year_has_its_29th():
    bars = stack([on(date(2024, 2, 29))], Span(date(2024, 2, 1), date(2024, 3, 1)), Unit.MONTH).bars
    assert [(bar.span.until, bar.total) for bar in bars] == [(date(2024, 2, 29), 1), (date(2024, 3, 1), 0)]


def test_a_week_without_an_entry_keeps_its_place():
    span = Span(date(2026, 11, 2), TODAY)
    assert [bar.total for bar in stack([on(date(2026, 11, 3)), on(TODAY)], span).bars] == [1, 0, 1]


def test_ignoring_that_was_not_on_purpose_is_counted_apart():
    counts = [
        on(TODAY, Response.IGNORE, OnPurpose.NO, 5),
        on(TODAY, Response.IGNORE, OnPurpose.YES, 7),
        on(TODAY, Response.SUPPORT, OnPurpose.NO, 2),
    ]
    assert stack(counts, Span(TODAY, TODAY)).unaware == 5


def test_a_stack_knows_its_fullest_bar_and_whether_it_is_enough():
    span = Span(date(2026, 11, 2), TODAY)
    few = stack([on(date(2026, 11, 3), count=3), on(TODAY)], span)
    assert (few.highest, few.is_enough) == (3, False)
    assert stack([on(TODAY, count=ENOUGH)], span).is_enough


def test_the_response_chosen_most_is_the_first_among_equals_and_none_where_there_is_none():
    span = Span(TODAY, TODAY)
    assert stack([on(TODAY, Response.SUPPORT, count=2), on(TODAY, Response.ADDRESS)], span).most is Response.SUPPORT
    assert stack([on(TODAY, Response.SUPPORT), on(TODAY, Response.ADDRESS)], span).most is Response.ADDRESS
    assert stack([on(TODAY, None, count=9)], span).most is None


# Calendar


@given(st.lists(day_counts), st.integers(1990, 2060))
def test_the_days_sum_to_what_the_year_holds(counts, year):
    calendar = calendar_year(counts, year, None, TODAY)
    assert calendar.total == sum(found.count for found in counts if found.day.year == year)
    assert calendar.written == len({found.day for found in counts if found.day.year == year})
    by_day = Counter()
    for found in counts:
        by_day[found.day] += found.count
    assert all(calendar.count(day) == by_day[day] for day in calendar.days())


@given(st.lists(near, max_size=20), near)
def test_a_moment_added_changes_one_day(counts, new):
    before, after = (calendar_year(found, new.day.year, None, TODAY) for found in (counts, [*counts, new]))
    changed = [day for day in before.days() if before.count(day) != after.count(day)]
    assert changed == [new.day]


@given(st.integers(1990, 2060))
def test_every_day_has_a_place_of_its_own_with_mondays_on_top(year):
    calendar = calendar_year((), year, None, TODAY)
    days = list(calendar.days())
    places = [calendar.place(day) for day in days]
    assert (days[0], days[-1]) == (date(year, 1, 1), date(year, 12, 31))
    assert len(set(places)) == len(days)
    assert places == sorted(places)
    assert calendar.columns == places[-1][0] + 1
    assert all((calendar.place(day)[0] == calendar.place(day + DAY)[0]) is (day.weekday() != 6) for day in days[:-1])
    weeks = {}
    for day, (column, _row) in zip(days, places, strict=True):
        weeks.setdefault(column, set()).add(day.isocalendar()[:2])
    assert all(len(found) == 1 for found in weeks.values())


@pytest.mark.parametrize(("year", "days", "columns"), [(2026, 365, 53), (2024, 366, 53), (2012, 366, 54)])
def test_leap_years_have_a_day_more_and_some_touch_54_weeks(year, days, columns):
    calendar = calendar_year([on(date(year, 12, 31))], year, None, TODAY)
    assert (len(calendar.counts), calendar.columns) == (days, columns)
    assert calendar.counts[-1] == 1


def test_days_before_the_oldest_moment_were_not_kept_yet():
    calendar = calendar_year([on(date(2026, 3, 4))], 2026, date(2026, 3, 4), TODAY)
    assert calendar.is_before(date(2026, 3, 3))
    assert not calendar.is_before(date(2026, 3, 4))
    assert calendar_year((), 2026, None, TODAY).is_before(TODAY)


def test_few_moments_a_day_are_each_a_tone():
    assert calendar_year([on(TODAY, count=2)], 2026, TODAY, TODAY).bounds() == (1, 2, 3, 4, 5)


def test_one_very_full_day_does_not_make_all_others_pale():
    counts = [on(date(2026, 1, 1) + n * DAY, count=10) for n in range(40)]
    calendar = calendar_year([*counts, on(TODAY, count=300)], 2026, date(2026, 1, 1), TODAY)
    assert calendar.bounds() == (2, 4, 6, 8, 10)
    assert (calendar.tones()[0], calendar.tones()[325]) == (4, 4)


@given(st.lists(st.integers(0, 60), min_size=365, max_size=365))
def test_tones_grow_with_the_number_and_unknown_days_have_none(counts):
    calendar = CalendarYear(2026, tuple(counts), None, TODAY)
    bounds, tones = calendar.bounds(), calendar.tones()
    assert list(bounds) == sorted(set(bounds))
    for count, tone in zip(counts, tones, strict=True):
        assert (tone is None) is (count == 0)
        assert tone is None or tone == 4 or count <= bounds[tone]
        assert not tone or count > bounds[tone - 1]
