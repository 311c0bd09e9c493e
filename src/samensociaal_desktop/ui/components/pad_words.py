"""The draft pad's own words, for its enums and for how long is still to wait."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.domain.pad import Pause
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import day_text

translate = QCoreApplication.translate

MINUTE = 60
HOUR = 60 * MINUTE
FIRST_SIGNS = 80


def pause(length: Pause) -> str:
    """Return the words for a length of pause."""
    return {
        Pause.BREATH: translate("Pad", "20 seconds"),
        Pause.SHORT: translate("Pad", "2 minutes"),
        Pause.TEN: translate("Pad", "10 minutes"),
        Pause.HOUR: translate("Pad", "An hour"),
        Pause.NIGHT: translate("Pad", "Until tomorrow morning"),
    }[length]


def still(until: datetime, now: datetime, look: Look) -> str:
    """Return how long is still to wait, as exactly as it matters."""
    seconds = round((until - now).total_seconds())
    if seconds <= 1:
        return translate("Pad", "Almost done.")
    if seconds < 2 * MINUTE:
        return translate("Pad", "{count} seconds to go.").format(count=seconds)
    if seconds < 2 * HOUR:
        return translate("Pad", "{count} minutes to go.").format(count=round(seconds / MINUTE))
    when = until.strftime("%H:%M")
    if until.date() == now.date():
        return translate("Pad", "Wait until {time}.").format(time=when)
    day = day_text(until.date(), look, now.date(), weekday=False)
    return translate("Pad", "Wait until {day} {time}.").format(day=day, time=when)


def beginning(text: str) -> str:
    """Return the first words of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= FIRST_SIGNS else f"{line[:FIRST_SIGNS].rsplit(None, 1)[0]}…"
