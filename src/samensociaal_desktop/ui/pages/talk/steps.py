"""A small picture of a scale: where one is now, and where one was."""

from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from samensociaal_desktop.domain.dialogues import SCALE
from samensociaal_desktop.ui.look import Look

RADIUS: Final = 6
EARLIER: Final = 9
"""Radius of a step, and of the ring around the one where one was; at 100 %."""

APART: Final = 26


class Steps(QWidget):
    """As many dots as a scale has steps: the one chosen now is full, the one of last time has a ring around it.

    What it shows must stand in words beside it.
    """

    def __init__(self, now: int | None, then: int | None, look: Look) -> None:
        super().__init__()
        self._now, self._then, self._look = now, then, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        steps = SCALE[1] - SCALE[0]
        side = 2 * (EARLIER + 2)
        return QSize(self._look.px(steps * APART + side), self._look.px(side))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, step in enumerate(range(SCALE[0], SCALE[1] + 1)):
            at = QPointF(self._look.px(EARLIER + 2 + place * APART), self.height() / 2)
            if step == self._then:
                painter.setPen(QPen(self._look.colour("text"), 2))
                painter.setBrush(self._look.colour("card"))
                painter.drawEllipse(at, self._look.px(EARLIER), self._look.px(EARLIER))
            painter.setPen(QPen(self._look.colour("accent" if step == self._now else "edge"), 2))
            painter.setBrush(self._look.colour("accent" if step == self._now else "card"))
            painter.drawEllipse(at, self._look.px(RADIUS), self._look.px(RADIUS))
        painter.end()
