"""Every reader of files from outside: good files to begin with, how it is asked, and what it may refuse them with."""

import base64
import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final

from tests.fuzz.diaries import DIARIES, OWN
from tests.fuzz.mutations import Seed

from samensociaal_desktop import paths
from samensociaal_desktop.content import (
    advice,
    articles,
    cases,
    dialogues,
    dilemmas,
    directory,
    exercises,
    lists,
    packs,
    sources,
    terms,
    tips,
    ways,
)  # fmt: skip
from samensociaal_desktop.content.faults import Faults
from samensociaal_desktop.content.parcels import open_parcel
from samensociaal_desktop.domain.evidence import media_type
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.sealed_notes import SealedNote
from samensociaal_desktop.errors import VaultError, WrongPassphrase
from samensociaal_desktop.exchange.faults import BadFile
from samensociaal_desktop.exchange.formats import recognise
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.own import file as own
from samensociaal_desktop.exchange.reading import Tally
from samensociaal_desktop.services.house import read_house
from samensociaal_desktop.services.journals import name_of
from samensociaal_desktop.services.settings import read_settings
from samensociaal_desktop.services.tries import Tries
from samensociaal_desktop.storage import keys, parcel, sealed, sealed_file
from samensociaal_desktop.storage.files import KEY_FILE, NAME_FILE, SEALED_FILE, TRIES_FILE
from samensociaal_desktop.storage.seeds import Seed as KeySeed
from samensociaal_desktop.storage.seeds import recovery_code, seed_from_code

Refusals = tuple[type[Exception], ...]
OLD: Final = Path(__file__).parent.parent / "vaults" / "v4"
BASIS: Final = paths.resource("packs", "basis")
PRIVATE: Final = bytes(range(32))
AT: Final = datetime(2026, 4, 16, 18, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Target:
    """A reader: its good files with the names they have, how it is asked, what it may raise."""

    seeds: tuple[tuple[str, Seed], ...]
    read: Callable[[Path], object]
    refusals: Refusals = ()


# Journals of other programs, and our own


def read_diary(path: Path) -> int:
    """Return how many moments there are."""
    with opened(path) as file:
        if own.recognises(file):
            whole = own.read_own(file)
            for attachment in whole.attachments:
                whole.content(attachment)
            return len(list(whole.encounters))
        reader = recognise(file)
        moments = [] if reader is None else list(reader.moments(file, Tally()))
        for moment in moments:
            (moment.line + moment.note).encode()  # nothing in it that no file of text could hold
        return len(moments)


# Packs

PACK_READERS: Final[dict[str, tuple[Callable[[Path, Faults], object], Path]]] = {
    "advice": (advice.read_advice, BASIS / "advice.toml"),
    "article": (articles.read_article, min(BASIS.glob("reading/*.toml"))),
    "case": (cases.read_cases, BASIS / "cases.toml"),
    "dialogue": (dialogues.read_dialogue, min(BASIS.glob("dialogues/*.toml"))),
    "dilemma": (dilemmas.read_dilemmas, BASIS / "dilemmas.toml"),
    "exercise": (exercises.read_exercises, BASIS / "exercises.toml"),
    "point": (directory.read_directory, paths.resource("packs", "meldpunten", "directory.toml")),
    "list": (lists.read_lists, BASIS / "lists.toml"),
    "items": (lambda path, faults: lists.add_items(Lists({}), path, faults, "mijn"), BASIS / "lists.toml"),
    "pack": (lambda path, faults: packs.read_info(path.parent, faults), BASIS / "pack.toml"),
    "source": (sources.read_sources, BASIS / "sources.toml"),
    "figure": (sources.read_figures, BASIS / "figures.toml"),
    "term": (terms.read_terms, BASIS / "words.toml"),
    "tip": (tips.read_tips, BASIS / "tips.toml"),
    "way": (ways.read_ways, BASIS / "ways.toml"),
}
_SOME: Final = 3_000
"""Bytes of a pack's file to begin with: enough for some entries, few enough to be quick."""


def some_of(path: Path) -> bytes:
    """Return the first entries of a pack's file, whole."""
    content = path.read_bytes()
    end = content.find(b"\n\n[[", _SOME)
    return content if end < 0 else content[:end] + b"\n"


def pack_target(name: str) -> Target:
    reader, good = PACK_READERS[name]
    return Target((("pack.toml", some_of(good)),), lambda path: reader(path, Faults("pack.toml", tuple(Language))))


PARCEL: Final = {
    "school/pack.toml": (BASIS / "pack.toml").read_bytes(),
    "school/tips.toml": some_of(BASIS / "tips.toml"),
}

# The journal's own files, which anyone could have put there


@cache
def key_file() -> bytes:
    return (OLD / KEY_FILE).read_bytes()


def read_keys(path: Path) -> None:
    """Read a key file as it is, and once more with a checksum that fits what is in it now."""
    try:
        keys.read(path.parent)
    except VaultError:
        body = path.read_bytes().partition(b"\n")[0] + b"\n"
        path.write_bytes(body + hashlib.sha256(body).hexdigest().encode() + b"\n")
        keys.read(path.parent)


def sealed_seed() -> bytes:
    public = sealed.public_key(PRIVATE)
    line = sealed.seal(SealedNote("a" * 32, AT, "Hoi"), public)
    return b"samensociaal-sealed 1 " + base64.b64encode(public) + b"\n" + line + b"\n"


def read_sealed(path: Path) -> None:
    sealed_file.public_key(path.parent)
    _, lines = sealed_file.read(path.parent)
    for line in lines:
        sealed.unseal(line, PRIVATE)


def read_tries(path: Path) -> None:
    tries = Tries(path.parent, lambda: datetime(2026, 4, 16, 20, 30))
    tries.all()
    assert 0 <= tries.wait() <= 30


def parcel_seed() -> dict[str, bytes]:
    members = {"journal.vault": bytes(range(256)) * 8, KEY_FILE: key_file()}
    told = {
        name: {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()} for name, content in members.items()
    }
    manifest = {"format": parcel.FORMAT, "version": parcel.VERSION, "members": told}
    return {**members, parcel.MANIFEST: json.dumps(manifest).encode()}


def read_parcel(path: Path) -> None:
    folder = path.parent / "unpacked"
    try:
        parcel.look(path)
        parcel.unpack(path, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def read_code(path: Path) -> None:
    seed_from_code(path.read_bytes().decode("utf-8", "surrogateescape"))


def read_kind(path: Path) -> None:
    media_type(path.read_bytes())


SETTINGS: Final = b'{"language": "nl", "theme": "dark", "text_size": 120, "window": [800, 600], "font": "Arial"}'
HOUSE: Final = b"""
guest_first = true
journals_on_disk = false
session_minutes = 15
may_extend = false
idle_minutes = 3
languages = ["nl", "en"]
packs = ["packs/school"]
printing = true
[[help_lines]]
nl = "Vraag het aan de balie."
en = "Ask at the desk."
"""

TARGETS: Final[dict[str, Target]] = {
    **{f"diary {name}": Target(((name, seed),), read_diary, (BadFile,)) for name, seed in (DIARIES | OWN).items()},
    **{f"pack {name}": pack_target(name) for name in PACK_READERS},
    "pack as a zip file": Target((("school.zip", PARCEL),), open_parcel),
    "keys": Target(((KEY_FILE, key_file()),), read_keys, (VaultError,)),
    "sealed notes": Target(((SEALED_FILE, sealed_seed()),), read_sealed),
    "tries": Target(((TRIES_FILE, b"2026-04-16T18:30:00+00:00\n" * 4),), read_tries),
    "name": Target(((NAME_FILE, "Dagboek één".encode()),), lambda path: name_of(path.parent)),
    "journal in one file": Target((("x.samensociaal", parcel_seed()),), read_parcel, (VaultError,)),
    "recovery code": Target((("code", recovery_code(KeySeed(bytearray(20))).encode()),), read_code, (WrongPassphrase,)),
    "settings": Target((("settings.json", SETTINGS),), lambda path: read_settings(path.parent)),
    "house rules": Target((("house.toml", HOUSE),), read_house),
    "kind of a file": Target((("a.png", b"\x89PNG\r\n\x1a\n" + bytes(40)),), read_kind),
}  # fmt: skip
