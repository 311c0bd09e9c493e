"""An article on the screen: headings, texts, points, figures as bars, addresses to copy, and every source in reach."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import zip_longest
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samensociaal_desktop.domain.articles import Article, Block, Section, Shelf
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.sources import Figure, Sources
from samensociaal_desktop.domain.terms import Glossary
from samensociaal_desktop.ui.components.copying import CopyButton
from samensociaal_desktop.ui.components.figures import FigureBars
from samensociaal_desktop.ui.components.sources import SourceLine, address_text
from samensociaal_desktop.ui.components.terms import TermsLine
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.widgets.card import Banner, Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text

translate = QCoreApplication.translate


class Reference(Protocol):
    """What an article leans on; the library of packs is such a thing."""

    @property
    def sources(self) -> Sources: ...

    @property
    def figures(self) -> Mapping[str, Figure]: ...

    @property
    def glossary(self) -> Glossary: ...


class ArticleView(BackView):
    """One article from top to bottom, with a way back. `say` tells that an address was copied."""

    def __init__(
        self, article: Article, library: Reference, look: Look, say: Callable[[str], object] | None = None
    ) -> None:
        super().__init__(look.pick(article.title), look)
        self._library, self._look, self._say = library, look, say
        self._known: set[str] = set()
        if article.shelf is Shelf.LAW:
            self.column.addWidget(not_advice())
        self.column.addWidget(Text(look.pick(article.intro)))
        self._add_terms([look.pick(article.title), look.pick(article.intro)])
        for section in article.sections:
            self._add_section(section)

    def _add_section(self, section: Section) -> None:
        heading = self._look.pick(section.heading)
        self.column.addSpacing(16)
        self.column.addWidget(Heading(heading, 2))
        for block, after in zip_longest(section.blocks, section.blocks[1:]):
            # What follows on rests on the same sources: they are named once, under the last of them.
            goes_on = after is not None and after.sources == block.sources and not block.figures
            self._add_block(block, heading, names_sources=not goes_on)
        self._add_terms([heading, *map(self._look.pick, _texts(section.blocks))])

    def _add_block(self, block: Block, heading: str, *, names_sources: bool) -> None:
        column = QVBoxLayout()
        column.setSpacing(4)  # what belongs together stands together, its sources with it
        if block.text is not None:
            column.addWidget(address_text(self._look.pick(block.text)))
        if block.points:
            column.addWidget(points(map(self._look.pick, block.points)))
        if block.address:
            column.addWidget(self._address(block.address))
        figures = [self._library.figures[one] for one in block.figures if one in self._library.figures]
        drawn = {figure.source for figure in figures}  # these have their own line under their bars
        left = [one for one in block.sources if one not in drawn]
        if left and names_sources:
            column.addWidget(SourceLine(left, self._library.sources, self._look, heading))
        if figures:
            card = Card()
            card.setAccessibleName(heading)
            card.column.addWidget(FigureBars(figures, self._library.sources, self._look))
            column.addSpacing(8)
            column.addWidget(card)
        self.column.addLayout(column)

    def _address(self, address: str) -> QWidget:
        copy = CopyButton(lambda: address, address, self._say)
        words = _OneLine(address_text(address).text())
        words.setAccessibleName(address)
        words.setMinimumHeight(copy.sizeHint().height())  # its middle stands at that of the button
        holder = Flow(spacing=12)
        holder.add(words)
        holder.add(copy)
        return holder

    def _add_terms(self, texts: Iterable[str]) -> None:
        terms = TermsLine(texts, self._library.glossary, self._look, self._known)
        self._known.update(term.id for term in terms.terms)
        if terms.terms:
            self.column.addWidget(terms)


class _OneLine(Text):
    """A text that takes one line where there is room, as words otherwise do not ask for."""

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, self.heightForWidth(width))


def not_advice() -> Banner:
    """Return what stands over everything about the law."""
    words = translate(
        "Article", "This is information, not legal advice. Is it about you? Ask someone who knows the law."
    )
    return Banner(words)


def points(texts: Iterable[str]) -> QWidget:
    """Return a list of points, each with a mark at its side; the texts wrap."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for text in texts:
        line = QHBoxLayout()
        line.setSpacing(10)
        mark = Text("\N{BULLET}", role="soft")
        mark.setWordWrap(False)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(address_text(text), 1)
        column.addLayout(line)
    return holder


def _texts(blocks: Iterable[Block]) -> Iterator[LocalisedText]:
    for block in blocks:
        if block.text is not None:
            yield block.text
        yield from block.points
