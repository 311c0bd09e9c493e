"""Asking later: what came of a moment, once, some days after it was noted."""

from enum import StrEnum

from samensociaal_desktop.domain.encounters import Encounter


class Matter(StrEnum):
    """What a moment need not be asked or shown again."""

    OUTCOME = "outcome"
    ON_THIS_DAY = "on-this-day"
    GLAD = "glad"
    """Of a text on the draft pad: whether one is glad of what one did."""


class Question(StrEnum):
    """What is asked later of a moment."""

    OUTCOME = "outcome"
    AGAIN = "again"
    PLAN_RESULT = "plan-result"


def open_questions(moment: Encounter) -> tuple[Question, ...]:
    """Return what can still be asked of a moment: nothing before one did something, of a plan only if there was one."""
    if not moment.responses:
        return ()
    answers: dict[Question, object] = {Question.OUTCOME: moment.outcome, Question.AGAIN: moment.again}
    if moment.plan_id is not None:
        answers |= {Question.PLAN_RESULT: moment.plan_result}
    return tuple(question for question, answer in answers.items() if answer is None)
