"""Reading the ways to say it: forms that make a text, and the check before posting."""

import re
from pathlib import Path
from typing import Final

from samensociaal_desktop.content.faults import Faults, Sort
from samensociaal_desktop.content.reading import read
from samensociaal_desktop.content.table import NAME, Table
from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.ways import GAP, PauseCheck, PauseQuestion, Way, WayField

_FIELD: Final = re.compile(r"[a-z]{1,40}")


def read_ways(path: Path, faults: Faults) -> tuple[tuple[Way, ...], PauseCheck | None]:
    """Return the forms of a file without those that have a fault, and the check before posting if it has none."""
    file = read(path, faults)
    if file is None:
        return (), None
    ways = file.each("way", _way)
    pause = _pause(file)
    file.close()
    return ways, pause


def _way(table: Table) -> Way:
    way = Way(
        id=table.text("id", NAME),
        title=table.words("title"),
        intro=table.words("intro"),
        fits=table.words("fits"),
        response=table.member_or_none("response", Response),
        fields=table.each("field", _field),
        lines=table.texts("line"),
        is_list=table.true("list"),
        sources=table.mentions("sources", Sort.SOURCE),
    )
    _check_gaps(table, way)
    return way


def _field(table: Table) -> WayField:
    return WayField(
        id=table.text("id", _FIELD),
        label=table.words("label"),
        example=table.words("example"),
        is_long=table.true("long"),
    )


def _check_gaps(table: Table, way: Way) -> None:
    """Note a gap that nothing fills, a field that fills none, and a brace that makes no gap."""
    if not way.fields or not way.lines:
        table.note("needs a field and a line")
    fields = {field.id for field in way.fields}
    used = {gap for line in way.lines for side in (line.nl, line.en) for gap in GAP.findall(side)}
    for gap in sorted(used - fields):
        table.note(f"no field fills the gap {gap}")
    for field in sorted(fields - used):
        table.note(f"no line has a gap for the field {field}")
    if any(brace in GAP.sub("", side) for line in way.lines for side in (line.nl, line.en) for brace in "{}"):
        table.note("a gap is a name in braces, of small letters alone")


def _pause(file: Table) -> PauseCheck | None:
    table = file.table("pause")
    if table is None:
        return None
    before = file.faults.count
    pause = PauseCheck(
        title=table.words("title"),
        intro=table.words("intro"),
        questions=table.each("question", _asked),
        outcomes=table.each("outcome", _asked),
        sources=table.mentions("sources", Sort.SOURCE),
    )
    table.close()
    if not pause.questions or not pause.outcomes:
        table.note("needs a question and an outcome")
    return pause if file.faults.count == before else None


def _asked(table: Table) -> PauseQuestion:
    return PauseQuestion(id=table.text("id", NAME), ask=table.words("ask"), hint=table.words("hint"))
