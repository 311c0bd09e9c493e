"""What Instellingen needs to keep a journal safe: its backups, its keys, and what erasing would take."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what is only named here
    from samensociaal_desktop.domain.encounters import Clock
    from samensociaal_desktop.services.backups import Backups
    from samensociaal_desktop.services.going import Going
    from samensociaal_desktop.services.renewing import Renewal
    from samensociaal_desktop.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety:
    """The backups of the open journal, and what is asked of its session; all that takes long is called in a worker."""

    backups: "Backups"
    clock: "Clock"
    change: Callable[[str, str], None]
    """Gives the journal another passphrase: the old one, the new one."""

    code: Callable[[str], str]
    """Returns the recovery code to who knows the passphrase."""

    new_code: Callable[[], "Renewal"]
    """Returns a new code that nothing knows yet."""

    this: Callable[[bool], "Going"]
    """Given whether the backups in a chosen folder go too, what would go with this journal."""

    all: Callable[[bool], "Going"]
    """The same for everything the program kept."""

    is_read_only: bool = False
    """Whether the journal can only be read here: then it cannot get a new key."""


def safety_of(session: "Session", data: Path, logs: Path | None, clock: "Clock") -> Safety | None:
    """Return what holds for the journal that is open; None for one in memory, which has none of this.

    Raises:
        WrongState: none is open.
    """
    from samensociaal_desktop.services.backups import Backups  # noqa: PLC0415 - when a journal is open
    from samensociaal_desktop.services.going import what_goes, what_goes_all  # noqa: PLC0415 - when a journal is open

    vault = session.vault
    if vault.folder is None:
        return None
    folder, backups = vault.folder, Backups(vault, clock)

    return Safety(
        backups=backups,
        clock=clock,
        change=session.change_passphrase,
        code=session.code,
        new_code=session.new_code,
        this=lambda also: what_goes(folder, backups.chosen if also else None),
        all=lambda also: what_goes_all(data, backups.chosen if also else None, logs),
        is_read_only=vault.is_read_only,
    )
