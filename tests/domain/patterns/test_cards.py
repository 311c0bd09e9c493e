"""Cards: what it takes to answer, which are shown, and which moments are behind a part."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import OnPurpose, Outcome, PlanResult, Response
from samensociaal_desktop.domain.filters import EncounterFilter, Lack
from samensociaal_desktop.domain.patterns.cards import (
    Arrangement,
    BarPart,
    Card,
    CellPart,
    Question,
    RowPart,
    View,
    behind,
)
from samensociaal_desktop.domain.patterns.shapes import Rows
from samensociaal_desktop.domain.patterns.spans import Span

YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))
WEEK = Span(date(2026, 3, 2), date(2026, 3, 8))
WANTED = EncounterFilter(since=YEAR.since, until=YEAR.until, places=frozenset({"place.1"}), kinds=frozenset({"kind.T"}))


def card(question, n=9, **more):
    return Card(question=question, span=YEAR, n=n, shape=Rows(("",), ()), wanted=WANTED, **more)


def only(since=YEAR.since, until=YEAR.until, **more):
    kept = {"places": WANTED.places, "kinds": WANTED.kinds}
    return EncounterFilter(since=since, until=until, **(kept | more))


@pytest.mark.parametrize(
    ("question", "fewest"),
    [(Question.RESPONSES, 5), (Question.YEAR, 5), (Question.HOURS, 8), (Question.PLANS, 8), (Question.ANSWERS, 2)],
)
def test_a_card_says_what_it_takes_to_answer(question, fewest):
    assert question.fewest == fewest
    few, enough = card(question, fewest - 1), card(question, fewest)
    assert (few.is_enough, few.missing, enough.is_enough, enough.missing) == (False, 1, True, 0)


def test_a_view_of_some_moments_is_narrowed_and_a_period_alone_is_not():
    assert not View(since=date(2026, 1, 1)).is_narrowed
    for name in ("kinds", "places", "roles"):
        assert View(**{name: frozenset({"x"})}).is_narrowed


@given(st.lists(st.sampled_from(Question)), st.frozensets(st.sampled_from(Question)))
def test_every_card_has_one_place_and_new_ones_come_at_the_end(order, hidden):
    arranged = Arrangement(order=tuple(order), hidden=hidden)
    assert sorted(arranged.order) == sorted(Question)
    assert arranged.order[: len(set(order))] == tuple(dict.fromkeys(order))
    assert arranged.shown == tuple(one for one in arranged.order if one not in hidden)


# What is behind a part


def test_a_bar_that_reaches_further_than_the_days_of_its_card_counts_no_others():
    wide = BarPart(Span(date(2025, 12, 1), date(2027, 1, 31)))
    assert behind(card(Question.RESPONSES), wide) == only()
    ever = Card(question=Question.YEAR, span=YEAR, n=9, shape=Rows(("",), ()), wanted=EncounterFilter())
    assert behind(ever, BarPart(WEEK)) == EncounterFilter(since=WEEK.since, until=WEEK.until)


@pytest.mark.parametrize(
    ("question", "part", "wanted"),
    [
        (Question.RESPONSES, BarPart(WEEK), only(WEEK.since, WEEK.until)),
        (
            Question.RESPONSES,
            BarPart(WEEK, "report"),
            only(WEEK.since, WEEK.until, responses=frozenset({Response.REPORT}), main_only=True),
        ),
        (Question.RESPONSES, BarPart(WEEK, ""), only(WEEK.since, WEEK.until, lacks=frozenset({Lack.RESPONSE}))),
        (Question.PURPOSE, BarPart(WEEK, "half"), only(WEEK.since, WEEK.until, on_purpose=OnPurpose.HALF)),
        (Question.PURPOSE, BarPart(WEEK, ""), only(WEEK.since, WEEK.until, lacks=frozenset({Lack.ON_PURPOSE}))),
        (
            Question.GOOD,
            BarPart(WEEK, "support"),
            only(WEEK.since, WEEK.until, responses=frozenset({Response.SUPPORT})),
        ),
        (Question.GOOD, BarPart(WEEK, "good"), only(WEEK.since, WEEK.until, items=frozenset({"kind.P1"}))),
        (Question.GOOD, BarPart(WEEK, "calm"), None),
        (Question.HOURS, CellPart(2, 14), only(weekdays=frozenset({2}), hours=frozenset({14}))),
        (Question.HOURS, CellPart(2, None), only(weekdays=frozenset({2}), hours=frozenset(range(24)))),
        (Question.HOURS, CellPart(None, 14), only(weekdays=frozenset(range(7)), hours=frozenset({14}))),
        (Question.KINDS, RowPart("kind.T1"), only(items=frozenset({"kind.T1"}))),
        (Question.HELD_BACK, RowPart("held.how"), only(items=frozenset({"held.how"}))),
        (Question.PLACES, RowPart("place.1"), only()),
        (Question.FEELINGS, RowPart("feeling.sad"), only(felt_twice=frozenset({"feeling.sad"}))),
        (
            Question.OUTCOMES,
            RowPart("ignore", "helped"),
            only(responses=frozenset({Response.IGNORE}), main_only=True, outcomes=frozenset({Outcome.HELPED})),
        ),
        (
            Question.OUTCOMES,
            RowPart("ignore"),
            only(responses=frozenset({Response.IGNORE}), main_only=True, outcomes=frozenset(Outcome)),
        ),
        (
            Question.PLANS,
            RowPart("p", "not"),
            only(plans=frozenset({"p"}), plan_results=frozenset({PlanResult.NOT})),
        ),
        (Question.PLANS, RowPart("p"), only(plans=frozenset({"p"}), plan_results=frozenset(PlanResult))),
        (Question.POSTS, RowPart("resp.Z1"), only(items=frozenset({"resp.Z1"}))),
        (Question.POSTS, RowPart("pad.left"), None),
        (Question.ANSWERS, RowPart("check/d1"), None),
    ],
)  # fmt: skip
def test_every_part_leads_to_its_moments(question, part, wanted):
    members = {"good": frozenset({"kind.P1"}), "calm": frozenset()}
    assert behind(card(question, members=members), part) == wanted
