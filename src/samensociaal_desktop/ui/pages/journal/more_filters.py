"""The filters that are folded away at first: kind, place, part, weight, plan, purpose, evidence."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import HEAVIEST, OnPurpose
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.list_picks import ListPicks
from samensociaal_desktop.ui.components.pick_button import PickButton
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.vocabulary import Vocabulary
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice
from samensociaal_desktop.ui.widgets.flow import Flow

Plans = Callable[[], Sequence[Plan]]

EVIDENCE: Final = "evidence"

translate = QCoreApplication.translate


class On(NamedTuple):
    """Something that is asked for: its words, and what asks for it no longer."""

    words: str
    take_away: Callable[[], object]


class MoreFilters(Flow):
    """A row of buttons, each with a menu to tick from. Kinds are chosen by group, or one's own by itself."""

    changed = Signal()

    def __init__(self, vocabulary: Vocabulary, look: Look, plans: Plans) -> None:
        super().__init__()
        self._vocabulary, self._plans = vocabulary, plans
        self._offer = offer = ListPicks(vocabulary, look)
        self.kinds = PickButton(self.tr("Kind"), offer.kinds, offer.label)
        self.places = PickButton(self.tr("Where"), offer.items("places"), offer.label)
        self.roles = PickButton(self.tr("My part"), offer.items("roles"), offer.label)
        self.weights = PickButton(self.tr("How heavy"), _weights, lambda one: words.weight(int(one)))
        self.plans = PickButton(self.tr("My plan"), self._all_plans, self._word_plan)
        self.on_purpose = PickButton(
            self.tr("Chosen on purpose"), _purposes, lambda one: words.on_purpose(OnPurpose(one)), several=False
        )
        self.evidence = Chips(self.tr("Evidence"), [Choice(EVIDENCE, self.tr("With evidence"))])
        for pick in self._picks:
            pick.changed.connect(self.changed)
            self.add(pick)
        self.evidence.changed.connect(self.changed)
        self.add(self.evidence)
        vocabulary.changed.connect(self._follow_lists)

    @property
    def _picks(self) -> tuple[PickButton, ...]:
        return (self.kinds, self.places, self.roles, self.weights, self.plans, self.on_purpose)

    @property
    def last(self) -> QWidget:
        """What Tab comes to last."""
        return self.evidence.options[-1]

    def added_to(self, wanted: EncounterFilter) -> EncounterFilter:
        """Return a filter with what is asked for here; kinds as they were chosen: a whole group by its own id."""
        return replace(
            wanted,
            kinds=self.kinds.chosen,
            places=self.places.chosen,
            roles=self.roles.chosen,
            weights=frozenset(int(one) for one in self.weights.chosen),
            plans=self.plans.chosen,
            on_purpose=next((OnPurpose(one) for one in self.on_purpose.chosen), None),
            has_evidence=bool(self.evidence.chosen()),
        )

    def show_filter(self, wanted: EncounterFilter) -> None:
        """Show what a filter asks for, without saying that anything changed."""
        self.kinds.choose(self._vocabulary.lists.gathered(wanted.kinds))
        self.places.choose(wanted.places)
        self.roles.choose(wanted.roles)
        self.weights.choose([str(one) for one in wanted.weights])
        self.plans.choose(wanted.plans)
        self.on_purpose.choose((wanted.on_purpose,) if wanted.on_purpose else ())
        self.evidence.choose((EVIDENCE,) if wanted.has_evidence else ())

    def on(self) -> Iterator[On]:
        """Give all that is asked for here."""
        for pick in self._picks:
            for one, name in pick.names:
                yield On(name, partial(pick.take_away, one))
        if self.evidence.chosen():
            yield On(self.tr("With evidence"), self.evidence.option(EVIDENCE).click)

    def follow_plans(self) -> None:
        """Say anew which plans are chosen: one may have other words, or be gone."""
        self.plans.reword()

    def _all_plans(self) -> list[Choice | None]:
        plans = self._plans()
        active = [Choice(plan.id, words.plan_in_short(plan.trigger)) for plan in plans if plan.active]
        resting = [Choice(plan.id, words.plan_in_short(plan.trigger)) for plan in plans if not plan.active]
        return [*active, *([None] if active and resting else []), *resting]

    def _word_plan(self, one: str) -> str:
        plan = next((plan for plan in self._plans() if plan.id == one), None)
        return words.plan_in_short(plan.trigger) if plan is not None else self.tr("A plan that is gone")

    def _follow_lists(self) -> None:
        had_any = False
        for pick in (self.kinds, self.places, self.roles):
            had_any = had_any or bool(pick.chosen)
            pick.choose(self._offer.known(pick.chosen))
        if had_any:
            self.changed.emit()


def _weights() -> list[Choice]:
    return [Choice(str(one), words.weight(one)) for one in range(1, HEAVIEST + 1)]


def _purposes() -> list[Choice]:
    return [Choice(one.value, words.on_purpose(one)) for one in OnPurpose]
