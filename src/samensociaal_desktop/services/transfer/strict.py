"""JSON from outside, read so that nothing in it can surprise: any fault is a `BadFile`, never a traceback."""

import json
from enum import Enum
from typing import BinaryIO, Final, NoReturn

from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.errors import TransferError

LARGEST: Final = 200_000_000
"""Bytes; 100,000 long moments stay well below."""

MOST_DIGITS: Final = 19
"""Of a whole number: those of 64 bits, which is what a journal can hold."""

_READ: Final = 1 << 20


class Fault(Enum):
    """What can be wrong with a file, in words for either language."""

    TOO_LARGE = LocalisedText(nl="groter dan 200 MB", en="larger than 200 MB")
    NOT_UTF8 = LocalisedText(nl="geen tekst in UTF-8", en="not text in UTF-8")
    NOT_JSON = LocalisedText(nl="geen JSON", en="not JSON")
    TOO_DEEP = LocalisedText(nl="te diep genest", en="nested too deep")
    TWICE = LocalisedText(nl="dezelfde naam twee keer", en="the same name twice")
    NUMBER = LocalisedText(nl="een getal dat niet heel is, of te groot", en="a number that is not whole, or too large")
    NOT_OURS = LocalisedText(nl="geen dagboek van dit programma", en="not a journal of this program")
    NEWER = LocalisedText(nl="gemaakt door een nieuwere versie", en="made by a newer version")
    NOT_A_LIST = LocalisedText(nl="geen lijst", en="not a list")
    NOT_A_RECORD = LocalisedText(nl="geen record", en="not a record")
    UNKNOWN = LocalisedText(nl="een onbekende naam", en="a name that is not known")
    MISSING = LocalisedText(nl="ontbreekt", en="missing")
    WRONG = LocalisedText(nl="een waarde die niet kan", en="a value that cannot be")
    SAME_ID = LocalisedText(nl="twee keer dezelfde id", en="the same id twice")


class BadFile(TransferError):
    """A file that is refused as a whole: what is wrong, in which list, at which record (from 1) and name.

    Holds no word of the file itself: `name` is always one of the format's own.
    """

    def __init__(self, fault: Fault, place: str = "", number: int | None = None, name: str = "") -> None:
        self.fault = fault
        self.place = place
        self.number = number
        self.name = name
        super().__init__(self.said(Language.EN))

    def said(self, language: Language) -> str:
        """Return what is wrong and where, for the screen: "encounters 3 happened_at: missing"."""
        where = " ".join(str(part) for part in (self.place, self.number, self.name) if part not in ("", None))
        fault = self.fault.value.pick(language)
        return f"{where}: {fault}" if where else fault


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
