"""The journal's place: the list, one moment, or its editor."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Edit, Encounter
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.components.moment_form import Extent, FormNeeds
from samensociaal_desktop.ui.components.note_panel import NotePanel
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.page import Page, ScrollPage
from samensociaal_desktop.ui.pages.journal.detail import MomentDetail
from samensociaal_desktop.ui.pages.journal.list_side import ListSide
from samensociaal_desktop.ui.widgets.card import Card


class JournalPage(Page):
    """Finds moments and opens them."""

    new_requested = Signal()
    pad_requested = Signal()
    calendar_requested = Signal()
    bin_requested = Signal()

    export_requested = Signal(object)
    """The person wants to take the moments of an `EncounterFilter` along."""

    def __init__(
        self, vault: OpenVault, edits: Edits, bus: Bus, needs: FormNeeds, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal, self._drafts, self._edits, self._needs = vault.journal, vault.drafts, edits, needs
        self._stack = QStackedWidget(self)
        self.list = self._list_side(vault)
        self.model, self.view, self.filters = self.list.model, self.list.view, self.list.filters
        self._make_detail = partial(MomentDetail, vault, edits, needs)
        self._detail: MomentDetail | None = None
        self._editor: NotePanel | None = None
        self._editor_side: QWidget | None = None
        self._stack.addWidget(self.list)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        bus.edited.connect(self._follow)
        bus.arrived.connect(self._begin_anew)
        bus.planned.connect(self.filters.follow_plans)
        needs.vocabulary.changed.connect(self._follow_lists)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self._find)
        self._fresh = False

    @property
    def detail(self) -> MomentDetail:
        """The view of one moment, made when the first is read: the list is waited for, this is not."""
        if self._detail is None:
            self._detail = self._make_detail()
            self._detail.back_requested.connect(self.show_list)
            self._detail.edit_requested.connect(self.edit)
            self._detail.edited.connect(self._edit_from_detail)
            self._stack.addWidget(self._detail)
        return self._detail

    def _list_side(self, vault: OpenVault) -> ListSide:
        side = ListSide(vault, self._edits, self._needs, self._stack)
        side.opened.connect(self.open)
        side.export_requested.connect(self.export_requested)
        side.header.new_requested.connect(self.new_requested)
        side.header.pad_requested.connect(self.pad_requested)
        side.header.calendar_requested.connect(self.calendar_requested)
        side.header.bin_requested.connect(self.bin_requested)
        return side

    def enter(self) -> None:
        """Show the list, read anew only when it was not yet."""
        if not self._fresh:
            self._fresh = True
            self.list.read_anew()
        if self._stack.currentIndex() == 0:
            self.list.begin()

    def leave(self) -> None:
        """Keep what was typed, in the editor and with the evidence."""
        if self._editor is not None:
            self._editor.flush()
        if self._detail is not None:
            self._detail.leave()

    def whereabouts(self) -> str:
        """Return the id of the moment that is read."""
        moment = self._detail.moment if self._detail is not None else None
        is_read = moment is not None and self._stack.currentWidget() is self._detail
        return moment.id if moment is not None and is_read else ""

    def go_back_to(self, where: str) -> None:
        """Read that moment, if it is still there."""
        moment = self._journal.get(where)
        if moment is not None:
            self.open(moment)

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
        self.list.begin_at_list()

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

    def _follow(self, edit: Edit) -> None:
        if self._fresh:
            self.list.follow(edit)
        if self._editor is not None:
            self._editor.follow(edit)
        if self._detail is not None and self._detail.moment is not None and self._detail.moment.id == edit.id:
            if edit.after is not None:
                self.detail.show_moment(edit.after)
            elif self._stack.currentWidget() is self.detail:
                self.show_list()

    def _begin_anew(self) -> None:
        """Show the list as it is now; what one was changing may be gone, and its words wait as a draft."""
        self._drop_editor()
        self._stack.setCurrentIndex(0)
        self._fresh = False
        self.list.forget()
        if self.isVisible():
            self.enter()

    def _follow_lists(self) -> None:
        self.view.viewport().update()
        if self._detail is not None and self._detail.moment is not None:
            self._detail.show_moment(self._detail.moment)

    def _edit_from_detail(self, edit: Edit) -> None:
        self._edits.do(edit)

    def _find(self) -> None:
        self._drop_editor()
        self._stack.setCurrentIndex(0)
        self.list.begin_search()
