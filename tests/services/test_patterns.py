"""What the patterns page shows, read from a real journal: which days, which moments, and laid beside what."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.domain.encounters import Chosen, Encounter, Response
from samensociaal_desktop.domain.patterns.cards import ENOUGH, Question, View
from samensociaal_desktop.domain.patterns.shapes import Calendar, Stack
from samensociaal_desktop.domain.patterns.spans import Compare, Period, Span, Unit
from samensociaal_desktop.services.open_vault import OpenVault, of_engine
from samensociaal_desktop.services.patterns import Patterns, Reading
from samensociaal_desktop.storage import vault as storage

NOW = datetime(2026, 4, 16, 20, 30)  # a Thursday
TODAY = NOW.date()
LISTS = open_library().lists
MONTH, YEAR, ALL = View(period=Period.MONTH), View(), View(period=Period.ALL)


@pytest.fixture
def vault() -> Iterator[OpenVault]:
    engine = storage.in_memory()
    yield of_engine(engine, lambda: NOW)
    storage.close(engine)


def moment(days_ago: int = 0, *responses: Response, **more: object) -> Encounter:
    return Encounter(happened_at=NOW - timedelta(days=days_ago), responses=tuple(map(Chosen, responses)), **more)


def look(vault: OpenVault, view: View = YEAR) -> Reading:
    return Patterns(vault, lambda: LISTS, tuple).look(view, TODAY)


# The whole


@pytest.mark.parametrize("question", Question)
def test_an_empty_journal_has_cards_with_nothing_in_them(vault: OpenVault, question: Question) -> None:
    reading = look(vault, View(compare=Compare.BEFORE))
    card = reading.card(question)
    assert (card.question, card.n, card.unsaid, card.aside, card.earlier) == (question, 0, 0, 0, None)
    assert (card.is_enough, reading.missing, reading.first) == (False, ENOUGH, None)
    assert (card.span, reading.span, reading.earlier) == (Span(TODAY, TODAY), Span(TODAY, TODAY), None)


def test_every_moment_brings_it_nearer(vault: OpenVault) -> None:
    vault.journal.add_all([moment(days) for days in range(3)])
    assert look(vault).missing == 2
    vault.journal.add_all([moment(days) for days in range(9)])
    assert look(vault).missing == 0


def test_a_period_counts_its_own_moments_and_the_calendar_the_whole_year(vault: OpenVault) -> None:
    vault.journal.add_all([moment(days, Response.IGNORE) for days in (0, 10, 27, 50, 90, 400)])
    reading = look(vault, MONTH)
    card = reading.card(Question.RESPONSES)
    assert isinstance(card.shape, Stack)
    assert (card.n, card.span, card.shape.unit) == (3, Span(date(2026, 3, 16), TODAY), Unit.WEEK)
    assert (reading.card(Question.YEAR).n, reading.first, reading.count) == (5, date(2025, 3, 12), 3)


def test_all_reaches_back_to_the_oldest_moment(vault: OpenVault) -> None:
    vault.journal.add_all([moment(days, Response.IGNORE) for days in (0, 10, 400)])
    card = look(vault, ALL).card(Question.RESPONSES)
    assert isinstance(card.shape, Stack)
    assert (card.span.since, card.n, card.shape.unit) == (date(2025, 3, 12), 3, Unit.MONTH)


def test_a_year_that_cannot_be_right_draws_no_two_thousand_bars(vault: OpenVault) -> None:
    slip = Encounter(happened_at=datetime(226, 5, 1), responses=(Chosen(Response.IGNORE),))
    vault.journal.add_all([slip, *(moment(days, Response.IGNORE) for days in range(6))])
    reading = look(vault, ALL)
    bars, calendar = (reading.card(one).shape for one in (Question.RESPONSES, Question.YEAR))
    assert isinstance(bars, Stack)
    assert isinstance(calendar, Calendar)
    assert [year.year for year in calendar.years] == list(range(2026, 1965, -1))
    assert (len(bars.bars), bars.total, reading.first) == (61, 6, date(1966, 1, 1))


def test_a_clock_that_stood_in_the_first_century_is_no_harm(vault: OpenVault) -> None:
    vault.journal.add_all([Encounter(happened_at=datetime(1, 1, 1))])
    reading = Patterns(vault, lambda: LISTS, tuple).look(ALL, date(30, 1, 1))
    assert (reading.first, reading.card(Question.YEAR).n) == (date(1, 1, 1), 1)


@pytest.mark.parametrize("period", Period)
def test_moments_of_a_clock_that_was_ahead_are_in_no_period(vault: OpenVault, period: Period) -> None:
    vault.journal.add_all([moment(-40, Response.IGNORE), moment(-400), moment(1, Response.IGNORE)])
    own = View(period=period, since=date(2026, 1, 1), until=date(2027, 12, 31))
    reading = look(vault, own)
    assert reading.span.until == TODAY
    assert [reading.card(one).n for one in (Question.RESPONSES, Question.YEAR, Question.HOURS)] == [1, 1, 1]


def test_a_journal_that_lies_in_the_future_is_empty_today(vault: OpenVault) -> None:
    vault.journal.add_all([moment(-40, Response.IGNORE)])
    reading = look(vault, View(period=Period.ALL, compare=Compare.LAST_YEAR))
    assert (reading.span, reading.earlier) == (Span(TODAY, TODAY), None)
    assert [reading.card(one).n for one in Question] == [0] * len(Question)


def test_filters_narrow_and_a_group_stands_for_its_kinds(vault: OpenVault) -> None:
    first = LISTS.items("kinds", "kind.T")[0].id
    vault.journal.add_all([
        moment(0, kinds=(first,), place="place.a", role="role.a"),
        moment(1, kinds=("kind.P1",), place="place.a", role="role.a"),
        moment(2, kinds=(first,), place="place.b", role="role.a"),
        moment(3, kinds=(first,), place="place.a", role="role.b"),
    ])  # fmt: skip
    kinds, places, roles = frozenset({"kind.T"}), frozenset({"place.a"}), frozenset({"role.a"})
    assert look(vault, View(kinds=kinds)).card(Question.YEAR).n == 3
    assert look(vault, View(kinds=kinds, places=places, roles=roles)).card(Question.YEAR).n == 1


def test_the_same_journal_gives_equal_cards(vault: OpenVault) -> None:
    vault.journal.add_all([moment(days, Response.SUPPORT) for days in range(6)])
    one, other = look(vault), look(vault)
    assert [one.card(question) for question in Question] == [other.card(question) for question in Question]


# Laid beside earlier days


def test_the_same_days_a_year_ago_are_laid_beside(vault: OpenVault) -> None:
    vault.journal.add_all([moment(days, Response.IGNORE) for days in (0, 10, 365, 370, 375, 200)])
    reading = look(vault, View(compare=Compare.LAST_YEAR))
    assert reading.earlier == Span(date(2025, 1, 1), date(2025, 4, 16))
    card = reading.card(Question.RESPONSES)
    assert card.earlier is not None
    assert (card.n, card.earlier.n, card.earlier.span, card.earlier.earlier) == (2, 3, reading.earlier, None)
    year = reading.card(Question.YEAR).earlier
    assert year is not None
    assert (year.n, year.wanted.since, year.wanted.until) == (4, date(2025, 1, 1), date(2025, 12, 31))


def test_answers_lay_then_and_now_beside_each_other_themselves(vault: OpenVault) -> None:
    vault.journal.add_all([moment(0), moment(365)])
    assert look(vault, View(compare=Compare.LAST_YEAR)).card(Question.ANSWERS).earlier is None
