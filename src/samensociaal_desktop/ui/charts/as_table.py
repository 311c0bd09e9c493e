"""A chart's value as a table: the same numbers for who reads by ear, or would rather have numbers."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from samensociaal_desktop.domain.encounters import EncounterFilter, Response
from samensociaal_desktop.domain.patterns import CalendarYear, Stack
from samensociaal_desktop.ui.charts import words

ROWS_IN_SIGHT: Final = 10
GAP: Final = "–"

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `behind` is which moments it stands for."""

    cells: tuple[str, ...]
    behind: EncounterFilter | None


@dataclass(frozen=True, slots=True)
class Content:
    """Headers and rows."""

    headers: tuple[str, ...]
    rows: tuple[Row, ...]


def of_stack(stack: Stack, locale: QLocale) -> Content:
    """Return a row for each bar; a gap says so in every column."""
    responses: list[Response | None] = [*Response]
    if stack.of(None):
        responses.append(None)
    rows = []
    with_year = stack.span.since.year != stack.span.until.year
    for bar in stack.bars:
        counts = (*(bar.of(response) for response in responses), bar.total)
        cells = tuple(str(count) if bar.total else GAP for count in counts)
        behind = EncounterFilter(since=bar.span.since, until=bar.span.until) if bar.total else None
        rows.append(Row((words.bar(bar, stack.unit, locale, with_year=with_year), *cells), behind))
    names = map(words.response, responses)
    return Content((translate("Charts", "Period"), *names, translate("Charts", "Together")), tuple(rows))


def of_calendar(year: CalendarYear, locale: QLocale) -> Content:
    """Return a row for each day with a moment, the latest first."""
    rows = [
        Row((words.day(day, locale), str(count)), EncounterFilter(since=day, until=day))
        for day, count in zip(year.days(), year.counts, strict=True)
        if count
    ]
    return Content((translate("Charts", "Day"), translate("Charts", "Moments")), tuple(reversed(rows)))


class ChartTable(QTableWidget):
    """Shows a `Content`; Enter or a double click on a row goes to its moments."""

    moments_requested = Signal(object)
    """The person wants to see the moments behind a row: an `EncounterFilter`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._behind: list[EncounterFilter | None] = []
        self.setAccessibleName(name)
        self.setProperty("role", "data")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.cellActivated.connect(self._activated)

    def present(self, content: Content) -> None:
        """Show other numbers."""
        self._behind = [row.behind for row in content.rows]
        self.setColumnCount(len(content.headers))
        self.setRowCount(len(content.rows))
        for column, text in enumerate(content.headers):
            header = QTableWidgetItem(text)
            header.setTextAlignment(_aligned(column))
            self.setHorizontalHeaderItem(column, header)
        for r, row in enumerate(content.rows):
            for column, cell in enumerate(row.cells):
                item = QTableWidgetItem(cell)
                item.setTextAlignment(_aligned(column))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{content.headers[column]}: {cell}")
                self.setItem(r, column, item)
        if content.rows:
            self.setCurrentCell(0, 0)
        self._fit()

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the rows, up to what is in sight at once."""
        rows = min(self.rowCount(), ROWS_IN_SIGHT)
        high = max(self.fontMetrics().height() * 3 // 2, 1)
        self.verticalHeader().setDefaultSectionSize(high)
        header, edge = self.horizontalHeader(), 2 * self.frameWidth()
        bar = self.verticalScrollBar().sizeHint().width() if self.rowCount() > rows else 0
        self.setMaximumWidth(header.length() + edge + bar)
        across = self.horizontalScrollBar()
        below = across.sizeHint().height() if header.length() + edge + bar > self.width() else 0
        self.setFixedHeight(header.sizeHint().height() + rows * high + edge + below)

    def _activated(self, row: int, _column: int) -> None:
        behind = self._behind[row]
        if behind is not None:
            self.moments_requested.emit(behind)


def _aligned(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
