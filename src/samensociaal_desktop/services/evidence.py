"""Evidence: taking in a file, letting it out again, and checking that nothing changed since it was added."""

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from io import FileIO
from pathlib import Path
from typing import Final

from samensociaal_desktop.domain.custody import CustodyEntry, Event, first_broken
from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.evidence import LARGEST_FILE, Attachment, attached
from samensociaal_desktop.domain.help import Directory, HelpPoint
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.errors import FilesRefused, FileTooLarge, NotAFile, VaultIsReadOnly
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.progress import Pace, Progress
from samensociaal_desktop.storage.evidence import FIELDS
from samensociaal_desktop.storage.files import prepare, remove, settle

VIEWED_ONCE_IN: Final = timedelta(minutes=1)
"""Looking again within this time is the same look."""

_PIECE: Final = 1 << 20
# A pipe must not keep us waiting, and a link must not lead elsewhere.
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def may_add_files(moment: Encounter, lists: Lists) -> bool:
    """Return whether files may be kept with a moment, and those it has be previewed: its kinds decide."""
    return not lists.refuses_files(moment.kinds)


def points_instead(moment: Encounter, lists: Lists, directory: Directory) -> tuple[HelpPoint, ...]:
    """Return where to go with a moment that takes no files: the points for the very kinds that refuse them."""
    refusing = tuple(kind for kind in moment.kinds if lists.refuses_files((kind,)))
    return directory.for_kinds(lists.broadly(refusing))


def add_file(vault: OpenVault, moment: Encounter, path: Path, lists: Lists, at: datetime) -> Attachment:
    """Keep a file with a moment, byte for byte. `at` is an instant.

    Raises:
        FilesRefused: with this kind of moment no files are kept.
        FileTooLarge: it is larger than `LARGEST_FILE`.
        NotAFile: it is no file, or changed or went while it was read.
        SameFile: the moment has these bytes already.
        JournalFull: all files together would be too much.
        VaultError: it was not kept.
    """
    if not may_add_files(moment, lists):
        raise FilesRefused
    content = _content(path)
    return vault.evidence.add(attached(moment.id, path.name, content, at), content, at)


def viewed(vault: OpenVault, attachment: Attachment, at: datetime) -> None:
    """Note that a file was uncovered; once in a minute. A journal that can only be read is looked at without a note.

    Raises:
        VaultError: it was not noted.
    """
    _note_view(vault, attachment.moment, attachment.id, attachment.sha256, at)


def viewed_words(vault: OpenVault, moment_id: str, at: datetime) -> None:
    """Note that the literal text of a moment was uncovered, as `viewed` does for a file.

    Raises:
        VaultError: it was not noted.
    """
    _note_view(vault, moment_id, FIELDS, vault.evidence.digest(moment_id), at)


def export_attachment(vault: OpenVault, attachment_id: str, path: Path, at: datetime) -> None:
    """Write a file as it was added to `path`, for its owner alone, and note that. Whole or not at all.

    Raises:
        KeyError: there is no such file.
        OSError: it cannot be written there.
        VaultError: it cannot be read, or not be noted; then nothing is written either.
    """
    attachment = vault.evidence.find(attachment_id)
    if attachment is None:
        raise KeyError(attachment_id)
    part = prepare(path, vault.evidence.read(attachment_id))
    try:
        with suppress(VaultIsReadOnly):  # what can only be read can still be taken along
            vault.evidence.note(Event.EXPORTED, attachment.moment, attachment_id, attachment.sha256, at)
        settle(part, path)
    except BaseException:
        remove(part)
        raise


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What checking found. `broken` is the number of the first line that is not what the log says, None if all are.

    `changed` are files whose bytes are no longer those that were added, or that the log does not know with these
    bytes; `fields` the moments whose fields are not those that the log noted last; `missing` what the log says is
    there and is not, by the last line about it.
    """

    lines: int
    files: int
    broken: int | None = None
    changed: tuple[Attachment, ...] = ()
    fields: tuple[str, ...] = ()
    missing: tuple[CustodyEntry, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong."""
        return self.broken is None and not (self.changed or self.fields or self.missing)


def check(vault: OpenVault, progress: Progress | None = None) -> CheckResult:
    """Compare everything with the log, and the log with itself. All files are read: some 90 MB a second.

    Raises:
        Cancelled: `progress` asked to stop.
        VaultError: the journal cannot be read.
    """
    store = vault.evidence
    entries, files = store.custody(), store.every_file()
    # Of each item the last line that says what it holds, or that it is gone.
    last = {(entry.moment, entry.item): entry for entry in entries if entry.event in _SAYS_WHAT}
    fields = store.digests()
    there = {(each.moment, each.id) for each in files} | {(moment, FIELDS) for moment in fields}
    return CheckResult(
        lines=len(entries),
        files=len(files),
        broken=first_broken(entries, store.last_hash()),
        changed=tuple(_changed(vault, files, last, Pace(progress))),
        fields=tuple(moment for moment, found in fields.items() if _said(last, moment, FIELDS) != found),
        missing=tuple(entry for key, entry in last.items() if entry.event is not Event.ERASED and key not in there),
    )


_SAYS_WHAT: Final = (Event.ADDED, Event.CHANGED, Event.ERASED)


def _changed(
    vault: OpenVault, files: Sequence[Attachment], last: dict[tuple[str, str], CustodyEntry], pace: Pace
) -> Iterator[Attachment]:
    done, all_of_it = 0, sum(each.size for each in files)
    for each in files:
        if not _digest_now(vault, each) == each.sha256 == _said(last, each.moment, each.id):
            yield each
        done += each.size
        pace.tell(done, all_of_it)
    pace.finish(all_of_it)


def _digest_now(vault: OpenVault, attachment: Attachment) -> str:
    with suppress(KeyError):  # its bytes are not there any more
        return sha256(vault.evidence.read(attachment.id)).hexdigest()
    return ""


def _said(last: dict[tuple[str, str], CustodyEntry], moment: str, item: str) -> str | None:
    entry = last.get((moment, item))
    return None if entry is None or entry.event is Event.ERASED else entry.digest


def _note_view(vault: OpenVault, moment_id: str, item: str, digest: str, at: datetime) -> None:
    before = vault.evidence.last_noted(Event.VIEWED, moment_id, item)
    if before is not None and timedelta() <= at - before < VIEWED_ONCE_IN:
        return
    with suppress(VaultIsReadOnly):
        vault.evidence.note(Event.VIEWED, moment_id, item, digest, at)


def _content(path: Path) -> bytes:
    """Return the bytes of a file that lies still."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):  # asked before opening, which alone can wake a device
            raise NotAFile
        with os.fdopen(os.open(path, _FLAGS), "rb", buffering=0) as file:
            before = os.fstat(file.fileno())
            if before.st_size > LARGEST_FILE:
                raise FileTooLarge(before.st_size)
            content = _at_most(file, before.st_size + 1)
            after = os.fstat(file.fileno())
    except (OSError, ValueError) as error:  # a name that no disk can have is a ValueError
        raise NotAFile from error
    lay_still = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    if not (stat.S_ISREG(before.st_mode) and lay_still and len(content) == before.st_size):
        raise NotAFile
    return content


def _at_most(file: FileIO, size: int) -> bytes:
    pieces: list[bytes] = []
    while size > 0 and (piece := file.read(min(size, _PIECE))):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
