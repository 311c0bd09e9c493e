"""What may fit now: one card for each piece of advice, with where to go and what to say."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.help import Advice
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.help_points import PointBrief, Say
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.help.shelves import Shelves
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, sized

SHAPE = 18


class Fitting(QFrame):
    """The end of the five questions. What is advised stands in the order of the questions; the person decides.

    In an emergency nothing else is said: no word of doing nothing, and no moment to note.
    """

    way_requested = Signal(str)
    article_requested = Signal(str)
    note_requested = Signal()
    again_requested = Signal()

    def __init__(self, advice: Sequence[Advice], shelves: Shelves, look: Look, say: Say | None) -> None:
        super().__init__()
        self._shelves, self._look, self._say = shelves, look, say
        title = self.tr("This may fit")
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Heading(title, 2))
        free = Text(self.tr("You decide. You know the situation best, and doing nothing now is fine too."))
        column.addWidget(free)
        for one in advice:
            column.addWidget(self._card(one))
        self.again_button = button(self.tr("Start again"))
        self.again_button.clicked.connect(lambda _on: self.again_requested.emit())
        self.note_button = button(self.tr("Note this moment"), "primary")
        self.note_button.clicked.connect(lambda _on: self.note_requested.emit())
        buttons = Flow()
        buttons.add(self.note_button)
        for widget in (free, self.note_button):
            widget.setVisible(not self._is_urgent(advice))
        buttons.add(self.again_button)
        column.addWidget(buttons)

    def _is_urgent(self, advice: Iterable[Advice]) -> bool:
        points = (point for one in advice for point in self._shelves.directory.of(one.points))
        return any(point.is_emergency for point in points)

    def _card(self, advice: Advice) -> Card:
        card = Card()
        text = self._look.pick(advice.text)
        card.setAccessibleName(words.response(advice.response) if advice.response else text)
        if advice.response is not None:
            card.column.addWidget(response_line(advice.response, self._look))
        card.column.addWidget(Text(text))
        for point in self._shelves.directory.of(advice.points):
            card.column.addWidget(PointBrief(point, self._look, self._say))
        links = self._links(advice)
        if links:
            flow = Flow()
            for link in links:
                flow.add(link)
            card.column.addWidget(flow)
        return card

    def _links(self, advice: Advice) -> list[QWidget]:
        """Return buttons to the ways and articles; what a pack no longer holds is left out."""
        links: list[QWidget] = []
        for way in (one for one in self._shelves.ways if one.id in advice.ways):
            link = button(self.tr("How to say it: {title}").format(title=self._look.pick(way.title)))
            link.clicked.connect(lambda _on, way_id=way.id: self.way_requested.emit(way_id))
            links.append(link)
        for article in (one for one in self._shelves.articles if one.id in advice.articles):
            link = button(self.tr("Read: {title}").format(title=self._look.pick(article.title)))
            link.clicked.connect(lambda _on, article_id=article.id: self.article_requested.emit(article_id))
            links.append(link)
        return links


def response_line(response: Response, look: Look) -> QWidget:
    """Return the word of a response behind its shape."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    shape = QLabel()
    side = look.px(SHAPE)
    shape.setPixmap(look.shape(response, SHAPE).pixmap(side, side))
    word = Text(words.response(response))
    word.setFont(sized(1.0, bold=True))
    row.addWidget(shape)
    row.addWidget(word, 1)
    return line
