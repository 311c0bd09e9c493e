"""The plan that is active, and the agreement with oneself that was made last."""

from PySide6.QtCore import QCoreApplication, Signal

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.storage.agreements import Agreements
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading, Text, small

translate = QCoreApplication.translate


class PlanCard(Card):
    """Shows what one meant to do; `all_requested` for the rest of them."""

    all_requested = Signal()

    def __init__(self, plan: Plan | None, agreement: Agreement | None) -> None:
        super().__init__()
        if plan is not None:
            self.column.addWidget(small(translate("TodayPage", "My if-then plan")))
            self.column.addWidget(Heading(words.plan_sentence(plan.trigger, plan.action), 2))
        if agreement is not None:
            self.column.addWidget(small(translate("TodayPage", "My agreement")))
            self.column.addWidget(Text(agreement.text))
        go = button(translate("TodayPage", "All agreements and plans"), "quiet")
        go.clicked.connect(lambda _on: self.all_requested.emit())
        self.row(go)


def plan_card(agreements: Agreements) -> PlanCard | None:
    """Return the card, if there is a plan or an agreement."""
    plan, latest = agreements.active_plan(), agreements.all()[:1]
    return PlanCard(plan, latest[0] if latest else None) if plan is not None or latest else None
