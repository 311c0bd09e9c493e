"""What charts of rows write alike: lines of text, and words behind their shapes."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from samensociaal_desktop.ui.charts.fills import Fills
from samensociaal_desktop.ui.charts.row_layout import Text, Word

translate = QCoreApplication.translate

_AT: Final = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_FLAGS: Final = _AT | Qt.TextFlag.TextDontClip


def rest(text: str) -> str:
    """Return what the line says that stands for rows that are not drawn."""
    return translate("Charts", "{rest}. The table has them all.").format(rest=text[:1].upper() + text[1:])


def paint(painter: QPainter, text: Text, colour: str, line: float) -> None:
    """Write lines from the top of their rectangle; every character is text, none is markup."""
    for n, one in enumerate(text.lines):
        paint_text(painter, one, QRectF(text.rect.left(), text.rect.top() + n * line, text.rect.width(), line), colour)


def paint_text(painter: QPainter, text: str, rect: QRectF, colour: str) -> None:
    """Write one line from the left, also where its own script goes the other way."""
    painter.setPen(QColor(colour))
    painter.drawText(rect, _FLAGS, text)


def paint_word(painter: QPainter, word: Word, fills: Fills, colour: str) -> None:
    """Write the word of a key behind its shape."""
    rect = word.rect
    size = rect.height() * 0.68
    fills.shape(painter, word.key, QRectF(rect.left(), rect.center().y() - size / 2, size, size))
    paint_text(painter, word.text, rect.adjusted(rect.height(), 0, 4, 0), colour)
