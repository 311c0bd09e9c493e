"""Which column of a plain table holds what."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from samensociaal_desktop.exchange.reading import Columns
from samensociaal_desktop.services.previews import Sheet
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Text, field_label, small

_LONGEST: Final = 40
"""Signs of a cell or a head that are shown: enough to know the column by."""

_NARROWEST: Final = 12


class ColumnChooser(Card):
    """A field for each of date, time, title and text, above the first rows of the table."""

    changed = Signal()

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Which column is what?"))
        self.column.addWidget(Text(self.tr("This is a table. Say which column is what. Below you see what it brings.")))
        labels = {
            "date": self.tr("Date"),
            "time": self.tr("Time"),
            "title": self.tr("Title"),
            "text": self.tr("Text"),
        }
        heads = [_short(head) or self.tr("Column {number}").format(number=n) for n, head in enumerate(sheet.header, 1)]
        self.fields = {role: self._field(label, heads) for role, label in labels.items()}
        self._show(sheet.guess)
        self._heads = heads
        self.left_out = small("")
        self.column.addWidget(self.left_out)
        self._say_left_out()
        for field in self.fields.values():
            field.currentIndexChanged.connect(lambda _row: self._chosen())
        self.table = self._table(heads, sheet)
        self.column.addWidget(self.table)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return *self.fields.values(), self.table

    def chosen(self) -> Columns | None:
        """Return what is chosen, or None as long as there is no date, or no words."""
        at = {role: field.currentData() for role, field in self.fields.items()}
        if at["date"] is None or (at["title"] is None and at["text"] is None):
            return None
        return Columns(at["date"], at["time"], at["title"], at["text"])

    def _chosen(self) -> None:
        self._say_left_out()
        self.changed.emit()

    def _say_left_out(self) -> None:
        taken = {field.currentData() for field in self.fields.values()}
        rest = ", ".join(head for number, head in enumerate(self._heads) if number not in taken)
        self.left_out.setText(self.tr("Left out: {columns}.").format(columns=rest))
        self.left_out.setVisible(bool(rest))

    def _show(self, guess: Columns | None) -> None:
        if guess is None:
            return
        at = {"date": guess.date, "time": guess.time, "title": guess.title, "text": guess.text}
        for role, field in self.fields.items():
            field.setCurrentIndex(field.findData(at[role]))

    def _field(self, label: str, heads: list[str]) -> QComboBox:
        field = QComboBox()
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(_NARROWEST)
        field.addItem(self.tr("None"), None)
        for number, head in enumerate(heads):
            field.addItem(head, number)
        self.column.addWidget(field_label(label, field))
        self.column.addWidget(field)
        return field

    def _table(self, heads: list[str], sheet: Sheet) -> QTableWidget:
        table = QTableWidget(len(sheet.rows), len(heads))
        table.setProperty("role", "data")
        table.setAccessibleName(self.tr("The first rows"))
        table.setHorizontalHeaderLabels(heads)
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setDragEnabled(False)
        table.setWordWrap(False)
        for row, cells in enumerate(sheet.rows):
            for column, cell in enumerate(cells[: len(heads)]):
                table.setItem(row, column, QTableWidgetItem(_short(cell)))
        table.resizeColumnsToContents()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.horizontalHeader().setStretchLastSection(True)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        height = table.horizontalHeader().sizeHint().height() + sum(map(table.rowHeight, range(len(sheet.rows))))
        table.setFixedHeight(height + table.horizontalScrollBar().sizeHint().height() + 2 * table.frameWidth())
        return table


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
