"""A journal for acts to be played on: how it is made and opened, and what its moments are."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

from samensociaal_desktop.domain.encounters import Chosen, Encounter, Response
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage import keys, vault
from samensociaal_desktop.storage.keys import Cost

Say = Callable[[str], None]

PASSPHRASE: Final = "zes rustige woorden voor een oefening"
CHEAP: Final = Cost(19 * 1024, 1, 1)
OLD: Final = Path(__file__).parent.parent / "vaults"
AT: Final = datetime(2026, 4, 16, 18, 30, tzinfo=UTC)
BEGIN: Final = datetime(2026, 1, 1)
BATCH: Final = 40
CODE: Final = "code"
"""The file, beside the journal's own, in which an act finds the recovery code of the journal that was made for it."""


@dataclass(frozen=True)
class Act:
    """One thing that is done to a journal, over and over, until something stops it."""

    prepare: Callable[[Path], None]
    run: Callable[[Path, Random, Say, int], None]
    """Do so many turns of it."""

    examine: Callable[[Path, Sequence[str]], None]
    """Raise AssertionError where the folder does not hold what was said; what it does not open raises by itself."""

    turns: int = 1
    """How many turns show all that can happen."""

    window: float = 0.2
    """Seconds within which it is killed; unlocking takes the first three hundredths of them."""


def session_of(folder: Path) -> Session:
    return Session(folder, datetime.now, CHEAP)


@contextmanager
def unlocked(folder: Path, passphrase: str = PASSPHRASE) -> Iterable[OpenVault]:
    session = session_of(folder)
    session.unlock(passphrase)
    try:
        yield session.vault
    finally:
        session.lock()


def made(folder: Path) -> None:
    """Make a journal with a few moments, and keep its code beside it."""
    session = session_of(folder)
    code = session.create(PASSPHRASE)
    session.vault.journal.add_all([moment(f"first{n}") for n in range(5)])
    session.lock()
    (folder / CODE).write_text(code)


def code_of(folder: Path) -> str:
    return (folder / CODE).read_text()


def moment(id: str) -> Encounter:
    """Return the moment of an id: all of it follows from the id, so that a wrong answer shows."""
    dice = Random(id)
    when = BEGIN + timedelta(minutes=dice.randrange(500_000))
    note = f"{id} " * dice.randrange(120)
    chosen = (Chosen(Response.REPORT, ("resp.M1",)),)
    noted = when.replace(tzinfo=UTC)
    return Encounter(
        id=id, happened_at=when, noted_at=noted, line=f"regel {id}", note=note.strip(), kinds=("kind.T1",),
        responses=chosen,
    )  # fmt: skip


def moments_of(opened: OpenVault) -> set[str]:
    """Return the ids of the moments in a journal that is whole, in which each one says what it said."""
    opened.journal.check()
    found = list(opened.journal.all())
    assert all(one == moment(one.id) for one in found), "a moment that was not written so"
    return {one.id for one in found}


def said_of(said: Iterable[str], sign: str) -> list[str]:
    return [line[1:] for line in said if line.startswith(sign)]


def opens_by(folder: Path, code: str) -> None:
    seed = keys.seed_from_code(code)
    engine = vault.open_vault(folder, seed)
    vault.close(engine)
