"""The journal's place: the list, one moment, or its editor."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from samensociaal_desktop.domain.encounters import Edit, Encounter, EncounterFilter
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.components.moment_form import Extent, FormNeeds
from samensociaal_desktop.ui.components.note_panel import NotePanel
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.models.moment_delegate import MomentDelegate, plain_of
from samensociaal_desktop.ui.models.moment_list import MomentList
from samensociaal_desktop.ui.page import Page, ScrollPage
from samensociaal_desktop.ui.pages.journal.detail import MomentDetail
from samensociaal_desktop.ui.pages.journal.filters import FilterBar
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card, EmptyState
from samensociaal_desktop.ui.widgets.text import Heading, small

LIST_WIDTH = 900
COUNT_PAUSE_MS = 200
"""How long nothing changes before all that fits is counted: among 100,000 moments that can take longer than a frame."""


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
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(delegate.height)
        self.clicked.connect(self.opened)

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


class JournalPage(Page):
    """Finds moments and opens them."""

    new_requested = Signal()

    def __init__(self, journal: Journal, drafts: Drafts, edits: Edits, bus: Bus, needs: FormNeeds) -> None:
        super().__init__()
        self._journal, self._edits, self._needs, self._drafts = journal, edits, needs, drafts
        look, clock = needs.look, needs.clock
        self.model = MomentList(journal, lambda found: plain_of(found, needs.lists, look, clock().date()), self)
        delegate = MomentDelegate(lambda: needs.lists, look, clock, self)
        self.view = MomentView(self.model, delegate, self.tr("Moments"), look.colour("window"))
        self.view.opened.connect(lambda index: self.open(self.model.found(index).encounter))
        self.view.removed.connect(self._remove)
        self.filters = FilterBar(needs.vocabulary, look, clock)
        self.filters.changed.connect(self._show_list)
        self.filters.search.down_pressed.connect(self._to_list)
        self.detail = MomentDetail(needs)
        self.detail.back_requested.connect(self.show_list)
        self.detail.edit_requested.connect(self.edit)
        self.detail.edited.connect(self._edit_from_detail)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(COUNT_PAUSE_MS)
        self._counting.timeout.connect(lambda: self._say_count(journal.count(self.model.filter)))
        self._editor: NotePanel | None = None
        self._editor_side: QWidget | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list_side())
        self._stack.addWidget(self.detail)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        bus.edited.connect(self._follow)
        needs.vocabulary.changed.connect(self._follow_lists)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self._find)
        self._fresh = False

    def enter(self) -> None:
        """Show the list, read anew only when it was not yet."""
        if not self._fresh:
            self._fresh = True
            self._show_list()
        if self._stack.currentIndex() == 0:
            (self.view if self.model.rowCount() else self.filters.search).setFocus()

    def leave(self) -> None:
        """Keep what was typed in the editor."""
        if self._editor is not None:
            self._editor.flush()

    def show_filter(self, wanted: EncounterFilter) -> None:
        """Show the moments of a filter, from a chart."""
        self._fresh = True
        self._drop_editor()
        self._stack.setCurrentIndex(0)
        self.filters.value = wanted

    def show_list(self) -> None:
        """Go back to the list, at the moment one came from."""
        self.leave()
        self._stack.setCurrentIndex(0)
        self._to_list()

    def open(self, moment: Encounter) -> None:
        """Read a moment."""
        self.detail.show_moment(moment)
        self._stack.setCurrentWidget(self.detail)
        self.detail.enter()

    def edit(self, moment: Encounter) -> None:
        """Change a moment."""
        self._drop_editor()
        holder = ScrollPage()
        panel = NotePanel(self._needs, Extent.FULL, self._drafts, self._edits)
        card = Card(self.tr("Change this moment"))
        card.column.addWidget(panel)
        holder.column.addWidget(card)
        panel.revise(moment)
        panel.kept.connect(lambda kept: self._close_editor(kept.id))
        panel.left.connect(lambda: self._close_editor(moment.id))
        QShortcut(Qt.Key.Key_Escape, holder, activated=panel.left.emit)  # type: ignore[call-overload]
        self._editor, self._editor_side = panel, holder
        self._stack.addWidget(holder)
        self._stack.setCurrentWidget(holder)
        panel.form.begin()

    def _close_editor(self, encounter_id: str) -> None:
        self._drop_editor()
        moment = self._journal.get(encounter_id)  # it may have been taken back meanwhile
        if moment is None:
            self.show_list()
        else:
            self.open(moment)

    def _drop_editor(self) -> None:
        """Let the editor go, if there is one; what was typed in it stays as a draft."""
        self.leave()
        if self._editor_side is not None:
            self._stack.removeWidget(self._editor_side)
            self._editor_side.deleteLater()
        self._editor = self._editor_side = None

    def _list_side(self) -> QWidget:
        side = QWidget()
        side.setProperty("role", "body")
        outer = QHBoxLayout(side)
        outer.setContentsMargins(48, 32, 48, 16)
        holder = QWidget()
        holder.setMaximumWidth(LIST_WIDTH)
        outer.addWidget(holder, 100)
        outer.addStretch(1)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.addWidget(Heading(self.tr("Journal"), 1), 1)
        self.new_button = button(self.tr("Note a moment"), "primary")
        self.new_button.setToolTip("Ctrl+N")
        self.new_button.clicked.connect(self.new_requested)
        top.addWidget(self.new_button)
        column.addLayout(top)
        column.addWidget(self.filters)
        self._count = small(" ")  # keeps its place until there is a number
        column.addWidget(self._count)
        self._empty = EmptyState(
            self.tr("Your moments will be here"),
            self.tr(
                "Note what you come across online and what you do. Good things count just as much. One line is enough."
            ),
        )
        self._nothing = EmptyState(self.tr("No moments found"), self.tr("Try another word, or show all moments again."))
        column.addWidget(self._empty)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        self._filler = QWidget()
        column.addWidget(self._filler, 1)
        return side

    def _show_list(self) -> None:
        wanted = self.filters.value
        self.model.show(wanted)
        self.view.scrollToTop()
        self._show_count()

    def _show_count(self) -> None:
        shown = self.model.rowCount() > 0
        filtered = self.filters.value != EncounterFilter()
        self.view.setVisible(shown)
        self._filler.setVisible(not shown)
        self._empty.setVisible(not shown and not filtered)
        self._nothing.setVisible(not shown and filtered)
        self._count.setVisible(shown)
        self._counting.stop()
        if self.model.is_whole:
            self._say_count(self.model.rowCount())
        else:
            self._counting.start()

    def _say_count(self, count: int) -> None:
        self._count.setText(self.tr("%n moment(s)", "", count))

    def _follow(self, edit: Edit) -> None:
        if self._fresh:
            self.model.follow(edit)
            self._show_count()
        if self._editor is not None:
            self._editor.follow(edit)
        if self.detail.moment is not None and self.detail.moment.id == edit.id:
            if edit.after is not None:
                self.detail.show_moment(edit.after)
            elif self._stack.currentWidget() is self.detail:
                self.show_list()

    def _follow_lists(self) -> None:
        self.view.viewport().update()
        if self.detail.moment is not None:
            self.detail.show_moment(self.detail.moment)

    def _edit_from_detail(self, edit: Edit) -> None:
        self._edits.do(edit)

    def _remove(self, index: QModelIndex) -> None:
        row = index.row()
        if self._edits.do(Edit(self.model.found(index).encounter, None)) and self.model.rowCount():
            self.view.selectRow(min(row, self.model.rowCount() - 1))

    def _find(self) -> None:
        self._drop_editor()
        self._stack.setCurrentIndex(0)
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def _to_list(self) -> None:
        if not self.model.rowCount():
            return
        self.view.setFocus()
        if not self.view.currentIndex().isValid():
            self.view.selectionModel().setCurrentIndex(
                self.model.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
