import runpy
import shutil
import sys
from pathlib import Path

import pytest

from samensociaal_desktop import paths
from samensociaal_desktop.content import check
from samensociaal_desktop.content.check import faults_in, main

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
    change(pack / "lists.toml", 'label.en = "Rumours"\n', "")
    assert main([str(pack)]) == 1
    assert lines(capsys)[:2] == [
        "lists.toml: list kinds, group kind.U, item kind.U3: label: no text in en",
        "dialogues/proef.toml: question 1: ask: no text in en",
    ]


def test_what_a_pack_says_of_itself_comes_first(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(pack / "pack.toml", 'title.en = "Basics"\n', "")
    change(pack / "dialogues" / "proef.toml", 'ask.en = "What did you see?"\n', "")
    assert main([str(pack)]) == 1
    assert lines(capsys) == ["pack.toml: file: title: no text in en"]


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


def test_some_files_only_basis_brings_and_others_nobody(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(pack / "pack.toml", 'id = "basis"', 'id = "mijn"')
    (pack / "lists.toml").unlink()
    for name in ("advice.toml", "ways.toml", "tip.toml", "._tips.toml"):
        (pack / name).touch()
    assert main([str(pack)]) == 1
    assert lines(capsys) == [
        "advice.toml: file: only the pack basis brings this",
        "ways.toml: file: only the pack basis brings this",
        "sample.toml: file: only the pack basis brings this",
        "tip.toml: file: is not a file of a pack",
    ]
    for name in ("advice.toml", "ways.toml", "tip.toml", "sample.toml"):
        (pack / name).unlink()
    assert main([str(pack)]) == 0


def test_links_are_named_and_not_followed(pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    away = tmp_path / "away"
    away.mkdir()
    names = ["lists.toml", "dialogues/proef.toml", "sample.toml"]
    for name in names:
        moved = away / Path(name).name
        (pack / name).rename(moved)
        (pack / name).symlink_to(moved)
    assert main([str(pack)]) == 1
    assert lines(capsys) == [f"{name}: file: is a link; links are not followed" for name in names]
    (pack / "pack.toml").rename(away / "pack.toml")
    (pack / "pack.toml").symlink_to(away / "pack.toml")
    assert main([str(pack)]) == 1
    assert lines(capsys) == ["pack.toml: file: is a link; links are not followed"]


def test_loose_dialogues_that_are_links_are_not_followed(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "los").mkdir()
    (tmp_path / "los" / "proef.toml").symlink_to(pack / "dialogues" / "proef.toml")
    assert [str(fault) for fault in faults_in(tmp_path / "los") or ()] == [
        "proef.toml: file: is a link; links are not followed"
    ]


def words(*keys: str) -> str:
    return "".join(f'{key}.nl = "Een zin in het Dutch"\n{key}.en = "A sentence in English"\n' for key in keys)


def source(name: str) -> str:
    more = 'title = "T"\npublisher = "P"\nyear = 2020\naddress = "https://a.nl"\nsure = "read"\n'
    return f'[[source]]\nid = "{name}"\n{more}'


FIGURE = f'[[figure]]\nid = "vier"\nper_cent = 80\nyear = 2021\nsource = "n9"\n{words("says", "people")}'
TIP = f'[[tip]]\nid = "een"\nsources = ["n1", "n8"]\n{words("text", "why")}'
ADVICE = words("intro") + f'[[question]]\nid = "een"\n{words("ask", "explain")}[otherwise]\n{words("text")}'
ADVICE += 'points = ["112"]\nways = ["melding"]\narticles = ["wet"]\n'
ARTICLE = f'id = "lees"\nshelf = "law"\n{words("title", "intro")}[[section]]\nid = "een"\n{words("heading")}'
ARTICLE += '[[section.block]]\nfigures = ["drie"]\n'
CASE = f'[[case]]\nid = "een"\nkinds = ["kind.T", "kind.T1", "kind.Y9"]\n{words("title", "story", "thought")}'
CASE += "".join(
    f'[[case.way]]\nresponse = "{response}"\n{words("does", "may", "research")}'
    for response in ("ignore", "address", "report", "support")
)


def test_what_is_named_must_exist_and_what_basis_holds_must_be_used(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (pack / "reading").mkdir()
    files = {
        "sources": source("n1") + source("n2"), "figures": FIGURE, "tips": TIP, "advice": ADVICE,
        "reading/lees": ARTICLE, "cases": CASE,
    }  # fmt: skip
    for name, text in files.items():
        (pack / f"{name}.toml").write_text(text, encoding="utf-8")
    assert main([str(pack)]) == 1
    told = [line for line in lines(capsys) if "meldpunten" not in line]
    assert sorted(told) == [
        "advice.toml: file, otherwise: article 'wet' is not known",
        "advice.toml: file, otherwise: way 'melding' is not known",
        "cases.toml: case een: kind 'kind.Y9' is not known",
        "figures.toml: figure vier: is used nowhere",
        "figures.toml: figure vier: source 'n9' is not known",
        "reading/lees.toml: section een, block number 1: figure 'drie' is not known",
        "sources.toml: source n2: is used nowhere",
        "tips.toml: tip een: source 'n8' is not known",
    ]


def test_a_pack_may_name_what_basis_holds_and_need_not_use_its_own(pack: Path) -> None:
    change(pack / "pack.toml", 'id = "basis"', 'id = "mijn"')
    (pack / "lists.toml").unlink()
    (pack / "sample.toml").unlink()
    (pack / "tips.toml").write_text(TIP.replace("n8", "mijn-1"), encoding="utf-8")
    (pack / "sources.toml").write_text(source("mijn-1") + source("mijn-2"), encoding="utf-8")
    assert faults_in(pack) == ()


def test_without_basis_nothing_of_it_is_unused(resources: Path, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(pack / "pack.toml", 'id = "basis"', 'id = "mijn"')
    (pack / "lists.toml").unlink()
    (pack / "sample.toml").unlink()
    (pack / "sources.toml").write_text(source("mijn-1"), encoding="utf-8")
    assert faults_in(pack) == ()


def test_a_directory_that_is_not_newer_is_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(paths.resource("packs", "meldpunten"), tmp_path / "lijst")
    assert main([str(tmp_path / "lijst")]) == 1
    assert lines(capsys) == [
        "pack.toml: file: left out: there is another pack meldpunten; only a newer directory takes its place"
    ]


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
