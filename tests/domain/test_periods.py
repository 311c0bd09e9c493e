"""Periods: those that move along with today, and months and years as people type them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.periods import LONGEST, Span, days_of
from samensociaal_desktop.domain.time_words import MONTHS

TODAY = date(2026, 3, 14)
LONG_AGO = date(2, 1, 1)
NAMES = st.integers(1, 12).flatmap(lambda month: st.tuples(st.just(month), st.sampled_from(MONTHS[month - 1])))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("maart", "2026-03-01", "2026-03-31"),
        ("March", "2026-03-01", "2026-03-31"),
        (" mrt. ", "2026-03-01", "2026-03-31"),
        ("april", "2025-04-01", "2025-04-30"),
        ("in februari", "2026-02-01", "2026-02-28"),
        ("maart 2026", "2026-03-01", "2026-03-31"),
        ("March, 2026", "2026-03-01", "2026-03-31"),
        ("feb 2024", "2024-02-01", "2024-02-29"),
        ("de maand mei van 2025", "2025-05-01", "2025-05-31"),
        ("DEC 2027", "2027-12-01", "2027-12-31"),
        ("2026-03", "2026-03-01", "2026-03-31"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("het jaar 1999", "1999-01-01", "1999-12-31"),
    ],
)
def test_a_month_or_a_year_is_read_as_one_says_it(text: str, first: str, last: str) -> None:
    assert days_of(text, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    ["", " ", "12 maart", "maart 12", "mei 20", "maart 26", "maartje", "20250", "1800", "2025-13", "2025-00",
     "2025-03-01", "in", "lente", "maart 2026" + " " * LONGEST],
)  # fmt: skip
def test_what_is_no_month_and_no_year_is_left_to_others(text: str) -> None:
    assert days_of(text, TODAY) is None


def test_a_month_before_the_first_year_is_none() -> None:
    assert days_of("december", date(1, 11, 30)) is None


@given(NAMES, st.dates(LONG_AGO))
def test_a_month_by_itself_is_the_last_that_began(said: tuple[int, str], today: date) -> None:
    month, name = said
    found = days_of(name, today)
    assert found is not None
    first, last = found
    assert (first.day, first.month) == (1, month)
    assert timedelta(0) <= today - first < timedelta(days=366)
    assert first.month == last.month
    assert last == date.max or (last + timedelta(days=1)).day == 1


@given(NAMES, st.integers(1900, 2099), st.dates(), st.sampled_from(["{} {}", "{}. {}", "{} van {}", "In {} of {}"]))
def test_a_month_with_a_year_is_the_same_whatever_day_it_is(
    said: tuple[int, str], year: int, today: date, form: str
) -> None:
    found = days_of(form.format(said[1].title(), year), today)
    assert found is not None
    assert found == days_of(f"{year}-{said[0]:02}", date.min)
    whole = days_of(str(year), today)
    assert whole == (date(year, 1, 1), date(year, 12, 31))
    assert whole[0] <= found[0] <= found[1] <= whole[1]


@given(st.text(max_size=LONGEST + 2) | st.from_regex(r"[a-z]{0,4} ?[0-9]{0,5}-?[0-9]{0,3}"), st.dates())
def test_any_text_is_read_without_an_error(text: str, today: date) -> None:
    found = days_of(text, today)
    assert found is None or found[0] <= found[1]


def test_spans_are_those_of_today() -> None:
    assert {span.value: span.days(date(2026, 1, 14)) for span in Span} == {
        "month": (date(2026, 1, 1), None),
        "last-month": (date(2025, 12, 1), date(2025, 12, 31)),
        "year": (date(2026, 1, 1), None),
    }


@given(st.dates(LONG_AGO))
def test_last_month_ends_where_this_month_begins_within_its_year(today: date) -> None:
    first, end = Span.MONTH.days(today)
    before, last = Span.LAST_MONTH.days(today)
    assert end is None
    assert last is not None
    assert last + timedelta(days=1) == first <= today
    assert before < first
    assert Span.YEAR.days(today)[0] <= first
