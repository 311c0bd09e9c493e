"""What an import says before and after: values for whoever shows them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from samensociaal_desktop.domain.encounters import Precision
from samensociaal_desktop.exchange.own import file as own
from samensociaal_desktop.exchange.reading import Columns, LeftOut

if TYPE_CHECKING:  # they bring SQLAlchemy along
    from samensociaal_desktop.storage.arrivals import Arrival
    from samensociaal_desktop.storage.whole import WholeAdded


@dataclass(frozen=True, slots=True)
class Sample:
    """A moment of a file, as much of it as tells whether this is the right file; no words where it is covered."""

    at: datetime
    precision: Precision
    line: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A plain table: its heads, its first rows, and which column seems to be what."""

    header: tuple[str, ...] = field(repr=False)
    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    guess: Columns | None


@dataclass(frozen=True, slots=True)
class Beside:
    """How much there is in a file of our own beside the moments; the names are those of `Whole`."""

    talks: int = 0
    agreements: int = 0
    plans: int = 0
    own_items: int = 0
    evidence: int = 0
    attachments: int = 0
    pad: int = 0
    searches: int = 0
    habits: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would bring. `known` are those that the journal has already: they stay as they are.

    A plain table has a `sheet`; until there are `columns` nothing of it can be read.
    """

    path: Path = field(repr=False)
    format: str
    title: str
    count: int = 0
    known: int = 0
    first_day: date | None = None
    last_day: date | None = None
    samples: tuple[Sample, ...] = ()
    left_out: Mapping[LeftOut, int] = field(default_factory=dict)
    beside: Beside = Beside()
    sheet: Sheet | None = None
    columns: Columns | None = None

    @property
    def fresh(self) -> int:
        """How many moments would be added."""
        return self.count - self.known

    @property
    def is_own(self) -> bool:
        """Whether it is a file of this program, which holds more than moments."""
        return self.format == own.ID

    @property
    def needs_columns(self) -> bool:
        """Whether someone has to say which column is what."""
        return self.sheet is not None and self.columns is None


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What was added, and how many moments there were before and after; without an arrival nothing was new."""

    arrival: "Arrival | None"
    counts: "WholeAdded"
    left_out: Mapping[LeftOut, int]
    before: int
    after: int
