"""The cards under each other: those in sight are answered at once, the others one at each turn of the event loop."""

from collections.abc import Callable, Iterable, Iterator
from time import perf_counter
from typing import Final, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.patterns.cards import Card as Found
from samensociaal_desktop.domain.patterns.cards import Question
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services.patterns import Reading
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.pages.patterns.card import USUAL_HEIGHT, WITH_SHARE, Answer, ChartCard
from samensociaal_desktop.ui.pages.patterns.copying import Sharing
from samensociaal_desktop.ui.pages.patterns.lacking import LackingCard

SPACING: Final = 16

AT_ONCE: Final = 0.05
"""Seconds after which cards wait for the next turn, even those in sight: what is there is painted first."""


PAINT_MS: Final = 10
"""What is there already is painted within this time; then comes what else is in sight."""

PAUSE_MS: Final = 120
"""How long after a change the cards out of sight wait, lest one key typed waits for those of the key before."""


class Showing(NamedTuple):
    """What the cards show: the journal as one view sees it, and how."""

    reading: Reading
    as_share: bool
    can_widen: bool
    """Whether there is more to look at than this view does."""


class Sight(NamedTuple):
    """The part of the board that is on the screen."""

    top: int
    bottom: int


class Board(QWidget):
    """Holds no numbers but those shown. A card keeps what it showed until its turn comes."""

    moments_requested = Signal(object)
    """The person wants to see the moments behind a part: an `EncounterFilter`."""

    share_chosen = Signal(bool)
    everything_requested = Signal()

    unfolded = Signal(object, object)
    """A part of a card was unfolded, by a button."""

    completed = Signal()
    """Every card shows what there is now."""

    def __init__(self, sharing: Sharing, sight: Callable[[], Sight]) -> None:
        super().__init__()
        self._sharing, self._sight = sharing, sight
        self._usual = sharing.look.px(USUAL_HEIGHT)
        self.cards: dict[Question, ChartCard] = {}
        self._order: tuple[Question, ...] = ()
        self._showing: Showing | None = None
        self._pending: list[Question] = []
        self._is_to_pause = False
        self._renamed: set[Question] = set()
        self._read: dict[Question, Found] = {}
        self._lacking: dict[Question, Found] = {}
        self.lacking = LackingCard(sharing.look)
        self.lacking.widen_button.clicked.connect(self.everything_requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACING)
        self._column.addWidget(self.lacking)
        self._turns = QTimer(self)
        self._turns.setSingleShot(True)
        self._turns.timeout.connect(self._take_turn)

    @property
    def is_complete(self) -> bool:
        """Whether every card shows what there is now."""
        return not self._pending

    @property
    def has_failed(self) -> bool:
        """Whether cards wait because the journal could not be read, or one went elsewhere meanwhile."""
        return bool(self._pending) and not self._turns.isActive()

    @property
    def order(self) -> tuple[Question, ...]:
        """The cards that are wanted, in their order, also those that lack moments."""
        return self._order

    def arrange(self, order: Iterable[Question]) -> None:
        """Have these cards, in this order."""
        self._order = tuple(order)
        for question in self._order:
            if question not in self.cards:
                self.cards[question] = self._make(question)
        self._pending = [one for one in self._pending if one in self._order]
        for row, question in enumerate(self._order):
            self._column.insertWidget(row, self.cards[question])
        for question, card in self.cards.items():
            card.setVisible(question in self._order and question not in self._lacking)

    def show_now(self, showing: Showing, *, renamed: bool = False) -> None:
        """Show another reading; `renamed` says that words may have changed even where numbers have not."""
        if self._showing is None or self._showing.reading is not showing.reading:
            self._read.clear()
        self._is_to_pause, self._showing = self._showing is not None, showing
        self._pending = list(self._order)
        if renamed:
            self._renamed = set(self._order)
        self._turns.stop()
        begun = perf_counter()
        for question in self._in_sight():
            if not self._fill(question):
                return
            if perf_counter() - begun > AT_ONCE:
                break
        self._show_lacking()
        self._go_on(PAINT_MS)

    def finish(self) -> None:
        """Show all there is now, without waiting for a turn."""
        self._turns.stop()
        if not self._pending:
            return
        while self._pending:
            if not self._fill(self._pending[0]):
                return
        self._show_lacking()
        self._go_on()

    def stops(self) -> Iterator[QWidget]:
        """Give all that Tab goes to, in its order."""
        for question in self._order:
            yield from self.cards[question].stops()
        yield self.lacking.widen_button

    def _make(self, question: Question) -> ChartCard:
        card = ChartCard(question, self._sharing)
        card.moments_requested.connect(self.moments_requested)
        card.share_chosen.connect(self.share_chosen)
        card.unfolded.connect(self.unfolded)
        return card

    def _take_turn(self) -> None:
        if not self.isVisible():  # one went elsewhere, and waits for no charts there
            return
        sight = self._sight()
        places = self._places()
        waiting = [(_apart(places[question], sight), question) for question in self._pending]
        if self._fill(min(waiting, key=lambda one: one[0])[1]):
            self._show_lacking()
            self._go_on()

    def _go_on(self, pause: int = 0) -> None:
        if not self._pending:
            self.completed.emit()
        elif self._is_to_pause and next(self._in_sight(), None) is None:
            self._is_to_pause = False
            self._turns.start(PAUSE_MS)
        else:
            self._turns.start(pause)

    def _fill(self, question: Question) -> bool:
        """Answer a question; where the journal cannot be read, say so, and let all that is pending wait."""
        try:
            self._show_found(question)
        except SamenSociaalError as error:
            self._renamed.add(question)  # what it shows by now may be half of it
            self._sharing.say(words.error_text(error))
            return False
        self._pending.remove(question)
        return True

    def _show_found(self, question: Question) -> None:
        assert self._showing is not None  # else nothing is pending
        found = self._read.get(question) or self._showing.reading.card(question)
        self._read[question] = found
        card = self.cards[question]
        if not found.is_enough:
            self._lacking[question] = found
            card.hide()
            return
        self._lacking.pop(question, None)
        as_share = self._showing.as_share and question in WITH_SHARE
        card.present(Answer(found, as_share), anew=question in self._renamed)
        self._renamed.discard(question)
        card.show()

    def _show_lacking(self) -> None:
        assert self._showing is not None  # something was filled
        lacking = [self._lacking[one] for one in self._order if one in self._lacking]
        self.lacking.present(lacking, can_widen=self._showing.can_widen)

    def _in_sight(self) -> Iterator[Question]:
        """Give the pending cards in sight, as far as can be told before they have their heights."""
        sight = self._sight()
        for question in self._order:
            place = self._places()[question]
            if question in self._pending and not _apart(place, sight):
                yield question

    def _places(self) -> dict[Question, Sight]:
        """Return where each card begins and ends, about."""
        places, top = {}, 0
        for question in self._order:
            card = self.cards[question]
            height = 0 if card.isHidden() else max(card.height(), card.minimumHeight(), self._usual // 2)
            places[question] = Sight(top, top + height)
            top += height + SPACING if height else 0
        return places


def _apart(one: Sight, other: Sight) -> int:
    """Return how far two parts of the board are apart; 0 where they meet."""
    return max(0, one.top - other.bottom, other.top - one.bottom)
