"""Open the journal with the passphrase; or with the recovery code, and choose a new passphrase."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.unlock.gate import GatePage
from samensociaal_desktop.ui.pages.unlock.waiting import Waiting
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from samensociaal_desktop.ui.widgets.text import Text, field_label


class UnlockPage(GatePage):
    """One field, one button. The rest is small and under it; what is seldom wanted, under “More”."""

    unlock_requested = Signal(str)
    recover_requested = Signal()
    sample_requested = Signal()
    guest_requested = Signal()
    another_requested = Signal()
    note_requested = Signal()
    repair_requested = Signal()

    def __init__(self, look: Look, journal: str = "", takes_notes: Callable[[], bool] = lambda: False) -> None:
        """Ask for the passphrase; `journal` says of which, where there are several or it is elsewhere.

        Whether a note can be left here is asked once somebody wants to see more.
        """
        super().__init__(look, "Samen Sociaal")
        self._takes_notes = takes_notes
        self.passphrase = PassphraseEdit(self.tr("Passphrase"), self.tr("Show the words"), self.tr("Hide the words"))
        self.passphrase.returnPressed.connect(self._submit)
        self.another_button = button(self.tr("Another journal"), "quiet")
        if journal:
            self.column.addWidget(Text(journal))
            self.passphrase.setAccessibleDescription(journal)
        self.column.addWidget(field_label(self.tr("Your passphrase"), self.passphrase))
        self.column.addWidget(self.passphrase)
        self.add_trouble_line()
        self.repair_button = button(self.tr("What can I do now?"))
        self.repair_button.clicked.connect(self.repair_requested)
        self.repair_button.hide()
        self.open_button = button(self.tr("Open my journal"), "primary")
        self.open_button.clicked.connect(self._submit)
        self.card.row(self.open_button, self.repair_button)
        self.waiting = Waiting(self, self.open_button)
        self._build_others(is_named=bool(journal))

    def _build_others(self, *, is_named: bool) -> None:
        """Show the ways that most people look for; with several journals, the way to the others is one of them.

        All fit on one line: an example is for who has no journal yet, and that one is not asked for a passphrase.
        """
        others = Flow()
        self.recover_button = button(self.tr("Forgot your passphrase?"), "quiet")
        self.sample_button = button(self.tr("Look at an example"), "quiet")
        self.guest_button = button(self.tr("Continue as a guest"), "quiet")
        self.note_button = button(self.tr("Write a note without opening"), "quiet")
        self.more_button = button(self.tr("More"), "quiet")
        self.more_button.clicked.connect(self._show_more)
        another, guest = self.another_button, self.guest_button
        usual = (another, self.recover_button) if is_named else (self.recover_button, guest)
        self._more = (guest if is_named else another, self.sample_button, self.note_button)
        for other, signal in (
            (self.another_button, self.another_requested),
            (self.recover_button, self.recover_requested),
            (self.sample_button, self.sample_requested),
            (self.guest_button, self.guest_requested),
            (self.note_button, self.note_requested),
        ):
            other.clicked.connect(signal)
        for other in (*usual, self.more_button, *self._more):
            others.add(other)
        for other in self._more:
            other.hide()
        self._buttons = (self.repair_button, *usual, self.more_button, *self._more)
        self.column.addWidget(others)

    def enter(self) -> None:
        """Put the cursor where one types."""
        self.passphrase.setFocus()

    def decorate(self) -> None:
        """Put the eye into the field once the icons are loaded."""
        self.passphrase.set_icons(self.look.icon("show"), self.look.icon("hide"))

    def show_busy(self, *, busy: bool) -> None:
        """Show that the key is being made; nothing moves, and nothing else can be opened meanwhile."""
        self.waiting.stop()
        self.passphrase.setReadOnly(busy)
        for one in (self.open_button, *self._buttons):
            one.setDisabled(busy)
        self.open_button.setText(self.tr("Just a second…") if busy else self.tr("Open my journal"))

    def show_trouble(self, text: str) -> None:
        """Say what went wrong; what was typed stays, selected, so that one can correct it."""
        self.show_wait(0, text)

    def show_wait(self, seconds: float, text: str = "") -> None:
        """Say what went wrong, once, and let the button wait; what was typed stays and can be corrected meanwhile."""
        self.show_busy(busy=False)
        self.passphrase.setFocus()
        self.passphrase.selectAll()
        self.waiting.begin(seconds, text)

    def offer_repair(self) -> None:
        """Show the way on where the file itself is the trouble."""
        self.repair_button.show()

    def open_with(self, passphrase: str) -> None:
        """Open it with a passphrase that was given just now, for the copy that it came from."""
        self.passphrase.setText(passphrase)
        self._submit()

    def leave(self) -> None:
        """Forget what was typed."""
        self.waiting.stop()
        self.passphrase.wipe()

    def _show_more(self) -> None:
        first, sample, note = self._more
        first.show()
        sample.show()
        note.setVisible(self._takes_notes())
        first.setFocus()
        self.more_button.hide()
        self.bring_in_sight(note)

    def _submit(self) -> None:
        if self.waiting.is_on:
            self.waiting.remind()
        elif self.passphrase.text() and self.open_button.isEnabled():
            self.say("")
            self.repair_button.hide()
            self.show_busy(busy=True)
            self.unlock_requested.emit(self.passphrase.text())


class RecoverPage(GatePage):
    """The recovery code and a new passphrase."""

    recovered = Signal(str, str)
    repair_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Open with your recovery code"))
        self.column.addWidget(
            Text(self.tr("You got this code when you made your journal: nine groups of four letters and digits."))
        )
        self.code = QLineEdit()
        self.code.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.code.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self.column.addWidget(field_label(self.tr("Recovery code"), self.code))
        self.column.addWidget(self.code)
        self.passphrase = PassphraseEdit(
            self.tr("New passphrase"), self.tr("Show the words"), self.tr("Hide the words")
        )
        self.passphrase.uncover()
        self.column.addWidget(field_label(self.tr("Your new passphrase"), self.passphrase))
        self.column.addWidget(self.passphrase)
        self.column.addWidget(Text(self.tr("At least 10 characters. A few words in a row work well."), role="soft"))
        self.add_trouble_line()
        self.open_button: QPushButton = button(self.tr("Open my journal"), "primary")
        self.back_button = button(self.tr("Back"))
        self.repair_button = button(self.tr("What can I do now?"))
        self.repair_button.clicked.connect(self.repair_requested)
        self.repair_button.hide()
        self.open_button.clicked.connect(self._submit)
        self.passphrase.returnPressed.connect(self._submit)
        self.code.returnPressed.connect(self.passphrase.setFocus)
        self.back_button.clicked.connect(self.back_requested)
        self.card.row(self.open_button, self.repair_button, self.back_button)
        self.waiting = Waiting(self, self.open_button)

    def enter(self) -> None:
        """Put the cursor where one types."""
        self.code.setFocus()

    def show_trouble(self, text: str) -> None:
        """Say what went wrong."""
        self.show_wait(0, text)

    def show_wait(self, seconds: float, text: str = "") -> None:
        """Say what went wrong, once, and let the button wait; what was typed stays."""
        self._show_busy(busy=False)
        self.code.setFocus()
        self.waiting.begin(seconds, text)

    def offer_repair(self) -> None:
        """Show the way on where the file itself is the trouble."""
        self.repair_button.show()

    def show_code(self, code: str) -> None:
        """Show a code that was given just now, for the copy that it came from; only the new passphrase is missing."""
        self.code.setText(code)
        self.passphrase.setFocus()

    def leave(self) -> None:
        """Forget what was typed."""
        self.waiting.stop()
        self.code.clear()
        self.passphrase.wipe()

    def _show_busy(self, *, busy: bool) -> None:
        for one in (self.open_button, self.repair_button, self.back_button):
            one.setDisabled(busy)

    def _submit(self) -> None:
        from samensociaal_desktop.services.passphrases import Strength, strength  # noqa: PLC0415 - not at the start

        if self.waiting.is_on:
            self.waiting.remind()
        if not self.open_button.isEnabled():
            return
        if strength(self.passphrase.text()) is Strength.TOO_SHORT:
            self.say(self.tr("Your new passphrase is too short. Use at least 10 characters."))
            self.passphrase.setFocus()
            return
        self.say("")
        self._show_busy(busy=True)
        self.recovered.emit(self.code.text(), self.passphrase.text())
