"""The one connection to an open vault, and the two ways through it: `read` and `write`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Condition, RLock
from typing import Final, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from samensociaal_desktop.errors import VaultGone, VaultIsReadOnly
from samensociaal_desktop.storage.faults import explained, is_suspect, reread

T = TypeVar("T")

_OPTION: Final = "samensociaal_vault_file"


@dataclass(slots=True, eq=False)
class VaultFile:
    """What an engine knows of the file behind it.

    `path` is None for a journal in memory. `identity` is device and inode at the time of opening: with the
    lock held throughout, SQLite itself would not notice that the file was removed or replaced, and would
    write into nothing. `guard` keeps a worker thread and the window off the connection at the same time; a copier
    (`storage.copier`) lets go of it between its steps, and must have come to its end before the connection goes.
    `fingerprint` tells which key files belong to its key.
    """

    path: Path | None
    key: bytearray = field(repr=False)
    identity: tuple[int, int] | None = None
    is_read_only: bool = False
    fingerprint: bytes = b""
    is_closed: bool = False
    guard: RLock = field(default_factory=RLock, repr=False)
    copier_may_go_on: bool = True
    _copies: int = field(default=0, init=False)
    _copied: Condition = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Tie the condition to the guard: who waits for it lets go of the guard meanwhile."""
        self._copied = Condition(self.guard)

    @contextmanager
    def copying(self) -> Iterator[None]:
        """Hold the connection where it is during the block; only with the guard in hand."""
        self._copies += 1
        try:
            yield
        finally:
            self._copies -= 1
            self._copied.notify_all()

    def end_copying(self) -> None:
        """Wait until nobody copies any more: SQLite cannot close a connection that does. With the guard in hand."""
        self.copier_may_go_on = False
        while self._copies:
            self._copied.wait()
        self.copier_may_go_on = True

    def look(self) -> tuple[int, int]:
        """Return device and inode of the file as it is now."""
        assert self.path is not None  # only asked of a vault on disk
        now = self.path.stat()
        return now.st_dev, now.st_ino

    def must_be_writable(self) -> None:
        """Check that the file at the vault's path is still the one that is open, and may be written.

        Raises:
            VaultGone: it was removed or replaced, or its stick is gone.
            VaultIsReadOnly: it was opened for reading.
        """
        if self.path is not None and self.look() != self.identity:
            raise VaultGone("replaced")
        if self.is_read_only:
            raise VaultIsReadOnly("opened for reading")


def options(file: VaultFile) -> dict[str, object]:
    """Return the execution options that tie `file` to its engine."""
    return {_OPTION: file}


def vault_file(engine: Engine) -> VaultFile:
    """Return what `engine` knows of its file."""
    file = engine.get_execution_options()[_OPTION]
    assert isinstance(file, VaultFile)
    return file


class Store:
    """Runs one piece of work at a time on a vault's connection, and explains what goes wrong."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(write=True)
        self._file = vault_file(engine)

    def read(self, work: Callable[[Connection], T]) -> T:
        """Return what `work` reads.

        Raises:
            VaultError: the file could not be read, said only after a second reading.
        """
        return self._run(work, self._engine)

    def write(self, work: Callable[[Connection], T]) -> T:
        """Return what `work` gives, after its changes are on the disk: all of them, or none.

        Raises:
            VaultError: nothing was changed.
        """
        return self._run(work, self._writing)

    def _run(self, work: Callable[[Connection], T], engine: Engine) -> T:
        file = self._file
        with file.guard:
            try:
                with explained(file.path):
                    return self._twice(work, engine)
            except VaultGone:
                # The handle is dead even if the stick comes back: the next piece of work opens the file anew.
                # A journal in memory has no file: letting go of its connection would be losing it.
                if file.path is not None:
                    self._let_go()
                raise

    def _twice(self, work: Callable[[Connection], T], engine: Engine) -> T:
        path = self._file.path
        try:
            return self._once(work, engine)
        except DBAPIError as error:
            if path is None or not is_suspect(error):
                raise
        # A torn-out stick and a damaged page look the same at first. Let go of the file, read all of it,
        # open it anew, and only believe what is found again.
        self.look_again()
        return self._once(work, engine)

    def look_again(self) -> None:
        """Let go of the file and read all of it; the next piece of work opens it anew. Not for a journal in memory.

        Raises:
            VaultGone: it cannot be read to its end.
        """
        path = self._file.path
        assert path is not None  # there would be nothing to open anew
        with self._file.guard, explained(path):
            self._let_go()
            reread(path)

    def _let_go(self) -> None:
        self._file.end_copying()
        self._engine.dispose()

    def _once(self, work: Callable[[Connection], T], engine: Engine) -> T:
        with engine.connect() as connection:
            if engine is not self._writing:
                return work(connection)
            self._file.must_be_writable()
            with connection.begin():
                return work(connection)
