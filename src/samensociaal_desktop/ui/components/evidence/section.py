"""Evidence with the moment one reads: folded away until it is asked for, and there where there is any."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.evidence import Attachment, Evidence, Report
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.ui.components.evidence.keeper import draft_key, instant
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.edits import Edits, tried
from samensociaal_desktop.ui.widgets.buttons import button

if TYPE_CHECKING:
    from samensociaal_desktop.ui.components.evidence.card import EvidenceCard


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

    def _unfold(self, moment: Encounter) -> "EvidenceCard":
        from samensociaal_desktop.ui.components.evidence.card import EvidenceCard  # noqa: PLC0415 - when asked for

        self.card = EvidenceCard(self._vault, moment, self._needs, self._edits, read_only=self._read_only)
        self.card.report_removed.connect(partial(self._report_removed, moment.id))
        self.card.file_removed.connect(self._file_removed)
        self._column.addWidget(self.card)
        self.card.show()  # now, so that it can take the focus
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
        tried(change, self._edits.say)
