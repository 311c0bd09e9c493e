"""The sample journal: invented moments of some half a year, told from today backwards."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from samensociaal_desktop import paths
from samensociaal_desktop.content.faults import Faults
from samensociaal_desktop.content.reading import read
from samensociaal_desktop.content.table import Table
from samensociaal_desktop.domain.encounters import (
    HEAVIEST,
    Again,
    Chosen,
    Encounter,
    Feeling,
    OnPurpose,
    Outcome,
    Precision,
    Response,
)
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.errors import ContentError

FILE: Final = "sample.toml"

_LONGEST_AGO: Final = 400  # days
_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_ID: Final = re.compile(r"[a-z]+\.[A-Za-z0-9-]+")
_PLATFORM: Final = re.compile(r".{1,60}")
_NOON: Final = "12:00"


def sample(language: Language, today: date) -> tuple[Encounter, ...]:
    """Return the bundled sample journal in one language, oldest moment first, ending yesterday at the latest.

    Raises:
        ContentError: the file is broken; its text names the first fault.
    """
    faults = Faults(FILE)
    moments = read_sample(paths.resource("packs", "basis", FILE), faults, language, today)
    if faults.found:
        raise ContentError(str(faults.found[0]))
    return moments


def read_sample(
    path: Path, faults: Faults, language: Language, today: date, lists: Lists | None = None
) -> tuple[Encounter, ...]:
    """Return the moments of a file, oldest first; those with a fault are noted. With `lists`, ids are checked."""
    file = read(path, faults)
    if file is None:
        return ()
    tables = file.tables("moment")
    moments = [_moment(table, f"sample-{number:03}", language, today) for number, table in enumerate(tables, 1)]
    file.close()
    if not moments:
        file.note("no moment")
    if lists is not None:
        for number, moment in enumerate(moments, start=1):
            for fault in _unknown_ids(moment, lists):
                faults.note(f"moment number {number}", fault)
    return tuple(sorted(moments, key=lambda moment: moment.happened_at))


def _moment(table: Table, moment_id: str, language: Language, today: date) -> Encounter:
    """Return one moment; its id is fixed, so that a sample can be found back in a test or a picture."""
    day = today - timedelta(days=table.whole("days_ago", 1, _LONGEST_AGO))
    clock = table.text("time", _TIME) if table.has("time") else _NOON
    happened_at = datetime.combine(day, time.fromisoformat(clock or _NOON))
    moment = Encounter(
        id=moment_id,
        happened_at=happened_at,
        noted_at=happened_at.replace(tzinfo=UTC) + timedelta(minutes=20),
        precision=table.member_or_none("precision", Precision) or Precision.MOMENT,
        line=table.words("line").pick(language),
        note=_picked(table, "note", language),
        kinds=table.strings("kinds"),
        responses=_responses(table),
        on_purpose=table.member_or_none("on_purpose", OnPurpose),
        role=_id(table, "role"),
        who=_id(table, "who"),
        place=_id(table, "place"),
        platform=table.text("platform", _PLATFORM) if table.has("platform") else "",
        reach=_id(table, "reach"),
        weight=table.whole_or_none("weight", 1, HEAVIEST),
        feelings_before=_feelings(table, "feelings_before"),
        feelings_after=_feelings(table, "feelings_after"),
        held_back=table.strings("held_back"),
        help=table.strings("help"),
        own_post=table.strings("own_post"),
        outcome=table.member_or_none("outcome", Outcome),
        again=table.member_or_none("again", Again),
        lesson=_picked(table, "lesson", language),
    )
    table.close()
    if not moment.is_enough:
        table.note("needs a line or a kind, and a response")
    return moment


def _picked(table: Table, key: str, language: Language) -> str:
    words: LocalisedText | None = table.words_or_none(key)
    return words.pick(language) if words is not None else ""


def _id(table: Table, key: str) -> str | None:
    return table.text(key, _ID) if table.has(key) else None


def _feelings(table: Table, key: str) -> tuple[Feeling, ...]:
    return tuple(Feeling(name, strength) for name, strength in table.numbers(key, 0, HEAVIEST).items())


def _responses(table: Table) -> tuple[Chosen, ...]:
    chosen = []
    for each in table.tables("responses"):
        response = each.member("response", Response)
        options = each.strings("options")
        each.close()
        if response is not None:
            chosen.append(Chosen(response, options))
    return tuple(chosen)


def _unknown_ids(moment: Encounter, lists: Lists) -> Iterable[str]:
    """Return a fault for each id that does not stand in the list it should come from."""
    feelings = [feeling.id for feeling in (*moment.feelings_before, *moment.feelings_after)]
    uses = {
        "kinds": moment.kinds,
        "roles": (moment.role,),
        "relations": (moment.who,),
        "places": (moment.place,),
        "reach": (moment.reach,),
        "feelings": feelings,
        "held_back": moment.held_back,
        "help": moment.help,
        "own_post": moment.own_post,
    }
    for list_id, used in uses.items():
        known = {item.id for item in lists.items(list_id)}
        yield from (f"{each!r} is not in the list {list_id}" for each in used if each and each not in known)
    for chosen in moment.responses:
        known = {item.id for item in lists.options(chosen.response)}
        yield from (f"{each!r} is not a way to {chosen.response}" for each in chosen.options if each not in known)
