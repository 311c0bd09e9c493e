"""Waiting after wrong tries: the button is held back, and a sentence under the field counts the seconds down."""

from math import ceil
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QPushButton

from samensociaal_desktop.ui.pages.unlock.gate import GatePage
from samensociaal_desktop.ui.widgets.text import announce

_STEP_MS: Final = 250
"""How often the clock is looked at: the computer may have slept meanwhile."""

_LONG_S: Final = 5
"""From so many seconds on it is said when they are over: who hears the screen does not see them go."""


class Waiting(QObject):
    """Holds a button of a page back for some seconds. It is said aloud once; what counts down is only seen."""

    def __init__(self, page: GatePage, button: QPushButton) -> None:
        super().__init__(page)
        self._page, self._button = page, button
        self._text, self._until, self._seen, self._is_long = "", 0.0, 0, False
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
        self._is_long = seconds >= _LONG_S
        self._page.say(self._sentence())
        self._timer.start()

    def remind(self) -> None:
        """Say how long it still takes: somebody tries too early."""
        announce(self._page, self._wait())

    def stop(self) -> None:
        """Stop counting, and let the page say what it likes."""
        self._timer.stop()

    def _look(self) -> None:
        left = ceil(self._until - monotonic())
        if left <= 0:
            self._timer.stop()
            self._button.setEnabled(True)
            self._page.show_quietly(self._text, is_last=True)
            if self._is_long:
                announce(self._page, self.tr("You can try again now."))
        elif left != self._seen:
            self._seen = left
            self._page.show_quietly(self._sentence())

    def _sentence(self) -> str:
        return f"{self._text} {self._wait()}".strip()

    def _wait(self) -> str:
        if self._seen == 1:
            return self.tr("You can try again in one second.")
        return self.tr("You can try again in {seconds} seconds.").format(seconds=self._seen)
