"""The least that could show the two charts: counts straight out of the index, bars and an image of pyqtgraph."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import floor
import numpy as np
import pyqtgraph as pg
from data import NOW
from driving import Paints
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

_RESPONSES = ("ignore", "address", "report", "support")
_COLOURS = ("#888888", "#4477aa", "#aa7744", "#44aa77")


def opening(path: str) -> Iterator[tuple[float, float]]:
    """Give ms from the counts to both charts painted, for this year and for all."""
    app = QApplication(["floor"])
    window = QWidget()
    column = QVBoxLayout(window)
    window.resize(980, 800)
    window.show()
    app.processEvents()
    connection = floor.connect(Path(path))
    times = []
    for since, unit in ((date(NOW.year, 1, 1), 7), (date(1, 1, 1), 365)):
        bars, days = pg.PlotWidget(), pg.PlotWidget()
        paints = Paints(app, bars.viewport())

        def show(since: date = since, unit: int = unit, bars: pg.PlotWidget = bars, days: pg.PlotWidget = days) -> None:
            rows = floor.counts(connection, since)
            _bars(bars, rows, unit)
            _days(days, rows)
            column.addWidget(bars)
            column.addWidget(days)

        times.append(paints.took(show))
        for widget in (bars, days):
            widget.hide()
            column.removeWidget(widget)
    yield times[0], times[1]


def _bars(plot: pg.PlotWidget, rows: floor.Rows, unit: int) -> None:
    counts: Counter[tuple[int, str]] = Counter()
    for day, response, _on_purpose, count in rows:
        counts[date.fromisoformat(day).toordinal() // unit, response] += count
    places = sorted({place for place, _ in counts})
    below = np.zeros(len(places))
    for response, colour in zip(_RESPONSES, _COLOURS, strict=True):
        heights = np.array([counts[place, response] for place in places])
        plot.addItem(pg.BarGraphItem(x=places, y0=below, height=heights, width=0.8, brush=colour))
        below = below + heights


def _days(plot: pg.PlotWidget, rows: floor.Rows) -> None:
    first = date(NOW.year, 1, 1)
    first -= timedelta(days=first.weekday())
    image = np.zeros((54, 7))
    for day, _response, _on_purpose, count in rows:
        place = (date.fromisoformat(day) - first).days
        if place >= 0:
            image[place // 7, place % 7] += count
    plot.addItem(pg.ImageItem(image))
