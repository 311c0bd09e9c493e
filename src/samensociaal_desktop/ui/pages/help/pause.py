"""The check before posting: seven questions to oneself and four ways on. No total, no verdict, nothing kept."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.ways import PauseCheck, PauseQuestion
from samensociaal_desktop.ui.components.sources import SourceLine
from samensociaal_desktop.ui.components.terms import TermsLine
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.pages.help.shelves import Shelves
from samensociaal_desktop.ui.widgets.buttons import Choice, ChoiceCards
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, small


class PauseView(BackView):
    """One ticks what is clear; what is left open keeps its hint. Then one chooses what to do, and reads how."""

    def __init__(self, pause: PauseCheck, shelves: Shelves, look: Look) -> None:
        super().__init__(look.pick(pause.title), look)
        self._look = look
        self.column.addWidget(Text(look.pick(pause.intro)))
        self.column.addWidget(small(self.tr("What you tick here is not kept.")))
        self.column.addWidget(Heading(self.tr("Tick what is clear to you"), 2))
        self.rows = [_Row(question, look) for question in pause.questions]
        for row in self.rows:
            self.column.addWidget(row)
        self._add_outcomes(pause)
        terms = TermsLine(map(look.pick, _texts(pause)), shelves.glossary, look)
        if terms.terms:
            self.column.addWidget(terms)
        self.column.addWidget(SourceLine(pause.sources, shelves.sources, look, look.pick(pause.title)))

    def enter(self) -> None:
        """Begin at the first question."""
        super().enter()
        for row in self.rows[:1]:
            self.begin_at(row.cards.options[0])

    def _add_outcomes(self, pause: PauseCheck) -> None:
        card = Card(self.tr("What do you do now?"))
        choices = [Choice(one.id, self._look.pick(one.ask)) for one in pause.outcomes]
        self.outcomes = ChoiceCards(self.tr("What do you do now?"), choices)
        self._hints = {one.id: self._look.pick(one.hint) for one in pause.outcomes}
        self.hint = Text()
        self.hint.hide()
        self.outcomes.changed.connect(self._show_hint)
        card.column.addWidget(self.outcomes)
        card.column.addWidget(self.hint)
        self.column.addSpacing(8)
        self.column.addWidget(card)

    def _show_hint(self) -> None:
        text = "".join(self._hints[one] for one in self.outcomes.chosen())
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        announce(self.hint, text)


class _Row(QWidget):
    """A question to tick, its hint under it for as long as it is open."""

    def __init__(self, question: PauseQuestion, look: Look) -> None:
        super().__init__()
        ask = look.pick(question.ask)
        self.cards = ChoiceCards(ask, [Choice(question.id, ask)], several=True)
        self.hint = small(look.pick(question.hint))
        self.hint.setContentsMargins(18, 0, 18, 0)
        policy: QSizePolicy = self.hint.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that nothing moves away under the pointer
        self.hint.setSizePolicy(policy)
        self.cards.options[0].setAccessibleDescription(self.hint.text())
        self.cards.changed.connect(self._ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.cards)
        column.addWidget(self.hint)

    def _ticked(self) -> None:
        is_clear = bool(self.cards.chosen())
        self.hint.setVisible(not is_clear)
        self.cards.options[0].setAccessibleDescription("" if is_clear else self.hint.text())


def _texts(pause: PauseCheck) -> list[LocalisedText]:
    asked = [text for one in (*pause.questions, *pause.outcomes) for text in (one.ask, one.hint)]
    return [pause.title, pause.intro, *asked]
