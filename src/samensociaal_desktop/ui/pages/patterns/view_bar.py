"""What the page of patterns looks at: a period, some moments of it, and an earlier time to lay beside it."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.patterns.cards import View
from samensociaal_desktop.domain.patterns.spans import Compare, Period
from samensociaal_desktop.ui.components.day_fields import DayFields
from samensociaal_desktop.ui.components.list_picks import ListPicks
from samensociaal_desktop.ui.components.pick_button import Offer, PickButton, plain
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.vocabulary import Vocabulary
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.flow import Flow

translate = QCoreApplication.translate


class ComparePick(PickButton):
    """One of the times to lay beside it, or none; says its own name too, as its words alone would not tell."""

    def __init__(self) -> None:
        super().__init__(translate("ViewBar", "Compare with"), _compared_with, _word, several=False)
        self.changed.connect(self._keep_one)
        self.value = Compare.NOTHING

    @property
    def value(self) -> Compare:
        """What is chosen."""
        return Compare(next(iter(self.chosen), Compare.NOTHING))

    @value.setter
    def value(self, compare: Compare) -> None:
        """Show what is chosen, without saying that anything changed."""
        self.choose((compare,))

    def reword(self) -> None:
        super().reword()
        self.setText(plain(self.accessibleName()))

    def _keep_one(self) -> None:
        if not self.chosen:  # the one chosen was ticked once more, which takes it away
            self.value = Compare.NOTHING


class ViewBar(QWidget):
    """Chips for the period, its own days unfolding under them, and buttons for the rest."""

    changed = Signal()
    """The person looks at something else now."""

    def __init__(self, vocabulary: Vocabulary, look: Look, clock: Clock) -> None:
        super().__init__()
        self._offer = offer = ListPicks(vocabulary, look)
        self.periods = Chips(translate("PatternsPage", "Period"), _periods(), required=True)
        self.days = DayFields(look, clock)
        self.kinds = PickButton(translate("MoreFilters", "Kind"), offer.kinds, offer.label)
        self.places = PickButton(translate("MoreFilters", "Where"), offer.items("places"), offer.label)
        self.roles = PickButton(translate("MoreFilters", "My part"), offer.items("roles"), offer.label)
        self.compare = ComparePick()
        self.clear_button = button(translate("FilterBar", "Show all"), "quiet")
        self.clear_button.clicked.connect(lambda _on: self.clear())
        self._lay_out()
        self.periods.changed.connect(self._period_chosen)
        self.days.changed.connect(self._changed)
        for pick in (*self._picks, self.compare):
            pick.changed.connect(self._changed)
        vocabulary.changed.connect(self._follow_lists)
        self.show_view(View())

    @property
    def view(self) -> View:
        """What is asked for."""
        since, until = self.days.days
        return View(
            period=Period(self.periods.chosen()[0]),
            since=since,
            until=until,
            kinds=self.kinds.chosen,
            places=self.places.chosen,
            roles=self.roles.chosen,
            compare=self.compare.value,
        )

    def show_view(self, view: View) -> None:
        """Show what is asked for, without saying that anything changed."""
        self.periods.choose((view.period,))
        self.days.show_days((view.since, view.until))
        for pick, ids in zip(self._picks, (view.kinds, view.places, view.roles), strict=True):
            pick.choose(self._offer.known(ids))
        self.compare.value = view.compare
        self._arrange()

    def look_at(self, period: Period) -> None:
        """Look at another period."""
        self.periods.option(period).setChecked(True)

    def clear(self) -> None:
        """Look at all moments of the period."""
        for pick in self._picks:
            pick.choose(())
        self.kinds.setFocus()
        self._changed()

    def begin(self) -> None:
        """Put the focus on the period."""
        self.periods.option(self.periods.chosen()[0]).setFocus()

    def stops(self) -> tuple[QWidget, ...]:
        """Return all that Tab goes to, in its order."""
        lines = (self.days.since.line, self.days.until.line)
        return (*self.periods.options, *lines, *self._picks, self.compare, self.clear_button)

    @property
    def _picks(self) -> tuple[PickButton, PickButton, PickButton]:
        return self.kinds, self.places, self.roles

    def _lay_out(self) -> None:
        row = Flow()
        for widget in (*self._picks, self.compare, self.clear_button):
            row.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.periods, self.days, row):
            column.addWidget(part)
        for one, other in pairwise(self.stops()):
            QWidget.setTabOrder(one, other)

    def _period_chosen(self) -> None:
        self._changed()
        if self.periods.chosen() == (Period.OWN,):
            self.days.begin()

    def _changed(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        self.days.setVisible(self.periods.chosen() == (Period.OWN,))
        self.clear_button.setVisible(any(pick.chosen for pick in self._picks))

    def _follow_lists(self) -> None:
        """Ask no more for what was taken away, and say what is asked for in the words it has now."""
        before = [pick.chosen for pick in self._picks]
        for pick in self._picks:
            pick.choose(self._offer.known(pick.chosen))
        if before != [pick.chosen for pick in self._picks]:
            self._changed()


def _periods() -> tuple[Choice, ...]:
    return (
        Choice(Period.MONTH, translate("PatternsPage", "Month")),
        Choice(Period.QUARTER, translate("PatternsPage", "Quarter")),
        Choice(Period.YEAR, translate("PatternsPage", "This year")),
        Choice(Period.ALL, translate("PatternsPage", "Everything")),
        Choice(Period.OWN, translate("PeriodFilter", "Other days…")),
    )


_COMPARED: dict[Compare, Callable[[], str]] = {
    Compare.NOTHING: lambda: translate("ViewBar", "nothing"),
    Compare.BEFORE: lambda: translate("ViewBar", "the time before"),
    Compare.LAST_YEAR: lambda: translate("ViewBar", "the same days last year"),
}


def _word(one: str) -> str:
    return _COMPARED[Compare(one)]()


def _compared_with() -> Sequence[Offer]:
    return [Choice(one.value, word()) for one, word in _COMPARED.items()]
