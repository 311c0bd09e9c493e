"""Our own file: everything a person made, as JSON with a record a line; with files beside it in a zip file.

Format version 1 is what the first version of the program reads. What came later makes it version 2: evidence, the
draft pad and the like; habits, and what kept searches ask for since, make it version 3.
"""

import gc
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from operator import attrgetter
from typing import IO, Any, Final, cast

from samensociaal_desktop.domain.evidence import LARGEST_FILE, Attachment
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import Opened, opened
from samensociaal_desktop.exchange.own import beside, habits, records
from samensociaal_desktop.exchange.own.fields import Fields
from samensociaal_desktop.exchange.own.records import Record
from samensociaal_desktop.exchange.strict import read_json

ID: Final = "own"
TITLE: Final = "Samen Sociaal"
FORMAT: Final = "samensociaal-journal"
FIRST_VERSION: Final = 1
SECOND_VERSION: Final = 2
VERSION: Final = 3

JOURNAL: Final = "journal.json"
"""What the journal is called inside a zip file."""

_FILES: Final = "files/"
_MOST_ITEMS: Final = 1_000
"""Own or hidden items and the like: more than anyone makes, and few enough to stay quick with."""

_MOST_HABITS: Final = 200
"""Many more than the twelve that are asked for at a time; each is a row with fourteen days to draw."""

_START: Final = f'{{\n"format": "{FORMAT}",\n"version": '.encode()
_HEAD: Final = ("format", "version")


@dataclass(frozen=True, slots=True)
class _Sort:
    """One list of the file: its name there and in `Whole`, how its records are written and read, what makes an id.

    `version` is that of the program that knows the list, `asks` of the one that knows all of a record.
    """

    name: str
    field: str
    of: Callable[[Any], Record]
    read: Callable[[Fields], Any]
    identity: Callable[[Any], object] = attrgetter("id")
    is_always: bool = False
    version: int = SECOND_VERSION
    asks: Callable[[Record], int] | None = None
    most: int | None = None


def _with(*later: str) -> Callable[[Record], int]:
    """Return what tells the version of a record of the first version's lists: these names came with the second."""
    return lambda record: SECOND_VERSION if any(name in record for name in later) else FIRST_VERSION


_FIRST_ASKED: Final = frozenset(
    {"words", "since", "until", "responses", "kinds", "on_purpose", "main_only"}
    | {"roles", "places", "weights", "plans", "has_evidence"}
)
"""What kept searches could ask for when they came."""


def _of_search(record: Record) -> int:
    """Return the version that a kept search asks for: without a part of its filter it would find other moments."""
    return SECOND_VERSION if cast(Record, record["filter"]).keys() <= _FIRST_ASKED else VERSION


_SORTS: Final = (
    _Sort(
        "encounters",
        "encounters",
        records.of_encounter,
        records.encounter_of,
        is_always=True,
        version=1,
        asks=_with("is_covered"),
    ),
    _Sort("talks", "talks", records.of_talk, records.talk_of, is_always=True, version=1),
    _Sort("agreements", "agreements", records.of_agreement, records.agreement_of, is_always=True, version=1),
    _Sort(
        "plans",
        "plans",
        records.of_plan,
        records.plan_of,
        is_always=True,
        version=1,
        asks=_with("kinds", "places", "roles"),
    ),
    _Sort("own_items", "own_items", records.of_own_item, records.own_item_of, version=1, most=_MOST_ITEMS),
    _Sort("hidden_items", "hidden", records.of_hidden, records.hidden_of, str, version=1, most=_MOST_ITEMS),
    _Sort("evidence", "evidence", beside.of_evidence, beside.evidence_of, attrgetter("moment")),
    _Sort("attachments", "attachments", beside.of_attachment, beside.attachment_of),
    _Sort("custody", "custody", beside.of_custody, beside.custody_of, attrgetter("number")),
    _Sort("pad", "pad", beside.of_pad_text, beside.pad_text_of),
    _Sort("pad_questions", "pad_questions", beside.of_pad_question, beside.pad_question_of, most=_MOST_ITEMS),
    _Sort("searches", "searches", beside.of_search, beside.search_of, asks=_of_search, most=_MOST_ITEMS),
    _Sort("settled", "settled", beside.of_settlement, beside.settlement_of),
    _Sort("habits", "habits", habits.of_habit, habits.habit_of, version=3, most=_MOST_HABITS),
    _Sort("habit_days", "habit_days", habits.of_habit_days, habits.habit_days_of, attrgetter("habit"), version=3),
)
_NAMES: Final = frozenset(sort.name for sort in _SORTS)


def version_beside(lists: Mapping[str, Iterable[Any]]) -> int:
    """Return the version that what stands beside the moments asks for, the second at least.

    It is for a stream that cannot go back. Kept searches and habits are looked at: they may be no iterators.
    """
    if any(any(lists.get(sort.field, ())) for sort in _SORTS if sort.version == VERSION):
        return VERSION
    return max((_of_search(beside.of_search(one)) for one in lists.get("searches", ())), default=SECOND_VERSION)


def write_own(lists: Mapping[str, Iterable[Any]], stream: IO[bytes], version: int = FIRST_VERSION) -> int:
    """Write lists, by their names in `Whole`, a record a line; return how many moments there were.

    Lists that came after the first version are left out when they are empty. `version` is raised where a list or a
    record has what an older version of the program does not know: it refuses such a file, and says that it is newer.
    The stream must be one that can go back, unless `version` is as new as that already.

    Raises:
        OSError: the stream cannot be written.
    """
    stream.write(_START)
    place = stream.tell() if stream.seekable() else 0
    stream.write(str(version).encode())
    count, needed = 0, version
    for sort in _SORTS:
        written, newest = _write_list(sort, iter(lists.get(sort.field, ())), stream)
        needed = max(needed, newest)
        count = count or written
    stream.write(b"\n}\n")
    if needed > version:
        stream.seek(place)
        stream.write(str(needed).encode())
        stream.seek(0, 2)
    return count


def _write_list(sort: _Sort, values: Iterator[Any], stream: IO[bytes]) -> tuple[int, int]:
    count, version = 0, FIRST_VERSION
    for count, value in enumerate(values, 1):
        if count == 1:
            stream.write(f',\n"{sort.name}": ['.encode())
            version = sort.version
        record = sort.of(value)
        if sort.asks is not None:
            version = max(version, sort.asks(record))
        stream.write(f"{',' if count > 1 else ''}\n  {_ENCODER.encode(record)}".encode())
    if count:
        stream.write(b"\n]")
    elif sort.is_always:
        stream.write(f',\n"{sort.name}": []'.encode())
    return count, version


# Made once: json.dumps makes one for every record.
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": "), check_circular=False)


def place_of(attachment: Attachment) -> str:
    """Return what the bytes of a file are called inside the zip file."""
    return _FILES + attachment.sha256


def recognises(opened: Opened) -> bool:
    """Return whether this is a file of ours, plain or with files; whether it can be read, only reading tells.

    Raises:
        BadFile: it is locked or damaged.
    """
    name = _journal_in(opened)
    return name is not None and FORMAT.encode() in opened.head(name)


def read_own(file: Opened) -> Whole:
    """Return all that a file of ours holds. The bytes of attachments are read when they are asked for, and checked.

    Raises:
        BadFile: the file, or one record of it, is refused.
        OSError: the disk cannot be read.
    """
    name = _journal_in(file)
    if name is None:
        raise BadFile(Fault.NOT_OURS)
    with file.stream(name) as stream:
        found = _checked(read_json(stream))
    with _no_collecting():
        lists = {sort.field: _read_list(found, sort) for sort in _SORTS}
    for number, attachment in enumerate(lists["attachments"], 1):
        if place_of(attachment) not in file.names:
            raise BadFile(Fault.MISSING, "attachments", number, "sha256")
    return Whole(**lists, content=lambda attachment: _content(file, attachment))


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Let the garbage collector rest: among a million new records it looks for cycles a third of the time, in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _journal_in(file: Opened) -> str | None:
    if file.is_plain:
        return ""
    return JOURNAL if JOURNAL in file.names else None


def _content(file: Opened, attachment: Attachment) -> bytes:
    """Return the bytes of a file, which is opened anew: it may have been closed since it was read.

    Raises:
        BadFile: they are not those that were there when it was added, or cannot be read.
    """
    try:
        with opened(file.path) as again:
            if place_of(attachment) not in again.names:
                raise BadFile(Fault.MISSING, "attachments", name="sha256")
            content = again.read(place_of(attachment), LARGEST_FILE)
    except OSError as error:  # of the file's disk: the journal, into which it is being put, would take it for its own
        raise BadFile(Fault.BROKEN, "attachments") from error
    if len(content) != attachment.size or hashlib.sha256(content).hexdigest() != attachment.sha256:
        raise BadFile(Fault.BROKEN, "attachments", name="sha256")
    return content


def _checked(found: object) -> Mapping[str, object]:
    """Return the lists of a file that says it is a journal of ours, of a version that is known.

    Raises:
        BadFile: it does not.
    """
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise BadFile(Fault.NOT_OURS)
    version = found.get("version")
    if type(version) is not int or version < FIRST_VERSION:
        raise BadFile(Fault.WRONG, name="version")
    if version > VERSION:
        raise BadFile(Fault.NEWER)
    if found.keys() - {*_HEAD, *_NAMES}:
        raise BadFile(Fault.UNKNOWN)
    return cast(Mapping[str, object], found)


def _read_list(lists: Mapping[str, object], sort: _Sort) -> tuple[Any, ...]:
    values = lists.get(sort.name, [])
    if not isinstance(values, list):
        raise BadFile(Fault.NOT_A_LIST, sort.name)
    found: dict[object, Any] = {}
    for number, value in enumerate(values, 1):
        fields = Fields(value, sort.name, number)
        record = sort.read(fields)
        fields.done()
        identity = sort.identity(record)
        if identity in found:
            raise fields.fault(Fault.SAME_ID)
        found[identity] = record
    if sort.most is not None and len(found) > sort.most:
        raise BadFile(Fault.WRONG, sort.name)
    return tuple(found.values())
