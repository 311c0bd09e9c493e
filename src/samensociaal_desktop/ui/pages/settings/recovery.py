"""The recovery code: shown again to who knows the passphrase, or a new one that goes with a new key."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QTimer, Signal, SignalInstance

from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.recovery_code import CodeCheck, CodeSheet
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.tasks import Tasks
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from samensociaal_desktop.ui.widgets.text import Text, announce, field_label, small
from samensociaal_desktop.ui.widgets.trouble import TroubleLine

translate = QCoreApplication.translate


class NewCode(Protocol):
    """A code that is on offer: the journal does not know it yet."""

    @property
    def code(self) -> str:
        """The code itself."""
        ...

    def forget(self) -> None:
        """Overwrite it: it is not wanted."""


class AskCard(Card):
    """The passphrase first: neither code is shown to who only walks by."""

    show_requested = Signal(str)
    new_requested = Signal(str)

    def __init__(self, look: Look, *, can_renew: bool) -> None:
        super().__init__(self.tr("First your passphrase"))
        self._can_renew, self._is_busy = can_renew, False
        self.passphrase = PassphraseEdit(
            self.tr("Your passphrase"), self.tr("Show the words"), self.tr("Hide the words")
        )
        self.passphrase.set_icons(look.icon("show"), look.icon("hide"))
        self.passphrase.returnPressed.connect(lambda: self._ask(self.show_requested))
        self.trouble = TroubleLine()
        self.passphrase.textChanged.connect(lambda: self.trouble.say(""))
        self.column.addWidget(field_label(self.tr("Your passphrase"), self.passphrase))
        self.column.addWidget(self.passphrase)
        self.column.addWidget(self.trouble)
        self.show_button = button(self.tr("Show my code"), "primary")
        self.new_button = button(self.tr("Make a new code"))
        self.show_button.clicked.connect(lambda _on: self._ask(self.show_requested))
        self.new_button.clicked.connect(lambda _on: self._ask(self.new_requested))
        buttons = Flow()
        buttons.add(self.show_button)
        buttons.add(self.new_button)
        self.column.addWidget(buttons)
        self.new_button.setEnabled(can_renew)
        text = self.tr("Is your code lost, or did somebody see it? Then make a new one.")
        if not can_renew:
            text = self.tr("This journal can only be read here. So it cannot get a new code now.")
        self.column.addWidget(small(text))

    def show_busy(self, *, busy: bool) -> None:
        """Show that the key is being made; the button that was pressed keeps the focus, and none does anything."""
        self._is_busy = busy
        self.passphrase.setReadOnly(busy)
        self.show_button.setDisabled(busy and not self.show_button.hasFocus())
        self.new_button.setDisabled((busy and not self.new_button.hasFocus()) or not self._can_renew)
        self.show_button.setText(self.tr("Just a second…") if busy else self.tr("Show my code"))
        if busy:
            announce(self, self.show_button.text())

    def show_trouble(self, text: str) -> None:
        """Say what went wrong; what was typed stays, selected, so that one can correct it."""
        self.trouble.say(text)
        self.passphrase.setFocus()
        self.passphrase.selectAll()

    def _ask(self, signal: SignalInstance) -> None:
        if self._is_busy:
            return
        if self.passphrase.text():
            signal.emit(self.passphrase.text())
        else:
            self.show_trouble(self.tr("First type your passphrase."))


class CodeView(BackView):
    """Asks for the passphrase; then the code of now, or a new one to write down and type back."""

    renew_requested = Signal(object, str)
    """The journal is to get the new key: what was on offer, and the passphrase it is to have."""

    def __init__(
        self,
        code: Callable[[str], str],
        new_code: Callable[[], NewCode],
        look: Look,
        print_code: Callable[[str], object],
        *,
        can_renew: bool = True,
    ) -> None:
        """Offer both; `code` returns the code of now for a passphrase, and is called in a worker.

        A journal that can only be read cannot get another one.
        """
        super().__init__(translate("CodeView", "Recovery code"), look)
        self._code, self._new_code, self._print = code, new_code, print_code
        self._can_print = look.house.printing
        self._tasks = Tasks(self)
        self._card: CodeCard | NewCodeCard | None = None
        self._new: NewCode | None = None
        self._round = 0
        intro = self.tr(
            "With this code you can always open your journal, even if you lose the passphrase. "
            "So can anyone else who has it. Keep it on paper, in a safe place."
        )
        self.column.addWidget(Text(intro, role="soft"))
        self.ask = AskCard(look, can_renew=can_renew)
        self.ask.show_requested.connect(lambda typed: self._look_up(typed, self._show_code))
        self.ask.new_requested.connect(lambda typed: self._look_up(typed, lambda _code: self._offer(typed)))
        self.column.addWidget(self.ask)

    @property
    def card(self) -> "CodeCard | NewCodeCard | None":
        """The card with a code on it, while there is one."""
        return self._card

    def enter(self) -> None:
        """Begin at the passphrase."""
        super().enter()
        self.begin_at(self.ask.passphrase)

    def leave(self) -> None:
        """Take the code off the screen, and forget what was typed."""
        self._round += 1
        self._tasks.wait()
        self._close()

    def _look_up(self, passphrase: str, then: Callable[[str], object]) -> None:
        self._round += 1
        now = self._round

        def done(code: str) -> None:
            if now == self._round:  # else one left meanwhile
                self.ask.show_busy(busy=False)
                then(code)

        def failed(error: Exception) -> None:
            if now == self._round:
                self.ask.show_busy(busy=False)
                if not isinstance(error, SamenSociaalError):
                    raise error
                self.ask.show_trouble(words.error_text(error))
                self.show_widget(self.ask.trouble)
                self.show_widget(self.ask.passphrase)

        self.ask.show_busy(busy=True)
        self._tasks.run(lambda: self._code(passphrase), done, failed)

    def _show_code(self, code: str) -> None:
        card = CodeCard(code)
        card.closed.connect(self._back_to_asking)
        self._put(card)

    def _offer(self, passphrase: str) -> None:
        self._new = self._new_code()
        card = NewCodeCard(self._new.code)
        card.closed.connect(self._back_to_asking)
        card.confirmed.connect(lambda: self._renew(passphrase))
        self._put(card)

    def _put(self, card: "CodeCard | NewCodeCard") -> None:
        self.ask.passphrase.wipe()
        self.ask.hide()
        self._card = card
        card.sheet.print_requested.connect(self._print)
        card.sheet.print_button.setVisible(self._can_print)
        self.column.addWidget(card)
        card.sheet.code.setFocus()
        announce(card, card.accessibleName())
        QTimer.singleShot(0, card, lambda: self.show_from_top(card.sheet.code))

    def _renew(self, passphrase: str) -> None:
        new, self._new = self._new, None  # from now on it is not for this view to forget it
        self._close()
        self.renew_requested.emit(new, passphrase)

    def _back_to_asking(self) -> None:
        self._close()
        self.ask.passphrase.setFocus()
        self.show_from_top()

    def _close(self) -> None:
        self.ask.passphrase.wipe()
        self.ask.show_busy(busy=False)
        self.ask.show()
        if self._new is not None:
            self._new.forget()
            self._new = None
        if self._card is not None:
            card, self._card = self._card, None
            card.wipe()
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()


class CodeCard(Card):
    """The code of now."""

    closed = Signal()

    def __init__(self, code: str) -> None:
        super().__init__(self.tr("Your recovery code"))
        self.sheet = CodeSheet()
        self.sheet.show_code(code)
        self.column.addWidget(self.sheet)
        self.close_button = button(self.tr("Hide the code"))
        self.close_button.clicked.connect(lambda _on: self.closed.emit())
        self.sheet.buttons.add(self.close_button)

    def wipe(self) -> None:
        """Forget the code."""
        self.sheet.wipe()


class NewCodeCard(Card):
    """A new code, what it changes and what it cannot, and two of its groups asked back."""

    confirmed = Signal()
    closed = Signal()

    def __init__(self, code: str) -> None:
        super().__init__(self.tr("Your new recovery code"))
        self.column.addWidget(
            Text(self.tr("Write it down or print it. It works from the moment you press the button below."))
        )
        self.sheet = CodeSheet()
        self.sheet.show_code(code)
        self.column.addWidget(self.sheet)
        self.column.addWidget(Text(self.tr("Written down? Then type two of the groups here.")))
        self.check = CodeCheck(code)
        self.check.submitted.connect(self._submit)
        self.column.addWidget(self.check)
        self.trouble = TroubleLine()
        self.column.addWidget(self.trouble)
        self.column.addWidget(
            small(
                self.tr(
                    "Your journal is copied under a new key, and the copy is checked. That can take a minute. "
                    "Your passphrase stays the same. The old code opens only backups and copies made before."
                )
            )
        )
        self.use_button = button(self.tr("Use the new code"), "primary")
        self.use_button.clicked.connect(lambda _on: self._submit())
        self.close_button = button(self.tr("Keep the old code"))
        self.close_button.clicked.connect(lambda _on: self.closed.emit())
        buttons = Flow()
        buttons.add(self.use_button)
        buttons.add(self.close_button)
        self.column.addWidget(buttons)

    def wipe(self) -> None:
        """Forget the code."""
        self.sheet.wipe()
        self.check.wipe()

    def _submit(self) -> None:
        if self.check.fits():
            self.confirmed.emit()
        else:
            self.trouble.say(self.tr("That is not the same yet. Check the numbers of the groups."))
