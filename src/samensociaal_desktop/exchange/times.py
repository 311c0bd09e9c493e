"""Times as other programs write them, to the clock on the wall where they were lived. What cannot be is None."""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

HOME: Final = "Europe/Amsterdam"
"""Where a time is taken to be lived when a file does not say, or names a place that nobody knows."""

_LONGEST_ZONE: Final = 128
_ZONE: Final = re.compile(r"[A-Za-z0-9_+-]{1,40}(/[A-Za-z0-9_+-]{1,40}){0,2}")
_FIRST_YEAR: Final = 1000
"""Of four digits: what is before it is a mistake, and cannot be shown everywhere."""

_MOST_MS: Final = 253_402_300_800_000
"""Milliseconds from 1970 to the year 10000."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def instant(value: object) -> datetime | None:
    """Return the instant that ISO 8601 with a zone tells ("2024-03-01T20:15:00Z"), in UTC; None without a zone."""
    found = _iso(value)
    if found is None or found.tzinfo is None:
        return None
    if found.tzinfo is UTC:
        return _likely(found)
    try:
        return _likely(found.astimezone(UTC))
    except OverflowError:
        return None


def of_milliseconds(value: object) -> datetime | None:
    """Return the instant so many milliseconds after 1970."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < _MOST_MS:
        return None
    return _EPOCH + timedelta(milliseconds=int(value))


def at_home(at: datetime, zone: object) -> datetime | None:
    """Return what the clock on the wall told at an instant, in a zone by its name ("Europe/Amsterdam")."""
    name = zone if isinstance(zone, str) and len(zone) <= _LONGEST_ZONE else HOME
    try:
        return _likely(at.astimezone(_zone(name)).replace(tzinfo=None, fold=0))
    except OverflowError:
        return None


@lru_cache(64)
def _zone(name: str) -> tzinfo:
    for each in (name, HOME) if _ZONE.fullmatch(name) else (HOME,):
        with suppress(KeyError, OSError, ValueError):  # none of that name; a folder of names; a file that is none
            return ZoneInfo(each)
    return UTC


def _iso(value: object) -> datetime | None:
    if not isinstance(value, str) or len(value) > 40:
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def _likely(at: datetime) -> datetime | None:
    return at if at.year >= _FIRST_YEAR else None
