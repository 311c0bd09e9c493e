"""Taking a guest's journal along: all of it in one file, under a passphrase of its own."""

from pathlib import Path

from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.parcels import write_parcel
from samensociaal_desktop.services.unlocking import forgotten
from samensociaal_desktop.storage import keys
from samensociaal_desktop.storage.stopping import MayGoOn


def take_along(
    vault: OpenVault,
    passphrase: str,
    target: Path,
    may_go_on: MayGoOn = lambda: True,
    cost: keys.Cost | None = None,
) -> str:
    """Write an open journal, a guest's or any, to one file, and return its recovery code: shown once, kept nowhere.

    The file opens with `passphrase` or that code, and with no key of the journal it was copied from. It is opened and
    read back before it gets its name. Meant for a worker thread.

    Raises:
        VaultExists: there is something at `target`; it is never written over.
        Stopped: `may_go_on` said so. Nothing is left behind.
        VaultError: the disk is full, gone or not writable. Nothing is left behind.
    """
    with forgotten(keys.Seed.new()) as seed, keys.wiped(keys.database_key(seed)) as key:
        with vault.copier.alone(may_go_on):
            file = keys.wrap(seed, passphrase, vault.copier.vault_id(), cost or keys.Cost())
            write_parcel(vault.copier, key, keys.to_bytes(file), target, may_go_on)
        return keys.recovery_code(seed)
