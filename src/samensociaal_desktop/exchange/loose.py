"""Records of other programs: each value as what is wanted of it, or as nothing. Nothing in there was ever checked."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final

from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.pieces import pieces

Loose = Mapping[str, object]

_MOST_TEXTS: Final = 200
_LARGEST: Final = 8 * 1024 * 1024
OF_ONE_FILE: Final = frozenset(
    {Fault.NOT_JSON, Fault.NOT_UTF8, Fault.TOO_DEEP, Fault.TWICE, Fault.NUMBER, Fault.TOO_LARGE}
)
"""What is wrong with one file of many; the others can be read all the same."""


def record(value: object) -> Loose | None:
    """Return a record, or None if it is something else."""
    return value if isinstance(value, dict) else None


def text(values: Loose, name: str) -> str:
    """Return the text of this name, "" if it is something else."""
    value = values.get(name)
    return value if isinstance(value, str) else ""


def texts(values: Loose, name: str) -> tuple[str, ...]:
    """Return the texts of the list of this name, at most some hundreds."""
    value = values.get(name)
    return tuple([each for each in value[:_MOST_TEXTS] if isinstance(each, str)]) if isinstance(value, list) else ()


def several(values: Loose, name: str) -> int:
    """Return how many there are in the list of this name."""
    value = values.get(name)
    return len(value) if isinstance(value, list) else 0


def record_in(opened: Opened, name: str) -> Loose | None:
    """Return the record that a small file of many holds, or None if it cannot be read as one.

    Raises:
        BadFile: it is locked or damaged, or grows far beyond what it was packed to.
    """
    try:
        content = opened.read(name, _LARGEST)
        return dict(pieces(BytesIO(content))) if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else None
    except BadFile as error:
        if error.fault in OF_ONE_FILE:
            return None
        raise
