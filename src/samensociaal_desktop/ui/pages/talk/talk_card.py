"""One dialogue as a card: what it is about, how far one is, and the ways in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton

from samensociaal_desktop.domain.dialogues import Dialogue, Length
from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.services.talks import Talk
from samensociaal_desktop.storage.talks import Talks
from samensociaal_desktop.ui.components.origin import add_origin
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.talk import words
from samensociaal_desktop.ui.pages.talk.keeper import act_button
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, small


class TalkCard(Card):
    """A part of the talk, or the questions to come back to: long or short, or on where one left it."""

    chosen = Signal(str, object)
    """The id of the dialogue to begin or go on with, and the length."""

    answers_requested = Signal(str)

    def __init__(self, dialogue: Dialogue, talks: Talks, look: Look, clock: Clock) -> None:
        super().__init__()
        self._dialogue = dialogue
        self._talk = Talk(dialogue, talks, clock)
        finished = [talk.finished_at for talk in talks.all(dialogue.id) if talk.finished_at is not None]
        title = look.pick(dialogue.title)
        self.setAccessibleName(title)
        self.column.setSpacing(8)
        self.column.addWidget(small(self._place()))
        self.column.addWidget(Heading(title, 2))
        self.column.addWidget(Text(look.pick(dialogue.intro)))
        add_origin(self.column, dialogue.origin, look)
        self.progress: QProgressBar | None = None
        if self.is_open:
            self._add_progress(title)
        elif finished:
            day = day_text(max(finished).date(), look, clock().date(), weekday=False)
            self.column.addWidget(small(self.tr("Finished: {day}").format(day=day)))
        self.has_been_finished = bool(finished)
        self.go_button, self.short_button = self._ways_in(title)
        answers = self.tr("Then and now") if len(finished) > 1 else self.tr("My answers")
        self.answers_button = act_button(
            answers, "quiet", lambda: self.answers_requested.emit(dialogue.id), name=f"{answers}: {title}"
        )
        buttons = Flow()
        for one in (self.go_button, self.short_button, self.answers_button):
            if one is not None:
                buttons.add(one)
        self.answers_button.setVisible(bool(finished))
        self.column.addSpacing(4)
        self.column.addWidget(buttons)
        self.is_next = False

    @property
    def is_open(self) -> bool:
        """Whether a talk was begun here that can be gone on with."""
        return self._talk.is_begun

    def make_next(self) -> None:
        """Make this the one that comes next: its button is the page's primary one."""
        self.is_next = True
        self.go_button.setProperty("role", "primary")

    def _place(self) -> str:
        dialogue = self._dialogue
        if dialogue.part is None:
            return self.tr("Not a test · about {minutes} minutes").format(minutes=dialogue.minutes)
        part = words.part_number(dialogue.part)
        if dialogue.has_short:  # the minutes stand on the buttons
            return self.tr("Part {part}").format(part=part)
        return self.tr("Part {part} · about {minutes} minutes").format(part=part, minutes=dialogue.minutes)

    def _ways_in(self, title: str) -> tuple[QPushButton, QPushButton | None]:
        if self.is_open:
            return self._way(self.tr("Continue"), title, Length.LONG), None
        if not self._dialogue.has_short:
            return self._way(self.tr("Again") if self.has_been_finished else self.tr("Begin"), title, Length.LONG), None
        long, short = self.tr("Long ({minutes} minutes)"), self.tr("Short ({minutes} minutes)")
        return (
            self._way(long.format(minutes=self._dialogue.minutes), title, Length.LONG),
            self._way(short.format(minutes=self._dialogue.minutes_short), title, Length.SHORT),
        )

    def _way(self, text: str, title: str, length: Length) -> QPushButton:
        return act_button(text, "", lambda: self.chosen.emit(self._dialogue.id, length), name=f"{text}: {title}")

    def _add_progress(self, title: str) -> None:
        number, total = self._talk.position
        if self._talk.is_finished:
            text, done = self.tr("All questions are answered. You can still finish the talk."), total
        else:
            text, done = self.tr("Question {number} of {total}").format(number=number, total=total), number - 1
            if self._dialogue.has_short:
                is_short = self._talk.length is Length.SHORT
                which = self.tr("Short talk · {progress}") if is_short else self.tr("Long talk · {progress}")
                text = which.format(progress=text)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.setAccessibleName(f"{title}: {text}")
        self.column.addSpacing(4)
        self.column.addWidget(self.progress)
        self.column.addWidget(small(text))


def mark_next(cards: tuple[TalkCard, ...]) -> None:
    """Mark the talk that is open, or else the first that was never finished; when all were, the first."""
    is_open = (card for card in cards if card.is_open)
    is_new = (card for card in cards if not card.has_been_finished)
    card = next(is_open, None) or next(is_new, None) or next(iter(cards), None)
    if card is not None:
        card.make_next()
