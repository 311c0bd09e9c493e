"""The page of patterns: a period, two charts, and from each part of them the way to the moments behind it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox

from samensociaal_desktop.domain.encounters import Clock, Edit
from samensociaal_desktop.domain.patterns import ENOUGH, Period
from samensociaal_desktop.services.overview import OverviewState, overview
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.charts import as_table, colours
from samensociaal_desktop.ui.charts.bars import ResponsesChart
from samensociaal_desktop.ui.charts.calendar import CalendarChart
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import ScrollPage
from samensociaal_desktop.ui.pages.patterns import sentences
from samensociaal_desktop.ui.pages.patterns.card import Answer, ChartCard
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.card import Card, EmptyState
from samensociaal_desktop.ui.widgets.text import Heading

WIDTH = 960
"""Charts may be wider than a column of text."""


class PatternsPage(ScrollPage):
    """Holds no numbers: it asks for an `OverviewState` and shows it."""

    moments_requested = Signal(object)
    """The person wants to see the moments behind a part of a chart: an `EncounterFilter`."""

    note_requested = Signal()
    """The person wants to note a moment, so that there is something to see here."""

    def __init__(self, journal: Journal, clock: Clock, look: Look, bus: Bus) -> None:
        super().__init__(look.px(WIDTH))
        self._journal = journal
        self._clock = clock
        self._look = look
        self._year: int | None = None
        self._is_stale = True
        self.state: OverviewState | None = None
        self.column.addWidget(Heading(self.tr("Patterns"), 1))
        self.periods = Chips(self.tr("Period"), self._periods())
        self.periods.choose((Period.YEAR,))
        self.periods.changed.connect(self._period_chosen)
        self.column.addWidget(self.periods)
        self.responses = self._responses_card()
        self.calendar = self._calendar_card()
        self.empty: Card | None = None
        for card in (self.responses, self.calendar):
            card.moments_requested.connect(self.moments_requested)
            self.column.addWidget(card)
        bus.edited.connect(self._edited)
        bus.arrived.connect(self._edited)

    def enter(self) -> None:
        """Show what the journal holds now."""
        if self._is_stale or self.state is None or self.state.calendar.today != self._clock().date():
            self._refresh()
        self.periods.option(self.periods.chosen()[0]).setFocus()

    def choose(self, period: Period) -> None:
        """Look at another period."""
        self.periods.choose((period,))
        self._refresh()
        self.periods.option(period).setFocus()

    def _choose_all(self) -> None:
        self.choose(Period.ALL)

    def _periods(self) -> tuple[Choice, ...]:
        return (
            Choice(Period.MONTH, self.tr("Month")),
            Choice(Period.QUARTER, self.tr("Quarter")),
            Choice(Period.YEAR, self.tr("This year")),
            Choice(Period.ALL, self.tr("Everything")),
        )

    def _responses_card(self) -> ChartCard:
        self.bars = ResponsesChart(colours.of_theme(self._look.theme), self._look.locale)
        return ChartCard(
            self.tr("What do I do when I come across something?"),
            self.tr(
                "Each bar is a week, a month or a year; the number above it is how many moments you noted. "
                "The parts show what you did: the higher a part, the more often. Only your main response counts. "
                "An empty place means that you noted nothing then. Something may well have happened."
            ),
            self.tr("Point at a part, or walk through with the arrow keys. A click or Enter shows the moments."),
            self.bars,
        )

    def _calendar_card(self) -> ChartCard:
        self.days = CalendarChart(colours.of_theme(self._look.theme), self._look.locale)
        card = ChartCard(
            self.tr("When did I write?"),
            self.tr(
                "Each box is a day, each column a week that begins on Monday. The more you noted, the stronger the "
                "colour. A box without an edge: you noted nothing, so nothing is known of that day."
            ),
            self.tr("Point at a day, or walk through with the arrow keys. A click or Enter shows the moments."),
            self.days,
        )
        self.years = QComboBox()
        self.years.setAccessibleName(self.tr("Year"))
        self.years.activated.connect(self._year_chosen)
        card.column.insertWidget(1, self.years, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _period_chosen(self) -> None:
        if not self.periods.chosen():  # a second press takes a choice back; here there is always one
            assert self.state is not None  # chips can be pressed once the page was entered
            self.periods.choose((self.state.period,))
            return
        self._refresh()

    def _year_chosen(self) -> None:
        self._year = int(self.years.currentText())
        self._refresh()

    def _edited(self, _edit: Edit | None = None) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        period = Period(self.periods.chosen()[0])
        self.state = overview(self._journal, period, self._clock().date(), self._year)
        self._is_stale = False
        self._show_empty(self.state)
        for part in (self.periods, self.responses, self.calendar):
            part.setVisible(not self.state.missing)
        if not self.state.missing:
            self._show_responses(self.state)
            self._show_calendar(self.state)

    def _show_responses(self, state: OverviewState) -> None:
        stack = state.responses
        if stack.is_enough:
            self.bars.present(stack)
            locale = self._look.locale
            table = partial(as_table.of_stack, stack, locale)
            self.responses.present(Answer(sentences.responses(stack), sentences.rests_on(stack, locale), table))
            return
        self.responses.lack(
            sentences.to_go(ENOUGH - stack.total),
            self.tr("From five moments on you see here what you do. In this period there are fewer."),
            self.tr("Look at everything"),
            self._choose_all,
        )

    def _show_calendar(self, state: OverviewState) -> None:
        year = state.calendar
        self.days.present(year)
        table = partial(as_table.of_calendar, year, self._look.locale)
        self.calendar.present(Answer(sentences.days(year), sentences.rests_on_year(year), table))
        self.years.setVisible(len(state.years) > 1)
        names = [str(number) for number in state.years]
        if [self.years.itemText(row) for row in range(self.years.count())] != names:
            self.years.clear()
            self.years.addItems(names)
        self.years.setCurrentText(str(year.year))

    def _show_empty(self, state: OverviewState) -> None:
        if self.empty is not None:
            self.empty.hide()
            self.empty.deleteLater()
            self.empty = None
        if not state.missing:
            return
        note = button(self.tr("Note a moment"), "primary")
        note.clicked.connect(self.note_requested)
        self.empty = Card()
        self.empty.column.addWidget(
            EmptyState(
                sentences.to_go(state.missing),
                self.tr("From five moments on you see here what you do when you come across something, and when."),
                note,
            )
        )
        self.column.addWidget(self.empty)
