"""A chart's value as a table: the same numbers for who reads by ear, or would rather have numbers."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.ui.charts.scrolling import bring_in_sight

ROWS_IN_SIGHT: Final = 10
GAP: Final = "–"

WIDEST: Final = 44
"""Signs of the widest column; what is longer is cut, and in full in its tooltip."""

Cell = str | int | float | None
"""Words, a number, or nothing known."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `behind` is which moments it stands for, if any."""

    cells: tuple[Cell, ...] = field(repr=False)
    behind: EncounterFilter | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """Headers and rows, and the locale in which numbers are written."""

    headers: tuple[str, ...] = field(repr=False)
    rows: tuple[Row, ...]
    locale: QLocale

    def text(self, cell: Cell) -> str:
        """Return a cell as it is read; what is not known is a dash."""
        if cell is None:
            return GAP
        return cell if isinstance(cell, str) else self.locale.toString(cell)


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
        self.currentCellChanged.connect(self._show_row)

    def present(self, content: Content) -> None:
        """Show other numbers."""
        self._behind = [row.behind for row in content.rows]
        in_words = {0} | {n for row in content.rows for n, cell in enumerate(row.cells) if isinstance(cell, str)}
        self.setColumnCount(len(content.headers))
        self.setRowCount(len(content.rows))
        for column, text in enumerate(content.headers):
            header = QTableWidgetItem(text)
            header.setTextAlignment(_aligned(in_words=column in in_words))
            self.setHorizontalHeaderItem(column, header)
        for r, row in enumerate(content.rows):
            for column, cell in enumerate(row.cells):
                text = content.text(cell)
                item = QTableWidgetItem(text)
                item.setTextAlignment(_aligned(in_words=column in in_words))
                item.setToolTip(text if isinstance(cell, str) else "")
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{content.headers[column]}: {text}")
                self.setItem(r, column, item)
        opens = any(self._behind)
        self.setAccessibleDescription(self.tr("Enter on a row shows its moments.") if opens else "")
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
        header.setMaximumSectionSize(self.fontMetrics().averageCharWidth() * WIDEST)
        bar = self.verticalScrollBar().sizeHint().width() if self.rowCount() > rows else 0
        self.setMaximumWidth(header.length() + edge + bar)
        across = self.horizontalScrollBar()
        below = across.sizeHint().height() if header.length() + edge + bar > self.width() else 0
        self.setFixedHeight(header.sizeHint().height() + rows * high + edge + below)

    def _show_row(self, row: int) -> None:
        """Have the page scroll along: a table may be higher than what is in sight of it."""
        item = self.item(row, 0)
        if self.hasFocus() and item is not None:
            bring_in_sight(self, QRectF(self.visualItemRect(item).translated(self.viewport().pos())))

    def _activated(self, row: int, _column: int) -> None:
        behind = self._behind[row]
        if behind is not None:
            self.moments_requested.emit(behind)


def _aligned(*, in_words: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if in_words else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
