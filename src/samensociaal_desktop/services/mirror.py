"""What a person's own journal says beside a question: counts, never a judgement, and no words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from samensociaal_desktop.domain.dialogues import MirrorName
from samensociaal_desktop.domain.encounters import Encounter, OnPurpose, Response
from samensociaal_desktop.domain.lists import Lists

if TYPE_CHECKING:  # storage brings SQLAlchemy along, which must not be loaded before the first window
    from samensociaal_desktop.storage.journal import Journal

LATEST: Final = 20
"""How many moments the mirror looks at."""

FEWEST: Final = 5
"""Fewer moments are no pattern (facts C, design rules)."""

_TWICE: Final = 2

_RESPONSES: Final = {
    MirrorName.IGNORED: Response.IGNORE,
    MirrorName.ADDRESSED: Response.ADDRESS,
    MirrorName.REPORTED: Response.REPORT,
    MirrorName.SUPPORTED: Response.SUPPORT,
}


@dataclass(frozen=True, slots=True)
class Mirror:
    """Of the latest `of` moments, `count` show what is asked for.

    `not_on_purpose` tells how many of a response were not chosen on purpose; `id` names the list item that
    stood there most often, where the question is which: what held back, what was done with an own post.
    """

    name: MirrorName
    of: int
    count: int
    not_on_purpose: int = 0
    id: str = ""


def mirror(name: MirrorName, journal: "Journal", lists: Lists) -> Mirror | None:
    """Return what the latest moments show, or None: fewer than five moments, or nothing that came twice.

    A response counts wherever it was chosen, as the main one or beside it.
    """
    moments = journal.latest(LATEST)
    if len(moments) < FEWEST:
        return None
    if name in _RESPONSES:
        return _of_response(name, moments)
    if name is MirrorName.GOOD:
        good = sum(any(lists.is_good(kind) for kind in moment.kinds) for moment in moments)
        return Mirror(name, len(moments), good)
    if name is MirrorName.HELD_BACK:
        return _most_frequent(name, [moment.held_back for moment in moments])
    own = [moment.own_post for moment in moments]
    found = _most_frequent(name, own)
    return found and Mirror(name, found.of, sum(map(bool, own)), id=found.id)


def _of_response(name: MirrorName, moments: tuple[Encounter, ...]) -> Mirror:
    wanted = _RESPONSES[name]
    chosen = [moment for moment in moments if any(each.response is wanted for each in moment.responses)]
    not_on_purpose = sum(moment.on_purpose is OnPurpose.NO for moment in chosen)
    return Mirror(name, len(moments), len(chosen), not_on_purpose)


def _most_frequent(name: MirrorName, named: list[tuple[str, ...]]) -> Mirror | None:
    """Return the id in most moments; of equals the one in the latest moment. Once is not often: None."""
    counts = Counter(_each_once(named))
    if not counts:
        return None
    item_id, count = counts.most_common(1)[0]
    return Mirror(name, len(named), count, id=item_id) if count >= _TWICE else None


def _each_once(named: list[tuple[str, ...]]) -> Iterable[str]:
    return (item_id for ids in named for item_id in dict.fromkeys(ids))
