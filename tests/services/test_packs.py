"""A person's packs: looked at, taken in, put away, brought back."""

import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.content.parcels import FOLDERS, SINGLE
from samensociaal_desktop.services.packs import AWAY, BRINGS, COMING, Candidate, PackShelf

PACK = """\
format = 1
id = "school"
title.nl = "School"
title.en = "School"
about.nl = "Tips voor een klas."
about.en = "Tips for a class."
"""
TIPS = """\
[[tip]]
id = "lees-eerst"
text.nl = "Lees eerst het hele bericht."
text.en = "Read the whole post first."
why.nl = "Dit is gezond verstand."
why.en = "This is common sense."
sources = []
"""
LISTS = """\
[[list]]
id = "places"
[[list.item]]
id = "school.plein"
label.nl = "Groepsapp van het plein"
label.en = "The playground chat"
"""
DIALOGUE = """\
id = "klas"
purpose = "check"
title.nl = "Vragen voor de klas"
title.en = "Questions for the class"
intro.nl = "Om over na te denken."
intro.en = "To think about."
minutes = 3

[[question]]
id = "1.1"
kind = "scale"
ask.nl = "Lees ik eerst?"
ask.en = "Do I read first?"
low.nl = "Nooit"
low.en = "Never"
high.nl = "Altijd"
high.en = "Always"
"""
POINT = """\
[[point]]
id = "mentor"
topic = "TOPIC"
name.nl = "De mentor"
name.en = "Your mentor"
what_for.nl = "Alles wat in de klas speelt."
what_for.en = "Whatever goes on in class."
how.nl = "Loop even langs."
how.en = "Just drop by."
checked = 2026-11-22
sources = ["SOURCE"]
"""


@pytest.fixture
def shelf(tmp_path: Path) -> PackShelf:
    return PackShelf(tmp_path / "journal" / "packs")


def pack(folder: Path, tips: str = TIPS, head: str = PACK) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "pack.toml").write_text(head, "utf-8")
    (folder / "tips.toml").write_text(tips, "utf-8")
    (folder / "lists.toml").write_text(LISTS, "utf-8")
    return folder


def ids(shelf: PackShelf) -> list[str]:
    return [one.id for one in open_library(shelf.folder).packs if not one.is_bundled]


def tips(shelf: PackShelf) -> list[str]:
    return [tip.text.nl for tip in open_library(shelf.folder).tips]


def test_a_pack_is_looked_at_before_it_is_taken_in(shelf: PackShelf, tmp_path: Path) -> None:
    found = shelf.look_at(pack(tmp_path / "mine"))
    assert found.info is not None
    assert (found.info.id, found.faults, found.replaces) == ("school", (), False)
    assert {sort: count for sort, count in found.brings.items() if count} == {"tips": 1, "lists": 1}
    assert ids(shelf) == []
    assert shelf.take_in(found) is None
    assert ids(shelf) == ["school"]
    assert "Lees eerst het hele bericht." in tips(shelf)
    assert list(shelf.folder.iterdir()) == [shelf.folder / "school"]


def test_who_refuses_a_pack_is_rid_of_it(shelf: PackShelf, tmp_path: Path) -> None:
    shelf.refuse(shelf.look_at(pack(tmp_path / "mine")))
    assert list(shelf.folder.iterdir()) == []


def test_a_pack_put_away_can_come_back(shelf: PackShelf, tmp_path: Path) -> None:
    shelf.take_in(shelf.look_at(pack(tmp_path / "mine")))
    away = shelf.put_away("school")
    assert ids(shelf) == []
    shelf.bring_back(away)
    assert ids(shelf) == ["school"]


def test_a_newer_one_takes_the_place_and_gives_it_back(shelf: PackShelf, tmp_path: Path) -> None:
    shelf.take_in(shelf.look_at(pack(tmp_path / "mine")))
    found = shelf.look_at(pack(tmp_path / "mine", TIPS.replace("hele bericht", "hele verhaal")))
    assert found.replaces
    before = shelf.take_in(found)
    assert before is not None
    assert "Lees eerst het hele verhaal." in tips(shelf)
    shelf.bring_back(before)
    assert "Lees eerst het hele bericht." in tips(shelf)


def test_faults_are_named_by_file_and_what_is_right_can_come_in(shelf: PackShelf, tmp_path: Path) -> None:
    broken = TIPS + TIPS.replace("lees-eerst", "Lees Eerst")
    found = shelf.look_at(pack(tmp_path / "mine", broken))
    assert any("tips.toml" in fault.file and "id" in fault.text for fault in found.faults)
    assert len(set(found.faults)) == len(found.faults)
    assert found.info is not None
    shelf.take_in(found)
    assert ids(shelf) == ["school"]


def test_all_that_a_pack_brings_is_counted(shelf: PackShelf, tmp_path: Path) -> None:
    topic, source = open_library().directory.topics[0].id, open_library().sources.all()[0].id
    mine = pack(tmp_path / "mine")
    (mine / "dialogues").mkdir()
    (mine / "dialogues" / "klas.toml").write_text(DIALOGUE, "utf-8")
    (mine / "directory.toml").write_text(POINT.replace("TOPIC", topic).replace("SOURCE", source), "utf-8")
    found = shelf.look_at(mine)
    assert [fault.text for fault in found.faults] == []
    brought = {sort: count for sort, count in found.brings.items() if count}
    assert brought == {"dialogues": 1, "tips": 1, "lists": 1, "directory": 1}


def test_what_is_left_out_is_not_counted(shelf: PackShelf, tmp_path: Path) -> None:
    taken = open_library().tips[0].id
    found = shelf.look_at(pack(tmp_path / "mine", TIPS + TIPS.replace("lees-eerst", taken)))
    assert found.brings["tips"] == 1


def test_a_fault_is_named_once(shelf: PackShelf, tmp_path: Path) -> None:
    found = shelf.look_at(pack(tmp_path / "mine", head=PACK + 'colour = "red"\n'))
    assert [str(fault) for fault in found.faults] == ["pack.toml: file: 'colour' is not known here"]


@pytest.mark.parametrize("head", [PACK.replace('"school"', '"basis"'), PACK.replace("format = 1", "format = 9"), "x"])
def test_what_could_not_stand_on_the_shelf_is_not_taken_in(head: str, shelf: PackShelf, tmp_path: Path) -> None:
    found = shelf.look_at(pack(tmp_path / "mine", head=head))
    assert found.info is None
    assert found.faults
    with pytest.raises(ValueError, match="not a pack"):
        shelf.take_in(found)
    shelf.refuse(found)
    assert list(shelf.folder.iterdir()) == []


def test_what_is_no_pack_leaves_nothing_behind(shelf: PackShelf, tmp_path: Path) -> None:
    found = shelf.look_at(tmp_path / "nowhere.zip")
    assert found.info is None
    assert found.faults
    assert not shelf.folder.exists()


def test_a_newer_directory_holds_and_an_older_one_is_not_taken_in(shelf: PackShelf, tmp_path: Path) -> None:
    ours = next(one for one in open_library().packs if one.id == "meldpunten")
    text = (ours.folder / "pack.toml").read_text("utf-8")
    directory = (ours.folder / "directory.toml").read_text("utf-8")
    assert ours.date is not None
    newer = text.replace(str(ours.date), "2030-01-02")
    assert newer != text

    def candidate(head: str) -> Candidate:
        folder = tmp_path / "meldpunten"
        folder.mkdir(exist_ok=True)
        (folder / "pack.toml").write_text(head, "utf-8")
        (folder / "directory.toml").write_text(directory.replace('phone = "0800-7000"', 'phone = "0800-7001"'), "utf-8")
        return shelf.look_at(folder)

    old = candidate(text)
    assert old.info is None
    assert any("another pack" in fault.text for fault in old.faults)
    shelf.refuse(old)
    found = candidate(newer)
    assert (found.replaces, found.replaces_bundled) == (False, True)
    shelf.take_in(found)
    assert "0800-7001" in {point.phone for point in open_library(shelf.folder).directory.points}
    assert "0800-7001" not in {point.phone for point in open_library().directory.points}


def test_what_lay_about_is_swept_away_at_the_next_start(shelf: PackShelf, tmp_path: Path) -> None:
    shelf.take_in(shelf.look_at(pack(tmp_path / "mine")))
    shelf.put_away("school")
    shelf.look_at(pack(tmp_path / "mine"))
    names = sorted(path.name.partition("-")[0] + "-" for path in shelf.folder.iterdir())
    assert names == [AWAY, COMING]
    PackShelf(shelf.folder)
    assert list(shelf.folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "packs"
    blocked.write_text("a file stands where the folder should be", "utf-8")
    shelf = PackShelf(blocked)
    with pytest.raises(OSError, match="packs"):
        shelf.look_at(pack(tmp_path / "mine"))


def test_when_the_new_one_cannot_come_the_old_one_stays(shelf: PackShelf, tmp_path: Path) -> None:
    shelf.take_in(shelf.look_at(pack(tmp_path / "mine")))
    found = shelf.look_at(pack(tmp_path / "mine"))
    shelf.refuse(found)  # as if the disk had lost it
    with pytest.raises(OSError, match="pack"):
        shelf.take_in(found)
    assert ids(shelf) == ["school"]
    other = shelf.look_at(pack(tmp_path / "mine", head=PACK.replace('"school"', '"club"')))
    shelf.refuse(other)
    with pytest.raises(OSError, match="pack"):
        shelf.take_in(other)
    assert ids(shelf) == ["school"]


def test_files_come_in_readable_and_not_to_be_run(shelf: PackShelf, tmp_path: Path) -> None:
    mine = pack(tmp_path / "mine")
    (mine / "tips.toml").chmod(0o777)
    shelf.take_in(shelf.look_at(mine))
    assert not (shelf.folder / "school" / "tips.toml").stat().st_mode & stat.S_IXUSR


class Killed(BaseException):
    """The power went."""


@pytest.fixture
def kill_at(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object], int, bool], bool]:
    """Return what does something until the power goes at a rename, before or after it, and says whether it went."""

    def run(act: Callable[[], object], last: int, after: bool) -> bool:
        rename, count = Path.rename, 0

        def counted(path: Path, target: Path) -> Path:
            nonlocal count
            count += 1
            if count == last and not after:
                raise Killed
            found = rename(path, target)
            if count == last:
                raise Killed
            return found

        with monkeypatch.context() as patch:
            patch.setattr(Path, "rename", counted)
            try:
                act()
            except Killed:
                return True
        return False

    return run


NEW = TIPS.replace("hele bericht", "hele verhaal")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["school", "van-de-mentor"])
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("step", [1, 2, 3])
def test_power_that_goes_while_one_takes_the_place_of_another_takes_neither(
    shelf: PackShelf, tmp_path: Path, kill_at: Callable[..., bool], name: str, step: int, after: bool
) -> None:
    shelf.folder.mkdir(parents=True)
    pack(shelf.folder / name)  # as the person put it there, under any name
    found = shelf.look_at(pack(tmp_path / "mine", NEW))
    assert found.replaces
    assert kill_at(lambda: shelf.take_in(found), step, after)
    shelf = PackShelf(shelf.folder)
    assert ids(shelf) == ["school"]
    is_new = (step, after) >= (2, True)
    assert ("Lees eerst het hele verhaal." in tips(shelf)) == is_new
    assert ("Lees eerst het hele bericht." in tips(shelf)) != is_new
    assert len(list(shelf.folder.iterdir())) == 1


@pytest.mark.slow
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("step", [1, 2, 3])
def test_power_that_goes_while_it_is_taken_back_takes_neither(
    shelf: PackShelf, tmp_path: Path, kill_at: Callable[..., bool], step: int, after: bool
) -> None:
    shelf.take_in(shelf.look_at(pack(tmp_path / "mine")))
    before = shelf.take_in(shelf.look_at(pack(tmp_path / "mine", NEW)))
    assert before is not None
    assert kill_at(lambda: shelf.bring_back(before), step, after)
    assert ids(PackShelf(shelf.folder)) == ["school"]


@pytest.mark.parametrize(("step", "after", "stays"), [(1, True, True), (2, False, True), (2, True, False)])
def test_power_that_goes_while_one_is_removed_leaves_it_whole_or_gone(
    shelf: PackShelf, tmp_path: Path, kill_at: Callable[..., bool], step: int, after: bool, stays: bool
) -> None:
    shelf.take_in(shelf.look_at(pack(tmp_path / "mine")))
    assert kill_at(lambda: shelf.put_away("school"), step, after)
    assert ids(PackShelf(shelf.folder)) == ["school"] * stays
    assert [path.name for path in shelf.folder.iterdir()] == ["school"] * stays


def test_a_pack_in_a_folder_of_another_name_is_replaced_and_removed_too(shelf: PackShelf, tmp_path: Path) -> None:
    shelf.folder.mkdir(parents=True)
    pack(shelf.folder / "een-map")
    pack(shelf.folder / "nog-een-map")
    found = shelf.look_at(pack(tmp_path / "mine", NEW))
    assert found.replaces
    before = shelf.take_in(found)
    assert before is not None
    assert "Lees eerst het hele verhaal." in tips(shelf)
    shelf.bring_back(before)
    assert sorted(path.name for path in shelf.folder.glob("*")) == [*_away(shelf), "een-map", "nog-een-map"]
    shelf.put_away("school")
    assert ids(shelf) == []


def _away(shelf: PackShelf) -> list[str]:
    return [path.name for path in shelf.folder.glob(f"{AWAY}*")]


def test_of_two_with_one_id_none_is_lost_when_the_power_goes(
    shelf: PackShelf, tmp_path: Path, kill_at: Callable[..., bool]
) -> None:
    shelf.folder.mkdir(parents=True)
    pack(shelf.folder / "een-map")
    pack(shelf.folder / "school")
    found = shelf.look_at(pack(tmp_path / "mine", NEW))
    assert kill_at(lambda: shelf.take_in(found), 1, True)
    PackShelf(shelf.folder)
    assert sorted(path.name for path in shelf.folder.iterdir()) == ["een-map", "school"]


def test_another_pack_in_a_folder_of_its_name_stays_where_it_is(shelf: PackShelf, tmp_path: Path) -> None:
    shelf.folder.mkdir(parents=True)
    pack(shelf.folder / "school", head=PACK.replace('"school"', '"club"'))
    found = shelf.look_at(pack(tmp_path / "mine", NEW.replace("lees-eerst", "lees-dan")))
    assert not found.replaces
    assert shelf.take_in(found) is None
    assert sorted(ids(shelf)) == ["club", "school"]
    shelf.put_away("school")
    assert ids(shelf) == ["club"]
    with pytest.raises(FileNotFoundError):
        shelf.put_away("school")


def test_one_that_cannot_be_read_makes_room_and_a_link_is_no_pack_of_ones_own(shelf: PackShelf, tmp_path: Path) -> None:
    shelf.folder.mkdir(parents=True)
    pack(shelf.folder / "school", head="=")
    (shelf.folder / "een-map").symlink_to(pack(tmp_path / "elsewhere"), target_is_directory=True)
    shelf.take_in(shelf.look_at(pack(tmp_path / "mine")))
    assert ids(shelf) == ["school"]
    shelf.put_away("school")
    assert ids(shelf) == []
    assert (tmp_path / "elsewhere" / "tips.toml").exists()


def test_what_cannot_make_room_stays(shelf: PackShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.folder.mkdir(parents=True)
    pack(shelf.folder / "een-map")
    pack(shelf.folder / "nog-een-map")
    rename = Path.rename

    def in_use(path: Path, target: Path) -> Path:
        if path.name == "nog-een-map":
            raise PermissionError(path.name)
        return rename(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", in_use)
        with pytest.raises(PermissionError):
            shelf.put_away("school")
    assert sorted(path.name for path in shelf.folder.iterdir()) == ["een-map", "nog-een-map"]


def test_what_cannot_come_back_leaves_the_other(shelf: PackShelf, tmp_path: Path) -> None:
    shelf.take_in(shelf.look_at(pack(tmp_path / "mine")))
    before = shelf.take_in(shelf.look_at(pack(tmp_path / "mine", NEW)))
    assert before is not None
    shutil.rmtree(before.folder)
    with pytest.raises(OSError, match="away"):
        shelf.bring_back(before)
    assert "Lees eerst het hele verhaal." in tips(shelf)


def test_every_file_that_a_pack_may_hold_is_counted() -> None:
    assert set(BRINGS) == (SINGLE - {"pack.toml"}) | FOLDERS
