"""Reading the questions of a dialogue, with their options and the conditions on which they are asked."""

import re
from typing import Final

from samensociaal_desktop.content.table import NAME, Table
from samensociaal_desktop.domain.dialogues import (
    LINE,
    SCALE,
    Condition,
    MirrorName,
    Option,
    Question,
    QuestionKind,
)
from samensociaal_desktop.domain.localised import LocalisedText

QUESTION_ID: Final = re.compile(r"(?!.{61})[a-z0-9]+([.-][a-z0-9]+)*")

FEWEST_OPTIONS: Final = 3
MOST_OPTIONS: Final = 6
"""Fewer than three is a push, more than six is a form."""

_END: Final = "end"
"""What the end of a talk is called among the drafts."""

_WITH_OPTIONS: Final = (QuestionKind.CHOICE, QuestionKind.SEVERAL)
_WITH_NUMBER: Final = {QuestionKind.SCALE: SCALE, QuestionKind.LINE: LINE}
_GUESS: Final = QuestionKind.LINE  # for a kind that cannot be read: conditions on it raise no second fault
_TESTS: Final = ("any", "none", "at_least", "at_most", "answered")
_HALF_WORDS: Final = re.compile(r"(als|if|dan|then)\b", re.IGNORECASE)

_Earlier = dict[str, Question]
"""The questions above, by id."""


def read_questions(file: Table, *, with_examples: bool) -> tuple[Question, ...]:
    """Return the questions of a dialogue; `with_examples` where each main one must have an example."""
    earlier: _Earlier = {}
    for table in file.tables("question"):
        question_id = table.text("id", QUESTION_ID)
        if question_id == _END:
            table.note(f"id = {question_id!r} is taken")
        if question_id and question_id in earlier:
            table.note("id is used twice")
        question = earlier[question_id] = _question(table, question_id, earlier)
        if with_examples and question.example is None and (question.is_main or question.kind is QuestionKind.TEXT):
            table.note("example is missing")
    if not earlier:
        file.note("no question")
    return tuple(earlier.values())


def _question(table: Table, question_id: str, earlier: _Earlier) -> Question:
    kind = table.member("kind", QuestionKind)
    question = Question(
        id=question_id,
        kind=kind or _GUESS,
        ask=table.words("ask"),
        example=table.words_or_none("example"),
        options=_options(table),
        low=table.words_or_none("low"),
        high=table.words_or_none("high"),
        mirror=table.member_or_none("mirror", MirrorName),
        follows=_follows(table, earlier),
        when=_condition(table, earlier),
        most=table.whole_or_none("most", 1, MOST_OPTIONS),
        core=table.true("core"),
        short=table.true("short"),
        is_agreement=table.true("is_agreement"),
    )
    table.close()
    if kind is not None:
        _check_kind(table, question)
    return question


def _options(table: Table) -> tuple[Option, ...]:
    options = []
    for each in table.tables("option"):
        label, agreement = each.words("label"), each.words_or_none("agreement")
        options.append(Option(each.text("id", NAME), label, agreement, _half(each, "trigger"), _half(each, "action")))
        each.close()
    return tuple(options)


def _half(table: Table, key: str) -> LocalisedText | None:
    """Return one half of "Als {trigger}, dan {action}", which holds none of the words around it."""
    text = table.words_or_none(key)
    for side in (text.nl, text.en) if text is not None else ():
        if _HALF_WORDS.match(side):
            table.note(f"{key} begins with a word that stands before it already")
        if side.endswith((".", ",", "!", "?", ":", ";")):
            table.note(f"{key} ends like a sentence; it is half of one")
    return text


def _check_kind(table: Table, question: Question) -> None:
    """Note what the kind of a question asks for and is not there, or is there and has no use."""
    if question.kind in _WITH_OPTIONS:
        if not FEWEST_OPTIONS <= len(question.options) <= MOST_OPTIONS:
            table.note(f"{len(question.options)} options, not {FEWEST_OPTIONS} to {MOST_OPTIONS}")
        if len({option.id for option in question.options}) < len(question.options):
            table.note("two options have the same id")
    ends = question.low is not None, question.high is not None
    if question.kind in _WITH_NUMBER and not all(ends):
        table.note("low and high are missing: the words at both ends")
    idle = {
        "options": question.kind not in _WITH_OPTIONS and bool(question.options),
        "low or high": question.kind not in _WITH_NUMBER and any(ends),
        "most": question.kind is not QuestionKind.SEVERAL and question.most is not None,
        "is_agreement": question.kind is not QuestionKind.TEXT and question.is_agreement,
    }
    for key in (key for key, is_idle in idle.items() if is_idle):
        table.note(f"{key} at a question of kind {question.kind}")
    if question.core and not question.is_main:
        table.note("core at a question that follows another")


def _follows(table: Table, earlier: _Earlier) -> str | None:
    if not table.has("follows"):
        return None
    main = table.text("follows", QUESTION_ID)
    latest = [each for each, question in earlier.items() if question.is_main]
    if main and latest[-1:] != [main]:
        table.note(f"follows = {main!r} is not the main question above it")
    return main


def _condition(table: Table, earlier: _Earlier) -> Condition | None:
    when = table.table("when")
    if when is None:
        return None
    question_id = when.text("question", QUESTION_ID)
    condition = Condition(
        question_id,
        any=when.strings("any"),
        none=when.strings("none"),
        at_least=when.whole_or_none("at_least", LINE[0], LINE[1]),
        at_most=when.whole_or_none("at_most", LINE[0], LINE[1]),
    )
    if when.has("answered") and not when.true("answered"):
        when.note("answered can only be true")
    when.close()
    if sum(when.has(test) for test in _TESTS) != 1:
        when.note(f"needs exactly one of {', '.join(_TESTS)}")
    if question_id and question_id not in earlier:
        when.note(f"question = {question_id!r} is not an earlier question")
    asked = earlier.get(question_id)
    if asked is not None:
        _check_condition(when, condition, asked)
    return condition


def _check_condition(when: Table, condition: Condition, asked: Question) -> None:
    """Note a condition that no answer to the question asked could decide."""
    known = {option.id for option in asked.options}
    for option_id in (*condition.any, *condition.none):
        if option_id not in known:
            when.note(f"question {asked.id} has no option {option_id!r}")
    if any(when.has(key) for key in ("any", "none")) and not (condition.any or condition.none):
        when.note("names no option")
    for number in (condition.at_least, condition.at_most):
        if number is not None and not _can_be(number, asked):
            when.note(f"question {asked.id} is never answered with {number}")


def _can_be(number: int, asked: Question) -> bool:
    return asked.range is not None and asked.range[0] <= number <= asked.range[1]
