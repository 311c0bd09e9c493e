"""Read a time as people say it, in Dutch and English alike: "gisteravond half 9", "last Monday 9am".

A text is a row of pieces in any order: a day ("gisteren", "12 maart", "3 dagen geleden"), a part of the
day ("'s avonds") and a clock time ("21:30", "kwart over 3"), each at most once, with small words between.

- What happened lies behind us. A day and month without a year are the last time they came round, so are
  a weekday and a bare clock time. What can only lie ahead ("vanavond" at noon) is not understood.
- 12-3 and 12/3 are day and month, in both languages.
- A part of the day without a clock time stands at its usual hour: morning 9:00, afternoon 15:00,
  evening 20:00, night 2:00; a day without either at 12:00. Or at the present, when that comes first.
- A night belongs to the day on which it begins: "zaterdagnacht 3 uur" is on Sunday. But "12 maart 3 uur
  's nachts" is on 12 March. Before five in the morning "vanavond" is the evening just past.
- "half 9" is 8:30, as in Dutch; only an English word ("half nine") makes it half past.
- A spoken hour ("3 uur", "kwart over 3") may be before or after noon. A part of the day decides; without
  one, today takes the last that passed, and another day takes 7:00 to 18:59.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from samensociaal_desktop.domain.encounters import Precision
from samensociaal_desktop.domain.localised import folded
from samensociaal_desktop.domain.time_words import TO_COME
from samensociaal_desktop.domain.when_pieces import NOON, Said, patterns

LONGEST: Final = 80
"""Characters; no way to say a time is longer."""

_WAKING: Final = 7 * 60
_FAR: Final = datetime(9998, 12, 31, 23, 59)
_NOTHING: Final = Said()


@dataclass(frozen=True, slots=True)
class When:
    """A wall-clock time (naive, whole minutes) and how exactly it is known."""

    at: datetime
    precision: Precision


def parse_when(text: str, now: datetime) -> When | None:
    """Return the time that `text` says, seen from `now` (naive); None when it is not understood.

    Never raises, and never gives a time later than a minute after `now`.
    """
    try:
        said = _read(_folded(text), now)
        return None if said == _NOTHING else _settled(said, now)
    except (ValueError, OverflowError):  # no such date or hour, or before the year 1
        return None


def lies_ahead(text: str, now: datetime) -> bool:
    """Return whether `text` is a time that is still to come: "vanavond" at noon, a date in a year to come, "morgen".

    Never raises.
    """
    if parse_when(text, now) is not None:
        return False
    first = folded(text[:LONGEST]).split()[:1]
    return parse_when(text, _FAR) is not None or any(word in first for word in TO_COME)


def _folded(text: str) -> str:
    """Return the text in small letters without accents, apostrophes and doubled blanks.

    Raises:
        ValueError: it is too long to be a time.
    """
    if len(text) > LONGEST:
        raise ValueError("too long to be a time")
    plain = re.sub("['’‘`´]", "", folded(text))
    plain = re.sub(r"(?<=[0-9])t(?=[0-9])", " ", plain)  # 2026-03-12T14:00
    return " ".join(plain.split())


def _read(text: str, now: datetime) -> Said:
    """Return all that the pieces of `text` say together.

    Raises:
        ValueError: a piece is not understood, or something is said twice.
    """
    said, at = _NOTHING, 0
    while at < len(text):
        for pattern, piece in patterns():
            if match := pattern.match(text, at):
                said, at = _joined(said, piece(match, now)), match.end()
                break
        else:
            raise ValueError("not understood")
    return said


def _joined(said: Said, more: Said) -> Said:
    new = {f.name: value for f in fields(more) if (value := getattr(more, f.name)) is not None}
    if any(getattr(said, name) is not None for name in new):
        raise ValueError("said twice")
    return replace(said, **new)


def _settled(said: Said, now: datetime) -> When:
    """Return the likeliest time that fits what was said and is not ahead.

    Raises:
        ValueError: there is none.
    """
    if said.exact is not None:
        if said != Said(exact=said.exact):
            raise ValueError("a moment and a day")
        return When(_whole(said.exact), Precision.MOMENT)
    if said.minutes is not None:
        limit = now + timedelta(minutes=1)
        passed = [at for at in _clock_times(said, said.minutes, now) if at <= limit]
        if not passed:
            raise ValueError("still ahead")
        return When(_whole(passed[0]), Precision.MOMENT)
    if said.part is not None:
        begun = _first_begun(said, now, said.part.begins, said.part.usual)
        return When(_whole(begun), Precision.PART_OF_DAY)
    return When(_whole(_first_begun(said, now, 0, NOON)), Precision.DAY)


def _clock_times(said: Said, minutes: int, now: datetime) -> Iterator[datetime]:
    for day in _dates(said, now):
        if said.part is not None:
            readings: tuple[int, ...] = (said.part.read(minutes),)
        elif not said.spoken:
            readings = (minutes,)
        elif said.dates is None or day == now.date():
            readings = (minutes + NOON, minutes)
        else:
            readings = (minutes if minutes >= _WAKING else minutes + NOON,)
        yield from (_at(day, reading) for reading in readings)


def _first_begun(said: Said, now: datetime, begins: int, usual: int) -> datetime:
    for day in _dates(said, now):
        if _at(day, begins) <= now:
            return min(_at(day, usual), now)
    raise ValueError("still ahead")


def _dates(said: Said, now: datetime) -> Iterator[date]:
    if said.dates is not None:
        yield from said.dates
    else:
        yield now.date()
        yield now.date() - timedelta(days=1)


def _at(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minutes)


def _whole(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0, fold=0)
