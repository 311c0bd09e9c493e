"""The real program inside a measuring process: started, opened, typed in, and waited for."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from data import PASSPHRASE, clock, vocabulary
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from samensociaal_desktop.app import Program, make
from samensociaal_desktop.app import program as program_module
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.options import Options
from samensociaal_desktop.ui.pages.unlock.unlock import UnlockPage

PATIENCE = 60_000


def start(folder: str) -> tuple[QApplication, Program]:
    """Return the program at its unlock page, with all loaded that it loads while a passphrase is typed."""
    app, program = make(Options(data=Path(folder), language=Language.NL), clock)
    program._place = program_module.FIRST_PLACE = "journal"
    program.start()
    wait_until(lambda: program.packs.is_read)
    rest(300)
    return app, program


def open_journal(folder: str) -> tuple[QApplication, Program]:
    """Return the program with its journal open and painted."""
    app, program = start(folder)
    enter(program)
    wait_until(lambda: program.desk is not None)
    rest(500)
    return app, program


def let_work_end(program: Program) -> None:
    """Let the backup of the day be made, and the bin emptied: what comes once is not what it costs at rest."""
    assert program.desk is not None
    backups = program.desk.backups
    assert backups is not None  # a journal on the disk
    wait_until(lambda: backups.waits_ms > 60_000)


def enter(program: Program) -> None:
    """Type the passphrase and press Enter."""
    page = program.gate.page
    assert isinstance(page, UnlockPage)
    page.passphrase.setText(PASSPHRASE)
    QTest.keyClick(page.passphrase, "\r")


def rest(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(done: Callable[[], bool]) -> None:
    """Let the event loop run until something is so.

    Raises:
        TimeoutError: it did not come to be.
    """
    end = perf_counter() + PATIENCE / 1000
    while not done():
        rest(5)
        if perf_counter() > end:
            raise TimeoutError


def letters() -> Iterator[str]:
    """Give what is typed into search: frequent words and rare ones, two together, and beginnings."""
    words = vocabulary()
    while True:
        yield words[0]
        yield words[300]
        yield f"{words[3]} {words[40]}"
        yield words[2_500][:7]
        yield words[1_000]


def scroll(view: QAbstractItemView, paints: "Paints", frames: int = 60) -> list[float]:
    """Return ms a frame, three rows down each time, from the top of the list."""
    bar = view.verticalScrollBar()
    bar.setValue(0)
    step = 3 * view.visualRect(view.model().index(0, 0)).height()
    return [paints.took(lambda: bar.setValue(bar.value() + step)) for _ in range(frames)]


class Paints(QObject):
    """Counts how often a widget is painted, or one of several."""

    def __init__(self, app: QApplication, widget: QWidget, *others: QWidget) -> None:
        super().__init__(widget)
        self._app = app
        self._count = 0
        for one in (widget, *others):
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Paint:
            self._count += 1
        return False

    def took(self, act: Callable[[], object]) -> float:
        """Return the ms from an act until the widget is painted and the event loop has nothing left to do."""
        self._app.processEvents()
        before, start = self._count, perf_counter()
        act()
        while self._count == before:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if perf_counter() - start > PATIENCE / 1000:
                raise TimeoutError
        self._app.processEvents()
        return (perf_counter() - start) * 1000
