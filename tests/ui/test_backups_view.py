"""Instellingen, backups: the last one at a glance, one more now, elsewhere, and back as a new journal."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.house import HouseRules
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.files import BACKUPS
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.settings.backup_words import last_text, trouble_text
from samensociaal_desktop.ui.pages.settings.backups import BackupsView
from samensociaal_desktop.ui.pages.settings.restore_card import PAGE

PASSPHRASE = "zes rustige blauwe fietsen"


@pytest.fixture
def vault(tmp_path, clock):
    session = Session(tmp_path / "data", clock, Cost(19 * 1024, 1, 1))
    session.create(PASSPHRASE)
    yield session.vault
    session.lock()


@pytest.fixture
def backups(vault, clock):
    return Backups(vault, clock)


@pytest.fixture
def said():
    return []


@pytest.fixture
def view(backups, vault, look, clock, show, said):
    def say(text, action="", act=None):
        said.append((text, action, act))

    view = show(BackupsView(backups, look, clock, say), 900, 900)
    view.enter()
    yield view
    view.leave()


def names(view):
    return [row.accessibleName() for row in view.copies.rows]


def test_before_the_first_one_it_says_so(view, words_on):
    assert view.last.text() == "Last backup: never"
    assert "There is no backup in this folder." in words_on(view)
    assert view.place.text().replace("\N{ZERO WIDTH SPACE}", "").endswith("/data/backups")
    assert not view.beside_button.isVisible()


def test_one_is_made_beside_the_window_and_shown(view, backups, said, qtbot):
    view.make_button.setFocus()
    view.make_button.click()
    view.make_button.click()
    assert view.make_button.text() == "Just a second…"
    assert view.make_button.hasFocus()
    assert not view.save_button.isEnabled()
    qtbot.waitUntil(lambda: not view.is_busy)
    assert [text for text, _action, _act in said] == ["The backup is made and checked."]
    assert view.last.text() == "Last backup: today"
    assert len(backups.all()) == len(view.copies.rows) == 1
    assert names(view)[0].startswith("Put back: Today · ")
    assert view.make_button.text() == "Make a backup now"
    assert view.save_button.isEnabled()


def test_leaving_stops_the_one_that_is_being_made(view, backups):
    view.make()
    view.leave()
    assert not view.is_busy
    assert backups.all() == ()
    assert view.trouble.text() == "Stopped. No backup was made."
    assert list(backups.folder.glob("*")) == []


def test_the_oldest_are_a_press_away(view, backups, clock, words_on):
    for _day in range(PAGE + 4):
        clock.let_pass(days=9)
        backups.make()
    view.refresh()
    assert len(view.copies.rows) == PAGE
    there = len(backups.all())
    assert view.copies.more_button.text() == f"Show more ({there - PAGE})"
    view.copies.more_button.click()
    assert len(view.copies.rows) == there
    assert view.copies.rows[PAGE].hasFocus()
    assert view.copies.more_button is None


def test_another_folder_can_be_chosen_and_taken_back(view, backups, said, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    view.keep_in(stick)
    assert backups.folder == stick
    assert view.place.text().startswith("In the folder you chose: ")
    assert view.beside_button.isVisible()
    text, action, undo = said[-1]
    assert (text, action) == ("From now on your backups go there.", "Undo")
    undo()
    assert backups.folder.name == BACKUPS
    view.keep_in(stick)
    view.beside_button.click()
    assert backups.folder.name == BACKUPS
    said[-1][2]()
    assert backups.folder == stick


def test_a_folder_that_is_not_there_is_said(view, backups, said, tmp_path):
    view.keep_in(tmp_path / "away")
    assert said[-1][0] == "This folder is not there. Is it on a stick? Put the stick back, or choose another folder."
    assert backups.folder.name == BACKUPS


def test_a_copy_goes_to_a_place_of_ones_own_choice_and_over_nothing(view, backups, said, tmp_path, qtbot):
    path = tmp_path / "mine.samensociaal"
    view.save(path)
    assert view.save_button.text() == "Just a second…"
    assert not view.make_button.isEnabled()
    qtbot.waitUntil(lambda: not view.is_busy)
    assert path.stat().st_size > 0
    assert said[-1][0] == "The copy is made and checked: mine.samensociaal"
    assert backups.all() == ()
    view.save(path)
    qtbot.waitUntil(lambda: not view.is_busy)
    assert view.trouble.text() == "No backup was made. There is a file with that name already. Choose another name."


def test_why_the_last_one_failed_is_said(view, backups, tmp_path, qtbot):
    stick = tmp_path / "stick"
    stick.mkdir()
    backups.choose(stick)
    stick.rmdir()
    view.make()
    qtbot.waitUntil(lambda: not view.is_busy)
    assert view.trouble.text().startswith("No backup was made. ")
    view.refresh()
    assert view.trouble.text().startswith("The last backup did not work: its folder is not there.")


@pytest.mark.qt_no_exception_capture
def test_what_is_not_ours_to_explain_is_not_explained(view):
    with pytest.raises(ZeroDivisionError):
        view._failed(ZeroDivisionError())


def test_one_is_put_back_by_its_row_or_from_a_file(view, backups, qtbot, tmp_path):
    made = backups.make()
    view.refresh()
    with qtbot.waitSignal(view.restore_requested) as asked:
        view.copies.rows[0].click()
    assert asked.args == [made.path]
    view.copies.file_button.click()
    dialog = view.findChild(QFileDialog)
    with qtbot.waitSignal(view.restore_requested) as asked:
        dialog.fileSelected.emit(str(tmp_path / "old.samensociaal"))
    assert asked.args == [tmp_path / "old.samensociaal"]
    dialog.reject()


def test_tab_goes_down_the_page_and_a_refresh_keeps_the_row_one_is_at(view, backups, clock, qtbot):
    backups.make()
    clock.let_pass(days=1)
    backups.make()
    view.refresh()
    view.copies.rows[1].setFocus()
    view.refresh()
    assert view.copies.rows[1].hasFocus()
    way = [view.folder_button, *view.copies.rows, view.copies.file_button]
    view.folder_button.setFocus()
    for part in way:
        assert part.hasFocus()
        QTest.keyClick(part, Qt.Key.Key_Tab)


def test_a_house_that_keeps_no_journals_gets_no_copy_either(view, backups, said, tmp_path, qtbot):
    view._look = Look(theme.load("light"), Language.EN, house=HouseRules(journals_on_disk=False))
    sentence = "On this computer a journal can only be on a stick. Put one in and choose it."
    view.keep_in(tmp_path)
    assert said[-1][0] == sentence
    assert backups.folder.name == BACKUPS
    view.save(tmp_path / "mine.samensociaal")
    qtbot.waitUntil(lambda: not view.is_busy)
    assert view.trouble.text() == f"No backup was made. {sentence}"
    assert not (tmp_path / "mine.samensociaal").exists()


def test_the_buttons_ask_where(view, qtbot, tmp_path, tidy):
    view.save_button.click()
    dialog = view.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("samensociaal-2026-04-16.samensociaal")
    dialog.reject()
    tidy()
    view.folder_button.click()
    dialog = view.findChild(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.reject()
    tidy()


def test_where_nothing_can_be_read_it_says_so_and_what_stood_there_stays(view, backups, tmp_path, clock):
    backups.make()
    view.refresh()
    guest = Session(tmp_path / "none", clock)
    guest.open_guest()
    view._backups = Backups(guest.vault, clock)  # one in memory has no folder for them
    view.refresh()
    assert view.trouble.text() == "This cannot be done now."
    assert view.last.text() == "Last backup: today"
    assert len(view.copies.rows) == 1
    guest.lock()


def test_when_the_last_one_was_made_is_said_in_words(look, clock):
    now = clock().astimezone()
    today = now.date()
    said = [last_text(now - timedelta(days=ago), look, today) for ago in (0, 1, 3, 40)]
    assert said == ["Last backup: today", "Last backup: yesterday", "Last backup: Monday", "Last backup: 7 March"]
    assert last_text(None, look, today) == "Last backup: never"


@pytest.mark.parametrize("trouble", ["DiskFull", "VaultGone", "VaultIsReadOnly", "VaultDamaged", "SomethingNew"])
def test_every_trouble_has_a_sentence_of_its_own(trouble):
    assert trouble_text(trouble).startswith("The last backup did not work")
    assert trouble_text("") == ""
