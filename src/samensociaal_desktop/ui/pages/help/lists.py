"""Views that are lists: ways to say it, what the law gives, the tips, the sources."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from samensociaal_desktop.domain.articles import Article
from samensociaal_desktop.domain.localised import folded
from samensociaal_desktop.domain.sources import Source, Sources, Sureness
from samensociaal_desktop.domain.tips import Tip
from samensociaal_desktop.domain.ways import Way
from samensociaal_desktop.ui.components.article import not_advice
from samensociaal_desktop.ui.components.by_steps import BySteps
from samensociaal_desktop.ui.components.origin import add_origin, origin_text
from samensociaal_desktop.ui.components.sources import SourceDialog, SourceLine, year_text
from samensociaal_desktop.ui.components.terms import TermsLine
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.pages.help.shelves import Shelves
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.row_button import RowButton
from samensociaal_desktop.ui.widgets.text import Text, announce, field_label, small

translate = QCoreApplication.translate

AT_ONCE = 6


class WaysView(BackView):
    """The pause check first, then every form, with what it is for."""

    way_requested = Signal(str)
    pause_requested = Signal()

    def __init__(self, shelves: Shelves, look: Look) -> None:
        super().__init__(self.tr("How to say it"), look)
        self.column.addWidget(Text(self.tr("Fill in a few words and a text grows. You copy it and use it yourself.")))
        self.column.addWidget(small(self.tr("Nothing is sent and nothing is kept.")))
        self.openers: dict[str, RowButton] = {}
        pause = shelves.pause
        if pause is not None:
            self.pause = RowButton(look.pick(pause.title), (look.pick(pause.intro),))
            self.pause.clicked.connect(lambda _on: self.pause_requested.emit())
            self.column.addWidget(self.pause)
        for way in shelves.ways:
            self.column.addWidget(self._opener(way, look))

    def _opener(self, way: Way, look: Look) -> RowButton:
        shape = look.shape(way.response) if way.response else None
        opener = RowButton(look.pick(way.title), (look.pick(way.fits),), icon=shape)
        opener.clicked.connect(lambda _on: self.way_requested.emit(way.id))
        self.openers[way.id] = opener
        return opener


class LawView(BackView):
    """The articles about law and rules. They inform; they are no advice."""

    article_requested = Signal(str)

    def __init__(self, articles: Iterable[Article], look: Look) -> None:
        super().__init__(self.tr("What the law gives you"), look)
        self.column.addWidget(not_advice())
        self.openers: dict[str, RowButton] = {}
        for article in articles:
            opener = RowButton(look.pick(article.title), (look.pick(article.intro),))
            opener.clicked.connect(lambda _on, article_id=article.id: self.article_requested.emit(article_id))
            self.openers[article.id] = opener
            self.column.addWidget(opener)


class TipsView(BackView):
    """Every tip, with why we think that it helps and where that stands."""

    def __init__(self, shelves: Shelves, look: Look) -> None:
        super().__init__(self.tr("Tips"), look)
        self._shelves, self._look = shelves, look
        self._known: set[str] = set()
        self.column.addWidget(Text(self.tr("Each tip tells why it may help, and where that comes from.")))
        cards = QVBoxLayout()
        cards.setSpacing(16)
        self.column.addLayout(cards)
        self.rows = BySteps((partial(self._add_card, tip, cards) for tip in shelves.tips), self, AT_ONCE)

    def _add_card(self, tip: Tip, cards: QVBoxLayout) -> None:
        text, why = self._look.pick(tip.text), self._look.pick(tip.why)
        card = Card(text, level=3)
        card.column.setSpacing(8)
        card.column.addWidget(Text(why))
        if tip.network:
            card.column.addWidget(small(self.tr("A tip of Netwerk Mediawijsheid, in our words.")))
        add_origin(card.column, tip.origin, self._look)
        terms = TermsLine([text, why], self._shelves.glossary, self._look, self._known)
        self._known.update(term.id for term in terms.terms)
        if terms.terms:
            card.column.addWidget(terms)
        card.column.addWidget(SourceLine(tip.sources, self._shelves.sources, self._look, text))
        cards.addWidget(card)


class SourcesView(BackView):
    """All sources, by title; a word leaves those that hold it."""

    def __init__(self, sources: Sources, look: Look) -> None:
        super().__init__(self.tr("Sources"), look)
        self._look = look
        self.column.addWidget(Text(self.tr("Everything that this program states as a fact stands in one of these.")))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("A word of the title, a publisher or a year"))
        self.search.textChanged.connect(self._show_found)
        self.found = small("")
        self.column.addWidget(field_label(self.tr("Search in the sources"), self.search))
        self.column.addWidget(self.search)
        self.column.addWidget(self.found)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.column.addLayout(self._column)
        self._rows: list[SourceRow] = []
        self._all = by_title = sorted(sources.all(), key=lambda source: folded(source.title))
        self._making = BySteps((partial(self._add_row, source) for source in by_title), self, AT_ONCE)
        self._say_count(len(by_title))

    @property
    def rows(self) -> tuple["SourceRow", ...]:
        """All sources, those that are hidden too."""
        self._making.finish()
        return tuple(self._rows)

    def enter(self) -> None:
        """Begin at the search."""
        super().enter()
        self.begin_at(self.search)

    def _show_found(self) -> None:
        for row in self._rows:
            row.setVisible(self._is_found(row.source))
        self._say_count(sum(map(self._is_found, self._all)))
        announce(self.found, self.found.text())

    def _is_found(self, source: Source) -> bool:
        words = folded(f"{source.title} {source.publisher} {source.year}")
        return all(word in words for word in folded(self.search.text()).split())

    def _add_row(self, source: Source) -> None:
        row = SourceRow(source, self._look)
        self._rows.append(row)
        self._column.addWidget(row)
        row.setVisible(self._is_found(source))

    def _say_count(self, count: int) -> None:
        one = self.tr("1 source")
        self.found.setText(one if count == 1 else self.tr("{count} sources").format(count=count))


class SourceRow(RowButton):
    """A source in two lines; it opens all that is known of it."""

    def __init__(self, source: Source, look: Look) -> None:
        itself, reported = translate("SourceRow", "read itself"), translate("SourceRow", "read in a report of it")
        read = origin_text(source.origin, look) or (itself if source.sure is Sureness.READ else reported)
        super().__init__(source.title, (), f"{source.publisher}, {year_text(source)} · {read}")
        self.source = source
        self.clicked.connect(lambda _on: SourceDialog(source, look, self).open())
