"""Searches that are kept under a name: one is kept, asked again, renamed or removed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.lists import tidy
from samensociaal_desktop.domain.localised import folded
from samensociaal_desktop.domain.searches import SavedSearch
from samensociaal_desktop.storage.searches import Searches
from samensociaal_desktop.ui.components.fields import LineField
from samensociaal_desktop.ui.components.own_line import Leavable
from samensociaal_desktop.ui.components.pick_button import plain
from samensociaal_desktop.ui.edits import tried
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, announce, field_label

LONGEST_NAME: Final = 60
"""Signs: a name stands in a menu."""


class Say(Protocol):
    """Shows a sentence, perhaps with a button that does something."""

    def __call__(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show it."""


class NameLine(Leavable):
    """A line for a name. Enter keeps it, Esc goes away."""

    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.edit = LineField()
        self.edit.setMaxLength(LONGEST_NAME)
        self.edit.returnPressed.connect(self._take_in)
        self.keep_button = button(self.tr("Keep"))
        self.keep_button.clicked.connect(self._take_in)
        self.leave_button = button(self.tr("Do not keep"), "quiet")
        self.leave_button.clicked.connect(self.left)
        self._trouble = Text(role="danger")
        self.edit.changed.connect(self._trouble.hide)
        row = Flow()
        row.add(self.keep_button)
        row.add(self.leave_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(field_label(self.tr("What is this search called?"), self.edit))
        for widget in (self.edit, self._trouble, row):
            column.addWidget(widget)
        self.hide()

    def begin(self, name: str) -> None:
        """Ask for a name, with one to begin with."""
        self._trouble.hide()
        self.edit.setText(name[:LONGEST_NAME])
        self.show()
        self.edit.setFocus()
        self.edit.selectAll()

    def refuse(self, reason: str) -> None:
        """Say why it cannot have this name."""
        self._trouble.setText(reason)
        self._trouble.show()
        announce(self, reason)

    def _take_in(self) -> None:
        name = tidy(self.edit.value)
        if name:
            self.named.emit(name)
        else:
            self.left.emit()


class KeptSearches(QObject):
    """The buttons and the line for kept searches; where they stand is for the page to say."""

    changed = Signal()
    """There are other ones now, or the line was opened or closed."""

    opened = Signal()
    """The line for a name was opened."""

    chosen = Signal(object)
    """A `SavedSearch` to ask again."""

    def __init__(
        self,
        searches: Searches,
        asked: Callable[[], tuple[EncounterFilter, str]],
        suggest: Callable[[], str],
        say: Say,
        parent: QWidget,
    ) -> None:
        """Make them; `asked` gives what is asked for now, kinds as they were chosen, and the span of its days."""
        super().__init__(parent)
        self._searches, self._asked, self._suggest, self._say = searches, asked, suggest, say
        self._renamed: SavedSearch | None = None
        self.keep_button = button(self.tr("Keep this search"), "quiet")
        self.keep_button.clicked.connect(self._ask_name)
        self.menu_button = button(self.tr("Kept searches"), "quiet")
        self._menu = QMenu(self.menu_button)
        self._menu.setAccessibleName(self.menu_button.text())
        self._menu.aboutToShow.connect(self._fill)
        self.menu_button.setMenu(self._menu)
        self.line = NameLine()
        self.line.named.connect(self._named)
        self.line.left.connect(self._close)
        self.has_any = bool(searches.all())

    def renew(self) -> None:
        """See anew whether any are kept."""
        self.has_any = bool(self._searches.all())
        self.changed.emit()

    def _fill(self) -> None:
        self._menu.clear()
        searches = self._searches.all()
        for one in searches:
            self._menu.addAction(plain(one.name), partial(self.chosen.emit, one))
        self._menu.addSeparator()
        self._add_submenu(self.tr("Rename"), searches, self._ask_other_name)
        self._add_submenu(self.tr("Remove"), searches, self._remove)

    def _add_submenu(self, title: str, searches: tuple[SavedSearch, ...], act: Callable[[SavedSearch], object]) -> None:
        submenu = self._menu.addMenu(title)
        for one in searches:
            submenu.addAction(plain(one.name), partial(act, one))

    def _ask_name(self) -> None:
        self._renamed = None
        self._open(self._suggest())

    def _ask_other_name(self, search: SavedSearch) -> None:
        self._renamed = search
        self._open(search.name)

    def _open(self, name: str) -> None:
        self.line.begin(name)
        self.changed.emit()
        self.opened.emit()

    def _named(self, name: str) -> None:
        same = next((one for one in self._searches.all() if folded(one.name) == folded(name)), None)
        old = self._renamed
        if old is None:
            wanted, span = self._asked()
            new = SavedSearch(name=name, filter=wanted, span=span)
            self._keep(replace(same, filter=wanted, span=span) if same else new, same, self.tr("Kept."))
        elif same is not None and same.id != old.id:
            self.line.refuse(self.tr("Another search has that name. Choose another one."))
        else:
            self._keep(replace(old, name=name), old, self.tr("Renamed."))

    def _keep(self, search: SavedSearch, before: SavedSearch | None, text: str) -> None:
        def undo() -> None:
            self._try(lambda: self._searches.keep(before) if before else self._searches.drop(search.id))

        if self._try(lambda: self._searches.keep(search)):
            self._close()
            self._say(text, self.tr("Undo"), undo)

    def _remove(self, search: SavedSearch) -> None:
        if self._try(lambda: self._searches.drop(search.id)):
            text = self.tr("“{name}” is removed. Your moments stay.").format(name=search.name)
            self._say(text, self.tr("Undo"), lambda: self._try(lambda: self._searches.keep(search)))

    def _try(self, change: Callable[[], object]) -> bool:
        if not tried(change, self._say):
            return False
        self.renew()
        return True

    def _close(self) -> None:
        has_focus = self.line.isAncestorOf(self.line.focusWidget() or self.line)
        self.line.hide()
        self.changed.emit()
        if has_focus:
            back = (self.menu_button, self.keep_button) if self._renamed else (self.keep_button, self.menu_button)
            next((one for one in back if one.isVisible()), back[0]).setFocus(Qt.FocusReason.OtherFocusReason)
