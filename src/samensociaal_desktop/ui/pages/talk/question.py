"""One question on the screen, with the way on, back, past it and out."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from samensociaal_desktop.domain.dialogues import Answer, Question
from samensociaal_desktop.domain.spoken import Spoken, spoken
from samensociaal_desktop.services.talks import Talk
from samensociaal_desktop.ui.components.terms import TermsLine
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import TEXT_COLUMN, ScrollPage
from samensociaal_desktop.ui.pages.talk import words
from samensociaal_desktop.ui.pages.talk.answer_list import Earlier
from samensociaal_desktop.ui.pages.talk.inputs import AnswerInput, TextInput, make_input
from samensociaal_desktop.ui.pages.talk.keeper import act_button
from samensociaal_desktop.ui.pages.talk.parties import PartiesTable
from samensociaal_desktop.ui.pages.talk.shelf import Shelf
from samensociaal_desktop.ui.pages.talk.story import StoryCard
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import SMALL, Heading, Text, announce, sized, small

SIDE: Final = 300
"""The widest the earlier answers get beside the question, at 100 %."""

WIDE: Final = 940
"""From this width of the page on, at 100 %, they stand beside it; below that, under it."""

GAP: Final = 32

DIGITS: Final = frozenset("123456789")

_WITH_A_MEANING: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class QuestionView(ScrollPage):
    """Shows what a talk asks now. It keeps nothing itself: whoever listens answers the talk."""

    answered = Signal(object)
    skipped = Signal()
    went_back = Signal()
    stopped = Signal()

    typed = Signal()
    """Something was written or chosen that is not sent yet."""

    def __init__(self, shelf: Shelf, look: Look) -> None:
        super().__init__(look.px(TEXT_COLUMN) + GAP + look.px(SIDE))
        self._shelf, self._look = shelf, look
        self._question: Question | None = None
        self.input: AnswerInput | None = None
        self.place = small("")
        self.place.setFont(sized(SMALL, bold=True))
        self.before = Text()
        self.heading = Heading("", 1)
        self.after = Text()
        self.mirror = Text(role="soft")
        self.example_button = button(self.tr("Example"), "quiet")
        self.example_button.setCheckable(True)
        self.example_button.toggled.connect(self._show_example)
        self.example = Text(role="soft")
        self.draft_note = small(self.tr("What you wrote before is here again."))
        self.trouble = Text(role="danger")
        self.earlier = Earlier(look)
        self.story = StoryCard(shelf, look)
        self.story.setMaximumWidth(look.px(TEXT_COLUMN))
        self._asides: list[QWidget] = []
        self._card = Card()
        self._card.setMaximumWidth(look.px(TEXT_COLUMN))
        self._card.column.setContentsMargins(36, 32, 36, 32)
        for widget in (self.place, self.before, self.heading, self.after):
            self._card.column.addWidget(widget)
        self._terms_at = self._card.column.count()
        self._card.column.addWidget(self.mirror)
        self._card.column.addWidget(self.example_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._card.column.addWidget(self.example)
        for label in (self.draft_note, self.trouble):
            self._card.column.addWidget(label)
        self._card.column.addSpacing(8)
        self._card.column.addWidget(self._make_buttons())
        self._card.column.addStretch(1)
        self._lay_out()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._go_on)

    def present(self, talk: Talk, answer: Answer | None, mirror: str, *, is_draft: bool) -> None:
        """Show the question of `talk` with the answer it had, or the one that was begun."""
        question = talk.question
        assert question is not None  # who has nothing to ask shows the end
        self._question = question
        number, total = talk.position
        place = words.progress(talk.dialogue, number, total, follows=not question.is_main)
        self.place.setText(place)
        self._show_words(spoken(self._look.pick(question.ask)))
        self.show_mirror(mirror)
        self.example.setText(self._look.pick(question.example) if question.example else "")
        self.example_button.setVisible(question.example is not None)
        self.example_button.setChecked(False)
        self.example.hide()
        self.draft_note.setVisible(is_draft)
        self.trouble.hide()
        self.back_button.setEnabled(talk.can_go_back)
        self.story.present(talk.dialogue)
        self.earlier.present(talk.earlier)
        self._side.setHidden(self.earlier.isHidden())
        self._card.setAccessibleName(place)
        self._replace_asides(question)
        self._replace_input(question, answer, _first_place(talk))
        self._scroll.verticalScrollBar().setValue(0)

    def begin(self) -> None:
        """Put the focus where one begins, and that in sight once everything has its place."""
        if self.input is None or self._question is None:
            return
        if self._question.parties:
            self.heading.setFocus()  # there is a table to read first; Page Down and Tab lead on
        else:
            self.input.begin()
        QTimer.singleShot(0, self, self._show_focus)

    def _show_words(self, words: Spoken) -> None:
        self.heading.setText(words.question)
        for label, text in ((self.before, words.before), (self.after, words.after)):
            label.setText(text)
            label.setVisible(bool(text))

    def show_mirror(self, text: str) -> None:
        """Show what the journal says beside the question, if anything."""
        self.mirror.setText(text)
        self.mirror.setVisible(bool(text))

    def say_trouble(self, text: str) -> None:
        """Show why an answer was not kept; it is still there."""
        self.trouble.setText(text)
        self.trouble.show()
        announce(self.trouble, text)
        self.show_widget(self.trouble)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        digit = event.text()
        if self.input is not None and digit in DIGITS and not event.modifiers() & _WITH_A_MEANING:
            self.input.press(int(digit))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= self._look.px(WIDE)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not direction:
            self._box.setDirection(direction)
        self._side.setMaximumWidth(self._look.px(SIDE if wide else TEXT_COLUMN))

    def _lay_out(self) -> None:
        self._side = QWidget()
        beside = QVBoxLayout(self._side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.earlier)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(GAP)
        self._box.addWidget(self._card, 3, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(self._side, 1, Qt.AlignmentFlag.AlignTop)
        self._box.addStretch(0)
        self.column.addWidget(self.story)
        self.column.addLayout(self._box)

    def _make_buttons(self) -> Flow:
        self.next_button = act_button(self.tr("Continue"), "primary", self._go_on)
        self.next_button.setToolTip("Ctrl+Enter")
        self.back_button = act_button(self.tr("Back"), "", self.went_back.emit)
        self.skip_button = act_button(self.tr("Skip"), "", self.skipped.emit)
        self.stop_button = act_button(self.tr("Stop here"), "quiet", self.stopped.emit)
        buttons = Flow()
        for one in (self.next_button, self.back_button, self.skip_button, self.stop_button):
            buttons.add(one)
        return buttons

    def _replace_asides(self, question: Question) -> None:
        """Put what belongs to this question alone under its words: what words mean, and whom it touches."""
        for old in self._asides:
            old.hide()
            old.deleteLater()
        pick = self._look.pick
        texts = [pick(question.ask), *(pick(option.label) for option in question.options)]
        texts += [pick(text) for text in (question.example, question.low, question.high) if text is not None]
        self._asides = [TermsLine(texts, self._shelf.glossary, self._look)]
        if question.parties:
            self._asides.append(PartiesTable(question, self._look))
        for place, widget in enumerate(self._asides, start=self._terms_at):
            self._card.column.insertWidget(place, widget)

    def _replace_input(self, question: Question, answer: Answer | None, first: int | None) -> None:
        before, self.input = self.input, make_input(question, self._look, first)
        if answer is not None:
            self.input.show_answer(answer)
        self.input.changed.connect(self._changed)
        self.input.submitted.connect(self._go_on)
        self._card.column.insertWidget(self._card.column.indexOf(self.draft_note), self.input)
        self.input.show()  # now, and not when the layout comes to it: the focus goes there at once
        _tab_order(self.example_button, self.input, self.next_button)
        if before is not None:
            before.hide()
            before.deleteLater()
        self._enable()

    def _show_focus(self) -> None:
        # Of a text the whole field, not the line of the cursor alone.
        focus = self.input if isinstance(self.input, TextInput) else self.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.show_widget(focus, 8)

    def _changed(self) -> None:
        self.trouble.hide()
        self._enable()
        self.typed.emit()

    def _enable(self) -> None:
        self.next_button.setEnabled(self.input is not None and self.input.answer is not None)

    def _go_on(self) -> None:
        answer = self.input.answer if self.input is not None else None
        if answer is not None:
            self.answered.emit(answer)

    def _show_example(self, on: bool) -> None:
        self.example.setVisible(on)
        if on:
            announce(self.example, self.example.text())


def _first_place(talk: Talk) -> int | None:
    """Return the place chosen when the present question was asked before, if it was."""
    question = talk.question
    said = (answer for asked, answer in talk.earlier if question is not None and asked.id == question.again)
    answer = next(said, None)
    return answer.number if answer is not None else None


def _tab_order(before: QWidget, inside: QWidget, after: QWidget) -> None:
    """Let Tab go through what is inside a widget that came later than its neighbours."""
    focusable = [one for one in inside.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for one, other in pairwise([before, *focusable, after]):
        QWidget.setTabOrder(one, other)
