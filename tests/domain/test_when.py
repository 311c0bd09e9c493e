from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import Precision
from samensociaal_desktop.domain.when import LONGEST, When, lies_ahead, parse_when

NOW = datetime(2026, 3, 14, 10, 20, 33)  # a Saturday morning

MOMENTS = {
    "nu": "2026-03-14 10:20",
    "just now": "2026-03-14 10:20",
    "gisteren 21:30": "2026-03-13 21:30",
    "12-3 14:00": "2026-03-12 14:00",
    "12 mrt 14.30": "2026-03-12 14:30",
    "2026-03-12 14:00": "2026-03-12 14:00",
    "2026-03-12T14:00:59": "2026-03-12 14:00",
    "Op 12 maart om 14u30": "2026-03-12 14:30",
    "14:00, 12/3": "2026-03-12 14:00",
    "21:30": "2026-03-13 21:30",
    "9:30": "2026-03-14 09:30",
    "half 9": "2026-03-14 08:30",
    "half past 8": "2026-03-14 08:30",
    "half nine": "2026-03-14 09:30",
    "half negen": "2026-03-14 08:30",
    "half 1": "2026-03-14 00:30",
    "kwart over 3": "2026-03-14 03:15",
    "kwart voor tien": "2026-03-14 09:45",
    "a quarter to ten": "2026-03-14 09:45",
    "tien voor half 9": "2026-03-14 08:20",
    "10 minuten over 9": "2026-03-14 09:10",
    "3 uur": "2026-03-14 03:00",
    "11 uur": "2026-03-13 23:00",
    "15 uur": "2026-03-13 15:00",
    "0 uur": "2026-03-14 00:00",
    "3pm": "2026-03-13 15:00",
    "3 p.m.": "2026-03-13 15:00",
    "8:15 am": "2026-03-14 08:15",
    "12am": "2026-03-14 00:00",
    "12pm yesterday": "2026-03-13 12:00",
    "om 9": "2026-03-14 09:00",
    "om negen": "2026-03-14 09:00",
    "yesterday at noon": "2026-03-13 12:00",
    "middernacht": "2026-03-14 00:00",
    "last Monday 9am": "2026-03-09 09:00",
    "maandag 3 uur": "2026-03-09 15:00",
    "maandag 8 uur": "2026-03-09 08:00",
    "zaterdag 9:00": "2026-03-14 09:00",
    "zaterdag 11:00": "2026-03-07 11:00",
    "zaterdag half 9": "2026-03-14 08:30",
    "2 hours ago": "2026-03-14 08:20",
    "een uur geleden": "2026-03-14 09:20",
    "half an hour ago": "2026-03-14 09:50",
    "anderhalf uur geleden": "2026-03-14 08:50",
    "drie kwartier geleden": "2026-03-14 09:35",
    "gisteravond half 9": "2026-03-13 20:30",
    "gisteravond 9:30": "2026-03-13 21:30",
    "gisteren 8 uur 's avonds": "2026-03-13 20:00",
    "vrijdagavond 12 uur": "2026-03-14 00:00",
    "gistermiddag 12:15": "2026-03-13 12:15",
    "vanochtend 8 uur": "2026-03-14 08:00",
    "this morning 9": None,
    "zaterdagnacht 3 uur": "2026-03-08 03:00",
    "last night 23:30": "2026-03-13 23:30",
    "last night at 11": "2026-03-13 23:00",
    "last night 2am": "2026-03-14 02:00",
    "vannacht half 3": "2026-03-14 02:30",
    "12 maart 3 uur 's nachts": "2026-03-12 03:00",
    "12 maart 11 uur 's nachts": "2026-03-12 23:00",
    "14-3 11:00": "2025-03-14 11:00",
}
PARTS = {
    "gisteravond": "2026-03-13 20:00",
    "yesterday evening": "2026-03-13 20:00",
    "gisteren in de avond": "2026-03-13 20:00",
    "vanochtend": "2026-03-14 09:00",
    "vanmorgen": "2026-03-14 09:00",
    "this morning": "2026-03-14 09:00",
    "vannacht": "2026-03-14 02:00",
    "last night": "2026-03-14 02:00",
    "gisternacht": "2026-03-14 02:00",
    "zaterdagnacht": "2026-03-08 02:00",
    "eergistermiddag": "2026-03-12 15:00",
    "gisteren morgen": "2026-03-13 09:00",
    "maandagmorgen": "2026-03-09 09:00",
    "'s avonds": "2026-03-13 20:00",
    "12 maart ’s nachts": "2026-03-12 02:00",
    "3 dagen geleden 's middags": "2026-03-11 15:00",
}
DAYS = {
    "eergisteren": "2026-03-12 12:00",
    "the day before yesterday": "2026-03-12 12:00",
    "vandaag": "2026-03-14 10:20",
    "gístéren": "2026-03-13 12:00",
    "12/3/2026": "2026-03-12 12:00",
    "12-3-26": "2026-03-12 12:00",
    "12.3.2026": "2026-03-12 12:00",
    "2026/3/12": "2026-03-12 12:00",
    "12 maart": "2026-03-12 12:00",
    "March 12": "2026-03-12 12:00",
    "March 12th, 2025": "2025-03-12 12:00",
    "12th of March": "2026-03-12 12:00",
    "15 mrt": "2025-03-15 12:00",
    "29-2": "2024-02-29 12:00",
    "maandag": "2026-03-09 12:00",
    "afgelopen maandag": "2026-03-09 12:00",
    "zaterdag": "2026-03-14 10:20",
    "afgelopen zaterdag": "2026-03-07 12:00",
    "last weekend": "2026-03-07 12:00",
    "vorige week maandag": "2026-03-02 12:00",
    "Monday last week": "2026-03-02 12:00",
    "3 dagen geleden": "2026-03-11 12:00",
    "vorige week": "2026-03-07 12:00",
    "last month": "2026-02-14 12:00",
    "vorig jaar": "2025-03-14 12:00",
    "half jaar geleden": "2025-09-14 12:00",
    "two weeks ago": "2026-02-28 12:00",
}
NOT_UNDERSTOOD = (
    "", " ", "om", "morgen", "morgen 9:00", "overmorgen", "tomorrow", "vanmiddag", "vanavond", "vandaag 23:00", "30-2",
    "31 april", "25:00", "24 uur", "13pm", "0 am", "14:60", "12-3-0000", "12-3-10000", "0000-01-01", "12-13", "0-1",
    "May 5 2030", "5000 jaar geleden", "9999 weken geleden 9999", "gisteren vandaag", "nu gisteren", "9:00 10:00", "12",
    "3", "over 3", "kwart", "90 over 3", "half", "iets", "12 + 3", "gisteren!", "x" * (LONGEST + 1), "1 2 3", "geleden",
    "20 maart 2026", "14:00Z", "0226-05-01", "1-5-1899",
)  # fmt: skip


def at(text):
    return datetime.strptime(text, "%Y-%m-%d %H:%M")


@pytest.mark.parametrize(("text", "expected"), MOMENTS.items())
def test_a_clock_time_is_a_moment(text, expected):
    assert parse_when(text, NOW) == (expected and When(at(expected), Precision.MOMENT))


@pytest.mark.parametrize(("text", "expected"), PARTS.items())
def test_a_part_of_the_day_stands_at_its_usual_hour(text, expected):
    assert parse_when(text, NOW) == When(at(expected), Precision.PART_OF_DAY)


@pytest.mark.parametrize(("text", "expected"), DAYS.items())
def test_a_day_alone_stands_at_noon_or_now(text, expected):
    assert parse_when(text, NOW) == When(at(expected), Precision.DAY)


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_what_is_no_past_time_is_not_understood(text):
    assert parse_when(text, NOW) is None


@pytest.mark.parametrize(
    ("now", "text", "expected"),
    [
        ("2026-03-14 00:30", "vanavond", "2026-03-13 20:00"),
        ("2026-03-14 00:30", "vanavond 20:15", "2026-03-13 20:15"),
        ("2026-03-14 00:30", "tonight", "2026-03-13 20:00"),
        ("2026-03-14 18:30", "vanavond", "2026-03-14 18:30"),
        ("2026-03-14 23:00", "tonight", "2026-03-14 20:00"),
        ("2026-03-14 01:00", "vannacht", "2026-03-14 01:00"),
        ("2026-03-14 22:00", "half 9", "2026-03-14 20:30"),
        ("2026-03-14 02:00", "half 9", "2026-03-13 20:30"),
        ("2026-03-31 12:00", "een maand geleden", "2026-02-28 12:00"),
        ("1905-01-01 12:00", "29 februari", "1904-02-29 12:00"),
        ("1903-01-01 12:00", "29 februari", "1896-02-29 12:00"),
        ("0003-03-01 12:00", "29 februari", None),
        ("0001-01-01 00:00", "gisteren", None),
        ("0001-01-01 00:00", "21:30", None),
        ("9999-12-31 23:59", "21:30", None),
    ],
)
def test_the_present_decides_what_lies_behind(now, text, expected):
    when = parse_when(text, datetime.fromisoformat(now))
    assert (when and when.at) == (expected and datetime.fromisoformat(expected))


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("vanavond 22:00", True),
        ("17 april 2027", True),
        ("morgen", True),
        ("Tomorrow at noon", True),
        ("volgende week dinsdag", True),
        ("gisteren", False),
        ("maandagmorgen", False),
        ("ooit eens", False),
        ("", False),
    ],
)
def test_what_is_still_to_come_is_told_from_what_is_not_understood(text, ahead):
    assert lies_ahead(text, NOW) == ahead


@given(st.text(max_size=LONGEST + 5) | st.lists(st.sampled_from(["morgen", "9", "mei", "2027"])).map(" ".join))
def test_what_is_understood_is_never_still_to_come(text):
    assert not (lies_ahead(text, NOW) and parse_when(text, NOW))


def test_a_clock_a_minute_ahead_is_still_now():
    assert parse_when("10:21", NOW) == When(at("2026-03-14 10:21"), Precision.MOMENT)
    assert parse_when("10:22", NOW) == When(at("2026-03-13 10:22"), Precision.MOMENT)


PIECES = st.sampled_from(
    [*MOMENTS, *PARTS, *DAYS, *NOT_UNDERSTOOD, "om", "9", "12", "half", "maandag", "mei", "-", "/", ":", "½", "٣", "²"]
)


@given(
    st.one_of(st.text(max_size=LONGEST + 5), st.lists(PIECES, max_size=4).map(" ".join)),
    st.datetimes(),
)
def test_any_text_at_any_time_is_understood_or_not_and_never_lies_ahead(text, now):
    when = parse_when(text, now)
    assert when is None or (when.at - now <= timedelta(minutes=1) and when.at.second == 0)


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=NOW).map(lambda d: d.replace(second=0, microsecond=0)))
def test_a_written_date_and_time_reads_back(moment):
    assert parse_when(f"{moment:%Y-%m-%d %H:%M}", NOW) == When(moment, Precision.MOMENT)
    assert parse_when(f"{moment.day}-{moment.month}-{moment.year} {moment:%H:%M}", NOW).at == moment
