"""A person's own packs while the program runs: the shelf they are on, and taking back what was done to it."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samensociaal_desktop.services.house import HouseRules

if TYPE_CHECKING:
    from samensociaal_desktop.content.library import Library
    from samensociaal_desktop.services.open_vault import OpenVault
    from samensociaal_desktop.services.packs import PackShelf
    from samensociaal_desktop.ui.desk import Desk

_log = logging.getLogger(__name__)


class OwnPacks(QObject):
    """What the packs hold, read at the first call."""

    def __init__(self, folder: Path, house: HouseRules, parent: QObject) -> None:
        super().__init__(parent)
        self._folder, self._house = folder, house
        self._library: Library | None = None
        self._shelf: PackShelf | None = None

    def library(self) -> "Library":
        """Return what the packs hold, found at the first call."""
        if self._library is None:
            self._library = self.read()
        return self._library

    @property
    def is_read(self) -> bool:
        """Whether what the packs hold is known already."""
        return self._library is not None

    def read(self) -> "Library":
        """Return what the packs hold now; reading may be done in a worker."""
        from samensociaal_desktop.content.library import open_library  # noqa: PLC0415 - not at the start

        return open_library(self._folder if self._house.packs is None else None, self._house.packs or ())

    def take(self, library: "Library") -> None:
        """Take over what a worker has read; a guest may have opened one meanwhile."""
        self._library = self._library or library

    def shelf(self, vault: "OpenVault") -> "PackShelf | None":
        """Return where packs are added and removed; a guest and the example have none, for it is on the disk."""
        if self._house.packs is not None or vault.is_guest or vault.is_sample or vault.is_read_only:
            return None
        if self._shelf is None:
            from samensociaal_desktop.services.packs import PackShelf  # noqa: PLC0415 - not at the start

            self._shelf = PackShelf(self._folder)
        return self._shelf

    def forget(self) -> None:
        """What was read is not so any more."""
        self._library = None

    def say(self, desk: "Desk", sentence: str, undo: Callable[[], object] | None, again: Callable[..., None]) -> None:
        """Say on a new desk what was done; `again` makes the next one, once it was taken back."""
        desk.places.show_packs()
        way_back = () if undo is None else (self.tr("Undo"), partial(self._take_back, undo, again))
        desk.edits.say(sentence, *way_back)

    def _take_back(self, undo: Callable[[], object], again: Callable[..., None]) -> None:
        try:
            undo()
        except OSError as error:
            _log.warning("pack not taken back: %s", type(error).__name__)
            again(self.tr("That did not work. Is the disk full or locked?"), None)
        else:
            again(self.tr("Undone."), None)
