"""The first screen of Hulp: what to do in danger, in sight wherever one scrolls, who listens, and the rest."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from samensociaal_desktop.domain.articles import Shelf
from samensociaal_desktop.ui.components.help_points import PointLine, Say
from samensociaal_desktop.ui.components.house_lines import HouseCard
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import TEXT_COLUMN, ScrollPage
from samensociaal_desktop.ui.pages.help.shelves import Shelves
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.row_button import RowButton
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, sized

NOW, WHERE, SAY, LAW, TIPS, SOURCES = "now", "where", "say", "law", "tips", "sources"
IDS: Final = (NOW, WHERE, SAY, LAW, TIPS, SOURCES)


class FirstView(ScrollPage):
    """A card for each thing Hulp can do; what the packs do not hold has none. `opened` says which."""

    opened = Signal(str)

    def __init__(self, shelves: Shelves, look: Look, say: Say | None = None) -> None:
        super().__init__(look.px(TEXT_COLUMN))
        self._add_danger()
        self.column.addWidget(Heading(self.tr("Help"), 1))
        self.lines = [PointLine(point, look, say) for point in shelves.directory.after_heavy() if point.phone]
        self._add_lines()
        if look.house.help_lines:
            self.column.addWidget(HouseCard(look))
        self.column.addWidget(
            Text(self.tr("You do not have to solve it alone. Look around at your own pace."), role="soft")
        )
        self.openers: dict[str, RowButton] = {}
        held = {
            NOW: shelves.adviser is not None,
            WHERE: bool(shelves.directory.points),
            SAY: bool(shelves.ways or shelves.pause),
            LAW: any(article.shelf is Shelf.LAW for article in shelves.articles),
            TIPS: bool(shelves.tips),
            SOURCES: bool(shelves.sources.all()),
        }
        for card_id in (one for one in IDS if held[one]):
            title, about = self._words(card_id)
            opener = RowButton(title, (about,))
            opener.clicked.connect(lambda _on, card_id=card_id: self.opened.emit(card_id))
            self.openers[card_id] = opener
            self.column.addWidget(opener)

    def enter(self) -> None:
        """Say the emergency number, and begin at who listens: nobody has to look for them."""
        announce(self.danger, self.danger.text())
        for first in (*(line.copy_button for line in self.lines), *self.openers.values())[:1]:
            self.begin_at(first)

    def _add_danger(self) -> None:
        """Put the emergency number above what is scrolled. It stands in the code: it must be there without a pack."""
        strip = QFrame()
        strip.setProperty("role", "card")
        self.danger = Text(self.tr("In danger now? Call 112."), role="danger")
        self.danger.setFont(sized(1.0, bold=True))
        inner = QVBoxLayout(strip)
        inner.setContentsMargins(16, 8, 16, 8)
        inner.addWidget(self.danger)
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)  # as a page that scrolls makes it
        holder = QVBoxLayout()
        holder.setContentsMargins(24, 12, 24, 0)
        holder.addWidget(strip)
        outer.insertLayout(0, holder)

    def _add_lines(self) -> None:
        if not self.lines:
            return
        card = Card(self.tr("Talk to someone"), level=3)
        for line in self.lines:
            card.column.addWidget(line)
        self.column.addWidget(card)

    def _words(self, card_id: str) -> tuple[str, str]:
        return {
            NOW: (self.tr("What fits now?"), self.tr("Five short questions about what you saw or what happened.")),
            WHERE: (
                self.tr("Where can you go?"),
                self.tr("Who helps with what: reporting points, and people who listen."),
            ),
            SAY: (
                self.tr("How to say it"),
                self.tr("From your words to a text. And a check before you post."),
            ),
            LAW: (
                self.tr("What the law gives you"),
                self.tr("What you may ask of a platform, and what is a crime."),
            ),
            TIPS: (self.tr("Tips"), self.tr("Small things to do, and why they may help.")),
            SOURCES: (self.tr("Sources"), self.tr("Where every figure and every fact comes from.")),
        }[card_id]
