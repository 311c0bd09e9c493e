"""What cannot be undone asks to be pressed twice."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.ui.widgets.twice_button import TwiceButton


@pytest.fixture
def confirmed():
    return []


@pytest.fixture
def twice(show, confirmed):
    holder = QWidget()
    column = QVBoxLayout(holder)
    made = TwiceButton("Erase now", "Press again", about="Een grap", seconds=1.5)
    made.confirmed.connect(lambda: confirmed.append(True))
    column.addWidget(made)
    column.addWidget(QPushButton("elsewhere"))
    show(holder, 300, 200)
    made.setFocus()
    return made


@pytest.fixture
def past_a_double_click():
    return lambda: QTest.qWait(QGuiApplication.styleHints().mouseDoubleClickInterval() + 50)


def test_the_second_press_counts(twice, confirmed, past_a_double_click):
    QTest.keyClick(twice, Qt.Key.Key_Return)
    assert (twice.text(), twice.accessibleName()) == ("Press again", "Press again: Een grap")
    assert not confirmed
    past_a_double_click()
    QTest.keyClick(twice, Qt.Key.Key_Return)
    assert confirmed == [True]
    assert (twice.text(), twice.is_waiting) == ("Erase now", False)


def test_a_double_click_is_one_press(twice, confirmed, past_a_double_click):
    twice.click()
    twice.click()
    assert not confirmed
    assert twice.is_waiting
    past_a_double_click()
    twice.click()
    assert confirmed == [True]


def test_after_a_while_it_asks_anew(twice, confirmed, qtbot):
    twice.click()
    qtbot.waitUntil(lambda: not twice.is_waiting)
    assert twice.text() == "Erase now"
    twice.click()
    assert not confirmed


def test_going_elsewhere_takes_the_first_press_back(twice, confirmed, past_a_double_click):
    twice.click()
    past_a_double_click()
    QTest.keyClick(twice, Qt.Key.Key_Tab)
    assert not twice.is_waiting
    twice.click()
    assert not confirmed


def test_a_key_held_down_is_one_press(twice, confirmed, past_a_double_click):
    QTest.keyClick(twice, Qt.Key.Key_Return)
    past_a_double_click()
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(twice, held)
    assert not confirmed
    assert twice.is_waiting


def test_without_more_to_say_its_name_is_its_words(show):
    assert show(TwiceButton("Erase all", "Press again")).accessibleName() == "Erase all"
