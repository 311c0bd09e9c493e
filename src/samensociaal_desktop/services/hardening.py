"""What a guess at the passphrase is to cost from now on: never less than before, more where the computer is quick."""

from dataclasses import replace
from typing import Final

from samensociaal_desktop.storage.costs import Cost

AIM: Final = 0.3
"""Seconds that one derivation may take on this computer where passes are added. Another computer may be slower."""

MOST_PASSES: Final = 12
"""Passes that are added at most: twice the usual, so that a slow computer too opens what a quick one closed."""

_WORTH_IT: Final = 1.25


def raised(found: Cost, least: Cost) -> Cost:
    """Return a cost that is in nothing below either."""
    return Cost(max(found.memory, least.memory), max(found.passes, least.passes), max(found.lanes, least.lanes))


def better(found: Cost, seconds: float) -> Cost:
    """Return the cost to go on with, after a derivation at `found` took so many seconds.

    An older, lighter one becomes the usual one. More passes than that only if they are expected to take no longer
    than `AIM`, and are worth writing the key file anew for.
    """
    usual = raised(found, Cost())
    one_pass = max(seconds, 0.001) / (found.memory * found.passes) * usual.memory
    passes = min(MOST_PASSES, int(AIM / one_pass))
    return replace(usual, passes=passes) if passes >= usual.passes * _WORTH_IT else usual
