"""Locked, hidden or closed while the worker still opens the journal or gives it a new key: nothing lies open after."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from samensociaal_desktop.app import Program
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.options import Options
from samensociaal_desktop.services.session import SessionState
from samensociaal_desktop.services.settings import FILE_NAME
from samensociaal_desktop.storage.files import FILE, KEY_FILE, KEY_FILE_COPY, SEALED_FILE
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.ui.pages.unlock.telling import TellingPage
from samensociaal_desktop.ui.pages.unlock.unlock import UnlockPage

WORDS = "zes rustige woorden"
CHEAP = Cost(19 * 1024, 1, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "dagboek"


@pytest.fixture
def program(
    undressed: QApplication, folder: Path, clock: Callable[[], datetime], qtbot: QtBot, tidy: Callable[[], None]
) -> Iterator[Program]:
    """A program in front of a locked journal."""
    program = Program(undressed, Options(data=folder, language=Language.EN), clock, CHEAP)
    program.start()
    qtbot.waitUntil(lambda: program.packs.is_read)
    program.session.create(WORDS)
    program.session.lock()
    program.gate.show()
    yield program
    program.window.may_close = lambda: True
    program.window.close()
    program.wardrobe.undress()
    program.window.deleteLater()
    program.deleteLater()
    tidy()


def ask_to_open(program: Program) -> None:
    """Press the button; what the worker finds waits until the window looks."""
    page = program.gate.page
    assert isinstance(page, UnlockPage)
    page.passphrase.setText(WORDS)
    page.open_button.click()


def is_at_the_lock(program: Program) -> bool:
    return program.desk is None and isinstance(program.gate.page, UnlockPage) and program.gate.page.isVisible()


def test_hidden_while_it_is_being_opened_it_does_not_lie_open_under_the_cover(program: Program, qtbot: QtBot) -> None:
    ask_to_open(program)
    asked_on = program.gate.page
    program.guards.hide.hide()
    qtbot.waitUntil(lambda: program.gate.page is not asked_on and is_at_the_lock(program))
    assert program.session.state is SessionState.LOCKED
    program.guards.hide.show()


def test_the_computer_locks_while_it_is_being_opened(program: Program, qtbot: QtBot) -> None:
    ask_to_open(program)
    asked_on = program.gate.page
    program.guards.system.tell()
    qtbot.waitUntil(lambda: program.gate.page is not asked_on)
    assert is_at_the_lock(program)
    assert program.session.state is SessionState.LOCKED
    ask_to_open(program)  # and who comes back opens it
    qtbot.waitUntil(lambda: program.desk is not None and program.desk.current != "")


@pytest.mark.parametrize("away", ["hidden", "asleep"])
def test_nobody_there_while_it_gets_a_new_key(program: Program, qtbot: QtBot, folder: Path, away: str) -> None:
    ask_to_open(program)
    qtbot.waitUntil(lambda: program.desk is not None and program.desk.current != "")
    program._renew(program.session.new_code(), WORDS)
    if away == "hidden":
        program.guards.hide.hide()
    else:
        program.guards.system.tell()
    program.tasks.wait()
    qtbot.waitUntil(lambda: isinstance(program.gate.page, TellingPage) and bool(program.gate.page.done_button.text()))
    assert program.session.state is SessionState.LOCKED
    assert not [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible()]
    program.guards.hide.show()
    told = program.gate.page.sentences[0].text()  # which code holds now, whichever it is
    assert "old recovery code still works" in told or "new recovery code works" in told
    program.gate.page.done_button.click()
    qtbot.waitUntil(lambda: is_at_the_lock(program))
    ask_to_open(program)
    qtbot.waitUntil(lambda: program.desk is not None and program.desk.current != "")
    assert {FILE, KEY_FILE, KEY_FILE_COPY, SEALED_FILE} <= {path.name for path in folder.iterdir()}
    assert not list(folder.glob("*.next*"))


def test_closed_while_it_is_being_opened(program: Program) -> None:
    ask_to_open(program)
    program.window.close()
    QApplication.processEvents()
    assert program.session.state is SessionState.LOCKED


def test_closed_while_all_is_being_erased_nothing_comes_back(program: Program, qtbot: QtBot, folder: Path) -> None:
    ask_to_open(program)
    qtbot.waitUntil(lambda: program.desk is not None and program.desk.current != "")
    program._erase("all", False)
    program.window.close()
    assert not (folder / FILE_NAME).exists()
    assert not folder.exists()


def test_what_is_also_somewhere_else_is_told_after_erasing(
    program: Program, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    ask_to_open(program)
    qtbot.waitUntil(lambda: program.desk is not None and program.desk.current != "")
    os.link(folder / KEY_FILE, tmp_path / "elsewhere")
    program._erase("this", False)

    def says_so() -> bool:
        page = program.gate.page
        return page is not None and any("Only its name is gone" in one.text() for one in page.findChildren(QLabel))

    qtbot.waitUntil(says_so)
    assert any((tmp_path / "elsewhere").read_bytes())
    assert not folder.exists()
