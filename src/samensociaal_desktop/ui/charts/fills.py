"""How each response is filled: a hue and a pattern, so that colour-blind eyes and grey print tell them apart."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QTransform

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.charts.colours import ChartColours

_TILE: Final = 8  # pixels: one repeat of a pattern
_SHARP: Final = 2  # a pattern is drawn twice as fine as the screen, for screens that show it


def mixed(colour: str, ground: str, share: float) -> QColor:
    """Return `share` of a colour on the rest of a ground."""
    over, under = QColor(colour), QColor(ground)
    return QColor.fromRgbF(
        *(
            a * share + b * (1 - share)
            for a, b in zip(over.getRgbF()[:3], under.getRgbF()[:3], strict=True)  # type: ignore[index]
        )
    )


class Fills:
    """Brushes and pens made once for a set of colours."""

    def __init__(self, colours: ChartColours) -> None:
        self._colours = colours
        self._brushes = {response: self._brush(response) for response in (*Response, None)}

    def part(self, painter: QPainter, response: Response | None, rect: QRectF) -> None:
        """Paint a part of a bar: slate plain, orange diagonals, purple dots, green outline; not filled in dashed."""
        hue = QColor(self._colours.of(response))
        edge = Qt.PenStyle.DashLine if response is None else Qt.PenStyle.SolidLine
        inset = 0.5 if rect.width() < 6 or rect.height() < 5 else 0.75
        painter.setPen(QPen(hue, inset * 2, edge))
        # Too small for a pattern: the hue alone, or its holes would leave nothing of it.
        is_small = (rect.width() < 6 or rect.height() < 4) and response is not None
        painter.setBrush(hue if is_small else self._brushes[response])
        painter.setBrushOrigin(rect.bottomLeft())
        rect = rect.adjusted(inset, min(inset, rect.height() / 3), -inset, -min(inset, rect.height() / 3))
        round_ = min(2.5, rect.width() / 4, rect.height() / 4)
        painter.drawRoundedRect(rect, round_, round_)

    def shape(self, painter: QPainter, response: Response | None, rect: QRectF) -> None:
        """Paint the shape of a response."""
        hue = QColor(self._colours.of(response))
        if response is not None:
            theme.draw_shape(painter, response, hue, rect.x(), rect.y(), rect.width())
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(hue, 1.5, Qt.PenStyle.DotLine))
        painter.drawEllipse(rect)

    def _brush(self, response: Response | None) -> QBrush:
        hue, card = self._colours.of(response), self._colours.card
        match response:
            case Response.IGNORE:
                return QBrush(QColor(hue))
            case Response.ADDRESS | Response.REPORT:
                return _tiled(hue, card, response)
            case Response.SUPPORT:
                return QBrush(mixed(hue, card, 0.3))
            case None:
                return QBrush(Qt.BrushStyle.NoBrush)


def _tiled(hue: str, card: str, response: Response) -> QBrush:
    """Return a brush that repeats: light diagonals or light dots on the hue."""
    side = _TILE * _SHARP
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(hue))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    light = QColor(card)
    if response is Response.ADDRESS:
        painter.setPen(QPen(light, 1.5 * _SHARP))
        for shift in (-side, 0, side):
            painter.drawLine(QPointF(shift - 2, side + 2), QPointF(shift + side + 2, -2))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(light)
        for x, y in ((side / 4, side / 4), (side * 3 / 4, side * 3 / 4)):
            painter.drawEllipse(QPointF(x, y), 1.1 * _SHARP, 1.1 * _SHARP)
    painter.end()
    brush = QBrush(image)
    brush.setTransform(QTransform.fromScale(1 / _SHARP, 1 / _SHARP))
    return brush
