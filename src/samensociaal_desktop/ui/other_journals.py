"""The steps round a locked journal: which one, where it is, what it is called, a copy, a repair, a note for later."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from samensociaal_desktop.errors import NotAJournal, SamenSociaalError, TooSoon, VaultDamaged
from samensociaal_desktop.services.house import HouseRules
from samensociaal_desktop.services.journals import Journals, name_of, next_to
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.unlock.gate import GatePage
from samensociaal_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from samensociaal_desktop.domain.encounters import Clock
    from samensociaal_desktop.services.journals import JournalPlace
    from samensociaal_desktop.services.repair import Repaired
    from samensociaal_desktop.ui.pages.unlock.chooser import ChooserPage, NamesPage
    from samensociaal_desktop.ui.pages.unlock.note import LockedNotePage
    from samensociaal_desktop.ui.pages.unlock.repair import RepairPage

T = TypeVar("T")


class GateNeeds(NamedTuple):
    """What the steps of the gate are made with."""

    session: Session
    tasks: Tasks
    look: Callable[[], Look]
    journals: Journals
    house: HouseRules
    clock: "Clock"


class OtherJournals(QObject):
    """Makes these steps one after another: `made` gives each to be shown. A journal found is told, never opened."""

    made = Signal(object)
    found = Signal(object)
    restored = Signal(object, str)
    """The folder of a journal that was made from a copy, and the passphrase or the recovery code that opened that."""

    new_requested = Signal()
    guest_requested = Signal()
    back_requested = Signal()

    def __init__(self, needs: GateNeeds, parent: QObject) -> None:
        super().__init__(parent)
        self._needs = needs
        self._has_back = False
        self._work = 0

    def stop(self) -> None:
        """Let go of what is being made: somebody went elsewhere. Nothing of it is left behind."""
        self._work += 1

    def called(self, folder: Path) -> str:
        """Return what the journal in `folder` is called on the screen; "" where there is no other to mix it up with."""
        places = self._here()
        mine = next((place for place in places if place.folder == folder), None)
        is_only_one = len(places) == 1 if mine is not None else folder == self._needs.journals.data  # its stick is away
        if is_only_one:
            return ""
        from samensociaal_desktop.ui.pages.unlock.chooser import in_pieces, place_text  # noqa: PLC0415 - seldom

        if mine is not None:
            return place_text(mine)
        return in_pieces(name_of(folder)) or self.tr("A journal in another folder")

    def show_chooser(self, *, has_back: bool) -> None:
        """Show which journals there are on this computer, and the ways to one that is elsewhere."""
        self._has_back = has_back
        self._show_places(self._here())

    def _here(self) -> "Sequence[JournalPlace]":
        return self._needs.journals.all() if self._needs.house.journals_on_disk else ()

    def _show_places(self, places: "Sequence[JournalPlace]", *, has_back: bool = False) -> None:
        from samensociaal_desktop.ui.pages.unlock.chooser import ChooserPage  # noqa: PLC0415 - seldom

        may_keep = self._needs.house.journals_on_disk
        page = ChooserPage(self._needs.look(), places, may_keep=may_keep, has_back=has_back or self._has_back)
        page.chosen.connect(self.found)
        page.new_requested.connect(self.new_requested)
        page.guest_requested.connect(self.guest_requested)
        page.names_requested.connect(self.show_names)
        page.copy_requested.connect(self.show_restore)
        page.elsewhere_requested.connect(lambda: self._ask_where(page))
        page.back_requested.connect(self.back_requested)
        self.made.emit(page)

    # ---- in another folder -----------------------------------------------------------------------------------------

    def _ask_where(self, page: "ChooserPage") -> None:
        from samensociaal_desktop.ui.choosing import choose_folder  # noqa: PLC0415 - seldom

        choose_folder(page, self.tr("The folder of your journal"), lambda folder: self.look_in(folder, page))

    def look_in(self, folder: Path, page: GatePage) -> None:
        """Go to the journal in a folder that somebody chose; say so on `page` where there is none."""
        try:
            self._needs.house.must_allow(folder)
        except SamenSociaalError as error:
            tell(page, error)
            return
        places = self._needs.journals.elsewhere(folder)
        if not places:
            page.show_trouble(self.tr("There is no journal in this folder. Choose the folder that it is in."))
        elif len(places) == 1:
            self.found.emit(places[0].folder)
        else:
            self._show_places(places, has_back=True)

    # ---- names -----------------------------------------------------------------------------------------------------

    def show_names(self) -> None:
        """Ask what each journal is to be called."""
        from samensociaal_desktop.ui.pages.unlock.chooser import NamesPage  # noqa: PLC0415 - seldom

        page = NamesPage(self._needs.look(), self._here())
        page.kept.connect(lambda names: self._rename(names, page))
        page.back_requested.connect(lambda: self._show_places(self._here()))
        self.made.emit(page)

    def _rename(self, names: Mapping[Path, str], page: "NamesPage") -> None:
        try:
            for folder, name in names.items():
                self._needs.journals.rename(folder, name)
        except SamenSociaalError as error:
            tell(page, error)
        else:
            self._show_places(self._here())

    # ---- from a copy, and from what is left --------------------------------------------------------------------------

    def show_restore(self, file: Path | None = None) -> None:
        """Ask for a journal in one file, perhaps this one, and make a journal of it."""
        from samensociaal_desktop.ui.pages.unlock.restore import RestorePage  # noqa: PLC0415 - seldom

        page = RestorePage(self._needs.look(), file)
        page.restore_requested.connect(lambda file, secret: self._restore(file, secret, page))
        page.back_requested.connect(lambda: self.show_chooser(has_back=self._has_back))
        self.made.emit(page)

    def _restore(self, file: Path, secret: str, page: GatePage) -> None:
        from samensociaal_desktop.services.restoring import restore  # noqa: PLC0415 - brings SQLAlchemy along

        into = self._needs.journals.new_folder() if self._needs.house.journals_on_disk else next_to(file)
        may_go_on = self._may_go_on()

        def work() -> None:
            self._needs.house.must_allow(into)
            restore(file, into, secret, may_go_on)

        self._run(work, lambda _none: self.restored.emit(into, secret), page)

    def show_repair(self) -> None:
        """Offer to make a new journal of what can be read of the damaged one, and of a backup."""
        from samensociaal_desktop.services.repair import options  # noqa: PLC0415 - brings SQLAlchemy along
        from samensociaal_desktop.ui.pages.unlock.repair import RepairPage  # noqa: PLC0415 - seldom

        folder = self._needs.session.folder
        into = self._needs.journals.beside(folder)
        page = RepairPage(self._needs.look(), options(folder), self._needs.clock().date())
        page.repair_requested.connect(lambda backup, secret: self._repair(backup, secret, into, page))
        page.open_requested.connect(lambda: self.found.emit(into))
        page.back_requested.connect(self.back_requested)
        self.made.emit(page)

    def _repair(self, backup: Path | None, secret: str, into: Path, page: "RepairPage") -> None:
        from samensociaal_desktop.services.repair import repair  # noqa: PLC0415 - brings SQLAlchemy along
        from samensociaal_desktop.ui.pages.unlock.repair import damaged_name  # noqa: PLC0415 - seldom

        folder, name, may_go_on = self._needs.session.folder, damaged_name(), self._may_go_on()

        def work() -> "Repaired":
            self._needs.house.must_allow(into)
            return repair(folder, secret, backup, into, name, may_go_on)

        self._run(work, page.show_repaired, page)

    def _may_go_on(self) -> Callable[[], bool]:
        begun = self._work
        return lambda: self._work == begun

    def _run(self, work: Callable[[], T], done: Callable[[T], object], page: GatePage) -> None:
        """Do slow work for a page; what comes of it is for nobody once the page is gone."""
        may_go_on = self._may_go_on()

        def finished(result: T) -> None:
            if may_go_on():
                done(result)

        def failed(error: Exception) -> None:
            if may_go_on():
                tell(page, error)
            if not isinstance(error, SamenSociaalError | ValueError):
                raise error

        self._needs.tasks.run(work, finished, failed)

    # ---- a note for later ------------------------------------------------------------------------------------------

    def takes_notes(self) -> bool:
        """Return whether the chosen journal takes a note while it is locked."""
        from samensociaal_desktop.services.sealed_notes import can_take  # noqa: PLC0415 - seldom

        return can_take(self._needs.session.folder)

    def show_note(self) -> None:
        """Ask for a short note that waits in the journal until it is open."""
        from samensociaal_desktop.ui.pages.unlock.note import LockedNotePage  # noqa: PLC0415 - seldom

        page = LockedNotePage(self._needs.look(), self.called(self._needs.session.folder))
        page.kept.connect(lambda text: self._keep(text, page))
        page.back_requested.connect(self.back_requested)
        self.made.emit(page)

    def _keep(self, text: str, page: "LockedNotePage") -> None:
        from samensociaal_desktop.services.sealed_notes import take  # noqa: PLC0415 - seldom

        folder, now = self._needs.session.folder, self._needs.clock().astimezone()

        self._run(lambda: take(folder, text, now), lambda _none: page.show_kept(), page)


def tell(page: GatePage, error: Exception, wait: float = 0) -> None:
    """Say on a page what went wrong, and what can be done now; `wait` are the seconds until the next try."""
    from samensociaal_desktop.ui import words  # noqa: PLC0415 - brings the domain along

    if isinstance(error, TooSoon):
        page.show_wait(error.seconds)
    else:
        known = error if isinstance(error, SamenSociaalError) else SamenSociaalError()
        page.show_wait(wait, words.error_text(known))
    if isinstance(error, VaultDamaged | NotAJournal):
        page.offer_repair()
