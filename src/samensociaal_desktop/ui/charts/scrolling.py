"""How the page around a chart scrolls to it: a chart may be higher than its window."""

from typing import Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QScrollArea, QWidget

_MARGIN: Final = 24
"""Pixels around a part that is scrolled to."""

_QT_MARGIN: Final = 50
"""Those that Qt leaves around what Tab comes to."""


def bring_in_sight(chart: QWidget, part: QRectF) -> None:
    """Scroll the page so that a part is in sight."""
    around = _around(chart)
    page = around.widget() if around is not None else None
    if around is not None and page is not None:
        middle = chart.mapTo(page, part.center().toPoint())
        margins = (round(side / 2) + _MARGIN for side in (part.width(), part.height()))
        around.ensureVisible(middle.x(), middle.y(), *margins)


def wanted_in_sight(chart: QWidget, part: QRectF | None) -> QRect:
    """Return what the page is to scroll to when Tab comes here: all of the chart where it fits, else the part."""
    around = _around(chart)
    fits = around is None or chart.height() + 2 * _QT_MARGIN <= around.viewport().height()
    return chart.rect() if fits or part is None else part.toAlignedRect()


def _around(chart: QWidget) -> QScrollArea | None:
    around = chart.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around
