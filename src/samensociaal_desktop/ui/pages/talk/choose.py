"""Where a talk begins: the three parts, what else one can walk through, and what earlier talks ended with."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from samensociaal_desktop.domain.dialogues import Dialogue
from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.storage.talks import Talks
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import TEXT_COLUMN, ScrollPage
from samensociaal_desktop.ui.pages.talk.keeper import Keeper, act_button
from samensociaal_desktop.ui.pages.talk.kept import AgreementsCard
from samensociaal_desktop.ui.pages.talk.plans import PlansCard
from samensociaal_desktop.ui.pages.talk.shelf import Shelf
from samensociaal_desktop.ui.pages.talk.talk_card import TalkCard, mark_next
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading, Text
from samensociaal_desktop.ui.words import error_text


class ChooseView(ScrollPage):
    """A card for each part, the ways to dilemmas, questions and the pamphlet, the agreements, the plan."""

    chosen = Signal(str, object)
    """The id of the dialogue to begin or go on with, and the length."""

    answers_requested = Signal(str)
    """The id of the dialogue whose answers one wants to read, then and now if there are two talks."""

    dilemmas_requested = Signal()

    pamphlet_requested = Signal()
    """The person wants to read what the pamphlet asks."""

    moments_requested = Signal(object)
    """The person wants to see the moments of an `EncounterFilter`."""

    def __init__(
        self,
        shelf: Shelf,
        lists: Callable[[], Lists],
        talks: Talks,
        drafts: Drafts,
        keeper: Keeper,
        look: Look,
        clock: Clock,
    ) -> None:
        super().__init__(look.px(TEXT_COLUMN))
        self._shelf, self._talks, self._keeper = shelf, talks, keeper
        self._look, self._clock = look, clock
        self.cards: dict[str, TalkCard] = {}
        self.checks: dict[str, TalkCard] = {}
        self.column.addWidget(Heading(self.tr("Talk"), 1))
        intro = self.tr("A talk with yourself, in parts.")
        self.column.addWidget(Text(intro, role="soft"))
        self._parts, self._checks_at = _cards_column(), _cards_column()
        self.column.addLayout(self._parts)
        self.column.addSpacing(16)
        self.dilemmas_button, self.dilemmas = self._dilemmas()
        self.column.addWidget(self.dilemmas)
        self.column.addLayout(self._checks_at)
        self.pamphlet_button, pamphlet = self._pamphlet()
        self.column.addWidget(pamphlet)
        self.column.addSpacing(16)
        self.plans = PlansCard(keeper, drafts, clock, lists, look)
        self.plans.moments_requested.connect(self.moments_requested)
        self.agreements = AgreementsCard(keeper, look, clock)
        self.column.addWidget(self.agreements)
        self.column.addWidget(self.plans)

    def enter(self, left: str = "", *, from_answers: bool = False) -> None:
        """Read how far each talk is, and begin at the one that comes next.

        Who `left` questions to come back to, or the answers of any dialogue, goes on where these were chosen.
        """
        self.refresh()
        card = (self.cards | self.checks if from_answers else self.checks).get(left)
        button = card.answers_button if card is not None and from_answers else None
        card = card or next((card for card in self.cards.values() if card.is_next), None)
        if card is not None:
            self._begin_at(card, button or card.go_button)

    def enter_at_dilemmas(self) -> None:
        """Come back from the dilemmas to the button that led there."""
        self.refresh()
        self.dilemmas_button.setFocus()
        QTimer.singleShot(0, self, lambda: self.show_widget(self.dilemmas))

    def _begin_at(self, card: TalkCard, button: QPushButton) -> None:
        def show() -> None:
            self.show_from_top(card, 16)
            self.show_widget(button, 16)  # a card can be higher than the window

        button.setFocus()
        QTimer.singleShot(0, card, show)

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
        for card in (*self.cards.values(), *self.checks.values()):
            card.hide()
            card.deleteLater()  # it leaves its column then
        self.cards = {each.id: self._card(each, self._parts) for each in self._shelf.dialogues}
        mark_next(tuple(self.cards.values()))
        self.checks = {each.id: self._card(each, self._checks_at) for each in self._shelf.checks}

    def _card(self, dialogue: Dialogue, column: QVBoxLayout) -> TalkCard:
        card = TalkCard(dialogue, self._talks, self._look, self._clock)
        card.chosen.connect(self.chosen)
        card.answers_requested.connect(self.answers_requested)
        column.addWidget(card)
        return card

    def _dilemmas(self) -> tuple[QPushButton, Card]:
        text = self.tr("Two good things pull apart. You choose where you stand. No answer is right.")
        way = act_button(self.tr("To the dilemmas"), "", self.dilemmas_requested.emit)
        return way, _way_card(QCoreApplication.translate("ChooseView", "Dilemmas"), text, way)

    def _pamphlet(self) -> tuple[QPushButton, Card]:
        text = self.tr("What the pamphlet asks of us, of government and of platforms, and what is known about it.")
        way = act_button(self.tr("Read about the pamphlet"), "", self.pamphlet_requested.emit)
        return way, _way_card(QCoreApplication.translate("ChooseView", "The pamphlet"), text, way)


def _cards_column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(16)
    return column


def _way_card(title: str, text: str, way: QPushButton) -> Card:
    card = Card(title)
    card.column.setSpacing(8)
    card.column.addWidget(Text(text))
    card.column.addSpacing(4)
    card.row(way)
    return card
