"""When a sentence may say that something was so more often than before: when chance alone seldom does that."""

from enum import StrEnum
from math import sqrt
from statistics import NormalDist
from typing import Final

from samensociaal_desktop.domain.patterns.cards import ENOUGH_TO_SPLIT

CERTAIN: Final = 0.99
"""How much of a normal distribution an interval holds.

Not the usual 95 %: a dozen cards look at once, and with it every other page would tell of a change that is none.
"""


class Change(StrEnum):
    """How often something was so, laid beside an earlier time."""

    MORE = "more"
    LESS = "less"
    UNCLEAR = "unclear"


def change(now: int, of_now: int, before: int, of_before: int, among: int = 1) -> Change:
    """Return whether something was so in more, or in fewer, of the moments than before.

    It was, if the interval in which the difference of both shares lies leaves out zero, and both times hold moments
    enough to be cut in two. `among` is of how many things this one is looked at because it came most: one of them
    always does, by chance too, and was seldom as high before. The more there are, the wider the interval (O. J. Dunn,
    Multiple comparisons among means, JASA 56 (1961) 52-64: Bonferroni's correction).

    Raises:
        ValueError: a count is less than zero, or more than all.
    """
    low, high = difference(now, of_now, before, of_before, deviations(among))
    if min(of_now, of_before) < ENOUGH_TO_SPLIT:
        return Change.UNCLEAR
    if low > 0:
        return Change.MORE
    return Change.LESS if high < 0 else Change.UNCLEAR


def deviations(among: int = 1) -> float:
    """Return how many standard deviations the interval reaches to both sides, for one of so many things."""
    return NormalDist().inv_cdf(1 - (1 - CERTAIN) / (2 * among))


def difference(now: int, of_now: int, before: int, of_before: int, z: float | None = None) -> tuple[float, float]:
    """Return between which numbers the share of now less that of before lies, -1 to 1.

    Newcombe's hybrid score interval (R. G. Newcombe, Interval estimation for the difference between independent
    proportions, Statistics in Medicine 17 (1998) 873-890, method 10), which holds for few moments and for shares
    near none and all, where the simple one fails. Without any moment nothing is known: -1 to 1.

    Raises:
        ValueError: a count is less than zero, or more than all.
    """
    z = deviations() if z is None else z
    share, low, high = _wilson(now, of_now, z)
    other, other_low, other_high = _wilson(before, of_before, z)
    if not of_now or not of_before:
        return -1.0, 1.0
    apart = share - other
    down, up = share - low, high - share
    other_down, other_up = other - other_low, other_high - other
    return apart - sqrt(down * down + other_up * other_up), apart + sqrt(up * up + other_down * other_down)


def _wilson(count: int, of: int, z: float) -> tuple[float, float, float]:
    """Return a share and the score interval around it (E. B. Wilson, JASA 22 (1927) 209-212)."""
    if not 0 <= count <= of:
        raise ValueError("a part is not less than nothing, or more than all")
    if not of:
        return 0.0, 0.0, 1.0
    share, square = count / of, z * z
    middle = share + square / (2 * of)
    reach = z * sqrt(share * (1 - share) / of + square / (4 * of * of))
    whole = 1 + square / of
    return share, (middle - reach) / whole, (middle + reach) / whole
