"""A widget that sets others side by side and goes on at the next line, as words do.

Not a QLayout: one written in Python holds layout items that Qt deletes on its own terms, and a wrapper left over
from one of them crashed the program when its memory was used again.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

_Measured = tuple[QWidget, QSize, int]
"""A widget, the size it gets where there is room, and how narrow it can get."""


class Flow(QWidget):
    """Left to right, then down; its height follows from its width, inside any layout."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._widgets: list[QWidget] = []
        # Asking a styled button for its size is slow, and every layout around asks anew. Both are forgotten when Qt
        # tells of a change; of one in what is not seen it does not, so they are forgotten when this is shown, too.
        self._measured: list[_Measured] | None = None
        self._heights: dict[int, int] = {}
        self._is_due = False
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """The widgets in it, in order, those that are hidden too."""
        if not all(map(isValid, self._widgets)):
            self._widgets = [each for each in self._widgets if isValid(each)]
        return tuple(self._widgets)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end; one that is in it already moves there."""
        self.take(widget)
        is_shown = not (widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide))
        widget.setParent(self)
        self._widgets.append(widget)
        if is_shown:
            widget.show()
        self._arrange_soon()

    def take(self, widget: QWidget) -> None:
        """Place a widget no longer; it stays a child of this one until somebody else takes it or deletes it."""
        if widget in self._widgets:
            self._widgets.remove(widget)
            self._arrange_soon()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        hints = [hint for _, hint, _ in self._shown()]
        gaps = self._spacing * max(len(hints) - 1, 0)
        return QSize(sum(hint.width() for hint in hints) + gaps, max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        size = QSize(0, 0)
        for _, hint, least in self._shown():
            size = size.expandedTo(QSize(least, hint.height()))
        return size

    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._is_due = False
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place(self.rect(), move=True)

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if not self._is_due:
            self._arrange()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange_soon()

    def _arrange_soon(self) -> None:
        """Arrange once, however many come and go at a time."""
        self._measured = None
        self._heights.clear()
        if self._is_due:
            return
        self._is_due = True
        self.updateGeometry()
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _arrange(self) -> None:
        """Ask all again, and the layouts around only if something is different: each of those asks all of theirs."""
        before, self._measured = self._measured, None
        if self._shown() != before:
            self._heights.clear()
            self.updateGeometry()
        if self.isVisible():
            self._place(self.rect(), move=True)

    def _shown(self) -> list[_Measured]:
        if self._measured is None or not all(isValid(widget) for widget, _, _ in self._measured):
            shown = [widget for widget in self.widgets if not widget.isHidden()]
            self._measured = [_measure(widget) for widget in shown]
        return self._measured

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, height = rect.x(), rect.y(), 0
        for widget, hint, least in self._shown():
            width = min(hint.width(), max(rect.width(), least))
            is_narrower = width < hint.width() and widget.hasHeightForWidth()
            size = QSize(width, widget.heightForWidth(width) if is_narrower else hint.height())
            if x > rect.x() and x + size.width() > rect.x() + rect.width():
                x, y, height = rect.x(), y + height + self._spacing, 0
            if move:
                widget.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._spacing
            height = max(height, size.height())
        return y + height - rect.y()


def _measure(widget: QWidget) -> _Measured:
    """Return how large a widget wants to be and how narrow it can get, within its own limits."""
    least, largest, smallest = widget.minimumSizeHint(), widget.maximumSize(), widget.minimumSize()
    hint = widget.sizeHint().expandedTo(least).boundedTo(largest).expandedTo(smallest)
    if widget.hasHeightForWidth():
        hint.setHeight(widget.heightForWidth(hint.width()))
    can_shrink = widget.sizePolicy().horizontalPolicy().value & QSizePolicy.PolicyFlag.ShrinkFlag.value
    narrowest = least.boundedTo(largest).expandedTo(smallest) if can_shrink else hint
    return widget, hint, max(narrowest.width(), 0)
