"""The seed that opens a journal, the printed code that is that seed, and the files that hold it wrapped.

The database's key comes from the seed by HKDF. The passphrase never touches the database: Argon2id of it
unlocks an AES-GCM box with the seed inside (the key file, kept twice). So a wrong passphrase and a damaged
database are told apart, and a new passphrase rewrites some hundred bytes.
"""

import json
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_bytes
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from samensociaal_desktop.errors import VaultDamaged, VaultGone, VaultIsNewer, WrongPassphrase
from samensociaal_desktop.storage.costs import Cost
from samensociaal_desktop.storage.files import (
    KEY_FILE,
    KEY_FILE_COPY,
    NEXT_KEY_FILE,
    prepare,
    read_head,
    remove,
    settle,
    write_whole,
)
from samensociaal_desktop.storage.key_file import LARGEST, KeyFile, fields_of, from_bytes, to_bytes
from samensociaal_desktop.storage.seeds import Seed, recovery_code, seed_from_code

__all__ = [
    "KEY_BYTES",
    "Cost",
    "KeyFile",
    "Seed",
    "candidates",
    "database_key",
    "fingerprint",
    "fits",
    "mend",
    "of_fingerprint",
    "read",
    "recovery_code",
    "seed_from_code",
    "to_bytes",
    "unwrap",
    "wiped",
    "wrap",
    "write",
    "write_next",
]

KEY_BYTES: Final = 32


def database_key(seed: Seed) -> bytearray:
    """Return the key of the database: 32 bytes in a buffer that can be overwritten."""
    return _derived(seed, b"samensociaal/v1/database")


@contextmanager
def wiped(key: bytearray) -> Iterator[bytearray]:
    """Give a key, and overwrite it after the block."""
    try:
        yield key
    finally:
        key[:] = bytes(len(key))


def fingerprint(seed: Seed) -> bytes:
    """Return what tells one seed from another, and nothing of the seed itself."""
    return bytes(_derived(seed, b"samensociaal/v1/fingerprint")[:8])


def _derived(seed: Seed, purpose: bytes) -> bytearray:
    key = bytearray(KEY_BYTES)
    HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose).derive_into(seed.raw, key)
    return key


def wrap(seed: Seed, passphrase: str, vault_id: str, cost: Cost) -> KeyFile:
    """Return the seed locked up under a passphrase."""
    bare = KeyFile(vault_id, fingerprint(seed), cost, token_bytes(16), token_bytes(12), b"")
    with wiped(_stretched(passphrase, bare)) as key:
        box = AESGCM(key).encrypt(bare.nonce, seed.raw, _bound(bare))
    return KeyFile(vault_id, bare.fingerprint, cost, bare.salt, bare.nonce, box)


def unwrap(file: KeyFile, passphrase: str) -> Seed:
    """Return the seed that `passphrase` unlocks.

    Raises:
        WrongPassphrase: it does not fit.
    """
    try:
        with wiped(_stretched(passphrase, file)) as key:
            return Seed(bytearray(AESGCM(key).decrypt(file.nonce, file.box, _bound(file))))
    except InvalidTag as error:
        raise WrongPassphrase("passphrase") from error


def fits(file: KeyFile, seed: Seed) -> bool:
    """Return whether the key file belongs to this seed."""
    return file.fingerprint == fingerprint(seed)


def _stretched(passphrase: str, file: KeyFile) -> bytearray:
    # NFKC: an é typed on one computer is e and an accent on another.
    words = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    key = bytearray(KEY_BYTES)
    cost = file.cost
    kdf = Argon2id(salt=file.salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory)
    kdf.derive_into(words, key)
    return key


def _bound(file: KeyFile) -> bytes:
    fields = fields_of(file)
    del fields["box"]
    return json.dumps(fields, sort_keys=True).encode()


# The file


def write(folder: Path, file: KeyFile) -> None:
    """Write both copies: at any moment one of them is whole, and when this fails what stood there still holds.

    Raises:
        OSError: no room, or not writable.
    """
    content = to_bytes(file)
    copy = prepare(folder / KEY_FILE_COPY, content)
    try:
        write_whole(folder / KEY_FILE, content)
        with suppress(OSError):  # the new one holds by now; the next unlocking mends its copy
            settle(copy, folder / KEY_FILE_COPY)
    finally:
        remove(copy)


def write_next(folder: Path, file: KeyFile) -> None:
    """Write the key file of a journal that is to take the place of this one.

    Raises:
        OSError: no room, or not writable.
    """
    write_whole(folder / NEXT_KEY_FILE, to_bytes(file))


def read(folder: Path) -> KeyFile:
    """Return the first copy that is whole.

    Raises:
        VaultIsNewer: written by a newer version.
        VaultDamaged: no copy is whole. The recovery code still opens the journal.
        VaultGone: no copy can be read, because the stick is.
    """
    return candidates(folder)[0]


def candidates(folder: Path) -> tuple[KeyFile, ...]:
    """Return the key files that may open the journal, the likeliest first: one of each seed.

    There is more than one seed only where renewing the key was cut off. Of one seed the first file counts: another
    one may hold a passphrase of before.

    Raises:
        VaultError: as for `read`.
    """
    found: dict[bytes, KeyFile] = {}
    trouble: OSError | None = None
    for name in (KEY_FILE, KEY_FILE_COPY, NEXT_KEY_FILE):
        passed_over = (FileNotFoundError, VaultDamaged, *((VaultIsNewer,) if name == NEXT_KEY_FILE else ()))
        try:
            with suppress(*passed_over):
                file = from_bytes(_head(folder / name))
                found.setdefault(file.fingerprint, file)
        except OSError as error:
            trouble = error
    if found:
        return tuple(found.values())
    if trouble is not None:
        raise VaultGone("key file") from trouble
    raise VaultDamaged("key file")


def of_fingerprint(folder: Path, fingerprint: bytes) -> KeyFile:
    """Return the key file that belongs to the seed of this fingerprint.

    Raises:
        VaultDamaged: it is not there, or not whole.
        VaultError: as for `read`.
    """
    for file in candidates(folder):
        if file.fingerprint == fingerprint:
            return file
    raise VaultDamaged("key file of another key")


def mend(folder: Path, file: KeyFile) -> bool:
    """Write anew the copy that is missing, damaged or left behind, and return whether one of them is right now.

    Only to be called when `file` was unlocked. A folder that cannot be written stays as it is: the other copy will do.
    """
    content = to_bytes(file)
    for name in (KEY_FILE, KEY_FILE_COPY):
        with suppress(OSError):
            if not _holds(folder / name, content):
                write_whole(folder / name, content)
    return any(_holds(folder / name, content) for name in (KEY_FILE, KEY_FILE_COPY))


def _holds(path: Path, content: bytes) -> bool:
    with suppress(OSError):
        return _head(path) == content
    return False


def _head(path: Path) -> bytes:
    return read_head(path, LARGEST + 1)
