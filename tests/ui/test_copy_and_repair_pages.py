"""The steps for a copy in one file and for a damaged journal, on their own; the gate drives them elsewhere."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from samensociaal_desktop.services.backups import Backup
from samensociaal_desktop.services.repair import Repaired
from samensociaal_desktop.ui.pages.unlock.repair import RepairPage, outcome_lines
from samensociaal_desktop.ui.pages.unlock.restore import RestorePage

FILE = Path("/media/stick/1a2b3c4d-000012-2026-04-15.samensociaal")
BACKUPS = [Backup(Path(f"/backups/{day}"), day, date(2026, 4, day), 1) for day in (15, 14, 9, 3, 1)]
TODAY = date(2026, 4, 16)


def test_a_copy_is_chosen_first_and_then_opened(look, show, qtbot):
    page = show(RestorePage(look))
    page.enter()
    assert page.choose_button.hasFocus()
    page.open_button.click()
    assert "first" in page.trouble
    page.show_file(FILE)
    assert (page.file, page.trouble) == (FILE, "")
    page.enter()
    assert page.secret.hasFocus()
    with qtbot.assertNotEmitted(page.restore_requested):
        page.open_button.click()
    page.secret.setText("zes woorden")
    with qtbot.waitSignal(page.restore_requested) as told:
        QTest.keyClick(page.secret, Qt.Key.Key_Return)
    assert told.args == [FILE, "zes woorden"]
    assert not page.open_button.isEnabled()
    with qtbot.assertNotEmitted(page.restore_requested):
        QTest.keyClick(page.secret, Qt.Key.Key_Return)


def test_what_went_wrong_with_a_copy_is_said_and_what_was_typed_stays(look, show, qtbot):
    page = show(RestorePage(look, FILE))
    page.decorate()
    page.secret.setText("zes woorden")
    page.open_button.click()
    page.show_trouble("That does not fit.")
    assert (page.trouble, page.secret.selectedText()) == ("That does not fit.", "zes woorden")
    assert page.open_button.isEnabled()
    with qtbot.waitSignal(page.back_requested):
        page.back_button.click()
    page.leave()
    assert page.secret.text() == ""


@pytest.mark.parametrize("make", [RestorePage, lambda look: RepairPage(look, [], TODAY)])
def test_a_file_is_asked_for_in_a_dialog(look, show, make):
    page = show(make(look))
    (page.choose_button if isinstance(page, RestorePage) else page.other_button).click()
    (dialog,) = page.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(FILE))
    dialog.close()
    assert (page.file if isinstance(page, RestorePage) else page.backup) == FILE


def test_the_newest_backup_is_chosen_already(look, show, qtbot):
    page = show(RepairPage(look, BACKUPS, TODAY))
    page.decorate()
    page.enter()
    assert page.secret.hasFocus()
    shown = [option.text() for option in page.ways.options if option.isVisible()]
    assert shown[0] == "Yesterday"
    assert len(shown) == 5
    with qtbot.assertNotEmitted(page.repair_requested):
        page.repair_button.click()
    page.secret.setText("zes woorden")
    with qtbot.waitSignal(page.repair_requested) as told:
        QTest.keyClick(page.secret, Qt.Key.Key_Return)
    assert told.args == [BACKUPS[0].path, "zes woorden"]
    assert not page.ways.isEnabled()
    page.show_trouble("That does not fit.")
    assert page.ways.isEnabled()
    assert page.trouble == "That does not fit."


def test_without_a_backup_one_can_be_chosen_or_left(look, show, qtbot):
    page = show(RepairPage(look, [], TODAY))
    assert page.backup is None
    assert page.about_files.isVisible()
    assert not page.ways.isVisible()
    page.show_file(FILE)
    assert page.ways.isVisible()
    assert page.backup == FILE
    page.ways.option("without").click()
    assert page.backup is None
    with qtbot.waitSignal(page.back_requested):
        page.back_button.click()


def test_what_came_of_it_is_told_and_leads_on(look, show, qtbot):
    page = show(RepairPage(look, BACKUPS, TODAY))
    page.secret.setText("zes woorden")
    page.show_repaired(Repaired(298, 0, 0))
    assert page.secret.text() == ""
    assert not page.secret.isVisible()
    assert page.heading.text() == "Your new journal is there"
    assert page.go_on_button.hasFocus()
    assert page.outcome.text().startswith("298 moments were read from the damaged file.")
    with qtbot.waitSignal(page.open_requested):
        page.go_on_button.click()


@pytest.mark.parametrize(
    ("repaired", "said"),
    [
        (Repaired(1, 0, 0), ["One moment was read", "Nothing is lost."]),
        (Repaired(2, 1, 1, 1), ["One moment comes", "Of one moment", "One file", "The rest is there."]),
        (Repaired(2, 3, 4, 5, is_certain=False), ["3 moments come", "Of 4 moments", "5 files", "may have been more"]),
        (Repaired(0, 149, 0, is_certain=False), ["could not be read at all"]),
    ],
)
def test_only_what_the_counts_say_is_said(qapp, repaired, said):
    lines = outcome_lines(repaired)
    assert all(any(words in line for line in lines) for words in said)
    assert ("Nothing is lost." in lines) == (repaired.lost == 0 and repaired.is_certain)
