"""Open the journal with the passphrase; or with the recovery code, and choose a new passphrase."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.unlock.gate import GatePage
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from samensociaal_desktop.ui.widgets.text import Text, field_label


class UnlockPage(GatePage):
    """One field, one button. The rest is small and under it."""

    unlock_requested = Signal(str)
    recover_requested = Signal()
    sample_requested = Signal()
    guest_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Samen Sociaal")
        self.passphrase = PassphraseEdit(self.tr("Passphrase"), self.tr("Show the words"), self.tr("Hide the words"))
        self.passphrase.returnPressed.connect(self._submit)
        self.column.addWidget(field_label(self.tr("Your passphrase"), self.passphrase))
        self.column.addWidget(self.passphrase)
        self.add_trouble_line()
        self.open_button = button(self.tr("Open my journal"), "primary")
        self.open_button.clicked.connect(self._submit)
        self.card.row(self.open_button)
        others = Flow()
        self.recover_button = button(self.tr("Forgot your passphrase?"), "quiet")
        self.sample_button = button(self.tr("Look at an example"), "quiet")
        self.guest_button = button(self.tr("Continue as a guest"), "quiet")
        for other, signal in (
            (self.recover_button, self.recover_requested),
            (self.sample_button, self.sample_requested),
            (self.guest_button, self.guest_requested),
        ):
            other.clicked.connect(signal)
            others.add(other)
        self.column.addWidget(others)

    def enter(self) -> None:
        """Put the cursor where one types."""
        self.passphrase.setFocus()

    def decorate(self) -> None:
        """Put the eye into the field once the icons are loaded."""
        self.passphrase.set_icons(self.look.icon("show"), self.look.icon("hide"))

    def show_busy(self, *, busy: bool) -> None:
        """Show that the key is being made; nothing moves, and nothing else can be opened meanwhile."""
        self.passphrase.setReadOnly(busy)
        for one in (self.open_button, self.recover_button, self.sample_button, self.guest_button):
            one.setDisabled(busy)
        self.open_button.setText(self.tr("Just a second…") if busy else self.tr("Open my journal"))

    def show_trouble(self, text: str) -> None:
        """Say what went wrong; what was typed stays, selected, so that one can correct it."""
        self.show_busy(busy=False)
        self.say(text)
        self.passphrase.setFocus()
        self.passphrase.selectAll()

    def leave(self) -> None:
        """Forget what was typed."""
        self.passphrase.wipe()

    def _submit(self) -> None:
        if self.passphrase.text() and self.open_button.isEnabled():
            self.say("")
            self.show_busy(busy=True)
            self.unlock_requested.emit(self.passphrase.text())


class RecoverPage(GatePage):
    """The recovery code and a new passphrase."""

    recovered = Signal(str, str)
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
        self.open_button.clicked.connect(self._submit)
        self.passphrase.returnPressed.connect(self._submit)
        self.code.returnPressed.connect(self.passphrase.setFocus)
        self.back_button.clicked.connect(self.back_requested)
        self.card.row(self.open_button, self.back_button)

    def enter(self) -> None:
        """Put the cursor where one types."""
        self.code.setFocus()

    def show_trouble(self, text: str) -> None:
        """Say what went wrong."""
        self._show_busy(busy=False)
        self.say(text)
        self.code.setFocus()

    def leave(self) -> None:
        """Forget what was typed."""
        self.code.clear()
        self.passphrase.wipe()

    def _show_busy(self, *, busy: bool) -> None:
        self.open_button.setDisabled(busy)
        self.back_button.setDisabled(busy)

    def _submit(self) -> None:
        from samensociaal_desktop.services.passphrases import Strength, strength  # noqa: PLC0415 - not at the start

        if not self.open_button.isEnabled():
            return
        if strength(self.passphrase.text()) is Strength.TOO_SHORT:
            self.say(self.tr("Your new passphrase is too short. Use at least 10 characters."))
            self.passphrase.setFocus()
            return
        self.say("")
        self._show_busy(busy=True)
        self.recovered.emit(self.code.text(), self.passphrase.text())
