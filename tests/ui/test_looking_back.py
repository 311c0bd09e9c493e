"""Asked later: what came of a moment, one question at a time, and no nagging."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import Again, Chosen, Edit, Encounter, Outcome, PlanResult, Response
from samensociaal_desktop.domain.follow_ups import Matter, Question
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.storage import vault as vaults
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.pages.today.look_back import LookBackCard, ThanksCard
from samensociaal_desktop.ui.pages.today.page import TodayPage

PLAN = Plan(id="p", trigger="iemand lacht", action="vraag ik door", made_at=None)


@pytest.fixture
def keep(journal, clock):
    """Keep a moment of so many days ago, noted an hour later."""

    def keep(days_ago=4, **fields):
        at = clock() - timedelta(days=days_ago)
        fields = {"line": "Een ruzie", "responses": (Chosen(Response.ADDRESS),)} | fields
        moment = Encounter(happened_at=at, noted_at=(at + timedelta(hours=1)).astimezone(UTC), **fields)
        journal.add_all([moment])
        return moment

    return keep


@pytest.fixture
def page_of(vault, library, edits, bus, needs, show):
    def make(settings=Settings(), of=vault):  # noqa: B008 - it cannot change
        page = show(TodayPage(of, library, edits, bus, needs, settings), 900, 1100)
        page.enter()
        return page

    return make


def shown(page, kind):
    QApplication.processEvents()
    return next((card for card in page.findChildren(kind) if card.isVisible()), None)


def asking(page):
    return shown(page, LookBackCard)


def answer(page, choice):
    asking(page).chips.option(choice).click()


def test_the_questions_come_one_by_one_and_each_answer_is_kept_at_once(page_of, journal, keep, words_on, bar):
    moment = keep()
    page = page_of()
    assert {"Looking back", "Een ruzie", "What came of it?"} <= set(words_on(asking(page)))
    answer(page, "helped")
    assert journal.get(moment.id) == replace(moment, outcome=Outcome.HELPED)
    assert "What came of it?" not in words_on(asking(page))
    assert "Would you do the same again?" in words_on(asking(page))
    assert page.focusWidget() is asking(page).chips.options[0]
    answer(page, "yes")
    assert journal.get(moment.id) == replace(moment, outcome=Outcome.HELPED, again=Again.YES)
    assert asking(page) is None
    assert "Thank you. Your answers are with the moment." in words_on(shown(page, ThanksCard))
    assert page.focusWidget() is shown(page, ThanksCard)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget().text() == "Begin"
    assert bar.text == "Changed."
    bar.action_button.click()
    assert journal.get(moment.id).again is None
    assert "Would you do the same again?" in words_on(asking(page))
    assert shown(page, ThanksCard) is None


def test_thanks_are_gone_when_one_comes_back_and_nothing_else_is_asked_that_day(page_of, keep, clock):
    keep(again=Again.YES)
    keep(9)
    page = page_of()
    answer(page, "little")
    assert shown(page, ThanksCard) is not None
    page.enter()
    assert shown(page, ThanksCard) is None
    assert asking(page) is None
    clock.let_pass(days=1)
    page.enter()
    assert asking(page) is not None


def test_a_plan_that_suited_is_asked_about_in_its_own_words(page_of, vault, journal, keep, clock, words_on):
    vault.agreements.keep_plan(replace(PLAN, made_at=clock()))
    moment = keep(plan_id="p", outcome=Outcome.HELPED, again=Again.YES)
    page = page_of()
    seen = words_on(asking(page))
    assert {"You had a plan: “If iemand lacht, then vraag ik door”.", "Did it help?"} <= set(seen)
    answer(page, "not-applicable")
    assert journal.get(moment.id).plan_result is PlanResult.NOT_APPLICABLE


def test_a_plan_that_is_gone_is_asked_about_without_words(page_of, keep, words_on):
    keep(plan_id="gone", outcome=Outcome.HELPED, again=Again.YES)
    assert {"You had an if-then plan.", "Did it help?"} <= set(words_on(asking(page_of())))


def test_of_a_covered_moment_no_words_are_shown(page_of, keep, words_on, lists, look):
    kind = lists.usual("kinds")[0]
    keep(line="Lelijke woorden", note="Nog meer", is_covered=True, kinds=(kind,))
    page = page_of()
    seen = words_on(page)
    assert look.pick(lists.label_of(kind)) in seen
    assert not [text for text in seen if "Lelijk" in text or "Nog meer" in text]
    assert "Lelijk" not in asking(page).moment_row.accessibleName()


def test_a_covered_moment_without_kinds_says_only_that(page_of, keep, words_on):
    keep(line="Lelijke woorden", is_covered=True)
    assert "Covered" in words_on(asking(page_of()))


def test_what_is_put_off_is_asked_again_another_day_and_nothing_in_its_place(page_of, journal, keep, clock):
    moment = keep()
    keep(9)
    page = page_of()
    asking(page).later_button.click()
    assert asking(page) is None
    assert page.focusWidget() is page.note.form.field("line")
    page.enter()
    assert asking(page) is None
    assert journal.get(moment.id) == moment
    clock.let_pass(days=1)
    page.enter()
    assert asking(page).moment == moment


def test_what_one_does_not_want_to_be_asked_is_not_asked_again_unless_undone(page_of, vault, keep, clock, bar):
    moment, other = keep(), keep(9)
    page = page_of()
    asking(page).never_button.click()
    assert asking(page) is None
    assert vault.settled.ids(Matter.OUTCOME) == {moment.id}
    assert bar.text == "This will not be asked again."
    bar.action_button.click()
    assert asking(page).moment == moment
    assert vault.settled.ids(Matter.OUTCOME) == frozenset()
    asking(page).never_button.click()
    clock.let_pass(days=1)
    page.enter()
    assert asking(page).moment == other


def test_undo_after_the_page_is_gone_still_takes_it_back(page_of, vault, keep, bar, tidy):
    keep()
    page = page_of()
    asking(page).never_button.click()
    page._looking_back.deleteLater()
    tidy()
    bar.action_button.click()
    assert vault.settled.ids(Matter.OUTCOME) == frozenset()


@pytest.mark.parametrize(("after_days", "is_asked"), [(0, False), (3, True), (7, False)])
def test_the_settings_say_after_how_many_days(page_of, keep, after_days, is_asked):
    keep(4)
    assert (asking(page_of(Settings(ask_after_days=after_days))) is not None) == is_asked


def test_a_moment_that_was_removed_meanwhile_is_not_asked_about(page_of, keep, edits, journal):
    moment = keep()
    page = page_of()
    answer(page, "helped")
    edits.do(Edit(journal.get(moment.id), None))
    assert asking(page) is None


def test_the_moment_itself_is_one_press_away(page_of, keep, qtbot):
    moment = keep()
    page = page_of()
    with qtbot.waitSignal(page.moment_requested) as asked:
        asking(page).moment_row.click()
    assert asked.args == [moment]


def test_all_of_it_goes_by_keyboard(page_of, journal, keep):
    moment = keep()
    page = page_of()
    asking(page).moment_row.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert journal.get(moment.id).outcome is Outcome.LITTLE
    assert asking(page).question is Question.AGAIN
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert journal.get(moment.id).again is Again.YES


def test_an_answer_that_cannot_be_kept_is_asked_again_and_says_why(page_of, keep, bar, journal):
    moment = keep()
    page = page_of()
    vaults.freeze(journal._engine)
    answer(page, "helped")
    assert asking(page).chips.chosen() == ()
    assert asking(page).question is Question.OUTCOME
    assert "Nothing was saved" in bar.text
    asking(page).never_button.click()
    assert asking(page).moment == moment
    assert "Nothing was saved" in bar.text


def test_a_journal_that_can_only_be_read_is_not_asked(page_of, vault, keep, bus, bar):
    keep()
    assert Edits(vault.history, bus, bar).can_undo is False
    assert asking(page_of(of=replace(vault, is_read_only=True))) is None
