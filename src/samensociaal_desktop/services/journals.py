"""The journals of one computer: where each is, and what tells it from another before it is open.

Standard library only: which journals there are is asked before the first window.
"""

import os
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final

from samensociaal_desktop.paths import APP_NAME
from samensociaal_desktop.storage.files import FILE, JOURNALS, NAME_FILE, exists, write_whole

FIRST: Final = 1

LONGEST_NAME: Final = 40
"""Letters and signs that a journal's name may have."""

MOST: Final = 100
"""Folders that are looked into: nobody keeps as many journals, and a folder full of others holds nothing up."""

_LONGEST_FILE: Final = 1024
_NO_SIGNS: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Signs that steer, turn the direction of writing or show nothing."""


@dataclass(frozen=True, slots=True)
class JournalPlace:
    """A journal that is there: its folder, the name somebody gave it or "", and its number where it has none."""

    folder: Path = field(repr=False)
    name: str = field(repr=False)
    number: int = FIRST


class Journals:
    """The journals in one folder of data: the first in it, further ones in folders of their own in `journals`.

    Nothing is remembered: what is there at the moment of asking counts, so that a folder can be moved, renamed,
    copied or taken away as one likes.
    """

    def __init__(self, data: Path) -> None:
        self._data = data

    @property
    def data(self) -> Path:
        """The folder of data."""
        return self._data

    def all(self) -> tuple[JournalPlace, ...]:
        """Return the journals that are there, the first one first, then by the number or name of their folder."""
        first = (self._data,) if exists(self._data) else ()
        return _places((*first, *(one for one in _folders(self._data / JOURNALS) if exists(one))))

    def elsewhere(self, folder: Path) -> tuple[JournalPlace, ...]:
        """Return the journals in a folder that somebody names: itself, in its `journals`, else one level down."""
        found = Journals(folder).all()
        return found or _places(one for one in _folders(folder) if _holds_vault(one))

    def new_folder(self) -> Path:
        """Return where the next journal is to be: a place where nothing stands yet; nothing is made."""
        if not exists(self._data):
            return self._data
        folder, number = self._data / JOURNALS, FIRST + 1
        while os.path.lexists(folder / str(number)):
            number += 1
        return folder / str(number)

    def beside(self, folder: Path) -> Path:
        """Return where a new journal goes that stands in for the one in `folder`, which may be on a stick."""
        is_here = folder == self._data or folder.parent == self._data / JOURNALS
        return self.new_folder() if is_here else Journals(folder).new_folder()

    def rename(self, folder: Path, name: str) -> None:
        """Give the journal in `folder` a name, which anyone who finds the folder can read; "" takes it away.

        Raises:
            VaultError: it could not be written; it has the name it had.
        """
        from samensociaal_desktop.storage.faults import explained  # noqa: PLC0415 - brings SQLAlchemy along

        tidied, file = tidy(name), folder / NAME_FILE
        if tidied == name_of(folder):
            return
        with explained(folder):
            if tidied:
                write_whole(file, tidied.encode())
            else:
                file.unlink(missing_ok=True)


def next_to(file: Path) -> Path:
    """Return a folder for a new journal beside a file, on a stick for one: where nothing stands yet."""
    folder, number = file.with_name(APP_NAME), 1
    while os.path.lexists(folder):
        number += 1
        folder = file.with_name(f"{APP_NAME} {number}")
    return folder


def tidy(name: str) -> str:
    """Return a name as one line of what can be seen, not longer than a name may be."""
    seen = "".join(_seen(sign) for sign in name[:_LONGEST_FILE])
    return " ".join(unicodedata.normalize("NFC", seen).split())[:LONGEST_NAME].strip()


def name_of(folder: Path) -> str:
    """Return the name of the journal in `folder`, whatever somebody put there in its place; "" where it has none."""
    # Not to wait for a pipe, nor follow a link to somewhere else; Windows knows neither.
    how = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    try:
        handle = os.open(folder / NAME_FILE, how)
        try:
            content = os.read(handle, _LONGEST_FILE)
        finally:
            os.close(handle)
    except OSError:
        return ""
    return tidy(content.decode("utf-8-sig", "ignore"))


def _seen(sign: str) -> str:
    if sign.isspace():
        return " "
    return "" if unicodedata.category(sign) in _NO_SIGNS else sign


def _holds_vault(folder: Path) -> bool:
    # Stricter than `exists`, which has to think of what it cannot see: a stick may hold folders that let nobody in.
    try:
        return (folder / FILE).is_file()
    except OSError:
        return False


def _folders(parent: Path) -> tuple[Path, ...]:
    """Return the first folders in `parent`: those with a number by that, then the others by name."""
    names = []
    try:
        with os.scandir(parent) as entries:
            for entry in entries:
                try:
                    is_folder = entry.is_dir()
                except OSError:  # a link that leads round and round
                    continue
                if is_folder:
                    names.append(entry.name)
    except OSError:
        return ()
    return tuple(parent / name for name in sorted(names, key=_order)[:MOST])


def _order(name: str) -> tuple[int, str]:
    return (_number(name) or _NO_NUMBER, name)


_NO_NUMBER: Final = 10**9


def _number(name: str) -> int | None:
    """Return the number that a folder of further journals is called by."""
    is_one = name.isascii() and name.isdigit() and not name.startswith("0") and len(name) < len(str(_NO_NUMBER))
    return int(name) if is_one and int(name) > FIRST else None


def _places(folders: Iterable[Path]) -> tuple[JournalPlace, ...]:
    """Return these as places: numbered by their folder where it says a number of its own, else by what is free."""
    found = list(folders)
    own = [_number(one.name) if one.parent.name == JOURNALS else None for one in found]
    taken = {number for number in own if number is not None}
    free = (number for number in count(FIRST) if number not in taken)
    return tuple(
        JournalPlace(folder, name_of(folder), number or next(free)) for folder, number in zip(found, own, strict=True)
    )
