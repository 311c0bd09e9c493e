"""What the owner is told at opening, where there is something to tell: wrong tries, and notes that were lost."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.services.visits import Visit
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import day_text

translate = QCoreApplication.translate


def visit_text(visit: Visit, look: Look, now: datetime) -> str:
    """Return what happened since the journal was last open, in a sentence or two; "" when nothing did."""
    return " ".join(filter(None, (_tries(visit, look, now), _lost(visit))))


def _tries(visit: Visit, look: Look, now: datetime) -> str:
    if not visit.wrong:
        return ""
    last = max(visit.wrong).astimezone()
    when = translate("Visits", "{day} at {time}").format(
        day=day_text(last.date(), look, now.date(), weekday=False), time=f"{last:%H:%M}"
    )
    if len(visit.wrong) == 1:
        return translate("Visits", "One failed try to open your journal: {when}.").format(when=when)
    words = translate("Visits", "{count} failed tries to open your journal, the last one {when}.")
    return words.format(count=len(visit.wrong), when=when)


def _lost(visit: Visit) -> str:
    if not visit.lost_notes:
        return ""
    return translate("Visits", "Something was noted while it was locked, and cannot be read.")
