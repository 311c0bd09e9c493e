"""Bars that lie: how often each thing was so, the most often on top."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.patterns.cards import RowPart
from samensociaal_desktop.domain.patterns.shapes import Panel, Row, Rows
from samensociaal_desktop.ui.charts import words, writing
from samensociaal_desktop.ui.charts.chart import Chart, Place
from samensociaal_desktop.ui.charts.colours import ChartColours
from samensociaal_desktop.ui.charts.fills import PLAIN, Fills
from samensociaal_desktop.ui.charts.folding import folding
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.charts.row_layout import (
    Block,
    Laid,
    Line,
    Piece,
    Room,
    RowLayout,
    Sheet,
    lay_out,
)

translate = QCoreApplication.translate

SHOWN: Final = 8
"""Rows of a panel that are drawn; the table has all. One more than this is drawn too: “1 more” takes as much room."""

SHARE_FROM: Final = 5
"""Of fewer than so many no share is said, and no bar is as long as the chart is wide: one moment is a fifth of that."""

_SIDE: Final = 1.5  # pixels: the ring of the focus keeps that far from words


class RowBars(Chart):
    """Draws `Rows`. Arrow keys go up and down by row, left and right by the parts of a row or to the panel beside it.

    Where rows have parts, the first place of a row is its name: the whole of it.
    """

    def __init__(self, colours: ChartColours, locale: QLocale, parent: QWidget | None = None) -> None:
        self._fills = Fills(colours)
        self._rows: Rows | None = None
        self._naming = Naming()
        self._panels: tuple[Panel, ...] = ()
        self._sheet = Sheet(())
        self._layout: RowLayout | None = None
        self._laid: dict[Place, Laid] = {}
        super().__init__(colours, locale, parent)

    def present(self, rows: Rows, naming: Naming) -> None:
        """Show other rows."""
        self._rows = rows
        self._naming = naming
        self._panels = tuple(panel for panel in rows.panels if panel.rows)
        self._sheet = self._sheet_of(rows)
        self._focused = None
        self.lay_out()

    # What is written.

    def _sheet_of(self, rows: Rows) -> Sheet:
        drawn = {key for panel in self._panels for row in panel.rows for key, count in _counts(rows, row) if count}
        keys = tuple((key, self._naming.key(key)) for key in rows.keys if key in drawn) if len(rows.keys) > 1 else ()
        return Sheet(tuple(self._block(rows, panel) for panel in self._panels), keys)

    def _block(self, rows: Rows, panel: Panel) -> Block:
        shown = _shown(panel)
        title = self._naming.panel(panel.id) if panel.id else ""
        return Block(title, tuple(self._line(rows, row) for row in panel.rows[:shown]), self._rest(panel))

    def _rest(self, panel: Panel) -> str:
        hidden = panel.rows[_shown(panel) :]
        if not hidden:
            return ""
        count, total = self._number(len(hidden)), self._number(sum(row.total for row in hidden))
        return translate("Charts", "and {count} more, together {total}").format(count=count, total=total)

    def _line(self, rows: Rows, row: Row) -> Line:
        whole = max(row.total, SHARE_FROM) if rows.is_split else _whole(rows, row)
        pieces = tuple(
            Piece(key, count / whole, self._number(count) if len(rows.keys) > 1 else "")
            for key, count in _counts(rows, row)
            if count
        )
        return Line(self._naming.row(row.id), self._value(rows, row), pieces)

    def _value(self, rows: Rows, row: Row) -> str:
        count = self._number(row.total)
        return count if rows.is_split or row.of < SHARE_FROM else f"{count} · {words.share(row.total, row.of)}"

    def _number(self, count: int) -> str:
        return str(self.locale().toString(count))

    # What a chart says for itself.

    def _height_for(self, width: int) -> int:
        metrics = self.metrics
        room = Room(metrics.height(), self._measure_text, folding(self.font()), folding(self.strong))
        self._layout = lay_out(self._sheet, float(width), room)
        return round(self._layout.height + 0.5)

    def _measure_text(self, text: str) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(text)

    def _measure(self, width: float, height: float) -> Mapping[Place, QRectF]:
        if self._layout is None:
            return {}
        marks: dict[Place, QRectF] = {}
        self._laid = {}
        for laid in self._layout.rows:
            for column, rect in enumerate(self._rects(laid)):
                place = (laid.block * self._columns + column, laid.row)
                marks[place] = rect
                self._laid[place] = laid
        return marks

    @property
    def _columns(self) -> int:
        """How many places a row has at most."""
        return len(self._sheet.keys) + 1

    def _rects(self, laid: Laid) -> tuple[QRectF, ...]:
        """Return the places of a row: all of it, or its name and then each of its parts."""
        if not self._sheet.keys or laid.is_rest:
            return (laid.rect.adjusted(-_SIDE, 0, _SIDE, 0),)
        return (laid.name.rect.adjusted(-_SIDE, 0, _SIDE, 0), *(rect for _piece, rect in laid.parts))

    def part(self, place: Place) -> RowPart | None:
        laid = self._laid[place]
        if laid.is_rest:
            return None
        return RowPart(self._row(laid).id, self._key(place))

    def says(self, place: Place) -> str:
        laid = self._laid[place]
        assert self._rows is not None  # there are places
        if laid.is_rest:
            return writing.rest(self._sheet.blocks[laid.block].rest)
        row, key = self._row(laid), self._key(place)
        name = self._naming.row(row.id)
        if key is not None:
            return f"{name}: {self._says_part(row, key)}"
        if not self._sheet.keys:
            return f"{name}: {self._says_total(row)}"
        parts = ", ".join(self._says_part(row, one) for one, count in _counts(self._rows, row) if count)
        return f"{name}, {self._number(row.total)}: {parts}"

    def _says_total(self, row: Row) -> str:
        text = translate("Charts", "{count} of {all}").format(count=self._number(row.total), all=self._number(row.of))
        return text if row.of < SHARE_FROM else f"{text}, {words.share(row.total, row.of)}"

    def _says_part(self, row: Row, key: str) -> str:
        assert self._rows is not None  # there are rows
        count = dict(_counts(self._rows, row))[key]
        text = f"{self._naming.key(key)} {self._number(count)}"
        if not self._rows.is_split or row.total < SHARE_FROM:
            return text
        return f"{text} ({words.share(count, row.total)})"

    def _row(self, laid: Laid) -> Row:
        return self._panels[laid.block].rows[laid.row]

    def _key(self, place: Place) -> str | None:
        column = place[0] % self._columns
        return self._laid[place].parts[column - 1][0].key if column else None

    # Walking.

    def _start(self) -> Place | None:
        """Return where the focus is at first: the longest row."""
        return min(self._marks, default=None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_End:
            self._go(max(self._marks, key=lambda place: (self._laid[place].block, place[1], -place[0]), default=None))
        else:
            super().keyPressEvent(event)

    def _beside(self, place: Place, side: Place) -> Place | None:
        aside, down = side
        return self._along(place, aside) if aside else self._across(place, down)

    def _along(self, place: Place, aside: int) -> Place | None:
        """Return the next part of the row, or the same row of the panel beside it."""
        laid, next_ = self._laid[place], (place[0] + aside, place[1])
        if next_ in self._laid and self._laid[next_] is laid:
            return next_
        if self._layout is None or not self._layout.is_beside:
            return None
        others = [one for one in self._layout.rows if one.block == laid.block + aside]
        if not others:
            return None
        row = others[min(laid.row, len(others) - 1)]
        column = len(self._rects(row)) - 1 if aside < 0 else 0
        return row.block * self._columns + column, row.row

    def _across(self, place: Place, down: int) -> Place | None:
        """Return the part of the next row that lies nearest; panels under each other are one column of rows."""
        assert self._layout is not None  # there are places
        laid = self._laid[place]
        rows = [one for one in self._layout.rows if one.block == laid.block or not self._layout.is_beside]
        n = rows.index(laid) + down
        if not 0 <= n < len(rows):
            return None
        rects = self._rects(rows[n])
        column = 0
        if place[0] % self._columns and len(rects) > 1:
            x = self._marks[place].center().x()
            column = min(range(1, len(rects)), key=lambda one: abs(rects[one].center().x() - x))
        return rows[n].block * self._columns + column, rows[n].row

    # Painting.

    def _paint(self, painter: QPainter) -> None:
        if self._layout is None:
            return
        colours, line = self.colours, self.metrics.height()
        for laid in self._layout.rows:
            self._paint_row(painter, laid)
        painter.setFont(self.strong)
        for title in self._layout.titles:
            writing.paint(painter, title, colours.text, line)
        painter.setFont(self.font())
        for word in self._layout.words:
            writing.paint_word(painter, word, self._fills, colours.text)

    def _paint_row(self, painter: QPainter, laid: Laid) -> None:
        line = self.metrics.height()
        writing.paint(painter, laid.name, self.colours.soft if laid.is_rest else self.colours.text, line)
        if laid.value is not None:
            writing.paint(painter, laid.value, self.colours.text, line)
        for piece, rect in laid.parts:
            if self._sheet.keys:
                self._fills.part(painter, piece.key, rect)
                self._paint_number(painter, piece.number, rect)
            else:
                self._fills.part(painter, PLAIN, rect)

    def _paint_number(self, painter: QPainter, number: str, rect: QRectF) -> None:
        """Write a number on its part, where there is room, on a plate: patterns make numbers hard to read."""
        line = self.metrics.height()
        broad = self.metrics.horizontalAdvance(number) + line * 0.3
        if broad + line * 0.15 > rect.width():
            return
        plate = QRectF(rect.center().x() - broad / 2, rect.center().y() - line / 2, broad, line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colours.card))
        painter.drawRoundedRect(plate, line * 0.25, line * 0.25)
        painter.setPen(QPen(QColor(self.colours.text)))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, number)


def _whole(rows: Rows, row: Row) -> float:
    """Return how many would be as long as there is room.

    Bars of panels that count different things are as long as their shares: a third of few texts is a third.
    """
    all_rows = [one for panel in rows.panels for one in panel.rows]
    if len({one.of for one in all_rows}) == 1:
        return max(rows.highest, SHARE_FROM)
    return max(row.of, SHARE_FROM) * max(one.total / max(one.of, SHARE_FROM) for one in all_rows)


def _shown(panel: Panel) -> int:
    return len(panel.rows) if len(panel.rows) <= SHOWN + 1 else SHOWN


def _counts(rows: Rows, row: Row) -> tuple[tuple[str, int], ...]:
    """Return the counts of a row with their keys."""
    return tuple(zip(rows.keys, row.counts, strict=True))
