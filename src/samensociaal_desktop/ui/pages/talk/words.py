"""Questions, answers and the journal's mirror in the reader's words: what was said, never what it is worth."""

from re import split
from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.domain.dialogues import (
    SCALE,
    Answer,
    Dialogue,
    MirrorName,
    Part,
    Purpose,
    Question,
    QuestionKind,
)
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.services.mirror import Mirror
from samensociaal_desktop.ui.look import Look

translate = QCoreApplication.translate

SHORT: Final = 80
LONG: Final = 160
"""How many signs of a question stand with its answer: beside another question, and in a list."""

WORTH_BEGINNING: Final = 30
"""With room for fewer signs a sentence is not begun."""

AT_POLE: Final = 10
NEAR_POLE: Final = 40
"""How far from the end of a line one still is at a pole, or nearer to it than to the middle."""


def progress(dialogue: Dialogue, number: int, total: int, *, follows: bool = False) -> str:
    """Return where one is: "Part 2 · question 5 of 12"."""
    if dialogue.purpose is Purpose.DILEMMA:
        text = translate("Talk", "Dilemma · question {number} of {total}")
    elif dialogue.part is None:
        text = translate("Talk", "Question {number} of {total}")
    elif follows:
        text = translate("Talk", "Part {part} · question {number} of {total}, continued")
    else:
        text = translate("Talk", "Part {part} · question {number} of {total}")
    part = part_number(dialogue.part) if dialogue.part is not None else ""
    return text.format(part=part, number=number, total=total)


def place(dialogue: Dialogue, look: Look) -> str:
    """Return which dialogue this is, for a line above a heading: "Part 2 · Among others"."""
    title = look.pick(dialogue.title)
    if dialogue.purpose is Purpose.DILEMMA:
        return translate("Talk", "Dilemma · {title}").format(title=title)
    if dialogue.part is None:
        return title
    return translate("Talk", "Part {part} · {title}").format(part=part_number(dialogue.part), title=title)


def part_number(part: Part) -> int:
    """Return which of the three parts this is, from 1."""
    return tuple(Part).index(part) + 1


def brief(question: Question, look: Look, signs: int = SHORT) -> str:
    """Return what is asked in about so many signs: the question itself, and what fits of the story before it."""
    sentences = _sentences(look.pick(question.ask))
    asked = [place for place, sentence in enumerate(sentences) if sentence.endswith("?")]
    kept = sentences[: asked[-1] + 1] if asked else sentences
    text = _cut(kept.pop(), signs)
    while kept and len(kept[-1]) + len(text) < signs:
        text = f"{kept.pop()} {text}"
    room = signs - len(text)
    return f"{_cut(kept.pop(), room)} {text}" if kept and room >= WORTH_BEGINNING else text


def _sentences(text: str) -> list[str]:
    """Return the sentences of a text; what someone says between quotes stays in one piece."""
    sentences: list[str] = []
    for piece in split(r"(?<=[.?!])\s+|(?<=[.?!]’)\s+", text):
        is_inside = bool(sentences) and sentences[-1].count("‘") > sentences[-1].count("’")
        if is_inside:
            sentences[-1] += f" {piece}"
        else:
            sentences.append(piece)
    return sentences


def _cut(text: str, signs: int) -> str:
    """Return the first words of a text, with an ellipsis where it goes on."""
    return text if len(text) <= signs else f"{text[:signs].rsplit(None, 1)[0].rstrip('.,:;!?')}…"


def answer_text(question: Question, answer: Answer | None, look: Look) -> str:
    """Return an answer as one reads it back; a question that was skipped says so."""
    if answer is None:
        return translate("Talk", "Skipped")
    if answer.number is not None:
        if question.kind is QuestionKind.LINE:
            return line_text(question, answer.number, look)
        return scale_text(question, answer.number, look)
    said = [look.pick(option.label) for option in question.chosen(answer)]
    if answer.text:
        said.append(translate("Talk", "“{text}”").format(text=answer.text.strip()))
    return " · ".join(said)


def scale_text(question: Question, number: int, look: Look) -> str:
    """Return where one stands on a scale, in words: a number of so many would read as a mark."""
    low, high = SCALE
    return line_text(question, round((number - low) / (high - low) * 100), look)


def line_text(question: Question, number: int, look: Look) -> str:
    """Return where one stands between two poles."""
    low = look.pick(question.low) if question.low else ""
    high = look.pick(question.high) if question.high else ""
    if NEAR_POLE < number < 100 - NEAR_POLE:
        return translate("Talk", "In the middle")
    pole, distance = (low, number) if number <= NEAR_POLE else (high, 100 - number)
    text = translate("Talk", "At ‘{pole}’") if distance <= AT_POLE else translate("Talk", "Closer to ‘{pole}’")
    return text.format(pole=pole)


def mirror_text(mirror: Mirror | None, lists: Lists, look: Look) -> str:
    """Return what the journal shows beside a question; nothing where there is nothing to see."""
    if mirror is None or mirror.count == 0:
        return ""
    what = look.pick(lists.label_of(mirror.id)) if mirror.id else ""
    text = _mirror(mirror.name).format(of=mirror.of, count=mirror.count, what=what)
    if mirror.not_on_purpose:
        hint = translate("Talk", "Of those, {count} not on purpose.")
        text = f"{text} {hint.format(count=mirror.not_on_purpose)}"
    return text


def _mirror(name: MirrorName) -> str:
    match name:
        case MirrorName.IGNORED:
            return translate("Talk", "In your journal: of your last {of} moments you ignored {count}.")
        case MirrorName.ADDRESSED:
            return translate("Talk", "In your journal: you spoke up in {count} of your last {of} moments.")
        case MirrorName.REPORTED:
            return translate("Talk", "In your journal: of your last {of} moments you reported {count}.")
        case MirrorName.SUPPORTED:
            return translate("Talk", "In your journal: you supported someone in {count} of your last {of} moments.")
        case MirrorName.HELD_BACK:
            return translate("Talk", "In your journal, what most often held you back: ‘{what}’ ({count} of {of}).")
        case MirrorName.GOOD:
            return translate("Talk", "In your journal: of your last {of} moments {count} were good ones.")
        case MirrorName.OWN_POSTS:
            return translate(
                "Talk",
                "In your journal: {count} of your last {of} moments are about your own posts. Most often: ‘{what}’.",
            )
        case never:
            assert_never(never)
