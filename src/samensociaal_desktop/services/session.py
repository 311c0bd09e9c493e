"""Who has the journal open: nobody, or this program. The only holder of an open vault."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from samensociaal_desktop.errors import NotAJournal, VaultError, WrongPassphrase, WrongState
from samensociaal_desktop.storage.files import exists

# Storage takes SQLAlchemy and the ciphers along: 0.3 s that the first window does not wait for. So it is
# imported where it is needed, and by `warm_up` while the person types.
if TYPE_CHECKING:
    from samensociaal_desktop.domain.encounters import Clock
    from samensociaal_desktop.domain.whole import Whole
    from samensociaal_desktop.services.open_vault import OpenVault
    from samensociaal_desktop.storage.drafts import Draft
    from samensociaal_desktop.storage.keys import Cost, Seed
    from samensociaal_desktop.storage.vault import Engine


class SessionState(Enum):
    """Whether there is a journal, and whether it is open."""

    ABSENT = auto()
    LOCKED = auto()
    OPEN = auto()


def warm_up() -> None:
    """Import what opening a journal needs; meant for a worker thread while the passphrase is typed."""
    from samensociaal_desktop.services.open_vault import of_engine  # noqa: PLC0415
    from samensociaal_desktop.storage import vault  # noqa: PLC0415

    engine = vault.in_memory()  # the first engine and query of a process cost 20 ms more than later ones
    of_engine(engine, datetime.now).journal.page()
    vault.close(engine)


class Session:
    """The journal in one folder, from absent to open and back to locked.

    `create` and the two unlocks take a quarter of a second by intent: they may be called in a worker thread,
    one at a time. What they open is used from any one thread at a time.
    """

    def __init__(self, folder: Path, clock: "Clock", cost: "Cost | None" = None) -> None:
        self._folder = folder
        self._clock = clock
        self._cost = cost
        self._open: OpenVault | None = None
        self._let_go: Callable[[], None] = _nothing
        self._was_open = False
        self._unkept: tuple[Draft, ...] = ()

    @property
    def folder(self) -> Path:
        """Where the journal is."""
        return self._folder

    @property
    def state(self) -> SessionState:
        """Whether there is a journal, and whether it is open. A guest's and the sample count as open.

        One that was open before is never absent: its stick is away, and nothing is to be made in its place.
        """
        if self._open is not None:
            return SessionState.OPEN
        return SessionState.LOCKED if self._was_open or exists(self._folder) else SessionState.ABSENT

    @property
    def has_unkept(self) -> bool:
        """Whether words typed are nowhere but in memory, because the disk is full or the stick is gone."""
        if self._open is None or self._open.is_guest or self._open.is_sample:
            return bool(self._unkept)
        return bool(self._open.drafts.waiting)

    @property
    def vault(self) -> "OpenVault":
        """The open journal.

        Raises:
            WrongState: it is locked, or there is none.
        """
        if self._open is None:
            raise WrongState("no journal is open")
        return self._open

    def create(self, passphrase: str) -> str:
        """Make a journal, open it, and return its recovery code: shown once, kept nowhere.

        Raises:
            VaultExists: there is one already.
            VaultError: the disk is full, or not writable; nothing is left behind.
        """
        from samensociaal_desktop.storage import keys, vault  # noqa: PLC0415  # see above

        self._must_not_be_open()
        with _forgotten(keys.Seed.new()) as seed:
            self._hold(vault.create(self._folder, seed, passphrase, self._cost))
            return keys.recovery_code(seed)

    def unlock(self, passphrase: str) -> None:
        """Open the journal.

        Raises:
            WrongPassphrase: it does not fit.
            VaultError: another of its kinds. Nothing on the disk was changed.
        """
        from samensociaal_desktop.storage import keys, vault  # noqa: PLC0415  # see above

        self._must_not_be_open()
        vault.must_exist(self._folder)
        file = keys.read(self._folder)
        with _forgotten(keys.unwrap(file, passphrase)) as seed:
            engine = vault.open_vault(self._folder, seed)
        try:
            if vault.identity(engine) != file.vault_id:
                raise NotAJournal("key file of another journal")
        except BaseException:
            vault.close(engine)
            raise
        if not vault.is_read_only(engine):
            keys.mend(self._folder, file)
        self._hold(engine)

    def unlock_with_code(self, code: str, new_passphrase: str) -> None:
        """Open the journal by its recovery code, and give it a new passphrase.

        On a disk that cannot be written the old passphrase stays.

        Raises:
            WrongPassphrase: this is not the code of this journal.
            VaultError: another of its kinds.
        """
        from samensociaal_desktop.storage import keys, vault  # noqa: PLC0415  # see above

        self._must_not_be_open()
        with _forgotten(keys.seed_from_code(code)) as seed:
            try:
                engine = vault.open_vault(self._folder, seed)
            except NotAJournal as error:
                if self._is_code_of_key_file(seed):
                    raise
                raise WrongPassphrase("recovery code") from error
            try:
                if not vault.is_read_only(engine):
                    self._write_keys(seed, new_passphrase, vault.identity(engine))
            except BaseException:
                vault.close(engine)
                raise
        self._hold(engine)

    def change_passphrase(self, old: str, new: str) -> None:
        """Give the journal another passphrase, whether it is open or locked. Copies made before keep the old one.

        Raises:
            WrongPassphrase: the old one does not fit.
            VaultError: it could not be written; the old one holds.
        """
        from samensociaal_desktop.storage import keys  # noqa: PLC0415  # see above

        file = keys.read(self._folder)
        with _forgotten(keys.unwrap(file, old)) as seed:
            self._write_keys(seed, new, file.vault_id)

    def open_guest(self) -> None:
        """Open an empty journal that is nowhere but in memory."""
        from samensociaal_desktop.storage import vault  # noqa: PLC0415  # see above

        self._must_not_be_open()
        self._hold(vault.in_memory(), is_guest=True)

    def open_sample(self, sample: "Whole") -> None:
        """Open a journal in memory with this in it: moments, plans, talks and habits, that can only be read."""
        from samensociaal_desktop.storage import vault, whole  # noqa: PLC0415  # see above
        from samensociaal_desktop.storage.store import Store  # noqa: PLC0415  # see above

        self._must_not_be_open()
        engine = vault.in_memory()
        Store(engine).write(lambda connection: whole.add(connection, sample, None, self._clock().astimezone(UTC)))
        vault.freeze(engine)
        self._hold(engine, is_sample=True)

    def lock(self) -> None:
        """Let go of the journal, its key and its history. Nothing happens if none is open.

        Drafts that could not be written stay in memory until the journal is opened again, or the program closes.
        """
        if self._open is None:
            return
        closing, self._open = self._open, None
        closing.history.forget()
        if not (closing.is_guest or closing.is_sample):
            self._unkept = closing.drafts.waiting
        self._let_go()

    def _hold(self, engine: "Engine", *, is_guest: bool = False, is_sample: bool = False) -> None:
        from samensociaal_desktop.services.open_vault import of_engine  # noqa: PLC0415  # see above
        from samensociaal_desktop.storage import vault  # noqa: PLC0415  # see above

        opened = of_engine(engine, self._clock, is_guest=is_guest, is_sample=is_sample)
        if not (is_guest or is_sample):
            with suppress(VaultError):  # they wait on
                opened.drafts.keep_waiting(self._unkept)
            self._was_open, self._unkept = True, ()
        self._let_go = partial(vault.close, engine)
        self._open = opened

    def _must_not_be_open(self) -> None:
        if self._open is not None:
            raise WrongState("a journal is open")

    def _is_code_of_key_file(self, seed: "Seed") -> bool:
        from samensociaal_desktop.storage import keys  # noqa: PLC0415  # see above

        with suppress(VaultError):
            return keys.fits(keys.read(self._folder), seed)
        return False

    def _write_keys(self, seed: "Seed", passphrase: str, vault_id: str) -> None:
        from samensociaal_desktop.storage import keys  # noqa: PLC0415  # see above
        from samensociaal_desktop.storage.faults import explained  # noqa: PLC0415  # see above

        file = keys.wrap(seed, passphrase, vault_id, self._cost or keys.Cost())
        with explained(self._folder):
            keys.write(self._folder, file)


def _nothing() -> None:
    """Stand in for letting go while nothing is held."""


@contextmanager
def _forgotten(seed: "Seed") -> Iterator["Seed"]:
    """Overwrite the seed when the block is done with it."""
    try:
        yield seed
    finally:
        seed.forget()
