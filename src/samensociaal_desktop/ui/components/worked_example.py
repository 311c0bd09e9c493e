"""A worked example of a moment, to look at beside the form. It fills nothing in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Clock, Encounter, Response
from samensociaal_desktop.ui.components.field_words import FieldWords, label
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
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
        self.button = button(self.tr("See an example"), "quiet")
        self.button.clicked.connect(lambda _on: self.show_example(not self.is_shown))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def is_shown(self) -> bool:
        """Whether the example is there to read."""
        return self._card is not None and not self._card.isHidden()

    def show_example(self, shown: bool) -> None:
        """Show the example, or put it away."""
        if shown and self._card is None:
            self._card = self._made()
            layout = self.layout()
            assert layout is not None  # made with it
            layout.addWidget(self._card)
        if self._card is not None:
            self._card.setVisible(shown)
            if shown:
                announce(self._card, self._card.accessibleDescription())
        self.button.setText(self.tr("Close the example") if shown else self.tr("See an example"))

    def _made(self) -> Card:
        moment = self._example()
        card = Card(self.tr("An example"), level=3)
        card.column.addWidget(small(self.tr("This is made up. Your own words stay as they are.")))
        answers = [(label(name), self._said.answer(name, moment)) for name in SHOWN]
        answers = [(question, answer) for question, answer in answers if answer]
        pairs = Flow(spacing=12)
        for question, answer in answers:
            pairs.add(self._pair(question, answer))
        card.column.addWidget(pairs)
        left_out = self.tr("The rest was left out. That is fine.")
        card.column.addWidget(small(left_out))
        rows = [f"{question} {answer}" for question, answer in answers]
        card.setAccessibleDescription("\n".join([*rows, left_out]))
        return card

    def _pair(self, question: str, answer: str) -> QWidget:
        pair = QWidget()
        pair.setFixedWidth(self._look.px(PAIR_WIDTH))
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(small(question))
        column.addWidget(Text(answer))
        return pair

    def _example(self) -> Encounter:
        """Return the moment of the sample journal in which a bystander supports somebody and most is filled in."""
        from samensociaal_desktop.content.sample import sample  # noqa: PLC0415 - reads TOML, when first asked for

        moments = sample(self._look.language, self._clock().date())
        fitting = [one for one in moments if one.response is Response.SUPPORT and one.role == WITNESS]
        return max(fitting, key=lambda one: sum(bool(getattr(one, name)) for name in SHOWN if name != "when"))
