"""For writers of packs: `python -m samensociaal_desktop.content.check FOLDER`.

Prints one line for each fault (file: place: fault). Ends with 0 without faults, 1 with faults, 2 if used wrongly.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from samensociaal_desktop.content.dialogues import read_dialogue
from samensociaal_desktop.content.lists import read_lists
from samensociaal_desktop.content.packs import BASIS, leads_out, pack_folders, read_pack_id, toml_files
from samensociaal_desktop.content.reading import Fault, Faults
from samensociaal_desktop.content.sample import FILE as SAMPLE
from samensociaal_desktop.content.sample import read_sample
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.localised import Language

_PACK = "pack.toml"
_LISTS = "lists.toml"
_DIALOGUES = "dialogues"
_ANY_DAY = date(2020, 1, 1)


def faults_in(folder: Path) -> tuple[Fault, ...] | None:
    """Return every fault in a pack, in a folder of packs or in a folder of dialogues; None if it is none of these."""
    if (folder / _PACK).exists() or (folder / _DIALOGUES).is_dir():
        return tuple(_in_pack(folder, folder))
    loose = toml_files(folder)
    if loose:
        return tuple(_in_dialogues(loose, folder))
    packs = pack_folders(folder)
    return tuple(fault for pack in packs for fault in _in_pack(pack, folder)) if packs else None


def _in_pack(folder: Path, root: Path) -> Iterator[Fault]:
    faults = _faults_of(folder / _PACK, root)
    if not leads_out(folder / _PACK, root, faults) and read_pack_id(folder, faults) not in ("", BASIS):
        for name in (_LISTS, SAMPLE):
            if (folder / name).exists():
                faults.note("file", f"only the pack {BASIS} brings {name}")
    yield from faults.found
    yield from _in_dialogues(toml_files(folder / _DIALOGUES), root)
    lists: Lists | None = None
    if (folder / _LISTS).exists():
        faults = _faults_of(folder / _LISTS, root)
        lists = None if leads_out(folder / _LISTS, root, faults) else read_lists(folder / _LISTS, faults)
        yield from faults.found
    if (folder / SAMPLE).exists():
        faults = _faults_of(folder / SAMPLE, root)
        if not leads_out(folder / SAMPLE, root, faults):
            read_sample(folder / SAMPLE, faults, Language.NL, _ANY_DAY, lists)
        yield from faults.found


def _in_dialogues(files: Sequence[Path], root: Path) -> Iterator[Fault]:
    for path in files:
        faults = _faults_of(path, root)
        if not leads_out(path, root, faults):
            read_dialogue(path, faults)
        yield from faults.found


def _faults_of(path: Path, root: Path) -> Faults:
    return Faults(path.relative_to(root).as_posix())


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the folder that is named and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m samensociaal_desktop.content.check", description="Name every fault in a pack, one a line."
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a pack, a folder of packs or of dialogues")
    folder: Path = parser.parse_args(arguments).folder
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
