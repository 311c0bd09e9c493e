"""Reading the invented situations of a pack."""

from pathlib import Path

from samensociaal_desktop.content.faults import Faults, Sort
from samensociaal_desktop.content.reading import read_each
from samensociaal_desktop.content.table import NAME, Table
from samensociaal_desktop.domain.cases import Case, CaseWay
from samensociaal_desktop.domain.encounters import Response


def read_cases(path: Path, faults: Faults) -> tuple[Case, ...]:
    """Return the situations of a file, without those that have a fault."""
    return read_each(path, faults, "case", _case)


def _case(table: Table) -> Case:
    return Case(
        id=table.text("id", NAME),
        title=table.words("title"),
        story=table.words("story"),
        kinds=table.mentions("kinds", Sort.KIND),
        ways=_ways(table),
        thought=table.words("thought"),
        origin=table.faults.origin,
    )


def _ways(table: Table) -> tuple[CaseWay, ...]:
    ways = []
    for each in table.tables("way"):
        response = each.member("response", Response)
        does, may, research = (each.words(key) for key in ("does", "may", "research"))
        sources = each.mentions("sources", Sort.SOURCE)
        each.close()
        if response is not None:
            ways.append(CaseWay(response=response, does=does, may=may, research=research, sources=sources))
    for response in Response:
        if response not in {way.response for way in ways}:
            table.note(f"no way to {response}")
    return tuple(ways)
