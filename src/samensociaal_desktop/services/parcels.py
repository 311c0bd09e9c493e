"""Writing an open journal into one file, locked and read back before it gets its name."""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from samensociaal_desktop.errors import DiskFull, VaultExists, VaultGone
from samensociaal_desktop.storage import parcel
from samensociaal_desktop.storage.copier import Copier, verify
from samensociaal_desktop.storage.faults import explained
from samensociaal_desktop.storage.files import remove, settle
from samensociaal_desktop.storage.stopping import MayGoOn

_SPARE: Final = 1024 * 1024
"""Bytes that are to stay free on the disk: what is written in the window meanwhile, has to go somewhere too."""


def write_parcel(copier: Copier, key: bytearray, key_file: bytes, path: Path, may_go_on: MayGoOn) -> None:
    """Write the journal of `copier` to `path`, under `key`, with the key file that belongs to it.

    It is written twice on the way, as a vault that is opened and read back, and as one file that is read back.

    Raises:
        VaultExists: there is something at `path`; nothing is ever written over.
        DiskFull: there is no room for both; seen before anything is written, or while writing.
        Stopped: `may_go_on` said so. Nothing is left behind.
        VaultError: another of its kinds. Nothing is left behind.
    """
    part = path.with_name(f"{path.name}.part")
    bare = path.with_name(f"{path.name}.part.vault")
    try:
        must_be_new(path)
        _must_have_room(path.parent, 2 * copier.size())
        copier.into(bare, key, may_go_on)
        verify(bare, key, may_go_on)
        parcel.pack(bare, key_file, part, may_go_on)
        remove(bare)
        parcel.prove(part, may_go_on)
        must_be_new(path)
        with explained(path):
            settle(part, path)
    finally:
        remove(bare)
        remove(part)


def must_be_new(path: Path) -> None:
    """Check that nothing stands at a path, not even a link that leads nowhere.

    Raises:
        VaultExists: something does.
        VaultGone: it cannot be said.
    """
    try:
        os.lstat(path)
    except FileNotFoundError:
        return
    except OSError as error:
        raise VaultGone("folder") from error
    raise VaultExists(path.suffix)


def _must_have_room(folder: Path, size: int) -> None:
    with suppress(OSError):  # who cannot tell may still have it
        if shutil.disk_usage(folder).free < size + _SPARE:
            raise DiskFull("before the copy")
