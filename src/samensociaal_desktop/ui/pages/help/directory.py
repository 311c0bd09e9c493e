"""Waar kun je terecht: all points of the directory, the emergency ones first, found by topic or by a word."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from samensociaal_desktop.domain.help import Directory, HelpPoint
from samensociaal_desktop.domain.localised import folded
from samensociaal_desktop.domain.sources import Sources
from samensociaal_desktop.ui.components.help_points import PointCard, Say
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, field_label, small

FOR_THIS: Final = "for-this"
URGENT: Final = "urgent"


class DirectoryView(BackView):
    """Headings with their points. Chips leave one topic, a word leaves the points that hold it."""

    print_requested = Signal()

    def __init__(
        self, directory: Directory, sources: Sources, look: Look, say: Say | None = None, kinds: Iterable[str] = ()
    ) -> None:
        """Make a card for every point; those for `kinds` of moments come first, if any are named."""
        super().__init__(self.tr("Where can you go?"), look)
        self._directory, self._sources, self._look, self._say = directory, sources, look, say
        self.column.addWidget(Text(self.tr("Reporting points and people who listen, in the Netherlands.")))
        self._add_search()
        self._parts: list[_Part] = []
        meant = directory.for_kinds(kinds)
        self._add_part(FOR_THIS, self.tr("For this moment"), meant)
        rest = [point for point in directory.points if point not in meant]
        self._add_part(URGENT, self.tr("When it is urgent"), (point for point in rest if point.is_emergency))
        for topic in directory.topics:
            points = (point for point in rest if point.topic == topic.id and not point.is_emergency)
            self._add_part(topic.id, look.pick(topic.label), points)
        self._nothing = Text(self.tr("Nothing found with that word. Try another, or look through the whole list."))
        self.column.addWidget(self._nothing)
        self._show_found()

    def enter(self) -> None:
        """Begin at the search."""
        super().enter()
        self.search.setFocus()

    @property
    def shown(self) -> tuple[HelpPoint, ...]:
        """The points that one sees now, from top to bottom."""
        return tuple(card.point for part in self._parts for card in part.cards if not card.isHidden())

    def _add_search(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("For example: discrimination"))
        self.search.textChanged.connect(self._show_found)
        topics = [Choice(topic.id, self._look.pick(topic.label)) for topic in self._directory.topics]
        self.topics = Chips(self.tr("Topics"), topics)
        self.topics.changed.connect(self._show_found)
        self.found = small("")
        self.print_button = button(
            self.tr("Print the whole list"), "", self._look.icon("print", "accent"), self._look.icon_size
        )
        self.print_button.clicked.connect(lambda _on: self.print_requested.emit())
        self.column.addWidget(field_label(self.tr("What is it about?"), self.search))
        self.column.addWidget(self.search)
        self.column.addWidget(self.topics)
        line = Flow(spacing=16)
        line.add(self.print_button)
        self.column.addWidget(line)
        self.column.addWidget(self.found)

    def _add_part(self, part_id: str, title: str, points: Iterable[HelpPoint]) -> None:
        cards = [PointCard(point, self._sources, self._look, self._say) for point in points]
        if cards:
            part = _Part(part_id, title, cards)
            self._parts.append(part)
            self.column.addWidget(part)

    def _show_found(self) -> None:
        typed = folded(self.search.text().strip())
        (topic,) = self.topics.chosen() or ("",)
        count = 0
        for part in self._parts:
            for card in part.cards:
                is_found = topic in ("", card.point.topic) and typed in self._words(card.point)
                card.setVisible(is_found)
                count += is_found
            part.setVisible(any(not card.isHidden() for card in part.cards))
        self._nothing.setVisible(not count)
        said = self._count_text(count) if typed or topic else ""
        self.found.setText(said)
        self.found.setVisible(bool(said))
        announce(self.found, said)

    def _count_text(self, count: int) -> str:
        return self.tr("1 place found") if count == 1 else self.tr("{count} places found").format(count=count)

    def _words(self, point: HelpPoint) -> str:
        topics = [topic.label for topic in self._directory.topics if topic.id == point.topic]
        texts = [point.name, point.what_for, point.how, *topics, *([point.note] if point.note is not None else [])]
        return folded(" ".join([point.phone, point.address, *map(self._look.pick, texts)]))


class _Part(QWidget):
    """A heading with the cards under it."""

    def __init__(self, part_id: str, title: str, cards: list[PointCard]) -> None:
        super().__init__()
        self.id, self.cards = part_id, cards
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(Heading(title, 2))
        for card in cards:
            column.addWidget(card)
