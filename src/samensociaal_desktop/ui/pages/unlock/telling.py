"""A step that only tells: that something takes a moment, or what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.unlock.gate import GatePage
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.text import Text, announce


class TellingPage(GatePage):
    """A title, some sentences, and a button on which one goes on; without its words there is none, and one waits."""

    done = Signal()

    def __init__(self, look: Look, title: str, sentences: Sequence[str], go_on: str = "") -> None:
        super().__init__(look, title)
        self.sentences = [Text(each) for each in sentences]
        for each in self.sentences:
            self.column.addWidget(each)
        self.done_button = button(go_on, "primary")
        self.done_button.clicked.connect(lambda _on: self.done.emit())
        self.card.row(self.done_button)
        self.done_button.setVisible(bool(go_on))

    def enter(self) -> None:
        """Say it aloud, and put the focus on the way on."""
        if self.done_button.isVisibleTo(self):
            self.done_button.setFocus()
        else:
            self.heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.heading.setFocus()
        announce(self, " ".join((self.heading.text(), *(each.text() for each in self.sentences))))
