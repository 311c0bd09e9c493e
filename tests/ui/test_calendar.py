"""The calendar: months, days, and what a day holds."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Response
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import Page
from samensociaal_desktop.ui.page_stack import PageStack
from samensociaal_desktop.ui.pages.journal.calendar import MOST_SHOWN, CalendarView

Key = Qt.Key


@pytest.fixture
def moments(journal, moment):
    made = [moment(0, line="Vandaag"), moment(1, line="Gisteren", responses=(Chosen(Response.REPORT),))]
    made += [moment(40 + number / 100, line=f"In maart {number}") for number in range(7)]
    journal.add_all(made)
    return made


@pytest.fixture
def view(journal, bus, needs, moments, show):
    view = CalendarView(journal, bus, needs)
    show(view, 900, 900)
    view.enter()
    return view


def key(which, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), which, modifiers)


def titles(view):
    return [row.accessibleName().split(".")[0] for row in view.rows]


def test_it_begins_at_today_and_says_what_the_day_holds(view):
    assert view.grid.hasFocus()
    assert view.heading.text() == "April 2026"
    assert view.line == "Today, Thursday 16 April 2026: 1 moment"
    assert titles(view) == ["Vandaag"]


def test_the_day_under_the_cursor_is_said_and_its_first_moments_shown(view):
    key(Key.Key_Left)
    assert view.line == "Wednesday 15 April 2026: 1 moment"
    assert titles(view) == ["Gisteren"]
    key(Key.Key_Left)
    assert view.line == "Tuesday 14 April 2026: nothing noted"
    assert titles(view) == []
    assert not view.day_button.isVisible()
    view.grid.go_to(date(2026, 4, 20))
    assert view.line == "Monday 20 April 2026: still to come"


def test_no_more_than_five_are_shown_and_the_rest_is_a_button_away(view, qtbot):
    view.grid.go_to(date(2026, 3, 7))
    assert view.line == "Saturday 7 March 2026: 7 moments"
    assert len(view.rows) == MOST_SHOWN
    assert titles(view)[0] == "In maart 0"
    with qtbot.waitSignal(view.day_requested) as said:
        view.day_button.click()
    assert said.args == [date(2026, 3, 7)]


def test_enter_opens_a_day_with_moments_and_leaves_an_empty_one(view, qtbot):
    with qtbot.waitSignal(view.day_requested) as said:
        key(Key.Key_Return)
    assert said.args == [date(2026, 4, 16)]
    view.grid.go_to(date(2026, 4, 3))
    with qtbot.assertNotEmitted(view.day_requested):
        key(Key.Key_Return)


def test_a_moment_can_be_opened_with_the_keyboard_alone(view, moments, qtbot):
    key(Key.Key_Tab)
    assert view.rows[0].hasFocus()
    with qtbot.waitSignal(view.moment_requested) as said:
        key(Key.Key_Return)
    assert said.args == [moments[0]]
    key(Key.Key_Tab)
    assert view.day_button.hasFocus()


def test_a_covered_moment_is_listed_without_its_words(view, edits, moment):
    edits.do(Edit(None, moment(3, line="Een scheldwoord", note="nog een", kinds=(), is_covered=True)))
    view.grid.go_to(date(2026, 4, 13))
    assert titles(view) == ["Covered"]


def test_what_is_noted_or_removed_elsewhere_is_seen_at_once(view, edits, moment, moments):
    edits.do(Edit(None, moment(0, line="Nog iets")))
    assert view.line == "Today, Thursday 16 April 2026: 2 moments"
    edits.do(Edit(moments[0], None))
    assert titles(view) == ["Nog iets"]
    view.hide()
    edits.undo()
    assert len(view.rows) == 1
    view.show()
    view.enter()
    assert len(view.rows) == 2


def test_the_buttons_go_from_month_to_month_and_back_to_today(view):
    view.before_button.click()
    assert (view.heading.text(), view.grid.day) == ("March 2026", date(2026, 3, 16))
    view.after_button.click()
    view.after_button.click()
    assert view.heading.text() == "May 2026"
    view.today_button.click()
    assert view.grid.day == date(2026, 4, 16)


def test_a_year_can_be_chosen_from_those_of_the_journal(view, edits):
    edits.do(Edit(None, Encounter(happened_at=datetime(2023, 5, 1), line="Lang geleden")))
    assert [view.years.itemText(row) for row in range(view.years.count())] == ["2026", "2025", "2024", "2023"]
    view.years.setFocus()
    key(Key.Key_Down)
    assert view.heading.text() == "April 2025"
    view.grid.go_to(date(1990, 1, 1))
    assert view.years.currentText() == "1990"


def test_a_slip_of_a_thousand_years_does_not_fill_the_list_of_years(view, edits):
    edits.do(Edit(None, Encounter(happened_at=datetime(1026, 5, 1), line="Een tikfout")))
    assert view.years.count() == 61


def test_an_empty_journal_has_a_calendar_too(journal, bus, needs, show):
    view = show(CalendarView(journal, bus, needs))
    view.enter()
    assert view.line == "Today, Thursday 16 April 2026: nothing noted"
    assert view.years.count() == 1


def test_a_date_can_be_typed_as_one_says_it(view):
    view.go_to.setFocus()
    QTest.keyClicks(view.go_to, "7 maart")
    assert view.understood.text() == "Saturday 7 March 2026"
    assert view.understood.isVisible()
    key(Key.Key_Return)
    assert view.grid.day == date(2026, 3, 7)
    assert view.grid.hasFocus()
    assert (view.go_to.text(), view.understood.isVisible()) == ("", False)


def test_a_date_that_is_not_understood_leaves_everything_as_it_was(view):
    QTest.keyClicks(view.go_to, "overmorgen")
    assert view.understood.text().startswith("I do not understand this day")
    QTest.keyClick(view.go_to, Key.Key_Return)
    assert (view.grid.day, view.go_to.text()) == (date(2026, 4, 16), "overmorgen")


def test_a_digit_typed_on_the_days_begins_a_date(view):
    QTest.keyClicks(view.grid, "7")
    QTest.keyClicks(QApplication.focusWidget(), "-3")
    key(Key.Key_Return)
    assert view.grid.day == date(2026, 3, 7)


def test_only_the_chosen_responses_are_counted(view, qtbot):
    view.responses.option("report").click()
    assert view.wanted == EncounterFilter(responses=frozenset({Response.REPORT}))
    assert view.line == "Today, Thursday 16 April 2026: nothing noted"
    view.grid.go_to(date(2026, 4, 15))
    assert titles(view) == ["Gisteren"]
    assert view.grid.days.count(date(2026, 4, 16)) == 0


def test_a_day_is_said_the_same_way_to_a_screen_reader(view):
    view.grid.go_to(date(2026, 3, 7))
    said = view.grid.days.data(view.grid.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    assert said == view.line
    assert view.grid.accessibleName() == "Days"


def test_in_dutch_the_names_are_dutch(journal, bus, vocabulary, clock, show):
    look = Look(theme.load("dark"), Language.NL)
    view = show(CalendarView(journal, bus, FormNeeds(vocabulary, look, clock)))
    assert view.heading.text() == "April 2026"
    assert view.grid.days.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole) == "maandag"
    assert "donderdag 16 april 2026" in view.line


def test_in_a_low_window_the_day_under_the_cursor_is_in_sight(view):
    view.resize(640, 300)
    view.grid.setFocus()
    for steps in (2, -6):
        view.grid.go_to(view.grid.day + timedelta(days=7 * steps))
        QApplication.processEvents()
        cell = view.grid.visualRect(view.grid.currentIndex()).center()
        seen = view.grid.viewport().mapTo(view, cell)
        assert 0 <= seen.y() < view.height()


def test_escape_goes_back_to_where_one_came_from(journal, bus, needs, show):
    stack = show(PageStack(Page))
    stack.open(CalendarView(journal, bus, needs))
    QApplication.processEvents()
    key(Key.Key_Escape)
    assert stack.current is stack.first


def test_a_click_on_a_day_shows_what_it_holds_where_that_lies_below_the_window(view, show):
    show(view, 640, 420)
    view.enter()
    QApplication.processEvents()
    spot = view.grid.visualRect(view.grid.days.index_of(date(2026, 4, 30))).center()
    QTest.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.line == "Thursday 30 April 2026: still to come"
    QTest.qWait(QApplication.styleHints().mouseDoubleClickInterval() + 50)
    shown = view._line.visibleRegion().boundingRect()
    assert shown.height() == view._line.height()


def test_what_the_day_still_holds_is_said_when_one_chooses_what_counts(view, monkeypatch):
    said = []
    monkeypatch.setattr("samensociaal_desktop.ui.pages.journal.calendar.announce", lambda _on, text: said.append(text))
    view.responses.option("report").click()
    assert said == ["Today, Thursday 16 April 2026: nothing noted"]
