"""Make a journal in three calm steps: welcome, a passphrase, the recovery code."""

from collections.abc import Callable
from secrets import SystemRandom
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.ui.i18n import LANGUAGE_NAMES
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.unlock.gate import GatePage
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, ChoiceCards, button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from samensociaal_desktop.ui.widgets.text import Text, field_label, sized, small

if TYPE_CHECKING:
    from samensociaal_desktop.services.passphrases import Strength

OFFERED, OWN = "offered", "own"


class WelcomePage(GatePage):
    """What this is, in which language, and three ways to begin."""

    create_requested = Signal()
    sample_requested = Signal()
    guest_requested = Signal()
    language_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
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
            [Choice(language, name) for language, name in LANGUAGE_NAMES.items()],
            required=True,
        )
        self.languages.choose((look.language,))
        self.languages.changed.connect(self._language_changed)
        self.column.addWidget(self.languages)
        self.create_button = button(self.tr("Make my journal"), "primary")
        self.sample_button = button(self.tr("Look at an example first"))
        self.guest_button = button(self.tr("Continue as a guest"), "quiet")
        self.create_button.clicked.connect(self.create_requested)
        self.sample_button.clicked.connect(self.sample_requested)
        self.guest_button.clicked.connect(self.guest_requested)
        flow = Flow()
        for one in (self.create_button, self.sample_button, self.guest_button):
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
        self._generate, self._strength = generate, strength
        self.column.addWidget(
            Text(self.tr("The passphrase is the key to your journal. Nobody else has it. Write it down carefully."))
        )
        self.ways = ChoiceCards(
            self.tr("Which passphrase"),
            [Choice(OFFERED, self.tr("Use these six words")), Choice(OWN, self.tr("I make up my own"))],
            required=True,
        )
        self.ways.choose((OFFERED,))
        self.ways.changed.connect(self._way_changed)
        self.column.addWidget(self.ways)
        self._build_offer()
        self._build_own()
        self.add_trouble_line()
        self.next_button = button(self.tr("Make my journal"), "primary")
        self.back_button = button(self.tr("Back"))
        self.next_button.clicked.connect(self._submit)
        self.back_button.clicked.connect(self.back_requested)
        self.card.row(self.next_button, self.back_button)
        self._way_changed()

    def enter(self) -> None:
        """Begin at the words on offer: a quick Enter does not go past them unread."""
        self.offer.setFocus()

    def decorate(self) -> None:
        """Put the eye into the field once the icons are loaded."""
        self.own.set_icons(self.look.icon("show"), self.look.icon("hide"))

    def leave(self) -> None:
        """Forget what was offered and typed."""
        self.own.wipe()
        self.offer.clear()

    def show_trouble(self, text: str) -> None:
        """Say what went wrong."""
        self._show_busy(busy=False)
        self.say(text)

    def _show_busy(self, *, busy: bool) -> None:
        self.next_button.setDisabled(busy)
        self.back_button.setDisabled(busy)

    def _build_offer(self) -> None:
        self.offer = QLineEdit(self._generate())
        self.offer.setReadOnly(True)
        self.offer.setFont(sized(1.1, bold=True))
        self.offer.setAccessibleName(self.tr("The six words"))
        self.again_button = button(self.tr("Other words"), "quiet")
        self.again_button.clicked.connect(lambda: self.offer.setText(self._generate()))
        self._offer_parts: tuple[QWidget, ...] = (self.offer, self.again_button)
        self.column.addWidget(self.offer)
        self.card.row(self.again_button)

    def _build_own(self) -> None:
        self.own = PassphraseEdit(self.tr("Your passphrase"), self.tr("Show the words"), self.tr("Hide the words"))
        self.own.uncover()
        self.own.textChanged.connect(self._show_strength)
        self.own.returnPressed.connect(self._submit)
        self.hint = Text(self.tr("At least 10 characters. A few words in a row work well."), role="soft")
        label = field_label(self.tr("Your passphrase"), self.own)
        self._own_parts: tuple[QWidget, ...] = (label, self.own, self.hint)
        for part in self._own_parts:
            self.column.addWidget(part)

    def _way_changed(self) -> None:
        own = self.ways.chosen() == (OWN,)
        for part in self._own_parts:
            part.setVisible(own)
        for part in self._offer_parts:
            part.setVisible(not own)
        self.say("")
        if own:
            self.own.setFocus()

    def _show_strength(self, text: str) -> None:
        from samensociaal_desktop.services.passphrases import Strength  # noqa: PLC0415 - not at the start

        words = {
            Strength.TOO_SHORT: self.tr("At least 10 characters. A few words in a row work well."),
            Strength.WEAK: self.tr("Easy to guess. Add a word or two that nobody expects."),
            Strength.FAIR: self.tr("Not bad. One more word makes it strong."),
            Strength.STRONG: self.tr("Strong. Write it down carefully."),
        }
        self.hint.setText(words[self._strength(text)])
        self.say("")  # what went wrong is about what stood here before

    def _submit(self) -> None:
        from samensociaal_desktop.services.passphrases import Strength  # noqa: PLC0415 - not at the start

        if not self.next_button.isEnabled():
            return
        own = self.ways.chosen() == (OWN,)
        passphrase = self.own.text() if own else self.offer.text()
        if own and self._strength(passphrase) is Strength.TOO_SHORT:
            self.say(self.tr("This is too short. Use at least 10 characters."))
            self.own.setFocus()
            return
        self._show_busy(busy=True)
        self.chosen.emit(passphrase)


class RecoveryPage(GatePage):
    """The recovery code: shown once, printed if wanted, and two groups asked back."""

    confirmed = Signal()
    print_requested = Signal(str)

    def __init__(self, look: Look, code: str) -> None:
        super().__init__(look, self.tr("Your recovery code"))
        self._code = code
        self._groups = code.split("-")
        self._asked = sorted(SystemRandom().sample(range(len(self._groups)), 2))
        self.column.addWidget(
            Text(
                self.tr(
                    "With this code you can always open your journal, even if you lose the passphrase. "
                    "So can anyone else who has it. Keep it on paper, in a safe place. You see it only once."
                )
            )
        )
        numbered = [f"{number}. {group}" for number, group in enumerate(self._groups, start=1)]
        self.code = Text("\n".join("    ".join(numbered[row : row + 3]) for row in range(0, 9, 3)), selectable=True)
        font = sized(1.15, bold=True)
        font.setFamilies(["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])  # letters under letters
        self.code.setFont(font)
        self.code.setAccessibleName(self.tr("Recovery code") + ": " + " ".join(self._groups))
        self.code.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column.addWidget(self.code)
        self.print_button = button(self.tr("Print"))
        self.print_button.clicked.connect(lambda: self.print_requested.emit(self._code))
        self.card.row(self.print_button)
        self.column.addWidget(Text(self.tr("Written down? Then type two of the groups here.")))
        self.answers: list[QLineEdit] = []
        for group in self._asked:
            answer = QLineEdit()
            answer.setMaxLength(6)
            answer.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
            answer.returnPressed.connect(self._submit)
            self.column.addWidget(field_label(self.tr("Group {number}").format(number=group + 1), answer))
            self.column.addWidget(answer)
            self.answers.append(answer)
        self.add_trouble_line()
        self.done_button = button(self.tr("Open my journal"), "primary")
        self.done_button.clicked.connect(self._submit)
        self.card.row(self.done_button)

    def enter(self) -> None:
        """Begin at the code itself."""
        self.code.setFocus()

    def decorate(self) -> None:
        """Nothing here waits for icons."""

    def leave(self) -> None:
        """Forget the code."""
        self._code = ""
        self._groups = []
        self.code.clear()

    def _submit(self) -> None:
        typed = [answer.text().strip().upper() for answer in self.answers]
        if typed == [self._groups[group] for group in self._asked]:
            self.confirmed.emit()
            return
        self.say(self.tr("That is not the same yet. Check the numbers of the groups."))
        wrong = next(i for i, group in enumerate(self._asked) if typed[i] != self._groups[group])
        self.answers[wrong].setFocus()
        self.answers[wrong].selectAll()
