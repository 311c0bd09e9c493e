"""Evidence with the moment one reads: folded away until it is asked for, and there where there is any."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.evidence import Attachment, Evidence, Report
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services import evidence
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.evidence.custody import CustodyLines
from samensociaal_desktop.ui.components.evidence.files import Files
from samensociaal_desktop.ui.components.evidence.form import EvidenceForm
from samensociaal_desktop.ui.components.evidence.keeper import Keeper, draft_key, instant
from samensociaal_desktop.ui.components.evidence.reports import Reports
from samensociaal_desktop.ui.components.evidence.work import Work
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Text, small


class EvidenceCard(Card):
    """All evidence of one moment."""

    report_removed = Signal(object, int)
    file_removed = Signal(object)

    def __init__(self, vault: OpenVault, moment: Encounter, needs: FormNeeds, edits: Edits, *, read_only: bool) -> None:
        super().__init__(self.tr("Evidence"))
        self._vault, self._moment, self._needs, self._edits = vault, moment, needs, edits
        self._work = Work(self)
        self._keeper = Keeper(vault, moment.id, needs.clock, self._typed, self)
        found = self._keeper.found
        self._add_warnings()
        self.form = EvidenceForm(found, needs.look, read_only=read_only)
        self.reports = Reports(found.reports, needs.look, needs.clock, read_only=read_only)
        self.files = Files(vault, moment, needs, edits, self._work, read_only=read_only)
        self.state = small("")
        self.state.hide()
        for part in (self.form, self.reports, self.state, self.files):
            self.column.addWidget(part)
        self.custody_button = button(self.tr("What happened to this evidence"), "quiet")
        self.custody_button.clicked.connect(lambda _on: self._show_custody())
        self.column.addWidget(self.custody_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.custody: CustodyLines | None = None
        self._keeper.said.connect(self._say)
        self.form.changed.connect(self._keeper.touch)
        self.form.words_seen.connect(self._note_view)
        self.reports.changed.connect(self._keeper.touch)
        self.reports.removed.connect(self._report_removed)
        self.files.changed.connect(self._follow_log)
        self.files.removed.connect(self.file_removed)

    def follow(self, moment: Encounter) -> None:
        """Take note that the moment was changed."""
        self._moment = moment
        self.files.follow(moment)

    def keep(self) -> None:
        """Keep what was typed."""
        self._keeper.keep()
        self._follow_log()

    def leave(self) -> None:
        """Keep what was typed, and cover what one saw."""
        self._work.stop()
        self.keep()
        self.form.literal.cover()
        self.files.leave()

    def bring_back(self, report: Report, at: int) -> None:
        """Put a report that was removed where it stood, and keep it."""
        self.reports.bring_back(report, at)
        self.keep()

    def _typed(self) -> Evidence:
        return replace(self.form.value, reports=self.reports.value)

    def _add_warnings(self) -> None:
        for text in (
            self.tr("Others may get to read this one day. Write nothing here that the other side may not read."),
            self.tr("A screenshot alone does not prove who sent it."),
            self.tr(
                "SHA-256 is the fingerprint of a file. "
                "It shows that the file was not changed since it was added, not that it is real."
            ),
        ):
            self.column.addWidget(Text(text, role="soft"))
        self.help_button = button(self.tr("When the police or others can help: to Help"), "quiet")
        self.help_button.clicked.connect(lambda _on: self._go_to_help())
        self.column.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _go_to_help(self) -> None:
        self._needs.go_to_help(self._needs.lists.broadly(self._moment.kinds))

    def _report_removed(self, report: Report, at: int) -> None:
        self._keeper.touch()
        self.keep()
        self.report_removed.emit(report, at)

    def _note_view(self) -> None:
        try:
            evidence.viewed_words(self._vault, self._moment.id, instant(self._needs.clock))
        except SamenSociaalError as error:
            self._edits.say(words.error_text(error))
        else:
            self._follow_log()

    def _show_custody(self) -> None:
        if self.custody is not None:
            self.custody.setVisible(self.custody.isHidden())
            self._follow_log()
            return
        self.keep()
        self.custody = CustodyLines(self._vault, self._moment.id, self._needs.look, self._edits, self._work)
        self.column.addWidget(self.custody)
        self.custody.check_button.setFocus()

    def _follow_log(self) -> None:
        if self.custody is not None and not self.custody.isHidden():
            self.custody.refresh()

    def _say(self, text: str) -> None:
        self.state.setText(text)
        self.state.setVisible(bool(text))


class EvidenceSection(QWidget):
    """The evidence of whichever moment is shown, or the quiet button that begins it."""

    def __init__(self, vault: OpenVault, edits: Edits, needs: FormNeeds) -> None:
        super().__init__()
        self._vault, self._edits, self._needs = vault, edits, needs
        self._read_only = vault.is_read_only or vault.is_sample
        self._moment: Encounter | None = None
        self._was_left = False
        self.card: EvidenceCard | None = None
        self.keep_button = button(self.tr("Keep evidence"), "quiet")
        self.keep_button.clicked.connect(lambda _on: self._begin())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_moment(self, moment: Encounter) -> None:
        """Show the evidence of a moment; while one is at it, what is being typed stays as it is."""
        if self._moment is not None and self._moment.id == moment.id and not self._was_left:
            self._moment = moment
            if self.card is not None:
                self.card.follow(moment)
            return
        self.leave()
        self._drop()
        self._moment, self._was_left = moment, False
        has_any = self._vault.evidence.has_any(moment.id) or self._vault.drafts.get(draft_key(moment.id)) is not None
        if has_any:
            self._unfold(moment)
        self.keep_button.setVisible(not has_any and not self._read_only)
        self.setVisible(has_any or not self._read_only)

    def leave(self) -> None:
        """Keep what was typed, and cover what one saw. What comes in from elsewhere meanwhile is seen at the return."""
        self._was_left = True
        if self.card is not None:
            self.card.leave()

    def _begin(self) -> None:
        if self._moment is not None:
            self._unfold(self._moment).form.begin()
            self.keep_button.hide()

    def _unfold(self, moment: Encounter) -> EvidenceCard:
        self.card = EvidenceCard(self._vault, moment, self._needs, self._edits, read_only=self._read_only)
        self.card.report_removed.connect(partial(self._report_removed, moment.id))
        self.card.file_removed.connect(self._file_removed)
        self._column.addWidget(self.card)
        return self.card

    def _drop(self) -> None:
        if self.card is not None:
            self._column.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
            self.card = None

    def _report_removed(self, moment_id: str, report: Report, at: int) -> None:
        self._edits.say(
            self.tr("Report removed."), self.tr("Undo"), partial(self._bring_back_report, moment_id, report, at)
        )

    def _bring_back_report(self, moment_id: str, report: Report, at: int) -> None:
        """Put a report back, also where its moment is not on the screen any more."""
        if isValid(self) and self.card is not None and self._moment is not None and self._moment.id == moment_id:
            self.card.bring_back(report, at)
            return
        kept = self._vault.evidence.get(moment_id) or Evidence(moment=moment_id)
        reports = (*kept.reports[:at], report, *kept.reports[at:])
        self._try(
            lambda: self._vault.evidence.keep(replace(kept, reports=reports), instant(self._needs.clock)),
        )

    def _file_removed(self, file: Attachment) -> None:
        self._edits.say(self.tr("The file is in the bin."), self.tr("Undo"), partial(self._bring_back_file, file))

    def _bring_back_file(self, file: Attachment) -> None:
        self._try(lambda: self._vault.evidence.restore(file.id, instant(self._needs.clock)))
        if isValid(self) and self.card is not None:
            self.card.files.refresh()
            self.card.files.changed.emit()

    def _try(self, change: Callable[[], object]) -> None:
        try:
            change()
        except SamenSociaalError as error:
            self._edits.say(words.error_text(error))
