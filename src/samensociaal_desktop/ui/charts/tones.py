"""Five tones from few to many: how the calendar and the grid of hours paint a number, and the key of the tones."""

import math
from collections.abc import Callable, Iterable, Mapping
from enum import Enum, auto
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from samensociaal_desktop.domain.patterns.shapes import STEPS
from samensociaal_desktop.ui.charts.colours import ChartColours
from samensociaal_desktop.ui.charts.fills import mixed

translate = QCoreApplication.translate

BESIDE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
"""How a text stands right of what it names."""

_FAINT: Final = 0.35  # of the second voice: days of which there is nothing to say
_ROUND: Final = 0.2  # of the shorter side
_DOT: Final = 1.2  # pixels
_CONTRAST: Final = 3.0  # the least of what must be seen: WCAG 2.2, 1.4.11
_DARK: Final = 0.04045  # WCAG's own figures for relative luminance


class Kind(Enum):
    """What is known of a day or an hour."""

    BEFORE = auto()
    UNKNOWN = auto()
    WRITTEN = auto()
    AHEAD = auto()


class Ink(NamedTuple):
    """What a square is painted with: what is known of it, and how much it holds."""

    kind: Kind
    tone: int = 0


class Text(NamedTuple):
    """A text and where it stands."""

    text: str
    rect: QRectF


class KeyPart(NamedTuple):
    """One square of the key and what it stands for: numbers, or that there are none."""

    ink: Ink
    square: QRectF
    words: Text


class Tones:
    """The tones of a set of colours."""

    def __init__(self, colours: ChartColours) -> None:
        self._colours = colours
        self._faint = mixed(colours.soft, colours.card, _FAINT)
        self._edge = next(
            (n for n, tone in enumerate(colours.steps) if contrast(tone, colours.card) >= _CONTRAST), STEPS - 1
        )

    def paint(self, painter: QPainter, ink: Ink, rects: Iterable[QRectF]) -> None:
        """Paint squares: a tone with an edge, unknown without one, not kept yet as outline, still to come as a dot."""
        painter.setPen(Qt.PenStyle.NoPen)
        match ink.kind:
            case Kind.AHEAD:
                painter.setBrush(self._faint)
            case Kind.BEFORE:
                painter.setPen(QPen(self._faint, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            case Kind.UNKNOWN:
                painter.setBrush(QColor(self._colours.unknown))
            case Kind.WRITTEN:
                # The edge tells the lightest tone from an unknown day where hue does not: in grey print.
                painter.setPen(QPen(QColor(self._colours.steps[max(ink.tone, self._edge)]), 1))
                painter.setBrush(QColor(self._colours.steps[ink.tone]))
        inset = 0.0 if ink.kind is Kind.UNKNOWN else 0.5
        for rect in rects:  # one by one: as one path, which Qt fills as a whole, they take ten times as long
            if ink.kind is Kind.AHEAD:
                painter.drawEllipse(rect.center(), _DOT, _DOT)
                continue
            corner = min(rect.width(), rect.height()) * _ROUND
            painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner)

    def paint_key(self, painter: QPainter, key: Iterable[KeyPart]) -> None:
        """Paint each square with its words."""
        for part in key:
            self.paint(painter, part.ink, [part.square])
            painter.setPen(QColor(self._colours.soft))
            painter.drawText(part.words.rect, BESIDE, part.words.text)


def lay_key(
    named: Iterable[tuple[Ink, str]], metrics: QFontMetricsF, place: QRectF
) -> tuple[tuple[KeyPart, ...], float]:
    """Return the key from the corner of a place on, in as many lines as its width asks for, and where it ends."""
    line = metrics.height()
    side = line * 0.8
    x, y = place.left(), place.top()
    result = []
    for ink, whole_text in named:
        text = metrics.elidedText(whole_text, Qt.TextElideMode.ElideRight, place.width() - side - line * 0.3)
        broad = metrics.horizontalAdvance(text)
        whole = side + line * 0.3 + broad
        if x > place.left() and x + whole > place.right():
            x, y = place.left(), y + line * 1.25
        square = QRectF(x, y + (line - side) / 2, side, side)
        result.append(KeyPart(ink, square, Text(text, QRectF(x + whole - broad, y, broad, line))))
        x += whole + line * 0.8
    return tuple(result), y + line


def named(bounds: tuple[int, ...], locale: QLocale, *kinds: Kind) -> list[tuple[Ink, str]]:
    """Return what the key names: squares without a number, then the tones with theirs; the last takes all more."""
    result = [(Ink(kind), _WITHOUT[kind]()) for kind in kinds]
    low = 1
    for step, bound in enumerate(bounds):
        said, until = locale.toString(low), locale.toString(bound)
        text = f"{said}+" if step == STEPS - 1 else said if low == bound else f"{said}–{until}"
        result.append((Ink(Kind.WRITTEN, step), text))
        low = bound + 1
    return result


_WITHOUT: Final[Mapping[Kind, Callable[[], str]]] = {
    Kind.BEFORE: lambda: translate("Charts", "No journal yet"),
    Kind.UNKNOWN: lambda: translate("Charts", "Nothing noted"),
}


def contrast(one: str, other: str) -> float:
    """Return how well two colours stand out from each other, 1 to 21 (WCAG 2.2, contrast ratio)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    found = QColor(colour)
    red, green, blue = map(_linear, (found.redF(), found.greenF(), found.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _DARK else math.pow((part + 0.055) / 1.055, 2.4)
