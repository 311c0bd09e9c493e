"""Which cards there are, and in which order: a row for each, with a chip and two buttons, kept at once."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from samensociaal_desktop.domain.patterns.cards import Arrangement, Question
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.pages.patterns import asked
from samensociaal_desktop.ui.pages.patterns.copying import Say
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.end_button import EndButton
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, announce

KEYS: Final = {-1: "Alt+Up", 1: "Alt+Down"}

translate = QCoreApplication.translate


class CardRow(QFrame):
    """One card: whether it is shown, and buttons that move it. Alt+Up and Alt+Down move it too."""

    toggled = Signal(bool)

    moved = Signal(int)
    """So many places down; up where it is less than none."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._id, self.title = question.value, asked.title(question)
        self.setAccessibleName(self.title)
        self._chips = Chips(self.tr("Show"), [Choice(question.value, self.title)], several=True)
        self.check = self._chips.options[0]
        self._chips.changed.connect(lambda: self.toggled.emit(self.check.isChecked()))
        self.up = EndButton(self.tr("Up"))
        self.down = EndButton(self.tr("Down"))
        for one, name, places in ((self.up, self.tr("Up: {card}"), -1), (self.down, self.tr("Down: {card}"), 1)):
            one.setAccessibleName(name.format(card=self.title))
            one.clicked.connect(partial(self._move, places))
            shortcut = QShortcut(QKeySequence(KEYS[places]), self)  # a button would take an arrow for itself
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.moved.emit, places))
        self.up.setToolTip("Alt+↑")
        self.down.setToolTip("Alt+↓")
        self._lay_out()

    def show_state(self, *, shown: bool, can_go_up: bool, can_go_down: bool) -> None:
        """Show whether the card is shown and where it can go, without saying that anything changed."""
        self._chips.choose((self._id,) if shown else ())
        self.up.lead(on=can_go_up)
        self.down.lead(on=can_go_down)

    def _move(self, places: int, _on: bool = False) -> None:
        self.moved.emit(places)

    def _lay_out(self) -> None:
        buttons = Flow()
        for one in (self.up, self.down):
            buttons.add(one)
        buttons.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._chips, 1)
        line.addWidget(buttons)


class ArrangingView(BackView):
    """Shows an arrangement; `apply` has each change take effect, and raises a `VaultError` where it cannot."""

    def __init__(self, arrangement: Arrangement, apply: Callable[[Arrangement], object], look: Look, say: Say) -> None:
        super().__init__(translate("ArrangingView", "Choose cards"), look)
        self._arrangement, self._apply, self._say = arrangement, apply, say
        self.rows: dict[Question, CardRow] = {}
        intro = self.tr("What is on is shown. Press it to hide it. What you choose is kept at once.")
        self.column.addWidget(Text(intro, role="soft"))
        card = Card()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        card.column.addLayout(self._rows)
        self.column.addWidget(card)
        self.first_button = button(self.tr("As at first"))
        self.first_button.clicked.connect(lambda _on: self._as_at_first())
        self.column.addWidget(self.first_button, 0, Qt.AlignmentFlag.AlignLeft)
        for question in Question:
            row = CardRow(question)
            row.toggled.connect(partial(self._toggled, question))
            row.moved.connect(partial(self._moved, question))
            self.rows[question] = row
        self._show()

    @property
    def arrangement(self) -> Arrangement:
        """What is shown."""
        return self._arrangement

    def _toggled(self, question: Question, shown: bool) -> None:
        hidden = self._arrangement.hidden - {question} if shown else self._arrangement.hidden | {question}
        text = self.tr("Shown: {card}") if shown else self.tr("Not shown any more: {card}")
        self._change(replace(self._arrangement, hidden=hidden), text.format(card=asked.title(question)))

    def _moved(self, question: Question, places: int) -> None:
        order = list(self._arrangement.order)
        row = min(max(order.index(question) + places, 0), len(order) - 1)
        order.remove(question)
        order.insert(row, question)
        moved = replace(self._arrangement, order=tuple(order))
        if moved == self._arrangement or self._take(moved):
            where = self.tr("{card}: {place} of {count}")
            announce(self, where.format(card=asked.title(question), place=row + 1, count=len(order)))

    def _as_at_first(self) -> None:
        if self._arrangement != Arrangement():
            self._change(Arrangement(), self.tr("The cards are as at first."))

    def _change(self, arrangement: Arrangement, text: str) -> None:
        before = self._arrangement
        if self._take(arrangement):
            self._say(text, self.tr("Undo"), partial(self._take, before))

    def _take(self, arrangement: Arrangement) -> bool:
        """Have an arrangement take effect, also after this view was left; return whether it does."""
        try:
            self._apply(arrangement)
        except SamenSociaalError as error:
            self._say(words.error_text(error))
            if isValid(self):
                self._show()
            return False
        self._arrangement = arrangement
        if isValid(self):
            self._show()
            focus = self.focusWidget()
            if focus is not None:
                self.show_widget(focus)
        return True

    def _show(self) -> None:
        order = self._arrangement.order
        stops: list[QWidget] = [self.back_button]
        for place, question in enumerate(order):
            row = self.rows[question]
            self._rows.insertWidget(place, row)
            is_shown = question not in self._arrangement.hidden
            row.show_state(shown=is_shown, can_go_up=place > 0, can_go_down=place < len(order) - 1)
            stops.extend((row.check, row.up, row.down))
        for one, other in zip(stops, (*stops[1:], self.first_button), strict=True):
            QWidget.setTabOrder(one, other)
