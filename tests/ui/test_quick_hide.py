"""Esc twice: a plain screen at once, from anywhere, with nothing under it that keys can reach."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from samensociaal_desktop.ui.main_window import MainWindow
from samensociaal_desktop.ui.quick_hide import TWICE_WITHIN_MS, PlainScreen, QuickHide

PRIVATE = "Wat niemand hoeft te zien"


@pytest.fixture
def window(show):
    window = MainWindow()
    inside = QWidget()
    column = QVBoxLayout(inside)
    window.line = QLineEdit(PRIVATE)
    column.addWidget(QLabel(PRIVATE))
    column.addWidget(window.line)
    window.show_widget(inside)
    show(window)
    window.line.setFocus()
    QApplication.processEvents()
    return window


@pytest.fixture
def hide(qapp, window):
    return QuickHide(qapp, window)


def esc(widget, times=2):
    for _ in range(times):
        QTest.keyClick(widget.window().windowHandle(), Qt.Key.Key_Escape)
        QTest.qWait(2)  # no two presses of a real key have one time


def seen(window):
    """What the picture of the window has in it: one colour, or more."""
    picture = window.grab().toImage()
    places = [(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 3)]
    return {picture.pixel(x, y) for x, y in places}


def test_twice_covers_all_of_the_window_before_anything_else(hide, window):
    at_the_lock = []
    hide.hidden.connect(lambda: at_the_lock.append((hide.is_hidden, len(seen(window)))))
    assert len(seen(window)) > 1
    esc(window, 1)
    assert not hide.is_hidden
    esc(window, 1)
    assert at_the_lock == [(True, 1)]
    assert len(seen(window)) == 1


def test_slowly_or_held_down_it_is_just_esc(hide, window, qtbot):
    esc(window, 1)
    qtbot.wait(TWICE_WITHIN_MS + 50)
    esc(window, 1)
    assert not hide.is_hidden
    qtbot.wait(TWICE_WITHIN_MS + 50)
    for at in (1, 2, 3):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "", True, 1)
        held.setTimestamp(100_000 + 50 * at)
        QApplication.sendEvent(window.windowHandle(), held)
    assert not hide.is_hidden


def test_what_the_lock_puts_in_the_window_lies_under_it_until_one_comes_back(hide, window):
    gate = QLineEdit()
    hide.hidden.connect(lambda: (window.show_widget(gate), gate.setFocus()))
    esc(window)
    QApplication.processEvents()
    assert len(seen(window)) == 1
    QTest.keyClicks(QApplication.focusWidget(), "abc")
    assert gate.text() == ""
    esc(window)
    assert hide.is_hidden
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert not hide.is_hidden
    assert gate.hasFocus()


def test_a_click_comes_back_too(hide, window):
    esc(window)
    QTest.mouseClick(window.findChild(PlainScreen), Qt.MouseButton.LeftButton)
    assert not hide.is_hidden
    hide.show()
    assert window.line.hasFocus()


def test_no_shortcut_reaches_what_is_covered(hide, window):
    done = []
    action = QAction("Note", window)
    action.setShortcut(QKeySequence("Ctrl+N"))
    action.triggered.connect(lambda: done.append(True))
    window.addAction(action)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert done == [True]
    esc(window)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert done == [True]


def test_it_grows_with_the_window_and_covers_again(hide, window):
    esc(window)
    window.resize(1100, 800)
    QApplication.processEvents()
    assert window.findChild(PlainScreen).size() == window.size()
    hide.hide()
    assert len(window.findChildren(PlainScreen)) == 1


def test_from_a_dialog_the_first_closes_it_and_the_second_hides(hide, window):
    dialog = QDialog(window)
    dialog.open()
    QApplication.processEvents()
    esc(dialog, 1)
    QApplication.processEvents()
    window.activateWindow()
    QApplication.processEvents()
    esc(window, 1)
    assert hide.is_hidden
    assert not dialog.isVisible()


def test_a_dialog_that_keeps_esc_for_itself_is_hidden_all_the_same(hide, window):
    class Kept(QDialog):
        def reject(self):
            pass

    dialog = Kept(window)
    dialog.open()
    QApplication.processEvents()
    esc(dialog)
    assert hide.is_hidden
    assert not dialog.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_open_menu_goes_as_well(hide, window):
    menu = QMenu(window)
    menu.addAction("Iets")
    menu.popup(window.pos())
    QApplication.processEvents()
    hide.hide()
    assert not menu.isVisible()
