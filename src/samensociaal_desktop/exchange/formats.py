"""The formats that can be read, in the order in which a file is tried against them."""

from typing import Final

from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.reading import Reader

READERS: Final[tuple[Reader, ...]] = ()


def recognise(opened: Opened) -> Reader | None:
    """Return the reader of a file, or None if no one knows it.

    Raises:
        BadFile: a reader knows it, and it cannot be read.
    """
    return next((reader for reader in READERS if reader.recognises(opened)), None)
