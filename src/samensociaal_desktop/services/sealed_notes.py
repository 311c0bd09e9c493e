"""A short note while the journal is locked: anyone may write one, only the open journal reads it."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from samensociaal_desktop.domain.sealed_notes import LONGEST, SealedNote
from samensociaal_desktop.errors import WrongState
from samensociaal_desktop.storage import sealed_file
from samensociaal_desktop.storage.files import alone_in

if TYPE_CHECKING:
    from samensociaal_desktop.services.open_vault import OpenVault

_LONGEST_LINE: Final = 4 * 1024


def can_take(folder: Path) -> bool:
    """Return whether the journal in `folder` takes a note: it was open once, and its box is not full."""
    return sealed_file.public_key(folder) is not None and sealed_file.has_room(folder, _LONGEST_LINE)


def take(folder: Path, text: str, at: datetime) -> None:
    """Seal a note for the owner of the journal in `folder`. Afterwards nobody reads it without the passphrase.

    Raises:
        ValueError: it is longer than a note may be.
        WrongState: no note can be taken here, or no more of them.
        VaultError: the disk is full, or cannot be written.
    """
    from samensociaal_desktop.storage import sealed  # noqa: PLC0415 - brings the ciphers along
    from samensociaal_desktop.storage.faults import explained  # noqa: PLC0415 - likewise

    if len(text) > LONGEST:
        raise ValueError("too long")
    readable = "".join(sign for sign in text if sign >= " " or sign in "\n\t")
    with explained(folder), alone_in(folder):
        public = sealed_file.public_key(folder)
        if public is None or not can_take(folder):
            raise WrongState("no note can be taken")
        try:
            line = sealed.seal(SealedNote(uuid4().hex, at, readable), public)
        except ValueError as error:  # a key that somebody put there, with which nothing can be sealed
            raise WrongState("no note can be taken") from error
        sealed_file.append(folder, line)


def collect(vault: "OpenVault", folder: Path, *, with_new_key: bool = False) -> int:
    """Take the notes into the open journal, empty the file, and return how many lines could not be read.

    They are in the journal before they leave the file: cut off in between, the next time finds them there already.
    A key in the file's head that is not the journal's own is put right. With a new key, what is sealed from now on
    cannot be read with the one before.

    Raises:
        VaultError: the notes are still in the file.
    """
    from samensociaal_desktop.storage import sealed  # noqa: PLC0415 - brings the ciphers along
    from samensociaal_desktop.storage.faults import explained  # noqa: PLC0415 - likewise

    with explained(folder), alone_in(folder):
        private = vault.sealed_notes.key()
        head, lines = sealed_file.read(folder)
        found = [sealed.unseal(line, private) for line in lines]
        notes = [note for note in found if note is not None]
        if notes or with_new_key:
            vault.sealed_notes.take_in(notes, with_new_key=with_new_key)
            private = vault.sealed_notes.key()
        public = sealed.public_key(private)
        if lines or head != public:
            sealed_file.begin(folder, public)
    return len(found) - len(notes)
