"""The backup of the day, made beside the window."""

import threading
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from samensociaal_desktop.errors import VaultGone
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.ui.backing_up import AFTER_OPENING_MS, DAY_MS, HOUR_MS, BackupKeeper

NOW = datetime(2026, 5, 4, 12)


@pytest.fixture
def on_disk(tmp_path):
    session = Session(tmp_path / "journal", lambda: NOW, Cost(19 * 1024, 1, 1))
    session.create("drie rode fietsen")
    yield session.vault
    session.lock()


@pytest.fixture
def keeper(on_disk, qtbot):
    keeper = BackupKeeper(on_disk, lambda: NOW, after_ms=0)
    yield keeper
    keeper.stop()


def test_one_is_made_some_time_after_opening_and_told(keeper, on_disk, qtbot):
    with qtbot.waitSignal(keeper.done) as told:
        pass
    assert Backups(on_disk, lambda: NOW).all() == (told.args[0],)
    assert 0.9 * HOUR_MS < keeper.waits_ms < 1.1 * HOUR_MS


def test_where_one_was_made_today_it_looks_again_in_an_hour(on_disk, qtbot):
    made = Backups(on_disk, lambda: NOW).make()
    keeper = BackupKeeper(on_disk, lambda: NOW, after_ms=0)
    told = []
    keeper.done.connect(told.append)
    qtbot.waitUntil(lambda: keeper.waits_ms > 0.9 * HOUR_MS)
    assert told == []
    assert Backups(on_disk, lambda: NOW).all() == (made,)
    keeper.stop()


def test_a_program_that_stays_open_makes_one_the_next_day(keeper, on_disk, qtbot):
    with qtbot.waitSignal(keeper.done):
        pass
    keeper._clock = lambda: NOW + timedelta(days=1)
    keeper._timer.start(0)
    with qtbot.waitSignal(keeper.done) as told:
        pass
    assert told.args[0].number == 2


def test_what_goes_wrong_is_told_once_a_day(on_disk, qtbot, tmp_path):
    (tmp_path / "stick").mkdir()
    Backups(on_disk, lambda: NOW).choose(tmp_path / "stick")
    (tmp_path / "stick").rmdir()
    keeper = BackupKeeper(on_disk, lambda: NOW, after_ms=0)
    with qtbot.waitSignal(keeper.failed) as told:
        pass
    assert isinstance(told.args[0], VaultGone)
    assert 0.9 * DAY_MS < keeper.waits_ms < 1.1 * DAY_MS
    keeper.stop()


def test_stopping_is_quick_and_leaves_nothing_half_made(on_disk, qtbot, monkeypatch):
    under_way = threading.Event()
    make = Backups.make

    def slow(self, may_go_on):
        def go_on():
            under_way.set()
            time.sleep(0.001)
            return may_go_on()

        return make(self, go_on)

    monkeypatch.setattr(Backups, "make", slow)
    keeper = BackupKeeper(on_disk, lambda: NOW, after_ms=0)
    told = []
    keeper.done.connect(told.append)
    keeper.failed.connect(told.append)
    qtbot.waitUntil(under_way.is_set)
    before = time.perf_counter()
    keeper.stop()
    assert time.perf_counter() - before < 1
    qtbot.wait(50)
    assert told == []
    assert keeper.waits_ms == -1
    assert [path.name for path in Path(on_disk.folder, "backups").iterdir() if ".part" in path.name] == []


def test_it_waits_a_while_after_opening(on_disk, qtbot):
    keeper = BackupKeeper(on_disk, lambda: NOW)
    assert 0 < keeper.waits_ms < 1.1 * AFTER_OPENING_MS
    keeper.stop()


def test_a_guest_s_journal_is_never_looked_at(vault, qtbot):
    keeper = BackupKeeper(vault, lambda: NOW, after_ms=0)
    assert keeper.waits_ms == -1
    keeper.stop()
