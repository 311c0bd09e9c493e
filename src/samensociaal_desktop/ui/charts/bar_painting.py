"""Paints what was laid out for bars over time."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from samensociaal_desktop.ui.charts.axes import Tick
from samensociaal_desktop.ui.charts.bar_labels import Label
from samensociaal_desktop.ui.charts.bar_layout import BarLayout
from samensociaal_desktop.ui.charts.colours import ChartColours
from samensociaal_desktop.ui.charts.fills import Fills, mixed

_BEHIND: Final = 0.25  # of the second voice: lines of the scale stay behind the bars, in high contrast too
_FAINT: Final = 0.45  # of a part whose share is of few moments
_BESIDE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_AT_EDGE: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


class Ruler:
    """Measures texts of one font, each once."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}
        self.line = self._metrics.height()

    def __call__(self, text: str) -> float:
        """Return the width of a text in pixels."""
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width


class BarPainting:
    """Colours and fills, made once."""

    def __init__(self, colours: ChartColours) -> None:
        self._colours = colours
        self._fills = Fills(colours)

    def paint(
        self, painter: QPainter, layout: BarLayout, strong: QFont, shares: tuple[float, float] | None = None
    ) -> None:
        """Paint everything; `shares` is which part of all days is in sight, if not all of them are."""
        self._paint_scale(painter, layout)
        for part in layout.parts:
            if part.rect.height():
                painter.setOpacity(_FAINT if part.is_faint else 1.0)
                self._fills.part(painter, part.key, part.rect)
        painter.setOpacity(1.0)
        if len(layout.lanes) > 1:
            self._paint_known(painter, layout)
        painter.setPen(QColor(self._colours.soft))
        for tick in (*layout.ticks, *layout.totals):
            painter.drawText(tick.rect, _MIDDLE, tick.text)
        if shares is not None:
            self._paint_strip(painter, layout.strip, shares)
        painter.setPen(QColor(self._colours.soft))
        for title in layout.titles:
            painter.drawText(title.rect, _BESIDE, title.text)
        painter.setFont(strong)
        for label in layout.labels:
            self._paint_label(painter, label)

    def _paint_scale(self, painter: QPainter, layout: BarLayout) -> None:
        left, right = layout.columns[0].left(), layout.columns[-1].right()
        lines = [_middle(tick) for tick in layout.scale]
        painter.setPen(QPen(mixed(self._colours.soft, self._colours.card, _BEHIND), 1))
        for y in lines:
            painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setPen(QColor(self._colours.soft))
        for tick in layout.scale:
            painter.drawText(tick.rect, _AT_EDGE, tick.text)

    def _paint_known(self, painter: QPainter, layout: BarLayout) -> None:
        """Paint a foot under every bar of which something is known: no part there is none, no foot is unknown."""
        painter.setPen(QPen(QColor(self._colours.soft), 1))
        for part in layout.parts:
            y = round(part.rect.bottom()) + 0.5
            painter.drawLine(QPointF(part.rect.left(), y), QPointF(part.rect.right(), y))

    def _paint_strip(self, painter: QPainter, strip: QRectF, shares: tuple[float, float]) -> None:
        """Paint where in all days one looks."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.line))
        painter.drawRoundedRect(strip, 1.5, 1.5)
        first, last = (strip.left() + strip.width() * share for share in shares)
        painter.setBrush(QColor(self._colours.accent))
        first = min(first, strip.right() - 4)
        painter.drawRoundedRect(QRectF(first, strip.top(), max(last - first, 4.0), strip.height()), 1.5, 1.5)

    def _paint_label(self, painter: QPainter, label: Label) -> None:
        rect = label.rect
        hue = self._fills.hue(label.key)
        if label.anchor is not None:
            painter.setPen(QPen(hue, 1))
            painter.drawLine(label.anchor + QPointF(2, 0), QPointF(rect.left() - 3, rect.center().y()))
        size = rect.height() * 0.68
        self._fills.shape(painter, label.key, QRectF(rect.left(), rect.center().y() - size / 2, size, size))
        painter.setPen(hue)
        painter.drawText(rect.adjusted(rect.height() * 1.05, 0, 4, 0), _BESIDE, label.text)


def _middle(tick: Tick) -> float:
    return round(tick.rect.center().y()) + 0.5
