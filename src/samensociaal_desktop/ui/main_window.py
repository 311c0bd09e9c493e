"""The window: first a gate, then the places with their sidebar. It makes pages when they are first asked for."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import Page, PageSpec, ScrollPage
from samensociaal_desktop.ui.widgets.card import MessageBar
from samensociaal_desktop.ui.widgets.text import Heading
from samensociaal_desktop.ui.widgets.word_button import PromptButton

SIDEBAR_WIDTH = 216
SIDEBAR_MARGINS = (16, 24, 16, 16)
PICTURE_MARGINS = (16, 8, 16, 8)
"""Around the pictures alone: a small window with large text has no height to spare."""

PAGE_ROOM = 400
"""What a page needs beside the sidebar before that may show words, in pixels at 100 % text."""


def let_go(widget: QWidget) -> None:
    """Take a widget off the screen, to be destroyed; nothing on it that waits for its time may wake up until then."""
    for timer in widget.findChildren(QTimer):
        timer.stop()  # what it would read or write is locked by now
    widget.hide()
    widget.deleteLater()


class Sidebar(QFrame):
    """The places, in a fixed order; one is current."""

    chosen = Signal(str)
    lock_requested = Signal()

    def __init__(self, specs: Sequence[PageSpec], look: Look, lock_text: str) -> None:
        super().__init__()
        self.setProperty("role", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(SIDEBAR_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Places"))
        self._buttons: dict[str, QPushButton] = {}
        self._has_words = True
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(*SIDEBAR_MARGINS)
        column.setSpacing(4)
        self._name = Heading("Samen Sociaal", 3)
        column.addWidget(self._name)
        column.addSpacing(16)
        for number, spec in enumerate((one for one in specs if not one.at_bottom), start=1):
            column.addWidget(self._place(spec, look, f"Ctrl+{number}"))
        column.addStretch(1)
        for spec in (one for one in specs if one.at_bottom):
            column.addWidget(self._place(spec, look, "Ctrl+,"))
        self.lock_button = self._button(lock_text, "lock", look)
        self.lock_button.setProperty("keys", "Ctrl+L")
        self.lock_button.setToolTip("Ctrl+L")
        self.lock_button.clicked.connect(self.lock_requested)
        column.addWidget(self.lock_button)

    def fit(self, room: int) -> None:
        """Show the words beside the pictures only where they leave `room` for the page, in pixels of the window."""
        if self._has_words:
            self._wide = self.sizeHint().width()
        has_words = self._wide <= room
        if has_words == self._has_words:
            return
        self._has_words = has_words
        self._name.setVisible(has_words)
        self._column.setContentsMargins(*(SIDEBAR_MARGINS if has_words else PICTURE_MARGINS))
        self.setMinimumWidth(SIDEBAR_WIDTH if has_words else 0)
        for button in (*self._buttons.values(), self.lock_button):
            button.setText(f"  {button.accessibleName()}" if has_words else "")
            keys = button.property("keys")
            button.setToolTip(keys if has_words else f"{button.accessibleName()} ({keys})")
        for button in self._buttons.values():
            button.setShortcut(button.property("keys"))  # which Qt takes away with the words

    def show_current(self, page_id: str) -> None:
        """Mark the place one is at."""
        for key, button in self._buttons.items():
            with QSignalBlocker(button):
                button.setChecked(key == page_id)

    def _place(self, spec: PageSpec, look: Look, shortcut: str) -> QPushButton:
        button = self._button(spec.title(), spec.icon, look)
        button.setCheckable(True)
        button.setShortcut(shortcut)
        button.setProperty("keys", shortcut)
        button.setToolTip(shortcut)
        button.toggled.connect(lambda: self.chosen.emit(spec.id))  # not `clicked`: a screen reader toggles without one
        self._buttons[spec.id] = button
        return button

    def _button(self, text: str, icon: str, look: Look) -> QPushButton:
        button = PromptButton(f"  {text}")
        button.setAccessibleName(text)
        button.setProperty("role", "place")
        button.setIcon(look.icon(icon))
        button.setIconSize(look.icon_size)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button


class Workspace(QWidget):
    """The sidebar, the place one is at, and the message bar under it."""

    entered = Signal(str)
    lock_requested = Signal()

    def __init__(
        self,
        specs: Sequence[PageSpec],
        look: Look,
        lock_text: str,
        messages: MessageBar,
        banner: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._specs = {spec.id: spec for spec in specs}
        self._pages: dict[str, Page] = {}
        self._current = ""
        self.sidebar = Sidebar(specs, look, lock_text)
        self._least_room = look.px(PAGE_ROOM)
        self.sidebar.chosen.connect(self.go)
        self.sidebar.lock_requested.connect(self.lock_requested)
        self._stack = QStackedWidget(self)
        self.messages = messages
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.sidebar)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if banner is not None:
            column.addLayout(_within(banner, (24, 12, 24, 0)))
        column.addWidget(self._stack, 1)
        column.addLayout(_within(self.messages, (24, 0, 24, 16)))
        line.addLayout(column, 1)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.sidebar.fit(event.size().width() - self._least_room)

    def focusNextPrevChild(self, next_one: bool, /) -> bool:
        """Go on as Qt does, and have it in sight: a page that is come into from the sidebar may be scrolled away."""
        has_gone = super().focusNextPrevChild(next_one)
        focus = self.focusWidget()
        around = focus.parentWidget() if focus is not None else None
        while around is not None and not isinstance(around, ScrollPage):
            around = around.parentWidget()
        if focus is not None and around is not None:
            # Once what the change of focus made higher or lower has its place.
            QTimer.singleShot(0, focus, partial(_show_focus, around, focus))
        return has_gone

    @property
    def current(self) -> str:
        """The id of the place one is at."""
        return self._current

    def page(self, page_id: str) -> Page:
        """Return a page, made now if this is the first time it is asked for; it is seen once one goes there."""
        if page_id not in self._pages:
            page = self._pages[page_id] = self._specs[page_id].build(self._stack)
            page.hide()
            page.setParent(self._stack)  # it is destroyed with the others, also if nobody ever goes there
        return self._pages[page_id]

    def go(self, page_id: str) -> Page:
        """Leave the current page and enter another, or the same anew."""
        page = self.page(page_id)
        self.leave()
        if page_id != self._current:
            self._current = page_id
            if self._stack.indexOf(page) < 0:
                self._stack.addWidget(page)
            self._stack.setCurrentWidget(page)
        self.sidebar.show_current(page_id)
        page.enter()
        self.entered.emit(page_id)
        return page

    def leave(self) -> None:
        """Let the current page keep what was typed."""
        if self._current in self._pages:
            self._pages[self._current].leave()


def _show_focus(page: ScrollPage, widget: QWidget) -> None:
    if widget.hasFocus():  # Qt goes on by itself too, when something goes away; most then put the focus elsewhere
        page.show_widget(widget)


def _within(widget: QWidget, margins: tuple[int, int, int, int]) -> QVBoxLayout:
    holder = QVBoxLayout()
    holder.setContentsMargins(*margins)
    holder.addWidget(widget)
    return holder


class MainWindow(QMainWindow):
    """Shows one thing: the gate or the workspace. Its title stays neutral."""

    painted = Signal()
    """The window is on the screen for the first time: what it did without can be loaded now."""

    closing = Signal()
    palette_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False
        self.may_close: Callable[[], bool] = lambda: True
        self.setWindowTitle("Samen Sociaal")
        self.setMinimumSize(QSize(640, 480))

    def show_widget(self, widget: QWidget) -> None:
        """Put a widget in the place of the one shown, which is destroyed with all the words on it."""
        old = self.takeCentralWidget()
        self.setCentralWidget(widget)
        if old is not None:
            let_go(old)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        if self.may_close():
            self.closing.emit()
            super().closeEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            self.palette_changed.emit()
