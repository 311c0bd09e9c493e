"""Samen: a situation has no right answer, an exercise says how long each step takes, and nothing is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.components.sources import SourceLine
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.together import words
from samensociaal_desktop.ui.pages.together.page import TogetherPage
from samensociaal_desktop.ui.pages.together.paper import exercise_sheet


@pytest.fixture
def page(show, shelves, look):
    page = show(TogetherPage(shelves, look), 900, 800)
    page.enter()
    return page


def key(widget, name):
    QTest.keyClick(widget, name)
    QApplication.processEvents()


def titles(rows):
    QApplication.processEvents()
    return [row.accessibleName().split(".")[0] for row in rows if row.isVisible()]


def test_both_lists_stand_on_the_first_view(page, words_on):
    assert titles(page.first.case_rows) == ["Situation 1", "Situation 2"]
    assert titles(page.first.exercise_rows) == ["Exercise alone", "Exercise group"]
    assert "Practise alone or with others. Nothing you choose here is saved." in words_on(page)
    assert page.first.case_rows[0].hasFocus()


def test_a_row_says_all_of_its_words(page):
    name = "Exercise group. Goal of group. 15 minutes · 4 to 12 people."
    assert page.first.exercise_rows[1].accessibleName() == name


def test_an_empty_pack_says_that_there_is_nothing_yet(show, make, look, words_on):
    page = show(TogetherPage(make.shelves(cases=(), exercises=()), look))
    page.enter()
    assert "Nothing to practise yet" in words_on(page)


@pytest.mark.parametrize("part", ["cases", "exercises"])
def test_with_one_of_the_two_the_other_is_not_mentioned(show, make, look, words_on, part):
    page = show(TogetherPage(make.shelves(**{part: ()}), look))
    page.enter()
    headings = {"cases": "Practise with a situation", "exercises": "Exercises"}
    assert headings[part] not in words_on(page)
    assert len(set(headings.values()) & set(words_on(page))) == 1


def test_of_many_situations_the_first_show_and_the_rest_on_asking(show, make, look):
    page = show(TogetherPage(make.shelves(cases=tuple(map(make.case, range(1, 9)))), look), 900, 1000)
    assert len(titles(page.first.case_rows)) == 5
    page.first.all_button.click()
    assert len(titles(page.first.case_rows)) == 8
    assert page.first.case_rows[5].hasFocus()
    assert page.first.all_button.isHidden()


def test_a_single_situation_more_is_shown_rather_than_hidden(show, make, look):
    page = show(TogetherPage(make.shelves(cases=tuple(map(make.case, range(1, 7)))), look), 900, 1000)
    assert len(titles(page.first.case_rows)) == 6


@pytest.mark.parametrize(
    ("wanted", "left"),
    [("alone", ["Exercise alone"]), ("group", ["Exercise alone", "Exercise group"])],
)
def test_exercises_are_narrowed_to_alone_or_a_group(page, wanted, left):
    page.first.filter.option(wanted).click()
    assert titles(page.first.exercise_rows) == left
    assert page.first.count.text() == {1: "One exercise", 2: "2 exercises"}[len(left)]
    page.first.filter.option(wanted).click()
    assert len(titles(page.first.exercise_rows)) == 2


@pytest.mark.parametrize(
    ("fewest", "most", "solo", "people"),
    [
        (1, 1, False, "alone"),
        (1, 0, False, "2 people or more, or alone"),
        (2, 0, True, "2 people or more, or alone"),
        (2, 2, False, "2 people"),
        (4, 12, False, "4 to 12 people"),
        (4, 12, True, "4 to 12 people, or alone"),
    ],
)
def test_for_how_many_an_exercise_is(make, fewest, most, solo, people):
    made = make.exercise("x", fewest, most, solo=make.both("Like this") if solo else None)
    assert words.people(made) == people
    assert words.measure(made) == f"15 minutes · {people}"


def test_an_exercise_without_times_does_not_claim_any(make):
    made = make.exercise("x", minutes=(0, 0))
    assert words.measure(made) == "2 people or more"
    assert [when for when, _ in words.timed(made.steps)] == ["", ""]


def test_the_minutes_of_steps_run_on(make):
    made = make.exercise("x", minutes=(5, 10, 0, 15))
    assert [when for when, _ in words.timed(made.steps)] == ["0–5 min", "5–15 min", "", "15–30 min"]


def open_case(page, number=0):
    page.first.case_rows[number].click()
    QApplication.processEvents()
    return page.current


def test_a_situation_begins_with_its_story_and_no_answer(page, words_on):
    view = open_case(page)
    shown = words_on(view)
    assert "Story 1, with phishing." in shown
    assert "phishing: Getting a password by a false message." in shown
    assert "None of these is the right one. What you choose is not saved." in shown
    assert not view.is_open
    assert not any("Research" in text for text in shown)


def test_each_way_bears_the_word_of_its_response_and_its_shape(page):
    view = open_case(page)
    names = [way.row.accessibleName() for way in view.ways]
    assert names == [
        "Ignore. Does ignore 1.",
        "Speak up. Does address 1.",
        "Report. Does report 1.",
        "Support. Does support 1.",
        "Support. Does support 2.",
    ]


def test_a_chosen_way_tells_what_may_come_of_it_and_where_that_stands(page, words_on):
    view = open_case(page)
    view.ways[1].row.click()
    shown = words_on(view)
    assert {"May address 1", "Research on address 1", "Thought 1"} <= set(shown)
    assert "May report 1" not in shown
    assert [one.text() for one in view.ways[1].findChild(SourceLine).buttons] == ["Source: Publisher 1, 2021"]
    assert view.hint.text() == "You can look at the other ways too. None of them is the right one."


def test_the_other_ways_can_be_looked_at_beside_it_and_folded_up_again(page, words_on):
    view = open_case(page)
    for way in view.ways:
        way.row.click()
    assert {f"May {one.value} 1" for one in Response} <= set(words_on(view))
    view.ways[0].row.click()
    assert "May ignore 1" not in words_on(view)
    assert "Thought 1" in words_on(view)


def test_by_keyboard_a_way_is_opened_and_its_source_comes_next(page):
    view = open_case(page)
    key(view.back_button, Qt.Key.Key_Tab)
    assert view.ways[0].row.hasFocus()
    key(view.ways[0].row, Qt.Key.Key_Return)
    assert view.ways[0].row.isChecked()
    key(view.ways[0].row, Qt.Key.Key_Tab)
    assert view.ways[0].findChild(SourceLine).buttons[0].hasFocus()


def test_one_can_go_on_to_the_next_situation_and_from_the_last_to_the_list(page):
    view = open_case(page)
    view.ways[0].row.click()
    assert view.next_button.text() == "Next situation"
    view.next_button.click()
    last = page.current
    assert last.heading.text() == "Situation 2"
    last.ways[0].row.click()
    assert last.next_button.text() == "All situations"
    last.next_button.click()
    assert page.current is page.first
    assert page.first.case_rows[0].hasFocus()


def test_a_situation_opened_again_has_forgotten_what_was_chosen(page):
    open_case(page).ways[0].row.click()
    page.back()
    assert not open_case(page).is_open


def test_a_chosen_way_is_said_to_be_on_by_a_screen_reader(page):
    view = open_case(page)
    view.ways[2].row.click()
    assert QAccessible.queryAccessibleInterface(view.ways[2].row).state().checked


def open_exercise(page, number=0):
    page.first.exercise_rows[number].click()
    QApplication.processEvents()
    return page.current


def test_an_exercise_shows_all_that_one_needs_to_lead_it(page, words_on):
    shown = words_on(open_exercise(page))
    for text in (
        "Goal of alone", "Paper", "1. Step 1", "0–5 min", "5–15 min", "Somebody may feel named.",
        "Write instead of speaking.", "Do it in your head.", "Source: Publisher 1, 2021",
    ):  # fmt: skip
        assert text in shown


def test_an_exercise_only_for_a_group_says_nothing_of_doing_it_alone(page, words_on):
    assert "Alone" not in words_on(open_exercise(page, 1))


def test_an_exercise_can_be_printed(page, qtbot):
    view = open_exercise(page)
    view.print_requested.disconnect()
    with qtbot.waitSignal(view.print_requested):
        view.print_button.click()


def test_paper_holds_the_whole_exercise_with_its_sources_written_out(qapp, make, shelves, look):
    made = make.exercise("x", solo=make.both("Do it in your head."))
    text = exercise_sheet(made, shelves.sources, look).toPlainText()
    assert text.splitlines()[:3] == ["Exercise x", "15 minutes · 2 people or more, or alone", "Goal of x"]
    for part in ("1. Step 1 (0–5 min)", "3. Step 3", "Somebody may feel named.", "Do it in your head."):
        assert part in text
    assert "Study 1. Publisher 1, 2021. https://example.org/study/1" in text


def test_paper_of_an_exercise_without_sources_has_no_heading_for_them(qapp, make, shelves, look):
    made = make.exercise("x")
    bare = exercise_sheet(made, type(shelves.sources)(), look).toPlainText()
    assert "Sources" not in bare


@pytest.mark.parametrize("opened", [None, "case", "exercise"])
def test_nothing_is_wider_than_a_small_window_with_large_text(qapp, show, shelves, opened):
    look = Look(theme.load("light"), Language.NL, text_size=200)
    page = show(TogetherPage(shelves, look), 560, 480)
    if opened == "case":
        for way in open_case(page).ways:
            way.row.click()
    elif opened == "exercise":
        open_exercise(page)
    QApplication.processEvents()
    shown = [one for one in page.current.findChildren(QWidget) if one.isVisible() and not one.isWindow()]
    bar = page.current._scroll.horizontalScrollBar()
    assert shown
    assert bar.maximum() == 0


def test_one_comes_back_to_the_row_though_a_screen_reader_pressed_it_without_the_focus(page):
    page.first.case_rows[1].click()
    key(page.current, Qt.Key.Key_Escape)
    assert page.first.case_rows[1].hasFocus()
