"""From a file that is good to one that is not: pieces moved, doubled, cut, swapped for others, bits turned over."""

import struct
from collections.abc import Sequence
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from hypothesis import strategies as st

Seed = bytes | dict[str, bytes]
"""A file, or the members of a zip file by their names."""

Step = tuple[str, int, int, int]

KINDS: Final = ("flip", "cut", "double", "many", "token", "token", "swap", "end", "number", "zero")
"""What can be done to a file; a sign that means something is put in more often."""

TOKENS: Final = tuple(
    token.encode("utf-8", "surrogatepass")
    for token in (
        *("", "\x00", "\n", "\r\n", '"', "'", "\\", ",", ";", ":", "{", "}", "[", "]", "<", ">", "&", "%", "=", "-"),
        *("null", "true", "NaN", "1e400", "-1", "9" * 400, "1.5", '""', "[]", "{}", "\\ud800", "\\u0000", "\u202e"),
        *("2024-02-30", "9999-12-31T23:59:59-14:00", "0001-01-01", "25:61", "<!DOCTYPE x [", "<![CDATA[", "&x;", "]]>"),
        *("&a", "*a", "!!python/object", "---\n", "? ", "- ", "| ", "'''", '"""', "[[x]]\n", "= 1\n", "a.b = 1\n", "#"),
        *("PK\x03\x04", "PK\x01\x02", "../x", "C:\\x", "\ud800", "💧", "\x1b[2J", "<script>", "=cmd|'/C calc'!A0"),
        *("é", "\ufeff", "id"),
    )
)  # fmt: skip
MANY: Final = 2_000
NUMBERS: Final = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)

steps = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 2**20), st.integers(0, 2**16), st.integers(0, 255)),
    min_size=1,
    max_size=6,
)
raw = st.binary(max_size=300) | st.lists(st.sampled_from(TOKENS), max_size=40).map(b"".join)


def mutated(seed: bytes, taken: Sequence[Step]) -> bytes:
    """Return a file after some steps; each names a place, a length and a value, whatever the file is long."""
    content = bytearray(seed)
    for kind, place, length, value in taken:
        at = place % (len(content) + 1)
        end = min(len(content), at + length % 64)
        DONE[kind](content, at, end, length, value)
    return bytes(content)


def _flip(content: bytearray, at: int, _end: int, _length: int, value: int) -> None:
    if at < len(content):
        content[at] ^= 1 << value % 8


def _cut(content: bytearray, at: int, end: int, _length: int, _value: int) -> None:
    del content[at:end]


def _double(content: bytearray, at: int, end: int, _length: int, _value: int) -> None:
    content[at:at] = content[at:end]


def _many(content: bytearray, at: int, _end: int, _length: int, value: int) -> None:
    content[at:at] = bytes(content[at : at + 1 + value % 9]) * MANY


def _token(content: bytearray, at: int, _end: int, length: int, _value: int) -> None:
    content[at:at] = TOKENS[length % len(TOKENS)]


def _swap(content: bytearray, at: int, end: int, length: int, _value: int) -> None:
    moved = bytes(content[at:end])
    del content[at:end]
    other = length % (len(content) + 1)
    content[other:other] = moved


def _end(content: bytearray, at: int, _end: int, _length: int, _value: int) -> None:
    del content[at:]


def _number(content: bytearray, at: int, _end: int, length: int, value: int) -> None:
    size = ("<H", "<I", "<Q")[value % 3]
    packed = struct.pack(size, NUMBERS[length % len(NUMBERS)] % (1 << 8 * struct.calcsize(size)))
    content[at : at + len(packed)] = packed


def _zero(content: bytearray, at: int, end: int, _length: int, _value: int) -> None:
    content[at:end] = bytes(end - at)


DONE: Final = {
    "flip": _flip,
    "cut": _cut,
    "double": _double,
    "many": _many,
    "token": _token,
    "swap": _swap,
    "end": _end,
    "number": _number,
    "zero": _zero,
}


def made(seed: Seed, taken: Sequence[Step], which: int) -> bytes:
    """Return the file that steps make of a seed; of a zip file, a member is changed, or the whole of it."""
    if isinstance(seed, bytes):
        return mutated(seed, taken)
    names = list(seed)
    chosen = which % (2 * len(names) + 1)
    members = dict(seed)
    if chosen < len(names):
        members[names[chosen]] = mutated(seed[names[chosen]], taken)
    packed = zipped(members, ZIP_DEFLATED if which % 2 else ZIP_STORED)
    return packed if chosen < len(names) else mutated(packed, taken)


def zipped(members: dict[str, bytes], how: int) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", how) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()
