"""Before the journal locks because nobody is there, that is said."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from samensociaal_desktop.ui.idle import WARN_MS, IdleLock


@pytest.fixture
def idle(qapp):
    idle = IdleLock(qapp, minute_ms=300)
    idle.heard = []
    idle.nearly.connect(lambda seconds: idle.heard.append(("nearly", seconds)))
    idle.touched.connect(lambda: idle.heard.append("touched"))
    idle.idled.connect(lambda: idle.heard.append("idled"))
    yield idle
    idle.stop()


def test_it_is_said_first_and_then_done(idle, qtbot):
    idle.watch(1)
    qtbot.waitUntil(lambda: len(idle.heard) == 2)
    assert idle.heard == [("nearly", 0), "idled"]


def test_who_is_there_after_all_is_heard_and_has_all_the_time_again(idle, qtbot, show):
    field = show(QLineEdit())
    idle.watch(1)
    qtbot.waitUntil(lambda: idle.heard != [])
    QTest.keyClick(field, Qt.Key.Key_A)
    assert idle.heard == [("nearly", 0), "touched"]
    qtbot.waitUntil(lambda: len(idle.heard) == 4)
    assert idle.heard[2:] == [("nearly", 0), "idled"]


def test_of_a_long_wait_it_is_said_half_a_minute_before(qapp):
    idle = IdleLock(QObject())
    idle.watch(5)
    assert WARN_MS == 30_000
    assert (idle._before_ms, idle._after_ms) == (270_000, 30_000)
    idle.stop()
