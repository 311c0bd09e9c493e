"""When a sentence may say “more often than before”: worked values, and laws that hold for all."""

from math import isclose, sqrt
from random import Random
from statistics import NormalDist

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from samensociaal_desktop.domain.patterns.changes import Change, change, deviations, difference

USUAL = NormalDist().inv_cdf(0.975)
OPPOSITE = {Change.MORE: Change.LESS, Change.LESS: Change.MORE, Change.UNCLEAR: Change.UNCLEAR}


@st.composite
def parts(draw, least=0, most=500):
    of = draw(st.integers(least, most))
    return draw(st.integers(0, of)), of


def roots(count, of, z):
    """Wilson's interval as he put it: the shares whose distance to what was found is z of their own deviations."""
    a, b, c = of + z * z, -(2 * count + z * z), count * count / of
    reach = sqrt(b * b - 4 * a * c)
    return (-b - reach) / (2 * a), (-b + reach) / (2 * a)


def test_it_is_certain_to_99_in_100():
    assert isclose(deviations(), 2.5758293035489, abs_tol=1e-9)
    assert isclose(deviations(4), NormalDist().inv_cdf(1 - 0.01 / 8), abs_tol=1e-9)


@pytest.mark.parametrize("among", [4, 7, 12])
def test_what_came_most_by_chance_is_seldom_called_more_often(among):
    rng, things, said, naive = Random(5), range(among), 0, 0
    for _ in range(1500):
        now, before = rng.choices(things, k=20), rng.choices(things, k=60)
        most = max(things, key=now.count)
        counts = now.count(most), 20, before.count(most), 60
        said += change(*counts, among) is not Change.UNCLEAR
        naive += change(*counts) is not Change.UNCLEAR
    assert said <= 15 < naive


@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [  # table II of the paper: method 10, at 95 %
        ((56, 70, 48, 80), 0.0524, 0.3339),
        ((9, 10, 3, 10), 0.1705, 0.8090),
        ((5, 56, 0, 29), -0.0381, 0.1926),
        ((0, 10, 0, 20), -0.1611, 0.2775),
        ((0, 10, 0, 10), -0.2775, 0.2775),
        ((10, 10, 0, 20), 0.6791, 1.0000),
        ((10, 10, 0, 10), 0.6075, 1.0000),
    ],
)
def test_the_interval_is_that_of_the_paper(counts, low, high):
    assert difference(*counts, USUAL) == pytest.approx((low, high), abs=5e-5)


@given(parts(1), parts(1))
def test_the_interval_is_what_another_way_of_reckoning_gives(now, before):
    (low, high), (other_low, other_high) = roots(*now, deviations()), roots(*before, deviations())
    share, other = now[0] / now[1], before[0] / before[1]
    down = sqrt((share - low) ** 2 + (other_high - other) ** 2)
    up = sqrt((high - share) ** 2 + (other - other_low) ** 2)
    assert difference(*now, *before) == pytest.approx((share - other - down, share - other + up), abs=1e-7)


def test_worked_examples():
    assert change(12, 20, 3, 20) is Change.MORE
    assert change(3, 20, 12, 20) is Change.LESS
    assert change(12, 20, 6, 20) is Change.UNCLEAR
    assert change(14, 20, 7, 20) is Change.UNCLEAR
    assert difference(14, 20, 7, 20, USUAL)[0] > 0  # at 95 % it would be said
    assert change(56, 70, 48, 80) is Change.MORE
    assert change(0, 0, 0, 0) is Change.UNCLEAR


@pytest.mark.parametrize(("of_now", "of_before"), [(7, 100), (100, 7), (0, 100), (7, 7)])
def test_with_fewer_than_eight_moments_nothing_is_said(of_now, of_before):
    assert change(of_now, of_now, 0, of_before) is Change.UNCLEAR
    assert change(0, of_now, of_before, of_before) is Change.UNCLEAR


def test_eight_moments_against_eight_can_say_it():
    assert change(8, 8, 0, 8) is Change.MORE
    assert change(0, 8, 8, 8) is Change.LESS


@given(parts(), parts())
def test_what_is_more_one_way_is_less_the_other(now, before):
    assert change(*before, *now) is OPPOSITE[change(*now, *before)]


@given(parts(1), parts(1))
def test_what_was_so_more_often_was_otherwise_less_often(now, before):
    low, high = difference(*now, *before)
    assume(min(abs(low), abs(high)) > 1e-9)  # at zero itself the last digit decides
    others = [(of - count, of) for count, of in (now, before)]
    assert change(*others[0], *others[1]) is OPPOSITE[change(*now, *before)]


@given(parts(), st.integers(1, 50), st.integers(1, 50))
def test_equal_shares_are_no_change(part, times, others):
    count, of = part
    assert change(count * times, of * times, count * others, of * others) is Change.UNCLEAR


@given(parts(8, 60), parts(8, 60), st.integers(2, 20))
def test_more_moments_with_the_same_shares_never_take_back_what_was_said(now, before, times):
    said = change(*now, *before)
    assume(said is not Change.UNCLEAR)
    assert change(*(count * times for count in (*now, *before))) is said


@given(parts(8), parts(8))
def test_more_is_said_only_of_a_greater_share(now, before):
    greater = now[0] * before[1] - before[0] * now[1]
    said = change(*now, *before)
    assert said is not Change.MORE or greater > 0
    assert said is not Change.LESS or greater < 0


@given(parts(), parts())
def test_the_interval_holds_the_difference_and_stays_within_all(now, before):
    low, high = difference(*now, *before)
    assert -1 - 1e-9 <= low <= high <= 1 + 1e-9
    if now[1] and before[1]:
        assert low - 1e-9 <= now[0] / now[1] - before[0] / before[1] <= high + 1e-9


@pytest.mark.parametrize("counts", [(9, 8, 1, 8), (1, 8, 9, 8), (-1, 8, 1, 8), (1, 0, 1, 8)])
def test_a_part_is_never_more_than_all(counts):
    with pytest.raises(ValueError, match="less than nothing, or more than all"):
        change(*counts)
