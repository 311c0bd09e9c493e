"""By keyboard alone, and by ear: what one is at is in sight, and stays; what happened elsewhere is said."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Outcome, Response
from samensociaal_desktop.domain.habits import Direction, Habit
from samensociaal_desktop.domain.patterns.cards import Arrangement, Question, View
from samensociaal_desktop.domain.patterns.spans import Period
from samensociaal_desktop.ui.charts.as_table import ChartTable, Content, Row
from samensociaal_desktop.ui.components.habits.card import HabitsCard
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.main_window import Workspace
from samensociaal_desktop.ui.page import PageSpec, ScrollPage
from samensociaal_desktop.ui.pages.patterns.arranging import ArrangingView
from samensociaal_desktop.ui.pages.patterns.page import KEEP_MS, PatternsPage
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import MessageBar
from samensociaal_desktop.ui.widgets.end_button import EndButton

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NOW = datetime(2026, 4, 16, 20, 30)
FIRST, SECOND, *_, LAST = Question


@pytest.fixture
def page(vault, needs, bus, edits, show, qtbot):
    """Return the page of patterns over twenty moments, in a small window."""
    moments = [
        Encounter(
            happened_at=NOW - timedelta(days=5 * number),
            line="Iets",
            responses=(Chosen(Response.IGNORE),),
            kinds=("kind.T1",),
            outcome=Outcome.HELPED,
        )
        for number in range(20)
    ]
    vault.journal.add_all(moments)
    vault.habits.keep(Habit(id="h", name="Eerst wachten", direction=Direction.MORE, made_at=NOW))
    made = show(PatternsPage(vault, tuple, needs, bus, edits.say), 600, 300)
    made.enter()
    qtbot.waitUntil(lambda: made.is_complete)
    made.bar.show_view(View(period=Period.ALL))
    made.look_at_everything()
    qtbot.waitUntil(lambda: made.is_complete)
    QApplication.processEvents()
    return made


def settle():
    for _ in range(3):
        QApplication.processEvents()


def is_in_sight(widget, rect=None):
    window = widget.window()
    shown = widget.visibleRegion().boundingRect()
    seen = QRect(widget.mapTo(window, shown.topLeft()), shown.size())
    rect = widget.rect() if rect is None else rect
    return seen.contains(QRect(widget.mapTo(window, rect.topLeft()), rect.size()))


# Charts


def test_tab_to_a_chart_brings_the_part_one_is_at_in_sight(page):
    for question in (Question.RESPONSES, Question.HOURS, Question.YEAR):
        card = page.board.cards[question]
        page.show_widget(page.bar)
        card.parts.table_button.setFocus()
        QTest.keyClick(card.parts.table_button, Qt.Key.Key_Backtab)
        settle()
        assert card.chart.hasFocus()
        assert is_in_sight(card.chart.viewport(), card.chart.marks[card.chart._focused].toAlignedRect()), question


def test_a_chart_that_fits_comes_in_sight_as_a_whole(page):
    page.resize(900, 900)
    settle()
    chart = page.board.cards[Question.YEAR].chart
    page.board.cards[Question.HOURS].parts.copy_button.setFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    settle()
    assert chart.hasFocus()
    assert is_in_sight(chart.viewport())


def test_a_screen_reader_meets_one_chart_with_nothing_nameless_in_it(page):
    for card in page.board.cards.values():
        if card.isVisible():
            met = QAccessible.queryAccessibleInterface(card.chart)
            assert met.role() == QAccessible.Role.Chart
            assert met.childCount() == 0
            assert met.text(QAccessible.Text.Name) == card.asked.title


def test_the_part_one_comes_to_is_said_after_the_chart_itself(page, heard):
    chart = page.board.cards[Question.RESPONSES].chart
    chart.setFocus()
    assert heard == []
    settle()
    assert heard == [chart.says(chart._focused)]


def test_a_warning_that_stands_on_a_card_is_heard_with_its_chart(page):
    card = page.board.cards[Question.OUTCOMES]
    assert card.parts.caution.text()
    assert card.chart.accessibleDescription().endswith(card.parts.caution.text())


# Cards


def test_the_reading_help_is_said_and_both_it_and_the_table_come_in_sight(page, heard):
    card = page.board.cards[Question.RESPONSES]
    table, how = (card.parts.table_button, lambda: card.table), (card.parts.how_button, lambda: card.parts.how)
    for opener, part in (table, how):
        opener.setFocus()
        page.show_widget(opener)
        QTest.keyClick(opener, Qt.Key.Key_Space)
        settle()
        assert not part().visibleRegion().isEmpty()
        assert is_in_sight(opener)
        assert opener.hasFocus()
    assert heard[-1] == card.asked.how


def test_on_how_many_moments_the_page_rests_is_said_once_one_has_chosen(page, heard, qtbot):
    heard.clear()
    page.bar.look_at(Period.MONTH)
    page.bar.look_at(Period.YEAR)
    qtbot.wait(KEEP_MS + 100)
    assert heard == [f"{page.reading.count} moments"]


def test_numbers_and_shares_say_of_which_question(page):
    for question in (Question.RESPONSES, Question.PURPOSE):
        card = page.board.cards[question]
        if card.isVisible():
            for option in card.parts.tools.shares.options:
                assert option.accessibleDescription() == card.asked.title


def test_a_table_scrolls_its_page_along_and_says_how_to_get_to_moments(page, show):
    long = Content(("Where", "How often"), tuple(Row((f"Place {n}", n)) for n in range(9)), page.locale())
    area, table = QScrollArea(), ChartTable("Table")
    area.setWidget(table)
    area.setWidgetResizable(True)
    table.present(long)
    show(area, 300, 120)
    table.setFocus()
    for _ in range(8):
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert is_in_sight(table.viewport(), table.visualItemRect(table.item(8, 0)))
    assert table.accessibleDescription() == ""
    card = page.board.cards[Question.RESPONSES]
    card.parts.table_button.click()
    assert card.table.accessibleDescription() == "Enter on a row shows its moments."


# Buttons that lead nowhere at times


def test_one_press_too_many_does_nothing_else(show):
    box = QWidget()
    column = QVBoxLayout(box)
    end, other = EndButton("Further"), button("Other")
    column.addWidget(end)
    column.addWidget(other)
    show(box)
    end.setFocus()
    end.lead(on=False)
    assert end.isEnabled()
    assert end.hasFocus()
    other.setFocus()
    assert not end.isEnabled()
    end.lead(on=True)
    assert end.isEnabled()


def test_a_card_pressed_down_past_the_end_stays_there(show, look, bar, heard):
    applied = []
    view = show(ArrangingView(Arrangement(), applied.append, look, bar.say), 600, 300)
    row = view.rows[SECOND]
    row.down.setFocus()
    for _ in range(15):
        QTest.keyClick(row.down, Qt.Key.Key_Space)
    settle()
    assert view.arrangement.order[-1] is SECOND
    assert row.down.hasFocus()
    assert is_in_sight(row.down)
    assert heard[-1] == "Do I choose on purpose?: 13 of 13"


# The message bar


@pytest.fixture
def workspace(look, show):
    """Return a workspace whose one page is a long column of buttons, with a message bar."""

    def long_page(parent):
        page = ScrollPage(parent=parent)
        page.buttons = [button(f"Button {number}") for number in range(30)]
        for one in page.buttons:
            page.column.addWidget(one)
        return page

    made = Workspace([PageSpec("today", lambda: "Today", "today", long_page)], look, "Lock", MessageBar())
    show(made, 800, 400)
    made.go("today")
    settle()
    return made


def test_undo_leads_back_to_where_one_was(workspace):
    page, bar, done = workspace.page("today"), workspace.messages, []
    page.buttons[3].setFocus()
    bar.say("Gone.", "Undo", lambda: done.append(True))
    bar.action_button.setFocus()
    QTest.keyClick(bar.action_button, Qt.Key.Key_Space)
    assert done == [True]
    assert page.buttons[3].hasFocus()


def test_a_message_does_not_go_from_under_the_hands_of_who_is_about_to_press(workspace):
    bar = workspace.messages
    bar.say("Gone.", "Undo", lambda: None)
    bar.action_button.setFocus()
    bar._timer.timeout.emit()
    assert bar.isVisible()
    workspace.page("today").buttons[0].setFocus()
    bar._timer.timeout.emit()
    assert not bar.isVisible()


def test_a_message_takes_no_room_of_what_one_is_at(workspace):
    page = workspace.page("today")
    bottom = [one for one in page.buttons if is_in_sight(one)][-1]
    bottom.setFocus()
    workspace.messages.say("Kept.", "Undo", lambda: None)
    settle()
    assert is_in_sight(bottom)


def test_tab_from_the_sidebar_into_a_page_that_is_scrolled_away_shows_where_one_is(workspace):
    page = workspace.page("today")
    page.show_widget(page.buttons[-1])
    assert not is_in_sight(page.buttons[0])
    workspace.sidebar.lock_button.setFocus()
    QTest.keyClick(workspace.sidebar.lock_button, Qt.Key.Key_Tab)
    settle()
    assert page.buttons[0].hasFocus()
    assert is_in_sight(page.buttons[0])


def test_the_keys_of_places_stay_when_the_sidebar_shows_pictures_alone(look, show):
    large = Look(look.theme, look.language, text_size=200)
    names = ("today", "journal")
    specs = [PageSpec(name, name.title, name, lambda parent: ScrollPage(parent=parent)) for name in names]
    made = show(Workspace(specs, large, "Lock", MessageBar()), 1200, 500)
    for width in (400, 1200):
        made.resize(width, 500)
        settle()
        for number, name in enumerate(names, start=1):
            QTest.keyClick(made, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
            assert made.current == name


def test_the_key_of_undo_does_what_the_message_offers_first(edits, bar, journal, moment, show):
    show(bar)
    edits.do(Edit(None, moment(1)))
    taken_back = []
    edits.say("Habit removed.", "Undo", lambda: taken_back.append(True))
    assert edits.take_back()
    assert taken_back == [True]
    assert len(journal.latest(5)) == 1
    assert edits.take_back()
    assert journal.latest(5) == ()
    edits.say("Take care.", "Take a break", lambda: taken_back.append(False))
    assert not edits.take_back()
    assert taken_back == [True]


# Habits


def test_what_stands_for_each_habit_says_for_which(page):
    row = page.habits.rows["h"]
    for one in (row.skip_button, row.clear_button, *row.strip.squares):
        assert one.accessibleDescription() == "Eerst wachten"


def test_a_form_that_opens_takes_the_focus_without_a_detour(page):
    row, seen = page.habits.rows["h"], []
    row.change_button.setFocus()
    page.show_widget(row.change_button)
    for card in page.board.cards.values():
        if card.isVisible():
            card.chart.pointed.connect(seen.append)
    QTest.keyClick(row.change_button, Qt.Key.Key_Space)
    settle()
    assert page.habits.form.name.hasFocus()
    assert is_in_sight(page.habits.form.name)
    assert seen == []


def test_arrow_keys_over_the_days_bring_each_in_sight(vault, look, clock, show):
    vault.habits.keep(Habit(id="h", name="Eerst wachten", direction=Direction.MORE, made_at=NOW))
    page = ScrollPage()
    card = HabitsCard(vault, look, clock, lambda *_words: None)
    card.began.connect(page.show_widget)
    page.column.addWidget(QLabel("\n" * 30))
    page.column.addWidget(card)
    show(page, 260, 200)
    settle()
    strip = card.rows["h"].strip
    strip.chosen.setFocus()
    page.show_widget(strip.chosen)
    QTest.keyClick(strip.chosen, Qt.Key.Key_Home)
    settle()
    assert strip.squares[0].hasFocus()
    assert is_in_sight(strip.squares[0])


# Coming and going


def test_looking_at_everything_begins_in_sight(page):
    page.show_widget(page.habits)
    page.look_at_everything()
    settle()
    assert page.focusWidget() is page.bar.periods.option(Period.ALL)
    assert is_in_sight(page.focusWidget())


def test_before_there_is_anything_to_see_tab_goes_as_one_reads(vault, needs, bus, edits, show):
    empty = show(PatternsPage(vault, tuple, needs, bus, edits.say), 600, 500)
    empty.enter()
    settle()
    note = empty.focusWidget()
    assert note.text() == "Note a moment"
    QTest.keyClick(note, Qt.Key.Key_Tab)
    assert empty.focusWidget() is empty.habits.add_button, empty.focusWidget().text()
