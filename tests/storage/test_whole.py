"""A whole journal added to another."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.lists import OwnItem
from samensociaal_desktop.domain.talks import StoredTalk
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.agreements import Agreements
from samensociaal_desktop.storage.arrivals import Arrivals
from samensociaal_desktop.storage.bulk import Added
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.own_lists import OwnLists
from samensociaal_desktop.storage.talks import Talks

NOW = datetime(2026, 5, 1, 20)
AT = datetime(2026, 5, 1, 18, tzinfo=UTC)


def test_what_is_unknown_comes_in_and_what_is_known_stays(
    memory: vault.Engine, moment: Callable[..., Encounter]
) -> None:
    plans = tuple(Plan(id=id, trigger="x", action="y", made_at=NOW) for id in ("1", "2"))
    whole = Whole(
        (moment(), moment(1)),
        (StoredTalk("t", "zelf", NOW),),
        (Agreement(id="a", text="Ik wacht", made_at=NOW),),
        plans,
        (OwnItem(id="own.1", list="roles", label="Trainer"),),
        ("kind.T1",),
    )
    OwnLists(memory).hide("kind.T2")
    arrivals = Arrivals(memory)
    assert arrivals.bring_in_whole(whole, "own", AT)[1][:5] == (
        Added(2, 0),
        Added(1, 0),
        Added(1, 0),
        Added(2, 0),
        Added(1, 0),
    )
    assert arrivals.bring_in_whole(whole, "own", AT)[1][:5] == (
        Added(0, 2),
        Added(0, 1),
        Added(0, 1),
        Added(0, 2),
        Added(0, 1),
    )
    assert tuple(Journal(memory).all()) == whole.encounters
    assert Talks(memory).all() == whole.talks
    assert Agreements(memory).all() == whole.agreements
    assert set(Agreements(memory).plans()) == {plans[0], replace(plans[1], active=False)}
    assert OwnLists(memory).all() == whole.own_items
    assert OwnLists(memory).hidden() == {"kind.T1", "kind.T2"}
