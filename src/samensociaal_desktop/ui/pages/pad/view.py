"""The draft pad: one text at a time, from the first word to leaving it or copying it."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.pad import PadQuestion, PadText, Pause
from samensociaal_desktop.domain.ways import PauseCheck
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services.pad import DraftPad, questions
from samensociaal_desktop.ui.components.copying import copy
from samensociaal_desktop.ui.components.pad_words import beginning, still
from samensociaal_desktop.ui.edits import tried
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.pages.pad.questions import QuestionsCard
from samensociaal_desktop.ui.pages.pad.waiting import WaitingCard
from samensociaal_desktop.ui.pages.pad.writing import WritingCard
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.row_button import RowButton
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce

if TYPE_CHECKING:
    from samensociaal_desktop.services.open_vault import OpenVault

Say = Callable[..., None]


class PadView(BackView):
    """Shows the text begun last, and under it the others that wait. Nothing here judges what is written."""

    def __init__(
        self,
        vault: "OpenVault",
        pause: PauseCheck | None,
        look: Look,
        clock: Clock,
        say: Say,
        clipboard: QClipboard | None = None,
    ) -> None:
        super().__init__(self.tr("Draft pad"), look)
        self._vault, self._pause, self._look, self._clock, self._tell = vault, pause, look, clock, say
        self._pad = DraftPad(vault)
        self._clipboard = clipboard or QGuiApplication.clipboard()
        self.column.addWidget(
            Text(
                self.tr("Write it here first, instead of there. Wait a little. Then you decide. Nobody else reads it.")
            )
        )
        self._holder = QWidget()
        self._inside = QVBoxLayout(self._holder)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(12)
        self.column.addWidget(self._holder)
        self.card: WritingCard | WaitingCard | QuestionsCard
        undecided = vault.pad.undecided()
        self._text = undecided[0] if undecided else self._blank()
        self._show(self._text)

    def enter(self) -> None:
        """Begin in the words, or at the way out of a text that waits."""
        super().enter()
        if isinstance(self.card, WaitingCard):
            self.card.look_again()
        self._begin()

    def leave(self) -> None:
        """Keep what was typed, and stop looking at the clock."""
        if isinstance(self.card, WritingCard):
            self.card.flush()
        elif isinstance(self.card, WaitingCard):
            self.card.rest()

    def open_text(self, text_id: str) -> None:
        """Go on with a text."""
        found = self._vault.pad.get(text_id)
        if found is not None and found.decision is None:
            self._show(found)

    def _blank(self) -> PadText:
        return PadText(begun_at=self._clock().replace(microsecond=0))

    def _begin(self) -> None:
        match self.card:
            case WritingCard() as writing:
                self.begin_at(writing.edit.edit)
            case WaitingCard() as waiting:
                self.begin_at(waiting.leave_button)
            case QuestionsCard() as asking:
                self.begin_at(asking.lines[0])

    def _show(self, text: PadText) -> None:
        """Show a text as it is now, in place of what was shown."""
        self._text = text
        now = self._clock()
        if text.wait_until is not None:
            card = WaitingCard(text, self._questions(), self._look, self._clock)
            card.left.connect(lambda: self._leave(self._text))
            card.went_on.connect(self._go_on)
            card.copied.connect(self._copy)
            card.thought.connect(self._think)
            self._put(card)
        else:
            writing = WritingCard(text, self._pad, self._vault.drafts, self._look)
            writing.waited.connect(lambda length: self._wait(writing.text, length))
            writing.left.connect(lambda: self._leave(writing.text))
            self._put(writing)
        self._add_ways()
        self._add_others(now)

    def _put(self, card: WritingCard | WaitingCard | QuestionsCard) -> None:
        had_focus = self._holder.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        while (item := self._inside.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.card = card
        self._inside.addWidget(card)
        card.show()  # what is not shown yet cannot have the focus
        if had_focus:
            self._begin()

    def _add_ways(self) -> None:
        self.questions_button = button(self.tr("Change your five questions"), "quiet")
        self.questions_button.clicked.connect(lambda _on: self._show_questions())
        self.new_button = button(self.tr("Another text"), "quiet")
        self.new_button.clicked.connect(lambda _on: self._another())
        for each in (self.new_button, self.questions_button):
            self._inside.addWidget(each)
            each.show()
        self.new_button.setVisible(self._text.wait_until is not None)

    def _add_others(self, now: datetime) -> None:
        others = [one for one in self._vault.pad.undecided() if one.id != self._text.id and one.text]
        if not others:
            return
        self._inside.addWidget(Heading(self.tr("Other texts that wait"), 2))
        for one in others:
            state = self.tr("Not finished.")
            if one.wait_until is not None:
                is_waiting = one.is_waiting(now)
                state = still(one.wait_until, now, self._look) if is_waiting else self.tr("The pause is over.")
            row = RowButton(beginning(one.text), (), state)
            row.clicked.connect(lambda _on, text_id=one.id: self._change_to(text_id))
            self._inside.addWidget(row)

    def _questions(self) -> tuple[PadQuestion, ...]:
        return questions(self._vault, self._pause, self._look.language)

    def _show_questions(self) -> None:
        self.leave()
        card = QuestionsCard(self._questions(), self._vault.pad, self._tell, has_own=bool(self._vault.pad.questions()))
        card.done.connect(self._questions_done)
        self._put(card)
        self._begin()

    def _questions_done(self) -> None:
        self.open_text(self._text.id)
        if isinstance(self.card, QuestionsCard):
            self._show(self._text)
        self.begin_at(self.questions_button)

    def _another(self) -> None:
        self.leave()
        self._show(self._blank())
        self._begin()

    def _change_to(self, text_id: str) -> None:
        self.leave()
        self.open_text(text_id)
        self._begin()

    def _wait(self, text: PadText, length: Pause) -> None:
        def wait() -> None:
            self._show(self._pad.wait(text, length, self._clock()))
            if isinstance(self.card, WaitingCard):
                announce(self, self.card.state.text())

        self._try(wait)

    def _go_on(self) -> None:
        self._try(lambda: self._show(self._pad.go_on(self._text)))

    def _think(self, thought: tuple[str, ...]) -> None:
        def keep() -> None:
            self._text = self._pad.think(self._text, thought)

        self._try(keep)

    def _leave(self, text: PadText) -> None:
        def leave() -> None:
            left = self._pad.leave(text, self._clock())
            self._show(self._next())
            self._tell(
                self.tr("Put away. It is in the bin for thirty days."), self.tr("Undo"), lambda: self._put_back(left)
            )

        self._try(leave)

    def _copy(self) -> None:
        def take() -> None:
            copied = self._pad.copied(self._text, self._clock())
            copy(copied.text, self._clipboard, private=True)
            self._show(self._next())
            self._tell(
                self.tr("Copied. It leaves the clipboard after 60 seconds."),
                self.tr("Undo"),
                lambda: self._put_back(copied),
            )

        self._try(take)

    def _put_back(self, text: PadText) -> None:
        with suppress(SamenSociaalError):
            back = self._pad.put_back(text)
            if isValid(self):
                self._show(back)
                self._begin()

    def _next(self) -> PadText:
        undecided = self._vault.pad.undecided()
        return undecided[0] if undecided else self._blank()

    def _try(self, act: Callable[[], None]) -> None:
        tried(act, self._tell)
