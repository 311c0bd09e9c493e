"""The small parts: message bar, cards, passphrase field, and words that are never markup."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Banner, Card, EmptyState, MessageBar
from samensociaal_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from samensociaal_desktop.ui.widgets.text import Heading, Text, field_label, rule, small

MARKUP = "<b>dik</b> &amp; <img src=//host/x>"


# The message bar


def test_a_sentence_comes_with_its_undo_and_goes_when_that_is_pressed(show):
    bar, undone = show(MessageBar()), []
    bar.say("Saved.", "Undo", lambda: undone.append(True))
    assert bar.isVisible()
    assert (bar.text, bar.accessibleName(), bar.action_button.text()) == ("Saved.", "Saved.", "Undo")
    bar.action_button.click()
    assert undone == [True]
    assert not bar.isVisible()


def test_what_the_button_says_next_stays_on_the_bar(show):
    bar = show(MessageBar())
    bar.say("Saved.", "Undo", lambda: bar.say("Undone."))
    bar.action_button.click()
    assert (bar.isVisible(), bar.text) == (True, "Undone.")
    assert not bar.action_button.isVisible()


def test_a_sentence_goes_after_a_while_unless_it_is_to_stay(show):
    bar = show(MessageBar())
    bar.say("Saved.")
    assert bar._timer.isActive()
    bar._timer.timeout.emit()
    assert not bar.isVisible()
    bar.say("Saved.")
    bar.say("The disk is full.", stay=True)
    assert not bar._timer.isActive()
    bar.clear()
    assert not bar.isVisible()


def test_a_button_without_an_act_only_closes_the_bar(show):
    bar = show(MessageBar())
    bar.say("So.", "Fine")
    bar.action_button.click()
    assert not bar.isVisible()


# Cards


def test_a_card_bears_the_name_of_its_title(show):
    card = show(Card("What promises"))
    assert card.title.text() == card.accessibleName() == "What promises"
    line = card.row(QPushButton("One"), stretch=False)
    assert line.count() == 1
    assert Card().title is None


def test_a_banner_and_an_empty_state_have_room_for_one_button(show, words_on):
    assert words_on(show(Banner("Only an example.", button("More")))) == ["Only an example.", "More"]
    assert words_on(show(EmptyState("Soon", "Two more.", button("Note")))) == ["Soon", "Two more.", "Note"]


# The passphrase


def test_a_passphrase_is_covered_until_asked_for(show, look):
    field = show(PassphraseEdit("Passphrase", "Show", "Cover"))
    field.set_icons(look.icon("show"), look.icon("hide"))
    field.setText("zes kleine woorden")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    assert [action.text() for action in field.actions()] == ["Cover"]
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    field.uncover()
    field.uncover()
    assert field.echoMode() is QLineEdit.EchoMode.Normal


def test_the_eye_works_before_its_icon_is_there(show):
    field = show(PassphraseEdit("Passphrase", "Show", "Cover"))
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert field.echoMode() is QLineEdit.EchoMode.Normal


def test_what_is_wiped_cannot_be_brought_back(show):
    field = show(PassphraseEdit("Passphrase", "Show", "Cover"))
    QTest.keyClicks(field, "geheim")
    field.wipe()
    field.undo()
    assert field.text() == ""


def test_keyboards_are_asked_to_learn_nothing_of_it(show):
    hints = show(PassphraseEdit("Passphrase", "Show", "Cover")).inputMethodHints()
    for hint in (Qt.InputMethodHint.ImhSensitiveData, Qt.InputMethodHint.ImhNoPredictiveText):
        assert hints & hint


# Words


@pytest.mark.parametrize("make", [Text, Heading, small, lambda text: Text(text, role="soft", selectable=True)])
def test_words_are_never_read_as_markup(make, show):
    label = show(make(MARKUP), 600, 200)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == MARKUP
    # Drawn as it stands, it is wider than what markup would leave of it.
    assert label.fontMetrics().horizontalAdvance(MARKUP) > label.fontMetrics().horizontalAdvance("dik & ")
    assert label.sizeHint().isValid()


def test_a_label_leads_to_its_field(show):
    field = QLineEdit()
    label = field_label("&Letters", field)
    assert label.buddy() is field
    assert field.accessibleName() == "Letters"
    named = QLineEdit()
    named.setAccessibleName("Own name")
    field_label("Other", named)
    assert named.accessibleName() == "Own name"


def test_headings_grow_with_their_level(qapp):
    sizes = [Heading("A", level).font().pointSizeF() for level in (1, 2, 3)]
    assert sizes == sorted(sizes, reverse=True)
    assert small("a").font().pointSizeF() < sizes[2]
    assert rule().property("role") == "rule"


# Buttons whose words break


def test_a_button_is_as_wide_as_its_words_and_breaks_them_where_that_is_too_wide(show):
    page = QWidget()
    column = QVBoxLayout(page)
    one = button("Go on with the talk that you left last week")
    column.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
    column.addStretch(1)
    show(page, 900, 300)
    low = one.height()
    assert one.width() == one.sizeHint().width()
    page.resize(200, 300)
    QApplication.processEvents()
    assert one.width() < 200
    assert one.height() > low
    assert one.height() >= one.heightForWidth(one.width())
    assert one.text() == one.accessibleName() == "Go on with the talk that you left last week"
    page.resize(900, 300)
    QApplication.processEvents()
    assert one.height() == low


def test_a_button_is_named_by_the_words_it_has_now_unless_it_was_named_otherwise(show):
    one = show(button("Go on with the talk that you left last week"), 120, 200)
    assert one.accessibleName() == "Go on with the talk that you left last week"
    one.setText("Begin the talk about what happened && why")
    assert one.accessibleName() == "Begin the talk about what happened & why"
    one.setText("Begin")
    assert one.accessibleName() == ""  # its words are unbroken, and its name
    assert QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) == "Begin"
    one.setText("")
    one.setAccessibleName("A name of its own")
    one.setText("Go on with the talk that you left last week")
    assert one.accessibleName() == "A name of its own"


def test_a_button_is_never_narrower_than_its_longest_word(show):
    one = show(button("Een tweedehandsfietsenwinkelier"), 40, 40)
    longest = one.fontMetrics().horizontalAdvance("tweedehandsfietsenwinkelier")
    assert longest < one.minimumSizeHint().width() < one.sizeHint().width()
    one.setText("Kort")
    assert one.text() == "Kort"
    assert one.sizeHint().width() < longest


def test_a_button_without_words_is_its_picture(show, look):
    one = show(button("", "quiet", look.icon("back"), look.icon_size))
    assert one.text() == one.accessibleName() == ""
    assert one.sizeHint().width() >= look.icon_size.width()


def test_enter_held_down_presses_a_button_once(show):
    pressed = []
    push = show(button("Wait"))
    push.clicked.connect(lambda: pressed.append(True))
    for is_repeat in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", is_repeat)
        QApplication.sendEvent(push, event)
    assert pressed == [True]
