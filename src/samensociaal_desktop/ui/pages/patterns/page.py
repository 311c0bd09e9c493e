"""The page of patterns: what one looks at, a card for each question, and from each number the way to its moments."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget
from shiboken6 import isValid

from samensociaal_desktop.domain.dialogues import Dialogue
from samensociaal_desktop.domain.encounters import Edit
from samensociaal_desktop.domain.patterns.cards import Arrangement, View
from samensociaal_desktop.domain.patterns.spans import Period
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services import pattern_preferences as kept
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.patterns import Patterns, Reading
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.components.habits.card import HabitsCard
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.page import ScrollPage
from samensociaal_desktop.ui.pages.patterns import sentences
from samensociaal_desktop.ui.pages.patterns.board import Board, Showing, Sight
from samensociaal_desktop.ui.pages.patterns.copying import Say, Sharing
from samensociaal_desktop.ui.pages.patterns.named import Words
from samensociaal_desktop.ui.pages.patterns.view_bar import ViewBar
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card, EmptyState
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, announce

WIDTH: Final = 960
"""Charts may be wider than a column of text."""

KEEP_MS: Final = 600
"""How long nothing else is chosen before the view is kept: not at every key."""


class PatternsPage(ScrollPage):
    """Holds no numbers: it asks for a `Reading` and lets the board show it."""

    moments_requested = Signal(object)
    """The person wants to see the moments behind a part of a chart: an `EncounterFilter`."""

    note_requested = Signal()
    """The person wants to note a moment, so that there is something to see here."""

    arrange_requested = Signal()
    """The person wants to choose which cards there are."""

    overview_requested = Signal()
    """The person wants their cards on paper."""

    def __init__(
        self,
        vault: OpenVault,
        dialogues: Callable[[], Sequence[Dialogue]],
        needs: FormNeeds,
        bus: Bus,
        say: Say,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(needs.look.px(WIDTH), parent)
        self._vault, self._clock = vault, needs.clock
        self.patterns = Patterns(vault, lambda: needs.lists, dialogues)
        names = Words(needs.look, lambda: needs.lists, vault.agreements.plans, dialogues)
        self._arrangement = kept.arrangement(vault)
        self._as_share = kept.as_share(vault)
        self._is_stale, self._is_renamed = True, False
        self._day: date | None = None
        self._was_at: QWidget | None = None
        self.reading: Reading | None = None
        self.empty: Card | None = None
        self.bar = ViewBar(needs.vocabulary, needs.look, needs.clock)
        self.sharing = Sharing(needs.look, names, say, self._today, vault.folder)
        self.board = Board(self.sharing, self._sight)
        self.habits = HabitsCard(vault, needs.look, needs.clock, say)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(KEEP_MS)
        self._lay_out()
        self._connect(bus, needs)
        self.bar.show_view(kept.view(vault))
        self.board.arrange(self._arrangement.shown)

    @property
    def view(self) -> View:
        """What the page looks at."""
        return self.bar.view

    @property
    def arrangement(self) -> Arrangement:
        """Which cards are shown, in which order."""
        return self._arrangement

    @property
    def as_share(self) -> bool:
        """Whether bars over time show shares."""
        return self._as_share

    @property
    def is_complete(self) -> bool:
        """Whether every card shows what there is now."""
        return self.board.is_complete

    def enter(self) -> None:
        """Show what the journal holds now, and go on where one was."""
        was, self._was_at = self._was_at, None
        self.habits.refresh()
        if self._is_stale or self._day != self._today() or self.board.has_failed:
            self._refresh()
        if self.empty is not None:
            self.empty.setFocus()
        elif was is not None and isValid(was) and was.isVisibleTo(self):
            was.setFocus()
        else:
            self._begin()

    def leave(self) -> None:
        """Keep what one looks at, know where one was, and give back the memory that counting took."""
        self._was_at = self.focusWidget()
        if self._keeping.isActive():
            self._keeping.stop()
            self._keep()
        with suppress(SamenSociaalError):  # who comes back finds out that the journal cannot be read
            self._vault.counts.let_go()

    def arrange(self, arrangement: Arrangement) -> None:
        """Show these cards in this order, from now on.

        Raises:
            VaultError: it was not kept, and nothing is shown otherwise.
        """
        kept.keep_arrangement(self._vault, arrangement)
        self._arrangement = arrangement
        self.board.arrange(arrangement.shown)
        self._show()

    def show_habits(self) -> None:
        """Go to the habits, below all cards."""
        self.board.finish()  # else what is still to come would push them out of sight again
        QTimer.singleShot(0, self.habits, self._begin_at_habits)  # what was just made is not there before

    def look_at_everything(self) -> None:
        """Look at all there is in the journal."""
        self.bar.show_view(View(period=Period.ALL, compare=self.view.compare))
        self._view_changed()
        self._begin()

    def _begin(self) -> None:
        self.bar.begin()
        self.show_from_top(self.focusWidget())

    def _begin_at_habits(self) -> None:
        inside = self.habits.findChildren(QWidget)
        first = next((one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()), None)
        if first is not None:
            first.setFocus()
        self._show_new(self.habits)
        if first is not None:
            self._show_new(first)

    def _show_new(self, widget: QWidget) -> None:
        for _ in range(3):  # a chart has its height once it knows its width, and that makes another round of places
            self.show_widget(widget)

    def _lay_out(self) -> None:
        self.heading = Heading(self.tr("Patterns"), 1)
        self.arrange_button = button(self.tr("Choose cards"), "quiet")
        self.overview_button = button(self.tr("My overview…"), "quiet")
        self._actions = Flow()
        for one in (self.arrange_button, self.overview_button):
            self._actions.add(one)
        self._actions.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.heading, 1)
        top.addWidget(self._actions)
        self.column.addLayout(top)
        for part in (self.bar, self.board, self.habits):
            self.column.addWidget(part)

    def _connect(self, bus: Bus, needs: FormNeeds) -> None:
        self.arrange_button.clicked.connect(self.arrange_requested)
        self.overview_button.clicked.connect(self.overview_requested)
        self.bar.changed.connect(self._view_changed)
        self.board.moments_requested.connect(self.moments_requested)
        self.board.share_chosen.connect(self._share_chosen)
        self.board.everything_requested.connect(self.look_at_everything)
        self.board.unfolded.connect(self._show_unfolded)
        self.board.completed.connect(self._order_tabs)
        self.habits.began.connect(self._show_new)
        self._keeping.timeout.connect(self._settle)
        for changed in (bus.edited, bus.arrived, bus.talked):
            changed.connect(self._edited)
        for renamed in (bus.planned, needs.vocabulary.changed):
            renamed.connect(self._renamed)

    def _today(self) -> date:
        return self._clock().date()

    def _sight(self) -> Sight:
        top = self.board.mapFrom(self._scroll.viewport(), QPoint(0, 0)).y()
        return Sight(top, top + self._scroll.viewport().height())

    def _view_changed(self) -> None:
        self._keeping.start()
        self._refresh()

    def _show_unfolded(self, part: QWidget, opener: QWidget) -> None:
        self.show_widget(part)
        self.show_widget(opener, 16)  # which stays in sight where both do not fit

    def _share_chosen(self, as_share: bool) -> None:
        self._as_share = as_share
        with suppress(SamenSociaalError):  # it is only not there next time
            kept.keep_as_share(self._vault, as_share)
        self._show()

    def _settle(self) -> None:
        """Keep what was chosen, and have it heard on how many moments the page rests now."""
        self._keep()
        if self.reading is None or self._is_stale or not self.isVisible():
            return
        with suppress(SamenSociaalError):  # the cards say so already
            announce(self.bar, sentences.moments(self.reading.count, self.sharing.look.locale))

    def _keep(self) -> None:
        with suppress(SamenSociaalError):  # it is only not there next time
            kept.keep_view(self._vault, self.view)

    def _edited(self, _edit: Edit | None = None) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def _renamed(self) -> None:
        self._is_renamed = True
        self._edited()

    def _refresh(self) -> None:
        self._day = self._today()
        try:
            reading = self.patterns.look(self.view, self._day)
            missing = reading.missing
        except SamenSociaalError as error:
            self._is_stale = True
            self.sharing.say(words.error_text(error))
            return
        self.reading, self._is_stale = reading, False
        self._show_empty(missing)
        for part in (self._actions, self.bar, self.board):
            part.setVisible(not missing)
        self._show()

    def _show(self) -> None:
        if self.reading is None or self.reading.missing:
            return
        view = self.view
        can_widen = view.is_narrowed or view.period is not Period.ALL
        renamed, self._is_renamed = self._is_renamed, False
        self.board.show_now(Showing(self.reading, self._as_share, can_widen), renamed=renamed)

    def _order_tabs(self) -> None:
        """Let Tab go from the bar to the cards in their order: what is made late would else be reached last."""
        for one, other in pairwise((self.bar.stops()[-1], *self.board.stops())):
            QWidget.setTabOrder(one, other)

    def _show_empty(self, missing: int) -> None:
        if self.empty is not None:
            self.empty.hide()
            self.empty.deleteLater()
            self.empty = None
        if missing:
            self.empty = self._empty_card(missing)
            self.column.insertWidget(1, self.empty)
            # What is made late comes last, which would be after the habits below it.
            for note in self.empty.findChildren(QPushButton):
                QWidget.setTabOrder(self.bar.stops()[-1], note)

    def _empty_card(self, missing: int) -> Card:
        note = button(self.tr("Note a moment"), "primary")
        note.clicked.connect(self.note_requested)
        title = self.tr("1 more moment") if missing == 1 else self.tr("{count} more moments").format(count=missing)
        text = self.tr("From five moments on you see here what you do when you come across something, and when.")
        card = Card()
        card.column.addWidget(EmptyState(title, text, note))
        card.setFocusProxy(note)
        return card
