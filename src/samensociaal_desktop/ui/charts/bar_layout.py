"""Where everything of the bar chart goes, in pixels: worked out once, then only painted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.patterns import ORDER, Bar, Stack

TALL: Final = 11.0  # lines of text: how high the fullest bar is
WIDEST_BAR: Final = 4.0  # lines of text: a few bars are no wall
LINE_SPACING: Final = 1.25
FULL_FROM: Final = 6  # moments: lower bars make a lower chart, not a wall of two blocks
GAP: Final = 2.0  # pixels between two parts of a bar
KEY_SHARE: Final = 0.36  # of the width: where names would take more, they go under the chart

Measure = Callable[[str], float]
"""Returns the width of a text in pixels."""


@dataclass(frozen=True, slots=True)
class Words:
    """All text of the chart: under each bar (long and short), under a group of bars, beside the last one."""

    long: Sequence[str]
    short: Sequence[str]
    groups: Mapping[int, str]
    names: Mapping[Response | None, str]


@dataclass(frozen=True, slots=True)
class Part:
    """One response in one bar."""

    bar: int
    response: Response | None
    rect: QRectF


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a response: `rect` holds shape and word, `anchor` its part of the bar, if it had to move away."""

    response: Response | None
    text: str
    rect: QRectF
    anchor: QPointF | None


@dataclass(frozen=True, slots=True)
class Tick:
    """A text of an axis and where its middle is."""

    text: str
    rect: QRectF


@dataclass(frozen=True, slots=True)
class BarLayout:
    """The whole chart, measured."""

    columns: tuple[QRectF, ...]
    parts: tuple[Part, ...]
    labels: tuple[Label, ...]
    ticks: tuple[Tick, ...]
    totals: tuple[Tick, ...]
    scale: tuple[Tick, ...]
    height: float


def named(stack: Stack) -> tuple[Response | None, ...]:
    """Return the responses that occur, from the bottom of a bar: those are named."""
    return tuple(response for response in ORDER if stack.of(response))


def lay_out(stack: Stack, words: Words, width: float, line: float, measure: Measure) -> BarLayout:
    """Measure a chart `width` pixels wide whose lines of text are `line` pixels high."""
    texts = _label_texts(stack, words)
    marker = line * 1.15
    key = max((measure(text) for text in texts.values()), default=0.0) + marker + line
    beside = key <= width * KEY_SHARE
    right = width - key if beside else width
    count = len(stack.bars)
    widest_total = measure(str(stack.highest)) + 4
    has_totals = right / count >= widest_total + 2
    left = 2.0 if has_totals else widest_total + 4
    pitch = min((right - left) / count, line * WIDEST_BAR * 1.2)
    top = line * LINE_SPACING
    bottom = top + line * TALL * min(max(stack.highest / FULL_FROM, 0.5), 1.0)
    columns = tuple(QRectF(left + n * pitch, top, pitch, bottom - top) for n in range(count))
    parts = tuple(part for n, bar in enumerate(stack.bars) for part in _parts(n, bar, columns[n], stack.highest))
    ticks, foot = _axis(words, columns, bottom + line * 0.35, line, measure)
    if beside:
        labels = _labels_beside(stack, texts, parts, columns, line, measure)
        height = foot
    else:
        labels, height = _labels_below(texts, foot + line * 0.4, width, line, measure)
    return BarLayout(
        columns=columns,
        parts=parts,
        labels=labels,
        ticks=ticks,
        totals=_totals(stack, parts, columns, line) if has_totals else (),
        scale=() if has_totals else _scale(stack.highest, left, top, bottom, line),
        height=height,
    )


def _label_texts(stack: Stack, words: Words) -> dict[Response | None, str]:
    """Return name and number of the last bar; a gap has no numbers."""
    last = stack.bars[-1]
    return {
        response: f"{words.names[response]} {last.of(response)}" if last.total else words.names[response]
        for response in named(stack)
    }


def _parts(n: int, bar: Bar, column: QRectF, highest: int) -> list[Part]:
    broad = column.width() - max(1.0, column.width() * 0.17)
    unit = column.height() / max(highest, 1)
    result: list[Part] = []
    base = column.bottom()
    for response in ORDER:
        tall = bar.of(response) * unit
        if tall:
            gap = min(GAP, tall * 0.3) if result else 0.0
            x = column.x() + (column.width() - broad) / 2
            result.append(Part(n, response, QRectF(x, base - tall, broad, tall - gap)))
            base -= tall
    return result


def _axis(
    words: Words, columns: Sequence[QRectF], top: float, line: float, measure: Measure
) -> tuple[tuple[Tick, ...], float]:
    """Return the words under the bars and where they end: every word where they fit, else some of them."""
    pitch = columns[0].width()
    room = line * 0.5
    texts, step = words.long, 1
    if max(map(measure, words.long)) + room > pitch:
        texts = words.short
        step = next(n for n in (1, 2, 3, 4, 6, 12, 26, 1000) if max(map(measure, texts)) + room <= pitch * n)
    thinned = step > 4 and bool(words.groups)
    first = max(words.groups, default=0) % step if step > 1 else 0
    shown = () if thinned else range(first, len(columns), step)
    ticks = [_centred(texts[n], columns[n].center().x(), top, line, measure) for n in shown]
    foot = top + (0.0 if thinned else line)
    if words.groups:
        ticks += _group_ticks(words.groups, columns, foot, line, measure)
        foot += line
    return tuple(ticks), foot + line * 0.2


def _group_ticks(
    groups: Mapping[int, str], columns: Sequence[QRectF], top: float, line: float, measure: Measure
) -> list[Tick]:
    """Return the names of groups from the last to the first, leaving out what would run into the next."""
    result: list[Tick] = []
    edge = columns[-1].right() + line * 2
    for n in sorted(groups, reverse=True):
        tick = _centred(groups[n], columns[n].center().x(), top, line, measure)
        if tick.rect.right() + line * 0.5 <= edge:
            result.append(tick)
            edge = tick.rect.left()
    return result


def _centred(text: str, x: float, y: float, line: float, measure: Measure) -> Tick:
    broad = measure(text) + 2
    return Tick(text, QRectF(max(x - broad / 2, 0.0), y, broad, line))


def _totals(stack: Stack, parts: Sequence[Part], columns: Sequence[QRectF], line: float) -> tuple[Tick, ...]:
    """Return the number of moments above each bar."""
    tops = {part.bar: part.rect.top() for part in parts}
    return tuple(
        Tick(str(stack.bars[n].total), QRectF(columns[n].x(), top - line * 1.1, columns[n].width(), line))
        for n, top in tops.items()
    )


def _scale(highest: int, left: float, top: float, bottom: float, line: float) -> tuple[Tick, ...]:
    """Return at most four round numbers for the left edge, where bars are too thin to carry their own."""
    step = next(n * 10**power for power in range(10) for n in (1, 2, 5) if n * 10**power * 4 >= highest)
    return tuple(
        Tick(str(n), QRectF(0, bottom - (bottom - top) * n / highest - line / 2, left - 6, line))
        for n in range(step, highest + 1, step)
    )


def _labels_beside(
    stack: Stack,
    texts: Mapping[Response | None, str],
    parts: Sequence[Part],
    columns: Sequence[QRectF],
    line: float,
    measure: Measure,
) -> tuple[Label, ...]:
    """Return the names right of the last bar, each at its part, moved apart where they would overlap."""
    if not texts:
        return ()
    shown = max((part.bar for part in parts), default=0)
    rects = {part.response: part.rect for part in parts if part.bar == shown}
    wanted = _wanted_heights(tuple(texts), rects, columns[-1].bottom())
    heights = _apart(wanted, line * LINE_SPACING, columns[0].top(), columns[-1].bottom())
    x = columns[-1].right() + line * 0.7
    return tuple(
        Label(
            response,
            text,
            QRectF(x, y - line / 2, line * 1.15 + measure(text) + 2, line),
            _anchor(rects.get(response), y, is_last=shown == len(stack.bars) - 1),
        )
        for (response, text), y in zip(texts.items(), heights, strict=True)
    )


def _wanted_heights(
    responses: Sequence[Response | None], rects: Mapping[Response | None, QRectF], bottom: float
) -> list[float]:
    """Return the middle of each part; one that is not there would sit on top of the one under it."""
    result = []
    for response in responses:
        rect = rects.get(response)
        result.append(rect.center().y() if rect is not None else bottom)
        bottom = rect.top() if rect is not None else bottom
    return result


def _anchor(rect: QRectF | None, y: float, *, is_last: bool) -> QPointF | None:
    if rect is None or not is_last or rect.top() <= y <= rect.bottom():
        return None
    return QPointF(rect.right(), rect.center().y())


def _apart(wanted: Sequence[float], distance: float, top: float, bottom: float) -> list[float]:
    """Return heights from the bottom up, as near to those wanted as `distance` between them allows."""
    result: list[float] = []
    edge = bottom - distance / 2
    for y in wanted:
        result.append(min(y, edge))
        edge = result[-1] - distance
    edge = top
    for n in reversed(range(len(result))):
        result[n] = max(result[n], edge)
        edge = result[n] + distance
    return result


def _labels_below(
    texts: Mapping[Response | None, str], top: float, width: float, line: float, measure: Measure
) -> tuple[tuple[Label, ...], float]:
    """Return the names in rows under the chart, for narrow windows and very large text."""
    result = []
    x, y = 0.0, top
    for response, text in texts.items():
        broad = line * 1.15 + measure(text) + 2
        if x and x + broad > width:
            x, y = 0.0, y + line * LINE_SPACING
        result.append(Label(response, text, QRectF(x, y, broad, line), None))
        x += broad + line
    return tuple(result), y + line * LINE_SPACING
