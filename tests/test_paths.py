import importlib.util
import sys
import tomllib
from pathlib import Path

import pytest

from samensociaal_desktop import paths


def module_at(place):
    place.mkdir(parents=True, exist_ok=True)
    copy = place / "paths.py"
    copy.write_text(Path(paths.__file__).read_text("utf-8"), "utf-8")
    spec = importlib.util.spec_from_file_location("paths_elsewhere", copy)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_in_a_checkout_resources_and_translations_lie_at_its_top():
    top = Path(paths.__file__).resolve().parents[2]
    assert paths.resource("passphrases.toml") == top / "resources" / "passphrases.toml"
    assert "nl" in tomllib.loads(paths.resource("passphrases.toml").read_text("utf-8"))
    assert paths.translation("samensociaal_nl.qm") == top / "translations" / "samensociaal_nl.qm"


def test_in_a_wheel_they_lie_inside_the_package(tmp_path):
    package = tmp_path / "site-packages" / "samensociaal_desktop"
    (package / "_resources").mkdir(parents=True)
    (package / "_translations").mkdir()
    elsewhere = module_at(package)
    assert elsewhere.resource("packs", "basis") == package / "_resources" / "packs" / "basis"
    assert elsewhere.translation("samensociaal_nl.qm") == package / "_translations" / "samensociaal_nl.qm"


def test_in_the_frozen_program_they_lie_where_it_was_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("themes") == tmp_path / "resources" / "themes"
    assert paths.translation("samensociaal_nl.qm") == tmp_path / "translations" / "samensociaal_nl.qm"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folders of Linux")
def test_the_journal_and_the_log_have_a_folder_each_of_the_persons_own(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert paths.user_data() == tmp_path / "data" / "SamenSociaal"
    assert paths.logs().is_relative_to(tmp_path / "state" / "SamenSociaal")
    assert list(tmp_path.iterdir()) == []
