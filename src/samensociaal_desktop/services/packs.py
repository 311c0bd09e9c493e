"""Packs that a person drops in: looked at before they are taken in, and put away so that they can come back.

All of it happens in one folder beside the journal. What is on its way in or out lies there under a name that
begins with a dot, which nobody reads packs from, and is swept away when the next shelf is made.
"""

import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final
from uuid import uuid4

from samensociaal_desktop.content.check import faults_in
from samensociaal_desktop.content.faults import Fault
from samensociaal_desktop.content.library import Library, open_library
from samensociaal_desktop.content.packs import FoundPacks, PackInfo, arrange, bundled_folders
from samensociaal_desktop.content.parcels import open_parcel
from samensociaal_desktop.domain.lists import Lists

COMING: Final = ".coming-"
AWAY: Final = ".away-"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pack that was looked at: what it says of itself, what it brings, what is wrong with it.

    `info` is None where it is no pack at all. `replaces` says that one of the same id is there already.
    """

    info: PackInfo | None
    brings: Mapping[str, int]
    faults: tuple[Fault, ...]
    folder: Path
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class PutAway:
    """A pack that was taken off the shelf, and where it lies until the program closes."""

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
                place.write_bytes(data)
            found = arrange(bundled_folders(), [folder])
            info = next((pack for pack in found.packs if pack.folder == folder), None)
            told = chain(parcel.faults, *(each.found for each in found.faults), faults_in(folder) or ())
            faults = tuple(dict.fromkeys(told))
            brings = contents(info) if info is not None else {}
        except BaseException:
            shutil.rmtree(folder.parent, ignore_errors=True)
            raise
        replaces = info is not None and (self.folder / info.id).exists()
        return Candidate(info, brings, faults, folder, replaces=replaces)

    def take_in(self, candidate: Candidate) -> PutAway | None:
        """Put a pack on the shelf; return the one of the same id that had to make room, if there was one.

        Raises:
            ValueError: it is no pack.
        """
        if candidate.info is None:
            raise ValueError("not a pack")
        before = self.put_away(candidate.info.id) if candidate.replaces else None
        try:
            candidate.folder.rename(self.folder / candidate.info.id)
            self.refuse(candidate)
        except OSError:
            if before is not None:
                self.bring_back(before)
            raise
        return before

    def refuse(self, candidate: Candidate) -> None:
        """Forget a pack that was only looked at."""
        shutil.rmtree(candidate.folder.parent, ignore_errors=True)

    def put_away(self, pack_id: str) -> PutAway:
        """Take a pack off the shelf; it lies ready to be brought back until the program closes."""
        away = PutAway(pack_id, self.folder / f"{AWAY}{uuid4().hex}")
        (self.folder / pack_id).rename(away.folder)
        return away

    def bring_back(self, away: PutAway) -> None:
        """Put a pack back, in place of one of the same id."""
        place = self.folder / away.pack_id
        if place.exists():
            self.put_away(away.pack_id)
        away.folder.rename(place)

    def _sweep(self) -> None:
        with suppress(OSError):  # not there yet, or cannot be written: then nothing lies about either
            for path in list(self.folder.iterdir()):
                if path.name.startswith((COMING, AWAY)):
                    shutil.rmtree(path, ignore_errors=True)


def contents(info: PackInfo) -> dict[str, int]:
    """Return how many things of each sort a pack brings, by the name of the sort."""
    alone = Library(FoundPacks((info,), {}, ()))
    with_it = Library(arrange(bundled_folders(), [info.folder]))
    return {
        "dialogues": len(alone.dialogues),
        "dilemmas": len(alone.dilemmas),
        "cases": len(alone.cases),
        "exercises": len(alone.exercises),
        "tips": len(alone.tips),
        "lists": _items(with_it.lists) - _items(open_library().lists),
        "directory": len(alone.directory.points),
        "words": len(alone.glossary.terms),
        "sources": len(alone.sources.all()),
    }


def _items(lists: Lists) -> int:
    return sum(len(lists.items(list_id)) for list_id in lists)
