"""Where the journals that are measured lie: made once, in the system's folder for temporary files.

They are made in a process of their own, so that the one that measures stays small and shares no memory with what it
measures.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from measuring import Child

_SHAPERS: Final = ("tests/bench/data.py", "tests/bench/floor.py", "src/samensociaal_desktop/storage/migrations.py")
_ROOT: Final = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Stores:
    """The program's journal with all moments and without any, and the floor's bare file."""

    full: Path
    empty: Path
    bare: Path


@contextmanager
def stores(count: int, *, keep: bool) -> Iterator[Stores]:
    """Make the stores, or take those that an earlier run kept; afterwards they are deleted, unless `keep`."""
    folder = _folder(count)
    found = Stores(folder / "full", folder / "empty", folder / "bare.db")
    try:
        if not (folder / "done").exists():
            _clear(folder)
            with Child("data", "make", full=found.full, empty=found.empty, bare=found.bare, count=count):
                (folder / "done").touch()
        yield found
    finally:
        if not keep:
            shutil.rmtree(folder)


@contextmanager
def copied(source: Path) -> Iterator[Path]:
    """Lend a copy of a store, for what writes in it."""
    with tempfile.TemporaryDirectory(prefix="samensociaal-bench-copy-") as scratch:
        target = Path(scratch) / source.name
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy2(source, target)
        yield target


def _folder(count: int) -> Path:
    """Return the folder of the stores, ours alone; its name follows from all that shapes them."""
    shape = hashlib.sha256(b"".join((_ROOT / name).read_bytes() for name in _SHAPERS)).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"samensociaal-bench-{count}-{shape}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if hasattr(os, "getuid") and folder.lstat().st_uid != os.getuid():
        raise PermissionError(f"{folder} is somebody else's")
    return folder


def _clear(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir(mode=0o700)
