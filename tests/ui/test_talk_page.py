"""Gesprek: a talk is walked by keyboard, left and taken up again, and ends with something to use."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from sqlalchemy import Engine

from samensociaal_desktop.content.library import Library
from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.dialogues import (
    Answer,
    Condition,
    Dialogue,
    MirrorName,
    Option,
    Part,
    Question,
    QuestionKind,
)
from samensociaal_desktop.domain.dilemmas import Dilemma, DilemmaAsks, as_dialogue
from samensociaal_desktop.domain.encounters import Edit, OnPurpose
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.sources import Sources
from samensociaal_desktop.domain.terms import Glossary
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.services.mirror import Mirror
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.services.talks import Talk
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.agreements import Agreements
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.keys import Cost, Seed
from samensociaal_desktop.storage.talks import Talks
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.talk import suggestions, words
from samensociaal_desktop.ui.pages.talk.inputs import LineInput, OptionsInput, ScaleInput, TextInput
from samensociaal_desktop.ui.pages.talk.page import TalkPage
from samensociaal_desktop.ui.pages.talk.shelf import Shelf
from samensociaal_desktop.ui.pages.talk.summary import Ending

GONE = "The journal is no longer where it was."
NOTHING_KEPT = "This journal can only be read here. Nothing was saved."


def same(text: str) -> LocalisedText:
    return LocalisedText(text, text)


def options(*ids: str) -> tuple[Option, ...]:
    return tuple(Option(each, same(f"Option {each}")) for each in ids)


ONE = Question(
    id="1",
    kind=QuestionKind.CHOICE,
    ask=same("You see something. What do you do?"),
    example=same("A classmate waits."),
    options=options("a", "b", "c"),
    mirror=MirrorName.IGNORED,
)
ONE_A = Question(id="1a", kind=QuestionKind.TEXT, ask=same("What then?"), follows="1", when=Condition("1", any=("a",)))
TWO = Question(id="2", kind=QuestionKind.SEVERAL, ask=same("What helps?"), options=options("x", "y", "z"))
THREE = Question(id="3", kind=QuestionKind.SCALE, ask=same("How safe is it?"), low=same("Not"), high=same("Very"))
FOUR = Question(id="4", kind=QuestionKind.LINE, ask=same("Where do you stand?"), low=same("Left"), high=same("Right"))
ASKS = DilemmaAsks(
    place=same("Where do you stand?"),
    values=same("Which two weigh most?"),
    reason=same("Why?"),
    again=same("Where do you stand now?"),
    weigh=same("Whose side weighed most?"),
)
TRIAL = Dialogue(
    id="trial",
    part=Part.OTHERS,
    title=same("A trial"),
    intro=same("Some questions."),
    minutes=5,
    questions=(ONE, ONE_A, TWO, THREE, FOUR),
)


@dataclass(frozen=True)
class Few:
    """A shelf with what a test puts on it."""

    dialogues: tuple[Dialogue, ...] = ()
    checks: tuple[Dialogue, ...] = ()
    dilemmas: tuple[Dilemma, ...] = ()
    glossary: Glossary = field(default_factory=Glossary)
    sources: Sources = field(default_factory=Sources)

    def dialogue(self, dialogue_id: str) -> Dialogue | None:
        walks = [*self.dialogues, *self.checks, *(as_dialogue(each, ASKS) for each in self.dilemmas)]
        return next((each for each in walks if each.id == dialogue_id), None)


class Bench:
    """A page on a journal in memory, and what it said and told."""

    def __init__(self, shelf: Shelf, lists: Lists, engine: Engine, look: Look, clock) -> None:
        self.engine = engine
        self.talks, self.agreements = Talks(engine), Agreements(engine)
        self.drafts, self.journal = Drafts(engine), Journal(engine)
        self.bus = Bus()
        self.said: list[tuple[str, str, object]] = []
        self.told: list[str] = []
        self.bus.planned.connect(lambda: self.told.append("planned"))
        self.bus.talked.connect(lambda: self.told.append("talked"))
        self.page = TalkPage(
            shelf,
            lambda: lists,
            self.talks,
            self.agreements,
            self.drafts,
            self.journal,
            self.bus,
            look,
            clock,
            lambda *said: self.said.append(said),
        )

    @property
    def question(self) -> str:
        return self.page.question.heading.text()

    @property
    def stored(self) -> dict[str, Answer | None]:
        return dict(self.talks.all("trial")[-1].answers)

    def undo(self) -> None:
        act = self.said[-1][2]
        assert callable(act)
        act()


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = vault.in_memory()
    yield engine
    vault.close(engine)


@pytest.fixture
def opened(engine: Engine, lists: Lists, look: Look, clock, show) -> Iterator[Callable[..., Bench]]:
    """Return what opens the place anew on the same journal, as after a lock."""
    benches = []

    def opened(*dialogues: Dialogue, shelf: Shelf | None = None) -> Bench:
        bench = Bench(shelf or Few(dialogues), lists, engine, look, clock)
        benches.append(bench)
        show(bench.page, 984, 860)
        bench.page.enter()
        return bench

    yield opened
    for bench in benches:
        bench.page.leave()


@pytest.fixture
def bench(opened: Callable[..., Bench]) -> Bench:
    return opened(TRIAL)


@pytest.fixture
def at_question(bench: Bench) -> Bench:
    press(Qt.Key.Key_Return)
    return bench


@pytest.fixture
def at_end(at_question: Bench) -> Bench:
    for answer in (Answer(("b",)), Answer(("x",)), Answer(number=2), Answer(number=80)):
        at_question.page.question.answered.emit(answer)
    return at_question


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: Qt.Key, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    for key in keys:
        QTest.keyClick(focus(), key, modifier)
        QApplication.processEvents()


def write(text: str) -> None:
    QTest.keyClicks(focus(), text)


@pytest.fixture
def words_on(words_on):
    """Words as they stand once everything new has been shown."""

    def read(widget: QWidget) -> list[str]:
        QApplication.processEvents()
        return words_on(widget)

    return read


def on(bench: Bench, view: str) -> bool:
    return bool(getattr(bench.page, view).isVisible())


def test_a_whole_talk_is_walked_by_keyboard_alone(at_question: Bench, clock) -> None:
    page = at_question.page
    assert focus().accessibleName() == "Option a"
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, ctrl=True)
    assert at_question.question == "What then?"
    assert isinstance(focus(), QPlainTextEdit)
    write("I wait and ask")
    press(Qt.Key.Key_Return, ctrl=True)
    press(Qt.Key.Key_1, Qt.Key.Key_3)
    press(Qt.Key.Key_Return, ctrl=True)
    assert at_question.question == "How safe is it?"
    press(Qt.Key.Key_4)
    press(Qt.Key.Key_Return, ctrl=True)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return, ctrl=True)
    assert on(at_question, "summary")
    assert at_question.stored == {
        "1": Answer(("a",)),
        "1a": Answer(text="I wait and ask"),
        "2": Answer(("x", "z")),
        "3": Answer(number=4),
        "4": Answer(number=55),
    }
    form = page.summary.form
    assert form is not None
    form.agreement.line.setFocus()
    write("I read it once more")
    press(Qt.Key.Key_Return)
    write("I am angry")
    press(Qt.Key.Key_Return)
    write("I wait")
    press(Qt.Key.Key_Return)
    (agreement,) = at_question.agreements.all()
    plan = at_question.agreements.active_plan()
    assert (agreement.text, agreement.part, agreement.made_at) == ("I read it once more", Part.OTHERS, clock.now)
    assert plan is not None
    assert (plan.trigger, plan.action) == ("I am angry", "I wait")
    assert at_question.talks.open_talk("trial") is None
    assert "planned" in at_question.told
    assert at_question.told.count("talked") == 6
    press(Qt.Key.Key_Return)
    assert on(at_question, "choose")


def test_a_step_on_asks_the_next_question_under_its_own_name(at_question: Bench, words_on) -> None:
    shown = words_on(at_question.page)
    assert "Part 2 · question 1 of 4" in shown
    at_question.page.question.answered.emit(Answer(("b",)))
    assert "Part 2 · question 2 of 4" in words_on(at_question.page)
    groups = [one.accessibleName() for one in at_question.page.question.findChildren(QFrame) if one.isVisible()]
    assert "What helps?" in groups
    assert focus().accessibleName() == "Option x"


def test_a_follow_up_stays_at_its_question(at_question: Bench, words_on) -> None:
    at_question.page.question.answered.emit(Answer(("a",)))
    assert "Part 2 · question 1 of 4, continued" in words_on(at_question.page)


def test_going_on_needs_an_answer(at_question: Bench) -> None:
    view = at_question.page.question
    assert not view.next_button.isEnabled()
    press(Qt.Key.Key_Return, ctrl=True)
    assert at_question.question == "What do you do?"
    press(Qt.Key.Key_2)
    assert view.next_button.isEnabled()
    press(Qt.Key.Key_2)
    assert not view.next_button.isEnabled()


def test_a_number_without_an_option_does_nothing(at_question: Bench) -> None:
    press(Qt.Key.Key_7, Qt.Key.Key_0, Qt.Key.Key_A)
    view = at_question.page.question
    assert not view.next_button.isEnabled()
    for answer in (Answer(("b",)), Answer(("x",))):
        view.answered.emit(answer)
    press(Qt.Key.Key_7)
    assert not view.next_button.isEnabled()


def test_skipping_is_kept_and_going_back_shows_what_was_said(at_question: Bench) -> None:
    view = at_question.page.question
    assert not view.back_button.isEnabled()
    view.answered.emit(Answer(("c",)))
    view.skip_button.click()
    assert at_question.stored == {"1": Answer(("c",)), "2": None}
    view.back_button.click()
    view.back_button.click()
    assert isinstance(view.input, OptionsInput)
    assert view.input.cards.chosen() == ("c",)
    assert focus().accessibleName() == "Option c"


def test_a_talk_is_left_and_resumed_at_its_question(at_question: Bench, words_on) -> None:
    at_question.page.question.answered.emit(Answer(("b",)))
    at_question.page.question.stop_button.click()
    assert on(at_question, "choose")
    shown = words_on(at_question.page.choose)
    assert "Question 2 of 4" in shown
    card = at_question.page.choose.cards["trial"]
    assert card.progress is not None
    assert card.progress.accessibleName() == "A trial: Question 2 of 4"
    assert (card.progress.value(), card.progress.maximum()) == (1, 4)
    assert focus() is card.go_button
    press(Qt.Key.Key_Return)
    assert at_question.question == "What helps?"


def test_a_look_inside_leaves_no_trace(at_question: Bench) -> None:
    at_question.page.question.stop_button.click()
    assert at_question.talks.all("trial") == ()
    assert at_question.page.choose.cards["trial"].go_button.text() == "Begin"


def test_a_talk_that_no_pack_knows_leads_to_the_choice(bench: Bench) -> None:
    bench.page.resume("gone")
    assert on(bench, "choose")


def test_the_last_four_answers_stay_in_sight_and_what_was_skipped_does_not(bench: Bench, words_on) -> None:
    bench.page.resume("trial")
    view = bench.page.question
    assert not view.earlier.isVisible()
    view.answered.emit(Answer(("a",)))
    view.skipped.emit()
    view.answered.emit(Answer(("x", "y"), text="and a friend"))
    shown = words_on(view.earlier)
    assert shown == ["Earlier you said", "What helps?", "Option x · Option y · “and a friend”", *shown[3:]]
    assert "Option a" in shown
    assert "What then?" not in shown


def test_earlier_answers_stand_beside_the_question_if_there_is_room_and_under_it_if_not(bench: Bench) -> None:
    bench.page.resume("trial")
    view = bench.page.question
    view.answered.emit(Answer(("b",)))
    QApplication.processEvents()

    def place() -> tuple[int, int]:
        at = view.earlier.mapTo(view, QPoint(0, 0))
        return at.x(), at.y()

    wide = place()
    bench.page.resize(700, 860)
    QApplication.processEvents()
    narrow = place()
    assert wide[0] > narrow[0]
    assert wide[1] < narrow[1]


def test_the_example_unfolds_when_asked_for(at_question: Bench, words_on) -> None:
    view = at_question.page.question
    assert "A classmate waits." not in words_on(view)
    view.example_button.click()
    assert "A classmate waits." in words_on(view)
    view.answered.emit(Answer(("b",)))
    assert not view.example_button.isVisible()
    assert not view.example.isVisible()


def test_the_journal_is_a_mirror_where_it_has_something_to_show(bench: Bench, moment, words_on) -> None:
    for day in range(6):
        bench.journal.apply(Edit(None, moment(day, on_purpose=OnPurpose.NO if day < 2 else OnPurpose.YES)))
    bench.page.resume("trial")
    mirror = "In your journal: of your last 6 moments you ignored 6. Of those, 2 not on purpose."
    assert mirror in words_on(bench.page.question)
    bench.journal.apply(Edit(None, moment(7)))
    bench.page.enter()
    assert "of your last 7 moments" in bench.page.question.mirror.text()


def test_own_words_stand_beside_or_in_the_place_of_options(at_question: Bench) -> None:
    shown = at_question.page.question.input
    assert isinstance(shown, OptionsInput)
    shown.own_button.click()
    assert focus() is shown.own_words
    write("something else")
    press(Qt.Key.Key_Return)
    assert at_question.stored == {"1": Answer(text="something else")}
    at_question.page.question.back_button.click()
    shown = at_question.page.question.input
    assert isinstance(shown, OptionsInput)
    assert shown.own_words.isVisible()
    assert not shown.own_button.isVisible()
    shown.cards.option("b").click()
    press(Qt.Key.Key_Return, ctrl=True)
    assert at_question.stored == {"1": Answer(("b",), text="something else")}


def test_tab_walks_from_the_example_through_the_answers_to_the_buttons(at_question: Bench) -> None:
    view = at_question.page.question
    press(Qt.Key.Key_1)
    view.example_button.setFocus()
    names = []
    for _ in range(8):
        press(Qt.Key.Key_Tab)
        names.append(focus().accessibleName() or getattr(focus(), "text", str)())
    assert names[:7] == ["Option a", "Option b", "Option c", "Write something myself", "Continue", "Skip", "Stop here"]


def test_a_line_says_nothing_until_it_is_touched(at_question: Bench) -> None:
    view = at_question.page.question
    for answer in (Answer(("b",)), Answer(("x",)), Answer(number=5)):
        view.answered.emit(answer)
    shown = view.input
    assert isinstance(shown, LineInput)
    assert focus() is shown.line
    assert shown.line.accessibleName() == "Where do you stand?"
    assert shown.line.accessibleDescription().startswith("Left – Right. Put the dot")
    assert shown.answer is None
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(shown.line, wheel)
    assert not view.next_button.isEnabled()
    press(Qt.Key.Key_Space)
    assert shown.answer == Answer(number=50)
    press(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert shown.line.accessibleDescription() == "Left – Right. Closer to ‘Left’"
    press(Qt.Key.Key_End)
    assert shown.answer == Answer(number=100)


def test_a_line_is_put_where_one_clicks_and_drags(at_question: Bench) -> None:
    view = at_question.page.question
    for answer in (Answer(("b",)), Answer(("x",)), Answer(number=5)):
        view.answered.emit(answer)
    shown = view.input
    assert isinstance(shown, LineInput)
    QApplication.processEvents()
    line, middle = shown.line, shown.line.rect().center()
    QTest.mouseClick(line, Qt.MouseButton.RightButton, pos=QPoint(1, 5))
    assert shown.answer is None
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=middle)
    assert shown.answer == Answer(number=50)
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(0, 5))
    assert shown.answer == Answer(number=0)
    QTest.mouseMove(line, QPoint(line.width(), 5))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width(), 5))
    view.answered.emit(Answer(number=30))
    at_question.page.summary.went_back.emit()
    shown = view.input
    assert isinstance(shown, LineInput)
    assert shown.line.number == 30


def test_steps_of_a_scale_are_named_with_the_words_at_their_ends(at_question: Bench) -> None:
    view = at_question.page.question
    for answer in (Answer(("b",)), Answer(("x",))):
        view.answered.emit(answer)
    shown = view.input
    assert isinstance(shown, ScaleInput)
    names = [step.accessibleName() for step in shown.chips.options]
    assert (names[0], names[1], names[4]) == ("1: At ‘Not’", "2: Closer to ‘Not’", "5: At ‘Very’")
    view.answered.emit(Answer(number=3))
    view.back_button.click()
    assert focus().accessibleName() == "3: In the middle"


def test_what_was_typed_is_there_again_after_a_lock(at_question: Bench, opened, words_on) -> None:
    at_question.page.question.answered.emit(Answer(("a",)))
    write("half a thou")
    at_question.page.leave()
    later = opened(TRIAL)
    later.page.resume("trial")
    shown = later.page.question.input
    assert isinstance(shown, TextInput)
    assert shown.note.value == "half a thou"
    assert "What you wrote before is here again." in words_on(later.page.question)
    write("ght")
    later.page.question.next_button.click()
    assert later.drafts.all() == ()
    assert "What you wrote before is here again." not in words_on(later.page.question)


def test_a_draft_is_kept_a_moment_after_the_last_key(at_question: Bench, qtbot) -> None:
    press(Qt.Key.Key_2)
    qtbot.waitUntil(lambda: len(at_question.drafts.all()) == 1, timeout=3000)
    assert at_question.drafts.all()[0].form == {"choices": ["b"], "number": None, "text": ""}
    press(Qt.Key.Key_2)
    qtbot.waitUntil(lambda: at_question.drafts.all() == (), timeout=3000)


def test_skipping_keeps_what_was_typed_for_who_comes_back(at_question: Bench) -> None:
    at_question.page.question.answered.emit(Answer(("a",)))
    write("not now")
    at_question.page.question.skip_button.click()
    at_question.page.question.back_button.click()
    shown = at_question.page.question.input
    assert isinstance(shown, TextInput)
    assert shown.note.value == "not now"


def test_going_elsewhere_and_back_keeps_the_place(at_question: Bench) -> None:
    at_question.page.question.answered.emit(Answer(("a",)))
    write("in the middle")
    at_question.page.leave()
    at_question.page.enter()
    assert at_question.question == "What then?"
    shown = at_question.page.question.input
    assert isinstance(shown, TextInput)
    assert shown.note.value == "in the middle"
    assert focus() is shown.note.edit


def test_a_journal_that_can_only_be_read_says_so_at_the_first_answer(
    tmp_path, pack: Library, look: Look, clock, show, moment, bus: Bus
) -> None:
    session = Session(tmp_path, clock)
    session.open_sample(Whole(tuple(moment(day) for day in range(3))))
    open_vault = session.vault
    page = TalkPage(
        pack,
        lambda: pack.lists,
        open_vault.talks,
        open_vault.agreements,
        open_vault.drafts,
        open_vault.journal,
        bus,
        look,
        clock,
        lambda *_said: None,
    )
    show(page)
    page.resume(pack.dialogues[0].id)
    asked = page.question.heading.text()
    press(Qt.Key.Key_1)
    page.leave()
    press(Qt.Key.Key_Return, ctrl=True)
    assert page.question.heading.text() == asked
    assert page.question.trouble.isVisible()
    assert page.question.trouble.text() == NOTHING_KEPT
    assert page.question.next_button.isEnabled()
    page.question.skip_button.click()
    assert page.question.heading.text() == asked
    press(Qt.Key.Key_2)
    assert not page.question.trouble.isVisible()
    session.lock()


def test_a_stick_that_is_gone_loses_nothing_and_the_talk_goes_on_when_it_is_back(
    tmp_path: Path, lists: Lists, look: Look, clock, show
) -> None:
    seed = Seed(bytes(range(20)))
    engine = vault.create(tmp_path / "stick", seed, "only for this test", Cost(19 * 1024, 1, 1))
    bench = Bench(Few((TRIAL,)), lists, engine, look, clock)
    view = bench.page.question
    show(bench.page)
    bench.page.resume("trial")
    view.answered.emit(Answer(("a",)))
    write("my words")
    (tmp_path / "stick").rename(tmp_path / "elsewhere")
    bench.page.leave()
    assert GONE in view.trouble.text()
    view.next_button.click()
    assert GONE in view.trouble.text()
    assert isinstance(view.input, TextInput)
    assert view.input.note.value == "my words"
    bench.page._show_answers("trial")
    bench.page.choose.refresh()
    bench.page.choose.dilemmas_requested.emit()
    bench.page.resume("trial")
    assert [GONE in said[0] for said in bench.said] == [True] * 4
    assert view.isVisible()
    (tmp_path / "elsewhere").rename(tmp_path / "stick")
    view.next_button.click()
    assert bench.question == "What helps?"
    assert bench.stored == {"1": Answer(("a",)), "1a": Answer(text="my words")}
    bench.page.leave()
    vault.close(engine)


def test_what_cannot_be_kept_at_the_end_stays_on_the_screen(at_end: Bench) -> None:
    form = at_end.page.summary.form
    assert form is not None
    form.agreement.line.setFocus()
    write("I wait")
    vault.freeze(at_end.engine)
    form.keep_button.click()
    assert form.trouble.text() == NOTHING_KEPT
    assert form.trouble.isVisible()
    form.decline_button.click()
    assert form.agreement.value == "I wait"
    write(" a bit")
    assert not form.trouble.isVisible()


def test_half_a_plan_is_not_kept_and_the_other_half_asked_for(at_end: Bench) -> None:
    form = at_end.page.summary.form
    assert form is not None
    assert not form.keep_button.isEnabled()
    press(Qt.Key.Key_Return, ctrl=True)
    form.plan.fields.trigger.setFocus()
    write("I am angry")
    press(Qt.Key.Key_Return, ctrl=True)
    assert form.trouble.isVisible()
    assert focus() is form.plan.fields.action
    form.plan.fields.trigger.clear()
    write("I wait")
    form.keep_button.click()
    assert focus() is form.plan.fields.trigger
    assert at_end.agreements.plans() == ()


def test_the_end_shows_the_answers_and_all_of_them_when_asked_for(at_question: Bench, words_on) -> None:
    view = at_question.page.question
    for answer in (Answer(("a",)), Answer(text="my own words"), Answer(("x",)), Answer(number=2), Answer(number=0)):
        view.answered.emit(answer)
    form = at_question.page.summary.form
    assert form is not None
    shown = words_on(form.said)
    assert "At ‘Left’" in shown
    assert "“my own words”" not in shown
    assert focus() is form.heading  # what was said is read first
    press(Qt.Key.Key_Tab)
    assert focus() is form.said.all_button
    press(Qt.Key.Key_Space)
    assert "“my own words”" in words_on(form.said)


def test_who_skipped_everything_is_told_that_it_is_fine(at_question: Bench, words_on) -> None:
    for _ in range(4):
        at_question.page.question.skipped.emit()
    shown = words_on(at_question.page.summary)
    assert "You skipped every question. That is fine." in shown
    assert "These are your own words. You can take something from them with you." not in shown


def test_words_at_the_end_are_there_again_and_the_talk_waits(at_end: Bench, opened, words_on) -> None:
    form = at_end.page.summary.form
    assert form is not None
    form.plan.fields.trigger.setFocus()
    write("it gets late")
    at_end.page.leave()
    at_end.page.enter()
    assert on(at_end, "summary")
    later = opened(TRIAL)
    assert "All questions are answered. You can still finish the talk." in words_on(later.page.choose)
    press(Qt.Key.Key_Return)
    form = later.page.summary.form
    assert form is not None
    assert form.plan.value == ("it gets late", "")


def test_not_now_ends_the_talk_without_anything_and_can_be_taken_back(at_end: Bench) -> None:
    form = at_end.page.summary.form
    assert form is not None
    form.decline_button.click()
    assert at_end.said == []
    assert on(at_end, "choose")
    assert at_end.talks.open_talk("trial") is None
    at_end.page.resume("trial")
    for _ in range(4):
        at_end.page.question.skipped.emit()
    form = at_end.page.summary.form
    assert form is not None
    form.agreement.line.setFocus()
    write("I wait")
    form.decline_button.click()
    assert at_end.said[-1][:2] == ("What you wrote at the end was not saved.", "Undo")
    assert at_end.drafts.all() == ()
    at_end.undo()
    form = at_end.page.summary.form
    assert form is not None
    assert form.agreement.value == "I wait"
    assert not form.back_button.isVisible()
    form.keep_button.click()
    assert [one.text for one in at_end.agreements.all()] == ["I wait"]


def test_after_the_last_line_the_place_begins_anew(at_end: Bench, words_on) -> None:
    form = at_end.page.summary.form
    assert form is not None
    form.agreement.value = "I wait"
    at_end.page.summary.kept.emit(form.value)
    assert "This is yours now" in words_on(at_end.page.summary)
    at_end.page.summary.say_trouble("nothing to say it to")
    press(Qt.Key.Key_Return, ctrl=True)
    at_end.page.enter()
    assert on(at_end, "choose")


def test_from_the_end_one_can_go_back_to_the_last_question(at_end: Bench) -> None:
    form = at_end.page.summary.form
    assert form is not None
    form.back_button.click()
    assert at_end.question == "Where do you stand?"


def test_suggestions_come_from_the_answers_and_own_words_come_back(bench: Bench, pack: Library, clock) -> None:
    part = next(one for one in pack.dialogues if one.part is Part.SELF)
    talk = Talk(part, bench.talks, clock)
    while talk.question is not None:
        chosen = {"1.12": ("angry",), "1.12a": ("wait",)}.get(talk.question.id)
        if chosen:
            talk.answer(Answer(chosen))
        else:
            talk.skip()
    bench.page.summary.present(talk, None, Ending())
    form = bench.page.summary.form
    assert form is not None
    bench.page._stack.setCurrentWidget(bench.page.summary)
    form.agreement.line.setFocus()
    write("mine")
    (offered,) = form.agreement.cards.options
    offered.click()
    assert form.agreement.value == "I wait before I post something in anger."
    offered.click()
    assert form.agreement.value == "mine"
    assert form.plan.suggestion is not None
    form.plan.suggestion.options[0].click()
    assert form.plan.value == ("I am angry", "I wait ten minutes")
    form.plan.suggestion.options[0].click()
    assert form.plan.value == ("", "")
    form.plan.fields.trigger.setFocus()
    write("I am angry")
    form.plan.fields.action.setFocus()
    write("I wait ten minutes")
    assert form.plan.suggestion.chosen() == ("plan",)


SUPPORT = Option("support", same("To support"), same("I send a kind message."), action=same("I send a message"))
HURT = Option("hurt", same("Someone is hurt"), same("I look out for others."), trigger=same("someone is hurt"))
WHEN = Question(id="8", kind=QuestionKind.CHOICE, ask=same("When?"), options=(HURT, *options("b", "c")))
WHAT = Question(id="9", kind=QuestionKind.CHOICE, ask=same("What?"), options=(SUPPORT, *options("b", "c")))


def test_no_plan_is_offered_where_the_answers_hold_none(look: Look) -> None:
    assert suggestions.plan([], look) is None
    assert suggestions.plan([(WHAT, Answer(("b",))), (WHEN, None)], look) is None
    assert suggestions.plan([(WHEN, Answer(("hurt",)))], look) is None


def test_a_plan_is_offered_from_the_two_halves_that_options_hold(look: Look) -> None:
    what = (WHAT, Answer(("support",)))
    assert suggestions.plan([what], look) == ("I see something nasty online", "I send a message")
    assert suggestions.plan([(WHEN, Answer(("hurt",))), what], look) == ("someone is hurt", "I send a message")


def test_at_most_three_agreements_are_offered_own_words_first_and_none_that_is_too_long(look: Look) -> None:
    own = Question(id="7", kind=QuestionKind.TEXT, ask=same("Your agreement?"), is_agreement=True)
    always = replace(TRIAL, agreements=(same("I ask first."), same("I wait.")))
    answered = [(own, Answer(text=" one step \n a week ")), (WHEN, Answer(("hurt",))), (WHAT, Answer(("support",)))]
    assert suggestions.agreements(always, answered, look) == (
        "one step a week",
        "I send a kind message.",
        "I look out for others.",
    )
    assert suggestions.agreements(always, [(own, Answer(text="one " * 99))], look) == ("I ask first.", "I wait.")
    assert suggestions.agreements(TRIAL, [(own, None)], look) == ()


def test_own_words_elsewhere_are_no_agreement(look: Look) -> None:
    assert suggestions.agreements(TRIAL, [(ONE_A, Answer(text="something else"))], look) == ()


def keep_agreements(bench: Bench, clock, *texts: str) -> None:
    for text in texts:
        clock.let_pass(days=1)
        bench.agreements.keep(Agreement(id=text, text=text, part=Part.SELF, made_at=clock.now))
    bench.bus.planned.emit()


def keep_plans(bench: Bench, clock, *triggers: str) -> None:
    for trigger in triggers:
        clock.let_pass(days=1)
        bench.agreements.keep_plan(Plan(id=trigger, trigger=trigger, action="I wait", made_at=clock.now))
    bench.bus.planned.emit()


def button_named(widget: QWidget, name: str) -> QPushButton:
    QApplication.processEvents()
    found = [one for one in widget.findChildren(QPushButton) if one.isVisible()]
    return next(one for one in found if name in (one.text(), one.accessibleName()))


def test_without_agreements_and_plans_the_cards_say_what_will_be_there(bench: Bench, words_on) -> None:
    shown = words_on(bench.page.choose)
    assert "Nothing here yet. At the end of a talk you can make an agreement with yourself." in shown
    assert "No plan yet. A plan is one sentence: if this happens, then I do that." in shown


def test_agreements_stand_newest_first_and_removing_one_can_be_undone(bench: Bench, clock, words_on) -> None:
    keep_agreements(bench, clock, "first", "second")
    card = bench.page.choose.agreements
    shown = words_on(card)
    assert shown.index("second") < shown.index("first")
    assert "today · part 1" in shown
    card.remove_buttons[0].setFocus()
    press(Qt.Key.Key_Space)
    assert [one.text for one in bench.agreements.all()] == ["first"]
    assert focus().accessibleName() == "Remove: first"
    assert bench.said[-1][:2] == ("Agreement removed.", "Undo")
    bench.undo()
    assert [one.text for one in bench.agreements.all()] == ["second", "first"]
    assert "second" in words_on(card)


def test_an_agreement_without_a_part_shows_its_day_alone(bench: Bench, clock, words_on) -> None:
    bench.agreements.keep(Agreement(id="x", text="from elsewhere", made_at=clock.now))
    bench.bus.planned.emit()
    assert "today" in words_on(bench.page.choose.agreements)


def test_what_cannot_be_changed_is_told_and_stays(bench: Bench, clock) -> None:
    keep_agreements(bench, clock, "first")
    vault.freeze(bench.engine)
    bench.page.choose.agreements.remove_buttons[0].click()
    assert bench.said[-1] == (NOTHING_KEPT, "", None)
    assert len(bench.agreements.all()) == 1


def test_a_plan_is_made_changed_and_changed_back(bench: Bench, words_on) -> None:
    card = bench.page.choose.plans
    button_named(card, "Make a plan").click()
    assert focus() is card.editor.fields.trigger
    write("I am tired")
    press(Qt.Key.Key_Return)
    assert not card.editor.keep_button.isEnabled()
    press(Qt.Key.Key_Return)
    assert bench.agreements.plans() == ()
    write("I go to sleep")
    press(Qt.Key.Key_Return)
    assert "If I am tired, then I go to sleep" in words_on(card)
    assert focus() is card.shown.change_button
    press(Qt.Key.Key_Return)
    write("very ")
    card.editor.fields.action.setFocus()
    write(" early")
    card.editor.keep_button.click()
    plan = bench.agreements.active_plan()
    assert plan is not None
    assert plan.action == "I go to sleep early"
    bench.undo()
    assert "If I am tired, then I go to sleep" in words_on(card)
    assert len(bench.agreements.plans()) == 1
    assert bench.drafts.all() == ()


def test_a_plan_rests_and_is_used_again(bench: Bench, clock, words_on) -> None:
    keep_plans(bench, clock, "one", "two")
    card = bench.page.choose.plans
    assert "If two, then I wait" in words_on(card)
    assert "If one, then I wait" not in words_on(card)
    button_named(card, "Plans that rest (1)").click()
    button_named(card, "Use again: If one, then I wait").click()
    active = bench.agreements.active_plan()
    assert active is not None
    assert active.trigger == "one"
    bench.undo()
    active = bench.agreements.active_plan()
    assert active is not None
    assert active.trigger == "two"
    button_named(card, "Let it rest").click()
    assert bench.agreements.active_plan() is None
    assert "If two, then I wait" in words_on(card)
    button_named(card, "Use again: If two, then I wait").click()
    bench.undo()
    assert bench.agreements.active_plan() is None
    button_named(card, "Remove: If one, then I wait").click()
    assert [one.trigger for one in bench.agreements.plans()] == ["two"]
    bench.undo()
    assert len(bench.agreements.plans()) == 2


def test_a_plan_thrown_away_comes_back_and_one_begun_is_there_after_a_lock(bench: Bench, clock, opened) -> None:
    keep_plans(bench, clock, "one")
    card = bench.page.choose.plans
    card.shown.change_button.click()
    card.editor.cancel_button.click()
    assert bench.said == []
    card.shown.change_button.click()
    card.editor.fields.action.setFocus()
    write(" a bit")
    card.editor.cancel_button.click()
    assert bench.said[-1][:2] == ("Not saved.", "Undo")
    bench.undo()
    assert card.editor.fields.value == ("one", "I wait a bit")
    bench.page.leave()
    bench.page.enter()
    assert card.editor.isVisible()
    later = opened(TRIAL)
    editor = later.page.choose.plans.editor
    assert editor.isVisible()
    assert editor.fields.value == ("one", "I wait a bit")
    editor.keep_button.click()
    assert [(one.id, one.action) for one in later.agreements.plans()] == [("one", "I wait a bit")]


def test_a_plan_that_cannot_be_kept_stays_in_its_fields(bench: Bench) -> None:
    card = bench.page.choose.plans
    button_named(card, "Make a plan").click()
    write("I am tired")
    card.editor.fields.action.setFocus()
    write("I go to sleep")
    vault.freeze(bench.engine)
    card.editor.keep_button.click()
    assert bench.said[-1] == (NOTHING_KEPT, "", None)
    assert card.editor.isVisible()


def test_an_older_plan_is_named_where_a_new_one_is_made(at_question: Bench, clock, words_on) -> None:
    at_question.agreements.keep_plan(Plan(id="old", trigger="it rains", action="I read", made_at=clock.now))
    for _ in range(4):
        at_question.page.question.skipped.emit()
    notes = [one for one in words_on(at_question.page.summary) if "it rains" in one]
    assert notes == ["Your plan now: “If it rains, then I read”. A new plan takes its place. The old one stays saved."]


def finish(bench: Bench, *answers: Answer) -> None:
    bench.page.resume("trial")
    for answer in answers:
        bench.page.question.answered.emit(answer)
    bench.page.summary.declined.emit()


def test_a_finished_talk_can_be_read_and_begun_again(bench: Bench, words_on) -> None:
    finish(bench, Answer(("b",)), Answer(("x",)), Answer(number=2), Answer(number=95))
    assert "Finished: today" in words_on(bench.page.choose)
    assert bench.page.choose.cards["trial"].go_button.text() == "Again"
    bench.page.choose.cards["trial"].answers_button.click()
    shown = words_on(bench.page.answers)
    assert {"My answers", "Option b", "Closer to ‘Not’", "At ‘Right’"} <= set(shown)
    assert focus() is bench.page.answers.back_button
    bench.page.enter()
    assert on(bench, "answers")
    press(Qt.Key.Key_Return)
    assert on(bench, "choose")


def test_two_finished_talks_stand_side_by_side(bench: Bench, clock, words_on) -> None:
    bench.drafts.keep("talk:trial:1a", {"choices": [], "number": None, "text": "left behind"})
    finish(bench, Answer(("b",)), Answer(("x",)), Answer(number=1), Answer(number=95))
    assert bench.drafts.all() == ()
    clock.let_pass(days=30)
    finish(bench, Answer(("c",)), Answer(("x",)), Answer(number=5), Answer(number=50))
    for _ in range(2):
        button_named(bench.page.choose, "Then and now").click()
        assert on(bench, "answers")
        bench.page.answers.left.emit()
    button_named(bench.page.choose, "Then and now").click()
    shown = words_on(bench.page.answers)
    assert shown.index("16 April") < shown.index("Today")
    assert shown.index("Option b") < shown.index("Option c")
    assert {"At ‘Not’", "At ‘Very’", "At ‘Right’", "In the middle"} <= set(shown)


def test_two_talks_with_nothing_in_common_say_so(bench: Bench, words_on) -> None:
    bench.page.resume("trial")
    bench.page.question.answered.emit(Answer(("b",)))
    for _ in range(3):
        bench.page.question.skipped.emit()
    bench.page.summary.declined.emit()
    bench.page.resume("trial")
    for _ in range(4):
        bench.page.question.skipped.emit()
    bench.page.summary.declined.emit()
    button_named(bench.page.choose, "Then and now").click()
    assert "There is no question that you answered both times." in words_on(bench.page.answers)


def test_the_talk_one_left_comes_first_then_the_one_never_finished(bench: Bench, opened) -> None:
    second = Dialogue(
        id="second", part=Part.SOCIETY, title=same("B"), intro=same("."), minutes=5, questions=(TWO, THREE)
    )
    finish(bench, Answer(("b",)), Answer(("x",)), Answer(number=1), Answer(number=95))
    both = opened(TRIAL, second)
    cards = both.page.choose.cards
    assert cards["second"].is_next
    both.page.resume("trial")
    both.page.question.answered.emit(Answer(("b",)))
    both.page.question.stopped.emit()
    cards = both.page.choose.cards
    assert [card.is_next for card in cards.values()] == [True, False]
    assert cards["trial"].go_button.property("role") == "primary"


def test_without_any_dialogue_the_place_still_opens(opened) -> None:
    bench = opened()
    assert on(bench, "choose")


def test_every_question_of_the_pack_can_be_answered_and_nothing_focusable_is_nameless(opened, pack: Library) -> None:
    bench = opened(shelf=pack)
    asked = 0
    for dialogue in pack.dialogues:
        bench.page.resume(dialogue.id)
        while on(bench, "question"):
            shown = bench.page.question.input
            assert shown is not None
            assert nameless(bench.page.question) == []
            begin(shown)
            assert bench.page.question.next_button.isEnabled()
            bench.page.question.next_button.click()
            asked += 1
        assert nameless(bench.page.summary) == []
        bench.page.summary.declined.emit()
    assert nameless(bench.page.choose) == []
    assert asked > 60


def begin(shown: QWidget) -> None:
    match shown:
        case OptionsInput() | ScaleInput():
            shown.press(1)
        case TextInput():
            shown.note.edit.setPlainText("some words")
        case LineInput():
            press(Qt.Key.Key_Right)


def nameless(view: QWidget) -> list[QWidget]:
    focusable = [one for one in view.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    shown = [one for one in focusable if one.isVisible()]
    return [one for one in shown if not (one.accessibleName() or (isinstance(one, QPushButton) and one.text()))]


def test_private_fields_tell_the_keyboard_to_learn_nothing(at_end: Bench) -> None:
    private = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
    fields = [*at_end.page.findChildren(QLineEdit), *at_end.page.findChildren(QPlainTextEdit)]
    assert len(fields) >= 5
    assert all(field.inputMethodHints() & private == private for field in fields)
    assert not any(field.dragEnabled() for field in fields if isinstance(field, QLineEdit))


@pytest.mark.parametrize(
    ("asked", "signs", "short"),
    [
        ("What helps?", 80, "What helps?"),
        ("Tell it. It counts.", 80, "Tell it. It counts."),
        ("Small counts. What did you do? You need not say.", 80, "Small counts. What did you do?"),
        ("A man writes: ‘What a plan. Nobody wants it.’ Where is it?", 40, "Where is it?"),
        ("A man in town says: ‘Some plan. Nobody.’ Where is it?", 45, "A man in town says: ‘Some plan… Where is it?"),
        ("Would anybody ever read so many words in one go?", 20, "Would anybody ever…"),
    ],
)  # fmt: skip
def test_a_question_is_told_in_brief(asked: str, signs: int, short: str, look: Look) -> None:
    question = Question(id="1", kind=QuestionKind.TEXT, ask=same(asked))
    told = words.brief(question, look, signs)
    assert told == short


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (0, "At ‘Left’"),
        (10, "At ‘Left’"),
        (11, "Closer to ‘Left’"),
        (40, "Closer to ‘Left’"),
        (41, "In the middle"),
        (59, "In the middle"),
        (60, "Closer to ‘Right’"),
        (89, "Closer to ‘Right’"),
        (90, "At ‘Right’"),
        (100, "At ‘Right’"),
    ],
)
def test_a_place_on_a_line_is_told_without_a_number(number: int, told: str, look: Look) -> None:
    assert words.answer_text(FOUR, Answer(number=number), look) == told


@pytest.mark.parametrize("name", MirrorName)
def test_a_mirror_counts_and_is_silent_about_nothing(name: MirrorName, lists: Lists, look: Look) -> None:
    told = words.mirror_text(Mirror(name, of=20, count=12, id="held.late"), lists, look)
    assert told.startswith("In your journal")
    assert "12" in told
    assert "20" in told
    assert words.mirror_text(Mirror(name, of=20, count=0), lists, look) == ""


def test_no_answer_is_told_as_skipped(look: Look) -> None:
    assert words.answer_text(ONE, None, look) == "Skipped"
