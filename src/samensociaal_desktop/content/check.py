"""For writers of packs: `python -m samensociaal_desktop.content.check FOLDER`.

Prints one line for each fault (file: place: fault). Ends with 0 without faults, 1 with faults, 2 if used wrongly.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from samensociaal_desktop.content.dialogues import read_dialogue
from samensociaal_desktop.content.faults import Fault, Faults
from samensociaal_desktop.content.library import ONLY_BASIS, Library
from samensociaal_desktop.content.packs import (
    BASIS,
    PACK,
    PackInfo,
    arrange,
    bundled_folders,
    leads_out,
    pack_folders,
    read_info,
    toml_files,
)
from samensociaal_desktop.content.parcels import SINGLE
from samensociaal_desktop.content.references import note_faults
from samensociaal_desktop.content.sample import FILE as SAMPLE
from samensociaal_desktop.content.sample import read_sample
from samensociaal_desktop.domain.localised import Language

_ANY_DAY: Final = date(2020, 1, 1)


def faults_in(folder: Path) -> tuple[Fault, ...] | None:
    """Return every fault in a pack, in a folder of packs or in a folder of dialogues; None if it is none of these.

    A pack is read beside the program's own, as the program would read it.
    """
    if _is_pack(folder):
        return checked(folder)[1]
    loose = toml_files(folder)
    if loose:
        return tuple(_in_dialogues(loose))
    packs = pack_folders(folder)
    return _in_packs(_library_with(packs), packs, "") if packs else None


def checked(folder: Path) -> tuple[Library, tuple[Fault, ...]]:
    """Return the library of a pack beside the program's own, all of it read, and every fault in the pack."""
    library = _library_with([folder])
    return library, _in_packs(library, [folder], f"{folder.name}/")


def _is_pack(folder: Path) -> bool:
    return (folder / PACK).exists() or (folder / "dialogues").is_dir()


def _library_with(folders: list[Path]) -> Library:
    """Return the library of these packs beside the program's own; a copy of `basis` takes its place."""
    checked = {folder.resolve() for folder in folders}
    bundled = {folder.resolve() for folder in bundled_folders()}
    own = [folder for folder in bundled_folders() if folder.resolve() not in checked]
    if BASIS in map(_id_of, folders):
        own = [folder for folder in own if _id_of(folder) != BASIS]
    ours = [folder for folder in folders if folder.resolve() in bundled]
    return Library(arrange([*own, *ours], [folder for folder in folders if folder not in ours]))


def _id_of(folder: Path) -> str:
    info = read_info(folder, Faults(PACK))
    return "" if info is None else info.id


def _in_packs(library: Library, folders: list[Path], above: str) -> tuple[Fault, ...]:
    """Return the faults of these packs; `above` is left out of the names of files."""
    note_faults(library)
    files = [file for file in library.files if file.folder in folders]
    files += [file for pack in library.packs if pack.folder in folders for file in _besides(pack, library)]
    return tuple(replace(fault, file=fault.file.removeprefix(above)) for file in files for fault in file.found)


def _besides(pack: PackInfo, library: Library) -> Iterator[Faults]:
    """Return the faults of what the library does not read: the sample, and files that nobody reads."""
    for path in toml_files(pack.folder):
        faults = Faults(f"{pack.folder.name}/{path.name}")
        if path.name == SAMPLE and pack.id == BASIS:
            if not leads_out(path, pack.folder, faults):
                read_sample(path, faults, Language.NL, _ANY_DAY, library.lists)
        elif path.name == SAMPLE:
            faults.note("file", f"only the pack {BASIS} brings this")
        elif path.name not in SINGLE | ONLY_BASIS:
            faults.note("file", "is not a file of a pack")
        yield faults


def _in_dialogues(paths: Sequence[Path]) -> Iterator[Fault]:
    for path in paths:
        faults = Faults(path.name)
        if not leads_out(path, path.parent, faults):
            read_dialogue(path, faults)
        yield from faults.found


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the folder that is named and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m samensociaal_desktop.content.check", description="Name every fault in a pack, one a line."
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a pack, a folder of packs or of dialogues")
    folder: Path = parser.parse_args(arguments).folder.resolve()
    if not folder.is_dir():
        parser.error(f"{folder} is not a folder")
    faults = faults_in(folder)
    if faults is None:
        parser.error(f"{folder} holds no pack and no dialogue")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
