"""What the patterns page shows, read from a real journal."""

from datetime import date, datetime, timedelta

import pytest

from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, OnPurpose, Response
from samensociaal_desktop.domain.patterns import ENOUGH, Period, Span, Unit
from samensociaal_desktop.services.overview import overview
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.journal import Journal

TODAY = date(2026, 4, 16)


@pytest.fixture
def journal():
    engine = vault.in_memory()
    yield Journal(engine)
    vault.close(engine)


def moment(days_ago, response=Response.IGNORE, on_purpose=None):
    return Encounter(
        happened_at=datetime(2026, 4, 16, 12) - timedelta(days=days_ago),
        line="Een opmerking in de groepsapp",
        responses=(Chosen(response),),
        on_purpose=on_purpose,
    )


def test_an_empty_journal_misses_all_it_takes(journal):
    state = overview(journal, Period.YEAR, TODAY)
    assert (state.missing, state.responses.total, state.calendar.total) == (ENOUGH, 0, 0)
    assert state.years == range(2026, 2027)


def test_every_moment_brings_it_nearer(journal):
    for days_ago in range(3):
        journal.apply(Edit(None, moment(days_ago)))
    assert overview(journal, Period.YEAR, TODAY).missing == 2


def test_a_period_counts_its_own_moments_and_the_calendar_its_year(journal):
    journal.add_all([moment(days) for days in (0, 10, 27, 50, 90, 400)])
    state = overview(journal, Period.MONTH, TODAY)
    assert state.missing == 0
    assert state.responses.span == Span(date(2026, 3, 16), TODAY)
    assert state.responses.unit is Unit.WEEK
    assert (state.responses.total, state.calendar.total) == (3, 5)
    assert state.calendar.first == date(2025, 3, 12)


def test_a_year_that_cannot_be_right_draws_no_two_thousand_bars(journal):
    slip = Encounter(happened_at=datetime(226, 5, 1), line="x", responses=(Chosen(Response.IGNORE),))
    journal.add_all([slip, *(moment(days) for days in range(6))])
    state = overview(journal, Period.ALL, TODAY)
    assert state.years == range(1966, 2027)
    assert len(state.responses.bars) == 61
    assert state.responses.total == 6


def test_all_reaches_back_to_the_oldest_moment(journal):
    journal.add_all([moment(days) for days in (0, 10, 27, 50, 90, 400)])
    state = overview(journal, Period.ALL, TODAY)
    assert state.responses.span.since == date(2025, 3, 12)
    assert (state.responses.total, state.responses.unit) == (6, Unit.MONTH)


def test_another_year_can_be_asked_for_as_far_back_as_there_are_moments(journal):
    journal.add_all([moment(days) for days in (0, 10, 400)])
    assert overview(journal, Period.MONTH, TODAY).years == range(2025, 2027)
    earlier = overview(journal, Period.MONTH, TODAY, 2025)
    assert (earlier.calendar.year, earlier.calendar.total, earlier.responses.total) == (2025, 1, 2)
    assert overview(journal, Period.MONTH, TODAY, 1999).calendar.year == 2026


def test_ignoring_that_was_not_on_purpose_is_known(journal):
    journal.add_all([moment(1, on_purpose=OnPurpose.NO), moment(2, on_purpose=OnPurpose.YES)])
    assert overview(journal, Period.YEAR, TODAY).responses.unaware == 1


def test_the_same_journal_gives_an_equal_state(journal):
    journal.add_all([moment(days, Response.SUPPORT) for days in range(6)])
    assert overview(journal, Period.YEAR, TODAY) == overview(journal, Period.YEAR, TODAY)
