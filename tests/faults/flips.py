"""A journal with a bit of everything, and reading all of it, to hold it against what it should say."""

import hashlib
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Final

from tests.faults.common import AT, Say, made, moment, unlocked

from samensociaal_desktop.domain.evidence import attached
from samensociaal_desktop.services import sealed_notes
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.storage import parcel
from samensociaal_desktop.storage.files import BACKUP_ENDING

NOTES: Final = ("eerste briefje", "tweede briefje")


def made_full(folder: Path) -> None:
    """Make a journal with moments, a file, free pages, a backup, and notes that wait."""
    made(folder)
    with unlocked(folder) as opened:
        opened.journal.add_all([moment(f"more{n}") for n in range(60)])
        for size in (40_000, 30_000):
            content = Random(size).randbytes(size)
            file = opened.evidence.add(attached("first0", "beeld", content, AT), content, AT)
        opened.evidence.erase(file.id, AT)
        Backups(opened, datetime.now).make()
    for text in NOTES:
        sealed_notes.take(folder, text, AT)


def read_all(folder: Path, _dice: Random, say: Say, turns: int) -> None:
    """Say a fingerprint of everything in the journal, and what was noted; in a second turn that of its backups."""
    if turns == 1:
        with unlocked(folder) as opened:
            say(f"={fingerprint(opened)}")
            for text in sorted(each.text for each in opened.sealed_notes.all()):
                say(f"+{text}")
        return
    for path in folder.rglob(f"*{BACKUP_ENDING}"):
        place = folder / "out"
        parcel.unpack(path, place)
        with unlocked(place) as opened:
            say(f"={fingerprint(opened)}")


def fingerprint(opened: OpenVault) -> str:
    moments = list(opened.journal.all())
    files = [(file, opened.evidence.read(file.id)) for file in opened.evidence.every_file()]
    found = ([(one, one.line, one.note) for one in moments], files, opened.evidence.custody())
    opened.journal.check()
    return hashlib.sha256(repr(found).encode()).hexdigest()
