"""A month as a table of days: where the keys lead, what is said, what is painted."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.widgets.month_grid import DAYS, EARLIEST, LATEST, WEEKS, MonthGrid, MonthModel
from samensociaal_desktop.ui.widgets.month_paint import BOUNDS, GridColours, contrast, readable

TODAY = date(2026, 4, 16)
COUNTS = {date(2026, 4, 2): 3, date(2026, 4, 16): 1, date(2026, 3, 31): 12}
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
NOTHING = Qt.KeyboardModifier.NoModifier


def colours(name="light"):
    look = theme.load(name)
    paper, text = look.colour("window"), look.colour("text")
    tones = readable(map(QColor, look.calendar), (text, paper))
    return GridColours(paper, text, look.colour("soft"), look.colour("accent"), tones)


@pytest.fixture
def asked():
    return []


@pytest.fixture
def grid(show, asked):
    def totals(since, until):
        asked.append((since, until))
        return {day: count for day, count in COUNTS.items() if since <= day <= until}

    def describe(day, count):
        return f"{day.isoformat()} {count}"

    grid = MonthGrid("Days", QLocale("nl_NL"), colours(), totals, describe, lambda: TODAY)
    grid.setFocus()
    return show(grid, 700, 420)


def test_it_begins_at_today_in_the_weeks_around_its_month(grid, asked):
    assert (grid.day, grid.month) == (TODAY, date(2026, 4, 1))
    assert asked == [(date(2026, 3, 30), date(2026, 5, 10))]


@pytest.mark.parametrize(
    ("key", "modifiers", "goal"),
    [
        (Key.Key_Left, NOTHING, date(2026, 4, 15)),
        (Key.Key_Right, NOTHING, date(2026, 4, 17)),
        (Key.Key_Up, NOTHING, date(2026, 4, 9)),
        (Key.Key_Down, NOTHING, date(2026, 4, 23)),
        (Key.Key_Home, NOTHING, date(2026, 4, 13)),
        (Key.Key_End, NOTHING, date(2026, 4, 19)),
        (Key.Key_PageUp, NOTHING, date(2026, 3, 16)),
        (Key.Key_PageDown, NOTHING, date(2026, 5, 16)),
        (Key.Key_PageUp, SHIFT, date(2025, 4, 16)),
        (Key.Key_PageDown, SHIFT, date(2027, 4, 16)),
    ],
)
def test_each_key_leads_to_its_day(grid, key, modifiers, goal, qtbot):
    with qtbot.waitSignal(grid.day_changed) as said:
        QTest.keyClick(grid, key, modifiers)
    assert said.args == [goal]
    assert (grid.day, grid.month) == (goal, goal.replace(day=1))


def test_t_leads_back_to_today(grid):
    grid.go_to(date(2019, 2, 3))
    QTest.keyClick(grid, Key.Key_T)
    assert grid.day == TODAY


def test_a_day_that_a_month_does_not_have_becomes_its_last(grid):
    grid.go_to(date(2026, 3, 31))
    grid.step_months(-1)
    assert grid.day == date(2026, 2, 28)


def test_arrow_keys_go_on_into_the_next_month(grid, asked):
    grid.go_to(date(2026, 4, 30))
    QTest.keyClick(grid, Key.Key_Right)
    assert (grid.day, grid.month) == (date(2026, 5, 1), date(2026, 5, 1))
    assert asked[-1] == (date(2026, 4, 27), date(2026, 6, 7))


def test_enter_space_and_a_double_click_open_a_day_and_a_click_goes_to_it(grid, qtbot):
    for key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
        with qtbot.waitSignal(grid.opened) as said:
            QTest.keyClick(grid, key)
        assert said.args == [TODAY]
    for day in (date(2026, 4, 2), date(2026, 3, 31)):  # the second is shown with the month, and is of another
        spot = grid.visualRect(grid.days.index_of(day)).center()
        with qtbot.assertNotEmitted(grid.opened):
            QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert (grid.day, grid.month) == (day, day.replace(day=1))
        with qtbot.waitSignal(grid.opened) as said:  # at the same spot, though the month has turned under it
            QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
            QTest.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert said.args == [day]
        assert grid.day == day


def test_a_digit_begins_a_date_and_other_letters_do_nothing(grid, qtbot):
    with qtbot.waitSignal(grid.typed) as said:
        QTest.keyClicks(grid, "1")
    assert said.args == ["1"]
    with qtbot.assertNotEmitted(grid.typed):
        QTest.keyClicks(grid, "x")
    assert grid.day == TODAY


def test_a_day_is_said_in_words_and_so_are_its_week_and_its_weekday(grid):
    model = grid.days
    index = model.index_of(date(2026, 4, 2))
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        assert model.data(index, role) == "2026-04-02 3"
    assert model.data(index, Qt.ItemDataRole.DecorationRole) is None
    across, down, said = Qt.Orientation.Horizontal, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole
    assert model.headerData(0, across, said) == "maandag"
    assert model.headerData(0, down) == "14"
    assert "14" in model.headerData(0, down, said)
    assert model.headerData(0, down, Qt.ItemDataRole.DecorationRole) is None
    assert (model.rowCount(index), model.columnCount(index)) == (0, 0)


def test_the_first_week_of_a_year_has_its_own_number(grid):
    grid.go_to(date(2027, 1, 1))
    assert [grid.days.headerData(row, Qt.Orientation.Vertical) for row in range(2)] == ["53", "1"]


def test_days_ahead_and_of_other_months_are_soft_and_today_is_marked(grid):
    cells = {day: grid.days.cell(grid.days.index_of(day)) for day in (TODAY, date(2026, 4, 17), date(2026, 3, 31))}
    assert [(one.is_soft, one.is_today) for one in cells.values()] == [(False, True), (True, False), (True, False)]
    assert [one.count for one in cells.values()] == [1, 0, 12]


def test_reading_again_keeps_the_day(grid, asked):
    grid.go_to(date(2026, 4, 2))
    grid.refresh()
    assert grid.day == date(2026, 4, 2)
    assert len(asked) == 2


def test_nobody_walks_off_the_calendar(grid):
    for end, months in ((EARLIEST, -1), (LATEST, 1)):
        grid.go_to(end)
        grid.go_to(end + timedelta(days=months))
        grid.step_months(months)
        grid.step_months(12 * months)
        assert grid.day == end


def test_a_narrow_window_says_less_of_the_names(grid, show):
    names = [grid.days.headerData(0, Qt.Orientation.Horizontal)]
    for width in (360, 100):
        grid.resize(width, 420)
        names.append(grid.days.headerData(0, Qt.Orientation.Horizontal))
    assert names == ["maandag", "ma", "M"]
    assert grid.verticalHeader().isHidden()
    assert grid.sizeHint().height() == grid.minimumSizeHint().height()


def test_a_day_with_moments_looks_different_in_tone_and_in_words(grid):
    picture = grid.viewport().grab().toImage()

    def inks(day):
        rect = grid.visualRect(grid.days.index_of(day))
        return {picture.pixel(x, y) for x in range(rect.left(), rect.right()) for y in range(rect.top(), rect.bottom())}

    tone = grid.days  # both lie in the past, one of them holds three moments
    assert tone.count(date(2026, 4, 2)) == 3
    assert colours().tone(3).fill.rgb() in inks(date(2026, 4, 2))
    assert colours().tone(3).fill.rgb() not in inks(date(2026, 4, 3))


@pytest.mark.parametrize("name", theme.THEMES)
def test_every_theme_has_tones_on_which_numbers_can_be_read(name):
    tones = colours(name).tones
    assert len(tones) == len(BOUNDS) + 1
    assert all(contrast(*tone) >= 4.5 for tone in tones)


@given(st.dates(EARLIEST, LATEST))
def test_every_month_begins_on_a_monday_and_holds_all_its_days(day):
    model = MonthModel(QLocale("nl_NL"), lambda *_ends: {}, lambda *_day: "", lambda: day, None)
    days = [model.first + timedelta(days=number) for number in range(WEEKS * DAYS)]
    assert model.first.weekday() == 0
    month = [one for one in days if (one.year, one.month) == (day.year, day.month)]
    assert month[0].day == 1
    assert (month[-1] + timedelta(days=1)).day == 1
    assert model.day(model.index_of(day)) == day


def test_a_second_press_soon_after_the_month_turned_opens_the_day_of_the_first(grid, qtbot):
    spot = grid.visualRect(grid.days.index_of(date(2026, 3, 31))).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    with qtbot.waitSignal(grid.opened) as said:
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert said.args == [date(2026, 3, 31)]
    QTest.qWait(QApplication.styleHints().mouseDoubleClickInterval() + 50)
    with qtbot.assertNotEmitted(grid.opened):
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert grid.day == date(2026, 2, 24)
