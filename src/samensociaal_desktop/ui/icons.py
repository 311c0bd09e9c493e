"""Phosphor icons from the font that the package qtawesome carries, drawn without that package's code.

Its code imports every class of Qt there is, which costs 18 MiB and a tenth of a second; the font is all we need of it.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

_ROOM: Final = 0.875
"""Of its square, the height a sign's font has; the font keeps the rest free around it."""


class _Sign(QIconEngine):
    """One sign of the font, drawn at any size and sharpness."""

    def __init__(self, sign: str, family: str, colours: tuple[QColor, QColor, QColor]) -> None:
        super().__init__()
        self._sign, self._family = sign, family
        self._plain, self._chosen, self._disabled = colours

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State, /) -> None:
        font = QFont(self._family)
        font.setPixelSize(round(rect.height() * _ROOM))
        painter.save()
        painter.setFont(font)
        painter.setPen(self._colour(mode, state))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._sign)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, /) -> QPixmap:
        image = QPixmap(size)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return image

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode is QIcon.Mode.Disabled:
            return self._disabled
        return self._chosen if state is QIcon.State.On or mode is not QIcon.Mode.Normal else self._plain


def icon(name: str, plain: QColor, chosen: QColor, disabled: QColor) -> QIcon:
    """Return an icon by its name in the set; `chosen` colours it while it is checked or pointed at.

    Raises:
        KeyError: the set has no such icon.
    """
    family, signs = _font()
    made = QIcon(_Sign(chr(int(signs[name], 16)), family, (plain, chosen, disabled)))
    # Only a copy may be kept. The icon that a sign was given to refers to it on Python's side too: where that icon is
    # part of a cycle that is collected, PySide 6.11 destroys the sign with it, although other copies still draw it.
    return QIcon(made)


@cache
def _font() -> tuple[str, dict[str, str]]:
    """Give the font to Qt, which keeps it for as long as the program runs; return its name and its signs."""
    spec = find_spec("qtawesome")
    assert spec is not None  # one of our requirements
    assert spec.origin is not None  # and no namespace
    folder = Path(spec.origin).parent / "fonts"
    (file,), (signs,) = folder.glob("phosphor-[0-9]*.ttf"), folder.glob("phosphor-charmap-*.json")
    (family,) = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    return family, json.loads(signs.read_bytes())
