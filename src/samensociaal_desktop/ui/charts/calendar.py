"""A year of days: weeks across, Monday on top, five tones from few to many."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum, auto
from typing import Final, NamedTuple

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.encounters import EncounterFilter
from samensociaal_desktop.domain.patterns import STEPS, CalendarYear
from samensociaal_desktop.ui.charts import words
from samensociaal_desktop.ui.charts.bar_layout import Tick
from samensociaal_desktop.ui.charts.chart import Chart, Place
from samensociaal_desktop.ui.charts.colours import ChartColours
from samensociaal_desktop.ui.charts.fills import mixed

_DAYS: Final = 7
_NAMED_DAYS: Final = (0, 2, 4, 6)
_SMALLEST: Final = 0.55  # of a line of text: smaller squares get half a year in a row
_GAP: Final = 0.16  # of a square
_LARGEST: Final = 1.6  # lines of text: a wide window does not make a wall of it
_FAINT: Final = 0.35  # of the second voice: days of which there is nothing to say
_EDGE: Final = 2  # the tone that edges the lighter ones


class Kind(Enum):
    """What is known of a day."""

    BEFORE = auto()
    UNKNOWN = auto()
    WRITTEN = auto()
    AHEAD = auto()


class Square(NamedTuple):
    """A day as it is painted."""

    rect: QRectF
    kind: Kind
    tone: int = 0


class Geometry(NamedTuple):
    """Squares of `pitch` pixels, `across` weeks in a row of the page, and how far below each other those rows begin."""

    pitch: float
    across: int
    left: float
    block: float
    line: float

    @property
    def right(self) -> float:
        """Where the squares end."""
        return self.left + self.across * self.pitch

    def rect(self, column: int, row: int) -> QRectF:
        """Return the square of a day."""
        side = self.pitch * (1 - _GAP)
        top = column // self.across * self.block + self.line * 1.3
        return QRectF(self.left + column % self.across * self.pitch, top + row * self.pitch, side, side)


class CalendarChart(Chart):
    """Draws a `CalendarYear`. Arrow keys go by day and week."""

    def __init__(self, colours: ChartColours, locale: QLocale, parent: QWidget | None = None) -> None:
        self._year: CalendarYear | None = None
        self._tones: tuple[int | None, ...] = ()
        self._squares: tuple[Square, ...] = ()
        self._names: tuple[Tick, ...] = ()
        self._geometry: Geometry | None = None
        self._faint = mixed(colours.soft, colours.card, _FAINT)
        super().__init__(colours, locale, parent)

    def present(self, year: CalendarYear) -> None:
        """Show another year."""
        self._year = year
        self._tones = year.tones()
        self._focused = None
        self.lay_out()

    def _height_for(self, width: int) -> int:
        line = self.metrics.height()
        if self._year is None:
            return round(line * 10)
        names = [self.locale().standaloneDayName(n, QLocale.FormatType.ShortFormat) for n in range(1, 8)]
        left = max(map(self.metrics.horizontalAdvance, names)) + line * 0.6
        columns = self._year.columns
        pitch = (width - left) / columns
        across = columns if pitch >= line * _SMALLEST else -(-columns // 2)
        pitch = min((width - left) / across, line * _LARGEST)
        block = line * 1.6 + _DAYS * pitch
        self._geometry = Geometry(pitch, across, left, block, line)
        blocks = -(-columns // across)
        return round(blocks * block + line * 1.6)

    def says(self, place: Place) -> str:
        day = self._day(place)
        assert self._year is not None  # there are places
        count = self._year.count(day)
        if count:
            what = words.moments(count)
        elif self._year.is_before(day):
            what = self.tr("you did not have the journal yet")
        else:
            what = words.nothing_known()
        return f"{words.day(day, self.locale())}: {what}"

    def behind(self, place: Place) -> EncounterFilter | None:
        day = self._day(place)
        assert self._year is not None  # there are places
        return EncounterFilter(since=day, until=day) if self._year.count(day) else None

    def _day(self, place: Place) -> date:
        assert self._year is not None  # there are places
        first = self._year.span.since
        return first + timedelta(days=place[0] * _DAYS + place[1] - first.weekday())

    def _measure(self, width: float, height: float) -> Mapping[Place, QRectF]:
        if self._year is None or self._geometry is None:
            return {}
        year = self._year
        days = tuple(year.days())
        places = [year.place(day) for day in days]
        rects = [self._geometry.rect(*place) for place in places]
        self._names = tuple(self._measure_names(year, self._geometry))
        self._squares = tuple(map(self._square, days, self._tones, rects))
        return {
            place: square.rect
            for place, square in zip(places, self._squares, strict=True)
            if square.kind is not Kind.AHEAD
        }

    def _start(self) -> Place | None:
        return max(self._marks, default=None)

    def _beside(self, place: Place, side: Place) -> Place | None:
        assert self._year is not None  # there are places
        return self._year.place(self._day(place) + timedelta(days=side[0] * _DAYS + side[1]))

    def _paint(self, painter: QPainter) -> None:
        if self._year is None or self._geometry is None:
            return
        painter.setPen(QColor(self.colours.soft))
        for tick in self._names:
            painter.drawText(tick.rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, tick.text)
        for square in self._squares:
            self._paint_square(painter, square)
        self._paint_key(painter, self._geometry)

    def _paint_square(self, painter: QPainter, square: Square) -> None:
        """Paint a day: a tone with an edge, unknown without one, not kept yet as outline, still to come as a dot."""
        rect, colours = square.rect, self.colours
        painter.setPen(Qt.PenStyle.NoPen)
        match square.kind:
            case Kind.AHEAD:
                painter.setBrush(self._faint)
                painter.drawEllipse(rect.center(), 1.2, 1.2)
                return
            case Kind.BEFORE:
                painter.setPen(QPen(self._faint, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            case Kind.UNKNOWN:
                painter.setBrush(QColor(colours.unknown))
            case Kind.WRITTEN:
                # The edge tells the lightest tone from an unknown day where hue does not: in grey print.
                painter.setPen(QPen(QColor(colours.steps[max(square.tone, _EDGE)]), 1))
                painter.setBrush(QColor(colours.steps[square.tone]))
        if square.kind is not Kind.UNKNOWN:
            rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, rect.width() * 0.2, rect.width() * 0.2)

    def _square(self, day: date, tone: int | None, rect: QRectF) -> Square:
        assert self._year is not None  # there are days
        if tone is not None:
            return Square(rect, Kind.WRITTEN, tone)
        if day > self._year.today:
            return Square(rect, Kind.AHEAD)
        return Square(rect, Kind.BEFORE if self._year.is_before(day) else Kind.UNKNOWN)

    def _measure_names(self, year: CalendarYear, geometry: Geometry) -> list[Tick]:
        """Return the names of days at the left of each row of the page and of months above their first week."""
        result, line = [], geometry.line
        for block in range(-(-year.columns // geometry.across)):
            for row in _NAMED_DAYS:
                middle = geometry.rect(block * geometry.across, row).center().y()
                name = self.locale().standaloneDayName(row + 1, QLocale.FormatType.ShortFormat)
                result.append(Tick(name, QRectF(0, middle - line / 2, geometry.left, line)))
        edge = QPointF()
        for month in range(1, 13):
            name = self.locale().standaloneMonthName(month, QLocale.FormatType.ShortFormat)
            broad = self.metrics.horizontalAdvance(name)
            column = year.place(date(year.year, month, 1))[0]
            corner = geometry.rect(column, 0).topLeft()
            if corner.x() + broad > geometry.right and column + 1 < year.columns:
                corner = geometry.rect(-(-column // geometry.across) * geometry.across, 0).topLeft()
            if corner.y() > edge.y() or corner.x() >= edge.x():
                result.append(Tick(name, QRectF(corner.x(), corner.y() - line * 1.15, broad, line)))
                edge = QPointF(corner.x() + broad + line * 0.3, corner.y())
        return result

    def _paint_key(self, painter: QPainter, geometry: Geometry) -> None:
        """Paint the five tones, each with its numbers."""
        assert self._year is not None  # only called while painting one
        side = min(geometry.pitch * (1 - _GAP), geometry.line * 0.9)
        y = float(self.height()) - geometry.line * 0.65
        x = geometry.left
        low = 1
        for step, bound in enumerate(self._year.bounds()):
            self._paint_square(painter, Square(QRectF(x, y - side / 2, side, side), Kind.WRITTEN, step))
            text = f"{low}+" if step == STEPS - 1 else str(low) if low == bound else f"{low}–{bound}"
            painter.setPen(QColor(self.colours.soft))
            x += side + geometry.line * 0.3
            painter.drawText(QRectF(x, y - geometry.line / 2, 200, geometry.line), Qt.AlignmentFlag.AlignVCenter, text)
            x += self.metrics.horizontalAdvance(text) + geometry.line * 0.8
            low = bound + 1
