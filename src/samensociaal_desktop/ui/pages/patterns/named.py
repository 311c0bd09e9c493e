"""The words for what charts count: the lists', the enums', and a person's own, or neutral ones for what is shared."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.dialogues import Dialogue
from samensociaal_desktop.domain.encounters import OnPurpose, Outcome, PlanResult, Response
from samensociaal_desktop.domain.lists import Lists, is_own
from samensociaal_desktop.domain.patterns.cards import CALM, GOOD, MOMENTS, OTHER, PAD, SUPPORT, Card, Question
from samensociaal_desktop.domain.patterns.days import UNSAID
from samensociaal_desktop.domain.patterns.shapes import Pairs, Rows
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.look import Look

translate = QCoreApplication.translate


class Words:
    """Gives the names of a card. What a person typed is asked for when it is drawn, and kept nowhere."""

    def __init__(
        self,
        look: Look,
        lists: Callable[[], Lists],
        plans: Callable[[], Sequence[Plan]],
        dialogues: Callable[[], Sequence[Dialogue]],
    ) -> None:
        self._look, self._lists, self._plans, self._dialogues = look, lists, plans, dialogues

    def naming(self, card: Card) -> Naming:
        """Return the words for a card, as its person knows them."""
        return Naming(self._key(card.question), self._row(card.question), _panel)

    def neutral(self, card: Card) -> Naming:
        """Return the words for a card with a number in the place of each that a person typed."""
        row, own = self._row(card.question), self._own(card)
        return Naming(self._key(card.question), lambda id: own.get(id) or row(id), _panel)

    def ends(self, card: Card) -> tuple[str, str]:
        """Return the words at both ends of a card's scale: those that all its questions have, or neutral ones."""
        if card.question is not Question.ANSWERS:
            return translate("Patterns", "not at all"), translate("Patterns", "very strong")
        shown = set(_ids(card))
        asked = [
            one for dialogue in self._dialogues() for one in dialogue.questions if f"{dialogue.id}/{one.id}" in shown
        ]
        ends = {(self._look.pick(one.low), self._look.pick(one.high)) for one in asked if one.low and one.high}
        return ends.pop() if len(ends) == 1 else (translate("Patterns", "lowest"), translate("Patterns", "highest"))

    def _key(self, question: Question) -> Callable[[str], str]:
        match question:
            case Question.OUTCOMES:
                return lambda key: self._look.pick(self._lists().outcome_label(Outcome(key)))
            case Question.PLANS:
                return lambda key: words.plan_result(PlanResult(key))
            case Question.PURPOSE:
                return lambda key: words.on_purpose(OnPurpose(key)) if key else _unsaid()
            case Question.GOOD:
                return _good
            case Question.RESPONSES:
                return _response
            case _:
                return lambda _key: ""

    def _row(self, question: Question) -> Callable[[str], str]:
        match question:
            case Question.OUTCOMES:
                return _response
            case Question.PLANS:
                plans = {plan.id: plan for plan in self._plans()}
                return lambda id: _plan(plans.get(id))
            case Question.POSTS:
                return lambda id: _pad(id) or self._label(id)
            case Question.ANSWERS:
                asks = dict(self._asks())
                return lambda id: asks.get(id) or translate("Patterns", "A question that is gone")
            case _:
                return self._label

    def _label(self, id: str) -> str:
        return self._look.pick(self._lists().label_of(id))

    def _asks(self) -> Iterator[tuple[str, str]]:
        for dialogue in self._dialogues():
            for question in dialogue.questions:
                yield f"{dialogue.id}/{question.id}", self._look.pick(question.ask)

    def _own(self, card: Card) -> dict[str, str]:
        """Return the rows whose words are a person's, each with a number."""
        if card.question is Question.PLANS:
            return {id: _plan_number(number) for number, id in enumerate(_ids(card), 1)}
        if card.question is Question.ANSWERS:
            brought = tuple(f"{one.id}/" for one in self._dialogues() if one.origin)
            asks = (id for id in _ids(card) if id.startswith(brought))
            return {id: translate("Patterns", "question {number}").format(number=n) for n, id in enumerate(asks, 1)}
        if card.question is Question.OUTCOMES:
            return {}
        own = (id for id in _ids(card) if self._may_be_own(id))
        return {id: translate("Patterns", "own word {number}").format(number=n) for n, id in enumerate(own, 1)}

    def _may_be_own(self, id: str) -> bool:
        """Return whether a row may bear words that somebody typed: what no list knows came with a file, as it is."""
        return is_own(id) or not (_pad(id) or self._lists().group_of(id))


def _ids(card: Card) -> list[str]:
    match card.shape:
        case Rows(panels=panels):
            return [row.id for panel in panels for row in panel.rows]
        case Pairs(pairs=pairs):
            return [pair.id for pair in pairs]
        case _:
            return []


def _unsaid() -> str:
    return translate("Charts", "Not filled in")


def _response(key: str) -> str:
    return _unsaid() if key == UNSAID else words.response(Response(key))


def _good(key: str) -> str:
    return {
        GOOD: translate("Patterns", "Good moments"),
        SUPPORT: translate("Patterns", "Support given"),
        CALM: translate("Patterns", "Spoken up calmly"),
    }.get(key, key)


def _plan(plan: Plan | None) -> str:
    return translate("MoreFilters", "A plan that is gone") if plan is None else words.plan_in_short(plan.trigger)


def _plan_number(number: int) -> str:
    return translate("Patterns", "plan {number}").format(number=number)


def _pad(id: str) -> str:
    """Return what became of a text on the draft pad; "" for anything else."""
    return {
        "pad.left": translate("Patterns", "Left it"),
        "pad.as-it-was": translate("Patterns", "Posted as it was"),
        "pad.changed": translate("Patterns", "Changed, then posted"),
        "pad.not": translate("Patterns", "Copied, but not posted"),
        "pad.unsaid": translate("Patterns", "Copied, not said yet"),
    }.get(id, "")


def _panel(id: str) -> str:
    return {
        GOOD: translate("Patterns", "Good kinds"),
        OTHER: translate("Patterns", "Other kinds"),
        PAD: translate("Patterns", "Texts on my draft pad"),
        MOMENTS: translate("Patterns", "My own posts"),
    }.get(id, "")
