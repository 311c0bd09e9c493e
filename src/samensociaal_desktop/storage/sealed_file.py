"""The file that takes notes while the journal is locked: a head with the public key, then a line for each note.

Standard library only: the first window asks whether a note can be taken.
"""

import base64
import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from samensociaal_desktop.storage.files import SEALED_FILE, read_head, write_whole

LARGEST: Final = 1024 * 1024
"""Bytes that it may have: some hundred notes at least."""

_HEAD: Final = b"samensociaal-sealed 1 "
_KEY_BYTES: Final = 32
_HEAD_LENGTH: Final = len(_HEAD) + 44


def public_key(folder: Path) -> bytes | None:
    """Return the key in the head; None if no note can be taken here."""
    with suppress(OSError):
        head, newline, _ = read_head(folder / SEALED_FILE, _HEAD_LENGTH + 1).partition(b"\n")
        return _key_of(head + newline)
    return None


def has_room(folder: Path, more: int) -> bool:
    """Return whether so many bytes more fit."""
    with suppress(OSError):
        return (folder / SEALED_FILE).stat().st_size + more <= LARGEST
    return False


def append(folder: Path, line: bytes) -> None:
    """Add a line at the end, on the disk.

    Raises:
        OSError: no room, or not writable.
    """
    with (folder / SEALED_FILE).open("r+b", buffering=0) as file:
        end = file.seek(-1, os.SEEK_END) + 1
        # A line that was torn off stays a line of its own.
        added = (b"" if file.read(1) == b"\n" else b"\n") + line + b"\n"
        try:
            if file.write(added) < len(added):
                raise OSError(errno.ENOSPC, "torn")
            os.fsync(file.fileno())
        except OSError:
            with suppress(OSError):
                file.truncate(end)
            raise


def read(folder: Path) -> tuple[bytes | None, tuple[bytes, ...]]:
    """Return the key in the head, and the lines below it.

    Raises:
        OSError: it is there and cannot be read.
    """
    try:
        head, _, rest = read_head(folder / SEALED_FILE, LARGEST).partition(b"\n")
    except FileNotFoundError:
        return None, ()
    return _key_of(head + b"\n"), tuple(line for line in rest.split(b"\n") if line)


def begin(folder: Path, public: bytes) -> None:
    """Write the head, and nothing below it, in place of what there is.

    Raises:
        OSError: no room, or not writable.
    """
    write_whole(folder / SEALED_FILE, _HEAD + base64.b64encode(public) + b"\n")


def _key_of(head: bytes) -> bytes | None:
    with suppress(ValueError):
        key = base64.b64decode(head.removeprefix(_HEAD).removesuffix(b"\n"), validate=True)
        if len(key) == _KEY_BYTES and head == _HEAD + base64.b64encode(key) + b"\n":
            return key
    return None
