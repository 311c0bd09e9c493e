"""The if-then plan that suits a moment, and whether it helped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import PlanResult
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.fields import EnumField
from samensociaal_desktop.ui.components.tab_order import take_place_after
from samensociaal_desktop.ui.widgets.text import Text, announce, small


class PlanField(QFrame):
    """Hidden until there is a plan to show, and not moved away after that; what is in it is made then."""

    changed = Signal()

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question
        self._plan: Plan | None = None
        self._value: PlanResult | None = None
        self._results: EnumField[PlanResult] | None = None
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
        if self._results is not None:
            self._results.value = value

    def show_plan(self, plan: Plan | None) -> None:
        """Show a plan, or only the question where the plan is gone."""
        self._plan = plan
        results = self._results or self._make()
        results.value = self._value
        self._sentence.setText(words.plan_sentence(plan.trigger, plan.action) if plan else "")
        self._title.setVisible(plan is not None)
        self._sentence.setVisible(plan is not None)
        self.setAccessibleDescription(self._sentence.text())
        self.show()

    def offer(self, plan: Plan) -> None:
        """Show a plan that suits what was chosen just now, and have it said."""
        self.show_plan(plan)
        announce(self, f"{self._title.text()}: {self._sentence.text()}")

    def put_away(self) -> None:
        """Show none."""
        self._plan = None
        self.hide()

    def _make(self) -> EnumField[PlanResult]:
        self._title = small(self.tr("Your plan"))
        self._sentence = Text()
        self._results = results = EnumField(self._question, PlanResult, words.plan_result)
        results.changed.connect(self._answered)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        for widget in (self._title, self._sentence, Text(self._question), results):
            column.addWidget(widget)
        take_place_after(self, results)
        return results

    def _answered(self) -> None:
        assert self._results is not None  # it is what was answered
        self._value = self._results.value
        self.changed.emit()
