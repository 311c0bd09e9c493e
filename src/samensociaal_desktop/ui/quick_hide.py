"""Esc twice, quickly: a plain screen at once, before anything else is done."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from shiboken6 import isValid

TWICE_WITHIN_MS: Final = 500
"""As long as a double click may take where systems let one wait longest."""

_MOST_POPUPS: Final = 5
"""Menus that can be open over one another."""

_KEY_EVENTS: Final = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class PlainScreen(QWidget):
    """Lies over everything in the window and says nothing. `left` at Enter or a click."""

    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.keeps_focus = False
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Empty screen"))
        self.setAccessibleDescription(self.tr("Press Enter to go back."))

    def cover(self) -> None:
        """Lie on top of the window, painted before this returns."""
        self.keeps_focus = True
        self.resize(self._window.size())
        self.show()
        self.raise_()
        self.setFocus()
        self.repaint()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()

    def mousePressEvent(self, _event: QMouseEvent, /) -> None:
        self.left.emit()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        if self.keeps_focus and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.setFocus()  # what is typed now must not go into something that nobody sees


class QuickHide(QObject):
    """Watches the keys of the window that has the focus, dialogs too. `hidden` once all is covered: lock then.

    Only that window is watched: a filter on the whole application would be asked thousands of times a second.
    A key that is held down counts once.
    """

    hidden = Signal()

    nearly = Signal()
    """Esc was pressed once, and has done nothing yet: where one is now is where one wants to be again."""

    def __init__(self, app: QApplication, window: QMainWindow) -> None:
        super().__init__(window)
        self._app, self._window = app, window
        self._watched: QWindow | None = None
        self._screen: PlainScreen | None = None
        self._dialogs: list[QDialog] = []
        self._seen_at = -TWICE_WITHIN_MS
        app.focusWindowChanged.connect(self._follow)
        window.installEventFilter(self)
        self._follow(app.focusWindow())

    @property
    def is_hidden(self) -> bool:
        """Whether the plain screen lies over the window."""
        return self._screen is not None

    def hide(self) -> None:
        """Cover everything at once, and say so."""
        if self._screen is None:
            self._screen = PlainScreen(self._window)
            self._screen.left.connect(self.show)
        for _menu_in_a_menu in range(_MOST_POPUPS):
            if (popup := self._app.activePopupWidget()) is not None:
                popup.hide()
        open_ones = [dialog for dialog in self._window.findChildren(QDialog) if dialog.isVisible()]
        for dialog in open_ones:
            dialog.hide()
        self._dialogs += open_ones
        self._screen.cover()
        self._window.activateWindow()
        self.hidden.emit()
        self._screen.cover()  # what the lock put in the window lies under it

    def show(self) -> None:
        """Take the plain screen away; what is under it is the lock."""
        if self._screen is None:
            return
        screen, self._screen = self._screen, None
        under = self._window.centralWidget()
        screen.keeps_focus = False
        if under is not None:  # before it goes: then Qt puts the focus on whatever comes next
            (under.focusWidget() or under).setFocus()
        screen.hide()
        screen.deleteLater()
        dialogs, self._dialogs = self._dialogs, []
        for dialog in dialogs:
            if isValid(dialog):  # the lock closes them; of a guest, and at the gate, nothing may be lost
                dialog.open()

    def _follow(self, focused: QWindow | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        self._watched = focused
        if focused is not None:
            focused.installEventFilter(self)
            focused.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self._screen is not None:
            self._screen.resize(self._window.size())
        elif watched is self._watched and event.type() in _KEY_EVENTS and isinstance(event, QKeyEvent):
            return self._answers(event)
        return False

    def _answers(self, event: QKeyEvent) -> bool:
        """Look at a press of a key, which comes as two events; True when nobody else is to see it."""
        if self._screen is not None:
            # No shortcut may open what lies under it: the plain screen gets the key itself.
            event.accept()
            return event.type() == QEvent.Type.ShortcutOverride
        if event.key() != Qt.Key.Key_Escape or event.isAutoRepeat() or event.timestamp() == self._seen_at:
            return False
        before, self._seen_at = self._seen_at, event.timestamp()
        if not 0 < self._seen_at - before <= TWICE_WITHIN_MS:
            self.nearly.emit()
            return False
        event.accept()
        self.hide()
        return True
