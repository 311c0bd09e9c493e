"""Reading the dilemmas of a pack, and what is asked of each."""

from pathlib import Path
from typing import Final

from samensociaal_desktop.content.faults import Faults, Sort
from samensociaal_desktop.content.reading import read
from samensociaal_desktop.content.table import NAME, Table
from samensociaal_desktop.domain.dialogues import Option, Party
from samensociaal_desktop.domain.dilemmas import Dilemma, DilemmaAsks

VALUES: Final = (4, 6)
PARTIES: Final = (3, 6)
AGREEMENTS: Final = (1, 3)
"""The fewest and the most that a dilemma has."""


def read_dilemmas(path: Path, faults: Faults) -> tuple[DilemmaAsks | None, tuple[Dilemma, ...]]:
    """Return the questions to all dilemmas, if they are in the file, and its dilemmas without those with a fault."""
    file = read(path, faults)
    if file is None:
        return None, ()
    asks = _asks(file)
    dilemmas = file.each("dilemma", _dilemma)
    file.close()
    return asks, dilemmas


def _asks(file: Table) -> DilemmaAsks | None:
    table = file.table("asks")
    if table is None:
        return None
    before = file.faults.count
    asks = DilemmaAsks(
        place=table.words("place"),
        values=table.words("values"),
        reason=table.words("reason"),
        again=table.words("again"),
        weigh=table.words("weigh"),
    )
    table.close()
    return asks if file.faults.count == before else None


def _dilemma(table: Table) -> Dilemma:
    dilemma = Dilemma(
        id=table.text("id", NAME),
        title=table.words("title"),
        case=table.words("case"),
        low=table.words("low"),
        high=table.words("high"),
        values=table.each("value", lambda each: Option(each.text("id", NAME), each.words("label"))),
        twist=table.words("twist"),
        parties=table.each("party", _party),
        agreements=table.texts("agreement"),
        sources=table.mentions("sources", Sort.SOURCE),
        origin=table.faults.origin,
    )
    counts = (
        ("value", len(dilemma.values), VALUES),
        ("party", len(dilemma.parties), PARTIES),
        ("agreement", len(dilemma.agreements), AGREEMENTS),
    )
    for what, count, (fewest, most) in counts:
        if not fewest <= count <= most:
            table.note(f"{count} times {what}, not {fewest} to {most}")
    return dilemma


def _party(table: Table) -> Party:
    return Party(
        id=table.text("id", NAME),
        name=table.words("name"),
        at_low=table.words("at_low"),
        at_high=table.words("at_high"),
        low_gains=table.true("low_gains"),
        high_gains=table.true("high_gains"),
    )
