"""The rows in a journal's pages, read past SQLite, so that one damaged page takes no more along than what it held.

Pages, cells and records are as https://www.sqlite.org/fileformat2.html has them. Every page that is read proved to be
as it was written, so nothing here repairs: a row is there whole, or its page is counted as a gap.
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from samensociaal_desktop.storage.raw_pages import USABLE, RawPages

Value = None | int | float | str | bytes
Cell = tuple[int | None, tuple[Value, ...]]
"""The row number, None in an index or a table without such, and the values as they are kept."""

_INDEX_INTERIOR, _TABLE_INTERIOR, _INDEX_LEAF, _TABLE_LEAF = 2, 5, 10, 13
TABLE: Final = (_TABLE_INTERIOR, _TABLE_LEAF)
INDEX: Final = (_INDEX_INTERIOR, _INDEX_LEAF)
"""The kinds of pages of a tree by row numbers, and of one by its first columns."""

_INTERIOR: Final = (_INDEX_INTERIOR, _TABLE_INTERIOR)
_LARGEST: Final = 64 * 1024 * 1024
"""Bytes of one row; the largest file that is kept has a sixth of it."""

_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_FLOAT, _ZERO, _ONE, _TEXTS = 7, 8, 9, 12


class Torn(Exception):
    """A row goes on in a page that is damaged."""


@dataclass(slots=True)
class Trees:
    """Walks through the trees of one file. `seen` has a mark for each page that was come by, so that none is twice."""

    pages: RawPages
    seen: bytearray = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Begin with no page seen."""
        self.seen = bytearray(self.pages.count + 1)

    def rows(self, root: int, kinds: Sequence[int], gaps: list[int]) -> Iterator[Cell]:
        """Give the rows of the tree at `root`, in no order that counts; what cannot be read adds its page to `gaps`.

        Raises:
            OSError: the file cannot be read.
        """
        waiting = [root]
        while waiting:
            number = waiting.pop()
            page = self.pages.get(number)
            start = _start(number)
            if page is None or self.seen[number] or page[start] not in kinds:
                gaps.append(number)
                continue
            self.seen[number] = 1
            waiting += reversed(_children(page, start))
            yield from self.cells(number, gaps)

    def mark(self, root: int, kinds: Sequence[int]) -> None:
        """Mark the pages of a tree as seen, without reading its rows."""
        waiting = [root]
        while waiting:
            number = waiting.pop()
            page, start = self.pages.get(number), _start(number)
            if page is not None and not self.seen[number] and page[start] in kinds:
                self.seen[number] = 1
                waiting += _children(page, start)

    def cells(self, number: int, gaps: list[int]) -> Iterator[Cell]:
        """Give the rows that begin in a page; each that is not whole adds the page to `gaps`."""
        page = self.pages.get(number)
        start = _start(number)
        if page is None or page[start] == _TABLE_INTERIOR:
            return
        for place in _places(page, start):
            try:
                yield self._cell(page, place, page[start])
            except (Torn, IndexError, ValueError):
                gaps.append(number)

    def unseen(self, kinds: Sequence[int]) -> Iterator[int]:
        """Give the whole pages of these kinds that no walk came by, in their order.

        Raises:
            OSError: the file cannot be read.
        """
        for number in range(2, self.pages.count + 1):
            if not self.seen[number] and (page := self.pages.get(number)) is not None and page[0] in kinds:
                yield number

    def _cell(self, page: bytes, place: int, kind: int) -> Cell:
        if kind == _INDEX_INTERIOR:
            place += 4  # the page on its left
        size, place = _varint(page, place)
        number = None
        if kind == _TABLE_LEAF:
            number, place = _varint(page, place)
            number -= (number >> 63) << 64
        return number, _record(self._payload(page, place, size, kind))

    def _payload(self, page: bytes, place: int, size: int, kind: int) -> bytes:
        """Return all bytes of a row; those that do not fit in its page lie in a chain of others."""
        if size > _LARGEST:
            raise Torn
        most = USABLE - 35 if kind == _TABLE_LEAF else (USABLE - 12) * 64 // 255 - 23
        if size <= most:
            return page[place : place + size]
        least = (USABLE - 12) * 32 // 255 - 23
        here = least + (size - least) % (USABLE - 4)
        if here > most:
            here = least
        found = bytearray(page[place : place + here])
        following = int.from_bytes(page[place + here : place + here + 4])
        while len(found) < size:
            link = self.pages.get(following)
            if link is None:
                raise Torn
            found += link[4 : 4 + size - len(found)]
            following = int.from_bytes(link[:4])
        return bytes(found)


def _start(number: int) -> int:
    return 100 if number == 1 else 0  # the file has a header of its own


def _places(page: bytes, start: int) -> Iterator[int]:
    first = start + (12 if page[start] in _INTERIOR else 8)
    count = int.from_bytes(page[start + 3 : start + 5])
    for place in range(first, min(first + 2 * count, USABLE), 2):
        yield int.from_bytes(page[place : place + 2])


def _children(page: bytes, start: int) -> list[int]:
    if page[start] not in _INTERIOR:
        return []
    left = [int.from_bytes(page[place : place + 4]) for place in _places(page, start)]
    return [*left, int.from_bytes(page[start + 8 : start + 12])]


def _varint(data: bytes, place: int) -> tuple[int, int]:
    value = 0
    for _ in range(8):
        byte = data[place]
        place += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place
    return value << 8 | data[place], place + 1


def _record(payload: bytes) -> tuple[Value, ...]:
    end, place = _varint(payload, 0)
    kinds = []
    while place < end:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        size = _size(kind)
        if place + size > len(payload):
            raise Torn
        values.append(_value(kind, payload[place : place + size]))
        place += size
    return tuple(values)


def _size(kind: int) -> int:
    if kind >= _TEXTS:
        return (kind - _TEXTS) // 2
    return 8 if kind == _FLOAT else _INTEGERS.get(kind, 0)


def _value(kind: int, raw: bytes) -> Value:
    if kind >= _TEXTS:
        return raw.decode() if kind % 2 else raw
    if kind == _FLOAT:
        return float(struct.unpack(">d", raw)[0])
    if kind in (_ZERO, _ONE):
        return kind - _ZERO
    return int.from_bytes(raw, signed=True) if kind else None
