"""One moment, read at rest: what was written, what was done, what came of it, and its evidence."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFormLayout, QLabel, QPushButton, QWidget

from samensociaal_desktop.domain.encounters import Edit, Encounter, Outcome
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.ui.components.covered import CoveredText
from samensociaal_desktop.ui.components.evidence.order import tab_before
from samensociaal_desktop.ui.components.evidence.section import EvidenceSection
from samensociaal_desktop.ui.components.fields import EnumField
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.models.moment_delegate import title_of
from samensociaal_desktop.ui.page import ScrollPage
from samensociaal_desktop.ui.pages.journal.facts import facts, still_open
from samensociaal_desktop.ui.times import moment_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, small


class MomentDetail(ScrollPage):
    """Shows a moment; asks for its outcome while that is open."""

    back_requested = Signal()
    edit_requested = Signal(object)
    edited = Signal(object)
    """An `Edit` the person made here: the outcome, the cover, or the removal."""

    def __init__(self, vault: OpenVault, edits: Edits, needs: FormNeeds) -> None:
        super().__init__()
        self._vault, self._needs, self._look = vault, needs, needs.look
        self._moment: Encounter | None = None
        self.back_button = button(self.tr("Back to the list"), "quiet", self._look.icon("back"), self._look.icon_size)
        self.back_button.clicked.connect(self.back_requested)
        self.back_button.setShortcut(Qt.Key.Key_Escape)
        self.column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._body = Card()
        self.column.addWidget(self._body)
        self.covered: CoveredText | None = None
        self.outcome: EnumField[Outcome] | None = None
        self.evidence = EvidenceSection(vault, edits, needs)
        self.column.addWidget(self.evidence)

    @property
    def moment(self) -> Encounter | None:
        """The moment shown."""
        return self._moment

    def show_moment(self, moment: Encounter) -> None:
        """Show a moment; the focus stays at what one pressed, where that is still there."""
        focus = self._focused()
        self._moment = moment
        old, self._body = self._body, Card()
        self.column.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        title = title_of(moment, self._needs.lists, self._look)
        if moment.is_covered and not moment.kinds:
            title = self.tr("Covered moment")
        self._body.column.addWidget(Heading(title, 1))
        self._body.column.addWidget(small(moment_text(moment.happened_at, moment.precision, self._look)))
        self._add_words(moment)
        self._add_facts(moment)
        self.outcome = None
        if moment.outcome is None:
            self._ask_outcome(moment)
        self._add_buttons(moment)
        self.evidence.show_moment(moment)
        self._body.show()  # now, so that it can take the focus
        tab_before(self.evidence.keep_button, self._stops())
        if focus is not None:
            focus().setFocus()

    def enter(self) -> None:
        """Begin at the button that changes it."""
        self.edit_button.setFocus()

    def leave(self) -> None:
        """Keep what was typed, and cover what one saw."""
        self.evidence.leave()
        if self.covered is not None:
            self.covered.cover()

    def _add_words(self, moment: Encounter) -> None:
        self.covered = None
        if moment.is_covered:
            text = "\n\n".join(part for part in (moment.line, moment.note) if part)
            if text:
                self.covered = CoveredText(self.tr("your words"), self._look, text)
                self._body.column.addWidget(self.covered)
        elif moment.note:
            self._body.column.addWidget(Text(moment.note, selectable=True))

    def _add_facts(self, moment: Encounter) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(24)
        plans = self._vault.agreements.plans() if moment.plan_id else ()
        for label, text in facts(moment, plans, self._needs):
            form.addRow(_soft(label), Text(text, selectable=True))
        self._body.column.addLayout(form)

    def _add_buttons(self, moment: Encounter) -> None:
        if still_open(moment):
            self._body.column.addWidget(small(still_open(moment)))
        self.edit_button = button(self.tr("Change"), "primary", None)
        self.edit_button.setAccessibleDescription(still_open(moment))
        self.edit_button.clicked.connect(lambda: self.edit_requested.emit(moment))
        self.cover_button = button(self._cover_words(moment), "quiet")
        self.cover_button.setToolTip(self.tr("Covered words are only shown while you hold a key or the mouse button"))
        self.cover_button.clicked.connect(
            lambda: self.edited.emit(Edit(moment, replace(moment, is_covered=not moment.is_covered)))
        )
        self.remove_button = button(self.tr("Remove"), "danger")
        self.remove_button.setToolTip(self.tr("You can undo this"))
        self.remove_button.clicked.connect(lambda: self.edited.emit(Edit(moment, None)))
        buttons = Flow()
        for one in (self.edit_button, self.remove_button, self.cover_button):
            buttons.add(one)
        self.cover_button.setHidden(self._vault.is_read_only)
        self._body.column.addWidget(buttons)

    def _cover_words(self, moment: Encounter) -> str:
        return self.tr("Do not cover these words") if moment.is_covered else self.tr("Cover these words")

    def _ask_outcome(self, moment: Encounter) -> None:
        self.outcome = outcome = EnumField(self.tr("What came of it?"), Outcome, self._needs.word_outcome)
        outcome.changed.connect(lambda: self.edited.emit(Edit(moment, replace(moment, outcome=outcome.value))))
        self._body.column.addWidget(Heading(self.tr("What came of it?"), 3))
        self._body.column.addWidget(outcome)

    def _focused(self) -> Callable[[], QPushButton] | None:
        """Return what finds the button that takes the place of the one with the focus; None where it is elsewhere."""
        focus = QApplication.focusWidget()
        if self._moment is None or focus is None or not self._body.isAncestorOf(focus):
            return None
        if focus is self.cover_button:
            return lambda: self.cover_button
        return lambda: self.edit_button

    def _stops(self) -> tuple[QWidget, ...]:
        """Return where Tab stops in the moment, in order."""
        covered = () if self.covered is None else (self.covered.target, self.covered.show_button)
        outcome = () if self.outcome is None else self.outcome.options
        return (*covered, *outcome, self.edit_button, self.remove_button, self.cover_button)


def _soft(label: str) -> QLabel:
    text = Text(label, role="soft")
    text.setWordWrap(False)
    return text
