"""The card in which a text is written: it is kept while one types, and a pause begins it all."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QPushButton

from samensociaal_desktop.domain.pad import PadText, Pause
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services.pad import DraftPad
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.autosave import AutoSave
from samensociaal_desktop.ui.components.fields import NoteField
from samensociaal_desktop.ui.components.pad_words import pause as pause_words
from samensociaal_desktop.ui.draft_writer import DraftWriter
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import announce, field_label, small

LINES = 8


def draft_key(text_id: str) -> str:
    """Return the key under which words wait that could not be written to the pad."""
    return f"pad:{text_id}"


class WritingCard(Card):
    """Holds the words. While one types they are kept among the drafts, as they are for moments; then on the pad."""

    waited = Signal(object)
    """A `Pause` was chosen; the words are kept."""

    left = Signal()

    def __init__(self, text: PadText, pad: DraftPad, drafts: Drafts, look: Look) -> None:
        super().__init__()
        self._text, self._pad, self._drafts = text, pad, drafts
        label = self.tr("What do you want to post or reply?")
        self.edit = NoteField(label, look, lines=LINES)
        waiting = drafts.get(draft_key(text.id))
        self.edit.value = str(waiting.form.get("text", "")) if waiting is not None else text.text
        self.column.addWidget(field_label(label, self.edit))
        self.column.addWidget(self.edit)
        self._state = small("")
        self._state.hide()
        self.column.addWidget(self._state)
        self._is_ahead = waiting is not None  # of the pad
        self._writer = DraftWriter(drafts, self._say_kept, self._not_kept, self)
        self._autosave = AutoSave(self._keep, self._keep, self)
        self.edit.changed.connect(self._touched)
        question = small(self.tr("Done writing? Choose how long you wait."))
        self.column.addWidget(question)
        self.pauses: dict[Pause, QPushButton] = {}
        row = Flow()
        for length in Pause:
            row.add(self._pause_button(length))
        self.column.addWidget(row)
        self.leave_button = button(self.tr("Never mind"))
        self.leave_button.setToolTip(self.tr("It goes to the bin for thirty days"))
        self.leave_button.clicked.connect(lambda _on: self._leave())
        self.row(self.leave_button)
        self._show_ways()

    @property
    def text(self) -> PadText:
        """The text as it was last kept."""
        return self._text

    def flush(self) -> None:
        """Keep what is waiting to be kept."""
        if self._is_ahead:
            self._save()

    def _pause_button(self, length: Pause) -> QPushButton:
        made = button(pause_words(length), "chip")
        made.setAccessibleName(self.tr("Wait: {how_long}").format(how_long=pause_words(length)))
        made.clicked.connect(lambda _on: self._begin(length))
        self.pauses[length] = made
        return made

    def _touched(self) -> None:
        self._is_ahead = True
        self._autosave.touch()
        self._show_ways()

    def _show_ways(self) -> None:
        has_words = bool(self.edit.value)
        for one in (*self.pauses.values(), self.leave_button):
            one.setEnabled(has_words)

    def _begin(self, length: Pause) -> None:
        if self._save():
            self.waited.emit(length)

    def _leave(self) -> None:
        if self._save():
            self.left.emit()

    def _keep(self) -> None:
        # The pad has to know of the text first, or its draft would belong to nothing.
        if self._text.text:
            self._writer.keep(draft_key(self._text.id), {"text": self.edit.value})
        else:
            self._save()

    def _save(self) -> bool:
        """Keep the words and return whether they are; an empty text that never was kept stays unkept."""
        self._autosave.forget()
        self._writer.forget()
        self._writer.wait()
        typed = self.edit.value
        if not typed and not self._text.text:
            return True
        return self._say(lambda: self._write(typed))

    def _write(self, typed: str) -> None:
        try:
            self._text = self._pad.write(self._text, typed)
        except SamenSociaalError:
            with suppress(SamenSociaalError):  # it waits in memory there, over a lock too
                self._drafts.keep(draft_key(self._text.id), {"text": typed})
            self._autosave.again()
            raise
        self._is_ahead = False
        with suppress(SamenSociaalError):  # at worst the same words are offered once more
            if self._drafts.get(draft_key(self._text.id)) is not None:
                self._drafts.drop(draft_key(self._text.id))

    def _say(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except SamenSociaalError as error:
            self._say_trouble(error)
            return False
        self._say_kept()
        return True

    def _not_kept(self, error: SamenSociaalError) -> None:
        self._autosave.again()
        self._say_trouble(error)

    def _say_trouble(self, error: SamenSociaalError) -> None:
        self._state.setText(words.error_text(error))
        self._state.show()
        announce(self._state, self._state.text())

    def _say_kept(self) -> None:
        now = QLocale().toString(QDateTime.currentDateTime().time(), "HH:mm")
        self._state.setText(self.tr("Saved {time}").format(time=now))
        self._state.show()
