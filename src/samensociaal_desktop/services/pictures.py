"""A picture out of a file, decoded in a program of its own: whatever the file does there, this one goes on.

That program gets the bytes through a pipe and answers through another; nothing is written to a disk.
"""

import os
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from threading import Thread
from time import monotonic
from typing import IO, Final

VERB: Final = "decode-image"
"""What the program is asked for as the decoder, by itself alone; no one else has to know."""

LARGEST_SIDE: Final = 1600
"""Pixels, along either side, of what the decoder answers; larger pictures are made to fit."""

HEADER: Final = struct.Struct(">4sII")
"""What stands before the pixels: a mark, width and height."""

MARK: Final = b"RGBA"
_PIXEL: Final = 4
_MOST: Final = HEADER.size + LARGEST_SIDE * LARGEST_SIDE * _PIXEL

PATIENCE: Final = 5.0
"""Seconds that decoding may take. A large photo takes less than one."""

_LOOK_UP: Final = 0.05
"""Seconds after which is asked again whether the picture is still wanted."""

_LAST_BREATH: Final = 1.0
"""Seconds that the decoder may take to end after its answer."""

TYPES: Final[Mapping[str, str]] = {
    "image/png": "png",
    "image/jpeg": "jpeg",
    "image/gif": "gif",
    "image/webp": "webp",
}
"""The media types that can be shown, each with the name that the decoder knows it by."""


class Trouble(Enum):
    """Why there is no picture."""

    NO_PICTURE = "no picture"
    TOO_LARGE = "too large"
    BROKEN = "broken"
    TOO_SLOW = "too slow"
    NO_DECODER = "no decoder"


class Status(IntEnum):
    """How the decoder ends when it can say why. Anything else means that the file broke it."""

    DONE = 0
    BROKEN = 10
    TOO_LARGE = 11
    NO_PICTURE = 12


_TROUBLES: Final[Mapping[int, Trouble]] = {
    Status.TOO_LARGE: Trouble.TOO_LARGE,
    Status.NO_PICTURE: Trouble.NO_PICTURE,
}


@dataclass(frozen=True, slots=True)
class Picture:
    """Four bytes a pixel (red, green, blue, how opaque), row by row from the top, without gaps."""

    width: int
    height: int
    pixels: bytes = field(repr=False)


def decoder() -> tuple[str, ...]:
    """Return the command that decodes: this very program, asked for something else."""
    if getattr(sys, "frozen", False):
        return (sys.executable, VERB)
    # -P: never anything that happens to lie in the folder one is in.
    return (sys.executable, "-P", "-m", "samensociaal_desktop", VERB)


def picture(
    content: bytes,
    media_type: str,
    command: Sequence[str] | None = None,
    patience: float = PATIENCE,
    is_wanted: Callable[[], bool] = lambda: True,
) -> Picture | Trouble:
    """Return the picture in a file, or why there is none. To be called in a worker: it takes a fifth of a second.

    As soon as it is not wanted any more the decoder is stopped: whoever locks the journal waits for no file.
    """
    if media_type not in TYPES:
        return Trouble.NO_PICTURE
    if not is_wanted():
        return Trouble.TOO_SLOW
    try:
        process = subprocess.Popen(  # noqa: S603  # our own command; the file is only ever its input
            command or decoder(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(os.environ),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return Trouble.NO_DECODER
    with process:
        answer = _asked(process, content, patience, is_wanted)
    if answer is None:
        return Trouble.TOO_SLOW
    if process.returncode != Status.DONE:
        return _TROUBLES.get(process.returncode, Trouble.BROKEN)
    return _read(answer)


def _asked(
    process: subprocess.Popen[bytes], content: bytes, patience: float, is_wanted: Callable[[], bool]
) -> bytes | None:
    """Return what the decoder answers, no more than a picture can be; None if it did not end in time."""
    assert process.stdin is not None  # as asked for
    assert process.stdout is not None
    answer: list[bytes] = []
    giving = Thread(target=_give, args=(process.stdin, content), daemon=True)
    taking = Thread(target=_take, args=(process.stdout, answer), daemon=True)
    giving.start()
    taking.start()
    until = monotonic() + patience
    while taking.is_alive() and is_wanted() and (left := until - monotonic()) > 0:
        taking.join(min(left, _LOOK_UP))
    in_time = not taking.is_alive()
    try:
        # Its answer is complete, or more than we take: it has nothing left to do either way.
        process.wait(_LAST_BREATH if in_time else 0)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    giving.join()
    taking.join()
    return answer[0] if in_time else None


def _give(stream: IO[bytes], content: bytes) -> None:
    with suppress(OSError), stream:  # it may end before it has read all
        stream.write(content)


def _take(stream: IO[bytes], answer: list[bytes]) -> None:
    answer.append(stream.read(_MOST + 1))


def _read(answer: bytes) -> Picture | Trouble:
    if len(answer) < HEADER.size:
        return Trouble.BROKEN
    mark, width, height = HEADER.unpack_from(answer)
    fits = 0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE
    if mark != MARK or not fits or len(answer) != HEADER.size + width * height * _PIXEL:
        return Trouble.BROKEN
    return Picture(width, height, answer[HEADER.size :])


def _environment(ours: Mapping[str, str]) -> dict[str, str]:
    """Return the environment without what would change how Qt decodes, or what it loads."""
    return {name: value for name, value in ours.items() if not name.startswith("QT_")}
