"""Answers about when: the part of the day and the day of the week, and the days and months of the years."""

from collections import Counter
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from samensociaal_desktop.domain.patterns.cards import ENOUGH, Card
from samensociaal_desktop.domain.patterns.shapes import WEEKDAYS, Calendar, Grid
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.pages.patterns.sentences.saying import Said, Share, fill, listed, stands_out, together, top

PARTS: Final = (range(6), range(6, 12), range(12, 18), range(18, 24))
"""The hours of the night, the morning, the afternoon and the evening."""

translate = QCoreApplication.translate


def hours(card: Card, _naming: Naming, locale: QLocale) -> Said:
    """Say in which part of the day most moments were, and on which day of the week.

    Either is named from five moments on: of single hours, and of fewer moments, chance decides.
    """
    grid = _grid(card)
    parts, in_part = top((part, _of_part(part, grid)) for part in range(len(PARTS)))
    days, on_day = top((day, grid.of_day(day)) for day in range(WEEKDAYS))
    has_part = in_part >= ENOUGH and stands_out(parts)
    has_day = on_day >= ENOUGH and stands_out(days)
    if not has_part and not has_day:
        form = translate("Patterns", "Among {total} moments, no day and no part of the day stands out.")
        return Said(fill(form, locale, total=card.n))
    part = _part(parts, in_part, card.n, locale) if has_part else ""
    day = _day(days, on_day, card.n, locale) if has_day else ""
    main = partial(_share_of_part, parts) if has_part else partial(_share_of_day, days)
    said = together(part, day)
    if len(parts if has_part else days) > 1:
        return Said(said)
    return Said(said, main, len(PARTS) if has_part else WEEKDAYS)


def _part(parts: tuple[int, ...], count: int, total: int, locale: QLocale) -> str:
    if len(parts) == 1:
        form = (
            translate("Patterns", "Most often at night, from 0 to 6 o’clock: {count} of {total}."),
            translate("Patterns", "Most often in the morning, from 6 to 12 o’clock: {count} of {total}."),
            translate("Patterns", "Most often in the afternoon, from 12 to 18 o’clock: {count} of {total}."),
            translate("Patterns", "Most often in the evening, from 18 to 24 o’clock: {count} of {total}."),
        )[parts[0]]
        return fill(form, locale, count=count, total=total)
    names = (
        translate("Patterns", "at night"),
        translate("Patterns", "in the morning"),
        translate("Patterns", "in the afternoon"),
        translate("Patterns", "in the evening"),
    )
    form = translate("Patterns", "As many were {names}: each {count} of {total}.")
    return fill(form, locale, names=listed([names[part] for part in parts]), count=count, total=total)


def _day(days: tuple[int, ...], count: int, total: int, locale: QLocale) -> str:
    names = [locale.dayName(day + 1) for day in days]
    if len(names) == 1:
        form = translate("Patterns", "The day with most was {day}: {count} of {total}.")
        return fill(form, locale, day=names[0], count=count, total=total)
    form = translate("Patterns", "The days with most were {days}: each {count} of {total}.")
    return fill(form, locale, days=listed(names), count=count, total=total)


def _of_part(part: int, grid: Grid) -> int:
    return sum(grid.of_hour(hour) for hour in PARTS[part])


def _share_of_part(parts: tuple[int, ...], card: Card) -> Share:
    return Share(_of_part(parts[0], _grid(card)), card.n)


def _share_of_day(days: tuple[int, ...], card: Card) -> Share:
    return Share(_grid(card).of_day(days[0]), card.n)


def _grid(card: Card) -> Grid:
    assert isinstance(card.shape, Grid)
    return card.shape


def year(card: Card, _naming: Naming, locale: QLocale) -> Said:
    """Say of how many days something is known, and which month has most."""
    years = _calendar(card)
    if years.written == 1:
        return Said(translate("Patterns", "You wrote about 1 day."))
    first = fill(translate("Patterns", "You wrote about {count} days."), locale, count=years.written)
    months: Counter[date] = Counter()
    for one in years.years:
        for day, count in zip(one.days(), one.counts, strict=True):
            months[day.replace(day=1)] += count
    most, count = top(sorted(months.items()))
    if count < ENOUGH or not stands_out(most):
        return Said(first)
    return Said(together(first, _month(most, count, locale, with_year=len(years.years) > 1)))


def _month(months: tuple[date, ...], count: int, locale: QLocale, *, with_year: bool) -> str:
    form = "MMMM yyyy" if with_year else "MMMM"
    names = [locale.toString(QDate(month.year, month.month, 1), form) for month in months]
    if len(names) == 1:
        sentence = translate("Patterns", "The month with most moments was {month}: {count}.")
        return fill(sentence, locale, month=names[0], count=count)
    sentence = translate("Patterns", "The months with most moments were {months}: each {count}.")
    return fill(sentence, locale, months=listed(names), count=count)


def _calendar(card: Card) -> Calendar:
    assert isinstance(card.shape, Calendar)
    return card.shape
