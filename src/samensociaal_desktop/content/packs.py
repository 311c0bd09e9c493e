"""Finding packs, first the bundled ones, then those of the person, by nothing but their `pack.toml`.

No link out of a person's folder is followed. A bundled pack with a directory gives way to a person's pack of
the same id that is newer; of any other two with the same id the first stays.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from samensociaal_desktop import paths
from samensociaal_desktop.content.faults import BOTH, Faults
from samensociaal_desktop.content.reading import read
from samensociaal_desktop.content.table import NAME, Table
from samensociaal_desktop.domain.localised import Language, LocalisedText

BASIS: Final = "basis"
PACK: Final = "pack.toml"
DIRECTORY: Final = "directory.toml"
MOST_PACKS: Final = 50

_FORMAT: Final = 1
_LONGEST_AUTHOR: Final = 100
_NEVER: Final = datetime.date.min
_TAKEN: Final = ("kind", "own", "resp")
"""What ids of the program's own items begin with."""

DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
"""Names that Windows keeps for its devices: no file or folder can bear them, whatever stands behind a dot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackInfo:
    """What a pack says of itself, and where it lies."""

    id: str
    title: LocalisedText
    about: LocalisedText
    folder: Path
    is_bundled: bool
    date: datetime.date | None = None
    author: str = ""
    languages: tuple[Language, ...] = BOTH


@dataclass(frozen=True, slots=True)
class FoundPacks:
    """The packs to read, `basis` first, those of the program that gave way to a newer one, and what is wrong."""

    packs: tuple[PackInfo, ...]
    replaced: Mapping[str, PackInfo]
    faults: tuple[Faults, ...]


def find_packs(user_folder: Path | None, beside: Sequence[Path] = ()) -> FoundPacks:
    """Return the bundled packs, those in `beside`, and those in `user_folder`; none of these need be there."""
    mine = [folder for folder in beside if (folder / PACK).is_file()]
    mine += pack_folders(user_folder) if user_folder is not None else []
    found = arrange(bundled_folders(), mine[:MOST_PACKS])
    if len(mine) <= MOST_PACKS:
        return found
    faults = Faults(mine[MOST_PACKS].name)
    faults.note("pack", f"left out: more than {MOST_PACKS} packs")
    return FoundPacks(found.packs, found.replaced, (*found.faults, faults))


def bundled_folders() -> list[Path]:
    """Return the folders of the packs that come with the program."""
    return pack_folders(paths.resource("packs"))


def arrange(bundled: list[Path], mine: list[Path]) -> FoundPacks:
    """Return the packs in these folders, and which of them hold."""
    packs: dict[str, PackInfo] = {}
    replaced: dict[str, PackInfo] = {}
    read_files = []
    for folder in (*bundled, *mine):
        faults = Faults(f"{folder.name}/{PACK}", folder=folder)
        read_files.append(faults)
        if folder in mine and leads_out(folder / PACK, folder.parent, faults):
            continue
        info = read_info(folder, faults, is_bundled=folder in bundled)
        if info is None:
            continue
        before = packs.get(info.id)
        if before is None or _gives_way(before, info):
            packs[info.id] = info
            if before is not None:
                replaced[info.id] = before
        else:
            faults.note("file", f"left out: there is another pack {info.id}; only a newer directory takes its place")
    in_order = sorted(packs.values(), key=lambda info: info.id != BASIS)
    return FoundPacks(tuple(in_order), replaced, tuple(read_files))


def _gives_way(before: PackInfo, info: PackInfo) -> bool:
    file = info.folder / DIRECTORY
    if not before.is_bundled or not (before.folder / DIRECTORY).is_file() or not file.is_file():
        return False
    return (info.date or _NEVER) > (before.date or _NEVER) and not leads_out(file, info.folder, Faults(DIRECTORY))


def read_info(folder: Path, faults: Faults, *, is_bundled: bool = False) -> PackInfo | None:
    """Return what a folder's pack.toml says, or None with every fault noted."""
    file = read(folder / PACK, faults)
    if file is None:
        return None
    if file.whole("format", 1, 10_000) > _FORMAT:
        file.note("made for a newer version of the program")
        return None
    faults.languages = _languages(file)
    info = PackInfo(
        id=file.text("id", NAME),
        title=file.words("title"),
        about=file.words("about"),
        folder=folder,
        is_bundled=is_bundled,
        date=file.day_or_none("date"),
        author=file.plain("author", _LONGEST_AUTHOR) if file.has("author") else "",
        languages=faults.languages,
    )
    file.close()
    if info.id in _TAKEN or info.id in DEVICES:
        file.note(f"id = {info.id!r} is taken")
    return None if faults.count else info


def _languages(file: Table) -> tuple[Language, ...]:
    if not file.has("languages"):
        return BOTH
    named = file.strings("languages")
    languages = tuple(language for language in Language if language in named)
    if named and len(languages) == len(named):
        return languages
    file.note(f"languages names something else than {', '.join(Language)}")
    return BOTH


def pack_folders(folder: Path) -> list[Path]:
    """Return the folders of packs in `folder` by name, without hidden ones; none if it is not there."""
    found = (path.parent for path in folder.glob(f"*/{PACK}"))
    return sorted(path for path in found if not path.name.startswith("."))


def toml_files(folder: Path) -> list[Path]:
    """Return the TOML files in `folder` by name, without those that begin with a dot (a Mac leaves such)."""
    return sorted(path for path in folder.glob("*.toml") if not path.name.startswith("."))


def leads_out(path: Path, folder: Path, faults: Faults) -> bool:
    """Return whether `path` is a link, or lies behind one that leads out of `folder`; noted as a fault."""
    try:
        if not path.is_symlink() and path.resolve().is_relative_to(folder.resolve()):
            return False
    except (OSError, RuntimeError):  # links that lead in a circle, or to where one may not look
        pass
    faults.note("file", "is a link; links are not followed")
    return True
