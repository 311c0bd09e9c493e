"""A talk as it was walked: what was asked, and what was answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from samensociaal_desktop.domain.dialogues import Answer, Length


@dataclass(frozen=True, slots=True)
class StoredTalk:
    """One walk. `answers` are in the order first given; None is a question that was skipped.

    `asks` are the main questions it asks; none is all of them, as it was in the first version.
    """

    id: str
    dialogue: str
    started_at: datetime
    finished_at: datetime | None = None
    answers: Mapping[str, Answer | None] = field(default_factory=dict, repr=False)
    length: Length = Length.LONG
    asks: tuple[str, ...] = ()
