"""An exercise on the screen: what it is for, what one needs, its steps in time, and what to mind."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from samensociaal_desktop.domain.exercises import Exercise
from samensociaal_desktop.domain.sources import Sources
from samensociaal_desktop.domain.terms import Glossary
from samensociaal_desktop.ui.components.origin import add_origin
from samensociaal_desktop.ui.components.sources import SourceLine
from samensociaal_desktop.ui.components.terms import TermsLine
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.pages.together import words
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading, Text, small

TIME_WIDTH = 84


class ExerciseView(BackView):
    """One exercise from top to bottom."""

    print_requested = Signal()

    def __init__(self, exercise: Exercise, sources: Sources, glossary: Glossary, look: Look) -> None:
        super().__init__(look.pick(exercise.title), look)
        self._look = look
        pick = look.pick
        self.column.addWidget(small(words.measure(exercise)))
        self.column.addWidget(Text(pick(exercise.goal)))
        self.print_button = button(self.tr("Print"), "", look.icon("print", "accent"), look.icon_size)
        self.print_button.clicked.connect(lambda _on: self.print_requested.emit())
        if not look.house.printing:
            self.print_button.hide()
        self.column.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_part(self.tr("What you need"), pick(exercise.needs))
        self._add_steps(exercise)
        self._add_part(self.tr("What may go wrong"), pick(exercise.careful))
        self._add_part(self.tr("A quieter way"), pick(exercise.quieter))
        if exercise.solo is not None:
            self._add_part(self.tr("Alone"), pick(exercise.solo))
        texts = [exercise.title, exercise.goal, exercise.needs, exercise.careful, exercise.quieter]
        texts += [step.text for step in exercise.steps] + ([exercise.solo] if exercise.solo else [])
        self.column.addWidget(TermsLine(map(pick, texts), glossary, look))
        add_origin(self.column, exercise.origin, look)
        self.column.addWidget(SourceLine(exercise.sources, sources, look, pick(exercise.title)))

    def _add_part(self, title: str, text: str) -> None:
        self.column.addSpacing(8)
        self.column.addWidget(Heading(title, 2))
        self.column.addWidget(Text(text))

    def _add_steps(self, exercise: Exercise) -> None:
        card = Card(self.tr("Steps"))
        is_timed = exercise.minutes > 0
        for number, (when, step) in enumerate(words.timed(exercise.steps), start=1):
            line = QHBoxLayout()
            line.setSpacing(16)
            if is_timed:
                time = small(when)
                time.setFixedWidth(self._look.px(TIME_WIDTH))
                line.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
            text = QVBoxLayout()
            text.addWidget(Text(self.tr("{number}. {text}").format(number=number, text=self._look.pick(step.text))))
            line.addLayout(text, 1)
            card.column.addLayout(line)
        self.column.addSpacing(8)
        self.column.addWidget(card)
