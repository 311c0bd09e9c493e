"""The encounter: what happened, what I chose, what came of it. The record all else hangs on."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final
from uuid import uuid4

Clock = Callable[[], datetime]
"""Returns the present wall-clock time, naive, as the person's clock shows it. Passed in, never patched."""

HEAVIEST: Final = 4
"""The top of the two scales a person sets themselves: how heavy a moment was, how strong a feeling."""


class Response(StrEnum):
    """What a person did: the pamphlet's three, and the support that research adds (facts A8, B5)."""

    IGNORE = "ignore"
    ADDRESS = "address"
    REPORT = "report"
    SUPPORT = "support"


DID_NOTHING: Final = "resp.N0"
"""The option of IGNORE that says: I did nothing, I did not know or dare. Honest, and never blamed."""


class OnPurpose(StrEnum):
    """Whether the response was chosen: it tells ignoring from freezing."""

    YES = "yes"
    HALF = "half"
    NO = "no"


class Precision(StrEnum):
    """How exactly the time is known; hour charts leave out what is not a MOMENT."""

    MOMENT = "moment"
    PART_OF_DAY = "part"
    DAY = "day"


class Outcome(StrEnum):
    """What came of it, asked some days later."""

    HELPED = "helped"
    LITTLE = "little"
    WORSE = "worse"
    UNKNOWN = "unknown"


class Again(StrEnum):
    """Whether the person would do the same again."""

    YES = "yes"
    DIFFERENTLY = "differently"
    UNSURE = "unsure"


class PlanResult(StrEnum):
    """How the if-then plan that matched this moment fared."""

    WORKED = "worked"
    PARTLY = "partly"
    NOT = "not"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A response with the sub-options (`resp.…` ids of the pack's list) that say how."""

    response: Response
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feeling:
    """A feeling (`feeling.…` id) and its strength, 0 to 4."""

    id: str
    strength: int

    def __post_init__(self) -> None:
        """Refuse a strength outside the scale.

        Raises:
            ValueError: `strength` is not 0 to 4.
        """
        if not 0 <= self.strength <= HEAVIEST:
            raise ValueError(f"strength {self.strength} is not 0 to {HEAVIEST}")


def new_id() -> str:
    """Return a fresh id for an encounter, a talk or an agreement."""
    return uuid4().hex


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """One moment, pleasant or not. Free text is kept out of the repr, so that no log can hold it.

    `happened_at` is the wall-clock time as lived (naive), `noted_at` the instant of writing (UTC).
    Lists hold ids of the pack's lists; relations stand in for names ("iemand uit mijn klas").
    `reach` is how many saw it, `weight` how heavy it was for the writer (1 to 4), `help` the ids of
    help sought and things put on record, `own_post` what was done with a message of one's own. `plan_id` is the
    if-then plan that suited it when it was noted. `is_covered`: its words hurt, and are shown only while asked for.
    """

    id: str = field(default_factory=new_id)
    happened_at: datetime
    precision: Precision = Precision.MOMENT
    noted_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    line: str = field(default="", repr=False)
    note: str = field(default="", repr=False)
    kinds: tuple[str, ...] = ()
    responses: tuple[Chosen, ...] = ()
    on_purpose: OnPurpose | None = None
    role: str | None = None
    who: str | None = None
    place: str | None = None
    platform: str = field(default="", repr=False)
    reach: str | None = None
    weight: int | None = None
    feelings_before: tuple[Feeling, ...] = ()
    feelings_after: tuple[Feeling, ...] = ()
    held_back: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    own_post: tuple[str, ...] = ()
    outcome: Outcome | None = None
    again: Again | None = None
    lesson: str = field(default="", repr=False)
    plan_id: str | None = None
    plan_result: PlanResult | None = None
    is_covered: bool = False

    def __post_init__(self) -> None:
        """Hold the rules that every moment keeps, wherever it comes from.

        Raises:
            ValueError: a time with or without a zone where the other is meant, or a weight outside 1 to 4.
        """
        if self.happened_at.tzinfo is not None:
            raise ValueError("happened_at is a wall-clock time and has no zone")
        if self.noted_at.utcoffset() is None:
            raise ValueError("noted_at is an instant and needs a zone")
        if self.weight is not None and not 1 <= self.weight <= HEAVIEST:
            raise ValueError(f"weight {self.weight} is not 1 to {HEAVIEST}")

    @property
    def response(self) -> Response | None:
        """The main response: the first one chosen."""
        return self.responses[0].response if self.responses else None

    @property
    def items(self) -> frozenset[str]:
        """The ids of all that was chosen from lists."""
        several = {*self.kinds, *self.held_back, *self.help, *self.own_post}
        options = {option for chosen in self.responses for option in chosen.options}
        feelings = {feeling.id for feeling in (*self.feelings_before, *self.feelings_after)}
        single = {one for one in (self.role, self.who, self.place, self.reach) if one}
        return frozenset(single | several | options | feelings)

    @property
    def felt_twice(self) -> frozenset[str]:
        """The ids of the feelings said both before and after."""
        return frozenset(one.id for one in self.feelings_before) & {one.id for one in self.feelings_after}

    @property
    def is_enough(self) -> bool:
        """Whether it can be kept: one line or one kind, and what I did."""
        return bool((self.line.strip() or self.kinds) and self.responses)

    @property
    def did_nothing(self) -> bool:
        """Whether the answer was "nothing, I did not know"."""
        return any(DID_NOTHING in chosen.options for chosen in self.responses)

    @property
    def still_open(self) -> tuple[str, ...]:
        """The names of the fields that say most and are empty: what can still be filled in, if one likes to."""
        wanted = {"line": self.line.strip(), "kinds": self.kinds, "responses": self.responses}
        more = {"on_purpose": self.on_purpose, "place": self.place, "weight": self.weight}
        return tuple(name for name, value in (wanted | more).items() if not value)


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to the journal: added (no before), removed (no after) or revised."""

    before: Encounter | None
    after: Encounter | None

    def __post_init__(self) -> None:
        """Refuse an edit of nothing, or one that would turn a moment into another.

        Raises:
            ValueError: both sides are missing, or their ids differ.
        """
        if self.before is None and self.after is None:
            raise ValueError("an edit changes something")
        if self.before is not None and self.after is not None and self.before.id != self.after.id:
            raise ValueError("an edit keeps the id of its moment")

    @property
    def id(self) -> str:
        """The id of the moment that changes."""
        moment = self.after or self.before
        assert moment is not None  # held by __post_init__
        return moment.id

    def reversed(self) -> "Edit":
        """Return the edit that takes this one back."""
        return Edit(self.after, self.before)
