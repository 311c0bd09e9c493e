"""The custody log: what happened to evidence since it was added, as a chain that only grows.

Each entry holds the hash of the one before it, so that a line changed, removed or put in between shows. It proves
that nothing was changed since it was added, never that what was added is real.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Final

FIRST: Final = "0" * 64
"""What the first entry names as the hash before it."""


class Event(StrEnum):
    """What happened."""

    ADDED = "added"
    VIEWED = "viewed"
    EXPORTED = "exported"
    CHANGED = "changed"
    REMOVED = "removed"
    RESTORED = "restored"
    ERASED = "erased"


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyEntry:
    """One line: the `number`-th, from 1. `moment` and `item` are ids; `item` "" means the fields, not a file.

    `digest` is the SHA-256, in hexadecimal, of what the event was about: of the file's bytes, or of the fields written
    as JSON; "" where fields were erased. `previous` is the hash of the line before, `hash` that of this one.
    """

    number: int
    at: datetime
    event: Event
    moment: str
    item: str
    digest: str
    previous: str
    hash: str = ""

    def sealed(self) -> "CustodyEntry":
        """Return this entry with its hash."""
        said = (self.number, self.at.isoformat(), self.event, self.moment, self.item, self.digest, self.previous)
        # As JSON, so that no two lines say the same: whatever stands in an id, one word cannot pass into the next.
        return replace(self, hash=sha256(json.dumps(said).encode()).hexdigest())


def first_broken(entries: Iterable[CustodyEntry], last: str) -> int | None:
    """Return the number of the first entry, oldest first, that is not what the chain says; None if all are.

    `last` is the hash kept of the last entry, `FIRST` of a log without any: where it differs, entries are missing
    after the last, and their number is the one returned.
    """
    previous, number = FIRST, 0
    for number, entry in enumerate(entries, 1):
        if entry.number != number or entry.previous != previous or entry.sealed().hash != entry.hash:
            return number
        previous = entry.hash
    return None if previous == last else number + 1
