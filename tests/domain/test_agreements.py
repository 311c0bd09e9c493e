"""Agreements and plans."""

from datetime import datetime

from samensociaal_desktop.domain.agreements import Agreement, Plan

NOW = datetime(2026, 5, 1, 20)


def test_own_words_stay_out_of_the_repr() -> None:
    agreement = Agreement(id="1", text="geheim", made_at=NOW)
    shown = f"{agreement} {Plan(id='2', trigger='geheim', action='geheim', made_at=NOW)}"
    assert "geheim" not in shown
    assert "made_at" in shown


def test_a_plan_is_active_until_it_is_said_to_rest() -> None:
    assert Plan(id="1", trigger="x", action="y", made_at=NOW).active
    assert Agreement(id="1", text="x", made_at=NOW).part is None


def test_a_plan_suits_moments_of_one_of_each_sort_it_names() -> None:
    any_moment = Plan(id="1", trigger="x", action="y", made_at=NOW)
    assert not any_moment.is_for_some
    assert any_moment.suits((), None, None)
    named = Plan(
        id="2", trigger="x", action="y", made_at=NOW, kinds=("kind.T",), places=("place.1",), roles=("role.1",)
    )
    assert named.is_for_some
    assert named.suits(("kind.T1", "kind.T"), "place.1", "role.1")
    assert not named.suits(("kind.S",), "place.1", "role.1")
    assert not named.suits(("kind.T",), None, "role.1")
    assert not named.suits(("kind.T",), "place.1", "role.2")
