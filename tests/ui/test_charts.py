"""The charts: what can be pointed at, what it says, and nothing that overlaps or falls off."""

import sys
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QContextMenuEvent, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import EncounterFilter, OnPurpose, Response
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.patterns import ORDER, DayCount, Span, Unit, calendar_year, stack
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.charts import as_table, colours, words
from samensociaal_desktop.ui.charts.bar_layout import Words, lay_out, named
from samensociaal_desktop.ui.charts.bars import ResponsesChart
from samensociaal_desktop.ui.charts.calendar import CalendarChart
from samensociaal_desktop.ui.charts.fills import Fills
from samensociaal_desktop.ui.look import LOCALES

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)
DUTCH = LOCALES[Language.NL]
WEEKS = Span(date(2026, 10, 26), TODAY)
COUNTS = (
    DayCount(date(2026, 10, 27), Response.IGNORE, OnPurpose.NO, 3),
    DayCount(date(2026, 10, 28), Response.SUPPORT, OnPurpose.YES, 2),
    DayCount(date(2026, 11, 11), Response.REPORT, OnPurpose.YES, 1),
    DayCount(date(2026, 11, 17), Response.IGNORE, None, 1),
    DayCount(date(2026, 11, 18), Response.ADDRESS, OnPurpose.HALF, 4),
)


@pytest.fixture
def chart_colours():
    return colours.of_theme(theme.load("light"))


@pytest.fixture
def on_page(qtbot):
    """Put a chart on a page that is shown, as it always stands."""

    def put(chart, width=800):
        page = QWidget()
        qtbot.addWidget(page)
        layout = QVBoxLayout(page)
        layout.addWidget(chart)
        layout.addStretch(1)
        page.resize(width, 600)
        page.show()
        QApplication.processEvents()
        chart.clearFocus()
        return page

    return put


@pytest.fixture
def bars(qtbot, on_page, chart_colours):
    chart = ResponsesChart(chart_colours, DUTCH)
    chart.present(stack(COUNTS, WEEKS))
    chart.page = on_page(chart)
    return chart


@pytest.fixture
def year(qtbot, on_page, chart_colours):
    chart = CalendarChart(chart_colours, DUTCH)
    chart.present(calendar_year(COUNTS, 2026, date(2026, 10, 27), TODAY))
    chart.page = on_page(chart)
    return chart


def requested(chart):
    asked = []
    chart.moments_requested.connect(asked.append)
    return asked


def pointed(chart):
    said = []
    chart.pointed.connect(said.append)
    return said


# Pointing, walking, opening


def test_arrow_keys_walk_over_bars_and_their_parts(bars):
    said = pointed(bars)
    bars.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(bars, key)
    assert said == [
        "Week 47, 16 to 22 november 2026: Ignore 1",
        "Week 47, 16 to 22 november 2026: Speak up 4",
        "Week 46, 9 to 15 november 2026: Report 1",
        "Week 45, 2 to 8 november 2026: no entry, so nothing is known",
        "Week 44, 26 oktober to 1 november 2026: Ignore 3",
        "Week 44, 26 oktober to 1 november 2026: Support 2",
        "Week 44, 26 oktober to 1 november 2026: Ignore 3",
    ]


def test_the_focus_stays_within_the_chart(bars):
    said = pointed(bars)
    bars.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_End):
        QTest.keyClick(bars, key)
    assert [text[:7] for text in said] == ["Week 47", "Week 44", "Week 47"]


def test_enter_asks_for_the_moments_behind_a_part(bars):
    asked = requested(bars)
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Up)
    QTest.keyClick(bars, Qt.Key.Key_Return)
    assert asked == [
        EncounterFilter(
            since=date(2026, 11, 16), until=date(2026, 11, 22), responses=frozenset({Response.ADDRESS}), main_only=True
        )
    ]


def test_behind_a_gap_there_is_nothing_to_open(bars):
    asked = requested(bars)
    bars.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(bars, key)
    assert asked == []


def test_what_was_not_filled_in_opens_the_whole_bar(chart_colours, on_page):
    chart = ResponsesChart(chart_colours, DUTCH)
    chart.present(stack([DayCount(TODAY, None, None, 5)], WEEKS))
    asked = requested(chart)
    page = on_page(chart)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Space)
    assert asked == [EncounterFilter(since=date(2026, 11, 16), until=TODAY)]
    assert page.isVisible()


def test_a_click_opens_what_is_under_the_mouse(bars):
    asked = requested(bars)
    middle = bars.marks[0, 0].center().toPoint()
    QTest.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseClick(bars.viewport(), Qt.MouseButton.RightButton, pos=middle)
    QTest.mouseDClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert asked == [
        EncounterFilter(
            since=date(2026, 10, 26), until=date(2026, 11, 1), responses=frozenset({Response.IGNORE}), main_only=True
        )
    ]


def test_a_press_that_is_let_go_elsewhere_opens_nothing(bars):
    asked = requested(bars)
    QTest.mousePress(bars.viewport(), Qt.MouseButton.LeftButton, pos=bars.marks[0, 0].center().toPoint())
    QTest.mouseRelease(bars.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert asked == []


def test_the_mouse_shows_what_it_is_over_and_what_can_be_opened(bars):
    said = pointed(bars)
    QTest.mouseMove(bars.viewport(), bars.marks[0, 0].center().toPoint())
    QTest.mouseMove(bars.viewport(), bars.marks[0, 0].center().toPoint() + QPoint(1, 1))
    assert bars.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(bars.viewport(), bars.marks[1, 0].center().toPoint())
    assert bars.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
    QTest.mouseMove(bars.viewport(), QPoint(2, 2))
    assert [text.partition(":")[2] for text in said] == [" Ignore 3", " no entry, so nothing is known", ""]


def test_the_wheel_and_other_keys_are_left_to_the_page(bars):
    wheel = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(bars.viewport(), wheel)
    assert not wheel.isAccepted()
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_X)
    assert bars.transform().isIdentity()


def test_days_are_walked_by_day_and_by_week(year):
    said = pointed(year)
    year.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Home):
        QTest.keyClick(year, key)
    assert said == [
        "Zondag 22 november 2026: no entry, so nothing is known",
        "Zaterdag 21 november 2026: no entry, so nothing is known",
        "Zaterdag 14 november 2026: no entry, so nothing is known",
        "Zondag 15 november 2026: no entry, so nothing is known",
        "Zondag 22 november 2026: no entry, so nothing is known",
        "Donderdag 1 januari 2026: you did not have the journal yet",
    ]


def test_a_day_opens_its_moments_and_an_empty_one_nothing(year):
    asked = requested(year)
    year.setFocus()
    QTest.keyClick(year, Qt.Key.Key_Return)
    for _ in range(4):
        QTest.keyClick(year, Qt.Key.Key_Up)
    QTest.keyClick(year, Qt.Key.Key_Enter)
    assert asked == [EncounterFilter(since=date(2026, 11, 18), until=date(2026, 11, 18))]


def test_leaving_a_chart_takes_its_words_along(bars, year):
    said = pointed(bars)
    bars.setFocus()
    bars.clearFocus()
    QTest.mouseMove(bars.viewport(), bars.marks[0, 0].center().toPoint())
    QApplication.sendEvent(bars, QEvent(QEvent.Type.Leave))
    assert said[1] == said[-1] == ""


@pytest.mark.parametrize("kind", [ResponsesChart, CalendarChart])
def test_a_chart_without_a_value_is_empty_and_does_nothing(kind, chart_colours, on_page):
    chart = kind(chart_colours, DUTCH)
    page = on_page(chart)
    chart.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return):
        QTest.keyClick(chart, key)
    assert chart.marks == {}
    assert page.isVisible()


def test_another_font_makes_another_height(bars):
    before = bars.height()
    font = bars.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    bars.setFont(font)
    assert bars.height() > before * 1.6


def test_importing_charts_leaves_the_crash_handler_alone():
    assert "pyqtgraph" not in str(getattr(sys.excepthook, "__module__", ""))


# Layout


def texts(value):
    return Words(
        long=words.ticks(value.bars, value.unit, DUTCH, short=False),
        short=words.ticks(value.bars, value.unit, DUTCH, short=True),
        groups=words.groups(value.bars, value.unit, DUTCH),
        names={response: words.response(response) for response in ORDER},
    )


def apart(rects):
    return all(
        not a.adjusted(0.5, 0.5, -0.5, -0.5).intersects(b.adjusted(0.5, 0.5, -0.5, -0.5))
        for n, a in enumerate(rects)
        for b in rects[:n]
    )


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    counts=st.lists(
        st.builds(
            DayCount,
            st.dates(date(2024, 1, 1), TODAY),
            st.sampled_from(ORDER),
            st.none(),
            st.integers(1, 400),
        ),
        max_size=40,
    ),
    days=st.integers(1, 1000),
    unit=st.sampled_from(Unit),
    width=st.integers(420, 1400),
    line=st.sampled_from([16.0, 20.0, 40.0]),
)
def test_nothing_overlaps_and_nothing_falls_off(counts, days, unit, width, line):
    value = stack(counts, Span(TODAY - days * DAY, TODAY), unit)
    layout = lay_out(value, texts(value), width, line, lambda text: len(text) * line * 0.52)
    page = QRectF(-1, -1, width + 2, layout.height + 1)
    labels = [label.rect for label in layout.labels]
    assert apart(labels)
    assert apart([tick.rect for tick in layout.ticks])
    assert [label.response for label in layout.labels] == list(named(value))
    assert all(page.contains(part.rect) for part in layout.parts)
    assert all(page.contains(rect) for rect in labels)
    assert all(rect.top() >= -1 for rect in (tick.rect for tick in layout.scale))
    tops = {}
    for part in layout.parts:
        assert part.rect.height() > 0
        assert part.rect.bottom() <= tops.get(part.bar, part.rect.bottom()) + 0.01
        tops[part.bar] = part.rect.top()


def test_a_gap_draws_nothing():
    value = stack(COUNTS, WEEKS)
    layout = lay_out(value, texts(value), 800, 20, lambda text: len(text) * 9)
    assert {part.bar for part in layout.parts} == {0, 2, 3}
    assert len(layout.totals) == 3


def test_names_carry_the_numbers_of_the_last_bar_unless_it_is_a_gap():
    ended = stack(COUNTS, WEEKS)
    gap = stack(COUNTS, Span(WEEKS.since, TODAY + 7 * DAY))
    names = [
        [label.text for label in lay_out(value, texts(value), 800, 20, lambda text: len(text) * 9).labels]
        for value in (ended, gap)
    ]
    assert names == [["Ignore 1", "Speak up 4", "Report 0", "Support 0"], ["Ignore", "Speak up", "Report", "Support"]]


def test_very_many_bars_have_a_scale_instead_of_totals():
    span = Span(date(2017, 1, 1), TODAY)
    value = stack([DayCount(TODAY, Response.IGNORE, None, 37)], span)
    layout = lay_out(value, texts(value), 800, 20, lambda text: len(text) * 9)
    assert layout.totals == ()
    assert [tick.text for tick in layout.scale] == ["10", "20", "30"]
    assert {tick.text for tick in layout.ticks} <= {str(year) for year in range(2017, 2027)}


# Words


@pytest.mark.parametrize(
    ("span", "unit", "text"),
    [
        (Span(date(2026, 3, 2), TODAY), Unit.MONTH, "maart to november 2026"),
        (Span(date(2025, 3, 2), TODAY), Unit.MONTH, "maart 2025 to november 2026"),
        (Span(date(2026, 11, 1), TODAY), Unit.MONTH, "november 2026"),
        (Span(date(2026, 11, 2), TODAY), Unit.WEEK, "2 to 22 november 2026"),
        (Span(date(2026, 10, 26), TODAY), Unit.WEEK, "26 oktober to 22 november 2026"),
        (Span(date(2025, 12, 29), date(2026, 1, 4)), Unit.WEEK, "29 december 2025 to 4 januari 2026"),
        (Span(TODAY, TODAY), Unit.WEEK, "22 november 2026"),
        (Span(date(2001, 1, 1), TODAY), Unit.YEAR, "2001 to 2026"),
    ],
)
def test_a_span_is_said_as_people_say_it(span, unit, text):
    assert words.span(span, unit, DUTCH) == text


def test_the_axis_speaks_of_weeks_months_and_years():
    weeks = stack((), Span(date(2026, 10, 19), TODAY), Unit.WEEK)
    months = stack((), Span(date(2025, 12, 1), date(2026, 2, 1)), Unit.MONTH)
    years = stack((), Span(date(2025, 12, 1), date(2026, 2, 1)), Unit.YEAR)
    assert words.ticks(weeks.bars, Unit.WEEK, DUTCH, short=False) == ("wk 43", "wk 44", "wk 45", "wk 46", "wk 47")
    assert words.groups(weeks.bars, Unit.WEEK, DUTCH) == {0: "oktober", 2: "november"}
    assert words.ticks(months.bars, Unit.MONTH, DUTCH, short=False) == ("december", "januari", "februari")
    assert words.ticks(months.bars, Unit.MONTH, DUTCH, short=True) == ("dec", "jan", "feb")
    assert words.groups(months.bars, Unit.MONTH, DUTCH) == {0: "2025", 1: "2026"}
    assert words.ticks(years.bars, Unit.YEAR, DUTCH, short=False) == ("2025", "2026")
    assert words.groups(years.bars, Unit.YEAR, DUTCH) == {}


def test_months_of_one_year_need_no_year():
    assert words.groups(stack((), Span(date(2026, 1, 1), TODAY), Unit.MONTH).bars, Unit.MONTH, DUTCH) == {}


# Fills, colours, calendar


def painted(fills, response, ground):
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    fills.part(painter, response, QRectF(8, 8, 48, 48))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.parametrize("name", theme.THEMES)
def test_fills_differ_in_grey_print(qapp, name):
    """Told apart by how much of the part is light, and how often light and dark alternate along a line."""
    found = colours.of_theme(theme.load(name))
    fills = Fills(found)
    looks = []
    for response in ORDER:
        image = painted(fills, response, found.card)
        rows = [[image.pixelColor(x, y).lightness() for x in range(12, 52)] for y in range(12, 52)]
        mean = sum(map(sum, rows)) / 1600
        turns = sum(abs(a - b) > 40 for row in rows for a, b in pairwise(row)) / 40
        looks.append((mean, turns))
    for n, (mean, turns) in enumerate(looks):
        assert all(abs(mean - m) > 12 or abs(turns - t) > 1.5 for m, t in looks[:n])


def test_every_response_has_a_colour_of_its_own(chart_colours):
    assert len({chart_colours.of(response) for response in ORDER}) == len(ORDER)


@pytest.mark.parametrize("width", [420, 800, 1400])
@pytest.mark.parametrize("points", [9.0, 22.0])
def test_all_days_of_the_calendar_fit_without_overlap(chart_colours, on_page, width, points):
    chart = CalendarChart(chart_colours, DUTCH)
    font = chart.font()
    font.setPointSizeF(points)
    chart.setFont(font)
    chart.present(calendar_year(COUNTS, 2012, date(2012, 1, 1), date(2012, 12, 31)))
    page = on_page(chart, width)
    rects = list(chart.marks.values())
    assert len(rects) == 366
    assert all(QRectF(chart.rect()).contains(rect) for rect in rects)
    assert len({(round(rect.x(), 2), round(rect.y(), 2)) for rect in rects}) == 366
    assert page.isVisible()


# Tables


def test_the_table_holds_what_the_bars_hold():
    content = as_table.of_stack(stack(COUNTS, WEEKS), DUTCH)
    assert content.headers == ("Period", "Ignore", "Speak up", "Report", "Support", "Together")
    assert [row.cells for row in content.rows] == [
        ("Week 44, 26 oktober to 1 november", "3", "0", "0", "2", "5"),
        ("Week 45, 2 to 8 november", "–", "–", "–", "–", "–"),
        ("Week 46, 9 to 15 november", "0", "0", "1", "0", "1"),
        ("Week 47, 16 to 22 november", "1", "4", "0", "0", "5"),
    ]
    assert [row.behind is None for row in content.rows] == [False, True, False, False]


def test_the_table_has_a_column_for_what_was_not_filled_in_when_there_is_any():
    content = as_table.of_stack(stack([DayCount(TODAY, None, None, 5)], WEEKS), DUTCH)
    assert content.headers[-2:] == ("Not filled in", "Together")


def test_the_table_of_the_calendar_has_the_latest_day_first():
    content = as_table.of_calendar(calendar_year(COUNTS, 2026, None, TODAY), DUTCH)
    assert content.headers == ("Day", "Moments")
    assert content.rows[0].cells == ("Woensdag 18 november 2026", "4")
    assert len(content.rows) == 5


def test_enter_on_a_row_asks_for_its_moments(qtbot):
    table = as_table.ChartTable("Vraag")
    qtbot.addWidget(table)
    table.present(as_table.of_stack(stack(COUNTS, WEEKS), DUTCH))
    table.show()
    asked = requested(table)
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked == [EncounterFilter(since=date(2026, 10, 26), until=date(2026, 11, 1))]
    assert table.accessibleName() == "Vraag"
    table.present(as_table.Content(("Day",), ()))
    assert table.rowCount() == 0


# Painting


def seen(page):
    QApplication.processEvents()
    return page.grab().toImage()


@pytest.mark.parametrize("name", theme.THEMES)
@pytest.mark.parametrize("width", [430, 900])
@pytest.mark.parametrize("since", [date(2016, 12, 1), date(2026, 3, 1), date(2026, 11, 2)])
def test_every_state_can_be_painted(qtbot, on_page, name, width, since):
    """Bars thick and thin, names beside and under them, a scale, patterns, gaps, parts not filled in."""
    found = colours.of_theme(theme.load(name))
    days = (TODAY - since).days
    counts = [
        DayCount(since + n * 3 * DAY, ORDER[n % 5], None, 1 + n % 7) for n in range(days // 3) if n % 11 not in (1, 2)
    ]
    chart = ResponsesChart(found, DUTCH)
    font = chart.font()
    font.setPointSizeF(14)
    chart.setFont(font)
    chart.present(stack(counts, Span(since, TODAY)))
    page = on_page(chart, width)
    image = seen(page)
    present = {image.pixelColor(x, y).name() for x in range(0, width, 2) for y in range(0, chart.height(), 2)}
    assert {found.ignore.lower(), found.card.lower()} <= present


@pytest.mark.parametrize("name", ["bars", "year"])
def test_the_focus_can_be_seen(name, request):
    chart = request.getfixturevalue(name)
    before = seen(chart.page)
    chart.setFocus()
    with_focus = seen(chart.page)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert before != with_focus != seen(chart.page)
    chart.clearFocus()
    assert seen(chart.page) == before


def test_a_screen_reader_hears_where_the_focus_goes(bars):
    said = pointed(bars)
    bars.setFocus()
    QAccessible.setActive(True)
    try:
        QTest.keyClick(bars, Qt.Key.Key_Up)
    finally:
        QAccessible.setActive(False)
    assert said[-1] == "Week 47, 16 to 22 november 2026: Speak up 4"


def test_there_is_no_menu_and_closing_leaves_the_picture_whole(bars):
    bars.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5)))
    assert bars.close()
    assert not bars.isVisible()
    bars.show()
    assert seen(bars.page).width() == 800
