"""Chips and choice cards: by mouse, by keyboard, one or several, required or not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, ChoiceCards

THREE = (Choice("a", "Apple"), Choice("b", "Pear"), Choice("c", "Plum"))
BOTH = pytest.mark.parametrize("kind", [Chips, ChoiceCards])


def told(widget):
    said = []
    widget.changed.connect(lambda: said.append(widget.chosen()))
    return said


@BOTH
def test_one_choice_takes_the_place_of_the_other(kind, show):
    chips = show(kind("Fruit", THREE))
    said = told(chips)
    chips.option("a").click()
    chips.option("b").click()
    assert said == [("a",), ("b",)]


@BOTH
def test_a_second_press_takes_a_choice_back(kind, show):
    chips = show(kind("Fruit", THREE))
    said = told(chips)
    chips.option("a").click()
    chips.option("a").click()
    assert said == [("a",), ()]


@BOTH
def test_what_is_required_stays_on(kind, show):
    chips = show(kind("Fruit", THREE, required=True))
    chips.choose(("a",))
    said = told(chips)
    chips.option("a").click()
    assert said == []
    assert chips.chosen() == ("a",)
    chips.option("c").click()
    assert said == [("c",)]


@BOTH
def test_several_stand_side_by_side(kind, show):
    chips = show(kind("Fruit", THREE, several=True))
    said = told(chips)
    for one in ("c", "a", "c"):
        chips.option(one).click()
    assert said == [("c",), ("a", "c"), ("a",)]


@BOTH
def test_showing_a_choice_says_nothing(kind, show):
    chips = show(kind("Fruit", THREE))
    said = told(chips)
    chips.choose(("b", "unknown"))
    assert (said, chips.chosen()) == ([], ("b",))


@BOTH
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_arrow_keys_walk_and_enter_chooses(kind, key, show):
    chips = show(kind("Fruit", THREE))
    chips.options[0].setFocus()
    for step, at in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Left, 1), (Qt.Key.Key_Up, 0)):
        QTest.keyClick(QApplication.focusWidget(), step)
        assert QApplication.focusWidget() is chips.options[at]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), key)
    assert chips.chosen() == ("b",)


def test_enter_with_control_is_left_to_the_form(show):
    chips = show(Chips("Fruit", THREE))
    chips.options[0].setFocus()
    QTest.keyClick(chips.options[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert chips.chosen() == ()


def test_a_shortcut_chooses_at_once(show):
    chips = show(Chips("Fruit", [Choice("a", "Apple", None, "Alt+1"), Choice("b", "Pear", None, "Alt+2")]))
    QTest.keyClick(chips, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert chips.chosen() == ("b",)
    assert chips.option("b").toolTip() == "Alt+2"


def test_two_of_the_same_shortcut_choose_nothing_by_themselves(show):
    chips = show(Chips("Fruit", [Choice("a", "Apple", None, "Alt+1"), Choice("b", "Pear", None, "Alt+1")]))
    QTest.keyClick(chips, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert chips.chosen() == ()


@BOTH
def test_every_choice_has_its_words_as_its_name(kind, show):
    icon = theme.shape(Response.REPORT, theme.load("light"), 14)
    chips = show(kind("Fruit", [Choice("a", "Apple", icon)]))
    assert chips.accessibleName() == "Fruit"
    assert chips.options[0].accessibleName() == "Apple"


def test_other_chips_on_offer_keep_what_was_on(show):
    chips = show(Chips("Fruit", THREE, several=True))
    chips.choose(("a", "c"))
    chips.replace([Choice("c", "Plum"), Choice("d", "Fig")])
    assert chips.chosen() == ("c",)
    assert [option.text() for option in chips.options] == ["Plum", "Fig"]
    assert all(option.isVisible() for option in chips.options)


def test_long_words_on_a_card_wrap_and_all_of_them_show(show):
    text = "Ik zei er iets van, rustig en zonder verwijt, en ik vroeg wat er aan de hand was. " * 3
    cards = show(ChoiceCards("How", [Choice("a", text)]), 300, 500)
    card = cards.options[0]
    label = card.findChild(object, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert label is not None
    assert card.accessibleName() == text
    assert card.height() > 100
    before = card.height()
    card.click()
    QApplication.processEvents()
    assert card.height() >= before
