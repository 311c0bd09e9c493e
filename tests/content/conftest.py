import sys
from pathlib import Path

import pytest


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the program takes for its own resources, as the frozen program does."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "frozen"), raising=False)
    (tmp_path / "frozen" / "resources" / "packs").mkdir(parents=True)
    return tmp_path / "frozen" / "resources"
