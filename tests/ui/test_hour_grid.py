"""The grid of hours: what its cells say, how one walks over them, and that it fits any width and size of text."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest

from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.patterns.cards import Card, CellPart, Question, behind
from samensociaal_desktop.domain.patterns.shapes import HOURS, WEEKDAYS, Grid
from samensociaal_desktop.domain.patterns.spans import Span
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.charts import colours
from samensociaal_desktop.ui.charts.copies import at_width, picture
from samensociaal_desktop.ui.charts.grid import HourGrid
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.look import LOCALES

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

KEYS = Qt.Key


def grid_of(**cells):
    """Return a grid of cells named by day and hour: `d0h21=4`."""
    counts = [[0] * HOURS for _ in range(WEEKDAYS)]
    for cell, count in cells.items():
        day, hour = cell.removeprefix("d").split("h")
        counts[int(day)][int(hour)] = count
    return Grid(tuple(map(tuple, counts)))


WEEK = grid_of(d0h21=4, d0h22=1, d2h21=2, d6h0=1)


@pytest.fixture
def chart_colours():
    return colours.of_theme(theme.load("light"))


@pytest.fixture
def made(chart_colours, show):
    def make(value=WEEK, width=800, language=Language.EN):
        chart = HourGrid(chart_colours, LOCALES[language])
        if value is not None:
            chart.present(value, Naming())
        show(chart, width, 200)
        chart.clearFocus()
        return chart

    return make


def pointed(chart):
    said = []
    chart.pointed.connect(said.append)
    return said


def press(chart, *keys):
    chart.setFocus()
    for key in keys:
        QTest.keyClick(chart, key)


def test_the_focus_begins_at_the_fullest_hour_and_goes_by_hour_and_day(made):
    chart = made()
    said = pointed(chart)
    press(chart, KEYS.Key_Right, KEYS.Key_Down, KEYS.Key_Down, KEYS.Key_Left, KEYS.Key_Up, KEYS.Key_End)
    assert said == [
        "Monday, 21 to 22: 4 moments",
        "Monday, 22 to 23: 1 moment",
        "Tuesday, 22 to 23: no entry, so nothing is known",
        "Wednesday, 22 to 23: no entry, so nothing is known",
        "Wednesday, 21 to 22: 2 moments",
        "Tuesday, 21 to 22: no entry, so nothing is known",
        "Monday, 21 to 22: 4 moments",
    ]


def test_sums_are_walked_and_say_what_they_sum(made):
    chart = made()
    said = pointed(chart)
    press(chart, KEYS.Key_Right, KEYS.Key_Right, KEYS.Key_Right, KEYS.Key_Right)
    assert said[-2:] == ["Monday, 23 to 24: no entry, so nothing is known", "Monday: 5 moments"]
    assert chart.says((21, WEEKDAYS)) == "Every day, 21 to 22: 6 moments"
    press(chart, *[KEYS.Key_Down] * 7)
    assert said[-1] == "Sunday: 1 moment"


def test_parts_lead_to_as_many_moments_as_they_say(made):
    chart = made()
    wanted = EncounterFilter(since=date(2026, 1, 1), until=date(2026, 4, 16))
    card = Card(question=Question.HOURS, span=Span(wanted.since, wanted.until), n=8, shape=WEEK, wanted=wanted)
    asked = []
    chart.behind_of = lambda part: behind(card, part)
    chart.moments_requested.connect(asked.append)
    press(chart, KEYS.Key_Return, KEYS.Key_Home, KEYS.Key_Return)
    assert [(one.weekdays, one.hours) for one in asked] == [(frozenset({0}), frozenset({21}))]
    assert chart.part((HOURS, 0)) == CellPart(0, None)
    assert chart.part((21, WEEKDAYS)) == CellPart(None, 21)
    assert chart.part((0, 0)) is chart.part((3, WEEKDAYS)) is chart.part((HOURS, 1)) is None


def test_days_are_in_the_words_of_the_reader(made):
    chart = made(language=Language.NL)
    assert chart.says((21, 0)) == "Maandag, 21 to 22: 4 moments"
    assert {name.text for name in chart._names} >= {"maandag", "zondag"}


def test_a_click_opens_the_cell_under_it(made):
    chart = made()
    found = []
    chart.behind_of = found.append
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.marks[21, 2].center().toPoint())
    assert CellPart(2, 21) in found


@pytest.mark.parametrize("value", [None, grid_of()])
def test_without_moments_there_is_nothing_to_open(made, value):
    chart = made(value)
    asked = []
    chart.moments_requested.connect(asked.append)
    press(chart, KEYS.Key_Return, KEYS.Key_Left, KEYS.Key_Home, KEYS.Key_End, KEYS.Key_Return)
    assert asked == []
    assert (chart.marks == {}) is (value is None)


def apart(rects):
    small = [rect.adjusted(0.1, rect.height() * 0.05, -0.1, -rect.height() * 0.05) for rect in rects]
    return not any(a.intersects(b) for n, a in enumerate(small) for b in small[:n])


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    counts=st.lists(st.tuples(st.integers(0, 6), st.integers(0, 23), st.integers(1, 20_000)), max_size=40),
    width=st.integers(250, 1300),
    points=st.sampled_from([8, 10, 20]),
)
def test_nothing_overlaps_or_falls_off_and_cells_are_large_enough(qapp, chart_colours, counts, width, points):
    chart = HourGrid(chart_colours, LOCALES[Language.NL])
    chart.setFont(QFont(chart.font().family(), points))
    chart.present(grid_of(**{f"d{day}h{hour}": count for day, hour, count in counts}), Naming())
    at_width(chart, width)
    marks, page = chart.marks, QRectF(chart.rect()).adjusted(-1, -1, 1, 1)
    first_row = [marks[hour, day] for hour, day in marks if day == 0]
    first_column = [marks[hour, day] for hour, day in marks if hour == 0]
    cells = [marks[hour, day] for hour in range(HOURS) for day in range(WEEKDAYS)]
    assert all(page.contains(rect) for rect in marks.values())
    assert apart(first_row)
    assert apart(first_column)
    assert min(min(rect.width(), rect.height()) for rect in cells) >= 10
    names = [name.rect for name in chart._names]
    key = [rect for part in chart._key for rect in (part.square, part.words.rect)]
    assert all(page.contains(rect) for rect in (*names, *key))
    assert apart([*names, *first_row, *first_column[1:], *key])


def test_a_narrow_page_has_the_afternoon_under_the_morning(made, qapp):
    chart = made(width=260)
    assert chart.marks[12, 0].left() == chart.marks[0, 0].left()
    assert chart.marks[12, 0].top() > chart.marks[0, 6].bottom()
    assert (HOURS, 0) not in chart.marks


def test_an_hour_without_moments_is_faint_and_a_sum_of_none_is_not_a_zero(chart_colours, qapp):
    chart = at_width(HourGrid(chart_colours, LOCALES[Language.NL]), 700)
    chart.present(grid_of(d3h12=1), Naming())
    image = picture(chart, 1.0)
    edge = (image.width() - chart.width()) // 2

    def colour(place):
        middle = chart.marks[place].center().toPoint()
        return image.pixelColor(middle.x() + edge, middle.y() + edge).name()

    assert colour((0, 0)) == chart_colours.unknown.lower()
    assert colour((12, 3)) == chart_colours.steps[0].lower()
    none = chart.marks[HOURS, 0].translated(edge, edge).toAlignedRect()
    seen = {image.pixelColor(x, none.center().y()).name() for x in range(none.left(), none.right())}
    assert seen == {chart_colours.card.lower()}
