"""What is measured on: moments without end that nobody wrote, the same at every run, and the two stores of them."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Final

import floor
from samensociaal_desktop import paths
from samensociaal_desktop.content import packs
from samensociaal_desktop.domain.encounters import Chosen, Encounter, OnPurpose, Outcome, Response
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.services.session import Session

MOMENTS: Final = 100_000
NOW: Final = datetime(2026, 9, 30, 20, 30)
"""The present of every measurement: its year has nine months."""

PASSPHRASE: Final = "zes woorden die niemand ooit koos"
WORDS: Final = 4_000
_DAYS: Final = 3_653
_LINE_SIGNS: Final = 45
_NOTE_SIGNS: Final = 355
_SYLLABLES: Final = (
    "aan be ding el en ge gen haar heid ier in jaar ka ker laat le lijk ling maan me mer na nen om on ont op or pen "
    "ra ren rij sa se sen sta ster ta te ten toe ver vol wel wer wij zaam ze zen"
).split()


def clock() -> datetime:
    """Tell the time of every measurement."""
    return NOW


@dataclass(frozen=True, slots=True)
class Stores:
    """Where the journals are: the program's with moments and without any, and the floor's bare file."""

    full: Path
    empty: Path
    bare: Path


def vocabulary() -> list[str]:
    """Return 4,000 words in the order of how often they come; the first are short, as in any language."""
    random = Random(1)
    words: dict[str, None] = {}
    while len(words) < WORDS:
        most = 1 + min(4, len(words) // 25)
        words["".join(random.choices(_SYLLABLES, k=random.randint(min(2, most), most)))] = None
    return list(words)


def moments(count: int, seed: int = 2) -> Iterator[Encounter]:
    """Give `count` moments of about 400 characters, oldest first, spread over the ten years before `NOW`."""
    random, words = Random(seed), vocabulary()
    often = list(accumulate(1 / (rank + 2) for rank in range(len(words))))  # Zipf: as words come in real texts
    lists = packs.load(paths.resource("packs"))[0].lists
    end = NOW.replace(hour=0, minute=0)
    for number in range(count):
        day = end - timedelta(days=_DAYS * (1 - (number + 1) / count))
        at = day.replace(hour=random.randint(7, 19), minute=random.randint(0, 59), second=0, microsecond=0)
        text = " ".join(random.choices(words, cum_weights=often, k=90))
        yield _moment(random, lists, f"{seed:08x}{number:024x}", at, text)


def _moment(random: Random, lists: Lists, id: str, at: datetime, text: str) -> Encounter:
    response = random.choices(tuple(Response), (5, 2, 1, 3))[0]
    ways = lists.options(response)
    cut = text.index(" ", _LINE_SIGNS)
    return Encounter(
        id=id,
        happened_at=at,
        noted_at=at.replace(tzinfo=UTC),
        line=text[:cut].capitalize(),
        note=text[cut + 1 : cut + _NOTE_SIGNS],
        kinds=tuple(item.id for item in random.sample(lists.items("kinds"), random.randint(1, 2))),
        responses=(Chosen(response, (random.choice(ways).id,)),),
        on_purpose=random.choice((*OnPurpose, None)),
        role=random.choice(lists.items("roles")).id,
        place=random.choice(lists.items("places")).id,
        weight=random.randint(1, 4),
        outcome=random.choice((*Outcome, None, None)),
    )


@contextmanager
def stores(count: int, *, keep: bool) -> Iterator[Stores]:
    """Make the stores, or take those that an earlier run kept; afterwards they are deleted, unless `keep`."""
    folder = _cache(count)
    found = Stores(folder / "full", folder / "empty", folder / "bare.db")
    try:
        if not (folder / "done").exists():
            _make(found, count)
            (folder / "done").touch()
        yield found
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)


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


def _cache(count: int) -> Path:
    """Return the folder of the stores, ours alone; its name changes with all that shapes them."""
    from samensociaal_desktop.storage import migrations

    shape = hashlib.sha256(Path(__file__).read_bytes() + Path(floor.__file__).read_bytes())
    shape.update(Path(migrations.__file__).read_bytes())
    folder = Path(tempfile.gettempdir()) / f"samensociaal-bench-{count}-{shape.hexdigest()[:12]}"
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    if hasattr(os, "getuid") and folder.lstat().st_uid != os.getuid():
        raise PermissionError(f"{folder} is somebody else's")
    return folder


def _make(stores: Stores, count: int) -> None:
    for folder, number in ((stores.full, count), (stores.empty, 0)):
        shutil.rmtree(folder, ignore_errors=True)
        session = Session(folder, clock)
        session.create(PASSPHRASE)
        if number:
            session.vault.journal.add_all(moments(number))
        session.lock()
    stores.bare.unlink(missing_ok=True)
    floor.make(stores.bare, ((number, moment) for number, moment in enumerate(moments(count), start=1)))
