"""Another passphrase for the journal that is open."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from samensociaal_desktop.errors import SamenSociaalError, TooSoon, WrongPassphrase
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.passphrase_choice import PassphraseChoice
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.tasks import Tasks
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, small
from samensociaal_desktop.ui.widgets.trouble import TroubleLine

if TYPE_CHECKING:
    from samensociaal_desktop.services.passphrases import Strength

translate = QCoreApplication.translate


class PassphraseView(BackView):
    """The one of now, the one from now on, and what stays as it was."""

    def __init__(
        self,
        change: Callable[[str, str], None],
        generate: Callable[[], str],
        strength: "Callable[[str], Strength]",
        look: Look,
        say: Callable[[str], object],
    ) -> None:
        """Ask for both; `change` is called with the old one and the new, in a worker."""
        super().__init__(translate("PassphraseView", "Change your passphrase"), look)
        self._change, self._say = change, say
        self._tasks = Tasks(self)
        self._is_busy = False
        intro = self.tr("From then on your journal opens with the new passphrase. Your recovery code stays the same.")
        self.column.addWidget(Text(intro, role="soft"))
        self.column.addWidget(self._old_card(look))
        self.column.addWidget(self._new_card(generate, strength, look))

    @property
    def is_busy(self) -> bool:
        """Whether the passphrase is being changed just now."""
        return self._is_busy

    def enter(self) -> None:
        """Begin at the passphrase of now; words that were forgotten on leaving are offered anew."""
        super().enter()
        if not self.choice.offer.text():
            self.choice.offer_anew()
        self.begin_at(self.old)

    def leave(self) -> None:
        """Forget what was typed, once what was begun is done: half of it would be worse."""
        self._tasks.wait()
        self._forget()

    def _old_card(self, look: Look) -> Card:
        card = Card(self.tr("Your passphrase now"))
        self.old = PassphraseEdit(self.tr("Your passphrase now"), self.tr("Show the words"), self.tr("Hide the words"))
        self.old.set_icons(look.icon("show"), look.icon("hide"))
        self.old.returnPressed.connect(self._old_typed)
        self.old_trouble = TroubleLine()
        self.old.textChanged.connect(lambda: self.old_trouble.say(""))
        card.column.addWidget(self.old)
        card.column.addWidget(self.old_trouble)
        return card

    def _new_card(self, generate: Callable[[], str], strength: "Callable[[str], Strength]", look: Look) -> Card:
        card = Card(self.tr("Your new passphrase"))
        self.choice = PassphraseChoice(generate, strength)
        self.choice.decorate(look)
        self.choice.submitted.connect(self._submit)
        self.new_trouble = TroubleLine()
        self.choice.changed.connect(lambda: self.new_trouble.say(""))
        self.change_button = button(self.tr("Change my passphrase"), "primary")
        self.change_button.clicked.connect(lambda _on: self._submit())
        card.column.addWidget(self.choice)
        card.column.addWidget(self.new_trouble)
        card.column.addWidget(Heading(self.tr("Write it down first"), 3))
        card.column.addWidget(
            small(self.tr("Nobody can look it up for you. Backups made before keep the passphrase of that time."))
        )
        card.column.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _old_typed(self) -> None:
        if self.old.text():
            self._go_on_at_choice()

    def _go_on_at_choice(self) -> None:
        self.choice.begin()
        self.show_widget(self.focusWidget() or self.choice)

    def _submit(self) -> None:
        if self._is_busy:
            return
        old, new = self.old.text(), self.choice.value
        if not old:
            self._trouble_with_old(self.tr("First type the passphrase you have now."))
        elif self.choice.is_too_short:
            self.new_trouble.say(self.tr("This is too short. Use at least 10 characters."))
            self._go_on_at_choice()
        else:
            self._show_busy(busy=True)
            self._tasks.run(lambda: self._change(old, new), lambda _none: self._done(), self._failed)

    def _done(self) -> None:
        self._show_busy(busy=False)
        self._forget()
        self._say(self.tr("Your passphrase is changed."))
        if self.isVisible():  # else one went elsewhere meanwhile
            self.left.emit()

    def _failed(self, error: Exception) -> None:
        self._show_busy(busy=False)
        if not isinstance(error, SamenSociaalError):
            raise error
        if isinstance(error, WrongPassphrase | TooSoon):
            self._trouble_with_old(words.error_text(error))
        else:
            self.new_trouble.say(words.error_text(error))
            self.change_button.setFocus()
            self.show_widget(self.new_trouble)

    def _trouble_with_old(self, text: str) -> None:
        self.old_trouble.say(text)
        self.old.setFocus()
        self.old.selectAll()
        self.show_widget(self.old_trouble)
        self.show_widget(self.old)

    def _show_busy(self, *, busy: bool) -> None:
        """Show that the key is being made; the button keeps the focus, and does nothing meanwhile."""
        self._is_busy = busy
        self.old.setReadOnly(busy)
        if busy and self.choice.isAncestorOf(self.focusWidget() or self):
            self.change_button.setFocus()  # else Qt goes on at what comes next
        self.choice.setDisabled(busy)
        self.change_button.setText(self.tr("Just a second…") if busy else self.tr("Change my passphrase"))
        if busy:
            announce(self.change_button, self.change_button.text())

    def _forget(self) -> None:
        self.old.wipe()
        self.choice.wipe()
