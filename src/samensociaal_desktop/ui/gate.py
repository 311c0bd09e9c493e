"""The steps before the journal is open: first run, unlock, recovery. It drives the session from a worker."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from samensociaal_desktop.errors import SamenSociaalError, VaultExists
from samensociaal_desktop.services.session import Session, SessionState
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.main_window import MainWindow
from samensociaal_desktop.ui.pages.unlock.gate import GatePage
from samensociaal_desktop.ui.pages.unlock.unlock import RecoverPage, UnlockPage
from samensociaal_desktop.ui.tasks import Tasks


class Gate(QObject):
    """Shows one step after another in the window; `opened` when the session is open."""

    opened = Signal()
    language_chosen = Signal(object)
    sample_requested = Signal()

    def __init__(self, window: MainWindow, session: Session, tasks: Tasks, look: Callable[[], Look]) -> None:
        super().__init__(window)
        self._window, self._session, self._tasks, self._look = window, session, tasks, look
        self._page: GatePage | None = None
        self._icons_are_loaded = False
        self._is_making = False

    @property
    def page(self) -> GatePage | None:
        """The step shown."""
        return self._page

    @property
    def gives_code(self) -> bool:
        """Whether the recovery code is on screen, or on its way there: it comes only once."""
        return self._is_making

    def show(self) -> None:
        """Show where one begins: a welcome where there is no journal yet, else the lock."""
        if self._session.state is SessionState.ABSENT:
            self.show_welcome()
        else:
            self.show_unlock()

    def show_icons(self) -> None:
        """The icons can be had now: put them where they belong."""
        self._icons_are_loaded = True
        if self._page is not None:
            self._page.decorate()

    def leave(self) -> None:
        """Let go of the step that is shown."""
        if self._page is not None:
            self._page.leave()
            self._page = None

    def _put(self, page: GatePage) -> None:
        self.leave()
        self._page = page
        if self._icons_are_loaded:
            page.decorate()
        self._window.show_widget(page)
        page.enter()

    def show_welcome(self) -> None:
        """Say what this is, and offer the ways to begin."""
        from samensociaal_desktop.ui.pages.unlock.first_run import WelcomePage  # noqa: PLC0415 - rarely

        page = WelcomePage(self._look())
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
        page.back_requested.connect(self.show)
        page.chosen.connect(self._create)
        self._put(page)

    def _create(self, passphrase: str) -> None:
        self._is_making = True
        self._tasks.run(lambda: self._session.create(passphrase), self.show_recovery, self._failed)

    def show_recovery(self, code: str) -> None:
        """Show the recovery code of the new journal."""
        from samensociaal_desktop.ui.pages.unlock.first_run import RecoveryPage  # noqa: PLC0415 - rarely

        page = RecoveryPage(self._look(), code)
        page.print_requested.connect(self._print)
        page.confirmed.connect(self._code_confirmed)
        self._put(page)

    def _code_confirmed(self) -> None:
        self._is_making = False
        self.opened.emit()

    def show_unlock(self) -> None:
        """Ask for the passphrase."""
        page = UnlockPage(self._look())
        page.unlock_requested.connect(self._unlock)
        page.recover_requested.connect(self.show_recover)
        page.sample_requested.connect(self.sample_requested)
        page.guest_requested.connect(self.open_guest)
        self._put(page)

    def show_recover(self) -> None:
        """Ask for the recovery code and a new passphrase."""
        page = RecoverPage(self._look())
        page.back_requested.connect(self.show)
        page.recovered.connect(self._recover)
        self._put(page)

    def _unlock(self, passphrase: str) -> None:
        def work() -> None:
            self._session.unlock(passphrase)
            self._session.vault.journal.page()  # the first read of a file takes longest: here it holds up no frame

        self._tasks.run(work, lambda _none: self.opened.emit(), self._failed)

    def _recover(self, code: str, passphrase: str) -> None:
        self._tasks.run(
            lambda: self._session.unlock_with_code(code, passphrase), lambda _none: self.opened.emit(), self._failed
        )

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
        from samensociaal_desktop.ui import words  # noqa: PLC0415 - brings the domain along

        if isinstance(error, VaultExists):
            self.show_unlock()
        if self._page is not None:
            self._page.show_trouble(words.error_text(error))

    def _print(self, code: str) -> None:
        from samensociaal_desktop.ui.printing import print_recovery_code  # noqa: PLC0415 - rarely

        print_recovery_code(code, self._window)
