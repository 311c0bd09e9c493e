"""Before and after: what is said of a pair, where its dots are, and nothing that overlaps or falls off."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.patterns.cards import RowPart
from samensociaal_desktop.domain.patterns.shapes import Pair, Pairs
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.charts import colours
from samensociaal_desktop.ui.charts.dumbbell_layout import Scale, Twin, lay_out
from samensociaal_desktop.ui.charts.dumbbells import SHOWN, Dumbbells
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.charts.row_layout import Room
from samensociaal_desktop.ui.look import LOCALES

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

DUTCH = LOCALES[Language.NL]
NAMES = {"angry": "Angry", "calm": "<i>Calm</i> & still"}
NAMING = Naming(row=lambda id: NAMES.get(id, id))
ENDS, SIDES = ("not at all", "very much"), ("before", "after")
PAIRS = (Pair("angry", 3.0, 1.5, 7), Pair("calm", 2.0, 2.0, 1), Pair("sad", 0.0, 4.0, 12_000))


@pytest.fixture
def chart_colours():
    return colours.of_theme(theme.load("light"))


@pytest.fixture
def chart(show, chart_colours):
    chart = Dumbbells(chart_colours, DUTCH)
    chart.behind_of = lambda part: EncounterFilter(felt_twice=frozenset({part.id}))
    chart.present(Pairs(PAIRS, 0, 4), NAMING, ENDS, SIDES)
    show(chart, 700)
    chart.clearFocus()
    chart.said, chart.asked = [], []
    chart.pointed.connect(chart.said.append)
    chart.moments_requested.connect(chart.asked.append)
    return chart


def walk(chart, *keys):
    chart.setFocus()
    for key in keys:
        QTest.keyClick(chart, getattr(Qt.Key, f"Key_{key}"))
    return chart.said


def many(count):
    return Pairs(tuple(Pair(f"p{n}", n % 5, 2, 9) for n in range(count)), 0, 4)


def test_a_walk_says_both_numbers_and_how_often(chart):
    assert walk(chart, "Left", "Up", "Down", "Down", "Down", "Home", "End") == [
        "Angry: before 3, after 1,5. 7 times",
        "<i>Calm</i> & still: before 2, after 2. 1 time",
        "sad: before 0, after 4. 12.000 times",
        "Angry: before 3, after 1,5. 7 times",
        "sad: before 0, after 4. 12.000 times",
    ]


def test_enter_and_a_click_open_the_moments_of_a_pair(chart):
    walk(chart, "Down", "Return")
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.marks[0, 2].center().toPoint())
    assert chart.asked == [EncounterFilter(felt_twice=frozenset({id})) for id in ("calm", "sad")]
    assert [chart.part(place) for place in sorted(chart.marks)] == [RowPart(pair.id) for pair in PAIRS]


def test_of_many_pairs_a_last_line_says_how_many_more_there_are(chart):
    chart.present(many(60), NAMING, ENDS, SIDES)
    said = walk(chart, "End", "Return", "Up")
    assert len(chart.marks) == SHOWN + 1
    assert said[1:] == ["And 40 more. The table has them all.", f"p{SHOWN - 1}: before 4, after 2. 9 times"]
    assert chart.asked == []
    chart.present(many(SHOWN + 1), NAMING, ENDS, SIDES)
    assert chart.part((0, SHOWN)) == RowPart(f"p{SHOWN}")


@pytest.mark.parametrize("pairs", [None, Pairs((), 0, 4)])
def test_without_pairs_there_is_nothing_to_reach(show, chart_colours, pairs):
    chart = Dumbbells(chart_colours, DUTCH)
    if pairs is not None:
        chart.present(pairs, NAMING, ENDS, SIDES)
    show(chart, 500)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return):
        QTest.keyClick(chart, key)
    assert chart.marks == {}


@pytest.mark.parametrize("width", [320, 480, 960])
def test_another_width_makes_another_height_and_all_of_it_is_shown(chart, width):
    chart.resize(width, chart.height())
    QApplication.processEvents()
    assert chart.mapFromScene(0, 0).y() == 0
    assert max(word.rect.bottom() for word in chart._layout.words) <= chart.height()


# Layout


def room(line=16.0):
    def measure(text):
        return len(text) * line * 0.5

    def fold(text, width):
        fits = max(int(width / (line * 0.5)), 1)
        if len(text) <= fits:
            return (text,)
        rest = text[fits:]
        return (text[:fits], rest if len(rest) <= fits else rest[: fits - 1] + "…")

    return Room(line, measure, fold, fold)


def apart(rects):
    shrunk = [rect.adjusted(0.5, 0.5, -0.5, -0.5) for rect in rects]
    return all(not a.intersects(b) for n, a in enumerate(shrunk) for b in shrunk[:n])


VALUES = st.integers(-2, 22).map(lambda n: n / 2)


@settings(deadline=None, max_examples=120)
@given(
    twins=st.lists(
        st.builds(Twin, st.text(max_size=70), VALUES, VALUES, st.sampled_from(["1 time", "100.000 times"])),
        max_size=6,
    ),
    ends=st.tuples(st.text(min_size=1, max_size=30), st.text(min_size=1, max_size=30)),
    high=st.sampled_from([1, 4, 10, 100]),
    width=st.integers(320, 1200),
    line=st.sampled_from([13.0, 16.0, 20.0, 34.0]),
    rest=st.sampled_from(["", "and 12 more"]),
)
def test_nothing_overlaps_and_nothing_falls_off(twins, ends, high, width, line, rest):
    layout = lay_out(twins, rest, Scale(0, high, ends, SIDES), width, room(line))
    page = QRectF(0, 0, width, layout.height)
    written = [end.rect for end in layout.ends] + [rect for _text, rect in layout.ticks]
    written += [word.rect for word in layout.words] + ([layout.rest.rect] if layout.rest else [])
    for row in layout.rows:
        dots = QRectF(row.before, row.after).normalized()
        dots.adjust(-layout.radius, -layout.radius, layout.radius, layout.radius)
        assert row.rect.adjusted(-0.5, 0, 0.5, 0).contains(dots)
        written += [row.name.rect, row.often.rect, dots]
        assert len(row.name.lines) <= 2
    assert all(page.contains(rect) for rect in written)
    assert apart(written)
    assert apart([row.rect for row in layout.rows])
    assert layout.ticks[0][0] == "0"


@pytest.mark.parametrize("width", [330, 900])
def test_dots_stand_on_the_lines_of_their_numbers(width):
    twins = [Twin("Angry", 3, 1, "7 times"), Twin("Calm", 0, 4, "9 times"), Twin("Far off", -9, 99, "9 times")]
    layout = lay_out(twins, "", Scale(0, 4, ENDS, SIDES), width, room())
    at = {text: rect.center().x() for text, rect in layout.ticks}
    places = [(row.before.x(), row.after.x()) for row in layout.rows]
    assert places == [
        (pytest.approx(at["3"]), pytest.approx(at["1"])),
        (pytest.approx(at["0"]), pytest.approx(at["4"])),
        (pytest.approx(at["0"]), pytest.approx(at["4"])),
    ]
    for row in layout.rows:
        assert any(top <= row.before.y() <= bottom for top, bottom in layout.stretches)


def test_a_long_scale_has_round_numbers_that_stand_clear():
    layout = lay_out([Twin("Angry", 3, 1, "7 times")], "", Scale(0, 100, ENDS, SIDES), 400, room())
    assert [text for text, _rect in layout.ticks] == ["0", "20", "40", "60", "80", "100"]


# Paint


def painted(chart):
    image = QImage(chart.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(chart.colours.card))
    painter = QPainter(image)
    chart.paint_on(painter)
    painter.end()
    return image


@pytest.mark.parametrize("name", theme.THEMES)
def test_before_is_hollow_after_is_filled_and_both_the_same_is_a_dot_in_a_ring(show, name):
    found = colours.of_theme(theme.load(name))
    chart = Dumbbells(found, DUTCH)
    # Values beside the lines of the scale, whose colour would show in what is hollow.
    pairs = (Pair("a", 0.5, 3.5, 9), Pair("b", 1.5, 1.5, 9))
    chart.present(Pairs(pairs, 0, 4), NAMING, ENDS, SIDES)
    show(chart, 900)
    chart.clearFocus()
    image, (apart, same), radius = painted(chart), chart._layout.rows, chart._layout.radius

    def at(point, aside=0.0):
        return image.pixelColor(int(point.x() + aside), int(point.y())).name()

    assert (at(apart.before), at(apart.after)) == (QColor(found.card).name(), QColor(found.accent).name())
    assert at(same.before) == QColor(found.accent).name()
    around = {at(same.before, radius * share / 20) for share in range(21)}
    assert len(around) > 1
    assert at(apart.before, (apart.after.x() - apart.before.x()) / 2) == QColor(found.accent).name()


def test_a_person_s_words_are_text_and_never_markup(chart):
    chart.present(Pairs(PAIRS[1:2], 0, 4), NAMING, ENDS, SIDES)
    assert chart._layout.rows[0].name.lines == ("<i>Calm</i> & still",)


def test_an_arrow_between_the_dots_says_which_way_it_went(chart, chart_colours):
    image = QImage(chart.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(chart_colours.card))
    painter = QPainter(image)
    chart.paint_plain(painter)
    painter.end()

    def thickness(row, aside):
        """Return how many pixels of the hue there are above each other, so far from the middle between the dots."""
        x = round((row.before.x() + row.after.x()) / 2 + aside)
        column = (image.pixelColor(x, round(row.before.y()) + y) for y in range(-10, 11))
        return sum(colour == QColor(chart_colours.accent) for colour in column)

    less, _same, more = chart._layout.rows
    assert thickness(less, 3) > thickness(less, -3)
    assert thickness(more, -3) > thickness(more, 3)
    assert thickness(less, 20) == thickness(less, -20)
