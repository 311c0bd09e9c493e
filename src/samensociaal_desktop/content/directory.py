"""Reading the help and reporting points of a pack."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from samensociaal_desktop.content.faults import Faults, Sort
from samensociaal_desktop.content.reading import read
from samensociaal_desktop.content.table import NAME, Table
from samensociaal_desktop.domain.help import Directory, HelpPoint, Topic

_PHONE: Final = re.compile(r"(?!.{25})\+?[0-9]+([ -][0-9]+)*")


def read_directory(path: Path, faults: Faults) -> Directory:
    """Return the points of a file and their topics, without those that have a fault."""
    file = read(path, faults)
    if file is None:
        return Directory()
    topics = file.each("topic", lambda table: Topic(table.text("id", NAME), table.words("label")))
    points = file.each("point", _point)
    file.close()
    return Directory(topics, points)


def not_urgent(part: Directory, faults: Faults) -> Directory:
    """Return a directory of which nothing stands among the emergencies, or is named after what is heavy.

    That is for the directory that somebody keeps up to date; what other packs say stands under its topics.
    """
    for point in part.points:
        if point.is_emergency or point.after_heavy:
            faults.note(f"point {point.id}", "only the directory of the program says what is urgent; it stands lower")
    points = (replace(point, is_emergency=False, after_heavy=False) for point in part.points)
    return replace(part, points=tuple(points))


def _point(table: Table) -> HelpPoint | None:
    checked = table.day("checked")
    sources = table.mentions("sources", Sort.SOURCE)
    if not sources:
        table.note("names no source")
    point_id, topic = table.text("id", NAME), table.text("topic", NAME)
    name, what_for, how = (table.words(key) for key in ("name", "what_for", "how"))
    hours, languages, note = (table.words_or_none(key) for key in ("hours", "languages", "note"))
    doubted, free, anonymous, emergency, after_heavy = (
        table.true(key) for key in ("doubted", "free", "anonymous", "emergency", "after_heavy")
    )
    phone = table.text("phone", _PHONE) if table.has("phone") else ""
    address, kinds = table.address("address"), table.mentions("kinds", Sort.KIND)
    if checked is None:
        return None
    return HelpPoint(
        id=point_id,
        topic=topic,
        name=name,
        what_for=what_for,
        how=how,
        hours=hours,
        phone=phone,
        is_doubted=doubted,
        address=address,
        languages=languages,
        free=free,
        anonymous=anonymous,
        is_emergency=emergency,
        after_heavy=after_heavy,
        kinds=kinds,
        note=note,
        checked=checked,
        sources=sources,
        origin=table.faults.origin,
    )
