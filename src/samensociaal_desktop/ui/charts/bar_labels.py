"""The names of what bars are made of: beside the last bar, under the chart, or above each lane."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from samensociaal_desktop.ui.charts.axes import Measure, Tick

LINE_SPACING: Final = 1.25
SHAPE: Final = 1.15  # lines of text: the shape before a name, and what is between them


@dataclass(frozen=True, slots=True)
class Part:
    """What counts for one key in one bar; `is_faint` where it is a share of few moments."""

    bar: int
    key: str
    rect: QRectF
    is_faint: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a key: `rect` holds shape and word, `anchor` its part of the bar, if it had to move away."""

    key: str
    text: str
    rect: QRectF
    anchor: QPointF | None


def beside(
    texts: Mapping[str, str],
    title: str,
    parts: Sequence[Part],
    columns: Sequence[QRectF],
    line: float,
    measure: Measure,
) -> tuple[tuple[Label, ...], tuple[Tick, ...]]:
    """Return the names right of the last bar, each at its part, moved apart where they would overlap.

    Above them stands what their numbers are, if there is a title.
    """
    if not texts:
        return (), ()
    shown = max((part.bar for part in parts), default=0)
    rects = {part.key: part.rect for part in parts if part.bar == shown}
    wanted = _wanted_heights(tuple(texts), rects, columns[-1].bottom())
    heights = _apart(wanted, line * LINE_SPACING, columns[0].top() + line * 0.5, columns[-1].bottom())
    x = columns[-1].right() + line * 0.7
    above = QRectF(x + line * SHAPE - line * 0.1, heights[-1] - line * (LINE_SPACING + 0.5), measure(title) + 2, line)
    labels = tuple(
        Label(
            key,
            text,
            QRectF(x, y - line / 2, line * SHAPE + measure(text) + 2, line),
            _anchor(rects.get(key), y, is_last=shown == len(columns) - 1),
        )
        for (key, text), y in zip(texts.items(), heights, strict=True)
    )
    return labels, (Tick(title, above),) if title else ()


def _wanted_heights(keys: Sequence[str], rects: Mapping[str, QRectF], bottom: float) -> list[float]:
    """Return the middle of each part; one that is not there would sit on top of the one under it."""
    result = []
    for key in keys:
        rect = rects.get(key)
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


def below(
    texts: Mapping[str, str], title: str, room: Mapping[str, float], width: float, line: float, measure: Measure
) -> tuple[tuple[Label, ...], tuple[Tick, ...], float]:
    """Return the names in rows that begin at 0, for narrow windows and very large text, and how high they are.

    Above them stands what their numbers are; its room is kept, for while one pans there may be none.
    """
    result = []
    above = (Tick(title, QRectF(0, line * 0.4, min(measure(title) + 2, width), line)),) if title else ()
    x, y = 0.0, line * (0.4 + LINE_SPACING)
    for key, text in texts.items():
        broad = line * SHAPE + room[key] + 2
        if x and x + broad > width:
            x, y = 0.0, y + line * LINE_SPACING
        result.append(Label(key, text, QRectF(x, y, min(line * SHAPE + measure(text) + 2, width), line), None))
        x += broad + line
    return tuple(result), above, y + line * LINE_SPACING


def moved(labels: Sequence[Label], down: float) -> tuple[Label, ...]:
    """Return names further down."""
    return tuple(Label(label.key, label.text, label.rect.translated(0, down), None) for label in labels)


def headings(texts: Mapping[str, str], lanes: Sequence[QRectF], width: float, line: float) -> tuple[Label, ...]:
    """Return the name of each lane above it."""
    return tuple(
        Label(key, text, QRectF(0, lane.top() - line * 2.35, width, line), None)
        for (key, text), lane in zip(texts.items(), lanes, strict=True)
    )
