"""The words that a chart gives its keys and rows: the lists' and the enums', or neutral ones for what is shared."""

from collections.abc import Callable
from dataclasses import dataclass


def _itself(id: str) -> str:
    return id


@dataclass(frozen=True, slots=True)
class Naming:
    """Words for keys (parts of a bar), rows and panels, by their ids."""

    key: Callable[[str], str] = _itself
    row: Callable[[str], str] = _itself
    panel: Callable[[str], str] = _itself
