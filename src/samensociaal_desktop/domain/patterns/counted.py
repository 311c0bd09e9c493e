"""From counts to rows and pairs, in an order that can be explained: the most first, equals as in their list."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Final

from samensociaal_desktop.domain.encounters import HEAVIEST
from samensociaal_desktop.domain.patterns.cards import ENOUGH
from samensociaal_desktop.domain.patterns.shapes import HOURS, WEEKDAYS, Grid, Pair, Pairs, Row

ALONE: Final = ("",)
"""The key of rows that have no parts."""


def rows_of(counts: Mapping[str, int], order: Iterable[str], of: int) -> tuple[Row, ...]:
    """Return a row without parts for each thing; `of` is how many moments it could have been in.

    Equals stand as in `order`; what is not in it any more comes behind, by its id.
    """
    return split_rows({(id, ""): count for id, count in counts.items()}, ALONE, order, of)


def split_rows(
    counts: Mapping[tuple[str, str], int], keys: Sequence[str], order: Iterable[str], of: int | None = None
) -> tuple[Row, ...]:
    """Return a row for each thing, cut by `keys`; where `of` is not said, its parts make the whole."""
    cells: dict[str, list[int]] = defaultdict(lambda: [0] * len(keys))
    for (id, key), count in counts.items():
        cells[id][keys.index(key)] += count
    rows = [Row(id, tuple(cell), sum(cell) if of is None else of) for id, cell in cells.items()]
    places = {id: place for place, id in enumerate(order)}
    return tuple(sorted(rows, key=lambda row: (-row.total, places.get(row.id, len(places)), row.id)))


def grid_of(counts: Mapping[tuple[int, int], int]) -> Grid:
    """Return the week of hours, from counts by day of the week and hour."""
    return Grid(tuple(tuple(counts.get((day, hour), 0) for hour in range(HOURS)) for day in range(WEEKDAYS)))


def pairs_of(counts: Mapping[tuple[str, int, int], int], order: Iterable[str]) -> Pairs:
    """Return the median before and after of each feeling that was said often enough; counts are by both strengths.

    The median, for the steps of the scale have no size of their own, and a few heavy days are not to weigh double.
    """
    before: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    after: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for (feeling, first, last), count in counts.items():
        before[feeling][first] += count
        after[feeling][last] += count
    said = {feeling: sum(strengths.values()) for feeling, strengths in before.items()}
    rows = rows_of({feeling: n for feeling, n in said.items() if n >= ENOUGH}, order, 0)
    pairs = (Pair(row.id, median(before[row.id]), median(after[row.id]), row.total) for row in rows)
    return Pairs(tuple(pairs), 0, HEAVIEST)


def median(counts: Mapping[int, int]) -> float:
    """Return the middle one of all numbers, each as often as `counts` says; halfway where two are in the middle.

    Raises:
        ValueError: there are none.
    """
    n = sum(counts.values())
    if not n:
        raise ValueError("nothing has no middle")
    return (_at((n - 1) // 2, counts) + _at(n // 2, counts)) / 2


def _at(place: int, counts: Mapping[int, int]) -> int:
    numbers = sorted(counts)
    return numbers[bisect_right(list(accumulate(counts[number] for number in numbers)), place)]
