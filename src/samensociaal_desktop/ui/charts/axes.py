"""The words along the sides of a chart: which of them fit, and where."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

_STEPS: Final = (1, 2, 3, 4, 6, 12, 26)
_THINNED_FROM: Final = 5  # bars: where so few of them would be named, only their groups are

Measure = Callable[[str], float]
"""Returns the width of a text in pixels."""


@dataclass(frozen=True, slots=True)
class Words:
    """All text of a chart of bars: under each bar and each group of bars (long and short), of keys, and of numbers.

    `together` stands above the numbers of the keys: they are of all that is in sight.
    """

    long: Sequence[str]
    short: Sequence[str]
    groups: Mapping[int, str]
    short_groups: Mapping[int, str]
    names: Mapping[str, str]
    share: Callable[[int, int], str]
    number: Callable[[int], str]
    together: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A text of an axis and where its middle is."""

    text: str
    rect: QRectF


def steps(highest: int, most: int) -> range:
    """Return at most so many round numbers up to the highest."""
    step = next(n * 10**power for power in range(12) for n in (1, 2, 5) if n * 10**power * most >= highest)
    return range(step, highest + 1, step)


def axis(
    words: Words, xs: Sequence[float], pitch: float, width: float, line: float, measure: Measure
) -> tuple[list[Tick], float]:
    """Return the words under bars that end at 0, and where they end: every word where they fit, else some of them."""
    room = line * 0.5
    texts, step = words.long, 1
    if max(map(measure, words.long)) + room > pitch:
        texts = words.short
        broadest = max(map(measure, texts)) + room
        step = next((n for n in _STEPS if broadest <= pitch * n), len(xs))
    thinned = step >= _THINNED_FROM and bool(words.groups)
    first = max(words.groups, default=0) % step if step > 1 else 0
    shown = () if thinned else range(first, len(xs), step)
    middles = [x + pitch / 2 for x in xs]
    foot = line * 0.35
    result: list[Tick] = []
    if not thinned:
        result += _row({n: texts[n] for n in shown}, middles, foot, width, line, measure)
        foot += line
    if words.groups:
        row = _row(words.groups, middles, foot, width, line, measure)
        if len(row) < len(words.groups):
            row = _row(words.short_groups, middles, foot, width, line, measure)
        result += row
        foot += line
    return result, foot + line * 0.5


def _row(
    texts: Mapping[int, str], middles: Sequence[float], top: float, width: float, line: float, measure: Measure
) -> list[Tick]:
    """Return a line of words from the last to the first, leaving out what would run into the next."""
    result: list[Tick] = []
    edge = width + line
    for n in sorted(texts, reverse=True):
        broad = measure(texts[n]) + 2
        x = max(min(middles[n] - broad / 2, width - broad), 0.0)
        if x + broad + line * 0.3 <= edge:
            result.append(Tick(texts[n], QRectF(x, top, broad, line)))
            edge = x
    return result
