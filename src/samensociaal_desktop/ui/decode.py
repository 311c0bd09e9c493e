"""The decoder of pictures: a program of its own, which reads a file's bytes and writes its pixels.

It runs no more code than it needs to, takes no more than its share, and has nothing to lose: it knows no journal. How
it is asked and how it answers stands in services.pictures.
"""

import os
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from samensociaal_desktop.domain.evidence import LARGEST_FILE, media_type
from samensociaal_desktop.services.pictures import HEADER, LARGEST_SIDE, MARK, TYPES, Status
from samensociaal_desktop.services.privacy import hide_memory

MOST_PIXELS: Final = 50_000_000
"""More than the best phones take; 200 MB while it is decoded."""

_MEGABYTES: Final = 256
_MEMORY: Final = 1536 * 1024 * 1024
"""Bytes of address space: Qt's libraries and the stacks of its threads lie in it too."""

_SECONDS: Final = 5


def main(source: int = 0, target: int = 1) -> int:
    """Read a file from standard input, write what `services.pictures` expects, and return the exit status."""
    hide_memory()
    _keep_small()
    content = _all_of(source)
    kind = TYPES.get(media_type(content))
    if kind is None:
        return Status.NO_PICTURE
    found = _decoded(content, kind)
    if isinstance(found, Status):
        return found
    _write(target, HEADER.pack(MARK, found.width(), found.height()))
    _write(target, bytes(found.constBits()))
    return Status.DONE


def _decoded(content: bytes, kind: str) -> QImage | Status:
    QImageReader.setAllocationLimit(_MEGABYTES)
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)  # photos know which side is up
    size = reader.size()
    if size.isEmpty():
        return Status.BROKEN
    if size.width() * size.height() > MOST_PIXELS:
        return Status.TOO_LARGE
    if max(size.width(), size.height()) > LARGEST_SIDE:
        fitting = size.scaled(LARGEST_SIDE, LARGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitting.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        return Status.BROKEN
    return image.convertToFormat(QImage.Format.Format_RGBA8888)


def _keep_small() -> None:
    """Take no more memory and time than a picture may cost, and write no file at all."""
    with suppress(ImportError, OSError, ValueError):  # Windows has no such limits: there the time alone is limited
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _all_of(source: int) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while size <= LARGEST_FILE and (piece := os.read(source, 1 << 20)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def _write(target: int, content: bytes) -> None:
    view = memoryview(content)
    while view:
        view = view[os.write(target, view) :]
