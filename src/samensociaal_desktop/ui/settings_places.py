"""What opens from Instellingen: its views, each imported and made when it is asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.ui import about
from samensociaal_desktop.ui.page_stack import PageStack

if TYPE_CHECKING:  # what is only named here
    from samensociaal_desktop.domain.filters import EncounterFilter
    from samensociaal_desktop.ui.pages.settings.page import SettingsPage
    from samensociaal_desktop.ui.places import Belongings
    from samensociaal_desktop.ui.safety import Safety


class SettingsPlaces(QObject):
    """Makes the page and its views. What closes the journal is not done here but asked for."""

    settings_changed = Signal(object)

    packs_changed = Signal(str, object)
    """A pack was added or removed: a sentence that says so, and what takes it back."""

    renew_requested = Signal(object, str)
    """The journal is to get the key of a new recovery code (a `Renewal`), and to keep this passphrase."""

    erase_requested = Signal(str, bool)
    """This journal ("this") or everything ("all") is to go; whether the backups in a chosen folder go too."""

    restore_requested = Signal(object)
    """The copy of a journal at this path is to become a journal of its own."""

    def __init__(self, belongings: "Belongings", parent: QObject) -> None:
        super().__init__(parent)
        self._has = belongings
        self._stack: PageStack | None = None

    def make(self, parent: QWidget) -> PageStack:
        """Return the page with nothing on top of it yet."""
        from samensociaal_desktop.ui.pages.settings.page import SettingsPage  # noqa: PLC0415 - when first asked for

        has = self._has
        is_guest = has.vault.is_guest
        page = SettingsPage(has.settings, has.look, about.facts(), has.last_setting, has.safety, is_guest=is_guest)
        page.changed.connect(self.settings_changed)
        self._stack = stack = PageStack(lambda _inner: page, parent)
        page.lists_requested.connect(lambda: self._open_lists(stack))
        page.packs_requested.connect(lambda: self.open_packs(stack))
        page.import_requested.connect(lambda: self._open_import(stack))
        page.export_requested.connect(lambda: self.open_export(stack))
        stack.offer("lists", lambda: self._open_lists(stack), page.lists_button)
        stack.offer("packs", lambda: self.open_packs(stack), page.packs_button)
        stack.offer("import", None, page.import_button)  # what was being chosen there is gone
        stack.offer("export", None, page.export_button)
        stack.offer("openings", lambda: self.open_openings(stack), page.openings_button)
        if has.safety is not None:
            self._follow(page, has.safety, stack)
        return stack

    def show_backup(self) -> None:
        """Show, where one sees it, that a backup was made or failed just now."""
        if self._stack is None:
            return
        from samensociaal_desktop.ui.pages.settings.backups import BackupsView  # noqa: PLC0415 - when one was made
        from samensociaal_desktop.ui.pages.settings.page import SettingsPage  # noqa: PLC0415 - when one was made

        for view in (self._stack.first, self._stack.current):
            if isinstance(view, BackupsView | SettingsPage):
                view.refresh()

    def open_packs(self, stack: PageStack) -> None:
        """Show the packs."""
        from samensociaal_desktop.ui.pages.settings.packs import PacksView  # noqa: PLC0415 - when first asked for

        has = self._has
        view = PacksView(has.library.packs, has.library.problems, has.shelf, has.look)
        view.changed.connect(self.packs_changed)
        stack.open(view, "packs")

    def open_export(self, stack: PageStack, wanted: "EncounterFilter | None" = None) -> None:
        """Show how to export: all moments, or first of all those of `wanted`."""
        from samensociaal_desktop.ui.pages.settings.export_view import ExportView  # noqa: PLC0415 - when asked for

        has = self._has
        stack.open(ExportView(has.vault, has.needs.lists, has.look, has.clock, has.edits, wanted), "export")

    def _open_lists(self, stack: PageStack) -> None:
        from samensociaal_desktop.ui.pages.settings.lists import ListsView  # noqa: PLC0415 - when first asked for

        stack.open(ListsView(self._has.needs.vocabulary, self._has.look, self._has.edits.say), "lists")

    def _open_import(self, stack: PageStack) -> None:
        from samensociaal_desktop.ui.pages.settings.import_view import ImportView  # noqa: PLC0415 - when asked for

        has = self._has
        stack.open(ImportView(has.vault, has.look, has.clock, has.bus, has.edits), "import")

    # Keeping the journal safe

    def _follow(self, page: "SettingsPage", safety: "Safety", stack: PageStack) -> None:
        page.backups_requested.connect(lambda: self._open_backups(safety, stack))
        page.passphrase_requested.connect(lambda: self._open_passphrase(safety, stack))
        page.code_requested.connect(lambda: self._open_code(safety, stack))
        page.openings_requested.connect(lambda: self.open_openings(stack))
        page.erase_requested.connect(lambda: self._open_erase(safety, stack))
        stack.offer("backups", lambda: self._open_backups(safety, stack), page.backups and page.backups.open_button)
        for name, way in (  # whoever comes back from the lock may be another: one presses there oneself
            ("passphrase", page.passphrase_button),
            ("code", page.code_button),
            ("erase", page.erase_button),
        ):
            stack.offer(name, None, way)

    def _open_backups(self, safety: "Safety", stack: PageStack) -> None:
        from samensociaal_desktop.ui.pages.settings.backups import BackupsView  # noqa: PLC0415 - when asked for

        has = self._has
        view = BackupsView(safety.backups, has.look, has.clock, has.edits.say, is_read_only=safety.is_read_only)
        view.restore_requested.connect(self.restore_requested)
        stack.open(view, "backups")

    def _open_passphrase(self, safety: "Safety", stack: PageStack) -> None:
        from samensociaal_desktop.services import passphrases  # noqa: PLC0415 - when asked for
        from samensociaal_desktop.ui.pages.settings.passphrase import PassphraseView  # noqa: PLC0415 - when asked for

        look = self._has.look
        stack.open(
            PassphraseView(
                safety.change,
                lambda: passphrases.generate(look.language),
                passphrases.strength,
                look,
                self._has.edits.say,
            ),
            "passphrase",
        )

    def _open_code(self, safety: "Safety", stack: PageStack) -> None:
        from samensociaal_desktop.ui.pages.settings.recovery import CodeView  # noqa: PLC0415 - when asked for
        from samensociaal_desktop.ui.printing import print_recovery_code  # noqa: PLC0415 - when asked for

        look = self._has.look
        view = CodeView(
            safety.code,
            safety.new_code,
            look,
            lambda code: print_recovery_code(code, stack.window(), look.house),
            can_renew=not safety.is_read_only,
        )
        view.renew_requested.connect(self.renew_requested)
        stack.open(view, "code")

    def open_openings(self, stack: PageStack) -> None:
        """Show when the journal was opened, and the wrong tries."""
        from samensociaal_desktop.ui.pages.settings.openings import OpeningsView  # noqa: PLC0415 - when asked for

        has = self._has
        view = OpeningsView(has.vault.openings.latest, has.look, has.clock)
        safety = has.safety
        if safety is not None:
            view.passphrase_requested.connect(lambda: self._open_passphrase(safety, stack))
        stack.open(view, "openings")

    def _open_erase(self, safety: "Safety", stack: PageStack) -> None:
        from samensociaal_desktop.ui.pages.settings.erase import EraseView  # noqa: PLC0415 - when asked for

        view = EraseView(safety.this, safety.all, safety.backups.chosen, self._has.look)
        view.erase_requested.connect(self.erase_requested)
        stack.open(view, "erase")
