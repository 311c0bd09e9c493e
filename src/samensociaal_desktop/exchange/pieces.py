"""JSON of any length, read one entry at a time, so that memory does not grow with the file."""

import codecs
import json
import re
from collections.abc import Iterator
from json import JSONDecodeError
from typing import BinaryIO, Final, NoReturn

from samensociaal_desktop.exchange.faults import BadFile, Fault

LARGEST: Final = 32 * 1024 * 1024
"""Signs of one entry, and of anything else that is passed over."""

_READ: Final = 1 << 18
_BLANKS: Final = re.compile(r"[ \t\r\n]*")
_ANOTHER: Final = frozenset({Fault.NOT_JSON, Fault.MISSING, Fault.NOT_UTF8})
"""What is wrong with a file that is not of the asked sort at all."""

_END: Final = 32
"""Signs before the end of what was read so far: a fault in them may be only that the rest is not there yet."""


def pieces(stream: BinaryIO, within: str = "") -> Iterator[tuple[str, object]]:
    """Give the members of the list or record that is the value of `within`, or of the whole file, with their names.

    The members of a list have the name "". Another name than `within` is passed over, but must be JSON too.

    Raises:
        BadFile: not JSON, or JSON that means different things to different readers; there is no such list.
        OSError: the stream cannot be read.
    """
    text = _Text(stream)
    if not within:
        yield from _members(text)
    else:
        found = False
        for name in _names(text):
            if name != within:
                text.value()
            elif found:
                raise BadFile(Fault.TWICE)
            else:
                found = True
                yield from _members(text)
        if not found:
            raise BadFile(Fault.MISSING, within)
    if text.sign():
        raise BadFile(Fault.NOT_JSON)


def first(stream: BinaryIO, within: str = "") -> tuple[str, object] | None:
    """Return the first member as `pieces` gives it; ("", None) where there is none, None if this is no such file.

    Raises:
        BadFile: it is JSON that is refused, or the file around it is.
        OSError: the stream cannot be read.
    """
    try:
        return next(pieces(stream, within), ("", None))
    except BadFile as error:
        if error.fault in _ANOTHER:
            return None
        raise


def _members(text: "_Text") -> Iterator[tuple[str, object]]:
    if text.sign() == "[":
        for _ in _separated(text, "]"):
            yield "", text.value()
        return
    seen: set[str] = set()
    for name in _names(text):
        if name in seen:
            raise BadFile(Fault.TWICE)
        seen.add(name)
        yield name, text.value()


def _names(text: "_Text") -> Iterator[str]:
    """Give the names of a record; its reader takes the value that comes after each."""
    if text.sign() != "{":
        raise BadFile(Fault.NOT_JSON)
    for _ in _separated(text, "}"):
        name = text.value()
        if not isinstance(name, str):
            raise BadFile(Fault.NOT_JSON)
        text.take(":")
        yield name


def _separated(text: "_Text", end: str) -> Iterator[None]:
    text.pos += 1
    if text.sign() == end:
        text.pos += 1
        return
    while True:
        yield
        if text.sign() == end:
            text.pos += 1
            return
        text.take(",")


class _Text:
    """What was read of the stream and not used yet: from `pos` on in a piece of text."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decode = codecs.getincrementaldecoder("utf-8-sig")()
        self._read = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_no_number).raw_decode
        self._text = ""
        self._is_all = False
        self.pos = 0

    def sign(self) -> str:
        """Return the next sign that is no blank, without using it; "" at the end."""
        sign = self._text[self.pos : self.pos + 1]
        if sign > " ":  # mostly
            return sign
        while True:
            blanks = _BLANKS.match(self._text, self.pos)
            assert blanks is not None  # none at all is a match as well
            self.pos = blanks.end()
            if self.pos < len(self._text):
                return self._text[self.pos]
            if not self._more():
                return ""

    def take(self, sign: str) -> None:
        """Use the next sign, which must be this one."""
        if self.sign() != sign:
            raise BadFile(Fault.NOT_JSON)
        self.pos += 1

    def value(self) -> object:
        """Use and return the next value, whatever it is."""
        self.sign()
        while True:
            try:
                value, end = self._read(self._text, self.pos)
            except RecursionError:
                raise BadFile(Fault.TOO_DEEP) from None
            except JSONDecodeError as error:  # holds the whole text
                whole = error.pos >= len(self._text) - _END or error.msg.startswith("Unterminated")
                if not whole or not self._more():
                    raise BadFile(Fault.NOT_JSON) from None
                continue
            except ValueError:  # a number of thousands of digits
                raise BadFile(Fault.NUMBER) from None
            # Only a number has no end of its own, and may go on in what is not read yet.
            is_whole = not isinstance(value, int | float) or end < len(self._text) - _END
            length = end - self.pos
            if is_whole or not self._more():
                self.pos += length
                return value

    def _more(self) -> bool:
        """Read on, twice as much where one value is long; return whether there was anything."""
        if self._is_all:
            return False
        rest = self._text[self.pos :]
        if len(rest) > LARGEST:
            raise BadFile(Fault.TOO_LARGE)
        part = self._stream.read(max(_READ, len(rest)))
        self._is_all = not part
        try:
            self._text, self.pos = rest + self._decode.decode(part, not part), 0
        except UnicodeDecodeError:
            raise BadFile(Fault.NOT_UTF8) from None
        return not self._is_all


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise BadFile(Fault.TWICE)
    return record


def _no_number(_text: str) -> NoReturn:
    raise BadFile(Fault.NUMBER)
