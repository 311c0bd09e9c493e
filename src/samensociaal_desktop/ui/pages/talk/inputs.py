"""What one answers with: cards, a scale, words, a line. Each shows an answer, reads one, and says `changed`."""

from typing import Final, assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samensociaal_desktop.domain.dialogues import SCALE, Answer, Question, QuestionKind
from samensociaal_desktop.ui.components.fields import LineField, NoteField
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.talk import words
from samensociaal_desktop.ui.pages.talk.pole_line import PoleLine
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, ChoiceCards, button
from samensociaal_desktop.ui.widgets.text import Text, announce, small

STEP_WIDTH: Final = 48
GAP: Final = 8


class AnswerInput(QWidget):
    """One way to answer a question, named by it for a screen reader."""

    changed = Signal()

    submitted = Signal()
    """Enter was pressed where it can only mean: go on."""

    def __init__(self, question: Question, look: Look) -> None:
        super().__init__()
        self._question, self._look = question, look
        self._name = look.pick(question.ask)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)

    @property
    def answer(self) -> Answer | None:
        """What is answered now; None while it is no answer yet."""
        return self.written if self._question.accepts(self.written) else None

    @property
    def written(self) -> Answer:
        """What stands there now, an answer or not."""
        raise NotImplementedError

    def show_answer(self, answer: Answer) -> None:
        """Show an answer, without saying that anything changed."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the focus where one begins."""
        raise NotImplementedError

    def press(self, number: int) -> None:
        """Choose the option or step of that number, if there is one."""


class OptionsInput(AnswerInput):
    """Options as cards, one or several; own words beside them or in their place."""

    def __init__(self, question: Question, look: Look) -> None:
        super().__init__(question, look)
        several = question.kind is QuestionKind.SEVERAL
        choices = [Choice(option.id, look.pick(option.label)) for option in question.options]
        self.cards = ChoiceCards(self._name, choices, several=several)
        for number, option in enumerate(self.cards.options, start=1):
            option.setToolTip(str(number))
        self._most = question.most if several else None
        self._taken: tuple[str, ...] = ()
        self.cards.changed.connect(self._chosen)
        self.own_button = button(self.tr("Write something myself"), "quiet")
        self.own_button.clicked.connect(self._unfold)
        self.own_words = LineField(self.tr("In your own words"))
        self.own_words.setAccessibleName(self.tr("In your own words: {question}").format(question=self._name))
        self.own_words.changed.connect(self.changed)
        self.own_words.returnPressed.connect(self.submitted)
        self.own_words.hide()
        self.hint = small(self._hint(several=several))
        if several:
            self.column.addWidget(self.hint)
        self.column.addWidget(self.cards)
        self.column.addWidget(self.own_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.own_words)

    @property
    def written(self) -> Answer:
        return Answer(self.cards.chosen(), text=self.own_words.value)

    def show_answer(self, answer: Answer) -> None:
        self._taken = answer.choices
        self.cards.choose(answer.choices)
        self.own_words.value = answer.text
        self.own_words.setVisible(bool(answer.text))
        self.own_button.setVisible(not answer.text)

    def begin(self) -> None:
        chosen = self.cards.chosen()
        (self.cards.option(chosen[0]) if chosen else self.cards.options[0]).setFocus()

    def press(self, number: int) -> None:
        if number <= len(self.cards.options):
            option = self.cards.options[number - 1]
            option.setFocus()
            option.click()

    def _hint(self, *, several: bool) -> str:
        if not several:
            return ""
        if self._most is None:
            return self.tr("You can choose more than one.")
        return self.tr("You can choose at most {most}.").format(most=self._most)

    def _chosen(self) -> None:
        chosen = self.cards.chosen()
        if self._most is not None and len(chosen) > self._most:
            self.cards.choose(self._taken)  # one more is not taken, and it is said why
            full = self.tr("You have chosen {most} already. To take another, first press one of them again.")
            self.hint.setText(full.format(most=self._most))
            announce(self.hint, self.hint.text())
            return
        self._taken = chosen
        self.hint.setText(self._hint(several=self._question.kind is QuestionKind.SEVERAL))
        self.changed.emit()

    def _unfold(self) -> None:
        self.own_words.show()
        self.own_words.setFocus()
        self.own_button.hide()


class ScaleInput(AnswerInput):
    """Five steps with words at both ends."""

    def __init__(self, question: Question, look: Look) -> None:
        super().__init__(question, look)
        low, high = SCALE
        steps = range(low, high + 1)
        self.chips = Chips(self._name, [Choice(str(step), str(step)) for step in steps])
        for step, option in zip(steps, self.chips.options, strict=True):
            option.setMinimumWidth(look.px(STEP_WIDTH))
            option.setMinimumHeight(look.px(40))
            option.setAccessibleName(f"{step}: {words.scale_text(question, step, look)}")
        self.chips.changed.connect(self.changed)
        holder = QWidget()
        holder.setMaximumWidth(high * look.px(STEP_WIDTH) + (high - low) * GAP)
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP)
        inner.addWidget(self.chips)
        inner.addLayout(_ends(question, look))
        row = QHBoxLayout()
        row.addWidget(holder, 1)
        row.addStretch(0)
        self.column.addLayout(row)

    @property
    def written(self) -> Answer:
        return Answer(number=next((int(step) for step in self.chips.chosen()), None))

    def show_answer(self, answer: Answer) -> None:
        self.chips.choose((str(answer.number),))

    def begin(self) -> None:
        chosen = self.chips.chosen()
        (self.chips.option(chosen[0]) if chosen else self.chips.options[0]).setFocus()

    def press(self, number: int) -> None:
        if number <= len(self.chips.options):
            option = self.chips.options[number - 1]
            option.setFocus()
            option.click()


class TextInput(AnswerInput):
    """A few lines of one's own."""

    def __init__(self, question: Question, look: Look) -> None:
        super().__init__(question, look)
        self.note = NoteField(self._name, look)
        self.note.changed.connect(self.changed)
        self.column.addWidget(self.note)

    @property
    def written(self) -> Answer:
        return Answer(text=self.note.value)

    def show_answer(self, answer: Answer) -> None:
        self.note.value = answer.text

    def begin(self) -> None:
        self.note.edit.setFocus()


class LineInput(AnswerInput):
    """A dot between two poles; nothing is answered until it is put somewhere. `first` is an earlier place."""

    def __init__(self, question: Question, look: Look, first: int | None = None) -> None:
        super().__init__(question, look)
        self._first = "" if first is None else self._first_words(first)
        self.line = PoleLine(self._name, look, first)
        self._where = small("")
        self.line.touched.connect(self._put)
        self.column.addWidget(self.line)
        self.column.addLayout(_ends(question, look))
        self.column.addWidget(self._where)
        if self._first:
            self.column.addWidget(small(self._first))
        self._say()

    @property
    def written(self) -> Answer:
        return Answer(number=self.line.number)

    def show_answer(self, answer: Answer) -> None:
        self.line.number = answer.number
        self._say()

    def begin(self) -> None:
        self.line.setFocus()

    def _put(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        number = self.line.number
        if number is None:
            where = self.tr("Put the dot where it fits you. The arrow keys work too.")
        else:
            where = words.line_text(self._question, number, self._look)
        self._where.setText(where)
        poles = [self._look.pick(pole) for pole in (self._question.low, self._question.high) if pole]
        self.line.setAccessibleDescription(" ".join(filter(None, (f"{' – '.join(poles)}.", where, self._first))))

    def _first_words(self, first: int) -> str:
        where = words.line_text(self._question, first, self._look)
        return self.tr("The ring: you chose this place first. {where}.").format(where=where)


def make_input(question: Question, look: Look, first: int | None = None) -> AnswerInput:
    """Return the input for a question's kind; `first` is the place chosen when a line was asked before."""
    match question.kind:
        case QuestionKind.CHOICE | QuestionKind.SEVERAL:
            return OptionsInput(question, look)
        case QuestionKind.SCALE:
            return ScaleInput(question, look)
        case QuestionKind.TEXT:
            return TextInput(question, look)
        case QuestionKind.LINE:
            return LineInput(question, look, first)
        case never:
            assert_never(never)


def _ends(question: Question, look: Look) -> QHBoxLayout:
    low = Text(look.pick(question.low) if question.low else "")
    high = Text(look.pick(question.high) if question.high else "")
    high.setAlignment(Qt.AlignmentFlag.AlignRight)
    line = QHBoxLayout()
    line.setSpacing(24)
    line.addWidget(low, 1)
    line.addWidget(high, 1)
    return line
