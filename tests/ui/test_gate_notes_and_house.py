"""A note while the journal is locked, and the landing page of a library or a school."""

from datetime import UTC

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.domain.sealed_notes import LONGEST
from samensociaal_desktop.services import sealed_notes
from samensociaal_desktop.services.house import HOME, STRICTEST, HouseRules
from samensociaal_desktop.services.session import Session, SessionState
from samensociaal_desktop.storage.files import SEALED_FILE
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.ui.gate import Gate
from samensociaal_desktop.ui.main_window import MainWindow
from samensociaal_desktop.ui.pages.unlock.chooser import ChooserPage
from samensociaal_desktop.ui.pages.unlock.first_run import WelcomePage
from samensociaal_desktop.ui.pages.unlock.landing import LandingPage
from samensociaal_desktop.ui.pages.unlock.note import LockedNotePage
from samensociaal_desktop.ui.pages.unlock.unlock import UnlockPage
from samensociaal_desktop.ui.tasks import Tasks

CHEAP = Cost(19 * 1024, 1, 1)
PASSPHRASE = "zes rustige blauwe fietsen"
WORDS = "Kanariepietje zei iets gemeens in de groepsapp"


@pytest.fixture
def session(tmp_path, clock):
    session = Session(tmp_path / "data", clock, CHEAP)
    yield session
    session.lock()


@pytest.fixture
def locked(session):
    session.create(PASSPHRASE)
    session.lock()
    return session


@pytest.fixture
def tasks(qapp):
    tasks = Tasks(qapp)
    yield tasks
    tasks.wait()
    tasks.deleteLater()


@pytest.fixture
def enter(session, tasks, look, show, clock):
    def enter(house=HOME):
        gate = Gate(show(MainWindow()), session, tasks, lambda: look, house, clock)
        gate.show()
        QApplication.processEvents()
        return gate

    return enter


@pytest.fixture
def noting(locked, enter):
    """The gate with the page for a note, reached as a person reaches it."""
    gate = enter()
    assert isinstance(gate.page, UnlockPage)
    gate.page.more_button.click()
    assert gate.page.another_button.hasFocus()
    gate.page.note_button.click()
    assert isinstance(gate.page, LockedNotePage)
    return gate


def notes_of(session):
    session.unlock(PASSPHRASE)
    found = session.vault.sealed_notes.all()
    session.lock()
    return found


def everything_on(page):
    labels = [label.text() for label in page.findChildren(QLabel)]
    return " ".join([*labels, page.note.value])


# A note


def test_a_note_is_kept_without_the_passphrase_and_read_with_it(noting, session, qtbot, clock, tmp_path, heard):
    page = noting.page
    assert page.note.edit.hasFocus()
    QTest.keyClicks(page.note.edit, WORDS)
    assert noting.has_words
    page.keep_button.click()
    qtbot.waitUntil(page.back_button.hasFocus)
    assert page.about.text() == "Kept. You read it when your journal is open."
    assert "Kept. You read it when your journal is open." in heard
    assert "Kanarie" not in everything_on(page)
    assert not noting.has_words
    assert not page.note.isVisible()
    assert all(b"Kanarie" not in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    QTest.keyClick(page.back_button, Qt.Key.Key_Return)
    assert isinstance(noting.page, UnlockPage)
    assert session.state is SessionState.LOCKED
    (note,) = notes_of(session)
    assert note.text == WORDS
    assert note.at == clock().astimezone(UTC)


def test_back_is_there_while_nothing_is_written_and_throwing_away_takes_two_presses(noting, qtbot):
    page = noting.page
    assert page.back_button.isVisible()
    assert not page.drop_button.isVisible()
    page.note.edit.setPlainText(WORDS)
    assert not page.back_button.isVisible()
    page.drop_button.setFocus()
    QTest.keyClick(page.drop_button, Qt.Key.Key_Space)
    assert noting.page is page
    assert page.drop_button.text() == "Press again to throw away"
    qtbot.wait(QApplication.styleHints().mouseDoubleClickInterval() + 50)
    QTest.keyClick(page.drop_button, Qt.Key.Key_Space)
    assert isinstance(noting.page, UnlockPage)


def test_an_empty_or_a_too_long_note_is_said_and_stays(noting, qtbot):
    page = noting.page
    with qtbot.assertNotEmitted(page.kept):
        page.keep_button.click()
    assert page.trouble == "There is nothing here yet. Write something first."
    page.note.edit.setPlainText("a" * (LONGEST - 40))
    assert page.trouble == ""
    assert page._left.text() == "Room for 40 more letters"
    page.note.edit.setPlainText("a" * (LONGEST + 7))
    assert page._left.text() == "7 letters too many"
    with qtbot.assertNotEmitted(page.kept):
        page.keep_button.click()
    assert page.trouble == "A note can be at most 600 letters. Shorten it a little."
    assert len(page.note.value) == LONGEST + 7
    assert page.note.edit.hasFocus()


def test_while_it_is_sealed_nothing_can_be_pressed_twice(noting, tasks):
    page, kept = noting.page, []
    page.kept.connect(kept.append)
    page.note.edit.setPlainText(WORDS)
    page.keep_button.click()
    page.keep_button.click()
    assert not page.drop_button.isEnabled()
    tasks.wait()
    QApplication.processEvents()
    assert kept == [WORDS]


@pytest.mark.parametrize("text", ["Iets", "\x01" * LONGEST])
def test_a_note_that_cannot_be_kept_stays_in_the_field(noting, session, qtbot, text):
    page = noting.page
    page.note.edit.setPlainText(text)
    if text == "Iets":
        (session.folder / SEALED_FILE).unlink()
    page.keep_button.click()
    qtbot.waitUntil(lambda: bool(page.trouble) or not page.note.isVisible())
    if page.trouble:
        assert page.note.value == text
        assert page.keep_button.isEnabled()


def test_a_note_that_is_kept_after_one_went_elsewhere_says_nothing(noting, tasks, tidy):
    page = noting.page
    page.note.edit.setPlainText(WORDS)
    page.keep_button.click()
    noting.show()
    tidy()
    tasks.wait()
    QApplication.processEvents()
    assert isinstance(noting.page, UnlockPage)


def test_leaving_the_page_forgets_what_was_typed(noting):
    page = noting.page
    page.note.edit.setPlainText(WORDS)
    noting.show()
    assert page.note.value == ""


def test_a_journal_that_takes_no_notes_does_not_offer_it(locked, enter):
    (locked.folder / SEALED_FILE).unlink()
    assert not sealed_notes.can_take(locked.folder)
    gate = enter()
    gate.page.more_button.click()
    assert gate.page.another_button.isVisible()
    assert not gate.page.note_button.isVisible()


# The house


LIBRARY = HouseRules(
    guest_first=True,
    journals_on_disk=False,
    session_minutes=30,
    languages=(Language.NL, Language.EN),
    printing=False,
    help_lines=(LocalisedText(nl="Vraag het aan de balie.", en="Ask at the desk <b>now</b>."),),
)


def test_in_a_library_one_begins_as_a_guest_and_sees_no_journal(locked, enter, qtbot, words_on):
    gate = enter(LIBRARY)
    assert isinstance(gate.page, LandingPage)
    assert gate.page.guest_button.hasFocus()
    words = words_on(gate.page)
    assert "Ask at the desk <b>now</b>." in words
    assert any("When you stop, everything is gone. You have 30 minutes." in one for one in words)
    assert "Open my journal on a stick" in words
    with qtbot.waitSignal(gate.opened):
        QTest.keyClick(gate.page.guest_button, Qt.Key.Key_Return)
    gate._session.lock()
    gate.show()
    assert isinstance(gate.page, LandingPage)
    gate.page.journal_button.click()
    assert isinstance(gate.page, ChooserPage)
    assert gate.page.rows == {}
    assert not gate.page.new_button.isVisible()
    gate.page.back_button.click()
    assert isinstance(gate.page, LandingPage)


def test_after_a_journal_of_a_visitor_the_way_leads_back_to_the_landing_page(locked, enter, tmp_path, qtbot):
    gate = enter(HouseRules(guest_first=True))
    gate.page.journal_button.click()
    gate.page.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(gate.opened, timeout=5000):
        gate.page.open_button.click()
    locked.lock()
    gate.show()
    assert isinstance(gate.page, UnlockPage)
    gate.page.more_button.click()
    gate.page.another_button.click()
    assert isinstance(gate.page, LandingPage)


def test_guest_first_with_journals_leads_to_them_too(locked, enter, words_on):
    gate = enter(HouseRules(guest_first=True))
    assert isinstance(gate.page, LandingPage)
    assert not any("minutes" in one for one in words_on(gate.page))
    assert "Help at this place" not in words_on(gate.page)
    gate.page.journal_button.click()
    assert isinstance(gate.page, UnlockPage)
    gate.show()
    assert isinstance(gate.page, LandingPage)


def test_guest_first_without_a_journal_yet_leads_to_making_one(enter):
    gate = enter(HouseRules(guest_first=True))
    gate.page.journal_button.click()
    assert isinstance(gate.page, WelcomePage)


def test_under_broken_rules_only_a_guest_comes_in_and_it_is_said_why(locked, enter, words_on):
    broken = HouseRules(guest_first=True, journals_on_disk=False, journals_on_stick=False, problems=("line 3",))
    gate = enter(broken)
    assert gate.page.trouble.startswith("The file with the rules for this computer has a mistake.")
    assert "line 3" not in " ".join(words_on(gate.page))
    assert not any("journal" in one for one in words_on(gate.page))
    assert not gate.page.journal_button.isVisible()
    assert STRICTEST.guest_first


def test_only_the_languages_of_the_house_can_be_chosen(enter, qtbot, look, show):
    gate = enter(HouseRules(guest_first=True, languages=(Language.EN,)))
    assert not gate.page.languages.isVisible()
    page = show(LandingPage(look, HouseRules(session_minutes=1)))
    assert any("You have one minute." in label.text() for label in page.findChildren(QLabel))
    with qtbot.assertNotEmitted(page.language_chosen):
        page.languages.option("en").click()
    with qtbot.waitSignal(page.language_chosen) as told:
        page.languages.option("nl").click()
    assert told.args == [Language.NL]
    welcome = show(WelcomePage(look, (Language.EN,)))
    assert not welcome.languages.isVisible()


def test_a_recovery_code_is_not_printed_where_the_house_does_not_print(enter):
    gate = enter(HouseRules(printing=False))
    gate.show_recovery("ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-0ABC")
    assert not gate.page.sheet.print_button.isVisible()
