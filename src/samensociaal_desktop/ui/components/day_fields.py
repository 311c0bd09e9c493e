"""Two lines between which days lie, each typed as one says it: a day, a month or a year."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.periods import Stretch, days_of
from samensociaal_desktop.domain.when import parse_when
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import announce, field_label, small

Days = tuple[date | None, date | None]
"""The first and the last day, both inclusive."""

FIELD_WIDTH = 240
TELL_PAUSE_MS = 900
"""How long nothing is typed before a screen reader is told that it is not understood."""


class DayField(QWidget):
    """A line for a day, with what was understood under it. Empty means no bound.

    What is not understood changes nothing: what was understood before stays asked for, and the words under it say so.
    """

    changed = Signal()
    """Other days are meant."""

    def __init__(self, name: str, look: Look, clock: Clock) -> None:
        super().__init__()
        self._look, self._clock = look, clock
        self._said: Stretch | None = None
        self._is_last = self._is_unclear = False
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("12 March, or March 2026"))
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.line.setDragEnabled(False)
        self.line.textChanged.connect(self._typed)
        self.line.editingFinished.connect(self._tell_now)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(TELL_PAUSE_MS)
        self._telling.timeout.connect(self._tell)
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
    def said(self) -> Stretch | None:
        """The days that are meant, more than one for a month or a year; None for no bound."""
        return self._said

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not self.line.text().strip()

    def show_day(self, day: date | None) -> None:
        """Show a day, without saying that anything changed."""
        self._said = (day, day) if day else None
        self._is_unclear = False
        self.line.blockSignals(True)
        self.line.setText(day_text(day, self._look, weekday=False) if day else "")
        self.line.blockSignals(False)
        self._say()

    def mean(self, *, last: bool) -> None:
        """Mean the last day of a month or a year, or the first."""
        if last != self._is_last:
            self._is_last = last
            self._say()

    def _typed(self) -> None:
        before, said = self._said, self._read()
        self._is_unclear = said is None and not self.is_empty
        if not self._is_unclear:
            self._said = said
        if self._said != before:
            self.changed.emit()
        self._say()
        if self._is_unclear:
            self._telling.start()
        else:
            self._telling.stop()

    def _read(self) -> Stretch | None:
        text, now = self.line.text(), self._clock()
        if days := days_of(text, now.date()):
            return days
        when = parse_when(text, now)
        return (when.at.date(), when.at.date()) if when else None

    def _say(self) -> None:
        text = self._trouble() if self._is_unclear else self._day_text(weekday=True)
        self.understood.setText(text)
        self.understood.setVisible(bool(text))
        self.line.setAccessibleDescription(text)

    def _trouble(self) -> str:
        if self._said is None:
            return self.tr("I do not understand this day, so it does not count yet. Try: 12 March")
        return self.tr("I do not understand this day. {day} still counts.").format(day=self._day_text(weekday=False))

    def _day_text(self, *, weekday: bool) -> str:
        return day_text(self._said[self._is_last], self._look, weekday=weekday) if self._said else ""

    def _tell_now(self) -> None:
        if self._telling.isActive():
            self._telling.stop()
            self._tell()

    def _tell(self) -> None:
        if self.isVisible():
            announce(self.line, self.understood.text())


class DayFields(Flow):
    """From one day until another."""

    changed = Signal()

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__(spacing=16)
        self.since = DayField(self.tr("From"), look, clock)
        self.until = DayField(self.tr("Until"), look, clock)
        for field in self._fields:
            field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
            field.changed.connect(self._changed)
            self.add(field)
        self._turn()

    @property
    def days(self) -> Days:
        """The days that are meant, the earlier ones first."""
        since, until = self.since.said, self.until.said
        if self._is_turned:
            since, until = until, since
        return since[0] if since else None, until[1] if until else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return all(field.is_empty for field in self._fields)

    def show_days(self, days: Days) -> None:
        """Show days, without saying that anything changed."""
        for field, day in zip(self._fields, days, strict=True):
            field.show_day(day)
        self._turn()

    def begin(self) -> None:
        """Put the focus where one begins to type."""
        self.since.setFocus()
        self.since.line.selectAll()

    @property
    def _fields(self) -> tuple[DayField, DayField]:
        return self.since, self.until

    @property
    def _is_turned(self) -> bool:
        since, until = self.since.said, self.until.said
        return since is not None and until is not None and until[1] < since[0]

    def _changed(self) -> None:
        self._turn()
        self.changed.emit()

    def _turn(self) -> None:
        self.since.mean(last=self._is_turned)
        self.until.mean(last=not self._is_turned)
