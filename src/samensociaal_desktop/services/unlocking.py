"""Finding what opens the journal in a folder, and putting its files right once it is open.

Mostly there is one key file, twice, and one vault. Where renewing the key was cut off there may be more: what opens
the vault counts, and the rest goes. Importing this takes SQLAlchemy and the ciphers along.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from samensociaal_desktop.errors import NotAJournal, VaultError, WrongPassphrase
from samensociaal_desktop.services import hardening
from samensociaal_desktop.storage import keys, vault
from samensociaal_desktop.storage.costs import Cost
from samensociaal_desktop.storage.faults import explained
from samensociaal_desktop.storage.files import NEXT_FILE, NEXT_KEY_FILE, remove, rollback_of
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.keys import KeyFile, Seed


@dataclass(frozen=True, slots=True)
class Opened:
    """A vault that is open, and what tells its key file from that of another key."""

    engine: vault.Engine
    fingerprint: bytes


@dataclass(frozen=True, slots=True)
class Found:
    """A vault that a passphrase opened, the key file that it fitted, and the seconds that it took."""

    engine: vault.Engine
    file: KeyFile
    seed: Seed
    seconds: float


def create(folder: Path, passphrase: str, cost: Cost | None) -> tuple[Opened, str]:
    """Make a journal, and return it open, with its recovery code.

    Raises:
        VaultExists: there is one already.
        VaultError: the disk is full, or not writable; nothing is left behind.
    """
    with forgotten(Seed.new()) as seed:
        engine = vault.create(folder, seed, passphrase, cost)
        with closed_on_failure(engine):
            return Opened(engine, keys.fingerprint(seed)), keys.recovery_code(seed)


def unlock(folder: Path, passphrase: str, cost: Cost | None) -> Opened:
    """Open the journal by its passphrase; a passphrase that is stretched too little is stretched more from now on.

    Raises:
        WrongPassphrase: it does not fit.
        VaultError: another of its kinds.
    """
    found = find(folder, passphrase)
    with forgotten(found.seed), closed_on_failure(found.engine):
        if not vault.is_read_only(found.engine):
            clear(folder, _hardened(folder, found, passphrase, cost))
        return Opened(found.engine, found.file.fingerprint)


def _hardened(folder: Path, found: Found, passphrase: str, cost: Cost | None) -> KeyFile:
    """Return the key file to go on with, written already if it is another one."""
    file = found.file
    wanted = hardening.better(file.cost, found.seconds) if cost is None else hardening.raised(file.cost, cost)
    if wanted == file.cost:
        return file
    stronger = keys.wrap(found.seed, passphrase, file.vault_id, wanted)
    try:
        keys.write(folder, stronger)
    except OSError:  # the next time
        return file
    return stronger


def unlock_with_code(folder: Path, code: str, passphrase: str, cost: Cost | None) -> Opened:
    """Open the journal by its recovery code, and give it a passphrase. On a disk that cannot be written the old stays.

    Raises:
        WrongPassphrase: this is not the code of this journal.
        VaultError: another of its kinds.
    """
    with forgotten(keys.seed_from_code(code)) as seed:
        try:
            engine = vault.open_vault(folder, seed)
        except NotAJournal as error:
            if _is_code_of_key_files(folder, seed):
                raise
            raise WrongPassphrase("recovery code") from error
        with closed_on_failure(engine):
            _must_read(engine)
            if not vault.is_read_only(engine):
                file = keys.wrap(seed, passphrase, vault.identity(engine), cost or Cost())
                write_keys(folder, file)
                clear(folder, file)
            return Opened(engine, keys.fingerprint(seed))


def find(folder: Path, passphrase: str) -> Found:
    """Return what the passphrase opens; the seed is to be overwritten by the one who asked.

    Raises:
        WrongPassphrase: it does not fit.
        VaultError: another of its kinds.
    """
    vault.must_exist(folder)
    trouble: VaultError | None = None
    for file in keys.candidates(folder):
        start = perf_counter()
        try:
            seed = keys.unwrap(file, passphrase)
            seconds = perf_counter() - start
            engine = _engine(folder, file, seed)
        except (WrongPassphrase, NotAJournal) as error:
            trouble = trouble or error
            continue
        with forgotten_on_failure(seed), closed_on_failure(engine):
            if file in keys.candidates(folder):
                return Found(engine, file, seed, seconds)
        # Before this program had hold of the vault, another one gave it a new passphrase: it counts, not this one.
        vault.close(engine)
        seed.forget()
        return find(folder, passphrase)
    assert trouble is not None  # there is one candidate at least
    raise trouble


def rewrap(folder: Path, file: KeyFile, seed: Seed, passphrase: str, cost: Cost | None) -> None:
    """Give the journal of a key file another passphrase.

    Raises:
        VaultError: the disk is full, or cannot be written; the one of before holds.
    """
    least = hardening.raised(file.cost, cost or Cost())
    fresh = keys.wrap(seed, passphrase, file.vault_id, least)
    write_keys(folder, fresh)
    clear(folder, fresh)  # what a renewing left behind opens with the passphrase of before


def must_be_code(text: str) -> None:
    """Check that a text is a recovery code, of whatever journal.

    Raises:
        WrongPassphrase: a sign too many, too few or mistyped.
    """
    keys.seed_from_code(text).forget()


def write_keys(folder: Path, file: KeyFile) -> None:
    """Write both copies of the key file.

    Raises:
        VaultError: the disk is full, or cannot be written; what stood there holds.
    """
    with explained(folder):
        keys.write(folder, file)


def clear(folder: Path, file: KeyFile) -> None:
    """Mend the copies of the key file that opened the journal, and take away what a renewing left behind."""
    for path in (folder / NEXT_FILE, folder / f"{NEXT_FILE}.part"):
        remove(path)
        remove(rollback_of(path))
    remove(folder / f"{NEXT_KEY_FILE}.part")
    if keys.mend(folder, file):  # else the one beside them may be the only one that fits
        remove(folder / NEXT_KEY_FILE)


@contextmanager
def closed_on_failure(engine: vault.Engine) -> Iterator[None]:
    """Let go of the vault if the block fails."""
    try:
        yield
    except BaseException:
        vault.close(engine)
        raise


@contextmanager
def forgotten_on_failure(seed: Seed) -> Iterator[None]:
    """Overwrite the seed if the block fails."""
    try:
        yield
    except BaseException:
        seed.forget()
        raise


@contextmanager
def forgotten(seed: Seed) -> Iterator[Seed]:
    """Overwrite the seed when the block is done with it."""
    try:
        yield seed
    finally:
        seed.forget()


def _engine(folder: Path, file: KeyFile, seed: Seed) -> vault.Engine:
    with forgotten_on_failure(seed):
        engine = vault.open_vault(folder, seed)
        with closed_on_failure(engine):
            if vault.identity(engine) != file.vault_id:
                raise NotAJournal("key file of another journal")
            _must_read(engine)
    return engine


def _must_read(engine: vault.Engine) -> None:
    """Read what is shown first: into a damaged journal nothing is written, for that may cover what can be saved.

    Raises:
        VaultDamaged: it cannot be read.
    """
    Journal(engine).page()


def _is_code_of_key_files(folder: Path, seed: Seed) -> bool:
    with suppress(VaultError):
        return all(keys.fits(file, seed) for file in keys.candidates(folder))
    return False
