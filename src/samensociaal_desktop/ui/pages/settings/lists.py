"""The lists that a moment is noted with: what is offered, and what a person added."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from samensociaal_desktop.domain.encounters import DID_NOTHING
from samensociaal_desktop.domain.lists import OPEN_LISTS, Group, OwnItem, tidy
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.choices import item_choices
from samensociaal_desktop.ui.components.own_line import Leavable, label_edit
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.vocabulary import Vocabulary
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, field_label, small

translate = QCoreApplication.translate

Say = Callable[..., None]
"""Shows a sentence in the message bar, perhaps with a button and what it does."""

LIST_NAMES: Final[Mapping[str, Callable[[], str]]] = {
    "kinds": lambda: translate("ListsView", "Kinds"),
    "responses": lambda: translate("ListsView", "What you did"),
    "help": lambda: translate("ListsView", "Help and records"),
    "own_post": lambda: translate("ListsView", "Your own post"),
    "roles": lambda: translate("ListsView", "Your part in it"),
    "relations": lambda: translate("ListsView", "Who it was"),
    "places": lambda: translate("ListsView", "Where it was"),
    "reach": lambda: translate("ListsView", "How many saw it"),
    "feelings": lambda: translate("ListsView", "Feelings"),
    "held_back": lambda: translate("ListsView", "What held you back"),
}


class ListsView(BackView):
    """One list at a time: a press hides an item or shows it again, and own items get other words or go."""

    def __init__(self, vocabulary: Vocabulary, look: Look, say: Say) -> None:
        super().__init__(translate("ListsView", "Lists"), look)
        self._vocabulary, self._look, self._say = vocabulary, look, say
        self._chips: list[tuple[Chips, tuple[str, ...]]] = []
        self._shown: object = None
        self.rows: dict[str, OwnRow] = {}
        intro = self.tr(
            "What is on is offered when you note a moment. Press it to hide it. Your moments do not change."
        )
        self.column.addWidget(Text(intro, role="soft"))
        self.which = Chips(
            self.tr("Which list?"), [Choice(one, LIST_NAMES[one]()) for one in OPEN_LISTS], required=True
        )
        self.which.choose((OPEN_LISTS[0],))
        self.which.changed.connect(self._show_list)
        self.column.addWidget(field_label(self.tr("Which list?"), self.which))
        self.column.addWidget(self.which)
        self._body = QWidget()
        self.column.addWidget(self._body)
        vocabulary.changed.connect(self._show_list)
        self._show_list()

    @property
    def list_id(self) -> str:
        """The list that is shown."""
        return self.which.chosen()[0]

    def chips(self) -> tuple[Chips, ...]:
        """Return the chips of the list that is shown, one for each of its groups."""
        return tuple(chips for chips, _ids in self._chips)

    def _show_list(self) -> None:
        lists, own = self._vocabulary.lists, self._vocabulary.own(self.list_id)
        shown = (self.list_id, lists.groups(self.list_id), own)
        if shown != self._shown:  # else the chip just pressed would lose the focus
            self._shown = shown
            self._build(own)
        for chips, ids in self._chips:
            chips.choose([one for one in ids if not lists.is_hidden(one)])

    def _build(self, own: tuple[OwnItem, ...]) -> None:
        old, self._body = self._body, QWidget()
        self.column.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.rows.clear()
        if own:
            column.addWidget(self._own_card(own))
        else:
            column.addWidget(small(self.tr("You can add your own while you note a moment. Press “Own…” there.")))
        column.addWidget(self._offered_card())

    def _offered_card(self) -> Card:
        card = Card(LIST_NAMES[self.list_id]())
        self._chips = []
        for group in self._vocabulary.lists.groups(self.list_id):
            name = self._look.pick(group.label)
            choices = self._choices(group)
            ids = tuple(choice.id for choice in choices)
            chips = Chips(name or LIST_NAMES[self.list_id](), choices, several=True)
            chips.changed.connect(lambda one=chips, ids=ids: self._toggled(one, ids))
            self._chips.append((chips, ids))
            if name:
                card.column.addWidget(Heading(name, 3))
            card.column.addWidget(chips)
        return card

    def _choices(self, group: Group) -> list[Choice]:
        return item_choices((item for item in group.items if item.id != DID_NOTHING), self._look)

    def _own_card(self, own: tuple[OwnItem, ...]) -> Card:
        card = Card(self.tr("Your own"))
        for item in own:
            row = OwnRow(item)
            row.renamed.connect(self._rename)
            row.removed.connect(self._remove)
            self.rows[item.id] = row
            card.column.addWidget(row)
        return card

    def _toggled(self, chips: Chips, ids: tuple[str, ...]) -> None:
        lists, on = self._vocabulary.lists, chips.chosen()
        for item_id in ids:
            if (item_id in on) == lists.is_hidden(item_id):
                (self._show_again if item_id in on else self._hide)(item_id)

    def _hide(self, item_id: str) -> None:
        label = self._label(item_id)
        if not self._vocabulary.lists.can_hide(item_id):
            self._show_list()
            self._say(self.tr("The last one stays. A list cannot be empty."))
        elif self._try(lambda: self._vocabulary.hide(item_id)):
            text = self.tr("Hidden: {item}").format(item=label)
            self._say(text, self.tr("Undo"), lambda: self._try(lambda: self._vocabulary.show(item_id)))

    def _show_again(self, item_id: str) -> None:
        if self._try(lambda: self._vocabulary.show(item_id)):
            text = self.tr("Offered again: {item}").format(item=self._label(item_id))
            self._say(text, self.tr("Undo"), lambda: self._try(lambda: self._vocabulary.hide(item_id)))

    def _rename(self, item: OwnItem, label: str) -> None:
        done: list[bool] = []
        if not self._try(lambda: done.append(self._vocabulary.rename(item, label))):
            return
        if done == [False]:
            self._say(self.tr("This list has these words already."))
            return
        undo = partial(self._try, lambda: self._vocabulary.rename(item, item.label))
        self._say(self.tr("Changed."), self.tr("Undo"), undo)
        self._go_on_at(item.id)

    def _remove(self, item: OwnItem) -> None:
        was_hidden = self._vocabulary.lists.is_hidden(item.id)
        gone: list[bool] = []
        if not self._try(lambda: gone.append(self._vocabulary.remove(item))):
            return

        def undo() -> None:
            if gone == [True]:
                self._vocabulary.bring_back(item)
            if was_hidden:
                self._vocabulary.hide(item.id)
            else:
                self._vocabulary.show(item.id)

        text = self.tr("Removed: {item}") if gone == [True] else self.tr("Hidden, because a moment has it: {item}")
        self._say(text.format(item=item.label), self.tr("Undo"), lambda: self._try(undo))
        self._go_on_at(item.id)

    def _label(self, item_id: str) -> str:
        return self._look.pick(self._vocabulary.lists.label_of(item_id))

    def _go_on_at(self, item_id: str) -> None:
        """Put the focus where one was, or near it, once the rows made anew have their place."""
        row = self.rows.get(item_id) or next(iter(self.rows.values()), None)
        where = row.rename_button if row is not None else self.which.option(self.list_id)
        QTimer.singleShot(0, where, where.setFocus)

    def _try(self, change: Callable[[], object]) -> bool:
        try:
            change()
        except SamenSociaalError as error:
            if isValid(self):  # else it was left before the change was taken back
                self._show_list()
            self._say(words.error_text(error))
            return False
        return True


class OwnRow(QWidget):
    """One own item, with what can be done to it."""

    renamed = Signal(object, str)
    """The item, and the words it should have."""

    removed = Signal(object)

    def __init__(self, item: OwnItem) -> None:
        super().__init__()
        self._item = item
        self._label = Text(item.label)
        self.rename_button = button(self.tr("Rename"), "quiet")
        self.rename_button.setAccessibleName(self.tr("Rename: {item}").format(item=item.label))
        self.rename_button.clicked.connect(lambda _on: self._begin())
        self.remove_button = button(self.tr("Remove"), "quiet")
        self.remove_button.setAccessibleName(self.tr("Remove: {item}").format(item=item.label))
        self.remove_button.clicked.connect(lambda _on: self.removed.emit(item))
        self.line = Leavable()
        self.edit = label_edit(self.tr("Other words for: {item}").format(item=item.label))
        self.edit.returnPressed.connect(self._entered)
        self.line.left.connect(self._close)
        hint = small(self.tr("Enter saves it. Esc leaves it as it was."))
        self.edit.setAccessibleDescription(hint.text())
        inside = QVBoxLayout(self.line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.edit)
        inside.addWidget(hint)
        self.line.hide()
        buttons = Flow()
        for one in (self.rename_button, self.remove_button):
            buttons.add(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._label, self.line, buttons):
            column.addWidget(widget)

    def _begin(self) -> None:
        self.edit.setText(self._item.label)
        self._label.hide()
        self.line.show()
        self.edit.setFocus()
        self.edit.selectAll()

    def _entered(self) -> None:
        label = tidy(self.edit.text())
        if label and label != self._item.label:
            self.renamed.emit(self._item, label)
        else:
            self._close()

    def _close(self) -> None:
        self.rename_button.setFocus()
        self.line.hide()
        self._label.show()
