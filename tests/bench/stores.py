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

_SHAPERS: Final = ("tests/bench/data.py", "tests/bench/floor.py", "src/samensociaal_desktop/storage/schema.py")
_ROOT: Final = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Stores:
    """The program's journal with all moments and without any, and the floor's bare file."""

    full: Path
    empty: Path
    bare: Path


@contextmanager
def stores(count: int, *, keep: bool) -> Iterator[Stores]:
    """Lend stores of `count` moments: made for this run and deleted after it, or, with `keep`, those kept before."""
    if keep:
        yield _made(_kept(count), count)
        return
    with tempfile.TemporaryDirectory(prefix="samensociaal-bench-") as folder:
        yield _made(Path(folder), count)


def _made(folder: Path, count: int) -> Stores:
    made = Stores(folder / "full", folder / "empty", folder / "bare.db")
    if not (folder / "done").exists():
        for half_done in folder.iterdir():
            shutil.rmtree(half_done) if half_done.is_dir() else half_done.unlink()
        with Child("data", "make", full=made.full, empty=made.empty, bare=made.bare, count=count):
            (folder / "done").touch()
    return made


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


def _kept(count: int) -> Path:
    """Return the folder of the stores that are kept, ours alone; its name follows from all that shapes them."""
    shape = hashlib.sha256(b"".join((_ROOT / name).read_bytes() for name in _SHAPERS)).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"samensociaal-bench-{count}-{shape}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if hasattr(os, "getuid") and folder.lstat().st_uid != os.getuid():
        raise PermissionError(f"{folder} is somebody else's")
    return folder
