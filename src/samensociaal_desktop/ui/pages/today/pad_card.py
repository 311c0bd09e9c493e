"""What Vandaag says of the draft pad: a text waits, its pause is over, or two days have gone by."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from samensociaal_desktop.domain.pad import Decision, Glad, PadText, Posted
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services.pad import DraftPad
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.components.pad_words import beginning, still
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading, Text, small

if TYPE_CHECKING:
    from samensociaal_desktop.services.open_vault import OpenVault

translate = QCoreApplication.translate

Say = Callable[..., None]


class PadCard(Card):
    """A text that waits, or the question whether one is glad. `answered` says that the question is done with."""

    pad_requested = Signal(str)
    """The id of the text to go on with."""

    answered = Signal()

    def __init__(self, vault: "OpenVault", text: PadText, needs: FormNeeds, say: Say) -> None:
        super().__init__()
        self._pad, self._text, self._needs, self._tell = DraftPad(vault), text, needs, say
        self.chips: Chips | None = None
        self.setAccessibleName(self.tr("Draft pad"))
        self.column.addWidget(small(self.tr("Draft pad")))
        if text.decision is None:
            self._say_it_waits()
        else:
            self._ask()

    def _say_it_waits(self) -> None:
        text, now = self._text, self._needs.clock()
        is_waiting = text.is_waiting(now) and text.wait_until is not None
        state = still(text.wait_until, now, self._needs.look) if is_waiting and text.wait_until else ""
        self.column.addWidget(Heading(state or self.tr("The pause is over. What do you do?"), 2))
        self.column.addWidget(Text(beginning(text.text)))
        self.go_button = button(self.tr("Look at it"))
        self.go_button.clicked.connect(lambda _on: self.pad_requested.emit(text.id))
        self.row(self.go_button)

    def _ask(self) -> None:
        text = self._text
        if text.text:
            self.column.addWidget(Text(beginning(text.text), role="soft"))
        if text.decision is Decision.COPIED and text.posted is None:
            question = self.tr("Did you post it?")
            choices = [Choice(one.value, _posted(one)) for one in Posted]
        else:
            question = self._glad_question()
            choices = [Choice(one.value, _glad(one)) for one in Glad]
        self.setAccessibleName(question)
        self.column.addWidget(Heading(question, 2))
        self.chips = chips = Chips(question, choices)
        chips.changed.connect(lambda: self._chosen(chips.chosen()))
        self.column.addWidget(chips)
        self.skip_button = button(self.tr("Skip"), "quiet")
        self.skip_button.clicked.connect(lambda _on: self._skip())
        self.row(self.skip_button)

    def _glad_question(self) -> str:
        has_posted = self._text.decision is Decision.COPIED and self._text.posted is not Posted.NOT
        return self.tr("Are you glad you posted it?") if has_posted else self.tr("Are you glad you did not post it?")

    def _chosen(self, ids: tuple[str, ...]) -> None:
        (chosen,) = ids or ("",)
        if not chosen:
            return
        if self._text.decision is Decision.COPIED and self._text.posted is None:
            self._do(lambda: self._pad.answer(self._text, Posted(chosen), None))
        else:
            self._do(lambda: self._pad.answer(self._text, self._text.posted, Glad(chosen)))

    def _skip(self) -> None:
        self._do(lambda: self._pad.skip(self._text, self._needs.clock()))

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except SamenSociaalError as error:
            self._tell(words.error_text(error))
            return
        self.answered.emit()


def pad_card(vault: "OpenVault", needs: FormNeeds, say: Say) -> PadCard | None:
    """Return the card there is to show now, if any: a text that waits comes before a question."""
    waiting = next((one for one in vault.pad.undecided() if one.wait_until is not None and one.text), None)
    text = waiting or DraftPad(vault).to_ask(needs.clock())
    return None if text is None else PadCard(vault, text, needs, say)


def _posted(posted: Posted) -> str:
    return {
        Posted.AS_IT_WAS: translate("PadCard", "Yes, as it was"),
        Posted.CHANGED: translate("PadCard", "Yes, changed"),
        Posted.NOT: translate("PadCard", "No"),
    }[posted]


def _glad(glad: Glad) -> str:
    return {
        Glad.YES: translate("PadCard", "Yes"),
        Glad.HALF: translate("PadCard", "A little"),
        Glad.NO: translate("PadCard", "No"),
    }[glad]
