"""Items of the lists as choices, and the picker for kinds."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from samensociaal_desktop.domain.lists import Item, is_own
from samensociaal_desktop.domain.localised import folded
from samensociaal_desktop.ui.components.own_line import OwnPart
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.vocabulary import Choosable, Vocabulary
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import small

SUGGESTED: Final = 8


def item_choices(items: Iterable[Item], look: Look) -> list[Choice]:
    """Return items of a list as choices in the reader's language."""
    return [Choice(item.id, look.pick(item.label)) for item in items]


def strangers(ids: Iterable[str], items: Iterable[Item]) -> list[Choice]:
    """Return choices for ids that a pack no longer holds: shown as they are, for a journal outlives its packs."""
    known = {item.id for item in items}
    return [Choice(one, one) for one in ids if one not in known]


def in_order(before: Sequence[str], on: Sequence[str]) -> tuple[str, ...]:
    """Return the ids that are on: first those of before in their order, then the new ones."""
    return (*(one for one in before if one in on), *(one for one in on if one not in before))


class KindPicker(QWidget):
    """The kinds of a moment: chosen ones and a few others as chips, the rest found as one types, or one's own."""

    changed = Signal()

    def __init__(self, vocabulary: Vocabulary, look: Look, usual: Sequence[str] = ()) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._look = look
        self._usual = tuple(usual) or vocabulary.lists.usual("kinds")
        self._on: tuple[str, ...] = ()
        self._offered: list[Choice] = []
        self._all = False
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search for a kind, for example: joke"))
        self.search.setAccessibleName(self.tr("Search for a kind"))
        self.search.textChanged.connect(self._offer)
        self.search.returnPressed.connect(self._take_first)
        self.chips = Chips(self.tr("Kinds"), several=True)
        self.chips.changed.connect(self._chosen)
        self.all_button = button(self.tr("Show all kinds"), "quiet")
        self.all_button.clicked.connect(self._show_all)
        self._none = small(self.tr("No kind with that word. Try another, or skip this."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.search, self.chips, self._none):
            column.addWidget(widget)
        self.own = self._own_part()
        below = Flow()
        below.add(self.all_button)
        below.add(self.own.button)
        column.addWidget(below)
        vocabulary.changed.connect(self._offer)
        self._offer()

    @property
    def value(self) -> tuple[str, ...]:
        """The ids of the kinds that are on."""
        return self._on

    @value.setter
    def value(self, ids: Sequence[str]) -> None:
        """Show these kinds as chosen."""
        self._on = tuple(ids)
        self._offer()

    def _items(self) -> tuple[Item, ...]:
        return self._vocabulary.lists.offered("kinds", self._on)

    def _found(self) -> list[Item]:
        typed = folded(self.search.text().strip())
        items = self._items()
        if typed:
            return [item for item in items if any(typed in folded(text) for text in self._words(item))]
        if self._all:
            return list(items)
        own = [item for item in items if is_own(item.id) and item.id not in self._usual][-SUGGESTED:]
        return [*[item for item in items if item.id in self._usual][:SUGGESTED], *own]

    def _words(self, item: Item) -> tuple[str, ...]:
        group = self._vocabulary.lists.group_of(item.id)
        return (self._look.pick(item.label), self._look.pick(group.label) if group else "")

    def _offer(self) -> None:
        found, items = self._found(), self._items()
        shown = [item for item in items if item.id in self._on]
        shown += [item for item in found if item.id not in self._on]
        offered = [*strangers(self._on, items), *item_choices(shown, self._look)]
        if offered != self._offered:
            self.chips.replace(offered)
            self._offered = offered
        self.chips.choose(self._on)
        self._none.setVisible(not found)

    def _chosen(self) -> None:
        self._on = in_order(self._on, self.chips.chosen())
        if self.search.text():
            self.search.setFocus()  # the chip that has it now makes way for others
            self.search.clear()
        self.changed.emit()

    def _take_first(self) -> None:
        found = [item for item in self._found() if item.id not in self._on]
        if self.search.text() and found:
            self._on = (*self._on, found[0].id)
            self.search.clear()
            self._offer()
            self.changed.emit()

    def _show_all(self) -> None:
        self._all = not self._all
        self.all_button.setText(self.tr("Show fewer") if self._all else self.tr("Show all kinds"))
        self._offer()

    def _own_part(self) -> OwnPart:
        own = OwnPart(
            self,
            self.tr("What kind was it?"),
            Choosable(self._vocabulary, "kinds"),
            groups=self._groups,
            beginning=lambda: self.search.text().strip(),
        )
        own.added.connect(self._take_own)
        own.changed.connect(self.changed)
        return own

    def _groups(self) -> list[Choice]:
        groups = self._vocabulary.lists.groups("kinds")
        return [Choice(group.id, self._look.pick(group.label)) for group in groups if group.id]

    def _take_own(self, item_id: str) -> None:
        if item_id not in self._on:
            self._on = (*self._on, item_id)
        self.search.clear()
        self._offer()
        self.changed.emit()
