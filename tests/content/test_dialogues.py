from pathlib import Path

import pytest

from samensociaal_desktop.content.dialogues import read_dialogue
from samensociaal_desktop.content.faults import Faults
from samensociaal_desktop.domain.dialogues import (
    Condition,
    Dialogue,
    MirrorName,
    Option,
    Part,
    Purpose,
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
    ('id = "1.2"', 'id = "end"', "question end: id = 'end' is taken"),
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


MAIN = 'id = "1.2"\nkind = "line"\n'
SHORT = GOOD.replace("minutes = 15", "minutes = 15\nminutes_short = 5\nrotating = 1").replace(
    'mirror = "own-posts"', "core = true\nshort = true"
)
SHORT = SHORT.replace(LINE_WHEN, FOLLOW_WHEN)


def test_a_talk_may_be_short_and_take_turns(tmp_path: Path) -> None:
    dialogue, faults = faults_of(tmp_path, SHORT)
    assert faults == []
    assert dialogue is not None
    assert (dialogue.purpose, dialogue.minutes_short, dialogue.rotating) == (Purpose.TALK, 5, 1)
    assert [(each.core, each.short) for each in dialogue.main] == [(True, True), (False, False)]


def test_what_follows_a_short_question_may_be_short(tmp_path: Path) -> None:
    follows = SHORT.replace('follows = "1.1"\nwhen', 'follows = "1.1"\nshort = true\nwhen')
    dialogue, faults = faults_of(tmp_path, follows)
    assert faults == []
    assert dialogue is not None
    assert dialogue.questions[1].short


def test_answers_can_lead_to_an_agreement_and_a_plan(tmp_path: Path) -> None:
    more = """\
agreement.nl = "Ik wacht als ik boos ben."
agreement.en = "I wait when I am angry."
trigger.nl = "ik boos ben"
trigger.en = "I am angry"
action.nl = "wacht ik tien minuten"
action.en = "I wait ten minutes"
"""
    text = GOOD.replace(OPTION_C, OPTION_C + more).replace('kind = "text"', 'kind = "text"\nis_agreement = true')
    dialogue, faults = faults_of(tmp_path, text.replace('kind = "choice"', 'kind = "several"\nmost = 2'))
    assert faults == []
    assert dialogue is not None
    assert dialogue.questions[0].most == 2
    assert dialogue.questions[0].options[2] == Option(
        "c",
        LocalisedText("Weet ik niet", "Not sure"),
        LocalisedText("Ik wacht als ik boos ben.", "I wait when I am angry."),
        LocalisedText("ik boos ben", "I am angry"),
        LocalisedText("wacht ik tien minuten", "I wait ten minutes"),
    )
    assert dialogue.questions[1].is_agreement


def test_questions_to_come_back_to_have_no_part_and_need_no_example(tmp_path: Path) -> None:
    text = "".join(line for line in GOOD.splitlines(keepends=True) if not line.startswith("example"))
    dialogue, faults = faults_of(tmp_path, text.replace('part = "self"', 'purpose = "check"'))
    assert faults == []
    assert dialogue is not None
    assert (dialogue.purpose, dialogue.part) == (Purpose.CHECK, None)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('part = "self"', 'part = "self"\npurpose = "check"', "file: part at a dialogue of purpose check"),
        ('part = "self"', 'purpose = "dilemma"', "file: purpose: dilemmas stand in dilemmas.toml"),
        ('part = "self"', 'purpose = "test"', "file: purpose = 'test' is not one of talk, dilemma, check"),
        ("minutes_short = 5", "minutes_short = 16", "file: minutes_short is not a number from 1 to 15"),
        ("minutes_short = 5\n", "", "file: minutes_short and main questions that are short belong together"),
        ("\nshort = true", "", "file: minutes_short and main questions that are short belong together"),
        ("rotating = 1", "rotating = 2", "file: rotating = 2, but only 1 questions are outside the core"),
        ("rotating = 1", "rotating = 0", "file: rotating is not a number from 1 to 200"),
        ("core = true", "", "file: the condition of question 1.2 rests on one that is not asked in every such talk"),
        ('kind = "scale"', 'kind = "scale"\ncore = true', "question 1.1b: core at a question that follows another"),
        (
            f"{MAIN}when = {FOLLOW_WHEN}",
            f'{MAIN}short = true\nwhen = {{ question = "1.1b", at_least = 2 }}',
            "file: the condition of question 1.2 rests on one that is not asked in every such talk",
        ),
        ("short = true\n", "most = 2\nshort = true\n", "question 1.1: most at a question of kind choice"),
        (MAIN, MAIN + "is_agreement = true\n", "question 1.2: is_agreement at a question of kind line"),
        (OPTION_C, OPTION_C + 'action.nl = "Dan wacht ik"\naction.en = "I wait"\n', "action begins with a word"),
        (OPTION_C, OPTION_C + 'trigger.nl = "ik boos ben"\ntrigger.en = "if I am"\n', "trigger begins with a word"),
        (OPTION_C, OPTION_C + 'trigger.nl = "ik ben."\ntrigger.en = "I am"\n', "trigger ends like a sentence"),
    ],
)
def test_a_slip_in_length_or_plan_is_named(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in SHORT
    dialogue, told = faults_of(tmp_path, SHORT.replace(old, new, 1))
    assert dialogue is None
    assert any(fault in line for line in told), told


def test_a_short_question_does_not_follow_a_longer_one(tmp_path: Path) -> None:
    more = GOOD[GOOD.index('[[question]]\nid = "1.1b"') : GOOD.index('[[question]]\nid = "1.2"')]
    more = more.replace("1.1b", "1.2a").replace('follows = "1.1"', 'follows = "1.2"\nshort = true')
    assert faults_of(tmp_path, SHORT + more)[1] == [
        "proef.toml: file: question 1.2a is short, but follows one that is not"
    ]


def test_ids_of_dilemmas_are_kept_for_them(tmp_path: Path) -> None:
    text = GOOD.replace('id = "proef"', 'id = "dilemma-proef"')
    assert faults_of(tmp_path, text, "dilemma-proef.toml")[1] == [
        "dilemma-proef.toml: file: id begins with dilemma-, which is kept for dilemmas"
    ]


def test_a_condition_on_a_follow_up_of_nothing_is_one_fault(tmp_path: Path) -> None:
    text = GOOD.replace('kind = "scale"\nfollows = "1.1"', 'kind = "scale"\nfollows = "9.9"')
    assert faults_of(tmp_path, text)[1] == [
        "proef.toml: question 1.1b: follows = '9.9' is not the main question above it"
    ]
