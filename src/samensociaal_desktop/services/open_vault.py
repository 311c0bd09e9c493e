"""All that an open journal holds. Importing this takes SQLAlchemy and the cipher along."""

from dataclasses import dataclass

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.services.history import History
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.agreements import Agreements
from samensociaal_desktop.storage.bin import Bin
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.own_lists import OwnLists
from samensociaal_desktop.storage.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenVault:
    """What there is while a journal is open. Locked means: there is none of these."""

    journal: Journal
    bin: Bin
    drafts: Drafts
    talks: Talks
    agreements: Agreements
    own_lists: OwnLists
    history: History
    is_guest: bool = False
    is_sample: bool = False
    is_read_only: bool = False


def of_engine(engine: vault.Engine, clock: Clock, *, is_guest: bool = False, is_sample: bool = False) -> OpenVault:
    """Return what an engine gives access to."""
    journal = Journal(engine)
    return OpenVault(
        journal=journal,
        bin=Bin(engine),
        drafts=Drafts(engine, clock),
        talks=Talks(engine),
        agreements=Agreements(engine),
        own_lists=OwnLists(engine),
        history=History(journal),
        is_guest=is_guest,
        is_sample=is_sample,
        is_read_only=vault.is_read_only(engine),
    )
