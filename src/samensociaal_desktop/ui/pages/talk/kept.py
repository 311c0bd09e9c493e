"""What earlier talks ended with: the agreements, one under the other."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.domain.agreements import Agreement
from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.talk import words
from samensociaal_desktop.ui.pages.talk.keeper import Keeper, act_button
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Text, rule, small


class AgreementsCard(Card):
    """The agreements, the newest first. Removing one asks nothing and can be undone."""

    def __init__(self, keeper: Keeper, look: Look, clock: Clock) -> None:
        super().__init__(QCoreApplication.translate("AgreementsCard", "My agreements"))
        self._keeper, self._look, self._clock = keeper, look, clock
        self._rows: QWidget | None = None
        self.remove_buttons: list[QPushButton] = []

    def refresh(self) -> None:
        """Read the agreements anew."""
        had_focus = next((at for at, one in enumerate(self.remove_buttons) if one.hasFocus()), None)
        agreements = self._keeper.store.all()
        self.remove_buttons = []
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for at, agreement in enumerate(agreements):
            if at:
                column.addWidget(rule())
            column.addLayout(self._row(agreement))
        if not agreements:
            empty = self.tr("Nothing here yet. At the end of a talk you can make an agreement with yourself.")
            column.addWidget(Text(empty, role="soft"))
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = rows
        self.column.addWidget(rows)
        if had_focus is not None and self.remove_buttons:
            self.remove_buttons[min(had_focus, len(self.remove_buttons) - 1)].setFocus()

    def _row(self, agreement: Agreement) -> QHBoxLayout:
        day = day_text(agreement.made_at.date(), self._look, self._clock().date(), weekday=False)
        if agreement.part is not None:
            part = self.tr("{day} · part {part}")
            day = part.format(day=day, part=words.part_number(agreement.part))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(Text(agreement.text, selectable=True))
        said.addWidget(small(day))
        name = self.tr("Remove: {text}").format(text=agreement.text)
        remove = act_button(self.tr("Remove"), "quiet", lambda: self._remove(agreement), name=name)
        self.remove_buttons.append(remove)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addLayout(said, 1)
        line.addWidget(remove)
        return line

    def _remove(self, agreement: Agreement) -> None:
        store = self._keeper.store
        self._keeper.do(
            lambda: store.drop(agreement.id),
            self.tr("Agreement removed."),
            self.tr("Undo"),
            lambda: store.keep(agreement),
        )
