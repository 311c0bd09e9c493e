"""Where everything of before and after goes, in pixels: worked out once, then only painted."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from samensociaal_desktop.ui.charts.row_layout import EDGE, NAMES_LEFT_FROM, Room, Text, Word, name_room, words_in_rows

DOT: Final = 0.34  # lines of text: the radius of a dot
LEAST_TRACK: Final = 8.0  # lines of text: where the scale would get less, names go above it
LEAST_NAME: Final = 9.0  # lines of text: where a name above the scale would get less, “7 times” goes under it
BEFORE: Final = "before"
AFTER: Final = "after"
"""Keys of the words for both dots."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Before and after of one thing, and how often, as it is written."""

    name: str = field(repr=False)
    before: float
    after: float
    often: str


@dataclass(frozen=True, slots=True)
class Scale:
    """From `low` to `high`, with a word for each end, and words for before and after."""

    low: int
    high: int
    ends: tuple[str, str]
    sides: tuple[str, str]


@dataclass(frozen=True, slots=True)
class LaidTwin:
    """A row, measured: the whole of it, its name, how often, and the middles of its dots."""

    rect: QRectF
    name: Text
    often: Text
    before: QPointF
    after: QPointF


@dataclass(frozen=True, slots=True)
class DumbbellLayout:
    """The whole chart, measured. Lines of the scale go through `lines`: a stretch for each that words interrupt."""

    rows: tuple[LaidTwin, ...]
    rest: Text | None
    ends: tuple[Text, Text]
    ticks: tuple[tuple[str, QRectF], ...]
    stretches: tuple[tuple[float, float], ...]
    words: tuple[Word, ...]
    radius: float
    height: float


@dataclass(frozen=True, slots=True)
class _Columns:
    width: float
    name: float
    left: float
    track: float
    often: float
    names_above: bool
    often_below: bool = False


def lay_out(twins: Sequence[Twin], rest: str, scale: Scale, width: float, room: Room) -> DumbbellLayout:
    """Measure a chart `width` pixels wide."""
    line, inner = room.line, max(width - 2 * EDGE, room.line)
    radius = line * DOT
    at = _columns(twins, inner, max(radius, _tick_width(scale, room) / 2), room)
    ends = _ends(scale.ends, at, EDGE, room)
    y = max(end.rect.bottom() for end in ends)
    ticks = _ticks(scale, at, y, room)
    y += line * 1.3
    rows: list[LaidTwin] = []
    stretches: list[tuple[float, float]] = []
    for twin in twins:
        rows.append(_row(twin, scale, at, y, room))
        middle = rows[-1].before.y()
        stretches.append((middle - line * 0.55, middle + line * 0.55))
        y = rows[-1].rect.bottom() + line * (0.6 if at.names_above else 0.45)
    y -= line * 0.45 if rows else 0.0
    more = _more(rest, y + line * 0.45, inner, room)
    y = y if more is None else more.rect.bottom()
    sides = ((BEFORE, scale.sides[0]), (AFTER, scale.sides[1]))
    words, y = words_in_rows(sides, EDGE, y + line * 0.7, inner, room)
    return DumbbellLayout(tuple(rows), more, ends, ticks, _joined(stretches, at, rows), words, radius, y + EDGE)


def _columns(twins: Sequence[Twin], width: float, inset: float, room: Room) -> _Columns:
    """Return the columns of names, scale and “7 times”; dots and numbers reach `inset` past the ends of the scale."""
    line = room.line
    often = max((room.measure(twin.often) for twin in twins), default=0.0) + 2
    name = min(max((room.measure(twin.name) for twin in twins), default=0.0) + 2, name_room(width, line))
    left = name + line * 0.5 + inset
    track = width - left - inset - line * 0.5 - often
    if width >= line * NAMES_LEFT_FROM and track >= line * LEAST_TRACK:
        return _Columns(width, name, EDGE + left, track, often, names_above=False)
    beside = width - often - line * 0.6
    is_below = beside < line * LEAST_NAME
    return _Columns(
        width=width,
        name=width if is_below else beside,
        left=EDGE + inset,
        track=width - 2 * inset,
        often=often,
        names_above=True,
        often_below=is_below,
    )


def _ends(words: tuple[str, str], at: _Columns, top: float, room: Room) -> tuple[Text, Text]:
    """Return the words of both ends above the scale: around its ends, within the chart and clear of each other."""
    middle, clear = at.left + at.track / 2, room.line * 0.4
    spaces = ((EDGE, middle - clear), (middle + clear, EDGE + at.width))
    folded = [room.fold(word, end - start) for word, (start, end) in zip(words, spaces, strict=True)]
    tall = max(map(len, folded))
    result = []
    for lines, (start, end), near in zip(folded, spaces, (at.left, at.left + at.track), strict=True):
        broad = min(max(map(room.measure, lines)) + 1, end - start)
        x = min(max(near - broad / 2, start), end - broad)
        result.append(Text(lines, QRectF(x, top + (tall - len(lines)) * room.line, broad, room.line * len(lines))))
    return result[0], result[1]


def _tick_width(scale: Scale, room: Room) -> float:
    return max(room.measure(str(scale.low)), room.measure(str(scale.high))) + 2


def _ticks(scale: Scale, at: _Columns, top: float, room: Room) -> tuple[tuple[str, QRectF], ...]:
    """Return whole numbers of the scale: all of them, or as many as stand clear of each other."""
    broad = _tick_width(scale, room)
    apart = broad + room.line * 0.5
    steps = (n * 10**power for power in range(10) for n in (1, 2, 5))
    step = next(step for step in steps if _pitch(scale, at) * step >= apart or step > scale.high - scale.low)
    return tuple(
        (str(n), QRectF(_x(n, scale, at) - broad / 2, top, broad, room.line))
        for n in range(scale.low, scale.high + 1, step)
    )


def _pitch(scale: Scale, at: _Columns) -> float:
    return at.track / max(scale.high - scale.low, 1)


def _x(value: float, scale: Scale, at: _Columns) -> float:
    return at.left + (min(max(value, scale.low), scale.high) - scale.low) * _pitch(scale, at)


def _row(twin: Twin, scale: Scale, at: _Columns, top: float, room: Room) -> LaidTwin:
    """Return a row whose name stands left of its dots, both in the middle, or above them."""
    line = room.line
    lines = room.fold(twin.name, at.name)
    name = QRectF(EDGE, top, at.name, line * len(lines))
    if at.names_above:
        often = QRectF(EDGE + at.width - at.often, top, at.often, line)
        if at.often_below:
            often.moveTopLeft(name.bottomLeft())
        y = max(name.bottom(), often.bottom()) + line * 0.65
        whole = QRectF(EDGE, top, at.width, y + line * 0.55 - top)
    else:
        whole = QRectF(EDGE, top, at.width, max(name.height(), line * 1.2))
        y = whole.center().y()
        name.moveTop(y - name.height() / 2)
        often = QRectF(EDGE + at.width - at.often, y - line / 2, at.often, line)
    before, after = (QPointF(_x(value, scale, at), y) for value in (twin.before, twin.after))
    return LaidTwin(whole, Text(lines, name), Text((twin.often,), often), before, after)


def _more(rest: str, top: float, width: float, room: Room) -> Text | None:
    if not rest:
        return None
    lines = room.fold(rest, width)
    return Text(lines, QRectF(EDGE, top, width, room.line * len(lines)))


def _joined(
    stretches: list[tuple[float, float]], at: _Columns, rows: list[LaidTwin]
) -> tuple[tuple[float, float], ...]:
    """Return one stretch for all rows where no name stands between them."""
    if at.names_above or not rows:
        return tuple(stretches)
    return ((rows[0].rect.top(), rows[-1].rect.bottom()),)
