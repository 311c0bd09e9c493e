"""A person drops a pack in, sees what it brings and what is wrong, uses it, and takes it away again."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from samensociaal_desktop.ui.pages.settings.packs import MOST_FAULTS, PacksView

pytestmark = pytest.mark.slow

PACK = """\
format = 1
id = "school"
title.nl = "Pakket van school"
title.en = "The school’s pack"
about.nl = "Een tip voor een klas."
about.en = "A tip for a class."
author = "De mentor"
"""
TIP = """\
[[tip]]
id = "lees-eerst"
text.nl = "Lees eerst het hele bericht."
text.en = "Read the whole post first."
why.nl = "Dit is gezond verstand."
why.en = "This is common sense."
sources = []
"""


@pytest.fixture
def zip_file(tmp_path: Path) -> Path:
    return zipped(tmp_path / "school.zip", TIP)


def zipped(path: Path, tips: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("school/pack.toml", PACK)
        archive.writestr("school/tips.toml", tips)
    return path


def packs_of(person) -> PacksView:
    person.keys("Ctrl+,")
    person.press("Open the packs")
    view = person.program.desk.workspace.page("settings").current
    assert isinstance(view, PacksView)
    return view


def drop(view: PacksView, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(view, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(view, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))


def tips_of(person) -> set[str]:
    return {tip.id for tip in person.program.packs.library().tips}


def test_a_pack_is_seen_taken_in_used_and_removed_and_all_can_be_undone(person, zip_file, data):
    person.makes_a_journal()
    drop(packs_of(person), zip_file)
    assert person.sees("The school’s pack")
    assert person.sees("By De mentor")
    assert person.sees("Tips: 1")
    assert "lees-eerst" not in tips_of(person)
    person.press("Add this pack")
    assert person.sees("The pack is added.")
    assert "lees-eerst" in tips_of(person)
    person.press("Undo")
    assert person.sees("Undone.")
    assert "lees-eerst" not in tips_of(person)
    drop(person.program.desk.workspace.page("settings").current, zip_file)
    person.press("Add this pack")
    person.press("Remove: The school’s pack")
    assert person.sees("The pack is removed. Your answers stay.")
    assert not (data / "packs" / "school").exists()
    person.press("Undo")
    assert "lees-eerst" in tips_of(person)
    assert (data / "packs" / "school" / "tips.toml").exists()


def test_what_is_wrong_is_named_and_one_can_decline(person, tmp_path, data):
    person.makes_a_journal()
    view = packs_of(person)
    broken = [
        TIP.replace("lees-eerst", f"tip-{n}").replace('text.nl = "', 'text.nl = "<b>') for n in range(MOST_FAULTS + 3)
    ]
    drop(view, zipped(tmp_path / "broken.zip", TIP + "".join(broken)))
    assert person.sees("What is wrong with it")
    assert person.sees("markup; write plain words")
    assert person.sees("and 3 more")
    person.press("Do not add it")
    assert view.candidate is None
    assert list((data / "packs").iterdir()) == []
    drop(view, tmp_path)
    assert person.sees("This is not a pack")
    assert person.sees("For whoever made the pack, in English:")
    assert not person.can("Add this pack")
    assert not person.can("Do not add it")
    person.press("Close")
    assert view.candidate is None


def test_a_pack_with_nothing_right_in_it_cannot_be_added(person, tmp_path):
    person.makes_a_journal()
    view = packs_of(person)
    drop(view, zipped(tmp_path / "broken.zip", TIP.replace('text.nl = "', 'text.nl = "<b>')))
    assert person.sees("The school’s pack")
    assert person.focus is view.candidate.heading  # what is wrong is read before one decides
    assert not person.can("Add what is right")
    person.press("Close")


def test_who_leaves_the_page_leaves_nothing_behind(person, zip_file, data):
    person.makes_a_journal()
    drop(packs_of(person), zip_file)
    person.keys("Ctrl+1")
    assert list((data / "packs").iterdir()) == []


def test_a_file_is_chosen_without_a_trace_of_where_one_looked(person, zip_file, home):
    person.makes_a_journal()
    view = packs_of(person)
    for press in ("Add a pack from a zip file", "Add a pack from a folder"):
        person.press(press)
        (dialog,) = view.findChildren(QFileDialog)
        dialog.setDirectory(str(zip_file.parent))
        dialog.fileSelected.emit(str(zip_file))
        dialog.reject()
        person.look()
        assert view.candidate is not None
    assert not [path for path in home.rglob("*") if "QtProject" in path.name]


def test_a_guest_cannot_leave_a_pack_behind(start, data):
    person = start(guest=True)
    person.waits_for("What happened?")
    view = packs_of(person)
    assert not view.acceptDrops()
    assert not person.can("Add a pack from a zip file")
    assert person.sees("You can add packs once you have your own journal.")
    assert not (data / "packs").exists()


def test_a_broken_pack_in_the_folder_is_named(start, data):
    folder = data / "packs" / "school"
    folder.mkdir(parents=True)
    (folder / "pack.toml").write_text("format = 1", "utf-8")
    person = start()
    person.makes_a_journal()
    packs_of(person)
    assert person.sees("Left out, because something is wrong with it")
    assert person.sees("school/pack.toml")
