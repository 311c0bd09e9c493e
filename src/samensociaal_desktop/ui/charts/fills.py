"""How each key is filled: a hue and a pattern, so that colour-blind eyes and grey print tell them apart."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QTransform

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.patterns.days import UNSAID
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.charts.colours import ChartColours

PLAIN: Final = "plain"
"""The key to paint what has one key only, such as a row that is not split."""

_TILE: Final = 8  # pixels: one repeat of a pattern
_SHARP: Final = 2  # on fine screens, and in pictures, a pattern is drawn twice as fine
_SHARP_FROM: Final = 1.2  # pixels of the screen to one of the chart
_NARROW: Final = 14  # pixels: narrower parts have square corners
THIN: Final = 6  # pixels: narrower parts have stripes across in place of patterns, which would not be seen
_LOW: Final = 4  # pixels: lower parts have no pattern at all
_FINE: Final = 1.0  # pixels: the edge of low parts
_BOLD: Final = 1.5
_DASHED: Final = Qt.PenStyle.DashLine


class Pattern(Enum):
    """What a part looks like apart from its hue."""

    FULL = auto()
    DIAGONALS = auto()
    """Light lines going up, on the hue."""
    DOTS = auto()
    """Light dots on the hue."""
    TINT = auto()
    """An outline around a light tint."""
    HATCH = auto()
    """An outline around thin lines going down."""
    DOTTED = auto()
    """An outline around dots."""
    EMPTY = auto()
    """A dashed outline: nothing was filled in."""


_PATTERNS: Final[Mapping[str, Pattern]] = {
    "ignore": Pattern.FULL,
    "address": Pattern.DIAGONALS,
    "report": Pattern.DOTS,
    "support": Pattern.TINT,
    "yes": Pattern.FULL,
    "half": Pattern.DIAGONALS,
    "no": Pattern.HATCH,
    "helped": Pattern.FULL,
    "little": Pattern.DIAGONALS,
    "worse": Pattern.HATCH,
    "unknown": Pattern.DOTTED,
    "worked": Pattern.FULL,
    "partly": Pattern.DIAGONALS,
    "not": Pattern.HATCH,
    "not-applicable": Pattern.DOTTED,
    "good": Pattern.FULL,
    "calm": Pattern.DOTS,
    PLAIN: Pattern.FULL,
    UNSAID: Pattern.EMPTY,
}
_EDGED: Final = frozenset({Pattern.TINT, Pattern.HATCH, Pattern.DOTTED, Pattern.EMPTY})
"""Patterns that need an outline to be seen as one part."""

STRIPES: Final[Mapping[Pattern, tuple[int, int]]] = {
    Pattern.DIAGONALS: (4, 2),
    Pattern.DOTS: (1, 1),
    Pattern.HATCH: (1, 4),
    Pattern.DOTTED: (1, 2),
}
"""Pixels of hue and of ground, one under the other, in a thin part."""

_TINTED: Final = 0.3  # of the hue: the ground of `Pattern.TINT`
_SHARES: Final[Mapping[Pattern, float]] = {
    Pattern.DIAGONALS: 0.75,
    Pattern.TINT: 0.6,
    Pattern.HATCH: 0.5,
    Pattern.DOTTED: 0.5,
}
"""How much of the hue is left in a part too low for a pattern; all of it where nothing is said here."""


def mixed(colour: str, ground: str, share: float) -> QColor:
    """Return `share` of a colour on the rest of a ground."""
    over, under = QColor(colour), QColor(ground)
    return QColor.fromRgbF(
        *(
            a * share + b * (1 - share)
            for a, b in zip(over.getRgbF()[:3], under.getRgbF()[:3], strict=True)  # type: ignore[index]
        )
    )


class PatternPainter(QPainter):
    """A painter that paints patterns its own way: brushes that repeat a picture are for screens."""

    def pattern(self, pattern: Pattern, hue: QColor, ground: QColor, rect: QRectF) -> None:
        """Paint a part of a bar."""
        raise NotImplementedError


class Fills:
    """Brushes and pens made once for a set of colours. A key that is not known is painted plain."""

    def __init__(self, colours: ChartColours) -> None:
        self._colours = colours
        self._hues = {key: QColor(colours.of(key)) for key in _PATTERNS}
        self._pens = {
            (key, width): QPen(self._hues[key], width, _DASHED if pattern is Pattern.EMPTY else Qt.PenStyle.SolidLine)
            for key, pattern in _PATTERNS.items()
            for width in (_FINE, _BOLD)
        }
        self._brushes = {key: self._brush(key, 1) for key in _PATTERNS}
        self._sharp = {key: self._brush(key, _SHARP) for key in _PATTERNS}
        self._thin = {key: self._thin_brush(key) for key in _PATTERNS}
        self._edges = {key: self._edge(key) for key, pattern in _PATTERNS.items() if pattern in _EDGED}
        self._low = {
            key: QBrush(mixed(colours.of(key), colours.card, _SHARES.get(pattern, 1.0)))
            for key, pattern in _PATTERNS.items()
        }

    def hue(self, key: str) -> QColor:
        """Return the colour of a key, as its words may have it; never use it without pattern or shape."""
        return self._hues[_known(key)]

    def part(self, painter: QPainter, key: str, rect: QRectF) -> None:
        """Paint a part of a bar."""
        key = _known(key)
        if isinstance(painter, PatternPainter) and _PATTERNS[key] not in (Pattern.FULL, Pattern.TINT):
            painter.pattern(_PATTERNS[key], self._hues[key], QColor(self._colours.card), rect)
            return
        if rect.width() < _NARROW:
            self._paint_narrow(painter, key, rect)
            return
        is_low = rect.height() < _LOW
        pen = _FINE if rect.height() < _LOW + 1 else _BOLD
        painter.setPen(self._pens[key, pen])
        if is_low and key != UNSAID:
            painter.setBrush(self._low[key])
        else:
            self._set_brush(painter, key, round(rect.left()), round(rect.bottom()))
        inset = pen / 2
        low = min(inset, rect.height() / 3)
        rect = rect.adjusted(inset, low, -inset, -low)
        round_ = min(2.5, rect.height() / 4)
        painter.drawRoundedRect(rect, round_, round_)

    def _set_brush(self, painter: QPainter, key: str, x: int, y: int) -> None:
        """Take a pattern that begins on a whole pixel: between two it is blurred, and takes far longer."""
        brushes = self._brushes if painter.deviceTransform().m11() < _SHARP_FROM else self._sharp
        painter.setBrush(brushes[key])
        painter.setBrushOrigin(x, y)

    def _paint_narrow(self, painter: QPainter, key: str, rect: QRectF) -> None:
        """Paint a part on whole pixels, quickly and without blur: where bars are narrow there are hundreds.

        The thinnest have stripes across in place of patterns.
        """
        left, top = round(rect.left()), round(rect.top())
        width, height = max(round(rect.width()), 1), max(round(rect.bottom()) - top, 1)
        is_thin = rect.width() < THIN
        pattern = _PATTERNS[key]
        if height < _LOW and pattern is not Pattern.EMPTY:
            painter.fillRect(left, top, width, height, self._low[key])
            return
        if is_thin:
            painter.setBrush(self._thin[key])
            painter.setBrushOrigin(left, top + height)
        else:
            self._set_brush(painter, key, left, top + height)
        painter.fillRect(left, top, width, height, painter.brush())
        edge = self._edges.get(key)
        if edge is not None and not (is_thin and pattern is Pattern.DOTTED):  # two sides would leave no dots
            painter.setBrushOrigin(left, top + height)
            for x in (left, left + width - 1):
                painter.fillRect(x, top, 1, height, edge)
            if not is_thin:
                for y in (top, top + height - 1):
                    painter.fillRect(left, y, width, 1, edge)

    def shape(self, painter: QPainter, key: str, rect: QRectF) -> None:
        """Paint what stands before a name: the shape of a response, a dotted ring, or a piece of the fill itself."""
        key = _known(key)
        if key in set(Response):
            theme.draw_shape(painter, Response(key), self._hues[key], rect.x(), rect.y(), rect.width())
        elif key == UNSAID:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._hues[key], 1.5, Qt.PenStyle.DotLine))
            painter.drawEllipse(rect)
        else:
            self.part(painter, key, rect)

    def _brush(self, key: str, sharp: int) -> QBrush:
        match _PATTERNS[key]:
            case Pattern.FULL:
                return QBrush(self._hues[key])
            case Pattern.TINT:
                return QBrush(mixed(self._colours.of(key), self._colours.card, _TINTED))
            case Pattern.EMPTY:
                return QBrush(Qt.BrushStyle.NoBrush)
            case pattern:
                return _tiled(self._hues[key], QColor(self._colours.card), pattern, sharp)

    def _thin_brush(self, key: str) -> QBrush:
        stripes = STRIPES.get(_PATTERNS[key])
        if stripes is None:
            return self._brush(key, 1)
        over, under = stripes
        image = self._ground(_TILE, over + under)
        painter = QPainter(image)
        painter.fillRect(0, 0, _TILE, over, self._hues[key])
        painter.end()
        return QBrush(image)

    def _edge(self, key: str) -> QBrush:
        """Return what narrow parts are edged with: dashes both ways for what is empty."""
        if _PATTERNS[key] is not Pattern.EMPTY:
            return QBrush(self._hues[key])
        image = self._ground(_TILE // 2, _TILE // 2)
        painter = QPainter(image)
        painter.fillRect(0, 0, _TILE // 4, _TILE // 4, self._hues[key])
        painter.fillRect(_TILE // 4, _TILE // 4, _TILE // 4, _TILE // 4, self._hues[key])
        painter.end()
        return QBrush(image)

    def _ground(self, width: int, height: int) -> QImage:
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor(self._colours.card))
        return image


def _known(key: str) -> str:
    return key if key in _PATTERNS else PLAIN


def _tiled(hue: QColor, card: QColor, pattern: Pattern, sharp: int) -> QBrush:
    """Return a brush that repeats: light lines or dots on the hue, or the hue's on the ground."""
    side = _TILE * sharp
    is_light = pattern in (Pattern.HATCH, Pattern.DOTTED)
    ground, mark = (card, hue) if is_light else (hue, card)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if pattern in (Pattern.DIAGONALS, Pattern.HATCH):
        painter.setPen(QPen(mark, (1.1 if is_light else 1.5) * sharp))
        for shift in (-side, 0, side):
            ends = (QPointF(shift - 2, side + 2), QPointF(shift + side + 2, -2))
            painter.drawLine(*(QPointF(end.x(), side - end.y()) if is_light else end for end in ends))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mark)
        for x, y in ((side / 4, side / 4), (side * 3 / 4, side * 3 / 4)):
            painter.drawEllipse(QPointF(x, y), 1.1 * sharp, 1.1 * sharp)
    painter.end()
    brush = QBrush(image)
    if sharp > 1:
        brush.setTransform(QTransform.fromScale(1 / sharp, 1 / sharp))
    return brush
