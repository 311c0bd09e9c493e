"""Hulp: help at one's own pace. Nothing that one does here is kept, counted or sent."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import Signal

from samensociaal_desktop.domain.articles import Shelf
from samensociaal_desktop.ui.components.article import ArticleView
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import ScrollPage
from samensociaal_desktop.ui.page_stack import PageStack
from samensociaal_desktop.ui.pages.help import first
from samensociaal_desktop.ui.pages.help.advice import AdviceView
from samensociaal_desktop.ui.pages.help.directory import DirectoryView
from samensociaal_desktop.ui.pages.help.first import FirstView
from samensociaal_desktop.ui.pages.help.lists import LawView, SourcesView, TipsView, WaysView
from samensociaal_desktop.ui.pages.help.paper import directory_sheet
from samensociaal_desktop.ui.pages.help.pause import PauseView
from samensociaal_desktop.ui.pages.help.shelves import Shelves, Tell
from samensociaal_desktop.ui.pages.help.ways import WayView
from samensociaal_desktop.ui.printing import print_document


class HelpPage(PageStack):
    """The first screen, and the views that its cards open on top of it. `tell` is the message bar."""

    note_requested = Signal()
    """The person wants to note a moment."""

    def __init__(self, shelves: Shelves, look: Look, tell: Tell) -> None:
        opener = FirstView(shelves, look, tell)
        super().__init__(lambda _parent: opener)
        self._shelves, self._look, self._tell = shelves, look, tell
        opener.opened.connect(self.show_part)
        for part in first.IDS:
            self.offer(part, partial(self.show_part, part))

    def show_part(self, part: str) -> None:
        """Open one of the parts that the first screen has a card for, with nothing else left open."""
        makers: dict[str, Callable[[], ScrollPage]] = {
            first.NOW: self._advice,
            first.WHERE: self._directory,
            first.SAY: self._ways,
            first.LAW: self._law,
            first.TIPS: lambda: TipsView(self._shelves, self._look),
            first.SOURCES: lambda: SourcesView(self._shelves.sources, self._look),
        }
        self.back_to_first()
        self.open(makers[part](), part)

    def show_points(self, kinds: Iterable[str] = ()) -> None:
        """Open the directory, the points for moments of these kinds first."""
        self.back_to_first()
        self.open(self._directory(kinds))

    def _advice(self) -> ScrollPage:
        adviser = self._shelves.adviser
        assert adviser is not None  # else there is no card for it
        view = AdviceView(adviser, self._shelves, self._look, self._tell)
        view.way_requested.connect(self._open_way)
        view.article_requested.connect(self._open_article)
        view.note_requested.connect(self.note_requested)
        return view

    def _directory(self, kinds: Iterable[str] = ()) -> ScrollPage:
        shelves = self._shelves
        view = DirectoryView(shelves.directory, shelves.sources, self._look, self._tell, kinds)
        view.print_requested.connect(self._print)
        return view

    def _print(self) -> None:
        print_document(directory_sheet(self._shelves.directory, self._look), self, self._look.house)

    def _ways(self) -> ScrollPage:
        view = WaysView(self._shelves, self._look)
        view.way_requested.connect(self._open_way)
        view.pause_requested.connect(self._open_pause)
        return view

    def _law(self) -> ScrollPage:
        law = [article for article in self._shelves.articles if article.shelf is Shelf.LAW]
        view = LawView(law, self._look)
        view.article_requested.connect(self._open_article)
        return view

    def _open_way(self, way_id: str) -> None:
        way = next(one for one in self._shelves.ways if one.id == way_id)
        view = WayView(way, self._shelves, self._look, self._tell)
        view.left.connect(lambda: self._offer_back(way_id, view.filled))
        self.open(view)

    def _offer_back(self, way_id: str, filled: Mapping[str, str]) -> None:
        """Say that the words one went away from are gone, for as long as the bar stands there not for good."""
        if any(filled.values()):
            self._tell(self.tr("Your text is gone."), self.tr("Undo"), lambda: self._bring_back(way_id, filled))

    def _bring_back(self, way_id: str, filled: Mapping[str, str]) -> None:
        self._open_way(way_id)
        view = self.current
        assert isinstance(view, WayView)  # it was opened just now
        view.fill(filled)

    def _open_pause(self) -> None:
        pause = self._shelves.pause
        assert pause is not None  # else there is no card for it
        self.open(PauseView(pause, self._shelves, self._look))

    def _open_article(self, article_id: str) -> None:
        article = next(one for one in self._shelves.articles if one.id == article_id)
        self.open(ArticleView(article, self._shelves, self._look, self._tell))
