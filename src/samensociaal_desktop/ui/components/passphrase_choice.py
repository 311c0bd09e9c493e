"""Choosing a passphrase: six words on offer, or words of one's own with a hint how strong they are."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import Choice, ChoiceCards, button
from samensociaal_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from samensociaal_desktop.ui.widgets.text import Text, announce, field_label, sized

if TYPE_CHECKING:
    from samensociaal_desktop.services.passphrases import Strength

translate = QCoreApplication.translate

OFFERED: Final = "offered"
OWN: Final = "own"


class PassphraseChoice(QWidget):
    """Either way ends in a passphrase; one on offer is strong, one's own is weighed while it is typed."""

    changed = Signal()
    """Another way, or other words: what was said about the ones before no longer holds."""

    submitted = Signal()
    """Enter was pressed in words of one's own."""

    def __init__(self, generate: Callable[[], str], strength: "Callable[[str], Strength]") -> None:
        super().__init__()
        self._generate, self._strength = generate, strength
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        self.ways = ChoiceCards(
            translate("PassphrasePage", "Which passphrase"),
            [
                Choice(OFFERED, translate("PassphrasePage", "Use these six words")),
                Choice(OWN, translate("PassphrasePage", "I make up my own")),
            ],
            required=True,
        )
        self.ways.choose((OFFERED,))
        self.ways.changed.connect(self._way_changed)
        self.column.addWidget(self.ways)
        self._build_offer()
        self._build_own()
        self._show_way()

    @property
    def value(self) -> str:
        """The passphrase, as it stands now."""
        return self.own.text() if self._is_own else self.offer.text()

    @property
    def is_too_short(self) -> bool:
        """Whether these are words of one's own, and too few."""
        from samensociaal_desktop.services.passphrases import Strength  # noqa: PLC0415 - not at the start

        return self._is_own and self._strength(self.own.text()) is Strength.TOO_SHORT

    def begin(self) -> None:
        """Begin at the words on offer: a quick Enter does not go past them unread."""
        (self.own if self._is_own else self.offer).setFocus()

    def decorate(self, look: Look) -> None:
        """Put the eye into the field once the icons are loaded."""
        self.own.set_icons(look.icon("show"), look.icon("hide"))

    def wipe(self) -> None:
        """Forget what was offered and typed."""
        self.own.wipe()
        self.offer.clear()
        self.offer.setAccessibleName(translate("PassphrasePage", "The six words"))

    def offer_anew(self) -> None:
        """Begin again: other words on offer, nothing typed."""
        self.own.wipe()
        self._offer_words()
        self.ways.choose((OFFERED,))
        self._show_way()

    @property
    def _is_own(self) -> bool:
        return self.ways.chosen() == (OWN,)

    def _build_offer(self) -> None:
        self.offer = Text(
            role="boxed", selectable=True
        )  # not a field of one line: with large letters six words need two
        self.offer.setFont(sized(1.1, bold=True))
        self.offer.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._offer_words()
        self.again_button = button(translate("PassphrasePage", "Other words"), "quiet")
        self.again_button.clicked.connect(self._other_words)
        self._offer_parts: tuple[QWidget, ...] = (self.offer, self.again_button)
        self.column.addWidget(self.offer)
        self.column.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _offer_words(self) -> None:
        words = self._generate()
        self.offer.setText(words)
        self.offer.setAccessibleName(translate("PassphrasePage", "The six words") + ": " + words)

    def _other_words(self) -> None:
        self._offer_words()
        announce(self.offer, self.offer.accessibleName())
        self.changed.emit()

    def _build_own(self) -> None:
        words = (
            translate("PassphrasePage", "Your passphrase"),
            translate("PassphrasePage", "Show the words"),
            translate("PassphrasePage", "Hide the words"),
        )
        self.own = PassphraseEdit(*words)
        self.own.uncover()
        self.own.textChanged.connect(self._show_strength)
        self.own.returnPressed.connect(self.submitted)
        self.hint = Text(
            translate("PassphrasePage", "At least 10 characters. A few words in a row work well."), role="soft"
        )
        label = field_label(words[0], self.own)
        self._own_parts: tuple[QWidget, ...] = (label, self.own, self.hint)
        for part in self._own_parts:
            self.column.addWidget(part)

    def _way_changed(self) -> None:
        self._show_way()
        self.changed.emit()
        if self._is_own:
            self.own.setFocus()

    def _show_way(self) -> None:
        for part in self._own_parts:
            part.setVisible(self._is_own)
        for part in self._offer_parts:
            part.setVisible(not self._is_own)

    def _show_strength(self, text: str) -> None:
        from samensociaal_desktop.services.passphrases import Strength  # noqa: PLC0415 - not at the start

        words = {
            Strength.TOO_SHORT: translate("PassphrasePage", "At least 10 characters. A few words in a row work well."),
            Strength.WEAK: translate("PassphrasePage", "Easy to guess. Add a word or two that nobody expects."),
            Strength.FAIR: translate("PassphrasePage", "Not bad. One more word makes it strong."),
            Strength.STRONG: translate("PassphrasePage", "Strong. Write it down carefully."),
        }
        self.hint.setText(words[self._strength(text)])
        self.changed.emit()
