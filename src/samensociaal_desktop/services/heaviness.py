"""When much was heavy: the moment at which the program offers a break and someone to talk to, and nothing more."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from samensociaal_desktop.domain.encounters import HEAVIEST, Encounter

HEAVY: Final = 3
"""The weight from which a moment is heavy: "3 heavy", "4 very heavy"."""

TOGETHER: Final = timedelta(days=1)
"""Two heavy moments count together when they are noted within this time."""

FRESH: Final = timedelta(hours=6)
"""How long after the last moment was noted a break is still worth offering."""

LATEST: Final = 20
"""How many moments to look among for the last two noted: somebody may note one that is long past."""

LIGHT: Final = frozenset({"feeling.calm", "feeling.proud", "feeling.glad"})
"""Feelings that may be as strong as they like. Any other that is felt most strongly may be too much, known or not."""


def needs_a_break(latest: Sequence[Encounter]) -> bool:
    """Return whether to offer a break after the moment noted last, whatever the order these come in.

    It is offered after two heavy moments noted within a day, a very heavy one, or a feeling that could not be
    stronger: rules for when to be kind, not a measure of anybody.
    """
    noted = sorted(latest, key=lambda moment: moment.noted_at, reverse=True)[:2]
    if not noted:
        return False
    if _is_too_much(noted[0]):
        return True
    is_pair = noted[0] is not noted[-1] and noted[0].noted_at - noted[-1].noted_at <= TOGETHER
    return is_pair and all((moment.weight or 0) >= HEAVY for moment in noted)


def is_fresh(latest: Iterable[Encounter], now: datetime) -> bool:
    """Return whether the moment noted last is so recent that a break is still worth offering.

    `now` is an instant, with its zone. One noted later than now, by a clock that was put back, is fresh too.
    """
    noted = max((moment.noted_at for moment in latest), default=None)
    return noted is not None and now - noted <= FRESH


def _is_too_much(moment: Encounter) -> bool:
    feelings = (*moment.feelings_before, *moment.feelings_after)
    is_strong = any(feeling.strength == HEAVIEST and feeling.id not in LIGHT for feeling in feelings)
    return moment.weight == HEAVIEST or is_strong
