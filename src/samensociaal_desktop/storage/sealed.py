"""Sealing a short note with a public key, so that only the open journal can read it again.

An own X25519 key for each note (RFC 7748) agrees with the journal's public key on a secret; HKDF-SHA256 of it, bound to
both public keys, gives key and nonce of one AES-256-GCM box. What is inside is filled up to one of three sizes, so that
the length of a line tells little. Whoever can write in the folder can add notes of their own, or put a key of their
own in the place of the journal's and read what is noted from then on, until the journal is opened and puts it right.
"""

import base64
import json
from datetime import UTC, datetime
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from samensociaal_desktop.domain.sealed_notes import LONGEST, SealedNote
from samensociaal_desktop.storage.rows import writable

_SIZES: Final = (256, 1024, 2560)
_KEY, _NONCE, _TAG = 32, 12, 16
_LINES: Final = frozenset(_KEY + size + _TAG for size in _SIZES)
_BOUND: Final = b"samensociaal/v1/sealed"
_ID: Final = 32
_YEARS: Final = range(1970, 2200)  # a clock that lost its battery begins in 1970 or 1980


def public_key(private: bytes) -> bytes:
    """Return the key that notes are sealed with for the one who has the private key."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def seal(note: SealedNote, public: bytes) -> bytes:
    """Return a note as a line that nobody can read but who has the private key.

    Raises:
        ValueError: it is longer than a note may be, or this is no key.
    """
    if len(note.text) > LONGEST:
        raise ValueError("too long")
    fields = {"id": note.id, "at": note.at.astimezone(UTC).isoformat(), "text": writable(note.text)}
    inside = json.dumps(fields, ensure_ascii=False).encode()
    size = next((one for one in _SIZES if len(inside) <= one), None)
    if size is None:  # hundreds of signs that JSON writes as six
        raise ValueError("too long")
    once = X25519PrivateKey.generate()
    own = once.public_key().public_bytes_raw()
    key, nonce = _derived(once.exchange(X25519PublicKey.from_public_bytes(public)), own, public)
    return base64.b64encode(own + AESGCM(key).encrypt(nonce, inside.ljust(size), _BOUND))


def unseal(line: bytes, private: bytes) -> SealedNote | None:
    """Return the note in a line; None if it was sealed for another, is torn, or was made up."""
    try:
        raw = base64.b64decode(line, validate=True)
        if len(raw) not in _LINES or base64.b64encode(raw) != line:
            return None
        own, box = raw[:_KEY], raw[_KEY:]
        secret = X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(own))
        key, nonce = _derived(secret, own, public_key(private))
        return _note(json.loads(AESGCM(key).decrypt(nonce, box, _BOUND)))
    except (ValueError, InvalidTag, KeyError, TypeError, OverflowError, RecursionError):
        return None


def _derived(secret: bytes, own: bytes, public: bytes) -> tuple[bytes, bytes]:
    made = HKDF(algorithm=SHA256(), length=32 + _NONCE, salt=None, info=_BOUND + own + public).derive(secret)
    return made[:32], made[32:]


def _note(fields: dict[str, Any]) -> SealedNote | None:
    """Return a note if its fields can be one: anyone who has the file can seal whatever they like."""
    id, at, text = fields["id"], datetime.fromisoformat(fields["at"]), fields["text"]
    is_id = len(bytes.fromhex(id)) * 2 == len(id) == _ID
    if not is_id or at.tzinfo is None or at.year not in _YEARS or not isinstance(text, str) or len(text) > LONGEST:
        return None
    return SealedNote(id.lower(), at.astimezone(UTC), writable(text.replace("\0", "")))
