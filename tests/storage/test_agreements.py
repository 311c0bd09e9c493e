"""Agreements and plans."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.dialogues import Part
from samensociaal_desktop.domain.encounters import Encounter, PlanResult
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.agreements import Agreements
from samensociaal_desktop.storage.journal import Journal

Moment = Callable[..., Encounter]

NOW, LATER = datetime(2026, 5, 1, 20), datetime(2026, 6, 1, 20)


@pytest.fixture
def agreements(memory: vault.Engine) -> Agreements:
    return Agreements(memory)


def test_agreements_are_kept_newest_first(agreements: Agreements) -> None:
    one = Agreement(id="1", text="Ik wacht een minuut", part=Part.SELF, made_at=NOW)
    two = Agreement(id="2", text="Ik vraag door", made_at=LATER)
    three = Agreement(id="3", text="Ik meld het", made_at=NOW)
    for agreement in (one, two, three):
        agreements.keep(agreement)
    assert agreements.all() == (two, three, one)
    better = replace(one, text="Ik wacht twee minuten", made_at=LATER)
    agreements.keep(better)
    agreements.drop("2")
    agreements.drop("nobody")
    assert agreements.all() == (better, three)


def test_one_plan_is_active_at_a_time(agreements: Agreements) -> None:
    one = Plan(id="1", trigger="ik boos word", action="leg ik mijn telefoon weg", made_at=NOW)
    two = Plan(id="2", trigger="ik twijfel", action="vraag ik iemand", made_at=LATER)
    assert agreements.active_plan() is None
    agreements.keep_plan(one)
    assert agreements.active_plan() == one
    agreements.keep_plan(two)
    assert agreements.plans() == (two, replace(one, active=False))
    agreements.keep_plan(one)
    assert agreements.active_plan() == one
    agreements.keep_plan(replace(one, active=False))
    assert agreements.active_plan() is None
    agreements.drop_plan("2")
    assert agreements.plans() == (replace(one, active=False),)


def test_how_plans_fared_is_counted_by_plan_and_result(
    agreements: Agreements, memory: vault.Engine, moment: Moment
) -> None:
    assert agreements.plan_results() == {}
    worked, twice = {"plan_result": PlanResult.WORKED}, {"plan_id": "1"}
    Journal(memory).add_all([moment(1, **twice, **worked), moment(2, **twice, **worked), moment(3, **twice), moment(4)])
    Journal(memory).add_all([moment(5, plan_id="gone", plan_result=PlanResult.NOT_APPLICABLE)])
    found = agreements.plan_results()
    assert found == {"1": {PlanResult.WORKED: 2, None: 1}, "gone": {PlanResult.NOT_APPLICABLE: 1}}
    assert found["1"].total() == 3
