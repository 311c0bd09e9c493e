"""All that the patterns page shows, read from the journal: card by card, and what several cards share only once."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

from samensociaal_desktop.domain.dialogues import Dialogue
from samensociaal_desktop.domain.encounters import EncounterFilter, OnPurpose, Outcome, PlanResult, Response
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
from samensociaal_desktop.domain.patterns.days import UNSAID, DayCount, DayOf, days_of
from samensociaal_desktop.domain.patterns.shapes import Panel, Rows, Shape, calendar, stack
from samensociaal_desktop.domain.patterns.spans import Span, earlier, span_of
from samensociaal_desktop.services.answers import answers

if TYPE_CHECKING:  # storage brings SQLAlchemy along, which must not be loaded before the first window
    from samensociaal_desktop.services.open_vault import OpenVault
    from samensociaal_desktop.storage.counts import ItemCounts

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

    @cached_property
    def missing(self) -> int:
        """How many moments the whole journal is short of what it takes to show anything."""
        return max(0, ENOUGH - len(self._vault.journal.latest(ENOUGH)))

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
    def _day_counts(self) -> tuple[DayCount, ...]:
        """The counts of all days that any card shows: whole years, as the calendar does."""
        since = min(one.since for one in (self.span, self.earlier) if one is not None)
        whole = _whole_years(Span(since, self.span.until), self._today)
        return self._vault.journal.day_counts(self._wanted(whole))

    @cached_property
    def _totals(self) -> Mapping[date, int]:
        totals: Counter[date] = Counter()
        for one in self._day_counts:
            totals[one.day] += one.n
        return totals

    def _total(self, span: Span) -> int:
        return sum(count for day, count in self._totals.items() if span.since <= day <= span.until)

    def _card_of(self, question: Question, span: Span, shape: Shape, n: int, unsaid: int = 0) -> Card:
        return Card(question=question, span=span, n=n, shape=shape, wanted=self._wanted(span), unsaid=unsaid)

    def _responses(self, span: Span) -> Card:
        found = (DayOf(one.day, one.response or UNSAID, one.n) for one in self._day_counts)
        shape = stack(days_of(found, span, RESPONSES))
        unaware = sum(
            one.n
            for one in self._day_counts
            if one.response is Response.IGNORE
            and one.on_purpose is OnPurpose.NO
            and span.since <= one.day <= span.until
        )
        unsaid = shape.of(UNSAID)
        card = self._card_of(Question.RESPONSES, span, shape, shape.total - unsaid, unsaid)
        return replace(card, aside=unaware)

    def _purpose(self, span: Span) -> Card:
        found = (DayOf(one.day, one.on_purpose or UNSAID, one.n) for one in self._day_counts)
        shape = stack(days_of(found, span, PURPOSES))
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
        wanted, order = self._wanted(span), self._order("kinds")
        found = self._vault.counts.items(wanted, "kinds")
        panels = []
        for panel, is_good in ((GOOD, True), (OTHER, False)):
            counts = {kind: n for kind, n in found.counts.items() if self._lists.is_good(kind) is is_good}
            n = self._distinct(wanted, counts, found)
            panels.append(Panel(panel, rows_of(counts, order, found.moments), n))
        shape = Rows(ALONE, tuple(panels))
        return self._card_of(Question.KINDS, span, shape, found.moments, self._total(span) - found.moments)

    def _distinct(self, wanted: EncounterFilter, counts: Mapping[str, int], found: "ItemCounts") -> int:
        """Return how many moments have any of the counted kinds."""
        if len(counts) == len(found.counts):
            return found.moments
        return self._vault.journal.count(_of_kinds(wanted, frozenset(counts))) if counts else 0

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
        wanted = self._wanted(span)
        shape = pairs_of(self._vault.counts.feelings(wanted), self._order("feelings"))
        n = self._vault.counts.felt(wanted)
        return self._card_of(Question.FEELINGS, span, shape, n, self._total(span) - n)

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
        wanted, supports = self._wanted(span), frozenset({Response.SUPPORT})
        asked = {SUPPORT: replace(wanted, responses=supports)}
        if members[GOOD]:
            asked[GOOD] = _of_kinds(wanted, members[GOOD])
        if members[CALM]:
            asked[CALM] = replace(wanted, items=members[CALM])
        days = {key: self._vault.journal.day_totals(one, span.since, span.until) for key, one in asked.items()}
        found = (DayOf(day, key, count) for key, totals in days.items() for day, count in totals.items())
        shape = stack(days_of(found, span, LANES, self._totals))
        card = self._card_of(Question.GOOD, span, shape, shape.total)
        return replace(card, aside=self._any_good(asked[SUPPORT], shape.of(SUPPORT)), members=members)

    def _any_good(self, supporting: EncounterFilter, supported: int) -> int:
        """Return how many moments had something good: support, and of the others those with a good kind or way."""
        items = self._lists.good | self._lists.calm
        if not items:
            return supported
        both = replace(supporting, items=items)
        count = self._vault.journal.count
        return supported + count(replace(both, responses=frozenset())) - count(both)

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


def _of_kinds(wanted: EncounterFilter, kinds: frozenset[str]) -> EncounterFilter:
    """Return the filter narrowed to moments that have any of some kinds; asking for those alone is the quicker way."""
    return replace(wanted, items=kinds) if wanted.kinds else replace(wanted, kinds=kinds)


def _whole_years(span: Span, today: date) -> Span:
    """Return the years that a span touches, as far as they have passed."""
    return Span(date(span.since.year, 1, 1), min(date(span.until.year, 12, 31), today))
