"""Writing the journal as one file of JSON, and adding what such a file holds."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, TypeVar

from samensociaal_desktop.services.transfer.fields import Fields
from samensociaal_desktop.services.transfer.records import (
    Record,
    agreement_of,
    encounter_of,
    of_agreement,
    of_encounter,
    of_plan,
    of_talk,
    plan_of,
    talk_of,
)
from samensociaal_desktop.services.transfer.strict import BadFile, Fault, read_json

if TYPE_CHECKING:
    from samensociaal_desktop.services.session import OpenVault

T = TypeVar("T")

FORMAT: Final = "samensociaal-journal"
VERSION: Final = 1
_LISTS: Final = ("encounters", "talks", "agreements", "plans")


@dataclass(frozen=True, slots=True)
class Imported:
    """How many moments, talks, agreements and plans were added, and how many were known already by their id."""

    added: int
    known: int
    talks_added: int
    talks_known: int
    agreements_added: int
    agreements_known: int
    plans_added: int
    plans_known: int


def export_json(vault: "OpenVault", stream: BinaryIO) -> int:
    """Write all that the journal holds, oldest first and a record a line, and return the number of moments.

    Drafts are not part of it, nor is anything about keys.

    Raises:
        OSError: the stream cannot be written.
        VaultError: the journal cannot be read.
    """
    stream.write(f'{{\n"format": "{FORMAT}",\n"version": {VERSION}'.encode())
    counts = [_write_list(stream, name, records) for name, records in _lists(vault)]
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
