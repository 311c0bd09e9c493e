"""Gesprek: choose a talk, walk through it, end it with something to use."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from samensociaal_desktop.domain.dialogues import Answer, Dialogue, Length, Purpose
from samensociaal_desktop.domain.encounters import Clock, new_id
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services.talks import Talk, last_time
from samensociaal_desktop.storage.agreements import Agreements
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.talks import Talks
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.drafting import Drafting, Form, drop_all
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import Page
from samensociaal_desktop.ui.pages.talk.answers import AnswersView
from samensociaal_desktop.ui.pages.talk.check_end import CheckEndView
from samensociaal_desktop.ui.pages.talk.choose import ChooseView
from samensociaal_desktop.ui.pages.talk.dilemmas import DilemmasView
from samensociaal_desktop.ui.pages.talk.forms import answer_of, ending_of, key_of, of_answer, of_ending
from samensociaal_desktop.ui.pages.talk.keeper import Keeper, Say
from samensociaal_desktop.ui.pages.talk.mirroring import mirror_of
from samensociaal_desktop.ui.pages.talk.question import QuestionView
from samensociaal_desktop.ui.pages.talk.shelf import Shelf
from samensociaal_desktop.ui.pages.talk.summary import Ending, SummaryView, keep_ending
from samensociaal_desktop.ui.words import error_text


class TalkPage(Page):
    """Six views of which one is shown. A talk that is open stays open when one goes elsewhere and comes back."""

    pamphlet_requested = Signal()
    """The person wants to read what the pamphlet asks."""

    moments_requested = Signal(object)
    """The person wants to see the moments of an `EncounterFilter`."""

    def __init__(
        self,
        library: Shelf,
        lists: Callable[[], Lists],
        talks: Talks,
        agreements: Agreements,
        drafts: Drafts,
        journal: Journal,
        bus: Bus,
        look: Look,
        clock: Clock,
        say: Say,
    ) -> None:
        super().__init__()
        self._library, self._lists, self._journal = library, lists, journal
        self._talks, self._agreements, self._drafts = talks, agreements, drafts
        self._bus, self._clock, self._say, self._look = bus, clock, say, look
        self._tell: Callable[[str], object] = lambda text: say(text, "", None)
        self._talk: Talk | None = None
        self._shown: Dialogue | None = None
        self._end_ids = (new_id(), new_id())
        self.choose = ChooseView(library, lists, talks, drafts, Keeper(agreements, bus, say), look, clock)
        self.dilemmas = DilemmasView(library, talks, look, clock)
        self.question = QuestionView(library, look)
        self.summary = SummaryView(look)
        self.check_end = CheckEndView(look, clock)
        self.answers = AnswersView(talks, look, clock)
        self._draft = Drafting(drafts, self._unsent, self.question.say_trouble, self)
        self._end_draft = Drafting(drafts, self._unkept, self.summary.say_trouble, self)
        self._stack = QStackedWidget()
        for view in (self.choose, self.dilemmas, self.question, self.summary, self.check_end, self.answers):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()

    def enter(self) -> None:
        """Go on where one was."""
        match self._stack.currentWidget():
            case self.question if self._talk is not None:
                self.question.show_mirror(self._mirror(self._talk))
                self.question.begin()
            case self.summary if self.summary.form is not None:
                self.summary.begin()
            case self.check_end if self._talk is not None and not self._talk.is_closed:
                self.check_end.enter()
            case self.answers:
                self.answers.enter()
            case self.dilemmas:
                self._show_dilemmas()
            case _:
                self._show_choose()

    def leave(self) -> None:
        """Keep what was typed."""
        self._draft.flush()
        self._end_draft.flush()
        self.choose.leave()

    def whereabouts(self) -> str:
        is_in = self._stack.currentWidget() in (self.question, self.summary, self.check_end)
        return self._talk.dialogue.id if self._talk is not None and is_in and not self._talk.is_closed else ""

    def go_back_to(self, where: str) -> None:
        self.resume(where)

    def resume(self, dialogue_id: str, length: Length = Length.LONG) -> None:
        """Open a talk at its question: where it was left, or at its beginning, as long as asked for."""
        self.leave()
        dialogue = self._library.dialogue(dialogue_id)
        if dialogue is None:
            self._show_choose()
            return
        try:
            self._talk = Talk(dialogue, self._talks, self._clock, length)
            self._end_ids = (new_id(), new_id())
            self._show_talk()
        except SamenSociaalError as error:
            self._tell(error_text(error))

    def _try(self, change: Callable[[], object], told: Callable[[str], object]) -> bool:
        try:
            change()
        except SamenSociaalError as error:
            told(error_text(error))
            return False
        return True

    def _connect(self) -> None:
        self.choose.chosen.connect(self.resume)
        self.choose.answers_requested.connect(self._show_answers)
        self.choose.dilemmas_requested.connect(self._show_dilemmas)
        self.choose.pamphlet_requested.connect(self.pamphlet_requested)
        self.choose.moments_requested.connect(self.moments_requested)
        self.dilemmas.chosen.connect(self.resume)
        self.dilemmas.answers_requested.connect(self._show_answers)
        self.dilemmas.left.connect(self._leave_dilemmas)
        self.question.answered.connect(self._answer)
        self.question.skipped.connect(self._skip)
        self.question.went_back.connect(self._back)
        self.question.stopped.connect(self._stop)
        self.question.typed.connect(self._draft.touch)
        self.summary.kept.connect(self._keep)
        self.summary.declined.connect(self._decline)
        self.summary.went_back.connect(self._back)
        self.summary.typed.connect(self._end_draft.touch)
        self.summary.left.connect(self._show_origin)
        self.check_end.finished.connect(self._finish_check)
        self.check_end.went_back.connect(self._back)
        self.answers.left.connect(lambda: self._show_origin(from_answers=True))
        for changed in (self._bus.planned, self._bus.edited, self._bus.arrived):
            changed.connect(self._follow)

    def _show_choose(self, left: str = "", *, from_answers: bool = False) -> None:
        self._stack.setCurrentWidget(self.choose)
        self.choose.enter(left, from_answers=from_answers)

    def _show_dilemmas(self, left: str = "") -> None:
        if not self._try(self.dilemmas.refresh, self._tell):
            return
        self._stack.setCurrentWidget(self.dilemmas)
        self.dilemmas.enter(left)

    def _leave_dilemmas(self) -> None:
        self._stack.setCurrentWidget(self.choose)
        self.choose.enter_at_dilemmas()

    def _show_origin(self, *, from_answers: bool = False) -> None:
        """Go back to where what is shown was chosen: among the dilemmas, or the parts."""
        assert self._shown is not None  # one is shown
        if self._shown.purpose is Purpose.DILEMMA:
            self._show_dilemmas(self._shown.id if from_answers else "")
        else:
            self._show_choose(self._shown.id, from_answers=from_answers)

    def _show_answers(self, dialogue_id: str) -> None:
        dialogue = self._library.dialogue(dialogue_id)
        assert dialogue is not None  # its card is shown
        if not self._try(lambda: self.answers.present(dialogue), self._tell):
            return
        self._shown = dialogue
        self._stack.setCurrentWidget(self.answers)
        self.answers.enter()

    def _show_talk(self) -> None:
        """Show the question that is asked now, or the end."""
        talk = self._talk
        assert talk is not None  # only called with one open
        self._shown = talk.dialogue
        if talk.question is None:
            if talk.dialogue.purpose is Purpose.CHECK:
                self._show_check_end(talk)
                return
            form = self._end_draft.open(f"{key_of(talk.dialogue)}end")
            self._show_end(talk, Ending() if form is None else ending_of(form))
            return
        form = self._draft.open(f"{key_of(talk.dialogue)}{talk.question.id}")
        answer = talk.offered if form is None else answer_of(form)
        self.question.present(talk, answer, self._mirror(talk), is_draft=form is not None)
        self._stack.setCurrentWidget(self.question)
        self.question.begin()

    def _show_check_end(self, talk: Talk) -> None:
        self.check_end.present(talk, last_time(talk.dialogue, self._talks))
        self._stack.setCurrentWidget(self.check_end)
        self.check_end.enter()

    def _show_end(self, talk: Talk, written: Ending) -> None:
        self.summary.present(talk, self._agreements.active_plan(), written)
        self._stack.setCurrentWidget(self.summary)
        self.summary.begin()

    def _mirror(self, talk: Talk) -> str:
        return mirror_of(talk.question, self._journal, self._lists, self._look)

    def _answer(self, answer: Answer) -> None:
        def step(talk: Talk) -> None:
            talk.answer(answer)
            self._draft.drop()

        self._step(step)

    def _skip(self) -> None:
        self._draft.flush()  # what was typed is there again for who comes back
        self._step(Talk.skip)

    def _back(self) -> None:
        self.leave()
        self._step(Talk.back)

    def _step(self, step: Callable[[Talk], None]) -> None:
        talk = self._talk
        assert talk is not None  # the view shows its question
        try:
            step(talk)
            self._show_talk()
        except SamenSociaalError as error:
            self.question.say_trouble(error_text(error))
            return
        self._bus.talked.emit()

    def _stop(self) -> None:
        self._draft.flush()
        self._show_origin()

    def _keep(self, ending: Ending) -> None:
        talk = self._talk
        assert talk is not None  # the view shows its end
        try:
            keep_ending(ending, talk.dialogue.part, self._agreements, self._end_ids, self._clock())
            self._finish(talk)
        except SamenSociaalError as error:
            self.summary.say_trouble(error_text(error))
            return
        finally:
            self._bus.planned.emit()
        self.summary.present_kept(ending, talk.dialogue.purpose)

    def _decline(self) -> None:
        talk, form = self._talk, self.summary.form
        assert talk is not None  # the view shows its end
        assert form is not None
        written = form.value
        if not self._try(lambda: self._finish(talk), self.summary.say_trouble):
            return
        self._show_origin()
        if not written.is_empty:
            self._say(
                self.tr("What you wrote at the end was not saved."),
                self.tr("Undo"),
                lambda: self._show_end(talk, written),
            )

    def _finish_check(self) -> None:
        talk = self._talk
        assert talk is not None  # the view shows its end
        if self._try(lambda: self._finish(talk), self.check_end.say_trouble):
            self._show_origin()

    def _finish(self, talk: Talk) -> None:
        talk.finish()
        self._end_draft.drop()
        drop_all(self._drafts, key_of(talk.dialogue))
        self._bus.talked.emit()

    def _follow(self) -> None:
        if self._stack.currentWidget() is self.choose:
            self.choose.refresh_kept()

    def _unsent(self) -> Form | None:
        talk, shown = self._talk, self.question.input
        if talk is None or shown is None or shown.written == (talk.offered or Answer()):
            return None
        return of_answer(shown.written)

    def _unkept(self) -> Form | None:
        return of_ending(form.value) if (form := self.summary.form) is not None and not form.value.is_empty else None
