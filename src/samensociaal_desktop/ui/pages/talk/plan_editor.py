"""A place to write a plan, and to say which moments it is for."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import Clock, new_id
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.storage.drafts import JSON, Drafts
from samensociaal_desktop.ui.drafting import Drafting, Form
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.talk.plan_fields import PlanFields
from samensociaal_desktop.ui.pages.talk.plan_suits import PlanSuits, Suits, suits_of
from samensociaal_desktop.ui.pages.talk.suggestions import IfThen
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, announce

DRAFT: Final = "talk:plan"

Value = tuple[IfThen, Suits]
"""What is written, and which moments it is for."""


class PlanEditor(QWidget):
    """Writes a plan; what is typed and chosen is kept as a draft."""

    def __init__(self, drafts: Drafts, clock: Clock, lists: Callable[[], Lists], look: Look) -> None:
        super().__init__()
        self._clock = clock
        self.plan: Plan | None = None
        self.fields, self.suits = PlanFields(), PlanSuits(lists, look)
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
        for widget in (self.fields, self.suits, self._trouble, buttons):
            column.addWidget(widget)
        self.drafting = Drafting(drafts, self._form, self._say, self)
        self.fields.changed.connect(self._typed)
        self.suits.changed.connect(self._typed)

    @property
    def value(self) -> Value:
        """What is written and chosen."""
        return self.fields.value, self.suits.value

    @value.setter
    def value(self, value: Value) -> None:
        """Show what was written and chosen."""
        self.fields.value, self.suits.value = value
        self._show()

    @property
    def written(self) -> Plan | None:
        """The plan as it is written, the active one from now on; None while a half is missing."""
        halves, suits = self.value
        if not all(halves):
            return None
        plan = self.plan or Plan(id=new_id(), trigger="", action="", made_at=self._clock())
        return replace(plan, **halves._asdict(), **suits._asdict())

    @property
    def is_changed(self) -> bool:
        """Whether something is written or chosen that is not kept."""
        return self.value != _value_of(self.plan)

    def present(self, plan: Plan | None) -> None:
        """Show a plan to change, or room for a new one."""
        self.drafting.open(DRAFT)
        self.plan = plan
        self.value = _value_of(plan)
        self.suits.fold()

    def take_up(self, plans: tuple[Plan, ...]) -> bool:
        """Show the plan that was being written, and return whether there is one."""
        form = self.drafting.open(DRAFT)
        if form is None:
            return False
        self.plan = next((plan for plan in plans if plan.id == form["plan"]), None)
        # Drafts of an older version do not say which moments the plan is for.
        before = suits_of(self.plan)._asdict()
        suits = Suits(**{name: _ids(form.get(name), ids) for name, ids in before.items()})
        self.value = IfThen(str(form["trigger"]), str(form["action"])), suits
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
        halves, suits = self.value
        plan_id = self.plan.id if self.plan else ""
        return {"plan": plan_id, **halves._asdict(), **{name: list(ids) for name, ids in suits._asdict().items()}}

    def _say(self, text: str) -> None:
        self._trouble.setText(text)
        self._trouble.show()
        announce(self._trouble, text)


def _value_of(plan: Plan | None) -> Value:
    halves = IfThen(plan.trigger, plan.action) if plan is not None else IfThen("", "")
    return halves, suits_of(plan)


def _ids(kept: JSON, otherwise: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(str, kept)) if isinstance(kept, list) else otherwise
