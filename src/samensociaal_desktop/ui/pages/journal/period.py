"""The period of a search: a few that are asked for often, days of one's own, or those that came from a chart."""

from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.when import parse_when
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import field_label, small

Days = tuple[date | None, date | None]
"""The first and the last day, both inclusive."""

EVER: Days = (None, None)
FIELD_WIDTH = 240

translate = QCoreApplication.translate


class Span(StrEnum):
    """The period chips. GIVEN is one that came from a chart or a kept search, DAYS the two fields."""

    MONTH = "month"
    LAST_MONTH = "last-month"
    YEAR = "year"
    GIVEN = "own"
    DAYS = "days"


def word_days(days: Days, look: Look) -> str:
    """Return the words for a period; none for one without a beginning and an end."""
    since, until = (day_text(day, look, weekday=False) if day else "" for day in days)
    if since and until:
        return " – ".join(dict.fromkeys((since, until)))
    if since:
        return translate("PeriodFilter", "From {day}").format(day=since)
    return translate("PeriodFilter", "Until {day}").format(day=until) if until else ""


class DayField(QWidget):
    """A line for a day, with what was understood under it. Empty means no bound."""

    changed = Signal()
    """Another day is meant."""

    def __init__(self, name: str, look: Look, clock: Clock) -> None:
        super().__init__()
        self._look, self._clock = look, clock
        self._day: date | None = None
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("For example: 12 March"))
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.line.setDragEnabled(False)
        self.line.textChanged.connect(self._typed)
        self.setFocusProxy(self.line)
        self.setFixedWidth(look.px(FIELD_WIDTH))
        self.understood = small("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(name, self.line))
        column.addWidget(self.line)
        column.addWidget(self.understood)
        self.understood.hide()

    @property
    def day(self) -> date | None:
        """The day that is meant; None where nothing is typed, or nothing that is understood."""
        return self._day

    def show_day(self, day: date | None) -> None:
        """Show a day, without saying that anything changed."""
        self._day = day
        self.line.blockSignals(True)
        self.line.setText(day_text(day, self._look, weekday=False) if day else "")
        self.line.blockSignals(False)
        self._say()

    def _typed(self) -> None:
        when = parse_when(self.line.text(), self._clock())
        before, self._day = self._day, when.at.date() if when else None
        self._say()
        if self._day != before:
            self.changed.emit()

    def _say(self) -> None:
        self.understood.setVisible(bool(self.line.text().strip()))
        if self._day is None:
            self.understood.setText(self.tr("I do not understand this day. Try: 12 March"))
        else:
            self.understood.setText(day_text(self._day, self._look))


class DayFields(Flow):
    """From one day until another."""

    changed = Signal()

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__(spacing=16)
        self.since = DayField(self.tr("From"), look, clock)
        self.until = DayField(self.tr("Until"), look, clock)
        for field in (self.since, self.until):
            field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
            field.changed.connect(self.changed)
            self.add(field)

    @property
    def days(self) -> Days:
        """The days that are meant, the earlier one first."""
        since, until = self.since.day, self.until.day
        return (until, since) if since and until and until < since else (since, until)

    def show_days(self, days: Days) -> None:
        """Show days, without saying that anything changed."""
        for field, day in zip((self.since, self.until), days, strict=True):
            field.show_day(day)


class PeriodFilter(Chips):
    """Chips for the period; `fields` are the two for days of one's own, to be placed near them.

    The chip for a period that came from elsewhere is always there, and only shown while there is one: other chips
    would have all around them laid out anew.
    """

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__(
            translate("PeriodFilter", "Period"),
            [
                Choice(Span.MONTH, translate("PeriodFilter", "This month")),
                Choice(Span.LAST_MONTH, translate("PeriodFilter", "Last month")),
                Choice(Span.YEAR, translate("PeriodFilter", "This year")),
                Choice(Span.GIVEN, ""),
                Choice(Span.DAYS, translate("PeriodFilter", "Other days…")),
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
    def days(self) -> Days:
        """The period asked for."""
        today = self._clock().date()
        first = today.replace(day=1)
        match self._span:
            case Span.MONTH:
                return first, None
            case Span.LAST_MONTH:
                last = first - timedelta(days=1)
                return last.replace(day=1), last
            case Span.YEAR:
                return date(today.year, 1, 1), None
            case Span.GIVEN:
                return self._given
            case Span.DAYS:
                return self.fields.days
        return EVER

    @days.setter
    def days(self, days: Days) -> None:
        """Show a period that came from elsewhere."""
        self._given = days
        self._offer()
        self.choose((Span.GIVEN,) if any(days) else ())
        if any(self.fields.days):
            self.fields.show_days(EVER)
        self.fields.hide()

    @property
    def words(self) -> str:
        """The period asked for in words; none for all there is."""
        if self._span in (Span.MONTH, Span.LAST_MONTH, Span.YEAR):
            return self.option(self._span).accessibleName()
        return word_days(self.days, self._look)

    @property
    def _span(self) -> Span | None:
        return next((Span(one) for one in self.chosen()), None)

    def _offer(self) -> None:
        chip, words = self.option(Span.GIVEN), word_days(self._given, self._look)
        if words and words != chip.text():
            chip.setText(words)
            chip.setAccessibleName(words)
        chip.setVisible(bool(words))

    def _show_fields(self) -> None:
        is_on = self._span is Span.DAYS
        if is_on and self.fields.isHidden() and not any(self.fields.days):
            self.fields.show_days(self._given)
        self.fields.setVisible(is_on)
