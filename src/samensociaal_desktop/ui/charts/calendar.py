"""Years of days, one under another: weeks across, Monday on top, five tones from few to many on one scale."""

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.patterns.cards import BarPart
from samensociaal_desktop.domain.patterns.shapes import WEEKDAYS, Calendar, CalendarYear, tone_of
from samensociaal_desktop.domain.patterns.spans import Span
from samensociaal_desktop.ui.charts import words
from samensociaal_desktop.ui.charts.calendar_layout import Geometry
from samensociaal_desktop.ui.charts.chart import Chart, Place
from samensociaal_desktop.ui.charts.colours import ChartColours
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.charts.tones import BESIDE, Ink, KeyPart, Kind, Text, Tones, lay_key, named

_NAMED_DAYS: Final = (0, 2, 4, 6)
_SMALLEST: Final = 0.55  # of a line of text: smaller squares get half a year in a row
_LARGEST: Final = 1.6  # lines of text: a wide window does not make a wall of it


class _Painted(NamedTuple):
    """A year, ready to be painted."""

    names: tuple[Text, ...]
    squares: Mapping[Ink, Sequence[QRectF]]


class _Days(Mapping[Place, QRectF]):
    """Where each day is that can be pointed at, measured when asked: ten years are not measured anew for each width.

    A place is a week and a day of it, counted from the first Monday there is: so weeks run on from year to year.
    """

    def __init__(self, calendar: Calendar, geometry: Geometry) -> None:
        self._years = {year.year: (n, year) for n, year in enumerate(calendar.years)}
        self._geometry = geometry

    def __getitem__(self, place: Place) -> QRectF:
        day = day_of(place)
        n, year = self._years[day.year]
        if day > year.today:
            raise KeyError(place)
        return self._geometry.rect(n, *year.place(day))

    def __contains__(self, place: object) -> bool:
        return place is not None and super().__contains__(place)

    def __iter__(self) -> Iterator[Place]:
        for _, year in reversed(self._years.values()):
            yield from (place_of(day) for day in year.days() if day <= year.today)

    def __len__(self) -> int:
        return sum(
            min(max((year.today - year.span.since).days + 1, 0), year.span.days) for _, year in self._years.values()
        )

    @property
    def last(self) -> Place | None:
        """The most recent day."""
        for _, year in self._years.values():
            if year.span.since <= year.today:
                return place_of(min(year.today, year.span.until))
        return None


def place_of(day: date) -> Place:
    """Return the place of a day."""
    return divmod(day.toordinal() - 1, WEEKDAYS)


def day_of(place: Place) -> date:
    """Return the day of a place; the first or last there is, beyond them."""
    ordinal = place[0] * WEEKDAYS + place[1] + 1
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


class CalendarChart(Chart):
    """Draws a `Calendar`. Arrow keys go by day and week, from year to year; page keys to the year above or below."""

    def __init__(self, colours: ChartColours, locale: QLocale, parent: QWidget | None = None) -> None:
        self._all: Calendar | None = None
        self._calendar: Calendar | None = None
        self._most: int | None = None
        self._bounds: tuple[int, ...] = ()
        self._tones = Tones(colours)
        self._ready: dict[int, _Painted] = {}
        self._geometry: Geometry | None = None
        self._key: tuple[KeyPart, ...] = ()
        super().__init__(colours, locale, parent)

    def present(self, calendar: Calendar, _naming: Naming) -> None:
        """Show other years."""
        self._all = calendar
        self._bounds = calendar.bounds()
        self._focused = None
        self._take()

    def show_latest(self, most: int | None) -> None:
        """Show no more than so many years, the latest; None for all. Tones stay those of all years."""
        is_other, self._most = most != self._most, most
        if is_other and self._all is not None:
            self._take()

    def _take(self) -> None:
        assert self._all is not None  # there are years to take
        self._calendar = Calendar(self._all.years[: self._most])
        self.lay_out()

    def says(self, place: Place) -> str:
        day = day_of(place)
        year = self._year(day)
        count = year.count(day)
        if count:
            what = words.moments(count)
        elif year.is_before(day):
            what = self.tr("you did not have the journal yet")
        else:
            what = words.nothing_known()
        return f"{words.day(day, self.locale())}: {what}"

    def part(self, place: Place) -> BarPart | None:
        day = day_of(place)
        return BarPart(Span(day, day)) if self._year(day).count(day) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let page keys go to the same day of the year above or below, and to the page where there is none."""
        step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        to = None if step is None or self._focused is None else self._years_further(self._focused, step)
        if to is None:
            super().keyPressEvent(event)
        else:
            self._go(to)

    def _year(self, day: date) -> CalendarYear:
        assert self._calendar is not None  # there are places
        return next(year for year in self._calendar.years if year.year == day.year)

    def _years_further(self, place: Place, step: int) -> Place | None:
        """Return the same day of a year further down, or the nearest to it."""
        assert self._calendar is not None  # there are places
        day = day_of(place)
        n = self._calendar.years.index(self._year(day)) + step
        if not 0 <= n < len(self._calendar.years):
            return None
        year = self._calendar.years[n]
        since, until = year.span.since, min(year.span.until, year.today)
        return place_of(min(since + (day - date(day.year, 1, 1)), until))

    def _height_for(self, width: int) -> int:
        line = self.metrics.height()
        if self._calendar is None:
            return round(line * 10)
        names = [self.locale().standaloneDayName(n, QLocale.FormatType.ShortFormat) for n in range(1, 8)]
        left = math.ceil(max(map(self.metrics.horizontalAdvance, names)) + line * 0.6)
        columns = max((year.columns for year in self._calendar.years), default=1)
        blocks = 1 if (width - left) / columns >= line * _SMALLEST else 2
        across = -(-columns // blocks)
        pitch = int(min((width - left) / across, line * _LARGEST))
        self._geometry = geometry = Geometry(pitch, across, blocks, left, line)
        bottom = len(self._calendar.years) * geometry.year
        place = QRectF(left, bottom + line * 0.3, width - left, line)
        has_before = any(year.is_before(year.span.since) for year in self._calendar.years)
        kinds = (Kind.BEFORE, Kind.UNKNOWN) if has_before else (Kind.UNKNOWN,)
        self._key, bottom = lay_key(named(self._bounds, self.locale(), *kinds), self.metrics, place)
        return round(bottom + line * 0.3)

    def _measure(self, width: float, height: float) -> Mapping[Place, QRectF]:
        self._ready = {}
        if self._calendar is None or self._geometry is None:
            return {}
        return _Days(self._calendar, self._geometry)

    def _start(self) -> Place | None:
        return self._marks.last if isinstance(self._marks, _Days) else None

    def _beside(self, place: Place, side: Place) -> Place | None:
        return divmod(place[0] * WEEKDAYS + place[1] + side[0] * WEEKDAYS + side[1], WEEKDAYS)

    def _place_at(self, point: QPointF) -> Place | None:
        """Return the day at a point; what is between two squares belongs to one of them."""
        at = None if self._geometry is None else self._geometry.at(point)
        if at is None or self._calendar is None or not 0 <= at[0] < len(self._calendar.years):
            return None
        first = self._calendar.years[at[0]].span.since
        place = place_of(first)[0] + at[1], at[2]
        return place if day_of(place).year == first.year and place in self._marks else None

    def _paint(self, painter: QPainter) -> None:
        """Paint the years that the painter's clip shows, all if it has none."""
        if self._calendar is None or self._geometry is None:
            return
        shown = painter.clipBoundingRect() if painter.hasClipping() else QRectF(self.rect())
        for n, year in enumerate(self._calendar.years):
            if n * self._geometry.year <= shown.bottom() and (n + 1) * self._geometry.year >= shown.top():
                self._paint_year(painter, n, year, self._geometry)
        self._tones.paint_key(painter, self._key)

    def _paint_year(self, painter: QPainter, n: int, year: CalendarYear, geometry: Geometry) -> None:
        painter.setFont(self.strong)
        painter.setPen(QColor(self.colours.text))
        title = QRectF(geometry.left, n * geometry.year, geometry.right - geometry.left, geometry.line * 1.2)
        painter.drawText(title, BESIDE, str(year.year))
        painter.setFont(self.font())
        painter.setPen(QColor(self.colours.soft))
        if n not in self._ready:
            names = (*self._names_of_days(n, geometry), *self._names_of_months(n, year, geometry))
            self._ready[n] = _Painted(names, self._squares_of(n, year, geometry))
        for name in self._ready[n].names:
            painter.drawText(name.rect, BESIDE, name.text)
        for ink, rects in self._ready[n].squares.items():
            self._tones.paint(painter, ink, rects)

    def _squares_of(self, n: int, year: CalendarYear, geometry: Geometry) -> Mapping[Ink, Sequence[QRectF]]:
        """Return the squares of a year, those that look alike together; numbers of days are quicker than dates."""
        alike: dict[Ink, list[QRectF]] = {}
        first = year.span.since
        before = len(year.counts) if year.first is None else (year.first - first).days
        today = (year.today - first).days
        tops = [geometry.rect(n, column, 0) for column in range(year.columns)]
        for day, count in enumerate(year.counts):
            column, row = divmod(day + first.weekday(), WEEKDAYS)
            ink = self._ink(count, is_before=day < before, is_ahead=day > today)
            alike.setdefault(ink, []).append(tops[column].translated(0, row * geometry.pitch))
        return alike

    def _ink(self, count: int, *, is_before: bool, is_ahead: bool) -> Ink:
        tone = tone_of(count, self._bounds)
        if tone is not None:
            return Ink(Kind.WRITTEN, tone)
        if is_ahead:
            return Ink(Kind.AHEAD)
        return Ink(Kind.BEFORE if is_before else Kind.UNKNOWN)

    def _names_of_days(self, n: int, geometry: Geometry) -> Iterator[Text]:
        """Give the names of days at the left of each row of the page, as many as their height leaves room for."""
        shown = _NAMED_DAYS if geometry.pitch * 2 >= geometry.line else _NAMED_DAYS[::3]
        for block in range(geometry.blocks):
            for row in shown:
                middle = geometry.rect(n, block * geometry.across, row).center().y()
                name = self.locale().standaloneDayName(row + 1, QLocale.FormatType.ShortFormat)
                yield Text(name, QRectF(0, middle - geometry.line / 2, geometry.left, geometry.line))

    def _names_of_months(self, n: int, year: CalendarYear, geometry: Geometry) -> Iterator[Text]:
        """Give the names of months above their first week, but for those that would run into the one before."""
        line, metrics = geometry.line, self.metrics
        edge = QPointF()
        for month in range(1, 13):
            name = self.locale().standaloneMonthName(month, QLocale.FormatType.ShortFormat)
            broad = metrics.horizontalAdvance(name)
            column = year.place(date(year.year, month, 1))[0]
            corner = geometry.rect(n, column, 0).topLeft()
            if corner.x() + broad > geometry.right and column + 1 < year.columns:
                corner = geometry.rect(n, -(-column // geometry.across) * geometry.across, 0).topLeft()
            if corner.y() > edge.y() or corner.x() >= edge.x():
                yield Text(name, QRectF(corner.x(), corner.y() - line * 1.15, broad, line))
                edge = QPointF(corner.x() + broad + line * 0.3, corner.y())
