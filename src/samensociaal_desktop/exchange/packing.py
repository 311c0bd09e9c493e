"""Zip files of our own making: whole while they are written, and the same for the same journal and hour."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import IO, BinaryIO, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_OWNER_ONLY: Final = 0o600 << 16
_FIRST_YEAR: Final = 1980


class Packer:
    """Puts members into a zip file, one after the other; each has the time given."""

    def __init__(self, archive: ZipFile, at: datetime) -> None:
        self._archive = archive
        time = at.timetuple()[:6]
        self._at = time if time[0] >= _FIRST_YEAR else (_FIRST_YEAR, 1, 1, 0, 0, 0)

    def put(self, name: str, content: bytes, *, packed: bool = True) -> None:
        """Add a member that is there already."""
        self._archive.writestr(self._info(name, packed), content)

    @contextmanager
    def member(self, name: str, *, packed: bool = True) -> Iterator[IO[bytes]]:
        """Give a member to be written piece by piece."""
        with self._archive.open(self._info(name, packed), "w", force_zip64=True) as stream:
            yield stream

    def _info(self, name: str, packed: bool) -> ZipInfo:
        info = ZipInfo(name, self._at)
        info.compress_type = ZIP_DEFLATED if packed else ZIP_STORED
        info.external_attr = _OWNER_ONLY
        return info


@contextmanager
def packing(stream: BinaryIO, at: datetime) -> Iterator[Packer]:
    """Give a zip file to put members into; it is complete afterwards.

    Raises:
        OSError: the stream cannot be written.
    """
    with ZipFile(stream, "w") as archive:
        yield Packer(archive, at)
