"""What the owner is told at opening: when the journal was last open, and who tried a wrong passphrase since."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from samensociaal_desktop.errors import VaultError

if TYPE_CHECKING:
    from samensociaal_desktop.services.open_vault import OpenVault
    from samensociaal_desktop.services.tries import Tries


@dataclass(frozen=True, slots=True)
class Visit:
    """When the journal was open before this time, and the wrong tries since; in UTC.

    `lost_notes` counts the notes taken while it was locked that cannot be read: torn off, or sealed for somebody else.
    """

    opened: datetime | None = None
    wrong: tuple[datetime, ...] = ()
    lost_notes: int = 0


def arrive(vault: "OpenVault", tries: "Tries", at: datetime, *, with_code: bool = False) -> Visit:
    """Write down that the journal was opened, take in what was noted meanwhile, and return what to tell.

    What cannot be written now waits where it is: nobody is kept out by it.
    """
    from samensociaal_desktop.services import sealed_notes  # noqa: PLC0415 - not at the start
    from samensociaal_desktop.storage.openings import Opening, OpeningKind  # noqa: PLC0415 - not at the start

    kind = OpeningKind.OPENED_WITH_CODE if with_code else OpeningKind.OPENED
    wrong, before, lost = tries.all(), None, 0
    with suppress(VaultError):
        before = vault.openings.last_opened()
        if not vault.is_read_only:
            vault.openings.add(wrong, Opening(at, kind))
            tries.clear()
    if vault.folder is not None and not vault.is_read_only:
        with suppress(VaultError):
            lost = sealed_notes.collect(vault, vault.folder)
    return Visit(before, wrong, lost)
