"""A file, a zip file or a folder from outside, opened without trusting it.

Nothing is unpacked: members are read as streams, by the names they have in there, and those never become a path.
Sizes are counted while reading, whatever a header says.
"""

import io
import os
import stat
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from samensociaal_desktop.exchange.faults import BadFile, Fault

LARGEST_WHOLE: Final = 64 * 1024 * 1024
"""Bytes of something that is read whole into memory."""

LARGEST_STREAM: Final = 4 * 1024 * 1024 * 1024
"""Bytes of something that is read piece by piece: what a stick can hold as one file."""

HIGHEST_RATIO: Final = 200
"""How many times larger a member may be than it is packed; text is packed some 3 to 10 times smaller."""

MOST_NAMES: Final = 200_000

_FREE: Final = 1024 * 1024
"""Bytes that a member may always have, however small it is packed: a text of spaces is no attack."""

_FREE_IN_ALL: Final = 64 * 1024 * 1024
"""Bytes that all members together may always have."""

_LARGEST_LIST: Final = 32 * 1024 * 1024
"""Bytes of a zip file's list of names: 160 for each that may be. Every name takes ten times more memory."""

_UNREADABLE: Final = (BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError)


class Opened:
    """What was opened; made by `opened`. A plain file has no `names`: its one member is ""."""

    def __init__(self, path: Path, archive: ZipFile | None) -> None:
        self._path, self._archive = path, archive
        self._members: dict[str, ZipInfo | Path] = {}
        if archive is not None:
            self._members = _in_zip(archive)
        elif path.is_dir():
            self._members = _in_folder(path)
        self._taken = 0
        self._most = max(_FREE_IN_ALL, path.stat().st_size * HIGHEST_RATIO)
        self._told: Callable[[int], None] | None = None

    @property
    def path(self) -> Path:
        """Where it is, for opening it anew later."""
        return self._path

    @property
    def name(self) -> str:
        """What the file or folder is called."""
        return self._path.name

    @property
    def is_plain(self) -> bool:
        """Whether it is one file that is no zip file."""
        return self._archive is None and not self._path.is_dir()

    @property
    def names(self) -> tuple[str, ...]:
        """The places of all members ("Entries/2024.html"), sorted; hidden ones are left out."""
        return tuple(self._members)

    @property
    def size(self) -> int:
        """Bytes that are there to read, as far as one can know before: for saying how far one is."""
        return sum(map(_size, self._members.values())) if not self.is_plain else _size(self._path)

    @property
    def taken(self) -> int:
        """Bytes read so far, of all members together."""
        return self._taken

    def ending(self, *endings: str) -> tuple[str, ...]:
        """Return the names that end in one of these, whatever their case."""
        return tuple(name for name in self._members if name.lower().endswith(endings))

    def head(self, name: str = "", size: int = 4096) -> bytes:
        """Return the first bytes of a member.

        Raises:
            BadFile: it cannot be read.
        """
        with self.stream(name) as stream:
            return stream.read(size)

    def read(self, name: str = "", most: int = LARGEST_WHOLE) -> bytes:
        """Return all of a member.

        Raises:
            BadFile: it cannot be read, or is larger than `most`.
        """
        with self.stream(name) as stream:
            found = stream.read(most + 1)
        if len(found) > most:
            raise BadFile(Fault.TOO_LARGE)
        return found

    @contextmanager
    def stream(self, name: str = "") -> Iterator[BinaryIO]:
        """Give a member to be read piece by piece.

        Raises:
            BadFile: it is locked, broken, too large, or grows far beyond what it was packed to; also while reading.
            KeyError: there is no such member; a bug.
            OSError: the disk cannot be read.
        """
        member = self._path if name == "" and self.is_plain else self._members[name]
        try:
            with self._open(member) as raw:
                yield io.BufferedReader(_Counted(raw, _allowed(member), self), 1 << 16)
        except _UNREADABLE as error:
            raise BadFile(Fault.BROKEN) from error

    def _open(self, member: ZipInfo | Path) -> BinaryIO:
        if isinstance(member, Path):
            return member.open("rb")
        if member.flag_bits & 1:
            raise BadFile(Fault.LOCKED)
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise BadFile(Fault.BROKEN)
        assert self._archive is not None  # only archives have such members
        return cast(BinaryIO, self._archive.open(member))

    def tell(self, told: Callable[[int], None]) -> None:
        """Tell from now on how many bytes were taken, whenever some are: what it raises stops the reading."""
        self._told = told

    def count(self, size: int) -> None:
        """Add bytes to those taken.

        Raises:
            BadFile: they are more than all members of a zip file together may have; they can share what is packed.
        """
        self._taken += size
        if self._archive is not None and self._taken > self._most:
            raise BadFile(Fault.BOMB)
        if self._told is not None:
            self._told(self._taken)


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """Open a file, a zip file or a folder.

    Raises:
        BadFile: it is empty, no file or folder, or a zip file that cannot be read.
        OSError: it is not there, or the disk cannot be read.
    """
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        yield Opened(path, None)
        return
    if not stat.S_ISREG(mode):  # a pipe or a device would be waited for, for ever
        raise BadFile(Fault.NOT_KNOWN)
    with path.open("rb") as file:
        start = file.read(4)
        if not start:
            raise BadFile(Fault.EMPTY)
        if start not in (b"PK\x03\x04", b"PK\x05\x06"):
            yield Opened(path, None)
            return
        file.seek(0)
        bounded = _Bounded(file)
        try:
            archive = ZipFile(cast(BinaryIO, bounded))
        except _UNREADABLE as error:
            raise BadFile(Fault.BROKEN) from error
        bounded.is_listed = True
        with archive:
            yield Opened(path, archive)


class _Bounded:
    """A zip file whose list of names, which is read in one piece before anything can be said of it, has a limit."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.is_listed = False
        self.seek, self.tell, self.close, self.seekable = file.seek, file.tell, file.close, file.seekable

    def read(self, size: int = -1) -> bytes:
        if size > _LARGEST_LIST and not self.is_listed:
            raise BadFile(Fault.TOO_MANY)
        return self._file.read(size)


class _Counted(io.RawIOBase):
    """Counts what is read, and stops at a limit."""

    def __init__(self, raw: BinaryIO, most: int, opened: Opened) -> None:
        self._raw, self._left, self._opened = raw, most, opened

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        found = self._raw.read(len(buffer))
        self._left -= len(found)
        if self._left < 0:
            raise BadFile(Fault.BOMB)
        self._opened.count(len(found))
        buffer[: len(found)] = found
        return len(found)


def _allowed(member: ZipInfo | Path) -> int:
    if isinstance(member, Path):
        return LARGEST_STREAM
    return min(LARGEST_STREAM, max(_FREE, member.compress_size * HIGHEST_RATIO))


def _size(member: ZipInfo | Path) -> int:
    return member.stat().st_size if isinstance(member, Path) else member.file_size


def _in_zip(archive: ZipFile) -> dict[str, ZipInfo | Path]:
    entries = archive.infolist()
    if len(entries) > MOST_NAMES:
        raise BadFile(Fault.TOO_MANY)
    found: dict[str, ZipInfo | Path] = {}
    for entry in entries:
        if not entry.filename or entry.header_offset < 0:  # without a name, or begun before the file does
            raise BadFile(Fault.BROKEN)
        if entry.is_dir() or _is_hidden(entry.filename) or stat.S_ISLNK(entry.external_attr >> 16):
            continue
        if entry.filename in found:  # which of the two is meant, different programs answer differently
            raise BadFile(Fault.TWICE)
        found[entry.filename] = entry
    return dict(sorted(found.items()))


def _in_folder(folder: Path) -> dict[str, ZipInfo | Path]:
    paths = list(islice(_walk(folder), MOST_NAMES + 1))
    if len(paths) > MOST_NAMES:
        raise BadFile(Fault.TOO_MANY)
    return {path.relative_to(folder).as_posix(): path for path in sorted(paths)}


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):  # links to folders are not followed
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        for name in files:
            path = Path(place, name)
            if not _is_hidden(name) and stat.S_ISREG(path.lstat().st_mode):
                yield path


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts)
