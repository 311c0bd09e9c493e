"""Where a figure or a statement comes from, and the figures themselves: nothing is claimed without these."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from samensociaal_desktop.domain.localised import LocalisedText


class Sureness(StrEnum):
    """How a source was read: itself, or in what somebody else reports of it."""

    READ = "read"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication. Title and publisher stand as published; the address is for copying, nothing opens it.

    `year` is when it came out or, where it does not say (`is_undated`), when it was read. `origin` is the title of
    the person's pack that names it: then nobody here has read it.
    """

    id: str
    title: str
    publisher: str
    year: int
    address: str
    sure: Sureness
    is_undated: bool = False
    origin: LocalisedText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A share of people, in whole per cent (0 to 100), with what it says, of whom, and where it stands."""

    id: str
    says: LocalisedText
    per_cent: int
    people: LocalisedText
    year: int
    source: str


class Sources:
    """All sources of all packs by id; a lookup never fails, for a pack may have been taken away."""

    def __init__(self, sources: Iterable[Source] = ()) -> None:
        self._sources: Mapping[str, Source] = {source.id: source for source in sources}

    def all(self) -> tuple[Source, ...]:
        """Return every source, in the order of the files."""
        return tuple(self._sources.values())

    def of(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """Return the sources of these ids, in their order; an id that is not known is left out."""
        return tuple(self._sources[each] for each in ids if each in self._sources)
