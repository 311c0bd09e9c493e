"""The seed that a journal hangs on, and the printed code that is that seed."""

import unicodedata
from dataclasses import dataclass, field
from secrets import token_bytes
from typing import Final

from samensociaal_desktop.errors import WrongPassphrase

SEED_BYTES: Final = 20

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_FORGIVEN: Final = str.maketrans("OIL", "011")
_CHECK_BITS: Final = 20
_POLYNOMIAL: Final = (1 << 20) | (1 << 3) | 1
_START: Final = 0x5A5A5
_CODE_LENGTH: Final = (SEED_BYTES * 8 + _CHECK_BITS) // 5


@dataclass(frozen=True, slots=True)
class Seed:
    """The 160 random bits that everything else follows from. Overwritten when the journal is locked."""

    raw: bytearray = field(repr=False)

    @classmethod
    def new(cls) -> "Seed":
        """Return a fresh one."""
        return cls(bytearray(token_bytes(SEED_BYTES)))

    def forget(self) -> None:
        """Overwrite it."""
        self.raw[:] = b"\0" * len(self.raw)


def recovery_code(seed: Seed) -> str:
    """Return the seed as 36 letters and digits in groups of four: what is printed and kept in a drawer."""
    number = int.from_bytes(seed.raw) << _CHECK_BITS | _checksum(seed.raw)
    signs = "".join(_ALPHABET[number >> shift & 31] for shift in range(5 * (_CODE_LENGTH - 1), -1, -5))
    return "-".join(signs[start : start + 4] for start in range(0, _CODE_LENGTH, 4))


def seed_from_code(text: str) -> Seed:
    """Return the seed that a typed code stands for. Case, blanks, dashes, o for 0 and i, l for 1 are forgiven.

    Raises:
        WrongPassphrase: it is not a code: a sign too many, too few or mistyped.
    """
    plain = unicodedata.normalize("NFKC", text).upper().translate(_FORGIVEN)
    signs = "".join(sign for sign in plain if not (sign.isspace() or unicodedata.category(sign) in {"Pd", "Cf"}))
    if len(signs) != _CODE_LENGTH or any(sign not in _ALPHABET for sign in signs):
        raise WrongPassphrase("not a recovery code")
    number = 0
    for sign in signs:
        number = number << 5 | _ALPHABET.index(sign)
    seed = Seed(bytearray((number >> _CHECK_BITS).to_bytes(SEED_BYTES)))
    if _checksum(seed.raw) != number & ((1 << _CHECK_BITS) - 1):
        raise WrongPassphrase("mistyped recovery code")
    return seed


def _checksum(data: bytes | bytearray) -> int:
    # A cyclic check over a primitive polynomial of degree 20: certain, not only likely, to see any fault
    # within four neighbouring signs, so every wrong sign and every two that changed places.
    rest = _START
    for byte in data:
        rest ^= byte << (_CHECK_BITS - 8)
        for _ in range(8):
            rest <<= 1
            if rest >> _CHECK_BITS:
                rest ^= _POLYNOMIAL
    return rest
