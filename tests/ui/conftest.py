"""What the tests of the window ask for: a real journal in memory, real lists, a look, and widgets that are shown."""

from collections.abc import Callable, Generator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from samensociaal_desktop.content.library import Library, open_library
from samensociaal_desktop.domain.encounters import Chosen, Clock, Encounter, Response
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.vocabulary import Vocabulary
from samensociaal_desktop.ui.widgets.card import MessageBar

NOW = datetime(2026, 4, 16, 20, 30)

W = TypeVar("W", bound=QWidget)
Moment = Callable[..., Encounter]
Show = Callable[..., QWidget]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """Stop what waits for its time before the journal is taken away: pages go before it, as in the program.

    What was told to delete itself is deleted before the next test: Qt itself waits for an event loop, and thousands
    of widgets that nobody sees would be styled with those of the tests to come. Nothing may stay on the screen.
    """
    for widget in QApplication.topLevelWidgets():
        for timer in widget.findChildren(QTimer):
            timer.stop()
    result = yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if not QApplication.startingUp():
        QApplication.clipboard().clear()  # what lies there when Python ends ends it with a segmentation fault
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.hide()  # it is the fault of this test, not of the next
    assert left == [], "These were left on the screen; give them a parent, or to `show`."
    return result


@pytest.fixture(scope="session")
def library() -> Library:
    return open_library()


@pytest.fixture(scope="session")
def pack(library: Library) -> Library:
    return library


@pytest.fixture(scope="session")
def lists(library: Library) -> Lists:
    return library.lists


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(theme.load("light"), Language.EN)


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    """A session whose open journal is a guest's: in memory."""
    session = Session(tmp_path / "data", clock)
    session.open_guest()
    yield session
    session.lock()


@pytest.fixture
def vault(session: Session) -> OpenVault:
    return session.vault


@pytest.fixture
def journal(vault: OpenVault) -> Journal:
    return vault.journal


@pytest.fixture
def bus(qapp: QApplication) -> Bus:
    return Bus()


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def edits(vault: OpenVault, bus: Bus, bar: MessageBar) -> Edits:
    return Edits(vault.history, bus, bar)


@pytest.fixture
def vocabulary(lists: Lists, vault: OpenVault) -> Vocabulary:
    return Vocabulary(lists, vault.own_lists, vault.history)


@pytest.fixture
def needs(vocabulary: Vocabulary, look: Look, clock: Clock) -> FormNeeds:
    return FormNeeds(vocabulary, look, clock)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[..., W]:
    """Show a widget, as large as asked, until the test is over.

    It is held here until then: `qtbot` does not, and a window that only a cycle of references holds would be
    collected, and deleted, in the midst of whatever Qt does with it.
    """
    shown: list[QWidget] = []

    def show(widget: W, width: int = 900, height: int = 700) -> W:
        qtbot.addWidget(widget)
        shown.append(widget)
        widget.resize(width, height)
        widget.show()
        widget.activateWindow()
        QApplication.processEvents()
        return widget

    return show


@pytest.fixture(scope="session")
def moment() -> Moment:
    """Return a maker of moments: so many days ago, and whatever else is named."""

    def make(days_ago: float = 0, **fields: object) -> Encounter:
        fields.setdefault("line", "Een opmerking in de groepsapp")
        fields.setdefault("responses", (Chosen(Response.IGNORE),))
        fields.setdefault("noted_at", datetime(2026, 4, 16, tzinfo=UTC))
        return Encounter(happened_at=NOW - timedelta(days=days_ago), **fields)

    return make


@pytest.fixture
def words_on() -> Callable[[QWidget], list[str]]:
    """Return a reader of every word that can be seen on a widget."""

    def read(widget: QWidget) -> list[str]:
        QApplication.processEvents()
        found = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
        return found + [one.text().strip() for one in widget.findChildren(QPushButton) if one.isVisibleTo(widget)]

    return read


@pytest.fixture
def tidy() -> Callable[[], None]:
    """Return what deletes all that was told to delete itself later."""

    def tidy() -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    return tidy


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Return the sentences that a screen reader is told to say, while there is one."""
    said: list[str] = []

    def listen(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    QAccessible.setActive(True)
    yield said
    QAccessible.setActive(False)
