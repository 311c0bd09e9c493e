"""One bit turns over, anywhere in a journal's files: it is found, or it does no harm. Never a wrong answer."""

import shutil
from collections import Counter
from pathlib import Path
from random import Random
from typing import Final

import pytest
from tests.faults import flips
from tests.faults.stage import Stage

from samensociaal_desktop.storage.files import BACKUP_ENDING, FILE, KEY_FILE, KEY_FILE_COPY, SEALED_FILE

FILES: Final = (FILE, FILE, FILE, BACKUP_ENDING, SEALED_FILE, KEY_FILE, KEY_FILE_COPY)


def flip(folder: Path, name: str, dice: Random) -> str:
    path = next(each for each in folder.rglob("*") if each.name.endswith(name) and each.is_file())
    content = bytearray(path.read_bytes())
    place, bit = dice.randrange(len(content)), dice.randrange(8)
    content[place] ^= 1 << bit
    path.write_bytes(content)
    return f"{name}, byte {place}, bit {bit}"


def flip_often(plays: Stage, place: Path, times: int) -> Counter[str]:
    """Return how often what came of it: "same", or the error it ended in."""
    whole, folder = place / "whole", place / "flipped"
    flips.made_full(whole)
    right = {}
    for turns in (1, 2):
        shutil.copytree(whole, folder)
        ended = plays.play("reading", folder, turns=turns)
        assert ended.status == 0, ended.errors
        right[turns] = ended.said
        shutil.rmtree(folder)
    assert right[1] == [*right[2], *(f"+{text}" for text in flips.NOTES)]
    dice = Random(1)
    met: Counter[str] = Counter()
    for turn in range(times):
        shutil.copytree(whole, folder)
        name = FILES[turn % len(FILES)]
        where = flip(folder, name, dice)
        turns = 2 if name == BACKUP_ENDING else 1
        ended = plays.play("reading", folder, turns=turns)
        assert ended.status in (0, 3), f"{where}: {ended.errors}"
        said = [line for line in ended.said if not line.startswith("!")]
        assert set(said) <= set(right[turns]), f"a wrong answer: {where}"
        if ended.status == 0 and name != SEALED_FILE:
            assert said == right[turns], f"something is missing: {where}"
        met[f"{name} {ended.error or 'same'}"] += 1
        shutil.rmtree(folder)
    return met


def test_a_bit_that_turns_over_is_found_or_does_no_harm(plays: Stage, tmp_path: Path) -> None:
    assert flip_often(plays, tmp_path, len(FILES)).total() == len(FILES)


@pytest.mark.slow
def test_of_a_thousand_bits_each_is_found_or_does_no_harm(plays: Stage, tmp_path: Path) -> None:
    met = flip_often(plays, tmp_path, 1000)
    assert met.total() == 1000
    assert met[f"{FILE} same"] == 0, "the cipher is a checksum of every page"
    assert met[f"{BACKUP_ENDING} same"] < 10, "what is not of the vault, the keys or their list may differ"
    assert met[f"{KEY_FILE} same"] == sum(count for sort, count in met.items() if sort.startswith(f"{KEY_FILE} "))
