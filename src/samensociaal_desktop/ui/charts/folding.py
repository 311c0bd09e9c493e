"""A text on two lines at most, whatever its script; what does not fit is cut off behind “…”."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

Fold = Callable[[str, float], tuple[str, ...]]
"""Returns the lines of a text in a width in pixels: one, or two."""

_UNIT = 2  # bytes: Qt counts in UTF-16


def folding(font: QFont) -> Fold:
    """Return what folds texts of a font."""
    metrics = QFontMetricsF(font)

    def fold(text: str, width: float) -> tuple[str, ...]:
        text = " ".join(text.split())
        if metrics.horizontalAdvance(text) <= width:
            return (text,)
        first, rest = _broken(text, width, font)
        elided = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        return (first, elided) if rest else (first,)

    return fold


def _broken(text: str, width: float, font: QFont) -> tuple[str, str]:
    """Return what stands on the first line and what is left: between words, or within one that is too long."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    units = text.encode("utf-16-le")
    edge = line.textLength() * _UNIT
    return units[:edge].decode("utf-16-le").rstrip(), units[edge:].decode("utf-16-le").strip()
