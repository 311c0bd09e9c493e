"""What a talk ends with: an agreement with oneself, and an if-then plan."""

from collections.abc import Collection
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
    """An if-then plan: "Als {trigger}, dan {action}". One is active at a time; the others rest.

    `kinds` (of groups too: "kind.T"), `places` and `roles` say which moments it is meant for; empty is any.
    """

    id: str
    trigger: str = field(repr=False)
    action: str = field(repr=False)
    made_at: datetime
    active: bool = True
    kinds: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()

    @property
    def is_for_some(self) -> bool:
        """Whether it is meant for some moments only."""
        return bool(self.kinds or self.places or self.roles)

    def suits(self, kinds: Collection[str], place: str | None, role: str | None) -> bool:
        """Return whether a moment is one that this plan is for: one of each sort that it names.

        `kinds` are those of the moment with their groups (`Lists.broadly`). A plan that names none suits all.
        """
        return (
            (not self.kinds or any(kind in self.kinds for kind in kinds))
            and (not self.places or place in self.places)
            and (not self.roles or role in self.roles)
        )
