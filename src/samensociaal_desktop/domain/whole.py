"""All that a person made, as one value: what our own file holds, and what is added to a journal at once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.custody import CustodyEntry
from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.evidence import Attachment, Evidence
from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.domain.habits import Habit, HabitDays
from samensociaal_desktop.domain.lists import OwnItem
from samensociaal_desktop.domain.pad import PadQuestion, PadText
from samensociaal_desktop.domain.searches import SavedSearch
from samensociaal_desktop.domain.talks import StoredTalk


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """That a moment, or a text of the draft pad, need not be asked or shown again, and when that was said."""

    moment: str
    matter: Matter
    at: datetime

    @property
    def id(self) -> str:
        """What makes it one of its kind."""
        return f"{self.moment} {self.matter}"


def no_content(_attachment: Attachment) -> bytes:
    """Say that there are no files.

    Raises:
        KeyError: always.
    """
    raise KeyError("content")


@dataclass(frozen=True, slots=True)
class Whole:
    """All that a journal holds, drafts, keys and the bin excepted; each list the oldest first.

    `content` gives the bytes of an attachment, one at a time: together they may be larger than the memory.
    """

    encounters: tuple[Encounter, ...] = ()
    talks: tuple[StoredTalk, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    plans: tuple[Plan, ...] = ()
    own_items: tuple[OwnItem, ...] = ()
    hidden: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    custody: tuple[CustodyEntry, ...] = ()
    pad: tuple[PadText, ...] = ()
    pad_questions: tuple[PadQuestion, ...] = ()
    searches: tuple[SavedSearch, ...] = ()
    settled: tuple[Settlement, ...] = ()
    habits: tuple[Habit, ...] = ()
    habit_days: tuple[HabitDays, ...] = ()
    content: Callable[[Attachment], bytes] = field(default=no_content, repr=False, compare=False)
