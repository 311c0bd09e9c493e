"""When it happened, typed as one says it: "gisteren 21:30", "vanochtend", "12-3 14:00"."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Clock, Precision
from samensociaal_desktop.domain.when import When, lies_ahead, parse_when
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import day_text, part_text, time_text
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice
from samensociaal_desktop.ui.widgets.tab_order import take_place
from samensociaal_desktop.ui.widgets.text import small

translate = QCoreApplication.translate

_FINEST_FIRST = (Precision.MOMENT, Precision.PART_OF_DAY, Precision.DAY)


class WhenField(QWidget):
    """A line for the time, with what was understood under it, and how exactly one knows it. Empty means now."""

    changed = Signal()

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__()
        self._look, self._clock = look, clock
        self._fixed: When | None = None
        self._chosen: Precision | None = None
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("When was it?"))
        self.line.textChanged.connect(self._typed)
        self.setFocusProxy(self.line)
        self.understood = small("")
        self.exactness: Chips | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.understood)
        self._say()

    @property
    def value(self) -> When | None:
        """The time meant: what was typed, else what was shown, else now. None when it is not understood."""
        when = self._said
        return replace(when, precision=self._chosen) if when is not None and self._chosen is not None else when

    @property
    def missing(self) -> str:
        """What keeps the time from being understood; empty when it is."""
        if self.value is not None:
            return ""
        return self._ahead() or self.tr("I do not understand the time yet.")

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
        self._fixed, self._chosen = when, None
        self.line.blockSignals(True)
        self.line.setText(text)
        self.line.blockSignals(False)
        said = self._said
        if text and when is not None and said is not None and said.at == when.at:
            self._chosen = when.precision  # chosen before: the words alone may say it more exactly
        self._say()

    @property
    def _said(self) -> When | None:
        """What was typed or shown, before one chose how exactly."""
        text = self.line.text().strip()
        if text:
            return parse_when(text, self._clock())
        return self._fixed or When(self._clock().replace(second=0, microsecond=0), Precision.MOMENT)

    def _typed(self) -> None:
        self._chosen = None
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        as_it_is = self.tr("as below, or: yesterday 21:30, last Tuesday evening, 12 March")
        now = self.tr("now, or: yesterday 21:30, last Tuesday evening, 12 March")
        self.line.setPlaceholderText(now if self._fixed is None else as_it_is)
        when = self.value
        self.understood.setVisible(not self.is_now)
        self._offer_exactness()
        if self.is_now:
            return
        if when is None:
            self.understood.setText(self._ahead() or self.tr("I do not understand this time. Try: yesterday 21:30"))
        else:
            self.understood.setText(f"{day_text(when.at.date(), self._look)}, {_exactness(when)}")

    def _ahead(self) -> str:
        if not lies_ahead(self.line.text(), self._clock()):
            return ""
        return self.tr("That is still to come. Write here what has happened.")

    def _offer_exactness(self) -> None:
        """Offer to know it as exactly as it was said, or less."""
        said, when = self._said, self.value
        if self.is_now or said is None or when is None or said.precision is Precision.DAY:
            if self.exactness is not None:
                self.exactness.hide()
            return
        chips = self.exactness or self._made()
        coarser = _FINEST_FIRST[_FINEST_FIRST.index(said.precision) :]
        choices = [Choice(one.value, _exactness(replace(when, precision=one))) for one in coarser]
        if [choice.text for choice in choices] != [option.text() for option in chips.options]:
            chips.replace(choices)
            take_place(self.understood, chips.options)
        chips.choose((when.precision.value,))
        chips.show()

    def _made(self) -> Chips:
        self.exactness = chips = Chips(self.tr("How exactly do you know it?"), required=True)
        chips.changed.connect(lambda: self._choose(next(map(Precision, chips.chosen()))))
        self._column.addWidget(chips)
        return chips

    def _choose(self, precision: Precision) -> None:
        self._chosen = precision
        self._say()
        self.changed.emit()


def _exactness(when: When) -> str:
    """Return the words for how exactly a time is known."""
    match when.precision:
        case Precision.MOMENT:
            return translate("WhenField", "at {time}").format(time=time_text(when.at, when.precision))
        case Precision.PART_OF_DAY:
            return translate("WhenField", "some time {part}").format(part=part_text(when.at))
        case Precision.DAY:
            return translate("WhenField", "some time that day")
