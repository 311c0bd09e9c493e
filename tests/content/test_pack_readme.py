"""What the README for writers of packs shows is a pack without a fault."""

import re
from pathlib import Path

from samensociaal_desktop import paths
from samensociaal_desktop.content.check import faults_in
from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.content.parcels import FOLDERS, SINGLE

README = paths.resource("packs", "README.md").read_text("utf-8")
EXAMPLES = dict(re.findall(r"^## (\S+\.toml)\n\n```toml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL))


def test_the_examples_make_a_pack_without_a_fault(tmp_path: Path) -> None:
    folder = tmp_path / "packs" / "bieb-voorbeeld"
    for name, text in EXAMPLES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    assert [str(fault) for fault in faults_in(folder) or ()] == []
    library = open_library(folder.parent)
    assert "samen-lezen" in {dialogue.id for dialogue in library.dialogues}
    assert "foto-van-de-avond" in {dilemma.id for dilemma in library.dilemmas}
    assert "spreekuur" in {point.id for point in library.directory.points}
    assert library.lists.label_of("bieb-voorbeeld.leesgroep").en == "Library reading group"
    assert library.problems == ()


def test_there_is_an_example_of_every_file_a_pack_may_hold() -> None:
    assert {name.partition("/")[0] for name in EXAMPLES} == {*SINGLE, *FOLDERS}
    assert all(f"`{name}" in README for name in SINGLE)
