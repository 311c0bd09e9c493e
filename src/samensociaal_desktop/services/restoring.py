"""A journal made anew from one file that holds it: a backup, or one that was taken along. Never over another one."""

from contextlib import suppress
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from samensociaal_desktop.errors import NotAJournal, VaultDamaged, WrongPassphrase
from samensociaal_desktop.services.backups import begin_anew
from samensociaal_desktop.services.staging import staged
from samensociaal_desktop.services.unlocking import forgotten
from samensociaal_desktop.storage import key_file, keys, parcel, vault
from samensociaal_desktop.storage.copier import verify
from samensociaal_desktop.storage.faults import explained
from samensociaal_desktop.storage.files import FILE, KEY_FILE, remove
from samensociaal_desktop.storage.keys import KeyFile, Seed
from samensociaal_desktop.storage.schema_check import is_as_made_here
from samensociaal_desktop.storage.seeds import seed_from_code
from samensociaal_desktop.storage.stopping import MayGoOn


def is_code(text: str) -> bool:
    """Return whether a text is a recovery code, of whatever journal; what opens with one gets a new passphrase next."""
    with suppress(WrongPassphrase):
        seed_from_code(text).forget()
        return True
    return False


def restore(file: Path, into: Path, secret: str, may_go_on: MayGoOn = lambda: True) -> None:
    """Make the journal that is in `file` in the folder `into`, where there is none; `secret` opens it.

    A passphrase or a recovery code. It is opened and read to its end before it counts. Meant for a worker thread.

    Raises:
        WrongPassphrase: neither the passphrase nor the code of this file; nothing was made.
        VaultExists: there is a journal already in `into`.
        NotAJournal: the file is something else.
        VaultDamaged: it is broken.
        Stopped: `may_go_on` said so; nothing was made.
        VaultError: another of its kinds; nothing was made.
    """
    parcel.look(file)
    with staged(into) as stage, forgotten(seed_of(key_file_of(file), secret)) as seed:
        unpack_and_prove(file, stage, seed, may_go_on)


def unpack_and_prove(file: Path, folder: Path, seed: Seed, may_go_on: MayGoOn) -> None:
    """Unpack a file into a folder, bring it up to date and read all of it.

    Raises:
        VaultError: it does not open with this seed, is not whole, or cannot be written.
    """
    parcel.unpack(file, folder, may_go_on)
    engine = vault.open_vault(folder, seed)
    try:
        if not is_as_made_here(engine):
            raise NotAJournal("schema")
        if vault.identity(engine) != keys.read(folder).vault_id:
            raise NotAJournal("key file of another journal")
        begin_anew(engine)
    finally:
        vault.close(engine)
    for path in folder.glob(f"{FILE}.before-*"):
        remove(path)  # the file that it came from is that already
    with keys.wiped(keys.database_key(seed)) as key:
        verify(folder / FILE, key, may_go_on)


def key_file_of(file: Path) -> KeyFile:
    """Return the key file within a file that was looked at.

    Raises:
        VaultError: it is not whole, or cannot be read.
    """
    with explained(file):
        try:
            with ZipFile(file) as archive, archive.open(KEY_FILE) as stream:
                return key_file.from_bytes(stream.read(key_file.LARGEST + 1))
        except (BadZipFile, ValueError, KeyError, RuntimeError, EOFError) as error:
            raise VaultDamaged("key file") from error


def seed_of(file: KeyFile, secret: str) -> Seed:
    """Return the seed that a passphrase or a recovery code gives for a key file.

    Raises:
        WrongPassphrase: it does not fit.
    """
    try:
        seed = seed_from_code(secret)
    except WrongPassphrase:
        return keys.unwrap(file, secret)
    if not keys.fits(file, seed):
        seed.forget()
        raise WrongPassphrase("recovery code")
    return seed
