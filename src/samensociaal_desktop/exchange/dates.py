"""Dates and times as other programs write them, in Dutch and in English. What cannot be read is None, never a guess."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Final

from samensociaal_desktop.exchange.times import HOME, at_home

EARLIEST, LATEST = 1900, 2199
"""Years that a journal can be about; others are slips of the pen, or of a program."""

LONGEST: Final = 80
"""Signs of a date in words; what is longer is text."""

_MONTHS: Final = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb", "febr"),
    ("maart", "march", "mrt", "mar", "maa"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
MONTHS: Final = {word: number for number, words in enumerate(_MONTHS, 1) for word in words}

WEEKDAYS: Final = frozenset(
    [
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
        "ma",
        "di",
        "wo",
        "do",
        "vr",
        "za",
        "zo",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
    ]
)
_FILLERS: Final = frozenset(["de", "of", "the", "th", "st", "nd", "rd", "e", "om", "at", "on", "op"])

_TOKENS: Final = re.compile(r"[^\W\d_]+|\d+")
_DIGITS: Final = re.compile(r"[0-9]+")
_ISO_DAY: Final = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])")
_COMPACT: Final = re.compile(
    r"((?:19|20|21)[0-9]{2})([01][0-9])([0-3][0-9])(?:T?([0-2][0-9])([0-5][0-9])([0-5][0-9])?)?Z?"
)
_NUMBERS: Final = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})(?![0-9])")
_TIME: Final = re.compile(
    r"([0-9]{1,2})(?:[:.hu]([0-9]{2}))?(?:[:.]([0-9]{2})(?:[.,][0-9]+)?)?\s*(?:uur|h|u)?\s*(.*)", re.IGNORECASE
)
_PARTS: Final = {
    "’s nachts": 3,
    "’s ochtends": 9,
    "’s morgens": 9,
    "’s middags": 15,
    "’s avonds": 21,
    "nacht": 3,
    "ochtend": 9,
    "middag": 15,
    "avond": 21,
    "at night": 3,
    "in the morning": 9,
    "in the afternoon": 15,
    "in the evening": 21,
    "night": 3,
    "morning": 9,
    "afternoon": 15,
    "evening": 21,
}
_TIME_BEHIND: Final = re.compile(r"(?<![0-9])[0-9]{1,2}[:.][0-9]{2}(?![0-9]).*$")
_ZONE: Final = re.compile(r"(?:\s*(?:z|utc|gmt|[+-][0-9]{2}:?[0-9]{2}))$", re.IGNORECASE)

_MORNING: Final = frozenset({"am", "a.m.", "’s ochtends", "’s morgens", "’s nachts"})
_EVENING: Final = frozenset({"pm", "p.m.", "’s middags", "’s avonds"})


class Order(Enum):
    """Which number of 03-04-2024 is the day."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True, slots=True)
class When:
    """A day, and the time on it where it was written; `instant` where a zone was written too."""

    day: date
    at: time | None = None
    instant: datetime | None = None

    @property
    def moment(self) -> datetime:
        """The wall-clock time; midnight where none was written."""
        return datetime.combine(self.day, self.at or time())


def day_of(year: int, month: int, day: int) -> date | None:
    """Return a day that exists, in a year that can be."""
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def read_when(text: str, order: Order = Order.DAY_FIRST) -> When | None:
    """Return what a date says, with or without a time: ISO 8601, in numbers, or in words."""
    text = _plain(text)
    if not text or len(text) > LONGEST:
        return None
    found = _iso(text) or _compact(text) or _in_numbers(text, order)
    return found or _in_words(text)


def read_time(text: str) -> time | None:
    """Return a time of the day: 21:15, 21.15 uur, 9:15 PM, 6:50 ’s avonds."""
    text = _plain(text)
    match = _TIME.fullmatch(text) if len(text) <= LONGEST else None
    if match is None:
        return None
    part = _part_of_day(match[4])
    if part is None or (match[2] is None and not part):  # a bare number is no time
        return None
    hour, minute, second = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if part in _EVENING and 1 <= hour < 12:
        hour += 12
    elif part in _MORNING and hour == 12:
        hour = 0
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def read_part_of_day(text: str) -> time | None:
    """Return an hour that stands for a part of the day: ’s avonds, in the evening, avond."""
    hour = _PARTS.get(_plain(text).lower().replace("'", "’"))
    return None if hour is None else time(hour)


def order_of(texts: Iterable[str]) -> Order:
    """Return which order the dates of one file are in, decided over all of them; day first where nothing tells.

    A first number above 12 proves day first, a second one month first; else the order in which they rise or fall.
    """
    rising = {order: _Run() for order in Order}
    for text in texts:
        numbers = _NUMBERS.match(_plain(text))
        if numbers is None:
            continue
        first, second, year = int(numbers[1]), int(numbers[2]), _full_year(numbers[3])
        if first > 12:
            return Order.DAY_FIRST
        if second > 12:
            return Order.MONTH_FIRST
        rising[Order.DAY_FIRST].add((year, second, first))
        rising[Order.MONTH_FIRST].add((year, first, second))
    if rising[Order.MONTH_FIRST].is_steady and not rising[Order.DAY_FIRST].is_steady:
        return Order.MONTH_FIRST
    return Order.DAY_FIRST


class _Run:
    """Whether days come in one direction."""

    def __init__(self) -> None:
        self._last: tuple[int, int, int] | None = None
        self._rises = self._falls = False

    def add(self, day: tuple[int, int, int]) -> None:
        if self._last is not None:
            self._rises |= day > self._last
            self._falls |= day < self._last
        self._last = day

    @property
    def is_steady(self) -> bool:
        return not (self._rises and self._falls)


def _plain(text: str) -> str:
    """Return text with plain spaces, and without the marks of direction that phones write."""
    for mark in "\u200e\u200f\u202a\u202b\u202c\ufeff":
        text = text.replace(mark, "")
    return " ".join(text.split())


def _part_of_day(text: str) -> str | None:
    """Return "am", "’s avonds" …, "" where there is none, or None where something else is written."""
    text = text.lower().replace("'", "’")
    return text if not text or text in _MORNING | _EVENING else None


def _iso(text: str) -> When | None:
    match = _ISO_DAY.match(text)
    day = day_of(int(match[1]), int(match[2]), int(match[3])) if match else None
    return _with_time(day, text[match.end() :]) if match and day else None


def _compact(text: str) -> When | None:
    match = _COMPACT.fullmatch(text)
    day = day_of(int(match[1]), int(match[2]), int(match[3])) if match else None
    if match is None or day is None:
        return None
    at = read_time(f"{match[4]}:{match[5]}:{match[6] or '00'}") if match[4] else None
    return When(day, at) if at or not match[4] else None


def _in_numbers(text: str, order: Order) -> When | None:
    match = _NUMBERS.match(text)
    if match is None:
        return None
    day, month = int(match[1]), int(match[2])
    if order is Order.MONTH_FIRST:
        day, month = month, day
    found = day_of(_full_year(match[3]), month, day)
    return _with_time(found, text[match.end() :]) if found else None


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _with_time(day: date, rest: str) -> When | None:
    """Return a day with the time that is written behind it, and the instant where a zone stands there too."""
    rest = rest.strip(" ,").removeprefix("T").strip()
    if not rest:
        return When(day)
    zone = _ZONE.search(rest)
    at = read_time(rest[: zone.start()] if zone else rest)
    if at is None:
        return None
    return _with_zone(When(day, at), zone[0].strip()) if zone else When(day, at)


def _with_zone(when: When, zone: str) -> When:
    """Return a time with its instant. With an offset it is the time as lived; that of UTC was told by a program."""
    is_offset = zone[0] in "+-"
    try:
        there = datetime.fromisoformat(f"{when.moment.isoformat()}{zone if is_offset else '+00:00'}")
        instant = there.astimezone(UTC)
    except ValueError:  # a zone of 99 hours
        return when
    lived = when.moment if is_offset else at_home(instant, HOME)
    return When(lived.date(), lived.time(), instant) if lived else when


def _in_words(text: str) -> When | None:
    """Return what "vrijdag 1 maart 2024" or "Friday, March 1, 2024 at 9:15 PM" says."""
    clock = _TIME_BEHIND.search(text)
    at = read_time(clock[0]) if clock else None
    day, month, year = 0, 0, 0
    for token in _TOKENS.findall(text[: clock.start()].lower() if clock and at else text.lower()):
        if _DIGITS.fullmatch(token):
            if len(token) == 4 and not year:
                year = int(token)
            elif len(token) <= 2 and not day:
                day = int(token)
            else:
                return None
        elif token in MONTHS and not month:
            month = MONTHS[token]
        elif token not in WEEKDAYS | _FILLERS:
            return None
    found = day_of(year, month, day)
    return When(found, at) if found else None
