"""Feelings and how strong they were: chips, and a small scale for each that is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import HEAVIEST, Feeling
from samensociaal_desktop.ui.components.items import ItemsField
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.vocabulary import Choosable, Vocabulary
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice
from samensociaal_desktop.ui.widgets.text import Text

MIDDLE = 2


class FeelingPicker(QWidget):
    """Which feelings, and each from 0 (hardly) to 4 (very). A new one begins in the middle."""

    changed = Signal()

    def __init__(self, name: str, vocabulary: Vocabulary, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._vocabulary, self._look = vocabulary, look
        self._strengths: dict[str, int] = {}
        self._drawn: tuple[str, ...] = ()
        self.chips = ItemsField(name, Choosable(vocabulary, "feelings"), look)
        self.chips.changed.connect(self._feelings_chosen)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chips)
        column.addLayout(self._rows)

    @property
    def value(self) -> tuple[Feeling, ...]:
        """The feelings chosen, with their strength."""
        return tuple(Feeling(one, self._strengths.get(one, MIDDLE)) for one in self.chips.value)

    @value.setter
    def value(self, feelings: Sequence[Feeling]) -> None:
        """Show these feelings."""
        self._strengths = {feeling.id: feeling.strength for feeling in feelings}
        self.chips.value = tuple(self._strengths)
        self._draw_rows()

    def _feelings_chosen(self) -> None:
        if self.chips.value != self._drawn:  # else only what stands in the line for an own one is other
            self._draw_rows()
        self.changed.emit()

    def _draw_rows(self) -> None:
        self._drawn = self.chips.value
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for feeling in self.value:
            self._rows.addWidget(self._row(feeling))

    def _row(self, feeling: Feeling) -> QWidget:
        name = self._look.pick(self._vocabulary.lists.label_of(feeling.id))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        label = Text(name, role="soft")
        label.setMinimumWidth(self._look.px(110))
        scale = Chips(
            self.tr("How strong: {feeling}").format(feeling=name),
            [Choice(str(number), str(number)) for number in range(HEAVIEST + 1)],
            required=True,
        )
        for option in scale.options:
            option.setAccessibleName(f"{name} {option.text()}")
        scale.choose((str(feeling.strength),))
        scale.changed.connect(lambda: self._strength_chosen(feeling.id, scale))
        line.addWidget(label)
        line.addWidget(scale, 1)
        return row

    def _strength_chosen(self, feeling_id: str, scale: Chips) -> None:
        self._strengths[feeling_id] = int(scale.chosen()[0])
        self.changed.emit()
