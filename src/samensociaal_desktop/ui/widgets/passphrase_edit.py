"""A field for a passphrase: covered, with an eye to uncover it, and never learned from by keyboards."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QLineEdit


class PassphraseEdit(QLineEdit):
    """Takes a passphrase. `wipe()` forgets it as far as a text field can."""

    def __init__(self, name: str, show_text: str, hide_text: str) -> None:
        super().__init__()
        self._show_text, self._hide_text = show_text, hide_text
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhHiddenText
        )
        self.setDragEnabled(False)
        self._eye = QAction(show_text, self)
        self._eye.setShortcut("Alt+Z")
        self._eye.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._eye.triggered.connect(self._toggle)
        self.addAction(self._eye)
        self._icons: tuple[QIcon, QIcon] | None = None

    def set_icons(self, show: QIcon, hide: QIcon) -> None:
        """Put the eye into the field; without icons it is reached by its shortcut alone."""
        self._icons = (show, hide)
        self._eye.setIcon(show)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)

    def uncover(self) -> None:
        """Show the words as they are typed."""
        if self.echoMode() == QLineEdit.EchoMode.Password:
            self._toggle()

    def wipe(self) -> None:
        """Empty the field, its undo stack with it."""
        self.clear()
        self.setModified(False)

    def _toggle(self) -> None:
        covered = self.echoMode() == QLineEdit.EchoMode.Password
        self.setEchoMode(QLineEdit.EchoMode.Normal if covered else QLineEdit.EchoMode.Password)
        self._eye.setText(self._hide_text if covered else self._show_text)
        if self._icons is not None:
            self._eye.setIcon(self._icons[1] if covered else self._icons[0])
