"""Waar kun je terecht: all points of the directory, the emergency ones first, found by topic or by a word."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from samensociaal_desktop.domain.help import Directory, HelpPoint
from samensociaal_desktop.domain.localised import folded
from samensociaal_desktop.domain.sources import Sources
from samensociaal_desktop.ui.components.by_steps import BySteps
from samensociaal_desktop.ui.components.copying import CopyButton
from samensociaal_desktop.ui.components.help_points import PointCard, Say
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, field_label, small

AT_ONCE = 3


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
        self._nothing = Text(self.tr("Nothing found with that word. Try another, or look through the whole list."))
        self._nothing.hide()
        self._parts: list[_Part] = []
        self._holder = QVBoxLayout()
        self._holder.setSpacing(16)
        self.column.addLayout(self._holder)
        self.column.addWidget(self._nothing)
        self._rows = BySteps(self._makers(directory.for_kinds(kinds)), self, AT_ONCE)

    def enter(self) -> None:
        """Begin at the search."""
        super().enter()
        self.begin_at(self.search)

    @property
    def shown(self) -> tuple[HelpPoint, ...]:
        """The points that there are to see now, from top to bottom."""
        return tuple(card.point for card in self._cards())

    def _cards(self) -> Iterator[PointCard]:
        self._rows.finish()
        return (card for part in self._parts for card in part.cards if not card.isHidden())

    def _add_search(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("For example: discrimination"))
        self.search.textChanged.connect(self._show_found)
        self.search.returnPressed.connect(self._go_to_found)
        topics = [Choice(topic.id, self._look.pick(topic.label)) for topic in self._directory.topics]
        self.topics = Chips(self.tr("Topics"), topics)
        self.topics.changed.connect(self._show_found)
        self.found = small("")
        self.found.hide()
        self.print_button = button(
            self.tr("Print the whole list"), "", self._look.icon("print", "accent"), self._look.icon_size
        )
        self.print_button.clicked.connect(lambda _on: self.print_requested.emit())
        self.column.addWidget(field_label(self.tr("What is it about?"), self.search))
        self.column.addWidget(self.search)
        self.column.addWidget(self.topics)
        if not self._look.house.printing:
            self.print_button.hide()
        line = Flow(spacing=16)
        line.add(self.print_button)
        self.column.addWidget(line)
        self.column.addWidget(self.found)

    def _makers(self, meant: Sequence[HelpPoint]) -> Iterator[Callable[[], object]]:
        """Give what makes the cards, in the order in which these stand."""
        rest = [point for point in self._directory.points if point not in meant]
        parts = [(self.tr("For this moment"), list(meant))]
        parts.append((self.tr("When it is urgent"), [point for point in rest if point.is_emergency]))
        for topic in self._directory.topics:
            points = [point for point in rest if point.topic == topic.id and not point.is_emergency]
            parts.append((self._look.pick(topic.label), points))
        for title, points in parts:
            for number, point in enumerate(points):
                yield partial(self._add_card, point, "" if number else title)

    def _add_card(self, point: HelpPoint, title: str) -> None:
        """Put a card under the others; one that begins a part brings its title."""
        if title:
            part = _Part(title)
            self._parts.append(part)
            self._holder.addWidget(part)
        self._parts[-1].add(PointCard(point, self._sources, self._look, self._say))
        self._parts[-1].show_found(self._is_found)

    def _show_found(self) -> None:
        for part in self._parts:
            part.show_found(self._is_found)
        count = sum(map(self._is_found, self._directory.points))
        self._nothing.setVisible(not count)
        said = self._count_text(count) if self.search.text().strip() or self.topics.chosen() else ""
        self.found.setText(said)
        self.found.setVisible(bool(said))
        self.print_button.setVisible(not said)  # it prints everything; the room is for what was found
        announce(self.found, said)

    def _go_to_found(self) -> None:
        """Put the focus on the first thing to copy in what was found, past all topics."""
        for copy in [copy for card in self._cards() for copy in card.findChildren(CopyButton)][:1]:
            copy.setFocus()
            self.show_widget(copy)

    def _count_text(self, count: int) -> str:
        return self.tr("1 place found") if count == 1 else self.tr("{count} places found").format(count=count)

    def _is_found(self, point: HelpPoint) -> bool:
        typed, topics = folded(self.search.text().strip()), self.topics.chosen()
        return (not topics or point.topic in topics) and typed in self._words(point)

    def _words(self, point: HelpPoint) -> str:
        topics = [topic.label for topic in self._directory.topics if topic.id == point.topic]
        texts = [point.name, point.what_for, point.how, *topics, *([point.note] if point.note is not None else [])]
        return folded(" ".join([point.phone, point.address, *map(self._look.pick, texts)]))


class _Part(QWidget):
    """A heading with the cards under it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.cards: list[PointCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(Heading(title, 2))

    def add(self, card: PointCard) -> None:
        """Put a card under the others."""
        self.cards.append(card)
        self._column.addWidget(card)

    def show_found(self, is_found: Callable[[HelpPoint], bool]) -> None:
        """Show the cards of the points that are found, and the heading where there is one of them."""
        for card in self.cards:
            card.setVisible(is_found(card.point))
        self.setVisible(any(not card.isHidden() for card in self.cards))
