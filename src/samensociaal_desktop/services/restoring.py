"""A journal made anew from one file that holds it: a backup, or one that was taken along. Never over another one."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from samensociaal_desktop.errors import NotAJournal, VaultDamaged, WrongPassphrase
from samensociaal_desktop.services.backups import begin_anew
from samensociaal_desktop.services.staging import staged
from samensociaal_desktop.services.unlocking import forgotten
from samensociaal_desktop.storage import keys, parcel, vault
from samensociaal_desktop.storage.copier import verify
from samensociaal_desktop.storage.faults import explained
from samensociaal_desktop.storage.files import FILE, KEY_FILE, remove, write_whole
from samensociaal_desktop.storage.keys import KeyFile, Seed
from samensociaal_desktop.storage.seeds import seed_from_code

MayGoOn = Callable[[], bool]

_MORE_THAN_KEYS: Final = 64 * 1024 + 1
"""Bytes of a key file that are read: one more than it may have."""


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
    with staged(into) as stage, forgotten(seed_of(key_file_of(file, stage), secret)) as seed:
        unpack_and_prove(file, stage, seed, may_go_on)


def unpack_and_prove(file: Path, folder: Path, seed: Seed, may_go_on: MayGoOn) -> None:
    """Unpack a file into a folder, bring it up to date and read all of it.

    Raises:
        VaultError: it does not open with this seed, is not whole, or cannot be written.
    """
    parcel.unpack(file, folder, may_go_on)
    engine = vault.open_vault(folder, seed)
    try:
        if vault.identity(engine) != keys.read(folder).vault_id:
            raise NotAJournal("key file of another journal")
        begin_anew(engine)
    finally:
        vault.close(engine)
    for path in folder.glob(f"{FILE}.before-*"):
        remove(path)  # the file that it came from is that already
    key = keys.database_key(seed)
    try:
        verify(folder / FILE, key, may_go_on)
    finally:
        key[:] = bytes(len(key))


def key_file_of(file: Path, folder: Path) -> KeyFile:
    """Return the key file within a file that was looked at; `folder` is a place to put it for a moment.

    Raises:
        VaultError: it is not whole, or cannot be read.
    """
    with explained(file):
        try:
            with ZipFile(file) as archive, archive.open(KEY_FILE) as stream:
                content = stream.read(_MORE_THAN_KEYS)
        except (BadZipFile, ValueError, KeyError, RuntimeError, EOFError) as error:
            raise VaultDamaged("key file") from error
        write_whole(folder / KEY_FILE, content)
        try:
            return keys.read(folder)
        finally:
            remove(folder / KEY_FILE)


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
        raise WrongPassphrase("recovery code")
    return seed
