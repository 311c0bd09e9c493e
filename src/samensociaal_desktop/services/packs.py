"""Packs that a person drops in: looked at before they are taken in, and put away so that they can come back.

All of it happens in one folder beside the journal. What is on its way in or out lies there under a name that
begins with a dot, which nobody reads packs from, and is swept away when the next shelf is made; but what made room
for a pack that never came, because the power went just then, is put back.
"""

import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from uuid import uuid4

from samensociaal_desktop.content.check import checked
from samensociaal_desktop.content.faults import Fault, Faults
from samensociaal_desktop.content.library import Library
from samensociaal_desktop.content.packs import (
    PACK,
    PackInfo,
    arrange,
    bundled_folders,
    leads_out,
    pack_folders,
    read_info,
)
from samensociaal_desktop.content.parcels import open_parcel

COMING: Final = ".coming-"
MOVED: Final = ".moved-"
AWAY: Final = ".away-"
"""What folders begin with that hold a pack on its way in, packs that make room for one, packs that were taken off."""

_ID: Final = len(uuid4().hex)

BRINGS: Final = {
    "dialogues": "dialogues",
    "dilemmas.toml": "dilemmas",
    "cases.toml": "cases",
    "exercises.toml": "exercises",
    "tips.toml": "tips",
    "lists.toml": "lists",
    "directory.toml": "directory",
    "words.toml": "words",
    "sources.toml": "sources",
}
"""The sorts of things that a pack can bring, by what their files, or the folder of them, are called in it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pack that was looked at: what it says of itself, what it brings, what is wrong with it.

    `info` is None where it is no pack at all. `replaces` says that the person has one of the same id already,
    `replaces_bundled` that it takes the place of one that came with the program.
    """

    info: PackInfo | None
    brings: Mapping[str, int]
    faults: tuple[Fault, ...]
    folder: Path
    replaces: bool = False
    replaces_bundled: bool = False


@dataclass(frozen=True, slots=True)
class PutAway:
    """A pack that was taken off the shelf, and the folder that it lies in until the program closes."""

    pack_id: str
    folder: Path


class PackShelf:
    """The packs of one person, in `folder`; it need not exist yet.

    Every method that writes raises OSError where the disk refuses; nothing is half there then.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._sweep()

    def look_at(self, path: Path) -> Candidate:
        """Return what a folder or a zip file would bring. It is copied, checked, and not taken in yet."""
        parcel = open_parcel(path)
        folder = self.folder / f"{COMING}{uuid4().hex}" / "pack"
        if not parcel.is_pack:
            return Candidate(None, {}, parcel.faults, folder)
        try:
            for name, data in parcel.files.items():
                place = folder / name
                place.parent.mkdir(parents=True, exist_ok=True)
                _write(place, data)
            found = arrange(bundled_folders(), [folder])
            info = next((pack for pack in found.packs if pack.folder == folder), None)
            library, told = checked(folder)
            faults = (*parcel.faults, *told)
            brings = _contents(library, folder) if info is not None else dict.fromkeys(BRINGS.values(), 0)
            replaces = info is not None and self._names_of(info.id) != []
        except BaseException:
            shutil.rmtree(folder.parent, ignore_errors=True)
            raise
        for_bundled = info is not None and info.id in found.replaced
        return Candidate(info, brings, faults, folder, replaces=replaces, replaces_bundled=for_bundled)

    def take_in(self, candidate: Candidate) -> PutAway | None:
        """Put a pack on the shelf; return the one of the same id that had to make room, if there was one.

        Raises:
            ValueError: it is no pack.
        """
        if candidate.info is None:
            raise ValueError("not a pack")
        pack_id = candidate.info.id
        is_free = pack_id in self._names_of(pack_id) or not (self.folder / pack_id).exists()
        name = pack_id if is_free else f"{pack_id}-{uuid4().hex}"
        before = self._put(pack_id, name, lambda: candidate.folder.rename(self.folder / name))
        self.refuse(candidate)
        return before

    def refuse(self, candidate: Candidate) -> None:
        """Forget a pack that was only looked at."""
        shutil.rmtree(candidate.folder.parent, ignore_errors=True)

    def put_away(self, pack_id: str) -> PutAway:
        """Take a pack off the shelf; it lies ready to be brought back until the program closes."""
        names = self._names_of(pack_id)
        if not names:
            raise FileNotFoundError(pack_id)
        return self._off(pack_id, self._make_room(names, names[0]))

    def bring_back(self, away: PutAway) -> None:
        """Put a pack back, in place of one of the same id."""
        first = min(path.name for path in away.folder.iterdir())
        self._put(away.pack_id, first, lambda: self._put_back(away.folder))

    def _put(self, pack_id: str, name: str, come: Callable[[], object]) -> PutAway | None:
        """Let a pack come to the shelf under a name, in the place of those with its id; return these."""
        names = self._names_of(pack_id)
        moved = self._make_room(names, name) if names else None
        try:
            come()
        except OSError:
            if moved is not None:
                self._put_back(moved)
            raise
        return None if moved is None else self._off(pack_id, moved)

    def _names_of(self, pack_id: str) -> list[str]:
        """Return the names of the folders with this id, and of one by this name that cannot be read."""
        names = []
        for folder in pack_folders(self.folder):
            faults = Faults(PACK)
            info = None if leads_out(folder / PACK, self.folder, faults) else read_info(folder, faults)
            if pack_id == (folder.name if info is None else info.id):
                names.append(folder.name)
        return names

    def _make_room(self, names: list[str], name: str) -> Path:
        """Move folders aside until one comes by the name, for which the next shelf looks if this one cannot go on.

        The folder that has that name already, if one does, comes first among them.
        """
        moved = self.folder / f"{MOVED}{uuid4().hex}-{name}"
        moved.mkdir()
        try:
            for each in sorted(names, key=lambda each: each != name):
                (self.folder / each).rename(moved / each)
        except OSError:
            self._put_back(moved)
            raise
        return moved

    def _off(self, pack_id: str, moved: Path) -> PutAway:
        with suppress(OSError):  # the worst of it: what was taken off is there again at the next start
            moved = moved.rename(self.folder / f"{AWAY}{uuid4().hex}")
        return PutAway(pack_id, moved)

    def _put_back(self, moved: Path) -> None:
        for path in list(moved.iterdir()):
            path.rename(self.folder / path.name)
        moved.rmdir()

    def _sweep(self) -> None:
        with suppress(OSError):  # not there yet, or cannot be written: then nothing lies about either
            for path in list(self.folder.iterdir()):
                if path.name.startswith(MOVED):
                    self._heal(path)
                if path.name.startswith((COMING, AWAY)):
                    shutil.rmtree(path, ignore_errors=True)

    def _heal(self, moved: Path) -> None:
        """Put back what made room for a pack that did not come; forget it where that did."""
        name = moved.name[len(MOVED) + _ID + 1 :]
        if (self.folder / name).exists():
            shutil.rmtree(moved, ignore_errors=True)
        else:
            self._put_back(moved)


def _write(path: Path, data: bytes) -> None:
    """Write a file that is on the disk when this returns: what it takes the place of is not kept for long."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _contents(library: Library, folder: Path) -> dict[str, int]:
    """Return how many things of each sort the pack in `folder` brought to a library that was read, by sort."""
    counts = dict.fromkeys(BRINGS.values(), 0)
    for file in library.files:
        name = PurePosixPath(file.file).parts[1]
        if file.folder == folder and name in BRINGS:
            counts[BRINGS[name]] += len(file.kept)
    return counts
