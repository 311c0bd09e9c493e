"""Vandaag: at most four calm cards, and a question about what came of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from re import fullmatch

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.dialogues import Answer
from samensociaal_desktop.domain.pad import PadText, Pause
from samensociaal_desktop.services.pad import DraftPad
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.services.talks import Talk
from samensociaal_desktop.ui.components.moment_form import Extent
from samensociaal_desktop.ui.components.sources import SourceLine
from samensociaal_desktop.ui.pages.today.look_back import LookBackCard
from samensociaal_desktop.ui.pages.today.on_this_day import OnThisDayCard
from samensociaal_desktop.ui.pages.today.pad_card import PadCard
from samensociaal_desktop.ui.pages.today.page import TodayPage
from samensociaal_desktop.ui.pages.today.tip import TipCard
from samensociaal_desktop.ui.widgets.card import Card

DEFAULT = Settings()
MARKUP = "<b>dik</b> <img src=//host/x>"


@pytest.fixture
def page_of(vault, library, edits, bus, needs, show):
    def make(settings=DEFAULT, **more):
        page = show(TodayPage(vault, library, edits, bus, needs, settings, **more), 900, 1100)
        page.enter()
        return page

    return make


@pytest.fixture
def noted(moment):
    """Return a maker of moments that were noted when they happened."""

    def make(days_ago, **fields):
        made = moment(days_ago, **fields)
        return replace(made, noted_at=made.happened_at.astimezone(UTC))

    return make


def cards(page):
    QApplication.processEvents()
    return [card for card in page.findChildren(Card) if card.isVisible()]


def tip_card(page):
    return next((card for card in cards(page) if isinstance(card, TipCard)), None)


def look_back(page):
    return next((card for card in cards(page) if isinstance(card, LookBackCard)), None)


def answer(page, choice):
    look_back(page).chips.option(choice).click()
    QApplication.processEvents()


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


def test_there_are_never_more_than_four_cards_and_the_first_have_the_room(page_of, vault, journal, noted, clock):
    journal.add_all([noted(days) for days in (4, 31, 365)])
    vault.agreements.keep(Agreement(id="a", text="Eerst ademen", made_at=clock()))
    pad = DraftPad(vault)
    text = pad.wait(pad.write(PadText(begun_at=clock()), "Jij snapt er niets van"), Pause.HOUR, clock())
    page = page_of(Settings(on_this_day=True))
    names = ["Note a moment", "Draft pad", "What came of it?", "On this day"]
    assert [card.accessibleName() for card in cards(page)] == names
    vault.pad.erase(text.id)
    page = page_of(Settings(on_this_day=True))
    names = ["Note a moment", "What came of it?", "On this day", ""]
    assert [card.accessibleName() for card in cards(page)] == names
    page = page_of(Settings(ask_after_days=0))
    assert [card.accessibleName() for card in cards(page)] == ["Note a moment", "", "", "Tip"]


def test_both_questions_about_a_text_that_was_copied_follow_on_each_other(page_of, vault, clock):
    pad = DraftPad(vault)
    pad.copied(pad.write(PadText(begun_at=clock()), "Ik zie het anders"), clock())
    clock.let_pass(days=2)
    page = page_of()
    (card,) = [one for one in cards(page) if isinstance(one, PadCard)]
    card.chips.options[0].click()
    (card,) = [one for one in cards(page) if isinstance(one, PadCard)]
    assert card.accessibleName() == "Are you glad you posted it?"
    assert page.focusWidget() is card.chips.options[0]
    card.chips.options[0].click()
    assert page.focusWidget() is page.note.form.field("line")


def test_a_text_that_waits_can_be_gone_on_with(page_of, vault, clock, qtbot):
    pad = DraftPad(vault)
    text = pad.wait(pad.write(PadText(begun_at=clock()), "Jij snapt er niets van"), Pause.HOUR, clock())
    page = page_of()
    (card,) = [one for one in cards(page) if isinstance(one, PadCard)]
    with qtbot.waitSignal(page.pad_requested) as asked:
        card.go_button.click()
    assert asked.args == [text.id]


def test_a_moment_of_this_day_leads_to_the_journal(page_of, journal, noted, qtbot):
    (old,) = journal_of(journal, noted(365))
    page = page_of(Settings(on_this_day=True))
    (card,) = [one for one in cards(page) if isinstance(one, OnThisDayCard)]
    with qtbot.waitSignal(page.moment_requested) as asked:
        card.rows[0].click()
    assert asked.args == [old]


def test_the_last_of_this_day_that_is_shown_no_more_leaves_the_cursor_in_the_line(page_of, journal, noted, bar):
    journal_of(journal, noted(365))
    page = page_of(Settings(on_this_day=True))
    (card,) = [one for one in cards(page) if isinstance(one, OnThisDayCard)]
    card.less_buttons[0].setFocus()
    card.less_buttons[0].click()
    assert card not in cards(page)
    assert page.focusWidget() is page.note.form.field("line")
    bar.action_button.click()
    assert card in cards(page)


def journal_of(journal, *moments):
    journal.add_all(moments)
    return moments


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
