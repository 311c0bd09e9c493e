"""A whole journal added to another: everything in one transaction, so that a full disk leaves nothing half done."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.lists import OwnItem
from samensociaal_desktop.domain.talks import StoredTalk
from samensociaal_desktop.storage import bulk
from samensociaal_desktop.storage.agreements import written_suits
from samensociaal_desktop.storage.bulk import Added
from samensociaal_desktop.storage.own_lists import hide_all, put_own
from samensociaal_desktop.storage.rows import writable
from samensociaal_desktop.storage.talks import put_talk


@dataclass(frozen=True, slots=True)
class Whole:
    """All that a journal holds, drafts excepted; each list the oldest first."""

    encounters: tuple[Encounter, ...] = ()
    talks: tuple[StoredTalk, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    plans: tuple[Plan, ...] = ()
    own_items: tuple[OwnItem, ...] = ()
    hidden: tuple[str, ...] = ()


def add(connection: Connection, whole: Whole) -> tuple[Added, Added, Added, Added, Added]:
    """Add what is not known by its id, and return the counts for each list. What is known stays as it is.

    One plan is active at a time: when there is one, the others come in resting. What is hidden there is hidden
    here too, beside what was hidden already, and is not counted.
    """
    moments = bulk.add_all(connection, whole.encounters)
    talks = _counted(put_talk(connection, talk) for talk in whole.talks)
    agreements = _counted(_put_agreement(connection, agreement) for agreement in whole.agreements)
    plans = _counted(_put_plan(connection, plan) for plan in whole.plans)
    own_items = _counted(put_own(connection, item) for item in whole.own_items)
    hide_all(connection, whole.hidden)
    return moments, talks, agreements, plans, own_items


def _counted(added: Iterable[bool]) -> Added:
    answers = tuple(added)
    return Added(sum(answers), len(answers) - sum(answers))


def _put_agreement(connection: Connection, agreement: Agreement) -> bool:
    done = connection.exec_driver_sql(
        "INSERT INTO agreements (id, text, part, made_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (agreement.id, writable(agreement.text), agreement.part, agreement.made_at.isoformat()),
    )
    return done.rowcount == 1


def _put_plan(connection: Connection, plan: Plan) -> bool:
    done = connection.exec_driver_sql(
        "INSERT INTO plans (id, situation, action, made_at, active, suits)"
        " VALUES (?, ?, ?, ?, ? AND NOT EXISTS (SELECT 1 FROM plans WHERE active), ?) ON CONFLICT DO NOTHING",
        (
            plan.id,
            writable(plan.trigger),
            writable(plan.action),
            plan.made_at.isoformat(),
            plan.active,
            written_suits(plan),
        ),
    )
    return done.rowcount == 1
