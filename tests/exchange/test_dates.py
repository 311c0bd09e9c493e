from datetime import UTC, date, datetime, time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from samensociaal_desktop.exchange.dates import (
    Order,
    When,
    day_of,
    order_of,
    read_part_of_day,
    read_time,
    read_when,
)

FIRST_OF_MARCH = date(2024, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-01",
        "2024/3/1",
        "2024.03.01",
        "20240301",
        "1-3-2024",
        "01/03/24",
        "vrijdag 1 maart 2024",
        "Vrijdag, 1 mrt. 2024",
        "Friday, March 1, 2024",
        "March 1st, 2024",
        "1 de maart 2024",
        "\u200e1\u00a0maart\u202f2024",
        "1 maart 2024 ",
    ],
)
def test_a_day_is_read_in_numbers_and_in_words(text: str) -> None:
    assert read_when(text) == When(FIRST_OF_MARCH)


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-01 21:15",
        "2024-03-01T21:15:00",
        "202403012115",
        "20240301T211500",
        "1-3-2024 21.15",
        "1-3-2024, 9:15 PM",
        "vrijdag 1 maart 2024 om 21:15",
        "Friday, March 1, 2024 at 9:15 PM",
        "1 maart 2024 9:15 ’s avonds",
    ],
)
def test_a_time_behind_the_day_is_read_too(text: str) -> None:
    assert read_when(text) == When(FIRST_OF_MARCH, time(21, 15))


def test_an_offset_keeps_the_time_as_lived_and_utc_is_told_by_the_clock_at_home() -> None:
    instant = datetime(2024, 3, 1, 20, 15, tzinfo=UTC)
    assert read_when("2024-03-01T21:15:00+01:00") == When(FIRST_OF_MARCH, time(21, 15), instant)
    assert read_when("2024-03-01 20:15 UTC") == When(FIRST_OF_MARCH, time(21, 15), instant)
    assert read_when("2024-03-01T23:30:00Z").day == date(2024, 3, 2)
    assert read_when("2024-03-01T21:15:00+9900") == When(FIRST_OF_MARCH, time(21, 15))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "geen datum",
        "2026-02-30",
        "0000-01-01",
        "10000-01-01",
        "1899-12-31",
        "31-13-2024",
        "13-31-2024",
        "2024-03-01 25:00",
        "2024-03-01 laat",
        "20241301",
        "202403012560",
        "1 2 3 maart 2024",
        "maart 2024",
        "1 maart",
        "1 maart april 2024",
        "1 maart 2024 2025",
        "٣-٣-٢٠٢٤",
        "1 maart 2024 " + "x" * 100,
        "2024-03-011",
    ],
)
def test_what_cannot_be_a_date_is_none(text: str) -> None:
    assert read_when(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("21:15", time(21, 15)),
        ("21.15 uur", time(21, 15)),
        ("21u15", time(21, 15)),
        ("21:15:33", time(21, 15, 33)),
        ("21:15:33.123", time(21, 15, 33)),
        ("9:15\u202fPM", time(21, 15)),
        ("9 pm", time(21)),
        ("9:15 a.m.", time(9, 15)),
        ("12:30 AM", time(0, 30)),
        ("12:30 ’s nachts", time(0, 30)),
        ("12:05 's middags", time(12, 5)),
        ("6:50 ’s avonds", time(18, 50)),
        ("6:50 's ochtends", time(6, 50)),
        ("", None),
        ("9", None),
        ("24:00", None),
        ("21:60", None),
        ("21:15 bij mij", None),
        ("1" * 200, None),
    ],
)
def test_a_time_of_the_day_is_read(text: str, expected: time | None) -> None:
    assert read_time(text) == expected


def test_a_part_of_the_day_stands_for_an_hour() -> None:
    assert read_part_of_day("'s avonds") == read_part_of_day("In the evening") == time(21)
    assert read_part_of_day("straks") is None


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["01/02/2024", "13/02/2024"], Order.DAY_FIRST),
        (["01/02/2024", "02/13/2024"], Order.MONTH_FIRST),
        (["01/30/24", "geen"], Order.MONTH_FIRST),
        (["01/12/2023", "02/01/2024", "01/02/2024"], Order.DAY_FIRST),
        (["01/10/2024", "02/05/2024", "02/11/2024"], Order.MONTH_FIRST),
        (["12/05/2024", "12/01/2024", "11/09/2024"], Order.MONTH_FIRST),
        (["01/02/2024"], Order.DAY_FIRST),
        (["2024-03-01", "", "x"], Order.DAY_FIRST),
        ([], Order.DAY_FIRST),
    ],
)
def test_the_order_of_day_and_month_is_decided_over_all_dates(dates: list[str], expected: Order) -> None:
    assert order_of(dates) is expected


def test_month_first_is_read_when_it_is_so() -> None:
    assert read_when("3/1/2024", Order.MONTH_FIRST) == When(FIRST_OF_MARCH)
    assert When(FIRST_OF_MARCH).moment == datetime(2024, 3, 1)


@given(st.text(max_size=100))
@example("2024-03-01T21:15:00+24:00")
@example("1900-01-01 00:00+23:59")
def test_no_text_breaks_the_readers(text: str) -> None:
    assert isinstance(read_when(text), When | None)
    assert isinstance(read_time(text), time | None)
    assert read_part_of_day(text) is None or text


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from(["%Y-%m-%d", "%d-%m-%Y", "%Y%m%d", "%d/%m/%Y"]))
def test_every_day_that_can_be_comes_back(day: date, shape: str) -> None:
    text = day.strftime(shape)
    assert read_when(text) == When(day)
    assert day_of(day.year, day.month, day.day) == day
