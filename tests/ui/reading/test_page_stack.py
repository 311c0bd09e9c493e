"""A place with views on top of one another: every one has a way back, and it leads to where one came from."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout

from samensociaal_desktop.ui.page import Page, ScrollPage
from samensociaal_desktop.ui.page_stack import BackView, PageStack
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.text import Text


class First(ScrollPage):
    def __init__(self):
        super().__init__()
        self.buttons = [button(f"Button {n}") for n in range(40)]
        for one in self.buttons:
            self.column.addWidget(one)
        self.left_times = 0

    def enter(self):
        self.buttons[0].setFocus()

    def leave(self):
        self.left_times += 1


@pytest.fixture
def stack(show):
    stack = show(PageStack(lambda _parent: First()))
    stack.enter()
    return stack


def view(look, title="Higher", lines=0):
    made = BackView(title, look)
    for number in range(lines):
        made.column.addWidget(Text(f"Line {number}"))
    return made


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifier)
    QApplication.processEvents()


def test_entering_begins_at_the_first_view(stack):
    assert stack.current is stack.first
    assert stack.first.buttons[0].hasFocus()


def test_a_view_on_top_has_its_title_and_a_way_back_with_the_focus(stack, look, words_on):
    stack.open(view(look))
    assert words_on(stack.current) == ["Higher", "Back"]
    assert stack.current.back_button.hasFocus()
    assert stack.current.accessibleName() == "Higher"


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)],
)
def test_keys_lead_back_to_the_button_one_came_from_and_it_is_in_sight(stack, look, key, modifier):
    opener = stack.first.buttons[35]
    opener.setFocus()
    stack.open(view(look))
    press(stack.current.back_button, key, modifier)
    assert stack.current is stack.first
    assert opener.hasFocus()
    assert not opener.visibleRegion().isEmpty()


def test_going_back_from_the_first_view_does_nothing(stack):
    stack.back()
    assert stack.current is stack.first


def test_views_pile_up_and_come_off_one_by_one(stack, look):
    low, high = view(look, "Low"), view(look, "High")
    stack.open(low)
    stack.open(high)
    high.back_button.click()
    assert stack.current is low
    low.back_button.click()
    assert stack.current is stack.first


def test_one_can_go_back_all_the_way(stack, look):
    stack.open(view(look, "Low"))
    stack.open(view(look, "High"))
    stack.back_to_first()
    assert stack.current is stack.first


def test_what_was_opened_is_gone_after_going_back(stack, look, tidy):
    opened = view(look)
    gone = []
    opened.destroyed.connect(lambda: gone.append(True))
    stack.open(opened)
    stack.back()
    tidy()
    assert gone == [True]


def test_a_view_in_the_place_of_another_takes_over_its_way_back(stack, look):
    opener = stack.first.buttons[3]
    opener.setFocus()
    stack.open(view(look, "One"))
    two = view(look, "Two")
    stack.replace(two)
    assert stack.current is two
    stack.back()
    assert stack.current is stack.first
    assert opener.hasFocus()


def test_the_first_view_is_never_replaced(stack, look):
    stack.replace(view(look))
    stack.back()
    assert stack.current is stack.first


def test_a_button_that_is_no_more_leads_to_where_one_begins(stack, look, tidy):
    opener = button("Passing")
    stack.first.column.addWidget(opener)
    QApplication.processEvents()
    opener.setFocus()
    stack.open(view(look))
    opener.deleteLater()
    tidy()
    stack.back()
    assert stack.first.buttons[0].hasFocus()


def test_leaving_lets_every_view_keep_what_was_typed(stack, look):
    stack.open(view(look))
    before = stack.first.left_times
    stack.leave()
    assert stack.first.left_times == before + 1


def test_a_view_that_has_its_own_way_back_can_lie_on_top_too(stack):
    other = First()
    stack.open(other)
    assert stack.current is other
    stack.back()
    assert stack.current is stack.first


def test_a_place_that_is_no_single_column_can_be_the_first_view(show, look):
    first = Page()
    opener = button("Opener")
    QVBoxLayout(first).addWidget(opener)
    stack = show(PageStack(lambda _parent: first))
    opener.setFocus()
    stack.open(view(look))
    stack.back()
    assert stack.current is first
    assert opener.hasFocus()


def test_a_long_text_is_scrolled_by_keys_alone(stack, look, qtbot):
    long = view(look, "Long", lines=200)
    stack.open(long)
    QApplication.processEvents()
    bar = long._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    press(long.back_button, Qt.Key.Key_PageDown)
    assert bar.value() == bar.pageStep()
    press(long.back_button, Qt.Key.Key_PageUp)
    assert bar.value() == 0
