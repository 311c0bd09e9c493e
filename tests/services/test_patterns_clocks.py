"""Charts go by the clock on the wall and the calendar, in whatever time zone the system thinks it is."""

import os
import time as clock_time
from collections.abc import Iterator
from datetime import date, datetime, time

import pytest

from samensociaal_desktop.domain.encounters import Chosen, Encounter, Response
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.patterns.cards import Question, View
from samensociaal_desktop.domain.patterns.shapes import Calendar, Grid, Stack
from samensociaal_desktop.domain.patterns.spans import Compare, Period
from samensociaal_desktop.services.open_vault import OpenVault, of_engine
from samensociaal_desktop.services.patterns import Patterns, Reading
from samensociaal_desktop.storage import vault as storage

TODAY = date(2026, 1, 3)


@pytest.fixture
def vault() -> Iterator[OpenVault]:
    engine = storage.in_memory()
    yield of_engine(engine, lambda: datetime.combine(TODAY, time(20)))
    storage.close(engine)


def look(vault: OpenVault, view: View, today: date = TODAY) -> Reading:
    return Patterns(vault, lambda: Lists({}), tuple).look(view, today)


def keep(vault: OpenVault, *when: datetime | date) -> None:
    """Keep a moment at each time, or at noon of each day."""
    times = [one if isinstance(one, datetime) else datetime.combine(one, time(12)) for one in when]
    vault.journal.add_all([Encounter(happened_at=one, responses=(Chosen(Response.IGNORE),)) for one in times])


@pytest.fixture(params=["Pacific/Kiritimati", "Pacific/Honolulu", "Europe/Amsterdam"])
def time_zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """Set the time zone of the system, as far as a system lets itself be told."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    _set_again()
    yield request.param
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    _set_again()


def _set_again() -> None:
    if hasattr(clock_time, "tzset"):  # Windows has none
        clock_time.tzset()


def test_the_nights_when_the_clock_changes_are_counted_as_lived_in_any_time_zone(
    vault: OpenVault, time_zone: str
) -> None:
    gone, twice = datetime(2025, 3, 30, 2, 30), datetime(2025, 10, 26, 2, 30)
    keep(vault, gone, twice, twice.replace(fold=1), datetime(2025, 12, 31, 23, 59), datetime(2026, 1, 1))
    reading = look(vault, View(period=Period.ALL))
    grid = reading.card(Question.HOURS).shape
    assert isinstance(grid, Grid)
    assert (grid.counts[6][2], grid.counts[2][23], grid.counts[3][0], grid.total) == (3, 1, 1, 5), time_zone
    years = reading.card(Question.YEAR).shape
    assert isinstance(years, Calendar)
    assert [(year.year, year.total) for year in years.years] == [(2026, 1), (2025, 4)]
    assert (years.years[1].count(gone.date()), years.years[1].count(twice.date())) == (1, 2)


def test_weeks_over_the_turn_of_a_year_are_one_bar(vault: OpenVault) -> None:
    days = [date(2020, 12, 27), date(2020, 12, 28), date(2021, 1, 1), date(2021, 1, 3), date(2021, 1, 4)]
    keep(vault, *days)
    bars = look(vault, View(period=Period.MONTH), date(2021, 1, 4)).card(Question.RESPONSES).shape
    assert isinstance(bars, Stack)
    weeks = [(bar.span.since.isocalendar().week, bar.total) for bar in bars.bars]
    assert weeks == [(52, 1), (53, 3), (1, 1)]


def test_the_first_days_of_2027_stand_in_week_53(vault: OpenVault) -> None:
    keep(vault, datetime(2026, 12, 27, 12), datetime(2026, 12, 31, 12), datetime(2027, 1, 1, 12))
    bars = look(vault, View(period=Period.MONTH), date(2027, 1, 3)).card(Question.RESPONSES).shape
    assert isinstance(bars, Stack)
    assert [(bar.span.until.isocalendar().week, bar.total) for bar in bars.bars] == [(52, 1), (53, 2)]


def test_a_leap_day_counts_and_is_laid_beside_the_28th(vault: OpenVault) -> None:
    view = View(period=Period.OWN, since=date(2024, 2, 29), until=date(2024, 2, 29), compare=Compare.LAST_YEAR)
    days = [date(2023, 2, 1), date(2023, 2, 28), date(2023, 3, 1), date(2024, 2, 28), date(2024, 2, 29)]
    keep(vault, *days)
    card = look(vault, view).card(Question.RESPONSES)
    assert card.earlier is not None
    assert (card.n, card.earlier.n, card.earlier.span.since) == (1, 1, date(2023, 2, 28))
    calendar = look(vault, view).card(Question.YEAR).shape
    assert isinstance(calendar, Calendar)
    assert (len(calendar.years[0].counts), calendar.years[0].count(date(2024, 2, 29))) == (366, 1)
