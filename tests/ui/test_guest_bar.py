"""The strip above a guest's pages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from samensociaal_desktop.services.house import HouseRules
from samensociaal_desktop.ui.guest_bar import GuestBar
from samensociaal_desktop.ui.guest_time import GuestTime


class Strip(QWidget):
    """A strip above a field, as in the window."""

    def __init__(self, look, **rules):
        super().__init__()
        self.now = 0.0
        self.time = GuestTime(HouseRules(**rules), self, lambda: self.now)
        self.time.begin()
        self.bar = GuestBar(self.time, look)
        self.field = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addWidget(self.field)
        column.addStretch(1)
        self.field.setFocus()

    def go(self, minutes):
        self.now += minutes * 60
        self.time.look()


@pytest.fixture
def strip(look, show):
    def strip(width=1000, **rules):
        return show(Strip(look, **rules), width, 300)

    return strip


def test_it_says_that_nothing_stays_and_how_much_time_is_left(strip):
    one = strip()
    assert one.bar.text.text() == "You are a guest. Everything is erased when you close or lock the program."
    one.time.set(30)
    assert one.bar.text.text() == "You are a guest. 30 minutes left. Then everything is erased."
    one.go(29.5)
    assert one.bar.text.text() == "You are a guest. 1 minute left. Then everything is erased."
    assert one.bar.text.accessibleName() == one.bar.text.text()


def test_the_clock_is_set_from_a_menu_that_shows_what_it_stands_at(strip):
    one = strip()
    assert [action.text() for action in one.bar.clock_actions.values()] == [
        "No clock", "15 minutes", "30 minutes", "45 minutes", "60 minutes",
    ]  # fmt: skip
    assert one.bar.clock_actions[0].isChecked()
    one.bar.clock_actions[45].trigger()
    assert one.time.minutes_left == 45
    assert one.bar.clock_actions[45].isChecked()
    one.bar.clock_actions[0].trigger()
    assert not one.time.is_on


def test_a_strip_that_is_made_anew_knows_the_clock(strip, look, show):
    one = strip()
    one.time.set(15)
    again = show(GuestBar(one.time, look))
    assert again.clock_actions[15].isChecked()
    assert "15 minutes" in again.text.text()


def test_where_the_house_sets_the_clock_there_is_no_menu_for_it(strip):
    one = strip(session_minutes=20)
    assert not one.bar.clock_button.isVisible()
    assert "20 minutes" in one.bar.text.text()


def test_warnings_are_heard_and_leave_the_focus_where_it_is(strip, heard):
    one = strip(session_minutes=15)
    one.go(10)
    assert heard[-1] == "You are a guest. 5 minutes left. Then everything is erased."
    one.go(3)
    assert heard[-1] == "You are a guest. 2 minutes left. Then everything is erased."
    assert one.field.hasFocus()


def test_ten_more_minutes_are_offered_when_there_is_little_left_and_where_they_may_be(strip, qtbot, heard):
    one = strip(session_minutes=15)
    assert not one.bar.longer_button.isVisible()
    one.go(10)
    assert one.bar.longer_button.isVisible()
    one.bar.longer_button.setFocus()
    qtbot.keyClick(one.bar.longer_button, Qt.Key.Key_Return)
    assert one.time.minutes_left == 15
    assert heard[-1].startswith("You are a guest. 15 minutes left")
    assert not one.bar.longer_button.isVisible()
    assert one.bar.along_button.hasFocus()
    strict = strip(session_minutes=15, may_extend=False)
    strict.go(11)
    assert not strict.bar.longer_button.isVisible()


def test_nobody_there_is_asked_after_and_forgotten_when_somebody_is(strip, heard):
    one = strip()
    one.bar.warn_of_idling(30)
    asked = "Are you still there? In 30 seconds everything is erased. Press any key to go on."
    assert (one.bar.text.text(), heard[-1]) == (asked, asked)
    assert one.field.hasFocus()
    one.bar.warn_of_idling(0)
    assert one.bar.text.text().startswith("You are a guest.")
    assert heard[-1] == asked


def test_all_is_erased_at_the_second_press_only(strip, qtbot):
    one = strip()
    erased = []
    one.bar.erase_requested.connect(lambda: erased.append(True))
    qtbot.keyClick(one.bar.erase_button, Qt.Key.Key_Space)
    assert erased == []
    qtbot.wait(QGuiApplication.styleHints().mouseDoubleClickInterval() + 50)
    qtbot.keyClick(one.bar.erase_button, Qt.Key.Key_Space)
    assert erased == [True]


def test_where_there_is_little_room_one_button_holds_all(strip, qtbot):
    one = strip(360)
    bar = one.bar
    assert bar.text.text() == "You are a guest."
    assert bar.text.accessibleName().endswith("when you close or lock the program.")
    assert bar.more_button.isVisible()
    assert not any(each.isVisible() for each in (bar.along_button, bar.clock_button, bar.erase_button))
    wanted = []
    bar.take_along_requested.connect(lambda: wanted.append("along"))
    bar.erase_requested.connect(lambda: wanted.append("erase"))
    actions = bar.more_button.menu().actions()
    assert [action.text() for action in actions] == ["Take along…", "Set a clock", "Done, erase all"]
    actions[0].trigger()
    (again,) = actions[2].menu().actions()
    assert again.text() == "Press again: all is gone then"
    again.trigger()
    assert wanted == ["along", "erase"]
    one.time.set(15)
    assert bar.text.text() == "Guest: 15 minutes left"
    one.go(14.5)
    assert bar.text.text() == "Guest: 1 minute left"
    bar.longer_button.setFocus()
    bar.longer_button.click()
    assert bar.more_button.hasFocus()
    bar.warn_of_idling(30)
    assert bar.text.text().startswith("Are you still there?")


def test_what_is_being_made_is_said_at_the_end(strip):
    one = strip(session_minutes=15)
    one.time.hold()
    one.go(16)
    assert one.bar.text.text().startswith("Your time is over. Your file is finished first.")
    one.time.let_go(60)
    one.time.changed.emit()
    assert one.bar.text.text().startswith("Your time is over. Write your code down now.")
