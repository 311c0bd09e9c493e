"""Words to say it with: built from what one types, copied, and gone. And a check before one posts."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.ui.pages.help import first


@pytest.fixture
def list_view(at):
    return at(first.SAY)


@pytest.fixture
def way(list_view):
    page = list_view.window()
    list_view.openers["kind-word"].click()
    QApplication.processEvents()
    return page.current


@pytest.fixture
def check(list_view):
    page = list_view.window()
    list_view.pause.click()
    QApplication.processEvents()
    return page.current


def fill(view, **typed):
    for name, text in typed.items():
        field = view.fields[name]
        QTest.keyClicks(field.focusProxy() or field, text)


def test_every_way_says_when_it_fits(list_view):
    assert list_view.openers["kind-word"].accessibleName() == "A kind word. Somebody is hurt."
    assert list_view.pause.accessibleName() == "The pause check. Before you post."


def test_without_a_pause_check_there_is_no_card_for_it(at, shelves):
    shelves.pause = None
    view = at(first.SAY, shelves)
    assert not hasattr(view, "pause")
    assert view.openers


def test_it_says_that_nothing_is_sent_or_kept(way, words_on):
    assert "Nothing is sent and nothing is kept. Go back or lock, and these words are gone." in words_on(way)
    assert "Somebody is hurt." in words_on(way)  # when it fits
    assert "Support" in words_on(way)


def test_the_first_field_has_the_focus_and_each_has_an_example(way, words_on):
    assert way.fields["what"].hasFocus()
    assert way.fields["what"].accessibleName() == "What did you see?"
    assert "For example: that comment" in words_on(way)
    assert way.fields["wish"].edit.accessibleDescription() == "For example: a calm evening"


def test_the_text_grows_while_one_types(way, words_on):
    assert "Your text grows here while you type." in words_on(way)
    assert not way.copy_button.isEnabled()
    fill(way, what="that joke")
    assert way.preview.text() == "I saw that joke."
    fill(way, wish="some rest.")
    assert way.preview.text() == "I saw that joke. I wish you some rest."
    assert "Your text grows here while you type." not in words_on(way)


def test_the_text_is_copied_and_marked_as_private(way, said):
    fill(way, what="that joke")
    way.copy_button.click()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "I saw that joke."
    assert data.data("x-kde-passwordManagerHint") == b"secret"
    assert said == ["Copied"]


def test_everything_can_be_cleared_and_brought_back(way, said):
    fill(way, what="that joke", wish="rest")
    way.clear_button.click()
    assert (way.text, said) == ("", ["Everything cleared. [Undo]"])
    assert way.fields["what"].hasFocus()
    assert not way.clear_button.isEnabled()
    said.act()
    assert way.text == "I saw that joke. I wish you rest."


def test_what_was_cleared_on_a_view_that_is_gone_stays_gone(way, said, tidy):
    fill(way, what="that joke")
    way.clear_button.click()
    way.window().back()
    tidy()
    said.act()


def test_going_back_by_mistake_can_be_undone_for_as_long_as_the_bar_says_so(way, list_view, said):
    fill(way, what="that joke", wish="rest")
    page = list_view.window()
    QTest.keyClick(way.fields["what"], Qt.Key.Key_Escape)
    assert page.current is list_view
    assert said == ["Your text is gone. [Undo]"]
    said.act()
    assert page.current.text == "I saw that joke. I wish you rest."


def test_going_back_from_empty_fields_says_nothing(way, said):
    QTest.keyClick(way.fields["what"], Qt.Key.Key_Escape)
    assert said == []


def test_going_back_leaves_no_word_behind(way, list_view, tidy):
    fill(way, what="geheim")
    page = list_view.window()
    page.back()
    tidy()
    list_view.openers["kind-word"].click()
    assert page.current.text == ""


def test_looking_elsewhere_for_a_moment_costs_no_word(way, list_view):
    fill(way, what="that joke")
    page = list_view.window()
    page.leave()
    page.enter()
    assert page.current.text == "I saw that joke."


def test_what_is_typed_is_plain_text(way):
    fill(way, what="<b>dik</b>")
    assert way.preview.textFormat() is Qt.TextFormat.PlainText
    assert way.preview.text() == "I saw <b>dik</b>."


def test_a_way_without_fields_stands_as_it_is(list_view, words_on):
    page = list_view.window()
    list_view.openers["report"].click()
    assert page.current.preview.text() == "I report this."
    assert not page.current.clear_button.isEnabled()
    page.current.clear()
    assert "doxing: Putting somebody’s address online." in words_on(page.current)


# The pause check


def test_what_is_left_open_keeps_its_hint(check, words_on):
    assert {"Wait ten minutes.", "Look it up first."} <= {*words_on(check)}
    calm, _ = check.rows
    assert calm.cards.options[0].hasFocus()
    QTest.keyClick(calm.cards.options[0], Qt.Key.Key_Space)
    words = words_on(check)
    assert "Wait ten minutes." not in words
    assert "Look it up first." in words
    assert calm.cards.options[0].accessibleDescription() == ""


def test_a_tick_moves_nothing_away_under_the_pointer(check):
    before = [row.geometry() for row in check.rows]
    check.rows[0].cards.options[0].click()
    QApplication.processEvents()
    assert [row.geometry() for row in check.rows] == before


def test_a_tick_can_be_taken_back(check, words_on):
    option = check.rows[0].cards.options[0]
    option.click()
    option.click()
    assert "Wait ten minutes." in words_on(check)


def test_each_way_on_tells_how(check, words_on):
    assert "Read it once more." not in words_on(check)
    check.outcomes.option("post").click()
    assert "Read it once more." in words_on(check)
    check.outcomes.option("wait").click()
    words = words_on(check)
    assert "Look again tomorrow." in words
    assert "Read it once more." not in words
    check.outcomes.option("wait").click()
    assert "Look again tomorrow." not in words_on(check)


def test_it_counts_nothing(check, words_on):
    for row in check.rows:
        row.cards.options[0].click()
    assert not [word for word in words_on(check) if any(letter.isdigit() for letter in word) and "Source" not in word]


def test_the_view_of_a_way_is_destroyed_with_its_words(way, list_view):
    gone = []
    way.destroyed.connect(lambda: gone.append(True))
    list_view.window().back()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone == [True]
