"""The lists in Instellingen: hide, show again, other words, take away, and the way back from each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.domain.encounters import DID_NOTHING, Edit
from samensociaal_desktop.domain.lists import OPEN_LISTS
from samensociaal_desktop.storage import vault as vaults
from samensociaal_desktop.ui.pages.settings.lists import ListsView


@pytest.fixture
def view(vocabulary, look, edits, show):
    return show(ListsView(vocabulary, look, edits.say), 900, 900)


@pytest.fixture
def coach(vocabulary, view):
    """An own role, in sight."""
    item_id = vocabulary.add("roles", "", "Trainer")
    view.which.option("roles").click()
    return item_id


def pressed(view, item_id: str) -> None:
    option = next(one for chips in view.chips() for one in chips.options if one.id == item_id)
    option.setFocus()
    option.click()


def on(view) -> set[str]:
    return {one for chips in view.chips() for one in chips.chosen()}


def test_each_list_shows_all_of_its_items_as_offered(view, lists):
    for list_id in OPEN_LISTS:
        view.which.option(list_id).click()
        assert on(view) == {item.id for item in lists.items(list_id)} - {DID_NOTHING}
    assert view.list_id == OPEN_LISTS[-1]


def test_a_press_hides_an_item_and_the_bar_offers_it_back(view, vocabulary, bar, look):
    item = vocabulary.lists.items("kinds")[2]
    pressed(view, item.id)
    assert vocabulary.lists.is_hidden(item.id)
    assert item.id not in on(view)
    assert bar.text == f"Hidden: {look.pick(item.label)}"
    assert QApplication.focusWidget().id == item.id
    bar.action_button.click()
    assert not vocabulary.lists.is_hidden(item.id)
    assert item.id in on(view)


def test_another_press_offers_it_again(view, vocabulary, bar, look):
    item = vocabulary.lists.items("kinds")[2]
    pressed(view, item.id)
    pressed(view, item.id)
    assert not vocabulary.lists.is_hidden(item.id)
    assert bar.text == f"Offered again: {look.pick(item.label)}"
    bar.action_button.click()
    assert vocabulary.lists.is_hidden(item.id)


def test_the_last_one_stays(view, vocabulary, bar):
    view.which.option("roles").click()
    for item in vocabulary.lists.items("roles"):
        pressed(view, item.id)
    last = vocabulary.lists.items("roles")[-1].id
    assert on(view) == {last}
    assert bar.text == "The last one stays. A list cannot be empty."
    assert vocabulary.lists.offered("roles")[0].id == last


def test_own_items_stand_in_a_card_of_their_own_and_among_the_others(view, coach, words_on):
    assert list(view.rows) == [coach]
    assert {"Your own", "Trainer"} <= set(words_on(view))
    assert coach in on(view)
    view.which.option("places").click()
    assert view.rows == {}


def test_an_own_item_gets_other_words_by_keyboard_and_the_old_ones_back(view, coach, vocabulary, bar, qtbot):
    row = view.rows[coach]
    row.rename_button.setFocus()
    QTest.keyClick(row.rename_button, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is row.edit
    QTest.keyClicks(row.edit, "Coach")
    QTest.keyClick(row.edit, Qt.Key.Key_Return)
    assert vocabulary.lists.label_of(coach).nl == "Coach"
    assert bar.text == "Changed."
    qtbot.waitUntil(lambda: view.focusWidget() is view.rows[coach].rename_button, timeout=500)
    bar.action_button.click()
    assert vocabulary.lists.label_of(coach).nl == "Trainer"


def test_escape_leaves_the_words_as_they_were_and_one_stays_in_the_view(view, coach, vocabulary, qtbot):
    row = view.rows[coach]
    row.rename_button.click()
    QTest.keyClicks(row.edit, "Coach")
    with qtbot.assertNotEmitted(view.left, wait=50):
        QTest.keyClick(row.edit, Qt.Key.Key_Escape)
    assert row.line.isHidden()
    assert QApplication.focusWidget() is row.rename_button
    assert vocabulary.lists.label_of(coach).nl == "Trainer"


@pytest.mark.parametrize("typed", ["Trainer", "", "  "])
def test_the_same_words_or_none_change_nothing(view, coach, vocabulary, typed, bar):
    row = view.rows[coach]
    row.rename_button.click()
    row.edit.setText(typed)
    QTest.keyClick(row.edit, Qt.Key.Key_Return)
    assert row.line.isHidden()
    assert vocabulary.lists.label_of(coach).nl == "Trainer"
    assert bar.text == ""


def test_words_that_another_item_has_are_not_taken(view, coach, vocabulary, look, bar):
    row = view.rows[coach]
    row.rename_button.click()
    row.edit.setText(look.pick(vocabulary.lists.items("roles")[0].label))
    QTest.keyClick(row.edit, Qt.Key.Key_Return)
    assert bar.text == "This list has these words already."
    assert row.edit.isVisible()
    assert vocabulary.lists.label_of(coach).nl == "Trainer"


@pytest.mark.parametrize("was_hidden", [False, True])
def test_an_own_item_is_taken_away_and_brought_back_as_it_was(view, coach, vocabulary, bar, qtbot, was_hidden):
    if was_hidden:
        vocabulary.hide(coach)
    view.rows[coach].remove_button.click()
    assert view.rows == {}
    assert bar.text == "Removed: Trainer"
    qtbot.waitUntil(lambda: view.focusWidget() is view.which.option("roles"), timeout=500)
    bar.action_button.click()
    assert list(view.rows) == [coach]
    assert vocabulary.lists.is_hidden(coach) == was_hidden


def test_an_own_item_that_a_moment_has_is_hidden_instead(view, coach, vocabulary, bar, vault, moment):
    vault.history.do(Edit(None, moment(role=coach)))
    view.rows[coach].remove_button.click()
    assert bar.text == "Hidden, because a moment has it: Trainer"
    assert vocabulary.lists.is_hidden(coach)
    assert list(view.rows) == [coach]
    bar.action_button.click()
    assert not vocabulary.lists.is_hidden(coach)


@pytest.mark.parametrize("change", ["hide", "rename", "remove"])
def test_a_journal_that_can_only_be_read_says_so_and_shows_what_is(view, coach, vault, bar, change):
    vaults.freeze(vault.own_lists._store._engine)
    row = view.rows[coach]
    if change == "hide":
        pressed(view, coach)
    elif change == "rename":
        row.renamed.emit(vault.own_lists.all()[0], "Coach")
    else:
        row.remove_button.click()
    assert "read" in bar.text
    assert coach in on(view)


def test_what_was_hidden_can_be_taken_back_after_one_went_elsewhere(vocabulary, look, edits, bar, tidy):
    view, item = ListsView(vocabulary, look, edits.say), vocabulary.lists.items("kinds")[2]
    pressed(view, item.id)
    view.deleteLater()
    tidy()
    bar.action_button.click()
    assert not vocabulary.lists.is_hidden(item.id)
