"""Instellingen, erasing: what goes is named, what stays is said, and a button is pressed twice."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.services import going
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.ui.pages.settings.erase import MOST_NAMES, EraseView


@pytest.fixture
def folder(tmp_path, clock):
    session = Session(tmp_path / "data", clock, Cost(19 * 1024, 1, 1))
    session.create("zes rustige blauwe fietsen")
    Backups(session.vault, clock).make()
    stick = tmp_path / "stick"
    stick.mkdir()
    Backups(session.vault, clock).choose(stick)
    Backups(session.vault, clock).make()
    (session.folder / "boodschappen.txt").write_text("melk")
    yield session.folder
    session.lock()


@pytest.fixture
def view(folder, look, show, qtbot):
    stick = folder.with_name("stick")
    view = show(
        EraseView(
            lambda also: going.what_goes(folder, stick if also else None),
            lambda also: going.what_goes_all(folder, stick if also else None),
            stick,
            look,
        ),
        900,
        1200,
    )
    view.enter()
    qtbot.waitUntil(view.all.erase_button.isEnabled)
    yield view
    view.leave()


def press_twice(button):
    button.click()
    QTest.qWait(QApplication.styleHints().mouseDoubleClickInterval() + 20)
    button.click()


def test_what_goes_is_counted_and_named(view):
    assert view.this.said.text().endswith("Of these, 1 are backups.")
    view.this.which.unfold(True)
    names = view.this.files.text().replace("\N{ZERO WIDTH SPACE}", "")
    assert "journal.keys" in names
    assert "journal.vault" in names
    assert "boodschappen.txt" not in names
    stay = view.this.stays.text().replace("\N{ZERO WIDTH SPACE}", "")
    assert stay.startswith("Not made by this program, so these stay:")
    assert "boodschappen.txt" in stay


def test_what_stays_is_said(view, words_on):
    seen = "\n".join(words_on(view))
    for words in ("Copies elsewhere", "recovery code on paper", "On an SSD or a stick"):
        assert words in seen


def test_a_press_is_not_enough(view, qtbot):
    with qtbot.assertNotEmitted(view.erase_requested):
        view.this.erase_button.click()
    assert view.this.erase_button.accessibleName() == "Press again to erase for good: Erase this journal"
    view.leave()
    assert not view.this.erase_button.is_waiting


@pytest.mark.parametrize("scope", ["this", "all"])
def test_two_presses_ask_for_it(view, scope, qtbot, folder):
    with qtbot.waitSignal(view.erase_requested) as asked:
        press_twice(view.this.erase_button if scope == "this" else view.all.erase_button)
    assert asked.args == [scope, False]
    assert (folder / "journal.vault").exists()


def test_the_backups_in_a_chosen_folder_go_only_when_asked(view, qtbot):
    assert view.all.option.accessibleName() == "Also the backups in the folder you chose"
    view.all.option.click()
    qtbot.waitUntil(lambda: view.all.said.text().endswith("Of these, 2 are backups."))
    assert view.this.said.text().endswith("Of these, 1 are backups.")
    with qtbot.waitSignal(view.erase_requested) as asked:
        press_twice(view.all.erase_button)
    assert asked.args == ["all", True]


def test_where_no_folder_was_chosen_there_is_nothing_to_choose(look, show, tmp_path, qtbot):
    nothing = going.what_goes(tmp_path)
    view = show(EraseView(lambda _also: nothing, lambda _also: nothing, None, look))
    view.enter()
    qtbot.waitUntil(view.this.erase_button.isEnabled)
    assert view.this.option is None
    assert view.this.said.text() == "0 files, 0 bytes. There are no backups among them."
    assert not view.this.stays.isVisibleTo(view.this.which)
    view.leave()


def test_of_very_many_files_only_some_are_named(view, tmp_path):
    files = tuple(tmp_path / f"{number}.samensociaal" for number in range(MOST_NAMES + 5))
    view.this.show_going(going.Going(files, ()))
    assert view.this.files.text().endswith("and 5 more")


@pytest.mark.qt_no_exception_capture
def test_a_fault_of_ours_is_not_hidden(look, show, qtbot):
    view = show(EraseView(lambda _also: 1 // 0, lambda _also: None, None, look))
    with qtbot.capture_exceptions() as caught:
        view.enter()
        qtbot.waitUntil(lambda: bool(caught))
    assert not view.this.erase_button.isEnabled()
    view.leave()
