"""What talks ended with: agreements with oneself, and if-then plans."""

import json
from collections import Counter
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, Engine

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.dialogues import Part
from samensociaal_desktop.domain.encounters import PlanResult
from samensociaal_desktop.storage.rows import writable
from samensociaal_desktop.storage.store import Store

_PLANS = "SELECT id, situation, action, made_at, active, suits FROM plans"
_RESULTS: Final = "SELECT plan_id, plan_result, count(*) FROM encounters WHERE plan_id IS NOT NULL GROUP BY 1, 2"
_NEWEST_FIRST = "ORDER BY made_at DESC, number DESC"


class Agreements:
    """The agreements and plans in an open vault."""

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def keep(self, agreement: Agreement) -> None:
        """Keep an agreement, in place of one with the same id.

        Raises:
            VaultError: it was not kept.
        """
        row = (agreement.id, writable(agreement.text), agreement.part, agreement.made_at.isoformat())
        self._do(
            "INSERT INTO agreements (id, text, part, made_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET text = excluded.text, part = excluded.part, made_at = excluded.made_at",
            row,
        )

    def all(self) -> tuple[Agreement, ...]:
        """Return every agreement, the newest first."""
        sql = f"SELECT id, text, part, made_at FROM agreements {_NEWEST_FIRST}"  # noqa: S608  # our own words
        rows = self._store.read(lambda connection: connection.exec_driver_sql(sql).all())
        return tuple(
            Agreement(id=id, text=text, part=Part(part) if part else None, made_at=datetime.fromisoformat(made_at))
            for id, text, part, made_at in rows
        )

    def drop(self, id: str) -> None:
        """Forget an agreement.

        Raises:
            VaultError: it is still there.
        """
        self._do("DELETE FROM agreements WHERE id = ?", (id,))

    def keep_plan(self, plan: Plan) -> None:
        """Keep a plan, in place of one with the same id. If it is active, every other one rests from now on.

        Raises:
            VaultError: it was not kept.
        """
        self._store.write(lambda connection: _keep_plan(connection, plan))

    def plans(self) -> tuple[Plan, ...]:
        """Return every plan, the newest first."""
        rows = self._store.read(lambda connection: connection.exec_driver_sql(f"{_PLANS} {_NEWEST_FIRST}").all())
        return tuple(
            Plan(
                id=id,
                trigger=trigger,
                action=action,
                made_at=datetime.fromisoformat(made_at),
                active=bool(active),
                **{name: tuple(ids) for name, ids in json.loads(suits).items()},
            )
            for id, trigger, action, made_at, active, suits in rows
        )

    def active_plan(self) -> Plan | None:
        """Return the plan to try now, if there is one."""
        return next((plan for plan in self.plans() if plan.active), None)

    def plan_results(self) -> dict[str, Counter[PlanResult | None]]:
        """Return, by the ids of plans, how many moments each was noted with and how it fared; None is not said yet."""
        rows = self._store.read(lambda connection: connection.exec_driver_sql(_RESULTS).all())
        found: dict[str, Counter[PlanResult | None]] = {}
        for plan_id, result, count in rows:
            found.setdefault(plan_id, Counter())[PlanResult(result) if result else None] = count
        return found

    def drop_plan(self, id: str) -> None:
        """Forget a plan. Moments keep its id, and what they say of it.

        Raises:
            VaultError: it is still there.
        """
        self._do("DELETE FROM plans WHERE id = ?", (id,))

    def _do(self, sql: str, parameters: tuple[object, ...]) -> None:
        self._store.write(lambda connection: connection.exec_driver_sql(sql, parameters))


def written_suits(plan: Plan) -> str:
    """Return which moments a plan is for, as JSON."""
    lists = {"kinds": plan.kinds, "places": plan.places, "roles": plan.roles}
    return json.dumps({name: ids for name, ids in lists.items() if ids})


def _keep_plan(connection: Connection, plan: Plan) -> None:
    if plan.active:
        connection.exec_driver_sql("UPDATE plans SET active = 0")
    connection.exec_driver_sql(
        "INSERT INTO plans (id, situation, action, made_at, active, suits) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET situation = excluded.situation, action = excluded.action,"
        " made_at = excluded.made_at, active = excluded.active, suits = excluded.suits",
        (
            plan.id,
            writable(plan.trigger),
            writable(plan.action),
            plan.made_at.isoformat(),
            plan.active,
            written_suits(plan),
        ),
    )
