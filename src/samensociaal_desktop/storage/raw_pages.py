"""The pages of a journal's file, one by one and past SQLite: what is whole is deciphered, what is not is told apart.

SQLite gives up at a damaged page and with it on all that it leads to. The format of a page is that of SQLCipher 4:
the salt is the beginning of the file, each page ends in 16 bytes of IV and the 64 of an HMAC-SHA512 over what is
enciphered, the IV and the page's number (https://www.zetetic.net/sqlcipher/design/). So a page is as it was written,
or known not to be. And where a single bit of it changed, trying each bit until the HMAC fits brings it back: a third of
a second, and no doubt about the outcome.
"""

import hmac
from collections import OrderedDict
from hashlib import pbkdf2_hmac
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from samensociaal_desktop.storage.stopping import MayGoOn, stop_unless

PAGE: Final = 4096
"""Bytes of a page, as SQLCipher 4 makes them."""

USABLE: Final = PAGE - 80
"""Bytes of a page that SQLite fills."""

_SALT: Final = 16
_IV: Final = 16
_HEADER: Final = b"SQLite format 3\0"
"""What the salt stands in place of."""

_REMEMBERED: Final = 256
"""Deciphered pages that are kept at hand: a megabyte."""


_BEGINNING: Final = 20
"""Pages that are tried before it is said that a key does not fit."""

_MENDED: Final = 64
"""Damaged pages in which each bit is tried: where more are, it is not single bits that changed."""

_HOLES: Final = (bytes(32), b"\xff" * 32)
"""What never stands in what is enciphered: a disk that lost a part of a page gives it as zeros, or as ones."""


class RawPages:
    """The pages of one file that is only ever read. To be closed after use."""

    def __init__(self, path: Path, key: bytes | bytearray, may_go_on: MayGoOn = lambda: True) -> None:
        """Open the file; before each page that is deciphered `may_go_on` is asked.

        Raises:
            OSError: it cannot be read.
        """
        self._may_go_on = may_go_on
        self._file = path.open("rb")
        self.count = -(-path.stat().st_size // PAGE)
        self._key = bytes(key)
        self._hmac_key = self._for_salt(self._file.read(_SALT))
        self._at_hand: OrderedDict[int, bytes | None] = OrderedDict()
        self._damaged: set[int] = set()
        self.is_readable = self._is_any_whole() or self._mend_salt()
        """Whether the key opens anything at the beginning of the file."""

    def __enter__(self) -> Self:
        """Give itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the file."""
        self._file.close()

    def get(self, number: int) -> bytes | None:
        """Return what a page (from 1) holds, without what the cipher put behind it; None where it is damaged.

        Raises:
            Stopped: as was asked.
            OSError: the file cannot be read.
        """
        if number in self._at_hand:
            self._at_hand.move_to_end(number)
            return self._at_hand[number]
        stop_unless(self._may_go_on, "reading pages")
        page = self._at_hand[number] = self._opened(number)
        if len(self._at_hand) > _REMEMBERED:
            self._at_hand.popitem(last=False)
        return page

    def _opened(self, number: int) -> bytes | None:
        if not 1 <= number <= self.count or number in self._damaged:
            return None
        page = self._read(number)
        start = _SALT if number == 1 else 0
        sealed = page[start : USABLE + _IV]
        if not self._fits(sealed, page[USABLE + _IV :], number):
            may_be_a_bit = len(self._damaged) < _MENDED and not any(hole in page for hole in _HOLES)
            mended = self._mended(sealed, page[USABLE + _IV :], number) if may_be_a_bit else None
            if mended is None:
                self._damaged.add(number)
                return None
            sealed = mended
        opened = Cipher(AES(self._key), CBC(sealed[-_IV:])).decryptor().update(sealed[:-_IV])
        return _HEADER + opened if number == 1 else opened

    def _read(self, number: int) -> bytes:
        self._file.seek((number - 1) * PAGE)
        return self._file.read(PAGE).ljust(PAGE, b"\0")

    def _fits(self, sealed: bytes | bytearray, tag: bytes, number: int) -> bool:
        wanted = hmac.digest(self._hmac_key, bytes(sealed) + number.to_bytes(4, "little"), "sha512")
        # A bit of the tag itself may have changed: of 512, the others leave no doubt.
        return (int.from_bytes(tag) ^ int.from_bytes(wanted)).bit_count() <= 1

    def _mended(self, sealed: bytes, tag: bytes, number: int) -> bytes | None:
        tried = bytearray(sealed)
        for place in range(len(tried)):
            for bit in range(8):
                tried[place] ^= 1 << bit
                if self._fits(tried, tag, number):
                    return bytes(tried)
                tried[place] ^= 1 << bit
        return None

    def _for_salt(self, salt: bytes) -> bytes:
        # Two rounds, as SQLCipher has it: the key is random and needs no stretching.
        return pbkdf2_hmac("sha512", self._key, bytes(byte ^ 0x3A for byte in salt), 2, 32)

    def _is_any_whole(self) -> bool:
        return any(self._is_whole(number) for number in range(2, min(self.count, _BEGINNING) + 1))

    def _is_whole(self, number: int) -> bool:
        page = self._read(number)
        return self._fits(page[: USABLE + _IV], page[USABLE + _IV :], number)

    def _mend_salt(self) -> bool:
        """Look for the bit of the salt that changed, since with a wrong salt no page fits; return whether one was."""
        salt = bytearray(self._read(1)[:_SALT])
        for place in range(len(salt) * 8):
            salt[place // 8] ^= 1 << place % 8
            self._hmac_key = self._for_salt(bytes(salt))
            if self._is_any_whole():
                return True
            salt[place // 8] ^= 1 << place % 8
        return False
