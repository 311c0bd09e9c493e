"""What can be done with bars over time: numbers or shares, and looking at a part of the time, closer or further."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.patterns.shapes import Stack
from samensociaal_desktop.ui.charts.bars import TimeBars
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice
from samensociaal_desktop.ui.widgets.end_button import EndButton
from samensociaal_desktop.ui.widgets.flow import Flow

NUMBER: Final = "number"
SHARE: Final = "share"

LONG: Final = 6 * 7
"""Days: a shorter time is all in sight, and looking closer shows little more."""

CLOSEST: Final = 7
"""Days: nobody looks closer than at a week."""

CLOSER: Final = 2.0


class TimeTools(Flow):
    """Two chips, where shares can be asked for, and four small buttons, where the time is long enough."""

    share_chosen = Signal(bool)
    """The person wants to see shares, or numbers."""

    def __init__(self, chart: TimeBars, question: str, *, with_share: bool) -> None:
        super().__init__()
        self._chart = chart
        self._stack: Stack | None = None
        self.shares: Chips | None = None
        if with_share:
            choices = (Choice(NUMBER, self.tr("Number")), Choice(SHARE, self.tr("Share")))
            self.shares = Chips(self.tr("Numbers or shares"), choices, required=True)
            for one in self.shares.options:
                one.setAccessibleDescription(question)
            self.shares.changed.connect(self._share_chosen)
            self.add(self.shares)
        self.closer = self._button(self.tr("Closer"), partial(chart.zoom, CLOSER), question)
        self.further = self._button(self.tr("Further"), partial(chart.zoom, 1 / CLOSER), question)
        self.earlier = self._button(self.tr("Earlier"), partial(self._pan, -1), question)
        self.later = self._button(self.tr("Later"), partial(self._pan, 1), question)
        chart.looked.connect(self._show_ends)

    def present(self, stack: Stack, *, as_share: bool) -> None:
        """Fit what was just drawn."""
        self._stack = stack
        if self.shares is not None:
            self.shares.choose((SHARE if as_share else NUMBER,))
        for one in self._buttons:
            one.setVisible(stack.span.days > LONG)
        self.setVisible(self.shares is not None or stack.span.days > LONG)
        self._show_ends()

    def stops(self) -> tuple[QWidget, ...]:
        """Return all that Tab goes to, in its order."""
        shares = self.shares.options if self.shares is not None else ()
        return (*shares, *self._buttons)

    @property
    def _buttons(self) -> tuple[EndButton, EndButton, EndButton, EndButton]:
        return self.closer, self.further, self.earlier, self.later

    def _button(self, text: str, act: Callable[[], object], question: str) -> EndButton:
        made = EndButton(text)
        made.setAccessibleDescription(question)
        made.clicked.connect(lambda _on: act())
        self.add(made)
        return made

    def _share_chosen(self) -> None:
        assert self.shares is not None  # it was pressed
        self.share_chosen.emit(self.shares.chosen() == (SHARE,))

    def _pan(self, side: int) -> None:
        """Go half of what is in sight on or back, so that one still sees where one was."""
        seen = self._chart.span
        if self._stack is not None and seen is not None:
            self._chart.pan(side * max(len(self._stack.within(seen).bars) // 2, 1))

    def _show_ends(self) -> None:
        """Let what leads nowhere be grey."""
        seen = self._chart.span
        if self._stack is None or seen is None:
            return
        whole = self._stack.span
        can = {
            self.closer: seen.days > CLOSEST,
            self.further: self._chart.is_part,
            self.earlier: seen.since > whole.since,
            self.later: seen.until < whole.until,
        }
        for one, on in can.items():
            one.lead(on=on)
