"""A journal that is put together out of sight, and comes to its place when it is whole, and only then."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from samensociaal_desktop.errors import VaultExists
from samensociaal_desktop.storage.faults import explained
from samensociaal_desktop.storage.files import (
    FILE,
    KEY_FILE,
    KEY_FILE_COPY,
    RESTORING,
    alone_in,
    exists,
    make_folder,
    remove,
    sync_folder,
)


@contextmanager
def staged(into: Path) -> Iterator[Path]:
    """Give a folder to put a journal in; after the block it stands in `into`, and if the block fails nowhere.

    `into` may hold other things, never a journal. A kill at any moment leaves no journal there, or the whole one.

    Raises:
        VaultExists: there is a journal already; it is never overwritten.
        VaultError: it cannot be written there.
    """
    with explained(into):
        is_new = not into.exists()
        home = into.parent if is_new else into
        made = make_folder(home)
        outer = home / RESTORING
        try:
            with alone_in(home):
                _clear(outer, into)
                if exists(into):
                    raise VaultExists(FILE)
                stage = outer / "journal"
                make_folder(stage)
                try:
                    yield stage
                    _settle(stage, into, is_new=is_new)
                finally:
                    shutil.rmtree(outer, ignore_errors=True)
        except BaseException:
            for each in made:
                with suppress(OSError):
                    each.rmdir()
            raise


def _clear(outer: Path, into: Path) -> None:
    """Let go of what an earlier try left, when it was cut off."""
    if outer.is_symlink():  # somebody put it there: what it leads to is not ours to fill, nor to throw away
        remove(outer)
    stage = outer / "journal"
    if (stage / FILE).exists() and not (stage / KEY_FILE).exists() and not (into / FILE).exists():
        # It was cut off between the keys and what they open: these keys are part of what is thrown away.
        remove(into / KEY_FILE)
        remove(into / KEY_FILE_COPY)
    shutil.rmtree(outer, ignore_errors=True)


def _settle(stage: Path, into: Path, *, is_new: bool) -> None:
    """Move a whole journal to its place: as a folder if that is not there yet, else the vault last."""
    sync_folder(stage)
    if is_new:
        stage.rename(into)
        sync_folder(into.parent)
        return
    last = stage / FILE
    for path in (*(path for path in sorted(stage.iterdir()) if path != last), last):
        path.rename(into / path.name)
    sync_folder(into)
