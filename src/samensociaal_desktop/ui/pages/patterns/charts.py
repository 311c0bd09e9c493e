"""Which chart shows the answer to a question, and how it is given its value."""

from functools import partial
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.patterns.cards import Card, Question, behind
from samensociaal_desktop.domain.patterns.shapes import Calendar, Grid, Pairs, Rows, Shape, Stack
from samensociaal_desktop.ui.charts.bars import TimeBars
from samensociaal_desktop.ui.charts.calendar import CalendarChart
from samensociaal_desktop.ui.charts.chart import Chart
from samensociaal_desktop.ui.charts.colours import ChartColours
from samensociaal_desktop.ui.charts.dumbbells import Dumbbells
from samensociaal_desktop.ui.charts.grid import HourGrid
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.charts.row_bars import RowBars

translate = QCoreApplication.translate


def make(shape: Shape, colours: ChartColours, locale: QLocale, parent: QWidget | None = None) -> Chart:
    """Return a chart that can show values of this shape."""
    match shape:
        case Stack():
            return TimeBars(colours, locale, parent)
        case Rows():
            return RowBars(colours, locale, parent)
        case Grid():
            return HourGrid(colours, locale, parent)
        case Calendar():
            return CalendarChart(colours, locale, parent)
        case Pairs():
            return Dumbbells(colours, locale, parent)
        case never:
            assert_never(never)


def draw(chart: Chart, card: Card, naming: Naming, ends: tuple[str, str], *, as_share: bool = False) -> None:
    """Show the answer of a card on a chart made for its shape; `ends` are the words of a scale, if it has one."""
    chart.behind_of = partial(behind, card)
    match chart, card.shape:
        case TimeBars(), Stack() as stack:
            chart.present(stack, naming, as_share=as_share)
        case RowBars(), Rows() as rows:
            chart.present(rows, naming)
        case HourGrid(), Grid() as grid:
            chart.present(grid, naming)
        case CalendarChart(), Calendar() as calendar:
            chart.present(calendar, naming)
        case Dumbbells(), Pairs() as pairs:
            chart.present(pairs, naming, ends, _sides(card.question))


def has_something(shape: Shape) -> bool:
    """Return whether there is anything to draw: enough moments may still leave no row with enough of its own."""
    match shape:
        case Rows(panels=panels):
            return any(panel.rows for panel in panels)
        case Pairs(pairs=pairs):
            return bool(pairs)
        case _:
            return True


def _sides(question: Question) -> tuple[str, str]:
    if question is Question.ANSWERS:
        return translate("Patterns", "first"), translate("Patterns", "latest")
    return translate("Patterns", "before"), translate("Patterns", "after")
