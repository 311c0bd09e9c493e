from collections import Counter
from dataclasses import replace
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.dialogues import (
    Answer,
    Condition,
    Dialogue,
    Length,
    MirrorName,
    Option,
    Part,
    Question,
    QuestionKind,
)
from samensociaal_desktop.domain.localised import LocalisedText

WORDS = LocalisedText("ja", "yes")
ABC = tuple(Option(each, WORDS) for each in "abc")


def question(
    question_id: str,
    kind: QuestionKind = QuestionKind.CHOICE,
    follows: str | None = None,
    when: Condition | None = None,
) -> Question:
    options = ABC if kind in (QuestionKind.CHOICE, QuestionKind.SEVERAL) else ()
    return Question(id=question_id, kind=kind, ask=WORDS, options=options, follows=follows, when=when)


def dialogue(*questions: Question) -> Dialogue:
    return Dialogue(id="proef", part=Part.SELF, title=WORDS, intro=WORDS, minutes=10, questions=questions)


def ids(questions: tuple[Question, ...]) -> list[str]:
    return [each.id for each in questions]


A = Answer(choices=("a",))
B = Answer(choices=("b",))


def test_the_path_is_the_questions_asked_and_the_next_one() -> None:
    talk = dialogue(question("1"), question("2"), question("3"))
    assert ids(talk.path({})) == ["1"]
    assert ids(talk.path({"1": A})) == ["1", "2"]
    assert ids(talk.path({"1": A, "2": None, "3": B})) == ["1", "2", "3"]


def test_a_question_whose_condition_does_not_hold_is_passed_over() -> None:
    talk = dialogue(question("1"), question("2", when=Condition("1", any=("a",))), question("3"))
    assert ids(talk.path({"1": A})) == ["1", "2"]
    assert ids(talk.path({"1": B})) == ["1", "3"]


def test_a_skipped_question_fulfils_no_condition_not_even_none() -> None:
    talk = dialogue(question("1"), question("2", when=Condition("1", none=("a",))), question("3"))
    assert ids(talk.path({"1": B})) == ["1", "2"]
    assert ids(talk.path({"1": None})) == ["1", "3"]


def test_who_skips_a_question_is_not_asked_on_about_it() -> None:
    talk = dialogue(question("1"), question("1a", QuestionKind.TEXT, follows="1"), question("2"))
    assert ids(talk.path({"1": A})) == ["1", "1a"]
    assert ids(talk.path({"1": None})) == ["1", "2"]


def test_an_answer_that_left_the_path_decides_nothing() -> None:
    talk = dialogue(
        question("1"),
        question("1a", follows="1", when=Condition("1", any=("a",))),
        question("2", when=Condition("1a", any=("b",))),
        question("3"),
    )
    answers = {"1": A, "1a": B, "2": A}
    assert ids(talk.path(answers)) == ["1", "1a", "2", "3"]
    assert ids(talk.path({**answers, "1": B})) == ["1", "3"]


def test_progress_counts_main_questions_only() -> None:
    talk = dialogue(question("1"), question("1a", follows="1"), question("2"))
    assert [talk.position(each) for each in talk.questions] == [(1, 2), (1, 2), (2, 2)]
    assert ids(talk.main) == ["1", "2"]
    with pytest.raises(ValueError, match="9"):
        talk.position(question("9"))


def test_a_question_is_found_by_its_id_or_not_at_all() -> None:
    talk = dialogue(question("1"))
    assert talk.question("1") is talk.questions[0]
    assert talk.question("2") is None


@pytest.mark.parametrize(
    ("condition", "answer", "holds"),
    [
        (Condition("1"), Answer(text="iets"), True),
        (Condition("1"), None, False),
        (Condition("1", any=("a", "b")), B, True),
        (Condition("1", any=("a",)), B, False),
        (Condition("1", any=("a",)), Answer(text="anders"), False),
        (Condition("1", none=("a",)), B, True),
        (Condition("1", none=("a", "b")), B, False),
        (Condition("1", at_least=3), Answer(number=3), True),
        (Condition("1", at_least=3), Answer(number=2), False),
        (Condition("1", at_most=3), Answer(number=3), True),
        (Condition("1", at_most=3), Answer(number=4), False),
        (Condition("1", at_most=3), A, False),
        (Condition("1", at_least=2, at_most=4), Answer(number=5), False),
    ],
)
def test_a_condition_reads_an_earlier_answer(condition: Condition, answer: Answer | None, holds: bool) -> None:
    assert condition.holds(answer) is holds


ACCEPTED = [
    (QuestionKind.CHOICE, A),
    (QuestionKind.CHOICE, Answer(choices=("a",), text="want …")),
    (QuestionKind.CHOICE, Answer(text="iets anders")),
    (QuestionKind.SEVERAL, Answer(choices=("c", "a", "b"))),
    (QuestionKind.SEVERAL, Answer(text="iets anders")),
    (QuestionKind.SCALE, Answer(number=1)),
    (QuestionKind.SCALE, Answer(number=5)),
    (QuestionKind.LINE, Answer(number=0)),
    (QuestionKind.LINE, Answer(number=100)),
    (QuestionKind.TEXT, Answer(text="een zin")),
]
REFUSED = [
    (QuestionKind.CHOICE, Answer()),
    (QuestionKind.CHOICE, Answer(text="  ")),
    (QuestionKind.CHOICE, Answer(choices=("a", "b"))),
    (QuestionKind.CHOICE, Answer(choices=("z",))),
    (QuestionKind.CHOICE, Answer(choices=("a",), number=1)),
    (QuestionKind.SEVERAL, Answer(choices=("a", "a"))),
    (QuestionKind.SEVERAL, Answer()),
    (QuestionKind.SCALE, Answer()),
    (QuestionKind.SCALE, Answer(number=0)),
    (QuestionKind.SCALE, Answer(number=6)),
    (QuestionKind.SCALE, Answer(number=3, text="en nog iets")),
    (QuestionKind.LINE, Answer(number=101)),
    (QuestionKind.LINE, Answer(number=50, choices=("a",))),
    (QuestionKind.TEXT, Answer(text="\n ")),
    (QuestionKind.TEXT, Answer(choices=("a",))),
]


@pytest.mark.parametrize(("kind", "answer"), ACCEPTED)
def test_a_fitting_answer_is_accepted(kind: QuestionKind, answer: Answer) -> None:
    assert question("1", kind).accepts(answer)


@pytest.mark.parametrize(("kind", "answer"), REFUSED)
def test_an_answer_of_another_sort_is_not_accepted(kind: QuestionKind, answer: Answer) -> None:
    assert not question("1", kind).accepts(answer)


def test_the_options_of_an_answer_come_in_the_order_of_the_question() -> None:
    asked = question("1", QuestionKind.SEVERAL)
    assert asked.chosen(Answer(choices=("c", "a", "gone"))) == (ABC[0], ABC[2])
    assert asked.chosen(None) == ()


def test_own_words_are_kept_out_of_the_repr() -> None:
    assert "geheim" not in repr(Answer(choices=("a",), text="geheim"))


def test_the_mirrors_have_the_names_that_packs_use() -> None:
    assert set(MirrorName) == {"ignored", "addressed", "reported", "supported", "held-back", "good", "own-posts"}


conditions = st.one_of(
    st.builds(dict),
    st.fixed_dictionaries({"any": st.lists(st.sampled_from("abc"), min_size=1).map(tuple)}),
    st.fixed_dictionaries({"none": st.lists(st.sampled_from("abc"), min_size=1).map(tuple)}),
    st.fixed_dictionaries({"at_least": st.integers(0, 100)}),
    st.fixed_dictionaries({"at_most": st.integers(0, 100)}),
)


@st.composite
def dialogues(draw: st.DrawFn) -> Dialogue:
    questions: list[Question] = []
    for number in range(draw(st.integers(0, 12))):
        mains = [each.id for each in questions if each.is_main]
        follows = mains[-1] if mains and draw(st.booleans()) else None
        on = draw(st.sampled_from([each.id for each in questions])) if questions and draw(st.booleans()) else None
        when = Condition(on, **draw(conditions)) if on is not None else None
        questions.append(question(str(number), draw(st.sampled_from(QuestionKind)), follows, when))
    return dialogue(*questions)


def some_answer(kind: QuestionKind, draw: st.DataObject) -> Answer | None:
    if draw.draw(st.booleans()):
        return None
    if kind is QuestionKind.TEXT:
        return Answer(text="woorden")
    if kind in (QuestionKind.CHOICE, QuestionKind.SEVERAL):
        return Answer(choices=(draw.draw(st.sampled_from("abc")),))
    return Answer(number=draw.draw(st.integers(1, 5)))


@given(dialogues(), st.data())
def test_every_walk_ends_and_asks_nothing_twice(walked: Dialogue, data: st.DataObject) -> None:
    answers: dict[str, Answer | None] = {}
    asked: list[str] = []
    while (path := walked.path(answers)) and path[-1].id not in answers:
        now = path[-1]
        asked.append(now.id)
        answers[now.id] = some_answer(now.kind, data)
        assert len(asked) <= len(walked.questions)
    assert asked == ids(walked.path(answers))
    assert len(set(asked)) == len(asked)


@given(dialogues(), st.data())
def test_what_was_asked_stays_on_the_path_when_more_is_answered(walked: Dialogue, data: st.DataObject) -> None:
    answers: dict[str, Answer | None] = {}
    before: tuple[Question, ...] = ()
    while (path := walked.path(answers)) and path[-1].id not in answers:
        assert path[: len(before)] == before
        before = path
        answers[path[-1].id] = some_answer(path[-1].kind, data)


def test_no_more_options_are_accepted_than_may_be_chosen() -> None:
    two = replace(question("1", QuestionKind.SEVERAL), most=2)
    assert two.accepts(Answer(("a", "c")))
    assert not two.accepts(Answer(("a", "b", "c")))


def test_there_is_a_short_talk_only_with_minutes_and_questions_for_it() -> None:
    short = replace(question("1"), short=True)
    assert replace(dialogue(short, question("2")), minutes_short=5).has_short
    assert not dialogue(short).has_short
    assert not replace(dialogue(question("1")), minutes_short=5).has_short


def test_a_short_talk_asks_the_short_questions_and_of_what_follows_only_short_ones() -> None:
    talk = dialogue(
        replace(question("1"), core=True),
        replace(question("2"), short=True),
        question("2a", follows="2"),
        replace(question("3"), short=True),
        replace(question("3a", follows="3"), short=True),
    )
    asks = talk.selection(Length.SHORT, {"2": 9})
    assert asks == ("2", "3")
    short = talk.edition(Length.SHORT, asks)
    assert ids(short.questions) == ["2", "3", "3a"]
    assert ids(talk.edition(Length.LONG, asks).questions) == ["2", "2a", "3", "3a"]


def test_an_edition_of_nothing_in_particular_asks_everything() -> None:
    talk = dialogue(question("1"), question("1a", follows="1"), question("2"))
    assert talk.edition(Length.LONG, ()) == talk
    assert ids(talk.edition(Length.LONG, ("2", "gone")).questions) == ["2"]
    assert talk.edition(Length.LONG, ("gone",)).questions == ()


@st.composite
def rotating(draw: st.DrawFn) -> Dialogue:
    """Return a dialogue with some questions in its core and any number that takes turns."""
    made = draw(dialogues())
    cores = [replace(each, core=each.is_main and draw(st.booleans())) for each in made.questions]
    return replace(made, questions=tuple(cores), rotating=draw(st.integers(0, 6)))


@given(rotating(), st.dictionaries(st.integers(0, 12).map(str), st.integers(0, 3)))
def test_a_long_talk_asks_the_core_and_those_answered_least(talk: Dialogue, times: dict[str, int]) -> None:
    asks = talk.selection(Length.LONG, times)
    core = [each.id for each in talk.main if each.core]
    others = [each.id for each in talk.main if not each.core]
    taken = [each for each in others if each in asks]
    left = [each for each in others if each not in asks]
    assert set(core) <= set(asks)
    assert len(taken) == min(talk.rotating or len(others), len(others))
    assert list(asks) == [each.id for each in talk.main if each.id in asks]
    assert all(times.get(one, 0) <= times.get(other, 0) for one in taken for other in left)


@given(rotating())
def test_after_enough_long_talks_every_question_was_asked(talk: Dialogue) -> None:
    times: Counter[str] = Counter()
    others = [each.id for each in talk.main if not each.core]
    for _ in range(ceil(len(others) / talk.rotating) if talk.rotating else 1):
        times.update(talk.selection(Length.LONG, times))
    assert set(others) <= set(times)


@given(rotating(), st.sampled_from(Length), st.data())
def test_an_edition_never_asks_what_is_not_in_it(talk: Dialogue, length: Length, data: st.DataObject) -> None:
    asks = talk.selection(length, {})
    edition = talk.edition(length, asks)
    answers: dict[str, Answer | None] = {}
    while (path := edition.path(answers)) and path[-1].id not in answers:
        answers[path[-1].id] = some_answer(path[-1].kind, data)
    chosen = asks or tuple(ids(talk.main))
    mains = {each.follows or each.id for each in path}
    assert mains <= set(chosen)
    assert length is Length.LONG or all(each.is_main or each.short for each in path)
