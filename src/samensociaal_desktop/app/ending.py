"""The end that the system asks for: a signal, or a session that ends. What was typed is kept, the journal locked."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication

_NAMES: Final = ("SIGINT", "SIGTERM", "SIGHUP")
"""Ctrl+C in the terminal, the end of a session or a computer that shuts down, a terminal that is closed."""


class Ending(QObject):
    """Calls `end` when a signal asks the program to go, and `lock` when the session is about to end.

    Python hears a signal only between two lines of Python, and while Qt waits there are none: so each signal writes
    its number into a pipe, which Qt does hear.
    """

    def __init__(self, app: QGuiApplication, lock: Callable[[], object], end: Callable[[], object]) -> None:
        super().__init__(app)
        self._app, self._end = app, end
        app.commitDataRequest.connect(lambda _manager: lock())
        if os.name == "posix":  # elsewhere no signal asks: Windows and macOS tell Qt of the end
            self._listen()

    def _listen(self) -> None:
        self._read, write = os.pipe()
        for handle in (self._read, write):
            os.set_blocking(handle, False)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        for name in _NAMES:
            number = getattr(signal, name)
            if signal.getsignal(number) is not signal.SIG_IGN:  # as `nohup` wants it
                signal.signal(number, lambda _number, _frame: None)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda *_: self._told())

    def _told(self) -> None:
        numbers = b""
        with suppress(BlockingIOError):
            numbers = os.read(self._read, 64)
        if numbers:
            self._notifier.setEnabled(False)
            try:
                self._end()
            finally:  # whatever it has against it
                self._app.exit(128 + numbers[0])  # as shells say it
