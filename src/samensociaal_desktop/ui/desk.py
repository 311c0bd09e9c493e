"""What is on the table while a journal is open: the workspace with its places, the quick note, the keys."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from samensociaal_desktop.content.library import Library
from samensociaal_desktop.domain.encounters import Clock, Encounter
from samensociaal_desktop.domain.sealed_notes import SealedNote
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.services.visits import Visit
from samensociaal_desktop.ui import about
from samensociaal_desktop.ui.backing_up import BackupKeeper
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.components.copying import forget_private
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.guest_corner import GuestCorner
from samensociaal_desktop.ui.guest_time import GuestTime
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.main_window import MainWindow, Workspace, let_go
from samensociaal_desktop.ui.page import Page
from samensociaal_desktop.ui.places import Belongings, Places
from samensociaal_desktop.ui.quick_note import QuickNote
from samensociaal_desktop.ui.visits import visit_text
from samensociaal_desktop.ui.vocabulary import Vocabulary
from samensociaal_desktop.ui.widgets.card import Banner, MessageBar
from samensociaal_desktop.ui.widgets.text import announce

if TYPE_CHECKING:
    from samensociaal_desktop.services.packs import PackShelf
    from samensociaal_desktop.ui.safety import Safety

USUAL_KINDS = 8
DAY_MS = 24 * 60 * 60 * 1000
AFTER_OPENING_MS = 5_000
"""How long after opening the bin is looked through: when all that is waited for has been painted."""


class Desk(QObject):
    """Holds the workspace of one open vault. Locking closes it, and everything private on the screen with it."""

    lock_requested = Signal()

    def __init__(
        self,
        vault: OpenVault,
        library: Library,
        look: Look,
        settings: Settings,
        clock: Clock,
        window: MainWindow,
        last_setting: str = "",
        shelf: "PackShelf | None" = None,
        guest_time: GuestTime | None = None,
        safety: "Safety | None" = None,
    ) -> None:
        """Lay the table; `last_setting` names the one whose change made it anew, where Instellingen goes on.

        Without a shelf no packs can be added or removed. A guest whose time is not given has one of this desk's own.
        Without `safety` no backups are made, and nothing can be done to the keys.
        """
        super().__init__(window)
        self._vault, self._window, self._clock = vault, window, clock
        self.bus = Bus(self)
        messages = MessageBar()
        self.edits = Edits(vault.history, self.bus, messages)
        self.vocabulary = Vocabulary(library.lists, vault.own_lists, vault.history, self)
        self.bus.arrived.connect(self.vocabulary.refresh)
        self._needs = FormNeeds(
            vocabulary=self.vocabulary,
            look=look,
            clock=clock,
            usual_kinds=self._usual_kinds(),
            plan=vault.agreements.active_plan,
            plans=vault.agreements.plans,
            directory=library.directory,
            go_to_help=self._go_to_help,
        )
        belongings = Belongings(
            vault=vault,
            library=library,
            look=look,
            settings=settings,
            clock=clock,
            bus=self.bus,
            edits=self.edits,
            needs=self._needs,
            shelf=shelf,
            last_setting=last_setting,
            safety=safety,
        )
        self.places = Places(belongings, self.go, self)
        self.places.note_requested.connect(self.write)
        self.places.sealed_note_requested.connect(self._write_from)
        self.guest = self._guest_corner(library, look, guest_time) if vault.is_guest else None
        self.workspace = Workspace(self.places.specs(), look, self._lock_text(), messages, self._banner())
        self.workspace.lock_requested.connect(self._asked_to_lock)
        self._note: QuickNote | None = None
        self._actions = self._make_actions()
        self._daily = QTimer(self)
        self._daily.timeout.connect(self._empty_bin)
        self._daily.start(AFTER_OPENING_MS)
        self._look = look
        self.backups = self._backup_keeper() if safety is not None else None
        window.show_widget(self.workspace)

    def _backup_keeper(self) -> BackupKeeper:
        keeper = BackupKeeper(self._vault, self._clock, self)
        keeper.done.connect(lambda _made: self.places.settings.show_backup())
        keeper.failed.connect(lambda _error: self.places.settings.show_backup())
        return keeper

    @property
    def current(self) -> str:
        """The id of the place one is at."""
        return self.workspace.current

    @property
    def note(self) -> QuickNote | None:
        """The quick note, while it is open."""
        return self._note

    @property
    def is_taking_along(self) -> bool:
        """Whether a guest is taking the session along just now."""
        return self.guest is not None and self.guest.dialog is not None

    def go(self, place: str) -> Page:
        """Go to a place."""
        return self.workspace.go(place)

    def whereabouts(self) -> str:
        """Return where one is, ids only: the place, and what its page says of itself."""
        return f"{self.current}\n{self.workspace.page(self.current).whereabouts()}" if self.current else ""

    def go_back_to(self, where: str) -> None:
        """Go where one was before the lock, as far as that is still there."""
        place, _, inside = where.partition("\n")
        if place not in self.page_ids():
            return
        page = self.go(place) if place != self.current else self.workspace.page(place)
        if inside:
            page.go_back_to(inside)

    def tell_of(self, visit: Visit) -> None:
        """Say what happened since the journal was last open, if there is something the owner should know."""
        if self._vault.sealed_notes.all():  # whoever sees finds them below the form; who hears is told
            announce(self.workspace, QCoreApplication.translate("SealedNotesCard", "Noted while it was locked"))
        text = visit_text(visit, self._look, self._clock())
        if text:
            self.workspace.messages.say(text, self.tr("Who was here"), self.places.show_openings, stay=True)

    def prepare(self, place: str) -> None:
        """Make the page of a place, so that going there takes less."""
        self.workspace.page(place)

    def page_ids(self) -> tuple[str, ...]:
        """Return the ids of all places, in order."""
        return tuple(spec.id for spec in self.places.specs())

    def close(self) -> None:
        """Let the pages keep what was typed, and leave nothing of it on the screen or on the clipboard."""
        self._daily.stop()
        if self.backups is not None:
            self.backups.stop()
        if self.guest is not None:
            self.guest.stop()
        self.keep_drafts()
        forget_private()
        for dialog in self._window.findChildren(QDialog):
            let_go(dialog)
        self._note = None
        for action in self._actions:
            self._window.removeAction(action)
            action.deleteLater()
        self._window.show_widget(QWidget())
        self.deleteLater()

    def keep_drafts(self) -> None:
        """Keep what is being typed."""
        if self._note is not None:
            self._note.panel.flush()
        self.workspace.leave()

    def write(self, begun: Encounter | None = None) -> None:
        """Open the quick note; `begun` is a moment of which something is there already."""
        if self._note is not None:
            return
        self.workspace.leave()
        self._note = QuickNote(self._needs, self._vault.drafts, self.edits, self._window, begun)
        self._note.addAction(self._lock)  # else the window's shortcut sleeps while the dialog is open
        self._note.kept.connect(self._offer_break)
        self._note.finished.connect(self._note_closed)
        self._note.open()

    def _write_from(self, sealed: SealedNote) -> None:
        self.write(sealed.begun())
        if self._note is not None:
            self._note.kept.connect(lambda _moment: self._let_go(sealed))

    def _let_go(self, sealed: SealedNote) -> None:
        with suppress(SamenSociaalError):  # it is a moment by now: at worst it is offered once more
            self._vault.sealed_notes.remove(sealed.id)

    def _go_to_help(self, kinds: tuple[str, ...]) -> None:
        """Go to the points for these kinds; what was being noted waits as a draft."""
        from_note = self._note
        if from_note is not None:
            from_note.reject()
        self.places.show_points(kinds)
        if from_note is not None:
            words = self.tr("What you wrote waits for you.")
            self.workspace.messages.say(words, self.tr("Go on with it"), self.write, stay=True)

    def _note_closed(self) -> None:
        if self._note is not None:
            self._note.deleteLater()
            self._note = None
        self.workspace.go(self.current)

    def _offer_break(self) -> None:
        """Say, where one is not at Vandaag to see it, that a break is offered there."""
        from samensociaal_desktop.ui.pages.today.page import TodayPage  # noqa: PLC0415 - when first asked for

        today = self.workspace.page("today")
        assert isinstance(today, TodayPage)
        if self.current != "today" and today.offers_break:
            words = self.tr("Saved. That may weigh on you. Shall we pause?")
            self.edits.say(words, self.tr("Take a break"), partial(self.go, "today"))

    def _empty_bin(self) -> None:
        """Let go of what lay in the bin for thirty days."""
        from samensociaal_desktop.services.bin import empty_old  # noqa: PLC0415 - some time after the first paint

        self._daily.start(DAY_MS)
        with suppress(SamenSociaalError):  # it is tried again tomorrow, or at the next opening
            empty_old(self._vault, self._clock().astimezone(UTC))

    def _usual_kinds(self) -> tuple[str, ...]:
        """Return the kinds used lately, most often first, filled up with everyday ones."""
        lately = [kind for moment in self._vault.journal.latest(50) for kind in moment.kinds]
        often = sorted(dict.fromkeys(lately), key=lately.count, reverse=True)
        return tuple(dict.fromkeys([*often, *self.vocabulary.lists.usual("kinds")]))[:USUAL_KINDS]

    def _lock_text(self) -> str:
        if self._vault.is_sample:
            return self.tr("Close the example")
        return self.tr("Done, erase all") if self._vault.is_guest else self.tr("Lock")

    def _asked_to_lock(self) -> None:
        """Lock; a guest, for whom that cannot be undone, presses a second button. Ctrl+L asks nothing."""
        if self.guest is None:
            self.lock_requested.emit()
        else:
            words = self.tr("Everything you did here is erased then. There is no undo.")
            self.workspace.messages.say(words, self.tr("Erase all"), self.lock_requested.emit)

    def _guest_corner(self, library: Library, look: Look, time: GuestTime | None) -> GuestCorner:
        if time is None:
            time = GuestTime(look.house, self)
            time.over.connect(self.lock_requested)
            time.begin()
        corner = GuestCorner(self._vault, library, lambda: self.vocabulary.lists, look, time, self._window)
        corner.erase_requested.connect(self.lock_requested)
        return corner

    def _banner(self) -> QWidget | None:
        if self._vault.is_sample:
            return Banner(self.tr("This is an example. You can look at everything. Nothing you do is saved."))
        if self.guest is not None:
            return self.guest.bar
        if self._vault.is_read_only:
            return Banner(self.tr("This journal can only be read here. Is the stick or the folder locked?"))
        return None

    def _make_actions(self) -> list[QAction]:
        def action(text: str, act: Callable[[], object], *keys: str) -> QAction:
            made = QAction(text, self._window)
            made.setShortcuts([QKeySequence(key) for key in keys])
            made.triggered.connect(lambda _on: act())
            self._window.addAction(made)
            return made

        self._lock = action(self.tr("Lock"), self.lock_requested.emit, "Ctrl+L")
        return [
            action(self.tr("Note a moment"), self.write, "Ctrl+N"),
            action(self.tr("Undo"), self.edits.take_back, "Ctrl+Z"),
            action(self.tr("Redo"), self.edits.redo, "Ctrl+Shift+Z", "Ctrl+Y"),
            self._lock,
            action(self.tr("Keyboard shortcuts"), lambda: about.show_keys(self._window), "F1"),
        ]
