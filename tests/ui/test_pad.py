"""The draft pad on screen: written, waited for, left or copied."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.domain.pad import Decision, Glad, PadText, Pause, Posted
from samensociaal_desktop.services.pad import DraftPad
from samensociaal_desktop.ui.pages.pad.questions import QuestionsCard
from samensociaal_desktop.ui.pages.pad.view import PadView
from samensociaal_desktop.ui.pages.pad.waiting import WaitingCard
from samensociaal_desktop.ui.pages.pad.writing import WritingCard, draft_key
from samensociaal_desktop.ui.pages.today.pad_card import pad_card

ANGRY = "Jij snapt er helemaal niets van"


@pytest.fixture
def view(vault, library, look, clock, edits, show):
    return opened(vault, library, look, clock, edits, show)


def opened(vault, library, look, clock, edits, show):
    view = show(PadView(vault, library.pause, look, clock, edits.say))
    view.enter()
    return view


def type_and_wait(view, pause=Pause.TEN):
    QTest.keyClicks(view.card.edit.edit, ANGRY)
    view.card.pauses[pause].click()
    QApplication.processEvents()


def test_one_begins_in_the_words_and_nothing_can_be_done_without_them(view):
    assert view.card.edit.edit.hasFocus()
    assert not any(one.isEnabled() for one in (*view.card.pauses.values(), view.card.leave_button))
    QTest.keyClicks(view.card.edit.edit, "x")
    assert all(one.isEnabled() for one in (*view.card.pauses.values(), view.card.leave_button))


def test_an_empty_pad_leaves_nothing_in_the_journal(view, vault):
    view.leave()
    assert vault.pad.all() == ()


def test_words_are_kept_when_one_leaves_and_are_there_again(view, vault, library, look, clock, edits, show):
    QTest.keyClicks(view.card.edit.edit, ANGRY)
    view.leave()
    assert [text.text for text in vault.pad.undecided()] == [ANGRY]
    again = opened(vault, library, look, clock, edits, show)
    assert again.card.edit.value == ANGRY


def test_while_it_waits_there_is_a_large_way_out_and_no_way_on(view, clock):
    type_and_wait(view)
    assert isinstance(view.card, WaitingCard)
    assert view.card.state.text() == "10 minutes to go."
    assert view.card.leave_button.hasFocus()
    assert view.card.leave_button.height() > view.card.go_on_button.height()
    assert not view.card.copy_button.isVisible()


def test_when_the_pause_is_over_copying_comes_last_and_small(view, clock, qtbot):
    type_and_wait(view)
    clock.let_pass(minutes=10)
    view.card.look_again()
    assert view.card.state.text() == "The pause is over. What do you do?"
    assert not view.card.copy_button.isVisible()
    qtbot.waitUntil(view.card.copy_button.isVisible, timeout=2000)
    assert view.card.copy_button.y() > view.card.leave_button.y()
    assert view.card.copy_button.height() < view.card.leave_button.height()


def test_leaving_it_puts_it_away_and_undo_brings_it_back(view, vault, bar):
    type_and_wait(view)
    view.card.leave_button.click()
    assert vault.pad.decided()[0].decision is Decision.LEFT
    assert isinstance(view.card, WritingCard)
    assert view.card.edit.value == ""
    bar.action_button.click()
    assert view.card.edit.value == ANGRY
    assert [text.text for text in vault.pad.undecided()] == [ANGRY]


def test_it_can_be_left_without_any_pause(view, vault):
    QTest.keyClicks(view.card.edit.edit, ANGRY)
    view.card.leave_button.click()
    assert vault.pad.decided()[0].text == ANGRY


def test_copying_is_private_and_noted(view, vault, clock):
    type_and_wait(view)
    clock.let_pass(minutes=11)
    view.card.look_again()
    view.card.copy_button.click()
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == ANGRY
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    assert clipboard.mimeData().hasFormat("application/x-samensociaal-private")
    assert vault.pad.decided()[0].decision is Decision.COPIED
    clipboard.clear()


def test_going_on_writing_takes_the_pause_off(view):
    type_and_wait(view)
    view.card.go_on_button.click()
    assert view.card.edit.value == ANGRY
    assert view.card.edit.edit.hasFocus()


def test_what_one_thought_about_is_kept(view, vault):
    type_and_wait(view)
    view.card.questions.options[1].click()
    assert vault.pad.undecided()[0].thought == ("mood",)


def test_other_texts_wait_below(view, vault):
    type_and_wait(view)
    view.new_button.click()
    QTest.keyClicks(view.card.edit.edit, "Een tweede tekst")
    view.leave()
    view.open_text(vault.pad.all()[0].id)
    assert isinstance(view.card, WaitingCard)
    assert len(vault.pad.undecided()) == 2


def test_own_questions_take_the_place_of_the_first_and_can_go_again(view, vault, bar, qtbot):
    view.questions_button.click()
    assert isinstance(view.card, QuestionsCard)
    assert view.card.lines[0].hasFocus()
    for line in view.card.lines:
        line.clear()
    QTest.keyClicks(view.card.lines[2], "Helpt dit iemand?")
    view.card.keep_button.click()
    assert [one.text for one in vault.pad.questions()] == ["Helpt dit iemand?"]
    qtbot.waitUntil(view.questions_button.hasFocus)
    view.questions_button.click()
    view.card.first_button.click()
    assert vault.pad.questions() == ()
    bar.action_button.click()
    assert [one.text for one in vault.pad.questions()] == ["Helpt dit iemand?"]


def test_words_that_could_not_be_written_wait_among_the_drafts(vault, look, clock, qtbot):
    text = PadText(begun_at=clock())
    vault.drafts.keep(draft_key(text.id), {"text": ANGRY})
    card = WritingCard(text, DraftPad(vault), vault.drafts, look)
    qtbot.addWidget(card)
    assert card.edit.value == ANGRY
    card.edit.changed.emit()
    card.flush()
    assert vault.pad.get(text.id).text == ANGRY
    assert vault.drafts.get(draft_key(text.id)) is None


def test_vandaag_says_that_a_text_waits_and_leads_to_it(vault, needs, edits, clock, show, words_on):
    pad = DraftPad(vault)
    text = pad.wait(pad.write(PadText(begun_at=clock()), ANGRY), Pause.TEN, clock())
    card = show(pad_card(vault, needs, edits.say))
    assert "10 minutes to go." in words_on(card)
    asked = []
    card.pad_requested.connect(asked.append)
    QTest.keyClick(card.go_button, Qt.Key.Key_Return)
    assert asked == [text.id]


def test_vandaag_asks_whether_one_is_glad_two_days_later(vault, needs, edits, clock, show):
    pad = DraftPad(vault)
    pad.copied(pad.write(PadText(begun_at=clock()), ANGRY), clock())
    assert pad_card(vault, needs, edits.say) is None
    clock.let_pass(days=2)
    first = show(pad_card(vault, needs, edits.say))
    assert first.accessibleName() == "Did you post it?"
    first.chips.option(Posted.NOT).click()
    second = show(pad_card(vault, needs, edits.say))
    assert second.accessibleName() == "Are you glad you did not post it?"
    second.chips.option(Glad.YES).click()
    assert vault.pad.decided()[0].glad is Glad.YES
    assert pad_card(vault, needs, edits.say) is None


def test_skipping_is_fine(vault, needs, edits, clock, show):
    pad = DraftPad(vault)
    pad.leave(pad.write(PadText(begun_at=clock()), ANGRY), clock())
    clock.let_pass(days=2)
    show(pad_card(vault, needs, edits.say)).skip_button.click()
    assert pad_card(vault, needs, edits.say) is None


def test_that_the_pause_begins_is_said(view, monkeypatch):
    said = []
    monkeypatch.setattr("samensociaal_desktop.ui.pages.pad.view.announce", lambda _on, text: said.append(text))
    view.card.edit.edit.setPlainText("Een boos antwoord")
    view.card.pauses[Pause.BREATH].click()
    assert said == ["20 seconds to go."]
