"""What each card asks, how its chart is read, and which chart that is."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.domain.patterns.cards import Question

translate = QCoreApplication.translate


class Asked(NamedTuple):
    """The words around a chart: the question, how to read it, and what can be done with it."""

    title: str
    how: str
    hint: str


def asked(question: Question) -> Asked:
    """Return the words of a card."""
    return Asked(title(question), _HOW[question](), hint(question))


def title(question: Question) -> str:
    """Return the question in words."""
    return _TITLES[question]()


def hint(question: Question) -> str:
    """Return what can be done with the chart, which stands there until something is pointed at."""
    if question is Question.ANSWERS:
        return translate("Patterns", "Point at a line, or walk through with the arrow keys.")
    if question in (Question.HOURS, Question.YEAR):
        return translate(
            "Patterns", "Point at a box, or walk through with the arrow keys. A click or Enter shows the moments."
        )
    return translate(
        "Patterns", "Point at a part, or walk through with the arrow keys. A click or Enter shows the moments."
    )


_TITLES: Final[Mapping[Question, Callable[[], str]]] = {
    Question.RESPONSES: lambda: translate("Patterns", "What do I do when I come across something?"),
    Question.PURPOSE: lambda: translate("Patterns", "Do I choose on purpose?"),
    Question.HOURS: lambda: translate("Patterns", "When do I come across it?"),
    Question.YEAR: lambda: translate("Patterns", "How was my year?"),
    Question.KINDS: lambda: translate("Patterns", "What do I come across?"),
    Question.PLACES: lambda: translate("Patterns", "Where?"),
    Question.HELD_BACK: lambda: translate("Patterns", "What holds me back?"),
    Question.OUTCOMES: lambda: translate("Patterns", "What came of it?"),
    Question.FEELINGS: lambda: translate("Patterns", "How did I feel before and after?"),
    Question.PLANS: lambda: translate("Patterns", "Do my plans help?"),
    Question.POSTS: lambda: translate("Patterns", "Do I post or do I wait?"),
    Question.GOOD: lambda: translate("Patterns", "What goes well?"),
    Question.ANSWERS: lambda: translate("Patterns", "My answers then and now"),
}

_HOW: Final[Mapping[Question, Callable[[], str]]] = {
    Question.RESPONSES: lambda: translate(
        "Patterns",
        "Each bar is a day, a week, a month or a year. Above it is how many moments you noted. "
        "The larger a part, the more often you did that. Only your main response counts. "
        "The numbers with the names are of all bars. As shares, a bar of under five moments is pale. "
        "In an empty place you noted nothing. Something may well have happened.",
    ),
    Question.PURPOSE: lambda: translate(
        "Patterns",
        "Each bar is a day, a week, a month or a year. The parts show how often you chose on purpose what you did. "
        "The dashed part is where you did not say so. As shares, a bar of under five moments is pale. "
        "An empty place means that you noted nothing then.",
    ),
    Question.HOURS: lambda: translate(
        "Patterns",
        "Each row is a day of the week, each box an hour. The more moments, the stronger the colour. "
        "Only moments with an exact time count here. It shows when you noted something, not when most happens.",
    ),
    Question.YEAR: lambda: translate(
        "Patterns",
        "Each box is a day, each column a week that begins on Monday. The more you noted, the stronger the colour. "
        "A box without an edge: you noted nothing, so nothing is known of that day. "
        "A box with only an edge: you did not have the journal yet.",
    ),
    Question.KINDS: lambda: translate(
        "Patterns",
        "The longer a bar, the more moments of that kind. Good and other kinds have the same scale. "
        "One moment can be of several kinds, and then counts for each.",
    ),
    Question.PLACES: lambda: translate(
        "Patterns",
        "The longer a bar, the more moments you noted there. Places where you are more often have more moments. "
        "So a long bar does not say that a place is bad.",
    ),
    Question.HELD_BACK: lambda: translate(
        "Patterns",
        "The longer a bar, the more often you chose this. You can choose several things with one moment. "
        "Only moments where you chose something count.",
    ),
    Question.OUTCOMES: lambda: translate(
        "Patterns",
        "Each row is something you did. The parts show what came of it, as you filled it in later. "
        "Rows with under five moments are shorter, and have no shares. Other things than what you did may matter too.",
    ),
    Question.FEELINGS: lambda: translate(
        "Patterns",
        "Each line is a feeling. The arrow goes from before to after, on a scale from not at all to very strong. "
        "Each end stands at the middle one of all your answers. Only feelings you noted both before and after count.",
    ),
    Question.PLANS: lambda: translate(
        "Patterns",
        "Each row is one of your plans. The parts show how it went, as you noted it with your moments. "
        "A plan that you did not need is not a plan that failed.",
    ),
    Question.POSTS: lambda: translate(
        "Patterns",
        "On one side: what became of your texts on the draft pad. On the other: what you did with your own posts. "
        "The longer a bar, the larger its share of that side.",
    ),
    Question.GOOD: lambda: translate(
        "Patterns",
        "Each lane has its own bars: good moments, support that you gave, and speaking up calmly. "
        "One moment can count in several lanes. A line without a bar: you noted moments then, but none of these. "
        "An empty place means that you noted nothing then.",
    ),
    Question.ANSWERS: lambda: translate(
        "Patterns",
        "Each line is a question you answered in more than one talk. The arrow goes from your first answer "
        "to your latest. There is no right answer: another answer is only another answer.",
    ),
}
