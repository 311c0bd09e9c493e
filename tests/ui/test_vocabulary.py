"""The lists as the window has them: one's own items, and what is hidden."""

import pytest

from samensociaal_desktop.domain.encounters import DID_NOTHING, Edit
from samensociaal_desktop.domain.lists import Item, OwnItem
from samensociaal_desktop.errors import VaultIsReadOnly
from samensociaal_desktop.storage import vault as vaults
from samensociaal_desktop.storage.own_lists import OwnLists
from samensociaal_desktop.ui.vocabulary import Choosable, Vocabulary


def all_of(lists) -> dict[str, tuple[Item, ...]]:
    """Return what each list offers."""
    return {one: lists.offered(one) for one in lists}


def test_lists_left_as_they_are_are_those_of_the_packs(vocabulary, lists):
    assert all_of(vocabulary.lists) == all_of(lists)
    assert vocabulary.lists is vocabulary.lists


def test_what_is_added_is_in_the_lists_at_once_and_everybody_is_told(vocabulary, vault, qtbot):
    with qtbot.waitSignal(vocabulary.changed, timeout=100):
        item_id = vocabulary.add("kinds", "kind.T", "  Gedoe  in de app ")
    assert vocabulary.lists.label_of(item_id).nl == "Gedoe in de app"
    (item,) = vault.own_lists.all()
    assert vocabulary.own("kinds") == (item,)
    assert vocabulary.own("roles") == ()


def test_words_that_are_there_already_are_that_item_and_it_is_offered_again(vocabulary, lists, look, vault):
    first = lists.items("roles")[0]
    vocabulary.hide(first.id)
    assert vocabulary.add("roles", "", look.pick(first.label).upper()) == first.id
    assert not vocabulary.lists.is_hidden(first.id)
    assert vocabulary.add("roles", "", first.label.nl) == first.id
    assert vault.own_lists.all() == ()


def test_the_same_words_may_stand_with_two_responses_but_not_in_two_groups_of_kinds(vocabulary):
    one = vocabulary.add("responses", "ignore", "Iets anders gedaan")
    assert vocabulary.add("responses", "report", "Iets anders gedaan") != one
    kind = vocabulary.add("kinds", "kind.T", "Gedoe in de app")
    assert vocabulary.add("kinds", "kind.P", "gedoe in de app") == kind


def test_an_own_item_gets_other_words_unless_another_has_them(vocabulary, lists):
    vocabulary.add("roles", "", "Trainer")
    (item,) = vocabulary.own("roles")
    assert vocabulary.rename(item, "Coach")
    assert vocabulary.lists.label_of(item.id).nl == "Coach"
    assert vocabulary.rename(item, "COACH")
    assert not vocabulary.rename(item, lists.items("roles")[0].label.nl)
    assert vocabulary.lists.label_of(item.id).nl == "COACH"


def test_what_is_removed_is_gone_and_comes_back_with_its_id(vocabulary):
    item_id = vocabulary.add("roles", "", "Trainer")
    (item,) = vocabulary.own("roles")
    assert vocabulary.remove(item)
    assert vocabulary.own("roles") == ()
    vocabulary.bring_back(item)
    assert vocabulary.own("roles") == (item,)
    assert item.id == item_id


def test_what_a_moment_has_or_an_undo_can_bring_back_is_hidden_instead(vocabulary, vault, moment):
    item_id = vocabulary.add("kinds", "kind.T", "Gedoe")
    (item,) = vocabulary.own("kinds")
    noted = moment(kinds=(item_id,))
    vault.history.do(Edit(None, noted))
    vault.history.do(Edit(noted, None))
    assert not vocabulary.remove(item)
    assert vocabulary.lists.is_hidden(item_id)
    vault.history.undo()
    assert vocabulary.lists.label_of(item_id).nl == "Gedoe"


def test_a_field_is_offered_its_own_part_of_a_list_and_never_doing_nothing(vocabulary, lists):
    ways = Choosable(vocabulary, "responses", "ignore")
    assert DID_NOTHING not in [item.id for item in ways.items()]
    added = ways.add("Telefoon weggelegd")
    assert ways.items()[-1].id == added
    assert ways.find("telefoon weggelegd").id == added
    vocabulary.hide(added)
    assert added not in [item.id for item in ways.items()]
    assert added in [item.id for item in ways.items((added,))]


def test_a_journal_that_can_only_be_read_keeps_its_lists(lists, vault):
    engine = vaults.in_memory()
    vaults.freeze(engine)
    only_read = Vocabulary(lists, OwnLists(engine), vault.history)
    with pytest.raises(VaultIsReadOnly):
        only_read.add("roles", "", "Trainer")
    with pytest.raises(VaultIsReadOnly):
        only_read.remove(OwnItem(list="roles", label="Trainer"))
    assert all_of(only_read.lists) == all_of(lists)
    vaults.close(engine)
