"""What stands around an answer: what it rests on, and a warning where it needs one."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from samensociaal_desktop.domain.patterns.cards import Card, Question
from samensociaal_desktop.domain.patterns.shapes import Calendar
from samensociaal_desktop.domain.patterns.spans import Unit
from samensociaal_desktop.ui.charts import words
from samensociaal_desktop.ui.pages.patterns.sentences.saying import fill

BETWEEN: Final = " · "

translate = QCoreApplication.translate


def basis(card: Card, locale: QLocale) -> str:
    """Return the number of moments, the period, and how many of it are not in the numbers."""
    return BETWEEN.join(one for one in (rests_on(card, locale), period(card, locale), _left_out(card, locale)) if one)


def caution(question: Question) -> str:
    """Return what must be said where two things stand together; "" elsewhere."""
    if question in {Question.OUTCOMES, Question.FEELINGS, Question.PLANS}:
        return translate("Patterns", "Things that stand together need not cause each other.")
    return ""


def moments(count: int, locale: QLocale) -> str:
    """Return a number of moments in words."""
    if count == 1:
        return translate("Patterns", "1 moment")
    return fill(translate("Patterns", "{count} moments"), locale, count=count)


def rests_on(card: Card, locale: QLocale) -> str:
    """Return how many moments, texts or talks a card rests on."""
    if card.question is Question.ANSWERS:
        return _talks(card.n, locale)
    if card.question is Question.POSTS and card.aside:
        texts = _texts(card.aside, locale)
        return BETWEEN.join((texts, moments(card.n - card.aside, locale))) if card.n > card.aside else texts
    return moments(card.n, locale)


def _talks(count: int, locale: QLocale) -> str:
    if count == 1:
        return translate("Patterns", "1 talk")
    return fill(translate("Patterns", "{count} talks"), locale, count=count)


def _texts(count: int, locale: QLocale) -> str:
    if count == 1:
        return translate("Patterns", "1 text on the draft pad")
    return fill(translate("Patterns", "{count} texts on the draft pad"), locale, count=count)


def period(card: Card, locale: QLocale) -> str:
    """Return the days that a card is about, or the years."""
    if not isinstance(card.shape, Calendar):
        return words.span(card.span, Unit.DAY, locale)
    years = [one.year for one in card.shape.years]
    if min(years) == max(years):
        return str(years[0])
    return translate("Patterns", "{first} to {last}").format(first=min(years), last=max(years))


def _left_out(card: Card, locale: QLocale) -> str:
    if card.question is Question.ANSWERS:
        form, count = _other_questions(), card.aside
    else:
        form, count = _without(card.question), card.unsaid
    return fill(form, locale, count=count) if form and count else ""


def _other_questions() -> str:
    return translate("Patterns", "questions without a scale, not in it: {count}")


def _without(question: Question) -> str:
    """Return how to say of how many moments nothing is known; "" where they all count."""
    return {
        Question.RESPONSES: translate("Patterns", "{count} more without what you did"),
        Question.PURPOSE: translate("Patterns", "{count} more without whether you chose it"),
        Question.HOURS: translate("Patterns", "{count} more without an exact time"),
        Question.KINDS: translate("Patterns", "{count} more without a kind"),
        Question.PLACES: translate("Patterns", "{count} more without a place"),
        Question.HELD_BACK: translate("Patterns", "{count} more without what held you back"),
        Question.OUTCOMES: translate("Patterns", "{count} more without what came of it"),
        Question.FEELINGS: translate("Patterns", "{count} more without a feeling before and after"),
        Question.PLANS: translate("Patterns", "{count} more without how the plan went"),
        Question.POSTS: translate("Patterns", "{count} more without a post of your own"),
    }.get(question, "")
