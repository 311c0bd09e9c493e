"""Make a journal in three calm steps: welcome, a passphrase, the recovery code."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.ui.components.passphrase_choice import PassphraseChoice
from samensociaal_desktop.ui.components.recovery_code import CodeCheck, CodeSheet
from samensociaal_desktop.ui.i18n import LANGUAGE_NAMES
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.unlock.gate import GatePage
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, small

if TYPE_CHECKING:
    from samensociaal_desktop.services.passphrases import Strength


class WelcomePage(GatePage):
    """What this is, in which language, and three ways to begin; whoever has a journal already finds it too."""

    create_requested = Signal()
    journal_requested = Signal()
    sample_requested = Signal()
    guest_requested = Signal()
    language_chosen = Signal(object)

    def __init__(self, look: Look, languages: Sequence[Language] = tuple(Language)) -> None:
        super().__init__(look, self.tr("Welcome to Samen Sociaal"))
        self.column.addWidget(Text(self.tr("Here you look at what you do online. Alone, calmly, and for yourself.")))
        self.column.addWidget(
            Text(
                self.tr(
                    "You have a talk with yourself. You note what you come across and see your own patterns. "
                    "What you write stays on this device, in a locked file. Nobody else reads it."
                )
            )
        )
        self.languages = Chips(
            self.tr("Language"),
            [Choice(language, LANGUAGE_NAMES[language]) for language in languages],
            required=True,
        )
        self.languages.choose((look.language,))
        self.languages.changed.connect(self._language_changed)
        self.column.addWidget(self.languages)
        self.languages.setVisible(len(languages) > 1)
        self.create_button = button(self.tr("Make my journal"), "primary")
        self.sample_button = button(self.tr("Look at an example first"))
        self.guest_button = button(self.tr("Continue as a guest"), "quiet")
        self.journal_button = button(self.tr("I have a journal already"), "quiet")
        self.create_button.clicked.connect(self.create_requested)
        self.sample_button.clicked.connect(self.sample_requested)
        self.guest_button.clicked.connect(self.guest_requested)
        self.journal_button.clicked.connect(self.journal_requested)
        flow = Flow()
        for one in (self.create_button, self.sample_button, self.guest_button, self.journal_button):
            flow.add(one)
        self.column.addWidget(flow)
        self.column.addWidget(
            small(self.tr("As a guest you save nothing. When you close the program, everything is gone."))
        )

    def enter(self) -> None:
        """Put the focus on the way most people go."""
        self.create_button.setFocus()

    def _language_changed(self) -> None:
        (chosen,) = self.languages.chosen()
        if chosen != self.look.language:
            self.language_chosen.emit(Language(chosen))


class PassphrasePage(GatePage):
    """Six words on offer, or words of one's own with a hint how strong they are."""

    chosen = Signal(str)
    back_requested = Signal()

    def __init__(self, look: Look, generate: Callable[[], str], strength: "Callable[[str], Strength]") -> None:
        super().__init__(look, self.tr("Choose your passphrase"))
        self.column.addWidget(
            Text(self.tr("The passphrase is the key to your journal. Nobody else has it. Write it down carefully."))
        )
        self.choice = PassphraseChoice(generate, strength)
        self.choice.changed.connect(lambda: self.say(""))
        self.choice.submitted.connect(self._submit)
        self.column.addWidget(self.choice)
        self.add_trouble_line()
        self.next_button = button(self.tr("Make my journal"), "primary")
        self.back_button = button(self.tr("Back"))
        self.next_button.clicked.connect(self._submit)
        self.back_button.clicked.connect(self.back_requested)
        self.card.row(self.next_button, self.back_button)

    def enter(self) -> None:
        """Begin at the words on offer: a quick Enter does not go past them unread."""
        self.choice.begin()

    def decorate(self) -> None:
        """Put the eye into the field once the icons are loaded."""
        self.choice.decorate(self.look)

    def leave(self) -> None:
        """Forget what was offered and typed."""
        self.choice.wipe()

    def show_trouble(self, text: str) -> None:
        """Say what went wrong."""
        self._show_busy(busy=False)
        self.say(text)

    def _show_busy(self, *, busy: bool) -> None:
        self.next_button.setDisabled(busy)
        self.back_button.setDisabled(busy)

    def _submit(self) -> None:
        if not self.next_button.isEnabled():
            return
        if self.choice.is_too_short:
            self.say(self.tr("This is too short. Use at least 10 characters."))
            self.choice.begin()
            return
        self._show_busy(busy=True)
        self.chosen.emit(self.choice.value)


class RecoveryPage(GatePage):
    """The recovery code: shown once, printed if wanted, and two groups asked back."""

    confirmed = Signal()
    print_requested = Signal(str)

    def __init__(self, look: Look, code: str) -> None:
        super().__init__(look, self.tr("Your recovery code"))
        self.column.addWidget(
            Text(
                self.tr(
                    "With this code you can always open your journal, even if you lose the passphrase. "
                    "So can anyone else who has it. Keep it on paper, in a safe place. "
                    "Without your passphrase you do not see it again."
                )
            )
        )
        self.sheet = CodeSheet()
        self.sheet.show_code(code)
        self.sheet.print_requested.connect(self.print_requested)
        self.column.addWidget(self.sheet)
        self.column.addWidget(Text(self.tr("Written down? Then type two of the groups here.")))
        self.check = CodeCheck(code)
        self.check.submitted.connect(self._submit)
        self.column.addWidget(self.check)
        self.add_trouble_line()
        self.done_button = button(self.tr("Open my journal"), "primary")
        self.done_button.clicked.connect(self._submit)
        self.card.row(self.done_button)

    def enter(self) -> None:
        """Begin at the code itself."""
        self.sheet.code.setFocus()

    def decorate(self) -> None:
        """Nothing here waits for icons."""

    def leave(self) -> None:
        """Forget the code."""
        self.sheet.wipe()
        self.check.wipe()

    def _submit(self) -> None:
        if self.check.fits():
            self.confirmed.emit()
        else:
            self.say(self.tr("That is not the same yet. Check the numbers of the groups."))
