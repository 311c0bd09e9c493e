"""What only a guest has on the desk: the strip with the time, and the ways to take the session along."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from samensociaal_desktop.content.library import Library
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.services.on_paper import session_lines
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.ui.guest_bar import GuestBar
from samensociaal_desktop.ui.guest_notice import GuestNotice, put_on
from samensociaal_desktop.ui.guest_time import GuestTime
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.printing import print_document
from samensociaal_desktop.ui.session_paper import session_sheet
from samensociaal_desktop.ui.take_along_view import TakeAlongDialog


class GuestCorner(QObject):
    """Makes the strip and what it opens; `erase_requested` when the guest is done."""

    erase_requested = Signal()

    def __init__(
        self,
        vault: OpenVault,
        library: Library,
        lists: Callable[[], Lists],
        look: Look,
        time: GuestTime,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._vault, self._library, self._lists, self._look = vault, library, lists, look
        self._time, self._window = time, parent
        self.bar = GuestBar(time, look)
        self.bar.take_along_requested.connect(self.take_along)
        self.bar.erase_requested.connect(self.erase_requested)
        self.bar.changed.connect(self._tell_over_dialogs)
        time.changed.connect(self._tell_over_dialogs)
        self._dialog: TakeAlongDialog | None = None

    @property
    def dialog(self) -> TakeAlongDialog | None:
        """The dialog, while it is open."""
        return self._dialog

    def take_along(self) -> None:
        """Ask how to take the session along."""
        if self._dialog is not None:
            return
        self._dialog = TakeAlongDialog(self._take, self._time, self._look, self._window)
        self._dialog.print_requested.connect(self._print)
        self._dialog.finished.connect(self._closed)
        self._dialog.begin()

    def stop(self) -> None:
        """Give up what is being written, and leave nothing of it behind."""
        if self._dialog is not None:
            self._dialog.stop()

    def _tell_over_dialogs(self) -> None:
        for dialog in self._window.findChildren(QDialog):
            if dialog.isVisible() and self.bar.urgent_words():
                put_on(dialog, self._time, self.bar.urgent_words, self.bar.add_minutes)
            for notice in dialog.findChildren(GuestNotice):
                notice.refresh()

    def _take(self, passphrase: str, target: Path, may_go_on: Callable[[], bool]) -> str:
        from samensociaal_desktop.services.take_along import take_along  # noqa: PLC0415 - rarely

        return take_along(self._vault, passphrase, target, may_go_on)

    def _print(self) -> None:
        lines = session_lines(self._vault, self._lists(), self._library.dialogue, self._look.language)
        print_document(session_sheet(lines), self._dialog or self._window, self._look.house)

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
