"""The sample journal: invented moments of some half a year and what goes with them, told from today backwards."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from samensociaal_desktop import paths
from samensociaal_desktop.content.faults import Faults
from samensociaal_desktop.content.reading import read
from samensociaal_desktop.content.table import Table
from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.dialogues import SCALE, Answer
from samensociaal_desktop.domain.encounters import (
    HEAVIEST,
    Again,
    Chosen,
    Encounter,
    Feeling,
    OnPurpose,
    Outcome,
    PlanResult,
    Precision,
    Response,
)
from samensociaal_desktop.domain.habits import MOST_A_DAY, Direction, Habit, HabitDays
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.domain.talks import StoredTalk
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.errors import ContentError

FILE: Final = "sample.toml"

_LONGEST_AGO: Final = 400  # days
_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_ID: Final = re.compile(r"[a-z]+\.[A-Za-z0-9-]+")
_PLATFORM: Final = re.compile(r".{1,60}")
_NOON: Final = "12:00"
_DIALOGUE: Final = re.compile(r"[a-z0-9-]{1,60}")
_PLAN: Final = "sample-plan"


def sample(language: Language, today: date) -> Whole:
    """Return the bundled sample journal in one language, oldest moment first, ending yesterday at the latest.

    Raises:
        ContentError: the file is broken; its text names the first fault.
    """
    faults = Faults(FILE)
    found = read_sample(paths.resource("packs", "basis", FILE), faults, language, today)
    if faults.found:
        raise ContentError(str(faults.found[0]))
    return found


def read_sample(path: Path, faults: Faults, language: Language, today: date, lists: Lists | None = None) -> Whole:
    """Return what a file holds, moments oldest first; faults are noted. With `lists`, ids are checked."""
    file = read(path, faults)
    if file is None:
        return Whole()
    tables = file.tables("moment")
    moments = [_moment(table, f"sample-{number:03}", language, today) for number, table in enumerate(tables, 1)]
    plans = tuple(_plan(table, language, today) for table in file.tables("plan"))
    talks = tuple(_talk(table, f"sample-{number}", today) for number, table in enumerate(file.tables("talk"), 1))
    habits = [
        _habit(table, f"sample-{number}", language, today) for number, table in enumerate(file.tables("habit"), 1)
    ]
    file.close()
    if not moments:
        file.note("no moment")
    if lists is not None:
        for number, moment in enumerate(moments, start=1):
            for fault in _unknown_ids(moment, lists):
                faults.note(f"moment number {number}", fault)
    return Whole(
        encounters=tuple(sorted(moments, key=lambda moment: moment.happened_at)),
        plans=plans,
        talks=talks,
        habits=tuple(habit for habit, _ in habits),
        habit_days=tuple(days for _, days in habits),
    )


def _plan(table: Table, language: Language, today: date) -> Plan:
    """Return the plan that moments with a `plan` used."""
    day = today - timedelta(days=table.whole("days_ago", 1, _LONGEST_AGO))
    trigger, action = table.words("trigger").pick(language), table.words("action").pick(language)
    table.close()
    return Plan(id=_PLAN, trigger=trigger, action=action, made_at=_noon(day))


def _talk(table: Table, talk_id: str, today: date) -> StoredTalk:
    """Return a talk of scale questions alone."""
    at = _noon(today - timedelta(days=table.whole("days_ago", 1, _LONGEST_AGO)))
    answers = {name: Answer(number=number) for name, number in table.numbers("scales", *SCALE).items()}
    dialogue = table.text("dialogue", _DIALOGUE)
    table.close()
    return StoredTalk(talk_id, dialogue, at, at + timedelta(minutes=3), answers)


def _habit(table: Table, habit_id: str, language: Language, today: date) -> tuple[Habit, HabitDays]:
    """Return a habit and its days: `counts` and `skipped` name them by how many days ago they were."""
    ago = {int(name): number for name, number in table.numbers("counts", 0, MOST_A_DAY).items() if name.isdecimal()}
    counts: dict[date, int | None] = {today - timedelta(days=days): number for days, number in ago.items()}
    counts |= {today - timedelta(days=int(days)): None for days in table.strings("skipped") if days.isdecimal()}
    habit = Habit(
        id=habit_id,
        name=table.words("name").pick(language),
        direction=table.member("direction", Direction) or Direction.MORE,
        goal=table.whole_or_none("goal", 1, MOST_A_DAY),
        made_at=_noon(today - timedelta(days=table.whole("days_ago", 1, _LONGEST_AGO))),
    )
    table.close()
    return habit, HabitDays(habit=habit_id, counts=counts)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time.fromisoformat(_NOON))


def _moment(table: Table, moment_id: str, language: Language, today: date) -> Encounter:
    """Return one moment; its id is fixed, so that a sample can be found back in a test or a picture."""
    day = today - timedelta(days=table.whole("days_ago", 1, _LONGEST_AGO))
    clock = table.text("time", _TIME) if table.has("time") else _NOON
    happened_at = datetime.combine(day, time.fromisoformat(clock or _NOON))
    plan_result = table.member_or_none("plan", PlanResult)
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
        plan_id=_PLAN if plan_result is not None else None,
        plan_result=plan_result,
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
