"""What a part of a chart asks for beside period, response and kind: it has no button here, only a chip that says it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.domain.encounters import Outcome, PlanResult
from samensociaal_desktop.domain.filters import EncounterFilter, Lack
from samensociaal_desktop.domain.lists import outcome_id
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.journal.more_filters import On
from samensociaal_desktop.ui.vocabulary import Vocabulary

_NOTHING: Final = EncounterFilter()
_FIELDS: Final = ("items", "felt_twice", "outcomes", "plan_results", "weekdays", "hours", "lacks")
_WEEK: Final = frozenset(range(7))
_DAY: Final = frozenset(range(24))

translate = QCoreApplication.translate


class PartFilters:
    """Holds that part of a filter, until it is taken away."""

    def __init__(self, vocabulary: Vocabulary, look: Look, changed: Callable[[], object]) -> None:
        self._vocabulary, self._look, self._changed = vocabulary, look, changed
        self._asked = _NOTHING

    def show(self, wanted: EncounterFilter) -> None:
        """Take over what a filter asks for of this sort."""
        self._asked = replace(_NOTHING, **{name: getattr(wanted, name) for name in _FIELDS})

    def added_to(self, wanted: EncounterFilter) -> EncounterFilter:
        """Return a filter with what is asked for here."""
        return replace(wanted, **{name: getattr(self._asked, name) for name in _FIELDS})

    def on(self) -> Iterator[On]:
        """Give all that is asked for here."""
        for name in _FIELDS:
            if getattr(self._asked, name) and (said := self._say(name)):
                yield On(said, partial(self._take_away, name))

    def _take_away(self, name: str) -> None:
        self._asked = replace(self._asked, **{name: getattr(_NOTHING, name)})
        self._changed()

    def _say(self, name: str) -> str:
        asked = self._asked
        match name:
            case "items":
                return self._say_items(asked.items)
            case "felt_twice":
                form = translate("PartFilters", "{feeling}, before and after")
                return form.format(feeling=self._labels(asked.felt_twice))
            case "outcomes":
                return self._say_outcomes(asked.outcomes)
            case "plan_results":
                if len(asked.plan_results) == len(PlanResult):
                    return translate("PartFilters", "With how the plan went")
                return ", ".join(words.plan_result(one) for one in PlanResult if one in asked.plan_results)
            case "weekdays":
                return self._say_weekdays(asked.weekdays)
            case "hours":
                return _say_hours(asked.hours)
            case _:
                return ", ".join(_say_lack(one) for one in Lack if one in asked.lacks)

    def _say_items(self, items: frozenset[str]) -> str:
        lists = self._vocabulary.lists
        if items == lists.good:
            return translate("PartFilters", "Good moments")
        if items == lists.calm:
            return translate("PartFilters", "Spoke up calmly")
        return self._labels(items)

    def _say_outcomes(self, outcomes: frozenset[Outcome]) -> str:
        if len(outcomes) == len(Outcome):
            return translate("PartFilters", "With an outcome")
        return self._labels(outcome_id(one) for one in Outcome if one in outcomes)

    def _say_weekdays(self, weekdays: frozenset[int]) -> str:
        if weekdays == _WEEK:  # it comes with the hours, which say the same
            return "" if self._asked.hours else translate("PartFilters", "With an exact time")
        return ", ".join(self._look.locale.standaloneDayName(day + 1) for day in sorted(weekdays))

    def _labels(self, ids: Iterator[str] | frozenset[str]) -> str:
        return ", ".join(self._look.pick(self._vocabulary.lists.label_of(one)) for one in sorted(ids))


def _say_hours(hours: frozenset[int]) -> str:
    if hours == _DAY:
        return translate("PartFilters", "With an exact time")
    if len(hours) == 1:
        (hour,) = hours
        return translate("PartFilters", "Between {hour} and {next}").format(hour=f"{hour}:00", next=f"{hour + 1}:00")
    return ", ".join(f"{hour}:00" for hour in sorted(hours))


def _say_lack(lack: Lack) -> str:
    match lack:
        case Lack.RESPONSE:
            return translate("PartFilters", "What you did is not filled in")
        case Lack.ON_PURPOSE:
            return translate("PartFilters", "On purpose or not is not filled in")
