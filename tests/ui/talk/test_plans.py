"""Which moments a plan is for, how it fared, and the way to those moments."""

from collections import Counter
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import PlanResult
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.lists import OwnItem
from samensociaal_desktop.ui.pages.talk.keeper import Keeper
from samensociaal_desktop.ui.pages.talk.plan_editor import DRAFT
from samensociaal_desktop.ui.pages.talk.plan_suits import Suits, suits_text
from samensociaal_desktop.ui.pages.talk.plans import PlansCard, fared
from samensociaal_desktop.ui.pages.talk.suggestions import IfThen

PLAN = Plan(id="p", trigger="iemand lacht", action="vraag ik door", made_at=datetime(2026, 4, 1))


@pytest.fixture
def card_of(vault, bus, edits, clock, vocabulary, look, show):
    def make():
        holder = QWidget()
        card = PlansCard(Keeper(vault.agreements, bus, edits.say), vault.drafts, clock, lambda: vocabulary.lists, look)
        QVBoxLayout(holder).addWidget(card)
        show(holder)
        bus.planned.connect(card.refresh)
        card.refresh()
        return card

    return make


@pytest.fixture
def at_work(card_of):
    """A card in which a plan is being written."""
    card = card_of()
    card.write(None)
    card.editor.value = IfThen("iemand lacht", "vraag ik door"), Suits()
    return card


def opened(pick):
    """Open the menu of a button and return it."""
    menu = pick.menu()
    menu.aboutToShow.emit()
    return menu


def texts(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def tick(menu, text):
    next(action for action in menu.actions() if action.text() == text).trigger()


def within(menu, text):
    return next(part for part in parts(menu) if part.title() == text)


def parts(menu):
    return [action.menu() for action in menu.actions() if action.menu() is not None]


def label(lists, look, one):
    return look.pick(lists.label_of(one))


def button(widget, text):
    QApplication.processEvents()
    return next(one for one in widget.findChildren(QPushButton) if one.text() == text and one.isVisible())


def test_a_plan_is_for_every_moment_until_one_says_otherwise(at_work, words_on, vault):
    assert "For: every moment" in words_on(at_work)
    assert not at_work.editor.suits.kinds.isVisible()
    at_work.editor.keep_button.click()
    plan = vault.agreements.active_plan()
    assert not plan.is_for_some
    assert not [text for text in words_on(at_work) if text.startswith("For:")]


def test_kinds_places_and_roles_are_ticked_and_said_in_words(at_work, words_on, vault, lists, look):
    suits = at_work.editor.suits
    suits.unfold_button.click()
    group = next(one for one in lists.groups("kinds") if one.id and not one.good)
    kinds = opened(suits.kinds)
    assert look.pick(group.label) in texts(kinds)
    kind = group.items[0].id
    tick(within(kinds, look.pick(group.label)), label(lists, look, kind))
    place, role = lists.items("places")[2].id, lists.items("roles")[0].id
    tick(opened(suits.places), label(lists, look, place))
    tick(opened(suits.roles), label(lists, look, role))
    said = "For: " + " · ".join(label(lists, look, one) for one in (kind, place, role))
    assert said in words_on(at_work)
    at_work.editor.keep_button.click()
    plan = vault.agreements.active_plan()
    assert (plan.kinds, plan.places, plan.roles) == ((kind,), (place,), (role,))
    assert said in words_on(at_work)


def test_a_whole_group_is_ticked_at_once(at_work, vault, lists, look):
    group = next(one for one in lists.groups("kinds") if one.id)
    tick(within(opened(at_work.editor.suits.kinds), look.pick(group.label)), "All of these")
    at_work.editor.keep_button.click()
    assert vault.agreements.active_plan().kinds == (group.id,)
    said = suits_text(Suits(kinds=(group.items[1].id, group.id)), lists, look)
    assert said == f"For: {look.pick(group.label)}"


def test_the_menu_is_made_anew_each_time_it_opens(at_work, tidy):
    pick = at_work.editor.suits.kinds
    before = len(opened(pick).findChildren(QMenu))
    opened(pick)
    tidy()
    assert len(pick.menu().findChildren(QMenu)) == before > 1


def test_an_own_item_that_is_hidden_or_gone_can_still_be_taken_away(at_work, vocabulary, vault, words_on):
    item = OwnItem(list="kinds", within="kind.gone", label="Voetbalruzie")
    vocabulary.bring_back(item)
    hidden = vocabulary.lists.groups("kinds")[0].items[0]
    suits = at_work.editor.suits
    assert "Voetbalruzie" in texts(opened(suits.kinds))
    vocabulary.hide(hidden.id)
    assert hidden.label.en not in texts(parts(opened(suits.kinds))[0])
    suits.value = Suits(kinds=("own.ff", hidden.id), places=("place.gone",))
    assert hidden.label.en in texts(parts(opened(suits.kinds))[0])
    assert any("something that is gone" in text for text in words_on(at_work))
    tick(opened(suits.kinds), "something that is gone")
    tick(opened(suits.places), "place.gone")
    assert suits.value == Suits(kinds=(hidden.id,))


def test_what_was_chosen_first_keeps_its_order(at_work, lists):
    suits = at_work.editor.suits
    ids = [item.id for item in lists.items("roles")]
    suits.value = Suits(roles=(ids[2], ids[0]))
    assert suits.value.roles == (ids[2], ids[0])
    assert not at_work.editor.suits.folding.isVisible()


def test_what_is_chosen_is_kept_as_a_draft_and_comes_back(at_work, card_of, vault, lists, bar):
    role = lists.items("roles")[0].id
    at_work.editor.suits.value = Suits(roles=(role,))
    at_work.editor.suits.changed.emit()
    at_work.leave()
    card = card_of()
    assert card.editor.isVisible()
    assert card.editor.suits.value == Suits(roles=(role,))
    card.editor.cancel_button.click()
    assert vault.drafts.get(DRAFT) is None
    bar.action_button.click()
    assert card.editor.suits.value == Suits(roles=(role,))
    assert card.editor.fields.value.trigger == "iemand lacht"


def test_a_draft_of_an_older_version_keeps_what_the_plan_is_for(card_of, vault, lists):
    role = lists.items("roles")[0].id
    vault.agreements.keep_plan(replace(PLAN, roles=(role,)))
    vault.drafts.keep(DRAFT, {"plan": "p", "trigger": "iemand lacht", "action": "loop ik weg"})
    card = card_of()
    assert card.editor.value == (("iemand lacht", "loop ik weg"), Suits(roles=(role,)))
    card.editor.keep_button.click()
    assert vault.agreements.plans() == (replace(PLAN, roles=(role,), action="loop ik weg"),)


@pytest.mark.parametrize(
    ("results", "words"),
    [
        ({}, ""),
        ({None: 1}, "Noted once"),
        ({PlanResult.WORKED: 1}, "Noted once: worked 1"),
        (
            {PlanResult.WORKED: 3, PlanResult.PARTLY: 1, PlanResult.NOT: 1},
            "Noted 5 times: worked 3, partly 1, not 1",
        ),
        ({PlanResult.NOT_APPLICABLE: 2, None: 4}, "Noted 6 times: did not fit 2"),
    ],
)
def test_how_a_plan_fared_is_said_in_counts(results, words):
    assert fared(Counter(results)) == words


def test_each_plan_says_how_it_fared_and_leads_to_its_moments(card_of, vault, journal, moment, words_on, qtbot):
    vault.agreements.keep_plan(replace(PLAN, id="old", trigger="het regent"))
    vault.agreements.keep_plan(PLAN)
    vault.agreements.keep_plan(replace(PLAN, id="never", trigger="het sneeuwt", active=False))
    journal.add_all([moment(1, plan_id="p", plan_result=PlanResult.WORKED), moment(2, plan_id="p")])
    journal.add_all([moment(3, plan_id="old", plan_result=PlanResult.NOT), moment(4)])
    card = card_of()
    card.shown.resting_button.click()
    assert {"Noted 2 times: worked 1", "Noted once: not 1"} <= set(words_on(card))
    ways = [one for one in card.findChildren(QPushButton) if one.text() == "Show these moments"]
    assert len(ways) == 2
    assert ways[1].accessibleName() == "Show the moments of: If het regent, then vraag ik door"
    with qtbot.waitSignal(card.moments_requested) as asked:
        button(card, "Show these moments").click()
    assert asked.args == [EncounterFilter(plans=frozenset({"p"}))]


@pytest.mark.qt_log_ignore("raise", "grabbing", extend=True)
def test_all_of_it_goes_by_keyboard(at_work, vault, lists):
    suits = at_work.editor.suits
    suits.unfold_button.setFocus()
    QTest.keyClick(suits.unfold_button, Qt.Key.Key_Space)
    assert suits.kinds.isVisible()
    menu = suits.kinds.menu()
    menu.popup(at_work.mapToGlobal(QPoint(0, 0)))
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Right)
    part = parts(menu)[0]
    QTest.keyClick(part, Qt.Key.Key_Down)
    QTest.keyClick(part, Qt.Key.Key_Space)
    assert part.isVisible()
    QTest.keyClick(part, Qt.Key.Key_Down)
    QTest.keyClick(part, Qt.Key.Key_Return)
    assert not menu.isVisible()
    assert set(suits.value.kinds) == {item.id for item in lists.groups("kinds")[0].items[:2]}
    at_work.editor.keep_button.click()
    assert vault.agreements.active_plan().kinds == suits.value.kinds
