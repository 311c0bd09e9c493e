"""What all charts share: what can be pointed at, walked over and opened, what is said, and the words of the axes."""

import sys
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.patterns.days import DayOf, days_of
from samensociaal_desktop.domain.patterns.shapes import stack
from samensociaal_desktop.domain.patterns.spans import Span, Unit
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.charts import colours, words
from samensociaal_desktop.ui.charts.bars import TimeBars
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.look import LOCALES

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)
DUTCH = LOCALES[Language.NL]
WEEKS = Span(date(2026, 10, 26), TODAY)
KEYS = ("ignore", "address", "report", "support", "")
NAMES = dict(zip(KEYS, ("Ignore", "Speak up", "Report", "Support", "Not filled in"), strict=True))
COUNTS = (
    DayOf(date(2026, 10, 27), "ignore", 3),
    DayOf(date(2026, 10, 28), "support", 2),
    DayOf(date(2026, 11, 11), "report", 1),
    DayOf(date(2026, 11, 17), "ignore", 1),
    DayOf(date(2026, 11, 18), "address", 4),
)


@pytest.fixture
def bars(show):
    chart = TimeBars(colours.of_theme(theme.load("light")), DUTCH)
    chart.present(stack(days_of(COUNTS, WEEKS, KEYS)), Naming(NAMES.__getitem__))
    chart.behind_of = lambda part: EncounterFilter(words=part.key, since=part.span.since, until=part.span.until)
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.addWidget(chart)
    layout.addStretch(1)
    show(page, 800, 600)
    chart.clearFocus()
    return chart


def requested(chart):
    asked = []
    chart.moments_requested.connect(lambda found: asked.append((found.words, found.since, found.until)))
    return asked


def pointed(chart):
    said = []
    chart.pointed.connect(said.append)
    return said


def seen(page):
    QApplication.processEvents()
    return page.grab().toImage()


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
    assert asked == [("address", date(2026, 11, 16), date(2026, 11, 22))]


def test_behind_a_gap_there_is_nothing_to_open(bars):
    asked = requested(bars)
    bars.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(bars, key)
    assert asked == []


def test_where_nobody_says_what_is_behind_there_is_nothing_to_open():
    chart = TimeBars(colours.of_theme(theme.load("light")), DUTCH)
    chart.present(stack(days_of(COUNTS, WEEKS, KEYS)), Naming())
    assert chart.behind((0, 0)) is None


def test_a_click_opens_what_is_under_the_mouse(bars):
    asked = requested(bars)
    middle = bars.marks[0, 0].center().toPoint()
    QTest.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseClick(bars.viewport(), Qt.MouseButton.RightButton, pos=middle)
    QTest.mouseDClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert asked == [("ignore", date(2026, 10, 26), date(2026, 11, 1))]


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


def test_leaving_a_chart_takes_its_words_along(bars):
    said = pointed(bars)
    bars.setFocus()
    bars.clearFocus()
    QTest.mouseMove(bars.viewport(), bars.marks[0, 0].center().toPoint())
    QApplication.sendEvent(bars, QEvent(QEvent.Type.Leave))
    assert said[1] == said[-1] == ""


def test_a_chart_without_a_value_is_empty_and_does_nothing(show):
    chart = show(TimeBars(colours.of_theme(theme.load("light")), DUTCH))
    chart.setFocus()
    keys = Qt.Key
    for key in (
        keys.Key_Left,
        keys.Key_Home,
        keys.Key_End,
        keys.Key_Return,
        keys.Key_Plus,
        keys.Key_0,
        keys.Key_PageUp,
    ):
        QTest.keyClick(chart, key)
    chart.pan(1)
    assert chart.marks == {}
    assert chart.span is None
    assert not chart.is_part


def test_another_font_makes_another_height(bars):
    before = bars.height()
    font = bars.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    bars.setFont(font)
    assert bars.height() > before * 1.6


@pytest.mark.parametrize("width", [300, 420, 800, 1400])
def test_what_shows_a_chart_is_as_large_as_the_chart_at_every_width(bars, width):
    bars.window().resize(width, 600)
    QApplication.processEvents()
    assert bars.viewport().geometry() == bars.rect()


def test_the_focus_can_be_seen(bars):
    before = seen(bars.window())
    bars.setFocus()
    with_focus = seen(bars.window())
    QTest.keyClick(bars, Qt.Key.Key_Left)
    assert before != with_focus != seen(bars.window())
    bars.clearFocus()
    assert seen(bars.window()) == before


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
    assert seen(bars.window()).width() == 800


def test_importing_charts_leaves_the_crash_handler_alone():
    assert "pyqtgraph" not in str(getattr(sys.excepthook, "__module__", ""))


# Words


def bars_of(span, unit):
    return stack(days_of((), span, KEYS), span, unit).bars


@pytest.mark.parametrize(
    ("span", "unit", "text"),
    [
        (Span(date(2026, 3, 2), TODAY), Unit.MONTH, "maart to november 2026"),
        (Span(date(2025, 3, 2), TODAY), Unit.MONTH, "maart 2025 to november 2026"),
        (Span(date(2026, 11, 1), TODAY), Unit.MONTH, "november 2026"),
        (Span(date(2026, 11, 2), TODAY), Unit.WEEK, "2 to 22 november 2026"),
        (Span(date(2026, 11, 2), TODAY), Unit.DAY, "2 to 22 november 2026"),
        (Span(date(2026, 10, 26), TODAY), Unit.WEEK, "26 oktober to 22 november 2026"),
        (Span(date(2025, 12, 29), date(2026, 1, 4)), Unit.WEEK, "29 december 2025 to 4 januari 2026"),
        (Span(TODAY, TODAY), Unit.WEEK, "22 november 2026"),
        (Span(date(2001, 1, 1), TODAY), Unit.YEAR, "2001 to 2026"),
    ],
)
def test_a_span_is_said_as_people_say_it(span, unit, text):
    assert words.span(span, unit, DUTCH) == text


@pytest.mark.parametrize(
    ("since", "unit", "text", "short"),
    [
        (date(2026, 11, 22), Unit.DAY, "Zondag 22 november 2026", "Zondag 22 november"),
        (date(2026, 11, 16), Unit.WEEK, "Week 47, 16 to 22 november 2026", "Week 47, 16 to 22 november"),
        (date(2026, 11, 1), Unit.MONTH, "November 2026", "November"),
        (date(2026, 1, 1), Unit.YEAR, "2026", "2026"),
    ],
)
def test_a_bar_is_named_as_people_name_it(since, unit, text, short):
    bar = bars_of(Span(since, TODAY), unit)[0]
    assert words.bar(bar, unit, DUTCH) == text
    assert words.bar(bar, unit, DUTCH, with_year=False) == short


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2021, 1, 3), "Week 53, 28 december 2020 to 3 januari 2021"),  # the year before had 53 weeks
        (date(2021, 1, 4), "Week 1, 4 to 10 januari 2021"),
        (date(2024, 12, 30), "Week 1, 30 december 2024 to 5 januari 2025"),
    ],
)
def test_weeks_are_numbered_as_iso_8601_numbers_them(day, name):
    bars = bars_of(Span(day - 8 * DAY, day + 8 * DAY), Unit.WEEK)
    assert [words.bar(bar, Unit.WEEK, DUTCH) for bar in bars if bar.span.since <= day <= bar.span.until] == [name]


def test_the_axis_speaks_of_days_weeks_months_and_years():
    days = bars_of(Span(date(2026, 10, 30), date(2026, 11, 2)), Unit.DAY)
    weeks = bars_of(Span(date(2026, 10, 19), TODAY), Unit.WEEK)
    months = bars_of(Span(date(2025, 12, 1), date(2026, 2, 1)), Unit.MONTH)
    years = bars_of(Span(date(2025, 12, 1), date(2026, 2, 1)), Unit.YEAR)
    assert words.ticks(days, Unit.DAY, DUTCH, short=False) == ("vr 30", "za 31", "zo 1", "ma 2")
    assert words.ticks(days, Unit.DAY, DUTCH, short=True) == ("30", "31", "1", "2")
    assert words.groups(days, Unit.DAY, DUTCH) == {0: "oktober", 2: "november"}
    assert words.ticks(weeks, Unit.WEEK, DUTCH, short=False) == ("wk 43", "wk 44", "wk 45", "wk 46", "wk 47")
    assert words.groups(weeks, Unit.WEEK, DUTCH) == {0: "oktober", 2: "november"}
    assert words.groups(weeks, Unit.WEEK, DUTCH, with_year=True, short=True) == {0: "okt 2026", 2: "nov 2026"}
    assert words.ticks(months, Unit.MONTH, DUTCH, short=False) == ("december", "januari", "februari")
    assert words.ticks(months, Unit.MONTH, DUTCH, short=True) == ("dec", "jan", "feb")
    assert words.groups(months, Unit.MONTH, DUTCH) == {0: "2025", 1: "2026"}
    assert words.ticks(years, Unit.YEAR, DUTCH, short=False) == ("2025", "2026")
    assert words.groups(years, Unit.YEAR, DUTCH) == {}


def test_months_of_one_year_need_no_year_unless_one_looks_at_a_part_of_more():
    bars = bars_of(Span(date(2026, 1, 1), TODAY), Unit.MONTH)
    assert words.groups(bars, Unit.MONTH, DUTCH) == {}
    assert words.groups(bars, Unit.MONTH, DUTCH, with_year=True) == {0: "2026"}


def test_a_share_is_said_only_of_enough_moments():
    assert words.part_of(2, 4) == "2 of 4"
    assert words.part_of(2, 5) == "2 of 5 (40%)"
    assert words.share(1, 3) == "33%"
    assert (words.moments(1), words.moments(2)) == ("1 moment", "2 moments")
    assert words.response(None) == "Not filled in"
