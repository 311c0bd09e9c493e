import runpy
import shutil
import sys
from pathlib import Path

import pytest

from samensociaal_desktop import paths
from samensociaal_desktop.content import check
from samensociaal_desktop.content.check import main

BASIS = paths.resource("packs", "basis")
GOOD = """\
id = "proef"
part = "self"
title.nl = "Proef"
title.en = "Trial"
intro.nl = "Een proef."
intro.en = "A trial."
minutes = 5
[[question]]
id = "1"
kind = "text"
ask.nl = "Wat zag je?"
ask.en = "What did you see?"
example.nl = "Een grap."
example.en = "A joke."
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the pack's lists with one small dialogue, in a folder of another name."""
    folder = tmp_path / "kopie"
    (folder / "dialogues").mkdir(parents=True)
    for name in ("pack.toml", "lists.toml"):
        shutil.copy(BASIS / name, folder)
    (folder / "dialogues" / "proef.toml").write_text(GOOD, encoding="utf-8")
    moment = 'days_ago = 3\nline.nl = "Een grap"\nline.en = "A joke"\nresponses = [{ response = "support" }]\n'
    (folder / "sample.toml").write_text(f'[[moment]]\n{moment}kinds = ["kind.T2"]\n', encoding="utf-8")
    return folder


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_good_pack_is_silent_and_ends_with_0(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(pack)]) == 0
    assert lines(capsys) == []


def test_every_fault_is_a_line_with_file_place_and_fault(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(pack / "dialogues" / "proef.toml", 'ask.en = "What did you see?"\n', "")
    change(pack / "sample.toml", "kind.T2", "kind.Q7")
    change(pack / "lists.toml", 'label.en = "Rumours"\n', "")
    change(pack / "pack.toml", 'title.en = "Basics"\n', "")
    assert main([str(pack)]) == 1
    assert lines(capsys) == [
        "pack.toml: file: title: no text in en",
        "dialogues/proef.toml: question 1: ask: no text in en",
        "lists.toml: list kinds, group kind.U, item kind.U3: label: no text in en",
    ]


def test_ids_in_the_sample_are_looked_up_in_the_lists(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(pack / "sample.toml", "kind.T2", "kind.Q7")
    assert main([str(pack)]) == 1
    assert lines(capsys) == ["sample.toml: moment number 1: 'kind.Q7' is not in the list kinds"]


def test_a_folder_of_packs_is_checked_pack_by_pack(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(pack / "dialogues" / "proef.toml", "minutes = 5", "minutes = 'vijf'")
    assert main([str(pack.parent)]) == 1
    assert lines(capsys) == ["kopie/dialogues/proef.toml: file: minutes is not a number from 1 to 120"]


def test_a_folder_of_dialogues_alone_is_checked_too(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(pack / "dialogues")]) == 0
    (pack / "dialogues" / "proef.toml").rename(pack / "dialogues" / "ander.toml")
    assert main([str(pack / "dialogues")]) == 1
    assert lines(capsys) == ["ander.toml: file: id = 'proef' differs from the name of the file"]


def test_a_pack_without_pack_toml_is_a_fault(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (pack / "pack.toml").unlink()
    assert main([str(pack)]) == 1
    assert lines(capsys) == ["pack.toml: file: cannot be read (FileNotFoundError)"]


def test_only_basis_brings_lists_and_a_sample(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(pack / "pack.toml", 'id = "basis"', 'id = "mijn"')
    assert main([str(pack)]) == 1
    assert lines(capsys) == [
        "pack.toml: file: only the pack basis brings lists.toml",
        "pack.toml: file: only the pack basis brings sample.toml",
    ]
    (pack / "lists.toml").unlink()
    (pack / "sample.toml").unlink()
    assert main([str(pack)]) == 0


def test_links_are_named_and_not_followed(pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    away = tmp_path / "away"
    away.mkdir()
    names = ["pack.toml", "dialogues/proef.toml", "lists.toml", "sample.toml"]
    for name in names:
        moved = away / Path(name).name
        (pack / name).rename(moved)
        (pack / name).symlink_to(moved)
    assert main([str(pack)]) == 1
    assert lines(capsys) == [f"{name}: file: is a link; links are not followed" for name in names]


@pytest.mark.parametrize("folder", ["nowhere", "empty"])
def test_wrong_use_ends_with_2(tmp_path: Path, folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SystemExit) as stopped:
        main([str(tmp_path / folder)])
    assert stopped.value.code == 2
    assert folder in capsys.readouterr().err


def test_it_runs_as_a_command(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["check", str(pack)])
    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(check.__file__, run_name="__main__")
    assert stopped.value.code == 0


def test_without_a_folder_it_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([])
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("usage: python -m samensociaal_desktop.content.check")
