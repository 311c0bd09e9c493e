"""A whole journal added to another: everything in one transaction, so that a full disk leaves nothing half done."""

from collections.abc import Sized
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.storage import bulk
from samensociaal_desktop.storage.agreements import written_suits
from samensociaal_desktop.storage.beside import put_beside
from samensociaal_desktop.storage.bulk import Added
from samensociaal_desktop.storage.own_lists import hide, put_own
from samensociaal_desktop.storage.rows import writable
from samensociaal_desktop.storage.talks import put_talk

Beside = dict[str, list[str]]
"""The ids of what was added beside the moments, by table."""


class WholeAdded(NamedTuple):
    """What was added and what was known, for each list of a `Whole`; what is hidden is not counted."""

    moments: Added = Added(0, 0)
    talks: Added = Added(0, 0)
    agreements: Added = Added(0, 0)
    plans: Added = Added(0, 0)
    own_items: Added = Added(0, 0)
    evidence: Added = Added(0, 0)
    attachments: Added = Added(0, 0)
    pad: Added = Added(0, 0)
    searches: Added = Added(0, 0)
    habits: Added = Added(0, 0)


def add(connection: Connection, whole: Whole, arrival: int | None, at: datetime) -> tuple[WholeAdded, Beside]:
    """Add what is not known by its id, with the number of its import if it has one, and return what was added.

    What is known stays as it is. One plan is active at a time: when there is one, the others come in resting. What is
    hidden there is hidden here too, beside what was hidden already, and is not counted. `at` is the instant for the
    custody log.

    Raises:
        BadFile: a file that came along is not what it was.
        JournalFull: all files together would be too much.
    """
    moments = bulk.add_all(connection, whole.encounters, arrival)
    beside = {
        "talks": [talk.id for talk in whole.talks if put_talk(connection, talk)],
        "agreements": [agreement.id for agreement in whole.agreements if _put_agreement(connection, agreement)],
        "plans": [plan.id for plan in whole.plans if _put_plan(connection, plan)],
        "own_items": [item.id for item in whole.own_items if put_own(connection, item)],
        "hidden_items": [item_id for item_id in whole.hidden if hide(connection, item_id)],
    } | put_beside(connection, whole, at)
    counts = WholeAdded(
        moments,
        _counted(whole.talks, beside["talks"]),
        _counted(whole.agreements, beside["agreements"]),
        _counted(whole.plans, beside["plans"]),
        _counted(whole.own_items, beside["own_items"]),
        _counted(whole.evidence, beside["evidence"]),
        _counted(whole.attachments, beside["attachments"]),
        _counted(whole.pad, beside["pad"]),
        _counted(whole.searches, beside["searches"]),
        _counted(whole.habits, beside["habits"]),
    )
    return counts, beside


def _counted(all_of_them: Sized, added: Sized) -> Added:
    return Added(len(added), len(all_of_them) - len(added))


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
