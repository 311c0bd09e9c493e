"""What stands in the place of an answer while there are too few moments for one."""

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.domain.patterns.cards import Card, Question
from samensociaal_desktop.ui.pages.patterns.sentences.saying import together

translate = QCoreApplication.translate


def lacking(card: Card) -> tuple[str, str]:
    """Return how many are missing for an answer, and what will be here then."""
    needs = _needs(card.question).format(fewest=card.question.fewest)
    return _to_go(card.question, card.missing), together(needs, _so_far(card.question).format(count=card.n))


def _to_go(question: Question, missing: int) -> str:
    if question is Question.ANSWERS:
        one, more = translate("Patterns", "1 more talk"), translate("Patterns", "{count} more talks")
    elif question is Question.POSTS:
        one = translate("Patterns", "1 more text or moment")
        more = translate("Patterns", "{count} more texts or moments")
    else:
        one, more = translate("Patterns", "1 more moment"), translate("Patterns", "{count} more moments")
    return one if missing == 1 else more.format(count=missing)


def _so_far(question: Question) -> str:
    match question:
        case Question.ANSWERS:
            return translate("Patterns", "So far: {count}.")
        case Question.YEAR:
            return translate("Patterns", "In these years: {count}.")
        case _:
            return translate("Patterns", "In this period: {count}.")


def _needs(question: Question) -> str:
    return {
        Question.RESPONSES: translate("Patterns", "You see here what you do, once {fewest} moments say it."),
        Question.PURPOSE: translate(
            "Patterns", "You see here how often you choose on purpose, once {fewest} moments say it."
        ),
        Question.HOURS: translate("Patterns", "You see here when it comes, once {fewest} moments have an exact time."),
        Question.YEAR: translate(
            "Patterns", "You see here which days you wrote about, once there are {fewest} moments."
        ),
        Question.KINDS: translate("Patterns", "You see here what you come across, once {fewest} moments have a kind."),
        Question.PLACES: translate("Patterns", "You see here where it is, once {fewest} moments have a place."),
        Question.HELD_BACK: translate("Patterns", "You see here what holds you back, once {fewest} moments say it."),
        Question.OUTCOMES: translate(
            "Patterns", "You see here what came of what you did, once {fewest} moments say it."
        ),
        Question.FEELINGS: translate(
            "Patterns", "You see here how you felt, once {fewest} moments have a feeling before and after."
        ),
        Question.PLANS: translate("Patterns", "You see here how your plans go, once {fewest} moments say it."),
        Question.POSTS: translate(
            "Patterns", "You see here whether you post or wait, once there are {fewest} texts or moments."
        ),
        Question.GOOD: translate("Patterns", "You see here what goes well, once there are {fewest} moments."),
        Question.ANSWERS: translate(
            "Patterns", "You see here your answers then and now, once you had {fewest} talks of one kind."
        ),
    }[question]
