"""The lists as they are now: those of the packs, a person's own items, and what is hidden."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from samensociaal_desktop.domain.encounters import DID_NOTHING
from samensociaal_desktop.domain.lists import Item, Lists, OwnItem, tidy
from samensociaal_desktop.services.history import History

if TYPE_CHECKING:  # storage brings SQLAlchemy along, which must not be loaded before the first window
    from samensociaal_desktop.storage.own_lists import OwnLists


class Vocabulary(QObject):
    """The one way in which the window asks for lists and changes them; `changed` says that they are other ones now."""

    changed = Signal()

    def __init__(self, lists: Lists, own: "OwnLists", history: History, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bundled, self._own, self._history = lists, own, history
        self._lists: Lists | None = None

    @property
    def lists(self) -> Lists:
        """All items there are, and which of them are offered."""
        if self._lists is None:
            self._lists = self._bundled.with_own(self._own.all(), self._own.hidden())
        return self._lists

    def own(self, list_id: str) -> tuple[OwnItem, ...]:
        """Return the items that a person added to a list, the oldest first."""
        return tuple(item for item in self._own.all() if item.list == list_id)

    def add(self, list_id: str, within: str, label: str) -> str:
        """Add an own item and return its id; where the words are there already, that item is offered again instead.

        Raises:
            ValueError: these words cannot be a label.
            VaultError: it was not kept.
        """
        same = self._same(list_id, within, label)
        if same is None:
            item = OwnItem(list=list_id, within=within, label=tidy(label))
            self.bring_back(item)
            return item.id
        if self.lists.is_hidden(same.id):
            self.show(same.id)
        return same.id

    def bring_back(self, item: OwnItem) -> None:
        """Add an own item that was there before.

        Raises:
            VaultError: it was not kept.
        """
        self._own.add(item)
        self._anew()

    def rename(self, item: OwnItem, label: str) -> bool:
        """Give an own item other words and return whether it has them: not if another item has them already.

        Raises:
            ValueError: these words cannot be a label.
            VaultError: it was not kept.
        """
        same = self._same(item.list, item.within, label)
        if same is not None and same.id != item.id:
            return False
        self._own.rename(replace(item, label=tidy(label)))
        self._anew()
        return True

    def remove(self, item: OwnItem) -> bool:
        """Take an own item away and return whether it is gone: one that moments hold is hidden, its words stay known.

        Raises:
            VaultError: nothing was changed.
        """
        is_held = self._history.mentions(item.id)  # by a moment that an undo can bring back
        if is_held:
            self._own.hide(item.id)
        is_gone = not is_held and self._own.remove(item.id)
        self._anew()
        return is_gone

    def hide(self, item_id: str) -> None:
        """Offer an item no more.

        Raises:
            VaultError: it is still offered.
        """
        self._own.hide(item_id)
        self._anew()

    def show(self, item_id: str) -> None:
        """Offer an item again.

        Raises:
            VaultError: it is still hidden.
        """
        self._own.show(item_id)
        self._anew()

    def refresh(self) -> None:
        """Read the lists anew: items came in, or went, by another way than this one."""
        self._anew()

    def _same(self, list_id: str, within: str, label: str) -> Item | None:
        return self.lists.find(list_id, label, within if list_id == "responses" else None)

    def _anew(self) -> None:
        self._lists = None
        self.changed.emit()


@dataclass(frozen=True)
class Choosable:
    """What one field chooses from: a list, or one response's part of it."""

    vocabulary: Vocabulary
    list_id: str
    within: str | None = None

    def items(self, also: Collection[str] = ()) -> tuple[Item, ...]:
        """Return the items to offer, those chosen already among them; doing nothing is a choice of its own."""
        offered = self.vocabulary.lists.offered(self.list_id, also, self.within)
        return tuple(item for item in offered if item.id != DID_NOTHING)

    def find(self, label: str) -> Item | None:
        """Return the item that has these words already, hidden or not."""
        return self.vocabulary.lists.find(self.list_id, label, self.within)

    def add(self, label: str, within: str | None = None) -> str:
        """Add an own item and return its id.

        Raises:
            ValueError: these words cannot be a label.
            VaultError: it was not kept.
        """
        return self.vocabulary.add(self.list_id, within or self.within or "", label)
