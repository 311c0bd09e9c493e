"""A month as a table of days: arrow keys go by day and week, and a screen reader says each day in words."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QElapsedTimer,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView

from samensociaal_desktop.ui.widgets.month_paint import DayCell, DayPainter, GridColours, MonthHeader
from samensociaal_desktop.ui.widgets.text import sized

DAYS, WEEKS = 7, 6
EARLIEST: Final = date(1000, 1, 1)
LATEST: Final = date(9998, 12, 31)

Totals = Callable[[date, date], Mapping[date, int]]
"""Returns a number for each day that has one, from the first day asked for to the last."""

Describe = Callable[[date, int], str]
"""Says a day and its number in words."""

Today = Callable[[], date]
Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class MonthModel(QAbstractTableModel):
    """Six weeks, Monday first, that hold a month."""

    def __init__(self, locale: QLocale, totals: Totals, describe: Describe, today: Today, parent: QObject) -> None:
        super().__init__(parent)
        self._locale, self._totals, self._describe, self._today = locale, totals, describe, today
        self._counts: Mapping[date, int] = {}
        self.month = today().replace(day=1)
        self.name_form = QLocale.FormatType.ShortFormat

    @property
    def first(self) -> date:
        """The Monday the table begins with."""
        return self.month - timedelta(days=self.month.weekday())

    def show(self, month: date) -> None:
        """Show the month that begins on a day."""
        self.beginResetModel()
        self.month = month
        self._read()
        self.endResetModel()

    def refresh(self) -> None:
        """Read the numbers again."""
        self._read()
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS - 1))

    def day(self, index: Index) -> date:
        """Return the day of a cell."""
        return self.first + timedelta(days=index.row() * DAYS + index.column())

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day that is in the table."""
        return self.index(*divmod((day - self.first).days, DAYS))

    def count(self, day: date) -> int:
        """Return the number of a day."""
        return self._counts.get(day, 0)

    def cell(self, index: Index) -> DayCell:
        """Return what is painted of a day."""
        day, today = self.day(index), self._today()
        is_soft = day > today or (day.year, day.month) != (self.month.year, self.month.month)
        return DayCell(str(day.day), self.count(day), is_soft=is_soft, is_today=day == today)

    def rowCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else WEEKS

    def columnCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else DAYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:  # noqa: ANN401 - Qt's own
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        day = self.day(index)
        return self._describe(day, self.count(day))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:  # noqa: ANN401 - Qt's own
        is_said = role == Qt.ItemDataRole.AccessibleTextRole
        if role != Qt.ItemDataRole.DisplayRole and not is_said:
            return None
        if orientation is Qt.Orientation.Horizontal:
            form = QLocale.FormatType.LongFormat if is_said else self.name_form
            return self._locale.standaloneDayName(section + 1, form)
        week = (self.first + timedelta(days=section * DAYS)).isocalendar().week
        return self.tr("Week {number}").format(number=week) if is_said else str(week)

    def _read(self) -> None:
        self._counts = self._totals(self.first, self.first + timedelta(days=WEEKS * DAYS - 1))


class MonthGrid(QTableView):
    """Shows a month and has one day under the cursor. A click puts it on a day; Enter or a double click opens one."""

    day_changed = Signal(object)
    """Another `date` is under the cursor."""

    opened = Signal(object)
    """The person wants to see more of a `date`."""

    typed = Signal(str)
    """A digit was typed: the person says a date."""

    def __init__(
        self, name: str, locale: QLocale, colours: GridColours, totals: Totals, describe: Describe, today: Today
    ) -> None:
        super().__init__()
        self._today, self._locale = today, locale
        self.days = MonthModel(locale, totals, describe, today, self)
        self._painter = DayPainter(colours, self.days.cell, self)
        self.setAccessibleName(name)
        self.setHorizontalHeader(MonthHeader(Qt.Orientation.Horizontal, colours, self))
        self.setVerticalHeader(MonthHeader(Qt.Orientation.Vertical, colours, self))
        self.setModel(self.days)
        self.setItemDelegate(self._painter)
        self._lay_out_table()
        self._turned, self._turned_to = QElapsedTimer(), today()
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._clicked_twice)
        self.go_to(today())

    @property
    def day(self) -> date:
        """The day under the cursor."""
        return self.days.day(self.currentIndex())

    @property
    def month(self) -> date:
        """The first day of the month that is shown."""
        return self.days.month

    def go_to(self, day: date) -> None:
        """Put the cursor on a day, in its own month."""
        day = min(max(day, EARLIEST), LATEST)
        if day.replace(day=1) != self.month or not self.currentIndex().isValid():
            self.days.show(day.replace(day=1))
        self.setCurrentIndex(self.days.index_of(day))

    def step_months(self, months: int) -> None:
        """Go so many months on or back, to the same day or the last there is."""
        at = self.day.year * 12 + self.day.month - 1 + months
        year, month = divmod(at, 12)
        if EARLIEST.year <= year <= LATEST.year:
            self.go_to(date(year, month + 1, min(self.day.day, monthrange(year, month + 1)[1])))

    def refresh(self) -> None:
        """Read the numbers again."""
        self.days.refresh()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.day)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            months = 12 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self.step_months(months if event.key() == Qt.Key.Key_PageDown else -months)
        elif (goal := self._goal(event.key())) is not None:
            self.go_to(goal)
        elif event.text().isdigit():
            self.typed.emit(event.text())
        else:
            event.ignore()

    def currentChanged(self, current: Index, previous: Index, /) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.day_changed.emit(self.days.day(current))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit_names()

    def sizeHint(self) -> QSize:
        return QSize(self._painter.cell.width() * (DAYS + 1), self._whole_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._painter.least_width * DAYS, self._whole_height())

    def _whole_height(self) -> int:
        return self.horizontalHeader().sizeHint().height() + self._painter.cell.height() * WEEKS + 2 * self.frameWidth()

    def _goal(self, key: int) -> date | None:
        """Return the day a key leads to."""
        day = self.day
        goals = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -DAYS,
            Qt.Key.Key_Down: DAYS,
            Qt.Key.Key_Home: -day.weekday(),
            Qt.Key.Key_End: DAYS - 1 - day.weekday(),
        }
        if key == Qt.Key.Key_T:
            return self._today()
        steps = next((steps for one, steps in goals.items() if one == key), None)
        return None if steps is None else day + timedelta(days=steps)

    def _clicked(self, index: QModelIndex) -> None:
        if self._has_turned():
            self._open_turned()
            return
        before, self._turned_to = self.month, self.days.day(index)
        self.go_to(self._turned_to)
        if self.month != before:
            self._turned.start()

    def _clicked_twice(self, index: QModelIndex) -> None:
        if self._has_turned():
            self._open_turned()
        else:
            self.opened.emit(self.days.day(index))

    def _has_turned(self) -> bool:
        """Return whether this is the second press of a double click, and the month has turned under it."""
        return self._turned.isValid() and not self._turned.hasExpired(
            QGuiApplication.styleHints().mouseDoubleClickInterval()
        )

    def _open_turned(self) -> None:
        self._turned.invalidate()
        self.go_to(self._turned_to)  # the press went to what lies there now
        self.opened.emit(self._turned_to)

    def _lay_out_table(self) -> None:
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(False)
        self.setCornerButtonEnabled(False)
        self.setStyleSheet("QTableCornerButton::section { background: transparent; border: 0; }")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(1)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(1)
        down.setDefaultSectionSize(self._painter.cell.height())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _fit_names(self) -> None:
        """Name the days as long as there is room for, and the weeks only where there is."""
        room = self.width() / (DAYS + 1)
        self.verticalHeader().setVisible(room >= self._painter.least_width)
        metrics = QFontMetrics(sized(0.9))
        for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat, QLocale.FormatType.NarrowFormat):
            self.days.name_form = form
            names = (self._locale.standaloneDayName(number + 1, form) for number in range(DAYS))
            if max(map(metrics.horizontalAdvance, names)) <= room * 0.9:
                break
        self.days.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, DAYS - 1)
