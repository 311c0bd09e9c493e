from pathlib import Path

import pytest

from samensociaal_desktop.content.faults import Faults
from samensociaal_desktop.content.lists import read_lists
from samensociaal_desktop.domain.encounters import Outcome, Response
from samensociaal_desktop.domain.lists import LIST_IDS, Lists, outcome_id
from samensociaal_desktop.domain.localised import LocalisedText

ITEM = 'label.nl = "Woord"\nlabel.en = "Word"\n'


def flat(list_id: str) -> str:
    return f'[[list]]\nid = "{list_id}"\n[[list.item]]\nid = "{list_id.replace("_", "")}.one"\n{ITEM}'


def group(group_id: str, *items: str, more: str = "") -> str:
    rows = "".join(f'[[list.group.item]]\nid = "{item}"\n{ITEM}' for item in items)
    return f'[[list.group]]\nid = "{group_id}"\n{more}{ITEM}{rows}'


KINDS = '[[list]]\nid = "kinds"\n' + group("kind.P", "kind.P1", more="good = true\n") + group("kind.T", "kind.T1")
RESPONSES = '[[list]]\nid = "responses"\n' + "".join(
    group(response, f"resp.{letter}0") for response, letter in zip(Response, "NAMS", strict=True)
)
OUTCOMES = '[[list]]\nid = "outcomes"\n' + "".join(
    f'[[list.item]]\nid = "{outcome_id(each)}"\n{ITEM}' for each in Outcome
)
GOOD = KINDS + RESPONSES + "".join(flat(each) for each in LIST_IDS[2:-1]) + OUTCOMES


def read(tmp_path: Path, text: str) -> tuple[Lists | None, list[str]]:
    path = tmp_path / "lists.toml"
    path.write_text(text, encoding="utf-8")
    faults = Faults("lists.toml")
    return read_lists(path, faults), [str(fault) for fault in faults.found]


def test_a_good_file_becomes_the_lists_it_says(tmp_path: Path) -> None:
    lists, faults = read(tmp_path, GOOD)
    assert faults == []
    assert lists is not None
    assert tuple(lists) == LIST_IDS
    assert [each.id for each in lists.groups("kinds")] == ["kind.P", "kind.T"]
    assert lists.is_good("kind.P1")
    assert [each.id for each in lists.options(Response.REPORT)] == ["resp.M0"]
    (roles,) = lists.groups("roles")
    assert (roles.id, roles.label) == ("", LocalisedText("", ""))
    assert lists.label_of("roles.one") == LocalisedText("Woord", "Word")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (flat("places"), "", "file: no list places"),
        (flat("places"), flat("places") + "no_files = true\n", "list places: no_files is for kinds alone"),
        (flat("places"), flat("places") + "calm = true\n", "list places: calm is for ways of speaking up alone"),
        (KINDS, KINDS.replace("good = true", "good = true\nno_files = 1"), "no_files = 1 is not true or false"),
        (flat("places"), flat("places") + flat("planets"), "list planets: is not one that the program asks for"),
        (flat("places"), flat("places") + flat("places"), "list places: id is used twice"),
        (flat("places"), '[[list]]\nid = "places"\n', "list places: needs either groups or items"),
        (flat("places"), flat("places") + group("place.x", "place.one"), "needs either groups or items"),
        (flat("places"), flat("places").replace("places.one", "Plek 1"), "id = 'Plek 1' is not allowed"),
        (flat("places"), flat("places").replace("places.one", "reach.one"), "reach.one: id is used twice"),
        (flat("places"), flat("places") + "colour = 1\n", "list places, item places.one: 'colour' is not known"),
        ('id = "kind.T1"', 'id = "kind.U1"', "item kind.U1 does not begin with the id of its group"),
        (group("kind.T", "kind.T1"), group("kind.T"), "list kinds, group kind.T: no item"),
        ("good = true", "good = 1", "list kinds, group kind.P: good = 1 is not true or false"),
        ("good = true", "nice = true", "list kinds, group kind.P: 'nice' is not known here"),
        ('id = "resp.N0"', 'id = "resp.N1"', "list responses: no item resp.N0: doing nothing is an honest answer"),
        ("outcome.helped", "outcome.won", "list outcomes: its items are not outcome.helped, outcome.little"),
        (OUTCOMES, "", "file: no list outcomes"),
        (group("support", "resp.S0"), "", "list responses: its groups are not ignore, address, report, support"),
    ],
)
def test_a_slip_is_named_with_its_place(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in GOOD
    lists, told = read(tmp_path, GOOD.replace(old, new, 1))
    assert lists is None
    assert any(fault in line for line in told), told


def test_good_kinds_come_first(tmp_path: Path) -> None:
    swapped = '[[list]]\nid = "kinds"\n' + group("kind.T", "kind.T1") + group("kind.P", "kind.P1", more="good = true\n")
    assert read(tmp_path, GOOD.replace(KINDS, swapped))[1] == ["lists.toml: list kinds: good kinds come first"]


def test_a_file_that_cannot_be_read_is_no_lists(tmp_path: Path) -> None:
    assert read(tmp_path, "=")[0] is None


def test_an_empty_file_lacks_every_list(tmp_path: Path) -> None:
    lists, told = read(tmp_path, "")
    assert lists is None
    assert len(told) == len(LIST_IDS)


def test_a_kind_or_a_group_of_kinds_can_refuse_files(tmp_path: Path) -> None:
    kinds = KINDS + "no_files = true\n" + group("kind.S", "kind.S1", more="no_files = true\n")
    lists, faults = read(tmp_path, GOOD.replace(KINDS, kinds))
    assert faults == []
    assert lists is not None
    assert lists.refuses_files(("kind.T1",))
    assert lists.refuses_files(("kind.S1",))
    assert not lists.refuses_files(("kind.P1",))
