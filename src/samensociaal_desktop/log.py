"""The program's log: what went wrong and where, never what a person wrote.

Messages hold ids and counts only. Of an exception stand its classes and the places that it came through: not
its text, its arguments, its notes or any frame's variables, because a database error carries the row it could
not write. Only our own errors (`errors.SamenSociaalError`) keep their words: those are safe by contract.
"""

import copy
import logging
import traceback
from collections.abc import Iterator
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import Final

from samensociaal_desktop.errors import SamenSociaalError

FILE_NAME: Final = "samensociaal.log"
LARGEST: Final = 500_000
"""Bytes after which a new file is begun; one older file is kept."""

_DEEPEST: Final = 10
_LOGGER: Final = "samensociaal_desktop"

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def described(error: BaseException) -> Iterator[str]:
    """Return lines that tell what failed and where, with no value in them: safe to log and to copy in a report."""
    link: BaseException | None = error
    for _ in range(_DEEPEST):
        if link is None:
            return
        if link is not error:
            yield "because of"
        yield _named(link)
        # walk_tb, not extract_tb: that would read the source, whose lines may hold words too.
        for frame, line in traceback.walk_tb(link.__traceback__):
            yield f"  at {Path(frame.f_code.co_filename).name}:{line} {frame.f_code.co_name}"
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _named(error: BaseException) -> str:
    """Return the class of an exception, with its words when it is one of ours."""
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    return f"{name}: {error}" if isinstance(error, SamenSociaalError) and error.args else name


def _safe(value: object) -> object:
    return _named(value) if isinstance(value, BaseException) else value


class PlainFormatter(logging.Formatter):
    """Writes a record in one line, and an exception as classes and places."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")

    def format(self, record: logging.LogRecord) -> str:
        plain = copy.copy(record)  # other handlers see the record as it was
        plain.exc_text = None  # theirs may be wordier
        plain.msg = _safe(record.msg)
        if isinstance(record.args, tuple):
            plain.args = tuple(_safe(value) for value in record.args)
        return super().format(plain)

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 (logging's name)
        return "\n".join(described(ei[1])) if ei[1] is not None else ""


class _TwoFiles(logging.FileHandler):
    """A log file and the one before it. logging's own (`logging.handlers`) imports socket, and 9 ms with it."""

    def __init__(self, path: Path, data: Path | None) -> None:
        super().__init__(path, encoding="utf-8", delay=True, errors="replace")
        self._data = data

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self.stream is not None and self.stream.tell() >= LARGEST:
                self.stream.close()
                self._begin_anew()
        except (OSError, ValueError):
            self.handleError(record)
        with suppress(OSError):  # the file is opened at the first record
            super().emit(record)

    def _begin_anew(self) -> None:
        full = Path(self.baseFilename)
        try:
            full.replace(full.with_name(f"{full.name}.1"))
        finally:
            self.stream = self._open()

    def _open(self) -> TextIOWrapper:
        folder = Path(self.baseFilename).parent
        if self._data is not None and folder.is_relative_to(self._data.absolute()) and not self._data.is_dir():
            raise FileNotFoundError  # else the folder would be made anew where a stick was a moment ago
        folder.mkdir(parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (logging's name)
        """Let a record go that cannot be written: logging would print it to stderr, arguments and all."""


def start_log(folder: Path | None, data: Path | None = None) -> logging.Handler:
    """Send the program's records from INFO on to a file in `folder`, or, with None (a guest), nowhere.

    The folder is made, but not where it lies in that of the `data` and that is not there: its stick is gone, or away.
    Returns the handler, for `stop_log`. When the file cannot be written the program goes on without a log.
    """
    handler: logging.Handler = logging.NullHandler()
    if folder is not None:
        # Opened at the first record: who only looks around leaves nothing behind.
        handler = _TwoFiles(folder / FILE_NAME, data)
    handler.setFormatter(PlainFormatter())
    logger = logging.getLogger(_LOGGER)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(handler)
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Write the last record and let go of the file."""
    logger = logging.getLogger(_LOGGER)
    logger.removeHandler(handler)
    logger.propagate = True
    handler.close()
