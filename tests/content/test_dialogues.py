from pathlib import Path

import pytest

from samensociaal_desktop.content.dialogues import read_dialogue
from samensociaal_desktop.content.reading import Faults
from samensociaal_desktop.domain.dialogues import (
    Condition,
    Dialogue,
    MirrorName,
    Option,
    Part,
    Question,
    QuestionKind,
)
from samensociaal_desktop.domain.localised import LocalisedText

GOOD = """\
id = "proef"
part = "self"
title.nl = "Wat doen we zelf?"
title.en = "What do we do ourselves?"
intro.nl = "Je kijkt naar jezelf."
intro.en = "You look at yourself."
minutes = 15

[[question]]
id = "1.1"
kind = "choice"
ask.nl = "Wat wilde je?"
ask.en = "What did you want?"
example.nl = "Een buurvrouw wilde helpen."
example.en = "A neighbour wanted to help."
mirror = "own-posts"
[[question.option]]
id = "a"
label.nl = "Helpen"
label.en = "To help"
[[question.option]]
id = "b"
label.nl = "Gelijk krijgen"
label.en = "To be right"
[[question.option]]
id = "c"
label.nl = "Weet ik niet"
label.en = "Not sure"

[[question]]
id = "1.1a"
kind = "text"
follows = "1.1"
when = { question = "1.1", any = ["a", "b"] }
ask.nl = "Wat gebeurde er?"
ask.en = "What happened?"
example.nl = "Niemand zei iets."
example.en = "Nobody said a thing."

[[question]]
id = "1.1b"
kind = "scale"
follows = "1.1"
ask.nl = "Hoe blij was je?"
ask.en = "How glad were you?"
low.nl = "Niet blij"
low.en = "Not glad"
high.nl = "Heel blij"
high.en = "Very glad"

[[question]]
id = "1.2"
kind = "line"
when = { question = "1.1b", at_least = 4 }
ask.nl = "Waar sta je?"
ask.en = "Where do you stand?"
example.nl = "Een klasgenoot staat in het midden."
example.en = "A classmate stands in the middle."
low.nl = "Weghalen"
low.en = "Take down"
high.nl = "Laten staan"
high.en = "Leave up"
"""


def faults_of(tmp_path: Path, text: str, name: str = "proef.toml") -> tuple[Dialogue | None, list[str]]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    faults = Faults(name)
    dialogue = read_dialogue(path, faults)
    return dialogue, [str(fault) for fault in faults.found]


def test_a_good_file_becomes_the_dialogue_it_says(tmp_path: Path) -> None:
    dialogue, faults = faults_of(tmp_path, GOOD)
    assert faults == []
    assert dialogue is not None
    assert (dialogue.id, dialogue.part, dialogue.minutes) == ("proef", Part.SELF, 15)
    assert dialogue.title == LocalisedText("Wat doen we zelf?", "What do we do ourselves?")
    first, follow, scale, line = dialogue.questions
    assert first == Question(
        id="1.1",
        kind=QuestionKind.CHOICE,
        ask=LocalisedText("Wat wilde je?", "What did you want?"),
        example=LocalisedText("Een buurvrouw wilde helpen.", "A neighbour wanted to help."),
        options=(
            Option("a", LocalisedText("Helpen", "To help")),
            Option("b", LocalisedText("Gelijk krijgen", "To be right")),
            Option("c", LocalisedText("Weet ik niet", "Not sure")),
        ),
        mirror=MirrorName.OWN_POSTS,
    )
    assert (follow.follows, follow.when) == ("1.1", Condition("1.1", any=("a", "b")))
    assert (scale.low, scale.high) == (LocalisedText("Niet blij", "Not glad"), LocalisedText("Heel blij", "Very glad"))
    assert (line.kind, line.when) == (QuestionKind.LINE, Condition("1.1b", at_least=4))


@pytest.mark.parametrize(
    "when",
    [
        '{ question = "1.1", none = ["c"] }',
        '{ question = "1.1b", at_most = 2 }',
        '{ question = "1.1a", answered = true }',
    ],
)
def test_each_condition_can_be_written(tmp_path: Path, when: str) -> None:
    dialogue, faults = faults_of(tmp_path, GOOD.replace('{ question = "1.1b", at_least = 4 }', when))
    assert faults == []
    assert dialogue is not None


OPTION_C = '[[question.option]]\nid = "c"\nlabel.nl = "Weet ik niet"\nlabel.en = "Not sure"\n'
FOLLOW_WHEN = '{ question = "1.1", any = ["a", "b"] }'
LINE_WHEN = '{ question = "1.1b", at_least = 4 }'
FAULTS = [
    ('id = "proef"\n', "", "file: id is missing"),
    ('id = "proef"\n', 'id = "anders"\n', "file: id = 'anders' differs from the name of the file"),
    ('id = "proef"\n', 'id = "Proef 1"\n', "file: id = 'Proef 1' is not allowed"),
    ('part = "self"', 'part = "me"', "file: part = 'me' is not one of self, others, society"),
    ('title.en = "What do we do ourselves?"\n', "", "file: title: no text in en"),
    ("minutes = 15", "minutes = 0", "file: minutes is not a number from 1 to 120"),
    ("minutes = 15", "minutes = 15\nlevel = 2", "file: 'level' is not known here"),
    ('id = "1.2"', 'id = "1.1a"', "question 1.1a: id is used twice"),
    ('id = "1.2"\n', "", "question number 4: id is missing"),
    (
        'kind = "line"',
        'kind = "slide"',
        "question 1.2: kind = 'slide' is not one of choice, several, scale, text, line",
    ),
    ('kind = "scale"', 'kind = "slide"', "question 1.1b: kind = 'slide' is not one of"),
    ('ask.nl = "Waar sta je?"\n', "", "question 1.2: ask: no text in nl"),
    ('ask.en = "What did you want?"', 'ask.en = "Wat <i>wilde</i> je?"', "question 1.1: ask: en: markup"),
    ('ask.nl = "Wat wilde je?"', 'ask.nl = "What did you want?"', "question 1.1: ask: nl and en are the same"),
    ('ask.nl = "Wat wilde je?"', 'ask.nl = "Wat wilde {wie}?"', "question 1.1: ask: nl and en have different"),
    (OPTION_C, "", "question 1.1: 2 options, not 3 to 6"),
    (OPTION_C, OPTION_C + OPTION_C.replace('"c"', '"b"'), "question 1.1: two options have the same id"),
    ('label.en = "Not sure"\n', "", "question 1.1, option c: label: no text in en"),
    ('id = "c"\n', "", "question 1.1, option number 3: id is missing"),
    (
        'label.en = "Not sure"',
        'label.en = "Not sure"\nnext = "1.2"',
        "question 1.1, option c: 'next' is not known here",
    ),
    ('kind = "choice"', 'kind = "text"', "question 1.1: options at a question of kind text"),
    ('low.nl = "Weghalen"\nlow.en = "Take down"\n', "", "question 1.2: low and high are missing"),
    ('kind = "line"', 'kind = "text"', "question 1.2: low or high at a question of kind text"),
    ('mirror = "own-posts"', 'mirror = "score"', "question 1.1: mirror = 'score' is not one of ignored"),
    (
        'example.nl = "Niemand zei iets."\nexample.en = "Nobody said a thing."\n',
        "",
        "question 1.1a: example is missing",
    ),
    (
        'example.nl = "Een klasgenoot staat in het midden."\nexample.en = "A classmate stands in the middle."\n',
        "",
        "question 1.2: example is missing",
    ),
    (
        'kind = "scale"\nfollows = "1.1"',
        'kind = "scale"\nfollows = "1.1a"',
        "follows = '1.1a' is not the main question",
    ),
    ('kind = "scale"\nfollows = "1.1"', 'kind = "scale"\nfollows = 7', "question 1.1b: follows = 7 is not allowed"),
    (FOLLOW_WHEN, '{ question = "1.2", any = ["a"] }', "question 1.1a, when: question = '1.2' is not an earlier"),
    (FOLLOW_WHEN, '{ any = ["a"] }', "question 1.1a, when: question is missing"),
    (FOLLOW_WHEN, '{ question = "1.1", any = ["z"] }', "question 1.1a, when: question 1.1 has no option 'z'"),
    (FOLLOW_WHEN, '{ question = "1.1", none = [] }', "question 1.1a, when: names no option"),
    (FOLLOW_WHEN, '{ question = "1.1" }', "question 1.1a, when: needs exactly one of any, none"),
    (FOLLOW_WHEN, '{ question = "1.1", any = ["a"], none = ["b"] }', "when: needs exactly one of any, none"),
    (FOLLOW_WHEN, '{ question = "1.1", at_least = 3 }', "when: question 1.1 is never answered with 3"),
    (FOLLOW_WHEN, '{ question = "1.1", answered = false }', "question 1.1a, when: answered can only be true"),
    (FOLLOW_WHEN, '{ question = "1.1", is = "a" }', "question 1.1a, when: 'is' is not known here"),
    (FOLLOW_WHEN, '"1.1"', "question 1.1a: when is not a table"),
    (LINE_WHEN, '{ question = "1.1b", at_most = 6 }', "question 1.2, when: question 1.1b is never answered with 6"),
    (LINE_WHEN, '{ question = "1.1b", at_least = 101 }', "when: at_least is not a number from 0 to 100"),
]


@pytest.mark.parametrize(("old", "new", "fault"), FAULTS)
def test_a_slip_is_named_with_its_place(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in GOOD
    dialogue, told = faults_of(tmp_path, GOOD.replace(old, new, 1))
    assert dialogue is None
    assert any(line.startswith("proef.toml: ") and fault in line for line in told), told


def test_a_kind_that_cannot_be_read_is_one_fault_not_three(tmp_path: Path) -> None:
    _, told = faults_of(tmp_path, GOOD.replace('kind = "scale"', 'kind = "slide"'))
    assert len(told) == 1


def test_two_slips_are_both_named(tmp_path: Path) -> None:
    broken = GOOD.replace('part = "self"', 'part = "me"').replace('low.nl = "Weghalen"\n', "")
    assert len(faults_of(tmp_path, broken)[1]) == 2


def test_a_dialogue_asks_something(tmp_path: Path) -> None:
    _, told = faults_of(tmp_path, GOOD[: GOOD.index("[[question]]")])
    assert told == ["proef.toml: file: no question"]


def test_a_file_that_is_no_toml_is_no_dialogue(tmp_path: Path) -> None:
    dialogue, told = faults_of(tmp_path, "id = ")
    assert dialogue is None
    assert len(told) == 1
