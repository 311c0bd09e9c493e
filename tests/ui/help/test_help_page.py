"""Hulp: in danger first, five questions that advise, a directory, words to say it with; nothing is kept."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.ui.components.article import ArticleView
from samensociaal_desktop.ui.components.help_points import PointBrief
from samensociaal_desktop.ui.pages.help import first

# The first screen


def test_in_danger_the_number_is_in_sight_however_far_one_scrolls(page):
    assert page.first.danger.text() == "In danger now? Call 112."
    assert not page.first._scroll.isAncestorOf(page.first.danger)
    assert page.first.danger.isVisible()


def test_who_listens_day_and_night_stands_at_the_top_with_number_and_hours(page, words_on):
    words = words_on(page.first)
    at = words.index("Talk to someone")
    assert words[at : at + 4] == ["Talk to someone", "Listener", "088-0767 000", "For listener Open: Day and night"]
    assert words.index("What fits now?") > at
    assert [line.point.id for line in page.first.lines] == ["listener"]


def test_one_begins_at_their_number_and_tab_leads_on_to_the_cards(page):
    assert page.first.lines[0].copy_button.hasFocus()
    QTest.keyClick(page.first.lines[0].copy_button, Qt.Key.Key_Tab)
    assert page.first.openers[first.NOW].hasFocus()


def test_112_and_their_number_are_in_sight_at_once_in_the_smallest_window(page):
    page.resize(440, 400)
    page.enter()
    button, area = page.first.lines[0].copy_button, page.first._scroll.viewport()
    assert page.first.danger.isVisible()
    assert area.rect().contains(button.geometry().translated(button.parentWidget().mapTo(area, QPoint())))


def test_enter_opens_the_first_card(page):
    QTest.keyClick(page.first.openers[first.NOW], Qt.Key.Key_Return)
    assert page.current.heading.text() == "What fits now?"


@pytest.mark.parametrize("part", first.IDS)
def test_every_card_opens_what_it_says_and_escape_leads_back_to_it(page, part):
    opener = page.first.openers[part]
    opener.setFocus()
    opener.click()
    QApplication.processEvents()
    assert page.current is not page.first
    assert page.current.heading.text() in opener.accessibleName()
    QTest.keyClick(page.current, Qt.Key.Key_Escape)
    assert page.current is page.first
    assert opener.hasFocus()


def test_the_way_back_shows_the_card_one_came_from_and_not_the_top(page):
    page.resize(440, 400)
    QApplication.processEvents()
    opener, area = page.first.openers[first.SOURCES], page.first._scroll.viewport()
    opener.click()
    QTest.keyClick(page.current, Qt.Key.Key_Escape)
    QTest.qWait(20)
    assert opener.hasFocus()
    assert 0 < opener.mapTo(area, QPoint()).y() <= area.height() - opener.height()


def test_what_the_packs_do_not_hold_has_no_card(page_of, bare, words_on):
    page = page_of(bare)
    assert page.first.openers == {}
    assert "In danger now? Call 112." in words_on(page)


def test_opening_a_part_from_elsewhere_leaves_nothing_else_open(page):
    page.show_part(first.SAY)
    page.show_part(first.TIPS)
    page.back()
    assert page.current is page.first


# Wat past nu?


def test_one_question_is_asked_at_a_time(at, words_on):
    view = at(first.NOW)
    words = words_on(view)
    assert "Question 1 of 2" in words
    assert "Is there danger now?" in words
    assert "For you or somebody else." in words
    assert "Is somebody hurt by it?" not in words
    assert view.question.cards.options[0].hasFocus()


@pytest.mark.parametrize(("key", "question"), [("2", "Is somebody hurt by it?"), ("3", "Is somebody hurt by it?")])
def test_a_digit_replies_and_leads_on(at, words_on, key, question):
    view = at(first.NOW)
    QTest.keyClicks(view.question.cards.options[0], key)
    assert question in words_on(view)
    assert view.question.cards.options[0].hasFocus()


def test_a_digit_with_control_means_something_else(at, words_on):
    view = at(first.NOW)
    QTest.keyClick(view.question.cards.options[0], Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert "Is there danger now?" in words_on(view)


def test_arrows_walk_through_the_replies_without_giving_one(at, words_on):
    view = at(first.NOW)
    QTest.keyClick(view.question.cards.options[0], Qt.Key.Key_Down)
    assert view.question.cards.options[1].hasFocus()
    assert "Is there danger now?" in words_on(view)


def test_after_a_final_reply_one_reads_what_to_do_and_whom_to_call(at, words_on):
    view = at(first.NOW)
    QTest.keyClicks(view.question.cards.options[0], "1")
    words = words_on(view)
    assert "Call now." in words
    assert "112" in words
    assert [brief.point.id for brief in view.findChildren(PointBrief)] == ["emergency"]
    assert view.back_button.hasFocus()  # Tab leads through all of it from there


def test_in_an_emergency_nothing_speaks_of_doing_nothing_or_of_noting(at, words_on):
    view = at(first.NOW)
    QTest.keyClicks(view, "1")
    assert not any(word.startswith("You decide.") for word in words_on(view))
    assert "Note this moment" not in words_on(view)
    assert "Start again" in words_on(view)


def test_else_the_person_decides(at, words_on):
    view = at(first.NOW)
    QTest.keyClicks(view, "2")
    QTest.keyClicks(view, "1")
    assert any(word.startswith("You decide.") for word in words_on(view))


def test_one_can_go_back_a_question_and_give_the_same_reply_or_another(at, words_on, press):
    view = at(first.NOW)
    assert view.question.previous_button.isHidden()
    QTest.keyClicks(view.question.cards.options[0], "2")
    press(view, "Previous question")
    assert view.question.cards.chosen() == ("no",)
    assert view.question.cards.option("no").hasFocus()
    view.question.cards.option("no").click()
    assert "Is somebody hurt by it?" in words_on(view)
    press(view, "Previous question")
    view.question.cards.option("yes").click()
    assert "Call now." in words_on(view)


def test_advice_shows_the_response_with_its_shape_and_leads_to_words_and_law(at, words_on, qtbot, press):
    view = at(first.NOW)
    QTest.keyClicks(view, "2")
    QTest.keyClicks(view, "1")
    words = words_on(view)
    assert {"Support", "Send a kind word.", "Listener"} <= set(words)
    assert "Open: Day and night" in words
    with qtbot.waitSignal(view.way_requested, check_params_cb=lambda one: one == "kind-word"):
        press(view, "How to say it: A kind word")
    page = view.window()
    assert page.current.heading.text() == "A kind word"
    page.back()
    press(view, "Read: Asking a platform")
    assert isinstance(page.current, ArticleView)


def test_where_nothing_fits_something_is_said_all_the_same(at, words_on):
    view = at(first.NOW)
    QTest.keyClicks(view, "2")
    QTest.keyClicks(view, "3")
    assert "Take your time." in words_on(view)
    assert "Ignore" in words_on(view)


def test_one_can_start_again_or_note_the_moment(at, qtbot, words_on, press):
    view = at(first.NOW)
    QTest.keyClicks(view, "2")
    QTest.keyClicks(view, "1")
    with qtbot.waitSignal(view.window().note_requested):
        press(view, "Note this moment")
    press(view, "Start again")
    assert "Question 1 of 2" in words_on(view)
    assert view.question.cards.chosen() == ()


def test_the_question_stays_above_its_first_reply_in_a_small_window(at):
    view = at(first.NOW)
    view.window().resize(440, 400)
    QApplication.processEvents()
    QTest.keyClicks(view, "2")
    QTest.qWait(20)
    area, option = view._scroll.viewport(), view.question.cards.options[0]
    assert 0 < option.mapTo(area, QPoint()).y() <= area.height() - option.height()


def test_one_can_stop_at_any_question(at, press):
    view = at(first.NOW)
    page = view.window()
    press(view, "Stop here")
    assert page.current is page.first


def test_an_adviser_without_questions_says_what_it_can(at, shelves, words_on):
    asks_nothing = replace(shelves.adviser, questions=())
    view = at(first.NOW, replace(shelves, adviser=asks_nothing))
    assert "Take your time." in words_on(view)
    QTest.keyClicks(view, "1")
    assert "Take your time." in words_on(view)


def test_coming_back_to_the_place_one_is_at_the_same_question(at):
    view = at(first.NOW)
    QTest.keyClicks(view, "2")
    page = view.window()
    page.leave()
    page.enter()
    assert page.current is view
    assert view.question.id == "hurt"
