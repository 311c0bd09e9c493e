"""JSON from outside, read so that nothing in it can surprise."""

import json
from typing import BinaryIO, Final, NoReturn

from samensociaal_desktop.exchange.faults import BadFile, Fault

LARGEST: Final = 200_000_000
"""Bytes; 100,000 long moments stay well below."""

MOST_DIGITS: Final = 19
"""Of a whole number: those of 64 bits, which is what a journal can hold."""

_READ: Final = 1 << 20


def read_json(stream: BinaryIO) -> object:
    """Return the value that a stream of JSON in UTF-8 holds: without floats, and each name once in its object.

    A byte order mark is forgiven.

    Raises:
        BadFile: too large, not JSON, or JSON that means different things to different readers.
        OSError: the stream cannot be read.
    """
    try:
        text = _whole(stream).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadFile(Fault.NOT_UTF8) from None  # its arguments hold the whole file
    try:
        return json.loads(
            text, object_pairs_hook=_unique, parse_int=_int, parse_float=_no_number, parse_constant=_no_number
        )
    except RecursionError:
        raise BadFile(Fault.TOO_DEEP) from None
    except ValueError:
        raise BadFile(Fault.NOT_JSON) from None  # JSONDecodeError carries the whole text


def _whole(stream: BinaryIO) -> bytearray:
    content = bytearray()
    while part := stream.read(_READ):
        content += part
        if len(content) > LARGEST:
            raise BadFile(Fault.TOO_LARGE)
    return content


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise BadFile(Fault.TWICE)
    return record


def _int(digits: str) -> int:
    if len(digits.lstrip("-")) > MOST_DIGITS:  # before int(), which is slow on thousands of digits
        raise BadFile(Fault.NUMBER)
    number = int(digits)
    if not -(2**63) <= number < 2**63:
        raise BadFile(Fault.NUMBER)
    return number


def _no_number(_text: str) -> NoReturn:
    raise BadFile(Fault.NUMBER)
