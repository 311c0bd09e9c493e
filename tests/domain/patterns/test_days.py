"""Counts of days: whatever is counted comes back, for any part of them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.patterns.days import DayOf, days_of
from samensociaal_desktop.domain.patterns.spans import Span

KEYS = ("a", "b", "")
START = date(2025, 12, 1)
DAY = timedelta(days=1)
SPAN = Span(START, START + 80 * DAY)

near = st.dates(START - 20 * DAY, START + 100 * DAY)
found = st.lists(st.builds(DayOf, near, st.sampled_from(KEYS), st.integers(1, 9)), max_size=30)
parts = st.builds(lambda one, other: Span(min(one, other), max(one, other)), near, near)


@given(found, parts)
def test_any_part_of_the_days_is_counted_key_by_key(found, part):
    days = days_of(found, SPAN, KEYS)
    inside = [one for one in found if SPAN.since <= one.day <= SPAN.until and part.since <= one.day <= part.until]
    assert days.counts(part) == tuple(sum(one.n for one in inside if one.key == key) for key in KEYS)
    assert days.total(part) == sum(one.n for one in inside) == sum(days.counts(part))
    assert not days.apart


@given(found, st.dictionaries(near, st.integers(1, 99)), parts)
def test_moments_that_count_for_several_keys_are_counted_once(found, totals, part):
    days = days_of(found, SPAN, KEYS, totals)
    inside = {day for day in totals if SPAN.since <= day <= SPAN.until and part.since <= day <= part.until}
    assert days.total(part) == sum(totals[day] for day in inside)
    assert days.counts(part) == days_of(found, SPAN, KEYS).counts(part)
    assert days.apart


def test_days_without_anything_are_there():
    days = days_of((), Span(START, START), KEYS)
    assert (days.counts(SPAN), days.total(SPAN), days.sums) == ((0, 0, 0), 0, ((0, 0),) * 3)
