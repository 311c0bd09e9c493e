"""The list of moments as one sees it."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from samensociaal_desktop.ui.models.moment_delegate import MomentDelegate
from samensociaal_desktop.ui.models.moment_list import MomentList

LEAST_ROWS = 2
"""So many can be seen in any window; where there is room for more, the list takes it."""


class MomentView(QTableView):
    """One column, one delegate; Enter opens, Delete removes."""

    opened = Signal(QModelIndex)
    removed = Signal(QModelIndex)

    def __init__(self, model: MomentList, delegate: MomentDelegate, name: str, paper: QColor) -> None:
        super().__init__()
        self._paper = paper
        # Opaque: what lies under it is not painted, and while scrolling only the rows that come into sight are.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.setMinimumHeight(LEAST_ROWS * delegate.height)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(delegate.height)
        self.clicked.connect(self.opened)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def begin(self) -> None:
        """Put the focus on the row one was at, or the first."""
        self.setFocus()
        if not self.currentIndex().isValid():
            first = self.model().index(0, 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._paper)
        painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self.opened.emit(current)
        elif event.key() == Qt.Key.Key_Delete and current.isValid():
            self.removed.emit(current)
        else:
            super().keyPressEvent(event)
