"""The bundled pack itself: what its writers may not forget, and whether its Dutch is simple."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from statistics import mean

import pytest

from samensociaal_desktop import paths
from samensociaal_desktop.content.check import main
from samensociaal_desktop.content.dialogues import read_dialogue
from samensociaal_desktop.content.faults import Faults
from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.content.sample import sample
from samensociaal_desktop.domain.dialogues import Answer, Dialogue, Length, Part, Purpose, Question, QuestionKind
from samensociaal_desktop.domain.encounters import Encounter, OnPurpose, Response
from samensociaal_desktop.domain.localised import Language, LocalisedText

DIALOGUES = sorted(paths.resource("packs").glob("*/dialogues/*.toml"))
TODAY = date(2026, 4, 16)

LONGEST_SENTENCE = 20
AVERAGE_SENTENCE = 12
LONGER_ALLOWED: frozenset[str] = frozenset()
"""Ids of questions that may hold a longer sentence, each because a shorter one says less."""

LONGEST_LABEL = 34

MOST_BEFORE = 2
"""Sentences that may stand before the question itself: who answers keeps the question in mind, not the story."""

every_dialogue = pytest.mark.parametrize("path", DIALOGUES, ids=lambda path: path.stem)


def dialogue_at(path: Path) -> Dialogue:
    faults = Faults(path.name)
    dialogue = read_dialogue(path, faults)
    assert [str(fault) for fault in faults.found] == []
    assert dialogue is not None
    return dialogue


def texts_of(question: Question) -> Iterator[LocalisedText]:
    yield question.ask
    yield from (option.label for option in question.options)
    yield from (text for text in (question.example, question.low, question.high) if text is not None)


def sentences(text: str) -> list[int]:
    """Return the number of words in each sentence."""
    counts = [len(re.findall(r"[\w’'-]+", sentence)) for sentence in re.split(r"[.!?:;…]+(?:\s|$)|\n", text)]
    return [count for count in counts if count]


def test_all_packs_together_pass_the_check_for_writers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(paths.resource("packs"))]) == 0, capsys.readouterr().out


@every_dialogue
def test_every_dialogue_reads_without_a_fault(path: Path) -> None:
    assert dialogue_at(path).main


@every_dialogue
def test_every_sentence_is_short(path: Path) -> None:
    dialogue = dialogue_at(path)
    places = {"title": (dialogue.title,), "intro": (dialogue.intro,)}
    places |= {question.id: tuple(texts_of(question)) for question in dialogue.questions}
    too_long = {
        place: text.nl
        for place, texts in places.items()
        if place not in LONGER_ALLOWED
        for text in texts
        if max(sentences(text.nl)) > LONGEST_SENTENCE
    }
    assert too_long == {}
    every = chain.from_iterable(sentences(text.nl) for texts in places.values() for text in texts)
    assert mean(every) <= AVERAGE_SENTENCE


@every_dialogue
def test_the_reader_is_je(path: Path) -> None:
    dialogue = dialogue_at(path)
    for question in dialogue.questions:
        for text in texts_of(question):
            assert not re.search(r"\b(u|uw|men|dient)\b", text.nl, re.IGNORECASE), (question.id, text.nl)


@every_dialogue
def test_questions_are_asked_in_both_languages(path: Path) -> None:
    for question in dialogue_at(path).questions:
        assert question.ask.nl.endswith(("?", ".", "…", ":")), question.id
        assert question.ask.nl.endswith("?") == question.ask.en.endswith("?"), question.id


@every_dialogue
def test_the_question_stands_last_behind_two_short_sentences_at_most(path: Path) -> None:
    dialogue = dialogue_at(path)
    for question in dialogue.questions if dialogue.purpose is Purpose.TALK else ():
        for language in Language:
            *before, asked = re.split(r"(?<=[.!?…])[’”]?\s+", question.ask.pick(language))
            assert len(before) <= MOST_BEFORE, question.id
            assert asked.endswith("?") or question.kind is QuestionKind.TEXT, question.id
            assert not any(sentence.endswith("?") for sentence in before), question.id


@every_dialogue
def test_a_walk_through_skips_and_first_answers_ends(path: Path) -> None:
    dialogue = dialogue_at(path)
    assert len(dialogue.path({question.id: None for question in dialogue.questions})) == len(dialogue.main)
    answers = {question.id: first_answer(question) for question in dialogue.questions}
    assert all(question.accepts(answers[question.id]) for question in dialogue.questions)
    assert len(dialogue.path(answers)) >= len(dialogue.main)


def first_answer(question: Question) -> Answer:
    if question.options:
        return Answer(choices=(question.options[0].id,))
    if question.kind is QuestionKind.TEXT:
        return Answer(text="woorden")
    return Answer(number=3)


@every_dialogue
def test_every_follow_up_can_be_reached(path: Path) -> None:
    """Each condition holds for some answer; a question that nothing leads to would never be asked."""
    dialogue = dialogue_at(path)
    for question in dialogue.questions:
        if question.when is not None:
            on = dialogue.question(question.when.question)
            assert on is not None
            assert any(question.when.holds(answer) for answer in possible_answers(on)), question.id


def possible_answers(question: Question) -> list[Answer]:
    low, high = question.range or (0, 0)
    return [
        *(Answer(choices=(option.id,)) for option in question.options),
        *(Answer(number=number) for number in range(low, high + 1)),
        Answer(text="woorden"),
    ]


def test_basis_holds_the_three_parts_with_at_least_36_questions() -> None:
    dialogues = open_library().dialogues
    assert [dialogue.part for dialogue in dialogues] == list(Part)
    for number, dialogue in enumerate(dialogues, start=1):
        assert len(dialogue.main) >= 12
        assert all(question.id.startswith(f"{number}.") for question in dialogue.questions)


@pytest.mark.parametrize("length", list(Length))
def test_every_part_can_be_talked_through_at_every_length(length: Length) -> None:
    for dialogue in open_library().dialogues:
        asks = dialogue.selection(length, {})
        assert asks
        edition = dialogue.edition(length, asks)
        assert tuple(question.id for question in edition.main) == asks


def test_labels_of_lists_fit_on_a_small_button_and_differ() -> None:
    lists = open_library().lists
    for list_id in lists:
        items = lists.items(list_id)
        for language in Language:
            labels = [item.label.pick(language) for item in items]
            assert len(set(labels)) == len(labels), list_id
            assert [label for label in labels if len(label) > LONGEST_LABEL] == []


def test_every_response_and_every_kind_of_moment_has_its_list() -> None:
    lists = open_library().lists
    assert all(lists.options(response) for response in Response)
    assert lists.groups("kinds")[0].good
    assert not lists.groups("kinds")[-1].good


@pytest.fixture(scope="module", params=list(Language))
def moments(request: pytest.FixtureRequest) -> tuple[Encounter, ...]:
    return sample(request.param, TODAY).encounters


def test_the_sample_tells_of_half_a_year(moments: tuple[Encounter, ...]) -> None:
    assert 35 <= len(moments) <= 50
    first, last = moments[0].happened_at.date(), moments[-1].happened_at.date()
    assert timedelta(days=150) <= last - first <= timedelta(days=220)
    assert last < TODAY
    assert len({moment.id for moment in moments}) == len(moments)


def test_the_sample_shows_every_response_and_good_moments_and_honest_silence(moments: tuple[Encounter, ...]) -> None:
    lists = open_library().lists
    assert {moment.response for moment in moments} == set(Response)
    assert sum(any(map(lists.is_good, moment.kinds)) for moment in moments) >= len(moments) // 5
    assert any(moment.did_nothing for moment in moments)
    assert {moment.on_purpose for moment in moments} >= set(OnPurpose)
