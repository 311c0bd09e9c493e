"""The verb that makes a backup: where the journal keeps them, or in a file of one's own choice."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from samensociaal_desktop import errors
from samensociaal_desktop.cli import words
from samensociaal_desktop.cli.status import NOT_WRITABLE, WRONG_USE
from samensociaal_desktop.domain.localised import Language

if TYPE_CHECKING:
    from samensociaal_desktop.services.open_vault import OpenVault


def backed_up(vault: "OpenVault", file: Path | None, language: Language) -> str:
    """Make a backup, and return the line that says where it is.

    Raises:
        Refused: there is something at `file` already, or it cannot be written there.
        VaultError: the journal cannot be read, or there is no room.
    """
    from samensociaal_desktop.services.backups import Backups
    from samensociaal_desktop.services.leaving import is_part_of_journal

    backups = Backups(vault, datetime.now)
    try:
        if file is None:
            return words.BACKED_UP.pick(language).format(backups.make().path)
        assert vault.folder is not None  # it was unlocked
        if is_part_of_journal(file, vault.folder):
            raise words.Refused(WRONG_USE, words.UNWRITABLE)
        backups.write_to(file)
        return words.BACKED_UP.pick(language).format(file)
    except errors.VaultExists:
        raise words.Refused(WRONG_USE, words.NOT_OVER) from None
    except (errors.VaultGone, errors.VaultIsReadOnly):
        raise words.Refused(NOT_WRITABLE, words.NO_BACKUP) from None
