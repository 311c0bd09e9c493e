"""Bars over time: parts, shares, lanes, looking closer and panning, and where everything goes."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.patterns.cards import BarPart
from samensociaal_desktop.domain.patterns.days import DayOf, days_of
from samensociaal_desktop.domain.patterns.shapes import stack
from samensociaal_desktop.domain.patterns.spans import Span, Unit
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.charts import colours, words
from samensociaal_desktop.ui.charts.axes import Words
from samensociaal_desktop.ui.charts.bar_layout import lay_out, scale_of
from samensociaal_desktop.ui.charts.bars import TimeBars
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.charts.sight import Sight
from samensociaal_desktop.ui.look import LOCALES

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)
DUTCH = LOCALES[Language.NL]
K, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
WEEKS = Span(date(2026, 10, 26), TODAY)
DECADE = Span(date(2016, 12, 5), TODAY)
PURPOSE = ("yes", "half", "no", "")
GOOD = ("good", "support", "calm")
NAMING = Naming(lambda key: key.capitalize() or "Not filled in")
COUNTS = (
    DayOf(date(2026, 10, 27), "yes", 3),
    DayOf(date(2026, 10, 28), "no", 2),
    DayOf(date(2026, 11, 11), "half", 1),
    DayOf(date(2026, 11, 17), "yes", 1),
    DayOf(date(2026, 11, 18), "", 4),
)
FEW = stack(days_of(COUNTS, WEEKS, PURPOSE))
MANY = stack(days_of((DayOf(DECADE.since + n * DAY, PURPOSE[n % 4], 1 + n % 3) for n in range(3640)), DECADE, PURPOSE))
LANES = stack(
    days_of(
        (DayOf(date(2026, 10, 27), "good", 2), DayOf(date(2026, 10, 27), "calm", 1), DayOf(TODAY, "calm", 6)),
        WEEKS,
        GOOD,
        {date(2026, 10, 27): 2, date(2026, 11, 11): 3, TODAY: 8},
    )
)


@pytest.fixture
def made(show):
    def make(value, width=800, *, as_share=False, name="light"):
        chart = TimeBars(colours.of_theme(theme.load(name)), DUTCH)
        chart.present(value, NAMING, as_share=as_share)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addWidget(chart)
        layout.addStretch(1)
        show(page, width, 600)
        chart.clearFocus()
        return chart

    return make


def said_by(chart):
    return {place: chart.says(place) for place in chart.marks}


def looked(chart):
    seen = []
    chart.looked.connect(seen.append)
    return seen


def wheel(chart, turned, x, modifier=Qt.KeyboardModifier.ControlModifier):
    at = QPointF(x, 50)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(chart.viewport(), event)
    return event.isAccepted()


# Parts, shares, lanes


def test_a_part_stands_for_its_days_and_key_and_a_gap_for_nothing(made):
    chart = made(FEW)
    first, last = Span(date(2026, 10, 26), date(2026, 11, 1)), Span(date(2026, 11, 16), TODAY)
    assert {place: chart.part(place) for place in chart.marks} == {
        (0, 0): BarPart(first, "yes"),
        (0, -2): BarPart(first, "no"),
        (1, 0): None,
        (2, -1): BarPart(Span(date(2026, 11, 9), date(2026, 11, 15)), "half"),
        (3, 0): BarPart(last, "yes"),
        (3, -3): BarPart(last, ""),
    }


def test_shares_are_said_with_their_numbers_and_not_of_few(made):
    chart = made(FEW, as_share=True)
    assert said_by(chart) == {
        (0, 0): "Week 44, 26 oktober to 1 november 2026: Yes 3 of 5 (60%)",
        (0, -2): "Week 44, 26 oktober to 1 november 2026: No 2 of 5 (40%)",
        (1, 0): "Week 45, 2 to 8 november 2026: no entry, so nothing is known",
        (2, -1): "Week 46, 9 to 15 november 2026: Half 1 of 1",
        (3, 0): "Week 47, 16 to 22 november 2026: Yes 1 of 5 (20%)",
        (3, -3): "Week 47, 16 to 22 november 2026: Not filled in 4 of 5 (80%)",
    }


def test_lanes_lie_under_each_other_and_none_of_something_known_can_be_pointed_at(made):
    chart = made(LANES)
    assert {place: text.partition(": ")[2] for place, text in said_by(chart).items()} == {
        (0, 0): "Good 2", (0, 1): "Support 0", (0, 2): "Calm 1",
        (1, 0): "no entry, so nothing is known",
        (2, 0): "Good 0", (2, 1): "Support 0", (2, 2): "Calm 0",
        (3, 0): "Good 0", (3, 1): "Support 0", (3, 2): "Calm 6",
    }  # fmt: skip
    assert chart.part((0, 2)) == BarPart(Span(date(2026, 10, 26), date(2026, 11, 1)), "calm")
    assert chart.part((0, 1)) is None
    tops = [chart.marks[0, row].top() for row in range(3)]
    assert tops == sorted(tops)


def test_down_goes_to_the_next_lane(made):
    chart = made(LANES)
    said = []
    chart.setFocus()
    chart.pointed.connect(said.append)
    for key in (K.Key_Up, K.Key_Up, K.Key_Up, K.Key_Down, K.Key_Left):
        QTest.keyClick(chart, key)
    assert [text.rpartition(": ")[2] for text in said] == ["Support 0", "Good 0", "Support 0", "Support 0"]


def test_a_key_that_never_occurs_has_no_name_but_a_lane_has():
    only = stack(days_of([DayOf(TODAY, "half", 2)], WEEKS, PURPOSE))
    none = stack(days_of([], WEEKS, GOOD, {TODAY: 2}))
    assert [label.text for label in laid_out(only).labels] == ["Half 2"]
    assert [label.text for label in laid_out(none).labels] == ["Good", "Support", "Calm"]


# Looking closer


def test_plus_and_minus_look_closer_and_from_further(made):
    chart = made(MANY)
    seen = looked(chart)
    chart.setFocus()
    for key in (K.Key_Plus, K.Key_Equal, K.Key_Minus, K.Key_0, K.Key_0):
        QTest.keyClick(chart, key)
    days = [span.days for span in seen]
    assert days[0] > days[1] < days[2] < days[3] == DECADE.days
    assert len(seen) == 4
    assert all(span.until == TODAY for span in seen)  # the last bar has the focus, and stays


def test_looking_closer_goes_from_months_to_weeks_to_days(made):
    chart = made(MANY)
    heights, units = {chart.height()}, []
    for _ in range(20):
        chart.zoom(1.5, 0.4)
        heights.add(chart.height())
        units.append(words.span(chart.span, Unit.DAY, DUTCH))
        assert len(chart.marks) <= 120 * 4
    assert chart.span.days == 7
    assert len(heights) == 1
    chart.show_all()
    assert chart.span == DECADE
    assert not chart.is_part


def test_the_wheel_with_ctrl_looks_closer_at_what_is_under_the_mouse(made):
    chart = made(MANY)
    seen = looked(chart)
    assert wheel(chart, 120, 30)
    assert not wheel(chart, 120, 30, Qt.KeyboardModifier.NoModifier)
    assert wheel(chart, 30, 30)  # a fine wheel says little at a time
    assert len(seen) == 1
    assert wheel(chart, 30, 30)
    assert len(seen) == 2
    assert wheel(chart, -1200, 30)
    first, second, third = seen
    assert first.days > second.days
    assert DECADE.since <= first.since <= date(2017, 1, 1)
    assert third == DECADE


def test_keys_go_back_and_on_in_time_and_stop_at_the_ends(made):
    chart = made(MANY)
    chart.setFocus()
    QTest.keyClick(chart, K.Key_Left, SHIFT)
    assert chart.span == DECADE
    chart.zoom(10, 1.0)
    seen = looked(chart)
    for key, modifier in ((K.Key_Left, SHIFT), (K.Key_PageUp, None), (K.Key_Right, SHIFT), (K.Key_PageDown, None)):
        QTest.keyClick(chart, key, modifier or Qt.KeyboardModifier.NoModifier)
    QTest.keyClick(chart, K.Key_PageDown)
    assert [span.since for span in seen] == [
        date(2025, 11, 1), date(2024, 11, 1), date(2024, 12, 1), date(2025, 12, 1)
    ]  # fmt: skip
    assert seen[-1].until == TODAY
    for _ in range(12):
        QTest.keyClick(chart, K.Key_PageUp)
    assert chart.span.since == DECADE.since
    QTest.keyClick(chart, K.Key_Home)
    assert chart.span == DECADE


def test_who_walks_on_at_the_edge_sees_more(made):
    chart = made(MANY)
    chart.zoom(10, 0.5)
    chart.setFocus()
    since = chart.span.since
    said = []
    for _ in range(14):
        QTest.keyClick(chart, K.Key_Left)
        said.append(chart.says(chart._focused).partition(":")[0])
    assert len(set(said)) == 14
    assert chart.span.since < since


def test_dragging_pans_and_a_click_still_opens(made):
    chart = made(MANY)
    chart.zoom(10, 0.5)
    before = chart.span
    asked = []
    chart.behind_of = asked.append
    rect = chart.marks[6, 0]
    start = rect.center().toPoint()
    pitch = chart.marks[1, 0].left() - chart.marks[0, 0].left()
    asked.clear()
    QTest.mousePress(chart.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(chart.viewport(), start + QPoint(1, 0))
    assert chart.span == before
    QTest.mouseMove(chart.viewport(), start + QPoint(round(2 * pitch), 0))
    assert chart.viewport().cursor().shape() is Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(chart.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(round(2 * pitch), 0))
    assert asked == []
    assert chart.span.since == before.since.replace(month=before.since.month - 2)
    QTest.mouseMove(chart.viewport(), QPoint(round(rect.x()), 2))
    assert chart.viewport().cursor().shape() is Qt.CursorShape.OpenHandCursor
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=start)
    assert asked[-1].key == "yes"


def test_dragging_what_is_whole_does_nothing(made):
    chart = made(MANY)
    QTest.mousePress(chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    QTest.mouseMove(chart.viewport(), QPoint(100, 100))
    QTest.mouseRelease(chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert chart.span == DECADE


def test_what_one_looks_at_is_part_of_the_description(made):
    chart = made(MANY)
    chart.setAccessibleDescription("Most were on purpose.")
    assert chart.accessibleDescription() == "Most were on purpose."
    QAccessible.setActive(True)
    try:
        chart.zoom(10, 1.0)
    finally:
        QAccessible.setActive(False)
    assert chart.accessibleDescription() == "Most were on purpose. You now see december 2025 to november 2026."
    chart.show_all()
    assert chart.accessibleDescription() == "Most were on purpose."


def test_other_numbers_of_the_same_days_keep_what_one_looks_at(made):
    chart = made(MANY)
    chart.zoom(10, 0.5)
    span = chart.span
    chart.present(MANY, NAMING, as_share=True)
    assert chart.span == span
    chart.present(FEW, NAMING)
    assert chart.span == WEEKS
    chart.zoom(1.5)
    assert chart.span.days < WEEKS.days
    assert chart.says(min(chart.marks)).startswith("Woensdag 4 november 2026: no entry")


def test_another_width_keeps_what_one_looks_at(made):
    chart = made(MANY)
    chart.zoom(10, 0.5)
    span = chart.span
    chart.window().resize(500, 600)
    QApplication.processEvents()
    assert chart.span == span
    assert max(rect.right() for rect in chart.marks.values()) <= chart.width()


spans = st.builds(
    lambda last, days: Span(last - days * DAY, last),
    st.dates(date(2000, 1, 1), TODAY),
    st.one_of(st.integers(0, 120), st.integers(0, 9000)),
)
moves = st.lists(
    st.one_of(
        st.tuples(st.just("zoom"), st.sampled_from((1.1, 1.5, 4.0, 1 / 1.1, 1 / 1.5, 0.1)), st.floats(0, 1)),
        st.tuples(st.just("pan"), st.integers(-200, 200)),
        st.tuples(st.just("show_all")),
    ),
    max_size=12,
)


@settings(deadline=None, max_examples=60)
@given(span=spans, moves=moves)
def test_wherever_one_looks_it_is_within_the_days_in_whole_bars_with_the_right_numbers(span, moves):
    days = days_of((DayOf(span.since + n * DAY, "yes", 1) for n in range(0, span.days, 3)), span, PURPOSE)
    whole = stack(days)
    sight = Sight(whole)
    for name, *values in moves:
        before = sight.stack
        assert getattr(sight, name)(*values) is (sight.stack.span != before.span or sight.stack.unit != before.unit)
        found = sight.stack
        assert span.since <= found.span.since <= found.span.until <= span.until
        assert [bar.span for bar in found.bars] == list(found.span.cut(found.unit))
        assert found.bars[0].span in list(span.cut(found.unit))
        assert found.bars[-1].span in list(span.cut(found.unit))
        assert sum(bar.total for bar in found.bars) == days.total(found.span)
        assert found.highest <= sight.highest
        assert 0 <= sight.shares[0] < sight.shares[1] <= 1.0001


@settings(deadline=None, max_examples=30)
@given(span=spans, at=st.floats(0, 1), factor=st.floats(1.05, 5))
def test_one_gets_as_close_as_a_week_and_all_the_way_back(span, at, factor):
    sight = Sight(stack(days_of((), span, PURPOSE)))
    for _ in range(400):
        if not sight.zoom(factor, at):
            break
    assert sight.stack.unit is Unit.DAY
    assert len(sight.stack.bars) == min(7, span.days)
    for _ in range(400):
        if not sight.zoom(1 / factor, at):
            break
    assert not sight.is_part


# Layout


def texts(value):
    return Words(
        long=words.ticks(value.bars, value.unit, DUTCH, short=False),
        short=words.ticks(value.bars, value.unit, DUTCH, short=True),
        groups=words.groups(value.bars, value.unit, DUTCH, with_year=True),
        short_groups=words.groups(value.bars, value.unit, DUTCH, with_year=True, short=True),
        names={key: NAMING.key(key) for key in value.keys},
        share=words.share,
        number=DUTCH.toString,
        together=words.together(),
    )


def laid_out(value, *, as_share=False, scale=None, width=800, line=20.0):
    scale = scale or scale_of(value, as_share=as_share)
    return lay_out(value, texts(value), scale, width, line, lambda text: len(text) * line * 0.45)


def apart(rects):
    inner = [rect.adjusted(0.5, 0.5, -0.5, -0.5) for rect in rects]
    return all(not a.intersects(b) for n, a in enumerate(inner) for b in inner[:n])


@settings(deadline=None, max_examples=80)
@given(
    counts=st.lists(
        st.builds(DayOf, st.dates(date(2024, 1, 1), TODAY), st.sampled_from(PURPOSE), st.integers(1, 400)), max_size=40
    ),
    days=st.integers(0, 1000),
    unit=st.sampled_from((Unit.WEEK, Unit.MONTH, Unit.YEAR)),
    width=st.integers(420, 1400),
    line=st.sampled_from([16.0, 20.0, 40.0]),
    kind=st.sampled_from(("count", "share", "lanes", "lanes of shares")),
)
def test_nothing_overlaps_and_nothing_falls_off(counts, days, unit, width, line, kind):
    span = Span(TODAY - days * DAY, TODAY)
    if unit is Unit.WEEK and days > 400:
        unit = Unit.MONTH
    totals = {day: 900 for day, _, _ in counts} if "lanes" in kind else None
    value = stack(days_of(counts, span, PURPOSE, totals), span, unit)
    layout = laid_out(value, as_share="share" in kind, width=width, line=line)
    page = QRectF(-1, -1, width + 2, layout.height + 2)
    assert apart([one.rect for one in (*layout.labels, *layout.titles)])
    assert apart([tick.rect for tick in layout.ticks])
    assert all(page.contains(one.rect) for one in (*layout.labels, *layout.titles))
    assert all(page.contains(tick.rect) for tick in layout.ticks)
    assert all(page.contains(part.rect) or part.rect.isEmpty() for part in layout.parts)
    assert all(tick.rect.top() >= -1 for tick in (*layout.scale, *layout.totals))
    assert page.contains(layout.strip)
    tops = {}
    for part in layout.parts:
        lane = part.key if "lanes" in kind else ""
        assert part.rect.height() > 0 or "lanes" in kind
        assert part.rect.bottom() <= tops.get((part.bar, lane), part.rect.bottom()) + 0.01
        tops[part.bar, lane] = part.rect.top()


@settings(deadline=None, max_examples=60)
@given(
    span=spans,
    factor=st.floats(1.1, 600),
    at=st.floats(0, 1),
    width=st.integers(420, 1400),
    line=st.sampled_from([16.0, 20.0, 40.0]),
    as_share=st.booleans(),
    is_apart=st.booleans(),
)
def test_closer_by_nothing_falls_off_and_the_chart_is_as_high_as_before(
    span, factor, at, width, line, as_share, is_apart
):
    counts = [DayOf(span.since + n * DAY, PURPOSE[n % 4], 1 + n % 5) for n in range(0, span.days, 3)]
    totals = {day: 5 for day, _, _ in counts} if is_apart else None
    whole = stack(days_of(counts, span, PURPOSE, totals))
    sight = Sight(whole)
    before = laid_out(whole, width=width, line=line, as_share=as_share)
    sight.zoom(factor, at)
    scale = replace(scale_of(whole, as_share=as_share), highest=sight.highest, height=before.height)
    layout = laid_out(sight.stack, scale=scale, width=width, line=line)
    page = QRectF(-1, -1, width + 2, before.height + 2)
    assert layout.height == before.height
    assert apart([one.rect for one in (*layout.labels, *layout.titles)])
    assert all(page.contains(one.rect) for one in (*layout.labels, *layout.titles, *layout.ticks))
    assert all(page.contains(part.rect) or part.rect.isEmpty() for part in layout.parts)
    assert page.contains(layout.strip)


def test_a_gap_draws_nothing():
    for as_share in (False, True):
        layout = laid_out(FEW, as_share=as_share)
        assert {part.bar for part in layout.parts} == {0, 2, 3}
        assert [tick.text for tick in layout.totals] == ["5", "1", "5"]


def test_shares_make_every_bar_as_high_and_those_of_few_faint():
    layout = laid_out(FEW, as_share=True)
    tops = {part.bar: part.rect.top() for part in layout.parts}
    assert len(set(tops.values())) == 1
    assert {part.bar for part in layout.parts if part.is_faint} == {2}
    assert not any(part.is_faint for part in laid_out(FEW).parts)
    assert [tick.text for tick in layout.scale] == ["50%", "100%"]
    assert [label.text for label in layout.labels] == ["Yes 36%", "Half 9%", "No 18%", "Not filled in 36%"]


def test_lanes_have_the_same_scale():
    layout = laid_out(LANES)
    heights = {(part.bar, part.key): round(part.rect.height(), 3) for part in layout.parts}
    assert heights[0, "good"] == 2 * heights[0, "calm"] == round(heights[3, "calm"] / 3, 3)
    assert {round(lane.height(), 3) for lane in layout.lanes} == {heights[3, "calm"]}
    assert [tick.text for tick in layout.totals] == ["2", "1", "6"]
    assert len(laid_out(LANES, as_share=True).scale) == 6


def test_names_carry_the_sums_of_all_that_is_in_sight_unless_nothing_is_known_of_it():
    until_gap = stack(days_of(COUNTS, Span(WEEKS.since, TODAY + 7 * DAY), PURPOSE))
    gap, scale = FEW.within(Span(date(2026, 11, 2), date(2026, 11, 8))), scale_of(FEW)
    for width in (800, 300):
        sums = ["Yes 4", "Half 1", "No 2", "Not filled in 4"]
        for value in (FEW, until_gap):
            layout = laid_out(value, width=width)
            assert [label.text for label in layout.labels] == sums
            assert [title.text for title in layout.titles] == ["Together"]
            assert layout.titles[0].rect.bottom() <= min(label.rect.top() for label in layout.labels) + 1
        layout = laid_out(gap, scale=scale, width=width)
        assert [label.text for label in layout.labels] == ["Yes", "Half", "No", "Not filled in"]
        assert layout.titles == ()


def test_large_numbers_are_written_as_the_reader_writes_them():
    layout = laid_out(stack(days_of([DayOf(TODAY, "yes", 1234)], WEEKS, PURPOSE)))
    assert [label.text for label in layout.labels] == ["Yes 1.234"]
    assert [tick.text for tick in layout.totals] == ["1.234"]
    span = Span(date(2021, 11, 23), TODAY)
    layout = laid_out(stack(days_of([DayOf(TODAY, "yes", 1234)], span, PURPOSE)))
    assert [tick.text for tick in layout.scale] == ["500", "1.000"]


def test_very_many_bars_have_a_scale_instead_of_totals():
    span = Span(date(2021, 1, 1), TODAY)
    layout = laid_out(stack(days_of([DayOf(TODAY, "yes", 37)], span, PURPOSE)), width=500)
    assert layout.totals == ()
    assert [tick.text for tick in layout.scale] == ["10", "20", "30"]
    assert {tick.text for tick in layout.ticks} <= {str(year) for year in range(2021, 2027)}


def test_names_of_groups_are_short_where_the_long_ones_do_not_fit():
    span = Span(date(2026, 9, 14), TODAY)
    value = stack(days_of((), span, PURPOSE), span, Unit.WEEK)
    wide, narrow = ([tick.text for tick in laid_out(value, width=width).ticks] for width in (1400, 420))
    assert "september 2026" in wide
    assert "sep 2026" in narrow


# Painting


@pytest.mark.parametrize("name", theme.THEMES)
@pytest.mark.parametrize("width", [430, 900])
@pytest.mark.parametrize("as_share", [False, True])
def test_every_state_can_be_painted(made, name, width, as_share):
    """Bars thick and thin, names beside and under them, a scale, patterns, gaps, faint ones, a part of the time."""
    found = colours.of_theme(theme.load(name))
    chart = made(MANY, width, as_share=as_share, name=name)
    pictures = []
    for value, factor in ((MANY, 1), (MANY, 6), (MANY, 300), (FEW, 1), (LANES, 1), (LANES, 2)):
        chart.present(value, NAMING, as_share=as_share)
        chart.show_all()
        chart.zoom(factor)
        QApplication.processEvents()
        image = chart.grab().toImage()
        pictures.append(image)
        present = {
            image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
        }
        assert {found.accent.lower(), found.card.lower()} <= present
    assert all(a != b for a, b in pairwise(pictures))


@pytest.mark.parametrize("factor", [1, 6])
def test_what_the_numbers_are_stands_above_them_also_where_one_looks_closer(made, factor):
    chart = made(MANY)
    chart.zoom(factor)
    QApplication.processEvents()
    (title,) = chart._layout.titles
    image = chart.grab(title.rect.toRect()).toImage()
    dark = [image.pixelColor(x, y).lightness() < 160 for x in range(image.width()) for y in range(image.height())]
    assert sum(dark) > 20
