"""Reading the questions of "Wat past nu?" and what may fit after each reply."""

from pathlib import Path

from samensociaal_desktop.content.faults import Faults, Sort
from samensociaal_desktop.content.reading import read
from samensociaal_desktop.content.table import NAME, Table
from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.help import Advice, AdviceQuestion, Adviser, Reply


def read_advice(path: Path, faults: Faults) -> Adviser | None:
    """Return the questions of a file, or None with every fault noted: without one of them the others mislead."""
    file = read(path, faults)
    if file is None:
        return None
    intro = file.words("intro")
    questions = file.each("question", _question)
    if not questions and not faults.count:
        file.note("no question")
    table = file.table("otherwise")
    if table is None:
        file.note("otherwise is missing")
        return None
    otherwise = _advice(table)
    table.close()
    file.close()
    return None if faults.count else Adviser(intro=intro, questions=questions, otherwise=otherwise)


def _question(table: Table) -> AdviceQuestion:
    advice: dict[Reply, Advice] = {}
    for each in table.tables("advice"):
        reply = each.member("on", Reply)
        if reply in advice:
            each.note(f"second advice on {reply}")
        if reply is not None:
            advice[reply] = _advice(each)
            each.close()
    return AdviceQuestion(
        id=table.text("id", NAME),
        ask=table.words("ask"),
        explain=table.words("explain"),
        advice=advice,
        is_final=_final(table),
    )


def _final(table: Table) -> frozenset[Reply]:
    named = table.strings("final")
    for name in named:
        if name not in set(Reply):
            table.note(f"final names something else than {', '.join(Reply)}")
    return frozenset(reply for reply in Reply if reply in named)


def _advice(table: Table) -> Advice:
    return Advice(
        text=table.words("text"),
        response=table.member_or_none("response", Response),
        points=table.mentions("points", Sort.POINT),
        ways=table.mentions("ways", Sort.WAY),
        articles=table.mentions("articles", Sort.ARTICLE),
    )
