"""Who has the journal open: nobody, or this program. The only holder of an open vault."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from samensociaal_desktop.domain.encounters import Clock, Encounter
from samensociaal_desktop.errors import NotAJournal, VaultDamaged, WrongPassphrase, WrongState
from samensociaal_desktop.services.history import History

# Storage takes SQLAlchemy and the ciphers along: 0.3 s that the first window does not wait for. So it is
# imported where it is needed, and by `warm_up` while the person types.
if TYPE_CHECKING:
    from samensociaal_desktop.storage.agreements import Agreements
    from samensociaal_desktop.storage.drafts import Drafts
    from samensociaal_desktop.storage.journal import Journal
    from samensociaal_desktop.storage.keys import Cost, KeyFile, Seed
    from samensociaal_desktop.storage.talks import Talks


class SessionState(Enum):
    """Whether there is a journal, and whether it is open."""

    ABSENT = auto()
    LOCKED = auto()
    OPEN = auto()


@dataclass(frozen=True, slots=True)
class OpenVault:
    """All that an open journal holds. Locked means: there is none of these."""

    journal: "Journal"
    drafts: "Drafts"
    talks: "Talks"
    agreements: "Agreements"
    history: History
    is_guest: bool = False
    is_sample: bool = False
    is_read_only: bool = False


def warm_up() -> None:
    """Import what opening a journal needs; meant for a worker thread while the passphrase is typed."""
    from samensociaal_desktop.storage import (  # noqa: PLC0415  # see above
        agreements,
        drafts,
        journal,
        talks,
        vault,
    )

    for part in (agreements, drafts, talks):
        assert part.Engine is vault.Engine
    engine = vault.in_memory()  # the first engine and query of a process cost 20 ms more than later ones
    journal.Journal(engine).page()
    vault.close(engine)


class Session:
    """The journal in one folder, from absent to open and back to locked.

    `create` and the two unlocks take a quarter of a second by intent: they may be called in a worker thread,
    one at a time. What they open is used from any one thread at a time.
    """

    def __init__(self, folder: Path, clock: Clock, cost: "Cost | None" = None) -> None:
        self._folder = folder
        self._clock = clock
        self._cost = cost
        self._open: OpenVault | None = None
        self._close: Callable[[], None] | None = None

    @property
    def folder(self) -> Path:
        """Where the journal is."""
        return self._folder

    @property
    def state(self) -> SessionState:
        """Whether there is a journal, and whether it is open. A guest's and the sample count as open."""
        if self._open is not None:
            return SessionState.OPEN
        from samensociaal_desktop.storage import vault
        return SessionState.LOCKED if vault.exists(self._folder) else SessionState.ABSENT
