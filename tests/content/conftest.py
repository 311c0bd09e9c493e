import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

import pytest

from samensociaal_desktop.content.faults import BOTH, Faults
from samensociaal_desktop.domain.localised import Language

T = TypeVar("T")


class Told(Protocol):
    """Writes a text to a file, reads it, and returns what was read and the faults in it."""

    def __call__(
        self, read: Callable[[Path, Faults], T], text: str, languages: tuple[Language, ...] = BOTH
    ) -> tuple[T, list[str]]:
        """Read the text with `read`."""


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the program takes for its own resources, as the frozen program does."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "frozen"), raising=False)
    (tmp_path / "frozen" / "resources" / "packs").mkdir(parents=True)
    return tmp_path / "frozen" / "resources"


@pytest.fixture
def told(tmp_path: Path) -> Told:
    def told(
        read: Callable[[Path, Faults], T], text: str, languages: tuple[Language, ...] = BOTH
    ) -> tuple[T, list[str]]:
        path = tmp_path / "proef.toml"
        path.write_text(text, encoding="utf-8")
        faults = Faults(path.name, languages)
        return read(path, faults), [str(fault).removeprefix("proef.toml: ") for fault in faults.found]

    return told
