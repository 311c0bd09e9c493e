import shutil
from pathlib import Path

import pytest

from samensociaal_desktop import paths
from samensociaal_desktop.content.packs import MOST_DIALOGUES, MOST_PACKS, load, load_lists

PACK = 'format = 1\nid = "{id}"\ntitle.nl = "Mijn"\ntitle.en = "Mine"\nabout.nl = "Proef"\nabout.en = "Trial"\n'
DIALOGUE = """\
id = "{id}"
part = "{part}"
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


def make_pack(folder: Path, **dialogues: str) -> Path:
    (folder / "dialogues").mkdir(parents=True)
    (folder / "pack.toml").write_text(PACK.format(id=folder.name), encoding="utf-8")
    for name, part in dialogues.items():
        text = DIALOGUE.format(id=name, part=part)
        (folder / "dialogues" / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def bundled(resources: Path) -> Path:
    """A frozen program with a pack of two dialogues and the real lists."""
    lists = Path(__file__).parents[2] / "resources" / "packs" / "basis" / "lists.toml"
    folder = make_pack(resources / "packs" / "basis", ons="society", zelf="self")
    shutil.copy(lists, folder)
    return folder


def test_dialogues_come_in_the_order_of_the_parts(bundled: Path) -> None:
    pack, problems = load()
    assert problems == ()
    assert [dialogue.id for dialogue in pack.dialogues] == ["zelf", "ons"]
    assert pack.lists.items("roles")
    found = pack.dialogue("ons")
    assert found is pack.dialogues[1]
    assert pack.dialogue("weg") is None


def test_packs_of_the_person_come_behind_the_bundled_ones(bundled: Path, tmp_path: Path) -> None:
    make_pack(tmp_path / "packs" / "mijn", eigen="self")
    pack, problems = load(tmp_path / "packs")
    assert problems == ()
    assert [dialogue.id for dialogue in pack.dialogues] == ["zelf", "eigen", "ons"]


def test_a_folder_that_is_not_there_holds_no_packs(bundled: Path, tmp_path: Path) -> None:
    pack, problems = load(tmp_path / "nowhere")
    assert (len(pack.dialogues), problems) == (2, ())


def test_what_is_broken_is_left_out_and_named_and_the_rest_goes_on(bundled: Path, tmp_path: Path) -> None:
    mine = tmp_path / "packs"
    make_pack(mine / "eerste", goed="self", stuk="nobody")
    (make_pack(mine / "tweede", ook="self") / "pack.toml").write_text("id = 1", encoding="utf-8")
    (make_pack(mine / "derde", later="self") / "pack.toml").write_text("=", encoding="utf-8")
    (mine / "eerste" / "dialogues" / "._goed.toml").write_bytes(b"\x00\x05")
    pack, problems = load(mine)
    assert [dialogue.id for dialogue in pack.dialogues] == ["zelf", "goed", "ons"]
    assert [problem.file for problem in problems] == [
        "derde/pack.toml", "eerste/dialogues/stuk.toml", *["tweede/pack.toml"] * 4,
    ]  # fmt: skip


def test_a_pack_for_a_newer_program_is_left_out_and_says_so(bundled: Path, tmp_path: Path) -> None:
    folder = make_pack(tmp_path / "packs" / "nieuw", x="self")
    (folder / "pack.toml").write_text(PACK.format(id="nieuw").replace("1", "2", 1), encoding="utf-8")
    assert [str(each) for each in load(tmp_path / "packs")[1]] == [
        "nieuw/pack.toml: file: made for a newer version of the program"
    ]


def test_of_two_dialogues_with_one_id_the_first_stays(bundled: Path, tmp_path: Path) -> None:
    make_pack(tmp_path / "packs" / "mijn", zelf="others")
    pack, problems = load(tmp_path / "packs")
    assert len(pack.dialogues) == 2
    assert [str(each) for each in problems] == [
        "mijn/dialogues/zelf.toml: file: another pack has a dialogue of this id"
    ]


def test_a_link_in_a_pack_of_the_person_is_not_followed(bundled: Path, tmp_path: Path) -> None:
    elsewhere = make_pack(tmp_path / "elsewhere" / "ver", ver="self")
    mine = make_pack(tmp_path / "packs" / "mijn", eigen="self")
    (mine / "dialogues" / "ver.toml").symlink_to(elsewhere / "dialogues" / "ver.toml")
    (tmp_path / "packs" / "ver").symlink_to(elsewhere, target_is_directory=True)
    pack, problems = load(tmp_path / "packs")
    assert [dialogue.id for dialogue in pack.dialogues] == ["zelf", "eigen", "ons"]
    assert [str(each) for each in problems] == [
        "mijn/dialogues/ver.toml: file: is a link; links are not followed",
        "ver/pack.toml: file: is a link; links are not followed",
    ]


def test_there_is_an_end_to_packs_and_to_dialogues(bundled: Path, tmp_path: Path) -> None:
    many = {f"d{number}": "self" for number in range(MOST_DIALOGUES + 1)}
    make_pack(tmp_path / "packs" / "a", **many)
    for number in range(MOST_PACKS):
        make_pack(tmp_path / "packs" / f"p{number:02}")
    pack, problems = load(tmp_path / "packs")
    assert len(pack.dialogues) == 2 + MOST_DIALOGUES
    assert [str(each) for each in problems] == [
        f"a/pack.toml: file: more than {MOST_DIALOGUES} dialogues",
        f"p{MOST_PACKS - 1}: pack: left out: more than {MOST_PACKS} packs",
    ]


def test_broken_lists_are_empty_and_named(bundled: Path) -> None:
    (bundled / "lists.toml").unlink()
    lists, problems = load_lists()
    assert list(lists) == []
    assert [str(each) for each in problems] == ["basis/lists.toml: file: cannot be read (FileNotFoundError)"]
    assert load()[1] == problems


def test_the_program_finds_its_own_packs_in_a_checkout() -> None:
    assert paths.resource("packs", "basis", "pack.toml").is_file()
    assert load()[1] == ()
