"""What stands in a key file: its fields as one line of JSON, and below that what the line adds up to."""

import base64
import hashlib
import json
from dataclasses import dataclass
from typing import Any, Final

from samensociaal_desktop.errors import VaultDamaged, VaultIsNewer
from samensociaal_desktop.storage.costs import Cost
from samensociaal_desktop.storage.seeds import SEED_BYTES

_FORMAT: Final = "samensociaal-keys"
_VERSION: Final = 1
LARGEST: Final = 64 * 1024
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


def fields_of(file: KeyFile) -> dict[str, Any]:
    """Return what a key file says, by name."""

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
    """Return a key file as it stands on the disk."""
    body = json.dumps(fields_of(file), sort_keys=True).encode() + b"\n"
    return body + hashlib.sha256(body).hexdigest().encode() + b"\n"


def from_bytes(content: bytes) -> KeyFile:
    """Return what stands in a key file.

    Raises:
        VaultIsNewer: written by a newer version.
        VaultDamaged: it is not whole, or says what cannot be.
    """
    body, newline, digest = content.partition(b"\n")
    whole = hashlib.sha256(body + newline).hexdigest().encode() + b"\n"
    if len(content) > LARGEST or digest != whole:
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
