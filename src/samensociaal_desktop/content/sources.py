"""Reading the sources of a pack, and the figures that are drawn."""

from pathlib import Path
from typing import Final

from samensociaal_desktop.content.faults import Faults, Sort
from samensociaal_desktop.content.reading import read_each
from samensociaal_desktop.content.table import NAME, YEARS, Table
from samensociaal_desktop.domain.sources import Figure, Source, Sureness

_LONGEST: Final = 300
"""Characters in a title or the name of a publisher."""


def read_sources(path: Path, faults: Faults) -> tuple[Source, ...]:
    """Return the sources of a file, without those that have a fault."""
    return read_each(path, faults, "source", _source)


def read_figures(path: Path, faults: Faults) -> tuple[Figure, ...]:
    """Return the figures of a file, without those that have a fault."""
    return read_each(path, faults, "figure", _figure)


def _source(table: Table) -> Source:
    if not table.has("address"):
        table.note("address is missing")
    return Source(
        id=table.text("id", NAME),
        title=table.plain("title", _LONGEST),
        publisher=table.plain("publisher", _LONGEST),
        year=table.whole("year", *YEARS),
        address=table.address("address"),
        sure=table.member("sure", Sureness) or Sureness.REPORTED,
        is_undated=table.true("undated"),
        origin=table.faults.origin,
    )


def _figure(table: Table) -> Figure:
    return Figure(
        id=table.text("id", NAME),
        says=table.words("says"),
        per_cent=table.whole("per_cent", 0, 100),
        people=table.words("people"),
        year=table.whole("year", *YEARS),
        source=table.mentioned("source", Sort.SOURCE),
    )
