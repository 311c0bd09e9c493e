"""What every step of the gate shares: one calm card in the middle, and a line for what went wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import Page
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading
from samensociaal_desktop.ui.widgets.trouble import TroubleLine

CARD_WIDTH = 560


class GatePage(Page):
    """A card in the middle of the window, scrolled when it does not fit."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self.look = look
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setProperty("role", "body")
        upright = QVBoxLayout(body)
        upright.setContentsMargins(24, 24, 24, 24)
        middle = QHBoxLayout()
        upright.addStretch(1)
        upright.addLayout(middle)
        upright.addStretch(1)
        self.card = Card()
        self.card.setMaximumWidth(look.px(CARD_WIDTH))
        self.card.column.setContentsMargins(32, 28, 32, 28)
        self.card.column.setSpacing(14)
        self.card.setAccessibleName(title)
        self.heading = Heading(title, 1)
        self.column = self.card.column
        self.column.addWidget(self.heading)
        middle.addStretch(1)
        middle.addWidget(self.card, 100)
        middle.addStretch(1)
        scroll.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._trouble = TroubleLine()

    def decorate(self) -> None:
        """Put icons where they belong: they are loaded after the first window is painted."""

    def show_trouble(self, text: str) -> None:
        """Say what went wrong, so that one can mend it."""
        self.say(text)

    def show_wait(self, seconds: float, text: str = "") -> None:
        """Say what went wrong, and let the next try wait so many seconds, where there is one."""
        self.show_trouble(text)

    def offer_repair(self) -> None:
        """Show the way on where the journal's own file is the trouble."""

    @property
    def has_words(self) -> bool:
        """Whether there are words on it that are kept nowhere yet."""
        return False

    def add_trouble_line(self) -> None:
        """Put the line for what went wrong where it belongs: under what was typed."""
        self.column.addWidget(self._trouble)

    def say(self, text: str) -> None:
        """Say what went wrong, or nothing."""
        self._trouble.say(text)

    def show_quietly(self, text: str) -> None:
        """Show another sentence in the place of what went wrong, without having it read aloud."""
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))
        if not text:
            self._trouble.setAccessibleName("")

    @property
    def trouble(self) -> str:
        """What is said to have gone wrong."""
        return self._trouble.text() if self._trouble.isVisibleTo(self) else ""
