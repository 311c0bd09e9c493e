"""All that the patterns page shows, read from the journal: card by card, and what several cards share only once."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

from samensociaal_desktop.domain.dialogues import Dialogue
from samensociaal_desktop.domain.encounters import OnPurpose, Outcome, PlanResult, Response
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.pad import Decision, Posted
from samensociaal_desktop.domain.patterns.cards import (
    CALM,
    ENOUGH,
    GOOD,
    MOMENTS,
    OTHER,
    PAD,
    SUPPORT,
    Card,
    Question,
    View,
)
from samensociaal_desktop.domain.patterns.counted import ALONE, grid_of, pairs_of, rows_of, split_rows
from samensociaal_desktop.domain.patterns.days import UNSAID, DayCounts, DayOf, days_of
from samensociaal_desktop.domain.patterns.shapes import Panel, Rows, Shape, calendar, stack
from samensociaal_desktop.domain.patterns.spans import Span, earlier, span_of
from samensociaal_desktop.services.answers import answers

if TYPE_CHECKING:  # storage brings SQLAlchemy along, which must not be loaded before the first window
    from samensociaal_desktop.services.open_vault import OpenVault

MOST_YEARS: Final = 60
"""How far back charts go: longer than there has been anything to be online with."""

RESPONSES: Final = (*(one.value for one in Response), UNSAID)
PURPOSES: Final = (*(one.value for one in OnPurpose), UNSAID)
OUTCOMES: Final = tuple(one.value for one in Outcome)
RESULTS: Final = tuple(one.value for one in PlanResult)
LANES: Final = (GOOD, SUPPORT, CALM)
"""The keys of the shapes of `Question.RESPONSES`, `PURPOSE`, `OUTCOMES`, `PLANS` and `GOOD`."""

_UNSAID: Final = "unsaid"

TEXTS: Final = tuple(f"{PAD}.{one}" for one in (Decision.LEFT, *Posted, _UNSAID))
"""The rows of the panel PAD: what became of a text; of the last, that was copied, nothing was said yet."""


class Patterns:
    """The way to what the patterns page shows of an open vault. Lists and dialogues are asked for when needed."""

    def __init__(
        self, vault: "OpenVault", lists: Callable[[], Lists], dialogues: Callable[[], Sequence[Dialogue]]
    ) -> None:
        self._vault = vault
        self._lists = lists
        self._dialogues = dialogues

    def look(self, view: View, today: date) -> "Reading":
        """Return the journal as a view sees it today; cards are read when asked for."""
        return Reading(self._vault, self._lists(), self._dialogues, view, today)


class Reading:
    """The journal as one view sees it, until it changes.

    `span` are the days looked at and `earlier` those they are laid beside, if any; `first` is the day of the oldest
    moment that charts reach back to. Moments later than today, of a clock that was ahead, are in no period.
    """

    def __init__(
        self,
        vault: "OpenVault",
        lists: Lists,
        dialogues: Callable[[], Sequence[Dialogue]],
        view: View,
        today: date,
    ) -> None:
        self._vault = vault
        self._lists = lists
        self._dialogues = dialogues
        self._view = view
        self._today = today
        self._narrowed = EncounterFilter(kinds=lists.spread(view.kinds), places=view.places, roles=view.roles)
        self.first = _first(vault.journal.first_day(), today)
        own = (_passed(view.since, today), _passed(view.until, today))
        self.span = span_of(view.period, today, self.first, own)
        self.earlier = earlier(self.span, view.compare, self.first)
        self._found: dict[Span, int] = {}

    @cached_property
    def missing(self) -> int:
        """How many moments the whole journal is short of what it takes to show anything."""
        return max(0, ENOUGH - len(self._vault.journal.latest(ENOUGH)))

    @property
    def count(self) -> int:
        """How many moments one looks at."""
        return self._total(self.span)

    def card(self, question: Question) -> Card:
        """Return the answer to a question, with that of the earlier days if they are laid beside it."""
        card = self._card(question, self.span)
        if self.earlier is None or question is Question.ANSWERS:  # which lays then and now side by side itself
            return card
        return replace(card, earlier=self._card(question, self.earlier))

    def _card(self, question: Question, span: Span) -> Card:
        make: dict[Question, Callable[[Span], Card]] = {
            Question.RESPONSES: self._responses,
            Question.PURPOSE: self._purpose,
            Question.HOURS: self._hours,
            Question.YEAR: self._year,
            Question.KINDS: self._kinds,
            Question.PLACES: self._places,
            Question.HELD_BACK: self._held_back,
            Question.OUTCOMES: self._outcomes,
            Question.FEELINGS: self._feelings,
            Question.PLANS: self._plans,
            Question.POSTS: self._posts,
            Question.GOOD: self._good,
            Question.ANSWERS: self._answers,
        }
        return make[question](span)

    def _wanted(self, span: Span) -> EncounterFilter:
        return replace(self._narrowed, since=span.since, until=span.until)

    @cached_property
    def _whole(self) -> EncounterFilter:
        """What asks for all days that any card shows: whole years, as the calendar does."""
        since = min(one.since for one in (self.span, self.earlier) if one is not None)
        return self._wanted(_whole_years(Span(since, self.span.until), self._today))

    @cached_property
    def _day_counts(self) -> DayCounts:
        return self._vault.journal.day_counts(self._whole)

    @cached_property
    def _totals(self) -> Mapping[date, int]:
        """The moments of each day: a card that needs no more than these is there sooner than with all of the counts."""
        return self._vault.journal.day_totals(self._whole, date.min, date.max)

    def _total(self, span: Span) -> int:
        """Return how many moments there are; that alone is asked for by the cards that need no days."""
        if span not in self._found:
            self._found[span] = self._vault.journal.count(self._wanted(span))
        return self._found[span]

    def _card_of(self, question: Question, span: Span, shape: Shape, n: int, unsaid: int = 0) -> Card:
        return Card(question=question, span=span, n=n, shape=shape, wanted=self._wanted(span), unsaid=unsaid)

    def _responses(self, span: Span) -> Card:
        shape = stack(self._day_counts.by_response(span, RESPONSES))
        unsaid = shape.of(UNSAID)
        card = self._card_of(Question.RESPONSES, span, shape, shape.total - unsaid, unsaid)
        return replace(card, aside=self._day_counts.of(Response.IGNORE, OnPurpose.NO, span))

    def _purpose(self, span: Span) -> Card:
        shape = stack(self._day_counts.by_purpose(span, PURPOSES))
        unsaid = shape.of(UNSAID)
        return self._card_of(Question.PURPOSE, span, shape, shape.total - unsaid, unsaid)

    def _hours(self, span: Span) -> Card:
        shape = grid_of(self._vault.counts.hours(self._wanted(span)))
        return self._card_of(Question.HOURS, span, shape, shape.total, self._total(span) - shape.total)

    def _year(self, span: Span) -> Card:
        whole = _whole_years(span, self._today)
        totals = {day: count for day, count in self._totals.items() if whole.since <= day <= whole.until}
        shape = calendar(totals, range(span.since.year, span.until.year + 1), self.first, self._today)
        return replace(self._card_of(Question.YEAR, span, shape, shape.total), wanted=self._wanted(whole))

    def _kinds(self, span: Span) -> Card:
        order, is_good = tuple(self._order("kinds")), self._lists.is_good
        found = self._vault.counts.kinds(self._wanted(span), is_good)
        panels = []
        for panel, is_there, n in ((GOOD, True, found.good), (OTHER, False, found.others)):
            counts = {kind: count for kind, count in found.counts.items() if is_good(kind) is is_there}
            panels.append(Panel(panel, rows_of(counts, order, found.moments), n))
        shape = Rows(ALONE, tuple(panels))
        return self._card_of(Question.KINDS, span, shape, found.moments, self._total(span) - found.moments)

    def _places(self, span: Span) -> Card:
        found = self._vault.counts.places(self._wanted(span))
        counts = {place: count for place, count in found.items() if place is not None}
        n = sum(counts.values())
        shape = Rows(ALONE, (Panel("", rows_of(counts, self._order("places"), n), n),))
        return self._card_of(Question.PLACES, span, shape, n, found.get(None, 0))

    def _held_back(self, span: Span) -> Card:
        found = self._vault.counts.items(self._wanted(span), "held_back")
        n = found.moments
        shape = Rows(ALONE, (Panel("", rows_of(found.counts, self._order("held_back"), n), n),))
        return self._card_of(Question.HELD_BACK, span, shape, n, self._total(span) - n)

    def _outcomes(self, span: Span) -> Card:
        found = self._vault.counts.outcomes(self._wanted(span))
        counts = {
            (response.value, outcome.value): count
            for (response, outcome), count in found.items()
            if response is not None and outcome is not None
        }
        n = sum(counts.values())
        rows = split_rows(counts, OUTCOMES, RESPONSES)
        shape = Rows(OUTCOMES, (Panel("", rows, n),), is_split=True)
        return self._card_of(Question.OUTCOMES, span, shape, n, sum(found.values()) - n)

    def _feelings(self, span: Span) -> Card:
        found = self._vault.counts.feelings(self._wanted(span))
        shape = pairs_of(found.counts, self._order("feelings"))
        return self._card_of(Question.FEELINGS, span, shape, found.moments, self._total(span) - found.moments)

    def _plans(self, span: Span) -> Card:
        found = self._vault.counts.plans(self._wanted(span))
        counts = {(plan, result.value): count for (plan, result), count in found.items() if result is not None}
        n = sum(counts.values())
        order = (plan.id for plan in self._vault.agreements.plans())
        shape = Rows(RESULTS, (Panel("", split_rows(counts, RESULTS, order), n),), is_split=True)
        return self._card_of(Question.PLANS, span, shape, n, sum(found.values()) - n)

    def _posts(self, span: Span) -> Card:
        found = self._vault.counts.items(self._wanted(span), "own_post")
        texts = {} if self._view.is_narrowed else self._texts(span)  # a text has no kind, place or role
        n = sum(texts.values())
        of_moments = Panel(MOMENTS, rows_of(found.counts, self._order("own_post"), found.moments), found.moments)
        of_texts = (Panel(PAD, rows_of(texts, TEXTS, n), n),)
        shape = Rows(ALONE, (of_moments,) if self._view.is_narrowed else (*of_texts, of_moments))
        return replace(self._card_of(Question.POSTS, span, shape, n + found.moments), aside=n)

    def _texts(self, span: Span) -> Mapping[str, int]:
        texts: Counter[str] = Counter()
        for (decision, posted), count in self._vault.counts.pad(span.since, span.until).items():
            became = decision if decision is Decision.LEFT else posted or _UNSAID
            texts[f"{PAD}.{became}"] += count
        return texts

    def _good(self, span: Span) -> Card:
        members = {GOOD: self._lists.good, CALM: self._lists.calm}
        found = self._vault.counts.good(self._wanted(span), members[GOOD], members[CALM])
        days = {GOOD: found.kinds, SUPPORT: found.support, CALM: found.ways}
        lanes = (DayOf(day, key, count) for key, totals in days.items() for day, count in totals.items())
        shape = stack(days_of(lanes, span, LANES, self._totals))
        card = self._card_of(Question.GOOD, span, shape, shape.total)
        return replace(card, aside=found.moments, members=members)

    def _answers(self, span: Span) -> Card:
        found = answers(self._vault.talks, self._dialogues(), span)
        return replace(self._card_of(Question.ANSWERS, span, found.pairs, found.talks), aside=found.others)

    def _order(self, list_id: str) -> Iterator[str]:
        return (item.id for item in self._lists.items(list_id))


def _first(first: date | None, today: date) -> date | None:
    """Return where charts begin: one slip of the pen ("226-05-01") would draw two thousand years."""
    return None if first is None else max(first, date(max(today.year - MOST_YEARS, 1), 1, 1))


def _passed(day: date | None, today: date) -> date | None:
    return None if day is None else min(day, today)


def _whole_years(span: Span, today: date) -> Span:
    """Return the years that a span touches, as far as they have passed."""
    return Span(date(span.since.year, 1, 1), min(date(span.until.year, 12, 31), today))
