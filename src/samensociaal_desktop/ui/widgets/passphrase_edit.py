"""A field for a passphrase: covered, with an eye to uncover it, and never learned from by keyboards."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

_PADDING: Final = 12
"""What the style leaves free at the end of a field anyway."""


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
        self._button: QToolButton | None = None

    def set_icons(self, show: QIcon, hide: QIcon) -> None:
        """Put the eye into the field; without icons it is reached by its shortcut alone."""
        self._icons = (show, hide)
        self._eye.setIcon(show)
        if self._button is None:
            self._button = self._make_button()
            self._place_button()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place_button()

    def _make_button(self) -> QToolButton:
        # Not by the action's own place in the field: its icon stays as small with the largest letters.
        eye = QToolButton(self)
        eye.setDefaultAction(self._eye)
        eye.setAutoRaise(True)
        eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        eye.setCursor(Qt.CursorShape.PointingHandCursor)
        eye.setStyleSheet("QToolButton { border: none; background: transparent; padding: 0; }")
        side = self.fontMetrics().height()
        eye.setIconSize(QSize(side, side))
        eye.show()
        return eye

    def _place_button(self) -> None:
        if self._button is not None:
            side = self.height()
            self._button.setGeometry(self.width() - side, 0, side, side)
            self.setTextMargins(0, 0, side - _PADDING, 0)

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
