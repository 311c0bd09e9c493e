"""What a talk ends with: an agreement with oneself, and an if-then plan."""

from dataclasses import dataclass, field
from datetime import datetime

from samensociaal_desktop.domain.dialogues import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Something a person agreed with themselves, and the part of the dialogue it came from, if any."""

    id: str
    text: str = field(repr=False)
    part: Part | None = None
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An if-then plan: "Als {trigger}, dan {action}". One is active at a time; the others rest."""

    id: str
    trigger: str = field(repr=False)
    action: str = field(repr=False)
    made_at: datetime
    active: bool = True
