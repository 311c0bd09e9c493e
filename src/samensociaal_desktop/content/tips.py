"""Reading the tips of a pack."""

from pathlib import Path

from samensociaal_desktop.content.faults import Faults, Sort
from samensociaal_desktop.content.reading import read_each
from samensociaal_desktop.content.table import NAME, Table
from samensociaal_desktop.domain.tips import Tip


def read_tips(path: Path, faults: Faults) -> tuple[Tip, ...]:
    """Return the tips of a file, without those that have a fault."""
    return read_each(path, faults, "tip", _tip)


def _tip(table: Table) -> Tip:
    return Tip(
        id=table.text("id", NAME),
        text=table.words("text"),
        why=table.words("why"),
        sources=table.mentions("sources", Sort.SOURCE),
        network=table.true("network"),
        origin=table.faults.origin,
    )
