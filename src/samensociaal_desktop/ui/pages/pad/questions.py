"""The questions one asks oneself before deciding: those of the pack, or one's own."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import Signal

from samensociaal_desktop.domain.encounters import new_id
from samensociaal_desktop.domain.pad import QUESTIONS, PadQuestion
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services.pad import LONGEST_QUESTION
from samensociaal_desktop.storage.pad import Pad
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.fields import LineField
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import field_label, small


class QuestionsCard(Card):
    """Five lines to write one's own questions in."""

    done = Signal()

    def __init__(self, shown: tuple[PadQuestion, ...], pad: Pad, say: Callable[..., None], *, has_own: bool) -> None:
        super().__init__(self.tr("Your five questions"))
        self._shown, self._pad, self._tell = shown, pad, say
        self.column.addWidget(
            small(self.tr("What do you want to ask yourself before you post? An empty line is left out."))
        )
        self.lines: list[LineField] = []
        for number in range(QUESTIONS):
            line = LineField()
            line.setMaxLength(LONGEST_QUESTION)
            line.value = shown[number].text if number < len(shown) else ""
            self.column.addWidget(field_label(self.tr("Question {number}").format(number=number + 1), line))
            self.column.addWidget(line)
            self.lines.append(line)
        self.keep_button = button(self.tr("Keep these questions"), "primary")
        self.keep_button.clicked.connect(lambda _on: self._keep())
        self.first_button = button(self.tr("Use the first ones again"), "quiet")
        self.first_button.setVisible(has_own)
        self.first_button.clicked.connect(lambda _on: self._put(()))
        self.back_button = button(self.tr("Leave as it was"), "quiet")
        self.back_button.clicked.connect(lambda _on: self.done.emit())
        self.row(self.keep_button, self.first_button, self.back_button)

    def _keep(self) -> None:
        known = {question.text: question.id for question in self._shown}
        written = dict.fromkeys(text for line in self.lines if (text := line.value.strip()))
        self._put(tuple(PadQuestion(known.get(text) or new_id(), text) for text in written))

    def _put(self, questions: tuple[PadQuestion, ...]) -> None:
        before = self._pad.questions()
        try:
            self._pad.keep_questions(questions)
        except SamenSociaalError as error:
            self._tell(words.error_text(error))
            return
        self._tell(self.tr("Questions kept."), self.tr("Undo"), lambda: self._take_back(before))
        self.done.emit()

    def _take_back(self, questions: tuple[PadQuestion, ...]) -> None:
        with suppress(SamenSociaalError):
            self._pad.keep_questions(questions)
