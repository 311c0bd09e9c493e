"""The if-then plan one is trying, a place to change it, and the plans that rest."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import Clock, PlanResult
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.talk.keeper import Keeper, act_button
from samensociaal_desktop.ui.pages.talk.plan_editor import PlanEditor, Value
from samensociaal_desktop.ui.pages.talk.plan_suits import suits_of, suits_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, rule, small
from samensociaal_desktop.ui.words import plan_sentence

Results = Mapping[str, Counter[PlanResult | None]]
"""By the ids of plans: how many moments each was noted with, and how it fared."""

translate = QCoreApplication.translate


class PlansCard(Card):
    """One plan is active at a time. What is changed here is undone from the message bar."""

    moments_requested = Signal(object)
    """The person wants to see the moments of an `EncounterFilter`: those that a plan was noted with."""

    def __init__(self, keeper: Keeper, drafts: Drafts, clock: Clock, lists: Callable[[], Lists], look: Look) -> None:
        super().__init__(translate("PlansCard", "My if-then plan"))
        self._keeper, self._lists, self._look = keeper, lists, look
        self.editor = PlanEditor(drafts, clock, lists, look)
        self.editor.keep_button.clicked.connect(self._keep)
        self.editor.fields.submitted.connect(self._keep)
        self.editor.cancel_button.clicked.connect(self._cancel)
        self.shown = PlansShown((), {}, self)
        self.column.addWidget(self.shown)
        self.column.addWidget(self.editor)
        self.editor.hide()

    def refresh(self) -> None:
        """Read the plans anew; a plan that is being written stays as it is, one that was begun is there again."""
        unfolded = self.shown.resting_button.isChecked()
        plans, results = self._keeper.store.plans(), self._keeper.store.plan_results()
        before, self.shown = self.shown, PlansShown(plans, results, self)
        self.shown.resting_button.setChecked(unfolded)
        self.column.replaceWidget(before, self.shown)
        before.hide()
        before.deleteLater()
        if self.editor.isHidden():
            self.editor.setVisible(self.editor.take_up(plans))
        self.shown.setHidden(not self.editor.isHidden())
        self.editor.suits.reword()

    def leave(self) -> None:
        """Keep what was typed."""
        self.editor.drafting.flush()

    def write(self, plan: Plan | None) -> None:
        """Change a plan, or make a new one."""
        self.editor.present(plan)
        self.editor.show()
        self.shown.hide()
        self.editor.fields.trigger.setFocus()

    def for_what(self, plan: Plan) -> str:
        """Return in words which moments a plan is for."""
        return suits_text(suits_of(plan), self._lists(), self._look)

    def show_moments(self, plan: Plan) -> None:
        """Ask to see the moments that a plan was noted with."""
        self.moments_requested.emit(EncounterFilter(plans=frozenset({plan.id})))

    def rest(self, plan: Plan) -> None:
        """Let the active plan rest."""
        self._change(replace(plan, active=False), plan, self.tr("The plan is resting now."))

    def use(self, plan: Plan) -> None:
        """Make a plan that rests the active one."""
        active = self._keeper.store.active_plan()
        store = self._keeper.store

        def back() -> None:
            store.keep_plan(plan)
            if active is not None:
                store.keep_plan(active)

        text = self.tr("This is your plan now.")
        self._keeper.do(lambda: store.keep_plan(replace(plan, active=True)), text, self.tr("Undo"), back)

    def remove(self, plan: Plan) -> None:
        """Forget a plan."""
        store = self._keeper.store
        text, undo = self.tr("Plan removed."), self.tr("Undo")
        self._keeper.do(lambda: store.drop_plan(plan.id), text, undo, lambda: store.keep_plan(plan))

    def _change(self, after: Plan, before: Plan, text: str) -> bool:
        store = self._keeper.store
        undo = self.tr("Undo")
        return self._keeper.do(lambda: store.keep_plan(after), text, undo, lambda: store.keep_plan(before))

    def _keep(self) -> None:
        plan = self.editor.written
        if plan is None:
            self.editor.fields.begin_missing()
            return
        before = self.editor.plan
        if before is None:
            kept = self._keeper.do(lambda: self._keeper.store.keep_plan(plan), self.tr("Plan saved."))
        else:
            kept = self._change(plan, before, self.tr("Plan changed."))
        if kept:
            self._close()

    def _cancel(self) -> None:
        plan, written = self.editor.plan, self.editor.value
        was_changed = self.editor.is_changed
        self._close()
        if was_changed:
            self._keeper.say(self.tr("Not saved."), self.tr("Undo"), lambda: self._bring_back(plan, written))

    def _bring_back(self, plan: Plan | None, written: Value) -> None:
        self.write(plan)
        self.editor.value = written
        self.editor.drafting.touch()

    def _close(self) -> None:
        self.editor.drafting.drop()
        self.editor.hide()
        self.refresh()
        self.shown.begin()


class PlansShown(QWidget):
    """The active plan, and folded away the ones that rest."""

    def __init__(self, plans: tuple[Plan, ...], results: Results, card: PlansCard) -> None:
        super().__init__()
        self._results = results
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        active = next((plan for plan in plans if plan.active), None)
        if active is not None:
            self._column.addWidget(Heading(plan_sentence(active.trigger, active.action), 2))
            self._add_facts(self._column, active, card)
            self.change_button = act_button(self.tr("Change"), "", lambda: card.write(active))
            self.rest_button = act_button(self.tr("Let it rest"), "quiet", lambda: card.rest(active))
            self._add_row(self.change_button, self.rest_button, *self._moments_button(active, card))
        else:
            empty = self.tr("No plan yet. A plan is one sentence: if this happens, then I do that.")
            self._column.addWidget(Text(empty, role="soft"))
            self.change_button = act_button(self.tr("Make a plan"), "", lambda: card.write(None))
            self._add_row(self.change_button)
        self._add_resting([plan for plan in plans if not plan.active], card)

    def begin(self) -> None:
        """Put the focus at the first thing one can do here."""
        self.change_button.setFocus()

    def _add_row(self, *buttons: QWidget) -> None:
        row = Flow()
        for one in buttons:
            row.add(one)
        self._column.addWidget(row)

    def _add_resting(self, plans: list[Plan], card: PlansCard) -> None:
        self.resting_button = button(self.tr("Plans that rest ({count})").format(count=len(plans)), "quiet")
        self.resting_button.setCheckable(True)
        self.resting = QWidget()
        column = QVBoxLayout(self.resting)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for plan in plans:
            column.addWidget(rule())
            self._add_plan(column, plan, card)
        self.resting.hide()
        self.resting_button.toggled.connect(self.resting.setVisible)
        self._column.addWidget(self.resting_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.resting)
        self.resting_button.setVisible(bool(plans))

    def _add_plan(self, column: QVBoxLayout, plan: Plan, card: PlansCard) -> None:
        sentence = plan_sentence(plan.trigger, plan.action)
        name = self.tr("Use again: {plan}").format(plan=sentence)
        use = act_button(self.tr("Use again"), "quiet", lambda: card.use(plan), name=name)
        name = self.tr("Remove: {plan}").format(plan=sentence)
        remove = act_button(self.tr("Remove"), "quiet", lambda: card.remove(plan), name=name)
        row = Flow()
        for one in (use, remove, *self._moments_button(plan, card)):
            row.add(one)
        column.addWidget(Text(sentence))
        self._add_facts(column, plan, card)
        column.addWidget(row)

    def _add_facts(self, column: QVBoxLayout, plan: Plan, card: PlansCard) -> None:
        """Add which moments a plan is for, unless it is for all, and how it fared."""
        for fact in (card.for_what(plan) if plan.is_for_some else "", fared(self._results.get(plan.id, Counter()))):
            if fact:
                column.addWidget(small(fact))

    def _moments_button(self, plan: Plan, card: PlansCard) -> list[QPushButton]:
        """Return a button to see the moments that a plan was noted with, if there are any."""
        if plan.id not in self._results:
            return []
        name = self.tr("Show the moments of: {plan}").format(plan=plan_sentence(plan.trigger, plan.action))
        return [act_button(self.tr("Show these moments"), "quiet", lambda: card.show_moments(plan), name=name)]


def fared(results: Counter[PlanResult | None]) -> str:
    """Return in words how often a plan was noted and how it fared; nothing of one that never was."""
    noted = results.total()
    if not noted:
        return ""
    text = translate("PlansShown", "Noted once") if noted == 1 else translate("PlansShown", "Noted {count} times")
    said = {
        PlanResult.WORKED: translate("PlansShown", "worked {count}"),
        PlanResult.PARTLY: translate("PlansShown", "partly {count}"),
        PlanResult.NOT: translate("PlansShown", "not {count}"),
        PlanResult.NOT_APPLICABLE: translate("PlansShown", "did not fit {count}"),
    }
    parts = ", ".join(words.format(count=results[one]) for one, words in said.items() if results[one])
    text = text.format(count=noted)
    return f"{text}: {parts}" if parts else text
