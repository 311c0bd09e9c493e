"""The three cards at the end of a talk: what one said, an agreement, a plan."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.services.talks import Answered
from samensociaal_desktop.ui.components.fields import LineField
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.talk.answer_list import answered_list
from samensociaal_desktop.ui.pages.talk.plan_fields import PlanFields
from samensociaal_desktop.ui.pages.talk.suggestions import IfThen
from samensociaal_desktop.ui.widgets.buttons import Choice, ChoiceCards, button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Text, field_label, small
from samensociaal_desktop.ui.words import plan_sentence

PLAN: Final = "plan"


class SaidCard(Card):
    """What one said: the main questions, and all of them when asked for."""

    def __init__(self, answered: Sequence[Answered], look: Look) -> None:
        super().__init__(QCoreApplication.translate("SaidCard", "What you said"))
        said = [each for each in answered if each[1] is not None]
        main = [each for each in said if each[0].is_main]
        self.main = answered_list(main, look)
        self.all = answered_list(said, look)
        self.all.hide()
        self.all_button = button("", "quiet")
        self.all_button.setCheckable(True)
        self.all_button.toggled.connect(self._toggle)
        if not said:
            self.column.addWidget(Text(self.tr("You skipped every question. That is fine."), role="soft"))
        self.column.addWidget(self.main)
        self.column.addWidget(self.all)
        self.column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.all_button.setVisible(len(said) > len(main))
        self._toggle(False)

    def _toggle(self, on: bool) -> None:
        self.main.setVisible(not on)
        self.all.setVisible(on)
        self.all_button.setText(self.tr("Show less") if on else self.tr("Show all your answers"))


class AgreementCard(Card):
    """One agreement, chosen or written: choosing puts it in the line, where it can still be changed."""

    changed = Signal()

    def __init__(self, offered: Sequence[str], *, from_answers: bool = True) -> None:
        """Make the card; the agreements on offer are `from_answers`, or ideas that fit whatever was answered."""
        super().__init__(QCoreApplication.translate("AgreementCard", "Choose or write one agreement"))
        self.column.addWidget(Text(self.tr("Something you agree with yourself. Small is good."), role="soft"))
        self._own = ""
        name = self.tr("From your answers") if from_answers else self.tr("Ideas")
        self.cards = ChoiceCards(name, [Choice(text, text) for text in offered])
        self.cards.changed.connect(self._chosen)
        if offered:
            self.column.addWidget(small(name))
            self.column.addWidget(self.cards)
        self.line = LineField(self.tr("for example: I read my message once more before I send it"))
        self.line.changed.connect(self._written)
        label = self.tr("Or in your own words") if offered else self.tr("My agreement")
        self.column.addWidget(field_label(label, self.line))
        self.line.setAccessibleName(self.tr("My agreement"))
        self.column.addWidget(self.line)

    @property
    def value(self) -> str:
        """The agreement; empty for none."""
        return self.line.value

    @value.setter
    def value(self, text: str) -> None:
        """Show an agreement."""
        self._own = self.line.value = text
        self.cards.choose((text,))

    def _chosen(self) -> None:
        # What was written comes back when the choice is taken back.
        self.line.value = next(iter(self.cards.chosen()), self._own)
        self.line.setCursorPosition(0)  # a long one is read from its beginning
        self.changed.emit()

    def _written(self) -> None:
        self._own = self.line.value
        self.cards.choose((self._own,))
        self.changed.emit()


class PlanCard(Card):
    """One if-then plan, with what the answers suggest at hand."""

    changed = Signal()

    def __init__(self, offered: IfThen | None, active: Plan | None) -> None:
        super().__init__(QCoreApplication.translate("PlanCard", "Make one if-then plan"))
        self.column.addWidget(Text(self.tr("Choose one moment, and what you do then."), role="soft"))
        self._own = IfThen("", "")
        self._offered = offered
        self.fields = PlanFields()
        self.fields.changed.connect(self._written)
        self.suggestion: ChoiceCards | None = None
        if offered is not None:
            sentence = plan_sentence(*offered)
            name = self.tr("From your answers")
            self.suggestion = ChoiceCards(name, [Choice(PLAN, sentence)])
            self.suggestion.changed.connect(self._chosen)
            self.column.addWidget(small(name))
            self.column.addWidget(self.suggestion)
        self.column.addWidget(self.fields)
        if active is not None:
            text = self.tr("Your plan now: “{plan}”. A new plan takes its place. The old one stays saved.")
            self.column.addWidget(small(text.format(plan=plan_sentence(active.trigger, active.action))))

    @property
    def value(self) -> IfThen:
        """What is written, whole or not."""
        return self.fields.value

    @value.setter
    def value(self, plan: IfThen) -> None:
        """Show a plan."""
        self._own = self.fields.value = plan
        self._mark()

    def _chosen(self) -> None:
        taken = self._offered if self.suggestion is not None and self.suggestion.chosen() else None
        self.fields.value = taken or self._own
        self.changed.emit()

    def _written(self) -> None:
        self._own = self.fields.value
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        if self.suggestion is not None:
            self.suggestion.choose((PLAN,) if self._own == self._offered else ())
