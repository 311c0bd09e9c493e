"""Backups of an open journal: one file each, made, read back, kept by rotation."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Final

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.rotation import Kept, superfluous
from samensociaal_desktop.errors import NotAJournal, Stopped, VaultError, VaultGone, WrongState
from samensociaal_desktop.services.backup_names import BACKUP, name_of, short
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.parcels import write_parcel
from samensociaal_desktop.storage import keys
from samensociaal_desktop.storage.faults import explained
from samensociaal_desktop.storage.files import BACKUPS, make_folder, remove
from samensociaal_desktop.storage.preferences import Preferences
from samensociaal_desktop.storage.stopping import MayGoOn
from samensociaal_desktop.storage.vault import Engine

_STATE: Final = "backups"
"""The name under which the journal's own preferences keep what is known of its backups."""

_AHEAD: Final = 1_000_000
"""By how much the number of a backup that another copy of this journal made may be ahead: one a day for centuries."""

_YEARS: Final = range(1970, 2200)  # a clock that lost its battery begins in 1970 or 1980


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: where it is, its number, the day that the clock showed when it was made, and its bytes."""

    path: Path
    number: int
    day: date
    size: int


@dataclass(frozen=True, slots=True)
class _State:
    """What the journal keeps: the last number given, the chosen folder, when and whether the last one was made.

    `is_filled` says that the chosen folder held a backup of this journal. If it then holds none, it is another folder
    of the same name: that of a stick which is away.
    """

    number: int = 0
    folder: str = field(default="", repr=False)
    is_filled: bool = False
    last: datetime | None = None
    trouble: str = ""


class Backups:
    """The backups of one open journal. `make` is meant for a worker thread; two at once wait for each other.

    A journal that can only be read cannot keep its counter. One may still ask for a backup of it: its number is the
    one after the highest in the folder.
    """

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    @property
    def folder(self) -> Path:
        """Where they are kept: the folder that was chosen, or the one beside the journal.

        Raises:
            WrongState: this journal is in memory only.
            VaultError: the journal cannot be read.
        """
        return self.chosen or self._beside

    @property
    def chosen(self) -> Path | None:
        """The folder that was chosen; None where they are kept beside the journal.

        Raises:
            VaultError: the journal cannot be read.
        """
        folder = self._state().folder
        return Path(folder) if folder else None

    def choose(self, folder: Path | None) -> None:
        """Keep those to come in another folder, or beside the journal. Those that are there stay where they are.

        Raises:
            VaultGone: there is no such folder.
            VaultError: it could not be kept; the folder of before holds.
        """
        with explained(folder):
            if folder is not None and not folder.is_dir():
                raise VaultGone("folder for backups")
        is_other = folder is not None and folder.absolute() != self._beside.absolute()
        chosen = str(folder.absolute()) if folder is not None and is_other else ""
        self._keep(replace(self._state(), folder=chosen, is_filled=False, trouble=""))

    @property
    def last(self) -> datetime | None:
        """When the newest that is there was made; None where there is none.

        Of one that another copy of this journal made, or that is left after newer ones were removed, only the day is
        known. While the folder is away, it is the last that was made.
        """
        state, found = self._state(), self.all()
        if found and found[0].number != state.number:
            return datetime.combine(found[0].day, time()).astimezone()
        with explained(self.folder):
            return state.last if found or not self.folder.is_dir() else None

    @property
    def trouble(self) -> str:
        """Why the last try failed: the name of its error's class; "" where it did not."""
        return self._state().trouble

    def all(self) -> tuple[Backup, ...]:
        """Return those in the folder, the newest first; none while it is away."""
        # Of a number that this journal cannot have come to, somebody else made the name: counted on from there, those
        # to come would run out of numbers.
        most = self._state().number + _AHEAD
        return tuple(one for one in found_in(self.folder, {short(self._vault.copier.vault_id())}) if one.number <= most)

    def is_due(self) -> bool:
        """Return whether one is to be made without being asked for: none was made today, and the journal can change."""
        vault = self._vault
        if vault.folder is None or vault.is_read_only:
            return False
        found = self.all()
        return not found or found[0].day != self._clock().date()

    def make(self, may_go_on: MayGoOn = lambda: True) -> Backup:
        """Make one, read it back, and let go of those that are superfluous by now.

        Raises:
            WrongState: this journal is in memory only.
            VaultGone: the folder that was chosen is away. No other is taken in its place.
            Stopped: `may_go_on` said so. Nothing is left behind.
            VaultError: another of its kinds. Nothing is left behind, and those of before are still there.
        """
        self._home()
        with self._vault.copier.alone(may_go_on):
            try:
                return self._made(may_go_on)
            except Stopped:
                raise
            except VaultError as error:
                with suppress(VaultError):
                    self._keep(replace(self._state(), trouble=type(error).__name__))
                raise

    def write_to(self, path: Path, may_go_on: MayGoOn = lambda: True) -> None:
        """Write one to a place of one's own choice. It is not counted, and never removed.

        Raises:
            WrongState: this journal is in memory only.
            VaultExists: there is something at `path`; it is never written over.
            VaultError: another of its kinds. Nothing is left behind.
        """
        self._home()
        with self._vault.copier.alone(may_go_on):
            self._write(path, may_go_on)

    def _made(self, may_go_on: MayGoOn) -> Backup:
        folder = self._ready()
        now = self._clock()
        number = max((self._state().number, *(one.number for one in self.all()))) + 1
        # First, so that a journal made from this backup goes on counting after it. Where it cannot be kept, because the
        # journal's own disk is full or can only be read, a backup is all the more welcome.
        with suppress(VaultError):
            self._keep(replace(self._state(), number=number))
        path = folder / name_of(self._vault.copier.vault_id(), number, now.date())
        self._write(path, may_go_on)
        with suppress(VaultError):
            self._keep(replace(self._state(), last=now.astimezone(UTC), trouble="", is_filled=True))
        with suppress(VaultError):  # it is made, whatever comes of the older ones
            self._prune()
        with explained(path):
            return Backup(path, number, now.date(), path.stat().st_size)

    def _ready(self) -> Path:
        """Return the folder, without what an earlier try left in it."""
        state, folder = self._state(), self.folder
        with explained(folder):
            if not state.folder:
                make_folder(folder)
            elif not folder.is_dir() or (state.is_filled and not self.all()):
                raise VaultGone("folder for backups")
            mine = short(self._vault.copier.vault_id())
            for path in folder.iterdir():
                named = BACKUP.fullmatch(path.name)
                if named and named["part"] and named["vault"] == mine:
                    remove(path)
        return folder

    def _write(self, path: Path, may_go_on: MayGoOn) -> None:
        copier = self._vault.copier
        file = copier.key_file(self._home())
        if file.vault_id != copier.vault_id():
            raise NotAJournal("key file of another journal")
        with keys.wiped(copier.key()) as key:
            write_parcel(copier, key, keys.to_bytes(file), path, may_go_on)

    def _prune(self) -> None:
        found = self.all()
        gone = superfluous([Kept(one.number, one.day) for one in found])
        for one in found:
            if one.number in gone:
                remove(one.path)

    @property
    def _beside(self) -> Path:
        return self._home() / BACKUPS

    def _home(self) -> Path:
        if self._vault.folder is None:
            raise WrongState("a journal in memory has no backups")
        return self._vault.folder

    def _state(self) -> _State:
        return _read_state(self._vault.preferences.get(_STATE))

    def _keep(self, state: _State) -> None:
        last = None if state.last is None else state.last.isoformat(timespec="seconds")
        kept = {"number": state.number, "folder": state.folder, "is_filled": state.is_filled, "last": last}
        self._vault.preferences.keep(_STATE, {**kept, "trouble": state.trouble})


def begin_anew(engine: Engine) -> None:
    """Let a journal that was made of a copy keep its backups beside itself.

    It has the id of the one it was copied from: in one folder each would remove the backups of the other.

    Raises:
        VaultError: it could not be kept.
    """
    Preferences(engine).keep(_STATE, None)


def found_in(folder: Path, vaults: Collection[str] | None) -> tuple[Backup, ...]:
    """Return the backups of these journals, or of any, the newest first, in a folder that others may use too.

    They have a whole name of ours, and are real files. `vaults` are ids as `short` gives them.
    """
    found = (one for one in _whole_in(folder) if vaults is None or one.path.name.partition("-")[0] in vaults)
    return tuple(sorted(found, key=lambda one: (one.number, one.day), reverse=True))


def _whole_in(folder: Path) -> Iterator[Backup]:
    with suppress(OSError):
        for path in folder.iterdir():
            named = BACKUP.fullmatch(path.name)
            if named and not named["part"] and not path.is_symlink() and path.is_file():
                with suppress(ValueError):  # 31 February
                    day = date.fromisoformat(named["day"])
                    if day.year in _YEARS:
                        yield Backup(path, int(named["number"]), day, path.stat().st_size)


def _read_state(found: object) -> _State:
    """Return what was kept, as far as it is what it should be."""
    if not isinstance(found, dict):
        return _State()
    try:
        return _State(
            number=int(found["number"]),
            folder=str(found["folder"]),
            is_filled=bool(found["is_filled"]),
            last=None if found["last"] is None else datetime.fromisoformat(found["last"]),
            trouble=str(found["trouble"]),
        )
    except (KeyError, ValueError, TypeError, OverflowError):
        return _State()
