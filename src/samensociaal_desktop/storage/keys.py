"""The seed that opens a journal, the printed code that is that seed, and the files that hold it wrapped.

The database's key comes from the seed by HKDF. The passphrase never touches the database: Argon2id of it
unlocks an AES-GCM box with the seed inside (the key file, kept twice). So a wrong passphrase and a damaged
database are told apart, and a new passphrase rewrites some hundred bytes.
"""

import base64
import hashlib
import json
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_bytes
from typing import Any, Final

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
    remove,
    settle,
    write_whole,
)
from samensociaal_desktop.storage.seeds import SEED_BYTES, Seed, recovery_code, seed_from_code

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
    "read",
    "recovery_code",
    "seed_from_code",
    "to_bytes",
    "unwrap",
    "wrap",
    "write",
    "write_next",
]

KEY_BYTES: Final = 32

_FORMAT: Final = "samensociaal-keys"
_VERSION: Final = 1
_LARGEST: Final = 64 * 1024
"""Bytes of a key file that are read at most; a real one has about 500."""


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What the key file holds: whose it is, how the passphrase is stretched, and the seed in its box.

    `fingerprint` follows from the seed and tells a right recovery code from a wrong one.
    """

    vault_id: str
    fingerprint: bytes
    cost: Cost
    salt: bytes
    nonce: bytes
    box: bytes


def database_key(seed: Seed) -> bytearray:
    """Return the key of the database: 32 bytes in a buffer that can be overwritten."""
    return _derived(seed, b"samensociaal/v1/database")


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
    key = _stretched(passphrase, bare)
    box = AESGCM(bytes(key)).encrypt(bare.nonce, bytes(seed.raw), _bound(bare))
    return KeyFile(vault_id, bare.fingerprint, cost, bare.salt, bare.nonce, box)


def unwrap(file: KeyFile, passphrase: str) -> Seed:
    """Return the seed that `passphrase` unlocks.

    Raises:
        WrongPassphrase: it does not fit.
    """
    key = _stretched(passphrase, file)
    try:
        return Seed(bytearray(AESGCM(bytes(key)).decrypt(file.nonce, file.box, _bound(file))))
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
    fields = _fields(file)
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
                file = _from_bytes(_head(folder / name))
                found.setdefault(file.fingerprint, file)
        except OSError as error:
            trouble = error
    if found:
        return tuple(found.values())
    if trouble is not None:
        raise VaultGone("key file") from trouble
    raise VaultDamaged("key file")


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
    with path.open("rb") as file:
        return file.read(_LARGEST + 1)


def _fields(file: KeyFile) -> dict[str, Any]:
    def text(raw: bytes) -> str:
        return base64.b64encode(raw).decode()

    return {
        "format": _FORMAT,
        "version": _VERSION,
        "vault": file.vault_id,
        "fingerprint": text(file.fingerprint),
        "memory": file.cost.memory,
        "passes": file.cost.passes,
        "lanes": file.cost.lanes,
        "salt": text(file.salt),
        "nonce": text(file.nonce),
        "box": text(file.box),
    }


def to_bytes(file: KeyFile) -> bytes:
    """Return what stands in a key file."""
    body = json.dumps(_fields(file), sort_keys=True).encode() + b"\n"
    return body + hashlib.sha256(body).hexdigest().encode() + b"\n"


def _from_bytes(content: bytes) -> KeyFile:
    body, newline, digest = content.partition(b"\n")
    whole = hashlib.sha256(body + newline).hexdigest().encode() + b"\n"
    if len(content) > _LARGEST or digest != whole:
        raise VaultDamaged("key file")
    try:
        fields = json.loads(body)
        if fields["format"] == _FORMAT and fields["version"] > _VERSION:
            raise VaultIsNewer(int(fields["version"]), _VERSION)
        return _checked(fields)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise VaultDamaged("key file") from error


def _checked(fields: dict[str, Any]) -> KeyFile:
    def raw(name: str, shortest: int, longest: int) -> bytes:
        value = base64.b64decode(fields[name], validate=True)
        if not shortest <= len(value) <= longest:
            raise ValueError(name)
        return value

    if fields["format"] != _FORMAT or fields["version"] is not _VERSION or type(fields["vault"]) is not str:
        raise ValueError("format")
    figures = [fields[name] for name in ("memory", "passes", "lanes")]
    if any(type(figure) is not int for figure in figures):
        raise ValueError("cost")
    return KeyFile(
        vault_id=fields["vault"],
        fingerprint=raw("fingerprint", 8, 8),
        cost=Cost(*figures),
        salt=raw("salt", 16, 64),
        nonce=raw("nonce", 12, 12),
        box=raw("box", SEED_BYTES + 16, SEED_BYTES + 16),
    )
