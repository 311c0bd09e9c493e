"""The card while one waits: the text, the questions, an easy way out, and at the end a small way on."""

from PySide6.QtCore import QTimer, Signal

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.pad import PadQuestion, PadText
from samensociaal_desktop.ui.components.pad_words import still
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import Choice, ChoiceCards, button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, small

SOON_SECONDS = 130
TICK_MS, SLOW_TICK_MS = 1_000, 20_000
COPY_COMES_MS = 800
"""The way on comes a moment after the way out: the hand goes to what is there first."""


class WaitingCard(Card):
    """Counts down in words. Copying is only there when the pause is over; leaving always is."""

    left = Signal()
    went_on = Signal()
    copied = Signal()
    thought = Signal(object)
    """The ids of the questions that were thought about."""

    def __init__(self, text: PadText, questions: tuple[PadQuestion, ...], look: Look, clock: Clock) -> None:
        super().__init__()
        self._text, self._look, self._clock = text, look, clock
        self._is_over = False
        self.state = Heading("", 2)
        self.column.addWidget(self.state)
        self.column.addWidget(Text(text.text, selectable=False))
        if questions:
            self.column.addWidget(small(self.tr("Ask yourself meanwhile. Tick what you thought about.")))
            choices = [Choice(one.id, one.text) for one in questions]
            self.questions = ChoiceCards(self.tr("Questions to yourself"), choices, several=True)
            self.questions.choose(text.thought)
            self.questions.changed.connect(lambda: self.thought.emit(self.questions.chosen()))
            self.column.addWidget(self.questions)
        self.leave_button = button(self.tr("Never mind"), "primary")
        self.leave_button.setToolTip(self.tr("It goes to the bin for thirty days"))
        self.leave_button.setMinimumHeight(look.px(52))
        self.leave_button.clicked.connect(lambda _on: self.left.emit())
        self.column.addWidget(self.leave_button)
        self.go_on_button = button(self.tr("Go on writing"), "quiet")
        self.go_on_button.clicked.connect(lambda _on: self.went_on.emit())
        self.copy_button = button(self.tr("Copy"), "quiet")
        self.copy_button.setToolTip(self.tr("It leaves the clipboard after 60 seconds"))
        self.copy_button.clicked.connect(lambda _on: self.copied.emit())
        self.copy_button.hide()
        self.row(self.go_on_button, self.copy_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look_again)
        self._coming = QTimer(self)
        self._coming.setSingleShot(True)
        self._coming.setInterval(COPY_COMES_MS)
        self._coming.timeout.connect(self.copy_button.show)
        self.look_again()

    def look_again(self) -> None:
        """Say how long is still to wait, and look again when that may be different."""
        now = self._clock()
        if self._text.is_waiting(now):
            assert self._text.wait_until is not None  # else nothing waits
            self.state.setText(still(self._text.wait_until, now, self._look))
            seconds = (self._text.wait_until - now).total_seconds()
            self._timer.start(TICK_MS if seconds < SOON_SECONDS else SLOW_TICK_MS)
        elif not self._is_over:
            self._is_over = True
            self.state.setText(self.tr("The pause is over. What do you do?"))
            announce(self.state, self.state.text())
            self._coming.start()

    def rest(self) -> None:
        """Stop looking at the clock: nobody sees it."""
        self._timer.stop()
