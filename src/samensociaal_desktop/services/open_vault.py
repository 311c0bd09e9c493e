"""All that an open journal holds. Importing this takes SQLAlchemy and the cipher along."""

from dataclasses import dataclass
from pathlib import Path

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.services.history import History
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.agreements import Agreements
from samensociaal_desktop.storage.arrivals import Arrivals
from samensociaal_desktop.storage.bin import Bin
from samensociaal_desktop.storage.copier import Copier
from samensociaal_desktop.storage.counts import Counts
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.storage.evidence import EvidenceStore
from samensociaal_desktop.storage.habits import Habits
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.openings import Openings
from samensociaal_desktop.storage.own_lists import OwnLists
from samensociaal_desktop.storage.pad import Pad
from samensociaal_desktop.storage.preferences import Preferences
from samensociaal_desktop.storage.sealed_notes import SealedNotes
from samensociaal_desktop.storage.searches import Searches
from samensociaal_desktop.storage.settled import Settled
from samensociaal_desktop.storage.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenVault:
    """What there is while a journal is open. Locked means: there is none of these. In memory it has no folder."""

    journal: Journal
    bin: Bin
    counts: Counts
    drafts: Drafts
    talks: Talks
    agreements: Agreements
    arrivals: Arrivals
    own_lists: OwnLists
    pad: Pad
    preferences: Preferences
    copier: Copier
    habits: Habits
    evidence: EvidenceStore
    searches: Searches
    settled: Settled
    openings: Openings
    sealed_notes: SealedNotes
    history: History
    folder: Path | None = None
    is_guest: bool = False
    is_sample: bool = False
    is_read_only: bool = False


def of_engine(engine: vault.Engine, clock: Clock, *, is_guest: bool = False, is_sample: bool = False) -> OpenVault:
    """Return what an engine gives access to."""
    journal = Journal(engine)
    return OpenVault(
        journal=journal,
        bin=Bin(engine),
        counts=Counts(engine),
        drafts=Drafts(engine, clock),
        talks=Talks(engine),
        agreements=Agreements(engine),
        arrivals=Arrivals(engine),
        own_lists=OwnLists(engine),
        pad=Pad(engine),
        preferences=Preferences(engine),
        copier=Copier(engine),
        habits=Habits(engine),
        evidence=EvidenceStore(engine),
        searches=Searches(engine),
        settled=Settled(engine),
        openings=Openings(engine),
        sealed_notes=SealedNotes(engine),
        history=History(journal),
        folder=vault.folder(engine),
        is_guest=is_guest,
        is_sample=is_sample,
        is_read_only=vault.is_read_only(engine),
    )
