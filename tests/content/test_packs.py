from datetime import date
from pathlib import Path

import pytest

from samensociaal_desktop import paths
from samensociaal_desktop.content.faults import Faults
from samensociaal_desktop.content.packs import MOST_PACKS, FoundPacks, find_packs, leads_out, read_info
from samensociaal_desktop.domain.localised import Language, LocalisedText

PACK = 'format = 1\nid = "{id}"\ntitle.nl = "Mijn"\ntitle.en = "Mine"\nabout.nl = "Proef"\nabout.en = "Trial"\n'


def make_pack(folder: Path, more: str = "", pack_id: str = "") -> Path:
    folder.mkdir(parents=True)
    (folder / "pack.toml").write_text(PACK.format(id=pack_id or folder.name) + more, encoding="utf-8")
    return folder


def directory_pack(folder: Path, more: str, pack_id: str = "meldpunten") -> Path:
    (make_pack(folder, more, pack_id) / "directory.toml").touch()
    return folder


def told(found: FoundPacks) -> list[str]:
    return [str(fault) for faults in found.faults for fault in faults.found]


@pytest.fixture
def bundled(resources: Path) -> Path:
    """A frozen program with `basis`, and a directory of 1 May."""
    directory_pack(resources / "packs" / "a-meldpunten", "date = 2026-05-01\n")
    make_pack(resources / "packs" / "basis")
    return resources / "packs"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return tmp_path / "mine"


def test_a_pack_is_what_it_says_of_itself(tmp_path: Path) -> None:
    folder = make_pack(tmp_path / "proef", 'author = "De bieb"\ndate = 2026-11-22\n')
    info = read_info(folder, Faults("pack.toml"))
    assert info is not None
    assert (info.id, info.author, info.date) == ("proef", "De bieb", date(2026, 11, 22))
    assert (info.title, info.about) == (LocalisedText("Mijn", "Mine"), LocalisedText("Proef", "Trial"))
    assert (info.folder, info.is_bundled, info.languages) == (folder, False, (Language.NL, Language.EN))


def test_a_pack_may_speak_one_language(tmp_path: Path) -> None:
    folder = make_pack(tmp_path / "proef", 'languages = ["nl"]\n')
    text = (
        (folder / "pack.toml").read_text("utf-8").replace('title.en = "Mine"\n', "").replace('about.en = "Trial"', "")
    )
    (folder / "pack.toml").write_text(text, "utf-8")
    info = read_info(folder, Faults("pack.toml"))
    assert info is not None
    assert info.languages == (Language.NL,)
    assert info.title == LocalisedText("Mijn", "Mijn")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("format = 1", "format = 2", "file: made for a newer version of the program"),
        ("format = 1", "", "file: format is missing"),
        ('id = "proef"', 'id = "own"', "file: id = 'own' is taken"),
        ('id = "proef"', 'id = "con"', "file: id = 'con' is taken"),
        ('id = "proef"', 'id = "lpt1"', "file: id = 'lpt1' is taken"),
        ('title.en = "Mine"', "", "file: title: no text in en"),
        ('title.en = "Mine"', 'languages = ["nl"]', "file: about.'en' is not a language of this pack"),
        ("format = 1", 'format = 1\nlanguages = ["nl", "de"]', "file: languages names something else than nl, en"),
        ("format = 1", "format = 1\nlanguages = []", "file: languages names something else than nl, en"),
        ("format = 1", 'format = 1\nauthor = "a\\nb"', "file: author: not one line of at most 100 characters"),
        ("format = 1", 'format = 1\ndate = "vandaag"', "file: date is not a day of these times"),
        ("format = 1", "format = 1\nlevel = 2", "file: 'level' is not known here"),
    ],
)
def test_a_slip_is_named_and_it_is_no_pack(tmp_path: Path, old: str, new: str, fault: str) -> None:
    folder = make_pack(tmp_path / "proef")
    text = (folder / "pack.toml").read_text("utf-8")
    assert old in text
    (folder / "pack.toml").write_text(text.replace(old, new), "utf-8")
    faults = Faults("pack.toml")
    assert read_info(folder, faults) is None
    assert [str(each) for each in faults.found] == [f"pack.toml: {fault}"]


def test_basis_comes_first_then_the_others_then_those_of_the_person(bundled: Path, mine: Path) -> None:
    make_pack(mine / "aap")
    make_pack(mine / ".weg")
    found = find_packs(mine)
    assert told(found) == []
    assert [(pack.id, pack.is_bundled) for pack in found.packs] == [
        ("basis", True), ("meldpunten", True), ("aap", False),
    ]  # fmt: skip


def test_a_folder_that_is_not_there_holds_no_packs(bundled: Path, mine: Path) -> None:
    assert len(find_packs(mine).packs) == len(find_packs(None).packs) == 2


def test_a_broken_pack_is_left_out_and_named(bundled: Path, mine: Path) -> None:
    make_pack(mine / "stuk", "=")
    found = find_packs(mine)
    assert len(found.packs) == 2
    assert told(found)[0].startswith("stuk/pack.toml: file: is not TOML")


def test_a_newer_directory_takes_the_place_of_the_bundled_one(bundled: Path, mine: Path) -> None:
    folder = directory_pack(mine / "lijst", "date = 2026-05-02\n")
    found = find_packs(mine)
    assert told(found) == []
    assert [pack.folder for pack in found.packs] == [bundled / "basis", folder]
    assert found.replaced["meldpunten"].folder == bundled / "a-meldpunten"


@pytest.mark.parametrize("more", ["date = 2026-05-01\n", "date = 2026-04-30\n", ""])
def test_one_that_is_not_newer_does_not(bundled: Path, mine: Path, more: str) -> None:
    directory_pack(mine / "lijst", more)
    found = find_packs(mine)
    assert [pack.is_bundled for pack in found.packs] == [True, True]
    assert told(found) == [
        "lijst/pack.toml: file: left out: there is another pack meldpunten; only a newer directory takes its place"
    ]


def test_nothing_takes_the_place_of_another_pack(bundled: Path, mine: Path) -> None:
    directory_pack(mine / "a", "date = 2030-01-01\n", "basis")
    make_pack(mine / "b", "date = 2030-01-01\n", "meldpunten")
    make_pack(mine / "c", "date = 2020-01-01\n", "zelfde")
    make_pack(mine / "d", "date = 2030-01-01\n", "zelfde")
    found = find_packs(mine)
    assert [pack.folder.name for pack in found.packs] == ["basis", "a-meldpunten", "c"]
    assert [line.split(":")[0] for line in told(found)] == ["a/pack.toml", "b/pack.toml", "d/pack.toml"]


def test_a_link_is_not_followed(bundled: Path, mine: Path, tmp_path: Path) -> None:
    elsewhere = make_pack(tmp_path / "elsewhere" / "ver")
    make_pack(mine / "mijn")
    (mine / "ver").symlink_to(elsewhere, target_is_directory=True)
    (mine / "half").mkdir()
    (mine / "half" / "pack.toml").symlink_to(elsewhere / "pack.toml")
    (mine / "rond").symlink_to(mine / "rond")
    found = find_packs(mine)
    assert [pack.id for pack in found.packs] == ["basis", "meldpunten", "mijn"]
    assert told(found) == [f"{name}/pack.toml: file: is a link; links are not followed" for name in ("half", "ver")]


def test_links_in_a_circle_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    faults = Faults("x.toml")
    assert leads_out(tmp_path / "a" / "x.toml", tmp_path, faults)
    assert faults.count == 1


def test_there_is_an_end_to_packs(bundled: Path, mine: Path) -> None:
    for number in range(MOST_PACKS + 1):
        make_pack(mine / f"p{number:02}")
    found = find_packs(mine)
    assert len(found.packs) == 2 + MOST_PACKS
    assert told(found) == [f"p{MOST_PACKS}: pack: left out: more than {MOST_PACKS} packs"]


def test_the_program_finds_its_own_packs_in_a_checkout() -> None:
    assert paths.resource("packs", "basis", "pack.toml").is_file()
    assert find_packs(None).packs[0].id == "basis"
