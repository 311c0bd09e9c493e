"""A person at the real window: sees words, presses what has a name, types where the cursor is."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFont, QFontDatabase, QKeyEvent, QKeySequence, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.exceptions import TimeoutError as QtTimeout
from pytestqt.qtbot import QtBot

from samensociaal_desktop.app import Program
from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.options import Options
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.ui import theme

PASSPHRASE = "zes rustige blauwe fietsen"
CHEAP = Cost(19 * 1024, 1, 1)
PATIENCE = 8000


class Person:
    """Someone who uses the program through its window, and can only name what is on the screen."""

    def __init__(self, program: Program, bot: QtBot) -> None:
        self.program = program
        self._bot = bot

    @property
    def screen(self) -> QWidget:
        """The window that takes keys and clicks: a dialog while one is open."""
        return QApplication.activeModalWidget() or self.program.window

    @property
    def focus(self) -> QWidget:
        """Where the cursor is."""
        self.look()
        if QApplication.activeWindow() is not self.screen:
            self.screen.activateWindow()  # the offscreen platform gives the focus to none when a dialog closes
            self.look()
        return QApplication.focusWidget() or self.screen

    def look(self) -> None:
        """Let the window draw and answer what is waiting."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def words(self) -> str:
        """All words that can be seen, one thing a line."""
        self.look()
        seen = []
        for kind in (QLabel, QAbstractButton, QLineEdit):
            seen += [each.text().strip() for each in self.screen.findChildren(kind) if each.isVisible()]
        seen += [each.toPlainText() for each in self.screen.findChildren(QPlainTextEdit) if each.isVisible()]
        return "\n".join(seen)

    def sees(self, words: str) -> bool:
        return words in self.words()

    def waits_for(self, words: str) -> None:
        """Wait until words are on the screen."""
        self._bot.waitUntil(lambda: self.sees(words), timeout=PATIENCE)

    def waits(self, milliseconds: int) -> None:
        self._bot.wait(milliseconds)

    def button(self, name: str) -> QAbstractButton:
        """Return the button of that name, once it can be pressed."""
        try:
            self._bot.waitUntil(lambda: self.can(name), timeout=PATIENCE)
        except QtTimeout:
            raise AssertionError(f"no button {name!r} among:\n{self.words()}") from None
        return self._buttons(name)[0]

    def can(self, name: str) -> bool:
        """Whether there is a button of that name, and it can be pressed."""
        self.look()
        return bool(self._buttons(name))

    def press(self, name: str) -> None:
        """Click on the middle of a button."""
        button = self.button(name)
        self._bring_into_sight(button)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
        self.look()

    def go_to(self, name: str) -> QWidget:
        """Click into a field."""
        self.look()
        for kind in (QLineEdit, QPlainTextEdit):
            for field in self.screen.findChildren(kind):
                if field.isVisible() and name in (field.accessibleName(), field.placeholderText()):
                    self._bring_into_sight(field)
                    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
                    QTest.keyClick(field, Qt.Key.Key_End)
                    return field
        raise AssertionError(f"no field {name!r} among:\n{self.words()}")

    def types(self, text: str, into: str = "") -> None:
        """Type where the cursor is, or in a field."""
        where = self.go_to(into) if into else self.focus
        for sign in text:
            if sign.isascii():
                QTest.keyClicks(where, sign)
            else:  # which QTest knows no key for
                QApplication.sendEvent(where, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign))
        self.look()

    def keys(self, *sequences: str) -> None:
        """Press keys together, one combination after the other."""
        for sequence in sequences:
            QTest.keySequence(self.focus, QKeySequence(sequence))
            self.look()

    def makes_a_journal(self, passphrase: str = PASSPHRASE) -> str:
        """Go through the three steps of the first run and return the recovery code."""
        self.press("Make my journal")
        self.press("I make up my own")
        self.types(passphrase)
        self.press("Make my journal")
        self.waits_for("Your recovery code")
        page = self.program.gate.page
        groups = page.sheet.code.accessibleName().split(": ")[1].split()
        for name in [label.text() for label in page.findChildren(QLabel) if label.text().startswith("Group ")]:
            self.types(groups[int(name.removeprefix("Group ")) - 1], into=name)
        self.press("Open my journal")
        self.waits_for("What happened?")
        return "-".join(groups)

    def unlocks(self, passphrase: str = PASSPHRASE) -> None:
        """Type the passphrase and wait for the journal."""
        self.go_to("Passphrase")
        self.keys("Ctrl+A")
        self.types(passphrase)
        self.keys("Return")
        self.waits_for("What happened?")

    def notes(self, line: str, response: str = "Support") -> None:
        """Note a moment with Ctrl+N."""
        self.keys("Ctrl+N")
        self.types(line)
        self.press(response)
        self.keys("Ctrl+Return")
        self.waits_for("Saved.")

    def _buttons(self, name: str) -> list[QAbstractButton]:
        named = [one for one in self.screen.findChildren(QAbstractButton) if _named(one, name)]
        return [one for one in named if one.isVisible() and one.isEnabled()]

    def _bring_into_sight(self, widget: QWidget) -> None:
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        self.look()


def _named(button: QAbstractButton, name: str) -> bool:
    return name in (button.text().strip(), button.accessibleName())


class NoNetwork:
    """An audit hook, which Python never takes away again: it forbids every socket while a journey is under way."""

    def __init__(self) -> None:
        self.is_on = False
        self.asked: list[str] = []

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.is_on and event.startswith("socket."):
            self.asked.append(event)
            raise PermissionError(f"{event} is not for this program")


@pytest.fixture(scope="session")
def network() -> NoNetwork:
    """The one hook of this run."""
    hook = NoNetwork()
    sys.addaudithook(hook.hear)
    return hook


@pytest.fixture(autouse=True)
def no_network(network: NoNetwork) -> Iterator[NoNetwork]:
    """No journey opens a socket, looks up a name or connects to anything."""
    network.asked.clear()
    network.is_on = True
    yield network
    network.is_on = False
    assert network.asked == [], "The program has no network."


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of one's own: whatever the program leaves behind is under tmp_path."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return home


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of the journal."""
    return tmp_path / "journal"


def undress(app: QApplication) -> None:
    """Give the application its own look back."""
    theme.wear(app, QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)), QPalette(), "")


@pytest.fixture
def start(undressed: QApplication, data: Path, clock: Clock, qtbot: QtBot) -> Iterator[Callable[..., Person]]:
    """Start the program, as often as asked; each is closed at the end."""
    running: list[Program] = []

    def start(
        *,
        guest: bool = False,
        folder: Path = data,
        language: Language | None = Language.EN,
        dressed: Callable[[Program], None] | None = None,
    ) -> Person:
        options = Options(data=folder, language=language, is_guest=guest)
        undress(undressed)
        program = Program(undressed, options, clock, CHEAP)
        running.append(program)
        if dressed is not None:
            dressed(program)
        program.start()
        person = Person(program, qtbot)
        person.look()
        return person

    yield start
    for program in running:
        leave(program)


def leave(program: Program) -> None:
    """Close the window, as its cross does, and let go of the program."""
    while not program.window.close():
        pass  # it holds back once, when words or a code are nowhere else
    program.tasks.wait()
    QApplication.processEvents()
    program.wardrobe.undress()
    program.window.deleteLater()
    program.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def person(start: Callable[..., Person]) -> Person:
    """Someone at the first window of a new program."""
    return start()


@pytest.fixture
def beside(data: Path, home: Path) -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    """Run Python code in another process until it says "ready"; `data` is its first argument."""
    others: list[subprocess.Popen[str]] = []

    def run(code: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", code, str(data)]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        other = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
        others.append(other)
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "ready"
        return other

    yield run
    for other in others:
        other.kill()
        other.wait()
        assert other.stdout is not None
        other.stdout.close()
