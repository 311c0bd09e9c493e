"""Periods: those that move along with today, and those that are typed: "maart", "March 2026", "2025"."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Final

from samensociaal_desktop.domain.localised import folded
from samensociaal_desktop.domain.time_words import MONTHS

Stretch = tuple[date, date]
"""The first and the last day, both inclusive."""

LONGEST: Final = 40
"""Characters; no way to say a period is longer."""

_MONTHS: Final = {word: month for month, said in enumerate(MONTHS, 1) for word in said}
_DECEMBER: Final = 12


class Span(StrEnum):
    """A period that is another one when time goes on."""

    MONTH = "month"
    LAST_MONTH = "last-month"
    YEAR = "year"

    def days(self, today: date) -> tuple[date, date | None]:
        """Return its first and its last day; a month and a year that go on have no last one."""
        first = today.replace(day=1)
        if self is Span.LAST_MONTH:
            last = first - timedelta(days=1)
            return last.replace(day=1), last
        return (first if self is Span.MONTH else first.replace(month=1)), None


def days_of(text: str, today: date) -> Stretch | None:
    """Return the first and the last day of the month or the year that `text` says; None when it says none.

    A month without a year is the last one that began, seen from `today`. Never raises.
    """
    match = _pattern().fullmatch(" ".join(folded(text).split())) if len(text) <= LONGEST else None
    if match is None:
        return None
    year, name, number = match["year"] or match["before"], match["name"], match["number"]
    if name is None and number is None:
        return date(int(year), 1, 1), date(int(year), _DECEMBER, 31)
    month = int(number) if name is None else _MONTHS[name]
    return _month(int(year) if year else today.year - (month > today.month), month)


def _month(year: int, month: int) -> Stretch | None:
    if year < 1 or not 1 <= month <= _DECEMBER:
        return None
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


@cache
def _pattern() -> re.Pattern[str]:
    """Return how a month or a year is said. Made when first asked for."""
    year = "(?:19|20)[0-9]{2}"
    named = f"(?P<name>{_any(_MONTHS)})\\.?(?:,? (?:van |of |in )?(?P<year>{year}))?"
    numbered = f"(?P<before>{year})(?:-(?P<number>[0-9]{{1,2}}))?"  # 2026-03, as a computer says it
    return re.compile(f"(?:in |de maand |het jaar |the year )?(?:{named}|{numbered})", re.ASCII)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))
