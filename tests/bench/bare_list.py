"""The least that could show, find and keep moments: one field, one list, no style sheet, bare SQL."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from time import perf_counter
from typing import Any

import data
import floor
from driving import Paints, letters, scroll
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Model(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: floor.Rows = []

    def show(self, rows: floor.Rows) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE, /) -> int:  # noqa: N802 - Qt's own name
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE, /) -> int:  # noqa: N802 - Qt's own name
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        return self.rows[index.row()] if role == Qt.ItemDataRole.UserRole else None


class _Delegate(QStyledItemDelegate):
    """Two lines of text, hits on a tint."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._bold, self._plain = QFont(font), QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetrics(self._bold), QFontMetrics(self._plain)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(200, 70)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        row, rect = index.data(Qt.ItemDataRole.UserRole), option.rect.adjusted(30, 10, -100, -10)
        painter.setFont(self._bold)
        self._line(painter, row[3], rect, self._metrics[0])
        painter.setFont(self._plain)
        self._line(painter, row[4], rect.adjusted(0, rect.height() // 2, 0, 0), self._metrics[1])
        painter.drawText(rect.right(), rect.top() + self._metrics[1].ascent(), row[1][:10])

    def _line(self, painter: QPainter, text: str, rect: QRect, metrics: QFontMetrics) -> None:
        x = rect.x()
        for number, part in enumerate(text.replace("\x03", "\x02").split("\x02")):
            shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, rect.right() - x)
            width = metrics.horizontalAdvance(shown)
            if number % 2:
                painter.fillRect(x, rect.y(), width, metrics.height(), Qt.GlobalColor.yellow)
            painter.drawText(x, rect.y() + metrics.ascent(), shown)
            x += width
            if x >= rect.right():
                return


class _Window(QWidget):
    def __init__(self, path: str, size: tuple[int, int], height: int, font: QFont) -> None:
        super().__init__()
        self.connection = floor.connect(Path(path))
        self.model = _Model()
        self.box, self.view, self._delegate = QLineEdit(), QTableView(), _Delegate(font)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setShowGrid(False)
        self.view.setFixedSize(*size)
        self.view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.view.horizontalHeader().hide()
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.view.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(height)
        column = QVBoxLayout(self)
        column.addWidget(self.box)
        column.addWidget(self.view)
        self.box.textChanged.connect(
            lambda text: self.model.show(floor.search(self.connection, text)) if text else None
        )


def _open(path: str, size: tuple[int, int], height: int) -> tuple[_Window, Paints]:
    app = QApplication(["floor"])
    window = _Window(path, size, height, app.font())
    window.model.show(floor.newest(window.connection, 100))
    window.show()
    paints = Paints(app, window.view.viewport())
    app.processEvents()
    return window, paints


def searching(path: str, size: tuple[int, int], height: int) -> Iterator[list[float]]:
    """Give ms from key to painted, for every letter of some words."""
    window, paints = _open(path, size, height)
    window.box.setFocus()
    yield []
    for text in letters():
        window.box.clear()
        yield [paints.took(lambda one=letter: QTest.keyClick(window.box, one)) for letter in text]


def scrolling(path: str, size: tuple[int, int], height: int) -> Iterator[list[float]]:
    """Give ms a frame, three rows on each time."""
    window, paints = _open(path, size, height)
    window.model.show(floor.newest(window.connection, 2_000))
    yield []
    while True:
        yield scroll(window.view, paints)


def keeping(path: str) -> Iterator[float]:
    """Give ms for one moment on the disk."""
    connection = floor.connect(Path(path))
    (last,) = connection.execute("SELECT max(number) FROM moments").fetchone()
    moments = data.fresh()
    yield 0.0
    for number in count(last + 1):
        row = floor.values(number, next(moments))
        start = perf_counter()
        floor.keep(connection, row)
        yield (perf_counter() - start) * 1000
