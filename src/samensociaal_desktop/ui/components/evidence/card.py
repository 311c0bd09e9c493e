"""All evidence of one moment: what was written down, the reports, the files, and what happened to them."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.evidence import Evidence, Report
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services import evidence
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.evidence.custody import CustodyLines
from samensociaal_desktop.ui.components.evidence.files import Files
from samensociaal_desktop.ui.components.evidence.form import EvidenceForm
from samensociaal_desktop.ui.components.evidence.keeper import Keeper, instant
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
        self.custody.show()
        self.custody.check_button.setFocus()

    def _follow_log(self) -> None:
        if self.custody is not None and not self.custody.isHidden():
            self.custody.refresh()

    def _say(self, text: str) -> None:
        self.state.setText(text)
        self.state.setVisible(bool(text))
