from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import DID_NOTHING, Outcome, Response
from samensociaal_desktop.domain.lists import (
    LIST_IDS,
    LONGEST_LABEL,
    Group,
    Item,
    Lists,
    OwnItem,
    is_own,
    outcome_id,
    tidy,
)
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


# A person's own items


MINE = OwnItem(id="own.1a", list="kinds", within="kind.T", label="Gedoe in de voetbalapp")
COACH = OwnItem(id="own.2b", list="roles", label="Trainer")


def test_an_own_item_stands_at_the_end_of_its_group_and_reads_the_same_in_both_languages(lists: Lists) -> None:
    more = lists.with_own((MINE, COACH), ())
    assert [item.id for item in more.items("kinds")] == ["kind.P1", "kind.T1", "own.1a"]
    assert more.label_of("own.1a") == LocalisedText(MINE.label, MINE.label)
    assert more.items("roles")[-1].id == "own.2b"
    assert lists.items("roles") == (WITNESS,)


def test_an_own_kind_is_as_good_as_its_group(lists: Lists) -> None:
    good = OwnItem(id="own.3c", list="kinds", within="kind.P", label="Samen gelachen")
    more = lists.with_own((MINE, good), ())
    assert more.is_good("own.3c")
    assert not more.is_good("own.1a")


def test_an_own_way_belongs_to_its_response(lists: Lists) -> None:
    way = OwnItem(list="responses", within="ignore", label="Telefoon weggelegd")
    more = lists.with_own((way,), ())
    assert [item.id for item in more.options(Response.IGNORE)] == ["resp.N3", way.id]


def test_own_items_whose_group_or_list_is_gone_stand_in_one_without_a_name(lists: Lists) -> None:
    stray = (
        OwnItem(id="own.1", list="kinds", within="kind.Q", label="Een"),
        OwnItem(id="own.2", list="kinds", within="kind.R", label="Twee"),
        OwnItem(id="own.3", list="places", label="Drie"),
    )
    more = lists.with_own(stray, ())
    assert [group.id for group in more.groups("kinds")] == ["kind.P", "kind.T", ""]
    assert [item.id for item in more.groups("kinds")[-1].items] == ["own.1", "own.2"]
    assert not more.is_good("own.1")
    assert [item.id for item in more.items("places")] == ["own.3"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "kind.T1"},
        {"id": "own."},
        {"id": "own.1a.2"},
        {"list": "weather"},
        {"list": "kinds"},
        {"list": "outcomes"},
        {"within": "kind.T"},
        {"list": "responses", "within": "shout"},
        {"label": ""},
        {"label": " Trainer"},
        {"label": "Trai\nner"},
        {"label": "x" * (LONGEST_LABEL + 1)},
    ],
)
def test_what_could_not_be_shown_or_would_take_another_ones_place_is_no_own_item(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"own|list|response|label"):
        OwnItem(**{"id": "own.1", "list": "roles", "label": "Trainer"} | wrong)


def test_own_words_are_in_no_repr(lists: Lists) -> None:
    more = lists.with_own((MINE,), ())
    assert "voetbal" not in repr(MINE) + repr(more.items("kinds")) + repr(more.groups("kinds")) + repr(more)


def test_a_fresh_id_is_an_own_one_and_those_of_packs_are_not() -> None:
    assert is_own(OwnItem(list="roles", label="Trainer").id)
    assert not is_own("kind.T1")
    assert not is_own("own.voetbal!")


@given(st.text())
def test_a_tidy_label_has_no_blanks_around_or_double_ones_within(text: str) -> None:
    assert tidy(text) == " ".join(tidy(text).split(" ")).strip()
    assert tidy(tidy(text)) == tidy(text)


# What is offered


def test_what_is_hidden_is_not_offered_and_known_for_ever(lists: Lists) -> None:
    fewer = lists.with_own((MINE,), {"kind.T1"})
    assert [item.id for item in fewer.offered("kinds")] == ["kind.P1", "own.1a"]
    assert fewer.is_hidden("kind.T1")
    assert fewer.label_of("kind.T1") == INSULT.label
    assert fewer.group_of("kind.T1") is not None
    assert INSULT in fewer.items("kinds")


def test_what_a_moment_has_already_is_offered_with_it_where_it_always_stood(lists: Lists) -> None:
    fewer = lists.with_own((MINE,), {"kind.T1"})
    assert [item.id for item in fewer.offered("kinds", also=("kind.T1",))] == ["kind.P1", "kind.T1", "own.1a"]


def test_one_group_can_be_asked_for(lists: Lists) -> None:
    assert lists.offered("kinds", within="kind.T") == (INSULT,)
    assert lists.offered("responses", within=Response.IGNORE) == (MUTED,)
    assert lists.offered("weather") == ()


def test_hidden_everyday_items_are_not_offered_first() -> None:
    one, two = (Item(f"kind.P{n}", words(str(n)), usual=True) for n in (1, 2))
    lists = Lists({"kinds": (Group("kind.P", words("Fijn"), good=True, items=(one, two)),)}, {"kind.P1"})
    assert lists.usual("kinds") == ("kind.P2",)


def test_all_but_one_item_of_a_list_can_be_hidden(lists: Lists) -> None:
    assert lists.can_hide("kind.P1")
    fewer = lists.with_own((), {"kind.P1"})
    assert not fewer.can_hide("kind.T1")
    assert not fewer.can_hide("kind.P1")
    assert not lists.can_hide("role.witness")
    assert not lists.can_hide("weather.rain")


def test_the_honest_answer_is_always_offered() -> None:
    nothing = Item(DID_NOTHING, words("Niets gedaan"))
    lists = Lists({"responses": (Group("ignore", words("Negeren"), good=False, items=(nothing, MUTED)),)})
    assert not lists.can_hide(DID_NOTHING)
    assert lists.with_own((), {DID_NOTHING}).offered("responses") == (nothing, MUTED)


OUTCOMES = tuple(Item(outcome_id(one), words(one)) for one in Outcome)


def test_an_outcome_has_words_and_is_always_offered() -> None:
    lists = Lists({"outcomes": (Group("", words(""), good=False, items=OUTCOMES),)})
    assert lists.outcome_label(Outcome.WORSE) == words("worse")
    assert not any(lists.can_hide(item.id) for item in OUTCOMES)
    assert lists.with_own((), {item.id for item in OUTCOMES[1:]}).offered("outcomes") == OUTCOMES


ITEMS = {f"{one}.{n}": one for one in LIST_IDS for n in range(3)}
FULL = Lists(
    {
        one: (Group("", words(""), good=False, items=tuple(Item(i, words(i)) for i in ITEMS if ITEMS[i] == one)),)
        for one in LIST_IDS
    }
)


@given(st.sets(st.sampled_from([*ITEMS, DID_NOTHING, "kind.gone"])))
def test_no_list_is_ever_empty_and_nothing_is_lost(hidden: set[str]) -> None:
    lists = FULL.with_own((), hidden)
    for list_id in LIST_IDS:
        assert lists.offered(list_id)
        assert lists.items(list_id) == FULL.items(list_id)
        assert set(lists.offered(list_id)) == {item for item in lists.items(list_id) if not lists.is_hidden(item.id)}


@given(st.lists(st.sampled_from(list(ITEMS))))
def test_hiding_what_may_be_hidden_hides_it(wanted: list[str]) -> None:
    hidden: set[str] = set()
    for one in wanted:
        if FULL.with_own((), hidden).can_hide(one):
            hidden.add(one)
            assert FULL.with_own((), hidden).is_hidden(one)


# Words that are there already


@pytest.mark.parametrize("typed", ["Schelden", "  schelden ", "SCHELDEN", "schelden (EN)"])
def test_an_item_is_found_by_its_words_in_either_language_hidden_or_not(lists: Lists, typed: str) -> None:
    assert lists.with_own((), {"kind.T1"}).find("kinds", typed) == INSULT


def test_words_of_another_list_or_group_are_others(lists: Lists) -> None:
    assert lists.find("roles", "Schelden") is None
    assert lists.find("kinds", "Schelden", within="kind.P") is None
    assert lists.find("kinds", "Schelden", within="kind.T") == INSULT
    assert lists.find("kinds", "scheld") is None


# Looking for kinds


FROM_A_PACK = Item("school.pauze", words("Gedoe in de pauze"))
WITH_PACK = Lists({"kinds": (GOOD, replace(TONE, items=(INSULT, FROM_A_PACK)))})
STRAY = OwnItem(id="own.9", list="kinds", within="kind.Q", label="Iets")


def test_a_group_stands_for_all_its_kinds_those_of_packs_and_ones_own_too() -> None:
    more = WITH_PACK.with_own((MINE, STRAY), ())
    assert more.spread({"kind.T"}) == {"kind.T", "kind.T1", "school.pauze", "own.1a"}
    assert more.spread({"kind.T1", "own.9"}) == {"kind.T1", "own.9"}
    assert more.spread(()) == frozenset()


@given(st.sets(st.sampled_from(["kind.P", "kind.P1", "kind.T", "kind.T1", "school.pauze", "own.1a", "own.9", "x.y"])))
def test_what_was_spread_is_gathered_again(chosen: set[str]) -> None:
    lists = WITH_PACK.with_own((MINE, STRAY), ())
    gathered = lists.gathered(lists.spread(chosen))
    assert gathered <= chosen
    assert lists.spread(gathered) == lists.spread(chosen)
    for group in lists.groups("kinds"):
        assert group.id not in gathered or gathered.isdisjoint(item.id for item in group.items)


def test_what_packs_say_of_a_group_holds_for_every_kind_in_it() -> None:
    more = WITH_PACK.with_own((MINE, STRAY), ())
    assert more.broadly(("own.1a", "kind.T1")) == ("own.1a", "kind.T", "kind.T1")
    assert more.broadly(("school.pauze", "kind.P")) == ("school.pauze", "kind.T", "kind.P")
    assert more.broadly(("own.9", "x.y")) == ("own.9", "x.y")
    assert more.is_good("school.pauze") is False


def test_one_kind_that_refuses_files_is_enough() -> None:
    safe, marked = Item("kind.V1", words("Foto")), Item("kind.V2", words("Kind"), no_files=True)
    privacy = Group("kind.V", words("Privacy"), good=False, items=(safe, marked))
    sexual = Group("kind.S", words("Seksueel"), good=False, items=(Item("kind.S1", words("Bericht")),), no_files=True)
    lists = Lists({"kinds": (privacy, sexual)})
    assert not lists.refuses_files(())
    assert not lists.refuses_files(("kind.V1", "kind.V", "kind.that.no.list.knows"))
    assert all(lists.refuses_files(("kind.V1", each)) for each in ("kind.V2", "kind.S1", "kind.S"))


def test_an_own_kind_in_a_group_that_refuses_files_refuses_them_too() -> None:
    sexual = Group("kind.S", words("Seksueel"), good=False, items=(Item("kind.S1", words("Bericht")),), no_files=True)
    own = OwnItem(list="kinds", within="kind.S", label="Naaktfoto")
    assert Lists({"kinds": (sexual,)}).with_own((own,), {"kind.S1"}).refuses_files((own.id,))


def test_what_charts_call_good_and_calm() -> None:
    ways = (Item("resp.A1", words("Asked"), calm=True), Item("resp.A0", words("Angry")))
    speaking_up = Group("address", words("Speak up"), good=False, items=ways)
    pleasant = Group("kind.P", words("Good"), good=True, items=(Item("kind.P1", words("Support")),))
    nasty = Group("kind.T", words("Nasty"), good=False, items=(Item("kind.T1", words("Insults")),))
    lists = Lists({"kinds": (pleasant, nasty), "responses": (speaking_up,)})
    assert lists.calm == {"resp.A1"}
    assert lists.good == {"kind.P", "kind.P1"}
    assert Lists({}).calm == Lists({}).good == frozenset()
