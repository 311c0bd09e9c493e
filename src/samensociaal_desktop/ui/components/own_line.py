"""One line to add an own item to a list, or to give it other words, and the button that opens it."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from samensociaal_desktop.domain.lists import LONGEST_LABEL, tidy
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.vocabulary import Choosable
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.text import Text, announce, small

MARGIN: Final = 24
"""Pixels between the line and the edge of what it is scrolled in."""


class Leavable(QWidget):
    """Something that Esc closes before it means anything to the page around it."""

    left = Signal()
    """The person wants to go away from here; nothing is changed."""

    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_escape(event):
            event.accept()  # else the page takes it for its own
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if _is_escape(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class OwnLine(Leavable):
    """Enter adds what is written, Esc goes away. With `groups` one says where it belongs before it is added."""

    added = Signal(str)
    """The id of the item that has these words now: a new one, or one that had them already."""

    changed = Signal()
    """Other words stand here."""

    def __init__(self, choosable: Choosable, name: str, groups: Sequence[Choice] = ()) -> None:
        super().__init__()
        self._choosable = choosable
        self.edit = label_edit(self.tr("{field} Your own words").format(field=name))
        self.edit.setPlaceholderText(self.tr("A few words of your own"))
        self.edit.returnPressed.connect(self.take_in)
        self.edit.textChanged.connect(self._typed)  # not `textEdited`: a screen reader writes without typing
        self._hint = small(self.tr("Enter adds it. Esc closes this line."))
        self.edit.setAccessibleDescription(self._hint.text())
        self._question = Text(self.tr("Where does it belong?"))
        self.groups = Chips(self._question.text(), groups)
        self.groups.changed.connect(self._group_chosen)
        self._trouble = Text(role="danger")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.edit, self._hint, self._question, self.groups, self._trouble):
            column.addWidget(widget)
        self._ask_nothing()

    def begin(self, opener: QWidget, text: str = "") -> None:
        """Show the line, with a beginning if there is one, and put the cursor in it; Tab passes it after `opener`."""
        self.resume(opener, text)
        self.edit.setFocus()
        self._come_into_sight()
        if text:
            self.changed.emit()

    def resume(self, opener: QWidget, text: str) -> None:
        """Show the line as it was left; the cursor stays where it is, and nothing has changed."""
        for one, other in pairwise((opener, self.edit, *self.groups.options)):
            QWidget.setTabOrder(one, other)
        self.edit.blockSignals(True)
        self.edit.setText(text[:LONGEST_LABEL])
        self.edit.blockSignals(False)
        self._ask_nothing()
        self.show()

    def take_in(self) -> None:
        """Add what is written, as Enter does, or first ask where it belongs; with nothing written, go away."""
        label = tidy(self.edit.text())
        if not label:
            self.left.emit()
        elif self.groups.options and self._choosable.find(label) is None:
            self._ask_for_group(True)
            self.groups.options[0].setFocus()
            announce(self, self._question.text())
        else:
            self._add(label, None)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        # Ctrl+Enter means this line too: the form would keep the moment without what is written here.
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _typed(self) -> None:
        self._ask_nothing()
        self.changed.emit()

    def _ask_nothing(self) -> None:
        self._trouble.hide()
        self._ask_for_group(False)

    def _ask_for_group(self, asked: bool) -> None:
        self.groups.choose(())
        self.groups.setVisible(asked)
        self._question.setVisible(asked)
        self._hint.setVisible(not asked)
        if asked:
            self._come_into_sight()

    def _come_into_sight(self) -> None:
        """Scroll what this stands in, once everything has its place: the button may be at the lower edge."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            QTimer.singleShot(0, self, partial(around.ensureWidgetVisible, self, 0, MARGIN))

    def _group_chosen(self) -> None:
        for group in self.groups.chosen():
            self._add(tidy(self.edit.text()), group)

    def _add(self, label: str, group: str | None) -> None:
        try:
            item_id = self._choosable.add(label, group)
        except SamenSociaalError as error:
            self._trouble.setText(words.error_text(error))
            self._trouble.show()
            announce(self, self._trouble.text())
            return
        self.added.emit(item_id)


class OwnPart(QObject):
    """What a field takes own items in with: a button "Own…", and the line it opens, made when it is first needed.

    The line stands at the end of the field's layout; where the button stands is for the field to say.
    """

    added = Signal(str)
    """The id of the item to choose."""

    changed = Signal()
    """Other words stand in the line, or it was left."""

    def __init__(
        self,
        field: QWidget,
        name: str,
        choosable: Choosable,
        groups: Callable[[], Sequence[Choice]] = tuple,
        beginning: Callable[[], str] = str,
    ) -> None:
        super().__init__(field)
        self._field, self._name, self._choosable = field, name, choosable
        self._groups = groups
        self.line: OwnLine | None = None
        self.button = button(QCoreApplication.translate("OwnLine", "Own…"), "quiet")
        self.button.setAccessibleName(f"{self.button.text()} {name}")
        self.button.clicked.connect(lambda _on: self._made().begin(self.button, beginning()))

    @property
    def within(self) -> str:
        """The part of the list that its items go to, where the field is for one; else empty."""
        return self._choosable.within or ""

    @property
    def words(self) -> str:
        """What stands in the line while it is open."""
        return "" if self.line is None or self.line.isHidden() else tidy(self.line.edit.text())

    def show_words(self, words: str) -> None:
        """Open the line with these words, as it was left; close it where there are none."""
        if words:
            self._made().resume(self.button, words)
        elif self.line is not None:
            self.line.hide()

    def take_in(self) -> bool:
        """Add what stands in the line, as Enter does; return False where it asks for more first, or was not kept."""
        if self.line is not None and self.words:
            self.line.take_in()
        return not self.words

    def _made(self) -> OwnLine:
        if self.line is None:
            self.line = OwnLine(self._choosable, self._name, self._groups())
            self.line.changed.connect(self.changed)
            self.line.added.connect(self._take)
            self.line.left.connect(self._leave)
            layout = self._field.layout()
            assert layout is not None  # every field has one
            layout.addWidget(self.line)
        return self.line

    def _take(self, item_id: str) -> None:
        self.added.emit(item_id)
        self._close()

    def _leave(self) -> None:
        self._close()
        self.changed.emit()

    def _close(self) -> None:
        assert self.line is not None  # it is what closes
        self.button.setFocus()
        self.line.hide()


def label_edit(name: str) -> QLineEdit:
    """Return a line for the words of an own item."""
    edit = QLineEdit()
    edit.setMaxLength(LONGEST_LABEL)
    edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
    edit.setDragEnabled(False)
    edit.setAccessibleName(name)
    return edit


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape and event.modifiers() == Qt.KeyboardModifier.NoModifier
