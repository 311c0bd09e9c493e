"""Which moments are meant: all, this year, a period of one's own, or what was searched for."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.settings.period import DayLine
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import small


class Span(StrEnum):
    """The choices; FOUND is what the search, or a chart, showed."""

    ALL = "all"
    YEAR = "year"
    DAYS = "days"
    FOUND = "found"


class SelectionCard(Card):
    """Chips, two days where a period is chosen, and how many moments that makes."""

    changed = Signal()

    def __init__(self, look: Look, clock: Clock, wanted: EncounterFilter | None) -> None:
        super().__init__(self.tr("Which moments?"))
        self._clock, self._wanted = clock, wanted
        choices = [
            Choice(Span.ALL, self.tr("All moments")),
            Choice(Span.YEAR, self.tr("This year")),
            Choice(Span.DAYS, self.tr("A period")),
        ]
        if wanted is not None:
            choices.insert(0, Choice(Span.FOUND, self.tr("What I searched for")))
        self.spans = Chips(self.tr("Which moments?"), choices, required=True)
        self.spans.choose((choices[0].id,))
        self.since = DayLine(self.tr("First day"), look, clock)
        self.until = DayLine(self.tr("Last day"), look, clock)
        self.count = small("")
        parts: tuple[QWidget, ...] = (self.spans, self.since, self.until, self.count)
        for part in parts:
            self.column.addWidget(part)
        self._show_days()
        self.spans.changed.connect(self._chosen)
        for line in (self.since, self.until):
            line.changed.connect(self.changed)

    @property
    def value(self) -> EncounterFilter | None:
        """The filter meant; None while a day is typed that is none."""
        match Span(self.spans.chosen()[0]):
            case Span.YEAR:
                return EncounterFilter(since=date(self._clock().year, 1, 1), until=date(self._clock().year, 12, 31))
            case Span.DAYS:
                if not (self.since.is_understood and self.until.is_understood):
                    return None
                return EncounterFilter(since=self.since.value, until=self.until.value)
            case Span.FOUND:
                return self._wanted
            case Span.ALL:
                return EncounterFilter()

    def _chosen(self) -> None:
        self._show_days()
        self.changed.emit()

    def _show_days(self) -> None:
        is_own = self.spans.chosen() == (Span.DAYS,)
        self.since.setVisible(is_own)
        self.until.setVisible(is_own)
