"""The bin on screen: put back, erase, and go on at the next row."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.domain.encounters import Edit
from samensociaal_desktop.domain.evidence import attached
from samensociaal_desktop.domain.pad import PadText
from samensociaal_desktop.services import bin as bins
from samensociaal_desktop.services.pad import DraftPad
from samensociaal_desktop.storage import vault as vaults
from samensociaal_desktop.ui.pages.journal.bin_view import PAGE, BinRow, BinView

Key = Qt.Key


@pytest.fixture
def three(journal, edits, moment):
    moments = [moment(days, line=line) for days, line in enumerate(("Een grap", "Een ruzie", "Een compliment"))]
    journal.add_all(moments)
    for one in moments:
        edits.do(Edit(one, None))
    return moments


@pytest.fixture
def view(vault, edits, bus, needs, show):
    view = show(BinView(vault, edits, bus, needs))
    enter(view)
    return view


def enter(view):
    view.enter()
    QApplication.processEvents()


def key(which):
    QTest.keyClick(QApplication.focusWidget(), which)
    QApplication.processEvents()


def twice(button):
    button.setFocus()
    button.click()
    QTest.qWait(QGuiApplication.styleHints().mouseDoubleClickInterval() + 50)
    button.click()
    QApplication.processEvents()


def titles(view):
    return [row.accessibleName() for row in view.rows]


def test_an_empty_bin_says_what_will_be_here(view, words_on):
    assert "The bin is empty" in words_on(view)
    assert not view.erase_all_button.isVisible()
    assert view.back_button.hasFocus()


def test_the_last_removed_stands_on_top_with_when_and_how_long_still(three, view, words_on):
    assert titles(view) == ["Een compliment", "Een ruzie", "Een grap"]
    assert "Thursday 16 April 2026 20:30 · gone for good in 30 days" in words_on(view)
    assert view.rows[0].back_button.accessibleName() == "Put back: Een compliment"
    assert view.rows[0].erase_button.accessibleName() == "Erase now: Een compliment"


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "gone for good today"), (1, "gone for good within a day"), (12, "gone for good in 12 days")],
)
def test_how_long_it_stays_is_said_in_words(days, words, show, words_on):
    item = bins.BinItem(id="x", sort=bins.Sort.MOMENT, removed_at=datetime.now(), days_left=days)
    assert any(words in text for text in words_on(show(BinRow(item, "Een grap", "gisteren"))))


def test_enter_puts_back_and_the_focus_goes_to_the_next_row(three, view, journal, bar, edits):
    assert view.rows[0].back_button.hasFocus()
    key(Key.Key_Return)
    assert journal.get(three[2].id) == three[2]
    assert titles(view) == ["Een ruzie", "Een grap"]
    assert view.rows[0].back_button.hasFocus()
    assert bar.text == "Put back."
    edits.undo()
    QApplication.processEvents()
    assert len(titles(view)) == 3
    assert journal.get(three[2].id) is None
    assert "Een ruzie" in QApplication.focusWidget().accessibleName()


def test_after_the_last_row_the_focus_goes_to_the_one_before_and_then_to_the_way_back(three, view):
    view.rows[2].back_button.setFocus()
    key(Key.Key_Return)
    assert view.rows[1].back_button.hasFocus()
    key(Key.Key_Return)
    key(Key.Key_Return)
    assert titles(view) == []
    assert view.back_button.hasFocus()


def test_a_covered_moment_is_shown_without_its_words(edits, journal, moment, vault, bus, needs, show, words_on):
    hurtful = moment(line="Een scheldwoord", note="nog een", is_covered=True)
    journal.add_all([hurtful])
    edits.do(Edit(hurtful, None))
    view = show(BinView(vault, edits, bus, needs))
    assert titles(view) == ["Covered"]
    assert not any("scheldwoord" in text or "nog een" in text for text in words_on(view))


def test_erasing_takes_a_second_press_and_is_for_good(three, view, vault, edits, bar):
    row = view.rows[1]
    row.erase_button.setFocus()
    row.erase_button.click()
    assert row.erase_button.text() == "Press again to erase for good"
    assert len(vault.bin.all()) == 3
    twice(row.erase_button)
    assert titles(view) == ["Een compliment", "Een grap"]
    assert bar.text == "Erased for good."
    assert view.rows[1].back_button.hasFocus()
    while edits.undo():
        pass
    assert vault.journal.get(three[1].id) is None


def test_the_second_press_is_in_sight_in_a_low_window(three, view):
    view.resize(320, 260)
    button = view.rows[0].erase_button
    button.setFocus()
    button.click()
    QApplication.processEvents()
    top = button.mapTo(view, button.rect().topLeft()).y()
    assert 0 <= top <= view.height() - button.height()


def test_all_is_erased_with_two_presses(three, view, vault, edits, bar):
    twice(view.erase_all_button)
    assert vault.bin.all() == ()
    assert bar.text == "The bin is empty now."
    assert not edits.can_undo
    assert view.back_button.hasFocus()


def test_what_is_removed_meanwhile_is_seen_and_the_focus_stays(three, view, edits, journal, moment):
    other = moment(5, line="Nog iets")
    journal.add_all([other])
    view.rows[1].back_button.setFocus()
    edits.do(Edit(other, None))
    QApplication.processEvents()
    assert titles(view)[0] == "Nog iets"
    assert view.rows[2].back_button.hasFocus()
    view.hide()
    edits.undo()
    assert len(view.rows) == 4
    view.show()
    enter(view)
    assert len(view.rows) == 3


def test_a_moment_that_an_import_brought_again_just_leaves_the_bin(three, view, journal, vault, bar):
    journal.add_all([three[2]])
    view.rows[0].back_button.click()
    assert bar.text == "This moment is in your journal already."
    assert journal.get(three[2].id) == three[2]
    assert three[2].id not in [one.moment.id for one in vault.bin.all()]


def test_texts_of_the_draft_pad_and_files_are_put_back_too(vault, view, clock, journal, moment, bar, words_on):
    text = DraftPad(vault).write(PadText(begun_at=clock()), "Wat een onzin. " * 100)
    DraftPad(vault).leave(text, clock())
    kept = moment()
    journal.add_all([kept])
    instant = view._now()
    file = vault.evidence.add(attached(kept.id, "scherm.png", b"\x89PNG", instant), b"\x89PNG", instant)
    vault.evidence.remove(file.id, instant)
    enter(view)
    by_sort = {row.item.sort: row for row in view.rows}
    assert by_sort[bins.Sort.PAD].accessibleName().endswith("…")
    assert any(words.startswith("From the draft pad, left on Thursday 16 April") for words in words_on(view))
    assert any(words.startswith("A file of your evidence, removed on") for words in words_on(view))
    by_sort[bins.Sort.PAD].back_button.click()
    assert bar.text == "Put back in your draft pad."
    assert [row.item.sort for row in view.rows] == [bins.Sort.FILE]
    view.rows[0].back_button.click()
    assert bar.text == "Put back."
    assert view.rows == []


def test_a_long_bin_is_shown_in_pieces(vault, edits, bus, needs, journal, moment, show):
    moments = [moment(number, line=f"Nummer {number}") for number in range(PAGE + 3)]
    journal.add_all(moments)
    for one in moments:
        edits.do(Edit(one, None))
    view = show(BinView(vault, edits, bus, needs))
    assert len(view.rows) == PAGE
    assert view.more_button.text() == "Show more (3)"
    view.more_button.click()
    QApplication.processEvents()
    assert len(view.rows) == PAGE + 3
    assert view.more_button is None
    assert view.rows[PAGE].back_button.hasFocus()


def test_what_cannot_be_written_is_said_and_stays(three, view, vault, journal, bar):
    row = view.rows[0]
    vaults.freeze(journal._engine)
    for act in (row.back_button.click, lambda: twice(row.erase_button), lambda: twice(view.erase_all_button)):
        bar.say("")
        act()
        assert bar.text.startswith("This journal can only be read here.")
        assert len(vault.bin.all()) == 3
        assert view.rows[0] is row
