"""The lists that a moment is noted with: kinds, ways to respond, roles, places, feelings and so on.

Journals outlive packs, so a lookup never fails: an id that no list knows is shown as it is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.localised import LocalisedText

LIST_IDS = (
    "kinds", "responses", "help", "own_post", "roles", "relations", "places", "reach", "feelings", "held_back",
)  # fmt: skip
"""Every list that the program asks for; `kinds` and `responses` come in groups that mean something."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to choose, with the id that journals hold ("kind.T1").

    `usual` ones are offered first to someone who has not chosen any yet: everyday and not the heaviest.
    """

    id: str
    label: LocalisedText
    usual: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Items that belong together under a name. A flat list has one group, without an id or a name.

    Groups of kinds are "kind.P", "kind.T", …, and `good` where they hold pleasant moments; groups of
    responses bear the value of their `Response`.
    """

    id: str
    label: LocalisedText
    good: bool
    items: tuple[Item, ...]


class Lists:
    """All lists of a pack, and the ways to look something up in them."""

    def __init__(self, lists: Mapping[str, tuple[Group, ...]]) -> None:
        self._lists = MappingProxyType(dict(lists))
        groups = list(chain.from_iterable(self._lists.values()))
        self._labels = {group.id: group.label for group in groups if group.id}
        self._labels |= {item.id: item.label for group in groups for item in group.items}
        self._groups = {group.id: group for group in groups if group.id}
        self._groups |= {item.id: group for group in groups for item in group.items}

    def __iter__(self) -> Iterator[str]:
        """Return the ids of the lists, in the order of the file."""
        return iter(self._lists)

    def groups(self, list_id: str) -> tuple[Group, ...]:
        """Return the groups of a list in order; none where the list is not known."""
        return self._lists.get(list_id, ())

    def items(self, list_id: str) -> tuple[Item, ...]:
        """Return the items of a list in order, whatever their group."""
        return tuple(chain.from_iterable(group.items for group in self.groups(list_id)))

    def usual(self, list_id: str) -> tuple[str, ...]:
        """Return the ids of the items to offer first."""
        return tuple(item.id for item in self.items(list_id) if item.usual)

    def options(self, response: Response) -> tuple[Item, ...]:
        """Return the ways to do `response`."""
        return tuple(chain.from_iterable(group.items for group in self.groups("responses") if group.id == response))

    def label_of(self, item_id: str) -> LocalisedText:
        """Return the words for an item or a group; for an id that no list knows, the id itself."""
        return self._labels.get(item_id) or LocalisedText(item_id, item_id)

    def group_of(self, item_id: str) -> Group | None:
        """Return the group an item stands in ("kind.T1" in "kind.T"); a group stands in itself."""
        return self._groups.get(item_id)

    def is_good(self, kind_id: str) -> bool:
        """Return whether a kind, or a group of kinds, is a pleasant one."""
        group = self.group_of(kind_id)
        return group is not None and group.good
