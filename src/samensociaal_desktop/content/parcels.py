"""A pack as it is handed over: a folder or a zip file, opened without trusting it.

Only the files that a pack may hold are read, each up to its limit, into memory; nothing is unpacked on the
way. What else lies in it (a letter, a picture) is left out and named. A name never becomes a path: it must be
one of those known beforehand.
"""

import stat
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from samensociaal_desktop.content.faults import Fault, Faults
from samensociaal_desktop.content.packs import DEVICES, PACK
from samensociaal_desktop.content.reading import LARGEST
from samensociaal_desktop.content.table import NAME

SINGLE: Final = frozenset(
    {
        PACK,
        "cases.toml",
        "dilemmas.toml",
        "directory.toml",
        "exercises.toml",
        "lists.toml",
        "sources.toml",
        "tips.toml",
        "words.toml",
    }
)
"""Files that a person's pack may hold at its top."""

FOLDERS: Final = frozenset({"dialogues"})
"""Folders in it that hold any number of files, each named after what it holds."""

MOST_FILES: Final = 1_000
"""Entries that are looked at in a folder or a zip file; a pack holds some tens."""

LARGEST_PARCEL: Final = 10_000_000
"""Bytes of all files together, and of the zip file itself."""

_UNREADABLE: Final = (OSError, BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError)
"""All that the library raises for a zip file that is broken, locked or packed in a way it does not know."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """The files of a pack by their place in it ("dialogues/school.toml"), and what was left out or is wrong."""

    files: Mapping[str, bytes]
    faults: tuple[Fault, ...]

    @property
    def is_pack(self) -> bool:
        """Whether it holds the one file that makes it a pack."""
        return PACK in self.files


def open_parcel(path: Path) -> Parcel:
    """Return what a folder or a zip file holds; what cannot be read is a fault, never an error."""
    faults = Faults(path.name)
    files: dict[str, bytes] = {}
    try:
        entries = _in_folder(path, faults) if path.is_dir() else _in_zip(path, faults)
        for name, data in entries:
            if sum(map(len, files.values())) + len(data) > LARGEST_PARCEL:
                faults.note("file", f"more than {LARGEST_PARCEL} bytes in all; the rest is left out")
                break
            files[name] = data
    except _UNREADABLE as error:
        faults.note("file", f"cannot be read ({type(error).__name__})")
    if PACK not in files:
        faults.note("file", f"holds no {PACK}")
    return Parcel(files, faults.found)


def _in_folder(folder: Path, faults: Faults) -> Iterator[tuple[str, bytes]]:
    for path in sorted(islice(_walk(folder), MOST_FILES)):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            faults.note(name, "is a link; links are not followed")
        elif path.is_file() and _is_known(name, faults):
            with path.open("rb") as file:
                yield from _small_enough(name, file.read(LARGEST + 1), faults)


def _walk(folder: Path) -> Iterator[Path]:
    """Return what lies in a folder and in the folders of it that a pack has; no deeper, whatever is there."""
    for path in folder.iterdir():
        yield path
        if path.name in FOLDERS and path.is_dir() and not path.is_symlink():
            yield from path.iterdir()


def _in_zip(path: Path, faults: Faults) -> Iterator[tuple[str, bytes]]:
    if path.stat().st_size > LARGEST_PARCEL or not path.is_file():
        faults.note("file", f"is not a file of at most {LARGEST_PARCEL} bytes")
        return
    with ZipFile(path) as archive:
        # `is_dir` would look for the last sign of a name that has none.
        entries = [entry for entry in archive.infolist()[:MOST_FILES] if not entry.filename.endswith("/")]
        top = _one_folder([entry.filename for entry in entries])
        for name, entry in {entry.filename.removeprefix(top): entry for entry in reversed(entries)}.items():
            if _is_plain(entry, name, faults) and _is_known(name, faults):
                with archive.open(entry) as file:
                    yield from _small_enough(name, file.read(LARGEST + 1), faults)


def _one_folder(names: list[str]) -> str:
    """Return the folder that a whole zip file lies in ("school/"), as a computer packs a folder; or ""."""
    tops = {name.partition("/")[0] for name in names if not name.startswith("__MACOSX/")}
    return f"{tops.pop()}/" if len(tops) == 1 and PACK not in names else ""


def _is_plain(entry: ZipInfo, name: str, faults: Faults) -> bool:
    if stat.S_ISLNK(entry.external_attr >> 16):
        faults.note(name, "is a link; links are not followed")
    elif entry.flag_bits & 1 or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        faults.note(name, "is locked or packed in a way that cannot be read")
    else:
        return True
    return False


def _is_known(name: str, faults: Faults) -> bool:
    """Return whether a pack may hold a file of this name; what else there is gets named, hidden files do not."""
    path = PurePosixPath(name)
    if name in SINGLE:
        return True
    is_one_of_many = len(path.parts) == 2 and path.parts[0] in FOLDERS and path.suffix == ".toml"
    if is_one_of_many and NAME.fullmatch(path.stem) and path.stem not in DEVICES:
        return True
    if not any(part.startswith((".", "__MACOSX")) for part in path.parts):
        faults.note(name, "is not a file of a pack; it is left out")
    return False


def _small_enough(name: str, data: bytes, faults: Faults) -> Iterator[tuple[str, bytes]]:
    if len(data) > LARGEST:
        faults.note(name, f"larger than {LARGEST} bytes; it is left out")
    else:
        yield name, data
