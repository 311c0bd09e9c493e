"""What every step of the gate shares: one calm card in the middle, and a line for what went wrong."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import Body, Page
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading
from samensociaal_desktop.ui.widgets.trouble import TroubleLine

CARD_WIDTH = 560


class GatePage(Page):
    """A card in the middle of the window, scrolled when it does not fit."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self.look = look
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = Body()
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
        # What stands above may get its height late, when it wraps: what one is at must not slip out of sight.
        scroll.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self.bring_in_sight())

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self.bring_in_sight()

    def bring_in_sight(self, *parts: QWidget) -> None:
        """Scroll, once all has its place, so that these can be seen, and above all what one is at."""
        QTimer.singleShot(0, self, lambda: self._bring(parts))

    def _bring(self, parts: tuple[QWidget, ...]) -> None:
        # What was shown just now has no place yet, and wrapping text no height: all of it is laid out first.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        for part in (*parts, self.focusWidget()):
            if part is not None and part.isVisible():
                self._scroll.ensureWidgetVisible(part, 0, 32)  # of a field Qt takes its cursor: all of it has room

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
        if text:
            self.bring_in_sight(self._trouble)

    def show_quietly(self, text: str, *, is_last: bool = False) -> None:
        """Show another sentence in the place of what went wrong, without having it read aloud.

        Until the last one, who looks for it with a screen reader finds what was said: a new name could be read aloud.
        """
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))
        if is_last:
            self._trouble.setAccessibleName(text)

    @property
    def trouble(self) -> str:
        """What is said to have gone wrong."""
        return self._trouble.text() if self._trouble.isVisibleTo(self) else ""
