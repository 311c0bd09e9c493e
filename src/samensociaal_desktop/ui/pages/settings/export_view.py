"""Going elsewhere: which moments, in which sort of file, and what each is good for."""

from datetime import UTC
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from shiboken6 import isValid

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.errors import NeedsZip, PaperTooLong, SamenSociaalError
from samensociaal_desktop.services import exporting
from samensociaal_desktop.services.exporting import Choices, Kind, ReadsBack
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.progress import Cancelled
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.choosing import choose_new_file
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.pages.settings.selection import SelectionCard
from samensociaal_desktop.ui.pages.settings.transfer import Errand, WorkDialog, moments_text
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Text, announce, field_label, small

translate = QCoreApplication.translate

EVIDENCE: Final = "evidence"
COVERED: Final = "covered"


class ExportView(BackView):
    """Which moments, and a card for each sort of file."""

    def __init__(
        self,
        vault: OpenVault,
        lists: Lists,
        look: Look,
        clock: Clock,
        edits: Edits,
        wanted: EncounterFilter | None = None,
    ) -> None:
        """Offer all moments, or first of all those of `wanted`, where one comes from a search."""
        super().__init__(translate("ExportView", "Export"), look)
        self._vault, self._lists, self._look, self._clock, self._edits = vault, lists, look, clock, edits
        self._errand = Errand(self)
        self._dialog: WorkDialog | None = None
        intro = self.tr("Save your moments in a file that other programs can read. Your journal stays as it is.")
        self.column.addWidget(Text(intro, role="soft"))
        self.selection = SelectionCard(look, clock, wanted)
        self.selection.changed.connect(self._chosen)
        self.column.addWidget(self.selection)
        self.cards = {kind: KindCard(kind, look) for kind in Kind}
        for card in self.cards.values():
            card.wanted.connect(self._ask)
            self.column.addWidget(card)
        self._count()

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written just now."""
        return self._errand.is_busy

    def leave(self) -> None:
        """Stop what is going on; of a file that is not whole nothing stays."""
        self._errand.stop()
        self._close_dialog()

    def save(self, kind: Kind, path: Path) -> None:
        """Write the moments that are chosen to a file."""
        chosen = EncounterFilter() if kind is Kind.OWN else self.selection.value
        assert chosen is not None  # else no other button can be pressed
        also = self.cards[Kind.PDF].also.chosen()
        choices = Choices(
            with_evidence=EVIDENCE in also,
            with_covered=COVERED in also,
            at=self._clock().astimezone(UTC),
            folder=self._vault.folder,
        )
        self._dialog = WorkDialog(self.tr("Writing the file…"), self._errand, self.window(), self._look)
        self._dialog.open()
        self._errand.start(
            lambda progress: exporting.export(
                self._vault,
                kind,
                path,
                chosen,
                self._lists,
                self._look.language,
                choices,
                progress,
            ),
            partial(self._saved, self.cards[kind], path.name),
            partial(self._not_saved, self.cards[kind]),
        )

    def _chosen(self) -> None:
        before = self.selection.count.text()
        self._count()
        if self.selection.count.text() != before:
            announce(self.selection, self.selection.count.text())

    def _count(self) -> None:
        chosen = self.selection.value
        count = 0 if chosen is None else self._vault.journal.count(chosen)
        self.selection.count.setText(moments_text(count, self._look))
        for kind, card in self.cards.items():
            card.button.setEnabled(count > 0 or kind is Kind.OWN)

    def _ask(self, kind: Kind) -> None:
        ending = exporting.ending_for(self._vault, kind)
        name = f"samensociaal-{self._clock():%Y-%m-%d}{ending}"
        kinds = f"{self._look.pick(kind.title).partition(' (')[0]} (*{ending})"
        choose_new_file(self, self.tr("Where to?"), name, kinds, partial(self.save, kind))

    def _saved(self, card: "KindCard", name: str, count: int) -> None:
        self._close_dialog()
        words_of = self.tr("{moments} saved in {file}. Anyone who has this file can read it.")
        self._show_result(card, words_of.format(moments=moments_text(count, self._look), file=name))
        self._edits.say(card.result.text())  # a screen reader is told there

    def _not_saved(self, card: "KindCard", error: Exception) -> None:
        self._close_dialog()
        match error:
            case Cancelled():
                self._say(card, self.tr("Stopped. No file was made."))
            case NeedsZip():
                self._say(card, self.tr("Files of evidence go along. Let the name end in .zip."))
            case PaperTooLong():
                self._say(card, self.tr("That is too much for one PDF. Choose a shorter period."))
            case FileExistsError():
                self._say(card, self.tr("That name is taken already. Choose another name."))
            case OSError():
                self._say(card, self.tr("The file cannot be written there. Is the disk full, or locked?"))
            case SamenSociaalError():
                self._say(card, words.error_text(error))
            case _:
                raise error

    def _say(self, card: "KindCard", text: str) -> None:
        self._show_result(card, text)
        announce(card, text)

    def _show_result(self, card: "KindCard", text: str) -> None:
        card.result.setText(text)
        card.result.show()
        card.button.setFocus()
        QTimer.singleShot(0, card, lambda: self.show_widget(card.result))

    def _close_dialog(self) -> None:
        if self._dialog is not None:
            dialog, self._dialog = self._dialog, None
            if isValid(dialog):  # who locks takes every dialog away
                dialog.finish()


class KindCard(Card):
    """A sort of file: what it is for, whether it can be read back, and who can read it."""

    wanted = Signal(object)

    def __init__(self, kind: Kind, look: Look) -> None:
        super().__init__(look.pick(kind.title))
        self.column.addWidget(Text(_purpose(kind)))
        self.column.addWidget(small(_reads_back(kind)))
        self.column.addWidget(small(self.tr("Anyone who has this file can read it.")))
        name = self.tr("What goes along?")
        choices = [Choice(EVIDENCE, self.tr("Evidence")), Choice(COVERED, self.tr("Covered words"))]
        self.also = Chips(name, choices, several=True)
        label = field_label(name, self.also)
        self.column.addWidget(label)
        self.column.addWidget(self.also)
        for part in (label, self.also):
            part.setVisible(kind is Kind.PDF)
        self.button = button(self.tr("Save as a file"))
        self.button.setAccessibleName(self.tr("Save as {sort}").format(sort=self.accessibleName()))
        self.button.clicked.connect(lambda _on: self.wanted.emit(kind))
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.result = Text()
        self.result.hide()
        self.column.addWidget(self.result)


def _purpose(kind: Kind) -> str:
    match kind:
        case Kind.OWN:
            return translate(
                "Export", "Always all moments, and all there is beside them. To keep, or for another computer."
            )
        case Kind.DAY_ONE:
            return translate("Export", "For Day One, and programs that read its files.")
        case Kind.MARKDOWN:
            return translate("Export", "A text for each moment. For Obsidian and other note programs.")
        case Kind.CSV:
            return translate("Export", "A table. For Excel, LibreOffice and other spreadsheets.")
        case Kind.PDF:
            return translate("Export", "Pages to print, or to take to someone who helps you.")


def _reads_back(kind: Kind) -> str:
    match kind.reads_back:
        case ReadsBack.COMPLETE:
            return translate("Export", "Reads back completely.")
        case ReadsBack.TEXT:
            return translate("Export", "Only text and times read back.")
        case ReadsBack.NO:
            return translate("Export", "Cannot be read back.")
