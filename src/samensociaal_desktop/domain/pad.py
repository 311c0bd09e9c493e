"""The draft pad: write it here instead of there, wait, and then decide."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final

from samensociaal_desktop.domain.encounters import new_id

ASK_AFTER: Final = timedelta(days=2)
"""How long after deciding the program asks whether one is glad of it."""

QUESTIONS: Final = 5
"""How many questions one puts to oneself before deciding."""


MORNING: Final = time(8)
"""When a night is over."""

NIGHT_ENDS: Final = time(4)
"""Before this hour it is still the same night."""


class Pause(StrEnum):
    """How long to wait: from long enough to breathe to a night's sleep."""

    BREATH = "20-seconds"
    SHORT = "2-minutes"
    TEN = "10-minutes"
    HOUR = "an-hour"
    NIGHT = "overnight"

    def ends(self, now: datetime) -> datetime:
        """Return when a pause that begins now is over."""
        if self is Pause.NIGHT:
            day = now.date() if now.time() < NIGHT_ENDS else now.date() + timedelta(days=1)
            return datetime.combine(day, MORNING)
        return now + _LONG[self]


_LONG: Final = {
    Pause.BREATH: timedelta(seconds=20),
    Pause.SHORT: timedelta(minutes=2),
    Pause.TEN: timedelta(minutes=10),
    Pause.HOUR: timedelta(hours=1),
}


class Decision(StrEnum):
    """What was decided: to leave it (“Laat maar”), or to copy it, to post it there."""

    LEFT = "left"
    COPIED = "copied"


class Posted(StrEnum):
    """What became of a text that was copied."""

    AS_IT_WAS = "as-it-was"
    CHANGED = "changed"
    NOT = "not"


class Glad(StrEnum):
    """Whether somebody is glad of what they did, asked two days later."""

    YES = "yes"
    HALF = "half"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class PadText:
    """A text that was written here. Times are wall-clock times.

    `wait_until` is when the pause ends, once one was begun. `thought` are the ids of the questions thought about.
    A text that was left is thrown away after thirty days in the bin; that it was left stays known.
    """

    id: str = field(default_factory=new_id)
    text: str = field(default="", repr=False)
    begun_at: datetime
    wait_from: datetime | None = None
    wait_until: datetime | None = None
    thought: tuple[str, ...] = ()
    decision: Decision | None = None
    decided_at: datetime | None = None
    posted: Posted | None = None
    glad: Glad | None = None

    def is_waiting(self, now: datetime) -> bool:
        """Return whether its pause has begun and is not over. A clock put back ends it: nobody is locked out."""
        if self.decision is not None or self.wait_from is None or self.wait_until is None:
            return False
        return self.wait_from <= now < self.wait_until


@dataclass(frozen=True, slots=True)
class PadQuestion:
    """A question to oneself before deciding, of the pack's or in own words."""

    id: str
    text: str = field(repr=False)
