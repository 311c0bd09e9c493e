"""The least that could show the same cards: plain counts, and bars, images and points of pyqtgraph."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import floor
import numpy as np
import pyqtgraph as pg
from driving import Paints
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

_COLOURS = ("#888888", "#4477aa", "#aa7744", "#44aa77", "#bbbbbb", "#993355")
_HEIGHT = 260
_YEAR_HEIGHT = 120


def opening(path: str) -> Iterator[float]:
    """Give ms from the counts to all cards of all years there, those in sight painted."""
    app = QApplication(["floor"])
    area, inner = QScrollArea(), QWidget()
    column = QVBoxLayout(inner)
    area.setWidgetResizable(True)
    area.setWidget(inner)
    area.resize(980, 800)
    area.show()
    app.processEvents()
    connection = floor.connect(Path(path))
    paints = Paints(app, inner)

    def show() -> None:
        for question, draw in _DRAW.items():
            for plot in draw(floor.asked(connection, question)):
                column.addWidget(plot)

    yield paints.took(show)


def _plot(height: int = _HEIGHT) -> pg.PlotWidget:
    plot = pg.PlotWidget()
    plot.setMinimumHeight(height)
    return plot


def _over_time(rows: floor.Rows) -> Iterator[pg.PlotWidget]:
    """Give stacked bars, one for each year."""
    counts: Counter[tuple[str, Any]] = Counter()
    for day, key, count in rows:
        counts[day[:4], key] += count
    yield _stacked(counts)


def _stacked(counts: Counter[tuple[Any, Any]]) -> pg.PlotWidget:
    plot = _plot()
    bars = sorted({bar for bar, _ in counts}, key=str)
    below = np.zeros(len(bars))
    for row, key in enumerate(sorted({key for _, key in counts}, key=str)):
        heights = np.array([counts[bar, key] for bar in bars])
        brush = _COLOURS[row % len(_COLOURS)]
        plot.addItem(pg.BarGraphItem(x=range(len(bars)), y0=below, height=heights, width=0.8, brush=brush))
        below = below + heights
    plot.getAxis("bottom").setTicks([[(place, str(bar)) for place, bar in enumerate(bars)]])
    return plot


def _split(rows: floor.Rows) -> Iterator[pg.PlotWidget]:
    yield _stacked(Counter({(bar, key): count for bar, key, count in rows}))


def _rows(rows: floor.Rows) -> Iterator[pg.PlotWidget]:
    """Give lying bars, each with its name and its number."""
    plot = _plot(max(_HEIGHT, 24 * len(rows)))
    lengths = sorted(rows, key=lambda row: row[1])
    widths = [count for _, count in lengths]
    plot.addItem(pg.BarGraphItem(x0=0, y=range(len(rows)), width=widths, height=0.8, brush=_COLOURS[1]))
    plot.getAxis("left").setTicks([[(place, str(name)) for place, (name, _) in enumerate(lengths)]])
    for place, (_, count) in enumerate(lengths):
        label = pg.TextItem(str(count))
        label.setPos(count, place)
        plot.addItem(label)
    yield plot


def _hours(rows: floor.Rows) -> Iterator[pg.PlotWidget]:
    image = np.zeros((24, 7))
    for hour, count in rows:
        image[hour % 24, hour // 24] = count
    plot = _plot()
    plot.addItem(pg.ImageItem(image))
    yield plot


def _years(rows: floor.Rows) -> Iterator[pg.PlotWidget]:
    """Give an image of the days of each year."""
    images: defaultdict[int, np.ndarray] = defaultdict(lambda: np.zeros((54, 7)))
    for text, count in rows:
        day = date.fromisoformat(text)
        first = date(day.year, 1, 1)
        place = (day - first + timedelta(days=first.weekday())).days
        images[day.year][place // 7, place % 7] = count
    for _, image in sorted(images.items(), reverse=True):
        plot = _plot(_YEAR_HEIGHT)
        plot.addItem(pg.ImageItem(image))
        yield plot


def _dumbbells(rows: floor.Rows) -> Iterator[pg.PlotWidget]:
    """Give the medians before and after of each feeling, and a line between them."""
    sides: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for feeling, before, after, count in rows:
        sides[feeling][0].extend([before] * count)
        sides[feeling][1].extend([after] * count)
    plot = _plot()
    for place, (_, pair) in enumerate(sorted(sides.items())):
        ends = [float(np.median(side)) for side in pair]
        plot.plot(ends, [place, place], pen="#888888")
        plot.addItem(pg.ScatterPlotItem(x=ends, y=[place, place], brush=_COLOURS[1]))
    plot.getAxis("left").setTicks([[(place, name) for place, name in enumerate(sorted(sides))]])
    yield plot


def _then_and_now(rows: floor.Rows) -> Iterator[pg.PlotWidget]:
    """Give the first and the last answer to each question, and a line between them."""
    said: defaultdict[str, list[int]] = defaultdict(list)
    for question, number in rows:
        said[question].append(number)
    plot = _plot()
    for place, (_, numbers) in enumerate(sorted(said.items())):
        ends = [numbers[0], numbers[-1]]
        plot.plot(ends, [place, place], pen="#888888")
        plot.addItem(pg.ScatterPlotItem(x=ends, y=[place, place], brush=_COLOURS[1]))
    plot.getAxis("left").setTicks([[(place, name) for place, name in enumerate(sorted(said))]])
    yield plot


_DRAW: dict[str, Callable[[floor.Rows], Iterator[pg.PlotWidget]]] = {
    "responses": _over_time,
    "purpose": _over_time,
    "hours": _hours,
    "year": _years,
    "kinds": _rows,
    "places": _rows,
    "held_back": _rows,
    "outcomes": _split,
    "feelings": _dumbbells,
    "plans": _split,
    "posts": _rows,
    "good": _over_time,
    "answers": _then_and_now,
}
