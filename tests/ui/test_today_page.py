"""Vandaag: at most four calm cards, and a question about what came of it."""

from datetime import datetime, timedelta
from re import fullmatch

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.dialogues import Answer
from samensociaal_desktop.domain.encounters import Outcome
from samensociaal_desktop.services.talks import Talk
from samensociaal_desktop.ui.components.moment_form import Extent
from samensociaal_desktop.ui.components.sources import SourceLine
from samensociaal_desktop.ui.pages.today.page import TodayPage
from samensociaal_desktop.ui.pages.today.tip import TipCard
from samensociaal_desktop.ui.widgets.buttons import Chips
from samensociaal_desktop.ui.widgets.card import Card

MARKUP = "<b>dik</b> <img src=//host/x>"


@pytest.fixture
def page_of(vault, library, edits, bus, needs, show):
    def make():
        page = show(TodayPage(vault, library, edits, bus, needs), 900, 1100)
        page.enter()
        return page

    return make


def cards(page):
    QApplication.processEvents()
    return [card for card in page.findChildren(Card) if card.isVisible()]


def tip_card(page):
    return next((card for card in cards(page) if isinstance(card, TipCard)), None)


def look_back(page):
    found = [card for card in cards(page) if card.accessibleName() == "What came of it?"]
    return found[0] if found else None


def outcomes(page):
    return look_back(page).findChild(Chips)


def press(page, text):
    QApplication.processEvents()
    next(one for one in page.findChildren(QPushButton) if one.text().strip() == text and one.isVisible()).click()


def begin_talk(vault, pack, clock):
    talk = Talk(pack.dialogues[1], vault.talks, clock)
    talk.answer(an_answer(talk.question))


def an_answer(question):
    return Answer(choices=(question.options[0].id,)) if question.options else Answer(text="iets", number=None)


def test_a_new_journal_shows_the_note_one_talk_and_a_tip(page_of, words_on):
    page = page_of()
    assert len(cards(page)) == 3
    assert page.note.form.field("line").hasFocus()
    assert "A talk with yourself" in words_on(page)


@pytest.mark.parametrize(
    ("hour", "words"), [(7, "Good morning"), (13, "Good afternoon"), (18, "Good evening"), (23, "Good evening")]
)
def test_it_greets_by_the_hour(page_of, clock, words_on, hour, words):
    clock.now = datetime(2026, 4, 16, hour)
    assert words_on(page_of())[0] == words


def test_there_are_never_more_than_four_cards(page_of, vault, journal, moment, pack, clock):
    journal.add_all([moment(days) for days in (3, 4, 5)])
    begin_talk(vault, pack, clock)
    vault.agreements.keep(Agreement(id="a", text="Eerst ademen", made_at=clock()))
    vault.agreements.keep_plan(Plan(id="p", trigger="ik boos ben", action="wacht ik even", made_at=clock()))
    page = page_of()
    assert len(cards(page)) == 4
    assert tip_card(page) is None


@pytest.mark.parametrize(("days", "asked"), [(2, False), (3, True), (30, True), (31, False)])
def test_it_asks_what_came_of_moments_of_three_to_thirty_days_ago(page_of, journal, moment, days, asked):
    journal.add_all([moment(days)])
    assert (look_back(page_of()) is not None) == asked


def test_it_does_not_ask_what_it_knows_already(page_of, journal, moment):
    journal.add_all([moment(5, outcome=Outcome.UNKNOWN)])
    assert look_back(page_of()) is None


def test_an_answer_is_kept_and_the_next_is_asked(page_of, journal, moment, words_on, bar):
    first, second = moment(4, line="Een ruzie"), moment(6, line="Een grap")
    journal.add_all([first, second])
    page = page_of()
    assert "Een ruzie" in words_on(page)
    outcomes(page).option("helped").click()
    assert journal.get(first.id).outcome is Outcome.HELPED
    assert "Een grap" in words_on(look_back(page))
    bar.action_button.click()
    assert "Een ruzie" in words_on(look_back(page))


def test_what_is_put_off_is_not_asked_again_today(page_of, journal, moment, words_on):
    journal.add_all([moment(4, line="Een ruzie"), moment(6, line="Een grap")])
    page = page_of()
    outcomes(page).option("later").click()
    assert "Een grap" in words_on(look_back(page))
    outcomes(page).option("later").click()
    assert look_back(page) is None
    page.enter()
    assert look_back(page) is None
    assert journal.latest(1)[0].outcome is None


def test_a_talk_one_left_can_be_gone_on_with(page_of, vault, pack, clock, words_on, qtbot):
    begin_talk(vault, pack, clock)
    page = page_of()
    assert "Your talk is still open" in words_on(page)
    assert any(fullmatch(r"Question \d of \d+", text) for text in words_on(page))
    with qtbot.waitSignal(page.talk_requested) as asked:
        press(page, "Continue")
    assert asked.args == [pack.dialogues[1].id]


def test_a_first_talk_can_be_begun(page_of, pack, qtbot):
    page = page_of()
    with qtbot.waitSignal(page.talk_requested) as asked:
        press(page, "Begin")
    assert asked.args == [pack.dialogues[0].id]


def test_after_a_finished_talk_none_is_pressed_on_one(page_of, vault, pack, clock):
    begin_talk(vault, pack, clock)
    talk = vault.talks.open_talk(pack.dialogues[1].id)
    vault.talks.finish(talk.id, clock())
    page = page_of()
    assert [card.accessibleName() for card in cards(page)] == ["Note a moment", "Tip"]


def test_plan_and_agreement_come_up_as_soon_as_they_are_made(page_of, vault, bus, clock, words_on, qtbot):
    page = page_of()
    vault.agreements.keep(Agreement(id="a", text=MARKUP, made_at=clock()))
    bus.planned.emit()
    assert MARKUP in words_on(page)
    vault.agreements.keep_plan(Plan(id="p", trigger=MARKUP, action="wacht ik even", made_at=clock()))
    bus.planned.emit()
    assert f"If {MARKUP}, then wacht ik even" in words_on(page)
    with qtbot.waitSignal(page.talks_requested):
        press(page, "All agreements and plans")


def test_noting_a_moment_here_takes_two_facts(page_of, journal):
    page = page_of()
    page.note.form.field("line").setText("Iemand kreeg een compliment")
    page.note.form.field("responses").chips.option("support").click()
    page.note.keep_button.click()
    assert journal.count() == 1


def test_a_moment_noted_here_is_of_the_minute_it_is_kept(page_of, journal, clock):
    page = page_of()
    clock.let_pass(hours=2)
    page.note.form.field("line").setText("Iemand kreeg een compliment")
    page.note.form.field("responses").chips.option("support").click()
    page.note.keep()
    assert journal.latest(1)[0].happened_at == datetime(2026, 4, 16, 20, 30) + timedelta(hours=2)


def test_what_was_typed_is_there_again_after_a_walk(page_of, vault):
    page = page_of()
    page.note.form.field("line").setText("Half een zin")
    page.leave()
    assert len(vault.drafts.all()) == 1
    page.enter()
    assert page.note.form.field("line").text() == "Half een zin"


def test_a_page_left_open_over_midnight_greets_the_new_day(page_of, clock, words_on):
    page = page_of()
    clock.now = datetime(2026, 4, 17, 8)
    page.enter()
    assert words_on(page)[0] == "Good morning"
    assert any("17 April" in text for text in words_on(page))


def test_what_was_unfolded_to_tell_more_folds_up_once_it_is_kept(page_of, journal):
    page = page_of()
    page.note.tell_more()
    page.note.form.field("line").setText("Een buurvrouw kreeg een compliment")
    page.note.form.field("responses").chips.option("support").click()
    page.note.keep()
    assert journal.latest(1)[0].line == "Een buurvrouw kreeg een compliment"
    assert page.note.form.extent is Extent.CARD
    assert page.note.more_button.isVisible()
    assert page.note.form.written().line == ""


def test_the_tip_is_the_last_of_the_cards_and_another_each_day(page_of, clock):
    page = page_of()
    assert cards(page)[-1] is tip_card(page)
    first = tip_card(page).tip
    clock.let_pass(days=1)
    page.enter()
    assert tip_card(page).tip != first


def test_the_evidence_of_a_tip_unfolds_with_its_source_and_folds_up_again(page_of, library, look, words_on):
    card = tip_card(page_of())
    why = look.pick(card.tip.why)
    assert why not in words_on(card)
    assert card.findChildren(SourceLine) == []
    card.why_button.click()
    assert why in words_on(card)
    (line,) = card.findChildren(SourceLine)
    assert len(line.buttons) == len(library.sources.of(card.tip.sources)) > 0
    card.why_button.click()
    assert why not in words_on(card)


def test_another_tip_is_the_next_one_and_stays_when_the_cards_are_made_anew(page_of, library, look, words_on):
    page = page_of()
    card = tip_card(page)
    number = library.tips.index(card.tip)
    card.why_button.click()
    card.next_button.click()
    following = library.tips[(number + 1) % len(library.tips)]
    assert look.pick(following.text) in words_on(card)
    assert not card.why_button.isChecked()
    page.enter()
    assert tip_card(page).tip == following


def test_all_tips_come_by_and_then_the_first_again(page_of, library):
    card = tip_card(page_of())
    first, seen = card.tip, []
    for _ in library.tips:
        seen.append(card.tip)
        card.next_button.click()
    assert len(set(seen)) == len(library.tips)
    assert card.tip == first


def test_a_tip_of_the_network_is_named_as_theirs(page_of, library, words_on):
    card = tip_card(page_of())
    while not card.tip.network:
        card.next_button.click()
    assert "Tip · from Netwerk Mediawijsheid, in our words" in words_on(card)
    while card.tip.network:
        card.next_button.click()
    assert "Tip" in words_on(card)


def test_a_dilemma_left_open_is_there_to_go_on_with(page_of, vault, library, clock, words_on):
    left_open = library.dialogue(f"dilemma-{library.dilemmas[0].id}")
    Talk(left_open, vault.talks, clock).answer(Answer(number=20))
    page = page_of()
    assert {"Your talk is still open", left_open.title.en, "Question 2 of 5"} <= set(words_on(page))


def test_an_open_talk_that_no_pack_holds_any_more_is_passed_over(page_of, vault, clock, words_on):
    vault.talks.begin("gone", clock())
    assert "Your talk is still open" not in words_on(page_of())
