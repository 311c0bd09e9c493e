"""Several journals at the gate: which one, what it is called, where it is; and waiting after wrong tries."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from samensociaal_desktop.services.house import HOME, HouseRules
from samensociaal_desktop.services.journals import JournalPlace, Journals
from samensociaal_desktop.services.session import Session, SessionState
from samensociaal_desktop.storage.files import NAME_FILE
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.ui.gate import Gate
from samensociaal_desktop.ui.main_window import MainWindow
from samensociaal_desktop.ui.pages.unlock.chooser import ChooserPage, NamesPage, place_text
from samensociaal_desktop.ui.pages.unlock.first_run import PassphrasePage, RecoveryPage, WelcomePage
from samensociaal_desktop.ui.pages.unlock.unlock import RecoverPage, UnlockPage
from samensociaal_desktop.ui.tasks import Tasks

CHEAP = Cost(19 * 1024, 1, 1)
PASSPHRASE = "zes rustige blauwe fietsen"
OTHER = "acht grijze ganzen boven de dijk"


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def make(clock):
    def make(folder, passphrase=PASSPHRASE):
        session = Session(folder, clock, CHEAP)
        session.create(passphrase)
        session.lock()
        return folder

    return make


@pytest.fixture
def enter(data, clock, look, show, qapp, qtbot):
    """Return a maker of gates over the folder of data, as at the start of the program."""
    made = []

    def enter(house=HOME):
        session, tasks = Session(data, clock, CHEAP), Tasks(qapp)
        gate = Gate(show(MainWindow()), session, tasks, lambda: look, house, clock)
        gate.session = session
        gate.show()
        QApplication.processEvents()
        made.append((session, tasks))
        return gate

    yield enter
    for session, tasks in made:
        tasks.wait()
        tasks.deleteLater()
        session.lock()


@pytest.fixture
def two(data, make):
    make(data)
    second = make(data / "journals" / "2", OTHER)
    return data, second


def opens(gate, qtbot, passphrase):
    gate.page.passphrase.setText(passphrase)
    with qtbot.waitSignal(gate.opened, timeout=5000):
        gate.page.open_button.click()
    return gate.session.folder


def press(key, widget=None):
    QTest.keyClick(widget or QApplication.focusWidget(), key)


def titles(page):
    return [row.accessibleName() for row in page.rows.values()]


# Which one


def test_one_journal_asks_for_its_passphrase_at_once_and_is_called_nothing(data, make, enter, words_on):
    make(data)
    gate = enter()
    assert isinstance(gate.page, UnlockPage)
    assert gate.page.passphrase.hasFocus()
    assert words_on(gate.page) == [
        "Samen Sociaal",
        "Your passphrase",
        "Open my journal",
        "Forgot your passphrase?",
        "Continue as a guest",
        "More",
    ]


def test_of_several_journals_one_chooses_and_opens_the_one_that_was_meant(two, enter, qtbot, words_on):
    gate = enter()
    assert isinstance(gate.page, ChooserPage)
    assert titles(gate.page) == ["Journal 1.", "Journal 2."]
    assert gate.page.rows[two[0]].hasFocus()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert isinstance(gate.page, UnlockPage)
    assert "Journal 2" in words_on(gate.page)
    assert gate.page.passphrase.accessibleDescription() == "Journal 2"
    assert opens(gate, qtbot, OTHER) == two[1]
    # after the lock it is this one again, and the others are one press away
    gate.session.lock()
    gate.show()
    assert "Journal 2" in words_on(gate.page)
    gate.page.another_button.click()
    gate.page.back_button.click()
    assert gate.session.folder == two[1]
    gate.page.another_button.click()
    gate.page.rows[two[0]].click()
    assert opens(gate, qtbot, PASSPHRASE) == two[0]


def test_with_several_the_guest_waits_under_more(two, enter, qtbot, words_on):
    gate = enter()
    with qtbot.waitSignal(gate.opened):
        gate.page.guest_button.click()
    gate.session.lock()
    gate.show()
    gate.page.rows[two[0]].click()
    assert "Continue as a guest" not in words_on(gate.page)
    gate.page.more_button.click()
    assert gate.page.guest_button.hasFocus()
    assert not gate.page.more_button.isVisible()
    with qtbot.waitSignal(gate.opened):
        gate.page.guest_button.click()


def test_the_only_journal_may_be_a_further_one(two, enter, data, qtbot, words_on):
    for file in data.glob("journal.*"):
        file.unlink()
    gate = enter()
    assert isinstance(gate.page, UnlockPage)
    assert "Journal 2" not in words_on(gate.page)
    assert opens(gate, qtbot, OTHER) == two[1]


def test_a_journal_that_is_gone_at_the_next_look_leads_back_to_where_one_begins(two, enter, words_on):
    gate = enter()
    gate.page.rows[two[1]].click()
    shutil.rmtree(two[1])
    gate.show()
    assert gate.session.folder == two[0]
    assert isinstance(gate.page, UnlockPage)
    assert "Journal 1" not in words_on(gate.page)


def test_the_lock_leads_back_to_the_same_journal_though_there_are_several_now(data, make, enter, qtbot):
    make(data)
    gate = enter()
    opens(gate, qtbot, PASSPHRASE)
    make(data / "journals" / "2")
    gate.session.lock()
    gate.show()
    assert isinstance(gate.page, UnlockPage)
    assert gate.page.passphrase.accessibleDescription() == "Journal 1"


def test_starting_over_forgets_which_was_chosen(two, enter):
    gate = enter()
    gate.page.rows[two[1]].click()
    gate.start_over()
    assert isinstance(gate.page, ChooserPage)
    assert gate.session.folder == two[0]


def test_where_the_stick_of_the_only_journal_is_away_it_is_asked_for(data, make, enter, qtbot):
    make(data)
    gate = enter()
    opens(gate, qtbot, PASSPHRASE)
    gate.session.lock()
    away = data.rename(data.with_name("in een zak"))
    gate.show()
    assert isinstance(gate.page, UnlockPage)
    gate.page.passphrase.setText(PASSPHRASE)
    gate.page.open_button.click()
    qtbot.waitUntil(lambda: gate.page.trouble.startswith("The journal is no longer where it was."))
    away.rename(data)
    opens(gate, qtbot, PASSPHRASE)


# A new one


def test_a_further_journal_is_made_in_a_folder_of_its_own(data, make, enter, qtbot):
    make(data)
    gate = enter()
    gate.page.more_button.click()
    gate.page.another_button.click()
    gate.page.new_button.click()
    assert isinstance(gate.page, PassphrasePage)
    gate.page.back_button.click()
    assert isinstance(gate.page, ChooserPage)
    gate.page.back_button.click()
    assert isinstance(gate.page, UnlockPage)
    gate.page.more_button.click()
    gate.page.another_button.click()
    gate.page.new_button.click()
    gate.page.next_button.click()
    qtbot.waitUntil(lambda: isinstance(gate.page, RecoveryPage))
    assert gate.session.folder == data / "journals" / "2"
    assert [place.number for place in Journals(data).all()] == [1, 2]
    gate.session.lock()


def test_a_further_journal_that_could_not_be_made_leads_back_to_the_others(data, make, enter, qtbot):
    make(data)
    gate = enter()
    gate._show_others()
    gate.page.new_button.click()
    (data / "journals").write_text("een bestand op de plek van de map")
    gate.page.next_button.click()
    qtbot.waitUntil(lambda: bool(gate.page.trouble))
    assert isinstance(gate.page, PassphrasePage)
    gate.page.back_button.click()
    gate.page.back_button.click()
    assert isinstance(gate.page, UnlockPage)
    assert gate.session.folder == data


# Names


def test_names_are_asked_for_with_the_word_who_can_read_them(two, enter, words_on):
    gate = enter()
    gate.page.names_button.click()
    assert isinstance(gate.page, NamesPage)
    assert any("Anyone who uses this computer or finds the folder can read" in words for words in words_on(gate.page))
    first, second = gate.page.fields.values()
    assert first.hasFocus()
    assert first.accessibleName() == "Journal 1"
    QTest.keyClicks(second, "Werk " + "x" * 60)
    second.setText("Werk\u202e")
    press(Qt.Key.Key_Return, second)
    assert titles(gate.page) == ["Journal 1.", "Werk."]
    assert (two[1] / NAME_FILE).read_text("utf-8") == "Werk"
    gate.page.names_button.click()
    gate.page.fields[two[1]].setText("")
    gate.page.back_button.click()
    assert titles(gate.page) == ["Journal 1.", "Werk."]
    gate.page.rows[two[1]].click()
    assert "Werk" in words_on(gate.page)
    assert gate._window.windowTitle() == "Samen Sociaal"


def test_a_name_that_cannot_be_written_is_said_and_stays_on_the_screen(two, enter):
    gate = enter()
    (two[1] / NAME_FILE).mkdir()
    gate.page.names_button.click()
    gate.page.fields[two[1]].setText("Werk")
    gate.page.keep_button.click()
    assert gate.page.trouble
    assert gate.page.fields[two[1]].text() == "Werk"


def test_a_name_is_never_read_as_markup_or_as_a_key(look, show):
    place = JournalPlace(Path("x"), "<b>Ik</b> & jij <img src=//h/x>", 1)
    page = show(ChooserPage(look, [place], has_back=False))
    assert [label.text() for label in page.rows[place.folder].findChildren(QLabel)] == [place_text(place)]
    names = show(NamesPage(look, [place]))
    assert names.fields[place.folder].text() == place.name
    unlock = show(UnlockPage(look, place.name))
    said = [label for label in unlock.findChildren(QLabel) if label.text() == place.name]
    assert [label.textFormat() for label in said] == [Qt.TextFormat.PlainText]


@pytest.mark.parametrize("name", ["W" * 40, "W" * 13, "W" * 12, "kort en goed", ""])
def test_a_name_of_one_long_word_can_go_on_at_the_next_line(name):
    text = place_text(JournalPlace(Path("x"), name, 7))
    assert text.replace("\u200b", "") == name or (name, text) == ("", "Journal 7")
    assert max(len(word) for word in text.replace("\u200b", " ").split()) <= 12


# In another folder


def test_a_journal_in_another_folder_is_found_chosen_and_not_remembered(data, make, enter, tmp_path, qtbot, words_on):
    stick = make(tmp_path / "stick" / "map")
    gate = enter()
    assert isinstance(gate.page, WelcomePage)
    gate.page.journal_button.click()
    page = gate.page
    assert page.elsewhere_button.hasFocus()
    page.elsewhere_button.click()
    (dialog,) = page.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(stick.parent))
    dialog.reject()
    assert isinstance(gate.page, UnlockPage)
    assert "A journal in another folder" in words_on(gate.page)
    assert opens(gate, qtbot, PASSPHRASE) == stick
    gate.session.lock()
    gate.show()
    assert gate.session.folder == stick
    assert not data.exists()
    assert isinstance(enter().page, WelcomePage)


def test_a_folder_without_a_journal_is_said_so(data, make, enter, tmp_path):
    make(data)
    gate = enter()
    gate._show_others()
    gate.others.look_in(tmp_path / "nergens", gate.page)
    assert gate.page.trouble == "There is no journal in this folder. Choose the folder that it is in."


def test_a_folder_with_several_lets_one_choose_again(data, enter, make, tmp_path):
    for name in ("a", "b"):
        make(tmp_path / "stick" / name)
    gate = enter()
    gate.page.journal_button.click()
    gate.others.look_in(tmp_path / "stick", gate.page)
    assert titles(gate.page) == ["Journal 1.", "Journal 2."]
    gate.page.rows[tmp_path / "stick" / "b"].click()
    assert gate.session.folder == tmp_path / "stick" / "b"


def test_where_the_house_allows_no_journal_at_a_place_it_is_said(enter, make, tmp_path):
    make(tmp_path / "map")
    gate = enter(HouseRules(journals_on_disk=False))
    gate.page.journal_button.click()
    gate.others.look_in(tmp_path / "map", gate.page)
    assert gate.page.trouble.startswith("On this computer a journal can only be on a stick.")


# By keyboard


def test_tab_goes_through_the_chooser_as_one_reads(two, enter):
    gate = enter()
    names = []
    for _ in range(7):
        names.append(QApplication.focusWidget().accessibleName() or QApplication.focusWidget().text())
        press(Qt.Key.Key_Tab)
    assert names == [
        "Journal 1.",
        "Journal 2.",
        "In another folder or on a stick",
        "Open a copy in one file",
        "Make a new journal",
        "Change the names",
        "Continue as a guest",
    ]
    assert all(button.accessibleName() or button.text() for button in gate.page.findChildren(QPushButton))


# Waiting after wrong tries


@pytest.fixture
def unlocking(data, make, enter):
    make(data)
    return enter()


def tries(gate, qtbot, times):
    for _ in range(times):
        gate.page.passphrase.setText("heel iets anders")
        gate.page.open_button.click()
        qtbot.waitUntil(lambda: bool(gate.page.trouble))


def test_everybody_mistypes_so_three_tries_are_free(unlocking, qtbot):
    tries(unlocking, qtbot, 3)
    assert unlocking.page.open_button.isEnabled()
    assert not unlocking.page.waiting.is_on


def test_after_the_fourth_the_button_waits_and_what_was_typed_stays(unlocking, qtbot, heard):
    tries(unlocking, qtbot, 4)
    page = unlocking.page
    assert not page.open_button.isEnabled()
    assert page.trouble.endswith("try again. You can try again in one second.")
    assert page.passphrase.text() == page.passphrase.selectedText() == "heel iets anders"
    assert page.passphrase.hasFocus()
    assert page.guest_button.isEnabled()
    with qtbot.assertNotEmitted(page.unlock_requested):
        press(Qt.Key.Key_Return)
    qtbot.waitUntil(page.open_button.isEnabled, timeout=3000)
    assert page.trouble == "That is not right. Check capitals and spaces, and try again."
    once, asked = (said for said in heard if "You can try again" in said)  # nothing is said while it counts down
    assert once.startswith("That is not right.")
    assert asked == "You can try again in one second."  # to who pressed Enter too early
    assert page._trouble.accessibleName() == page.trouble
    opens(unlocking, qtbot, PASSPHRASE)
    assert unlocking.session.state is SessionState.OPEN


def test_a_new_window_waits_on(data, make, enter):
    make(data)
    session = enter().session
    for _ in range(5):
        session.tries.add()
    page = enter().page
    assert page.trouble == "You can try again in 2 seconds."
    assert not page.open_button.isEnabled()


def test_the_seconds_count_down_by_themselves_and_are_said_once(look, show, qtbot, heard):
    page = show(UnlockPage(look))
    page.show_wait(1.3)
    assert page.trouble == "You can try again in 2 seconds."
    qtbot.waitUntil(lambda: page.trouble == "You can try again in one second.", timeout=3000)
    qtbot.waitUntil(page.open_button.isEnabled, timeout=3000)
    assert page.trouble == ""
    assert heard == ["You can try again in 2 seconds."]


def test_a_try_that_comes_too_soon_by_code_waits_too(unlocking, qtbot):
    unlocking.page.recover_button.click()
    page = unlocking.page
    assert isinstance(page, RecoverPage)
    page.code.setText("ABCD")
    page.show_wait(0.2)
    assert not page.open_button.isEnabled()
    assert page.code.text() == "ABCD"
    qtbot.waitUntil(page.open_button.isEnabled, timeout=4000)


def test_who_leaves_the_page_takes_no_waiting_along(unlocking, qtbot):
    page = unlocking.page
    page.show_wait(20)
    assert page.waiting.is_on
    unlocking.page.recover_button.click()
    assert not page.waiting.is_on
