from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine

from samensociaal_desktop.domain.dialogues import (
    Answer,
    Condition,
    Dialogue,
    Length,
    Option,
    Part,
    Question,
    QuestionKind,
)
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.talks import StoredTalk
from samensociaal_desktop.errors import VaultIsReadOnly
from samensociaal_desktop.services.talks import (
    Comparison,
    Earlier,
    Talk,
    ThenAndNow,
    last_answers,
    last_time,
    then_and_now,
)
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.talks import Talks

WORDS = LocalisedText("woord", "word")
ABC = tuple(Option(each, WORDS) for each in "abc")

ONE = Question(id="1", kind=QuestionKind.CHOICE, ask=WORDS, options=ABC)
ONE_A = Question(
    id="1a", kind=QuestionKind.TEXT, ask=WORDS, follows="1", when=Condition("1", any=("a",)), example=WORDS
)
TWO = Question(id="2", kind=QuestionKind.SCALE, ask=WORDS, low=WORDS, high=WORDS)
THREE = Question(id="3", kind=QuestionKind.TEXT, ask=WORDS)
DIALOGUE = Dialogue(id="proef", part=Part.SELF, title=WORDS, intro=WORDS, minutes=5, questions=(ONE, ONE_A, TWO, THREE))

A, B = Answer(choices=("a",)), Answer(choices=("b",))
SOMETHING = Answer(text="iets wat ik zag")
FOUR = Answer(number=4)


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = vault.in_memory()
    yield engine
    vault.close(engine)


@pytest.fixture
def store(engine: Engine) -> Talks:
    return Talks(engine)


@pytest.fixture
def talk(store: Talks, clock) -> Talk:
    return Talk(DIALOGUE, store, clock)


def test_a_look_inside_leaves_no_trace(talk: Talk, store: Talks) -> None:
    assert talk.question is ONE
    assert not talk.is_begun
    assert store.all("proef") == ()


def test_each_answer_is_kept_at_once(talk: Talk, store: Talks, clock) -> None:
    talk.answer(A)
    talk.skip()
    (stored,) = store.all("proef")
    assert dict(stored.answers) == {"1": A, "1a": None}
    assert (stored.started_at, stored.finished_at) == (clock.now, None)
    assert talk.is_begun


def test_the_next_question_depends_on_the_answer(talk: Talk) -> None:
    talk.answer(B)
    assert talk.question is TWO


def test_progress_counts_main_questions(talk: Talk) -> None:
    seen = [talk.position]
    for answer in (A, SOMETHING, FOUR, SOMETHING):
        talk.answer(answer)
        seen.append(talk.position)
    assert seen == [(1, 3), (1, 3), (2, 3), (3, 3), (3, 3)]


def test_earlier_answers_stay_in_sight(talk: Talk) -> None:
    assert talk.earlier == ()
    talk.answer(A)
    talk.skip()
    assert talk.earlier == ((ONE, A), (ONE_A, None))


def test_the_talk_is_finished_when_nothing_is_left_to_ask(talk: Talk) -> None:
    for answer in (A, SOMETHING, FOUR, SOMETHING):
        assert not talk.is_finished
        talk.answer(answer)
    assert talk.is_finished
    assert talk.question is None
    assert talk.offered is None
    assert [question.id for question, _ in talk.earlier] == ["1", "1a", "2", "3"]


def test_an_answer_of_another_sort_is_refused_and_nothing_moves(talk: Talk, store: Talks) -> None:
    with pytest.raises(ValueError, match="present question"):
        talk.answer(FOUR)
    assert talk.question is ONE
    assert store.all("proef") == ()


def test_when_nothing_is_asked_nothing_can_be_answered_or_skipped(talk: Talk) -> None:
    talk.finish()
    with pytest.raises(ValueError, match="present question"):
        talk.answer(A)
    with pytest.raises(ValueError, match="nothing to skip"):
        talk.skip()


def test_going_back_offers_the_old_answer(talk: Talk) -> None:
    talk.answer(A)
    talk.answer(SOMETHING)
    assert talk.offered is None
    talk.back()
    assert (talk.question, talk.offered, talk.earlier) == (ONE_A, SOMETHING, ((ONE, A),))
    talk.back()
    assert (talk.question, talk.offered, talk.earlier) == (ONE, A, ())
    assert not talk.can_go_back
    talk.back()
    assert talk.question is ONE


def test_after_going_back_the_walk_goes_forward_through_what_was_answered(talk: Talk) -> None:
    for answer in (A, SOMETHING, FOUR):
        talk.answer(answer)
    talk.back()
    talk.back()
    talk.answer(SOMETHING)
    assert (talk.question, talk.offered) == (TWO, FOUR)
    talk.answer(FOUR)
    assert (talk.question, talk.offered) == (THREE, None)


def test_from_the_end_one_can_go_back_too(talk: Talk) -> None:
    for answer in (B, FOUR, SOMETHING):
        talk.answer(answer)
    talk.back()
    assert (talk.question, talk.offered, talk.is_finished) == (THREE, SOMETHING, False)


def test_a_changed_answer_changes_the_path_and_changed_back_gives_back_the_words(talk: Talk) -> None:
    talk.answer(A)
    talk.answer(SOMETHING)
    talk.back()
    talk.back()
    talk.answer(B)
    assert talk.question is TWO
    assert talk.earlier == ((ONE, B),)
    talk.back()
    talk.answer(A)
    assert (talk.question, talk.offered) == (ONE_A, SOMETHING)


def test_skipping_takes_an_earlier_answer_back(talk: Talk, store: Talks) -> None:
    talk.answer(B)
    talk.back()
    talk.skip()
    assert dict(store.all("proef")[0].answers) == {"1": None}
    assert talk.question is TWO


def test_a_talk_that_was_left_is_taken_up_at_its_first_open_question(talk: Talk, store: Talks, clock) -> None:
    talk.answer(A)
    talk.answer(SOMETHING)
    resumed = Talk(DIALOGUE, store, clock)
    assert resumed.is_begun
    assert resumed.question is TWO
    assert resumed.earlier == ((ONE, A), (ONE_A, SOMETHING))
    resumed.answer(FOUR)
    assert len(store.all("proef")) == 1


def test_a_talk_left_after_its_last_answer_is_taken_up_at_its_end(talk: Talk, store: Talks, clock) -> None:
    for answer in (B, FOUR, SOMETHING):
        talk.answer(answer)
    resumed = Talk(DIALOGUE, store, clock)
    assert resumed.is_finished
    assert resumed.can_go_back


def test_a_finished_talk_is_not_taken_up_again(talk: Talk, store: Talks, clock) -> None:
    talk.answer(B)
    assert not talk.is_closed
    talk.finish()
    talk.finish()
    assert talk.is_closed
    (stored,) = store.all("proef")
    assert stored.finished_at == clock.now
    assert talk.is_finished
    assert not talk.can_go_back
    assert talk.earlier == ((ONE, B),)
    assert talk.position == (3, 3)
    assert Talk(DIALOGUE, store, clock).question is ONE


def anew(talk: Talk) -> Talk:
    """End a talk and begin the next one, as Gesprek does."""
    talk.finish()
    return Talk(DIALOGUE, talk._store, talk._clock)


def test_a_second_talk_starts_afresh_and_keeps_the_first(talk: Talk, store: Talks) -> None:
    talk.answer(A)
    talk = anew(talk)
    assert (talk.question, talk.earlier, talk.is_begun) == (ONE, (), False)
    talk.answer(B)
    assert sorted(str(dict(stored.answers)) for stored in store.all("proef")) == sorted([str({"1": A}), str({"1": B})])


def test_an_answer_that_cannot_be_kept_leaves_the_question_standing(talk: Talk, engine: Engine) -> None:
    talk.answer(A)
    vault.freeze(engine)
    with pytest.raises(VaultIsReadOnly):
        talk.answer(SOMETHING)
    assert (talk.question, talk.earlier) == (ONE_A, ((ONE, A),))


def test_a_dialogue_without_questions_is_finished_at_once(store: Talks, clock) -> None:
    empty = Dialogue(id="leeg", part=Part.SELF, title=WORDS, intro=WORDS, minutes=1, questions=())
    talk = Talk(empty, store, clock)
    assert talk.is_finished
    talk.finish()
    assert store.all("leeg") == ()
    assert talk.position == (0, 0)


def test_then_and_now_needs_two_finished_talks(talk: Talk, store: Talks) -> None:
    assert then_and_now(DIALOGUE, store) is None
    talk.answer(A)
    talk.finish()
    talk = anew(talk)
    talk.answer(B)
    assert then_and_now(DIALOGUE, store) is None


def test_then_and_now_lays_each_question_beside_the_last_time_it_was_answered(talk: Talk, store: Talks, clock) -> None:
    walks = [(B, FOUR, SOMETHING), (A, SOMETHING, FOUR, None), (B, Answer(number=2), SOMETHING)]
    finished = []
    for walk in walks:
        for answer in walk:
            talk.skip() if answer is None else talk.answer(answer)
        talk.finish()
        finished.append(clock.now)
        talk = anew(talk)
        clock.let_pass(weeks=6)
    assert then_and_now(DIALOGUE, store) == Comparison(
        finished[2],
        (
            ThenAndNow(ONE, Earlier(finished[1], A), B),
            ThenAndNow(TWO, Earlier(finished[1], FOUR), Answer(number=2)),
            ThenAndNow(THREE, Earlier(finished[0], SOMETHING), SOMETHING),
        ),
    )


def test_then_and_now_leaves_out_what_is_no_longer_asked(talk: Talk, store: Talks) -> None:
    for _ in range(2):
        talk.answer(A)
        talk.answer(SOMETHING)
        talk.back()
        talk.back()
        talk.answer(B)
        talk.finish()
        talk = anew(talk)
    compared = then_and_now(DIALOGUE, store)
    assert compared is not None
    assert [pair.question for pair in compared.pairs] == [ONE]


TURNS = replace(
    DIALOGUE,
    questions=tuple(
        replace(THREE, id=each, core=each == "1", short=each in "13") for each in ("1", "2", "3", "4", "5", "6")
    ),
    minutes_short=5,
    rotating=2,
)


def walk(talk: Talk) -> list[str]:
    """Answer everything and end the talk; return what it asked."""
    asked = []
    while talk.question is not None:
        asked.append(talk.question.id)
        talk.answer(SOMETHING)
    talk.finish()
    return asked


def test_a_second_long_talk_asks_the_core_again_and_other_questions_beside_it(store: Talks, clock) -> None:
    walks = []
    for _ in range(3):
        walks.append(walk(Talk(TURNS, store, clock)))
        clock.let_pass(weeks=6)
    assert walks == [["1", "2", "3"], ["1", "4", "5"], ["1", "2", "6"]]
    assert [talk.asks for talk in store.all("proef")] == [tuple(each) for each in walks]


def test_a_skipped_question_gets_its_turn_again(store: Talks, clock) -> None:
    talk = Talk(TURNS, store, clock)
    for _ in range(3):
        talk.skip()
    talk.finish()
    assert [each.id for each in Talk(TURNS, store, clock).dialogue.main] == ["1", "2", "3"]


def test_a_short_talk_asks_less_and_stays_short_when_it_is_taken_up(store: Talks, clock) -> None:
    talk = Talk(TURNS, store, clock, Length.SHORT)
    assert (talk.length, talk.position) == (Length.SHORT, (1, 2))
    talk.answer(SOMETHING)
    resumed = Talk(TURNS, store, clock, Length.LONG)
    assert (resumed.length, resumed.position) == (Length.SHORT, (2, 2))
    assert [talk.length for talk in store.all("proef")] == [Length.SHORT]


def test_a_talk_asks_what_it_began_with_even_when_another_was_finished_since(store: Talks, clock) -> None:
    Talk(TURNS, store, clock).answer(SOMETHING)
    store.put(
        StoredTalk(
            "import", "proef", datetime(2020, 1, 1), datetime(2020, 1, 2), {"2": SOMETHING}, Length.LONG, ("1", "2")
        )
    )
    assert [each.id for each in Talk(TURNS, store, clock).dialogue.main] == ["1", "2", "3"]


def test_where_there_is_no_short_talk_a_long_one_begins(store: Talks, clock) -> None:
    assert Talk(DIALOGUE, store, clock, Length.SHORT).length is Length.LONG


def test_an_open_talk_of_the_first_version_asks_everything_as_before(store: Talks, clock) -> None:
    store.put(StoredTalk("old", "proef", clock.now, answers={"1": SOMETHING}))
    talk = Talk(TURNS, store, clock)
    assert talk.is_begun
    assert talk.position == (2, 6)


def test_then_and_now_finds_the_last_talk_that_asked_the_same(store: Talks, clock) -> None:
    days = []
    for length in (Length.LONG, Length.SHORT, Length.LONG):
        walk(Talk(TURNS, store, clock, length))
        days.append(clock.now)
        clock.let_pass(weeks=6)
    walk(Talk(TURNS, store, clock, Length.SHORT))
    compared = then_and_now(TURNS, store)
    assert compared is not None
    assert [(pair.question.id, pair.then.at) for pair in compared.pairs] == [("1", days[2]), ("3", days[1])]


def test_what_was_answered_last_is_read_back(store: Talks, clock) -> None:
    assert last_answers(TURNS, store) == ()
    assert last_time(TURNS, store) == {}
    first = clock.now
    walk(Talk(TURNS, store, clock))
    clock.let_pass(weeks=6)
    walk(Talk(TURNS, store, clock, Length.SHORT))
    assert [question.id for question, _ in last_answers(TURNS, store)] == ["1", "3"]
    found = last_time(TURNS, store)
    assert {each: found[each].at for each in found} == {"1": clock.now, "2": first, "3": clock.now}


def test_then_and_now_go_by_the_end_of_a_talk_even_if_the_clock_was_put_back(store: Talks, clock) -> None:
    early, late = clock.now, clock.now + timedelta(days=1)
    store.put(StoredTalk("begun-first", DIALOGUE.id, early, late + timedelta(days=1), {ONE.id: A}))
    store.put(StoredTalk("ended-first", DIALOGUE.id, late, early - timedelta(days=9), {ONE.id: B}))
    compared = then_and_now(DIALOGUE, store)
    assert compared is not None
    assert (compared.now_at, compared.pairs[0].now) == (late + timedelta(days=1), A)
    assert compared.pairs[0].then == Earlier(early - timedelta(days=9), B)
    assert last_time(DIALOGUE, store)[ONE.id].answer == A
