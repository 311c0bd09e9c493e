"""The period of a search: a few that are asked for often, days of one's own, or those that came from a chart."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.periods import Span
from samensociaal_desktop.ui.components.day_fields import DayFields, Days
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice

EVER: Days = (None, None)

GIVEN: Final = "own"
"""The chip of a period that came from a chart or a kept search."""

DAYS: Final = "days"
"""The chip of the two fields."""

_SPANS: Final = frozenset[str](Span)

translate = QCoreApplication.translate


def word_days(days: Days, look: Look) -> str:
    """Return the words for a period; none for one without a beginning and an end."""
    since, until = (day_text(day, look, weekday=False) if day else "" for day in days)
    if since and until:
        return " – ".join(dict.fromkeys((since, until)))
    if since:
        return translate("PeriodFilter", "From {day}").format(day=since)
    return translate("PeriodFilter", "Until {day}").format(day=until) if until else ""


class PeriodFilter(Chips):
    """Chips for the period; `fields` are the two for days of one's own, to be placed near them.

    The chip for a period that came from elsewhere is always there, and only shown while there is one: other chips
    would have all around them laid out anew.
    """

    unfolded = Signal()
    """The fields are there now, and have the focus."""

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__(
            translate("PeriodFilter", "Period"),
            [
                Choice(Span.MONTH, translate("PeriodFilter", "This month")),
                Choice(Span.LAST_MONTH, translate("PeriodFilter", "Last month")),
                Choice(Span.YEAR, translate("PeriodFilter", "This year")),
                Choice(GIVEN, ""),
                Choice(DAYS, translate("PeriodFilter", "Other days…")),
            ],
        )
        self._look, self._clock = look, clock
        self._given = EVER
        self.fields = DayFields(look, clock)
        self.fields.changed.connect(self.changed)
        self.changed.connect(self._show_fields)  # the first to hear of it
        self._offer()
        self._show_fields()

    @property
    def span(self) -> str:
        """The value of the span that is asked for; "" for days that stay the same."""
        return self._on if self._on in _SPANS else ""

    @property
    def days(self) -> Days:
        """The period asked for."""
        if self.span:
            return Span(self.span).days(self._clock().date())
        return {GIVEN: self._given, DAYS: self.fields.days}.get(self._on, EVER)

    @days.setter
    def days(self, days: Days) -> None:
        """Show a period that came from elsewhere."""
        self.show_period(days)

    def show_period(self, days: Days, span: str = "") -> None:
        """Show a period that came from elsewhere: a span, or these days where there is none."""
        is_span = span in _SPANS
        self._given = EVER if is_span else days
        self._offer()
        self.choose((span,) if is_span else (GIVEN,) if any(days) else ())
        if not self.fields.is_empty:
            self.fields.show_days(EVER)
        self.fields.hide()

    @property
    def words(self) -> str:
        """The period asked for in words; none for all there is."""
        return self.option(self.span).accessibleName() if self.span else word_days(self.days, self._look)

    @property
    def _on(self) -> str:
        return next(iter(self.chosen()), "")

    def _offer(self) -> None:
        chip, words = self.option(GIVEN), word_days(self._given, self._look)
        if words and words != chip.text():
            chip.setText(words)
            chip.setAccessibleName(words)
        chip.setVisible(bool(words))

    def _show_fields(self) -> None:
        is_on = self._on == DAYS
        is_new = is_on and self.fields.isHidden()
        if is_new and self.fields.is_empty:
            self.fields.show_days(self._given)
        self.fields.setVisible(is_on)
        if is_new:
            self.fields.begin()
            self.unfolded.emit()
