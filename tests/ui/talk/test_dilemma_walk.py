"""A dilemma is chosen and walked through by keyboard, its case in sight, and ends with an agreement if wanted."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from samensociaal_desktop.domain.dialogues import Answer, Part
from samensociaal_desktop.ui.pages.talk.inputs import LineInput, OptionsInput

ONE, TWO = "dilemma-one", "dilemma-two"
STEPS = (Answer(number=20), Answer(("a", "c")), Answer(text="because"), Answer(number=70), Answer(("reader",)))


@pytest.fixture
def walk_to(place):
    def walk_to(step: int):
        place.page.resume(ONE)
        for answer in STEPS[: step - 1]:
            place.page.question.answered.emit(answer)
        QApplication.processEvents()
        return place.page.question

    return walk_to


def done(place, dilemma: str) -> None:
    place.page.resume(dilemma)
    for answer in STEPS:
        place.page.question.answered.emit(answer)
    place.page.summary.declined.emit()


def test_a_dilemma_is_chosen_and_walked_by_keyboard_alone(place) -> None:
    place.page.choose.dilemmas_button.setFocus()
    place.press(Qt.Key.Key_Return)
    assert place.on("dilemmas")
    assert place.focus().accessibleName() == "Begin: Title one"
    place.press(Qt.Key.Key_Return)
    place.press(Qt.Key.Key_Left)
    place.press(Qt.Key.Key_Return, ctrl=True)
    place.press(Qt.Key.Key_1, Qt.Key.Key_4)
    place.press(Qt.Key.Key_Return, ctrl=True)
    assert isinstance(place.focus(), QPlainTextEdit)
    place.write("people should be safe")
    place.press(Qt.Key.Key_Return, ctrl=True)
    place.press(Qt.Key.Key_Right)
    place.press(Qt.Key.Key_Return, ctrl=True)
    assert place.focus() is place.page.question.heading  # there is a table to read first
    place.press(Qt.Key.Key_2)
    place.press(Qt.Key.Key_Return, ctrl=True)
    assert place.on("summary")
    assert dict(place.talks.all(ONE)[0].answers) == {
        "place": Answer(number=45),
        "values": Answer(("a", "d")),
        "reason": Answer(text="people should be safe"),
        "again": Answer(number=55),
        "weigh": Answer(("reader",)),
    }
    place.press(Qt.Key.Key_Tab)
    assert place.focus().accessibleName() == "I ask what someone means."
    place.press(Qt.Key.Key_Return)
    place.press(Qt.Key.Key_Return, ctrl=True)
    (agreement,) = place.agreements.all()
    assert (agreement.text, agreement.part) == ("I ask what someone means.", Part.SOCIETY)
    assert place.agreements.active_plan() is None
    assert place.focus().text() == "Back to the dilemmas"
    place.press(Qt.Key.Key_Return)
    assert place.on("dilemmas")
    assert place.focus().accessibleName() == "Begin: Title two"


def test_the_end_of_a_dilemma_offers_its_agreements_and_asks_for_no_plan(place, walk_to, words_on) -> None:
    walk_to(6)
    shown = words_on(place.page.summary)
    assert {"You are at the end of this dilemma", "Dilemma · Title one", "Ideas", "We talk first."} <= set(shown)
    assert "Make one if-then plan" not in shown
    form = place.page.summary.form
    assert form is not None
    form.agreement.line.setFocus()
    place.write("I wait")
    place.press(Qt.Key.Key_Return)
    assert [each.text for each in place.agreements.all()] == ["I wait"]


def test_what_was_begun_at_the_end_of_a_dilemma_is_there_after_leaving(place, walk_to) -> None:
    walk_to(6)
    form = place.page.summary.form
    form.agreement.line.setFocus()
    place.write("I wait")
    place.page.leave()
    place.page.resume(ONE)
    assert place.page.summary.form.value.agreement == "I wait"


@pytest.mark.parametrize("step", range(1, 6))
def test_the_case_and_what_explains_it_is_in_sight_at_every_step(walk_to, words_on, step) -> None:
    view = walk_to(step)
    shown = words_on(view)
    assert {"Title one", "A case about one, with doxing in it.", "doxing: spreading data"} <= set(shown)
    assert "Source: A publisher, 2021" in shown
    assert f"Dilemma · question {step} of 5" in shown


@pytest.mark.parametrize("width", [700, 1100])
def test_the_case_is_read_before_the_question_however_wide_the_window(place, walk_to, width) -> None:
    view = walk_to(1)
    place.page.resize(width, 860)
    QApplication.processEvents()
    assert view.story.mapTo(view, QPoint(0, 0)).y() < view.heading.mapTo(view, QPoint(0, 0)).y()


def test_a_part_of_the_talk_has_no_case(place, walk_to) -> None:
    view = walk_to(2)
    place.page.resume("part")
    assert not view.story.isVisible()


def test_a_third_value_is_not_taken_and_it_is_said_why(walk_to, place) -> None:
    view = walk_to(2)
    shown = view.input
    assert isinstance(shown, OptionsInput)
    assert shown.hint.text() == "You can choose at most 2."
    place.press(Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
    assert shown.cards.chosen() == ("a", "b")
    assert shown.hint.text() == "You have chosen 2 already. To take another, first press one of them again."
    assert shown.answer == Answer(("a", "b"))
    place.press(Qt.Key.Key_1)
    assert shown.hint.text() == "You can choose at most 2."
    place.press(Qt.Key.Key_3)
    assert shown.answer == Answer(("b", "c"))


def test_values_chosen_before_count_when_one_comes_back(walk_to, place) -> None:
    view = walk_to(3)
    view.went_back.emit()
    shown = view.input
    assert isinstance(shown, OptionsInput)
    place.press(Qt.Key.Key_2)
    assert shown.cards.chosen() == ("a", "c")


def test_the_first_place_is_a_mark_on_the_second_line(walk_to, words_on) -> None:
    view = walk_to(4)
    assert isinstance(view.input, LineInput)
    ring = "The ring: you chose this place first. Closer to ‘Leave it’."
    assert ring in words_on(view)
    assert ring in view.input.line.accessibleDescription()
    assert view.input.answer is None
    assert view.heading.text() == "And what if it is a child? Where do you stand now?"
    view.grab()


def test_without_a_first_place_there_is_no_mark(place, words_on) -> None:
    place.page.resume(ONE)
    for _ in range(3):
        place.page.question.skipped.emit()
    assert not any("ring" in each for each in words_on(place.page.question))


def test_gain_and_loss_are_told_in_words_and_by_a_sign(walk_to, words_on) -> None:
    view = walk_to(5)
    shown = words_on(view)
    assert {"At ‘Leave it’", "At ‘Remove it’", "The maker", "Can say it.", "Is silenced."} <= set(shown)
    assert (shown.count("+ gains"), shown.count("− loses")) == (2, 2)
    names = [each.accessibleName() for each in view.findChildren(type(view.heading).__base__)]
    assert "The maker, at ‘Leave it’, gains: Can say it." in names
    assert "The reader, at ‘Leave it’, loses: Sees it all." in names
    view.went_back.emit()
    assert "The maker" not in words_on(view)


def test_the_dilemma_left_open_comes_first_and_those_done_carry_their_day(place, words_on) -> None:
    done(place, ONE)
    assert place.on("dilemmas")
    shown = words_on(place.page.dilemmas)
    assert {"Done: today", "Next", "My answers", "Again"} <= set(shown)
    place.page.dilemmas.buttons["two"].click()
    place.page.question.answered.emit(Answer(number=10))
    place.page.question.stopped.emit()
    assert place.on("dilemmas")
    assert place.focus().accessibleName() == "Continue: Title two"
    assert words_on(place.page.dilemmas).count("Still open") == 2
    place.press(Qt.Key.Key_Return)
    assert place.page.question.heading.text() == "Which two weigh most?"


def test_in_a_small_window_the_focus_is_in_sight_at_every_step(place) -> None:
    place.page.resize(420, 320)
    place.page.resume(ONE)
    for answer in (Answer(number=20), None, Answer(text="so"), Answer(number=55), Answer(("maker",))):
        for _ in range(3):
            QApplication.processEvents()
        if answer is None:
            place.page.question.skipped.emit()
            continue  # without a style sheet a choice has no height
        shown = place.focus().visibleRegion().boundingRect()
        assert shown.size() == place.focus().size(), place.page.question.heading.text()
        place.page.question.answered.emit(answer)
    assert place.focus() is place.page.summary.form.heading
    assert not place.focus().visibleRegion().isEmpty()
    place.page.summary.declined.emit()
    for _ in range(3):
        QApplication.processEvents()
    assert place.focus().accessibleName() == "Begin: Title two"
    assert not place.focus().visibleRegion().isEmpty()


def test_when_all_are_done_none_is_put_forward(place, words_on) -> None:
    done(place, ONE)
    place.clock.let_pass(days=1)
    done(place, TWO)
    shown = words_on(place.page.dilemmas)
    assert {"Done: yesterday", "Done: today"} <= set(shown)
    assert "Next" not in shown
    assert place.focus() is place.page.dilemmas.back_button


def test_a_dilemma_done_twice_shows_then_and_now_and_leads_back_to_the_dilemmas(place, words_on) -> None:
    for _ in range(2):
        done(place, ONE)
        place.clock.let_pass(days=9)
    place.page.dilemmas.answers_requested.emit(ONE)
    assert {"Then and now", "Dilemma · Title one", "Value a · Value c"} <= set(words_on(place.page.answers))
    place.press(Qt.Key.Key_Escape)
    assert place.on("dilemmas")
    assert place.focus().accessibleName() == "Then and now: Title one"


def test_the_way_back_from_the_dilemmas_ends_where_it_began(place) -> None:
    place.page.choose.dilemmas_requested.emit()
    place.page.enter()
    assert place.on("dilemmas")
    place.press(Qt.Key.Key_Escape)
    assert place.focus() is place.page.choose.dilemmas_button


def test_without_dilemmas_the_list_says_so(place_of, words_on) -> None:
    place = place_of(dilemmas=())
    place.page.choose.dilemmas_requested.emit()
    assert "There are no dilemmas here." in words_on(place.page.dilemmas)
