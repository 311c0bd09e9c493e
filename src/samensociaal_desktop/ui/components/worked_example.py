"""A worked example of a moment, to look at beside the form. It fills nothing in."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Clock, Encounter, Response
from samensociaal_desktop.ui.components.field_words import FieldWords, label
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.tab_order import take_place
from samensociaal_desktop.ui.widgets.text import Text, announce, small

SHOWN = (
    "line", "kinds", "when", "responses", "on_purpose", "weight", "feelings_before", "feelings_after", "held_back",
    "role", "who", "place", "platform", "reach", "note", "own_post", "help", "outcome", "again", "lesson",
)  # fmt: skip

WITNESS = "role.witness"
PAIR_WIDTH = 260


class WorkedExample(QWidget):
    """A quiet button that shows an example, and puts it away again. The example is made when it is asked for."""

    def __init__(self, said: FieldWords, look: Look, clock: Clock) -> None:
        super().__init__()
        self._said, self._look, self._clock = said, look, clock
        self._card: Card | None = None
        self.button: QPushButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    @property
    def is_shown(self) -> bool:
        """Whether the example is there to read."""
        return self._card is not None and not self._card.isHidden()

    def offer(self, offered: bool) -> None:
        """Offer the example, or put it away."""
        if offered and self.button is None:
            self.button = button(self.tr("See an example"), "quiet")
            self.button.clicked.connect(lambda _on: self._show_card(not self.is_shown))
            self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
            take_place(self, (self.button,))
        if self.is_shown and not offered:
            self._show_card(False)
        self.setVisible(offered)

    def _show_card(self, shown: bool) -> None:
        assert self.button is not None  # it is what was pressed
        if self._card is None:
            self._card = self._made()
            self._column.addWidget(self._card)
        self._card.setVisible(shown)
        self.button.setText(self.tr("Close the example") if shown else self.tr("See an example"))
        if shown:
            announce(self._card, self._card.accessibleDescription())

    def _made(self) -> Card:
        moment = self._example()
        card = Card(self.tr("An example"), level=3)
        card.column.addWidget(small(self.tr("This is made up. Your own words stay as they are.")))
        answers = [(label(name), self._said.answer(name, moment)) for name in SHOWN]
        answers = [(question, answer) for question, answer in answers if answer]
        pairs = Flow(spacing=12)
        for question, answer in answers:
            pairs.add(_Pair(question, answer, self._look.px(PAIR_WIDTH)))
        card.column.addWidget(pairs)
        left_out = self.tr("The rest was left out. That is fine.")
        card.column.addWidget(small(left_out))
        rows = [f"{question} {answer}" for question, answer in answers]
        card.setAccessibleDescription("\n".join([*rows, left_out]))
        return card

    def _example(self) -> Encounter:
        """Return the moment of the sample journal in which a bystander supports somebody and most is filled in."""
        from samensociaal_desktop.content.sample import sample  # noqa: PLC0415 - reads TOML, when first asked for

        moments = sample(self._look.language, self._clock().date()).encounters
        fitting = [one for one in moments if one.response is Response.SUPPORT and one.role == WITNESS]
        return max(fitting, key=lambda one: sum(bool(getattr(one, name)) for name in SHOWN if name != "when"))


class _Pair(QWidget):
    """A question with its answer under it: as wide as asked, or narrower where there is no room for that."""

    def __init__(self, question: str, answer: str, width: int) -> None:
        super().__init__()
        self._width = width
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(small(question))
        column.addWidget(Text(answer))

    def sizeHint(self) -> QSize:
        return QSize(self._width, super().sizeHint().height())
