"""The years of the calendar: the latest ones, and with one press all of them. Ten years at once are a wall."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.domain.patterns.shapes import Calendar
from samensociaal_desktop.ui.charts.calendar import CalendarChart
from samensociaal_desktop.ui.widgets.buttons import button

translate = QCoreApplication.translate

LATEST: Final = 3
"""How many years one sees at first. One more than these is shown as well: it takes little more room than the button."""


class YearTools:
    """A button under the calendar, where there are more years than one sees at first."""

    def __init__(self, chart: CalendarChart, question: str) -> None:
        self._chart = chart
        self._count = 0
        self._is_all = False
        self.button = button("", "quiet")
        self.button.setAccessibleDescription(question)
        self.button.clicked.connect(lambda _on: self._press())

    def present(self, calendar: Calendar) -> None:
        """Fit the years of what is about to be drawn."""
        self._count = len(calendar.years)
        self._fit()

    def _press(self) -> None:
        self._is_all = not self._is_all
        self._fit()

    def _fit(self) -> None:
        is_long = self._count > LATEST + 1
        self.button.setVisible(is_long)
        form = translate("Patterns", "Show the latest {count} years")
        count = LATEST
        if not self._is_all:
            form, count = translate("Patterns", "Show all {count} years"), self._count
        self.button.setText(form.format(count=count))
        self._chart.show_latest(LATEST if is_long and not self._is_all else None)
