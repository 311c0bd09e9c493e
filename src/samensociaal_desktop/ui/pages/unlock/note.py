"""A short note without opening the journal: sealed at once, read only when the journal is open."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal

from samensociaal_desktop.domain.sealed_notes import LONGEST
from samensociaal_desktop.ui.components.fields import NoteField
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.unlock.gate import GatePage
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.text import Text, announce, field_label, small
from samensociaal_desktop.ui.widgets.twice_button import TwiceButton

_NEARLY: Final = 100
"""From how many signs before the end on the rest is counted."""

translate = QCoreApplication.translate


class LockedNotePage(GatePage):
    """One field and one button. What was kept is not shown again."""

    kept = Signal(str)
    back_requested = Signal()

    def __init__(self, look: Look, journal: str = "") -> None:
        """Make a page for a note; `journal` says into which one it goes, where there are several."""
        super().__init__(look, self.tr("A note for later"))
        if journal:
            self.column.addWidget(Text(journal, role="soft"))
        self.about = Text(
            self.tr(
                "You do not need your passphrase to write this. "
                "To read it you do: it waits in your journal until you open that."
            )
        )
        self.column.addWidget(self.about)
        self.note = NoteField(self.tr("Your note"), look, 5, soft_limit=None)
        self.note.changed.connect(self._typed)
        self._label = field_label(self.tr("Your note"), self.note)
        self._left = small("")
        self._left.hide()
        self._is_near, self._is_over = False, False
        for part in (self._label, self.note, self._left):
            self.column.addWidget(part)
        self.add_trouble_line()
        self.keep_button = button(self.tr("Keep it"), "primary")
        self.back_button = button(self.tr("Back"))
        self.drop_button = TwiceButton(self.tr("Throw away"), self.tr("Press again to throw away"), "")
        self.keep_button.clicked.connect(self._keep)
        self.back_button.clicked.connect(self.back_requested)
        self.drop_button.confirmed.connect(self._drop)
        self.card.row(self.keep_button, self.back_button, self.drop_button)
        self._typed()

    @property
    def has_words(self) -> bool:
        """Whether there is something typed that is kept nowhere."""
        return bool(self.note.value)

    def enter(self) -> None:
        """Put the cursor where one types."""
        self.note.setFocus()

    def leave(self) -> None:
        """Forget what was typed."""
        self.note.value = ""

    def show_kept(self) -> None:
        """Say that it is kept; nothing of it stays on the screen."""
        self.note.value = ""
        self._show_busy(busy=False)
        for part in (self._label, self.note, self._left, self.keep_button, self.drop_button):
            part.hide()
        self.say("")
        self.about.setText(self.tr("Kept. You read it when your journal is open."))
        announce(self.about, self.about.text())
        self.back_button.show()
        self.back_button.setFocus()

    def show_trouble(self, text: str) -> None:
        """Say what went wrong; what was typed stays."""
        self._show_busy(busy=False)
        self.say(text)
        self.note.setFocus()

    def _show_busy(self, *, busy: bool) -> None:
        self.note.edit.setReadOnly(busy)
        for one in (self.keep_button, self.back_button, self.drop_button):
            one.setDisabled(busy)

    def _typed(self) -> None:
        left = LONGEST - len(self.note.value)
        self._left.setVisible(left <= _NEARLY)
        if left == -1:
            self._left.setText(self.tr("One letter too many"))
        elif left < 0:
            self._left.setText(self.tr("{count} letters too many").format(count=-left))
        else:
            self._left.setText(self.tr("Room for {count} more letters").format(count=left))
        self._tell(is_near=left <= _NEARLY, is_over=left < 0)
        self.back_button.setVisible(not self.has_words)
        self.drop_button.setVisible(self.has_words)
        if self.trouble:
            self.say("")

    def _tell(self, *, is_near: bool, is_over: bool) -> None:
        """Say once that there is little room left, and once that there is none."""
        if (is_near and not self._is_near) or (is_over and not self._is_over):
            announce(self._left, self._left.text())
            self.bring_in_sight(self._left)
        self._is_near, self._is_over = is_near, is_over

    def _drop(self) -> None:
        window, words = self.window(), translate("SealedNotesCard", "Thrown away.")
        self.back_requested.emit()
        announce(window, words)  # after the way back, which is heard too; and not from a page that is gone

    def _keep(self) -> None:
        text = self.note.value
        if not text:
            self.say(self.tr("There is nothing here yet. Write something first."))
            self.note.setFocus()
        elif len(text) > LONGEST:
            self.say(self.tr("A note can be at most {count} letters. Shorten it a little.").format(count=LONGEST))
            self.note.setFocus()
        else:
            self.say("")
            self._show_busy(busy=True)
            self.kept.emit(text)
