"""What can be under way when the power goes: each act, what it says meanwhile, and what must hold whenever it ends.

An act says a line before and after each step ("?…" it is about to, "+…" it is kept). What was said to be kept must be
there afterwards; what was only begun may be there as a whole or not at all.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Final

from tests.faults.acts_with_keys import ACTS_WITH_KEYS
from tests.faults.common import (
    AT,
    BATCH,
    OLD,
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
from samensociaal_desktop.domain.evidence import attached
from samensociaal_desktop.errors import WrongPassphrase
from samensociaal_desktop.services.evidence import check
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.session import SessionState
from samensociaal_desktop.storage.files import FILE, KEY_FILE

# Keeping moments


def keep(folder: Path, dice: Random, say: Say, turns: int) -> None:
    with unlocked(folder) as opened:
        for _ in range(turns):
            if dice.random() < 0.1:
                name = f"x{dice.getrandbits(64):023}"
                batch = [moment(f"{name}{n:08}") for n in range(BATCH)]
                say(f"?{name}")
                opened.journal.add_all(batch)
                say("\n".join(f"+{one.id}" for one in batch))
                continue
            one = moment(f"{dice.getrandbits(128):032x}")
            opened.journal.apply(Edit(None, one))
            say(f"+{one.id}")
            if dice.random() < 0.3:
                say(f"?{one.id}")
                opened.journal.apply(Edit(one, None))
                say(f"-{one.id}")


def is_kept(folder: Path, said: Sequence[str]) -> None:
    with unlocked(folder) as opened:
        there = moments_of(opened)
    asked, dropped = set(said_of(said, "?")), set(said_of(said, "-"))
    assert set(said_of(said, "+")) - asked <= there, "a moment that was said to be kept is lost"
    assert not dropped & there
    batches = Counter(id[:24] for id in there if id[0] == "x")
    assert set(batches.values()) <= {BATCH}, "a batch is there as a whole, or not at all"


# Importing, a file, erasing it, taking back


def bring(folder: Path, dice: Random, say: Say, turns: int) -> None:
    many = [moment(f"many{n}") for n in range(300)]
    with unlocked(folder) as opened:
        clear_away(opened)
        for _ in range(turns):
            arrival, _ = opened.arrivals.bring_in(many, "x", AT)
            assert arrival is not None
            say("in")
            content = dice.randbytes(200_000)
            file = opened.evidence.add(attached("first0", "groot", content, AT), content, AT)
            say("file")
            opened.evidence.erase(file.id, AT)
            say("erased")
            opened.arrivals.take_back(arrival.id)
            say("back")


def clear_away(opened: OpenVault) -> None:
    for file in opened.evidence.every_file():
        opened.evidence.erase(file.id, AT)
    for arrival in opened.arrivals.all():
        opened.arrivals.take_back(arrival.id)


def is_whole_or_not_there(folder: Path, said: Sequence[str]) -> None:
    with unlocked(folder) as opened:
        came, files = len(moments_of(opened)) - 5, len(opened.evidence.every_file())
        assert check(opened).is_whole
        assert len(opened.arrivals.all()) == (came > 0)
    state = (came, files)
    after = {
        "": ((0, 0), (300, 0), (300, 1)),
        "in": ((300, 0), (300, 1)),
        "file": ((300, 1), (300, 0)),
        "erased": ((300, 0), (0, 0)),
        "back": ((0, 0), (300, 0)),
    }
    assert state in after[said[-1] if said else ""], "what was said to be in is in, as a whole"


# Another passphrase


def change(folder: Path, dice: Random, say: Say, turns: int) -> None:
    session = session_of(folder)
    now = PASSPHRASE
    with suppress(WrongPassphrase):  # what an act before this one left
        session.unlock(now)
    if session.state is not SessionState.OPEN:
        session.unlock_with_code(code_of(folder), now)
    session.lock()
    say(f"+{now}")
    for _ in range(turns):
        new = f"een nieuwe zin {dice.getrandbits(60)}"
        say(f"?{new}")
        session.change_passphrase(now, new)
        say(f"+{new}")
        now = new


def opens_by_old_or_new(folder: Path, said: Sequence[str]) -> None:
    opens = [PASSPHRASE] if not said else []
    for line in said:
        opens = [line[1:]] if line[0] == "+" else [*opens, line[1:]]
    opened_by = []
    for passphrase in opens:
        with suppress(WrongPassphrase), unlocked(folder, passphrase) as opened:
            assert len(moments_of(opened)) == 5
            opened_by.append(passphrase)
    if said:  # before the first word, whatever the act before this one ended with
        assert opened_by, "neither the old nor the new passphrase opens it"
    opens_by(folder, code_of(folder))


# A new journal


def create(folder: Path, _dice: Random, say: Say, _turns: int) -> None:
    session = session_of(folder / "new")
    say(f"+{session.create(PASSPHRASE)}")
    session.lock()


def is_new_or_not_there(folder: Path, said: Sequence[str]) -> None:
    place = folder / "new"
    session = session_of(place)
    if said_of(said, "+"):
        opens_by(place, said_of(said, "+")[0])
    elif session.state is SessionState.ABSENT:
        session.create(PASSPHRASE)
        session.lock()
    with unlocked(place) as opened:
        assert opened.journal.count() == 0
    shutil.rmtree(place)


# A newer schema


def old(version: str) -> Callable[[Path], None]:
    return lambda folder: shutil.copytree(OLD / version, folder)  # type: ignore[return-value]


def migrate(folder: Path, _dice: Random, say: Say, _turns: int) -> None:
    with unlocked(folder):
        say("+")


def is_old_or_new(folder: Path, _said: Sequence[str]) -> None:
    copies = list(folder.glob(f"{FILE}.before-v[0-9]*[0-9]"))
    for number, copy in enumerate(copies):
        place = folder / f"copy{number}"
        place.mkdir()
        shutil.copy(copy, place / FILE)
        shutil.copy(folder / KEY_FILE, place)
        opens_whole(place)
        shutil.rmtree(place)
    opens_whole(folder)


def opens_whole(folder: Path) -> None:
    with unlocked(folder) as opened:
        opened.journal.check()
        assert opened.journal.count() == 5


ACTS: Final[dict[str, Act]] = {
    "keeping": Act(made, keep, is_kept, turns=40, window=0.12),
    "importing": Act(made, bring, is_whole_or_not_there, turns=2),
    "another passphrase": Act(made, change, opens_by_old_or_new, turns=6),
    **ACTS_WITH_KEYS,
    "a new journal": Act(lambda folder: folder.mkdir(), create, is_new_or_not_there, window=0.1),
    "a newer schema": Act(old("v2"), migrate, is_old_or_new, window=0.09),
}
