"""What a place of the sidebar is to the window."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

TEXT_COLUMN = 760
"""The widest a column of text gets at 100 %: about 68 characters of the system's font on a padded card."""


ROOMY = 600
"""The width from which a page can afford white at its sides, in pixels."""

MARGINS = (48, 32, 48, 32)
NARROW_MARGINS = (12, 16, 12, 16)


class Page(QWidget):
    """A place: read anew when entered, left with everything typed kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def enter(self) -> None:
        """Read what is new and put the focus where one begins."""

    def leave(self) -> None:
        """Keep what was typed."""

    def whereabouts(self) -> str:
        """Return where one is on this page: ids only, in one line, never a word of a person. "" is where one begins."""
        return ""

    def go_back_to(self, where: str) -> None:
        """Go where `whereabouts` said one was, as far as that is still there."""


class Body(QWidget):
    """What is scrolled: as high as its width makes it.

    Its least height on its own is that of its words at their narrowest, which would leave white below the end.
    """

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), 0) if self.hasHeightForWidth() else hint


class ScrollPage(Page):
    """A page that is one column, scrolled as a whole."""

    def __init__(self, width: int = TEXT_COLUMN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        body = Body()
        body.setProperty("role", "body")
        # The widest width is held by a row, not by a column: only a row tells wrapping text how wide it will be.
        self._row = row = QHBoxLayout(body)
        row.setContentsMargins(*MARGINS)
        holder = QWidget()
        holder.setMaximumWidth(width)
        row.addWidget(holder, 1000)
        row.addStretch(1)
        outside = QVBoxLayout(holder)
        outside.setContentsMargins(0, 0, 0, 0)
        self.column = QVBoxLayout()
        self.column.setSpacing(16)
        outside.addLayout(self.column)
        outside.addStretch(1)
        self._scroll.setWidget(body)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._row.setContentsMargins(*(MARGINS if event.size().width() >= ROOMY else NARROW_MARGINS))
        focus, room = self.focusWidget(), self._scroll.viewport().height()
        if focus is not None and focus.height() <= room:
            end = focus.mapTo(self._scroll.viewport(), focus.rect().bottomLeft()).y()
            if room < end <= room + event.oldSize().height() - event.size().height():
                # A message under the page takes the room of what one is at. (Who scrolled away from that stays there.)
                QTimer.singleShot(0, focus, lambda: self._scroll.ensureWidgetVisible(focus, 0, 8))

    def show_widget(self, widget: QWidget, margin: int = 48) -> None:
        """Scroll so that a widget is in sight, as little as that takes."""
        # What was put in just now has no place yet, and wrapping text no height: all of it is laid out first.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._scroll.ensureWidgetVisible(widget, margin, margin)

    def show_from_top(self, widget: QWidget | None = None, margin: int = 48) -> None:
        """Scroll to the top, and from there as little as brings a widget in sight."""
        self._scroll.verticalScrollBar().setValue(0)
        if widget is not None:
            self.show_widget(widget, margin)

    def begin_at(self, widget: QWidget) -> None:
        """Put the focus on a widget, with all that fits above it in sight."""
        widget.setFocus()
        QTimer.singleShot(0, widget, lambda: self._show_focus_from_top(widget))  # at a first visit nothing has a place

    def _show_focus_from_top(self, widget: QWidget) -> None:
        if self.focusWidget() is widget:  # else the person, or the way back, went elsewhere meanwhile
            self.show_from_top(widget)


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One entry of the sidebar; `build` is called at the first visit, so that what it imports is not paid before.

    It is given the widget that the page will be in.
    """

    id: str
    title: Callable[[], str]
    icon: str
    build: Callable[[QWidget], Page]
    at_bottom: bool = False
