"""When it happened, typed as one says it: "gisteren 21:30", "vanochtend", "12-3 14:00"."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Clock, Precision
from samensociaal_desktop.domain.when import When, parse_when
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import moment_text
from samensociaal_desktop.ui.widgets.text import small


class WhenField(QWidget):
    """A line for the time, with what was understood under it. Empty means now."""

    changed = Signal()

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__()
        self._look = look
        self._clock = clock
        self._fixed: When | None = None
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("When was it?"))
        self.line.setPlaceholderText(self.tr("now, or: yesterday 21:30, this morning, 12-3 14:00"))
        self.line.textChanged.connect(self._typed)
        self.setFocusProxy(self.line)
        self.understood = small("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.understood)
        self._typed()

    @property
    def value(self) -> When | None:
        """The time meant: what was typed, else what was shown, else now. None when it is not understood."""
        text = self.line.text().strip()
        if text:
            return parse_when(text, self._clock())
        return self._fixed or When(self._clock().replace(second=0, microsecond=0), Precision.MOMENT)

    @property
    def is_now(self) -> bool:
        """Whether the time follows the clock: nothing was typed and none was shown."""
        return self._fixed is None and not self.line.text().strip()

    @property
    def text(self) -> str:
        """What was typed, for a draft."""
        return self.line.text()

    def show_value(self, when: When | None, text: str = "") -> None:
        """Show a time that is known already, or what a draft had typed."""
        self._fixed = when
        self.line.blockSignals(True)
        self.line.setText(text)
        self.line.blockSignals(False)
        self._say()

    def _typed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        when = self.value
        if not self.line.text().strip() and self._fixed is None:
            self.understood.hide()
            return
        self.understood.show()
        if when is None:
            self.understood.setText(self.tr("I do not understand this time. Try: yesterday 21:30"))
        else:
            self.understood.setText(moment_text(when.at, when.precision, self._look))
