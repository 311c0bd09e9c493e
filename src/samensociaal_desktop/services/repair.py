"""A damaged journal made whole again, as a new one: what can be read of it, and what only a backup still has.

The damaged one is read and never written to; it stays where it is, and gets a name that tells it from the new one.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile
from typing import Final

from samensociaal_desktop.errors import NotAJournal, VaultDamaged, VaultError, WrongPassphrase
from samensociaal_desktop.services.backup_names import short
from samensociaal_desktop.services.backups import Backup, found_in
from samensociaal_desktop.services.journals import Journals, name_of
from samensociaal_desktop.services.restoring import is_code, key_file_of, seed_of, unpack_and_prove
from samensociaal_desktop.services.staging import staged
from samensociaal_desktop.services.supplementing import supplement
from samensociaal_desktop.storage import keys, parcel, vault
from samensociaal_desktop.storage.copier import verify
from samensociaal_desktop.storage.evidence import EvidenceStore
from samensociaal_desktop.storage.files import BACKUPS, FILE, SEALED_FILE, remove
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.keys import KeyFile, Seed
from samensociaal_desktop.storage.salvage import Salvaged, opens, roots_of, salvage
from samensociaal_desktop.storage.seeds import seed_from_code
from samensociaal_desktop.storage.stopping import MayGoOn
from samensociaal_desktop.storage.supplement import numbers

_COUNTED: Final = frozenset({"encounters", "contents"})
"""Tables whose lost rows something else tells of."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """What came of it, in moments: read from the damaged file, taken from the backup, without their words.

    What was chosen in those is there as a rule. `lost_files` counts files kept as evidence. `is_certain` is False where
    something else may be lost that nothing tells of, because a part of the file cannot be read at all.
    """

    saved: int
    from_backup: int
    lost: int
    lost_files: int = 0
    is_certain: bool = True


def options(folder: Path) -> tuple[Backup, ...]:
    """Return the backups of the journal in `folder` that lie beside it, the newest first."""
    try:
        return found_in(folder / BACKUPS, {short(file.vault_id) for file in keys.candidates(folder)})
    except VaultError:  # then every one may be its
        return found_in(folder / BACKUPS, None)


def repair(
    folder: Path,
    secret: str,
    backup: Path | None,
    into: Path,
    damaged_name: str = "",
    may_go_on: MayGoOn = lambda: True,
) -> Repaired:
    """Make a journal in `into`, where there is none, of what can be read of the one in `folder`, and of a backup.

    `secret` is the passphrase or the recovery code; `damaged_name` what the damaged journal is called from now on.
    Meant for a worker thread. The new one has the same passphrase and code.

    Raises:
        WrongPassphrase: it fits neither the journal nor the backup.
        Stopped: `may_go_on` said so. Nothing was made.
        VaultDamaged: too little of the journal can be read for anything to be saved, and there is no backup.
        VaultError: another of its kinds. Nothing was made, and nothing was changed.
    """
    if backup is not None:
        parcel.look(backup)
    with staged(into) as stage, _opening(folder, backup, secret) as keyring:
        older = None if backup is None else _unpacked(backup, stage.parent / "backup", keyring, may_go_on)
        done = _repaired(folder, stage, keyring, older, may_go_on)
        _carry_over(folder, stage)
    with suppress(VaultError):  # they tell themselves by their numbers, then
        name = name_of(folder)
        Journals(into).rename(into, name)
        Journals(folder).rename(folder, damaged_name or name)
    return done


@dataclass(frozen=True, slots=True)
class _Keyring:
    """What the secret opened: key files, those of the damaged journal first, and the seeds in them."""

    files: tuple[KeyFile, ...]
    seeds: tuple[Seed, ...]

    def file_of(self, seed: Seed) -> KeyFile | None:
        """Return the key file that holds a seed; of two the newer, which has the passphrase of now."""
        return next((file for file in self.files if keys.fits(file, seed)), None)


@contextmanager
def _opening(folder: Path, backup: Path | None, secret: str) -> Iterator[_Keyring]:
    """Give what the secret opens, and overwrite the seeds afterwards.

    Raises:
        WrongPassphrase: nothing.
        VaultDamaged: there is no key file left, and the secret is no code.
    """
    files: list[KeyFile] = []
    with suppress(VaultError):
        files += keys.candidates(folder)
    if backup is not None:
        files.append(key_file_of(backup))
    seeds: list[Seed] = []
    try:
        for file in files:
            if any(keys.fits(file, seed) for seed in seeds):
                continue
            with suppress(WrongPassphrase):
                seeds.append(seed_of(file, secret))
        if not files and is_code(secret):
            seeds.append(seed_from_code(secret))
        if not seeds:
            raise WrongPassphrase("repair") if files else VaultDamaged("key file")
        yield _Keyring(tuple(files), tuple(seeds))
    finally:
        for seed in seeds:
            seed.forget()


@dataclass(frozen=True, slots=True)
class _Older:
    """A backup that was unpacked, and what opens it."""

    folder: Path
    seed: Seed


def _unpacked(backup: Path, folder: Path, keyring: _Keyring, may_go_on: MayGoOn) -> _Older:
    file = keyring.files[-1]
    seed = next((seed for seed in keyring.seeds if keys.fits(file, seed)), None)
    if seed is None:  # it is of before the journal got a new key, and has another passphrase
        raise WrongPassphrase("backup")
    unpack_and_prove(backup, folder, seed, may_go_on)
    return _Older(folder, seed)


def _repaired(folder: Path, stage: Path, keyring: _Keyring, older: _Older | None, may_go_on: MayGoOn) -> Repaired:
    seed = next((seed for seed in keyring.seeds if opens(folder / FILE, seed)), None)
    try:
        if seed is None:
            raise VaultDamaged("no page")
        return _saved(folder, stage, keyring, seed, older, may_go_on)
    except (VaultDamaged, NotAJournal):
        if older is None:
            raise
    return _from_backup_alone(stage, keyring, older)


def _saved(
    folder: Path, stage: Path, keyring: _Keyring, seed: Seed, older: _Older | None, may_go_on: MayGoOn
) -> Repaired:
    hints = {} if older is None else roots_of(older.folder / FILE, older.seed)
    file = keyring.file_of(seed)
    vault_id = None if file is None else file.vault_id
    engine, saved = salvage(folder / FILE, seed, stage / FILE, vault_id, hints, may_go_on)
    with _closing(engine):
        wordless = frozenset(filter(None, saved.lost.values()))
        if older is not None and not saved.is_whole:
            with _closing(vault.open_vault(older.folder, older.seed)) as backup:
                wordless -= supplement(engine, backup, saved.torn, wordless, datetime.now(UTC), may_go_on)
        done = _counted(engine, saved, len(wordless))
    with keys.wiped(keys.database_key(seed)) as key:
        verify(stage / FILE, key, may_go_on)
    if file is not None:
        keys.write(stage, file)
    return done


@contextmanager
def _closing(engine: vault.Engine) -> Iterator[vault.Engine]:
    """Let go of a journal after the block."""
    try:
        yield engine
    finally:
        vault.close(engine)


def _counted(engine: vault.Engine, saved: Salvaged, wordless: int) -> Repaired:
    evidence, there = EvidenceStore(engine), numbers(engine)
    gone = sum(not id and number not in there for number, id in saved.lost.items())
    return Repaired(
        saved=saved.moments,
        from_backup=len(there) - saved.moments - wordless,
        lost=gone + wordless,
        lost_files=sum(evidence.find(id) is None for id in saved.lost_files),
        is_certain=saved.torn <= _COUNTED,
    )


def _from_backup_alone(stage: Path, keyring: _Keyring, older: _Older) -> Repaired:
    """Make the backup the journal; with the passphrase of now, if its key is still the same."""
    with _closing(vault.open_vault(older.folder, older.seed)) as engine:
        count = Journal(engine).count()
    remove(stage / FILE)
    for path in older.folder.iterdir():
        path.rename(stage / path.name)
    file = keyring.file_of(older.seed)
    assert file is not None  # its own is among them
    keys.write(stage, file)
    return Repaired(0, count, 0, is_certain=False)


def _carry_over(folder: Path, stage: Path) -> None:
    """Take along what was noted while the journal was locked: the new one opens it with the same key."""
    with suppress(OSError):
        copyfile(folder / SEALED_FILE, stage / SEALED_FILE, follow_symlinks=False)
