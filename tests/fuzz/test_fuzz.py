"""Whatever is in a file from outside, its reader ends: with values or one of our errors, in time and within bounds.

How many inputs: 300 in the quick part, ten thousand in the slow one, as many as SAMENSOCIAAL_FUZZ says at night.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from tests.fuzz.limits import in_memory, in_time, no_hang
from tests.fuzz.mutations import Step, made, raw, steps
from tests.fuzz.targets import TARGETS, Target

from samensociaal_desktop.domain.evidence import media_type
from samensociaal_desktop.services import pictures

INPUTS: Final = int(os.environ.get("SAMENSOCIAAL_FUZZ", "10000"))
FEW: Final = 300
A_PICTURE: Final = 250
"""A decoder is a program of its own: as long as so many other inputs."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("outside")


def try_on(target: Target, folder: Path, taken: Sequence[Step], which: int, bare: bytes | None) -> None:
    name, seed = target.seeds[which % len(target.seeds)]
    path = folder / name
    path.write_bytes(made(seed, taken, which) if bare is None else bare)
    try:
        with no_hang(), in_memory(), suppress(*target.refusals), in_time():
            target.read(path)
    finally:
        path.unlink(missing_ok=True)


def fuzzed(count: int) -> Callable[[Path, str], None]:
    """Return a test of one target with so many inputs."""

    def test(folder: Path, name: str) -> None:
        @settings(
            max_examples=max(count, 1),
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate, Phase.shrink],
        )
        @given(taken=steps, which=st.integers(0, 99), bare=st.none() | st.none() | st.none() | raw)
        def tried(taken: list[Step], which: int, bare: bytes | None) -> None:
            try_on(TARGETS[name], folder, taken, which, bare)

        tried()

    return test


@pytest.mark.parametrize("name", TARGETS)
def test_good_files_are_read(folder: Path, name: str) -> None:
    for file, seed in TARGETS[name].seeds:
        path = folder / file
        path.write_bytes(seed if isinstance(seed, bytes) else made(seed, (), 0))
        found = TARGETS[name].read(path)
        assert found or not name.startswith("diary"), "a file to begin with that says nothing"
        path.unlink()


@pytest.mark.parametrize("name", TARGETS)
def test_some_inputs_end_in_values_or_our_errors(folder: Path, name: str) -> None:
    fuzzed(FEW // len(TARGETS))(folder, name)


@pytest.mark.slow
@pytest.mark.parametrize("name", TARGETS)
def test_many_inputs_end_in_values_or_our_errors(folder: Path, name: str) -> None:
    fuzzed(INPUTS // len(TARGETS))(folder, name)


GIF: Final = bytes.fromhex("47494638396101000100800000ffffff0000002c00000000010001000002024401003b")


def painted(kind: str) -> bytes:
    image = QImage(24, 16, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return buffer.data().data()


PICTURES: Final = (painted("png"), painted("jpeg"), painted("webp"), GIF)


def look_at_pictures(count: int) -> None:
    @settings(max_examples=max(count, 1), deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(seed=st.sampled_from(PICTURES), taken=steps)
    def tried(seed: bytes, taken: list[Step]) -> None:
        content = made(seed, taken, 0)
        kind = media_type(content)
        with in_time(pictures.PATIENCE + 2):
            found = pictures.picture(content, kind)
        assert isinstance(found, pictures.Picture | pictures.Trouble)
        assert found is not pictures.Trouble.TOO_SLOW

    tried()


def test_some_pictures_are_shown_or_not_and_nothing_else_happens() -> None:
    for good in PICTURES:
        assert isinstance(pictures.picture(good, media_type(good)), pictures.Picture)
    look_at_pictures(2)


@pytest.mark.slow
def test_many_pictures_are_shown_or_not_and_nothing_else_happens() -> None:
    look_at_pictures(INPUTS // A_PICTURE)
