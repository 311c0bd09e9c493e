"""Weeks, months and numbers in the reader's words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.patterns import Bar, Span, Unit
from samensociaal_desktop.ui import words

translate = QCoreApplication.translate


def response(value: Response | None) -> str:
    """Return the word for a response, or for its absence."""
    return words.response(value) if value is not None else translate("Charts", "Not filled in")


def moments(count: int) -> str:
    """Return a number of moments in words."""
    if count == 1:
        return translate("Charts", "1 moment")
    return translate("Charts", "{count} moments").format(count=count)


def nothing_known() -> str:
    """Return what a gap means."""
    return translate("Charts", "no entry, so nothing is known")


def day(value: date, locale: QLocale) -> str:
    """Return a day as one says it at the start of a line: "Maandag 12 juli 2026"."""
    return _begun(locale.toString(_qt(value), "dddd d MMMM yyyy"))


def span(value: Span, unit: Unit, locale: QLocale, *, with_year: bool = True) -> str:
    """Return a span as one says it, in days where bars are weeks and in months or years where they are those."""
    form = {Unit.WEEK: "d MMMM yyyy", Unit.MONTH: "MMMM yyyy", Unit.YEAR: "yyyy"}[unit]
    form = form if with_year else form.removesuffix(" yyyy")
    first, last = (locale.toString(_qt(end), form) for end in (value.since, value.until))
    if first == last:
        return first
    if unit is Unit.WEEK and (value.since.year, value.since.month) == (value.until.year, value.until.month):
        first = str(value.since.day)
    elif value.since.year == value.until.year:
        first = locale.toString(_qt(value.since), form.removesuffix(" yyyy"))
    return translate("Charts", "{first} to {last}").format(first=first, last=last)


def bar(value: Bar, unit: Unit, locale: QLocale, *, with_year: bool = True) -> str:
    """Return which week, month or year a bar is, in full; the year may go where all are of the same."""
    if unit is Unit.WEEK:
        week = value.span.since.isocalendar().week
        return translate("Charts", "Week {week}, {days}").format(
            week=week, days=span(value.span, unit, locale, with_year=with_year)
        )
    # A month cut short at either end is still that month.
    return _begun(span(Span(value.span.since, value.span.since), unit, locale, with_year=with_year))


def ticks(bars: Sequence[Bar], unit: Unit, locale: QLocale, *, short: bool) -> tuple[str, ...]:
    """Return what stands under each bar; only months have a shorter form."""
    return tuple(_tick(one.span.since, unit, locale, short=short) for one in bars)


def groups(bars: Sequence[Bar], unit: Unit, locale: QLocale) -> dict[int, str]:
    """Return the second line under the axis: the month of weeks, the year of months, where a new one begins."""
    if unit is Unit.YEAR:
        return {}
    result: dict[int, str] = {}
    last = ""
    for n, one in enumerate(bars):
        since = one.span.since
        name = str(since.year) if unit is Unit.MONTH else locale.standaloneMonthName(since.month)
        if name != last:
            result[n] = last = name
    return {} if unit is Unit.MONTH and len(result) == 1 else result


def _tick(since: date, unit: Unit, locale: QLocale, *, short: bool) -> str:
    match unit:
        case Unit.WEEK:
            return translate("Charts", "wk {week}").format(week=since.isocalendar().week)
        case Unit.MONTH:
            form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
            return locale.standaloneMonthName(since.month, form)
        case Unit.YEAR:
            return str(since.year)


def _begun(text: str) -> str:
    """Return a text as it stands at the start of a line."""
    return text[:1].upper() + text[1:]


def _qt(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
