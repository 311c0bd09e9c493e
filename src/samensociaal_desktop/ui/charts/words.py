"""Days, weeks, months, years and numbers in the reader's words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.patterns.cards import ENOUGH
from samensociaal_desktop.domain.patterns.shapes import Bar
from samensociaal_desktop.domain.patterns.spans import Span, Unit
from samensociaal_desktop.ui import words

translate = QCoreApplication.translate


def response(value: Response | None) -> str:
    """Return the word for a response, or for its absence."""
    return words.response(value) if value is not None else unsaid()


def unsaid() -> str:
    """Return the word for what was not filled in."""
    return translate("Charts", "Not filled in")


def moments(count: int) -> str:
    """Return a number of moments in words."""
    if count == 1:
        return translate("Charts", "1 moment")
    return translate("Charts", "{count} moments").format(count=count)


def together() -> str:
    """Return what stands above numbers that are sums."""
    return translate("Charts", "Together")


def nothing_known() -> str:
    """Return what a gap means."""
    return translate("Charts", "no entry, so nothing is known")


def share(part: int, whole: int) -> str:
    """Return a share in whole hundredths, halves up; what is not nothing is not said to be 0, nor all to be 100."""
    hundredths = (200 * part + whole) // (2 * whole)
    if part and not hundredths:
        return translate("Charts", "<1%")
    if part < whole and hundredths == 100:
        return translate("Charts", ">99%")
    return translate("Charts", "{share}%").format(share=hundredths)


def part_of(part: int, whole: int) -> str:
    """Return a part in numbers, and as a share where the whole is enough for one."""
    if whole < ENOUGH:
        return translate("Charts", "{part} of {whole}").format(part=part, whole=whole)
    text = translate("Charts", "{part} of {whole} ({share})")
    return text.format(part=part, whole=whole, share=share(part, whole))


def day(value: date, locale: QLocale, *, with_year: bool = True) -> str:
    """Return a day as one says it at the start of a line: "Maandag 12 juli 2026"."""
    return _begun(locale.toString(_qt(value), "dddd d MMMM yyyy" if with_year else "dddd d MMMM"))


def span(value: Span, unit: Unit, locale: QLocale, *, with_year: bool = True) -> str:
    """Return a span as one says it: in days where bars are days or weeks, in months or years where they are those."""
    is_days = unit in (Unit.DAY, Unit.WEEK)
    form = "d MMMM yyyy" if is_days else "MMMM yyyy" if unit is Unit.MONTH else "yyyy"
    form = form if with_year else form.removesuffix(" yyyy")
    first, last = (locale.toString(_qt(end), form) for end in (value.since, value.until))
    if first == last:
        return first
    if is_days and (value.since.year, value.since.month) == (value.until.year, value.until.month):
        first = str(value.since.day)
    elif value.since.year == value.until.year:
        first = locale.toString(_qt(value.since), form.removesuffix(" yyyy"))
    return translate("Charts", "{first} to {last}").format(first=first, last=last)


def looked_at(value: Span, unit: Unit, locale: QLocale) -> str:
    """Return which part of all days one looks at."""
    return translate("Charts", "You now see {days}.").format(days=span(value, unit, locale))


def bar(value: Bar, unit: Unit, locale: QLocale, *, with_year: bool = True) -> str:
    """Return which day, week, month or year a bar is, in full; the year may go where all are of the same.

    Weeks have their number of ISO 8601, as calendars here do.
    """
    if unit is Unit.DAY:
        return day(value.span.since, locale, with_year=with_year)
    if unit is Unit.WEEK:
        week = value.span.since.isocalendar().week
        return translate("Charts", "Week {week}, {days}").format(
            week=week, days=span(value.span, unit, locale, with_year=with_year)
        )
    # A month cut short at either end is still that month.
    return _begun(span(Span(value.span.since, value.span.since), unit, locale, with_year=with_year))


def ticks(bars: Sequence[Bar], unit: Unit, locale: QLocale, *, short: bool) -> tuple[str, ...]:
    """Return what stands under each bar; days and months have a shorter form."""
    days = [one.span.since for one in bars]
    match unit:
        case Unit.DAY if short:
            return tuple(str(day.day) for day in days)
        case Unit.DAY:
            names = [locale.standaloneDayName(n, QLocale.FormatType.ShortFormat) for n in range(1, 8)]
            return tuple(f"{names[day.weekday()]} {day.day}" for day in days)
        case Unit.WEEK:
            text = translate("Charts", "wk {week}")
            return tuple(text.format(week=day.isocalendar().week) for day in days)
        case Unit.MONTH:
            form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
            names = [locale.standaloneMonthName(n, form) for n in range(1, 13)]
            return tuple(names[day.month - 1] for day in days)
        case Unit.YEAR:
            return tuple(str(day.year) for day in days)


def groups(
    bars: Sequence[Bar], unit: Unit, locale: QLocale, *, with_year: bool = False, short: bool = False
) -> dict[int, str]:
    """Return the second line under the axis, where a new one begins: the month of days and weeks, the year of months.

    `with_year` says the year with the month, and the year even if all months are of one: for who looks at a part.
    """
    if unit is Unit.YEAR:
        return {}
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    result: dict[int, str] = {}
    last = None
    for n, one in enumerate(bars):
        since = one.span.since
        of = (since.year, 0 if unit is Unit.MONTH else since.month)
        if of == last:
            continue
        last = of
        if unit is Unit.MONTH:
            result[n] = str(since.year)
        else:
            result[n] = locale.standaloneMonthName(since.month, form) + (f" {since.year}" if with_year else "")
    return {} if unit is Unit.MONTH and len(result) == 1 and not with_year else result


def _begun(text: str) -> str:
    """Return a text as it stands at the start of a line."""
    return text[:1].upper() + text[1:]


def _qt(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
