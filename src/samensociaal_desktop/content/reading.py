"""Reading one TOML file of a pack.

A pack is data from anywhere. Whatever stands in it, reading ends: in values, or in faults that name
file, place and cause in one line each. Nothing here raises for what a file holds.
"""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from samensociaal_desktop.content.faults import Faults
from samensociaal_desktop.content.table import Named, Table

LARGEST: Final = 1_000_000
"""Bytes in one file; the pamphlet's 36 questions with all their words take a tenth of it."""

LONGEST_LINE: Final = 2_000
"""Characters in one line; a text of the longest kind fits."""

MOST_DOTS: Final = 60
"""Dots in one line. Prose never comes near; a chain of dotted keys costs the parser the square of its length."""

_Thing = TypeVar("_Thing", bound=Named)


def read(path: Path, faults: Faults) -> Table | None:
    """Return the outermost table of a file, or None with a fault noted."""
    try:
        if path.is_fifo():  # opening it would wait for ever
            faults.note("file", "is not a file")
            return None
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        faults.note("file", f"cannot be read ({type(error).__name__})")
        return None
    if len(data) > LARGEST:
        faults.note("file", f"larger than {LARGEST} bytes")
        return None
    return _parse(data, faults)


def read_each(path: Path, faults: Faults, name: str, make: Callable[[Table], _Thing]) -> tuple[_Thing, ...]:
    """Return what the tables [[name]] of a file make, without those that have a fault; nothing else may stand in it."""
    file = read(path, faults)
    if file is None:
        return ()
    things = file.each(name, make)
    file.close()
    return things


def _parse(data: bytes, faults: Faults) -> Table | None:
    try:
        text = data.decode("utf-8")
        for number, line in enumerate(text.split("\n"), start=1):
            if len(line) > LONGEST_LINE or line.count(".") > MOST_DOTS:
                faults.note(f"line {number}", f"more than {LONGEST_LINE} characters or {MOST_DOTS} dots")
                return None
        return Table(tomllib.loads(text), "file", faults)
    except UnicodeDecodeError:
        faults.note("file", "is not UTF-8 text")
    except RecursionError:
        faults.note("file", "is nested too deep")
    except ValueError as error:  # TOMLDecodeError, or a number too long for int()
        faults.note("file", f"is not TOML: {str(error)[:200]}")
    return None
