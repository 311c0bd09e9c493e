"""On this day: what one noted longer ago, and how to see it no more."""

from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.storage import vault as vaults
from samensociaal_desktop.ui.pages.today.on_this_day import MOST_SHOWN, OnThisDayCard

ON = Settings(on_this_day=True)
DAYS = [
    (datetime(2026, 3, 16, 9), "A month ago, Monday 16 March 2026"),
    (datetime(2026, 1, 16, 9), "Three months ago, Friday 16 January 2026"),
    (datetime(2025, 10, 16, 9), "Half a year ago, Thursday 16 October 2025"),
    (datetime(2025, 4, 16, 9), "A year ago, Wednesday 16 April 2025"),
    (datetime(2023, 4, 16, 9), "3 years ago, Sunday 16 April 2023"),
]


@pytest.fixture
def make(vault, needs, edits, show):
    def make(settings=ON):
        holder = QWidget()
        card = OnThisDayCard(vault, needs, settings, edits.say)
        QVBoxLayout(holder).addWidget(card)
        show(holder)
        return card

    return make


def keep(journal, *days, **fields):
    moments = [Encounter(happened_at=day, line=f"Op {day:%Y-%m-%d}", **fields) for day in days]
    journal.add_all(moments)
    return moments


def press(button):
    button.setFocus()
    button.click()
    QApplication.processEvents()


def test_without_anything_there_is_nothing_to_see(make):
    card = make()
    assert not card.has_any
    assert not card.isVisible()


def test_it_is_off_until_one_asks_for_it(journal, make):
    keep(journal, datetime(2025, 4, 16, 9))
    card = make(Settings())
    assert not card.has_any
    assert not card.isVisible()
    assert make().isVisible()


@pytest.mark.parametrize(("at", "words"), DAYS)
def test_how_long_ago_it_was_is_said_in_words(at, words, journal, make, words_on):
    keep(journal, at, datetime(2020, 1, 1))
    assert any(text == words for text in words_on(make()))


def test_at_most_three_are_shown_and_each_can_be_opened(journal, make, qtbot):
    moments = keep(journal, *(at for at, _words in DAYS))
    card = make()
    assert len(card.rows) == len(card.moments) == MOST_SHOWN
    with qtbot.waitSignal(card.moment_requested) as said:
        card.rows[1].click()
    assert said.args == [moments[1]]


def test_heavy_ones_are_left_out_unless_one_asks_for_them(journal, make):
    keep(journal, datetime(2025, 4, 16, 9), weight=4)
    assert not make().has_any
    assert make(Settings(on_this_day=True, with_heavy_days=True)).has_any


def test_one_that_is_not_to_be_shown_again_goes_and_undo_brings_it_back(journal, vault, make, bar):
    first, second = keep(journal, datetime(2025, 10, 16, 9), datetime(2025, 4, 16, 9))
    card = make()
    assert card.less_buttons[0].accessibleName() == "Do not show this one again: Op 2025-10-16"
    press(card.less_buttons[0])
    assert card.moments == (second,)
    assert card.window().focusWidget() is card.rows[0]
    assert vault.settled.ids(Matter.ON_THIS_DAY) == {first.id}
    assert bar.text == "This one will not be shown again."
    bar.action_button.click()
    assert card.moments == (first, second)
    assert vault.settled.ids(Matter.ON_THIS_DAY) == frozenset()


def test_when_the_last_one_goes_the_card_goes_and_undo_brings_it_back(journal, make, bar, qtbot):
    keep(journal, datetime(2025, 4, 16, 9))
    card = make()
    with qtbot.waitSignal(card.emptied):
        press(card.less_buttons[0])
    assert not card.isVisible()
    bar.action_button.click()
    assert card.isVisible()


def test_undo_after_the_card_is_gone_still_counts(journal, vault, make, bar, tidy):
    keep(journal, datetime(2025, 4, 16, 9))
    card = make()
    press(card.less_buttons[0])
    card.setParent(None)
    card.deleteLater()
    tidy()
    bar.action_button.click()
    assert vault.settled.ids(Matter.ON_THIS_DAY) == frozenset()


def test_what_cannot_be_kept_is_said_and_stays(journal, make, bar):
    keep(journal, datetime(2025, 4, 16, 9))
    card = make()
    vaults.freeze(journal._engine)
    press(card.less_buttons[0])
    assert bar.text.startswith("This journal can only be read here.")
    assert card.has_any
