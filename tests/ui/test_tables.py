"""The table of each card: the same numbers as its chart, and from each row the way to as many moments."""

import csv
import io
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samensociaal_desktop.domain.encounters import Outcome, PlanResult, Response
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.patterns.cards import Card, Question
from samensociaal_desktop.domain.patterns.days import DayOf, days_of
from samensociaal_desktop.domain.patterns.shapes import Grid, Pair, Pairs, Panel, Row, Rows, calendar, stack
from samensociaal_desktop.domain.patterns.spans import Span
from samensociaal_desktop.ui.charts import as_table
from samensociaal_desktop.ui.charts.as_table import ChartTable, Content
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.look import LOCALES
from samensociaal_desktop.ui.pages.patterns import tables

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Q = Question
ENGLISH, DUTCH = LOCALES[Language.EN], LOCALES[Language.NL]
SPAN = Span(date(2026, 10, 26), date(2026, 11, 22))
BEFORE = Span(date(2026, 9, 28), date(2026, 10, 25))
WANTED = EncounterFilter(since=SPAN.since, until=SPAN.until, roles=frozenset({"role.bystander"}))
NAMING = Naming(lambda key: f"key {key or 'unsaid'}", lambda row: f"row {row}", lambda panel: f"panel {panel}")
KEYS = ("ignore", "address", "report", "support", "")


def card(question, shape, *, n=40, earlier=None, span=SPAN):
    wanted = EncounterFilter(since=span.since, until=span.until, roles=WANTED.roles)
    return Card(question=question, span=span, n=n, shape=shape, wanted=wanted, earlier=earlier)


def bars(counts, *, span=SPAN, earlier=None, n=40):
    """A card of bars: how many for (days from the first, key)."""
    found = [DayOf(span.since + timedelta(day), key, count) for (day, key), count in counts.items()]
    return card(Q.RESPONSES, stack(days_of(found, span, KEYS)), span=span, earlier=earlier, n=n)


def things(question, counts, *, earlier=None, n=40):
    rows = tuple(Row(id, (count,), n) for id, count in counts.items())
    return card(question, Rows(("",), (Panel("", rows, n),)), n=n, earlier=earlier)


def split(counts, *, earlier=None, n=40):
    keys = tuple(Outcome)
    rows = tuple(Row(id, row, sum(row)) for id, row in counts.items())
    return card(Q.OUTCOMES, Rows(keys, (Panel("", rows, n),), is_split=True), earlier=earlier, n=n)


def week(cells, *, earlier=None):
    grid = Grid(tuple(tuple(cells.get((day, hour), 0) for hour in range(24)) for day in range(7)))
    return card(Q.HOURS, grid, n=grid.total, earlier=earlier)


def pairs(question, *found, earlier=None, n=40):
    return card(question, Pairs(tuple(Pair(*one) for one in found), 0, 4), earlier=earlier, n=n)


def table(one, locale=ENGLISH):
    return tables.table(one, NAMING, locale)


def cells(content):
    return [row.cells for row in content.rows]


def test_bars_become_rows_and_a_gap_is_no_zero():
    content = table(bars({(1, "ignore"): 3, (15, "support"): 1}))
    assert content.headers == (
        "Period",
        "key ignore",
        "key address",
        "key report",
        "key support",
        "Together",
    )
    assert cells(content) == [
        ("Week 44, 26 October to 1 November", 3, 0, 0, 0, 3),
        ("Week 45, 2 to 8 November", None, None, None, None, None),
        ("Week 46, 9 to 15 November", 0, 0, 0, 1, 1),
        ("Week 47, 16 to 22 November", None, None, None, None, None),
        ("All together", 3, 0, 0, 1, 4),
    ]
    assert [content.text(cell) for cell in content.rows[1].cells[1:]] == [as_table.GAP] * 5


def test_a_bar_and_all_together_lead_to_their_moments_and_a_gap_to_none():
    content = table(bars({(1, "ignore"): 3}))
    roles = WANTED.roles
    assert content.rows[0].behind == EncounterFilter(since=SPAN.since, until=date(2026, 11, 1), roles=roles)
    assert content.rows[1].behind is None
    assert content.rows[-1].behind == WANTED


def test_what_was_not_filled_in_has_a_column_where_there_is_any_now_or_earlier():
    assert "key unsaid" in table(bars({(1, ""): 1})).headers
    earlier = bars({(1, ""): 1, (2, "ignore"): 8}, span=BEFORE)
    content = table(bars({(1, "ignore"): 3}, earlier=earlier))
    assert "key unsaid" in content.headers
    assert content.rows[-1].cells == ("Earlier: 28 September to 25 October 2026", 8, 0, 0, 0, 1, 9)
    assert content.rows[-1].behind == earlier.wanted


def test_an_earlier_time_with_too_few_has_no_row_and_no_column():
    assert table(bars({(1, "ignore"): 9}, earlier=bars({}, n=4))) == table(bars({(1, "ignore"): 9}))
    few = things(Q.PLACES, {"a": 4}, n=4)
    assert table(things(Q.PLACES, {"a": 9}, earlier=few)) == table(things(Q.PLACES, {"a": 9}))


def test_an_earlier_time_without_a_single_moment_leads_nowhere():
    content = table(bars({(1, "ignore"): 9}, earlier=bars({}, span=BEFORE)))
    assert content.rows[-1].behind is None


def test_where_a_moment_may_count_twice_the_last_column_counts_moments():
    totals = {SPAN.since: 7}
    found = [DayOf(SPAN.since, "good", 2), DayOf(SPAN.since, "support", 2)]
    content = table(card(Q.GOOD, stack(days_of(found, SPAN, ("good", "support", "calm"), totals))))
    assert content.headers[-1] == "Moments"
    assert content.rows[0].cells[1:] == (2, 2, 0, 7)


@given(
    st.dictionaries(
        st.tuples(st.integers(0, SPAN.days - 1), st.sampled_from(KEYS)), st.integers(1, 2000), min_size=1, max_size=30
    )
)
def test_the_rows_of_bars_add_up_to_all_together(counts):
    *rows, whole = cells(table(bars(counts)))
    assert [sum(row[n] or 0 for row in rows) for n in range(1, len(whole))] == list(whole[1:])


def test_things_have_how_often_and_of_how_many_and_what_it_was_earlier():
    earlier = things(Q.PLACES, {"a": 7}, n=20)
    content = table(things(Q.PLACES, {"a": 9, "b": 2}, earlier=earlier))
    assert content.headers == ("Place", "Times", "Out of", "Earlier", "Earlier, out of")
    assert cells(content) == [("row a", 9, 40, 7, 20), ("row b", 2, 40, 0, 20)]
    assert content.rows[0].behind.places == {"a"}


def test_two_panels_are_told_apart_by_a_column():
    shape = Rows(("",), (Panel("good", (Row("joy", (1,), 9),), 1), Panel("other", (Row("insult", (8,), 9),), 8)))
    before = Rows(("",), (Panel("other", (Row("insult", (3,), 6),), 3),))
    content = table(card(Q.KINDS, shape, earlier=card(Q.KINDS, before)))
    assert content.headers[:2] == ("Kind", "Group")
    assert cells(content) == [
        ("row joy", "panel good", 1, 9, None, None),
        ("row insult", "panel other", 8, 9, 3, 6),
    ]


def test_a_panel_without_rows_earlier_says_that_nothing_is_known():
    before = things(Q.PLACES, {}, n=9)
    empty = Rows(("",), (Panel("", (), 0),))
    before = card(Q.PLACES, empty, n=9)
    assert cells(table(things(Q.PLACES, {"a": 9}, earlier=before))) == [("row a", 9, 40, None, None)]


def test_texts_of_the_draft_pad_lead_to_no_moments():
    shape = Rows(("",), (Panel("pad", (Row("pad.left", (9,), 9),), 9), Panel("moments", (Row("x", (1,), 1),), 1)))
    content = table(card(Q.POSTS, shape))
    assert [row.behind is None for row in content.rows] == [True, False]


def test_rows_with_parts_have_a_column_for_each_and_lead_to_all_of_them():
    earlier = split({"ignore": (1, 2, 0, 0)})
    content = table(split({"ignore": (4, 3, 2, 1), "report": (0, 0, 0, 0)}, earlier=earlier))
    assert content.headers == (
        "What was done",
        "key helped",
        "key little",
        "key worse",
        "key unknown",
        "Together",
        "Earlier: key helped",
        "Earlier, together",
    )
    assert cells(content) == [("row ignore", 4, 3, 2, 1, 10, 1, 3), ("row report", 0, 0, 0, 0, 0, None, None)]
    assert content.rows[0].behind.responses == {Response.IGNORE}
    assert content.rows[0].behind.outcomes == set(Outcome)
    assert content.rows[1].behind is None


def test_plans_lead_to_the_moments_with_a_result():
    rows = (Row("p", (4, 3, 2, 1), 10),)
    content = table(card(Q.PLANS, Rows(tuple(PlanResult), (Panel("", rows, 10),), is_split=True)))
    assert content.rows[0].behind.plans == {"p"}
    assert content.headers[0] == "Plan"


def test_hours_are_rows_and_days_of_the_week_columns():
    earlier = week({(0, 20): 9})
    content = table(week({(6, 20): 4, (0, 20): 2, (0, 9): 3}, earlier=earlier))
    assert content.headers[:3] == ("Hour", "Monday", "Tuesday")
    assert content.headers[-3:] == ("Sunday", "Together", "Earlier")
    assert cells(content) == [
        ("09:00–10:00", 3, None, None, None, None, None, None, 3, 0),
        ("20:00–21:00", 2, None, None, None, None, None, 4, 6, 9),
        ("All together", 5, None, None, None, None, None, 4, 9, 9),
    ]
    assert content.rows[1].behind.hours == {20}
    assert content.rows[-1].behind.hours == set(range(24))
    assert table(week({(6, 20): 4}), DUTCH).headers[7] == "Zondag"


def test_a_week_without_moments_leads_nowhere():
    assert table(week({})).rows[0].behind is None


def test_one_year_is_a_row_for_each_day_with_moments_the_latest_first():
    counts = {date(2026, 1, 5): 2, date(2026, 11, 2): 1}
    span = Span(date(2026, 1, 1), SPAN.until)
    content = table(card(Q.YEAR, calendar(counts, range(2026, 2027), None, SPAN.until), span=span))
    assert cells(content) == [("Monday 2 November 2026", 1), ("Monday 5 January 2026", 2)]
    assert content.rows[0].behind.since == content.rows[0].behind.until == date(2026, 11, 2)


def test_several_years_are_a_row_for_each_month_with_moments():
    counts = {date(2024, 2, 29): 2, date(2024, 2, 1): 1, date(2026, 11, 2): 1, date(2026, 12, 31): 1}
    span = Span(date(2024, 1, 1), date(2026, 12, 31))
    content = table(card(Q.YEAR, calendar(counts, range(2024, 2027), None, span.until), span=span), DUTCH)
    assert cells(content) == [("December 2026", 1, 1), ("November 2026", 1, 1), ("Februari 2024", 3, 2)]
    assert (content.rows[2].behind.since, content.rows[2].behind.until) == (date(2024, 2, 1), date(2024, 2, 29))


def test_feelings_have_their_sides_and_what_they_were_earlier():
    earlier = pairs(Q.FEELINGS, ("angry", 2.5, 1.0, 6))
    content = table(pairs(Q.FEELINGS, ("angry", 3.0, 1.0, 9), ("sad", 2.0, 2.0, 5), earlier=earlier), DUTCH)
    assert content.headers == ("Feeling", "Before", "After", "Times", "Earlier, before", "Earlier, after")
    assert cells(content) == [("row angry", 3.0, 1.0, 9, 2.5, 1.0), ("row sad", 2.0, 2.0, 5, None, None)]
    assert [content.text(cell) for cell in content.rows[0].cells[1:]] == ["3", "1", "9", "2,5", "1"]
    assert content.rows[0].behind.felt_twice == {"angry"}


def test_answers_are_first_and_latest_and_lead_to_no_moments():
    content = table(pairs(Q.ANSWERS, ("d/1", 1.0, 3.0, 2)))
    assert content.headers == ("Question", "First time", "Latest time", "Talks")
    assert content.rows[0].behind is None


# As a file.


def read(content):
    return list(csv.reader(io.StringIO(tables.csv_of(content), newline=""), delimiter=";"))


def test_a_table_is_written_with_bare_numbers_and_empty_gaps():
    content = table(bars({(1, "ignore"): 3000}), DUTCH)
    assert content.text(content.rows[0].cells[1]) == "3.000"
    header, first, gap, *_ = read(content)
    assert header[1] == "key ignore"
    assert first[1:] == ["3000", "0", "0", "0", "3000"]
    assert gap[1:] == [""] * 5
    assert content.text(3000) == "3.000"


def test_halves_are_written_as_the_language_writes_them():
    assert read(table(pairs(Q.FEELINGS, ("angry", 2.5, 1.0, 6)), DUTCH))[1] == ["row angry", "2,5", "1", "6"]


@pytest.mark.parametrize("label", ["=1+1", "+1+1", "-2+3", "@x", "\t=1", "＝1"])
def test_no_cell_can_be_taken_for_a_formula(label):
    content = Content((label, "x"), (as_table.Row((label, label)),), ENGLISH)
    assert read(content) == [["'" + label, "x"], ["'" + label] * 2]


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00\r\n")))
def test_any_label_comes_back_from_the_file(label):
    (cell,) = read(Content(("x",), (as_table.Row((label,)),), ENGLISH))[1] or [""]
    assert cell.removeprefix("'") == label.removeprefix("'")


# On the screen.


@pytest.fixture
def shown(show):
    chart_table = ChartTable("What do I do? As a table")
    chart_table.present(table(bars({(1, "ignore"): 3000, (15, ""): 1})))
    return show(chart_table)


def test_every_cell_says_its_column_to_a_screen_reader(shown):
    item = shown.item(0, 1)
    assert item.text() == "3,000"
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "key ignore: 3,000"
    assert shown.item(1, 1).text() == as_table.GAP


def test_words_stand_left_and_numbers_right(show):
    chart_table = show(ChartTable("Kinds"))
    content = Content(("a", "b", "c"), (as_table.Row(("x", "y", 1)), as_table.Row(("x", "y", None))), ENGLISH)
    chart_table.present(content)
    sides = [chart_table.item(1, column).textAlignment() & Qt.AlignmentFlag.AlignRight for column in range(3)]
    assert [bool(side) for side in sides] == [False, False, True]


def test_enter_on_a_row_asks_for_its_moments_and_on_a_gap_for_nothing(shown, qtbot):
    asked = []
    shown.moments_requested.connect(asked.append)
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    shown.setCurrentCell(1, 0)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert [one.since for one in asked] == [SPAN.since]


def test_other_numbers_take_the_place_of_the_first(shown):
    shown.present(Content(("a",), (), ENGLISH))
    assert (shown.rowCount(), shown.columnCount()) == (0, 1)


def test_a_very_long_label_leaves_room_for_its_numbers(show):
    chart_table = show(ChartTable("Answers"))
    label = "How often does it happen that " * 20
    chart_table.present(Content(("Question", "Times"), (as_table.Row((label, 3)),), ENGLISH))
    widest = as_table.WIDEST * chart_table.fontMetrics().averageCharWidth()
    assert chart_table.columnWidth(0) <= widest
    assert chart_table.item(0, 0).toolTip() == label


def test_no_repr_holds_a_word_of_a_table():
    content = Content(("Mijn kolom",), (as_table.Row(("Piet van hiernaast", 3)),), ENGLISH)
    assert "Piet" not in repr(content)
    assert "kolom" not in repr(content)
