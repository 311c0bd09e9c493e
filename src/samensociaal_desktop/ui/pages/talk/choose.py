"""Where a talk begins: the three parts, how far one is in each, and what earlier talks ended with."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout

from samensociaal_desktop.domain.dialogues import Dialogue
from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services.talks import Talk
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.storage.talks import Talks
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import TEXT_COLUMN, ScrollPage
from samensociaal_desktop.ui.pages.talk import words
from samensociaal_desktop.ui.pages.talk.keeper import Keeper, act_button
from samensociaal_desktop.ui.pages.talk.kept import AgreementsCard
from samensociaal_desktop.ui.pages.talk.plans import PlansCard
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, small
from samensociaal_desktop.ui.words import error_text


class ChooseView(ScrollPage):
    """Three cards, the agreements, the plan."""

    chosen = Signal(str)
    """The id of the dialogue to begin or go on with."""

    answers_requested = Signal(str)
    """The id of the dialogue whose answers one wants to read, then and now if there are two talks."""

    def __init__(
        self, dialogues: tuple[Dialogue, ...], talks: Talks, drafts: Drafts, keeper: Keeper, look: Look, clock: Clock
    ) -> None:
        super().__init__(look.px(TEXT_COLUMN))
        self._dialogues, self._talks, self._keeper = dialogues, talks, keeper
        self._look, self._clock = look, clock
        self.cards: dict[str, TalkCard] = {}
        self.column.addWidget(Heading(self.tr("Talk"), 1))
        intro = self.tr("A talk with yourself, in parts. You can skip and stop at any time.")
        self.column.addWidget(Text(intro, role="soft"))
        self._holder = QVBoxLayout()
        self._holder.setSpacing(16)
        self.column.addLayout(self._holder)
        self.column.addSpacing(16)
        self.plans = PlansCard(keeper, drafts, clock)
        self.agreements = AgreementsCard(keeper, look, clock)
        self.column.addWidget(self.agreements)
        self.column.addWidget(self.plans)

    def enter(self) -> None:
        """Read how far each talk is, and begin at the one that comes next."""
        self.refresh()
        primary = next((card for card in self.cards.values() if card.is_next), None)
        if primary is not None:
            primary.go_button.setFocus()
            QTimer.singleShot(0, self, lambda: self._show_from_top(primary))

    def _show_from_top(self, card: Card) -> None:
        self._scroll.verticalScrollBar().setValue(0)
        self._scroll.ensureWidgetVisible(card, 0, 16)

    def leave(self) -> None:
        """Keep what was typed."""
        self.plans.leave()

    def refresh(self) -> None:
        """Read everything anew."""
        try:
            self._refresh_talks()
            self.refresh_kept()
        except SamenSociaalError as error:
            self._keeper.say(error_text(error), "", None)

    def refresh_kept(self) -> None:
        """Read agreements and plans anew."""
        self.agreements.refresh()
        self.plans.refresh()

    def _refresh_talks(self) -> None:
        for card in self.cards.values():
            self._holder.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {one.id: TalkCard(one, self._talks, self._look, self._clock) for one in self._dialogues}
        for card in self.cards.values():
            card.chosen.connect(self.chosen)
            card.answers_requested.connect(self.answers_requested)
            self._holder.addWidget(card)
        _mark_next(tuple(self.cards.values()))


class TalkCard(Card):
    """One part: what it is about, how far one is, and the way in."""

    chosen = Signal(str)
    answers_requested = Signal(str)

    def __init__(self, dialogue: Dialogue, talks: Talks, look: Look, clock: Clock) -> None:
        super().__init__()
        self._talk = Talk(dialogue, talks, clock)
        finished = [talk.finished_at for talk in talks.all(dialogue.id) if talk.finished_at is not None]
        title = look.pick(dialogue.title)
        self.setAccessibleName(title)
        self.column.setSpacing(8)
        place = self.tr("Part {part} · about {minutes} minutes")
        self.column.addWidget(small(place.format(part=words.part_number(dialogue.part), minutes=dialogue.minutes)))
        self.column.addWidget(Heading(title, 2))
        self.column.addWidget(Text(look.pick(dialogue.intro)))
        self.progress: QProgressBar | None = None
        if self.is_open:
            self._add_progress(title)
        elif finished:
            day = day_text(max(finished).date(), look, clock().date(), weekday=False)
            self.column.addWidget(small(self.tr("Finished: {day}").format(day=day)))
        self.has_been_finished = bool(finished)
        go = self._action()
        self.go_button = act_button(go, "", lambda: self.chosen.emit(dialogue.id), name=f"{go}: {title}")
        answers = self.tr("Then and now") if len(finished) > 1 else self.tr("My answers")
        self.answers_button = act_button(
            answers, "quiet", lambda: self.answers_requested.emit(dialogue.id), name=f"{answers}: {title}"
        )
        buttons = Flow()
        buttons.add(self.go_button)
        buttons.add(self.answers_button)
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

    def _action(self) -> str:
        if self.is_open:
            return self.tr("Continue")
        return self.tr("Again") if self.has_been_finished else self.tr("Begin")

    def _add_progress(self, title: str) -> None:
        number, total = self._talk.position
        if self._talk.is_finished:
            text, done = self.tr("All questions are answered. You can still finish the talk."), total
        else:
            text, done = self.tr("Question {number} of {total}").format(number=number, total=total), number - 1
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.setAccessibleName(f"{title}: {text}")
        self.column.addSpacing(4)
        self.column.addWidget(self.progress)
        self.column.addWidget(small(text))


def _mark_next(cards: tuple[TalkCard, ...]) -> None:
    """Mark the talk that is open, or else the first that was never finished; when all were, the first."""
    is_open = (card for card in cards if card.is_open)
    is_new = (card for card in cards if not card.has_been_finished)
    card = next(is_open, None) or next(is_new, None) or next(iter(cards), None)
    if card is not None:
        card.make_next()
