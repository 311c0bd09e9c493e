"""Coming from elsewhere: choose a file, see what it would bring, add it, and take it back at will."""

from collections.abc import Callable
from datetime import UTC
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.exchange.faults import BadFile
from samensociaal_desktop.services import importing
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.previews import BroughtIn, Preview
from samensociaal_desktop.services.progress import Cancelled
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.choosing import choose_file, choose_folder
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.pages.settings.arrivals import ArrivalsCard
from samensociaal_desktop.ui.pages.settings.columns import ColumnChooser
from samensociaal_desktop.ui.pages.settings.import_preview import PreviewCard
from samensociaal_desktop.ui.pages.settings.import_result import ResultCard, taken_text
from samensociaal_desktop.ui.pages.settings.transfer import Errand, WorkDialog, WorkPanel
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, announce, small

if TYPE_CHECKING:  # they bring SQLAlchemy along
    from samensociaal_desktop.storage.arrivals import Arrival, TakenBack

translate = QCoreApplication.translate


_Part = WorkPanel | ColumnChooser | PreviewCard | ResultCard


class ImportView(BackView):
    """Ways to choose a file, the card of what was chosen, what came of it, and the imports of earlier."""

    def __init__(self, vault: OpenVault, look: Look, clock: Clock, bus: Bus, edits: Edits) -> None:
        super().__init__(translate("ImportView", "Import"), look)
        self._vault, self._look, self._clock, self._bus, self._edits = vault, look, clock, bus, edits
        self._can_change = not vault.is_read_only
        self._errand = Errand(self)
        self._path: Path | None = None
        self._dialog: WorkDialog | None = None
        self.work: WorkPanel | None = None
        self.chooser: ColumnChooser | None = None
        self.preview: PreviewCard | None = None
        self.result: ResultCard | None = None
        self.arrivals: ArrivalsCard | None = None
        self.setAcceptDrops(self._can_change)
        self._add_words_and_buttons()
        self._show_arrivals()

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read or added just now."""
        return self._errand.is_busy

    def leave(self) -> None:
        """Stop what is going on; of an import that is stopped nothing stays."""
        self._errand.stop()
        self._close_dialog()
        self._drop_work()

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        event.acceptProposedAction()
        self.look_at(Path(event.mimeData().urls()[0].toLocalFile()))

    def look_at(self, path: Path) -> None:
        """Read a file or a folder, and show what it would bring."""
        self._clear()
        self._path = path
        self._look_again()

    def take_back(self, arrival: "Arrival") -> None:
        """Take an import back."""
        self._clear()
        self._open_dialog(self.tr("Taking the import back…"), can_cancel=False)
        work = partial(importing.take_back, self._vault, arrival.id)
        self._errand.start(lambda _progress: work(), self._taken_back, self._not_done)

    def _add_words_and_buttons(self) -> None:
        intro = self.tr("Bring moments from another program. What is in your journal already stays as it is.")
        self.column.addWidget(Text(intro, role="soft"))
        names = ", ".join(("Samen Sociaal", *importing.known_formats()))
        self.column.addWidget(small(self.tr("What can be read: {names}.").format(names=names)))
        self.file_button = button(self.tr("Choose a file"))
        self.folder_button = button(self.tr("Choose a folder"))
        self.file_button.clicked.connect(lambda _on: self._choose_file())
        self.folder_button.clicked.connect(lambda _on: self._choose_folder())
        buttons = Flow()
        for one in (self.file_button, self.folder_button):
            one.setEnabled(self._can_change)
            buttons.add(one)
        self.column.addWidget(buttons)
        hint = self.tr("You can also drag a file or a folder onto this page.")
        self.hint = small(hint if self._can_change else self.tr("Nothing can be added to this journal here."))
        self.column.addWidget(self.hint)

    def _choose_file(self) -> None:
        choose_file(self, self.tr("Choose a file"), self.tr("All files (*)"), self.look_at)

    def _choose_folder(self) -> None:
        choose_folder(self, self.tr("Choose a folder"), self.look_at)

    def _look_again(self) -> None:
        assert self._path is not None  # something was chosen
        path, columns = self._path, self.chooser.chosen() if self.chooser is not None else None
        self._drop_preview()
        self._drop_work()
        self.work = WorkPanel(self.tr("Reading the file…"), self._errand)
        self._put(self.work)
        self._errand.start(
            lambda progress: importing.look_at(self._vault, path, progress, columns), self._looked, self._not_done
        )

    def _looked(self, preview: Preview) -> None:
        self._drop_work()
        is_first = self.chooser is None
        if preview.sheet is not None and self.chooser is None:
            self.chooser = ColumnChooser(preview.sheet)
            self.chooser.changed.connect(self._columns_chosen)
            self._put(self.chooser)
        if preview.needs_columns:
            assert self.chooser is not None  # just made
            if is_first:
                self.begin_at(self.chooser.fields["date"])
            return
        self.preview = card = PreviewCard(preview, self._look)
        card.accepted.connect(lambda: self._add(preview))
        card.declined.connect(self._decline)
        self._put(card)
        announce(card, card.said)
        if self.chooser is None:
            card.heading.setFocus()
            QTimer.singleShot(0, card, lambda: self._show_from_heading(card))
        elif is_first:
            self.begin_at(self.chooser.fields["date"])

    def _columns_chosen(self) -> None:
        if self.chooser is not None and self.chooser.chosen() is not None:
            self._look_again()
        else:
            self._errand.stop()
            self._drop_work()
            self._drop_preview()

    def _add(self, preview: Preview) -> None:
        at = self._clock().astimezone(UTC)
        self._open_dialog(self.tr("Adding the moments…"))
        self._errand.start(
            lambda progress: importing.bring_in(self._vault, preview, at, progress), self._added, self._not_done
        )

    def _added(self, brought: BroughtIn) -> None:
        self._close_dialog()
        self._clear()
        self.result = card = ResultCard(brought, self._look)
        self._put(card)
        self._show_arrivals()
        _tell(self._bus)
        arrival = brought.arrival
        if arrival is None:
            self._edits.say(card.sentence)
            self.file_button.setFocus()
        else:
            card.back_button.clicked.connect(lambda _on: self.take_back(arrival))
            self._edits.say(card.sentence, self.tr("Undo"), self._undo(arrival))
            card.back_button.setFocus()
        QTimer.singleShot(0, card, lambda: self._show_from_heading(card))

    def _undo(self, arrival: "Arrival") -> Callable[[], None]:
        """Return what takes an import back from the message bar, which outlives this view."""
        vault, bus, edits = self._vault, self._bus, self._edits

        def undo() -> None:
            if isValid(self):
                self.take_back(arrival)
                return
            try:
                taken = importing.take_back(vault, arrival.id)
            except SamenSociaalError as error:
                edits.say(words.error_text(error))
                return
            _tell(bus)
            edits.say(taken_text(taken, self._look))

        return undo

    def _taken_back(self, taken: "TakenBack") -> None:
        self._close_dialog()
        self._show_arrivals()
        _tell(self._bus)
        self._edits.say(taken_text(taken, self._look))
        self.file_button.setFocus()

    def _not_done(self, error: Exception) -> None:
        was_adding = self._dialog is not None
        self._close_dialog()
        self._drop_work()
        match error:
            case Cancelled():
                self._say(self.tr("Stopped. Nothing was added.") if was_adding else self.tr("Stopped."))
            case BadFile():
                words_of = self.tr("This file cannot be read: {reason}. Nothing was added.")
                self._say(words_of.format(reason=error.said(self._look.language)))
            case SamenSociaalError():
                self._say(words.error_text(error))
            case _:
                raise error
        (self.preview.add_button if self.preview is not None else self.file_button).setFocus()

    def _decline(self) -> None:
        self._clear()
        self.file_button.setFocus()

    def _say(self, text: str) -> None:
        self.hint.setText(text)
        self.hint.show()
        announce(self.hint, text)
        QTimer.singleShot(0, self.hint, lambda: self.show_widget(self.hint))

    def _open_dialog(self, text: str, *, can_cancel: bool = True) -> None:
        self._dialog = WorkDialog(text, self._errand, self.window(), self._look, can_cancel=can_cancel)
        self._dialog.open()

    def _close_dialog(self) -> None:
        if self._dialog is not None:
            dialog, self._dialog = self._dialog, None
            if isValid(dialog):  # who locks takes every dialog away
                dialog.finish()

    def _show_arrivals(self) -> None:
        self._drop(self.arrivals)
        self.arrivals = None
        arrivals = self._vault.arrivals.all()
        if arrivals:
            self.arrivals = ArrivalsCard(arrivals, self._look, can_change=self._can_change)
            self.arrivals.taken_back.connect(self.take_back)
            self.column.addWidget(self.arrivals)

    def _clear(self) -> None:
        self._errand.stop()
        self._drop_work()
        self._drop_preview()
        self._drop(self.chooser)
        self._drop(self.result)
        self.chooser = self.result = None
        self.hint.setText("")
        self.hint.hide()

    def _drop_work(self) -> None:
        self._drop(self.work)
        self.work = None

    def _drop_preview(self) -> None:
        self._drop(self.preview)
        self.preview = None

    def _put(self, part: _Part) -> None:
        """Put a part above the imports of earlier, for the eye and for Tab."""
        above = self.chooser.table if self.chooser is not None and part is not self.chooser else self.folder_button
        self.column.insertWidget(self.column.count() - (self.arrivals is not None), part)
        for one, other in pairwise((above, *part.stops)):
            QWidget.setTabOrder(one, other)

    def _show_from_heading(self, card: PreviewCard | ResultCard) -> None:
        """Scroll to as much of a card as there is room for, its heading above all."""
        self.show_widget(card.stops[-1])
        self.show_widget(card.heading, 16)

    def _drop(self, widget: QWidget | None) -> None:
        if widget is not None:
            self.column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()


def _tell(bus: Bus) -> None:
    """Tell every page: a file of ours brings plans and talks too."""
    for fact in (bus.arrived, bus.planned, bus.talked):
        fact.emit()
