"""A part is walked short or long; the questions to come back to end without a total."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.domain.dialogues import Answer, Length
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.storage import vault
from samensociaal_desktop.ui.pages.talk.steps import Steps
from samensociaal_desktop.ui.widgets.text import Text


def asked(place) -> list[str]:
    """Answer everything; return what was asked, and end the talk."""
    found = []
    while place.on("question"):
        found.append(place.page.question.heading.text()[11:-1])
        place.page.question.answered.emit(Answer(text="words"))
    place.page.summary.declined.emit()
    return found


def test_a_part_offers_a_long_and_a_short_talk_one_of_them_primary(place) -> None:
    card = place.page.choose.cards["part"]
    assert [each.text() for each in (card.go_button, card.short_button)] == ["Long (20 minutes)", "Short (5 minutes)"]
    assert [each.property("role") for each in (card.go_button, card.short_button)] == ["primary", ""]
    assert place.focus() is card.go_button
    place.press(Qt.Key.Key_Tab)
    assert place.focus().accessibleName() == "Short (5 minutes): A part"
    place.press(Qt.Key.Key_Return)
    assert asked(place) == ["1", "4"]
    assert place.talks.all("part")[0].length is Length.SHORT


def test_a_second_long_talk_is_fresh(place) -> None:
    walks = []
    for _ in range(3):
        place.page.choose.cards["part"].go_button.click()
        walks.append(asked(place))
    assert walks == [["1", "1a", "2"], ["1", "1a", "3"], ["1", "1a", "4"]]


def test_a_talk_left_open_says_its_length_and_goes_on_as_it_was_begun(place, words_on) -> None:
    place.page.choose.cards["part"].short_button.click()
    place.page.question.answered.emit(Answer(text="words"))
    place.page.question.stopped.emit()
    card = place.page.choose.cards["part"]
    assert "Short talk · Question 2 of 2" in words_on(card)
    assert (card.go_button.text(), card.short_button) == ("Continue", None)
    card.go_button.click()
    assert asked(place) == ["4"]
    place.page.choose.cards["part"].go_button.click()
    place.page.question.answered.emit(Answer(text="words"))
    place.page.question.stopped.emit()
    assert "Long talk · Question 1 of 2" in words_on(place.page.choose.cards["part"])


def test_then_and_now_names_the_day_of_each_answer_when_they_differ(place, words_on) -> None:
    for length in (Length.LONG, Length.SHORT, Length.LONG):
        place.page.resume("part", length)
        asked(place)
        place.clock.let_pass(days=1)
    place.page.resume("part", Length.SHORT)
    asked(place)
    place.page.choose.answers_requested.emit("part")
    shown = words_on(place.page.answers)
    assert {"Then", "Today", "Yesterday", "14 April"} & set(shown) >= {"Then", "Today", "Yesterday"}
    assert place.page.answers.heading.text() == "Then and now"


def test_the_pamphlet_is_asked_for_by_its_button(place, qtbot) -> None:
    with qtbot.waitSignal(place.page.pamphlet_requested):
        place.page.choose.pamphlet_button.click()


def answer_check(place, *numbers: int) -> None:
    place.page.resume("check")
    for number in numbers:
        place.page.question.answered.emit(Answer(number=number))
    QApplication.processEvents()


def test_the_questions_say_that_they_are_no_test(place, words_on) -> None:
    card = place.page.choose.checks["check"]
    assert "Not a test · about 3 minutes" in words_on(card)
    card.go_button.click()
    assert "Question 1 of 2" in words_on(place.page.question)


def test_they_end_with_each_place_and_without_a_total(place, words_on) -> None:
    answer_check(place, 2, 5)
    assert place.on("check_end")
    shown = words_on(place.page.check_end)
    assert "Questions to think about, not a test. Nothing is added up, and there is no good number." in shown
    assert {"I do 1.", "Now · Closer to ‘Never’", "I do 2.", "Now · At ‘Always’"} <= set(shown)
    assert not any(sign.isdigit() for each in shown if each not in {"I do 1.", "I do 2."} for sign in each)
    assert place.focus() is place.page.check_end.heading  # there is a list to read first
    place.page.enter()
    assert place.on("check_end")
    place.press(Qt.Key.Key_Tab)
    assert place.focus() is place.page.check_end.done_button
    place.press(Qt.Key.Key_Return)
    assert place.on("choose")
    assert place.focus() is place.page.choose.checks["check"].go_button
    assert place.talks.open_talk("check") is None
    assert place.agreements.all() == ()


def test_a_second_time_shows_the_places_of_the_first_with_their_day(place, words_on) -> None:
    answer_check(place, 2, 5)
    place.page.check_end.finished.emit()
    place.clock.let_pass(days=30)
    answer_check(place, 3)
    place.page.question.skipped.emit()
    shown = words_on(place.page.check_end)
    assert {"Now · In the middle", "16 April · Closer to ‘Never’"} <= set(shown)
    assert "I do 2." not in shown
    place.page.check_end.grab()
    place.page.check_end.back_button.click()
    assert place.page.question.heading.text() == "I do 2."


def test_who_skips_all_is_told_that_it_is_fine(place, words_on) -> None:
    place.page.resume("check")
    for _ in range(2):
        place.page.question.skipped.emit()
    assert "You skipped every question. That is fine." in words_on(place.page.check_end)


def test_an_end_that_cannot_be_kept_says_so(place, words_on) -> None:
    answer_check(place, 2, 5)
    vault.freeze(place.engine)
    place.page.check_end.done_button.click()
    assert place.on("check_end")
    assert "This journal can only be read here. Nothing was saved." in words_on(place.page.check_end)


def test_two_times_can_be_read_side_by_side(place, words_on) -> None:
    for numbers in ((2, 5), (3, 5)):
        answer_check(place, *numbers)
        place.page.check_end.finished.emit()
        place.clock.let_pass(days=30)
    assert place.page.choose.checks["check"].answers_button.text() == "Then and now"
    place.page.choose.checks["check"].answers_button.click()
    assert {"Questions", "Closer to ‘Never’", "In the middle", "16 April"} <= set(words_on(place.page.answers))
    place.press(Qt.Key.Key_Escape)
    assert place.on("choose")
    assert place.focus() is place.page.choose.checks["check"].answers_button


def test_without_questions_to_come_back_to_there_is_no_card_for_them(place_of) -> None:
    assert place_of(checks=()).page.choose.checks == {}


def test_questions_of_a_pack_have_a_card_of_their_own(place_of, check, words_on) -> None:
    title = LocalisedText("Vragen van onze klas", "Questions of our class")
    place = place_of(checks=(check, replace(check, id="school", title=title)))
    assert list(place.page.choose.checks) == ["check", "school"]
    assert "Questions of our class" in words_on(place.page.choose)
    place.page.choose.checks["school"].go_button.click()
    for _ in range(2):
        place.page.question.answered.emit(Answer(number=2))
    assert place.on("check_end")
    place.page.check_end.finished.emit()
    assert place.page.choose.checks["school"].has_been_finished
    assert not place.page.choose.checks["check"].has_been_finished


def test_the_words_of_a_place_stand_under_its_picture_where_there_is_little_room(place, words_on) -> None:
    answer_check(place, 2, 5)
    view = place.page.check_end
    for width, is_beside in ((1100, True), (380, False)):
        place.page.resize(width, 700)
        QApplication.processEvents()
        picture = view.findChild(Steps)
        said = next(one for one in view.findChildren(Text) if one.text() == "Now · Closer to ‘Never’")
        assert (said.mapTo(view, QPoint()).x() > picture.mapTo(view, QPoint()).x()) == is_beside


def test_who_stops_the_questions_is_at_their_card_again(place) -> None:
    place.page.choose.checks["check"].go_button.click()
    place.page.question.answered.emit(Answer(number=2))
    place.page.question.stopped.emit()
    assert place.focus() is place.page.choose.checks["check"].go_button


def test_who_read_the_answers_of_a_part_is_at_the_way_to_them_again(place) -> None:
    place.page.resume("part", Length.SHORT)
    while place.on("question"):
        place.page.question.answered.emit(Answer(text="so"))
    place.page.summary.declined.emit()
    place.page.choose.cards["part"].answers_button.click()
    place.press(Qt.Key.Key_Escape)
    assert place.focus() is place.page.choose.cards["part"].answers_button
