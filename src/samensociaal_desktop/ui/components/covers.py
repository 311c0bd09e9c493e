"""What lies over words and pictures that hurt: bars and planes, drawn by hand, until a key or a button is held."""

import re
from collections.abc import Iterator
from math import ceil
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from samensociaal_desktop.ui.look import Look

if TYPE_CHECKING:
    from samensociaal_desktop.services.pictures import Picture

PAD: Final = 6
"""Pixels around what is covered, for the ring of the focus."""

_WORDS: Final = re.compile(r"\S+|\s+")


class Cover(QAbstractButton):
    """What is covered, drawn by hand: no toolkit holds its words while one does not see them."""

    changed = Signal()
    """It was uncovered, or covered again."""

    def __init__(self, name: str, hint: str, look: Look) -> None:
        super().__init__()
        self._name, self.look = name, look
        self._stays = self._was_open = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self.pressed.connect(self._follow)
        self.released.connect(self._follow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_open(self) -> bool:
        """Whether one sees what is there."""
        return self._stays or self.isDown()

    @property
    def said(self) -> str:
        """What a screen reader says while it is uncovered."""
        raise NotImplementedError

    def stay(self, *, open: bool) -> None:
        """Stay uncovered, or no longer."""
        self._stays = open
        self._follow()

    def cover(self) -> None:
        """Cover it, whatever is held."""
        self.setDown(False)
        self.stay(open=False)

    def draw_open(self, painter: QPainter, area: QRectF) -> None:
        """Draw what is there."""
        raise NotImplementedError

    def draw_covered(self, painter: QPainter, area: QRectF) -> None:
        """Draw something in its place."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(320), self.heightForWidth(self.look.px(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120), self.fontMetrics().lineSpacing() + 2 * PAD)

    def hasHeightForWidth(self) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(PAD, PAD, -PAD, -PAD)
        if self.is_open:
            self.draw_open(painter, area)
        else:
            self.draw_covered(painter, area)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.setDown(False)
        self._follow()

    def _follow(self) -> None:
        if self.is_open == self._was_open:
            return
        self._was_open = self.is_open
        self.setAccessibleName(self.said if self.is_open else self._name)
        self.update()
        self.changed.emit()


class WordsCover(Cover):
    """Words, and over each of them a bar of its size."""

    def __init__(self, name: str, hint: str, look: Look) -> None:
        super().__init__(name, hint, look)
        self._text = ""
        self._layouts: list[QTextLayout] = []
        self._laid_out = (-1, "")
        self._height = 0.0

    @property
    def said(self) -> str:
        """The words."""
        return self._text

    @property
    def words(self) -> str:
        """The words, covered or not."""
        return self._text

    @words.setter
    def words(self, text: str) -> None:
        """Hold other words, covered."""
        self._text, self._laid_out = text, (-1, "")
        self.cover()
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int, /) -> int:
        self._lay_out(width - 2 * PAD)
        return ceil(self._height) + 2 * PAD

    def draw_open(self, painter: QPainter, area: QRectF) -> None:
        """Draw the words."""
        self._lay_out(round(area.width()))
        painter.setPen(self.look.colour("text"))
        for layout in self._layouts:
            layout.draw(painter, area.topLeft())

    def draw_covered(self, painter: QPainter, area: QRectF) -> None:
        """Draw the bars."""
        self._lay_out(round(area.width()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("edge"))
        for layout in self._layouts:
            for bar in _bars(layout):
                painter.drawRoundedRect(bar.translated(area.topLeft()), 4, 4)

    def _lay_out(self, width: int) -> None:
        now = (width, self.font().key())
        if self._laid_out == now:
            return
        self._laid_out = now
        self._layouts, self._height = [], 0.0
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for paragraph in self._text.split("\n"):
            layout = QTextLayout(paragraph, self.font())
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, self._height))
                self._height += line.height()
            layout.endLayout()
            self._layouts.append(layout)


class PictureCover(Cover):
    """A picture, no wider than its column and no larger than it is."""

    def __init__(self, name: str, hint: str, look: Look, picture: "Picture") -> None:
        super().__init__(name, hint, look)
        lines = picture.width * 4
        # A copy: the image would else only borrow the bytes.
        self._image = QImage(picture.pixels, picture.width, picture.height, lines, QImage.Format.Format_RGBA8888).copy()

    @property
    def said(self) -> str:
        """What can be said of a picture: that it is there."""
        return self.tr("The picture is shown")

    def heightForWidth(self, width: int, /) -> int:
        return ceil(self._size(width - 2 * PAD).height()) + 2 * PAD

    def draw_open(self, painter: QPainter, area: QRectF) -> None:
        """Draw the picture."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self._place(area), self._image)

    def draw_covered(self, painter: QPainter, area: QRectF) -> None:
        """Draw a plane of its size, and say what it is."""
        place = self._place(area)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("line"))
        painter.drawRoundedRect(place, 6, 6)
        painter.setPen(self.look.colour("text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.tr("Covered"))

    def _size(self, width: float) -> QSize:
        size = self._image.size()
        if size.width() <= width:
            return size
        return QSize(int(width), max(1, round(size.height() * width / size.width())))

    def _place(self, area: QRectF) -> QRectF:
        size = self._size(area.width())
        return QRectF(area.topLeft(), size)


def _bars(layout: QTextLayout) -> Iterator[QRectF]:
    """Give a bar over each word, or each part of it on a line of its own."""
    start = 0
    for found in _WORDS.finditer(layout.text()):
        end = start + len(found[0].encode("utf-16-le", "surrogatepass")) // 2  # as Qt counts
        if not found[0].isspace():
            first, last = (layout.lineForTextPosition(place).lineNumber() for place in (start, end - 1))
            for number in range(first, last + 1):
                line = layout.lineAt(number)
                left = _x(layout, number, max(start, line.textStart()))
                right = _x(layout, number, min(end, line.textStart() + line.textLength()))
                yield QRectF(left, line.y() + line.height() * 0.2, right - left, line.height() * 0.65).normalized()
        start = end


def _x(layout: QTextLayout, number: int, place: int) -> float:
    found: Any = layout.lineAt(number).cursorToX(place)  # the place too, in some versions of the binding
    return float(found[0] if isinstance(found, tuple) else found)
