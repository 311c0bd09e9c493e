"""The end of a talk: what one said, one agreement, one if-then plan, and a calm last line."""

from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.dialogues import Part, Purpose
from samensociaal_desktop.services.talks import Talk
from samensociaal_desktop.storage.agreements import Agreements
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import TEXT_COLUMN, ScrollPage
from samensociaal_desktop.ui.pages.talk import suggestions, words
from samensociaal_desktop.ui.pages.talk.answer_list import AnswerList
from samensociaal_desktop.ui.pages.talk.end_cards import AgreementCard, PlanCard, SaidCard
from samensociaal_desktop.ui.pages.talk.suggestions import IfThen
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, small
from samensociaal_desktop.ui.words import plan_sentence


@dataclass(frozen=True, slots=True)
class Ending:
    """What a talk ends with, as far as it is written."""

    agreement: str = field(default="", repr=False)
    plan: IfThen = field(default=IfThen("", ""), repr=False)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not self.agreement and not any(self.plan)

    @property
    def has_half_a_plan(self) -> bool:
        """Whether one half of the plan is missing."""
        return any(self.plan) and not all(self.plan)


def keep_ending(ending: Ending, part: Part | None, agreements: Agreements, ids: tuple[str, str], now: datetime) -> None:
    """Keep the agreement and the plan, each under an id of its own: kept again, nothing stands there twice.

    Raises:
        VaultError: not all was kept.
    """
    if ending.agreement:
        agreements.keep(Agreement(id=ids[0], text=ending.agreement, part=part, made_at=now))
    if all(ending.plan):
        trigger, action = ending.plan
        agreements.keep_plan(Plan(id=ids[1], trigger=trigger, action=action, made_at=now))


class EndForm(QWidget):
    """Cards for what was said, an agreement and a plan, and the buttons under them; a dilemma asks for no plan."""

    changed = Signal()

    def __init__(self, talk: Talk, active: Plan | None, look: Look) -> None:
        super().__init__()
        answered, dialogue = talk.earlier, talk.dialogue
        is_dilemma = dialogue.purpose is Purpose.DILEMMA
        offered = suggestions.agreements(dialogue, answered, look)
        self.said = SaidCard(answered, look)
        self.agreement = AgreementCard(offered, from_answers=not is_dilemma)
        self.plan = None if is_dilemma else PlanCard(suggestions.plan(answered, look), active)
        self.trouble = Text(role="danger")
        self.trouble.hide()
        self.keep_button = button(self.tr("Save"), "primary")
        self.keep_button.setToolTip("Ctrl+Enter")
        self.decline_button = button(self.tr("Not now"))
        self.back_button = button(self.tr("Back"), "quiet")
        buttons = Flow()
        for one in (self.keep_button, self.decline_button, self.back_button):
            buttons.add(one)
        self.back_button.setVisible(talk.can_go_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(small(words.place(dialogue, look)))
        at_end = self.tr("You are at the end of this talk")
        self.heading = Heading(self.tr("You are at the end of this dilemma") if is_dilemma else at_end, 1)
        column.addWidget(self.heading)
        if any(answer is not None for _question, answer in answered):
            own = self.tr("These are your own words. You can take something from them with you.")
            column.addWidget(Text(own, role="soft"))
        for widget in (self.said, self.agreement, self.plan, self.trouble, buttons):
            if widget is not None:
                column.addWidget(widget)
        self.agreement.changed.connect(self._changed)
        if self.plan is not None:
            self.plan.changed.connect(self._changed)
        self._enable()

    @property
    def value(self) -> Ending:
        """What is written."""
        return Ending(self.agreement.value, self.plan.value if self.plan is not None else IfThen("", ""))

    @value.setter
    def value(self, ending: Ending) -> None:
        """Show an ending, without saying that anything changed."""
        self.agreement.value = ending.agreement
        if self.plan is not None:
            self.plan.value = ending.plan
        self._enable()

    def _changed(self) -> None:
        self.trouble.hide()
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        self.keep_button.setEnabled(not self.value.is_empty)


class Kept(Card):
    """What was kept, and that it is good so."""

    def __init__(self, ending: Ending, *, is_dilemma: bool) -> None:
        super().__init__(QCoreApplication.translate("Kept", "This is yours now"), level=1)
        self.column.setContentsMargins(36, 32, 36, 32)
        kept = AnswerList()
        if ending.agreement:
            kept.add(self.tr("My agreement"), ending.agreement)
        if all(ending.plan):
            kept.add(self.tr("My if-then plan"), plan_sentence(*ending.plan))
        self.column.addWidget(kept)
        line = self.tr("You can find it under Talk and Today. It does not have to work right away.")
        self.column.addWidget(Text(line, role="soft"))
        self.column.addSpacing(8)
        self.button = button(self.tr("Back to the dilemmas") if is_dilemma else self.tr("Back to Talk"), "primary")
        self.row(self.button)


class SummaryView(ScrollPage):
    """Shows what was said and takes one agreement and one plan, if wanted. Whoever listens keeps them."""

    kept = Signal(object)
    """An `Ending` that is whole and not empty."""

    declined = Signal()
    went_back = Signal()
    left = Signal()

    typed = Signal()
    """Something was written or chosen that is not kept yet."""

    def __init__(self, look: Look) -> None:
        super().__init__(look.px(TEXT_COLUMN))
        self._look = look
        self._form: EndForm | None = None
        self._body: QWidget | None = None
        self._shortcuts = [QShortcut(QKeySequence(keys), self) for keys in ("Ctrl+Return", "Ctrl+Enter")]
        for shortcut in self._shortcuts:
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._keep)

    @property
    def form(self) -> EndForm | None:
        """The form, until what it holds is kept."""
        return self._form

    def present(self, talk: Talk, active: Plan | None, written: Ending) -> None:
        """Show the end of `talk`, with what was begun of an agreement or a plan."""
        form = EndForm(talk, active, self._look)
        form.value = written
        form.changed.connect(self.typed)
        form.keep_button.clicked.connect(self._keep)
        form.decline_button.clicked.connect(self.declined)
        form.back_button.clicked.connect(self.went_back)
        if form.plan is not None:
            form.plan.fields.submitted.connect(self._keep)
            form.agreement.line.returnPressed.connect(form.plan.fields.trigger.setFocus)
        else:
            form.agreement.line.returnPressed.connect(self._keep)
        self._replace(form)
        self._form = form

    def present_kept(self, ending: Ending, purpose: Purpose) -> None:
        """Show, for the last time, what was kept."""
        done = Kept(ending, is_dilemma=purpose is Purpose.DILEMMA)
        done.button.clicked.connect(self.left)
        self._replace(done)
        self._form = None
        done.button.setFocus()

    def begin(self) -> None:
        """Begin at the top: what one said comes before what one can do."""
        if self._form is not None:
            self._form.heading.setFocus()
            self.show_from_top()

    def say_trouble(self, text: str) -> None:
        """Show why nothing was kept; what was written is still there."""
        if self._form is not None:
            self._form.trouble.setText(text)
            self._form.trouble.show()
            announce(self._form.trouble, text)
            self.show_widget(self._form.trouble)

    def _keep(self) -> None:
        form = self._form
        if form is None or form.value.is_empty:
            return
        if form.value.has_half_a_plan:
            self.say_trouble(self.tr("A plan needs both halves. Fill in the other one, or leave both empty."))
            if form.plan is not None:
                form.plan.fields.begin_missing()
        else:
            self.kept.emit(form.value)

    def _replace(self, body: QWidget) -> None:
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self.column.addWidget(body)
        self._scroll.verticalScrollBar().setValue(0)
