"""The case that a dilemma is about, in sight while one walks through it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.dialogues import Dialogue
from samensociaal_desktop.ui.components.origin import add_origin
from samensociaal_desktop.ui.components.sources import SourceLine
from samensociaal_desktop.ui.components.terms import TermsLine
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.talk.shelf import Shelf
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading, Text


class StoryCard(Card):
    """A dialogue's title, its story and where that comes from; hidden for a dialogue without a story."""

    def __init__(self, shelf: Shelf, look: Look) -> None:
        super().__init__()
        self._shelf, self._look = shelf, look
        self._shown: Dialogue | None = None
        self._body: QWidget | None = None
        self.hide()

    def present(self, dialogue: Dialogue) -> None:
        """Show the story of `dialogue`."""
        self.setVisible(dialogue.story is not None)
        if dialogue.story is None or dialogue == self._shown:
            return
        self._shown = dialogue
        title = self._look.pick(dialogue.title)
        self.setAccessibleName(title)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Heading(title, 3))
        column.addWidget(Text(self._look.pick(dialogue.story)))
        column.addWidget(TermsLine([self._look.pick(dialogue.story)], self._shelf.glossary, self._look))
        add_origin(column, dialogue.origin, self._look)
        column.addWidget(SourceLine(dialogue.sources, self._shelf.sources, self._look, title))
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self.column.addWidget(body)
