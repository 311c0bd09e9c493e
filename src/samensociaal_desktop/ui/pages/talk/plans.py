"""The if-then plan one is trying, a place to change it, and the plans that rest."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import Clock, new_id
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.ui.pages.talk import words
from samensociaal_desktop.ui.pages.talk.drafting import Drafting, Form
from samensociaal_desktop.ui.pages.talk.keeper import Keeper, act_button
from samensociaal_desktop.ui.pages.talk.plan_fields import PlanFields
from samensociaal_desktop.ui.pages.talk.suggestions import IfThen
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, rule

DRAFT: Final = "talk:plan"


class PlansCard(Card):
    """One plan is active at a time. What is changed here is undone from the message bar."""

    def __init__(self, keeper: Keeper, drafts: Drafts, clock: Clock) -> None:
        super().__init__(QCoreApplication.translate("PlansCard", "My if-then plan"))
        self._keeper = keeper
        self.editor = PlanEditor(drafts, clock)
        self.editor.keep_button.clicked.connect(self._keep)
        self.editor.fields.submitted.connect(self._keep)
        self.editor.cancel_button.clicked.connect(self._cancel)
        self.shown = PlansShown((), self)
        self.column.addWidget(self.shown)
        self.column.addWidget(self.editor)
        self.editor.hide()

    def refresh(self) -> None:
        """Read the plans anew; a plan that is being written stays as it is, one that was begun is there again."""
        unfolded = self.shown.resting_button.isChecked()
        before, self.shown = self.shown, PlansShown(self._keeper.store.plans(), self)
        self.shown.resting_button.setChecked(unfolded)
        self.column.replaceWidget(before, self.shown)
        before.hide()
        before.deleteLater()
        if self.editor.isHidden():
            self.editor.setVisible(self.editor.take_up(self._keeper.store.plans()))
        self.shown.setHidden(not self.editor.isHidden())

    def leave(self) -> None:
        """Keep what was typed."""
        self.editor.drafting.flush()

    def write(self, plan: Plan | None) -> None:
        """Change a plan, or make a new one."""
        self.editor.present(plan)
        self.editor.show()
        self.shown.hide()
        self.editor.fields.trigger.setFocus()

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
        plan, written = self.editor.plan, self.editor.fields.value
        was_changed = self.editor.is_changed
        self._close()
        if was_changed:
            self._keeper.say(self.tr("Not saved."), self.tr("Undo"), lambda: self._bring_back(plan, written))

    def _bring_back(self, plan: Plan | None, written: IfThen) -> None:
        self.write(plan)
        self.editor.fields.value = written
        self.editor.drafting.touch()

    def _close(self) -> None:
        self.editor.drafting.drop()
        self.editor.hide()
        self.refresh()
        self.shown.begin()


class PlansShown(QWidget):
    """The active plan, and folded away the ones that rest."""

    def __init__(self, plans: tuple[Plan, ...], card: PlansCard) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        active = next((plan for plan in plans if plan.active), None)
        if active is not None:
            self._column.addWidget(Heading(words.plan_sentence(active.trigger, active.action), 2))
            self.change_button = act_button(self.tr("Change"), "", lambda: card.write(active))
            self.rest_button = act_button(self.tr("Let it rest"), "quiet", lambda: card.rest(active))
            self._add_row(self.change_button, self.rest_button)
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
        sentence = words.plan_sentence(plan.trigger, plan.action)
        name = self.tr("Use again: {plan}").format(plan=sentence)
        use = act_button(self.tr("Use again"), "quiet", lambda: card.use(plan), name=name)
        name = self.tr("Remove: {plan}").format(plan=sentence)
        remove = act_button(self.tr("Remove"), "quiet", lambda: card.remove(plan), name=name)
        row = Flow()
        row.add(use)
        row.add(remove)
        column.addWidget(Text(sentence))
        column.addWidget(row)


class PlanEditor(QWidget):
    """Writes a plan; what is typed is kept as a draft."""

    def __init__(self, drafts: Drafts, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.plan: Plan | None = None
        self.fields = PlanFields()
        self.keep_button = button(self.tr("Save the plan"))
        self.cancel_button = button(self.tr("Not now"), "quiet")
        self._trouble = Text(role="danger")
        self._trouble.hide()
        buttons = Flow()
        buttons.add(self.keep_button)
        buttons.add(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.fields, self._trouble, buttons):
            column.addWidget(widget)
        self.drafting = Drafting(drafts, self._form, self._say, self)
        self.fields.changed.connect(self._typed)

    @property
    def written(self) -> Plan | None:
        """The plan as it is written, the active one from now on; None while a half is missing."""
        value = self.fields.value
        if not all(value):
            return None
        if self.plan is not None:
            return replace(self.plan, trigger=value.trigger, action=value.action)
        return Plan(id=new_id(), trigger=value.trigger, action=value.action, made_at=self._clock())

    @property
    def is_changed(self) -> bool:
        """Whether something is written that is not kept."""
        return self.fields.value != _halves(self.plan)

    def present(self, plan: Plan | None) -> None:
        """Show a plan to change, or room for a new one."""
        self.drafting.open(DRAFT)
        self.plan = plan
        self.fields.value = _halves(plan)
        self._show()

    def take_up(self, plans: tuple[Plan, ...]) -> bool:
        """Show the plan that was being written, and return whether there is one."""
        form = self.drafting.open(DRAFT)
        if form is None:
            return False
        self.plan = next((plan for plan in plans if plan.id == form["plan"]), None)
        self.fields.value = IfThen(str(form["trigger"]), str(form["action"]))
        self._show()
        return True

    def _show(self) -> None:
        self._trouble.hide()
        self.keep_button.setEnabled(self.written is not None)

    def _typed(self) -> None:
        self._show()
        self.drafting.touch()

    def _form(self) -> Form | None:
        if not self.is_changed:
            return None
        value = self.fields.value
        return {"plan": self.plan.id if self.plan else "", "trigger": value.trigger, "action": value.action}

    def _say(self, text: str) -> None:
        self._trouble.setText(text)
        self._trouble.show()
        announce(self._trouble, text)


def _halves(plan: Plan | None) -> IfThen:
    return IfThen(plan.trigger, plan.action) if plan is not None else IfThen("", "")
