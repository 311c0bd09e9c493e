"""Cards: a question, the shape that answers it, and what leads from each of its parts to the moments behind it."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Final

from samensociaal_desktop.domain.encounters import OnPurpose, Outcome, PlanResult, Response
from samensociaal_desktop.domain.filters import EncounterFilter, Lack
from samensociaal_desktop.domain.patterns.days import UNSAID
from samensociaal_desktop.domain.patterns.shapes import Shape
from samensociaal_desktop.domain.patterns.spans import Compare, Period, Span

ENOUGH: Final = 5
"""Under so many moments a chart would show chance, not a pattern."""

ENOUGH_TO_SPLIT: Final = 8
"""The same, where a card looks at two things at once."""

TWICE: Final = 2
"""Talks that it takes to lay answers beside each other."""


class Question(StrEnum):
    """What a card asks, in the order that cards have at first."""

    RESPONSES = "responses"
    PURPOSE = "purpose"
    HOURS = "hours"
    YEAR = "year"
    KINDS = "kinds"
    PLACES = "places"
    HELD_BACK = "held-back"
    OUTCOMES = "outcomes"
    FEELINGS = "feelings"
    PLANS = "plans"
    POSTS = "posts"
    GOOD = "good"
    ANSWERS = "answers"

    @property
    def fewest(self) -> int:
        """How many moments (of `ANSWERS`: talks) it takes to answer."""
        if self is Question.ANSWERS:
            return TWICE
        return ENOUGH_TO_SPLIT if self in _SPLITS else ENOUGH


_SPLITS: Final = frozenset({Question.HOURS, Question.OUTCOMES, Question.FEELINGS, Question.PLANS})

GOOD: Final = "good"
OTHER: Final = "other"
"""The panels of `KINDS`."""

SUPPORT: Final = "support"
CALM: Final = "calm"
"""The keys of `GOOD` beside GOOD itself."""

PAD: Final = "pad"
MOMENTS: Final = "moments"
"""The panels of `POSTS`: what became of texts on the draft pad, and what one did with posts of one's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the page looks at: a period, some moments of it, and what it is laid beside. Kinds as chosen, by group.

    `since` and `until` are the days of `Period.OWN`.
    """

    period: Period = Period.YEAR
    since: date | None = None
    until: date | None = None
    kinds: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    compare: Compare = Compare.NOTHING

    @property
    def is_narrowed(self) -> bool:
        """Whether it looks at some moments only."""
        return bool(self.kinds or self.places or self.roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Which cards are shown, and in which order. A card of a newer version comes at the end."""

    order: tuple[Question, ...] = tuple(Question)
    hidden: frozenset[Question] = frozenset()

    def __post_init__(self) -> None:
        """Let every card be there once."""
        known = dict.fromkeys(self.order)
        object.__setattr__(self, "order", (*known, *(one for one in Question if one not in known)))

    @property
    def shown(self) -> tuple[Question, ...]:
        """The cards to show, in their order."""
        return tuple(one for one in self.order if one not in self.hidden)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The answer to a question.

    `n` is how many moments (texts, talks) it rests on, `unsaid` how many of the period say nothing about it.
    `aside` is one number more: of `RESPONSES` how often ignoring was said not to be on purpose, of `POSTS` how many
    of `n` are texts on the draft pad, of `GOOD` how many of `n` have anything that went well, of `ANSWERS` how many
    other questions were answered more than once.
    `wanted` are the moments that it is about, all of them; `members` what a key stands for, where that is several ids.
    """

    question: Question
    span: Span
    n: int
    shape: Shape
    wanted: EncounterFilter
    unsaid: int = 0
    aside: int = 0
    members: dict[str, frozenset[str]] = field(default_factory=dict)
    earlier: "Card | None" = None

    @property
    def is_enough(self) -> bool:
        """Whether there is something to see rather than chance."""
        return self.n >= self.question.fewest

    @property
    def missing(self) -> int:
        """How many are missing for that."""
        return max(0, self.question.fewest - self.n)


@dataclass(frozen=True, slots=True)
class BarPart:
    """A bar, or what counts for one key in it; also a day of the calendar."""

    span: Span
    key: str | None = None


@dataclass(frozen=True, slots=True)
class RowPart:
    """A row, or what counts for one key in it."""

    id: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class CellPart:
    """An hour of a day of the week; a whole day or the same hour of all days where the other is None."""

    weekday: int | None
    hour: int | None


Part = BarPart | RowPart | CellPart


def behind(card: Card, part: Part) -> EncounterFilter | None:
    """Return which moments are behind a part of a card: as many as its number says; None where it is not of moments."""
    wanted = card.wanted
    if isinstance(part, CellPart):
        days = frozenset(range(7)) if part.weekday is None else frozenset({part.weekday})
        hours = frozenset(range(24)) if part.hour is None else frozenset({part.hour})
        return replace(wanted, weekdays=days, hours=hours)
    if isinstance(part, BarPart):
        wanted = _within(wanted, part.span)
        return wanted if part.key is None else _of_key(card, wanted, part.key)
    return _of_row(card, wanted, part)


def _within(wanted: EncounterFilter, span: Span) -> EncounterFilter:
    """Return what of the wanted days lies in a span: a bar looked at from further away counts no others."""
    since, until = wanted.since or span.since, wanted.until or span.until
    return replace(wanted, since=max(since, span.since), until=min(until, span.until))


def _of_key(card: Card, wanted: EncounterFilter, key: str) -> EncounterFilter | None:
    match card.question:
        case Question.PURPOSE:
            if key == UNSAID:
                return replace(wanted, lacks=frozenset({Lack.ON_PURPOSE}))
            return replace(wanted, on_purpose=OnPurpose(key))
        case Question.GOOD if key == SUPPORT:
            return replace(wanted, responses=frozenset({Response.SUPPORT}))
        case Question.GOOD:
            return replace(wanted, items=card.members[key]) if card.members[key] else None
        case _:
            return _of_response(wanted, key)


def _of_response(wanted: EncounterFilter, key: str) -> EncounterFilter:
    if key == UNSAID:
        return replace(wanted, lacks=frozenset({Lack.RESPONSE}))
    return replace(wanted, responses=frozenset({Response(key)}), main_only=True)


def _of_row(card: Card, wanted: EncounterFilter, part: RowPart) -> EncounterFilter | None:
    match card.question:
        case Question.PLACES:
            return replace(wanted, places=frozenset({part.id}))
        case Question.FEELINGS:
            return replace(wanted, felt_twice=frozenset({part.id}))
        case Question.OUTCOMES:
            wanted = _of_response(wanted, part.id)
            outcomes = frozenset({Outcome(part.key)} if part.key else Outcome)
            return replace(wanted, outcomes=outcomes)
        case Question.PLANS:
            results = frozenset({PlanResult(part.key)} if part.key else PlanResult)
            return replace(wanted, plans=frozenset({part.id}), plan_results=results)
        case Question.POSTS if part.id.startswith(f"{PAD}."):
            return None
        case Question.ANSWERS:
            return None
        case _:
            return replace(wanted, items=frozenset({part.id}))
