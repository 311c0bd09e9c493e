"""The pieces that a said time is made of: how each looks, and what it says."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cache
from typing import Final

from samensociaal_desktop.domain import time_words as words

NOON: Final = 12 * 60
"""Minutes; half of the day, and once round the dial."""

_DAY: Final = 2 * NOON
_HOURS: Final = 24
_SMALL_HOURS: Final = 5
_TOMORROW: Final = "morgen"  # a morning only after a day: "gisteren morgen", "maandagmorgen"
_EARLIEST: Final = 1900
_YEARS_TRIED: Final = 16  # two 29 Februaries, even round 1900


class Part(Enum):
    """A part of the day, in minutes after midnight: when it begins, its usual time, how a clock is read in it.

    Of a time on the twelve-hour dial, what is before `split` moves by `early`, the rest by `late`.
    """

    MORNING = (5 * 60, 9 * 60, NOON, 0, 0)
    AFTERNOON = (NOON, 15 * 60, 0, 0, NOON)
    EVENING = (18 * 60, 20 * 60, 5 * 60, _DAY, NOON)
    NIGHT = (_DAY, _DAY + 2 * 60, 6 * 60, _DAY, NOON)
    AT_NIGHT = (0, 2 * 60, 6 * 60, 0, NOON)

    def __init__(self, begins: int, usual: int, split: int, early: int, late: int) -> None:
        self.begins = begins
        self.usual = usual
        self.split = split
        self.early = early
        self.late = late

    def read(self, minutes: int) -> int:
        """Return the minutes after the day's midnight that a clock time within this part means."""
        if minutes >= NOON + 60:
            return minutes
        on_dial = minutes % NOON
        return on_dial + (self.early if on_dial < self.split else self.late)


_PARTS: Final = {
    word: part
    for part, said in (
        (Part.MORNING, (*words.MORNING, _TOMORROW)),
        (Part.AFTERNOON, words.AFTERNOON),
        (Part.EVENING, words.EVENING),
        (Part.NIGHT, words.NIGHT),
        (Part.AT_NIGHT, words.AT_NIGHT),
    )
    for word in said
}
_WEEKDAYS: Final = {word: day for day, said in enumerate(words.WEEKDAYS) for word in said}
_MONTHS: Final = {word: month for month, said in enumerate(words.MONTHS, 1) for word in said}


@dataclass(frozen=True, slots=True)
class Said:
    """What a piece of the text says, each field at most once in a whole text; of `dates` the likeliest first."""

    exact: datetime | None = None
    dates: tuple[date, ...] | None = None
    part: Part | None = None
    minutes: int | None = None
    spoken: bool | None = None


Piece = Callable[[re.Match[str], datetime], Said]
"""Turns a match into what it says, seen from the present; raises ValueError or OverflowError for no real time."""


@cache
def patterns() -> tuple[tuple[re.Pattern[str], Piece], ...]:
    """Return how every piece looks, with what reads it, in the order to try them. Made when first asked for."""
    return tuple((re.compile(look, re.ASCII), piece) for look, piece in _looks())


def _any(*said: Iterable[str]) -> str:
    """Return a pattern for any of these words, the longest first."""
    return "|".join(sorted((word for group in said for word in group), key=len, reverse=True))


_END: Final = "(?![a-z0-9])"
_TWO: Final = "[0-9]{1,2}"
_NOUNS: Final = "ochtend|morgen|voormiddag|middag|namiddag|avond|nacht"
_JOINED: Final = f"(?:{_END}|(?={_NOUNS}))"  # gisteravond, maandagmiddag


def _looks() -> Iterator[tuple[str, Piece]]:
    yield f"(?:{_any(words.NOW)}){_END}", _present
    yield from _day_looks()
    yield from _date_looks()
    yield (
        "(?:tonight|(?:van|this |deze |last (?=night)|(?:afgelopen|vorige) (?=nacht))"
        f"(?P<part>{_NOUNS}|morning|afternoon|evening|night)){_END}",
        _this_part,
    )
    yield f"(?P<part>{_any(word for word in _PARTS if word != _TOMORROW)}){_END}", _part
    yield f"(?:(?<=[a-z])|(?<=[a-z] ))(?P<part>{_TOMORROW}){_END}", _part
    yield from _clock_looks()
    yield f"[ ,]+|(?:{_any(words.BETWEEN)}){_END}", _nothing


def _day_looks() -> Iterator[tuple[str, Piece]]:
    numbers, units = _any(words.NUMBERS), _any(words.UNIT_MINUTES, words.UNIT_DAYS, words.UNIT_MONTHS)
    yield (
        f"(?:(?P<count>[0-9]{{1,4}}|{numbers}) ?|an? )?(?P<half>half (?:an? )?|anderhal(?:f|ve) )?"
        f"(?P<unit>{units}) (?:geleden|terug|ago){_END}",
        _ago,
    )
    yield f"(?P<day>{_any(words.DAYS_BACK)}){_JOINED}", _day_back
    yield (
        "(?:(?P<week>vorige|last) week (?:op |on )?)?"
        "(?:(?:(?P<last>afgelopen|vorige?|laatste|last|past)|deze|dit|this) )?"
        f"(?P<day>{_any(_WEEKDAYS)}){_JOINED}(?P<week_after> (?:vorige|last) week{_END})?",
        _weekday,
    )
    yield f"(?:vorige?|afgelopen|last|past) (?P<unit>{_any(words.UNIT_DAYS, words.UNIT_MONTHS)}){_END}", _last_period


def _date_looks() -> Iterator[tuple[str, Piece]]:
    numeric_end, month = "(?![a-z0-9/-])", _any(_MONTHS)
    year = f"(?:,? (?P<year>(?:19|20)[0-9]{{2}}){_END})?"
    yield f"(?P<year>[0-9]{{4}})([-/])(?P<month>{_TWO})\\2(?P<day>{_TWO}){numeric_end}", _date
    yield f"(?P<day>{_TWO})([-/])(?P<month>{_TWO})(?:\\2(?P<year>[0-9]{{4}}|[0-9]{{2}}))?{numeric_end}", _date
    yield f"(?P<day>{_TWO})\\.(?P<month>{_TWO})\\.(?P<year>[0-9]{{4}}){_END}", _date
    yield f"(?P<day>{_TWO})(?:de|ste|e|st|nd|rd|th)?(?: of)? ?(?P<month>{month}){_END}\\.?{year}", _date
    yield f"(?P<month>{month}){_END}\\.? (?P<day>{_TWO})(?:st|nd|rd|th)?(?![a-z0-9:.]){year}", _date


def _clock_looks() -> Iterator[tuple[str, Piece]]:
    numbers = _any(words.NUMBERS)
    half_day = f" ?(?P<half_day>[ap]\\.?m){_END}\\.?"
    hour = f"(?P<hour>{_TWO}|{numbers})"
    yield f"(?:12 )?(?:(?P<noon>noon|midday)|midnight|middernacht){_END}", _named_hour
    yield (
        f"(?P<hour>{_TWO})[:.uh](?P<minute>[0-5][0-9])(?::[0-5][0-9])?(?:{half_day}|(?: ?(?:uur|u|h))?{_END})",
        _digital,
    )
    yield (
        f"(?:(?:a )?(?P<step>kwart|quarter|[1-5]?[0-9]|{numbers})(?: ?(?:minuten|minutes|min))? "
        "(?P<side>over|na|past|after|voor|to|before) )?"
        f"(?:(?P<half>half(?: past)?) )?{hour}(?:{half_day}|(?P<hours> ?(?:uur|u|oclock)(?![a-z0-9]))?{_END})"
        "(?(step)|(?(half)|(?(hours)|(?(half_day)|(?!)))))",  # a bare number is no time
        _spoken,
    )
    before = "|".join(f"(?<={word} )" for word in ("om", "at", "rond", "around", "about"))
    yield f"(?:{before})(?P<step>)(?P<side>)(?P<half>)(?P<half_day>){hour}(?![a-z0-9:.])", _spoken


def _nothing(_match: re.Match[str], _now: datetime) -> Said:
    return Said()


def _present(_match: re.Match[str], now: datetime) -> Said:
    return Said(exact=now)


def _ago(match: re.Match[str], now: datetime) -> Said:
    count = float(_number(match["count"] or "1"))
    if half := match["half"]:
        count *= 0.5 if half.startswith("half") else 1.5
    if minutes := words.UNIT_MINUTES.get(match["unit"]):
        return Said(exact=now - timedelta(minutes=count * minutes))
    return Said(dates=(_back(now.date(), match["unit"], count),))


def _last_period(match: re.Match[str], now: datetime) -> Said:
    return Said(dates=(_back(now.date(), match["unit"], 1),))


def _back(day: date, unit: str, count: float) -> date:
    """Return the day `count` units before `day`; the last of a month when that month is shorter."""
    if unit in words.UNIT_DAYS:
        return day - timedelta(days=count * words.UNIT_DAYS[unit])
    year, month = divmod(day.year * 12 + day.month - 1 - int(count * words.UNIT_MONTHS[unit]), 12)
    return date(year, month + 1, min(day.day, monthrange(max(year, 1), month + 1)[1]))


def _date(match: re.Match[str], now: datetime) -> Said:
    said_year, day = match["year"], int(match["day"])
    month = _MONTHS[match["month"]] if match["month"] in _MONTHS else int(match["month"])
    if said_year is not None:
        century = 2000 if len(said_year) == len("26") else 0
        if not century and int(said_year) < _EARLIEST:
            raise ValueError("a slip of the pen")
        return Said(dates=(date(century + int(said_year), month, day),))
    years = range(now.year, max(now.year - _YEARS_TRIED, 0), -1)
    return Said(dates=tuple(_real(years, month, day)))


def _real(years: Iterable[int], month: int, day: int) -> Iterator[date]:
    for year in years:
        try:
            yield date(year, month, day)
        except ValueError:  # 29 February, or a day that no year has: then none remains
            continue


def _day_back(match: re.Match[str], now: datetime) -> Said:
    return Said(dates=(now.date() - timedelta(days=words.DAYS_BACK[match["day"]]),))


def _weekday(match: re.Match[str], now: datetime) -> Said:
    today, day = now.date(), _WEEKDAYS[match["day"]]
    if match["week"] or match["week_after"]:
        return Said(dates=(today - timedelta(days=today.weekday() + 7 - day),))
    latest = today - timedelta(days=(today.weekday() - day) % 7)
    earlier = latest - timedelta(days=7)
    return Said(dates=(earlier,) if match["last"] and latest == today else (latest, earlier))


def _this_part(match: re.Match[str], now: datetime) -> Said:
    today, part = now.date(), _PARTS[match["part"] or "avond"]
    if part is Part.NIGHT:
        return Said(dates=(today - timedelta(days=1),), part=part)
    before = (today - timedelta(days=1),) if now.hour < _SMALL_HOURS else ()
    return Said(dates=(today, *before), part=part)


def _part(match: re.Match[str], _now: datetime) -> Said:
    return Said(part=_PARTS[match["part"]])


def _named_hour(match: re.Match[str], _now: datetime) -> Said:
    return Said(minutes=NOON if match["noon"] else 0, spoken=False)


def _digital(match: re.Match[str], _now: datetime) -> Said:
    return _clock(int(match["hour"]), int(match["minute"]), match["half_day"], spoken=False)


def _spoken(match: re.Match[str], _now: datetime) -> Said:
    """Read "kwart over 3", "half 9", "10 voor half 9", "3 uur", "3pm"."""
    minutes = 0
    if half := match["half"]:
        is_past = half.startswith("half past") or match["hour"] in words.ENGLISH_ONLY
        minutes += 30 if is_past else -30
    if step := match["step"]:
        away = 15 if step in ("kwart", "quarter") else _number(step)
        minutes += -away if match["side"] in ("voor", "to", "before") else away
    return _clock(_number(match["hour"]), minutes, match["half_day"], spoken=True)


def _clock(hour: int, minutes: int, half_day: str | None, *, spoken: bool) -> Said:
    """Return the time of day as minutes after midnight, or, when spoken, on the twelve-hour dial.

    Raises:
        ValueError: there is no such hour.
    """
    on_dial = 1 <= hour <= _HOURS // 2
    if hour >= _HOURS or (half_day and not on_dial):
        raise ValueError("no such hour")
    total = hour * 60 + minutes
    if half_day:
        return Said(minutes=total % NOON + (NOON if half_day.startswith("p") else 0), spoken=False)
    if spoken and on_dial:
        return Said(minutes=total % NOON, spoken=True)
    return Said(minutes=total % _DAY, spoken=False)


def _number(word: str) -> int:
    return words.NUMBERS[word] if word in words.NUMBERS else int(word)
