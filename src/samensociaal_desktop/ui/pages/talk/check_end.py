"""The end of the questions to come back to: the places one chose, beside those of last time, without a total."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from samensociaal_desktop.domain.dialogues import Answer, Question
from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.services.talks import Earlier, Talk
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import TEXT_COLUMN, ScrollPage
from samensociaal_desktop.ui.pages.talk import words
from samensociaal_desktop.ui.pages.talk.keeper import act_button
from samensociaal_desktop.ui.pages.talk.steps import Steps
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, rule, small

ROOM: Final = 420
"""From this width of the page on, at 100 %, words stand beside a picture."""


class CheckEndView(ScrollPage):
    """Says nothing about what is good: where one stands now, and where one stood before."""

    finished = Signal()
    went_back = Signal()

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__(look.px(TEXT_COLUMN))
        self._look, self._clock = look, clock
        self._body: QWidget | None = None
        self._rows: list[QBoxLayout] = []
        self._now = self.tr("Now")
        self.heading = Heading(self.tr("What you chose"), 1)
        self.column.addWidget(self.heading)
        line = self.tr("Questions to think about, not a test. Nothing is added up, and there is no good number.")
        self.column.addWidget(Text(line, role="soft"))
        self._holder = QVBoxLayout()
        self.column.addLayout(self._holder)
        self.trouble = Text(role="danger")
        self.trouble.hide()
        self.column.addWidget(self.trouble)
        self.done_button = act_button(self.tr("Done"), "primary", self.finished.emit)
        self.back_button = act_button(self.tr("Back"), "quiet", self.went_back.emit)
        buttons = Flow()
        buttons.add(self.done_button)
        buttons.add(self.back_button)
        self.column.addWidget(buttons)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        for row in self._rows:
            row.setDirection(self._direction)

    @property
    def _direction(self) -> QBoxLayout.Direction:
        """Where the words of an answer stand: beside its picture, or under it where there is little room."""
        wide = self.width() >= self._look.px(ROOM)
        return QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom

    def present(self, talk: Talk, before: Mapping[str, Earlier]) -> None:
        """Show what was answered in `talk`, each beside what was answered `before`."""
        self._rows.clear()
        card = Card()
        said = [(question, answer) for question, answer in talk.earlier if answer is not None]
        for number, (question, answer) in enumerate(said):
            if number:
                card.column.addWidget(rule())
            self._add(card, question, answer, before.get(question.id))
        if not said:
            card.column.addWidget(Text(self.tr("You skipped every question. That is fine."), role="soft"))
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = card
        self._holder.addWidget(card)
        self.trouble.hide()
        self.back_button.setVisible(talk.can_go_back)

    def enter(self) -> None:
        """Begin at the top: there is a list to read before the way on."""
        self.heading.setFocus()
        self.show_from_top()

    def say_trouble(self, text: str) -> None:
        """Show why the end was not kept."""
        self.trouble.setText(text)
        self.trouble.show()
        announce(self.trouble, text)
        self.show_widget(self.trouble)

    def _add(self, card: Card, question: Question, answer: Answer, before: Earlier | None) -> None:
        card.column.addWidget(Text(self._look.pick(question.ask)))
        now = f"{self._now} · {words.answer_text(question, answer, self._look)}"
        row = QBoxLayout(self._direction)
        row.setSpacing(16)
        self._rows.append(row)
        then = before.answer.number if before is not None else None
        row.addWidget(Steps(answer.number, then, self._look))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(small(now, role=""))
        if before is not None:
            place = words.answer_text(question, before.answer, self._look)
            column.addWidget(small(f"{self._day(before.at.date())} · {place}"))
        row.addLayout(column, 1)
        card.column.addLayout(row)

    def _day(self, day: date) -> str:
        text = day_text(day, self._look, self._clock().date(), weekday=False)
        return text[:1].upper() + text[1:]
