"""How a month is painted: a day with its number, the tone of what it holds, and the names at the edges."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from samensociaal_desktop.ui.widgets.text import sized

BOUNDS: Final = (1, 3)
"""The highest numbers of the first tones; the last tone is for all above."""

_PAD: Final = 0.3  # of a line of text
_CORNER: Final = 6.0
_LEAST_CONTRAST: Final = 4.5


class Tone(NamedTuple):
    """What lies behind a day, and what is written on it."""

    fill: QColor
    ink: QColor


@dataclass(frozen=True, slots=True)
class GridColours:
    """The colours of a month: `tones` from few to many, one more than there are `BOUNDS`."""

    paper: QColor
    text: QColor
    soft: QColor
    accent: QColor
    tones: tuple[Tone, ...]

    def tone(self, count: int) -> Tone:
        """Return the tone for a number above nought."""
        return self.tones[sum(count > bound for bound in BOUNDS)]


def readable(fills: Iterable[QColor], inks: Sequence[QColor]) -> tuple[Tone, ...]:
    """Return as many of the first fills as a month needs, each with an ink that can be read on it."""
    tones = (max((Tone(fill, ink) for ink in inks), key=lambda tone: contrast(*tone)) for fill in fills)
    return tuple(tone for tone in tones if contrast(*tone) >= _LEAST_CONTRAST)[: len(BOUNDS) + 1]


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG counts it, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@dataclass(frozen=True, slots=True)
class DayCell:
    """What is painted of a day."""

    number: str
    count: int
    is_soft: bool
    is_today: bool


CellOf = Callable[[QModelIndex | QPersistentModelIndex], DayCell]


class DayPainter(QStyledItemDelegate):
    """Paints a day: its number above, and below a dot with how much it holds."""

    def __init__(self, colours: GridColours, cell_of: CellOf, parent: QObject) -> None:
        super().__init__(parent)
        self._colours, self._cell_of = colours, cell_of
        self._plain, self._bold, self._small = sized(1.0), sized(1.0, bold=True), sized(0.85, bold=True)
        line, below = QFontMetrics(self._bold), QFontMetrics(self._small)
        self._line = line.height()
        self._pad = round(self._line * _PAD)
        side = self._line + below.height() + 2 * self._pad
        self.cell = QSize(round(side * 1.3), side)
        """The size of a day where there is room."""
        self.least_width = max(line.horizontalAdvance("00"), below.horizontalAdvance("• 00")) + self._pad
        """The least that a day needs."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        cell, colours = self._cell_of(index), self._colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        if cell.count and not cell.is_soft:
            painter.setPen(QPen(colours.soft, 1))
            painter.setBrush(colours.tone(cell.count).fill)
            painter.drawRoundedRect(box, _CORNER, _CORNER)
        self._words(painter, cell, option.rect.adjusted(self._pad, self._pad, -self._pad, -self._pad))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if cell.is_today:
            painter.setPen(QPen(colours.text, 2))
            painter.drawRoundedRect(box, _CORNER, _CORNER)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.text if cell.is_today else colours.paper, 2))
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), _CORNER - 2, _CORNER - 2)
            painter.setPen(QPen(colours.accent, 3))
            painter.drawRoundedRect(box, _CORNER, _CORNER)
        elif isinstance(view := self.parent(), QAbstractItemView) and view.currentIndex() == index:
            painter.setPen(QPen(colours.accent, 2))  # what is said below is about this day, wherever the focus is
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), _CORNER - 2, _CORNER - 2)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        return self.cell

    def _words(self, painter: QPainter, cell: DayCell, rect: QRect) -> None:
        ink = self._colours.tone(cell.count).ink if cell.count else self._colours.text
        painter.setPen(self._colours.soft if cell.is_soft else ink)
        painter.setFont(self._bold if cell.is_today else self._plain)
        top, middle = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignHCenter
        painter.drawText(rect, top | middle | Qt.TextFlag.TextDontClip, cell.number)
        if cell.count:
            painter.setFont(self._small)
            below = rect.adjusted(0, self._line, 0, 0)
            painter.drawText(below, top | middle | Qt.TextFlag.TextDontClip, f"• {cell.count}")


class MonthHeader(QHeaderView):
    """The names of days above, the numbers of weeks beside: in the second voice, nothing to press."""

    def __init__(self, orientation: Qt.Orientation, colours: GridColours, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._colours = colours
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(sized(0.9))
        return QSize(metrics.horizontalAdvance("00") + metrics.height(), round(metrics.height() * 1.5))

    def paintSection(self, painter: QPainter, rect: QRect, section: int, /) -> None:
        painter.save()
        painter.fillRect(rect, self._colours.paper)
        painter.setPen(self._colours.soft)
        painter.setFont(sized(0.9))
        text = self.model().headerData(section, self.orientation(), Qt.ItemDataRole.DisplayRole)
        if self.orientation() is Qt.Orientation.Horizontal:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        else:  # at the height of the days' numbers
            line = QFontMetrics(sized(1.0, bold=True)).height()
            top = QRect(rect.x(), rect.y() + round(line * _PAD), rect.width(), line)
            painter.drawText(top, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
