"""Answers read back: of one finished talk, or of the last two side by side."""

from datetime import datetime

from samensociaal_desktop.domain.dialogues import Dialogue
from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.services.talks import Comparison, last_answers, then_and_now
from samensociaal_desktop.storage.talks import Talks
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.pages.talk import words
from samensociaal_desktop.ui.pages.talk.answer_list import AnswerList, answered_list
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import small


class AnswersView(BackView):
    """What one answered, in one's own words and without a score."""

    def __init__(self, talks: Talks, look: Look, clock: Clock) -> None:
        super().__init__("", look)
        self._talks, self._look, self._clock = talks, look, clock
        self._place = small("")
        self._card = Card()
        self.column.insertWidget(self.column.indexOf(self.heading), self._place)
        self.column.addWidget(self._card)
        self.list: AnswerList | None = None

    def present(self, dialogue: Dialogue) -> None:
        """Show the answers of the last finished talk, each beside the last time it was answered before.

        Raises:
            VaultError: the journal cannot be read.
        """
        self._place.setText(words.place(dialogue, self._look))
        compared = then_and_now(dialogue, self._talks)
        if compared is not None:
            self._show(self.tr("Then and now"), self._compared(compared))
        else:
            self._show(self.tr("My answers"), answered_list(last_answers(dialogue, self._talks), self._look))
        self._scroll.verticalScrollBar().setValue(0)

    def _compared(self, compared: Comparison) -> AnswerList:
        days = {pair.then.at.date() for pair in compared.pairs}
        is_one = len(days) == 1
        then_title = self._day(compared.pairs[0].then.at) if is_one else self.tr("Then")
        result = AnswerList((then_title, self._day(compared.now_at)))
        for pair in compared.pairs:
            then, now = (
                words.answer_text(pair.question, answer, self._look) for answer in (pair.then.answer, pair.now)
            )
            asked = words.brief(pair.question, self._look, words.LONG)
            note = "" if is_one else self._day(pair.then.at)
            result.add(asked, then, now, with_rule=True, note=note)
        if not compared.pairs:
            result.add(self.tr("There is no question that you answered both times."))
        return result

    def _day(self, at: datetime) -> str:
        day = day_text(at.date(), self._look, self._clock().date(), weekday=False)
        return day[:1].upper() + day[1:]

    def _show(self, title: str, answers: AnswerList) -> None:
        self.heading.setText(title)
        self.setAccessibleName(title)
        if self.list is not None:
            self.list.hide()
            self.list.deleteLater()
        self.list = answers
        self._card.column.addWidget(answers)
