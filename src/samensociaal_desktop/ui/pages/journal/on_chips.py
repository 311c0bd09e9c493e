"""What is asked for and folded away, as chips that can be taken away one by one."""

from collections.abc import Callable, Iterable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from samensociaal_desktop.ui.components.pick_button import plain
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.journal.more_filters import On
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.flow import Flow


class OnChips(Flow):
    """A press takes one away; the focus goes on to the next."""

    emptied = Signal()
    """The last was taken away while the focus was on it."""

    def __init__(self, look: Look, after: Callable[[], QWidget]) -> None:
        """Make it; Tab comes to it from what `after` returns, whatever it shows."""
        super().__init__()
        self._look, self._after = look, after
        self._shown: list[On] = []
        self.buttons: list[QPushButton] = []
        self.setAccessibleName(self.tr("What is asked for"))

    def show_on(self, on: Iterable[On]) -> None:
        """Show these; nothing is made anew where they are the same."""
        wanted = list(on)
        if [one.words for one in wanted] == [one.words for one in self._shown]:
            self._shown = wanted
            return
        at = next((row for row, one in enumerate(self.buttons) if one.hasFocus()), -1)
        for old in self.buttons:
            self.flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = wanted
        self.buttons = [self._chip(row, one.words) for row, one in enumerate(wanted)]
        for one, other in pairwise((self._after(), *self.buttons)):
            QWidget.setTabOrder(one, other)
        if at >= 0:
            self._give_focus(at)

    def _chip(self, row: int, words: str) -> QPushButton:
        chip = button(f" {plain(words)}", "chip", self._look.icon("close"), self._look.icon_size * 0.7)
        chip.setAccessibleName(self.tr("Ask no longer for: {words}").format(words=words))
        chip.setToolTip(self.tr("Ask no longer for this"))
        chip.clicked.connect(partial(self._take_away, row))
        self.add(chip)
        chip.show()
        return chip

    def _take_away(self, row: int, _on: bool = False) -> None:
        self._shown[row].take_away()

    def _give_focus(self, at: int) -> None:
        if self.buttons:
            self.buttons[min(at, len(self.buttons) - 1)].setFocus()
        else:
            self.emptied.emit()
