"""Where each day of the calendar goes, in pixels."""

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from samensociaal_desktop.domain.patterns.shapes import WEEKDAYS

_GAP: Final = 0.16  # of a square
_TITLE: Final = 1.4  # lines of text: the year above its days


class Geometry(NamedTuple):
    """Squares of `pitch` pixels, `across` weeks in a row of the page, and `blocks` such rows to a year.

    Squares stand on whole pixels: an edge between two would be too pale to be seen.
    """

    pitch: int
    across: int
    blocks: int
    left: int
    line: float

    @property
    def right(self) -> float:
        """Where the squares end."""
        return self.left + self.across * self.pitch

    @property
    def block(self) -> float:
        """How far below each other the rows of a year begin."""
        return self.line * 1.6 + WEEKDAYS * self.pitch

    @property
    def year(self) -> float:
        """How far below each other the years begin."""
        return self.line * _TITLE + self.blocks * self.block

    def rect(self, year: int, column: int, row: int) -> QRectF:
        """Return the square of a day; `year` is how many years stand above its own."""
        side = round(self.pitch * (1 - _GAP))
        block, column = divmod(column, self.across)
        top = year * self.year + self.line * (_TITLE + 1.3) + block * self.block
        return QRectF(self.left + column * self.pitch, round(top) + row * self.pitch, side, side)

    def at(self, point: QPointF) -> tuple[int, int, int] | None:
        """Return how many years stand above a point, and the column and row it is in."""
        year = int(point.y() // self.year)
        block, y = divmod(point.y() - year * self.year - self.line * _TITLE, self.block)
        column = int((point.x() - self.left) // self.pitch)
        row = int((y - self.line * 1.3) // self.pitch)
        if not (0 <= block < self.blocks and 0 <= column < self.across and 0 <= row < WEEKDAYS):
            return None
        return year, int(block) * self.across + column, row
