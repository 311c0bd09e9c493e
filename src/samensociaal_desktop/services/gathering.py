"""What is in a journal, gathered for taking it elsewhere: read piece by piece, drafts, keys and the bin left out."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.evidence import Attachment, Evidence
from samensociaal_desktop.domain.filters import EncounterFilter

if TYPE_CHECKING:  # it brings SQLAlchemy along
    from samensociaal_desktop.services.open_vault import OpenVault

EVERYTHING: Final = EncounterFilter()

_PAGE: Final = 500


def chosen(vault: "OpenVault", filter: EncounterFilter) -> Iterator[Encounter]:
    """Give the moments that a filter lets through, oldest first; what only the journal can tell, it is asked."""
    moments = vault.journal.all()
    if filter == EVERYTHING:
        return moments
    if not filter.asks_the_journal:
        return (moment for moment in moments if filter.admits(moment))
    ids = frozenset(_found(vault, filter))
    return (moment for moment in moments if moment.id in ids)


def _found(vault: "OpenVault", filter: EncounterFilter) -> Iterator[str]:
    after = None
    while page := vault.journal.page(filter, after, _PAGE):
        yield from (found.encounter.id for found in page)
        after = page[-1].place


def lists_beside(vault: "OpenVault") -> dict[str, Iterable[Any]]:
    """Return all that stands beside moments and evidence, by its name in `Whole`; each list the oldest first."""
    return {
        "talks": vault.talks.all(),
        "agreements": reversed(vault.agreements.all()),
        "plans": reversed(vault.agreements.plans()),
        "own_items": vault.own_lists.all(),
        "hidden": sorted(vault.own_lists.hidden()),
        "custody": vault.evidence.custody(),
        "pad": vault.pad.all(),
        "pad_questions": vault.pad.questions(),
        "searches": vault.searches.all(),
        "settled": vault.settled.all(),
        "habits": vault.habits.all(),
        "habit_days": tuple(vault.habits.days().values()),
    }


def every_evidence(vault: "OpenVault") -> Iterator[Evidence]:
    """Give the fields of moments that are there: what belongs to one in the bin stays with it."""
    for moment in sorted(vault.evidence.digests()):
        evidence = vault.evidence.get(moment)
        if evidence is not None and vault.journal.get(moment) is not None:
            yield evidence


def every_attachment(vault: "OpenVault") -> Iterator[Attachment]:
    """Give the files of moments that are there, those in the bin left out."""
    for attachment in vault.evidence.every_file():
        if attachment.removed_at is None and vault.journal.get(attachment.moment) is not None:
            yield attachment
