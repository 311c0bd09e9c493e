"""Lying bars: what can be pointed at, what it says and opens, and nothing that overlaps or falls off."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.patterns.cards import RowPart
from samensociaal_desktop.domain.patterns.shapes import Panel, Row, Rows
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.charts import colours, words
from samensociaal_desktop.ui.charts.folding import folding
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.charts.row_bars import RowBars
from samensociaal_desktop.ui.charts.row_layout import (
    GAP,
    THINNEST,
    Block,
    Line,
    Piece,
    Room,
    Sheet,
    broad_enough,
    lay_out,
)
from samensociaal_desktop.ui.look import LOCALES

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

DUTCH = LOCALES[Language.NL]
SPLIT = ("helped", "little", "worse", "unknown")
WORDS = {"helped": "Helped", "little": "A little", "worse": "Worse", "unknown": "Not known", "good": "Good"}
NAMES = {"ignore": "Ignore", "address": "Speak up", "<b>own</b>": "<b>My own & words</b>"}
NAMING = Naming(lambda key: WORDS.get(key, key), lambda id: NAMES.get(id, id), lambda id: WORDS.get(id, id))


def plain(*counts, of=40, panels=("",)):
    """Return rows r0, r1, … with these counts; every further panel has one row less."""
    made = [
        Panel(id, tuple(Row(f"{id}r{n}", (count,), of) for n, count in enumerate(counts[: len(counts) - m])), of)
        for m, id in enumerate(panels)
    ]
    return Rows(("",), tuple(made))


def split(**rows):
    made = tuple(Row(id, counts, sum(counts)) for id, counts in rows.items())
    return Rows(SPLIT, (Panel("", made, sum(row.total for row in made)),), is_split=True)


def opens(part):
    """Stand for what a card finds behind a part."""
    return EncounterFilter(items=frozenset({part.id, part.key or "all"}))


@pytest.fixture
def chart_colours():
    return colours.of_theme(theme.load("light"))


@pytest.fixture
def put(show, chart_colours):
    """Put a chart on a page that is shown, as wide as asked."""

    def put(rows, width=800, naming=NAMING, points=None):
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        chart = RowBars(chart_colours, DUTCH)
        if points is not None:
            font = chart.font()
            font.setPointSizeF(points)
            chart.setFont(font)
        chart.behind_of = opens
        layout.addWidget(chart)
        layout.addStretch(1)
        show(page, width, 700)
        chart.clearFocus()
        chart.said, chart.asked = [], []
        chart.present(rows, naming)
        QApplication.processEvents()
        chart.pointed.connect(chart.said.append)
        chart.moments_requested.connect(chart.asked.append)
        return chart

    return put


def walk(chart, *keys):
    chart.setFocus()
    for key in keys:
        QTest.keyClick(chart, getattr(Qt.Key, f"Key_{key}"))
    return chart.said


def many(count):
    return plain(*range(count + 1, 1, -1), of=100)


# Walking and what is said


def test_up_and_down_walk_over_rows_from_the_longest(put):
    said = walk(put(plain(12, 5, 1)), "Down", "Down", "Down", "Up", "Left", "Right", "Home", "End")
    assert said == [
        "r0: 12 of 40, 30%",
        "r1: 5 of 40, 13%",
        "r2: 1 of 40, 3%",
        "r1: 5 of 40, 13%",
        "r0: 12 of 40, 30%",
        "r2: 1 of 40, 3%",
    ]


def test_of_fewer_than_five_no_share_is_said(put):
    assert walk(put(plain(3, of=4))) == ["r0: 3 of 4"]
    assert walk(put(plain(3, of=5))) == ["r0: 3 of 5, 60%"]
    assert walk(put(split(ignore=(3, 1, 0, 0)))) == ["Ignore, 4: Helped 3, A little 1"]


def test_left_and_right_walk_over_the_whole_of_a_row_and_its_parts(put):
    said = walk(put(split(ignore=(3, 0, 1, 4), address=(0, 2, 0, 0))), "Left", "Right", "Right", "Right", "Right")
    assert said == [
        "Ignore, 8: Helped 3 (38%), Worse 1 (13%), Not known 4 (50%)",
        "Ignore: Helped 3 (38%)",
        "Ignore: Worse 1 (13%)",
        "Ignore: Not known 4 (50%)",
    ]


def test_down_from_a_part_goes_to_the_part_under_it_and_from_a_name_to_a_name(put):
    chart = put(split(ignore=(3, 0, 1, 4), address=(5, 2, 1, 4)))
    said = walk(chart, "Right", "Right", "Right", "Down", "Up", "Up", "Home", "Down", "End")
    assert [text.split(" (")[0] for text in said[3:]] == [
        "Ignore: Not known 4",
        "Speak up: Not known 4",
        "Ignore: Not known 4",
        "Ignore, 8: Helped 3",
        "Speak up, 12: Helped 5",
        "Speak up, 12: Helped 5",
    ]


def test_panels_beside_each_other_are_reached_with_left_and_right(put):
    chart = put(plain(9, 5, 2, panels=("good", "other")), 1000)
    said = walk(chart, "Left", "Down", "Down", "Right", "Right", "Down", "Up", "Left")
    assert [text.split(":")[0] for text in said] == [
        "goodr0",
        "goodr1",
        "goodr2",
        "otherr1",
        "otherr0",
        "goodr0",
    ]


def test_panels_under_each_other_are_one_column_of_rows(put):
    chart = put(plain(9, 5, panels=("good", "other")), 400)
    said = walk(chart, "Right", "Down", "Down", "Down", "Up", "End")
    assert [text.split(":")[0] for text in said] == ["goodr0", "goodr1", "otherr0", "goodr1", "otherr0"]


def test_of_many_rows_the_longest_are_drawn_and_a_last_line_says_what_more_there_is(put):
    chart = put(many(20))
    said = walk(chart, *["Down"] * 9, "Return", "Up")
    assert len(chart.marks) == 9
    assert said[-2] == "And 12 more, together 90. The table has them all."
    assert said[-1].startswith("r7:")
    assert chart.asked == []


def test_bars_of_panels_that_count_different_things_are_as_long_as_their_shares(put):
    texts = Panel("good", (Row("a", (6,), 10), Row("b", (2,), 10)), 10)
    moments = Panel("other", (Row("c", (600,), 2000), Row("d", (200,), 2000)), 2000)
    chart = put(Rows(("",), (texts, moments)), 1000)
    long, short, half, least = (row.parts[0][1].width() for row in chart._layout.rows)
    assert (round(long / short), round(long / half), round(long / least)) == (3, 2, 6)
    few = put(Rows(("",), (texts, Panel("other", (Row("c", (1,), 1),), 1))), 1000)
    assert few._layout.rows[2].parts[0][1].width() < few._layout.rows[0].parts[0][1].width() / 2


def test_one_row_more_than_those_is_drawn_as_well(put):
    assert [len(put(many(count)).marks) for count in (8, 9, 10)] == [8, 9, 9]


def test_large_numbers_are_written_as_people_write_them(put):
    assert walk(put(plain(99_999, 12, of=100_000)), "Down") == [
        "r0: 99.999 of 100.000, >99%",
        "r1: 12 of 100.000, <1%",
    ]


# Parts and what is opened


def test_every_place_is_a_part_of_its_row(put):
    chart = put(split(ignore=(3, 0, 1, 0), address=(0, 2, 0, 0)))
    assert {place: chart.part(place) for place in chart.marks} == {
        (0, 0): RowPart("ignore"),
        (1, 0): RowPart("ignore", "helped"),
        (2, 0): RowPart("ignore", "worse"),
        (0, 1): RowPart("address"),
        (1, 1): RowPart("address", "little"),
    }
    chart = put(plain(3, 2, panels=("good", "other")))
    assert [chart.part(place) for place in sorted(chart.marks)] == [
        RowPart("goodr0"),
        RowPart("goodr1"),
        RowPart("otherr0"),
    ]


def test_enter_and_a_click_open_what_they_are_on(put):
    chart = put(split(ignore=(3, 0, 1, 0)))
    walk(chart, "Return", "Right", "Space")
    QTest.mouseClick(
        chart.viewport(), Qt.MouseButton.LeftButton, pos=(chart.marks[2, 0].center() + QPoint(2, 2)).toPoint()
    )
    parts = [RowPart("ignore"), RowPart("ignore", "helped"), RowPart("ignore", "worse")]
    assert chart.asked == [opens(part) for part in parts]


def test_what_another_width_moved_is_still_under_the_mouse(put):
    chart = put(many(8), 900, Naming(row=lambda id: f"{id} and a great many words that go on"))
    chart.window().resize(330, 700)
    QApplication.processEvents()
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.marks[0, 7].center().toPoint())
    assert chart.mapFromScene(0, 0) == QPoint(0, 0)
    assert chart.asked == [opens(RowPart("r7"))]


@pytest.mark.parametrize("rows", [None, Rows(("",), ()), Rows(SPLIT, (Panel("good", (), 0),), is_split=True)])
def test_without_rows_there_is_nothing_to_reach(show, chart_colours, rows):
    chart = RowBars(chart_colours, DUTCH)
    if rows is not None:
        chart.present(rows, NAMING)
    show(chart, 500)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return):
        QTest.keyClick(chart, key)
    assert chart.marks == {}


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


def written(layout):
    """Return everything that is drawn or written: titles, names, bars, values, words."""
    rects = [title.rect for title in layout.titles] + [word.rect for word in layout.words]
    for row in layout.rows:
        rects += [row.name.rect, *([row.value.rect] if row.value else []), *(rect for _piece, rect in row.parts)]
    return rects


ROWS = st.tuples(st.text(max_size=60), st.lists(st.integers(0, 100_000), min_size=4, max_size=4))


@settings(deadline=None, max_examples=80)
@given(
    panels=st.lists(st.lists(ROWS, min_size=1, max_size=6), min_size=1, max_size=2),
    is_split=st.booleans(),
    titled=st.booleans(),
    width=st.integers(320, 1200),
    line=st.sampled_from([13.0, 16.0, 20.0, 34.0]),
)
def test_nothing_overlaps_and_nothing_falls_off(panels, is_split, titled, width, line):
    most = max(sum(counts) for rows in panels for _name, counts in rows) or 1
    blocks = []
    for rows in panels:
        lines = []
        for name, counts in rows:
            whole = sum(counts) or 1
            pieces = [Piece(key, n / whole, str(n)) for key, n in zip(SPLIT, counts, strict=True) if n]
            bar = tuple(pieces) if is_split else (Piece("", sum(counts) / most, ""),)
            lines.append(Line(name, f"{sum(counts)} · 30%", bar))
        blocks.append(Block("Good moments" if titled else "", tuple(lines), "and 3 more: 9"))
    keys = tuple((key, WORDS[key]) for key in SPLIT) if is_split else ()
    layout = lay_out(Sheet(tuple(blocks), keys), width, room(line))
    page = QRectF(0, 0, width, layout.height)
    assert apart(written(layout))
    assert apart([row.rect for row in layout.rows])
    assert all(page.contains(rect) for rect in written(layout))
    assert [len([row for row in layout.rows if row.block == n]) for n in range(len(blocks))] == [
        len(block.lines) + 1 for block in blocks
    ]
    assert [word.key for word in layout.words] == [key for key, _word in keys]
    for row in layout.rows:
        assert all(row.rect.adjusted(-0.5, -0.5, 0.5, 0.5).contains(rect) for _piece, rect in row.parts)
        assert all(rect.width() >= THINNEST - 0.01 for _piece, rect in row.parts)
        assert len(row.name.lines) <= 2


def test_bars_of_both_panels_are_on_one_scale():
    blocks = (
        Block("Good", (Line("short", "4", (Piece("", 0.5, ""),)),)),
        Block("Other", (Line("a longer name", "8", (Piece("", 1.0, ""),)),)),
    )
    for width in (1000, 400):
        layout = lay_out(Sheet(blocks), width, room())
        (_, half), (_, whole) = (row.parts[0] for row in layout.rows)
        assert half.width() * 2 == pytest.approx(whole.width())
        assert layout.is_beside is (half.left() < whole.left())


@given(
    shares=st.lists(st.floats(0.0001, 1), min_size=1, max_size=6),
    width=st.floats(60, 900),
)
def test_parts_fill_their_bar_and_the_thinnest_can_still_be_seen(shares, width):
    broads = broad_enough(shares, width)
    assert sum(broads) == pytest.approx(width)
    assert min(broads) >= THINNEST - 0.001
    assert sorted(zip(shares, broads, strict=True)) == sorted(zip(sorted(shares), sorted(broads), strict=True))


def test_a_whole_of_four_is_drawn_shorter_than_one_of_five(put):
    chart = put(split(ignore=(5, 0, 0, 0), address=(2, 0, 0, 0)))
    five, two = chart.marks[1, 0], chart.marks[1, 1]
    assert two.width() == pytest.approx(five.width() * 2 / 5)


def test_keys_are_named_above_the_first_bar_where_they_fit_and_else_below():
    line = Line("Ignore", "8", tuple(Piece(key, 0.25, "2") for key in SPLIT))
    keys = tuple((key, WORDS[key]) for key in SPLIT)
    above, below = (lay_out(Sheet((Block("", (line,)),), keys), width, room()) for width in (900, 330))
    assert [word.rect.left() for word in above.words] == [rect.left() for _piece, rect in above.rows[0].parts]
    assert max(word.rect.bottom() for word in above.words) < above.rows[0].rect.top()
    assert min(word.rect.top() for word in below.words) > below.rows[0].rect.bottom()


def test_keys_that_do_not_occur_are_not_named(put):
    chart = put(split(ignore=(3, 0, 1, 0)))
    assert [word.text for word in chart._layout.words] == ["Helped", "Worse"]


NAME = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=90)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(NAME, min_size=1, max_size=3), width=st.integers(320, 1200), points=st.sampled_from([8.0, 20.0]))
def test_every_name_can_be_read_in_full_and_nothing_of_a_row_falls_off(chart_colours, qapp, names, width, points):
    chart = RowBars(chart_colours, DUTCH)
    font = chart.font()
    font.setPointSizeF(points)
    chart.setFont(font)
    chart.resize(width, 100)
    rows = Rows(("",), (Panel("", tuple(Row(str(n), (3 - n,), 9) for n in range(len(names))), 9),))
    chart.present(rows, Naming(row=lambda id: names[int(id)]))
    page = QRectF(0, 0, width, chart.height())
    assert all(page.contains(rect) for rect in chart.marks.values())
    assert all(chart.says((0, n)).startswith(f"{name}: ") for n, name in enumerate(names))
    chart.deleteLater()


@pytest.mark.parametrize(
    "text",
    [
        "A few words that take more than one line",
        "Donaudampfschifffahrtsgesellschaft",
        "说话太大声而且没有停止的意思因为他们觉得自己",
        "منشور غاضب جدا عن موضوع صعب",
        "😀😀😀😀😀😀😀😀😀😀😀😀 faces",
    ],
)
def test_a_name_folds_in_two_lines_and_loses_nothing_that_fits(qapp, text):
    font = qapp.font()
    broad = QFontMetricsF(font).horizontalAdvance(text)
    fold = folding(font)
    assert fold(text, broad + 1) == (text,)
    assert "".join(fold(text, broad * 0.75)).replace(" ", "") == text.replace(" ", "")
    lines = fold(text, broad * 0.3)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= broad * 0.3 + 2 for line in lines)


def test_a_name_of_several_lines_is_written_as_one(qapp):
    assert folding(qapp.font())("one\n two\tthree", 4000) == ("one two three",)


# Shares and paint


@pytest.mark.parametrize(
    ("count", "of", "text"),
    [
        (0, 9, "0%"),
        (1, 1000, "<1%"),
        (1, 200, "1%"),
        (1, 8, "13%"),
        (5, 9, "56%"),
        (999, 1000, ">99%"),
        (9, 9, "100%"),
    ],
)
def test_a_share_is_neither_nothing_nor_all_unless_it_is(count, of, text):
    assert words.share(count, of) == text


@pytest.mark.parametrize("name", theme.THEMES)
def test_rows_and_parts_are_painted_where_they_can_be_pointed_at(show, name):
    found = colours.of_theme(theme.load(name))
    for rows in (plain(9, 3, panels=("good", "other")), split(ignore=(3, 2, 1, 4), address=(900, 0, 0, 1)), many(20)):
        chart = RowBars(found, DUTCH)
        chart.present(rows, NAMING)
        show(chart, 700)
        image = QImage(chart.size(), QImage.Format.Format_RGB32)
        image.fill(QColor(found.card))
        painter = QPainter(image)
        chart.paint_on(painter)
        painter.end()
        for rect in chart.marks.values():
            seen = {image.pixel(x, int(rect.center().y())) for x in range(int(rect.left()) + 1, int(rect.right()))}
            assert len(seen) > 1 or rect.width() < THINNEST + GAP


def test_words_of_a_person_are_text_and_never_markup(put):
    chart = put(Rows(("",), (Panel("", (Row("<b>own</b>", (2,), 9),), 2),)))
    assert chart._layout.rows[0].name.lines == ("<b>My own & words</b>",)
    assert walk(chart) == ["<b>My own & words</b>: 2 of 9, 22%"]
