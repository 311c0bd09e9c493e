"""The journal's list: keyset pages, fetched as one scrolls; one change follows without a reset."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from samensociaal_desktop.domain.encounters import Edit, Encounter
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.storage.journal import Found, Journal

PAGE: Final = 30
"""Rows fetched at a time: two windows full, because the first are waited for at every key typed in search."""

_NOWHERE: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row hands out beside its words."""

    FOUND = Qt.ItemDataRole.UserRole + 1


class MomentList(QAbstractTableModel):
    """Rows of `Found`, newest first. A table of one column: QListView lays out every row it has."""

    def __init__(self, journal: Journal, describe: Callable[[Found], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._describe = describe
        self._filter = EncounterFilter()
        self._rows: list[Found] = []
        self._more = False

    @property
    def filter(self) -> EncounterFilter:
        """What is shown."""
        return self._filter

    @property
    def is_whole(self) -> bool:
        """Whether all that fits is fetched."""
        return not self._more

    def show(self, wanted: EncounterFilter) -> None:
        """Show the moments of a filter, from the newest on."""
        self.beginResetModel()
        self._filter = wanted
        self._rows = list(self._journal.page(wanted, size=PAGE))
        self._more = len(self._rows) == PAGE
        self.endResetModel()

    def follow(self, edit: Edit) -> None:
        """Let one change be seen: a row goes, comes or changes, the rest stays where it is."""
        if self._filter.asks_the_journal:
            self.show(self._filter)
            return
        row, moment = self.row_of(edit.id), edit.after
        if row >= 0 and moment is not None and self._stays(row, moment):
            self._rows[row] = _as_found(moment)
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
            return
        self._take(row)
        if moment is not None:
            self._put(moment)

    def found(self, index: Index) -> Found:
        """Return the moment of a row."""
        return self._rows[index.row()]

    def row_of(self, encounter_id: str) -> int:
        """Return the row of a moment, or -1 if it is not among those fetched."""
        return next((row for row, found in enumerate(self._rows) if found.encounter.id == encounter_id), -1)

    def rowCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:  # noqa: ANN401 - Qt's own
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        if role == Role.FOUND:
            return self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._describe(self._rows[index.row()])
        return None

    def canFetchMore(self, parent: Index, /) -> bool:
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index, /) -> None:
        # Views may ask again while rows are being put in: the flag goes down first.
        more, self._more = self._more, False
        if parent.isValid() or not more:
            return
        after = self._rows[-1].place if self._rows else None
        page = self._journal.page(self._filter, after=after, size=PAGE)
        if page:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(page) - 1)
            self._rows.extend(page)
            self.endInsertRows()
        self._more = len(page) == PAGE

    def _stays(self, row: int, moment: Encounter) -> bool:
        return self._rows[row].encounter.happened_at == moment.happened_at and self._filter.admits(moment)

    def _take(self, row: int) -> None:
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()

    def _put(self, moment: Encounter) -> None:
        if not self._filter.admits(moment):
            return
        key = (moment.happened_at, moment.id)
        older = (row for row, one in enumerate(self._rows) if (one.encounter.happened_at, one.encounter.id) < key)
        row = next(older, len(self._rows))
        if row == len(self._rows) and self._more:
            return  # older than all that is fetched: it comes when one scrolls there
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows.insert(row, _as_found(moment))
        self.endInsertRows()


def _as_found(moment: Encounter) -> Found:
    """Return a row for a moment, as the journal would: the words of a covered one are not shown."""
    return Found(moment, "", "") if moment.is_covered else Found(moment, moment.line, moment.note)
