"""Esc twice hides and locks, the computer's lock locks, and after the passphrase one is where one was."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.journeys.conftest import PASSPHRASE

LINE = "Een vriendin werd uitgelachen"


def press_esc_twice(person):
    _ = person.focus  # the window takes the keys again, where a dialog had them
    for _ in range(2):
        QTest.keyClick(person.screen.windowHandle(), Qt.Key.Key_Escape)
        QTest.qWait(2)
    person.look()


def come_back(person):
    QTest.keyClick(person.program.window.windowHandle(), Qt.Key.Key_Return)
    person.look()


def unlock(person, sees):
    person.go_to("Passphrase")
    person.types(PASSPHRASE)
    person.keys("Return")
    person.waits_for(sees)


def read_a_moment(person):
    person.makes_a_journal()
    person.notes(LINE)
    moment = person.program.session.vault.journal.latest(1)[0]
    person.program.desk.go("journal").first.open(moment)
    person.look()
    return moment.id


def test_quickly_hidden_it_is_locked_and_comes_back_to_the_moment(person):
    moment = read_a_moment(person)
    press_esc_twice(person)
    assert person.program.guards.hide.is_hidden
    assert person.program.desk is None
    assert person.program.session.state.name == "LOCKED"
    QTest.keyClicks(QApplication.focusWidget(), "wie hier nu typt")
    come_back(person)
    assert not person.program.guards.hide.is_hidden
    assert "wie hier nu typt" not in person.words()
    unlock(person, LINE)
    page = person.program.desk.workspace.page("journal")
    assert person.program.desk.current == "journal"
    assert page.whereabouts() == moment


def test_when_the_computer_is_locked_the_journal_is_too(person):
    read_a_moment(person)
    person.program.desk.go("settings")
    person.program.desk.places.show_packs()
    person.program.guards.system.tell()
    person.look()
    assert person.program.desk is None
    assert not person.program.guards.hide.is_hidden
    unlock(person, "Packs")
    assert person.program.desk.current == "settings"
    assert person.program.desk.workspace.page("settings").whereabouts() == "\npacks "


def test_on_the_gate_it_hides_too(person):
    press_esc_twice(person)
    assert person.program.guards.hide.is_hidden
    come_back(person)
    assert person.can("Make my journal")


def test_a_guest_is_covered_and_loses_nothing(start):
    person = start(guest=True)
    person.waits_for("What happened?")
    person.notes(LINE)
    press_esc_twice(person)
    assert person.program.guards.hide.is_hidden
    come_back(person)
    assert person.program.session.vault.journal.count() == 1
    person.program.lock()
    assert person.program.guards._was_at is None


def test_of_another_journal_nothing_is_remembered(person, tmp_path):
    read_a_moment(person)
    person.keys("Ctrl+L")
    person.look()
    assert person.program.guards._was_at[0] == person.program.session.folder
    person.program.session.choose(tmp_path / "other")
    person.program.session.create(PASSPHRASE)
    desk = person.program._make_desk()
    person.program.guards.bring_back(desk)
    assert desk.current == ""
