"""Answers read back: of one finished talk, or of the last two side by side."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal

from samensociaal_desktop.domain.dialogues import Dialogue
from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.services.talks import Answered, Comparison, then_and_now
from samensociaal_desktop.storage.talks import Talks
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import TEXT_COLUMN, ScrollPage
from samensociaal_desktop.ui.pages.talk import words
from samensociaal_desktop.ui.pages.talk.answer_list import AnswerList, answered_list
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading, small


class AnswersView(ScrollPage):
    """What one answered, in one's own words and without a score."""

    left = Signal()

    def __init__(self, talks: Talks, look: Look, clock: Clock) -> None:
        super().__init__(look.px(TEXT_COLUMN))
        self._talks, self._look, self._clock = talks, look, clock
        self.back_button = button(self.tr("Back to Talk"), "quiet", look.icon("back"), look.icon_size)
        self.back_button.clicked.connect(self.left)
        self.column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._place = small("")
        self._heading = Heading("", 1)
        self._card = Card()
        self.column.addWidget(self._place)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._card)
        self.list: AnswerList | None = None

    def enter(self) -> None:
        """Begin at the way back; reading needs no focus."""
        self.back_button.setFocus()

    def present(self, dialogue: Dialogue) -> None:
        """Show the answers of the last finished talk, or of the last two side by side."""
        title = self._look.pick(dialogue.title)
        place = self.tr("Part {part} · {title}").format(part=words.part_number(dialogue.part), title=title)
        self._place.setText(place)
        compared = then_and_now(dialogue, self._talks)
        if compared is not None:
            self._heading.setText(self.tr("Then and now"))
            self._show(self._compared(compared))
        else:
            self._heading.setText(self.tr("My answers"))
            self._show(answered_list(_last_answers(dialogue, self._talks), self._look))
        self._scroll.verticalScrollBar().setValue(0)

    def _compared(self, compared: Comparison) -> AnswerList:
        days = (self._day(compared.then_at), self._day(compared.now_at))
        result = AnswerList(days)
        for pair in compared.pairs:
            texts = [words.answer_text(pair.question, one, self._look) for one in (pair.then, pair.now)]
            result.add(words.brief(pair.question, self._look, words.LONG), *texts, with_rule=True)
        if not compared.pairs:
            result.add(self.tr("There is no question that you answered both times."))
        return result

    def _day(self, at: datetime) -> str:
        day = day_text(at.date(), self._look, self._clock().date(), weekday=False)
        return day[:1].upper() + day[1:]

    def _show(self, answers: AnswerList) -> None:
        if self.list is not None:
            self.list.hide()
            self.list.deleteLater()
        self.list = answers
        self._card.column.addWidget(answers)


def _last_answers(dialogue: Dialogue, talks: Talks) -> list[Answered]:
    finished = [talk for talk in talks.all(dialogue.id) if talk.finished_at is not None]
    if not finished:
        return []
    answers = finished[-1].answers
    return [(question, answers[question.id]) for question in dialogue.path(answers) if answers.get(question.id)]
