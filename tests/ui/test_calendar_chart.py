"""The calendar of several years: what its days say, how one walks over them, and that all of them fit."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.patterns.cards import BarPart
from samensociaal_desktop.domain.patterns.shapes import calendar
from samensociaal_desktop.domain.patterns.spans import Span
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.charts import colours
from samensociaal_desktop.ui.charts.calendar import CalendarChart, day_of, place_of
from samensociaal_desktop.ui.charts.copies import at_width
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.look import LOCALES

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TODAY = date(2026, 11, 22)
FIRST = date(2026, 10, 27)
DUTCH = LOCALES[Language.NL]
COUNTS = {FIRST: 3, date(2026, 10, 28): 2, date(2026, 11, 11): 1, date(2026, 11, 17): 1, date(2026, 11, 18): 4}
KEYS = Qt.Key


@pytest.fixture
def chart_colours():
    return colours.of_theme(theme.load("light"))


@pytest.fixture
def on_page(show):
    """Put a chart on a page that is shown, as it always stands."""

    def put(chart, width=800):
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addWidget(chart)
        layout.addStretch(1)
        show(page, width, 600)
        chart.clearFocus()
        return page

    return put


@pytest.fixture
def made(chart_colours, on_page):
    def make(value, width=800):
        chart = CalendarChart(chart_colours, DUTCH)
        chart.present(value, Naming())
        chart.page = on_page(chart, width)
        return chart

    return make


@pytest.fixture
def year(made):
    return made(calendar(COUNTS, range(2026, 2027), FIRST, TODAY))


@pytest.fixture
def years(made):
    return made(calendar({date(2024, 2, 29): 9, **COUNTS}, range(2024, 2027), date(2024, 2, 29), TODAY))


def pointed(chart):
    said = []
    chart.pointed.connect(said.append)
    return said


def parts(chart):
    found = []
    chart.behind_of = found.append
    return found


def press(chart, *keys):
    chart.setFocus()
    for key in keys:
        QTest.keyClick(chart, key)


def test_days_are_walked_by_day_and_by_week(year):
    said = pointed(year)
    press(year, KEYS.Key_Up, KEYS.Key_Left, KEYS.Key_Down, KEYS.Key_Right, KEYS.Key_Right, KEYS.Key_Home)
    assert said == [
        "Zondag 22 november 2026: no entry, so nothing is known",
        "Zaterdag 21 november 2026: no entry, so nothing is known",
        "Zaterdag 14 november 2026: no entry, so nothing is known",
        "Zondag 15 november 2026: no entry, so nothing is known",
        "Zondag 22 november 2026: no entry, so nothing is known",
        "Donderdag 1 januari 2026: you did not have the journal yet",
    ]


def test_a_day_stands_for_its_moments_and_an_empty_one_for_nothing(year):
    found = parts(year)
    press(year, KEYS.Key_Return, KEYS.Key_Up, KEYS.Key_Up, KEYS.Key_Up, KEYS.Key_Up, KEYS.Key_Enter)
    day = date(2026, 11, 18)
    assert found == [BarPart(Span(day, day))]
    assert year.says(place_of(day)) == "Woensdag 18 november 2026: 4 moments"


def test_a_day_is_found_under_the_mouse_in_every_year(years):
    found = parts(years)
    for day in (date(2026, 11, 18), date(2024, 2, 29)):
        QTest.mouseClick(years.viewport(), Qt.MouseButton.LeftButton, pos=years.marks[place_of(day)].center().toPoint())
    assert {part.span.since for part in found} == {date(2026, 11, 18), date(2024, 2, 29)}


def test_what_is_beside_the_days_is_nothing(years):
    last = years.marks[place_of(TODAY)]
    ahead = last.center() + QPointF(0, last.height() * 2)
    tomorrow = last.translated(last.width() * 1.5, -last.height() * 5).center()
    nothing = [QPointF(1, 1), QPointF(1, last.center().y()), ahead, tomorrow, QPointF(5, years.height() - 3)]
    assert [years._place_at(point) for point in nothing] == [None] * 5
    before = years.marks[place_of(date(2026, 1, 1))]
    assert years._place_at(before.center() - QPointF(0, before.height() * 1.2)) is None


def test_weeks_run_on_from_year_to_year(years):
    said = pointed(years)
    years._go(place_of(date(2026, 1, 1)))
    press(years, KEYS.Key_Up, KEYS.Key_Left, KEYS.Key_Right, KEYS.Key_Down)
    days = ("1 januari 2026", "1 januari 2026", "31 december 2025", "24 december 2025", "31 december 2025")
    assert [text.partition(":")[0].partition(" ")[2] for text in said] == [*days, "1 januari 2026"]


def test_page_keys_go_to_the_same_day_of_another_year(years):
    said = pointed(years)
    press(years, KEYS.Key_PageDown, KEYS.Key_PageDown, KEYS.Key_PageDown, KEYS.Key_PageUp, KEYS.Key_PageUp)
    assert [text.partition(":")[0].partition(" ")[2] for text in said] == [
        "22 november 2026",
        "22 november 2025",
        "21 november 2024",  # the same number of days from the start of a leap year
        "22 november 2025",
        "22 november 2026",
    ]


def test_a_page_key_never_goes_to_what_is_still_to_come(years):
    years._go(place_of(date(2025, 12, 24)))
    press(years, KEYS.Key_PageUp)
    assert day_of(years._focused) == TODAY


def test_the_focus_stays_within_the_years(years):
    press(years, KEYS.Key_Right, KEYS.Key_Down)
    assert day_of(years._focused) == TODAY
    press(years, KEYS.Key_Home, KEYS.Key_Up, KEYS.Key_Left)
    assert day_of(years._focused) == date(2024, 1, 1)
    assert len(years.marks) == 366 + 365 + 326


def test_walking_scrolls_the_page_to_where_one_is(chart_colours, show):
    chart = CalendarChart(chart_colours, DUTCH)
    chart.present(calendar(COUNTS, range(2017, 2027), FIRST, TODAY), Naming())
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(chart)
    show(area, 800, 300)
    press(chart, KEYS.Key_Home)
    assert area.verticalScrollBar().value() > 1000
    press(chart, KEYS.Key_End)
    assert area.verticalScrollBar().value() < 100


def test_years_that_are_all_still_to_come_have_no_day_to_stand_on(made):
    chart = made(calendar({}, range(2027, 2029), None, TODAY))
    press(chart, KEYS.Key_PageDown, KEYS.Key_Home, KEYS.Key_Return)
    assert list(chart.marks) == []
    assert chart._focused is None


def test_no_year_at_all_is_a_chart_without_days(made):
    chart = made(calendar({}, range(2026, 2026), None, TODAY))
    press(chart, KEYS.Key_Left, KEYS.Key_PageUp, KEYS.Key_End)
    assert len(chart.marks) == 0
    assert chart._place_at(QPointF(100, 40)) is None


def test_a_chart_without_a_value_is_empty_and_does_nothing(chart_colours, on_page):
    chart = CalendarChart(chart_colours, DUTCH)
    page = on_page(chart)
    press(chart, KEYS.Key_Left, KEYS.Key_Home, KEYS.Key_End, KEYS.Key_PageDown, KEYS.Key_Return)
    QTest.mouseMove(chart.viewport(), QPoint(20, 20))
    assert chart.marks == {}
    assert page.grab().width() == 800


@pytest.mark.parametrize("width", [420, 800, 1400])
@pytest.mark.parametrize("points", [9.0, 22.0])
def test_all_days_of_the_calendar_fit_without_overlap(qtbot, chart_colours, width, points):
    chart = CalendarChart(chart_colours, DUTCH)
    qtbot.addWidget(chart)
    font = chart.font()
    font.setPointSizeF(points)
    chart.setFont(font)
    years = calendar(COUNTS, range(2011, 2013), date(2011, 1, 1), date(2012, 12, 31))
    chart.present(years, Naming())
    at_width(chart, width)
    rects = list(chart.marks.values())
    assert len(rects) == 365 + 366
    assert all(QRectF(chart.rect()).contains(rect) for rect in rects)
    assert len({(round(rect.x(), 2), round(rect.y(), 2)) for rect in rects}) == 731
    places = list(chart.marks)
    assert all(chart._place_at(chart.marks[place].center()) == place for place in places[::7])


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(1, 4), st.integers(300, 1300), st.sampled_from([9, 18])
)
def test_every_square_is_found_where_it_is_painted_and_no_name_runs_into_another(
    qapp, chart_colours, today, many, width, points
):
    chart = CalendarChart(chart_colours, DUTCH)
    chart.setFont(QFont(chart.font().family(), points))
    chart.present(calendar({today: 2}, range(today.year - many + 1, today.year + 1), today, today), Naming())
    at_width(chart, width)
    assert day_of(chart._start()) == today
    assert min(chart.marks) == place_of(date(today.year - many + 1, 1, 1))
    for place in (
        min(chart.marks),
        chart._start(),
        place_of(max(today - timedelta(days=300), day_of(min(chart.marks)))),
    ):
        assert chart._place_at(chart.marks[place].center()) == place
    for n, value in enumerate(chart._calendar.years):
        names = [text.rect for text in chart._names_of_months(n, value, chart._geometry)]
        assert not any(a.intersects(b) for k, a in enumerate(names) for b in names[:k])
        assert len(names) >= 6


def test_only_the_latest_years_are_shown_where_more_are_not_asked_for(years):
    whole = years.height()
    press(years, KEYS.Key_Home)
    years.show_latest(1)
    assert {day_of(place).year for place in years.marks} == {2026}
    assert years.height() < whole / 2
    said = pointed(years)
    press(years, KEYS.Key_PageDown, KEYS.Key_Home)
    assert said[-1].startswith("Donderdag 1 januari 2026")
    years.show_latest(None)
    assert {day_of(place).year for place in years.marks} == {2024, 2025, 2026}
    assert years.height() == whole


def test_the_key_names_what_has_no_number_where_it_is_there(years, year):
    assert [part.words.text for part in year._key][:3] == ["No journal yet", "Nothing noted", "1"]
    years.show_latest(2)
    assert [part.words.text for part in years._key][:2] == ["Nothing noted", "1"]


def test_only_the_years_in_sight_are_painted(years):
    shown = QImage(years.size(), QImage.Format.Format_RGB32)
    shown.fill(QColor("white"))
    painter = QPainter(shown)
    painter.setClipRect(QRectF(0, 0, years.width(), 20))
    years._ready = {}
    years.paint_plain(painter)
    painter.end()
    assert set(years._ready) == {0}


def test_the_focus_can_be_seen(year):
    def seen():
        QApplication.processEvents()
        return year.page.grab().toImage()

    before = seen()
    year.setFocus()
    with_focus = seen()
    press(year, KEYS.Key_Left)
    assert before != with_focus != seen()
    year.clearFocus()
    assert seen() == before
