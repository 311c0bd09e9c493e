"""Dagboek: the list, one moment, its editor, and the ways between them."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import (
    DID_NOTHING,
    Again,
    Chosen,
    Edit,
    Feeling,
    OnPurpose,
    Outcome,
    Response,
)
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.ui.pages.journal.list_side import TELL_PAUSE_MS
from samensociaal_desktop.ui.pages.journal.page import JournalPage

MARKUP = "<b>dik</b> <img src=//host/x>"


@pytest.fixture
def page(vault, edits, bus, needs, show):
    return show(JournalPage(vault, edits, bus, needs), 1000, 800)


@pytest.fixture
def three(journal, moment):
    moments = [moment(days, line=line) for days, line in enumerate(("Een grap", "Een ruzie", "Een compliment"))]
    journal.add_all(moments)
    return moments


def key(which, widget=None):
    QTest.keyClick(widget or QApplication.focusWidget(), which)


def lines(page):
    return [page.model.found(page.model.index(row, 0)).encounter.line for row in range(page.model.rowCount())]


# The list


def test_an_empty_journal_says_what_will_be_here(page, words_on):
    page.enter()
    assert "Your moments will be here" in words_on(page)
    assert page.filters.search.hasFocus()
    assert not page.view.isVisible()


def test_the_newest_stands_on_top_with_the_number_of_all(page, three, words_on):
    page.enter()
    assert lines(page) == ["Een grap", "Een ruzie", "Een compliment"]
    assert page.view.hasFocus()
    assert any(text.startswith("3 moment") for text in words_on(page))


def test_searching_shows_what_fits_as_one_types(page, three, words_on):
    page.enter()
    QTest.keyClicks(page.filters.search, "compl")
    assert lines(page) == ["Een compliment"]
    QTest.keyClicks(page.filters.search, "x")
    assert "No moments found" in words_on(page)
    page.filters.clear_button.click()
    assert len(lines(page)) == 3


def test_down_from_the_search_goes_to_the_first_row_and_control_f_back(page, three):
    page.enter()
    page.filters.search.setFocus()
    key(Qt.Key.Key_Down)
    assert page.view.hasFocus()
    assert page.view.currentIndex().row() == 0
    QTest.keyClick(page.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.filters.search.hasFocus()


def test_down_from_the_search_stays_when_there_is_no_row(page):
    page.enter()
    key(Qt.Key.Key_Down)
    assert page.filters.search.hasFocus()


def test_delete_removes_without_asking_and_undo_brings_it_back(page, three, bar, words_on):
    page.enter()
    page.view.selectRow(1)
    key(Qt.Key.Key_Delete)
    assert lines(page) == ["Een grap", "Een compliment"]
    assert page.view.currentIndex().row() == 1
    assert bar.text == "Removed."
    bar.action_button.click()
    assert lines(page) == ["Een grap", "Een ruzie", "Een compliment"]


def test_keys_without_a_row_do_nothing(page, qtbot):
    page.enter()
    with qtbot.assertNotEmitted(page.view.opened), qtbot.assertNotEmitted(page.view.removed):
        key(Qt.Key.Key_Return, page.view)
        key(Qt.Key.Key_Delete, page.view)
    page.list.header.new_button.click()


def test_a_change_elsewhere_is_seen_at_once_and_before_the_first_visit_costs_nothing(page, edits, moment):
    edits.do(Edit(None, moment(line="Nieuw")))
    assert page.model.rowCount() == 0
    page.enter()
    edits.do(Edit(None, moment(line="Nieuwer")))
    assert sorted(lines(page)) == ["Nieuw", "Nieuwer"]


def test_a_chart_shows_the_moments_behind_it(page, journal, moment):
    journal.add_all([moment(0), moment(1, responses=(Chosen(Response.REPORT),))])
    page.show_filter(EncounterFilter(responses=frozenset({Response.REPORT})))
    assert page.model.rowCount() == 1
    page.enter()
    assert page.model.rowCount() == 1


# One moment


def test_enter_opens_and_escape_goes_back_to_the_same_row(page, three, words_on, qtbot):
    page.enter()
    page.view.selectRow(1)
    key(Qt.Key.Key_Return)
    assert page.detail.moment == three[1]
    assert "Een ruzie" in words_on(page.detail)
    assert QApplication.focusWidget() is page.detail.edit_button
    key(Qt.Key.Key_Escape)
    qtbot.waitUntil(page.view.hasFocus)
    assert page.view.currentIndex().row() == 1


def test_a_click_opens_too(page, three):
    page.enter()
    middle = page.view.visualRect(page.model.index(2, 0)).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert page.detail.moment == three[2]
    page.detail.back_button.click()
    assert page.view.isVisible()


def test_the_outcome_is_asked_while_it_is_open_and_kept_at_once(page, three, journal, words_on):
    page.enter()
    page.open(three[0])
    page.detail.outcome.option("helped").click()
    assert journal.get(three[0].id).outcome is Outcome.HELPED
    assert "It helped" in words_on(page.detail)
    assert page.detail.moment.outcome is Outcome.HELPED


def test_removing_an_open_moment_leads_back_to_the_list(page, three, journal):
    page.enter()
    page.open(three[0])
    page.detail.remove_button.click()
    assert journal.get(three[0].id) is None
    assert page.view.isVisible()


def test_all_that_was_noted_can_be_read(page, moment, words_on):
    everything = moment(
        note="Meer erover",
        kinds=("kind.T1",),
        responses=(Chosen(Response.IGNORE, (DID_NOTHING,)), Chosen(Response.SUPPORT, ("resp.S1",))),
        on_purpose=OnPurpose.HALF,
        role="role.witness",
        who="who.gone",
        place="place.chat",
        platform="een forum",
        weight=2,
        feelings_before=(Feeling("feeling.angry", 3),),
        held_back=("held.x",),
        outcome=Outcome.LITTLE,
        again=Again.UNSURE,
        lesson="Adem eerst",
    )
    page.open(everything)
    seen = "\n".join(words_on(page.detail))
    for words in (
        "Meer erover",
        "Nothing, I did not know what to do",
        "Half",
        "who.gone",
        "een forum",
        "2 noticeable",
        "Adem eerst",
    ):
        assert words in seen
    assert "(3 of 4)" in seen
    assert "It did little" in seen


def test_what_was_typed_stays_plain_wherever_it_is_read(page, journal, moment, words_on):
    one = moment(line=MARKUP, note=MARKUP, lesson=MARKUP, platform=MARKUP)
    journal.add_all([one])
    page.enter()
    page.open(one)
    assert words_on(page.detail).count(MARKUP) == 4
    labels = [label for label in page.findChildren(QLabel) if "host" in label.text()]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert page.model.index(0, 0).data().startswith(MARKUP)
    page.edit(one)
    assert page._editor.form.field("note").edit.toPlainText() == MARKUP


# Its editor


def test_a_moment_is_changed_and_read_again(page, three, journal, words_on):
    page.enter()
    page.open(three[0])
    page.detail.edit_button.click()
    line = page._editor.form.field("line")
    assert line.hasFocus()
    line.setText("Een flauwe grap")
    page._editor.keep_button.click()
    assert journal.get(three[0].id) == replace(three[0], line="Een flauwe grap")
    assert "Een flauwe grap" in words_on(page.detail)
    assert lines(page)[0] == "Een flauwe grap"


def test_after_a_change_one_comes_back_to_the_row_one_left(page, three):
    page.enter()
    page.view.selectRow(1)
    key(Qt.Key.Key_Return)
    page.detail.outcome.option("helped").click()
    page.show_list()
    assert page.view.currentIndex().row() == 1
    assert lines(page)[1] == "Een ruzie"


def test_escape_leaves_the_editor_and_its_draft_stays(page, three, vault, tidy):
    page.enter()
    page.open(three[0])
    page.edit(three[0])
    page._editor.form.field("line").setText("Half veranderd")
    key(Qt.Key.Key_Escape)
    tidy()
    assert page._editor is None
    assert page.detail.isVisible()
    assert vault.drafts.get(f"encounter:{three[0].id}") is not None
    page.edit(three[0])
    assert page._editor.form.written().line == "Half veranderd"


@pytest.mark.parametrize("go", [JournalPage._find, lambda page: page.show_filter(EncounterFilter(words="ruzie"))])
def test_going_elsewhere_in_the_journal_closes_the_editor_and_its_draft_stays(page, three, vault, tidy, go):
    page.enter()
    page.edit(three[0])
    editor = page._editor
    editor.form.field("line").setText("Half veranderd")
    go(page)
    tidy()
    assert page._editor is None
    assert not isValid(editor)
    assert page.view.isVisible()
    assert vault.drafts.get(f"encounter:{three[0].id}") is not None


def test_leaving_the_place_keeps_the_draft_of_the_editor(page, three, vault):
    page.enter()
    page.edit(three[0])
    page._editor.form.field("line").setText("Half veranderd")
    page.leave()
    assert len(vault.drafts.all()) == 1


def test_a_moment_taken_back_while_it_is_edited_is_not_kept_under_a_lost_id(page, journal, edits, moment, bar):
    one = moment()
    edits.do(Edit(None, one))
    page.enter()
    page.open(one)
    page.edit(one)
    page._editor.form.field("line").setText("Toch nog")
    edits.undo()
    page._editor.keep()
    assert journal.count() == 1
    assert journal.latest(1)[0].line == "Toch nog"


def test_leaving_the_editor_of_a_moment_taken_back_leads_to_the_list(page, journal, edits, moment):
    one = moment()
    edits.do(Edit(None, one))
    page.enter()
    page.open(one)
    page.edit(one)
    edits.undo()
    page._editor.leave_button.click()
    assert page._stack.currentIndex() == 0
    assert page._editor is None


# What the head and the filters offer


def found_text(page):
    return page.list._count_text.text()


def test_the_number_found_is_said_beside_the_number_of_all(page, three, qtbot, journal, moment):
    page.enter()
    QTest.keyClicks(page.filters.search, "compl")
    qtbot.waitUntil(lambda: found_text(page) == "1 of 3 moments")
    page.filters.search.clear()
    assert found_text(page).startswith("3 moment")
    page.filters.search.setText("zzz")
    assert found_text(page) == "0 of 3 moments"


def test_more_than_fit_a_page_are_counted_once_nothing_changes(page, journal, moment, qtbot):
    journal.add_all([moment(days, line=f"Grap {days}") for days in range(40)])
    journal.add_all([moment(50, line="Ruzie")])
    page.enter()
    qtbot.waitUntil(lambda: found_text(page).startswith("41 moment"))
    page.filters.search.setText("grap")
    qtbot.waitUntil(lambda: found_text(page) == "40 of 41 moments")


def test_the_number_follows_a_change_and_what_comes_in(page, three, edits, bus, journal, moment, qtbot):
    page.enter()
    page.filters.search.setText("een")
    assert found_text(page) == "3 of 3 moments"
    edits.do(Edit(None, moment(line="Een vierde")))
    assert found_text(page) == "4 of 4 moments"
    journal.add_all([moment(line="Vijf")])
    bus.arrived.emit()
    qtbot.waitUntil(lambda: found_text(page) == "4 of 5 moments")


def test_a_screen_reader_is_told_the_number_when_typing_stops(page, three, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr("samensociaal_desktop.ui.pages.journal.list_side.announce", lambda _on, text: said.append(text))
    page.enter()
    assert page.list._telling.interval() == TELL_PAUSE_MS
    page.list._telling.setInterval(150)
    QTest.keyClicks(page.filters.search, "compl")
    assert said == []
    qtbot.waitUntil(lambda: said == ["1 of 3 moments"], timeout=3000)
    page.filters.search.setText("zzz")
    qtbot.waitUntil(lambda: said[1:] == ["No moments found"], timeout=3000)


def test_nothing_is_told_of_a_search_that_one_left(page, three, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr("samensociaal_desktop.ui.pages.journal.list_side.announce", lambda _on, text: said.append(text))
    page.enter()
    page.list._telling.setInterval(150)
    page.filters.search.setText("compl")
    page.hide()
    qtbot.wait(250)
    assert said == []


@pytest.mark.parametrize("what", ["new", "pad", "calendar", "bin"])
def test_the_head_leads_elsewhere_with_buttons_or_a_menu(page, qtbot, what):
    header = page.list.header
    with qtbot.waitSignal(getattr(page, f"{what}_requested"), timeout=100):
        getattr(header, f"{what}_button").click()
    page.resize(300, 300)
    assert header.new_button.isVisible()
    assert header.menu_button.isVisible()
    assert not header.bin_button.isVisible()
    actions = {action.text(): action for action in header.menu_button.menu().actions()}
    assert list(actions) == ["Draft pad", "Calendar", "Bin"]
    with qtbot.waitSignal(page.bin_requested, timeout=100):
        actions["Bin"].trigger()


def test_what_is_found_can_be_taken_along(page, three, qtbot):
    page.enter()
    assert not page.list.export_button.isVisible()
    page.filters.search.setText("ruzie")
    with qtbot.waitSignal(page.export_requested, timeout=100) as asked:
        page.list.export_button.click()
    assert asked.args == [EncounterFilter(words="ruzie")]
    page.filters.search.setText("zzz")
    assert not page.list.export_button.isVisible()


def test_a_small_window_leaves_room_for_the_list_and_scrolls_what_unfolds(page, three, qtbot):
    page.enter()
    page.resize(540, 260)
    QApplication.processEvents()
    assert not page.filters.responses.isVisible()
    assert page.view.height() >= 2 * page.view.rowHeight(0)
    page.filters.more_button.click()
    assert page.filters.responses.isVisible()
    page.filters.search.setFocus()
    QApplication.processEvents()
    assert page.view.mapTo(page, page.view.rect().bottomLeft()).y() > 260
    key(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.view.mapTo(page, page.view.rect().bottomLeft()).y() <= 260)
    assert page.view.hasFocus()
    QTest.keyClick(page.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.filters.search.mapTo(page, page.filters.search.rect().topLeft()).y() >= 0)


def test_removing_the_last_moment_leaves_the_focus_in_the_search_box(page, journal, moment):
    journal.add_all([moment()])
    page.enter()
    page.view.selectRow(0)
    key(Qt.Key.Key_Delete)
    assert page.filters.search.hasFocus()


def test_a_plan_that_gets_other_words_has_them_on_its_chip(page, vault, bus):
    plan = Plan(id="p", trigger="ik boos word", action="wacht ik", made_at=datetime(2026, 4, 1))
    vault.agreements.keep_plan(plan)
    page.filters.value = EncounterFilter(plans=frozenset({"p"}))
    assert "If ik boos word" in page.filters.chips.buttons[0].text()
    vault.agreements.keep_plan(replace(plan, trigger="ik schrik"))
    bus.planned.emit()
    assert "If ik schrik" in page.filters.chips.buttons[0].text()
    assert page.filters.value.plans == {"p"}


def test_typing_with_a_plan_chosen_asks_the_journal_nothing_more(page, three, vault, monkeypatch):
    vault.agreements.keep_plan(Plan(id="p", trigger="ik boos word", action="wacht ik", made_at=datetime(2026, 4, 1)))
    page.enter()
    page.filters.value = EncounterFilter(plans=frozenset({"p"}))
    asked = []
    read = type(vault.journal._store).read
    monkeypatch.setattr(
        type(vault.journal._store), "read", lambda store, work: asked.append(store) or read(store, work)
    )
    QTest.keyClicks(page.filters.search, "abc")
    assert len(asked) == 3
