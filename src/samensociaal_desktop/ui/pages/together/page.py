"""Samen: practise with a situation, and exercises; nothing that one does here is kept."""

from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.cases import Case
from samensociaal_desktop.domain.exercises import Exercise
from samensociaal_desktop.domain.sources import Sources
from samensociaal_desktop.domain.terms import Glossary
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import PageStack
from samensociaal_desktop.ui.pages.together.cases import CaseView
from samensociaal_desktop.ui.pages.together.choose import ChooseView
from samensociaal_desktop.ui.pages.together.exercises import ExerciseView
from samensociaal_desktop.ui.pages.together.paper import exercise_sheet


class Practice(Protocol):
    """What this place shows; the library of packs is such a thing."""

    @property
    def cases(self) -> tuple[Case, ...]: ...

    @property
    def exercises(self) -> tuple[Exercise, ...]: ...

    @property
    def sources(self) -> Sources: ...

    @property
    def glossary(self) -> Glossary: ...


class TogetherPage(PageStack):
    """A list of both, and on top of it the situation or the exercise that one opened."""

    first: ChooseView

    def __init__(self, library: Practice, look: Look) -> None:
        choose = ChooseView(library.cases, library.exercises, look)
        super().__init__(lambda _parent: choose)
        self._library, self._look = library, look
        choose.case_chosen.connect(self.open_case)
        choose.exercise_chosen.connect(self.open_exercise)

    def open_case(self, number: int) -> None:
        """Open the situation that stands at that place in the list."""
        self.open(self._case_view(number))

    def open_exercise(self, number: int) -> None:
        """Open the exercise that stands at that place in the list."""
        exercise = self._library.exercises[number]
        view = ExerciseView(exercise, self._library.sources, self._library.glossary, self._look)
        view.print_requested.connect(partial(self._print, exercise, view))
        self.open(view)

    def _case_view(self, number: int) -> CaseView:
        cases, library = self._library.cases, self._library
        is_last = number + 1 >= len(cases)
        view = CaseView(cases[number], library.sources, library.glossary, self._look, is_last=is_last)
        view.next_requested.connect(lambda: self.replace(self._case_view(number + 1)))
        return view

    def _print(self, exercise: Exercise, parent: QWidget) -> None:
        from samensociaal_desktop.ui.printing import print_document  # noqa: PLC0415 - rarely

        print_document(exercise_sheet(exercise, self._library.sources, self._look), parent, self._look.house)
