"""A form with its buttons and its draft: the quick note, the card on Vandaag, the editor are all this."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from samensociaal_desktop.domain.encounters import Edit, Encounter, Precision
from samensociaal_desktop.domain.when import parse_when
from samensociaal_desktop.errors import SamenSociaalError, VaultIsReadOnly
from samensociaal_desktop.exchange.own.fields import Fields
from samensociaal_desktop.exchange.own.records import encounter_of, of_encounter
from samensociaal_desktop.storage.drafts import Draft, Drafts
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.autosave import AutoSave
from samensociaal_desktop.ui.components.field_words import short_label
from samensociaal_desktop.ui.components.moment_form import Extent, FormNeeds, MomentForm
from samensociaal_desktop.ui.components.worked_example import WorkedExample
from samensociaal_desktop.ui.draft_writer import DraftWriter
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, announce, small

NEW = "encounter:new"


class NotePanel(QWidget):
    """Writes one moment. A draft is kept while one types and is there again after a crash, a lock or a walk."""

    kept = Signal(object)
    """The encounter, after it is kept. Who goes on with this panel calls `write_new`; most close it now."""

    left = Signal()
    """The person wants to go away; the draft stays."""

    def __init__(self, needs: FormNeeds, extent: Extent, drafts: Drafts, edits: Edits) -> None:
        super().__init__()
        self._drafts, self._edits, self._clock, self._extent = drafts, edits, needs.clock, extent
        self._before: Encounter | None = None
        self._key = NEW  # of the draft
        self.example = WorkedExample(needs.said, needs.look, needs.clock)
        self.form = MomentForm(needs, extent)
        self.form.changed.connect(self._touched)
        self.form.submitted.connect(self.keep)
        self._writer = DraftWriter(drafts, self._draft_kept, self._draft_waits, self)
        self._autosave = AutoSave(self._keep_draft, self._writer.write, self)
        self._trouble = Text(role="danger")
        self._trouble.hide()
        self._state = small("")
        self.keep_button = button(self.tr("Save"), "primary")
        self.keep_button.setToolTip("Ctrl+Enter")
        self.keep_button.clicked.connect(self.keep)
        self.more_button = button(self.tr("Tell more"))
        self.more_button.clicked.connect(self.tell_more)
        self.leave_button = button(self.tr("Later"), "quiet")
        self.leave_button.clicked.connect(self.left)
        self.discard_button = button(self.tr("Clear draft"), "quiet")
        self.discard_button.clicked.connect(self.discard)
        self.discard_button.hide()
        buttons = Flow()
        for one in (self.keep_button, self.more_button, self.leave_button, self.discard_button):
            buttons.add(one)
        self.more_button.setVisible(extent is not Extent.FULL)  # not before they stand somewhere: they would be windows
        self.leave_button.setVisible(extent is not Extent.CARD)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.example)
        column.addWidget(self.form)
        column.addWidget(self._trouble)
        column.addWidget(buttons)
        column.addWidget(self._state)

    def write_new(self) -> None:
        """Begin a moment, or go on with the one that was begun."""
        self._show(None, self._blank())

    def write_from(self, encounter: Encounter) -> None:
        """Begin a moment with what is there of it already. Its draft is its own: one that was begun waits on."""
        self._show(None, encounter, key=f"encounter:{encounter.id}")

    def revise(self, encounter: Encounter) -> None:
        """Change a moment, or go on with the change that was begun."""
        self._show(encounter, encounter)

    def follow(self, edit: Edit) -> None:
        """Take note of a change from elsewhere: what was taken away meanwhile is kept as a new moment."""
        if self._before is not None and self._before.id == edit.id:
            self._before = edit.after

    def keep(self) -> None:
        """Keep the moment, if it is enough; otherwise say what is missing. Own items still in their line are added."""
        if not self.form.take_in():
            self._trouble.setText(self.tr("Not saved yet. First finish your own words above."))
            self._trouble.show()  # unsaid: the line has the focus and says itself what it asks
            return
        self._trouble.setText(self.form.missing)
        self._trouble.setVisible(bool(self.form.missing))
        announce(self._trouble, self.form.missing)
        if self.form.missing:
            return
        moment = self.form.written()
        if self._before is None:
            moment = replace(moment, noted_at=datetime.now(UTC))
        if moment != self._before and not self._edits.do(Edit(self._before, moment)):
            return
        self._drop_draft()
        self.kept.emit(moment)

    def discard(self) -> None:
        """Throw the draft away; the bar offers it back."""
        draft = self._written_draft()
        key, before = self._key, self._before
        self._drop_draft()
        self._show(before, before or self._blank())
        self._edits.say(self.tr("Draft cleared."), self.tr("Undo"), lambda: self._bring_back(key, before, draft))
        self.form.begin()

    def flush(self) -> None:
        """Keep what is waiting to be kept."""
        self._autosave.flush()
        self._writer.wait()

    def tell_more(self) -> None:
        """Unfold everything there is to say, and name what says most and is open still."""
        self._unfold()
        self._offer_example()
        self._say_open(self.form.written())
        self.form.begin()

    def fold(self) -> None:
        """Show no more than at first."""
        if self.form.extent is not self._extent:
            self.form.unfold(self._extent)
            self.more_button.setVisible(self._extent is not Extent.FULL)
            self._offer_example()

    def _unfold(self) -> None:
        self.form.unfold(Extent.FULL)
        self.more_button.hide()

    def _blank(self) -> Encounter:
        return Encounter(happened_at=self._clock().replace(second=0, microsecond=0))

    def _show(self, before: Encounter | None, encounter: Encounter, key: str = "") -> None:
        self._autosave.forget()
        self._writer.forget()
        self._before = before
        self._trouble.hide()
        self._key = key or (NEW if before is None else f"encounter:{before.id}")
        draft = self._drafts.get(self._key)
        if draft is None:
            self.form.show_encounter(encounter, is_new=self._key == NEW, kept=before)
            self._say_state("")
            if before is not None:
                self._say_open(before)
        else:
            self._show_draft(draft)
            self._say_state(self.tr("Your draft is here again."))
        if draft in self._drafts.waiting:  # there is room by now, or not yet
            self._autosave.again()
        self.discard_button.setVisible(draft is not None)
        self._offer_example()

    def _offer_example(self) -> None:
        """Offer the example where much can be filled in and nothing is yet."""
        is_empty = self._before is None and self._is_empty(self.form.written())
        self.example.offer(is_empty and self.form.extent is not Extent.CARD)

    def _is_empty(self, moment: Encounter) -> bool:
        blank = replace(moment, happened_at=self._blank().happened_at, precision=Precision.MOMENT)
        return blank == replace(self._blank(), id=moment.id, noted_at=moment.noted_at)

    def _say_open(self, moment: Encounter) -> None:
        """Name what says most and is open still. It asks for nothing, and the next word about the draft replaces it."""
        still_open = ", ".join(map(short_label, moment.still_open))
        if still_open and not self._is_empty(moment):
            self._say_state(self.tr("If you like, you can still add: {fields}.").format(fields=still_open))

    def _show_draft(self, draft: Draft) -> None:
        form: Mapping[str, Any] = draft.form
        moment = encounter_of(Fields(form["encounter"], "draft", 1))
        is_now = self._key == NEW and form["is_now"]
        if is_now:
            moment = replace(moment, happened_at=self._blank().happened_at)
        # "Yesterday" was understood on the day it was typed, and must not move along with the clock.
        typed = "" if parse_when(form["when"], draft.kept_at) else form["when"]
        self.form.show_encounter(moment, is_new=is_now, when_text=typed, kept=self._before)
        if not self.form.show_own_words(form.get("own", {})):
            self._unfold()

    def _bring_back(self, key: str, before: Encounter | None, form: Mapping[str, Any]) -> None:
        try:
            self._drafts.keep(key, form)
        except SamenSociaalError as error:
            self._edits.say(words.error_text(error))
        if isValid(self):  # else its page was left meanwhile: the draft is there at the next visit
            self._show(before, before or self._blank())

    def _touched(self) -> None:
        self._trouble.hide()
        self._autosave.touch()

    def _written_draft(self) -> dict[str, Any]:
        return {
            "encounter": of_encounter(self.form.written()),
            "when": self.form.when_text,
            "is_now": self.form.is_now,
            "own": self.form.own_words,
        }

    def _keep_draft(self) -> None:
        self._writer.keep(self._key, self._written_draft())

    def _draft_waits(self, error: SamenSociaalError) -> None:
        if not isinstance(error, VaultIsReadOnly):
            self._autosave.again()  # what waits, not the form: another one may have written this draft on
        self._say_state(words.error_text(error))

    def _draft_kept(self) -> None:
        self.discard_button.show()
        now = QLocale().toString(QDateTime.currentDateTime().time(), "HH:mm")
        self._say_state(self.tr("Draft saved {time}").format(time=now))

    def _drop_draft(self) -> None:
        self._autosave.forget()
        self._writer.forget()
        with suppress(SamenSociaalError):  # the moment itself is kept: at worst its draft is offered once more
            self._drafts.drop(self._key)

    def _say_state(self, text: str) -> None:
        self._state.setText(text)
        self._state.setVisible(bool(text))
