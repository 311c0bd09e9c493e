"""The one sentence that answers a card's question, from its counts and in plain words."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QLocale

from samensociaal_desktop.domain.patterns.cards import Card, Question
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.pages.patterns.sentences import over_time, pairs, rows, when
from samensociaal_desktop.ui.pages.patterns.sentences.lacking import lacking
from samensociaal_desktop.ui.pages.patterns.sentences.saying import Said

_ANSWERS: Final[Mapping[Question, Callable[[Card, Naming, QLocale], Said]]] = {
    Question.RESPONSES: over_time.responses,
    Question.PURPOSE: over_time.purpose,
    Question.HOURS: when.hours,
    Question.YEAR: when.year,
    Question.KINDS: rows.kinds,
    Question.PLACES: rows.one_thing,
    Question.HELD_BACK: rows.one_thing,
    Question.OUTCOMES: rows.outcomes,
    Question.FEELINGS: pairs.feelings,
    Question.PLANS: rows.plans,
    Question.POSTS: rows.posts,
    Question.GOOD: over_time.good,
    Question.ANSWERS: pairs.answers,
}


def sentence(card: Card, naming: Naming, locale: QLocale) -> str:
    """Return the answer to a card's question in plain words, with its numbers; what is missing where it has none."""
    return said(card, naming, locale).words if card.is_enough else lacking(card)[1]


def said(card: Card, naming: Naming, locale: QLocale) -> Said:
    """Return the answer of a card that has enough for one, and the share that it names first."""
    return _ANSWERS[card.question](card, naming, locale)
