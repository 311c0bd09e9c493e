"""The calendar: which days hold moments, and what the day under the cursor holds."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QRect, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.when import parse_when
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.components.fields import LineField
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.components.moment_row import moment_row
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.times import day_text, time_text
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.month_grid import EARLIEST, LATEST, MonthGrid
from samensociaal_desktop.ui.widgets.month_paint import GridColours, readable
from samensociaal_desktop.ui.widgets.row_button import RowButton
from samensociaal_desktop.ui.widgets.text import Heading, announce, field_label, small

MOST_SHOWN: Final = 5
YEARS_BACK: Final = 60
"""How many years can be chosen at most; an older year is typed."""


def grid_colours(look: Look) -> GridColours:
    """Return the colours of the reader's theme for a month."""
    paper, text = look.colour("window"), look.colour("text")
    tones = readable(map(QColor, look.theme.calendar), (text, paper))
    return GridColours(paper, text, look.colour("soft"), look.colour("accent"), tones)


class CalendarView(BackView):
    """A month of the journal, and the first moments of a day."""

    day_requested = Signal(object)
    """The person wants to see all moments of a `date`."""

    moment_requested = Signal(object)
    """The person wants to read an `Encounter`."""

    def __init__(self, journal: Journal, bus: Bus, needs: FormNeeds) -> None:
        look = needs.look
        super().__init__(self.tr("Calendar"), look)
        self._journal, self._needs, self._look = journal, needs, look
        self.rows: list[RowButton] = []
        self.responses = Chips(
            self.tr("What I did"),
            [Choice(one.value, words.response(one), look.shape(one)) for one in Response],
            several=True,
        )
        self.grid = MonthGrid(
            self.tr("Days"), look.locale, grid_colours(look), self._totals, self._describe, self._today
        )
        self._line = Heading("", 3)
        self._list = QWidget()
        self.day_button = button("", "quiet")
        self.day_button.clicked.connect(lambda _on: self.day_requested.emit(self.grid.day))
        self._build()
        self.responses.changed.connect(self._choose_responses)
        self.grid.day_changed.connect(self._follow_day)
        self.grid.opened.connect(self._open)
        self._after_click = QTimer(self)  # not sooner: the second press of a double click would hit another day
        self._after_click.setSingleShot(True)
        self._after_click.timeout.connect(self._show_what_it_holds)
        self.grid.clicked.connect(
            lambda _at: self._after_click.start(QGuiApplication.styleHints().mouseDoubleClickInterval())
        )
        self.grid.typed.connect(self._type_date)
        bus.edited.connect(self._follow)
        self._show_month()
        self._show_day()

    @property
    def wanted(self) -> EncounterFilter:
        """Which moments are counted: with one of the responses chosen, or all."""
        return EncounterFilter(responses=frozenset(Response(one) for one in self.responses.chosen()))

    @property
    def line(self) -> str:
        """What the day under the cursor holds, in words."""
        return self._line.text()

    def enter(self) -> None:
        """Read the numbers again, and begin at the days."""
        self.refresh()
        self.begin_at(self.grid)
        announce(self, f"{self.accessibleName()}: {self.heading.text()}. {self.line}")

    def refresh(self) -> None:
        """Read what is shown again."""
        self.grid.refresh()
        self._show_years()
        self._show_day()

    def _build(self) -> None:
        self.before_button = button(self.tr("Previous month"))
        self.before_button.clicked.connect(lambda _on: self.grid.step_months(-1))
        self.after_button = button(self.tr("Next month"))
        self.after_button.clicked.connect(lambda _on: self.grid.step_months(1))
        self.today_button = button(self.tr("Today"))
        self.today_button.clicked.connect(lambda _on: self.grid.go_to(self._today()))
        self.years = QComboBox()
        self.years.setAccessibleName(self.tr("Year"))
        self.years.activated.connect(lambda _row: self._choose_year(int(self.years.currentText())))
        ways = Flow()
        for widget in (self.before_button, self.after_button, self.today_button, self.years, self._go_to_field()):
            ways.add(widget)
        self.understood = small("")
        self.understood.hide()
        hint = self.tr(
            "A dot with a number says how many moments a day holds. The numbers at the left are those of the weeks."
        )
        for part in (ways, self.understood, self.responses, self.grid, small(hint), self._line, self._list):
            self.column.addWidget(part)
        self.column.addWidget(self.day_button)

    def _go_to_field(self) -> QWidget:
        self.go_to = LineField(self.tr("12 March"))
        self.go_to.setMinimumWidth(self._look.px(150))
        self.go_to.changed.connect(self._say_understood)
        self.go_to.returnPressed.connect(self._go)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        label = field_label(self.tr("&Go to"), self.go_to)
        label.setWordWrap(False)
        row.addWidget(label)
        row.addWidget(self.go_to)
        holder.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return holder

    def _today(self) -> date:
        return self._needs.clock().date()

    def _totals(self, since: date, until: date) -> Mapping[date, int]:
        return self._journal.day_totals(self.wanted, since, until)

    def _describe(self, day: date, count: int) -> str:
        """Return what a day holds, in words."""
        today = self._today()
        said = day_text(day, self._look)
        if day == today:
            said = self.tr("Today, {day}").format(day=said)
        return f"{said[:1].upper()}{said[1:]}: {self._say_count(day, count)}"

    def _say_count(self, day: date, count: int) -> str:
        if count == 0:
            return self.tr("still to come") if day > self._today() else self.tr("nothing noted")
        return self.tr("1 moment") if count == 1 else self.tr("{count} moments").format(count=count)

    def _follow(self) -> None:
        if self.isVisible():  # else it is read anew when entered
            self.refresh()

    def _follow_day(self) -> None:
        self._show_month()
        self._show_day()
        if not self.grid.hasFocus():
            announce(self, self.line)
            return
        where = self.grid.visualRect(self.grid.currentIndex())
        QTimer.singleShot(0, self.grid, lambda: self._show_cell(where))

    def _show_what_it_holds(self) -> None:
        """Scroll to what is under the month, as far as the day stays in sight."""
        self.show_widget(self.day_button if self.day_button.isVisible() else self._line)
        self._show_cell(self.grid.visualRect(self.grid.currentIndex()))

    def _show_cell(self, cell: QRect) -> None:
        """Scroll so that the day under the cursor is in sight: a month can be higher than the window."""
        body = self._scroll.widget()
        assert body is not None  # a page is scrolled
        middle = self.grid.viewport().mapTo(body, cell.center())
        self._scroll.ensureVisible(middle.x(), middle.y(), cell.width(), cell.height())

    def _show_month(self) -> None:
        month = self.grid.month
        text = self._look.locale.toString(QDate(month.year, month.month, 1), "MMMM yyyy")
        self.heading.setText(f"{text[:1].upper()}{text[1:]}")
        self._show_years()

    def _show_years(self) -> None:
        """Offer the years of the journal up to this one, and the one that is shown."""
        this, shown = self._today().year, self.grid.month.year
        first = self._journal.first_day()
        oldest = max(first.year, this - YEARS_BACK) if first is not None else this
        years = [str(year) for year in sorted({*range(oldest, this + 1), shown}, reverse=True)]
        if years != [self.years.itemText(row) for row in range(self.years.count())]:
            self.years.clear()
            self.years.addItems(years)
        self.years.setCurrentText(str(shown))

    def _choose_responses(self) -> None:
        self.refresh()
        announce(self, self.line)

    def _choose_year(self, year: int) -> None:
        self.grid.step_months((year - self.grid.month.year) * 12)

    def _show_day(self) -> None:
        day = self.grid.day
        count = self.grid.days.count(day)
        self._line.setText(self._describe(day, count))
        old, self._list = self._list, QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.rows = []
        if count:
            page = self._journal.page(replace(self.wanted, since=day, until=day), size=MOST_SHOWN)
            for found in page:
                moment = found.encounter
                when = time_text(moment.happened_at, moment.precision)
                row = moment_row(moment, when, self._needs.lists, self._look)
                row.clicked.connect(lambda _on, one=moment: self.moment_requested.emit(one))
                self.rows.append(row)
                column.addWidget(row)
        self.column.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()
        self.day_button.setText(self.tr("Show all of this day in the journal"))
        self.day_button.setVisible(count > 0)
        self._take_tab_order()

    def _take_tab_order(self) -> None:
        """Let Tab come from the days to the moments: what is made last would else be reached last."""
        before: QWidget = self.grid
        for one in (*self.rows, self.day_button):
            QWidget.setTabOrder(before, one)
            before = one

    def _open(self, day: date) -> None:
        if self.grid.days.count(day):
            self.day_requested.emit(day)

    def _type_date(self, digit: str) -> None:
        self.go_to.setText(digit)
        self.go_to.setFocus()

    def _meant(self) -> date | None:
        """Return the day typed, if it is understood and the calendar has it."""
        when = parse_when(self.go_to.value, self._needs.clock())
        return when.at.date() if when is not None and EARLIEST <= when.at.date() <= LATEST else None

    def _say_understood(self) -> None:
        day = self._meant()
        text = day_text(day, self._look) if day else self.tr("I do not understand this day. Try: 12 March 2025")
        self.understood.setText(text)
        self.understood.setVisible(bool(self.go_to.value))

    def _go(self) -> None:
        day = self._meant()
        if day is None:
            announce(self, self.understood.text())
            return
        self.go_to.clear()
        self.grid.setFocus()
        self.grid.go_to(day)
