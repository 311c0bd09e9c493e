"""Own items and hidden ones in an open vault."""

from dataclasses import replace

import pytest

from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Feeling, Response
from samensociaal_desktop.domain.lists import OwnItem
from samensociaal_desktop.errors import VaultIsReadOnly
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.own_lists import OwnLists

KIND = OwnItem(id="own.1", list="kinds", within="kind.T", label="Gedoe in de app")
COACH = OwnItem(id="own.2", list="roles", label="Trainer")


@pytest.fixture
def own(memory: vault.Engine) -> OwnLists:
    return OwnLists(memory)


def test_own_items_are_kept_in_the_order_they_were_added(own: OwnLists) -> None:
    assert own.all() == ()
    own.add(COACH)
    own.add(KIND)
    assert own.all() == (COACH, KIND)


def test_an_own_item_gets_other_words(own: OwnLists) -> None:
    own.add(KIND)
    own.rename(replace(KIND, label="Gedoe"))
    assert own.all() == (replace(KIND, label="Gedoe"),)


def test_renaming_what_is_not_there_is_a_bug(own: OwnLists) -> None:
    with pytest.raises(KeyError, match=r"own\.1"):
        own.rename(KIND)


def test_half_a_sign_is_replaced(own: OwnLists) -> None:
    own.add(replace(KIND, label="Gedoe \ud83d"))
    assert own.all()[0].label == "Gedoe \ufffd"


def test_items_are_hidden_and_shown_again_as_often_as_asked(own: OwnLists) -> None:
    assert own.hidden() == frozenset()
    for _ in range(2):
        own.hide("kind.T1")
    own.hide("own.1")
    assert own.hidden() == {"kind.T1", "own.1"}
    for _ in range(2):
        own.show("kind.T1")
    assert own.hidden() == {"own.1"}


def test_what_nothing_holds_is_taken_away_with_all_that_was_known_of_it(own: OwnLists) -> None:
    own.add(KIND)
    own.add(COACH)
    own.hide("own.1")
    assert own.remove("own.1")
    assert own.all() == (COACH,)
    assert own.hidden() == frozenset()


@pytest.mark.parametrize(
    "fields",
    [
        {"kinds": ("kind.T1", "own.1")},
        {"responses": (Chosen(Response.REPORT, ("resp.R1", "own.1")),)},
        {"feelings_before": (Feeling("own.1", 3),)},
        {"feelings_after": (Feeling("own.1", 3),)},
        {"held_back": ("own.1",)},
        {"help": ("own.1",)},
        {"own_post": ("own.1",)},
        {"role": "own.1"},
        {"who": "own.1"},
        {"place": "own.1"},
        {"reach": "own.1"},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_what_a_moment_holds_is_hidden_instead_wherever_it_holds_it(
    memory: vault.Engine, own: OwnLists, moment, fields: dict[str, object]
) -> None:
    journal: Journal = Journal(memory)
    one: Encounter = moment(**fields)
    journal.apply(Edit(None, one))
    journal.apply(Edit(None, moment(1, line="own.1", note="own.1", kinds=("own.11",), role="own.11")))
    own.add(KIND)
    assert own.uses("own.1") == 1
    assert not own.remove("own.1")
    assert own.all() == (KIND,)
    assert own.hidden() == {"own.1"}
    journal.apply(Edit(one, None))
    assert own.uses("own.1") == 0
    assert own.remove("own.1")


def test_a_moment_that_holds_it_twice_counts_once(memory: vault.Engine, own: OwnLists, moment) -> None:
    Journal(memory).apply(Edit(None, moment(kinds=("own.1",), held_back=("own.1",), role="own.1")))
    assert own.uses("own.1") == 1


def test_what_a_draft_holds_is_hidden_instead(memory: vault.Engine, own: OwnLists, clock) -> None:
    own.add(KIND)
    Drafts(memory, clock).keep("encounter:new", {"encounter": {"kinds": ["own.1"]}})
    assert not own.remove("own.1")
    assert own.hidden() == {"own.1"}


def test_a_journal_that_can_only_be_read_keeps_its_lists(memory: vault.Engine, own: OwnLists) -> None:
    own.add(KIND)
    vault.freeze(memory)
    for change in (
        lambda: own.add(COACH),
        lambda: own.rename(KIND),
        lambda: own.remove("own.1"),
        lambda: own.hide("own.1"),
        lambda: own.show("own.1"),
    ):
        with pytest.raises(VaultIsReadOnly):
            change()
    assert own.all() == (KIND,)


def test_an_item_of_a_list_that_a_newer_version_has_holds_nothing_up(memory: vault.Engine, own: OwnLists) -> None:
    own.add(KIND)
    with memory.begin() as connection:
        connection.exec_driver_sql("INSERT INTO own_items (id, list, within, label) VALUES ('own.9', 'moods', '', 'x')")
    assert own.all() == (KIND,)
