"""A whole journal as one file, locked: a backup, or what one takes along (FORMAT.md).

It is a ZIP that packs nothing smaller: the vault and the key file are enciphered already. The list of what is in it
comes last, because it says what the bytes before it add up to. One from outside is never trusted: members are read by
our names, their sizes are those of the file itself, and what is unpacked goes under names that we give.
"""

import errno
import hashlib
import io
import json
import os
import stat
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, BinaryIO, Final, cast
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from samensociaal_desktop.errors import NotAJournal, VaultDamaged, VaultExists, VaultGone, VaultIsNewer
from samensociaal_desktop.storage.faults import explained
from samensociaal_desktop.storage.files import (
    FILE,
    KEY_FILE,
    KEY_FILE_COPY,
    Steady,
    claim,
    exists,
    make_folder,
    remove,
    sync_folder,
)
from samensociaal_desktop.storage.key_file import LARGEST as LARGEST_KEYS
from samensociaal_desktop.storage.stopping import MayGoOn, stop_unless

FORMAT: Final = "samensociaal-locked-journal"
VERSION: Final = 1
MANIFEST: Final = "manifest.json"

LARGEST: Final = 4 * 1024 * 1024 * 1024
"""Bytes of a vault: what a stick can hold as one file."""

_LARGEST_LIST: Final = 64 * 1024
"""Bytes of the ZIP's own list of names, of which there are three, and of the manifest."""

_HEAD: Final = 30 + len(FILE)
"""Bytes at the beginning, up to and with the name of the first member."""

_PIECE: Final = 1 << 18
_UNREADABLE: Final = (
    BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError, KeyError, OverflowError,
    struct.error,
)  # fmt: skip
_DATE: Final = (1980, 1, 1, 0, 0, 0)
"""What every member is dated: when a backup was made, its name tells."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a parcel says of itself: the version of its format, and size and SHA-256 of each member by its name."""

    version: int
    sizes: Mapping[str, int]
    digests: Mapping[str, str]


def pack(part_vault: Path, key_file: bytes, target: Path, may_go_on: MayGoOn = lambda: True) -> None:
    """Write a parcel of a closed vault and the key file that belongs to it, for the owner alone, onto the disk.

    A leftover at `target` goes. The memory that it takes does not depend on the size of the vault.

    Raises:
        Stopped: `may_go_on` said so. Nothing is left behind.
        VaultError: it cannot be written. Nothing is left behind.
    """
    try:
        with explained(target):
            claim(target)
            with target.open("r+b") as file:
                _fill(file, part_vault, key_file, may_go_on)
                file.flush()
                os.fsync(file.fileno())
    except BaseException:
        remove(target)
        raise


def _fill(file: BinaryIO, part_vault: Path, key_file: bytes, may_go_on: MayGoOn) -> None:
    sizes = {FILE: part_vault.stat().st_size, KEY_FILE: len(key_file)}
    digests: dict[str, str] = {}
    steady = Steady(file)

    def put(member: IO[bytes], piece: bytes) -> None:
        member.write(piece)
        steady.wrote(len(piece))

    with ZipFile(file, "w", ZIP_STORED) as archive:
        with part_vault.open("rb") as vault:
            for name, stream in ((FILE, cast(IO[bytes], vault)), (KEY_FILE, io.BytesIO(key_file))):
                with archive.open(_member(name, sizes[name]), "w") as member:
                    digests[name] = _poured(stream, partial(put, member), sizes[name], may_go_on)
        archive.writestr(_member(MANIFEST, 0), _written(Manifest(VERSION, sizes, digests)))


def _member(name: str, size: int) -> ZipInfo:
    member = ZipInfo(name, _DATE)
    member.file_size = size  # tells beforehand whether it needs the larger kind of header
    member.external_attr = (stat.S_IFREG | 0o600) << 16
    return member


def _written(manifest: Manifest) -> bytes:
    members = {name: {"size": size, "sha256": manifest.digests[name]} for name, size in manifest.sizes.items()}
    content = {"format": FORMAT, "version": manifest.version, "members": members}
    return json.dumps(content, indent=1, sort_keys=True).encode() + b"\n"


def look(path: Path) -> Manifest:
    """Return what a parcel says of itself, after seeing that it can be true.

    Raises:
        NotAJournal: it is something else.
        VaultIsNewer: made by a newer version of this program.
        VaultDamaged: it is a parcel, and broken.
        VaultGone: it cannot be read.
    """
    with _opened(path) as (_archive, manifest):
        return manifest


def prove(path: Path, may_go_on: MayGoOn = lambda: True) -> None:
    """Read all of a parcel back.

    Raises:
        Stopped: `may_go_on` said so.
        VaultError: as with `look`; damaged where the bytes are not those that were written.
    """
    with _opened(path) as (archive, manifest):
        for name in manifest.sizes:
            _taken(archive, manifest, name, lambda _piece: None, may_go_on)


def unpack(path: Path, folder: Path, may_go_on: MayGoOn = lambda: True) -> None:
    """Make the journal that is in a parcel in `folder`, where there is none; both copies of its key file.

    The vault comes last: what is cut off is no journal with a moment missing, but none.

    Raises:
        VaultExists: there is a journal already.
        Stopped: `may_go_on` said so. Nothing is left behind.
        VaultError: as with `look`, or it cannot be written. Nothing is left behind.
    """
    if exists(folder):
        raise VaultExists(FILE)
    names = ((KEY_FILE, KEY_FILE), (KEY_FILE, KEY_FILE_COPY), (FILE, FILE))
    with _opened(path) as (archive, manifest), explained(folder):
        folders = make_folder(folder)
        try:
            for name, as_name in names:
                claim(folder / as_name)
                with (folder / as_name).open("wb") as file:
                    _taken(archive, manifest, name, file.write, may_go_on)
                    file.flush()
                    os.fsync(file.fileno())
            sync_folder(folder)
        except BaseException:
            for _name, as_name in names:
                remove(folder / as_name)
            for each in folders:
                with suppress(OSError):
                    each.rmdir()
            raise


@contextmanager
def _opened(path: Path) -> Iterator[tuple[ZipFile, Manifest]]:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would be waited for, for ever
            raise NotAJournal("no file")
        file = path.open("rb")
    except OSError as error:
        raise VaultGone("parcel") from error
    with explained(path), file:
        head = file.read(_HEAD)
        if not head.startswith(b"PK\x03\x04"):
            raise NotAJournal("no parcel")
        with _refused(VaultDamaged if head.endswith(FILE.encode()) else NotAJournal):
            bounded = _Bounded(file)
            archive = ZipFile(cast(BinaryIO, bounded))
            bounded.is_listed = True
            manifest = _manifest(archive, status.st_size)
        yield archive, manifest


@contextmanager
def _refused(kind: type[NotAJournal | VaultDamaged]) -> Iterator[None]:
    """Say of what `zipfile` stumbles over that it is no parcel, or a broken one."""
    try:
        yield
    except _UNREADABLE as error:
        raise kind(type(error).__name__) from error
    except OSError as error:
        if error.errno not in (None, errno.EINVAL):
            raise
        raise kind("place") from error  # one before the beginning of the file


class _Bounded:
    """A ZIP whose list of names, which is read in one piece before anything can be said of it, has a limit."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.is_listed = False
        self.seek, self.tell, self.close, self.seekable = file.seek, file.tell, file.close, file.seekable

    def read(self, size: int = -1) -> bytes:
        if not self.is_listed and size > _LARGEST_LIST:
            raise BadZipFile("list")
        return self._file.read(size)


def _manifest(archive: ZipFile, whole: int) -> Manifest:
    entries = {entry.filename: entry for entry in archive.infolist()}
    if MANIFEST not in entries or entries[MANIFEST].file_size > _LARGEST_LIST:
        raise NotAJournal("no manifest")
    manifest = _read_manifest(_bytes_of(archive, entries[MANIFEST]))
    with _refused(VaultDamaged):
        _check(archive.infolist(), manifest, whole)
    return manifest


def _bytes_of(archive: ZipFile, entry: ZipInfo) -> bytes:
    if entry.compress_type != ZIP_STORED or entry.flag_bits & 1:
        raise NotAJournal("manifest is packed")
    with archive.open(entry) as stream:
        return stream.read(_LARGEST_LIST)


def _read_manifest(content: bytes) -> Manifest:
    try:
        found: Any = json.loads(content)
        if found["format"] != FORMAT or type(found["version"]) is not int or found["version"] < 1:
            raise NotAJournal("format")
        if found["version"] > VERSION:
            raise VaultIsNewer(found["version"], VERSION)
        members = found["members"]
        sizes = {name: members[name]["size"] for name in (FILE, KEY_FILE)}
        digests = {name: members[name]["sha256"] for name in (FILE, KEY_FILE)}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotAJournal("manifest") from error
    if any(type(size) is not int for size in sizes.values()) or any(type(one) is not str for one in digests.values()):
        raise NotAJournal("manifest")
    return Manifest(found["version"], MappingProxyType(sizes), MappingProxyType(digests))


def _check(entries: list[ZipInfo], manifest: Manifest, whole: int) -> None:
    if sorted(entry.filename for entry in entries) != sorted((MANIFEST, FILE, KEY_FILE)):
        raise ValueError("members")
    most = {FILE: min(LARGEST, whole), KEY_FILE: LARGEST_KEYS, MANIFEST: _LARGEST_LIST}
    for entry in entries:
        size = manifest.sizes.get(entry.filename, entry.file_size)
        if entry.compress_type != ZIP_STORED or entry.flag_bits & 1:
            raise ValueError("packed")
        if not 0 < size == entry.file_size == entry.compress_size <= most[entry.filename]:
            raise ValueError("size")


def _taken(archive: ZipFile, manifest: Manifest, name: str, put: Callable[[bytes], object], may_go_on: MayGoOn) -> None:
    with _refused(VaultDamaged), archive.open(name) as stream:
        if _poured(stream, put, manifest.sizes[name], may_go_on) != manifest.digests[name]:
            raise VaultDamaged(name)


def _poured(source: IO[bytes], put: Callable[[bytes], object], size: int, may_go_on: MayGoOn) -> str:
    """Move exactly `size` bytes, and return what they add up to."""
    digest = hashlib.sha256()
    left = size
    while left:
        stop_unless(may_go_on, "copying")
        piece = source.read(min(_PIECE, left))
        if not piece:
            raise VaultDamaged("shorter")
        left -= len(piece)
        digest.update(piece)
        put(piece)
    return digest.hexdigest()
