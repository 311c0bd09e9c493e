"""Where everything of the chart of bars goes, in pixels: worked out once, then only painted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from samensociaal_desktop.domain.patterns.cards import ENOUGH
from samensociaal_desktop.domain.patterns.shapes import Bar, Stack
from samensociaal_desktop.ui.charts import axes, bar_labels
from samensociaal_desktop.ui.charts.axes import Measure, Tick, Words
from samensociaal_desktop.ui.charts.bar_labels import Label, Part

TALL: Final = 11.0  # lines of text: how high the fullest bar is
TALL_LANE: Final = 3.6  # the same, where each key has a lane
LEAST_TALL: Final = 1.0  # lines of text: what is left of a lane where the axis takes more than it did
WIDEST_BAR: Final = 4.0  # lines of text: a few bars are no wall
HEAD: Final = 3.0  # lines of text: above each lane its name, and numbers
FULL_FROM: Final = 6  # moments: lower bars make a lower chart, not a wall of two blocks
GAP: Final = 2.0  # pixels between two parts of a bar
KEY_SHARE: Final = 0.36  # of the width: where names would take more, they go under the chart


@dataclass(frozen=True, slots=True)
class Scale:
    """What stays as it is while one pans: the top of the scale, the keys that have a name, and the height of it all.

    `most` is how many moments the largest key has on all days. `height` is None for as high as it needs.
    """

    highest: int
    keys: tuple[str, ...]
    as_share: bool = False
    most: int = 0
    height: float | None = None


@dataclass(frozen=True, slots=True)
class BarLayout:
    """The whole chart, measured. `columns` are the bars from top to bottom, `lanes` what they stand in."""

    columns: tuple[QRectF, ...]
    lanes: tuple[QRectF, ...]
    parts: tuple[Part, ...]
    labels: tuple[Label, ...]
    titles: tuple[Tick, ...]
    ticks: tuple[Tick, ...]
    totals: tuple[Tick, ...]
    scale: tuple[Tick, ...]
    strip: QRectF
    height: float


def scale_of(stack: Stack, *, as_share: bool = False) -> Scale:
    """Return the scale of a stack: keys that occur have a name; lanes are there for all."""
    keys = stack.keys if stack.apart else tuple(key for key in stack.keys if stack.of(key))
    return Scale(stack.highest, keys, as_share, max(map(stack.of, keys), default=0))


def lay_out(stack: Stack, words: Words, scale: Scale, width: float, line: float, measure: Measure) -> BarLayout:
    """Measure a chart `width` pixels wide whose lines of text are `line` pixels high."""
    texts = _label_texts(stack, words, scale)
    room = _reserved(texts, words, scale, measure)
    key = (max(*room.values(), measure(words.together)) if room else 0.0) + line * 2.15
    beside = not stack.apart and key <= width * KEY_SHARE
    right = width - key if beside else width
    count = len(stack.bars)
    widest_total = measure(words.number(scale.highest)) + 4
    has_totals = right / count >= widest_total + 2
    left = measure(words.share(1, 1)) + 8 if scale.as_share else 2.0 if has_totals else widest_total + 4
    pitch = min((right - left) / count, line * WIDEST_BAR * 1.2)
    xs = tuple(left + n * pitch for n in range(count))
    ticks, foot = axes.axis(words, xs, pitch, width, line, measure)
    title = words.together if stack.total else ""
    under = bar_labels.below(texts, title, room, width, line, measure)
    rows = 0.0 if beside or stack.apart or not texts else under[-1]
    lanes = _lanes(stack, scale, QRectF(left, 0, count * pitch, 0), foot + rows, line)
    top, bottom = lanes[0].top(), lanes[-1].bottom()
    columns = tuple(QRectF(x, top, pitch, bottom - top) for x in xs)
    parts = _parts(stack, scale, lanes, pitch)
    titles: tuple[Tick, ...] = ()
    if beside:
        labels, titles = bar_labels.beside(texts, title, parts, columns, line, measure)
    elif stack.apart:
        labels = bar_labels.headings(texts, lanes, width, line)
    else:
        labels, titles = bar_labels.moved(under[0], bottom + foot), _lower(under[1], bottom + foot)
    return BarLayout(
        columns=columns,
        lanes=lanes,
        parts=parts,
        labels=labels,
        titles=titles,
        ticks=_lower(ticks, bottom),
        totals=_totals(stack, words, parts, lanes, columns, line) if has_totals else (),
        scale=_scale(words, scale, lanes, line, has_totals=has_totals),
        strip=QRectF(left, bottom + foot - line * 0.3, count * pitch, 3.0),
        height=scale.height if scale.height is not None else bottom + foot + rows,
    )


def _lower(ticks: Sequence[Tick], down: float) -> tuple[Tick, ...]:
    return tuple(Tick(tick.text, tick.rect.translated(0, down)) for tick in ticks)


def _label_texts(stack: Stack, words: Words, scale: Scale) -> dict[str, str]:
    """Return name and number of all that is in sight; a gap has no numbers, and lanes have theirs above the bars."""
    total = stack.total
    if not total or stack.apart:
        return {key: words.names[key] for key in scale.keys}
    if scale.as_share and total >= ENOUGH:
        return {key: f"{words.names[key]} {words.share(stack.of(key), total)}" for key in scale.keys}
    return {key: f"{words.names[key]} {words.number(stack.of(key))}" for key in scale.keys}


def _reserved(texts: Mapping[str, str], words: Words, scale: Scale, measure: Measure) -> dict[str, float]:
    """Return the room for each name with the longest number it may get, so that nothing moves while one pans."""
    number = max(measure(f" {words.number(scale.most)}"), measure(f" {words.share(1, 1)}") if scale.as_share else 0.0)
    return {key: max(measure(text), measure(words.names[key]) + number) for key, text in texts.items()}


def _lanes(stack: Stack, scale: Scale, across: QRectF, under: float, line: float) -> tuple[QRectF, ...]:
    """Return where bars stand: one lane for all, or one for each key with its name above."""
    count = len(stack.keys) if stack.apart else 1
    head = line * (HEAD if stack.apart else bar_labels.LINE_SPACING)
    spare = line * 0.6 if stack.apart else 0.0  # above the first lane there is nothing to stay away from
    tall = line * (TALL_LANE if stack.apart else TALL)
    tall *= 1.0 if scale.as_share else min(max(scale.highest / FULL_FROM, 0.5), 1.0)
    if not stack.apart:  # names, and what stands above them, are not to push each other under the axis
        tall = max(tall, line * (len(scale.keys) * bar_labels.LINE_SPACING + 0.5))
    if scale.height is not None:
        tall = max((scale.height - under + spare) / count - head, line * LEAST_TALL)
    return tuple(QRectF(across.x(), n * (head + tall) + head - spare, across.width(), tall) for n in range(count))


def _parts(stack: Stack, scale: Scale, lanes: Sequence[QRectF], pitch: float) -> tuple[Part, ...]:
    broad = pitch - max(1.0, pitch * 0.17)
    margin = (pitch - broad) / 2
    result: list[Part] = []
    for n, bar in enumerate(stack.bars):
        if bar.total:
            x = lanes[0].x() + n * pitch + margin
            result += (
                _parts_apart(n, bar, stack, scale, lanes, x, broad)
                if stack.apart
                else _piled(n, bar, stack, scale, lanes[0], x, broad)
            )
    return tuple(result)


def _of(bar: Bar, scale: Scale) -> int:
    return bar.total if scale.as_share else max(scale.highest, 1)


def _piled(n: int, bar: Bar, stack: Stack, scale: Scale, lane: QRectF, x: float, broad: float) -> list[Part]:
    """Return the parts of a bar on top of each other."""
    unit = lane.height() / _of(bar, scale)
    is_faint = scale.as_share and bar.total < ENOUGH
    result: list[Part] = []
    base = lane.bottom()
    for key, count in zip(stack.keys, bar.counts, strict=True):
        if count:
            tall = count * unit
            gap = min(GAP, tall * 0.3) if result else 0.0
            result.append(Part(n, key, QRectF(x, base - tall, broad, tall - gap), is_faint))
            base -= tall
    return result


def _parts_apart(
    n: int, bar: Bar, stack: Stack, scale: Scale, lanes: Sequence[QRectF], x: float, broad: float
) -> list[Part]:
    """Return the parts of a bar in their lanes; none has no height, but is known, and so has a place."""
    is_faint = scale.as_share and bar.total < ENOUGH
    result = []
    for key, count, lane in zip(stack.keys, bar.counts, lanes, strict=True):
        tall = lane.height() * count / _of(bar, scale)
        result.append(Part(n, key, QRectF(x, lane.bottom() - tall, broad, tall), is_faint))
    return result


def _totals(
    stack: Stack,
    words: Words,
    parts: Sequence[Part],
    lanes: Sequence[QRectF],
    columns: Sequence[QRectF],
    line: float,
) -> tuple[Tick, ...]:
    """Return the number of moments above each bar; in lanes, above each of its parts."""
    if stack.apart:
        counts = (stack.bars[part.bar].counts[stack.keys.index(part.key)] for part in parts)
        tops = [(part.bar, part.rect.top(), count) for part, count in zip(parts, counts, strict=True) if count]
    else:
        highest = {part.bar: part.rect.top() for part in parts}
        tops = [(n, top, stack.bars[n].total) for n, top in highest.items()]
    return tuple(
        Tick(words.number(count), QRectF(columns[n].x(), top - line * 1.1, columns[n].width(), line))
        for n, top, count in tops
    )


def _scale(words: Words, scale: Scale, lanes: Sequence[QRectF], line: float, *, has_totals: bool) -> tuple[Tick, ...]:
    """Return round numbers for the left edge: shares, or numbers where bars are too thin to carry their own."""
    if has_totals and not scale.as_share:
        return ()
    result: list[Tick] = []
    for lane in lanes:
        if scale.as_share:
            steps = [(words.share(n, 2), n / 2) for n in (1, 2)]
        else:
            highest = max(scale.highest, 1)
            most = 5 if len(lanes) == 1 else 2
            steps = [(words.number(n), n / highest) for n in axes.steps(highest, most)]
        result += [
            Tick(text, QRectF(0, lane.bottom() - lane.height() * at - line / 2, lane.x() - 6, line))
            for text, at in steps
        ]
    return tuple(result)
