"""Which cards there are, and in which order: chips, buttons, keys, and a way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samensociaal_desktop.domain.patterns.cards import Arrangement, Question
from samensociaal_desktop.errors import VaultIsReadOnly
from samensociaal_desktop.ui.pages.patterns.arranging import ArrangingView

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

FIRST, SECOND, *_, LAST = Question


@pytest.fixture
def applied():
    return []


@pytest.fixture
def view(show, look, bar, applied):
    return show(ArrangingView(Arrangement(), applied.append, look, bar.say))


def order(view):
    return tuple(sorted(view.rows, key=lambda one: view.rows[one].y()))


def test_every_card_has_a_row_in_the_order_they_have(view):
    assert order(view) == tuple(Question)
    assert all(row.check.isChecked() for row in view.rows.values())


def test_a_card_taken_away_is_gone_at_once_and_comes_back_by_undo(view, applied, bar):
    view.rows[SECOND].check.click()
    assert applied[-1].hidden == {SECOND}
    assert bar.text == "Not shown any more: Do I choose on purpose?"
    bar.action_button.click()
    assert applied[-1] == Arrangement()
    assert view.rows[SECOND].check.isChecked()


def test_buttons_and_keys_move_a_card_and_keep_the_focus(view, applied, qtbot):
    row = view.rows[FIRST]
    row.down.setFocus()
    row.down.click()
    assert applied[-1].order[:2] == (SECOND, FIRST)
    assert row.down.hasFocus()
    QTest.keyClick(row.down, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert applied[-1] == Arrangement()
    assert row.down.hasFocus()
    QTest.keyClick(row.check, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert len(applied) == 2
    qtbot.waitUntil(lambda: order(view) == tuple(Question))


def test_what_leads_nowhere_cannot_be_pressed_and_the_focus_stays_where_it_is(view):
    assert not view.rows[FIRST].up.isEnabled()
    assert not view.rows[LAST].down.isEnabled()
    view.rows[SECOND].up.setFocus()
    view.rows[SECOND].up.click()
    assert view.rows[SECOND].up.hasFocus()
    view.rows[SECOND].check.setFocus()
    assert not view.rows[SECOND].up.isEnabled()


def test_as_at_first_takes_all_back_and_can_be_taken_back_itself(view, applied, bar):
    view.rows[SECOND].check.click()
    view.rows[LAST].up.click()
    mine = applied[-1]
    view.first_button.click()
    assert applied[-1] == Arrangement()
    bar.action_button.click()
    assert applied[-1] == view.arrangement == mine
    view.first_button.click()
    before = len(applied)
    view.first_button.click()
    assert len(applied) == before


def test_what_cannot_be_kept_is_not_shown_as_if_it_were(show, look, bar):
    def refuse(_arrangement):
        raise VaultIsReadOnly

    view = show(ArrangingView(Arrangement(), refuse, look, bar.say))
    view.rows[SECOND].check.click()
    assert view.rows[SECOND].check.isChecked()
    assert view.arrangement == Arrangement()
    assert bar.text.startswith("This journal can only be read here")


def test_undo_works_after_one_has_gone_back(applied, look, bar, tidy):
    view = ArrangingView(Arrangement(), applied.append, look, bar.say)
    view.rows[SECOND].check.click()
    view.deleteLater()
    tidy()
    bar.action_button.click()
    assert applied[-1] == Arrangement()


def test_tab_goes_through_the_rows_in_the_order_one_sees(view):
    view.rows[FIRST].down.click()
    view.rows[SECOND].check.setFocus()
    QTest.keyClick(view.rows[SECOND].check, Qt.Key.Key_Tab)
    assert view.rows[SECOND].down.hasFocus()
    QTest.keyClick(view.rows[SECOND].down, Qt.Key.Key_Tab)
    assert view.rows[FIRST].check.hasFocus()
