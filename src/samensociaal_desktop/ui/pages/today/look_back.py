"""Looking back: one question at a time about one moment of some days ago."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import Again, Edit, Encounter, Outcome, PlanResult
from samensociaal_desktop.domain.follow_ups import Question, open_questions
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.components.moment_row import moment_row
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, field_label, small

translate = QCoreApplication.translate


class LookBackCard(Card):
    """Asks the first question about a moment that is still open. Once it is answered the card is made anew."""

    answered = Signal(object)
    """An `Edit`: the moment with the answer."""

    moment_requested = Signal(object)
    """The person wants to read the `Encounter`."""

    put_off = Signal()
    """The person wants to be asked another time."""

    settled = Signal()
    """The person does not want to be asked about this moment."""

    def __init__(self, moment: Encounter, plan: Plan | None, needs: FormNeeds) -> None:
        """Make a card about a moment with a question still open; `plan` is the one that suited it, if it still is."""
        super().__init__()
        self.moment, self._needs = moment, needs
        self.question = open_questions(moment)[0]
        asked = _asked(self.question)
        when = day_text(moment.happened_at.date(), needs.look, needs.clock().date(), weekday=False)
        self.moment_row = moment_row(moment, f"{when[:1].upper()}{when[1:]}", needs.lists, needs.look)
        self.moment_row.clicked.connect(lambda _on: self.moment_requested.emit(moment))
        self.chips = Chips(asked, self._choices())
        self.chips.changed.connect(self._answer)
        self.column.addWidget(small(self.tr("Looking back")))
        self.column.addWidget(self.moment_row)
        if self.question is Question.PLAN_RESULT:
            self.column.addWidget(Text(self._about_plan(plan)))
        self.column.addWidget(field_label(asked, self.chips))
        self.column.addWidget(self.chips)
        self.column.addWidget(self._ways_out())
        self.setAccessibleName(asked)

    @property
    def first(self) -> QWidget:
        """The first answer."""
        return self.chips.options[0]

    def _ways_out(self) -> Flow:
        self.later_button = button(self.tr("Ask me another time"), "quiet")
        self.later_button.clicked.connect(lambda _on: self.put_off.emit())
        self.never_button = button(self.tr("Do not ask about this"), "quiet")
        self.never_button.clicked.connect(lambda _on: self.settled.emit())
        ways = Flow()
        ways.add(self.later_button)
        ways.add(self.never_button)
        return ways

    def _about_plan(self, plan: Plan | None) -> str:
        if plan is None:
            return self.tr("You had an if-then plan.")
        return self.tr("You had a plan: “{plan}”.").format(plan=words.plan_sentence(plan.trigger, plan.action))

    def _choices(self) -> list[Choice]:
        match self.question:
            case Question.OUTCOME:
                return [Choice(one.value, self._needs.word_outcome(one)) for one in Outcome]
            case Question.AGAIN:
                return [Choice(one.value, words.again(one)) for one in Again]
            case Question.PLAN_RESULT:
                return [Choice(one.value, words.plan_result(one)) for one in PlanResult]

    def _answer(self) -> None:
        for chosen in self.chips.chosen():
            self.answered.emit(Edit(self.moment, _with_answer(self.moment, self.question, chosen)))


class ThanksCard(Card):
    """Stands where the last question stood, until one comes here again. Tab does not stop here."""

    def __init__(self) -> None:
        super().__init__()
        thanks = self.tr("Thank you. Your answers are with the moment.")
        self.column.addWidget(small(self.tr("Looking back")))
        self.column.addWidget(Text(thanks))
        self.setAccessibleName(thanks)  # which a screen reader says, for the focus goes here

    @property
    def first(self) -> QWidget:
        """The card: there is nothing to do on it."""
        return self


def _asked(question: Question) -> str:
    match question:
        case Question.OUTCOME:
            return translate("LookBackCard", "What came of it?")
        case Question.AGAIN:
            return translate("LookBackCard", "Would you do the same again?")
        case Question.PLAN_RESULT:
            return translate("LookBackCard", "Did it help?")


def _with_answer(moment: Encounter, question: Question, answer: str) -> Encounter:
    match question:
        case Question.OUTCOME:
            return replace(moment, outcome=Outcome(answer))
        case Question.AGAIN:
            return replace(moment, again=Again(answer))
        case Question.PLAN_RESULT:
            return replace(moment, plan_result=PlanResult(answer))
