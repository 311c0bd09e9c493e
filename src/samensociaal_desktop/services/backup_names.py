"""What backups are called, so that those of several journals can lie in one folder, among anything else."""

import re
from datetime import date
from typing import Final

from samensociaal_desktop.storage.files import BACKUP_ENDING

BACKUP: Final = re.compile(
    rf"(?P<vault>[0-9a-f]{{8}})-(?P<number>\d{{6,9}})-(?P<day>\d{{4}}-\d\d-\d\d){re.escape(BACKUP_ENDING)}"
    r"(?P<part>\.part(\.vault(-journal)?)?)?",
    re.ASCII,
)
"""The name of a backup, or of what is left of one that was cut off while it was made (`part`)."""


def short(vault_id: str) -> str:
    """Return what stands for a journal in the names of its backups: the `vault` of `BACKUP`."""
    return vault_id[:8]


def name_of(vault_id: str, number: int, day: date) -> str:
    """Return the name of a backup."""
    return f"{short(vault_id)}-{number:06}-{day.isoformat()}{BACKUP_ENDING}"
