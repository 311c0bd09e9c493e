"""The cards of the patterns page, each on a worked example from a real journal."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.dialogues import Answer, Dialogue, Option, QuestionKind
from samensociaal_desktop.domain.dialogues import Question as Asked
from samensociaal_desktop.domain.encounters import (
    Chosen,
    Encounter,
    Feeling,
    OnPurpose,
    Outcome,
    PlanResult,
    Precision,
    Response,
)
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.pad import Decision, PadText, Posted
from samensociaal_desktop.domain.patterns.cards import BarPart, Card, Question, RowPart, View, behind
from samensociaal_desktop.domain.patterns.shapes import Calendar, Grid, Pair, Pairs, Rows, Stack
from samensociaal_desktop.domain.patterns.spans import Period, Span
from samensociaal_desktop.domain.talks import StoredTalk
from samensociaal_desktop.services.open_vault import OpenVault, of_engine
from samensociaal_desktop.services.patterns import LANES, OUTCOMES, PURPOSES, RESPONSES, RESULTS, Patterns
from samensociaal_desktop.storage import vault as storage

NOW = datetime(2026, 4, 16, 20, 30)  # a Thursday
TODAY = NOW.date()
LISTS = open_library().lists
WORD = LocalisedText("woord", "word")
IGNORE, ADDRESS, REPORT, SUPPORT = Response
CALM = "resp.A1"


@pytest.fixture
def vault() -> Iterator[OpenVault]:
    engine = storage.in_memory()
    yield of_engine(engine, lambda: NOW)
    storage.close(engine)


def moment(days_ago: int = 0, *responses: Response, **more: object) -> Encounter:
    return Encounter(happened_at=NOW - timedelta(days=days_ago), responses=tuple(map(Chosen, responses)), **more)


def card(
    vault: OpenVault, question: Question, view: View | None = None, lists: Lists = LISTS, *dialogues: Dialogue
) -> Card:
    look = Patterns(vault, lambda: lists, lambda: dialogues).look(view or View(period=Period.ALL), TODAY)
    return look.card(question)


def rows(card: Card, panel: int = 0) -> list[tuple[str, tuple[int, ...], int]]:
    assert isinstance(card.shape, Rows)
    return [(row.id, row.counts, row.of) for row in card.shape.panels[panel].rows]


def panels(card: Card) -> list[tuple[str, int]]:
    assert isinstance(card.shape, Rows)
    return [(panel.id, panel.n) for panel in card.shape.panels]


def test_what_i_do_counts_the_main_response_and_what_was_not_chosen(vault: OpenVault) -> None:
    no, yes = OnPurpose.NO, OnPurpose.YES
    vault.journal.add_all([
        moment(0, IGNORE, on_purpose=no),
        moment(1, IGNORE, SUPPORT, on_purpose=yes),
        moment(2, SUPPORT, IGNORE, on_purpose=no),
        moment(3),
    ])  # fmt: skip
    found = card(vault, Question.RESPONSES)
    assert isinstance(found.shape, Stack)
    assert (found.shape.keys, [found.shape.of(key) for key in RESPONSES]) == (RESPONSES, [2, 0, 0, 1, 1])
    assert (found.n, found.unsaid, found.aside) == (3, 1, 1)


def test_whether_it_was_on_purpose_counts_what_was_said(vault: OpenVault) -> None:
    said = [OnPurpose.YES, OnPurpose.HALF, OnPurpose.NO, OnPurpose.NO, None]
    vault.journal.add_all([moment(days, IGNORE, on_purpose=one) for days, one in enumerate(said)])
    found = card(vault, Question.PURPOSE)
    assert isinstance(found.shape, Stack)
    assert (found.shape.keys, [found.shape.of(key) for key in PURPOSES]) == (PURPOSES, [1, 1, 2, 1])
    assert (found.n, found.unsaid) == (4, 1)


def test_hours_leave_out_what_is_not_known_exactly(vault: OpenVault) -> None:
    vault.journal.add_all([moment(0), moment(7), moment(1), moment(0, precision=Precision.PART_OF_DAY)])
    found = card(vault, Question.HOURS)
    assert isinstance(found.shape, Grid)
    assert (found.shape.counts[3][20], found.shape.counts[2][20]) == (2, 1)
    assert (found.n, found.unsaid) == (3, 1)


def test_the_year_is_whole_whatever_the_period(vault: OpenVault) -> None:
    vault.journal.add_all([moment(days) for days in (0, 0, 40, 100, 200)])
    found = card(vault, Question.YEAR, View(period=Period.MONTH))
    assert isinstance(found.shape, Calendar)
    assert [year.year for year in found.shape.years] == [2026]
    assert (found.n, found.shape.years[0].count(TODAY)) == (4, 2)
    both = card(vault, Question.YEAR)
    assert isinstance(both.shape, Calendar)
    assert [(year.year, year.total) for year in both.shape.years] == [(2026, 4), (2025, 1)]


def test_good_and_other_kinds_stand_beside_each_other(vault: OpenVault) -> None:
    kinds = [("kind.P1", "kind.P2"), ("kind.P1", "kind.T1"), ("kind.T2",), ("own.1", "kind.T2"), ()]
    vault.journal.add_all([moment(days, kinds=these) for days, these in enumerate(kinds)])
    found = card(vault, Question.KINDS)
    assert panels(found) == [("good", 2), ("other", 3)]
    assert rows(found, 0) == [("kind.P1", (2,), 4), ("kind.P2", (1,), 4)]
    assert rows(found, 1) == [("kind.T2", (2,), 4), ("kind.T1", (1,), 4), ("own.1", (1,), 4)]
    assert (found.n, found.unsaid) == (4, 1)
    narrowed = card(vault, Question.KINDS, View(period=Period.ALL, kinds=frozenset({"kind.T"})))
    assert (panels(narrowed), narrowed.n) == ([("good", 1), ("other", 3)], 3)


def test_where_the_rest_does_not_say(vault: OpenVault) -> None:
    places = [one.id for one in LISTS.items("places")[:2]]
    said = [places[1], places[0], "own.9", "own.9", None]
    vault.journal.add_all([moment(days, place=one) for days, one in enumerate(said)])
    found = card(vault, Question.PLACES)
    assert rows(found) == [("own.9", (2,), 4), (places[0], (1,), 4), (places[1], (1,), 4)]
    assert (panels(found), found.n, found.unsaid) == ([("", 4)], 4, 1)


def test_what_holds_back_may_be_several_at_once(vault: OpenVault) -> None:
    first, second = (one.id for one in LISTS.items("held_back")[:2])
    vault.journal.add_all([moment(0, held_back=(second, first)), moment(1, held_back=(second,)), moment(2)])
    found = card(vault, Question.HELD_BACK)
    assert rows(found) == [(second, (2,), 2), (first, (1,), 2)]
    assert (found.n, found.unsaid) == (2, 1)


def test_what_came_of_it_is_cut_by_what_was_done(vault: OpenVault) -> None:
    vault.journal.add_all([
        moment(0, IGNORE, outcome=Outcome.LITTLE),
        moment(1, SUPPORT, outcome=Outcome.HELPED),
        moment(2, SUPPORT, IGNORE, outcome=Outcome.UNKNOWN),
        moment(3, ADDRESS, outcome=Outcome.WORSE),
        moment(4, REPORT),
        moment(5, outcome=Outcome.HELPED),
    ])  # fmt: skip
    found = card(vault, Question.OUTCOMES)
    assert isinstance(found.shape, Rows)
    assert (found.shape.keys, found.shape.is_split) == (OUTCOMES, True)
    assert rows(found) == [("support", (1, 0, 0, 1), 2), ("ignore", (0, 1, 0, 0), 1), ("address", (0, 0, 1, 0), 1)]
    assert (found.n, found.unsaid) == (4, 2)


def test_feelings_are_the_medians_of_those_said_before_and_after(vault: OpenVault) -> None:
    strengths = [(4, 1), (4, 0), (3, 1), (2, 2), (3, 3)]
    felt = [(Feeling("feeling.sad", one), Feeling("feeling.sad", other)) for one, other in strengths]
    vault.journal.add_all([
        *(moment(days, feelings_before=(one,), feelings_after=(other,)) for days, (one, other) in enumerate(felt)),
        moment(6, feelings_before=(felt[0][0],), feelings_after=(Feeling("feeling.calm", 4),)),
        moment(7, feelings_before=(Feeling("feeling.calm", 1),), feelings_after=(Feeling("feeling.calm", 4),)),
    ])  # fmt: skip
    found = card(vault, Question.FEELINGS)
    assert found.shape == Pairs((Pair("feeling.sad", 3.0, 1.0, 5),), 0, 4)
    assert (found.n, found.unsaid) == (6, 1)


def test_how_plans_fared_and_of_how_many_nothing_is_known_yet(vault: OpenVault) -> None:
    vault.agreements.keep_plan(Plan(id="b", trigger="als", action="dan", made_at=NOW))
    results = [("a", PlanResult.WORKED), ("b", PlanResult.NOT), ("b", None), ("c", None), (None, None)]
    vault.journal.add_all([
        moment(days, plan_id=plan, plan_result=result) for days, (plan, result) in enumerate(results)
    ])  # fmt: skip
    found = card(vault, Question.PLANS)
    assert isinstance(found.shape, Rows)
    assert (found.shape.keys, found.shape.is_split) == (RESULTS, True)
    assert rows(found) == [("b", (0, 0, 1, 0), 1), ("a", (1, 0, 0, 0), 1)]
    assert (found.n, found.unsaid) == (2, 2)


def test_texts_on_the_pad_and_posts_of_moments_are_beside_each_other(vault: OpenVault) -> None:
    left, copied = Decision.LEFT, Decision.COPIED
    fates = [(left, None), (left, None), (copied, Posted.NOT), (copied, None), (None, None)]
    for decision, posted in fates:
        vault.pad.keep(PadText(begun_at=NOW, decision=decision, decided_at=NOW if decision else None, posted=posted))
    vault.pad.keep(PadText(begun_at=NOW, decision=left, decided_at=datetime(2019, 1, 1)))
    vault.journal.add_all([moment(0, own_post=("resp.Z1", "resp.Z2")), moment(1, own_post=("resp.Z2",)), moment(2)])
    found = card(vault, Question.POSTS)
    assert (panels(found), found.n, found.aside) == ([("pad", 4), ("moments", 2)], 6, 4)
    assert rows(found, 0) == [("pad.left", (2,), 4), ("pad.not", (1,), 4), ("pad.unsaid", (1,), 4)]
    assert rows(found, 1) == [("resp.Z2", (2,), 2), ("resp.Z1", (1,), 2)]
    assert behind(found, RowPart("pad.left")) is None


def test_looking_at_some_moments_leaves_out_the_pad(vault: OpenVault) -> None:
    vault.pad.keep(PadText(begun_at=NOW, decision=Decision.LEFT, decided_at=NOW))
    vault.journal.add_all([moment(0, own_post=("resp.Z1",), role="role.a"), moment(1, own_post=("resp.Z1",))])
    found = card(vault, Question.POSTS, View(roles=frozenset({"role.a"})))
    assert (panels(found), found.n, found.aside) == ([("moments", 1)], 1, 0)


def test_what_goes_well_stands_in_lanes_among_all_moments(vault: OpenVault) -> None:
    calm = Chosen(ADDRESS, (CALM,))
    vault.journal.add_all([
        moment(0, SUPPORT, kinds=("kind.P1",)),
        moment(1, IGNORE, SUPPORT),
        Encounter(happened_at=NOW, responses=(calm,), kinds=("kind.P1", "kind.P2")),
        moment(2, ADDRESS),
        moment(3),
    ])  # fmt: skip
    found = card(vault, Question.GOOD)
    assert isinstance(found.shape, Stack)
    assert (found.shape.keys, found.shape.apart) == (LANES, True)
    assert [found.shape.of(key) for key in LANES] == [2, 2, 1]
    assert (found.n, found.aside, found.members) == (5, 3, {"good": LISTS.good, "calm": LISTS.calm})


def test_lists_without_anything_good_count_support_alone(vault: OpenVault) -> None:
    vault.journal.add_all([moment(0, SUPPORT, kinds=("kind.P1",)), moment(1, kinds=("kind.P1",))])
    found = card(vault, Question.GOOD, None, Lists({}))
    assert isinstance(found.shape, Stack)
    assert ([found.shape.of(key) for key in LANES], found.n, found.aside) == ([0, 1, 0], 2, 1)
    assert behind(found, BarPart(found.span, "good")) is None


# Answers of then and now


def question(id: str, kind: QuestionKind = QuestionKind.SCALE) -> Asked:
    options = (Option("a", WORD),) if kind is QuestionKind.CHOICE else ()
    return Asked(id=id, kind=kind, ask=WORD, options=options)


def dialogue(id: str, *questions: Asked) -> Dialogue:
    return Dialogue(id=id, part=None, title=WORD, intro=WORD, minutes=1, questions=questions)


def talk(days_ago: int, dialogue: str, answers: dict[str, Answer | None], *, is_finished: bool = True) -> StoredTalk:
    at = NOW - timedelta(days=days_ago)
    return StoredTalk(f"{dialogue}{days_ago}", dialogue, at, at if is_finished else None, answers)


def test_the_first_and_the_last_answer_are_laid_beside_each_other(vault: OpenVault) -> None:
    check = dialogue("check", question("d1"), question("d2"), question("c", QuestionKind.CHOICE), question("d3"))
    other = dialogue("other", question("d1"))
    four, chosen = Answer(number=4), Answer(("a",))
    for one in (
        talk(400, "check", {"d1": Answer(number=1), "d2": four, "c": chosen, "d3": four}),
        talk(30, "check", {"d1": Answer(number=2), "d2": None, "c": chosen, "d3": Answer(text="?")}),
        talk(20, "check", {"d1": Answer(number=5), "d2": Answer(number=3), "c": None, "d3": None}),
        talk(10, "check", {"d1": None, "d2": None, "c": None, "d3": None}),
        talk(5, "check", {"d1": four}, is_finished=False),
        talk(4, "other", {"d1": four}),
        talk(3, "gone", {"d1": four}),
    ):
        vault.talks.put(one)
    vault.journal.add_all([moment(500)])
    found = card(vault, Question.ANSWERS, None, LISTS, check, other)
    assert found.shape == Pairs((Pair("check/d1", 1, 5, 3), Pair("check/d2", 4, 3, 2)), 1, 5)
    assert (found.n, found.aside) == (3, 1)
    assert behind(found, RowPart("check/d1")) is None
    this_year = card(vault, Question.ANSWERS, View(), LISTS, check, other)
    assert this_year.shape == Pairs((Pair("check/d1", 2, 5, 2),), 1, 5)
    assert (this_year.n, this_year.span) == (2, Span(date(2026, 1, 1), TODAY))
