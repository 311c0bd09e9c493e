"""Acts on more than the vault: backups, one file to take along, a new key, a note while the journal is locked."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Final

from tests.faults.common import (
    AT,
    CHEAP,
    PASSPHRASE,
    Act,
    Say,
    code_of,
    made,
    moment,
    moments_of,
    opens_by,
    said_of,
    session_of,
    unlocked,
)

from samensociaal_desktop.domain.encounters import Edit
from samensociaal_desktop.errors import NotAJournal
from samensociaal_desktop.services import sealed_notes
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.restoring import restore
from samensociaal_desktop.services.take_along import take_along
from samensociaal_desktop.storage import parcel
from samensociaal_desktop.storage.files import BACKUP_ENDING, BACKUPS, exists

ALONG: Final = "along"
CODE_OF_SEALED: Final = "ik schreef dit terwijl het op slot was"


# Backing up, and taking along


def back_up(folder: Path, dice: Random, say: Say, turns: int) -> None:
    with unlocked(folder) as opened:
        backups = Backups(opened, datetime.now)
        for turn in range(turns):
            one = moment(f"{dice.getrandbits(128):032x}")
            opened.journal.apply(Edit(None, one))
            say(f"+{one.id}")
            if turn % 3 == 2:
                path = folder / ALONG / f"{turn}{BACKUP_ENDING}"
                code = take_along(opened, PASSPHRASE, path, cost=CHEAP)
                say(f"={path.name} {opened.journal.count()} {code}")
            else:
                found = backups.make()
                say(f"={found.path.name} {opened.journal.count()} {''}")


def made_to_back_up(folder: Path) -> None:
    made(folder)
    (folder / ALONG).mkdir()
    (folder / ALONG / "of another program").touch()


def all_open(folder: Path, said: Sequence[str]) -> None:
    """See that every file that has the name of a backup is one, and that those said to be there are."""
    with unlocked(folder) as opened:
        assert set(said_of(said, "+")) <= moments_of(opened)
    there = {path.name: path for path in folder.rglob(f"*{BACKUP_ENDING}")}
    for name, path in there.items():
        place = folder / f"out of {name}"
        parcel.unpack(path, place)
        with unlocked(place) as opened:
            moments_of(opened)
    told = [line.split(" ") for line in said_of(said, "=")]
    backups = [name for name, _, code in told if not code]
    for name, count, code in told:
        if code:
            opens_by(folder / f"out of {name}", code)
        # One of today is superfluous as soon as there is a newer one, whether or not that was said.
        if code or name == max((name for name in there if name in backups), default=""):
            with unlocked(folder / f"out of {name}") as opened:
                assert opened.journal.count() == int(count)
    assert not backups or any(name >= backups[-1] for name, path in there.items() if path.parent.name == BACKUPS)


# A new key


def renew(folder: Path, dice: Random, say: Say, turns: int) -> None:
    session = session_of(folder)
    session.unlock(PASSPHRASE)
    for _ in range(turns):
        one = moment(f"{dice.getrandbits(128):032x}")
        session.vault.journal.apply(Edit(None, one))
        say(f"+{one.id}")
        renewal = session.new_code()
        say(f"?{renewal.code}")
        session.renew(renewal, PASSPHRASE)
        say(f"={renewal.code}")
    session.lock()


def opens_by_one_of_two_codes(folder: Path, said: Sequence[str]) -> None:
    codes = [code_of(folder)]
    for line in said:
        if line[0] in "?=":
            codes = [line[1:]] if line[0] == "=" else [*codes, line[1:]]
    opened_by = []
    for code in codes:
        with suppress(NotAJournal):
            opens_by(folder, code)
            opened_by.append(code)
    assert len(opened_by) == 1
    with unlocked(folder) as opened:
        assert set(said_of(said, "+")) <= moments_of(opened)
    opens_by(folder, opened_by[0])
    assert not list(folder.glob("*.next*")), "what a renewing leaves behind is cleared away"


# A note while it is locked


def note(folder: Path, dice: Random, say: Say, turns: int) -> None:
    for turn in range(turns):
        if not sealed_notes.can_take(folder) or turn % 7 == 6:
            with unlocked(folder) as opened:
                say(f"#{len(opened.sealed_notes.all())}")
        text = f"{CODE_OF_SEALED} {dice.getrandbits(64)}"
        sealed_notes.take(folder, text, AT)
        say(f"+{text}")


def are_all_in(folder: Path, said: Sequence[str]) -> None:
    with unlocked(folder) as opened:
        found = [each.text for each in opened.sealed_notes.all()]
    assert set(said_of(said, "+")) <= set(found), "a note that was taken is lost"
    assert len(found) == len(set(found))
    assert all(text.startswith(CODE_OF_SEALED) for text in found)
    sealed_notes.take(folder, CODE_OF_SEALED, AT)


# A backup put back, as a new journal


def made_with_a_backup(folder: Path) -> None:
    made(folder)
    with unlocked(folder) as opened:
        Backups(opened, datetime.now).write_to(folder / f"{ALONG}{BACKUP_ENDING}")


def put_back(folder: Path, _dice: Random, say: Say, turns: int) -> None:
    for turn in range(turns):
        restore(folder / f"{ALONG}{BACKUP_ENDING}", folder / f"back{turn}", PASSPHRASE)
        say(f"+back{turn}")


def are_back_or_not_there(folder: Path, said: Sequence[str]) -> None:
    for name in said_of(said, "+"):
        assert exists(folder / name)
    restore(folder / f"{ALONG}{BACKUP_ENDING}", folder / "back once more", PASSPHRASE)
    for place in (folder, *folder.glob("back*")):
        if exists(place):
            with unlocked(place) as opened:
                assert len(moments_of(opened)) == 5


ACTS_WITH_KEYS: Final[dict[str, Act]] = {
    "backing up": Act(made_to_back_up, back_up, all_open, turns=6),
    "a new key": Act(made, renew, opens_by_one_of_two_codes, turns=2),
    "putting back": Act(made_with_a_backup, put_back, are_back_or_not_there, turns=2, window=0.12),
    "a note while locked": Act(made, note, are_all_in, turns=20),
}
