"""Times in the reader's words: "vandaag 14:05", "gisteravond", "zaterdag 21 november"."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from samensociaal_desktop.domain.encounters import Precision
from samensociaal_desktop.ui.look import Look

translate = QCoreApplication.translate


def day_text(day: date, look: Look, today: date | None = None, *, weekday: bool = True) -> str:
    """Return a day: today, yesterday, a weekday within the week, otherwise its date; the year where it differs."""
    if today is not None:
        if day == today:
            return translate("Times", "today")
        if day == today - timedelta(days=1):
            return translate("Times", "yesterday")
        if timedelta(0) < today - day < timedelta(days=7):
            return look.locale.dayName(day.isoweekday(), QLocale.FormatType.LongFormat)
    form = "d MMMM" if today is not None and day.year == today.year else "d MMMM yyyy"
    if weekday and today is None:
        form = "dddd d MMMM yyyy"
    return look.locale.toString(QDate(day.year, day.month, day.day), form)


def part_text(at: datetime) -> str:
    """Return the part of the day a time stands for."""
    hour = at.hour
    if hour < 6:
        return translate("Times", "at night")
    if hour < 12:
        return translate("Times", "in the morning")
    return translate("Times", "in the afternoon") if hour < 18 else translate("Times", "in the evening")


def time_text(at: datetime, precision: Precision) -> str:
    """Return the time of day as far as it is known; empty when only the day is."""
    match precision:
        case Precision.MOMENT:
            return QTime(at.hour, at.minute).toString("HH:mm")
        case Precision.PART_OF_DAY:
            return part_text(at)
        case Precision.DAY:
            return ""


def when_text(at: datetime, precision: Precision, look: Look, today: date) -> str:
    """Return day and time, short, as the list shows them."""
    return f"{day_text(at.date(), look, today)} {time_text(at, precision)}".strip()


def moment_text(at: datetime, precision: Precision, look: Look) -> str:
    """Return day and time in full."""
    return f"{day_text(at.date(), look)} {time_text(at, precision)}".strip()
