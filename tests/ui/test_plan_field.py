"""The plan in the form: shown once it suits what is chosen, named in the moment, and never in the way."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import PlanResult
from samensociaal_desktop.ui.components.moment_form import Extent, MomentForm

ANY = Plan(id="plan.any", trigger="iemand lacht mee", action="zeg ik niets", made_at=datetime(2026, 4, 1))
GROUP = replace(ANY, id="plan.group", kinds=("kind.T",))
HOME = replace(ANY, id="plan.home", places=("place.work",), roles=("role.witness",))
RESTING = replace(ANY, id="plan.old", trigger="een oud plan", active=False)


@pytest.fixture
def form_with(needs, show):
    def made(plan, extent=Extent.QUICK):
        kept = tuple(one for one in (plan, RESTING) if one)
        needs_it = replace(needs, plan=lambda: plan, plans=lambda: kept)
        return show(MomentForm(needs_it, extent), 800, 900)

    return made


def choose(form, *kinds):
    picker = form.field("kinds")
    picker.value = kinds
    picker.changed.emit()


def shown(form):
    return form.field("plan_result").isVisible()


def test_without_a_plan_nothing_is_asked(form_with, moment):
    form = form_with(None)
    choose(form, "kind.T1")
    assert not shown(form)
    assert form.written().plan_id is None


def test_it_comes_when_it_suits_stays_and_is_named_only_where_it_suits(form_with, words_on):
    form = form_with(GROUP)
    choose(form, "kind.P1")
    assert not shown(form)
    choose(form, "kind.T2")
    assert shown(form)
    assert "Your plan: If iemand lacht mee, then zeg ik niets" in words_on(form)
    assert (form.written().plan_id, form.written().plan_result) == ("plan.group", None)
    choose(form, "kind.P1")
    assert shown(form)
    assert form.written().plan_id is None
    choose(form, "kind.T2")
    assert form.written().plan_id == "plan.group"


def test_what_is_answered_names_the_plan_and_can_be_taken_back(form_with, qtbot):
    form = form_with(GROUP)
    choose(form, "kind.T2")
    field = form.field("plan_result")
    with qtbot.waitSignal(form.changed):
        field.results.option("worked").click()
    choose(form, "kind.P1")
    assert (form.written().plan_id, form.written().plan_result) == ("plan.group", PlanResult.WORKED)
    field.results.option("worked").click()
    assert (form.written().plan_id, form.written().plan_result) == (None, None)


def test_a_plan_for_any_moment_waits_until_something_is_known_and_leaves_pleasant_ones_alone(form_with):
    form = form_with(ANY)
    QTest.keyClicks(form.field("line"), "Een compliment")
    assert not shown(form)
    choose(form, "kind.P1")
    assert not shown(form)
    assert form.written().plan_id is None
    choose(form, "kind.P1", "kind.T1")
    assert shown(form)
    assert form.written().plan_id == "plan.any"


def test_place_and_role_tell_too(form_with):
    form = form_with(HOME, Extent.FULL)
    form.folds[1].heading.click()
    form.field("place").option("place.work").click()
    assert not shown(form)
    form.field("role").option("role.witness").click()
    assert shown(form)
    assert form.written().plan_id == "plan.home"


def test_it_goes_along_when_the_form_unfolds(form_with):
    form = form_with(GROUP)
    choose(form, "kind.T2")
    form.field("plan_result").results.option("partly").click()
    form.unfold(Extent.FULL)
    assert shown(form)
    assert (form.written().plan_id, form.written().plan_result) == ("plan.group", PlanResult.PARTLY)
    choose(form)
    form.field("plan_result").results.option("partly").click()
    assert form.written().plan_id is None


def test_tab_goes_from_the_kinds_to_the_plan_and_on(form_with):
    form = form_with(GROUP)
    choose(form, "kind.T2")
    form.field("kinds").own.button.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    results = form.field("plan_result").results
    assert QApplication.focusWidget() is results.options[0]
    results.options[-1].setFocus()
    QTest.keyClick(results.options[-1], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.field("responses").chips.options[0]


def test_a_revised_moment_keeps_the_plan_it_names(form_with, moment, words_on):
    form = form_with(GROUP, Extent.FULL)
    before = moment(plan_id="plan.old", kinds=("kind.T1",))
    form.show_encounter(before, kept=before)
    assert shown(form)
    assert any("een oud plan" in one for one in words_on(form))
    assert form.written() == before
    form.field("plan_result").results.option("not").click()
    choose(form, "kind.P1")
    assert form.written() == replace(before, plan_result=PlanResult.NOT, kinds=("kind.P1",))


def test_of_a_plan_that_is_gone_only_the_question_is_left(form_with, moment, words_on):
    form = form_with(GROUP, Extent.FULL)
    before = moment(plan_id="plan.gone", plan_result=PlanResult.WORKED)
    form.show_encounter(before, kept=before)
    assert "Did your if-then plan help?" in words_on(form)
    assert not any(one.startswith("Your plan") for one in words_on(form))
    assert form.written() == before
    form.show_encounter(moment(), is_new=True)
    assert not shown(form)


def test_an_earlier_moment_is_not_given_a_plan_that_was_not_there(form_with, moment):
    form = form_with(GROUP, Extent.FULL)
    before = moment(noted_at=datetime(2026, 3, 1, tzinfo=UTC))
    form.show_encounter(before, kept=before)
    choose(form, "kind.T1")
    assert not shown(form)
    later = moment(noted_at=datetime(2026, 4, 10, tzinfo=UTC))
    form.show_encounter(later, kept=later)
    assert form.written() == later
    choose(form, "kind.T1")
    assert shown(form)
    assert form.written().plan_id == "plan.group"
