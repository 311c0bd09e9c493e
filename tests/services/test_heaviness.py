"""When a break is offered: after much that was heavy, and never for how glad somebody is."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.domain.encounters import HEAVIEST, Chosen, Encounter, Feeling, Response
from samensociaal_desktop.services.heaviness import FRESH, HEAVY, LIGHT, TOGETHER, is_fresh, needs_a_break

NOON = datetime(2026, 4, 16, 12, tzinfo=UTC)


def noted(hours_ago: float = 0, weight: int | None = None, **fields: object) -> Encounter:
    return Encounter(
        happened_at=datetime(2026, 4, 1),
        noted_at=NOON - timedelta(hours=hours_ago),
        line="x",
        responses=(Chosen(Response.IGNORE),),
        weight=weight,
        **fields,  # type: ignore[arg-type]
    )


MOMENTS = st.builds(
    noted,
    hours_ago=st.floats(0, 100),
    weight=st.none() | st.integers(1, HEAVIEST),
    feelings_after=st.lists(
        st.builds(Feeling, st.sampled_from(["feeling.glad", "feeling.sad"]), st.integers(0, HEAVIEST)), max_size=2
    ).map(tuple),
)


def test_without_a_moment_nothing_is_offered() -> None:
    assert not needs_a_break(())
    assert not is_fresh((), NOON)


def test_two_heavy_moments_within_a_day_are_much() -> None:
    assert needs_a_break((noted(0, 3), noted(24, 3)))


def test_one_heavy_moment_is_not_and_neither_is_a_pair_with_days_between() -> None:
    assert not needs_a_break((noted(0, 3),))
    assert not needs_a_break((noted(0, 3), noted(24.1, 3)))


def test_a_light_moment_in_between_breaks_the_pair() -> None:
    assert not needs_a_break((noted(0, 3), noted(1, 1), noted(2, 3)))
    assert not needs_a_break((noted(0, None), noted(1, 3)))


def test_a_very_heavy_moment_is_much_on_its_own() -> None:
    assert needs_a_break((noted(0, 4),))
    assert not needs_a_break((noted(0, 1), noted(1, 4)))


@pytest.mark.parametrize("field", ["feelings_before", "feelings_after"])
def test_so_is_a_feeling_that_could_not_be_stronger(field: str) -> None:
    assert needs_a_break((noted(0, **{field: (Feeling("feeling.sad", 4),)}),))
    assert not needs_a_break((noted(0, **{field: (Feeling("feeling.sad", 3),)}),))


def test_nobody_needs_a_break_from_being_glad() -> None:
    assert not needs_a_break((noted(0, feelings_after=(Feeling("feeling.glad", 4), Feeling("feeling.proud", 4))),))


def test_a_feeling_that_no_list_knows_may_be_too_much() -> None:
    assert needs_a_break((noted(0, feelings_after=(Feeling("own.empty", 4),)),))


def test_a_break_is_worth_offering_for_some_hours() -> None:
    moments = (noted(0, 4), noted(30, 4))
    assert is_fresh(moments, NOON + FRESH)
    assert not is_fresh(moments, NOON + FRESH + timedelta(minutes=1))
    assert is_fresh(moments, NOON - timedelta(days=1))


def test_the_light_feelings_of_the_list_are_spared() -> None:
    lists = open_library().lists
    known = {item.id for item in lists.items("feelings")}
    assert {"feeling.calm", "feeling.proud", "feeling.glad"} <= LIGHT & known
    assert not {"feeling.sad", "feeling.afraid", "feeling.shame"} & LIGHT


@given(st.lists(MOMENTS, max_size=6), st.randoms())
def test_the_order_in_which_moments_come_says_nothing(moments: list[Encounter], chance: object) -> None:
    mixed = list(moments)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    if len({moment.noted_at for moment in moments}) == len(moments):
        assert needs_a_break(moments) == needs_a_break(mixed)


@given(st.lists(MOMENTS, max_size=6))
def test_what_was_noted_before_the_last_two_says_nothing(moments: list[Encounter]) -> None:
    last = sorted(moments, key=lambda moment: moment.noted_at, reverse=True)[:2]
    assert needs_a_break(moments) == needs_a_break(last)


@given(MOMENTS, MOMENTS)
def test_two_heavy_ones_are_much_exactly_when_they_are_near(one: Encounter, other: Encounter) -> None:
    near = abs(one.noted_at - other.noted_at) <= TOGETHER
    heavy = min(one.weight or 0, other.weight or 0) >= HEAVY
    if near and heavy:
        assert needs_a_break((one, other))


@given(st.lists(MOMENTS, max_size=6))
def test_light_moments_never_bring_it_about(moments: list[Encounter]) -> None:
    if all((one.weight or 0) < HEAVY and not one.feelings_after for one in moments):
        assert not needs_a_break(moments)
