"""What is left when a journal is locked, closed or torn out: nothing on the screen, and nothing typed is lost."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMessageBox, QWidget

from samensociaal_desktop.app import Program
from samensociaal_desktop.domain.encounters import Edit
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.errors import VaultGone
from samensociaal_desktop.services.options import Options
from samensociaal_desktop.services.session import SessionState
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.ui import about, crash
from samensociaal_desktop.ui.pages.unlock.first_run import RecoveryPage
from samensociaal_desktop.ui.pages.unlock.unlock import UnlockPage

WORDS = "zes rustige woorden"
CANARY = "kanariepietje"
MARKUP = f"{CANARY} <img src='//host/share/x.png'> <b>vet</b> & ![](file:///etc/hostname)"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "stick"


@pytest.fixture
def program(undressed, folder, clock, qtbot, tidy):
    """A program with a journal of its own, open."""
    program = Program(undressed, Options(data=folder, language=Language.EN), clock, Cost(19 * 1024, 1, 1))
    program.start()
    qtbot.waitUntil(lambda: program.packs.is_read)
    program.session.create(WORDS)
    program.gate.opened.emit()
    qtbot.waitUntil(lambda: program.desk is not None and program.desk.current == "today")
    yield program
    program.window.may_close = lambda: True
    program.window.close()
    program.wardrobe.undress()
    program.window.deleteLater()
    program.deleteLater()
    tidy()


@pytest.fixture
def unlock(program, qtbot):
    def unlock():
        program.gate.page.passphrase.setText(WORDS)
        program.gate.page.open_button.click()
        qtbot.waitUntil(lambda: program.desk is not None and program.desk.current != "")

    return unlock


@pytest.fixture
def pulled(folder):
    """Pull the stick; what it returns puts it back."""

    def pull():
        away = folder.rename(folder.with_name("in a pocket"))
        return lambda: away.rename(folder)

    return pull


def line_of(program):
    return program.desk.go("today").note.form.field("line")


def shown():
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def traces():
    """Return every widget, seen or not, that holds the canary in a word, a name or a tip."""
    ways = ("text", "toPlainText", "windowTitle", "accessibleName", "accessibleDescription", "toolTip", "whatsThis")
    read = [(each, getattr(each, way, "")) for each in QApplication.allWidgets() for way in ways]
    return [each for each, words in read if CANARY in str(words() if callable(words) else words)]


class Windows(QObject):
    """Notes every window that is shown, be it for the blink of an eye: a widget shown before it has a parent is one."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched.metaObject().className())
        return False


# On the way


def test_no_place_shows_a_window_of_its_own_not_even_for_a_moment(program, qapp, moment, clock, tidy):
    windows = Windows()
    qapp.installEventFilter(windows)
    journal = program.session.vault.journal
    journal.add_all([moment(days, kinds=("kind.T1",), place="place.chat") for days in range(12)])
    try:
        for place in 2 * program.desk.page_ids():
            page = program.desk.go(place)
            QTest.qWait(50)
            for back in ("tight", "wide"):
                program.window.resize(*{"tight": (640, 480), "wide": (1200, 800)}[back])
                QApplication.processEvents()
            assert page.isVisible()
        program.desk.go("journal").first.open(journal.latest(1)[0])
        program.desk.write()
        program.lock()
        tidy()
    finally:
        qapp.removeEventFilter(windows)
    assert windows.shown == ["QuickNote"]


# Locking


def test_the_note_goes_with_the_lock_and_its_words_come_back(program, unlock, tidy):
    program.desk.write()
    QTest.keyClicks(program.desk.note.panel.form.field("line"), CANARY)
    program.guards.idle.idled.emit()
    tidy()
    assert (shown(), QApplication.activeModalWidget(), traces()) == ([program.window], None, [])
    unlock()
    assert line_of(program).text() == CANARY


def test_no_dialog_stays_over_the_lock(program, tidy):
    about.show_keys(program.window)
    crash.say(program.window, "Iets")
    assert len(shown()) == 3
    program.lock()
    tidy()
    assert (shown(), QApplication.activeModalWidget()) == ([program.window], None)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("what", ["a menu of kinds", "a menu of a field"])
def test_a_menu_that_is_open_goes_with_the_lock(program, tidy, qtbot, what):
    line_of(program).setText(CANARY)
    seen = []

    def lock():
        seen.append(QApplication.activePopupWidget())
        program.lock()

    QTimer.singleShot(50, program, lock)
    if what == "a menu of kinds":
        program.desk.go("journal").first.filters.more.kinds.showMenu()
    else:
        field, at = line_of(program), QPoint(5, 5)
        QApplication.sendEvent(field, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, field.mapToGlobal(at)))
    qtbot.waitUntil(lambda: seen != [])
    tidy()
    assert seen != [None]
    assert (shown(), QApplication.activePopupWidget(), traces()) == ([program.window], None, [])


def test_nothing_of_a_guest_or_the_example_outlives_the_lock(program, unlock, tidy):
    program.lock()
    program.open_sample()
    program.desk.go("journal").first.filters.search.setText(CANARY)
    program.lock()
    program.gate.open_guest()
    QTest.qWait(50)
    line_of(program).setText(CANARY)
    program.desk.go("journal")
    program.lock()
    tidy()
    assert traces() == []
    assert not program.session.has_unkept
    unlock()
    assert line_of(program).text() == ""


def test_a_guest_presses_a_second_button_before_all_is_erased(program, qtbot):
    program.lock()
    program.gate.open_guest()
    qtbot.waitUntil(lambda: program.desk is not None and program.desk.current == "today")
    desk = program.desk
    desk.workspace.sidebar.lock_button.click()
    assert program.desk is desk
    assert "no undo" in desk.workspace.messages.text
    assert desk.workspace.messages.offers("Erase all")
    desk.workspace.messages.action_button.click()
    assert program.desk is None


def test_nothing_on_what_is_locked_wakes_up_before_it_is_destroyed(program, unlock, tidy):
    program.desk.go("journal").first.filters.search.setText(CANARY)
    program.desk.write()
    QTest.keyClicks(program.desk.note.panel.form.field("line"), CANARY)
    left = (program.desk.workspace, program.desk.note)
    timers = [timer for widget in left for timer in widget.findChildren(QTimer)]
    assert any(timer.isActive() for timer in timers)
    program.lock()
    assert not any(timer.isActive() for timer in timers)
    tidy()


def test_own_items_go_with_the_lock_and_are_there_again(program, unlock, tidy):
    label = CANARY[:40]
    own = program.desk.vocabulary.add("kinds", "kind.T", label)
    program.desk.go("journal")
    program.desk.go("settings").first.lists_button.click()
    program.desk.write()
    line = program.desk.note.panel.form.field("kinds")
    line.own.button.click()
    line.own.line.edit.setText(f"{label} too")
    program.lock()
    tidy()
    assert (shown(), traces()) == ([program.window], [])
    unlock()
    assert program.desk.vocabulary.lists.label_of(own).en == label


def test_a_lock_that_meets_a_fault_locks_all_the_same(program, tidy, monkeypatch):
    def fail():
        raise VaultGone("here")

    monkeypatch.setattr(program.desk.workspace, "leave", fail)
    with pytest.raises(VaultGone):
        program.lock()
    tidy()
    assert program.session.state is SessionState.LOCKED
    assert isinstance(program.gate.page, UnlockPage)


def test_what_locks_while_it_opens_keeps_it_locked_and_twice_is_nothing(program, qtbot):
    program.lock()
    page = program.gate.page
    page.passphrase.setText(WORDS)
    page.open_button.click()
    page.open_button.click()
    program.lock()
    qtbot.waitUntil(lambda: program.gate.page is not page)  # made anew once it was opened for nobody
    assert program.desk is None
    program.lock()
    program.lock()
    assert program.session.state is SessionState.LOCKED


def test_what_nobody_foresaw_while_opening_leaves_it_locked_and_ready(program, qtbot, monkeypatch):
    program.lock()

    def fail(_passphrase):
        raise MemoryError

    with monkeypatch.context() as patch, qtbot.captureExceptions() as caught:
        patch.setattr(program.session, "unlock", fail)
        program.gate.page.passphrase.setText(WORDS)
        program.gate.page.open_button.click()
        qtbot.waitUntil(lambda: bool(caught))
    assert program.session.state is SessionState.LOCKED
    assert program.gate.page.open_button.isEnabled()


# A stick that is gone, a disk that is full


def test_words_that_could_not_be_saved_survive_leaving_locking_and_opening(program, pulled, unlock, tidy):
    put_back = pulled()
    QTest.keyClicks(line_of(program), CANARY)
    program.desk.workspace.leave()
    program.desk.write()
    assert program.desk.note.panel.form.field("line").text() == CANARY
    QTest.keyClicks(program.desk.note.panel.form.field("line"), " twee")
    program.lock()
    tidy()
    assert traces() == []
    assert isinstance(program.gate.page, UnlockPage)
    put_back()
    unlock()
    assert line_of(program).text() == f"{CANARY} twee"
    assert not program.session.has_unkept


@pytest.mark.slow
def test_they_are_saved_by_themselves_when_the_stick_is_back(program, pulled, qtbot):
    put_back = pulled()
    QTest.keyClicks(line_of(program), CANARY)
    program.desk.workspace.leave()
    assert program.session.has_unkept
    put_back()
    qtbot.waitUntil(lambda: not program.session.has_unkept, timeout=8000)


def test_a_window_with_words_that_are_nowhere_else_closes_at_the_second_time(program, pulled):
    pulled()
    QTest.keyClicks(line_of(program), CANARY)
    program.window.close()
    assert program.window.isVisible()
    (box,) = program.window.findChildren(QMessageBox)
    assert "not saved" in box.text()
    box.close()
    program.window.close()
    assert not program.window.isVisible()


def test_a_window_that_shows_the_code_closes_at_the_second_time(program, qtbot, folder):
    program.lock()
    program.session.choose(folder.with_name("another"))
    program.gate.show_passphrase()
    program.gate.page.next_button.click()
    program.window.close()
    assert program.window.isVisible()
    qtbot.waitUntil(lambda: isinstance(program.gate.page, RecoveryPage))
    page = program.gate.page
    for answer, group in zip(page.check.answers, page.check.asked, strict=True):
        answer.setText(page.check._groups[group])
    page.done_button.click()
    assert not program.gate.gives_code


# Markup that somebody typed


def test_markup_is_words_everywhere_and_opens_no_file(program, moment, qtbot, tidy):
    vault = program.session.vault
    vault.history.do(Edit(None, moment(5, line=MARKUP, note=MARKUP, lesson=MARKUP, platform=MARKUP)))
    journal = program.desk.go("journal").first
    journal.open(vault.journal.latest(1)[0])
    for place in program.desk.page_ids():
        program.desk.go(place)
        QTest.qWait(20)
    labels = [each for each in traces() if not isinstance(each, QLineEdit) and hasattr(each, "textFormat")]
    assert labels
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}
    assert not any(each.toolTip() for each in traces())


def test_every_label_and_tip_of_every_place_is_plain(program):
    for place in program.desk.page_ids():
        program.desk.go(place)
    labels = [each for each in program.window.findChildren(QWidget) if hasattr(each, "textFormat")]
    assert len(labels) > 20
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}
    assert not any("<" in each.toolTip() for each in program.window.findChildren(QWidget))
    assert not program.window.findChildren(QDialog)
