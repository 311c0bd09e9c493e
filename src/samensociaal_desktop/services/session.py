"""Who has the journal open: nobody, or this program. The only holder of an open vault."""

from collections.abc import Callable
from datetime import UTC
from enum import Enum, auto
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from samensociaal_desktop.errors import VaultError, WrongState
from samensociaal_desktop.services.held import Held, Place, hold, hold_again, hold_in_memory, proved
from samensociaal_desktop.services.house import HOME, HouseRules
from samensociaal_desktop.services.tries import Tries
from samensociaal_desktop.services.visits import Visit
from samensociaal_desktop.storage.files import exists

# Storage takes SQLAlchemy and the ciphers along: 0.3 s that the first window does not wait for. So it is
# imported where it is needed, and by `warming` while the person types.
if TYPE_CHECKING:
    from samensociaal_desktop.domain.encounters import Clock
    from samensociaal_desktop.domain.whole import Whole
    from samensociaal_desktop.services.open_vault import OpenVault
    from samensociaal_desktop.services.renewing import Renewal
    from samensociaal_desktop.services.unlocking import Opened
    from samensociaal_desktop.storage.costs import Cost


class SessionState(Enum):
    """Whether there is a journal, and whether it is open."""

    ABSENT = auto()
    LOCKED = auto()
    OPEN = auto()


class Session:
    """The journal in one folder at a time, from absent to open and back to locked.

    What takes a passphrase takes a quarter of a second by intent: it may be called in a worker thread, one at a
    time. What is open is used from any one thread at a time. `lock` may be called at any time, from any thread.
    """

    def __init__(self, folder: Path, clock: "Clock", cost: "Cost | None" = None, house: HouseRules = HOME) -> None:
        self._clock, self._cost, self._house = clock, cost, house
        self._places: dict[Path, Place] = {}
        self._at = self._place(folder)
        self._held: Held | None = None
        self._switch, self._visit = Lock(), Visit()

    @property
    def folder(self) -> Path:
        """Where the journal is."""
        return self._at.folder

    @property
    def tries(self) -> Tries:
        """The wrong passphrases since it was last open."""
        return self._at.tries

    @property
    def last_visit(self) -> Visit:
        """What to tell at opening: when it was open before, and the wrong tries since."""
        return self._visit

    def choose(self, folder: Path) -> None:
        """Go to the journal in another folder. What waits to be written to this one waits on.

        Raises:
            WrongState: a journal is open.
        """
        self._must_not_be_open()
        self._at = self._place(folder)

    def forget(self, folder: Path, *, and_under: bool = False) -> None:
        """Remember nothing more of the journal in a folder, or of those in folders under it too: they were erased."""
        self._must_not_be_open()
        for place in tuple(self._places):
            if place == folder or (and_under and place.is_relative_to(folder)):
                del self._places[place]
        self._at = self._place(self._at.folder)

    @property
    def state(self) -> SessionState:
        """Whether there is a journal, and whether it is open. A guest's and the sample count as open.

        One that was open before is never absent: its stick is away, and nothing is to be made in its place.
        """
        if self._held is not None:
            return SessionState.OPEN
        return SessionState.LOCKED if self._at.was_open or exists(self.folder) else SessionState.ABSENT

    @property
    def has_unkept(self) -> bool:
        """Whether words typed are nowhere but in memory, because the disk is full or the stick is gone."""
        held = self._held
        return bool(held is not None and held.waiting) or any(place.unkept for place in self._places.values())

    @property
    def vault(self) -> "OpenVault":
        """The open journal.

        Raises:
            WrongState: it is locked, or there is none.
        """
        held = self._held
        if held is None:
            raise WrongState("no journal is open")
        return held.vault

    def create(self, passphrase: str) -> str:
        """Make a journal, open it, and return its recovery code: shown once, kept nowhere.

        Raises:
            VaultExists: there is one already.
            VaultError: the disk is full, or not writable; nothing is left behind.
        """
        from samensociaal_desktop.services import unlocking  # noqa: PLC0415  # see above

        self._must_not_be_open(on_disk=True)
        opened, code = unlocking.create(self.folder, passphrase, self._cost)
        self._keep(opened)
        return code

    def unlock(self, passphrase: str) -> None:
        """Open the journal.

        Raises:
            TooSoon: after wrong tries one waits; the passphrase was not looked at.
            WrongPassphrase: it does not fit.
            VaultError: another of its kinds. Nothing of the journal was changed.
        """
        from samensociaal_desktop.services import unlocking  # noqa: PLC0415  # see above
        from samensociaal_desktop.storage import vault  # noqa: PLC0415  # see above

        self._must_not_be_open(on_disk=True)
        vault.must_exist(self.folder)
        with self._at.counting():
            opened = unlocking.unlock(self.folder, passphrase, self._cost)
        self._keep(opened)

    def unlock_with_code(self, code: str, new_passphrase: str) -> None:
        """Open the journal by its recovery code, and give it a new passphrase.

        On a disk that cannot be written the old passphrase stays. A code that is mistyped is no wrong try.

        Raises:
            TooSoon: after wrong tries one waits.
            WrongPassphrase: this is not the code of this journal.
            VaultError: another of its kinds.
        """
        from samensociaal_desktop.services import unlocking  # noqa: PLC0415  # see above

        self._must_not_be_open(on_disk=True)
        unlocking.must_be_code(code)
        with self._at.counting():
            opened = unlocking.unlock_with_code(self.folder, code, new_passphrase, self._cost)
        self._keep(opened, with_code=True)

    def change_passphrase(self, old: str, new: str) -> None:
        """Give the journal another passphrase, whether it is open or locked. Copies made before keep the old one.

        Raises:
            TooSoon: after wrong tries one waits.
            WrongPassphrase: the old one does not fit.
            VaultError: it could not be written; the old one holds.
        """
        from samensociaal_desktop.services import unlocking  # noqa: PLC0415  # see above

        with proved(self._at, self._held, old) as (file, seed):
            unlocking.rewrap(self.folder, file, seed, new, self._cost)

    def code(self, passphrase: str) -> str:
        """Return the recovery code once more, whether the journal is open or locked.

        Raises:
            TooSoon: after wrong tries one waits.
            WrongPassphrase: it does not fit.
            VaultError: another of its kinds.
        """
        from samensociaal_desktop.storage import keys  # noqa: PLC0415  # see above

        with proved(self._at, self._held, passphrase) as (_file, seed):
            return keys.recovery_code(seed)

    def new_code(self) -> "Renewal":
        """Return a new key with its recovery code. Nothing changes until `renew` is called with it."""
        from samensociaal_desktop.services.renewing import Renewal  # noqa: PLC0415  # see above
        from samensociaal_desktop.storage import keys  # noqa: PLC0415  # see above

        return Renewal(keys.Seed.new())

    def renew(self, renewal: "Renewal", passphrase: str, may_go_on: Callable[[], bool] = lambda: True) -> None:
        """Put a copy under a new key in the place of the open journal, and open that; meant for a worker thread.

        Nothing else gets at the journal meanwhile, so the pages that use it are to be gone. `vault` is another one
        afterwards. A `lock` meanwhile stops it, or leaves the renewed journal locked.

        Raises:
            WrongState: no journal on a disk that can be written is open.
            TooSoon: after wrong tries one waits.
            WrongPassphrase: it does not fit.
            Stopped: as was asked; the old key holds and the journal is open as it was.
            VaultError: the old key holds. If no journal is open now, unlocking tells why.
        """
        from samensociaal_desktop.services import renewing  # noqa: PLC0415  # see above

        held, place = self._held, self._at
        if held is None or held.fingerprint is None or held.vault.is_read_only:
            raise WrongState("no journal to renew")
        with proved(place, held, passphrase) as (file, _seed):
            renewing.make_room(place.folder, file)
            next_file = renewing.wrapped(renewal.seed, passphrase, file)

        def wanted() -> bool:
            return may_go_on() and self._held is held

        trouble: VaultError | None = None
        with renewing.nobody_writes(held.vault, held.engine, wanted):
            renewing.prepare(held.vault, place.folder, next_file, renewal.seed, wanted)
            place.unkept = held.waiting
            try:
                renewing.swap(held.engine, place.folder, next_file)
            except VaultError as error:
                trouble = error
        fresh = self._open_anew(held, place, passphrase)
        if trouble is not None and fresh.fingerprint != next_file.fingerprint:
            raise trouble
        renewing.renew_sealing(fresh.vault)

    def open_guest(self) -> None:
        """Open an empty journal that is nowhere but in memory."""
        from samensociaal_desktop.storage import vault  # noqa: PLC0415  # see above

        self._must_not_be_open()
        self._held = hold_in_memory(vault.in_memory(), self._clock, is_sample=False)

    def open_sample(self, sample: "Whole") -> None:
        """Open a journal in memory with this in it: moments, plans, talks and habits, that can only be read."""
        from samensociaal_desktop.storage import vault, whole  # noqa: PLC0415  # see above
        from samensociaal_desktop.storage.store import Store  # noqa: PLC0415  # see above

        self._must_not_be_open()
        engine = vault.in_memory()
        Store(engine).write(lambda connection: whole.add(connection, sample, None, self._clock().astimezone(UTC)))
        vault.freeze(engine)
        self._held = hold_in_memory(engine, self._clock, is_sample=True)

    def lock(self) -> None:
        """Let go of the journal, its key and its history. Nothing happens if none is open.

        Drafts that could not be written stay in memory until the journal is opened again, or the program closes.
        What a worker is doing with the journal is stopped, or hears that it is locked.
        """
        with self._switch:
            held, self._held, self._visit = self._held, None, Visit()
        if held is None:
            return
        held.vault.history.forget()
        if held.fingerprint is not None:
            self._at.unkept = held.waiting
        held.close()

    def _keep(self, opened: "Opened", *, with_code: bool = False) -> None:
        self._held, self._visit = hold(self._at, opened, self._clock, with_code=with_code)

    def _open_anew(self, old: Held, place: Place, passphrase: str) -> Held:
        """Open what has taken the place of a journal that was open; if it was locked meanwhile, it stays locked."""
        from samensociaal_desktop.services import unlocking  # noqa: PLC0415  # see above

        old.vault.history.forget()
        fresh: Held | None = None
        try:
            fresh = hold_again(place, unlocking.unlock(place.folder, passphrase, self._cost), self._clock)
            return fresh
        finally:
            with self._switch:
                is_wanted = self._held is old
                if is_wanted:
                    self._held = fresh
            if fresh is not None and not is_wanted:
                fresh.close()

    def _place(self, folder: Path) -> Place:
        return self._places.setdefault(folder, Place(folder, Tries(folder, self._clock)))

    def _must_not_be_open(self, *, on_disk: bool = False) -> None:
        if self._held is not None:
            raise WrongState("a journal is open")
        if on_disk:
            self._house.must_allow(self.folder)
