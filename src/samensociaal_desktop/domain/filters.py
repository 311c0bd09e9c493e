"""Which moments a list or a chart is about."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from samensociaal_desktop.domain.encounters import (
    Chosen,
    Encounter,
    OnPurpose,
    Outcome,
    PlanResult,
    Precision,
    Response,
)


class Lack(StrEnum):
    """What was not filled in."""

    RESPONSE = "response"
    ON_PURPOSE = "on-purpose"


@dataclass(frozen=True, slots=True)
class EncounterFilter:
    """Which moments a list or a chart is about. Empty means all.

    `words` is what was typed in the search box; the last word also finds longer ones. `since` and `until`
    are the first and the last day, both inclusive. `responses` and `kinds` are any-of; with `main_only` a
    response counts where it is the main one, as charts count. `kinds` are taken as they are: for the kinds of a
    whole group ask `Lists.spread`. `roles`, `places`, `weights` and `plans` (ids) are any-of too; `has_evidence`
    asks for moments with evidence.

    What parts of charts stand for: `items` are any-of among all that was chosen from lists (`Encounter.items`),
    `felt_twice` any-of among the feelings said both before and after, `outcomes` and `plan_results` any-of, `weekdays`
    (0 is Monday) and `hours` (0 to 23) any-of, both only where the time is known exactly; of what `lacks` names,
    nothing was filled in.
    """

    words: str = field(default="", repr=False)
    since: date | None = None
    until: date | None = None
    responses: frozenset[Response] = frozenset()
    kinds: frozenset[str] = frozenset()
    on_purpose: OnPurpose | None = None
    main_only: bool = False
    roles: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    weights: frozenset[int] = frozenset()
    plans: frozenset[str] = frozenset()
    has_evidence: bool = False
    items: frozenset[str] = frozenset()
    felt_twice: frozenset[str] = frozenset()
    outcomes: frozenset[Outcome] = frozenset()
    plan_results: frozenset[PlanResult] = frozenset()
    weekdays: frozenset[int] = frozenset()
    hours: frozenset[int] = frozenset()
    lacks: frozenset[Lack] = frozenset()

    @property
    def asks_the_journal(self) -> bool:
        """Whether a moment alone cannot tell if it is shown: words and evidence are the journal's to know."""
        return bool(self.words) or self.has_evidence

    def admits(self, encounter: Encounter) -> bool:
        """Return whether a moment is shown, as far as anything but `words` and `has_evidence` decides."""
        day = encounter.happened_at.date()
        return (
            (self.since is None or day >= self.since)
            and (self.until is None or day <= self.until)
            and (not self.responses or any(one.response in self.responses for one in self._counted(encounter)))
            and (not self.kinds or not self.kinds.isdisjoint(encounter.kinds))
            and (self.on_purpose is None or encounter.on_purpose is self.on_purpose)
            and (not self.roles or encounter.role in self.roles)
            and (not self.places or encounter.place in self.places)
            and (not self.weights or encounter.weight in self.weights)
            and (not self.plans or encounter.plan_id in self.plans)
            and self._admits_as_part(encounter)
        )

    def _admits_as_part(self, encounter: Encounter) -> bool:
        return (
            (not self.items or not self.items.isdisjoint(encounter.items))
            and (not self.felt_twice or not self.felt_twice.isdisjoint(encounter.felt_twice))
            and (not self.outcomes or encounter.outcome in self.outcomes)
            and (not self.plan_results or encounter.plan_result in self.plan_results)
            and self._admits_time(encounter)
            and not any(getattr(encounter, _LACKING[one]) for one in self.lacks)
        )

    def _admits_time(self, encounter: Encounter) -> bool:
        if not self.weekdays and not self.hours:
            return True
        at = encounter.happened_at
        return (
            encounter.precision is Precision.MOMENT
            and (not self.weekdays or at.weekday() in self.weekdays)
            and (not self.hours or at.hour in self.hours)
        )

    def _counted(self, encounter: Encounter) -> tuple[Chosen, ...]:
        return encounter.responses[:1] if self.main_only else encounter.responses


_LACKING: Final = {Lack.RESPONSE: "responses", Lack.ON_PURPOSE: "on_purpose"}
