"""From counts to rows and pairs: in an order that can be explained, and nothing lost."""

from statistics import median as plain_median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.patterns.counted import grid_of, median, pairs_of, rows_of, split_rows
from samensociaal_desktop.domain.patterns.shapes import Pair, Row

ORDER = ("d", "b", "a")


def test_the_most_come_first_and_equals_as_in_their_list_with_what_no_list_knows_behind():
    rows = rows_of({"a": 2, "b": 2, "c": 7, "z": 2, "y": 2, "d": 1}, ORDER, 20)
    assert [row.id for row in rows] == ["c", "b", "a", "y", "z", "d"]
    assert rows[0] == Row("c", (7,), 20)


@given(st.dictionaries(st.sampled_from("abcdxyz"), st.integers(1, 3)), st.randoms())
def test_the_order_does_not_hang_on_how_counts_come(counts, chance):
    mixed = list(counts.items())
    chance.shuffle(mixed)
    rows = rows_of(dict(mixed), ORDER, 9)
    assert rows == rows_of(counts, ORDER, 9)
    assert {row.id: row.total for row in rows} == counts


def test_parts_of_a_row_make_a_whole_unless_it_could_have_been_more():
    counts = {("a", "x"): 1, ("a", "z"): 2, ("b", "y"): 5}
    assert split_rows(counts, ("x", "y", "z"), ORDER) == (Row("b", (0, 5, 0), 5), Row("a", (1, 0, 2), 3))
    assert [row.of for row in split_rows(counts, ("x", "y", "z"), ORDER, 8)] == [8, 8]
    assert split_rows({}, ("x",), ORDER) == ()


def test_hours_without_a_moment_are_there():
    grid = grid_of({(0, 0): 1, (6, 23): 2})
    assert (grid.total, grid.counts[0][0], grid.counts[6][23], grid.of_hour(0)) == (3, 1, 2, 1)
    assert len(grid.counts) == 7
    assert {len(day) for day in grid.counts} == {24}


def test_feelings_said_often_enough_have_a_before_and_an_after():
    counts = {("a", 4, 1): 3, ("a", 3, 3): 2, ("b", 4, 0): 4, ("c", 1, 2): 3, ("c", 2, 4): 3}
    pairs = pairs_of(counts, ORDER)
    assert pairs.pairs == (Pair("c", 1.5, 3.0, 6), Pair("a", 4.0, 1.0, 5))
    assert (pairs.low, pairs.high) == (0, 4)
    assert pairs_of({}, ORDER).pairs == ()


@given(st.lists(st.integers(0, 4), min_size=1, max_size=60))
def test_the_median_is_the_one_in_the_middle(numbers):
    assert median({number: numbers.count(number) for number in numbers}) == plain_median(numbers)


def test_nothing_has_no_median():
    with pytest.raises(ValueError, match="no middle"):
        median({2: 0})
