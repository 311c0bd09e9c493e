"""Wat past nu: five questions, one at a time, and what may fit. It advises; the person decides. Nothing is kept."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.help import AdviceQuestion, Adviser, Reply
from samensociaal_desktop.ui.components.help_points import Say
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.pages.help.fitting import Fitting
from samensociaal_desktop.ui.pages.help.shelves import Shelves
from samensociaal_desktop.ui.widgets.buttons import Choice, ChoiceCards, button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import SMALL, Heading, Text, announce, sized, small

_WITH_A_MEANING: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class AdviceView(BackView):
    """The questions, then what may fit. A reply leads straight on; one can always go back a question, or stop."""

    way_requested = Signal(str)
    article_requested = Signal(str)
    note_requested = Signal()

    def __init__(self, adviser: Adviser, shelves: Shelves, look: Look, say: Say | None = None) -> None:
        super().__init__(self.tr("What fits now?"), look)
        self._adviser, self._shelves, self._look, self._say = adviser, shelves, look, say
        self._replies: dict[str, Reply] = {}
        self.question: QuestionCard | None = None
        self.fitting: Fitting | None = None
        self._intro = Text(look.pick(adviser.intro))
        self._kept = small(self.tr("What you answer here is not kept."))
        self.column.addWidget(self._intro)
        self.column.addWidget(self._kept)
        self._show_step()

    def enter(self) -> None:
        """Begin at the question, or at what was found."""
        announce(self, self.heading.text())
        self._begin()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        number = event.text()
        is_plain = not event.modifiers() & _WITH_A_MEANING
        if self.question is not None and is_plain and number in {"1", "2", "3"}:
            self._reply(list(Reply)[int(number) - 1])
        else:
            super().keyPressEvent(event)

    def _reply(self, reply: Reply) -> None:
        assert self.question is not None  # it is what was replied to
        self._replies[self.question.id] = reply
        self._go_on()

    def _previous(self) -> None:
        """Ask the last question replied to again; its reply stands there until another is given."""
        replied = [question for question in self._adviser.asked(self._replies) if question.id in self._replies]
        before = self._replies.pop(replied[-1].id)
        self._go_on(before)

    def _again(self) -> None:
        self._replies.clear()
        self._go_on()

    def _go_on(self, before: Reply | None = None) -> None:
        self._show_step(before)
        self._begin()

    def _show_step(self, before: Reply | None = None) -> None:
        for old in (self.question, self.fitting):
            if old is not None:
                self.column.removeWidget(old)
                old.hide()
                old.deleteLater()
        self.question = self.fitting = None
        for words in (self._intro, self._kept):
            words.setVisible(not self._replies)
        is_finished = self._adviser.is_finished(self._replies)
        shown = self._make_fitting() if is_finished else self._make_question(before)
        self.column.addWidget(shown)
        shown.show()  # now, and not when the layout comes to it: the focus goes there at once

    def _make_question(self, before: Reply | None) -> QWidget:
        asked = self._adviser.asked(self._replies)
        self.question = QuestionCard(asked[-1], len(asked), len(self._adviser.questions), before, self._look)
        self.question.replied.connect(self._reply)
        self.question.previous_button.setVisible(bool(self._replies))
        self.question.previous_button.clicked.connect(lambda _on: self._previous())
        self.question.stop_button.clicked.connect(lambda _on: self.left.emit())
        return self.question

    def _make_fitting(self) -> QWidget:
        self.fitting = Fitting(self._adviser.advice(self._replies), self._shelves, self._look, self._say)
        self.fitting.way_requested.connect(self.way_requested)
        self.fitting.article_requested.connect(self.article_requested)
        self.fitting.note_requested.connect(self.note_requested)
        self.fitting.again_requested.connect(self._again)
        return self.fitting

    def _begin(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)
        if self.question is not None:
            self.question.begin()
        elif self.fitting is not None:
            self.back_button.setFocus()  # above what is advised, so that Tab leads through all of it
            announce(self.fitting, self.fitting.accessibleName())
        QTimer.singleShot(0, self, self._show_focus)  # once everything has its place

    def _show_focus(self) -> None:
        focus = self.focusWidget()
        if focus is not None and self.question is not None and self.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus, 0, 8)


class QuestionCard(Card):
    """One question with its three replies; `replied` says which."""

    replied = Signal(object)

    def __init__(self, question: AdviceQuestion, number: int, total: int, before: Reply | None, look: Look) -> None:
        super().__init__()
        self.id, self._before = question.id, before
        ask = look.pick(question.ask)
        self.setAccessibleName(ask)
        self.column.setContentsMargins(36, 32, 36, 32)
        place = small(self.tr("Question {number} of {total}").format(number=number, total=total))
        place.setFont(sized(SMALL, bold=True))
        replies = (
            Choice(Reply.YES.value, self.tr("Yes")),
            Choice(Reply.NO.value, self.tr("No")),
            Choice(Reply.UNSURE.value, self.tr("I do not know")),
        )
        self.cards = ChoiceCards(ask, replies)
        for digit, option in enumerate(self.cards.options, start=1):
            option.setToolTip(str(digit))
        self.cards.choose((before.value,) if before else ())
        self.cards.changed.connect(self._chosen)
        self.previous_button = button(self.tr("Previous question"))
        self.stop_button = button(self.tr("Stop here"), "quiet")
        buttons = Flow()
        buttons.add(self.previous_button)
        buttons.add(self.stop_button)
        for widget in (place, Heading(ask, 2), Text(look.pick(question.explain)), self.cards, buttons):
            self.column.addWidget(widget)

    def begin(self) -> None:
        """Put the focus on the reply that was given, or on the first."""
        (self.cards.option(self._before.value) if self._before else self.cards.options[0]).setFocus()
        announce(self, self.accessibleName())

    def _chosen(self) -> None:
        on = self.cards.chosen()  # empty where the reply that stood there was pressed: it is given again
        reply = Reply(on[0]) if on else self._before
        if reply is not None:
            self.replied.emit(reply)
