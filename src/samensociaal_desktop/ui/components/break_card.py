"""After much that was heavy: a break, and someone to talk to. It blocks nothing and asks nothing."""

from collections.abc import Iterable

from PySide6.QtCore import Signal

from samensociaal_desktop.domain.help import HelpPoint
from samensociaal_desktop.ui.components.help_points import PointBrief, Say
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text


class BreakCard(Card):
    """Offers a break, names the points for after heavy moments, and goes away when asked to."""

    help_requested = Signal()
    put_off = Signal()

    def __init__(self, points: Iterable[HelpPoint], look: Look, say: Say | None = None) -> None:
        super().__init__(self.tr("Shall we pause?"))
        self.column.addWidget(
            Text(
                self.tr("What you wrote may weigh on you. You can stop here. Get up for a moment, or talk to someone.")
            )
        )
        for point in points:
            self.column.addWidget(PointBrief(point, look, say))
        self.help_button = button(self.tr("To Help"))
        self.help_button.clicked.connect(lambda _on: self.help_requested.emit())
        self.later_button = button(self.tr("Not now"), "quiet")
        self.later_button.clicked.connect(lambda _on: self.put_off.emit())
        buttons = Flow()
        buttons.add(self.help_button)
        buttons.add(self.later_button)
        self.column.addWidget(buttons)
