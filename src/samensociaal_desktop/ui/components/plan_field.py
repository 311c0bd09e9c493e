"""The if-then plan that suits a moment, and whether it helped."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import Encounter, PlanResult
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.vocabulary import Vocabulary
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice
from samensociaal_desktop.ui.widgets.tab_order import take_place
from samensociaal_desktop.ui.widgets.text import Text, announce, small


class PlanField(QFrame):
    """Hidden until the active plan suits; then it stays, for what jumps in and out while one writes disturbs.

    What is in it is made then, for most moments have none.
    """

    changed = Signal()

    def __init__(
        self,
        question: str,
        vocabulary: Vocabulary,
        active: Callable[[], Plan | None],
        plans: Callable[[], Sequence[Plan]],
    ) -> None:
        super().__init__()
        self._question, self._vocabulary = question, vocabulary
        self._active, self._plans = active, plans
        self._plan: Plan | None = None
        self._value: PlanResult | None = None
        self._sentence: Text | None = None
        self.results: Chips | None = None
        self.setProperty("role", "banner")
        self.setAccessibleName(question)
        self.hide()

    @property
    def plan(self) -> Plan | None:
        """The plan shown; None where there is none, or where the one that a moment names is gone."""
        return self._plan

    @property
    def value(self) -> PlanResult | None:
        """Whether it helped."""
        return self._value

    @value.setter
    def value(self, value: PlanResult | None) -> None:
        """Show whether it helped, without saying that anything changed."""
        self._value = value
        if self.results is not None:
            self.results.choose((value.value,) if value else ())

    def show_for(self, moment: Encounter) -> None:
        """Show the plan that a moment names, only the question where that plan is gone, and nothing for others."""
        if moment.plan_id is None and moment.plan_result is None:
            self._plan = None
            self.hide()
        else:
            self._show(next((plan for plan in self._plans() if plan.id == moment.plan_id), None))

    def offer_for(self, moment: Encounter, kept: Encounter | None) -> None:
        """Show the active plan if none is shown and it suits; with `kept`, if it was there when that was noted."""
        if not self.isHidden() or (plan := self._active()) is None:
            return
        was_there = kept is None or plan.made_at.astimezone(UTC) <= kept.noted_at
        if was_there and _suits(plan, moment, self._vocabulary.lists):
            self._show(plan)
            announce(self, self.accessibleDescription())

    def named_in(self, moment: Encounter) -> Encounter:
        """Return the moment with the plan shown, if that suits it still or something was answered."""
        if self._plan is None:
            return moment
        names_it = self._value is not None or _suits(self._plan, moment, self._vocabulary.lists)
        return replace(moment, plan_id=self._plan.id if names_it else None)

    def _show(self, plan: Plan | None) -> None:
        sentence = self._sentence or self._lay_out()
        self._plan = plan
        sentence.setText(self._words(plan) if plan else "")
        sentence.setVisible(plan is not None)
        self.setAccessibleDescription(sentence.text())
        self.show()

    def _words(self, plan: Plan) -> str:
        return self.tr("Your plan: {plan}").format(plan=words.plan_sentence(plan.trigger, plan.action))

    def _lay_out(self) -> Text:
        self._sentence, self.results = sentence, results = Text(), Chips(self._question)
        results.changed.connect(lambda: self._answer(results))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        for widget in (sentence, small(self._question), results):
            column.addWidget(widget)
        results.replace([Choice(result.value, words.plan_result(result)) for result in PlanResult])
        take_place(self, results.options)
        self.value = self._value
        return sentence

    def _answer(self, results: Chips) -> None:
        self._value = next((PlanResult(one) for one in results.chosen()), None)
        self.changed.emit()


def _suits(plan: Plan, moment: Encounter, lists: Lists) -> bool:
    """Return whether a plan is for a moment: not for one of which nothing is known, nor for a pleasant one."""
    kinds = moment.kinds
    if not (kinds or moment.place or moment.role):
        return False
    if kinds and not plan.kinds and all(map(lists.is_good, kinds)):
        return False
    return plan.suits(lists.broadly(kinds), moment.place, moment.role)
