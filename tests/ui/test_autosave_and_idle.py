"""The two clocks of the window: one that keeps drafts, and one that locks."""

import time

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from samensociaal_desktop.ui.autosave import AGAIN_MS, PAUSE_MS, AutoSave
from samensociaal_desktop.ui.idle import MINUTE_MS, IdleLock


@pytest.fixture
def saved():
    return []


@pytest.fixture
def autosave(qapp, saved):
    return AutoSave(lambda: saved.append(True), lambda: saved.append("again"), pause_ms=200, again_ms=250)


def test_it_saves_once_after_the_last_touch(autosave, saved, qtbot):
    for _ in range(3):
        time.sleep(0.05)  # outside the event loop: on a busy machine a wait inside it can last longer than the pause
        autosave.touch()
    last = time.monotonic()
    qtbot.waitUntil(lambda: saved == [True])
    assert time.monotonic() - last > 0.18  # Qt's coarse clock may be 5 % early
    qtbot.wait(250)
    assert saved == [True]


def test_it_saves_at_once_when_asked_and_not_again(autosave, saved, qtbot):
    autosave.flush()
    assert saved == []
    autosave.touch()
    autosave.flush()
    assert saved == [True]
    qtbot.wait(250)
    assert saved == [True]


def test_what_is_forgotten_is_not_saved(autosave, saved, qtbot):
    autosave.touch()
    autosave.forget()
    qtbot.wait(250)
    assert saved == []


def test_what_could_not_be_written_is_tried_once_more_whatever_is_typed_meanwhile(autosave, saved, qtbot):
    autosave.again()
    autosave.touch()
    autosave.forget()
    autosave.flush()
    assert saved == []
    qtbot.waitUntil(lambda: saved == ["again"])
    qtbot.wait(120)
    assert saved == ["again"]


def test_the_usual_pauses_are_those_we_promise(qapp):
    assert (PAUSE_MS, AGAIN_MS, MINUTE_MS) == (800, 5_000, 60_000)


@pytest.fixture
def idle(qapp):
    made = IdleLock(qapp, minute_ms=60)
    yield made
    made.stop()
    made.deleteLater()


@pytest.fixture
def locked(idle):
    said = []
    idle.idled.connect(lambda: said.append(True))
    return said


def test_it_locks_once_when_nothing_was_touched(idle, locked, qtbot):
    idle.watch(1)
    qtbot.waitUntil(lambda: locked == [True])
    qtbot.wait(100)
    assert locked == [True]


def test_keys_and_mouse_put_it_off(idle, locked, show, qtbot):
    field = show(QLineEdit())
    idle.watch(5)
    for _ in range(3):
        qtbot.wait(70)
        QTest.keyClick(field, Qt.Key.Key_A)
        qtbot.wait(70)
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert locked == []
    qtbot.waitUntil(lambda: locked == [True])


@pytest.mark.parametrize("minutes", [0, -1])
def test_never_means_never(idle, locked, qtbot, minutes):
    idle.watch(1)
    idle.watch(minutes)
    qtbot.wait(120)
    assert locked == []


def test_it_leaves_every_event_to_whom_it_was_meant_for(idle, show):
    field = show(QLineEdit())
    idle.watch(10)
    QTest.keyClicks(field, "abc")
    assert field.text() == "abc"
    assert isinstance(idle, QObject)
