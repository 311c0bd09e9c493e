"""The steps before a journal is open: first run, which one, unlock, recovery. It drives the session from a worker."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from samensociaal_desktop.errors import SamenSociaalError, VaultExists, WrongPassphrase
from samensociaal_desktop.services.house import HOME, HouseRules
from samensociaal_desktop.services.journals import Journals
from samensociaal_desktop.services.session import Session, SessionState
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.main_window import MainWindow
from samensociaal_desktop.ui.opening import Opening
from samensociaal_desktop.ui.other_journals import GateNeeds, OtherJournals, tell
from samensociaal_desktop.ui.pages.unlock.gate import GatePage
from samensociaal_desktop.ui.pages.unlock.unlock import RecoverPage, UnlockPage
from samensociaal_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from samensociaal_desktop.domain.encounters import Clock


class Gate(QObject):
    """Shows one step after another in the window; `opened` when the session is open.

    The folder that the session has at first is the folder of data: the first journal, and the way to the others.
    """

    opened = Signal()
    language_chosen = Signal(object)
    sample_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        tasks: Tasks,
        look: Callable[[], Look],
        house: HouseRules = HOME,
        clock: "Clock" = datetime.now,
    ) -> None:
        """Begin with nothing on the screen; `house` are the rules where others look after the computer."""
        super().__init__(window)
        self._window, self._session, self._tasks, self._look = window, session, tasks, look
        self._house = house
        self._journals = Journals(session.folder)
        self._page: GatePage | None = None
        self._icons_are_loaded = False
        self._is_making = False
        self._has_chosen = False
        self._new_folder: Path | None = None
        self.others = OtherJournals(GateNeeds(session, tasks, look, self._journals, self._house, clock), self)
        self.others.made.connect(self._put)
        self.others.found.connect(self.choose)
        self.others.restored.connect(self._open_restored)
        self.others.new_requested.connect(self._begin_new)
        self.others.guest_requested.connect(self.open_guest)
        self.others.back_requested.connect(self.show)
        self.opened.connect(self._remember)
        self.opening = Opening(session, tasks, self)
        self.opening.opened.connect(self.opened)
        self.opening.withdrawn.connect(self.show)

    @property
    def page(self) -> GatePage | None:
        """The step shown."""
        return self._page

    @property
    def gives_code(self) -> bool:
        """Whether the recovery code is on screen, or on its way there: it comes only once."""
        return self._is_making

    @property
    def has_words(self) -> bool:
        """Whether a note is on the screen that is kept nowhere yet."""
        return self._page is not None and self._page.has_words

    def show(self) -> None:
        """Show where one begins: a welcome where there is no journal yet, which one where there are several, the lock.

        A guest comes first where the house says so, or where it lets no journal lie on this computer.
        """
        self._new_folder = None
        if self._has_chosen and self._session.state is not SessionState.ABSENT:
            self.show_unlock()
            return
        self._forget_choice()
        if self._is_for_guests:
            self.show_landing()
        else:
            self.show_own()

    @property
    def _is_for_guests(self) -> bool:
        return self._house.guest_first or not self._house.journals_on_disk

    def start_over(self) -> None:
        """Show where one begins, as if no journal had been chosen: the one that was is gone."""
        self._forget_choice()
        self.show()

    def _remember(self) -> None:
        self._has_chosen = not self._session.vault.is_guest

    def _forget_choice(self) -> None:
        if self._has_chosen:
            self._has_chosen = False
            self._session.choose(self._journals.data)

    def choose(self, folder: Path) -> None:
        """Go to the journal in a folder, and ask for its passphrase."""
        self._session.choose(folder)
        self._has_chosen = True
        self.show_unlock()

    def show_own(self) -> None:
        """Show the way into the journals on this computer, where there are any."""
        places = self._journals.all()
        if len(places) > 1:
            self.others.show_chooser(has_back=self._house.guest_first)
        elif places and places[0].folder != self._session.folder:
            self.choose(places[0].folder)
        elif self._session.state is SessionState.ABSENT:
            self.show_welcome()
        else:
            self.show_unlock()

    def show_icons(self) -> None:
        """The icons can be had now: put them where they belong."""
        self._icons_are_loaded = True
        if self._page is not None:
            self._page.decorate()

    def leave(self) -> None:
        """Let go of the step that is shown, and of what it was about to make."""
        self.others.stop()
        page, self._page = self._page, None
        if page is not None:
            page.leave()

    def _put(self, page: GatePage) -> None:
        self.leave()
        self._page = page
        if self._icons_are_loaded:
            page.decorate()
        self._window.show_widget(page)
        page.enter()

    def show_landing(self) -> None:
        """Offer to begin as a guest: here others look after the computer."""
        from samensociaal_desktop.ui.pages.unlock.landing import LandingPage  # noqa: PLC0415 - at some places

        page = LandingPage(self._look(), self._house)
        page.journal_requested.connect(self._leave_landing)
        page.sample_requested.connect(self.sample_requested)
        page.guest_requested.connect(self.open_guest)
        page.language_chosen.connect(self.language_chosen)
        self._put(page)

    def _leave_landing(self) -> None:
        if self._house.journals_on_disk:
            self.show_own()
        else:
            self.others.show_chooser(has_back=True)

    def show_welcome(self) -> None:
        """Say what this is, and offer the ways to begin."""
        from samensociaal_desktop.ui.pages.unlock.first_run import WelcomePage  # noqa: PLC0415 - rarely

        page = WelcomePage(self._look(), self._house.languages)
        page.journal_requested.connect(lambda: self.others.show_chooser(has_back=True))
        page.create_requested.connect(self.show_passphrase)
        page.sample_requested.connect(self.sample_requested)
        page.guest_requested.connect(self.open_guest)
        page.language_chosen.connect(self.language_chosen)
        self._put(page)

    def show_passphrase(self) -> None:
        """Ask for a passphrase for a new journal."""
        from samensociaal_desktop.services import passphrases  # noqa: PLC0415 - not at the start
        from samensociaal_desktop.ui.pages.unlock.first_run import PassphrasePage  # noqa: PLC0415 - rarely

        look = self._look()
        page = PassphrasePage(look, lambda: passphrases.generate(look.language), passphrases.strength)
        page.back_requested.connect(self.show if self._new_folder is None else self._back_to_others)
        page.chosen.connect(self._create)
        self._put(page)

    def _begin_new(self) -> None:
        self._new_folder = self._journals.new_folder()
        self.show_passphrase()

    def _back_to_others(self) -> None:
        self._new_folder = None
        self._show_others()

    def _create(self, passphrase: str) -> None:
        self._is_making = True
        if self._new_folder is not None:
            self._session.choose(self._new_folder)
            self._has_chosen = True
        self._tasks.run(lambda: self._session.create(passphrase), self.show_recovery, self._failed)

    def show_recovery(self, code: str) -> None:
        """Show the recovery code of the new journal."""
        from samensociaal_desktop.ui.pages.unlock.first_run import RecoveryPage  # noqa: PLC0415 - rarely

        page = RecoveryPage(self._look(), code)
        page.print_requested.connect(self._print)
        page.sheet.print_button.setVisible(self._house.printing)
        page.confirmed.connect(self._code_confirmed)
        self._put(page)

    def _code_confirmed(self) -> None:
        self._is_making = False
        self.opened.emit()

    def show_unlock(self) -> None:
        """Ask for the passphrase."""
        page = UnlockPage(self._look(), self.others.called(self._session.folder), self.others.takes_notes)
        page.unlock_requested.connect(self._unlock)
        page.another_requested.connect(self._show_others)
        page.note_requested.connect(self.others.show_note)
        page.repair_requested.connect(self.others.show_repair)
        page.recover_requested.connect(self.show_recover)
        page.sample_requested.connect(self.sample_requested)
        page.guest_requested.connect(self.open_guest)
        self._put(page)
        if seconds := self._session.tries.wait():  # the tries of a moment ago count on, in a new window too
            page.show_wait(seconds)

    def _show_others(self) -> None:
        if self._is_for_guests:  # the next one at this computer may be another visitor
            self.start_over()
        else:
            self.others.show_chooser(has_back=True)

    def _open_restored(self, folder: Path, secret: str) -> None:
        """Open a journal that was just made from a copy, with what that was opened with."""
        from samensociaal_desktop.services.restoring import is_code  # noqa: PLC0415 - seldom

        self.choose(folder)
        if is_code(secret):
            self.show_recover(secret)
        elif isinstance(self._page, UnlockPage):
            self._page.open_with(secret)

    def tell(
        self, title: str, sentences: Sequence[str], go_on: str = "", then: Callable[[], object] | None = None
    ) -> None:
        """Tell something; with words to `go_on` there is a button that does `then`, without them one waits."""
        from samensociaal_desktop.ui.pages.unlock.telling import TellingPage  # noqa: PLC0415 - seldom

        page = TellingPage(self._look(), title, sentences, go_on)
        page.done.connect(then or self.show)
        self._put(page)

    def show_recover(self, code: str = "") -> None:
        """Ask for the recovery code and a new passphrase."""
        page = RecoverPage(self._look())
        page.back_requested.connect(self.show)
        page.recovered.connect(self._recover)
        page.repair_requested.connect(self.others.show_repair)
        self._put(page)
        if code:
            page.show_code(code)

    def _unlock(self, passphrase: str) -> None:
        self.opening.run(lambda: self._session.unlock(passphrase), self._failed)

    def _recover(self, code: str, passphrase: str) -> None:
        self.opening.run(lambda: self._session.unlock_with_code(code, passphrase), self._failed)

    def open_guest(self) -> None:
        """Open a journal in memory; nothing of it is written anywhere."""
        self._session.open_guest()
        self.opened.emit()

    def _failed(self, error: Exception) -> None:
        self._is_making = False
        self._session.lock()  # it may be the first reading that failed
        if not isinstance(error, SamenSociaalError):
            self.show()  # else the step stays busy for ever
            raise error
        if isinstance(error, VaultExists):
            self.show_unlock()
        if self._page is not None:
            tell(self._page, error, self._session.tries.wait() if isinstance(error, WrongPassphrase) else 0)

    def _print(self, code: str) -> None:
        from samensociaal_desktop.ui.printing import print_recovery_code  # noqa: PLC0415 - rarely

        print_recovery_code(code, self._window, self._house)
