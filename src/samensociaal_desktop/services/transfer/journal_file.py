"""Writing the journal as one file of JSON, and adding what such a file holds."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, TypeVar

from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.own.fields import Fields
from samensociaal_desktop.exchange.own.records import (
    Record,
    agreement_of,
    encounter_of,
    hidden_of,
    of_agreement,
    of_encounter,
    of_hidden,
    of_own_item,
    of_plan,
    of_talk,
    own_item_of,
    plan_of,
    talk_of,
)
from samensociaal_desktop.exchange.strict import read_json

if TYPE_CHECKING:
    from samensociaal_desktop.services.open_vault import OpenVault

T = TypeVar("T")

FORMAT: Final = "samensociaal-journal"
VERSION: Final = 1
_HEAD: Final = ("format", "version")
_LISTS: Final = ("encounters", "talks", "agreements", "plans")
_OPTIONAL: Final = ("own_items", "hidden_items")
"""Lists that are left out when they are empty: most files stay such as the first version of the program reads."""

_MOST_ITEMS: Final = 1_000
"""Own or hidden items: more than anyone makes, and few enough to stay quick with."""


@dataclass(frozen=True, slots=True)
class Imported:
    """How many of each were added, and how many were known already by their id."""

    added: int
    known: int
    talks_added: int
    talks_known: int
    agreements_added: int
    agreements_known: int
    plans_added: int
    plans_known: int
    own_items_added: int = 0
    own_items_known: int = 0


def export_json(vault: "OpenVault", stream: BinaryIO) -> int:
    """Write all that the journal holds, oldest first and a record a line, and return the number of moments.

    Own items and what is hidden in the lists are part of it. Drafts are not, nor is anything about keys.

    Raises:
        OSError: the stream cannot be written.
        VaultError: the journal cannot be read.
    """
    stream.write(f'{{\n"format": "{FORMAT}",\n"version": {VERSION}'.encode())
    counts = [_write_list(stream, name, records) for name, records in _lists(vault)]
    for name, records in _optional(vault):
        if records:
            _write_list(stream, name, records)
    stream.write(b"\n}\n")
    return counts[0]


def export_file(vault: "OpenVault", path: Path) -> int:
    """Write the journal to `path`, for its owner's eyes alone: whole, or as it was. Returns the number of moments.

    Raises:
        OSError: the file cannot be written.
        VaultError: the journal cannot be read.
    """
    from samensociaal_desktop.storage.files import claim, remove, settle  # noqa: PLC0415 (brings SQLAlchemy)

    part = path.with_name(f"{path.name}.part")
    try:
        claim(part)
        with part.open("wb") as stream:
            count = export_json(vault, stream)
            stream.flush()
            os.fsync(stream.fileno())
        settle(part, path)
    except BaseException:
        remove(part)
        raise
    return count


def import_json(vault: "OpenVault", source: BinaryIO | Path) -> Imported:
    """Add what a file holds and the journal does not know yet by its id; nothing is ever overwritten.

    All of the file is read and checked before anything is written, and all is written at once. When one plan
    is active already, the plans that come in rest.

    Raises:
        BadFile: the file, or one record of it, is refused; nothing was added.
        OSError: the file cannot be read.
        VaultError: nothing was added.
    """
    from samensociaal_desktop.storage.whole import Whole  # noqa: PLC0415 (brings SQLAlchemy)

    if isinstance(source, Path):
        with source.open("rb") as stream:
            found = read_json(stream)
    else:
        found = read_json(source)
    lists = _checked(found)
    whole = Whole(
        encounters=_read_list(lists, "encounters", encounter_of, lambda moment: moment.id),
        talks=_read_list(lists, "talks", talk_of, lambda talk: talk.id),
        agreements=_read_list(lists, "agreements", agreement_of, lambda agreement: agreement.id),
        plans=_read_list(lists, "plans", plan_of, lambda plan: plan.id),
        own_items=_read_few(lists, "own_items", own_item_of, lambda item: item.id),
        hidden=_read_few(lists, "hidden_items", hidden_of, str),
    )
    counts = vault.journal.add_whole(whole)
    return Imported(*(number for count in counts for number in (count.added, count.known)))


def _lists(vault: "OpenVault") -> Iterator[tuple[str, Iterable[Record]]]:
    yield "encounters", map(of_encounter, vault.journal.all())
    yield "talks", map(of_talk, vault.talks.all())
    yield "agreements", map(of_agreement, reversed(vault.agreements.all()))
    yield "plans", map(of_plan, reversed(vault.agreements.plans()))


def _optional(vault: "OpenVault") -> Iterator[tuple[str, list[Record]]]:
    yield "own_items", [of_own_item(item) for item in vault.own_lists.all()]
    yield "hidden_items", [of_hidden(item_id) for item_id in sorted(vault.own_lists.hidden())]


def _write_list(stream: BinaryIO, name: str, records: Iterable[Record]) -> int:
    stream.write(f',\n"{name}": ['.encode())
    count = 0
    for count, record in enumerate(records, 1):
        line = json.dumps(record, ensure_ascii=False, separators=(", ", ": "))
        stream.write(f"{',' if count > 1 else ''}\n  {line}".encode())
    stream.write(b"\n]" if count else b"]")
    return count


def _checked(found: object) -> Mapping[str, object]:
    """Return the lists of a file that says it is a journal of ours, of a version that is known.

    Raises:
        BadFile: it does not.
    """
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise BadFile(Fault.NOT_OURS)
    version = found.get("version")
    if type(version) is not int or version < 1:
        raise BadFile(Fault.WRONG, name="version")
    if version > VERSION:
        raise BadFile(Fault.NEWER)
    if found.keys() - {*_HEAD, *_LISTS, *_OPTIONAL}:
        raise BadFile(Fault.UNKNOWN)
    return found


def _read_list(
    lists: Mapping[str, object], name: str, read: Callable[[Fields], T], identity: Callable[[T], str]
) -> tuple[T, ...]:
    values = lists.get(name, [])
    if not isinstance(values, list):
        raise BadFile(Fault.NOT_A_LIST, name)
    records: dict[str, T] = {}
    for number, value in enumerate(values, 1):
        fields = Fields(value, name, number)
        record = read(fields)
        fields.done()
        if identity(record) in records:
            raise fields.fault(Fault.SAME_ID)
        records[identity(record)] = record
    return tuple(records.values())


def _read_few(
    lists: Mapping[str, object], name: str, read: Callable[[Fields], T], identity: Callable[[T], str]
) -> tuple[T, ...]:
    records = _read_list(lists, name, read, identity)
    if len(records) > _MOST_ITEMS:
        raise BadFile(Fault.WRONG, name)
    return records
