"""A place with a first view and further views on top of it, each with a way back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import TEXT_COLUMN, Page, ScrollPage
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.text import Heading, announce

BACK_KEYS = ("Alt+Left", "Esc")


class BackView(ScrollPage):
    """A view that lies on top of another: a quiet way back, then its title."""

    left = Signal()
    """The person wants to go back."""

    def __init__(self, title: str, look: Look) -> None:
        super().__init__(look.px(TEXT_COLUMN))
        self.setAccessibleName(title)
        self.back_button = button(self.tr("Back"), "quiet", look.icon("back", "accent"), look.icon_size)
        self.back_button.setToolTip("Esc")
        self.back_button.clicked.connect(lambda _on: self.left.emit())
        self.heading = Heading(title, 1)
        self.column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.heading)
        for keys in BACK_KEYS:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.left)

    def enter(self) -> None:
        """Begin at the top, and have the title said."""
        self.back_button.setFocus()
        announce(self, self.heading.text())


class PageStack(Page):
    """Shows its first view until another is opened on top. What is opened is destroyed when one goes back.

    `make_first` makes the first view with the parent it is given: a tree that moves is styled anew, all of it.
    """

    def __init__(self, make_first: Callable[[QWidget], Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._openers: list[QWidget | None] = []
        self._names: list[str] = []
        self._offered: dict[str, tuple[Callable[[], object] | None, QWidget | None]] = {}
        self._stack = QStackedWidget(self)
        self.first = make_first(self._stack)
        self._stack.addWidget(self.first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def current(self) -> Page:
        """The view one sees."""
        view = self._stack.currentWidget()
        assert isinstance(view, Page)  # only such are put in
        return view

    def enter(self) -> None:
        """Go on at the view where one was."""
        self.current.enter()

    def leave(self) -> None:
        """Let every view keep what was typed."""
        for row in range(self._stack.count()):
            view = self._stack.widget(row)
            assert isinstance(view, Page)  # only such are put in
            view.leave()

    def offer(self, name: str, opener: Callable[[], object] | None, way: QWidget | None = None) -> None:
        """Say what opens the view of a name, so that one is brought back to it; without an opener to its `way` only.

        `way` is the button on the view underneath that leads there: going back ends at it.
        """
        self._offered[name] = opener, way

    def whereabouts(self) -> str:
        """Return where one is on the first view, and on the views on top of it that are offered, a line each."""
        lines = [self.first.whereabouts()]
        for row, name in enumerate(self._names, start=1):
            view = self._stack.widget(row)
            if name not in self._offered or not isinstance(view, Page):
                break  # what lies on top of it cannot be come back to either
            lines.append(f"{name} {view.whereabouts()}")
        return "\n".join(lines).rstrip("\n")

    def go_back_to(self, where: str) -> None:
        """Go where one was, view by view."""
        first, *tops = where.split("\n")
        if first:
            self.first.go_back_to(first)
        for line in tops:
            name, _, inside = line.partition(" ")
            opener, way = self._offered.get(name, (None, None))
            if way is not None and isinstance(self.current, ScrollPage) and self.current.isAncestorOf(way):
                self.current.begin_at(way)
            if opener is None:
                return
            opener()
            if inside:
                self.current.go_back_to(inside)

    def open(self, view: ScrollPage, name: str = "") -> None:
        """Show a view on top; going back leads to where the focus is now. `name` is one of those offered."""
        self.current.leave()
        self._openers.append(self.current.focusWidget())
        self._names.append(name)
        self._show(view)

    def replace(self, view: ScrollPage, name: str = "") -> None:
        """Show a view in the place of the one on top, whose way back it takes; the first view stays under it."""
        if not self._openers:
            self.open(view, name)
            return
        self._names[-1] = name
        before = self.current
        before.leave()
        self._show(view)
        self._drop(before)

    def back(self) -> None:
        """Go back to the view underneath, to the button one came from; at the first view nothing happens."""
        if not self._openers:
            return
        before, opener = self.current, self._openers.pop()
        self._names.pop()
        before.leave()
        self._stack.setCurrentIndex(self._stack.indexOf(before) - 1)
        self._drop(before)
        self.current.enter()
        if opener is not None and isValid(opener) and self.current.isAncestorOf(opener):
            opener.setFocus()
            if isinstance(self.current, ScrollPage):
                self.current.show_widget(opener)

    def back_to_first(self) -> None:
        """Go back all the way."""
        while self._openers:
            self.back()

    def _show(self, view: ScrollPage) -> None:
        if isinstance(view, BackView):
            view.left.connect(self.back)
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        view.enter()

    def _drop(self, view: Page) -> None:
        self._stack.removeWidget(view)
        view.hide()
        view.deleteLater()
