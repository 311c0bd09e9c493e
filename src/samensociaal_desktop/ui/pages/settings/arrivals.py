"""Imports of earlier: when, how many, and a way to take each back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from samensociaal_desktop.services.importing import title_of
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.settings.transfer import moments_text
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Text, rule, small

if TYPE_CHECKING:  # it brings SQLAlchemy along
    from samensociaal_desktop.storage.arrivals import Arrival


class ArrivalsCard(Card):
    """Every import that is still in the journal, the newest first."""

    taken_back = Signal(object)

    def __init__(self, arrivals: "tuple[Arrival, ...]", look: Look, *, can_change: bool) -> None:
        super().__init__(self.tr("Earlier imports"))
        self.column.addWidget(small(self.tr("Taking back removes what came in. What you changed since stays.")))
        for number, arrival in enumerate(arrivals):
            if number:
                self.column.addWidget(rule())
            self._add(arrival, look, can_change=can_change)

    def _add(self, arrival: "Arrival", look: Look, *, can_change: bool) -> None:
        at = arrival.at.astimezone()
        day = day_text(at.date(), look, weekday=False)
        text = f"{title_of(arrival.format)} · {day} {at:%H:%M} · {moments_text(arrival.moments, look)}"
        self.column.addWidget(Text(text))
        back = button(self.tr("Take back"), "quiet")
        back.setAccessibleName(self.tr("Take back: {which}").format(which=text))
        back.setEnabled(can_change)
        back.clicked.connect(lambda _on: self.taken_back.emit(arrival))
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
