"""What was on this day, out of a real journal."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from samensociaal_desktop.domain.encounters import Chosen, Encounter, Feeling, Response
from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.services.on_this_day import on_this_day
from samensociaal_desktop.services.open_vault import OpenVault, of_engine
from samensociaal_desktop.storage import vault as storage

TODAY = date(2026, 11, 22)
AT = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture
def vault() -> Iterator[OpenVault]:
    engine = storage.in_memory()
    yield of_engine(engine, datetime.now)
    storage.close(engine)


def on(*day: int, **fields: object) -> Encounter:
    return Encounter(happened_at=datetime(*day, 15), responses=(Chosen(Response.SUPPORT),), **fields)


def test_an_empty_journal_shows_nothing(vault: OpenVault) -> None:
    assert on_this_day(vault, TODAY) == ()


def test_this_day_of_earlier_years_and_months_the_newest_first(vault: OpenVault) -> None:
    shown = [on(2026, 10, 22), on(2026, 8, 22), on(2026, 5, 22), on(2025, 11, 22), on(2024, 11, 22)]
    others = [on(2026, 11, 22), on(2026, 9, 22), on(2025, 11, 23), on(2025, 10, 22), on(2026, 10, 21)]
    vault.journal.add_all([*others, *reversed(shown)])
    assert on_this_day(vault, TODAY) == tuple(shown)


@pytest.mark.parametrize(
    ("first", "is_shown"), [(on(2026, 8, 23), False), (on(2026, 8, 22), True), (on(2026, 8, 1), True)]
)
def test_nothing_before_the_journal_goes_back_three_months(vault: OpenVault, first: Encounter, is_shown: bool) -> None:
    last_month = on(2026, 10, 22)
    vault.journal.add_all([first, last_month])
    assert (last_month in on_this_day(vault, TODAY)) == is_shown


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2026, 5, 31), {(2025, 5, 31)}),  # April, February and November have none
        (date(2024, 2, 29), {(2024, 1, 29), (2023, 11, 29), (2023, 8, 29), (2020, 2, 29)}),
        (date(2025, 1, 15), {(2024, 12, 15), (2024, 10, 15), (2024, 7, 15), (2024, 1, 15)}),
    ],
)
def test_a_day_that_a_month_does_not_have_is_left_out(
    vault: OpenVault, today: date, days: set[tuple[int, int, int]]
) -> None:
    every = [(2025, 5, 31), (2026, 3, 31), (2026, 3, 30), (2026, 2, 28), (2026, 5, 1), (2024, 1, 29), (2023, 11, 29)]
    every += [
        (2023, 8, 29),
        (2020, 2, 29),
        (2021, 3, 1),
        (2023, 2, 28),
        (2024, 12, 15),
        (2024, 10, 15),
        (2024, 7, 15),
        (2024, 1, 15),
    ]
    vault.journal.add_all([on(2019, 1, 1), *(on(*day) for day in every)])
    found = {(day.year, day.month, day.day) for day in (one.happened_at for one in on_this_day(vault, today))}
    assert found == days


@pytest.mark.parametrize(
    ("fields", "is_heavy"),
    [
        ({"weight": 2}, False),
        ({"weight": 3}, True),
        ({"weight": 4}, True),
        ({"feelings_before": (Feeling("feeling.angry", 2), Feeling("feeling.glad", 4))}, False),
        ({"feelings_before": (Feeling("feeling.angry", 3),)}, True),
        ({"feelings_after": (Feeling("own.dread", 4),)}, True),
    ],
)
def test_heavy_moments_come_only_if_asked_for(vault: OpenVault, fields: dict[str, object], is_heavy: bool) -> None:
    moment = on(2025, 11, 22, **fields)
    vault.journal.add_all([moment])
    assert on_this_day(vault, TODAY) == (() if is_heavy else (moment,))
    assert on_this_day(vault, TODAY, with_heavy=True) == (moment,)


def test_covered_moments_never_come(vault: OpenVault) -> None:
    vault.journal.add_all([on(2025, 11, 22, is_covered=True)])
    assert on_this_day(vault, TODAY, with_heavy=True) == ()


def test_what_one_wants_to_see_no_more_stays_away(vault: OpenVault) -> None:
    one, other = on(2025, 11, 22), on(2024, 11, 22)
    vault.journal.add_all([one, other])
    vault.settled.settle(one.id, Matter.ON_THIS_DAY, AT)
    vault.settled.settle(other.id, Matter.OUTCOME, AT)
    vault.settled.settle("gone long since", Matter.ON_THIS_DAY, AT)
    assert on_this_day(vault, TODAY) == (other,)
    vault.settled.unsettle(one.id, Matter.ON_THIS_DAY)
    assert on_this_day(vault, TODAY) == (one, other)
