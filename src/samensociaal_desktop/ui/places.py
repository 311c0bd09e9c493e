"""The places of the sidebar: how the page of each is made, and how pages lead to one another.

A page is imported and made at the first visit: what it brings along (charts, above all) is not paid before.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.content.library import Library
from samensociaal_desktop.domain.articles import Shelf
from samensociaal_desktop.domain.dialogues import Dialogue
from samensociaal_desktop.domain.encounters import Clock, Encounter
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import Page, PageSpec
from samensociaal_desktop.ui.page_stack import PageStack
from samensociaal_desktop.ui.safety import Safety
from samensociaal_desktop.ui.settings_places import SettingsPlaces

if TYPE_CHECKING:
    from samensociaal_desktop.services.packs import PackShelf
    from samensociaal_desktop.ui.pages.journal.page import JournalPage
    from samensociaal_desktop.ui.pages.patterns.page import PatternsPage
    from samensociaal_desktop.ui.pages.talk.page import TalkPage


@dataclass(frozen=True, kw_only=True)
class Belongings:
    """What pages are made with. Without a shelf no packs can be added or removed."""

    vault: OpenVault
    library: Library
    look: Look
    settings: Settings
    clock: Clock
    bus: Bus
    edits: Edits
    needs: FormNeeds
    shelf: "PackShelf | None"
    last_setting: str
    """The one whose change made the desk anew, where Instellingen goes on."""

    safety: Safety | None = None
    """Backups, keys and erasing; a journal in memory has none of these."""


class Places(QObject):
    """Makes pages and takes one from a page to another; `go` goes to a place and returns its page."""

    note_requested = Signal()

    sealed_note_requested = Signal(object)
    """A moment is to be made of a `SealedNote`."""

    def __init__(self, belongings: Belongings, go: Callable[[str], Page], parent: QObject) -> None:
        super().__init__(parent)
        self._has, self._go = belongings, go
        self.settings = SettingsPlaces(belongings, self)
        self.settings_changed, self.packs_changed = self.settings.settings_changed, self.settings.packs_changed
        self.renew_requested, self.erase_requested = self.settings.renew_requested, self.settings.erase_requested
        self.restore_requested = self.settings.restore_requested

    def specs(self) -> tuple[PageSpec, ...]:
        """Return every place, in the order of the sidebar."""
        return (
            PageSpec("today", lambda: self.tr("Today"), "today", self._today),
            PageSpec("journal", lambda: self.tr("Journal"), "journal", self._journal),
            PageSpec("talk", lambda: self.tr("Talk"), "talk", self._talk),
            PageSpec("patterns", lambda: self.tr("Patterns"), "patterns", self._patterns),
            PageSpec("together", lambda: self.tr("Together"), "together", self._together),
            PageSpec("help", lambda: self.tr("Help"), "help", self._help),
            PageSpec("settings", lambda: self.tr("Settings"), "settings", self.settings.make, at_bottom=True),
        )

    def show_points(self, kinds: tuple[str, ...]) -> None:
        """Go to the points of help for these kinds."""
        from samensociaal_desktop.ui.pages.help.page import HelpPage  # noqa: PLC0415 - when first asked for

        page = self._go("help")
        assert isinstance(page, HelpPage)
        page.show_points(kinds)

    def show_packs(self) -> None:
        """Go to the packs in Instellingen."""
        stack = self._go("settings")
        assert isinstance(stack, PageStack)
        self.settings.open_packs(stack)

    def show_openings(self) -> None:
        """Go to who was here, in Instellingen."""
        stack = self._go("settings")
        assert isinstance(stack, PageStack)
        stack.go_back_to("\nopenings")

    def _today(self, _parent: QWidget) -> Page:
        from samensociaal_desktop.ui.pages.today.page import TodayPage  # noqa: PLC0415 - when first asked for

        has = self._has
        page = TodayPage(has.vault, has.library, has.edits, has.bus, has.needs, has.settings)
        page.note_requested.connect(self.sealed_note_requested)
        page.talk_requested.connect(self._resume)
        page.talks_requested.connect(partial(self._go, "talk"))
        page.help_requested.connect(partial(self._go, "help"))
        page.moment_requested.connect(self._show_moment)
        page.pad_requested.connect(self.show_pad)
        page.habits_requested.connect(self._show_habits)
        return page

    def _journal(self, parent: QWidget) -> Page:
        from samensociaal_desktop.ui.pages.journal.page import JournalPage  # noqa: PLC0415 - when first asked for

        has = self._has
        stack = PageStack(lambda inner: JournalPage(has.vault, has.edits, has.bus, has.needs, inner), parent)
        page = stack.first
        assert isinstance(page, JournalPage)
        page.new_requested.connect(self.note_requested)
        page.export_requested.connect(lambda wanted: self.settings.open_export(stack, wanted))
        page.calendar_requested.connect(lambda: self._open_calendar(stack))
        page.bin_requested.connect(lambda: self._open_bin(stack))
        page.pad_requested.connect(lambda: self._open_pad(stack))
        stack.offer("calendar", lambda: self._open_calendar(stack))
        stack.offer("bin", lambda: self._open_bin(stack))
        stack.offer("pad", lambda: self._open_pad(stack))
        return stack

    def _journal_page(self) -> "JournalPage":
        from samensociaal_desktop.ui.pages.journal.page import JournalPage  # noqa: PLC0415 - when first asked for

        stack = self._journal_stack()
        assert isinstance(stack.first, JournalPage)
        return stack.first

    def _journal_stack(self) -> PageStack:
        stack = self._go("journal")
        assert isinstance(stack, PageStack)
        stack.back_to_first()
        return stack

    def _open_calendar(self, stack: PageStack) -> None:
        from samensociaal_desktop.ui.pages.journal.calendar import CalendarView  # noqa: PLC0415 - when asked for

        has = self._has
        view = CalendarView(has.vault.journal, has.bus, has.needs)
        view.day_requested.connect(lambda day: self._show_moments(replace(view.wanted, since=day, until=day)))
        view.moment_requested.connect(self._show_moment)
        stack.open(view, "calendar")

    def _open_bin(self, stack: PageStack) -> None:
        from samensociaal_desktop.ui.pages.journal.bin_view import BinView  # noqa: PLC0415 - when asked for

        has = self._has
        stack.open(BinView(has.vault, has.edits, has.bus, has.needs), "bin")

    def _open_pad(self, stack: PageStack, text_id: str = "") -> None:
        from samensociaal_desktop.ui.pages.pad.view import PadView  # noqa: PLC0415 - when asked for

        has = self._has
        view = PadView(has.vault, has.library.pause, has.look, has.clock, has.edits.say)
        if text_id:
            view.open_text(text_id)
        stack.open(view, "pad")

    def show_pad(self, text_id: str = "") -> None:
        """Go to the draft pad, at a text or at the one begun last."""
        self._open_pad(self._journal_stack(), text_id)

    def _show_moment(self, moment: Encounter) -> None:
        self._journal_page().open(moment)

    def _talk(self, parent: QWidget) -> Page:
        from samensociaal_desktop.ui.pages.talk.page import TalkPage  # noqa: PLC0415 - when first asked for

        has, vault = self._has, self._has.vault
        page = TalkPage(
            has.library,
            lambda: has.needs.lists,
            vault.talks,
            vault.agreements,
            vault.drafts,
            vault.journal,
            has.bus,
            has.look,
            has.clock,
            has.edits.say,
        )
        stack = PageStack(lambda _inner: page, parent)
        page.pamphlet_requested.connect(lambda: self._open_pamphlet(stack))
        page.moments_requested.connect(self._show_moments)
        return stack

    def _open_pamphlet(self, stack: PageStack) -> None:
        from samensociaal_desktop.ui.components.article import ArticleView  # noqa: PLC0415 - when first asked for

        has = self._has
        for article in has.library.articles:
            if article.shelf is Shelf.PAMPHLET:
                stack.open(ArticleView(article, has.library, has.look, has.edits.say))
                return

    def _talk_page(self) -> "TalkPage":
        from samensociaal_desktop.ui.pages.talk.page import TalkPage  # noqa: PLC0415 - when first asked for

        stack = self._go("talk")
        assert isinstance(stack, PageStack)
        stack.back_to_first()
        assert isinstance(stack.first, TalkPage)
        return stack.first

    def _resume(self, dialogue_id: str) -> None:
        self._talk_page().resume(dialogue_id)

    def _patterns(self, parent: QWidget) -> Page:
        from samensociaal_desktop.ui.pages.patterns.page import PatternsPage  # noqa: PLC0415 - brings pyqtgraph along

        has = self._has
        stack = PageStack(
            lambda inner: PatternsPage(has.vault, self._talked, has.needs, has.bus, has.edits.say, inner), parent
        )
        page = stack.first
        assert isinstance(page, PatternsPage)
        page.moments_requested.connect(self._show_moments)
        page.note_requested.connect(self.note_requested)
        page.arrange_requested.connect(lambda: self._open_arranging(stack, page))
        page.overview_requested.connect(lambda: self._open_overview(stack, page))
        stack.offer("arranging", lambda: self._open_arranging(stack, page))
        stack.offer("overview", lambda: self._open_overview(stack, page))
        return stack

    def _talked(self) -> tuple[Dialogue, ...]:
        """Return the dialogues that were ever begun; for who never talked no pack is read."""
        ids = dict.fromkeys(talk.dialogue for talk in self._has.vault.talks.all())
        found = (self._has.library.dialogue(one) for one in ids)
        return tuple(one for one in found if one is not None)

    def _show_habits(self) -> None:
        from samensociaal_desktop.ui.pages.patterns.page import PatternsPage  # noqa: PLC0415 - brings pyqtgraph along

        stack = self._go("patterns")
        assert isinstance(stack, PageStack)
        stack.back_to_first()
        assert isinstance(stack.first, PatternsPage)
        stack.first.show_habits()

    def _open_arranging(self, stack: PageStack, page: "PatternsPage") -> None:
        from samensociaal_desktop.ui.pages.patterns.arranging import ArrangingView  # noqa: PLC0415 - when asked for

        stack.open(ArrangingView(page.arrangement, page.arrange, self._has.look, self._has.edits.say), "arranging")

    def _open_overview(self, stack: PageStack, page: "PatternsPage") -> None:
        from samensociaal_desktop.ui.pages.patterns.overview_view import Looked, OverviewView  # noqa: PLC0415 - rarely

        looked = Looked(page.view, page.arrangement, page.as_share)
        stack.open(
            OverviewView(page.patterns, page.sharing, self._has.vault.drafts, self._has.clock, looked), "overview"
        )

    def _show_moments(self, wanted: EncounterFilter) -> None:
        self._journal_page().show_filter(wanted)

    def _together(self, _parent: QWidget) -> Page:
        from samensociaal_desktop.ui.pages.together.page import TogetherPage  # noqa: PLC0415 - when first asked for

        return TogetherPage(self._has.library, self._has.look)

    def _help(self, _parent: QWidget) -> Page:
        from samensociaal_desktop.ui.pages.help.page import HelpPage  # noqa: PLC0415 - when first asked for

        page = HelpPage(self._has.library, self._has.look, self._has.edits.say)
        page.note_requested.connect(self.note_requested)
        return page
