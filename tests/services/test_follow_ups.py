"""Asking later, out of a real journal."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import (
    Again,
    Chosen,
    Edit,
    Encounter,
    Outcome,
    PlanResult,
    Response,
)
from samensociaal_desktop.domain.follow_ups import Matter, open_questions
from samensociaal_desktop.services.follow_ups import to_ask
from samensociaal_desktop.services.open_vault import OpenVault, of_engine
from samensociaal_desktop.storage import vault as storage

NOW = datetime(2026, 11, 22, 20, tzinfo=UTC)


@pytest.fixture
def vault() -> Iterator[OpenVault]:
    engine = storage.in_memory()
    yield of_engine(engine, lambda: NOW.replace(tzinfo=None))
    storage.close(engine)


def noted(days_ago: float, **fields: object) -> Encounter:
    at = NOW - timedelta(days=days_ago)
    fields.setdefault("happened_at", at.replace(tzinfo=None) - timedelta(hours=1))
    fields.setdefault("responses", (Chosen(Response.ADDRESS),))
    return Encounter(noted_at=at, **fields)


def asked(vault: OpenVault, *moments: Encounter, after_days: int = 3, now: datetime = NOW) -> Encounter | None:
    for moment in moments:
        vault.journal.apply(Edit(None, moment))
    return to_ask(vault, now, after_days)


def test_an_empty_journal_asks_nothing(vault: OpenVault) -> None:
    assert asked(vault) is None


def test_the_newest_that_is_old_enough_is_asked_about(vault: OpenVault) -> None:
    older, newer = noted(9), noted(4)
    assert asked(vault, noted(1), older, newer, noted(59)) == newer


@pytest.mark.parametrize(("days_ago", "is_asked"), [(2.9, False), (3, True), (60, True), (60.1, False)])
def test_not_too_soon_and_not_too_late(vault: OpenVault, days_ago: float, is_asked: bool) -> None:
    assert (asked(vault, noted(days_ago)) is not None) == is_asked


def test_the_number_of_days_is_a_setting_and_none_means_never(vault: OpenVault) -> None:
    moment = noted(1)
    assert asked(vault, moment, after_days=1) == moment
    assert to_ask(vault, NOW, 2) is None
    assert to_ask(vault, NOW, 0) is None


def test_a_time_without_a_zone_is_the_clocks_own(vault: OpenVault) -> None:
    moment = noted(4)
    assert asked(vault, moment, now=NOW.astimezone().replace(tzinfo=None)) == moment


def test_it_counts_when_it_was_noted_wherever_that_was(vault: OpenVault) -> None:
    moment = noted(3)
    there = timedelta(hours=9)
    elsewhere = Encounter(
        happened_at=moment.happened_at, noted_at=(NOW - timedelta(days=3)).astimezone(), responses=moment.responses
    )
    assert asked(vault, elsewhere) == elsewhere
    assert to_ask(vault, NOW - there, 3) is None


def test_what_is_long_past_is_not_asked_about_though_it_was_noted_lately(vault: OpenVault) -> None:
    past = NOW.replace(tzinfo=None) - timedelta(days=181)
    assert asked(vault, noted(5, happened_at=past)) is None
    lately = noted(5, happened_at=past + timedelta(days=2))
    assert asked(vault, lately) == lately


def test_what_is_settled_is_not_asked_again_until_that_is_taken_back(vault: OpenVault) -> None:
    older, newer = noted(9), noted(4)
    vault.settled.settle("gone long since", Matter.OUTCOME, NOW)
    vault.settled.settle(newer.id, Matter.OUTCOME, NOW)
    vault.settled.settle(older.id, Matter.ON_THIS_DAY, NOW)
    assert asked(vault, older, newer) == older
    vault.settled.unsettle(newer.id, Matter.OUTCOME)
    assert to_ask(vault, NOW, 3) == newer


def test_what_came_with_an_import_is_not_asked_about(vault: OpenVault) -> None:
    vault.arrivals.bring_in([noted(4)], "day-one", NOW)
    assert to_ask(vault, NOW, 3) is None


ANSWERS = st.fixed_dictionaries(
    {
        "responses": st.sampled_from(((), (Chosen(Response.IGNORE),))),
        "outcome": st.sampled_from((None, Outcome.WORSE)),
        "again": st.sampled_from((None, Again.UNSURE)),
        "plan_id": st.sampled_from((None, "p")),
        "plan_result": st.sampled_from((None, PlanResult.NOT)),
    }
)


@given(ANSWERS)
def test_it_is_asked_about_while_a_question_is_open(answers: dict[str, object]) -> None:
    engine = storage.in_memory()
    moment = noted(4, **answers)
    found = asked(of_engine(engine, datetime.now), moment)
    assert found == (moment if open_questions(moment) else None)
    storage.close(engine)
