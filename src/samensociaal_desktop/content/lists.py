"""Reading the lists of a pack."""

import re
from collections import Counter
from pathlib import Path
from typing import Final

from samensociaal_desktop.content.reading import EMPTY, Faults, Table, read
from samensociaal_desktop.domain.encounters import DID_NOTHING, Response
from samensociaal_desktop.domain.lists import LIST_IDS, Group, Item, Lists

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


def _groups(table: Table, list_id: str) -> tuple[Group, ...]:
    groups = [_group(each, list_id) for each in table.tables("group")]
    flat = _items(table)
    if flat:
        groups.append(Group("", EMPTY, good=False, items=flat))
    if bool(flat) == (len(groups) > bool(flat)):
        table.note("needs either groups or items")
    return tuple(groups)


def _group(table: Table, list_id: str) -> Group:
    group = Group(table.text("id", _GROUP_ID), table.words("label"), good=table.true("good"), items=_items(table))
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
        items.append(Item(each.text("id", _ITEM_ID), each.words("label"), usual=each.true("usual")))
        each.close()
    return tuple(items)


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
    kinds = [group.good for group in lists.get(_KINDS, ())]
    if kinds != sorted(kinds, reverse=True):
        faults.note("list kinds", "good kinds come first")
    if "responses" in lists:
        _check_responses(lists["responses"], faults)


def _check_responses(groups: tuple[Group, ...], faults: Faults) -> None:
    if [group.id for group in groups] != list(Response):
        faults.note("list responses", f"its groups are not {', '.join(Response)}")
    if DID_NOTHING not in {item.id for group in groups for item in group.items}:
        faults.note("list responses", f"no item {DID_NOTHING}: doing nothing is an honest answer")
