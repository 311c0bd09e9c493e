"""What a guess costs from now on."""

from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.services.hardening import AIM, MOST_PASSES, better, raised
from samensociaal_desktop.storage.costs import Cost

costs = st.builds(Cost, st.integers(19 * 1024, 1024 * 1024), st.integers(1, 20), st.integers(1, 16))
times = st.floats(0, 60)


@given(costs, times)
def test_it_is_never_weaker_than_before_nor_than_usual(found: Cost, seconds: float) -> None:
    for least in (found, Cost()):
        cost = better(found, seconds)
        assert cost.memory >= least.memory
        assert cost.passes >= least.passes
        assert cost.lanes >= least.lanes


@given(costs, times)
def test_more_than_usual_is_only_asked_where_it_takes_no_longer_than_meant(found: Cost, seconds: float) -> None:
    cost, usual = better(found, seconds), raised(found, Cost())
    if cost != usual:
        assert cost.memory == usual.memory
        assert usual.passes < cost.passes <= MOST_PASSES
        assert seconds * (cost.memory * cost.passes) / (found.memory * found.passes) <= AIM * 1.0001


@given(costs, times)
def test_what_was_made_better_stays_as_it_is(found: Cost, seconds: float) -> None:
    cost = better(found, seconds)
    expected = seconds * (cost.memory * cost.passes) / (found.memory * found.passes)
    again = better(cost, max(expected, 0.001 * cost.passes / found.passes * cost.memory / found.memory))
    assert again == cost


def test_a_light_one_becomes_the_usual_one_and_the_usual_one_stays() -> None:
    assert better(Cost(19 * 1024, 1, 1), 60) == Cost()
    assert better(Cost(), 0.231) == Cost()


def test_a_quick_computer_takes_more_passes() -> None:
    assert better(Cost(), 0.150).passes == 12
    assert better(Cost(), 0.200).passes == 9
    assert better(Cost(), 0.0).passes == MOST_PASSES
    assert better(Cost(passes=12), 0.3) == Cost(passes=12)
