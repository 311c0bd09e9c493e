"""A week of hours: days down, hours across, five tones from few to many."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.patterns.cards import CellPart
from samensociaal_desktop.domain.patterns.shapes import HOURS, WEEKDAYS, Grid, tone_of
from samensociaal_desktop.ui.charts import words
from samensociaal_desktop.ui.charts.chart import Chart, Place
from samensociaal_desktop.ui.charts.colours import ChartColours
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.charts.tones import BESIDE, Ink, KeyPart, Kind, Text, Tones, lay_key, named

_HALF: Final = HOURS // 2
_SMALLEST: Final = 12.0  # pixels: where 24 hours would be narrower, the afternoon goes under the morning
_SUMS_FROM: Final = 16.0  # pixels: narrower hours leave no room for the sums of days
_LONG_FROM: Final = 1.2  # lines of text: hours so broad leave room for days in full
_BROADEST: Final = 2.0  # lines of text: a wide window does not make a wall of it
_HIGHEST: Final = 1.5
_LOWEST: Final = 0.95  # each day has its name beside it
_GAP: Final = 0.12  # of a cell
_STEPS: Final = (3, 6)
_SHORT: Final = QLocale.FormatType.ShortFormat
_LONG: Final = QLocale.FormatType.LongFormat
_CENTRED: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


class Geometry(NamedTuple):
    """Cells of `broad` by `high` pixels, `across` hours in a row of the page, and what there is room for beside them.

    `left` is for the names of days and `right` for their sums, none if it is 0. Cells stand on whole pixels: an edge
    between two would be too pale to be seen.
    """

    broad: int
    high: int
    across: int
    left: int
    right: float
    line: float
    names: QLocale.FormatType
    has_hours: bool

    @property
    def block(self) -> float:
        """How far below each other the rows of the page begin."""
        return self.line * 1.6 + self.high * (WEEKDAYS + self.has_hours)

    @property
    def bottom(self) -> float:
        """Where the last row of the page ends."""
        return HOURS // self.across * self.block

    def rect(self, hour: int, weekday: int) -> QRectF:
        """Return the cell of an hour; the sums are the hour after the last, and the day after the last."""
        gap = round(min(self.broad, self.high) * _GAP)
        if hour == HOURS:
            return QRectF(self.left + self.across * self.broad, self._top(0, weekday), self.right, self.high - gap)
        x = self.left + hour % self.across * self.broad
        return QRectF(x, self._top(hour // self.across, weekday), self.broad - gap, self.high - gap)

    def _top(self, block: int, weekday: int) -> float:
        return round(block * self.block + self.line * 1.3) + weekday * self.high


class HourGrid(Chart):
    """Draws a `Grid`. Arrow keys go by hour and day; the sums at its sides can be walked and opened as well."""

    def __init__(self, colours: ChartColours, locale: QLocale, parent: QWidget | None = None) -> None:
        self._grid: Grid | None = None
        self._geometry: Geometry | None = None
        self._tones = Tones(colours)
        self._squares: Mapping[Ink, Sequence[QRectF]] = {}
        self._names: tuple[Text, ...] = ()
        self._key: tuple[KeyPart, ...] = ()
        super().__init__(colours, locale, parent)

    def present(self, grid: Grid, _naming: Naming) -> None:
        """Show another week of hours."""
        self._grid = grid
        self._focused = None
        self.lay_out()

    def says(self, place: Place) -> str:
        hour, weekday = place
        day = self.tr("Every day") if weekday == WEEKDAYS else self._day(weekday)
        if hour != HOURS:
            day = self.tr("{day}, {hour} to {next}").format(day=day, hour=hour, next=hour + 1)
        count = self._count(place)
        return f"{day}: {words.moments(count) if count else words.nothing_known()}"

    def part(self, place: Place) -> CellPart | None:
        hour, weekday = place
        if not self._count(place):
            return None
        return CellPart(None if weekday == WEEKDAYS else weekday, None if hour == HOURS else hour)

    def _count(self, place: Place) -> int:
        assert self._grid is not None  # there are places
        hour, weekday = place
        if hour == HOURS:
            return self._grid.of_day(weekday)
        return self._grid.of_hour(hour) if weekday == WEEKDAYS else self._grid.counts[weekday][hour]

    def _day(self, weekday: int) -> str:
        """Return a day as it stands at the start of a line."""
        name: str = self.locale().standaloneDayName(weekday + 1, _LONG)
        return name[:1].upper() + name[1:]

    def _day_names(self, form: QLocale.FormatType) -> list[str]:
        return [self.locale().standaloneDayName(day + 1, form) for day in range(WEEKDAYS)]

    def _height_for(self, width: int) -> int:
        line = self.metrics.height()
        if self._grid is None:
            return round(line * 10)
        self._geometry = geometry = self._fitting(self._grid, width)
        place = QRectF(geometry.left, geometry.bottom + line * 0.3, width - geometry.left, line)
        key = named(self._grid.bounds(), self.locale(), Kind.UNKNOWN)
        self._key, bottom = lay_key(key, self.metrics, place)
        return round(bottom + line * 0.3)

    def _fitting(self, grid: Grid, width: int) -> Geometry:
        """Return the cells for a width: names in full and sums only where they leave room for the hours."""
        line, measure, say = self.metrics.height(), self.metrics.horizontalAdvance, self.locale().toString
        full, short = (max(measure(name) for name in self._day_names(form)) + line * 0.6 for form in (_LONG, _SHORT))
        sums = max(measure(say(grid.of_day(day))) for day in range(WEEKDAYS)) + line * 0.5
        names = _LONG if (width - full - sums) / HOURS >= line * _LONG_FROM else _SHORT
        left = math.ceil(full if names is _LONG else short)
        right = sums if (width - left - sums) / HOURS >= _SUMS_FROM else 0.0
        across = HOURS if (width - left - right) / HOURS >= _SMALLEST else _HALF
        broad = int(min((width - left - right) / across, line * _BROADEST))
        high = round(max(min(broad, line * _HIGHEST), line * _LOWEST))
        widest = max(measure(say(grid.of_hour(hour))) for hour in range(HOURS))
        return Geometry(broad, high, across, left, right, line, names, has_hours=widest + 3 <= broad)

    def _measure(self, width: float, height: float) -> Mapping[Place, QRectF]:
        if self._grid is None or self._geometry is None:
            return {}
        geometry, bounds = self._geometry, self._grid.bounds()
        alike: dict[Ink, list[QRectF]] = {}
        for weekday, day in enumerate(self._grid.counts):
            for hour, count in enumerate(day):
                tone = tone_of(count, bounds)
                ink = Ink(Kind.UNKNOWN) if tone is None else Ink(Kind.WRITTEN, tone)
                alike.setdefault(ink, []).append(geometry.rect(hour, weekday))
        self._squares = alike
        self._names = (*self._names_of_days(geometry), *self._names_of_hours(geometry))
        hours = HOURS + bool(geometry.right)
        days = WEEKDAYS + geometry.has_hours
        places = [(hour, day) for hour in range(hours) for day in range(days) if (hour, day) != (HOURS, WEEKDAYS)]
        return {place: geometry.rect(*place) for place in places}

    def _names_of_days(self, geometry: Geometry) -> Iterator[Text]:
        for block in range(HOURS // geometry.across):
            for day, name in enumerate(self._day_names(geometry.names)):
                middle = geometry.rect(block * geometry.across, day).center().y()
                yield Text(name, QRectF(0, middle - geometry.line / 2, geometry.left, geometry.line))

    def _names_of_hours(self, geometry: Geometry) -> Iterator[Text]:
        """Give the hours above the cells that begin at them."""
        broad, line = self.metrics.horizontalAdvance(str(HOURS)), geometry.line
        step = next((step for step in _STEPS if step * geometry.broad >= broad + line * 0.8), _STEPS[-1])
        for hour in range(0, HOURS, step):
            corner = geometry.rect(hour, 0).topLeft()
            yield Text(str(hour), QRectF(corner.x(), corner.y() - line * 1.15, broad, line))

    def _start(self) -> Place | None:
        """Return the fullest hour: that is what one comes to see."""
        if self._grid is None or not self._marks:
            return None
        return max(((hour, day) for day in range(WEEKDAYS) for hour in range(HOURS)), key=self._count)

    def _beside(self, place: Place, side: Place) -> Place | None:
        return place[0] + side[0], place[1] + side[1]

    def _paint(self, painter: QPainter) -> None:
        if self._grid is None or self._geometry is None:
            return
        for ink, rects in self._squares.items():
            self._tones.paint(painter, ink, rects)
        painter.setPen(QColor(self.colours.soft))
        for name in self._names:
            painter.drawText(name.rect, BESIDE, name.text)
        for place, rect in self._marks.items():
            count = self._count(place)
            if count and (place[0] == HOURS or place[1] == WEEKDAYS):  # none is unknown, not zero
                painter.drawText(rect, _CENTRED, self.locale().toString(count))
        self._tones.paint_key(painter, self._key)
