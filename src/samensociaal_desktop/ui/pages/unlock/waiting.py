"""Waiting after wrong tries: the button is held back, and a sentence under the field counts the seconds down."""

from math import ceil
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QPushButton

from samensociaal_desktop.ui.pages.unlock.gate import GatePage

_STEP_MS: Final = 250
"""How often the clock is looked at: the computer may have slept meanwhile."""


class Waiting(QObject):
    """Holds a button of a page back for some seconds. It is said aloud once; what counts down is only seen."""

    def __init__(self, page: GatePage, button: QPushButton) -> None:
        super().__init__(page)
        self._page, self._button = page, button
        self._text, self._until, self._seen = "", 0.0, 0
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_on(self) -> bool:
        """Whether the button is held back."""
        return self._timer.isActive()

    def begin(self, seconds: float, text: str = "") -> None:
        """Hold the button back for so long; `text` is what went wrong, and stays on the screen afterwards."""
        if seconds <= 0:
            self._page.say(text)
            return
        self._text, self._until = text, monotonic() + seconds
        self._button.setDisabled(True)
        self._seen = ceil(seconds)
        self._page.say(self._sentence())
        self._timer.start()

    def stop(self) -> None:
        """Stop counting, and let the page say what it likes."""
        self._timer.stop()

    def _look(self) -> None:
        left = ceil(self._until - monotonic())
        if left <= 0:
            self._timer.stop()
            self._button.setEnabled(True)
            self._page.show_quietly(self._text)
        elif left != self._seen:
            self._seen = left
            self._page.show_quietly(self._sentence())

    def _sentence(self) -> str:
        if self._seen == 1:
            wait = self.tr("You can try again in one second.")
        else:
            wait = self.tr("You can try again in {seconds} seconds.").format(seconds=self._seen)
        return f"{self._text} {wait}".strip()
