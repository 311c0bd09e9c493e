"""Which moments a plan is for: chosen in a part that unfolds, and said in words."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.lists import Group, Lists, is_own
from samensociaal_desktop.ui.components.choices import in_order
from samensociaal_desktop.ui.components.pick_button import Offer, Part, PickButton
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import Choice, button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import small

translate = QCoreApplication.translate


class Suits(NamedTuple):
    """The ids of what a plan is for. Of each sort that names any, a moment has one of them; none at all is any moment.

    `kinds` may be whole groups.
    """

    kinds: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


def suits_of(plan: Plan | None) -> Suits:
    """Return what a plan is for."""
    return Suits() if plan is None else Suits(plan.kinds, plan.places, plan.roles)


def suits_text(suits: Suits, lists: Lists, look: Look) -> str:
    """Return in words which moments a plan is for."""
    gathered = lists.gathered(suits.kinds)  # a group says enough of its kinds
    said = suits._replace(kinds=tuple(one for one in suits.kinds if one in gathered))
    sorts = (", ".join(_word(one, lists, look) for one in ids) for ids in said)
    moments = " · ".join(filter(None, sorts)) or translate("PlanSuits", "every moment")
    return translate("PlanSuits", "For: {moments}").format(moments=moments)


class PlanSuits(QWidget):
    """Three buttons with a menu each, folded away at first; what is chosen can always be read."""

    changed = Signal()

    def __init__(self, lists: Callable[[], Lists], look: Look) -> None:
        super().__init__()
        self._lists, self._look = lists, look
        self._shown = Suits()
        self.kinds = PickButton(self.tr("Kind"), self._kinds, self._word)
        self.places = PickButton(self.tr("Where"), partial(self._items, "places"), self._word)
        self.roles = PickButton(self.tr("My part"), partial(self._items, "roles"), self._word)
        self.unfold_button = button(self.tr("When is this plan for?"), "quiet")
        self.unfold_button.setCheckable(True)
        self.said = small("")
        self.folding = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.unfold_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.said)
        column.addWidget(self.folding)
        self._lay_out()
        self.unfold_button.toggled.connect(self.folding.setVisible)
        self.folding.hide()
        self.reword()

    @property
    def value(self) -> Suits:
        """What is chosen; what was chosen before keeps its order."""
        return Suits(*(in_order(ids, sorted(pick.chosen)) for ids, pick in zip(self._shown, self._picks, strict=True)))

    @value.setter
    def value(self, suits: Suits) -> None:
        """Show what a plan is for, without saying that anything changed."""
        self._shown = suits
        for ids, pick in zip(suits, self._picks, strict=True):
            pick.choose(ids)
        self.reword()

    def fold(self) -> None:
        """Fold the choices away."""
        self.unfold_button.setChecked(False)

    def reword(self) -> None:
        """Say anew what is chosen; items of the lists may have other words."""
        for pick in self._picks:
            pick.reword()
        self.said.setText(suits_text(self.value, self._lists(), self._look))

    @property
    def _picks(self) -> tuple[PickButton, ...]:
        return (self.kinds, self.places, self.roles)

    def _lay_out(self) -> None:
        row = Flow()
        for pick in self._picks:
            pick.changed.connect(self.reword)
            pick.changed.connect(self.changed)
            row.add(pick)
        hint = self.tr("The plan comes up with moments like these. Choose nothing, and it is for every moment.")
        column = QVBoxLayout(self.folding)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(small(hint))
        column.addWidget(row)

    def _word(self, one: str) -> str:
        return _word(one, self._lists(), self._look)

    def _kinds(self) -> list[Offer]:
        lists = self._lists()
        offers: list[Offer] = []
        loose: list[Choice] = []
        for group in lists.groups("kinds"):
            choices = self._offered(group)
            if not group.id:
                loose += choices
            elif choices:
                every = Choice(group.id, self.tr("All of these"))
                offers.append(Part(self._look.pick(group.label), (every, *choices)))
        loose += self._strangers(self.kinds.chosen)
        return [*offers, None, *loose] if loose else offers

    def _offered(self, group: Group) -> list[Choice]:
        lists, on = self._lists(), self.kinds.chosen
        return [self._choice(item.id) for item in group.items if item.id in on or not lists.is_hidden(item.id)]

    def _items(self, list_id: str) -> Sequence[Offer]:
        chosen = (self.places if list_id == "places" else self.roles).chosen
        items = self._lists().offered(list_id, chosen)
        return [*(self._choice(item.id) for item in items), *self._strangers(chosen)]

    def _strangers(self, chosen: Collection[str]) -> Iterator[Choice]:
        """Give what is chosen and no list holds any more, so that it can be taken away."""
        return (self._choice(one) for one in sorted(chosen) if self._lists().group_of(one) is None)

    def _choice(self, one: str) -> Choice:
        return Choice(one, self._word(one))


def _word(one: str, lists: Lists, look: Look) -> str:
    """Return the words for an item or a group; the words of one's own that is gone are gone with it."""
    if is_own(one) and lists.group_of(one) is None:
        return translate("PlanSuits", "something that is gone")
    return look.pick(lists.label_of(one))
