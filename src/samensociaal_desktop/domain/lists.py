"""The lists that a moment is noted with: kinds, ways to respond, roles, places, feelings and so on.

Journals outlive packs, so a lookup never fails: an id that no list knows is shown as it is.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from types import MappingProxyType
from typing import Final
from uuid import uuid4

from samensociaal_desktop.domain.encounters import DID_NOTHING, Outcome, Response
from samensociaal_desktop.domain.localised import LocalisedText, folded

OPEN_LISTS: Final = (
    "kinds", "responses", "help", "own_post", "roles", "relations", "places", "reach", "feelings", "held_back",
)  # fmt: skip
"""The lists that a person and packs can add to; `kinds` and `responses` come in groups that mean something."""

OUTCOMES: Final = "outcomes"
"""The list that gives the members of `Outcome` their words: no item can be added to it, and none hidden."""

LIST_IDS: Final = (*OPEN_LISTS, OUTCOMES)
"""Every list that the program asks for."""

LONGEST_LABEL: Final = 40
"""Signs of an own item: it stands on a small button."""

_OWN_ID: Final = re.compile(r"own\.[0-9a-f]{1,64}")
_GROUPED: Final = ("kinds", "responses")
_NO_WORDS: Final = LocalisedText("", "")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to choose, with the id that journals hold ("kind.T1").

    `usual` ones are offered first to someone who has not chosen any yet: everyday and not the heaviest. With a moment
    of a kind that has `no_files` no files are kept: having them can be a crime, or harm a child. `calm` are the ways
    of speaking up that seek no fight: charts count them among what goes well.
    """

    id: str
    label: LocalisedText = field(repr=False)  # of an own item it is private
    usual: bool = False
    no_files: bool = False
    calm: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Items that belong together under a name. A flat list has one group, without an id or a name.

    Groups of kinds are "kind.P", "kind.T", …, and `good` where they hold pleasant moments; groups of
    responses bear the value of their `Response`. `no_files` holds for all items, a person's own too.
    """

    id: str
    label: LocalisedText
    good: bool
    items: tuple[Item, ...]
    no_files: bool = False


def tidy(label: str) -> str:
    """Return what was typed for an item without the blanks around and between the words."""
    return " ".join(label.split())


def new_own_id() -> str:
    """Return a fresh id for an own item."""
    return f"own.{uuid4().hex}"


def outcome_id(outcome: Outcome) -> str:
    """Return the id of the item that has the words for an outcome."""
    return f"outcome.{outcome}"


def is_own(item_id: str) -> bool:
    """Return whether an id is one of a person's own items."""
    return _OWN_ID.fullmatch(item_id) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnItem:
    """What a person added to a list, in their own words, which no log may hold.

    `within` is the group of kinds, or the response, that it belongs to; "" in the other lists.
    """

    id: str = field(default_factory=new_own_id)
    list: str
    within: str = ""
    label: str = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse what could not be shown, or could stand in the place of an item of a pack.

        Raises:
            ValueError: the id, the list, the group or the label is not one that an own item can have.
        """
        if not is_own(self.id):
            raise ValueError("not the id of an own item")
        if self.list not in OPEN_LISTS or bool(self.within) != (self.list in _GROUPED):
            raise ValueError("no such list, or no such group in it")
        if self.list == "responses" and self.within not in set(Response):
            raise ValueError("no such response")
        if self.label != tidy(self.label) or not 0 < len(self.label) <= LONGEST_LABEL:
            raise ValueError("a label that cannot be shown")


class Lists:
    """All lists of a pack, perhaps with a person's own items, and the ways to look something up in them.

    Everything is known by its id for ever; what is `hidden` is only not offered any more.
    """

    def __init__(self, lists: Mapping[str, tuple[Group, ...]], hidden: Collection[str] = ()) -> None:
        self._lists = MappingProxyType(dict(lists))
        self._always = frozenset((DID_NOTHING, *_ids(self.items(OUTCOMES))))
        self._hidden = self._to_hide(hidden)
        groups = list(chain.from_iterable(self._lists.values()))
        self._labels = {group.id: group.label for group in groups if group.id}
        self._labels |= {item.id: item.label for group in groups for item in group.items}
        self._groups = {group.id: group for group in groups if group.id}
        self._groups |= {item.id: group for group in groups for item in group.items}
        self._no_files = frozenset(group.id for group in groups if group.no_files)
        self._no_files |= {item.id for group in groups for item in group.items if group.no_files or item.no_files}

    def __iter__(self) -> Iterator[str]:
        """Return the ids of the lists, in the order of the file."""
        return iter(self._lists)

    def groups(self, list_id: str) -> tuple[Group, ...]:
        """Return the groups of a list in order; none where the list is not known."""
        return self._lists.get(list_id, ())

    def items(self, list_id: str, within: str | None = None) -> tuple[Item, ...]:
        """Return the items of a list in order; `within` asks for one group of it, by its id."""
        groups = (group for group in self.groups(list_id) if within is None or group.id == within)
        return tuple(chain.from_iterable(group.items for group in groups))

    def with_own(self, own: Iterable[OwnItem], hidden: Collection[str]) -> "Lists":
        """Return these lists with a person's own items in their groups, and without offering what is hidden.

        The honest answer, the outcomes, and the first item of a list of which all is hidden, are offered whatever
        `hidden` says.
        """
        lists = dict(self._lists)
        for one in own:
            lists[one.list] = _with_item(lists.get(one.list, ()), one)
        return Lists(lists, hidden)

    def offered(self, list_id: str, also: Collection[str] = (), within: str | None = None) -> tuple[Item, ...]:
        """Return the items to choose from: what is not hidden, and what is chosen already, by the ids in `also`."""
        return tuple(item for item in self.items(list_id, within) if item.id not in self._hidden or item.id in also)

    def is_hidden(self, item_id: str) -> bool:
        """Return whether an item is not offered any more."""
        return item_id in self._hidden

    def can_hide(self, item_id: str) -> bool:
        """Return whether an item may be hidden: not the last that its list offers, and not what always is offered."""
        if item_id in self._always or item_id in self._hidden:
            return False
        offered = (self.offered(list_id) for list_id in self._lists)
        return any(len(items) > 1 and item_id in _ids(items) for items in offered)

    def find(self, list_id: str, label: str, within: str | None = None) -> Item | None:
        """Return the item that has these words in either language, hidden or not; case and accents do not count."""
        wanted, items = folded(tidy(label)), self.items(list_id, within)
        return next((one for one in items if wanted in (folded(one.label.nl), folded(one.label.en))), None)

    def spread(self, kinds: Iterable[str]) -> frozenset[str]:
        """Return kinds and groups of kinds with all kinds that stand in those groups."""
        wanted = frozenset(kinds)
        return wanted.union(self._kinds_in(wanted))

    def gathered(self, kinds: Iterable[str]) -> frozenset[str]:
        """Return what `spread` was given, but for kinds whose whole group stands there too."""
        wanted = frozenset(kinds)
        return wanted.difference(self._kinds_in(wanted))

    def broadly(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """Return kinds, each with the group it stands in: what packs say of a group holds for all its kinds."""
        groups = [(kind, self.group_of(kind)) for kind in kinds]
        names = ((kind, group.id) if group is not None and group.id else (kind,) for kind, group in groups)
        return tuple(dict.fromkeys(chain.from_iterable(names)))

    def usual(self, list_id: str) -> tuple[str, ...]:
        """Return the ids of the items to offer first."""
        return tuple(item.id for item in self.offered(list_id) if item.usual)

    def options(self, response: Response) -> tuple[Item, ...]:
        """Return the ways to do `response`."""
        return self.items("responses", response)

    @property
    def calm(self) -> frozenset[str]:
        """The ids of the calm ways of speaking up."""
        return frozenset(item.id for item in self.options(Response.ADDRESS) if item.calm)

    @property
    def good(self) -> frozenset[str]:
        """The ids of the pleasant kinds and of their groups: a moment may bear either."""
        groups = [group for group in self.groups("kinds") if group.good]
        return frozenset((*(group.id for group in groups), *_ids(chain.from_iterable(one.items for one in groups))))

    def outcome_label(self, outcome: Outcome) -> LocalisedText:
        """Return the words for what came of a moment."""
        return self.label_of(outcome_id(outcome))

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

    def refuses_files(self, kinds: Iterable[str]) -> bool:
        """Return whether no files are kept with a moment of these kinds; one of them is enough."""
        return not self._no_files.isdisjoint(kinds)

    def _kinds_in(self, groups: Collection[str]) -> Iterator[str]:
        return _ids(chain.from_iterable(group.items for group in self.groups("kinds") if group.id in groups))

    def _to_hide(self, hidden: Collection[str]) -> frozenset[str]:
        """Return what is hidden, but for what always is offered, and for one item in each list."""
        wanted = frozenset(hidden) - self._always
        kept = {items[0].id for one in self._lists if (items := self.items(one)) and wanted.issuperset(_ids(items))}
        return wanted - kept


def _ids(items: Iterable[Item]) -> Iterator[str]:
    return (item.id for item in items)


def _with_item(groups: tuple[Group, ...], own: OwnItem) -> tuple[Group, ...]:
    """Return the groups of a list with an own item at the end of its group, or in one without a name."""
    item = Item(own.id, LocalisedText(own.label, own.label))
    known = {group.id for group in groups}
    within = own.within if own.within in known else ""
    if within not in known:
        groups = (*groups, Group("", _NO_WORDS, good=False, items=()))
    return tuple(replace(one, items=(*one.items, item)) if one.id == within else one for one in groups)
