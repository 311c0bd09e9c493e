"""Reading the lists of a pack."""

import re
from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import replace
from pathlib import Path
from typing import Final

from samensociaal_desktop.content.faults import Faults
from samensociaal_desktop.content.reading import read
from samensociaal_desktop.content.table import EMPTY, Table
from samensociaal_desktop.domain.encounters import DID_NOTHING, Outcome, Response
from samensociaal_desktop.domain.lists import (
    LIST_IDS,
    LONGEST_LABEL,
    OPEN_LISTS,
    OUTCOMES,
    Group,
    Item,
    Lists,
    outcome_id,
)

_LIST_ID: Final = re.compile(r"[a-z]+(_[a-z]+)*")
_GROUP_ID: Final = re.compile(r"kind\.[A-Z]|resp\.[A-Z]|[a-z]+")
_ITEM_ID: Final = re.compile(r"(kind|resp)\.[A-Z][0-9]{1,2}|[a-z]+\.[a-z]+(-[a-z]+)*")
_KINDS: Final = "kinds"


def read_lists(path: Path, faults: Faults) -> Lists | None:
    """Return the lists that stand in a file, or None with every fault noted."""
    file = read(path, faults)
    if file is None:
        return None
    lists: dict[str, tuple[Group, ...]] = {}
    for table in file.tables("list"):
        list_id = table.text("id", _LIST_ID)
        if list_id in lists:
            table.note("id is used twice")
        lists[list_id] = _groups(table, list_id)
        table.close()
    file.close()
    _check_whole(lists, faults)
    return None if faults.found else Lists(lists)


def add_items(lists: Lists, path: Path, faults: Faults, pack_id: str) -> Lists:
    """Return lists with the items that the file of another pack adds to groups that are there."""
    file = read(path, faults)
    if file is None:
        return lists
    prefix = f"{pack_id}."
    if any(item.id.startswith(prefix) for list_id in lists for item in lists.items(list_id)):
        file.note(f"ids that begin with {prefix} are taken: the pack needs another id")
        return lists
    pattern = re.compile(rf"{re.escape(pack_id)}\.(?!.{{61}})[a-z0-9]+(-[a-z0-9]+)*")
    more: dict[tuple[str, str], tuple[Item, ...]] = {}
    for table in file.tables("list"):
        list_id = table.text("id", _LIST_ID)
        groups = {group.id for group in lists.groups(list_id)} if list_id in OPEN_LISTS else set()
        if list_id and not groups:
            table.note("there is no such list to add to")
        for group_id, items in _more_groups(table, groups, pattern):
            more[list_id, group_id] = more.get((list_id, group_id), ()) + items
        table.close()
    file.close()
    return _with_items(lists, more, faults)


def _more_groups(table: Table, groups: Set[str], pattern: re.Pattern[str]) -> Iterator[tuple[str, tuple[Item, ...]]]:
    """Give the items that a table adds, by the id of their group; those of a flat list have none."""
    for group in table.tables("group"):
        group_id = group.text("id", _GROUP_ID)
        if group_id and group_id not in groups:
            group.note("there is no such group; a pack adds items, not groups")
        items = _more_items(group, pattern)
        group.close()
        yield group_id, items
    flat = _more_items(table, pattern)
    if "" in groups:
        yield "", flat
    elif flat and groups:
        table.note("its items stand in groups")


def _more_items(table: Table, pattern: re.Pattern[str]) -> tuple[Item, ...]:
    return table.each("item", lambda each: _more_item(each, pattern))


def _more_item(table: Table, pattern: re.Pattern[str]) -> Item:
    item = _item(table, pattern)
    if max(len(item.label.nl), len(item.label.en)) > LONGEST_LABEL:
        table.note(f"label is longer than {LONGEST_LABEL} characters; it stands on a small button")
    return item


def _with_items(lists: Lists, more: dict[tuple[str, str], tuple[Item, ...]], faults: Faults) -> Lists:
    known = {item.id for list_id in lists for item in lists.items(list_id)}
    grown: dict[str, tuple[Group, ...]] = {}
    for list_id in lists:
        groups = []
        for group in lists.groups(list_id):
            new = []
            for item in more.get((list_id, group.id), ()):
                if item.id in known:
                    faults.note(item.id, "id is used twice")
                else:
                    known.add(item.id)
                    faults.kept.append(item.id)
                    new.append(item)
            groups.append(replace(group, items=(*group.items, *new)))
        grown[list_id] = tuple(groups)
    return Lists(grown)


def _groups(table: Table, list_id: str) -> tuple[Group, ...]:
    groups = [_group(each, list_id) for each in table.tables("group")]
    flat = _items(table)
    if flat:
        groups.append(Group("", EMPTY, good=False, items=flat))
    if bool(flat) == (len(groups) > bool(flat)):
        table.note("needs either groups or items")
    return tuple(groups)


def _group(table: Table, list_id: str) -> Group:
    good, no_files = table.true("good"), table.true("no_files")
    group = Group(table.text("id", _GROUP_ID), table.words("label"), good, _items(table), no_files)
    table.close()
    if not group.items:
        table.note("no item")
    if list_id == _KINDS:
        for item in group.items:
            if not item.id.startswith(group.id):
                table.note(f"item {item.id} does not begin with the id of its group")
    return group


def _items(table: Table) -> tuple[Item, ...]:
    items = []
    for each in table.tables("item"):
        items.append(_item(each, _ITEM_ID))
        each.close()
    return tuple(items)


def _item(table: Table, pattern: re.Pattern[str]) -> Item:
    usual, no_files, calm = table.true("usual"), table.true("no_files"), table.true("calm")
    return Item(table.text("id", pattern), table.words("label"), usual=usual, no_files=no_files, calm=calm)


def _check_whole(lists: dict[str, tuple[Group, ...]], faults: Faults) -> None:
    """Note where the lists together are not what the program asks of them."""
    for list_id in LIST_IDS:
        if list_id not in lists:
            faults.note("file", f"no list {list_id}")
    for list_id in sorted(set(lists) - {"", *LIST_IDS}):
        faults.note(f"list {list_id}", "is not one that the program asks for")
    groups = [group for groups in lists.values() for group in groups]
    ids = Counter(each for group in groups for each in (group.id, *(item.id for item in group.items)))
    for each, times in ids.items():
        if each and times > 1:
            faults.note(each, "id is used twice")
    _check_marks(lists, faults)
    for list_id, check in ((_KINDS, _check_kinds), ("responses", _check_responses), (OUTCOMES, _check_outcomes)):
        if list_id in lists:
            check(lists[list_id], faults)


def _check_marks(lists: dict[str, tuple[Group, ...]], faults: Faults) -> None:
    for list_id, groups in sorted(lists.items()):
        items = [item for group in groups for item in group.items]
        refusing = any(group.no_files for group in groups) or any(item.no_files for item in items)
        if list_id not in ("", _KINDS) and refusing:
            faults.note(f"list {list_id}", "no_files is for kinds alone")
        if any(item.calm for group in groups if group.id != Response.ADDRESS for item in group.items):
            faults.note(f"list {list_id}", "calm is for ways of speaking up alone")


def _check_kinds(groups: tuple[Group, ...], faults: Faults) -> None:
    good = [group.good for group in groups]
    if good != sorted(good, reverse=True):
        faults.note(f"list {_KINDS}", "good kinds come first")


def _check_responses(groups: tuple[Group, ...], faults: Faults) -> None:
    if [group.id for group in groups] != list(Response):
        faults.note("list responses", f"its groups are not {', '.join(Response)}")
    if DID_NOTHING not in {item.id for group in groups for item in group.items}:
        faults.note("list responses", f"no item {DID_NOTHING}: doing nothing is an honest answer")


def _check_outcomes(groups: tuple[Group, ...], faults: Faults) -> None:
    wanted = [outcome_id(outcome) for outcome in Outcome]
    if [item.id for group in groups for item in group.items] != wanted:
        faults.note(f"list {OUTCOMES}", f"its items are not {', '.join(wanted)}")
