"""A new key for a journal: a copy under another seed takes its place.

For when somebody else has the recovery code. The steps, and what opens the journal if the program ends in between:

1. a copy under the new seed as `journal.vault.next`, read back: the old key; what is beside it is thrown away;
2. the key file of the copy as `journal.keys.next`: the old key, as before;
3. the copy takes the place of `journal.vault`: the new key, from `journal.keys.next`;
4. both copies of the key file are written: the new key, from any of them that is whole;
5. `journal.keys.next` goes.

The passphrase is the same throughout. Importing this takes SQLAlchemy and the ciphers along.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from samensociaal_desktop.errors import VaultError, VaultInUse, WrongState
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.sealed_notes import collect
from samensociaal_desktop.storage import keys, vault
from samensociaal_desktop.storage.copier import verify
from samensociaal_desktop.storage.faults import explained
from samensociaal_desktop.storage.files import FILE, NEXT_FILE, NEXT_KEY_FILE, remove, rollback_of, sync_folder
from samensociaal_desktop.storage.keys import KeyFile, Seed
from samensociaal_desktop.storage.stopping import MayGoOn, stop_unless
from samensociaal_desktop.storage.store import vault_file


@dataclass(frozen=True, slots=True)
class Renewal:
    """A key that may take the place of a journal's own. Nothing has changed until it does."""

    seed: Seed = field(repr=False)

    @property
    def code(self) -> str:
        """The recovery code of this key: to be written down before it is the only one that fits."""
        return keys.recovery_code(self.seed)

    def forget(self) -> None:
        """Overwrite it."""
        self.seed.forget()


@contextmanager
def nobody_writes(opened: OpenVault, engine: vault.Engine, may_go_on: MayGoOn) -> Iterator[None]:
    """Keep every other thread off the journal: what was written after the copy would be lost with the old file.

    Raises:
        Stopped: while a backup was being made.
    """
    with opened.copier.alone(may_go_on), vault_file(engine).guard:
        yield


def make_room(folder: Path, key_file: KeyFile) -> None:
    """Put the key file of the open journal where it belongs.

    A renewing whose last steps failed may have left it as `journal.keys.next` alone: that is about to be written over.

    Raises:
        VaultError: it could not be written; nothing has changed.
    """
    if not keys.mend(folder, key_file):
        with explained(folder):
            keys.write(folder, key_file)


def prepare(opened: OpenVault, folder: Path, key_file: KeyFile, seed: Seed, may_go_on: MayGoOn) -> None:
    """Write the copy under the new seed and its key file beside the journal, and read the copy back.

    Raises:
        Stopped: as was asked; nothing is left behind.
        VaultError: likewise nothing; the old key holds.
    """
    path = folder / NEXT_FILE
    try:
        with explained(path), keys.wiped(keys.database_key(seed)) as key:
            opened.copier.into(path, key, may_go_on)
            verify(path, key, may_go_on)
            keys.write_next(folder, key_file)
            stop_unless(may_go_on, "renewing")
    except BaseException:
        for name in (NEXT_KEY_FILE, NEXT_FILE):
            remove(folder / name)
        raise


def swap(engine: vault.Engine, folder: Path, key_file: KeyFile) -> None:
    """Let go of the journal, and put what `prepare` made in its place.

    Raises:
        VaultError: the old key or the new one opens it: unlocking finds out.
    """
    vault.close(engine)
    with explained(folder):
        if rollback_of(folder / FILE).exists():  # it would be taken for one of the copy, and undo what is not in it
            raise VaultInUse("rollback journal")
        sync_folder(folder)
        (folder / NEXT_FILE).replace(folder / FILE)
        sync_folder(folder)
        keys.write(folder, key_file)
    remove(folder / NEXT_KEY_FILE)


def wrapped(seed: Seed, passphrase: str, file: KeyFile) -> KeyFile:
    """Return the key file for the journal under its new seed, with the passphrase and the cost of the one it has."""
    return keys.wrap(seed, passphrase, file.vault_id, file.cost)


def renew_sealing(opened: OpenVault) -> None:
    """Let what is noted from now on while it is locked be read with a new key too; the old one stands in old copies."""
    with suppress(VaultError, WrongState):  # locked meanwhile: then with the next renewing
        assert opened.folder is not None  # it was copied on a disk
        collect(opened, opened.folder, with_new_key=True)
