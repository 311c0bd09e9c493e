"""What was on this day: moments of earlier years, and of one, three and six months ago."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.services.heaviness import HEAVY, LIGHT
from samensociaal_desktop.services.open_vault import OpenVault

MONTHS_AGO: Final = (1, 3, 6)

YOUNGEST: Final = 3
"""Months that a journal must go back: before that, everything in it is still fresh."""

_YEAR: Final = 12


def on_this_day(vault: OpenVault, today: date, *, with_heavy: bool = False) -> tuple[Encounter, ...]:
    """Return the moments of this day in earlier years and months, the newest first.

    Heavy ones are left out unless asked for. Left out always: what is covered, and what one wants to see no more.
    Nothing before the journal goes back three months.
    """
    first = vault.journal.first_day()
    if first is None or _months(first, today) < YOUNGEST:
        return ()
    settled = vault.settled.ids(Matter.ON_THIS_DAY)
    found = vault.journal.on_days(_days(first, today))
    return tuple(
        one for one in found if one.id not in settled and not one.is_covered and (with_heavy or not is_heavy(one))
    )


def is_heavy(moment: Encounter) -> bool:
    """Return whether a moment was heavy: by its weight, or by a strong feeling that is not a light one."""
    feelings = (*moment.feelings_before, *moment.feelings_after)
    is_felt = any(feeling.strength >= HEAVY and feeling.id not in LIGHT for feeling in feelings)
    return is_felt or (moment.weight or 0) >= HEAVY


def _months(first: date, today: date) -> int:
    """Return how many whole months lie between two days."""
    return (today.year - first.year) * _YEAR + today.month - first.month - (today.day < first.day)


def _days(first: date, today: date) -> Iterator[date]:
    """Give this day of earlier months and years, as far as there is one: not every month has a 31st."""
    years = range(_YEAR, (today.year - first.year) * _YEAR + 1, _YEAR)
    for ago in (*MONTHS_AGO, *years):
        year, month = divmod(today.year * _YEAR + today.month - 1 - ago, _YEAR)
        if year >= first.year and today.day <= monthrange(year, month + 1)[1]:
            yield date(year, month + 1, today.day)
