"""Painting for an SVG: letters and patterns as the shapes they are, sharp in any size and alike everywhere."""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainterPath, QPen, QPolygonF

from samensociaal_desktop.ui.charts.fills import STRIPES, THIN, Pattern, PatternPainter

_TILE: Final = 8.0  # pixels: one repeat of a pattern, as on the screen
_DASHES: Final = (2, 2)  # pixels: what was not filled in, and room
_EDGE: Final = 0.75  # pixels: half of an edge
_ROUND: Final = 2.5
_RADIUS: Final = 1.1  # pixels: of a dot
_BROAD: Final = 1.5  # a light line on the hue
_NARROW: Final = 1.1  # a line of the hue


class Tracer(PatternPainter):
    """Paints letters and patterns as shapes. A line in a rectangle is the one form of text that charts use."""

    def drawText(self, rect: QRectF, flags: int, text: str) -> None:  # type: ignore[override]
        font = self.font()
        metrics = QFontMetricsF(font)
        corner = metrics.boundingRect(rect, flags, text).topLeft()
        path = QPainterPath()
        path.addText(corner + QPointF(0, metrics.ascent()), font, text)
        self.fillPath(path, self.pen().color())

    def pattern(self, pattern: Pattern, hue: QColor, ground: QColor, rect: QRectF) -> None:
        if rect.width() < THIN:
            self._stripes(pattern, hue, ground, rect)
            return
        inset = min(_EDGE, rect.width() / 3, rect.height() / 3)
        rect = rect.adjusted(inset, inset, -inset, -inset)
        corner = min(_ROUND, rect.width() / 4, rect.height() / 4)
        shape = QPainterPath()
        shape.addRoundedRect(rect, corner, corner)
        if pattern is not Pattern.EMPTY:
            is_light = pattern in (Pattern.HATCH, Pattern.DOTTED)
            self.fillPath(shape, ground if is_light else hue)
            self.fillPath(marks(pattern, rect).intersected(shape), hue if is_light else ground)
        style = Qt.PenStyle.DashLine if pattern is Pattern.EMPTY else Qt.PenStyle.SolidLine
        self.strokePath(shape, QPen(hue, inset * 2, style))

    def _stripes(self, pattern: Pattern, hue: QColor, ground: QColor, rect: QRectF) -> None:
        """Paint a part too thin for a pattern: stripes across, or only its sides, on whole pixels as on the screen."""
        left, top = round(rect.left()), round(rect.top())
        rect = QRectF(left, top, max(round(rect.width()), 1), max(round(rect.bottom()) - top, 1))
        over, under = STRIPES.get(pattern, _DASHES)
        self.fillRect(rect, ground)
        y = rect.bottom()
        while y > rect.top():
            low, y = y, max(y - over, rect.top())
            if pattern is Pattern.EMPTY:
                self.fillRect(QRectF(rect.left(), y, 1, low - y), hue)
                self.fillRect(QRectF(rect.right() - 1, y, 1, low - y), hue)
            else:
                self.fillRect(QRectF(rect.left(), y, rect.width(), low - y), hue)
            y -= under


def marks(pattern: Pattern, rect: QRectF) -> QPainterPath:
    """Return the lines or dots of a pattern, as many as cover a place: they begin at its left bottom."""
    if pattern in (Pattern.DOTS, Pattern.DOTTED):
        return _dots(rect)
    return _lines(rect, is_rising=pattern is Pattern.DIAGONALS)


def _dots(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    half, radius = _TILE / 2, _RADIUS
    for row in range(math.ceil(rect.height() / half) + 1):
        y = rect.bottom() - half / 2 - row * half
        x = rect.left() + (half / 2 if row % 2 else half * 1.5)
        while x - radius < rect.right():
            path.addEllipse(QPointF(x, y), radius, radius)
            x += _TILE
    return path


def _lines(rect: QRectF, *, is_rising: bool) -> QPainterPath:
    """Return lines that go up or down by one for each one across."""
    path = QPainterPath()
    across = (_BROAD if is_rising else _NARROW) * math.sqrt(0.5)
    low, high = (rect.bottom(), rect.top()) if is_rising else (rect.top(), rect.bottom())
    x = rect.left() - math.ceil(rect.height() / _TILE) * _TILE
    while x - across < rect.right():
        end = x + rect.height()
        corners = ((x - across, low), (x + across, low), (end + across, high), (end - across, high))
        path.addPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        path.closeSubpath()
        x += _TILE
    return path
