"""Two days between which a selection lies."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.when import parse_when
from samensociaal_desktop.ui.components.fields import LineField
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.text import field_label, small


class DayLine(QWidget):
    """A line for a day, typed as one says it, with what was understood under it. Empty means no bound."""

    changed = Signal()

    def __init__(self, label: str, look: Look, clock: Clock) -> None:
        super().__init__()
        self._look, self._clock = look, clock
        self.line = LineField(self.tr("For example: 12 March"))
        self.understood = small("")
        self.understood.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(label, self.line))
        column.addWidget(self.line)
        column.addWidget(self.understood)
        self.line.changed.connect(self._typed)

    @property
    def value(self) -> date | None:
        """The day meant; None when there is none, or it is not understood."""
        when = parse_when(self.line.value, self._clock()) if self.line.value else None
        return when.at.date() if when is not None else None

    @property
    def is_understood(self) -> bool:
        """Whether what is typed is a day, or nothing is typed."""
        return not self.line.value or self.value is not None

    def _typed(self) -> None:
        day = self.value
        self.understood.setVisible(bool(self.line.value))
        if day is not None:
            self.understood.setText(day_text(day, self._look))
        else:
            self.understood.setText(self.tr("I do not understand this day. Try: 12 March"))
        self.line.setAccessibleDescription(self.understood.text() if self.line.value else "")
        self.changed.emit()
