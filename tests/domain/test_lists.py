import pytest

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.lists import Group, Item, Lists
from samensociaal_desktop.domain.localised import LocalisedText


def words(text: str) -> LocalisedText:
    return LocalisedText(text, f"{text} (en)")


SUPPORT = Item("kind.P1", words("Steun"))
INSULT = Item("kind.T1", words("Schelden"))
GOOD = Group("kind.P", words("Fijn"), good=True, items=(SUPPORT,))
TONE = Group("kind.T", words("Toon"), good=False, items=(INSULT,))
MUTED = Item("resp.N3", words("Gedempt"))
IGNORE = Group("ignore", words("Negeren"), good=False, items=(MUTED,))
WITNESS = Item("role.witness", words("Getuige"))
ROLES = Group("", words(""), good=False, items=(WITNESS,))


@pytest.fixture
def lists() -> Lists:
    return Lists({"kinds": (GOOD, TONE), "responses": (IGNORE,), "roles": (ROLES,)})


def test_a_list_gives_its_groups_and_its_items_in_order(lists: Lists) -> None:
    assert list(lists) == ["kinds", "responses", "roles"]
    assert lists.groups("kinds") == (GOOD, TONE)
    assert lists.items("kinds") == (SUPPORT, INSULT)
    assert lists.items("roles") == (WITNESS,)


def test_a_list_that_is_not_there_is_empty(lists: Lists) -> None:
    assert lists.groups("weather") == ()
    assert lists.items("weather") == ()


def test_everyday_items_are_offered_first(lists: Lists) -> None:
    everyday = Item("kind.P3", words("Compliment"), usual=True)
    more = Lists({"kinds": (Group("kind.P", words("Fijn"), good=True, items=(SUPPORT, everyday)),)})
    assert more.usual("kinds") == ("kind.P3",)
    assert lists.usual("kinds") == ()


def test_a_response_gives_its_ways(lists: Lists) -> None:
    assert lists.options(Response.IGNORE) == (MUTED,)
    assert lists.options(Response.REPORT) == ()


def test_items_and_groups_have_words(lists: Lists) -> None:
    assert lists.label_of("kind.T1") == words("Schelden")
    assert lists.label_of("kind.T") == words("Toon")
    assert lists.label_of("role.witness") == words("Getuige")


@pytest.mark.parametrize("unknown", ["kind.Q9", "", "…", "role"])
def test_an_id_that_no_list_knows_is_shown_as_it_is(lists: Lists, unknown: str) -> None:
    assert lists.label_of(unknown) == LocalisedText(unknown, unknown)
    assert lists.group_of(unknown) is None
    assert not lists.is_good(unknown)


def test_an_item_knows_its_group_and_a_group_itself(lists: Lists) -> None:
    assert lists.group_of("kind.T1") is TONE
    assert lists.group_of("kind.T") is TONE
    assert lists.group_of("role.witness") is ROLES


def test_a_kind_is_as_good_as_its_group(lists: Lists) -> None:
    assert lists.is_good("kind.P1")
    assert lists.is_good("kind.P")
    assert not lists.is_good("kind.T1")
