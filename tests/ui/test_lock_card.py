"""Instellingen, the card about locking: what is offered will be so, and how far it goes is said there."""

import pytest

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.house import HouseRules
from samensociaal_desktop.ui import about, theme, wiping_words
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.settings.lock_card import LockCard


@pytest.fixture
def card_of(look, show):
    def make(minutes=5, house=None, **who):
        its = look if house is None else Look(theme.load("light"), Language.EN, house=house)
        return show(LockCard(minutes, its, **who), 700, 700)

    return make


def offered(card):
    return [option.text() for option in card.minutes.options]


def test_one_chooses_after_how_long(card_of):
    card, told = card_of(), []
    card.changed.connect(told.append)
    assert offered(card) == ["1 min", "5 min", "15 min", "30 min", "Never"]
    card.minutes.option("0").click()
    card.minutes.option("15").click()
    assert told == [0, 15]


def test_another_number_in_the_file_is_offered_too(card_of):
    assert offered(card_of(7)) == ["1 min", "5 min", "7 min", "15 min", "30 min", "Never"]


def test_a_guests_journal_never_stays_for_ever(card_of, words_on):
    card = card_of(0, is_guest=True)
    assert offered(card) == ["1 min", "5 min", "15 min", "30 min"]
    assert card.minutes.chosen() == ("5",)
    assert "Ctrl+L erases everything at once." in words_on(card)
    assert "So Enter brings it all back, for anyone." in " ".join(words_on(card))


def test_where_a_house_sets_a_limit_nothing_longer_is_offered(card_of, words_on):
    card = card_of(15, HouseRules(idle_minutes=3))
    assert offered(card) == ["1 min", "3 min"]
    assert card.minutes.chosen() == ("3",)
    assert "On this computer it is never more than 3 minutes." in words_on(card)


def test_in_the_example_one_reads_that_it_closes(card_of, words_on):
    assert "Ctrl+L closes the example at once." in words_on(card_of(is_sample=True))


@pytest.mark.parametrize("is_guest", [False, True])
def test_how_far_it_goes_is_folded_under_it(card_of, words_on, is_guest):
    card = card_of(is_guest=is_guest)
    both = (*wiping_words.at_the_lock(is_guest=is_guest), *wiping_words.what_stays())
    assert not set(both) & set(words_on(card))
    card.limits.heading.click()
    assert set(both) <= set(words_on(card))


def test_esc_twice_stands_in_the_list_of_keys():
    assert "Esc, Esc" in dict(about.keys())
