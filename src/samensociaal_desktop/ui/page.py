"""What a place of the sidebar is to the window."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
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


class _Body(QWidget):
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
        body = _Body()
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

    def show_widget(self, widget: QWidget) -> None:
        """Scroll so that a widget is in sight."""
        self._scroll.ensureWidgetVisible(widget, 48, 48)


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One entry of the sidebar; `build` is called at the first visit, so that what it imports is not paid before."""

    id: str
    title: Callable[[], str]
    icon: str
    build: Callable[[], Page]
    at_bottom: bool = False
