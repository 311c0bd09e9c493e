"""A button for what cannot be undone: it asks to be pressed again, instead of a dialog that stands in the way."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent

from samensociaal_desktop.ui.widgets.text import announce
from samensociaal_desktop.ui.widgets.word_button import WordButton

SECONDS = 10
"""How long the second press is waited for."""


class TwiceButton(WordButton):
    """Says `confirmed` at the second press; a double click, a held key or going elsewhere does not count as one."""

    confirmed = Signal()

    def __init__(
        self, text: str, again: str, role: str = "danger", *, about: str = "", seconds: float = SECONDS
    ) -> None:
        """Make a button that says `text`, then `again`; `about` tells a screen reader what it is about."""
        super().__init__(text)
        self._words, self._again, self._about = text, again, about
        self.setProperty("role", role)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.pressed.connect(self.setFocus)  # a screen reader presses without it, and leaving must be seen
        self._since = QElapsedTimer()
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(round(seconds * 1000))
        self._waiting.timeout.connect(self.calm_down)
        self.clicked.connect(lambda _on: self._pressed())
        self._show_words(text)

    @property
    def again(self) -> str:
        """What it says before the second press."""
        return self._again

    @property
    def is_waiting(self) -> bool:
        """Whether the next press counts."""
        return self._waiting.isActive()

    def calm_down(self) -> None:
        """Wait for a first press again."""
        self._waiting.stop()
        self._show_words(self._words)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.isAutoRepeat():
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.calm_down()

    def _pressed(self) -> None:
        if not self.is_waiting:
            self._since.start()
            self._waiting.start()
            self._show_words(self._again)
            announce(self, self._again)
        elif self._since.elapsed() > QGuiApplication.styleHints().mouseDoubleClickInterval():
            self.calm_down()
            self.confirmed.emit()

    def _show_words(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(f"{text}: {self._about}" if self._about not in ("", text) else text)
