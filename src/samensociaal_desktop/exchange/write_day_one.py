"""The journal as Day One has it: a zip file with Journal.json. Text and time come back, the fields do not."""

import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import BinaryIO, Final
from uuid import NAMESPACE_OID, uuid5
from zoneinfo import ZoneInfo

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.packing import packing
from samensociaal_desktop.exchange.said import Sayer, visible

AMSTERDAM: Final = "Europe/Amsterdam"

_MEMBER: Final = "Journal.json"
_VERSION: Final = "1.0"
_ID: Final = re.compile(r"[0-9a-f]{32}")
_MARKUP: Final = re.compile(r"([\\`*_{}\[\]()#+\-.!<>|~])")
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False)


def write_day_one(moments: Iterable[Encounter], sayer: Sayer, zone: str, at: datetime, stream: BinaryIO) -> None:
    """Write a zip file for Day One.

    `zone` is the IANA name of the place where times are lived, `at` the time for the file itself.

    Raises:
        ZoneInfoNotFoundError: there is no such zone.
        OSError: the stream cannot be written.
    """
    there = ZoneInfo(zone)
    with packing(stream, at) as packer, packer.member(_MEMBER) as member:
        member.write(f'{{"metadata": {{"version": "{_VERSION}"}}, "entries": ['.encode())
        between = ""
        for moment in moments:
            line = _ENCODER.encode(_entry(moment, sayer, there))
            member.write(f"{between}\n{line}".encode("utf-8", "replace"))
            between = ","
        member.write(b"\n]}\n")


def _entry(moment: Encounter, sayer: Sayer, zone: ZoneInfo) -> dict[str, object]:
    at = moment.happened_at.replace(microsecond=0)
    if moment.precision is Precision.DAY:  # an entry of a whole day is that day's midnight, where it was lived
        at = at.replace(hour=0, minute=0, second=0)
    instant, name = _instant(at, zone)
    tags = [*(sayer.labels(kind) for kind in moment.kinds), *sayer.responses(moment)]
    entry: dict[str, object] = {
        "uuid": _uuid(moment),
        "creationDate": _written(instant),
        "modifiedDate": _written(moment.noted_at.astimezone(UTC)),
        "timeZone": name,
        "isAllDay": moment.precision is Precision.DAY,
        "starred": False,
        "text": _text(moment, sayer),
    }
    return entry | ({"tags": list(dict.fromkeys(tags))} if tags else {})


def _instant(at: datetime, zone: ZoneInfo) -> tuple[datetime, str]:
    try:
        return at.replace(tzinfo=zone).astimezone(UTC), zone.key
    except OverflowError:  # the first hours of the year 1, the last ones of 9999
        return at.replace(tzinfo=UTC), "UTC"


def _written(instant: datetime) -> str:
    return instant.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def _uuid(moment: Encounter) -> str:
    own = moment.id if _ID.fullmatch(moment.id) else uuid5(NAMESPACE_OID, moment.id).hex
    return own.upper()


def _text(moment: Encounter, sayer: Sayer) -> str:
    """Return line, note and facts as Markdown; signs that mean something there have a backslash before them."""
    parts = [f"# {_plain(moment.line)}" if moment.line.strip() else "", _plain(moment.note)]
    facts = [f"{sayer.heading(fact.name)}: {', '.join(fact.values)}" for fact in sayer.facts(moment)]
    if moment.precision is Precision.PART_OF_DAY:
        facts.insert(0, f"{sayer.heading('time')}: {sayer.time(moment)}")
    parts.append("\n".join(f"- {_plain(fact)}" for fact in facts))
    return "\n\n".join(part for part in parts if part.strip())


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", visible(text))
