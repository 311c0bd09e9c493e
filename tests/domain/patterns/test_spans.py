"""Spans: every day falls in one part of one span, and no period looks where there is nothing."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.patterns.spans import Compare, Period, Span, Unit, earlier, span_of, unit_of

TODAY = date(2026, 11, 22)  # a Sunday
DAY = timedelta(days=1)
OLD = date(2020, 1, 1)

dates = st.dates(date(1990, 1, 1), date(2060, 12, 31))
spans = st.builds(lambda since, days: Span(since, since + days * DAY), dates, st.integers(0, 900))
COMPARED = (Compare.BEFORE, Compare.LAST_YEAR)


def test_a_span_does_not_end_before_it_begins():
    with pytest.raises(ValueError, match="before it begins"):
        Span(TODAY, TODAY - DAY)


def test_a_span_of_one_day_is_one_day_long():
    assert Span(TODAY, TODAY).days == 1


# Cutting


@given(spans, st.sampled_from(Unit))
def test_parts_follow_each_other_from_the_first_day_to_the_last(span, unit):
    parts = list(span.cut(unit))
    assert (parts[0].since, parts[-1].until) == (span.since, span.until)
    assert all(one.until + DAY == next.since for one, next in pairwise(parts))


@given(spans)
def test_every_week_but_the_first_begins_on_a_monday_and_holds_one_iso_week(span):
    weeks = list(span.cut(Unit.WEEK))
    assert all(week.since.weekday() == 0 for week in weeks[1:])
    assert all(week.since.isocalendar()[:2] == week.until.isocalendar()[:2] for week in weeks)


@given(spans)
def test_every_day_month_and_year_is_there_once(span):
    days, months, years = (list(span.cut(unit)) for unit in (Unit.DAY, Unit.MONTH, Unit.YEAR))
    assert len(days) == span.days
    assert all(day.since == day.until for day in days)
    named = [(month.since.year, month.since.month) for month in months]
    assert named == sorted({(day.since.year, day.since.month) for day in days})
    assert named == [(month.until.year, month.until.month) for month in months]
    assert [year.since.year for year in years] == [year.until.year for year in years]
    assert [year.since.year for year in years] == list(range(span.since.year, span.until.year + 1))


@pytest.mark.parametrize("unit", Unit)
def test_the_last_day_there_is_can_be_cut_off(unit):
    last = Span(date(9999, 12, 30), date.max)
    assert list(last.cut(unit))[-1].until == date.max


def test_a_week_over_new_year_is_one_part():
    span = Span(date(2020, 12, 27), date(2021, 1, 4))
    weeks = list(span.cut(Unit.WEEK))
    assert weeks[1] == Span(date(2020, 12, 28), date(2021, 1, 3))
    assert [week.since.isocalendar().week for week in weeks] == [52, 53, 1]


def test_the_new_year_of_2027_falls_in_week_53():
    weeks = list(Span(date(2026, 12, 31), date(2027, 1, 4)).cut(Unit.WEEK))
    assert [(week.since, week.until, week.since.isocalendar().week) for week in weeks] == [
        (date(2026, 12, 31), date(2027, 1, 3), 53),
        (date(2027, 1, 4), date(2027, 1, 4), 1),
    ]


def test_february_of_a_leap_year_has_its_29th():
    months = list(Span(date(2024, 2, 1), date(2024, 3, 1)).cut(Unit.MONTH))
    assert months == [Span(date(2024, 2, 1), date(2024, 2, 29)), Span(date(2024, 3, 1), date(2024, 3, 1))]


# Periods


def test_a_month_is_this_week_and_the_four_before_it():
    assert span_of(Period.MONTH, TODAY, OLD) == Span(date(2026, 10, 19), TODAY)


def test_a_quarter_is_this_week_and_the_twelve_before_it():
    span = span_of(Period.QUARTER, TODAY, OLD)
    assert span == Span(date(2026, 8, 24), TODAY)
    assert len(list(span.cut(Unit.WEEK))) == 13


def test_a_year_begins_on_the_first_of_january():
    assert span_of(Period.YEAR, TODAY, OLD) == Span(date(2026, 1, 1), TODAY)


def test_all_begins_with_the_oldest_moment():
    assert span_of(Period.ALL, TODAY, date(2020, 5, 3)) == Span(date(2020, 5, 3), TODAY)


@given(st.sampled_from([one for one in Period if one is not Period.OWN]), dates, st.none() | dates)
def test_no_period_begins_before_the_oldest_moment_or_after_today(period, today, first):
    span = span_of(period, today, first)
    assert span.until == today
    assert first is None or first > today or span.since >= first


@given(dates, st.none() | dates, st.none() | dates, st.none() | dates)
def test_own_days_are_looked_at_in_either_order_and_not_before_the_oldest_moment(today, first, since, until):
    span = span_of(Period.OWN, today, first, (since, until))
    assert span == span_of(Period.OWN, today, first, (since, until))
    oldest = min(first or today, today)
    assert span.since >= oldest or span.days == 1
    if since is not None and until is not None:
        assert span == span_of(Period.OWN, today, first, (until, since))
        low, high = min(since, until), max(since, until)
        assert span == Span(min(max(low, oldest), high), high)


def test_own_days_before_the_oldest_moment_show_none_of_later_days():
    last_year = (date(2019, 1, 1), date(2019, 12, 31))
    assert span_of(Period.OWN, TODAY, OLD, last_year) == Span(last_year[1], last_year[1])
    assert span_of(Period.OWN, TODAY, OLD, (None, last_year[1])) == Span(last_year[1], last_year[1])


def test_own_days_that_are_left_open_reach_from_the_oldest_moment_to_today():
    assert span_of(Period.OWN, TODAY, OLD) == Span(OLD, TODAY)
    assert span_of(Period.OWN, TODAY, OLD, (date(2026, 1, 5), None)) == Span(date(2026, 1, 5), TODAY)
    assert span_of(Period.OWN, TODAY, OLD, (None, date(2021, 1, 5))) == Span(OLD, date(2021, 1, 5))


def test_without_any_moment_all_is_today():
    assert span_of(Period.ALL, TODAY, None) == Span(TODAY, TODAY)


def test_the_length_of_a_span_chooses_what_a_part_stands_for():
    def unit(days: int, *, close: bool = False) -> Unit:
        return unit_of(Span(TODAY - (days - 1) * DAY, TODAY), close=close)

    assert [unit(days) for days in (1, 98, 99, 2196, 2197)] == [
        Unit.WEEK, Unit.WEEK, Unit.MONTH, Unit.MONTH, Unit.YEAR,
    ]  # fmt: skip
    assert [unit(days, close=True) for days in (1, 21, 22, 99)] == [Unit.DAY, Unit.DAY, Unit.WEEK, Unit.MONTH]


# What it is laid beside


@given(spans, st.none() | dates)
def test_a_span_alone_is_laid_beside_nothing(span, first):
    assert earlier(span, Compare.NOTHING, first) is None


@given(spans)
def test_before_are_as_many_days_right_before_it(span):
    found = earlier(span, Compare.BEFORE, date(1900, 1, 1))
    assert (found.days, found.until + DAY) == (span.days, span.since)


@given(spans)
def test_last_year_are_the_same_days_of_the_calendar(span):
    found = earlier(span, Compare.LAST_YEAR, date(1900, 1, 1))
    assert (found is None) is (span.until >= _a_year_after(span.since))
    if found is None:
        return
    for then, now in ((found.since, span.since), (found.until, span.until)):
        assert then.year == now.year - 1
        assert (then.month, then.day) == (now.month, now.day) or (now.month, now.day, then.day) == (2, 29, 28)


def _a_year_after(day):
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return date(day.year + 1, 3, 1)


@pytest.mark.parametrize(("until", "is_compared"), [(date(2026, 4, 15), True), (date(2026, 4, 16), False)])
def test_no_day_is_laid_beside_itself(until, is_compared):
    span = Span(date(2025, 4, 16), until)
    assert (earlier(span, Compare.LAST_YEAR, OLD) is not None) is is_compared


def test_the_29th_of_february_is_laid_beside_the_28th():
    leap = Span(date(2024, 2, 29), date(2024, 2, 29))
    assert earlier(leap, Compare.LAST_YEAR, OLD) == Span(date(2023, 2, 28), date(2023, 2, 28))
    assert earlier(Span(date(2024, 1, 1), date(2024, 12, 31)), Compare.LAST_YEAR, OLD).days == 365
    assert earlier(Span(date(2025, 1, 1), date(2025, 12, 31)), Compare.LAST_YEAR, OLD).days == 366


@given(spans, st.sampled_from(COMPARED), dates)
def test_nothing_is_laid_beside_days_before_the_journal(span, compare, first):
    found = earlier(span, compare, first)
    assert found is None or found.until >= first
    assert earlier(span, compare, None) is None
    assert earlier(span, compare, span.since) is None or compare is Compare.LAST_YEAR


@pytest.mark.parametrize("compare", COMPARED)
def test_before_the_first_day_there_is_lies_none(compare):
    assert earlier(Span(date(1, 1, 1), date(1, 2, 1)), compare, date.min) is None
    assert earlier(Span(date(1, 1, 31), date(1, 3, 2)), compare, date.min) is None
