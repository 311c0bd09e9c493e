"""What importing and exporting have in common: slow work beside the window, how far it is, and a way to stop it."""

import gc
from collections.abc import Callable
from threading import Event
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from samensociaal_desktop.services.progress import Cancelled, Progress
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.tasks import Tasks
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.text import Text, announce

translate = QCoreApplication.translate

T = TypeVar("T")

_WHOLE: Final = 1000
"""The bar's length: bytes may be more than a bar can count."""

_NEVER: Final = 1_000_000
"""Rounds of the younger garbage between two of the old: more than there are in an import."""

_LOCK: Final = QKeySequence("Ctrl+L")
_WIDTH: Final = 440


def moments_text(count: int, look: Look) -> str:
    """Return how many moments, in words: "312 moments"."""
    if count == 1:
        return translate("Transfer", "1 moment")
    return translate("Transfer", "{count} moments").format(count=look.locale.toString(count))


class Errand(QObject):
    """One piece of slow work at a time. Once it is stopped nothing is heard of it any more."""

    moved = Signal(int)
    """How far it is, in thousandths."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._cancelled: Event | None = None

    @property
    def is_busy(self) -> bool:
        """Whether there is work going on."""
        return self._cancelled is not None

    def start(
        self, work: Callable[[Progress], T], done: Callable[[T], object], failed: Callable[[Exception], object]
    ) -> None:
        """Do `work` in the worker, and hand the main thread its result, or what went wrong (`Cancelled` too)."""
        self.stop()
        self._cancelled = cancelled = Event()

        def tell(part: int, whole: int) -> None:
            if cancelled.is_set():
                raise Cancelled
            self.moved.emit(part * _WHOLE // whole if whole else _WHOLE)

        def heard(tell_it: Callable[[T], object]) -> Callable[[T], None]:
            return lambda value: self._end(cancelled, tell_it, value)

        self._tasks.run(
            lambda: _unhurried(lambda: work(tell)), heard(done), lambda error: self._end(cancelled, failed, error)
        )

    def cancel(self) -> None:
        """Ask the work to stop; its `failed` hears of it."""
        if self._cancelled is not None:
            self._cancelled.set()

    def stop(self) -> None:
        """Stop the work, wait until it has, and hear nothing of it."""
        self.cancel()
        self._cancelled = None
        self._tasks.wait()

    def _end(self, cancelled: Event, tell_it: Callable[[T], object], value: T) -> None:
        if cancelled is self._cancelled:
            self._cancelled = None
            tell_it(value)


def _unhurried(work: Callable[[], T]) -> T:
    """Do work that makes many things at once, without all of them being looked through for garbage again and again.

    That would hold the window up, for 40 ms where there are 20,000 moments. What dies young is still found.
    """
    young, middle, old = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)
    try:
        return work()
    finally:
        gc.set_threshold(young, middle, old)


class WorkPanel(QWidget):
    """What is going on, how far it is, and a button to stop it."""

    def __init__(self, text: str, errand: Errand, *, can_cancel: bool = True) -> None:
        super().__init__()
        self.text = Text(text)
        self.bar = QProgressBar()
        self.bar.setRange(0, _WHOLE)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(text)
        self.cancel_button = button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(lambda _on: self._cancel(errand))
        self.cancel_button.setVisible(can_cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.text)
        column.addWidget(self.bar)
        column.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignLeft)
        errand.moved.connect(self._move)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (self.cancel_button,)

    def _cancel(self, errand: Errand) -> None:
        self.text.setText(self.tr("Stopping…"))
        announce(self, self.text.text())
        errand.cancel()

    def _move(self, part: int) -> None:
        self.bar.setValue(part)


class WorkDialog(QDialog):
    """Keeps everything else off while the journal is busy; the window goes on painting. Esc asks to stop."""

    def __init__(self, text: str, errand: Errand, window: QWidget, look: Look, *, can_cancel: bool = True) -> None:
        super().__init__(window)
        self.setWindowTitle(text)
        self.setModal(True)
        self.panel = WorkPanel(text, errand, can_cancel=can_cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(self.panel)
        self.setMinimumWidth(min(look.px(_WIDTH), window.width() - 32))
        for action in window.actions():  # else the window's own key for locking sleeps while this is open
            if action.shortcut() == _LOCK:
                self.addAction(action)
        self._can_cancel = can_cancel

    def reject(self) -> None:
        """Ask the work to stop; this goes away when it has."""
        if self._can_cancel:
            self.panel.cancel_button.click()

    def finish(self) -> None:
        """Go away."""
        self.done(0)
        self.deleteLater()
