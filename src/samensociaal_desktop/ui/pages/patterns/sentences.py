"""The one sentence that answers a chart's question, from its counts and in plain words."""

from PySide6.QtCore import QCoreApplication, QLocale

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.patterns import CalendarYear, Stack
from samensociaal_desktop.ui.charts import words

translate = QCoreApplication.translate


def responses(stack: Stack) -> str:
    """Return what was chosen most, and how often ignoring was not on purpose."""
    ignored = stack.of(Response.IGNORE)
    most = stack.most
    if most is None:
        return translate("Patterns", "You have not noted yet what you did.")
    first = _most(most).format(count=stack.of(most), total=stack.total)
    if not stack.unaware:
        return first
    if most is Response.IGNORE:
        form = translate("Patterns", "You ignored it {count} out of {total} times, {unaware} of those not on purpose.")
    else:
        form = translate(
            "Patterns", "{first} You ignored it {count} out of {total} times, {unaware} of those not on purpose."
        )
    return form.format(first=first, count=ignored, total=stack.total, unaware=stack.unaware)


def _most(response: Response) -> str:
    match response:
        case Response.IGNORE:
            return translate("Patterns", "You ignored it {count} out of {total} times.")
        case Response.ADDRESS:
            return translate("Patterns", "You spoke up {count} out of {total} times.")
        case Response.REPORT:
            return translate("Patterns", "You reported it {count} out of {total} times.")
        case Response.SUPPORT:
            return translate("Patterns", "You supported someone {count} out of {total} times.")


def days(year: CalendarYear) -> str:
    """Return on how many days there is a moment, and what the outlines mean if there are any."""
    if year.written == 1:
        first = translate("Patterns", "You wrote on 1 day.")
    else:
        first = translate("Patterns", "You wrote on {count} days.").format(count=year.written)
    if not year.is_before(year.span.since):
        return first
    return translate("Patterns", "{first} Empty boxes with an edge: you did not have the journal yet.").format(
        first=first
    )


def rests_on(stack: Stack, locale: QLocale) -> str:
    """Return the number of moments and the period."""
    return f"{words.moments(stack.total)} · {words.span(stack.span, stack.unit, locale)}"


def rests_on_year(year: CalendarYear) -> str:
    """Return the number of moments and the year."""
    return f"{words.moments(year.total)} · {year.year}"


def to_go(missing: int) -> str:
    """Return how many moments are missing."""
    if missing == 1:
        return translate("Patterns", "1 more moment")
    return translate("Patterns", "{count} more moments").format(count=missing)
