"""Reading a dialogue of a pack: the schema is the values of `domain.dialogues` and the checks below."""

from pathlib import Path
from typing import Final

from samensociaal_desktop.content.faults import MOST, Faults
from samensociaal_desktop.content.questions import read_questions
from samensociaal_desktop.content.reading import read
from samensociaal_desktop.content.table import Table
from samensociaal_desktop.domain.dialogues import Dialogue, Part, Purpose, Question
from samensociaal_desktop.domain.dilemmas import PREFIX

_LONGEST_TALK: Final = 120  # minutes


def read_dialogue(path: Path, faults: Faults) -> Dialogue | None:
    """Return the dialogue that stands in a file, or None with every fault noted."""
    file = read(path, faults)
    if file is None:
        return None
    dialogue_id = file.own_id(path.stem)
    if dialogue_id.startswith(PREFIX):
        file.note(f"id begins with {PREFIX}, which is kept for dilemmas")
    purpose = file.member_or_none("purpose", Purpose) or Purpose.TALK
    minutes = file.whole("minutes", 1, _LONGEST_TALK)
    dialogue = Dialogue(
        id=dialogue_id,
        part=_part(file, purpose),
        title=file.words("title"),
        intro=file.words("intro"),
        minutes=minutes,
        questions=read_questions(file, with_examples=purpose is Purpose.TALK),
        purpose=purpose,
        minutes_short=file.whole_or_none("minutes_short", 1, minutes) or 0,
        rotating=file.whole_or_none("rotating", 1, MOST) or 0,
        origin=faults.origin,
    )
    file.close()
    _check_lengths(file, dialogue)
    return None if faults.count else dialogue


def _part(file: Table, purpose: Purpose) -> Part | None:
    if purpose is Purpose.TALK:
        return file.member("part", Part)
    if purpose is Purpose.DILEMMA:
        file.note("purpose: dilemmas stand in dilemmas.toml")
    if file.has("part"):
        file.note(f"part at a dialogue of purpose {purpose}")
        file.member("part", Part)
    return None


def _check_lengths(file: Table, dialogue: Dialogue) -> None:
    """Note where a short talk, or the turns in a long one, would come to nothing."""
    short = {question.id for question in dialogue.main if question.short}
    others = [question for question in dialogue.main if not question.core]
    if bool(dialogue.minutes_short) != bool(short):
        file.note("minutes_short and main questions that are short belong together")
    if dialogue.rotating > len(others):
        file.note(f"rotating = {dialogue.rotating}, but only {len(others)} questions are outside the core")
    for question in dialogue.questions:
        if question.short and (question.follows or question.id) not in short:
            file.note(f"question {question.id} is short, but follows one that is not")
        if not _is_decided(dialogue, question):
            file.note(f"the condition of question {question.id} rests on one that is not asked in every such talk")


def _is_decided(dialogue: Dialogue, question: Question) -> bool:
    """Return whether what a condition rests on is asked in every talk that comes to the question."""
    asked = dialogue.question(question.when.question) if question.when is not None else None
    main = asked if asked is None or asked.follows is None else dialogue.question(asked.follows)
    if asked is None or main is None:
        return True  # a fault already
    in_long = main.core or not dialogue.rotating or main.id == (question.follows or question.id)
    return in_long and (asked.short or not question.short)
