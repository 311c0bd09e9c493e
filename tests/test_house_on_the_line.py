"""House rules from the command line: checked for who runs the computers, and held to by every verb."""

import io
import sys
from pathlib import Path

import pytest

from samensociaal_desktop import cli, paths
from samensociaal_desktop.services.options import WrongUse, read_arguments


def run(*words):
    out, err = io.StringIO(), io.StringIO()
    status = cli.main([*map(str, words), "--language", "en"], io.StringIO("zes rustige woorden\n"), out, err)
    assert len(err.getvalue().splitlines()) == (status != 0)
    return status, out.getvalue(), err.getvalue()


@pytest.fixture
def file(tmp_path):
    return tmp_path / "house.toml"


@pytest.fixture
def fixed(tmp_path, monkeypatch):
    """The file in its fixed place, in this test."""
    fixed = tmp_path / "etc" / "house.toml"
    fixed.parent.mkdir()
    monkeypatch.setattr(paths, "house_file", lambda: fixed)
    return fixed


def test_it_is_named_in_the_arguments():
    assert read_arguments(["--house", "a.toml"]).options.house == Path("a.toml")
    assert read_arguments(["house"]).file is None
    asked = read_arguments(["house", "a.toml"])
    assert (asked.verb, asked.file) == ("house", Path("a.toml"))
    with pytest.raises(WrongUse):
        read_arguments(["house", "a", "b"])


def test_a_file_in_order_is_said_rule_by_rule(file):
    file.write_text("format = 1\nsession_minutes = 30\npacks = []\nlanguages = ['nl']", "utf-8")
    status, out, _ = run("house", file)
    assert status == 0
    assert out.splitlines()[0] == f"In order: {file}"
    for line in ("session_minutes: 30", "packs: []", "languages: nl", "printing: true", "journals_on_disk: true"):
        assert f"  {line}" in out.splitlines()


def test_what_is_no_mistake_and_still_not_meant_is_said_too(file):
    file.write_text("format = 1\npacks = ['school']", "utf-8")
    _, out, _ = run("house", file)
    assert f"mind: there is no pack in this folder, it is left out: {file.parent / 'packs' / 'school'}" in out
    assert "mind: whoever gave this command can change the file." in out


def test_a_mistake_is_named_and_ends_with_a_status(file):
    file.write_text("format = 1\nprintng = false", "utf-8")
    status, out, err = run("house", file)
    assert (status, out) == (4, "")
    assert "the strictest rules hold" in err
    assert "'printng' is not known here" in err
    assert run("house", file.with_name("gone.toml"))[0] == 4


def test_without_a_name_it_is_about_the_fixed_place(fixed):
    assert run("house") == (0, f"There are no house rules. They would lie here: {fixed}\n", "")
    fixed.write_text("format = 1", "utf-8")
    assert run("house")[1].startswith(f"In order: {fixed}")


def test_every_verb_holds_to_the_rules_whatever_file_is_named_beside(fixed, file, tmp_path):
    fixed.write_text("format = 1\njournals_on_disk = false", "utf-8")
    file.write_text("format = 1", "utf-8")
    for more in ((), ("--house", file)):
        status, _, err = run("create", "--data", tmp_path / "dagboek", "--passphrase-stdin", *more)
        assert (status, err) == (6, "By the rules of this computer no journal can be here.\n")
    assert not (tmp_path / "dagboek").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folders of Linux")
def test_no_variable_moves_the_fixed_place(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path))
    assert paths.house_file() == Path("/etc/xdg/SamenSociaal/house.toml")


def test_of_a_portable_program_it_lies_beside_it(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "portable_root", lambda: tmp_path)
    assert paths.house_file() == tmp_path / "house.toml"
