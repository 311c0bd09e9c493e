"""Onto the clipboard: what one copies stays out of its histories, and what is private goes away again by itself."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QImage

from samensociaal_desktop.ui.widgets.text import announce
from samensociaal_desktop.ui.widgets.word_button import WordButton

PRIVATE_SECONDS: Final = 60
SAID_SECONDS: Final = 4

_HINTS: Final = {
    "x-kde-passwordManagerHint": b"secret",  # Klipper and those that follow it
    "ExcludeClipboardContentFromMonitorProcessing": b"1",  # Windows: these three
    "CanIncludeInClipboardHistory": bytes(4),
    "CanUploadToCloudClipboard": bytes(4),
}
_PRIVATE: Final = "application/x-samensociaal-private"


def copy(text: str, clipboard: QClipboard, *, private: bool = False) -> None:
    """Put a text on the clipboard; a private one is taken away after a minute, if it is still there."""
    data = QMimeData()
    data.setText(text)
    for kind, value in _HINTS.items():
        data.setData(kind, value)
    if private:
        data.setData(_PRIVATE, b"1")
    clipboard.setMimeData(data)
    if private:
        # The clipboard waits, not the button: that may be gone by then, with its page.
        QTimer.singleShot(PRIVATE_SECONDS * 1000, clipboard, lambda: _forget(clipboard, text))


def copy_picture(picture: QImage, clipboard: QClipboard) -> None:
    """Put a picture on the clipboard, and not in its histories."""
    data = QMimeData()
    data.setImageData(picture)
    for kind, value in _HINTS.items():
        data.setData(kind, value)
    clipboard.setMimeData(data)


def forget_private(clipboard: QClipboard | None = None) -> None:
    """Take away what is private and still there, at the end of the program or at the lock."""
    clipboard = clipboard or QGuiApplication.clipboard()
    data = clipboard.mimeData()
    if data is not None and data.hasFormat(_PRIVATE):  # there is none while it is empty, on some systems
        clipboard.clear()


def _forget(clipboard: QClipboard, text: str) -> None:
    if clipboard.text() == text:
        forget_private(clipboard)


class CopyButton(WordButton):
    """Copies what `text` returns; `what` says of what it is. Where nobody `say`s that it did, its own words do."""

    def __init__(
        self,
        text: Callable[[], str],
        what: str,
        say: Callable[[str], object] | None = None,
        *,
        private: bool = False,
        clipboard: QClipboard | None = None,
    ) -> None:
        super().__init__()
        self._copied_text, self._say, self._private = text, say, private
        self._clipboard = clipboard or QGuiApplication.clipboard()
        self._words = self.tr("Copy")
        self.setText(self._words)
        self.setAccessibleName(self.tr("Copy: {what}").format(what=what))
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAID_SECONDS * 1000)
        self._timer.timeout.connect(lambda: self.setText(self._words))
        self.clicked.connect(lambda _on: self._copy())

    def _copy(self) -> None:
        copy(self._copied_text(), self._clipboard, private=self._private)
        done = self.tr("Copied")
        if self._say is not None:
            self._say(done)
            return
        self.setText(done)
        announce(self, done)
        self._timer.start()
