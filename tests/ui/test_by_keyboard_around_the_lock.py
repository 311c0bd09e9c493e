"""Round the lock by keyboard and by ear: what one is at is in sight, what happened is said, a slip takes nothing."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QVBoxLayout, QWidget

from samensociaal_desktop.domain.sealed_notes import LONGEST
from samensociaal_desktop.services import passphrases
from samensociaal_desktop.services.house import HouseRules
from samensociaal_desktop.services.repair import Repaired
from samensociaal_desktop.ui.components.sealed_notes import SealedNotesCard
from samensociaal_desktop.ui.guest_bar import GuestBar
from samensociaal_desktop.ui.guest_notice import GuestNotice, put_on
from samensociaal_desktop.ui.guest_time import GuestTime
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.main_window import MainWindow
from samensociaal_desktop.ui.page import ScrollPage
from samensociaal_desktop.ui.page_stack import BackView, PageStack
from samensociaal_desktop.ui.pages.settings.recovery import AskCard
from samensociaal_desktop.ui.pages.unlock.first_run import PassphrasePage, WelcomePage
from samensociaal_desktop.ui.pages.unlock.note import LockedNotePage
from samensociaal_desktop.ui.pages.unlock.repair import RepairPage, outcome_lines
from samensociaal_desktop.ui.pages.unlock.restore import RestorePage
from samensociaal_desktop.ui.pages.unlock.unlock import RecoverPage, UnlockPage
from samensociaal_desktop.ui.quick_hide import QuickHide
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.twice_button import TwiceButton

TODAY = date(2026, 4, 16)
WRONG = "That is not right."


def settle():
    for _ in range(3):
        QApplication.processEvents()


def is_in_sight(widget):
    window, shown = widget.window(), widget.visibleRegion().boundingRect()
    seen = QRect(widget.mapTo(window, shown.topLeft()), shown.size())
    return seen.contains(QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size()))


@pytest.fixture
def large(qapp, look):
    """The largest text, for as long as the test takes."""
    before = QFont(qapp.font())
    font = QFont(before)
    font.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(font)
    yield Look(look.theme, look.language, text_size=200)
    qapp.setFont(before)


# The gate in a small window with large text


@pytest.mark.parametrize(
    "make",
    [
        WelcomePage,
        RestorePage,
        RecoverPage,
        LockedNotePage,
        UnlockPage,
        lambda look: RepairPage(look, [], TODAY),
        lambda look: PassphrasePage(look, lambda: "een twee drie vier vijf zes", passphrases.strength),
    ],
)
def test_where_one_begins_is_in_sight_in_the_smallest_window(large, show, make):
    page = show(make(large), 640, 480)
    page.enter()
    settle()
    assert is_in_sight(page.focusWidget())


def test_what_more_shows_and_what_went_wrong_come_in_sight(large, show):
    page = show(UnlockPage(large, takes_notes=lambda: True), 640, 400)
    page.enter()
    page.more_button.setFocus()
    QTest.keyClick(page.more_button, Qt.Key.Key_Return)
    settle()
    assert page.focusWidget() is page.another_button
    assert is_in_sight(page.another_button)
    page.show_trouble(WRONG)
    settle()
    assert is_in_sight(page.passphrase)
    assert is_in_sight(page._trouble)


# Waiting


def test_the_end_of_a_long_wait_is_said_and_so_is_how_long_it_takes_to_who_presses_too_early(look, show, heard, qtbot):
    for page in (show(UnlockPage(look)), show(RecoverPage(look))):
        heard.clear()
        page.show_wait(6, WRONG)
        assert heard == [f"{WRONG} You can try again in 6 seconds."]
        QTest.keyClick(page.passphrase, Qt.Key.Key_Return)
        assert heard[1:] == ["You can try again in 6 seconds."]
        assert page.trouble == f"{WRONG} You can try again in 6 seconds."
        page.waiting._until = 0.0
        qtbot.waitUntil(page.open_button.isEnabled)
        assert heard[2:] == ["You can try again now."]
        assert page._trouble.accessibleName() == page.trouble == WRONG


# A note for later


def test_thrown_away_is_said_after_the_way_back(look, show, heard, qtbot):
    page = show(LockedNotePage(look))
    page.back_requested.connect(lambda: heard.append("back"))
    page.enter()
    QTest.keyClicks(page.note.edit, "Iets")
    QTest.keyClick(page.note.edit, Qt.Key.Key_Escape)
    assert page.note.value == "Iets"
    page.drop_button.click()
    qtbot.wait(QApplication.styleHints().mouseDoubleClickInterval() + 20)
    page.drop_button.click()
    assert heard == ["Press again to throw away", "back", "Thrown away."]


def test_that_there_is_little_room_is_said_once_and_that_there_is_none(large, show, heard):
    page = show(LockedNotePage(large), 640, 400)
    page.enter()
    for count in (LONGEST - 300, LONGEST - 20, LONGEST - 19, LONGEST + 1, LONGEST + 2, LONGEST - 1):
        page.note.edit.setPlainText("a" * count)
    assert heard == ["Room for 20 more letters", "One letter too many"]
    settle()
    assert is_in_sight(page._left)


# Slow work


def test_that_it_takes_a_moment_is_said(look, show, heard):
    copy, repair = show(RestorePage(look, Path("/stick/a.samensociaal"))), show(RepairPage(look, [], TODAY))
    for page in (copy, repair):
        page.secret.setText("zes woorden")
        QTest.keyClick(page.secret, Qt.Key.Key_Return)
    assert heard == ["Just a moment…", "Reading what can be read…"]


def test_of_a_journal_without_moments_nothing_is_said_to_be_unreadable():
    first, *_rest = outcome_lines(Repaired(0, 0, 0))
    assert first == "There were no moments in the damaged file."
    first, *_rest = outcome_lines(Repaired(0, 3, 0, is_certain=False))
    assert first.startswith("The damaged file could not be read at all.")


def test_the_button_that_was_pressed_keeps_the_focus_while_the_key_is_made(look, show, heard):
    card = show(AskCard(look, can_renew=True))
    asked = []
    card.new_requested.connect(asked.append)
    card.new_requested.connect(lambda _typed: card.show_busy(busy=True))
    card.passphrase.setText("zes woorden")
    for pressed in (card.new_button, card.show_button):
        pressed.setFocus()
        QTest.keyClick(pressed, Qt.Key.Key_Return)
        QTest.keyClick(pressed, Qt.Key.Key_Return)
    assert asked == ["zes woorden"]
    assert heard == ["Just a second…"]
    card.show_busy(busy=False)
    assert card.new_button.isEnabled()


# Quick hide


@pytest.fixture
def window(show):
    window = MainWindow()
    inside = QWidget()
    column = QVBoxLayout(inside)
    window.first, window.line = button("First"), QLineEdit()
    column.addWidget(window.first)
    column.addWidget(window.line)
    window.show_widget(inside)
    show(window)
    window.line.setFocus()
    settle()
    return window


def test_coming_back_one_is_where_one_was_and_not_at_the_first_thing_there_is(qapp, window):
    hide = QuickHide(qapp, window)
    hide.hide()
    settle()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    settle()
    assert window.line.hasFocus()


def test_of_a_guest_the_dialog_comes_back_too_with_all_that_is_in_it(qapp, window):
    hide, dialog = QuickHide(qapp, window), QDialog(window)
    column = QVBoxLayout(dialog)
    first, code = QLineEdit(dialog), QLineEdit("CHKW-GJ68", dialog)
    column.addWidget(first)
    column.addWidget(code)
    closed = []
    dialog.finished.connect(closed.append)
    gone = QDialog(window)
    for one in (gone, dialog):
        one.open()
    code.setFocus()
    hide.hide()
    gone.deleteLater()  # as the lock does with those of a journal
    qapp.sendPostedEvents(gone, 52)
    assert not dialog.isVisible()
    hide.show()
    settle()
    assert dialog.isVisible()
    assert dialog.focusWidget() is code
    assert closed == []
    dialog.close()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_no_menu_of_a_menu_stays_open_over_it(qapp, window):
    hide, menu = QuickHide(qapp, window), QMenu(window)
    inner = menu.addMenu("Iets")
    inner.addAction("Nog iets")
    menu.popup(window.pos())
    inner.popup(window.pos())
    settle()
    hide.hide()
    assert qapp.activePopupWidget() is None
    assert not menu.isVisible()


# A guest's time


@pytest.fixture
def strip(look, show):
    """A guest's strip, and a dialog over it with a field in a part that scrolls."""
    made = show(QWidget(), 900, 300)
    made.now = 0.0
    made.time = GuestTime(HouseRules(), made, lambda: made.now)
    made.time.begin()
    made.bar = GuestBar(made.time, look)
    QVBoxLayout(made).addWidget(made.bar)
    made.dialog = QDialog(made)
    made.page = ScrollPage()
    made.page.fields = [QLineEdit() for _ in range(20)]
    for field in made.page.fields:
        made.page.column.addWidget(field)
    QVBoxLayout(made.dialog).addWidget(made.page)
    yield made
    made.dialog.close()


def test_the_clock_that_was_set_and_the_end_that_waits_are_said(strip, heard):
    strip.bar.clock_actions[15].trigger()
    strip.time.hold()
    strip.now += 16 * 60
    strip.time.look()
    strip.time.look()
    assert heard == [
        "You are a guest. 15 minutes left. Then everything is erased.",
        "Your time is over. Your file is finished first. Then everything is erased.",
    ]


def test_ten_more_minutes_in_a_dialog_are_said_and_one_goes_on_in_it(strip, heard):
    strip.time.set(15)
    strip.now += 12 * 60
    put_on(strip.dialog, strip.time, strip.bar.urgent_words, strip.bar.add_minutes)
    notice = strip.dialog.findChild(GuestNotice)
    strip.bar.changed.connect(notice.refresh)
    strip.time.changed.connect(notice.refresh)
    strip.dialog.resize(500, 260)
    strip.dialog.open()
    settle()
    strip.page.show_widget(strip.page.fields[-1])
    notice.longer_button.setFocus()
    QTest.keyClick(notice.longer_button, Qt.Key.Key_Tab)
    assert strip.page.fields[0].hasFocus()
    assert is_in_sight(strip.page.fields[0])
    notice.longer_button.setFocus()
    QTest.keyClick(notice.longer_button, Qt.Key.Key_Space)
    assert heard == ["You are a guest. 13 minutes left. Then everything is erased."]
    assert strip.page.fields[0].hasFocus()


# Instellingen, and Vandaag


def test_brought_back_to_a_view_going_back_ends_at_its_button(look, show):
    def first(parent):
        page = ScrollPage(parent=parent)
        page.begin, page.way, page.other = button("Begin"), button("Way"), button("Other")
        for one in (page.begin, page.way, page.other):
            page.column.addWidget(one)
        return page

    stack = show(PageStack(first))
    stack.offer("view", lambda: stack.open(BackView("View", look), "view"), stack.first.way)
    stack.offer("other", None, stack.first.other)
    stack.first.begin.setFocus()
    stack.go_back_to("\nview")
    assert stack.current is not stack.first
    assert stack.whereabouts() == "\nview "
    stack.back()
    settle()
    assert stack.first.way.hasFocus()
    stack.go_back_to("\nother ")
    settle()
    assert stack.current is stack.first
    assert stack.first.other.hasFocus()


def test_a_button_of_what_it_is_about_says_so_once(show):
    pressed = show(TwiceButton("Erase everything", "Press again to erase for good", about="Erase everything"))
    assert pressed.accessibleName() == "Erase everything"
    pressed.click()
    assert pressed.accessibleName() == "Press again to erase for good: Erase everything"


def test_at_the_buttons_of_a_note_its_words_are_heard(vault, look, clock, show, bar):
    from samensociaal_desktop.domain.sealed_notes import SealedNote

    vault.sealed_notes.put_back(SealedNote(id="a" * 32, at=datetime(2026, 4, 16).astimezone(), text="Een nare foto"))
    card = show(SealedNotesCard(vault, look, clock, bar.say))
    assert [one.accessibleDescription() for one in (card.moment_buttons[0], card.away_buttons[0])] == [
        "Een nare foto",
        "Een nare foto",
    ]
